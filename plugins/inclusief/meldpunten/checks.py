"""Whether the reporting points can still be trusted. The day to compare with is an argument."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from dateutil.relativedelta import relativedelta

from inclusief_checks.findings import Finding, Location, Severity

from ..yaml_source import SourceText
from .model import CONTACTS, Fact, Point, visible

OLD = relativedelta(years=1)
TOO_OLD = relativedelta(years=2)


def known_on(point: Point, fact: Fact) -> datetime.date:
    """Return the last day on which somebody saw that the fact was right."""
    return max(fact.opgezocht, point.gecontroleerd or fact.opgezocht)


def _finding(rule: str, severity: Severity, point: Point, at: SourceText, message: str, how: str) -> Finding:
    return Finding(rule, severity, Location(point.file, at.line, at.column), message, how, excerpt=str(point.id))


def _age(point: Point, today: datetime.date) -> Iterable[Finding]:
    """Yield a finding for facts of more than two years, and one for facts of more than one year."""
    by_age: dict[Severity, list[Fact]] = {}
    for fact in point.published_facts.values():
        known = known_on(point, fact)
        if known < today - TOO_OLD:
            by_age.setdefault(Severity.ERROR, []).append(fact)
        elif known < today - OLD:
            by_age.setdefault(Severity.WARNING, []).append(fact)
    for severity, facts in by_age.items():
        years = "twee jaar" if severity is Severity.ERROR else "een jaar"
        kinds = ", ".join(fact.soort for fact in facts)
        yield _finding(
            "meldpunt/oud",
            severity,
            point,
            facts[0].waarde,
            f"Deze gegevens van {point.naam} zijn ouder dan {years}: {kinds}.",
            "Bel het nummer of open de website. Zet de dag van vandaag bij 'gecontroleerd'.",
        )


def _future(point: Point, today: datetime.date) -> Iterable[Finding]:
    """Yield a finding for a day that has yet to come: a typing error would keep a number 'fresh' for years."""
    how = "Schrijf de dag waarop u het heeft gedaan."
    if point.gecontroleerd and point.gecontroleerd > today:
        message = f"{point.naam} is gecontroleerd op {point.gecontroleerd.isoformat()}. Die dag moet nog komen."
        yield _finding("meldpunt/datum", Severity.ERROR, point, point.id, message, how)
    for fact in point.gegevens:
        if fact.opgezocht > today:
            message = f"'{fact.soort}' is opgezocht op {fact.opgezocht.isoformat()}. Die dag moet nog komen."
            yield _finding("meldpunt/datum", Severity.ERROR, point, fact.waarde, message, how)


def check_points(points: Iterable[Point], today: datetime.date) -> list[Finding]:
    """Return what is too old, what cannot be, and which points a resident cannot reach. Planned points do not count."""
    findings: list[Finding] = []
    for point in visible(points):
        findings += _age(point, today)
        findings += _future(point, today)
        if not any(kind in CONTACTS for kind in point.published_facts):
            findings.append(
                _finding(
                    "meldpunt/contact",
                    Severity.WARNING,
                    point,
                    point.id,
                    f"Een inwoner kan {point.naam} niet bereiken. Geen nummer, website of adres is zeker genoeg.",
                    "Zoek een nummer, website of adres op. Of zet de status op 'gepland'.",
                )
            )
    return sorted(findings, key=lambda finding: finding.sort_key)
