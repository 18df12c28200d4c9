"""Findings on the pages of small sites lead to what an editor can open."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.conftest import SITES, link_packages

from inclusief.project import load_project
from inclusief.publish import build
from inclusief.sources import group, lead_home
from inclusief_checks.findings import Finding, Location, Severity


def built(folder: Path, name: str, change=lambda root: None):
    root = folder / name
    shutil.copytree(SITES / name, root)
    link_packages(root)
    change(root)
    project = load_project(root / "mkdocs.yml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1795435200")
        assert build(project, project.site_dir) == []
    return project


@pytest.fixture(scope="module")
def dorp(tmp_path_factory):
    return built(tmp_path_factory.mktemp("dorp"), "dorp")


@pytest.fixture(scope="module")
def talen(tmp_path_factory):
    return built(tmp_path_factory.mktemp("talen"), "talen")


def finding(url: str, selector: str, excerpt: str = "", rule: str = "axe/x") -> Finding:
    return Finding(
        rule, Severity.ERROR, Location("content/hint.md", url=url, selector=selector), "Fout.", excerpt=excerpt
    )


def line_of(project, file: str, text: str) -> int:
    lines = (project.root / file).read_text("utf-8").splitlines()
    return next(row for row, line in enumerate(lines, 1) if text in line)


def leads(project, url: str, selector: str, file: str, text: str) -> None:
    [found] = lead_home(project, [finding(project.base_path + url, selector)])
    assert (found.location.file, found.location.line) == (file, line_of(project, file, text))
    assert (found.location.url, found.location.selector) == (project.base_path + url, selector)


@pytest.mark.parametrize(
    ("url", "selector", "file", "text"),
    [
        ("melden/", "#wat-kan-ik-doen", "content/melden.md", "## Wat kan ik doen?"),
        ("melden/", ".in-content > p > a:nth-child(2)", "content/melden.md", "Bel [0800-0001]"),
        ("melden/", "h1", "content/melden.md", "title:"),
        ("melden/", "title", "content/melden.md", "title:"),
        ("", ".in-short li", "content/index.md", "- Dit is een voorbeeld."),
        ("melden/", ".in-card__main > p", "content/meldpunten.yaml", "uitleg: Dit punt is een voorbeeld."),
        ("agenda/", "#dorpsdag", "calendar.yaml", "titel: Dorpsdag"),
        ("de/melden/", "#wat-kan-ik-doen", "translations/de.po", 'msgstr "Was kann ich tun?"'),
        ("de/melden/", "h1", "translations/de.po", 'msgstr "Wo kann ich melden?"'),
        ("de/melden/", ".onvertaald > a:nth-of-type(1)", "content/melden.md", "Bel [0800-0001]"),
    ],
)
def test_a_place_on_a_page_leads_to_its_source(dorp, url, selector, file, text):
    leads(dorp, url, selector, file, text)


@pytest.mark.parametrize(
    ("url", "selector", "file", "text"),
    [
        ("regelen/paspoort/", "tbody > tr:nth-child(2) > td:nth-child(2)", "content/regelen/paspoort.md", "20 euro"),
        ("regelen/paspoort/", "table", "content/regelen/paspoort.md", "Leeftijd"),
        ("ar/regelen/paspoort/", "table", "content/regelen/paspoort.md", "Leeftijd"),
        ("regelen/verhuizen/", ".admonition", "content/regelen/verhuizen.md", "!!! note"),
        ("regelen/verhuizen/", ".admonition > p:nth-child(2)", "content/regelen/verhuizen.md", "Meld de verhuizing"),
        ("regelen/afval/", "dd:nth-of-type(2)", "content/regelen/afval.md", "Kranten"),
        ("tr/regelen/afval/", "dt:nth-of-type(1)", "translations/tr.po", 'msgstr "İşlemler"'),
        ("tr/regelen/paspoort/", ".in-content img", "translations/tr.po", "![Bu bir deneme metnidir](../beeld"),
        ("regelen/verhuizen/", "#heen", "content/regelen/verhuizen.md", "{#heen}"),
        ("regelen/verhuizen/", ".in-content > p:nth-of-type(2) > a", "content/regelen/verhuizen.md", "op de kaart"),
    ],
)
def test_in_every_language(talen, url, selector, file, text):
    leads(talen, url, selector, file, text)


@pytest.mark.parametrize(
    ("url", "selector", "template"),
    [
        ("melden/", ".in-danger > a", "partials/footer.html"),
        ("de/melden/", ".in-skip a:nth-child(1)", "partials/header.html"),
        ("", "html", "base.html"),
        ("404.html", "html", "404.html"),
        ("404.html", "h2", "404.html"),
        ("zoeken/", "#zoek-vraag", "blocks/zoeken.html"),
        ("melden/", ".in-card .in-button", "blocks/meldpunt.html"),
    ],
)
def test_what_surrounds_a_page_leads_to_a_template_of_the_theme(dorp, url, selector, template):
    [found] = lead_home(dorp, [finding(dorp.base_path + url, selector)])
    assert found.location.file == f"thema inclusief: {template}" and found.location.line


def test_a_template_of_the_site_itself_goes_before_the_theme(tmp_path):
    def change(root: Path) -> None:
        (root / "eigen/partials").mkdir(parents=True)
        (root / "eigen/partials/wave.html").write_text('<!-- golf -->\n<img class="in-wave" src="golf.svg">\n')
        settings = (
            (root / "mkdocs.yml").read_text().replace("  name: inclusief\n", "  name: inclusief\n  custom_dir: eigen\n")
        )
        (root / "mkdocs.yml").write_text(settings)

    project = built(tmp_path, "dorp", change)
    found = lead_home(
        project,
        [finding(f"/inclusie/{url}", ".in-wave", '<img class="in-wave" src="golf.svg">') for url in ("", "de/")],
    )
    assert {(f.location.file, f.location.line) for f in found} == {("eigen/partials/wave.html", 2)}
    assert [f.pages for f in group(found)] == [("/inclusie/", "/inclusie/de/")]


def test_what_is_wrong_in_dutch_and_in_a_translation_is_one_cause(dorp):
    pages = ("/inclusie/melden/", "/inclusie/de/melden/")
    dutch, german = lead_home(dorp, [finding(url, "#wat-kan-ik-doen", "<h2>") for url in pages])
    assert dutch.location.file == german.location.file == "content/melden.md"
    [one] = group([dutch, german])
    assert one.pages == pages
    [german] = lead_home(dorp, [finding(pages[1], "#wat-kan-ik-doen", "<h2>", "taal/anders")])
    assert german.location.file == "translations/de.po"


def test_a_template_that_is_wrong_for_all_data_is_one_cause(tmp_path):
    def change(root: Path) -> None:
        path = root / "calendar.yaml"
        days = path.read_text().split("dagen:\n")
        more = days[1].replace("dorpsdag", "feest").replace("Dorpsdag", "Feest").replace("jarig", "blij")
        path.write_text(f"{days[0]}dagen:\n{days[1]}{more}")

    project = built(tmp_path, "dorp", change)
    html = (project.site_dir / "agenda/index.html").read_text("utf-8")
    names = re.findall(r'<h3 class="in-day__title" id="([\w-]+)"', html)
    assert len(names) >= 2
    places = [(f'[id="{name}"]', '<h3 class="in-day__title">') for name in names]
    found = lead_home(project, [finding("/inclusie/agenda/", selector) for selector, _ in places])
    assert {f.location.file for f in found} == {"thema inclusief: blocks/agenda-item.html"} and len(group(found)) == 1
    [one] = lead_home(project, [finding("/inclusie/agenda/", places[0][0])])
    assert one.location.file == "calendar.yaml"


def test_what_cannot_be_traced_keeps_its_file(dorp):
    source = Finding("b1/x", Severity.ERROR, Location("content/melden.md", 3), "Fout.")
    gone = finding("/inclusie/bestaat-niet/", "p", "<p>Niets</p>")
    assert lead_home(dorp, [source, gone]) == [source, gone]


def test_a_page_that_was_written_as_html(tmp_path):
    def change(root: Path) -> None:
        (root / "content/los.html").write_text("<p>Tekst</p>\n<img src=x.png>\n")

    project = built(tmp_path, "dorp", change)
    [found] = lead_home(project, [finding("/inclusie/los.html", "img", "<img src=x.png>")])
    assert (found.location.file, found.location.line, found.location.column) == ("content/los.html", 2, 1)


def test_a_site_with_another_theme(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Home\n\nTekst met [een link](https://a.example/).\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: X\ntheme:\n  name: material\n  font: false\n")
    project = load_project(tmp_path / "mkdocs.yml")
    assert build(project, project.site_dir) == []
    link, logo = lead_home(
        project, [finding("/", "article a[href='https://a.example/']"), finding("/", ".md-header__button.md-logo")]
    )
    assert (link.location.file, link.location.line) == ("docs/index.md", 3)
    assert logo.location.file == "thema material: partials/header.html" and logo.location.line
