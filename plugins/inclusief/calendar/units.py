"""The texts of the calendar that are translated. Names of places and organisers stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

from ..yaml_source import SourceText
from .events.model import ACCESS_ANSWERS, Event
from .model import Calendar, Day

Row = tuple[str, SourceText, str]
"""Kind, text, and the id of the entry that it stands in."""


def units(calendar: Calendar, file: str) -> list[Row]:
    """Return each text that residents read, once, in the order of the file."""
    rows: dict[str, Row] = {}
    for kind, text, context in _rows(calendar):
        if text is not None and text.strip():
            rows.setdefault(str(text), (kind, text, context))
    return list(rows.values())


def _rows(calendar: Calendar) -> Iterator[tuple[str, SourceText | None, str]]:
    for name, label in calendar.communities.items():
        yield "groep", label, name
    for day in calendar.days:
        for kind, text in _of_day(day):
            yield kind, text, str(day.id)
    for event in calendar.events:
        for kind, text in _of_event(event):
            yield kind, text, str(event.id)


def _of_day(day: Day) -> Iterator[tuple[str, SourceText | None]]:
    yield "titel", day.title
    yield "uitleg", day.explanation
    yield "gebruik", day.customs
    yield "volgt", day.follows
    for tradition in day.traditions:
        yield "anderen", tradition.who
    yield "ook", day.also
    if day.greeting:
        yield "groet", day.greeting.text
        yield "beeld", day.greeting.image_alt
    yield "vraag", day.ask


def _of_event(event: Event) -> Iterator[tuple[str, SourceText | None]]:
    yield "titel", event.title
    yield "uitleg", event.explanation
    yield "reden", event.reason
    for change in event.changes.values():
        yield "reden", change.reason
    yield "doelgroep", event.audience
    if event.price_in_words:
        yield "prijs", event.price
    for answer in event.access.values():
        # A fixed word has its translation already; a time needs none.
        if answer not in ACCESS_ANSWERS and any(map(str.isalpha, answer)):
            yield "toegankelijk", answer
