"""On which dates a day falls: what the rule gives, with the dates that a person looked up before it."""

from __future__ import annotations

import datetime

from inclusief_checks.findings import Finding, Location, Severity

from ..model import Calendar, Day, Occurrence, OtherDate, Override, Status

NEAR = datetime.timedelta(days=2)
"""As far as a date that a person looked up may be from the rule: the new moon explains no more than this."""


OTHER_TRADITION = datetime.timedelta(days=45)
"""As far apart as two traditions keep the same feast: Easter by five weeks, Vesak by a lunar month."""


def occurrences(day: Day, year: int) -> list[Occurrence]:
    """Return each time that the day begins in this Gregorian year, in order.

    A looked-up date replaces the date of the rule that it belongs to, also over the turn of the year. A confirmed one
    does so at any distance; one that is not replaces only what is near.
    """
    starts = list(day.rule.starts(year)) if day.rule else []
    found: list[tuple[datetime.date, Status, str, Override | None]] = []
    far: list[Override] = []
    for override in day.overrides:
        near = [start for start in starts if abs(start.date - override.date) <= NEAR]
        if near:
            starts.remove(min(near, key=lambda start: abs(start.date - override.date)))
        elif override.status == "bevestigd":
            far.append(override)
        found.append((override.date, override.status, str(override.source), override))
    # A confirmed date far from the rule takes the place of its nearest date, unless that has its own.
    for override in far if starts else ():
        closest = nearest(day, override.date)
        starts = [start for start in starts if start.date != closest]
    for start in starts:
        status: Status = "vast" if start.certain and day.certainty == "vast" else "verwacht"
        found.append((start.date, status, start.source or str(day.source), None))
    in_year = sorted((item for item in found if item[0].year == year), key=lambda item: item[0])
    return [
        Occurrence(
            day,
            date,
            override.last if override and override.last else date + datetime.timedelta(days=day.length - 1),
            status,
            source,
            number,
            _others(day, date, override.also if override else ()),
        )
        for number, (date, status, source, override) in enumerate(in_year, 1)
    ]


def nearest(day: Day, date: datetime.date) -> datetime.date | None:
    """Return the date of the rule that is closest to a date, or None if the rule does not know that year."""
    if day.rule is None or not day.rule.covers(date.year):
        return None
    starts = [start.date for year in (date.year - 1, date.year, date.year + 1) for start in day.rule.starts(year)]
    return min(starts, key=lambda start: abs(start - date), default=None)


def _others(day: Day, date: datetime.date, looked_up: tuple[datetime.date, ...]) -> tuple[OtherDate, ...]:
    """Return on which other dates people keep this occurrence: by the rules of traditions, and as a person looked up."""
    found: dict[datetime.date, OtherDate] = {other: OtherDate(other) for other in looked_up if other != date}
    for tradition in day.traditions:
        starts = [s.date for year in (date.year - 1, date.year, date.year + 1) for s in tradition.rule.starts(year)]
        near = min(starts, key=lambda start: abs(start - date), default=date)
        if near != date and abs(near - date) <= OTHER_TRADITION:
            found[near] = OtherDate(near, tradition.who)
    return tuple(found[other] for other in sorted(found))


def expand(calendar: Calendar, first: datetime.date, last: datetime.date) -> list[Occurrence]:
    """Return all that happens from ``first`` to ``last``, both included, in order of date.

    What began earlier and still goes on at ``first`` is in it.
    """
    found = [
        occurrence
        for day in calendar.days
        for year in range(first.year - 1, last.year + 1)
        for occurrence in occurrences(day, year)
        if occurrence.start <= last and occurrence.end >= first
    ]
    return sorted(found, key=lambda occurrence: (occurrence.start, occurrence.end, occurrence.day.id))


def _list(years: list[int]) -> str:
    words = [str(year) for year in years]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " en " + words[-1]


def missing_years(calendar: Calendar, first_year: int, last_year: int) -> list[Finding]:
    """Return a warning for each day that has no date in one of these years because nobody wrote it down yet."""
    findings = []
    for day in calendar.days:
        looked_up = {override.date.year for override in day.overrides}
        missing = [
            year
            for year in range(first_year, last_year + 1)
            if year not in looked_up and (day.rule is None or not day.rule.covers(year))
        ]
        if missing:
            findings.append(
                Finding(
                    "kalender/tabel",
                    Severity.WARNING,
                    Location(calendar.file, day.id.line, day.id.column),
                    f"Voor {_list(missing)} is er nog geen datum voor '{day.title}'.",
                    "Zoek de datum op. Zet hem bij 'data:', met een bron.",
                    excerpt=f"{day.id} {missing}",
                )
            )
    return findings
