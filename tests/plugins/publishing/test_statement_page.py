"""The special lines about accessibility in a built site, in every language, also when only a data file changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from inclusief.project import load_project
from inclusief.publish import build
from inclusief.translations.collect import project_units

PAGE = """\
---
title: Kan iedereen deze site gebruiken?
description: Hier leest u hoe toegankelijk de site is.
rol: toegankelijkheid
---

## Status

[[toegankelijkheid-status]]

## Onderzoek

[[toegankelijkheid-onderzoek]]

## Problemen

[[bekende-problemen]]
"""
DECISIONS = """\
versie: 1
uitzonderingen:
  - regel: axe/color-contrast
    pagina: /*
    oordeel: bekend
    reden: De letters zijn <licht>.
    eigenaar: ontwerper
    einddatum: 2027-03-01
"""
CATALOG = """\
msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=utf-8\\n"

# herkomst: mens
msgid "Status E: er is nog geen officiële verklaring voor deze site."
msgstr "Status E: Noch keine Erklärung."
"""


@pytest.fixture
def site(make_site) -> Path:
    return make_site({"content/toegankelijkheid.md": PAGE, "translations/de.po": CATALOG})


def built(site: Path, language: str = "") -> str:
    project = load_project(site / "mkdocs.yml")
    assert build(project, site / "uit") == []
    html = (site / "uit" / language / "toegankelijkheid" / "index.html").read_text("utf-8")
    return html[html.index("<main") : html.index("</main")]


def test_the_lines_are_rendered_in_each_language(site: Path) -> None:
    page = built(site)
    assert "Status E: er is nog geen officiële verklaring voor deze site." in page
    assert "Hier staat nog geen uitkomst van een controle." in page
    assert "Op dit moment staat hier geen probleem." in page and "[[" not in page
    german = built(site, "de")
    assert "Status E: Noch keine Erklärung." in german
    assert re.search(r'<span class="nog-nl" lang="nl" dir="ltr">Onderzoek door een mens</span>', german)


def test_a_change_of_a_data_file_alone_changes_the_page(site: Path) -> None:
    built(site)
    (site / "toegankelijkheid.yaml").write_text(DECISIONS, "utf-8")
    page = built(site)
    assert "De letters zijn &lt;licht&gt;." in page and "Op de hele site" in page
    assert "Op maandag 1 maart 2027 of eerder." in page
    (site / "onderzoek.yaml").write_text("versie: 1\ngepland: 2027-01-04\n", "utf-8")
    assert "Een mens onderzoekt de site op maandag 4 januari 2027." in built(site)


def test_a_wrong_file_stops_the_build(site: Path) -> None:
    (site / "onderzoek.yaml").write_text("versie: 1\nstatus: A\n", "utf-8")
    findings = build(load_project(site / "mkdocs.yml"), site / "uit")
    assert any("onderzoek.yaml:2:1: Het veld 'status' bestaat niet." in finding.message for finding in findings)


def test_translators_get_the_known_problems(site: Path) -> None:
    (site / "toegankelijkheid.yaml").write_text(DECISIONS, "utf-8")
    units = {unit.text: unit for unit in project_units(load_project(site / "mkdocs.yml"), [])}
    unit = units["De letters zijn <licht>."]
    assert (unit.file, unit.line, unit.kind) == ("toegankelijkheid.yaml", 6, "gevolg: axe/color-contrast")
