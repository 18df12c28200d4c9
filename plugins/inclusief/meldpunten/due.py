"""Which reporting points somebody has to call or look up, and when."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..ical_lines import calendar_head, content_line, date_value, text_value, utc_value
from .checks import OLD, TOO_OLD, known_on
from .model import Fact, Point, visible

PRODUCT = "-//inclusief//meldpunten//NL"
HEAD_START = datetime.timedelta(days=28)
"""Somebody who works a few hours a week gets this much time before a card is called old."""
_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Due:
    """A reporting point to check. ``date`` is the day to do it, ``blocks`` the day on which an old fact stops the site."""

    point: Point
    date: datetime.date
    blocks: datetime.date
    facts: tuple[Fact, ...]
    """What residents see now: call this number, open this address."""
    never_checked: bool
    missing: tuple[str, ...]
    """What residents ask for and the card cannot say: ask it in the same call."""


WANTED = ("telefoon", "website", "open", "kosten", "anoniem", "talen")


def due_points(points: Iterable[Point], today: datetime.date) -> list[Due]:
    """Return every open point with the day on which it must be checked, the most urgent first.

    A point that no person ever checked is due today.
    """
    found = []
    for point in visible(points):
        facts = tuple(point.published_facts.values())
        if not facts:
            continue
        oldest = min(known_on(point, fact) for fact in facts)
        never = point.gecontroleerd is None
        date = today if never else max(today, oldest + OLD - HEAD_START)
        missing = tuple(kind for kind in WANTED if kind not in point.published_facts)
        found.append(Due(point, date, oldest + TOO_OLD + _DAY, facts, never, missing))
    return sorted(found, key=lambda due: (due.date, due.blocks, str(due.point.id)))


def to_data(due: Due) -> dict[str, Any]:
    """Return what is known about a check, for another program."""
    return {
        "id": str(due.point.id),
        "naam": str(due.point.naam),
        "datum": due.date.isoformat(),
        "blokkeert_vanaf": due.blocks.isoformat(),
        "gecontroleerd": due.point.gecontroleerd.isoformat() if due.point.gecontroleerd else None,
        "gegevens": {fact.soort: str(fact.waarde) for fact in due.facts},
        "nog_vragen": list(due.missing),
        "regel": due.point.id.line,
    }


def to_ics(dues: Iterable[Due], today: datetime.date, *, domain: str) -> bytes:
    """Return a calendar with a day for each check. A UID stays the same for ever, and the same input gives the same bytes."""
    lines = calendar_head(PRODUCT, "Meldpunten controleren (alleen voor medewerkers)")
    stamp = utc_value(datetime.datetime.combine(today, datetime.time(), datetime.UTC))
    for due in dues:
        told = [f"{fact.soort}: {fact.waarde}" for fact in due.facts]
        told += [f"Vraag ook: {', '.join(due.missing)}."] if due.missing else []
        told.append(f"Te oud vanaf {due.blocks.isoformat()}: dan wordt de site niet meer gepubliceerd.")
        lines += [
            content_line("BEGIN", "VEVENT"),
            content_line("UID", f"{due.point.id}-controleren@{domain}"),
            content_line("DTSTAMP", stamp),
            content_line("SEQUENCE", str(today.toordinal())),
            content_line("DTSTART", date_value(due.date), VALUE="DATE"),
            content_line("DTEND", date_value(due.date + _DAY), VALUE="DATE"),
            content_line("SUMMARY", text_value(f"Controleren: {due.point.naam}"), LANGUAGE="nl"),
            content_line("DESCRIPTION", text_value("\n".join(told)), LANGUAGE="nl"),
            content_line("TRANSP", "TRANSPARENT"),
            content_line("END", "VEVENT"),
        ]
    return ("".join(lines) + content_line("END", "VCALENDAR")).encode()
