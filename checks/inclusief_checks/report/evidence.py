"""What a run proves of each success criterion, and what it does not. The reports in the shape of WCAG-EM rest on this.

A computer never decides that a criterion is met: it finds a failure, sees a place where a person must look, or finds nothing.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

from ..decisions import Decided, Judgement
from ..findings import Finding, Report, Rule, Severity
from ..wcag import Criterion, criteria

MANUAL_FILE = Path(__file__).parent.parent / "accessibility" / "manual.yaml"
LEVELS = ("A", "AA")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SOURCE = re.compile(r"WCAG (\d\.\d\.\d{1,2})")


class State(StrEnum):
    """What the computer can say of a criterion on the pages that it saw."""

    FAILED = "failed"
    REVIEW = "review"
    """There are places where a person must look."""
    NOTHING = "nothing"
    """Rules looked at it and found nothing. That is not the same as met."""
    MANUAL = "manual"
    """No rule looks at it, or no page was wholly checked: only a person can say something."""


@dataclass(frozen=True)
class Evidence:
    """A run with what is needed to tell it as an evaluation. ``rules`` are in the language of the documents."""

    report: Report
    rules: Mapping[str, Rule]
    site_name: str
    site_url: str
    date: datetime.date
    decided: tuple[Decided, ...] = ()
    tool_version: str = ""
    all_pages: bool = True
    """Whether every page of the site was to be checked; otherwise the pages are a sample."""
    sample: str = ""
    """How the sample was chosen, in the language of the documents."""

    @property
    def incomplete(self) -> list[tuple[str, str]]:
        """Return the pages that were not wholly checked, each with the reasons."""
        return [(page.url, " ".join(page.could_not_run)) for page in self.report.pages if page.could_not_run]


@dataclass(frozen=True)
class CriterionResult:
    """What a run says of one criterion."""

    criterion: Criterion
    state: State
    failed: tuple[Finding, ...] = ()
    """Failures, those that are known and not yet solved included."""
    review: tuple[Finding, ...] = ()
    known: int = 0
    """How many of the failures somebody decided to solve later."""
    looked_at: int = 0
    """At how many places a person looked and found it fine."""
    rules: tuple[str, ...] = field(default=(), repr=False)
    """The rules that look at this criterion."""


@cache
def manual_checks(language: str) -> Mapping[str, str]:
    """Return for each criterion what a person must still check, in Dutch or English."""
    data = yaml.load(MANUAL_FILE.read_text("utf-8"), _LOADER)
    return {number: texts[language] for number, texts in data.items()}


def legal_criteria() -> list[Criterion]:
    """Return the criteria of level A and AA, in the order of the norm."""
    return [criterion for criterion in criteria().values() if criterion.level in LEVELS]


def criteria_of(rule: Rule | None) -> tuple[str, ...]:
    """Return the criteria that a finding of this rule fails. Older rules name them only as a source."""
    if rule is None:
        return ()
    return rule.wcag or tuple(match[1] for source in rule.sources if (match := _SOURCE.fullmatch(source)))


def criterion_results(evidence: Evidence) -> list[CriterionResult]:
    """Return the result of each criterion of level A and AA, in the order of the norm."""
    looking: dict[str, list[str]] = {}
    for rule in evidence.rules.values():
        for number in criteria_of(rule):
            looking.setdefault(number, []).append(rule.id)
    by_criterion = _by_criterion(evidence, evidence.report.findings)
    known = _by_criterion(evidence, (d.finding for d in evidence.decided if d.decision.judgement is Judgement.KNOWN))
    fine = _by_criterion(evidence, (d.finding for d in evidence.decided if d.decision.judgement is Judgement.GOOD))
    some_page = any(not page.could_not_run for page in evidence.report.pages)
    results = []
    for criterion in legal_criteria():
        number = criterion.number
        found = by_criterion.get(number, [])
        postponed = known.get(number, [])
        failed = [finding for finding in found if finding.severity is Severity.ERROR] + postponed
        review = [finding for finding in found if finding.severity is Severity.REVIEW]
        rules = tuple(sorted(looking.get(number, ())))
        if failed:
            state = State.FAILED
        elif review:
            state = State.REVIEW
        else:
            state = State.NOTHING if rules and some_page else State.MANUAL
        results.append(
            CriterionResult(
                criterion, state, tuple(failed), tuple(review), len(postponed), len(fine.get(number, ())), rules
            )
        )
    return results


def _by_criterion(evidence: Evidence, findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return the findings on pages for each criterion. A warning is good practice, which fails no criterion."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.location.url is not None and finding.severity is not Severity.WARNING:
            for number in criteria_of(evidence.rules.get(finding.rule)):
                found.setdefault(number, []).append(finding)
    return found
