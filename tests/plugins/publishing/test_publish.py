"""Publishing, with an audit that is told what to find: the browser itself is tested elsewhere."""

from __future__ import annotations

import datetime
import errno
import io

import pytest

from inclusief import publish as module
from inclusief.errors import CannotRun
from inclusief.progress import Progress
from inclusief.project import load_project
from inclusief.publish import publish
from inclusief_checks.accessibility.audit import AuditResult
from inclusief_checks.findings import Finding, Location, Outcome, Severity
from inclusief_checks.gate import ExitCode

DAY = datetime.date(2026, 11, 23)
CLEAN = AuditResult(pages_checked=["index.html"])


@pytest.fixture
def site(make_site, monkeypatch):
    """Return a function that publishes a site with a given audit, and gives what came of it."""
    root = make_site()
    (root / "site").mkdir()
    (root / "site" / "oud.html").write_text("oud")

    def run(audit):
        def fake(project, folder, **options):
            assert (folder / "index.html").is_file(), "the audit sees a built site"
            if isinstance(audit, BaseException):
                raise audit
            return audit

        monkeypatch.setattr(module, "audit_site", fake)
        screen = io.StringIO()
        done = publish(load_project(root / "mkdocs.yml"), Progress(screen, terminal=False), today=DAY)
        return done, root, screen.getvalue()

    return run


def old_site_stands(root):
    return [path.name for path in (root / "site").iterdir()] == ["oud.html"] and not list(root.glob(".site*"))


def test_a_clean_site_is_published(site):
    done, root, screen = site(CLEAN)
    assert done.verdict.passed
    assert (root / "site" / "index.html").is_file()
    assert not (root / "site" / "oud.html").exists()
    assert not list(root.glob(".site*"))
    assert len(screen.splitlines()) == 4, "a log gets one line a step"


def test_a_barrier_blocks(site):
    barrier = Finding(
        "axe/image-alt", Severity.ERROR, Location("content/index.md"), "Dit plaatje heeft geen beschrijving."
    )
    done, root, _ = site(AuditResult(findings=[barrier], pages_checked=["index.html"]))
    assert done.verdict.exit_code is ExitCode.FINDINGS_BLOCK
    assert old_site_stands(root)
    assert "axe/image-alt" in (root / "reports" / "report.json").read_text()


def test_a_page_that_was_not_checked_blocks(site):
    done, root, _ = site(
        AuditResult(pages_checked=["index.html"], could_not_run=[("x.html", "De browser is gestopt.")])
    )
    assert done.verdict.exit_code is ExitCode.COULD_NOT_RUN
    assert old_site_stands(root)


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (CannotRun("Er is geen browser gevonden."), "geen browser"),
        (KeyboardInterrupt(), "gestopt"),
        (OSError(errno.ENOSPC, "No space left on device"), "schijf is vol"),
        (PermissionError(errno.EACCES, "Permission denied", "/plek"), "niet schrijven"),
    ],
)
def test_what_stops_a_run_leaves_the_old_site_and_says_why(site, problem, words):
    done, root, _ = site(problem)
    assert done.verdict.exit_code is ExitCode.COULD_NOT_RUN
    assert words in done.problem
    assert any(step.outcome is Outcome.DID_NOT_RUN for step in done.report.steps)
    assert old_site_stands(root)
    assert (root / "reports" / "report.html").is_file()


def test_a_full_disk_while_building(site, monkeypatch):
    def full(project, staging):
        staging.mkdir()
        (staging / "half.html").write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(module, "build", full)
    done, root, _ = site(CLEAN)
    assert "schijf is vol" in done.problem
    assert old_site_stands(root)


def test_a_full_disk_while_reporting_still_says_why(site, monkeypatch):
    def full(*arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(module, "write_reports", full)
    done, root, _ = site(CLEAN)
    assert "schijf is vol" in done.problem
    assert old_site_stands(root)


def test_a_bug_shows_itself_and_leaves_the_old_site(site):
    with pytest.raises(ZeroDivisionError):
        site(ZeroDivisionError())


def test_what_mkdocs_warns_about_blocks(make_site, monkeypatch):
    root = make_site({"content/x.md": "# X\n\nZie [dit](index.md#weg).\n"})
    text = (root / "mkdocs.yml").read_text() + "validation:\n  links:\n    anchors: warn\n"
    (root / "mkdocs.yml").write_text(text)
    monkeypatch.setattr(module, "audit_site", lambda *a, **k: CLEAN)
    done = publish(load_project(root / "mkdocs.yml"), Progress(io.StringIO()), today=DAY)
    assert [f.rule for f in done.report.findings] == ["site/waarschuwing"]
    assert not (root / "site").exists()
