"""The status A to E of the Dutch model, from facts. It is computed and never typed.

Source: digitoegankelijk.nl/toegankelijkheidsverklaring/status. A and B need a complete and sound audit by a person, younger than
three years. C needs an audit that is planned within six months. D is a statement without either, E is no statement.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from .model import METHOD, Audit, Investigation, unmet

AUDIT_HOLDS = relativedelta(years=3)
PLAN_WITHIN = relativedelta(months=6)
REVIEW_WITHIN = relativedelta(years=1)


class Letter(StrEnum):
    """The status, from best to worst."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"


class Lack(StrEnum):
    """Why an audit does not count."""

    NONE = "none"
    """There is no audit."""
    FUTURE = "future"
    OLD = "old"
    METHOD = "method"
    PART = "part"
    """Not the whole site was in it."""
    CRITERIA = "criteria"
    """Not every criterion of the norm has an outcome."""
    REPORT = "report"
    """The report is not online."""


@dataclass(frozen=True)
class Status:
    """The status with what it rests on."""

    letter: Letter
    lacks: tuple[Lack, ...] = ()
    """What is missing for A or B."""
    asked: int = 0
    """How many criteria the audit looked at; 0 without a sound audit."""
    unmet: tuple[str, ...] = ()
    """The criteria that are not met, as far as they are known."""
    meets_law: bool | None = None
    """Whether the site meets the law with this status. None: that depends on progress, which no file can show."""


def status(investigation: Investigation, failing: Iterable[str], today: datetime.date) -> Status:
    """Return the status. ``failing`` are the criteria on which the computer finds failures now."""
    published, audit = investigation.verklaring, investigation.onderzoek
    lacks = audit_lacks(audit, today)
    open_ = tuple(sorted(unmet(investigation, failing), key=_number))
    if published is None or published.datum > today:
        return Status(Letter.E, lacks, 0, open_, meets_law=False)
    if audit is not None and not lacks:
        asked = len(audit.asked)
        if not open_:
            return Status(Letter.A, (), asked, (), meets_law=True)
        planned = {str(measure.criterium): measure for measure in investigation.maatregelen}
        described = all(number in planned and planned[number].klaar >= today for number in open_)
        reviewed = published.nagekeken <= today < published.nagekeken + REVIEW_WITHIN
        return Status(Letter.B, (), asked, open_, meets_law=None if described and reviewed else False)
    if investigation.gepland is not None and today <= investigation.gepland <= today + PLAN_WITHIN:
        return Status(Letter.C, lacks, 0, open_, meets_law=today <= published.datum + PLAN_WITHIN)
    return Status(Letter.D, lacks, 0, open_, meets_law=False)


def audit_lacks(audit: Audit | None, today: datetime.date) -> tuple[Lack, ...]:
    """Return why an audit does not count for A or B. Nothing: it is complete, sound and young enough."""
    if audit is None:
        return (Lack.NONE,)
    tests = {
        Lack.FUTURE: audit.datum > today,
        Lack.OLD: audit.datum + AUDIT_HOLDS <= today,
        Lack.METHOD: audit.methode != METHOD,
        Lack.PART: not audit.hele_site,
        Lack.CRITERIA: not audit.asked <= set(audit.criteria),
        Lack.REPORT: audit.rapport is None,
    }
    return tuple(lack for lack, lacking in tests.items() if lacking)


def _number(criterion: str) -> tuple[int, ...]:
    return tuple(int(part) for part in criterion.split("."))
