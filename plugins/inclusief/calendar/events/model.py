"""Local events: what somebody organises at a time and a place."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ...yaml_source import SourceText

EventStatus = Literal["gaat door", "afgelast", "verplaatst", "uitgesteld"]
"""verplaatst: at another time, which is known. uitgesteld: at another time, not known yet."""

ACCESS: Mapping[str, str] = {
    # The key in the file -> the Dutch label.
    "rolstoel": "Rolstoel",
    "toilet": "Toilet voor mensen met een rolstoel",
    "gebarentolk": "Gebarentolk",
    "schrijftolk": "Schrijftolk",
    "ringleiding": "Ringleiding",
    "prikkelarm": "Rustige plek of rustige tijd",
    "hulphond": "Hulphond",
    "parkeren": "Parkeerplaats voor mensen met een beperking",
}
ACCESS_ANSWERS = ("ja", "nee", "op aanvraag", "onbekend")


@dataclass(frozen=True)
class Place:
    """Where it is. ``latitude`` and ``longitude`` in degrees (WGS 84)."""

    name: SourceText
    address: SourceText | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True)
class Organiser:
    """Who organises it."""

    name: SourceText
    url: SourceText | None = None


@dataclass(frozen=True)
class Recurrence:
    """How it repeats, in whole days, weeks or months, from the first time to ``until``, both included."""

    every: Literal["dag", "week", "twee weken", "maand"]
    until: datetime.date
    weekdays: tuple[int, ...] = ()
    """0 is Monday. For a week or two weeks; empty means the weekday of the first time."""
    skipped: frozenset[datetime.date] = frozenset()


@dataclass(frozen=True)
class Change:
    """What is different at one time of a repeated event. ``date`` is the day on which it would have been."""

    date: datetime.date
    status: EventStatus
    start: datetime.datetime | None = None
    """The new time, for ``verplaatst``. Naive, Dutch time."""
    reason: SourceText | None = None


@dataclass(frozen=True)
class Event:
    """An event as an editor wrote it. All times are naive and in Dutch time (Europe/Amsterdam)."""

    id: SourceText
    title: SourceText
    start: datetime.datetime
    end: datetime.datetime | None
    access: Mapping[str, SourceText]
    """By a key of `ACCESS`: one of `ACCESS_ANSWERS`, or a text such as "14:00-15:00". A key that is absent is unknown."""
    explanation: SourceText | None = None
    kind: str = ""
    """A kind of day, or nothing."""
    communities: tuple[str, ...] = ()
    belongs_to: SourceText | None = None
    """The id of a day."""
    place: Place | None = None
    access_contact: SourceText | None = None
    languages: tuple[str, ...] = ()
    """Codes of the languages that are spoken."""
    price: SourceText | None = None
    """"gratis", an amount in euros such as "5,00", or words."""
    registration: SourceText | None = None
    """"ja", "nee", or where and how."""
    audience: SourceText | None = None
    organiser: Organiser | None = None
    status: EventStatus = "gaat door"
    reason: SourceText | None = None
    earlier: tuple[datetime.datetime, ...] = ()
    """The first days and times that were planned before it moved, the latest last."""
    recurrence: Recurrence | None = None
    changes: Mapping[datetime.date, Change] = field(default_factory=dict)
    source: SourceText | None = None

    @property
    def price_in_words(self) -> bool:
        """Whether the price is a text of the organiser, to translate, and no amount and not ``gratis``."""
        price = self.price or ""
        return any(map(str.isalpha, price)) and not self.is_free

    @property
    def is_free(self) -> bool:
        """Whether the price is ``gratis``, however it is written."""
        return (self.price or "").strip().casefold() == "gratis"


@dataclass(frozen=True)
class EventOccurrence:
    """One time that an event takes place, or would have."""

    event: Event
    start: datetime.datetime
    end: datetime.datetime | None
    status: EventStatus
    planned: datetime.datetime
    """When it was planned by the rule: the same as ``start`` unless it moved."""
    reason: SourceText | None = None

    @property
    def key(self) -> str:
        """A name that stays when this time moves: the id, with the planned date if the event repeats."""
        return f"{self.event.id}-{self.planned:%Y-%m-%d}" if self.event.recurrence else str(self.event.id)

    @property
    def last_day(self) -> datetime.date:
        """The last day on which it goes on. At midnight a day is over, and the next has not begun for the visitor."""
        if self.end is None or self.end <= self.start:
            return self.start.date()
        return (self.end - datetime.timedelta.resolution).date()
