"""What the feeds tell, before it is known in which language: one entry for a day in a year, one for an event or a series."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from ..dates import expand
from ..events.expansion import times
from ..events.model import Event, EventOccurrence
from ..model import Calendar, Occurrence, OtherDate
from ..texts import EVENING_BEFORE, EVENT_STATUS, KIND_LABELS, uncertain_text
from .lock import Lock, Stamp, fingerprint


@dataclass(frozen=True)
class FeedEntry:
    """One entry. Texts are Dutch, to translate."""

    key: str
    """Stays the same when the title or the date moves."""
    id: str
    """The id of the day or event: the name of its page."""
    title: str
    sentences: tuple[str, ...]
    """What the description says, a sentence or two each."""
    kind: str
    label: str
    groups: tuple[str, ...]
    last_day: datetime.date
    fingerprint: str
    stamp: Stamp
    occurrence: Occurrence | None = None
    """For a day."""
    event: Event | None = None
    next_time: EventOccurrence | None = None
    """For an event: the time that a list shows."""

    @property
    def first_day(self) -> datetime.date:
        """The first day, to sort by."""
        if self.occurrence:
            return self.occurrence.start
        assert self.event
        return (self.next_time.start if self.next_time else self.event.start).date()

    @property
    def others(self) -> tuple[OtherDate, ...]:
        """Dates on which other traditions keep the day."""
        return self.occurrence.others if self.occurrence else ()


def feed_entries(
    calendar: Calendar, first: datetime.date, last: datetime.date, lock: Lock, today: datetime.date
) -> list[FeedEntry]:
    """Return all entries from ``first`` to ``last``, both included, in order of their first day."""
    found = [_of_day(occurrence, lock, today) for occurrence in expand(calendar, first, last)]
    found += [entry for event in calendar.events if (entry := _of_event(event, first, last, lock, today)) is not None]
    return sorted(found, key=lambda entry: (entry.first_day, entry.key))


def _of_day(occurrence: Occurrence, lock: Lock, today: datetime.date) -> FeedEntry:
    day = occurrence.day
    sentences = tuple(
        str(sentence)
        for sentence in (
            day.explanation,
            EVENING_BEFORE if day.evening_before else "",
            uncertain_text(occurrence),
            day.follows or "",
            day.also or "",
        )
        if sentence
    )
    mark = fingerprint(
        occurrence.start, occurrence.end, occurrence.status, day.title, day.kind, sentences,
        [(other.date, str(other.who or "")) for other in occurrence.others],
    )  # fmt: skip
    return FeedEntry(
        key=occurrence.key,
        id=str(day.id),
        title=day.title,
        sentences=sentences,
        kind=day.kind,
        label=KIND_LABELS[day.kind],
        groups=day.communities,
        last_day=occurrence.end,
        fingerprint=mark,
        stamp=lock.stamp(occurrence.key, mark, today),
        occurrence=occurrence,
    )


def _of_event(
    event: Event, first: datetime.date, last: datetime.date, lock: Lock, today: datetime.date
) -> FeedEntry | None:
    shown = times(event, first, last)
    if not shown:
        return None
    sentences = tuple(
        str(sentence)
        for sentence in (EVENT_STATUS.get(event.status, ""), event.reason or "", event.explanation or "")
        if sentence
    )
    rule = event.recurrence
    mark = fingerprint(
        (event.start, event.end, event.status, event.title, event.kind, sentences, event.place, event.organiser),
        (rule.every, rule.until, rule.weekdays, sorted(rule.skipped)) if rule else (),
        sorted((day, change.status, change.start, change.reason or "") for day, change in event.changes.items()),
    )
    coming = [time for time in shown if time.last_day >= today and time.status != "afgelast"]
    until = rule.until if rule else shown[-1].last_day
    return FeedEntry(
        key=str(event.id),
        id=str(event.id),
        title=event.title,
        sentences=sentences,
        kind=event.kind,
        label=KIND_LABELS.get(event.kind, ""),
        groups=event.communities,
        last_day=max(until, shown[-1].last_day),
        fingerprint=mark,
        stamp=lock.stamp(str(event.id), mark, today),
        event=event,
        next_time=(coming or shown)[0],
    )


def of_kind(entries: Iterable[FeedEntry], kind: str) -> list[FeedEntry]:
    """Return the entries of one kind of day."""
    return [entry for entry in entries if entry.kind == kind]


def of_group(entries: Iterable[FeedEntry], group: str) -> list[FeedEntry]:
    """Return the entries of one group."""
    return [entry for entry in entries if group in entry.groups]
