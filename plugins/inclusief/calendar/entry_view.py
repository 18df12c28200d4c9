"""What the page of one day or one event shows. Texts of editors stay Dutch here; the template translates them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from .agenda import Other, time_words
from .beside import LABELS, beside_date
from .dates import occurrences
from .events.expansion import times
from .events.model import ACCESS, Event, EventOccurrence
from .model import Calendar, Day, Occurrence
from .texts import ACCESS_ANSWERS, EVENT_STATUS, KIND_LABELS, TONES, Translator, why_text
from .words import date_words, list_words, moment_words, range_words

_NO_END = datetime.date(datetime.MAXYEAR, 12, 31)
MOST_TIMES = 30
"""As many times of a repeated event as a page shows."""


@dataclass(frozen=True)
class When:
    """One time that a day falls, in words."""

    iso_start: str
    date_text: str
    evening_text: str
    """The date of the evening before, if it begins then."""
    beside_label: str
    """The Dutch sentence with ``{datum}``, to translate; empty if there is no other calendar."""
    beside_text: str
    why: str
    others: tuple[Other, ...]
    source: str
    past: bool


@dataclass(frozen=True)
class DayView:
    """The page of a day."""

    id: str
    title: str
    kind: str
    label: str
    groups: tuple[tuple[str, str], ...]
    """Id and Dutch name of each community."""
    explanation: str
    customs: str
    follows: str
    also: str
    ask: str
    tone: str
    """The Dutch sentence about greeting, to translate, or empty."""
    greeting: str
    sensitive: bool
    when: tuple[When, ...]
    source: str


@dataclass(frozen=True)
class TimeView:
    """One time of an event, in words."""

    iso_start: str
    text: str
    """Date and time."""
    earlier: tuple[str, ...]
    """When it was planned before it moved."""
    status: str
    reason: str
    past: bool


@dataclass(frozen=True)
class EventView:
    """The page of an event."""

    id: str
    title: str
    kind: str
    label: str
    groups: tuple[tuple[str, str], ...]
    explanation: str
    status: str
    reason: str
    times: tuple[TimeView, ...]
    day: str
    """The Dutch title of the day that it belongs to, or empty."""
    day_id: str
    event: Event
    access: tuple[tuple[str, str], ...]
    """Dutch label and answer, both to translate; the answer as it stands if it is no fixed word."""
    languages: str
    """The languages that are spoken, in words."""


def day_view(calendar: Calendar, day: Day, today: datetime.date, translator: Translator) -> DayView:
    """Return the page of a day: when it is this year and the next."""
    greeting = day.greeting
    found = [occurrence for year in (today.year, today.year + 1) for occurrence in occurrences(day, year)]
    return DayView(
        id=str(day.id),
        title=day.title,
        kind=day.kind,
        label=KIND_LABELS[day.kind],
        groups=_groups(calendar, day.communities),
        explanation=day.explanation,
        customs=day.customs or "",
        follows=day.follows or "",
        also=day.also or "",
        ask=day.ask or "",
        tone=TONES[greeting.tone] if greeting else "",
        greeting=(greeting.text or "") if greeting else "",
        sensitive=day.sensitive is not None,
        # What comes stands first.
        when=tuple(_when(o, today, translator) for o in sorted(found, key=lambda o: (o.end < today, o.start))),
        source=str(day.source),
    )


def _when(occurrence: Occurrence, today: datetime.date, translator: Translator) -> When:
    locale, day = translator.language.locale, occurrence.day
    beside = beside_date(occurrence)
    return When(
        iso_start=occurrence.start.isoformat(),
        date_text=range_words(occurrence.start, occurrence.end, translator),
        evening_text=date_words(occurrence.begins, locale) if day.evening_before else "",
        beside_label=LABELS[beside.calendar] if beside else "",
        beside_text=f"{beside.day} {translator.text(beside.month_text)} {beside.year}" if beside else "",
        why=why_text(occurrence),
        others=tuple(Other(date_words(other.date, locale), str(other.who or "")) for other in occurrence.others),
        source=occurrence.source,
        past=occurrence.end < today,
    )


def event_view(calendar: Calendar, event: Event, today: datetime.date, translator: Translator) -> EventView:
    """Return the page of an event: the times that come, or the last one if all are over."""
    shown = times(event, today, _NO_END)[:MOST_TIMES] or times(event, datetime.date.min, today)[-1:]
    day, locale = next((day for day in calendar.days if day.id == event.belongs_to), None), translator.language.locale
    return EventView(
        id=str(event.id),
        title=event.title,
        kind=event.kind,
        label=KIND_LABELS.get(event.kind, ""),
        groups=_groups(calendar, event.communities),
        explanation=event.explanation or "",
        status=EVENT_STATUS.get(event.status, ""),
        reason=event.reason or "",
        times=tuple(_time(occurrence, today, translator) for occurrence in shown),
        day=day.title if day else "",
        day_id=str(day.id) if day else "",
        event=event,
        access=tuple(_access(event)),
        languages=list_words((_language_name(code, locale) for code in event.languages), locale),
    )


def _language_name(code: str, locale: str) -> str:
    """Return the name of a language in the language of the reader, or else in its own."""
    from babel import Locale

    from ..languages import language

    return Locale.parse(locale).languages.get(code) or language(code).name


def _access(event: Event) -> list[tuple[str, str]]:
    """Return every kind of access: who needs it wants to read that it is not known, too."""
    answers = ((label, str(event.access.get(key, "onbekend"))) for key, label in ACCESS.items())
    return [(label, ACCESS_ANSWERS.get(answer, answer)) for label, answer in answers]


def _time(occurrence: EventOccurrence, today: datetime.date, translator: Translator) -> TimeView:
    same, locale = occurrence.event.recurrence is None, translator.language.locale
    moved = (
        occurrence.event.earlier if same else (occurrence.planned,) if occurrence.start != occurrence.planned else ()
    )
    dates = range_words(occurrence.start.date(), occurrence.last_day, translator)
    return TimeView(
        iso_start=f"{occurrence.start:%Y-%m-%dT%H:%M}",
        text=moment_words(dates, time_words(occurrence, translator), locale),
        earlier=tuple(moment_words(date_words(time.date(), locale), f"{time:%H:%M}", locale) for time in moved),
        status="" if same else EVENT_STATUS.get(occurrence.status, ""),
        reason="" if same else str(occurrence.reason or ""),
        past=occurrence.last_day < today,
    )


def _groups(calendar: Calendar, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the groups of an entry in the order of the file. A file without names for groups shows none."""
    return tuple((name, str(label)) for name, label in calendar.communities.items() if name in names)
