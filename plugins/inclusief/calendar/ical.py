"""The calendar as a feed (iCalendar, RFC 5545 and 7986). The same input gives the same bytes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .model import Occurrence
from .texts import EVENING_BEFORE, KIND_LABELS, Translator, uncertain_text
from .words import DUTCH

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//inclusief//kalender//NL"
_ONE_DAY = datetime.timedelta(days=1)


def _utc(stamp: datetime.datetime) -> datetime.datetime:
    """Return a time in UTC, in whole seconds. A time without a zone counts as UTC."""
    aware = stamp if stamp.tzinfo else stamp.replace(tzinfo=datetime.UTC)
    return aware.astimezone(datetime.UTC).replace(microsecond=0)


def _language(msgids: list[str], texts: list[str], translator: Translator) -> dict[str, str]:
    """Return the LANGUAGE parameter. Dutch that stands in for a missing translation says so; a mixture says nothing."""
    same = [msgid == text for msgid, text in zip(msgids, texts, strict=True)]
    if all(same):
        return {"LANGUAGE": DUTCH}
    return {} if any(same) else {"LANGUAGE": translator.language.code}


def _event(occurrence: Occurrence, translator: Translator, domain: str, stamp: datetime.datetime) -> Event:
    from icalendar import Event

    day = occurrence.day
    sentences = [
        str(sentence)
        for sentence in (
            day.explanation,
            EVENING_BEFORE if day.evening_before else "",
            uncertain_text(occurrence),
            day.also or "",
        )
        if sentence
    ]
    title, said = translator.text(day.title), [translator.text(sentence) for sentence in sentences]
    event = Event()
    event.add("UID", f"{occurrence.key}@{domain}")
    event.add("DTSTAMP", stamp)
    event.add("DTSTART", occurrence.start)
    event.add("DTEND", occurrence.end + _ONE_DAY)
    event.add("SUMMARY", title, parameters=_language([day.title], [title], translator))
    event.add("DESCRIPTION", "\n".join(said), parameters=_language(sentences, said, translator))
    event.add("CATEGORIES", [translator.text(KIND_LABELS[day.kind])])
    event.add("STATUS", "CONFIRMED" if occurrence.certain else "TENTATIVE")
    event.add("TRANSP", "TRANSPARENT")
    return event


def to_ical(
    occurrences: Iterable[Occurrence],
    translator: Translator,
    *,
    domain: str,
    stamp: datetime.datetime,
    name: str,
    url: str,
) -> bytes:
    """Return a feed of these occurrences.

    ``name`` is the name of the feed, already in the reader's language; ``url`` the page that shows the same days.
    A moved day keeps its UID, so that calendar programs move it and do not show it twice.
    """
    from icalendar import Calendar, vText

    moment = _utc(stamp)
    feed = Calendar()
    feed.add("PRODID", PRODUCT)
    feed.add("VERSION", "2.0")
    feed.add("CALSCALE", "GREGORIAN")
    feed.add("METHOD", "PUBLISH")
    # As text: icalendar does not know these as text, and would refuse a line break or write it as it is.
    feed.add("NAME", vText(name))
    feed.add("X-WR-CALNAME", vText(name))
    feed.add("URL", url)
    feed.add("REFRESH-INTERVAL", _ONE_DAY, parameters={"VALUE": "DURATION"})
    feed.add("X-PUBLISHED-TTL", "P1D")
    for occurrence in sorted(occurrences, key=lambda item: (item.start, item.key)):
        feed.add_component(_event(occurrence, translator, domain, moment))
    data: bytes = feed.to_ical()
    return data
