"""What a computer can see of PDF/UA-1 in a file, after the Matterhorn protocol; what needs a person is not here.

Each problem has the number of its failure condition. An empty answer is no statement that the file meets the standard.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

_PAINTS = frozenset(["Tj", "TJ", "'", '"', "Do", "sh", "INLINE IMAGE", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*"])
_HEADING = re.compile(r"/H([1-6])")
_KINDS = frozenset(
    """Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
    Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
    Formula Form""".split()  # noqa: SIM905
)
"""The kinds of PDF 1.7."""


def problems(data: bytes) -> list[str]:
    """Return what is wrong with a PDF, each with its number in the Matterhorn protocol."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = [*_about_itself(pdf), *_structure(pdf)]
        for number, page in enumerate(pdf.pages, 1):
            found += [f"{problem} (page {number})" for problem in (*_page(pdf, page), *_fonts(page))]
    return found


def _about_itself(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    with pdf.open_metadata() as meta:
        if str(meta.get("pdfuaid:part", "")) != "1":
            yield "06-002 the metadata do not say PDF/UA-1"
        if not meta.get("dc:title"):
            yield "06-003 the metadata have no title"
    if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "07-001 a reader shows the name of the file and not the title"
    if not str(root.get("/Lang", "")):
        yield "11-006 the file has no language"
    if not bool(root.get("/MarkInfo", {}).get("/Marked", False)) or "/StructTreeRoot" not in root:
        yield "01-005 the file is not tagged"
    if "/JavaScript" in root.get("/Names", {}) or "/OpenAction" in root:
        yield "29-001 the file holds a script or opens by itself"
    if "/Encrypt" in pdf.trailer:
        yield "26-001 the file is encrypted"


def _children(node: Any) -> list[Any]:
    """Return the elements right below a node, without what they refer to."""
    import pikepdf

    children = node.get("/K", [])
    children = children if isinstance(children, pikepdf.Array) else [children]
    return [child for child in children if isinstance(child, pikepdf.Dictionary) and "/S" in child]


def _elements(node: Any) -> Iterator[Any]:
    for child in _children(node):
        yield child
        yield from _elements(child)


def _structure(pdf: pikepdf.Pdf) -> Iterator[str]:
    tree = pdf.Root.get("/StructTreeRoot")
    if tree is None:
        return
    roles = tree.get("/RoleMap", {})
    level = 0
    for element in _elements(tree):
        kind = element.S
        if str(kind)[1:] not in _KINDS and kind not in roles:
            yield f"02-001 {kind} is no kind that readers know"
        if kind == "/LI" and not {str(child.S) for child in _children(element)} <= {"/Lbl", "/LBody"}:
            yield "09-004 an item of a list has more than a mark and a body"
        if kind == "/Figure" and not (str(element.get("/Alt", "")) or "/ActualText" in element):
            yield "13-004 a picture has no text"
        if match := _HEADING.fullmatch(str(kind)):
            deeper = int(match[1])
            if deeper > level + 1:
                yield (
                    f"14-003 heading {deeper} comes after heading {level}"
                    if level
                    else "14-002 the first heading is no H1"
                )
            level = deeper


def _page(pdf: pikepdf.Pdf, page: Any) -> Iterator[str]:
    import pikepdf

    depth = 0
    loose = 0
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        depth += (name in ("BMC", "BDC")) - (name == "EMC")
        loose += name in _PAINTS and not depth
    if loose:
        yield f"01-005 {loose} things on the page are neither tagged nor decoration"
    if depth:
        yield "01-001 marked content is not closed"
    notes = [note for note in page.obj.get("/Annots", ()) if note.get("/Subtype") != "/Popup"]
    if notes and page.obj.get("/Tabs") != "/S":
        yield "28-008 the tab key does not follow the structure"
    for note in notes:
        if "/StructParent" not in note:
            yield "28-002 a link stands outside the structure"
        if note.get("/Subtype") == "/Link" and not str(note.get("/Contents", "")):
            yield "28-012 a link has no text of its own"


def _fonts(page: Any) -> Iterator[str]:
    for name, font in page.obj.get("/Resources", {}).get("/Font", {}).items():
        if "/ToUnicode" not in font and font.get("/Encoding") not in ("/WinAnsiEncoding", "/MacRomanEncoding"):
            yield f"10-001 font {name} does not say which letters it shows"
        if font.get("/Subtype") == "/Type3":
            continue  # it is drawn by the file itself
        described = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        if not any(key in described.get("/FontDescriptor", {}) for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield f"31-009 font {name} is not in the file"
