"""The step that makes leaflets: what it tells an editor. The browser itself is tested with the sheet."""

from __future__ import annotations

import datetime

import pikepdf
import pytest

from inclusief import leaflet
from inclusief.errors import CannotRun
from inclusief.project import load_project
from inclusief_checks.accessibility.errors import BrowserNotFound, BrowserStopped
from inclusief_checks.findings import Severity

DAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize("error", [BrowserNotFound("Er is geen browser gevonden."), BrowserStopped()])
def test_without_a_browser_nothing_is_published(make_site, tmp_path, monkeypatch, error):
    def fail(*_):
        raise error

    monkeypatch.setattr(leaflet, "make_leaflets", fail)
    with pytest.raises(CannotRun, match="browser"):
        leaflet.leaflet_findings(load_project(make_site() / "mkdocs.yml"), tmp_path, DAY)


def test_a_leaflet_that_not_everybody_can_read_stops_a_publication(make_site, tmp_path, monkeypatch):
    bare = pikepdf.new()
    bare.add_blank_page()
    bare.save(tmp_path / "kaart.pdf")
    monkeypatch.setattr(leaflet, "make_leaflets", lambda *_: [tmp_path / "kaart.pdf"])
    findings = leaflet.leaflet_findings(load_project(make_site() / "mkdocs.yml"), tmp_path, DAY)
    assert {(f.rule, f.severity, f.location.file) for f in findings} == {
        ("site/meldkaart", Severity.ERROR, "kaart.pdf")
    }
    assert any("not tagged" in f.excerpt for f in findings)
