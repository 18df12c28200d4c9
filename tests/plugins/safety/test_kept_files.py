"""What a device keeps: chosen by role and not by name, never what is sensitive, and the same bytes for the same site."""

from __future__ import annotations

import json

import pytest

from inclusief.pages import Page
from inclusief.safety.offline import KeptFiles, is_kept, worker_script


def page(name="x", lines=(), **meta):
    return Page(name, f"content/{name}.md", meta, (), tuple((line, "", 1) for line in lines))


@pytest.mark.parametrize(
    ("candidate", "kept"),
    [
        (page("index"), True),
        (page(rol="melden"), True),
        (page(rol="meldpunten"), True),
        (page(rol="agenda"), False),
        (page(lines=["meldwijzer-antwoord"]), True),
        (page(lines=["meldpunten"]), False),
        (page(offline=True), True),
        (page(), False),
        (page(rol="melden", gevoelig=True), False),
        (page(lines=["meldwijzer-antwoord"], gevoelig=True), False),
        (page(offline=True, gevoelig=True), False),
    ],
)
def test_which_pages_a_device_keeps(candidate, kept):
    assert is_kept(candidate) is kept


@pytest.fixture
def site(tmp_path):
    files = {
        "offline.html": '<link rel="stylesheet" href="/a/assets/x.css">',
        "index.html": '<link rel="stylesheet" href="assets/x.css"><link rel="alternate" href="ar/">'
        '<script src="assets/x.js" defer></script><script src="https://elders.example/x.js"></script>',
        "ar/index.html": '<link rel="stylesheet" href="../assets/ar.css"><a href="../index.html">x</a>',
        "assets/x.css": "a { background: url(data:image/png;base64,AA) }",
        "assets/ar.css": "@font-face { src: url('fonts/ar.woff2') } b { background: url(weg.png) }",
        "assets/fonts/ar.woff2": "letters",
        "assets/x.js": "1",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content)
    return tmp_path


PAGES = {"nl": [("", "index.html")], "ar": [("ar/", "ar/index.html")]}


def test_a_page_is_kept_with_all_that_it_loads(site):
    lists = KeptFiles(site, "/a/").lists(PAGES)
    assert lists["basis"]["adressen"] == ["assets/x.css", "offline.html"]
    assert lists["talen"]["nl"]["adressen"] == ["", "assets/x.js"]
    assert lists["talen"]["ar"]["adressen"] == ["ar/", "assets/ar.css", "assets/fonts/ar.woff2"]


def test_the_same_site_has_the_same_worker_and_another_one_another_version(site):
    first = worker_script(KeptFiles(site, "/a/").lists(PAGES))
    assert worker_script(KeptFiles(site, "/a/").lists(PAGES)) == first
    before = KeptFiles(site, "/a/").lists(PAGES)["talen"]
    (site / "assets/fonts/ar.woff2").write_text("andere letters")
    after = KeptFiles(site, "/a/").lists(PAGES)["talen"]
    assert after["ar"]["versie"] != before["ar"]["versie"] and after["nl"] == before["nl"]


def test_the_worker_is_data_and_code(site):
    data, code = worker_script(KeptFiles(site, "/a/").lists(PAGES)).split("\n", 1)
    assert json.loads(data.removeprefix("var KEPT = ").removesuffix(";"))["offline"] == "offline.html"
    assert "'use strict'" in code
