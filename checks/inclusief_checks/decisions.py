"""What people decided about findings: "a person looked, this is fine", or "we know, and this is when it is solved".

A decision has a reason, an owner and an end date. It is never silent: what it covers is listed apart, an old one blocks, and one
that covers nothing is told.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from .findings import Finding, Location, Severity

LONGEST_DAYS = 366
"""A decision holds for one year at most. After that somebody looks again."""

EXPIRED = "uitzondering/verlopen"
UNUSED = "uitzondering/ongebruikt"
TOO_LONG = "uitzondering/te-lang"
RULES = frozenset({EXPIRED, UNUSED, TOO_LONG})
"""The rules about decisions themselves. No decision or baseline can cover those."""


class Judgement(StrEnum):
    """What a person decided."""

    GOOD = "goed"
    """A person looked at what the computer could not decide, and it is fine."""
    KNOWN = "bekend"
    """It is a problem, we know it, and it will be solved before the end date."""


@dataclass(frozen=True)
class Decision:
    """One decision, for one rule on one page or on all pages of a pattern."""

    rule: str
    page: str
    """The address of a page, such as ``/melden/``, or the file of a text. A ``*`` stands for any part."""
    judgement: Judgement
    reason: str
    owner: str
    """The role of who answers for it, such as ``webredactie``."""
    until: datetime.date
    """The last day on which the decision holds."""
    location: Location
    """Where the decision stands."""
    selector: str | None = None
    words: str | None = None
    """For a finding in a text: the words that it is about."""

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(".*".join(re.escape(part) for part in self.page.split("*")), re.DOTALL)

    def is_about(self, finding: Finding) -> bool:
        """Tell whether a finding is of this rule, on this page, and in this place."""
        if finding.rule != self.rule or finding.rule in RULES:
            return False
        if self.selector is not None and " ".join((finding.location.selector or "").split()) != self.selector:
            return False
        if self.words is not None and self.words.casefold() not in finding.excerpt.casefold():
            return False
        return self._pattern.fullmatch(finding.location.url or finding.location.file) is not None

    def may_cover(self, finding: Finding) -> bool:
        """Tell whether this judgement is possible: only what a person must look at can turn out to be fine."""
        return self.judgement is Judgement.KNOWN or finding.severity is Severity.REVIEW


@dataclass(frozen=True)
class Decided:
    """A finding with the decision that covers it. It is neither passed nor failed."""

    finding: Finding
    decision: Decision


class Applied(NamedTuple):
    """What is left of findings after the decisions, what was decided, and what is wrong with decisions."""

    remaining: list[Finding]
    decided: list[Decided]
    problems: list[Finding]


def apply(
    findings: Iterable[Finding], decisions: Iterable[Decision], today: datetime.date, *, complete: bool = True
) -> Applied:
    """Return findings that remain, findings that were decided, and findings about the decisions themselves.

    The first decision that covers a finding counts. ``complete`` says that everything was checked: a run over a part of the site
    cannot know that a decision is not used.
    """
    valid: list[Decision] = []
    problems: list[Finding] = []
    for decision in decisions:
        if decision.until < today:
            problems.append(_expired(decision))
        elif (decision.until - today).days > LONGEST_DAYS:
            problems.append(_too_long(decision, today))
        else:
            valid.append(decision)

    by_rule: dict[str, list[Decision]] = {}
    for decision in valid:
        by_rule.setdefault(decision.rule, []).append(decision)
    remaining: list[Finding] = []
    decided: list[Decided] = []
    used: set[int] = set()
    refused: set[int] = set()
    for finding in findings:
        about = [decision for decision in by_rule.get(finding.rule, ()) if decision.is_about(finding)]
        covering = next((decision for decision in about if decision.may_cover(finding)), None)
        refused.update(id(decision) for decision in about if not decision.may_cover(finding))
        if covering is None:
            remaining.append(finding)
        else:
            used.add(id(covering))
            decided.append(Decided(finding, covering))
    for decision in valid:
        if id(decision) not in used and (complete or id(decision) in refused):
            problems.append(_unused(decision, refused=id(decision) in refused))
    return Applied(remaining, decided, problems)


def _expired(decision: Decision) -> Finding:
    return _problem(
        EXPIRED,
        Severity.ERROR,
        decision,
        f"Deze uitzondering gold tot en met {decision.until.isoformat()}. Zij telt nu niet meer.",
        "Los het probleem op. Of kijk opnieuw, en schrijf een nieuwe einddatum met een reden.",
    )


def _too_long(decision: Decision, today: datetime.date) -> Finding:
    last = today + datetime.timedelta(days=LONGEST_DAYS)
    return _problem(
        TOO_LONG,
        Severity.ERROR,
        decision,
        f"De einddatum {decision.until.isoformat()} is te ver weg. Deze uitzondering telt niet.",
        f"Kies een dag tot en met {last.isoformat()}. Langer dan een jaar kan niet.",
    )


def _unused(decision: Decision, *, refused: bool) -> Finding:
    if refused:
        message = f"Bij '{decision.rule}' gaat het om een fout. Een fout kan niet 'goed' zijn."
        suggestion = "Los de fout op. Of schrijf bij oordeel: bekend."
    else:
        about = f"'{decision.rule}' op {decision.page}" + (f", bij '{decision.words}'" if decision.words else "")
        message = f"Deze uitzondering is nergens voor nodig ({about})."
        suggestion = "Kijk of de naam van de regel en de woorden kloppen. Haal de uitzondering anders weg."
    return _problem(UNUSED, Severity.WARNING, decision, message, suggestion)


def _problem(rule: str, severity: Severity, decision: Decision, message: str, suggestion: str) -> Finding:
    excerpt = " ".join((decision.rule, decision.page, decision.selector or decision.words or "")).strip()
    return Finding(rule, severity, decision.location, message, suggestion, excerpt=excerpt)
