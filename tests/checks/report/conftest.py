"""A report with everything in it."""

from __future__ import annotations

import pytest
from sample_findings import HOSTILE, RULES, contrast, long_sentence

from inclusief_checks.findings import Finding, Location, Outcome, Report, Rule, Severity, Step
from inclusief_checks.gate import Verdict, decide


@pytest.fixture
def rules() -> dict[str, Rule]:
    return RULES


@pytest.fixture
def report() -> Report:
    """Return a report with findings in texts, on pages and with hostile text; one step did not run."""
    report = Report(
        steps=[
            Step("Teksten", Outcome.FAILED, "2 teksten", 0.25),
            Step("Toegankelijkheid", Outcome.DID_NOT_RUN, "De browser start niet.", 1.5),
        ],
        checked=["content/melden.md", "content/goed.md", "/a/", "/b/"],
        scores={"content/melden.md": 61.25, "content/goed.md": 80.0},
        versions={"axe-core": "4.14.1", "inclusief": "0.1.0"},
    )
    hostile = Finding(
        rule="taal/<b>",
        severity=Severity.WARNING,
        location=Location("content/map met spatie/é\u202e.md", 1),
        message=HOSTILE,
        suggestion=HOSTILE,
        excerpt=HOSTILE,
    )
    review = contrast("/a/", severity=Severity.REVIEW, selector=f"#{HOSTILE}")
    report.add([long_sentence(), *(contrast(f"/{name}/") for name in "abcde"), hostile, review])
    return report


@pytest.fixture
def verdict(report: Report) -> Verdict:
    return decide(report)


@pytest.fixture
def good_report() -> Report:
    return Report(steps=[Step("Teksten", Outcome.PASSED, "", 0.1)], checked=["content/goed.md"])
