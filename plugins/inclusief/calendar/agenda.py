"""The agenda as pages show it: months with days and events. Texts of editors stay Dutch here; the page translates them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from .dates import expand
from .events.expansion import expand_events
from .events.model import EventOccurrence
from .model import Calendar, Occurrence
from .texts import AT, EVENT_STATUS, FROM_UNTIL, KIND_LABELS, Translator, uncertain_text
from .words import date_words, month_words, range_words

__all__ = ["AgendaItem", "Month", "anchored", "date_words", "items", "months", "time_words"]


@dataclass(frozen=True)
class Other:
    """Another date of the same day. ``who`` is Dutch, to translate, or empty."""

    date_text: str
    who: str


@dataclass(frozen=True)
class AgendaItem:
    """One time of a day or of an event, ready for a template."""

    key: str
    """A name that no other item has, such as ``ramadan-2030-2``. On a page the first of an entry has its id, see `anchored`."""
    id: str
    """The id of the entry: the name of its page."""
    title: str
    explanation: str
    soort: str
    label: str
    """The Dutch label of the kind, to translate."""
    groups: tuple[str, ...]
    """Ids of the communities."""
    start: datetime.date
    end: datetime.date
    date_text: str
    """In the reader's language."""
    time_text: str = ""
    """For an event: from when to when, in the reader's language."""
    certain: bool = True
    uncertain: str = ""
    """The Dutch sentence for a date that may move, to translate. Empty if the date is certain."""
    evening_before: bool = False
    others: tuple[Other, ...] = ()
    place: str = ""
    status: str = ""
    """The Dutch sentence about an event that is not as planned, to translate."""
    cancelled: bool = False
    is_event: bool = False

    @property
    def iso_start(self) -> str:
        """The first day, for machines."""
        return self.start.isoformat()

    @property
    def iso_end(self) -> str:
        """The last day itself, for machines."""
        return self.end.isoformat()


@dataclass(frozen=True)
class Month:
    """What begins in one month. ``id`` is ``2026-12``."""

    id: str
    name: str
    items: tuple[AgendaItem, ...]


def day_item(occurrence: Occurrence, translator: Translator) -> AgendaItem:
    """Return one time of a day."""
    day = occurrence.day
    return AgendaItem(
        key=occurrence.key,
        id=str(day.id),
        title=day.title,
        explanation=day.explanation,
        soort=day.kind,
        label=KIND_LABELS[day.kind],
        groups=day.communities,
        start=occurrence.start,
        end=occurrence.end,
        date_text=range_words(occurrence.start, occurrence.end, translator),
        certain=occurrence.certain,
        uncertain=uncertain_text(occurrence),
        evening_before=day.evening_before,
        others=tuple(
            Other(date_words(other.date, translator.language.locale), str(other.who or ""))
            for other in occurrence.others
        ),
    )


def event_item(occurrence: EventOccurrence, translator: Translator) -> AgendaItem:
    """Return one time of an event."""
    event = occurrence.event
    return AgendaItem(
        key=occurrence.key,
        id=str(event.id),
        title=event.title,
        explanation=event.explanation or "",
        soort=event.kind,
        label=KIND_LABELS.get(event.kind, ""),
        groups=event.communities,
        start=occurrence.start.date(),
        end=occurrence.last_day,
        date_text=range_words(occurrence.start.date(), occurrence.last_day, translator),
        time_text=time_words(occurrence, translator),
        place=event.place.name if event.place else "",
        status=EVENT_STATUS.get(occurrence.status, ""),
        cancelled=occurrence.status in ("afgelast", "uitgesteld"),
        is_event=True,
    )


def time_words(occurrence: EventOccurrence, translator: Translator) -> str:
    """Return ``van 14:00 tot 20:00 uur`` in the reader's language; without an end only when it begins."""
    begin = f"{occurrence.start:%H:%M}"
    if occurrence.end is None:
        return translator.text(AT, begin=begin)
    return translator.text(FROM_UNTIL, begin=begin, einde=f"{occurrence.end:%H:%M}")


def items(calendar: Calendar, first: datetime.date, last: datetime.date, translator: Translator) -> list[AgendaItem]:
    """Return all that happens from ``first`` to ``last``, both included, in order: a day before the events on it."""
    found = [day_item(occurrence, translator) for occurrence in expand(calendar, first, last)]
    found += [event_item(occurrence, translator) for occurrence in expand_events(calendar.events, first, last)]
    return sorted(found, key=lambda item: (item.start, item.is_event, item.time_text, item.end, item.id))


def anchored(shown: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Return the items of one page, the first of each entry under its own id: a link to ``agenda/#keti-koti`` lasts."""
    seen: set[str] = set()
    found = []
    for item in shown:
        found.append(item if item.id in seen else replace(item, key=item.id))
        seen.add(item.id)
    return found


def months(shown: Iterable[AgendaItem], first: datetime.date, translator: Translator) -> list[Month]:
    """Return items by month, in the order they have.

    What began before ``first`` and still goes on stands in the month of ``first``, with its real first day.
    """
    by_month: dict[datetime.date, list[AgendaItem]] = {}
    for item in anchored(shown):
        by_month.setdefault(max(item.start, first).replace(day=1), []).append(item)
    locale = translator.language.locale
    return [
        Month(month.strftime("%Y-%m"), month_words(month, locale), tuple(found))
        for month, found in sorted(by_month.items())
    ]
