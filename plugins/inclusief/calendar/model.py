"""What the calendar holds: days as editors wrote them, and the dates on which they fall."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

from ..yaml_source import SourceText

if TYPE_CHECKING:
    from .events.model import Event

Status = Literal["vast", "verwacht", "bevestigd"]
Tone = Literal["feliciteren", "gedenken", "aandacht"]

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
    also: tuple[datetime.date, ...] = ()
    """Other dates on which people keep the same day."""
    last: datetime.date | None = None
    """The last day itself, if this year it is not what the length of the day says."""


@dataclass(frozen=True)
class Tradition:
    """People who keep the day by another rule. ``who`` is a Dutch sentence part, such as "moskeeën die …"."""

    who: SourceText
    rule: Rule


@dataclass(frozen=True)
class Greeting:
    """How the municipality marks a day in public."""

    tone: Tone
    place: SourceText
    """The tone as it stands in the file, for findings."""
    who: SourceText | None = None
    """Who greets, such as the mayor."""
    approvers: tuple[SourceText, ...] = ()
    """Who must say yes before the text goes out."""
    approved: Mapping[str, datetime.date] = field(default_factory=dict)
    """Who said yes, and when. It counts for the occurrence within a year after it."""
    text: SourceText | None = None
    """Plain Dutch, to say or to post. Its translations are in the catalogs."""
    reviewed: Mapping[str, datetime.date] = field(default_factory=dict)
    """When a person read the text in a language."""
    channels: tuple[str, ...] = ()
    """Ids of `staff/channels.yaml`; empty means all."""
    image_alt: SourceText | None = None


@dataclass(frozen=True)
class Sensitive:
    """A day that needs care: why, and who must approve what is said about it."""

    reason: SourceText
    approvers: tuple[SourceText, ...] = ()


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
    """Who keeps another date, in words, where no rule gives that date."""
    communities: tuple[str, ...] = ()
    """Ids of the groups whose day it is; see `Calendar.communities`."""
    customs: SourceText | None = None
    """What people do."""
    ask: SourceText | None = None
    """Whom a resident can ask about the day."""
    follows: SourceText | None = None
    """Whose date this is, where traditions differ."""
    traditions: tuple[Tradition, ...] = ()
    avoid: tuple[SourceText, ...] = ()
    """What not to plan on this day, such as a council meeting."""
    sensitive: Sensitive | None = None
    greeting: Greeting | None = None
    beside: str = ""
    """The calendar whose date stands beside: islamitisch, joods, syrisch or nothing."""


@dataclass(frozen=True)
class Calendar:
    """All entries of one file. ``file`` is the name to show."""

    file: str
    days: tuple[Day, ...] = ()
    events: tuple[Event, ...] = ()
    communities: Mapping[str, SourceText] = field(default_factory=dict)
    """The Dutch name of each group, by id, in the order of the file."""
    warn_days: tuple[int, ...] = (42, 21, 7, 3)
    """How many days ahead staff are warned: invite, draft, approve and check, is the date confirmed."""


@dataclass(frozen=True)
class OtherDate:
    """Another first day of the same occurrence. ``who`` is empty if only the date is known."""

    date: datetime.date
    who: SourceText | None = None


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
    others: tuple[OtherDate, ...] = ()
    """Other dates, in order; never the date itself."""

    @property
    def certain(self) -> bool:
        """Whether the date will not move any more."""
        return self.status != "verwacht"

    @property
    def key(self) -> str:
        """A name that stays when the title or the date moves: ``ramadan-2030`` and ``ramadan-2030-2``."""
        return f"{self.day.id}-{self.start.year}" + (f"-{self.number}" if self.number > 1 else "")

    @property
    def begins(self) -> datetime.date:
        """The first date on which people notice it: the evening before, if it begins then."""
        return self.start - datetime.timedelta(days=1) if self.day.evening_before else self.start
