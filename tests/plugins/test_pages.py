"""Pages as editors wrote them."""

from __future__ import annotations

import datetime

import pytest

from inclusief.check import check_project
from inclusief.pages import read_pages
from inclusief.project import load_project

DAY = datetime.date(2026, 11, 23)


def findings(root):
    return check_project(load_project(root / "mkdocs.yml"), today=DAY).findings


def rows(root):
    return [(f.rule, str(f.location)) for f in findings(root)]


def test_a_good_site_has_no_findings(make_site):
    assert findings(make_site()) == []


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Tekst zonder titel.\n", ("pagina/titel", "content/x.md:1:1")),
        ("---\ntitle: A\n---\n\n# B\n", ("pagina/titel", "content/x.md:5:3")),
        ("---\ntitle: A\ntitel: B\n---\n\nTekst.\n", ("gegevens/onbekend", "content/x.md:3:1")),
        ("---\ntitle: A\n---\n\nZie [daar](weg.md).\n", ("link/onbekend", "content/x.md:5:12")),
        ("---\ntitle: A\n---\n\n- Zie\n  [daar](../index.md)\n", ("link/onbekend", "content/x.md:6:10")),
        ("---\ntitle: A\n---\n\n[[agneda]]\n", ("pagina/speciale-regel", "content/x.md:5:1")),
        ("---\ntitle: A\n---\n\n[[tegels: index weg]]\n", ("pagina/speciale-regel", "content/x.md:5:1")),
        ("---\ntitle: A\n---\n\n[[meldpunt: weg]]\n", ("pagina/speciale-regel", "content/x.md:5:1")),
        ("---\ntitle: A\n---\n\nBel [0800-1](tel:08001).\n", ("meldpunt/nummer", "content/x.md:5:18")),
        ("---\ntitle: [A\n---\n\nTekst.\n", ("gegevens/yaml", "content/x.md:3:1")),
        (b"\x89PNG\r\n\x00\x00\xff", ("bestand/geen-tekst", "content/x.md:1:1")),
    ],
)
def test_what_is_wrong_is_said_with_its_place(make_site, page, expected):
    assert rows(make_site({"content/x.md": page})) == [expected]


def test_a_title_may_also_be_a_heading(make_site):
    assert rows(make_site({"content/x.md": "# De titel\n\nTekst.\n"})) == []


def test_readability_includes_front_matter_and_data(make_site):
    root = make_site(
        {
            "content/x.md": "---\ntitle: Thans open\n---\n\nTekst.\n",
            "calendar.yaml": "versie: 1\ndagen:\n  - id: a\n    soort: cultuur\n    titel: A\n    uitleg: Dit is tevens een dag.\n"
            '    regel: {datum: "07-01"}\n    zekerheid: vast\n    bron: x\n',
        }
    )
    assert rows(root) == [("b1/moeilijk-woord", "calendar.yaml:6:20"), ("b1/moeilijk-woord", "content/x.md:2:8")]


def test_only_some_files(make_site):
    root = make_site({"content/x.md": "Geen titel\n", "content/y.md": "Geen titel\n"})
    project = load_project(root / "mkdocs.yml")
    found = check_project(project, today=DAY, only=[root / "content" / "y.md"])
    assert {f.location.file for f in found.findings} == {"content/y.md"}
    assert found.checked == ["content/y.md"]


def test_a_sensitive_page_is_never_kept_by_a_device(make_site):
    root = make_site(
        {"content/x.md": "---\ntitle: A\ngevoelig: true\ntitel_tabblad: B\noffline: true\n---\n\nTekst.\n"}
    )
    pages, wrong = read_pages(root / "content", root)
    page = next(page for page in pages if page.name == "x")
    assert not wrong
    assert (page.sensitive, page.tab_title, page.offline) == (True, "B", False)
    assert ("titel in het tabblad", "B") in list(page.meta_texts())


def test_a_page_is_not_sensitive_by_itself(make_site):
    root = make_site({"content/x.md": "---\ntitle: A\noffline: true\n---\n\nTekst.\n"})
    page = next(page for page in read_pages(root / "content", root)[0] if page.name == "x")
    assert (page.sensitive, page.tab_title, page.offline) == (False, "", True)
