"""Publishing writes the planner for staff beside the reports, and never into the site."""

from __future__ import annotations

import datetime
import io

import pytest
from staff_sample import FEAST

from inclusief import publish as module
from inclusief.progress import Progress
from inclusief.project import load_project
from inclusief.publish import publish
from inclusief_checks.accessibility.audit import AuditResult

DAY = datetime.date(2026, 11, 23)
READABLE = FEAST.replace("    stroming: [noord]\n", "").replace("Een feest.", "Dit is een feest.")


@pytest.fixture
def published(make_site, monkeypatch):
    """Return a function that publishes a site without an audit and gives its folder."""
    monkeypatch.setattr(module, "audit_site", lambda *_, **__: AuditResult(pages_checked=["index.html"]))

    def run(files: dict):
        root = make_site(files)
        done = publish(load_project(root / "mkdocs.yml"), Progress(io.StringIO(), terminal=False), today=DAY)
        return done, root

    return run


def test_the_planner_is_written_and_stays_with_staff(published) -> None:
    done, root = published({"calendar.yaml": "versie: 1\ndagen:\n" + READABLE})
    assert done.verdict.passed
    html = (root / "reports" / "planner.html").read_text()
    assert "Feest: maandag 4 januari 2027" in html
    assert "De stand van maandag 23 november 2026" in html
    inside = [path for path in (root / "site").rglob("*") if path.is_file()]
    assert not [path for path in inside if "planner" in path.name]
    secret = b"bestuurssecretariaat"
    assert secret in (root / "reports" / "planner.html").read_bytes()
    assert not [path for path in inside if secret in path.read_bytes()]


def test_a_calendar_with_errors_leaves_the_old_planner(published) -> None:
    done, root = published({"calendar.yaml": "versie: 1\ndagen: [\n", "reports/planner.html": "oud"})
    assert not done.verdict.passed
    assert (root / "reports" / "planner.html").read_text() == "oud"


def test_a_site_without_calendar_has_no_planner(published) -> None:
    settings = "site_name: Dorp\ndocs_dir: content\ntheme: {name: inclusief}\nplugins: [inclusief/readability, inclusief/site]\n"
    _, root = published({"mkdocs.yml": settings, "calendar.yaml": None, "content/meldpunten.yaml": None})
    assert (root / "reports" / "report.html").is_file()
    assert not (root / "reports" / "planner.html").exists()
