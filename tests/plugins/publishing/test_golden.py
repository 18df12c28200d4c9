"""A second, tiny municipality, built from its own folder; with MkDocs and with ProperDocs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

PAGES = ["", "melden/", "agenda/", "zoeken/"]


def build(root: Path, engine: str = "mkdocs", *options: str) -> Path:
    target = root / f"out-{engine}"
    command = [sys.executable, "-m", engine, "build", "--strict", "-q", "-d", str(target), *options]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    import shutil

    from tests.conftest import SITES, link_packages

    root = tmp_path_factory.mktemp("dorp") / "dorp"
    shutil.copytree(SITES / "dorp", root)
    link_packages(root)
    patch = pytest.MonkeyPatch()
    patch.setenv("SOURCE_DATE_EPOCH", "1795435200")
    patch.setenv("NO_MKDOCS_2_WARNING", "1")
    yield build(root)
    patch.undo()


def html(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text("utf-8")


def test_every_page_is_there_in_every_language(site):
    for page in PAGES:
        assert '<html lang="nl" dir="ltr"' in html(site, page)
        assert '<html lang="de" dir="ltr"' in html(site, f"de/{page}")


def test_nothing_of_another_municipality_is_in_it(site):
    for path in site.rglob("*"):
        if path.suffix in (".html", ".json", ".ics", ".css", ".js"):
            assert "hengelo" not in path.read_text("utf-8").casefold(), path


def test_translated_blocks_are_german_and_the_rest_says_it_is_dutch(site):
    page = html(site, "de/melden/")
    assert ">Wo kann ich melden?</h1>" in page
    assert re.search(r"<h2[^>]*>Was kann ich tun\?</h2>", page)
    label = '<span class="onvertaald__taal" dir="ltr" lang="de">Auf Niederländisch:</span>'
    outdated = re.search(f"<p([^>]*)>{label} Bel ", page)
    assert outdated and 'lang="nl"' in outdated[1] and 'dir="ltr"' in outdated[1]
    assert "0800-0002" not in page, "an outdated translation would show an old number"


def test_anchors_are_the_same_in_every_language(site):
    assert 'id="wat-kan-ik-doen"' in html(site, "melden/")
    assert 'id="wat-kan-ik-doen"' in html(site, "de/melden/")


def test_links_stay_in_the_language(site):
    assert 'href="../agenda/#welke-dagen"' in html(site, "de/melden/")


def test_a_machine_translation_says_so(site):
    assert "Deze vertaling is gemaakt door een computer" in html(site, "de/")
    assert "Deze vertaling is gemaakt door een computer" not in html(site, "")
    assert "Deze vertaling is gemaakt door een computer" not in html(site, "de/agenda/")


def test_languages_point_at_each_other(site):
    for page in ("melden/", "de/melden/"):
        found = dict(re.findall(r'rel="alternate" hreflang="([\w-]+)" href="(https[^"]*)"', html(site, page)))
        assert found == {
            "x-default": "https://dorp.example/inclusie/melden/",
            "nl": "https://dorp.example/inclusie/melden/",
            "de": "https://dorp.example/inclusie/de/melden/",
        }


def test_the_sitemap_names_every_page_with_its_languages(site):
    text = (site / "sitemap.xml").read_text("utf-8")
    root = ElementTree.fromstring(text)
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    rows = {
        url.findtext("s:loc", namespaces=names): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", names)
        }
        for url in root.findall("s:url", names)
    }
    base = "https://dorp.example/inclusie/"
    made = [f"agenda/{path.parent.name}/" for path in (site / "agenda").glob("*/index.html")]
    assert {"agenda/dorpsdag/", "agenda/soort-cultuur/", "agenda/2027-02/", "agenda/voorbij/"} <= set(made)
    assert set(rows) == {f"{base}{code}{page}" for code in ("", "de/") for page in (*PAGES, *made)}
    for page in (*PAGES, *made):
        expected = {"x-default": base + page, "nl": base + page, "de": f"{base}de/{page}"}
        assert rows[base + page] == rows[f"{base}de/{page}"] == expected


def test_other_sites_hear_the_language_of_a_page(site):
    page = html(site, "de/melden/")
    assert '<meta property="og:locale" content="de_DE">' in page
    assert '<meta property="og:locale:alternate" content="nl_NL">' in page
    assert '<meta property="og:title" content="Wo kann ich melden?">' in page
    assert '<link rel="canonical" href="https://dorp.example/inclusie/de/melden/">' in page


def test_a_language_loads_its_own_index_only(site):
    dutch = json.loads((site / "assets/zoeken/nl.json").read_text("utf-8"))["documents"]
    german = json.loads((site / "assets/zoeken/de.json").read_text("utf-8"))["documents"]
    assert not any(row["url"].startswith("de/") for row in dutch)
    assert all(row["url"].startswith("de/") for row in german)
    assert "Wo kann ich melden?" in {row["title"] for row in german}
    assert "zoeken/de.json" in html(site, "de/zoeken/") and "zoeken/nl.json" not in html(site, "de/zoeken/")


def test_what_is_planned_or_uncertain_is_not_printed(site):
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        assert "Het Punt van Straks" not in text and "geheim@" not in text


def test_data_files_stay_out_of_the_site(site):
    assert not list(site.rglob("*.yaml")) and not list(site.rglob("*.po"))


def test_the_page_for_unknown_addresses_speaks_every_language(site):
    page = (site / "404.html").read_text("utf-8")
    assert re.findall(r'<section[^>]*lang="(\w+)"', page) == ["nl", "de"]
    assert 'href="/inclusie/de/melden/"' in page


def test_the_agenda_and_its_calendar_file(site):
    from icalendar import Calendar

    assert '<time datetime="2027-02-01">maandag 1 februari 2027</time>' in html(site, "agenda/")
    assert "Montag, 1. Februar 2027" in html(site, "de/agenda/")
    calendar = Calendar.from_ical((site / "agenda-de.ics").read_bytes())
    assert [str(event["UID"]) for event in calendar.walk("VEVENT")] == [
        "dorpsdag-2027@dorp.example",
        "dorpsdag-2028@dorp.example",
    ]


def test_the_list_of_subjects_has_pages_and_points(site):
    page = html(site, "zoeken/")
    assert "Het Voorbeeldpunt" in page and "Waar kan ik melden?" in page


def test_properdocs_builds_the_same_site(copy_site):
    root = copy_site("dorp")
    one, other = build(root), build(root, "properdocs")
    names = {path.relative_to(one) for path in one.rglob("*") if path.is_file()}
    assert names == {path.relative_to(other) for path in other.rglob("*") if path.is_file()}
    for name in names:
        if name.suffix in (".html", ".ics", ".json"):
            assert (one / name).read_bytes() == (other / name).read_bytes(), name


def test_a_build_is_repeatable(copy_site):
    root = copy_site("dorp")
    first = build(root)
    before = {
        path.relative_to(first): path.read_bytes()
        for path in first.rglob("*")
        if path.is_file() and path.suffix != ".gz"
    }
    second = build(root)
    assert before == {
        path.relative_to(second): path.read_bytes()
        for path in second.rglob("*")
        if path.is_file() and path.suffix != ".gz"
    }


@pytest.mark.parametrize("quiet", [[], ["-q"]])
def test_a_blocking_finding_stops_mkdocs_also_when_it_is_quiet(copy_site, quiet):
    root = copy_site("dorp")
    (root / "content/x.md").write_text("---\ntitle: X\n---\n\n" + "woord " * 30 + "einde.\n")
    (root / "site").mkdir()
    (root / "site/oud.html").write_text("oud")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *quiet], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "content/x.md:5:1" in done.stderr
    assert (root / "site/oud.html").read_text() == "oud"


def test_a_plugin_works_alone_on_a_plain_site(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Home\n\n" + "woord " * 30 + "einde.\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: X\nplugins: [inclusief/readability]\n")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0 and "b1/lange-zin" in done.stderr
