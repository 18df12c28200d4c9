"""The check of PDF/UA finds what is wrong, and nothing in a file that is right."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from inclusief_checks.pdf_ua import problems

CONTENT = b"/Artifact BMC 0 0 9 9 re f EMC /Figure <</MCID 0>> BDC 1 1 5 5 re f EMC"


def good() -> pikepdf.Pdf:
    """Return a small file that is right: a heading, a list, a picture, a link and some decoration."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page().obj
    page.Contents, page.Tabs = pdf.make_stream(CONTENT), Name.S
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], StructParent=1, Contents=String("Bel"))
    page.Annots = Array([link])
    heading = Dictionary(S=Name.H1)
    item = Dictionary(S=Name.LI, K=Array([Dictionary(S=Name.Lbl), Dictionary(S=Name.LBody)]))
    figure = Dictionary(S=Name.Figure, Alt=String("Een kaart"), K=0, Pg=page)
    tree = Dictionary(Type=Name.StructTreeRoot, K=Array([heading, Dictionary(S=Name.L, K=item), figure]))
    pdf.Root.StructTreeRoot = pdf.make_indirect(tree)
    pdf.Root.Lang, pdf.Root.MarkInfo = String("nl"), Dictionary(Marked=True)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    with pdf.open_metadata(set_pikepdf_as_editor=False) as meta:
        meta["dc:title"], meta["pdfuaid:part"] = "Kaart", "1"
    return pdf


def found(pdf: pikepdf.Pdf) -> list[str]:
    target = io.BytesIO()
    pdf.save(target)
    return [problem.split()[0] for problem in problems(target.getvalue())]


def without_metadata(pdf: pikepdf.Pdf, key: str) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as meta:
        del meta[key]


def set_(at, **values) -> None:
    for key, value in values.items():
        at[f"/{key}"] = value


def tree(pdf: pikepdf.Pdf):
    return pdf.Root.StructTreeRoot.K


def font(pdf: pikepdf.Pdf, **values) -> None:
    pdf.pages[0].obj.Resources = Dictionary(
        Font=Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.TrueType, **values))
    )


BROKEN = {
    "no mark of PDF/UA": ("06-002", lambda pdf: without_metadata(pdf, "pdfuaid:part")),
    "no title": ("06-003", lambda pdf: without_metadata(pdf, "dc:title")),
    "name of the file": ("07-001", lambda pdf: set_(pdf.Root, ViewerPreferences=Dictionary())),
    "no language": ("11-006", lambda pdf: set_(pdf.Root, Lang=String(""))),
    "not tagged": ("01-005", lambda pdf: set_(pdf.Root, MarkInfo=Dictionary(Marked=False))),
    "a script": ("29-001", lambda pdf: set_(pdf.Root, OpenAction=Dictionary(S=Name.JavaScript))),
    "a new kind": ("02-001", lambda pdf: set_(tree(pdf)[0], S=Name.Kop)),
    "a picture without text": ("13-004", lambda pdf: set_(tree(pdf)[2], Alt=String(""))),
    "a first heading too deep": ("14-002", lambda pdf: set_(tree(pdf)[0], S=Name.H2)),
    "a heading too deep": ("14-003", lambda pdf: tree(pdf).append(Dictionary(S=Name.H3))),
    "a loose item": ("09-004", lambda pdf: set_(tree(pdf)[1].K, K=Array([Dictionary(S=Name.P)]))),
    "loose paint": ("01-005", lambda pdf: set_(pdf.pages[0].obj, Contents=pdf.make_stream(CONTENT + b" 0 0 1 1 re f"))),
    "open content": ("01-001", lambda pdf: set_(pdf.pages[0].obj, Contents=pdf.make_stream(CONTENT + b" /P BMC"))),
    "order of the tab key": ("28-008", lambda pdf: set_(pdf.pages[0].obj, Tabs=Name.R)),
    "a link without text": ("28-012", lambda pdf: set_(pdf.pages[0].obj.Annots[0], Contents=String(""))),
    "a link outside": ("28-002", lambda pdf: pdf.pages[0].obj.Annots[0].__delitem__("/StructParent")),
    "a font elsewhere": ("31-009", lambda pdf: font(pdf, Encoding=Name.WinAnsiEncoding)),
}  # fmt: skip


def test_a_good_file_has_no_problems():
    assert found(good()) == []


@pytest.mark.parametrize("what", BROKEN)
def test_each_mistake_is_found_alone(what):
    number, damage = BROKEN[what]
    pdf = good()
    damage(pdf)
    assert found(pdf) == [number]


def test_letters_that_nobody_can_copy_are_found():
    pdf = good()
    font(pdf)
    assert found(pdf) == ["10-001", "31-009"]


def test_a_new_kind_may_be_said_in_terms_of_an_old_one():
    pdf = good()
    tree(pdf)[0].S = Name.Strong
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Strong=Name.Span)
    assert found(pdf) == []
