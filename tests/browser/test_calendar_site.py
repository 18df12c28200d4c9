"""The village of examples in a real browser: the quiet line about today by the clock of the device, and the whole audit."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from tests.browser.conftest import build, copy

from inclusief.project import load_project
from inclusief.publish import audit_site
from inclusief_checks.accessibility.server import serve
from inclusief_checks.findings import Severity

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def village(tmp_path_factory) -> Path:
    """Return the project, built into ``uit`` on 10 May 2027, eight weeks before the feast."""
    root = copy("feest", tmp_path_factory.mktemp("feest") / "feest")
    build(root, "uit", "1809950400")
    return root


@pytest.fixture
def at(village, session):
    """Return a function that opens the home page on a device whose clock says this day, and gives what people read."""
    with serve(village / "uit") as origin:
        script = []

        def open_home(day: str, *, path: str = "", with_script: bool = True) -> list[str]:
            clock = f"const Real = Date; Date = class extends Real {{ constructor() {{ super('{day}T12:00:00'); }} }};"
            for old in script:
                session.command("Page.removeScriptToEvaluateOnNewDocument", identifier=old)
            script[:] = [session.command("Page.addScriptToEvaluateOnNewDocument", source=clock)["identifier"]]
            session.command("Emulation.setScriptExecutionDisabled", value=not with_script)
            session.driver.get(f"{origin.rstrip(chr(47))}/{path}")
            lines = session.driver.find_elements(By.CSS_SELECTOR, ".in-today p")
            return [line.text for line in lines if line.is_displayed()]

        yield open_home
        for old in script:
            session.command("Page.removeScriptToEvaluateOnNewDocument", identifier=old)
        session.command("Emulation.setScriptExecutionDisabled", value=False)


def test_today_is_what_the_clock_of_the_device_says(at):
    assert at("2027-07-01") == ["Vandaag: Voorbeeldfeest", "Vandaag: Voorbeeldmarkt"]
    assert at("2027-05-10") == ["Binnenkort: Koffie bij het Voorbeeldkoor, dinsdag 11 mei 2027"]
    assert at("2027-06-02") == [], "what came next is over, and nothing is on today: no line that is wrong"


def test_without_script_the_line_says_what_comes_next_with_its_date(at):
    assert at("2027-07-01", with_script=False) == ["Binnenkort: Koffie bij het Voorbeeldkoor, dinsdag 11 mei 2027"]


def test_the_line_is_in_the_language_of_the_page(at):
    assert at("2027-07-01", path="ar/") == ["اليوم: عيد المثال", "اليوم: سوق المثال"]


def test_the_audit_finds_nothing_on_pages_of_events_and_days(village, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1809950400")
    project = load_project(village / "mkdocs.yml")
    found = audit_site(project, village / "uit")
    wrong = [f for f in found.findings if f.severity is Severity.ERROR]
    assert [(f.rule, str(f.location), f.message) for f in wrong] == []
    assert not found.could_not_run
