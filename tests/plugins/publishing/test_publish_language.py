"""A text in another language than it says stops the publication before a browser starts."""

from __future__ import annotations

import datetime
import io

import pytest

from inclusief import publish as module
from inclusief.progress import Progress
from inclusief.project import load_project
from inclusief.publish import publish
from inclusief_checks.accessibility.audit import AuditResult
from inclusief_checks.findings import Outcome, Severity

PAGE = """\
---
title: Welkom
description: Dit is de eerste pagina.
---

Dit is een korte tekst.

<p lang="{lang}">U hoeft niet zeker te weten of het discriminatie is.</p>
"""


@pytest.fixture
def run(make_site, monkeypatch):
    """Return a function that publishes a page with a Dutch paragraph that says ``lang``, and gives what came of it."""

    def publish_with(lang):
        root = make_site({"content/index.md": PAGE.format(lang=lang)})
        audited = []
        monkeypatch.setattr(module, "audit_site", lambda *_, **__: audited.append(1) or AuditResult())
        screen = io.StringIO()
        project = load_project(root / "mkdocs.yml")
        done = publish(project, Progress(screen, terminal=False), today=datetime.date(2026, 11, 23))
        return done, bool(audited), screen.getvalue()

    return publish_with


@pytest.mark.parametrize("lang", ["tr", "ar", "en"])
def test_a_wrong_language_stops_before_the_audit(run, lang):
    done, audited, screen = run(lang)
    (finding,) = [finding for finding in done.report.findings if finding.rule == "taal/verkeerde-taal"]
    assert finding.severity is Severity.ERROR
    assert finding.location.file == "content/index.md" and finding.location.url == "/"
    assert not done.verdict.passed and not audited
    outcomes = {step.name: step.outcome for step in done.report.steps}
    assert outcomes[module.LANGUAGES] is Outcome.FAILED and outcomes[module.AUDIT] is Outcome.DID_NOT_RUN
    assert "Taal van de teksten controleren" in screen


def test_the_right_language_goes_on_to_the_audit(run):
    done, audited, _ = run("nl")
    assert audited and not [finding for finding in done.report.findings if finding.rule == "taal/verkeerde-taal"]


def test_after_an_error_in_a_source_every_later_step_is_named(make_site):
    root = make_site({"content/x.md": "Geen titel.\n"})
    project = load_project(root / "mkdocs.yml")
    done = publish(project, Progress(io.StringIO(), terminal=False), today=datetime.date(2026, 11, 23))
    assert [step.name for step in done.report.steps] == list(module.STEPS)
    assert {step.outcome for step in done.report.steps[1:]} == {Outcome.DID_NOT_RUN}
