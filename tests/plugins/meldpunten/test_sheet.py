"""The sheet to print: whom it names, and that a site without anybody to call has none."""

from __future__ import annotations

import re

import pytest

from inclusief.meldpunten.sheet import OTHERS, qr_svg, sheet_of
from inclusief.project import load_project
from inclusief.publish import build

MELDEN = """\
---
title: Waar kan ik melden?
description: Hier leest u waar u kunt melden.
rol: melden
---

Bel [0900-8844](tel:09008844).

[[meldkaart]]
"""


def test_the_first_who_can_be_called_stands_large_and_danger_has_its_own_place(point_of):
    danger, web = point_of({"telefoon": "112"}, id="gevaar"), point_of({"website": "https://punt.example/"}, id="web")
    hidden = point_of({"telefoon": {"waarde": "0800-0009", "zekerheid": "laag"}}, id="onzeker")
    help_ = point_of({"telefoon": "0800-0001"}, id="hulp", groep="hulp")
    many = [point_of({"telefoon": f"0800-000{i}"}, id=f"punt-{i}") for i in range(2, 9)]
    sheet = sheet_of([danger, web, hidden, help_, *many])
    assert sheet and sheet.first.id == "punt-2"
    assert [point.id for point in sheet.others] == [f"punt-{i}" for i in range(3, 3 + OTHERS)]
    assert sheet_of([danger, web, hidden, help_]) is None


def test_the_code_is_a_picture_of_the_address_and_always_the_same():
    one, other = qr_svg("https://dorp.example/melden/"), qr_svg("https://dorp.example/en/melden/")
    assert one.startswith("<svg") and "<script" not in one and one == qr_svg("https://dorp.example/melden/") != other
    assert 'fill="#fff"' in one, "a phone reads it on a dark page too"


def made(make_site, tmp_path, **files):
    root = make_site({"content/melden.md": MELDEN, **files})
    assert [
        f for f in build(load_project(root / "mkdocs.yml"), tmp_path / "gebouwd") if f.severity.value == "error"
    ] == []
    return tmp_path / "gebouwd"


def test_a_page_that_asks_for_the_sheet_gets_it_with_number_code_and_pdf(make_site, tmp_path):
    site = made(make_site, tmp_path)
    html = (site / "meldkaart/index.html").read_text("utf-8")
    assert re.search(r'in-sheet__phone"><a href="tel:09008844">', html) and "tel:112" in html
    assert 'src="../assets/meldkaart/nl.svg"' in html and "dorp.example/melden" in html
    assert 'href="../assets/meldkaart/meldkaart-nl.pdf"' in html
    assert 'href="../meldkaart/"' in (site / "melden/index.html").read_text("utf-8")
    assert (site / "assets/meldkaart/nl.svg").read_text("utf-8") == qr_svg("https://dorp.example/melden/")


@pytest.mark.parametrize("points", ["versie: 1\nmeldpunten: []\n"])
def test_without_anybody_to_call_there_is_no_sheet(make_site, tmp_path, points):
    root = make_site(
        {"content/melden.md": MELDEN.replace("Bel [0900-8844](tel:09008844).", ""), "content/meldpunten.yaml": points}
    )
    findings = build(load_project(root / "mkdocs.yml"), tmp_path / "gebouwd")
    assert not (tmp_path / "gebouwd/meldkaart").exists(), findings


def test_a_site_whose_pages_do_not_ask_has_no_sheet(make_site, tmp_path):
    site = made(make_site, tmp_path, **{"content/melden.md": MELDEN.replace("[[meldkaart]]", "")})
    assert not (site / "meldkaart").exists() and not (site / "assets/meldkaart").exists()
