"""What the calendar holds: days as editors wrote them, and the dates on which they fall."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal, Protocol

from ..yaml_source import SourceText

Status = Literal["vast", "verwacht", "bevestigd"]

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Outside these years no rule gives dates: the computations were compared with other sources only inside them."""


@dataclass(frozen=True)
class Start:
    """A first day as a rule gives it. ``source`` is empty if the source of the day itself applies."""

    date: datetime.date
    certain: bool = True
    source: str = ""


class Rule(Protocol):
    """How the date of a day is found. Every module in ``dates`` has at least one."""

    def covers(self, year: int) -> bool:
        """Return whether the rule knows the dates of this year. Without that, no date does not mean no feast."""
        ...

    def starts(self, year: int) -> tuple[Start, ...]:
        """Return all first days in this Gregorian year, in order. An Islamic day can fall twice in one year."""
        ...


@dataclass(frozen=True)
class Override:
    """A date that a person looked up. It goes before the rule."""

    date: datetime.date
    status: Literal["verwacht", "bevestigd"]
    source: SourceText


@dataclass(frozen=True)
class Day:
    """An entry of the calendar. Texts know their line and column."""

    id: SourceText
    kind: str
    """religie, herdenking, emancipatie, toegankelijkheid, cultuur or bewustwording."""
    title: SourceText
    explanation: SourceText
    source: SourceText
    certainty: Literal["vast", "verwacht"]
    rule: Rule | None = None
    overrides: tuple[Override, ...] = ()
    evening_before: bool = False
    length: int = 1
    also: SourceText | None = None
    """Who keeps another date."""


@dataclass(frozen=True)
class Calendar:
    """All days of one file. ``file`` is the name to show."""

    file: str
    days: tuple[Day, ...] = ()


@dataclass(frozen=True)
class Occurrence:
    """One time that a day falls. ``end`` is the last day itself."""

    day: Day
    start: datetime.date
    end: datetime.date
    status: Status
    source: str
    number: int = 1
    """2 for the second time in one year."""

    @property
    def certain(self) -> bool:
        """Whether the date will not move any more."""
        return self.status != "verwacht"

    @property
    def key(self) -> str:
        """A name that stays when the title or the date moves: ``ramadan-2030`` and ``ramadan-2030-2``."""
        return f"{self.day.id}-{self.start.year}" + (f"-{self.number}" if self.number > 1 else "")
