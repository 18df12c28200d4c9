"""What people told about the accessibility of the site. The fields have the Dutch names that editors know from the files."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inclusief_checks.decisions import Decision
from inclusief_checks.wcag import criteria

from ..yaml_source import SourceText

MEETS, FAILS, NOT_APPLICABLE = "voldoet", "voldoet niet", "niet van toepassing"
OUTCOMES = (MEETS, FAILS, NOT_APPLICABLE)

_NEW_IN_22 = frozenset({"2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"})
_ONLY_IN_21 = "4.1.1"


def wcag_22() -> frozenset[str]:
    """Return the numbers of the 55 criteria of WCAG 2.2, level A and AA."""
    return frozenset(number for number, criterion in criteria().items() if criterion.level in ("A", "AA"))


def wcag_21() -> frozenset[str]:
    """Return the numbers of the 50 criteria of WCAG 2.1, level A and AA."""
    return wcag_22() - _NEW_IN_22 | {_ONLY_IN_21}


NORMS = {
    "EN 301 549 V3.2.1": wcag_21,
    "EN 301 549 V4.1.1": wcag_22,
    "WCAG 2.1 AA": wcag_21,
    "WCAG 2.2 AA": wcag_22,
}
"""The norms that an audit can follow, with the criteria that each asks."""

METHOD = "WCAG-EM"


@dataclass(frozen=True)
class Audit:
    """An audit by a person. Automatic checks are no audit."""

    wie: SourceText
    datum: datetime.date
    norm: str
    methode: str
    hele_site: bool
    """Whether all of the site was in it: technique, content, documents and pages behind a login."""
    criteria: Mapping[str, str] = field(default_factory=dict)
    rapport: SourceText | None = None

    @property
    def asked(self) -> frozenset[str]:
        """The criteria that the norm asks."""
        return NORMS[self.norm]()

    @property
    def failed(self) -> frozenset[str]:
        """The criteria that the person found not met."""
        return frozenset(number for number, outcome in self.criteria.items() if outcome == FAILS)


@dataclass(frozen=True)
class Measure:
    """What will be done about a criterion that is not met."""

    criterium: SourceText
    maatregel: SourceText
    klaar: datetime.date
    gevolg: SourceText | None = None
    """What a visitor notices."""
    alternatief: SourceText | None = None
    """What a visitor can do instead."""


@dataclass(frozen=True)
class Published:
    """The statement in the register of the government."""

    link: SourceText
    datum: datetime.date
    nagekeken: datetime.date
    """When somebody last looked whether the statement is still right."""


@dataclass(frozen=True)
class Investigation:
    """All that ``onderzoek.yaml`` says. Nobody writes the status itself: it follows from this."""

    verklaring: Published | None = None
    onderzoek: Audit | None = None
    gepland: datetime.date | None = None
    maatregelen: tuple[Measure, ...] = ()


@dataclass(frozen=True)
class Entry:
    """A decision as it stands in ``toegankelijkheid.yaml``, with what visitors read of a known problem."""

    decision: Decision
    reden: SourceText
    gevolg: SourceText | None = None
    alternatief: SourceText | None = None


@dataclass(frozen=True)
class LastRun:
    """What the last complete check by the computer found, to show on the page of the next build."""

    datum: datetime.date
    paginas: int
    versies: Mapping[str, str]
    criteria: Mapping[str, tuple[str, ...]]
    """The numbers of criteria by state: ``fout``, ``kijk``, ``niets`` and ``mens``."""


def unmet(investigation: Investigation, failing: Iterable[str]) -> frozenset[str]:
    """Return the criteria of the norm that are not met: as the person found, and as the computer finds now."""
    audit = investigation.onderzoek
    if audit is None:
        return frozenset(failing) & wcag_22()
    return (audit.failed | frozenset(failing)) & audit.asked
