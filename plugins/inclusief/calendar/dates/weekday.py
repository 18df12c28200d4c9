"""A day by its place in a month: ``weekdag: laatste donderdag van september``."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from typing import Any

from ...schema import INVALID, Reader, text
from ...yaml_source import Node
from ..model import FIRST_YEAR, LAST_YEAR, Start
from .names import MONTHS, WEEKDAYS, did_you_mean, shorten

LAST = -1
PLACES = {
    **dict.fromkeys(("eerste", "1e", "1ste"), 1),
    **dict.fromkeys(("tweede", "2e", "2de"), 2),
    **dict.fromkeys(("derde", "3e", "3de"), 3),
    **dict.fromkeys(("vierde", "4e", "4de"), 4),
    "laatste": LAST,
}
_HOW = "Schrijf bijvoorbeeld: laatste donderdag van september."


@dataclass(frozen=True)
class WeekdayInMonth:
    """``place`` is 1 to 4, or -1 for the last. ``weekday`` is 0 for Monday."""

    place: int
    weekday: int
    month: int

    def covers(self, year: int) -> bool:
        """Return whether the year is one that the calendar knows."""
        return FIRST_YEAR <= year <= LAST_YEAR

    def starts(self, year: int) -> tuple[Start, ...]:
        """Return the one date in this year."""
        if not self.covers(year):
            return ()
        first_weekday, length = calendar.monthrange(year, self.month)
        first = (self.weekday - first_weekday) % 7 + 1
        day = first + (length - first) // 7 * 7 if self.place == LAST else first + (self.place - 1) * 7
        return (Start(datetime.date(year, self.month, day)),)


def read(word: str, node: Node, reader: Reader) -> Any:
    """Return a `WeekdayInMonth` from Dutch words."""
    value = text()(node, reader)
    if value is INVALID:
        return value
    parts = value.casefold().split()
    if len(parts) != 4 or parts[2] not in ("van", "in"):
        return reader.error(node, "kalender/regel", f"'{shorten(value)}' is geen dag in een maand.", _HOW)
    place, weekday, _, month = parts
    for part, known, message in (
        (place, tuple(PLACES), "'{part}' is geen volgorde."),
        (weekday, WEEKDAYS, "'{part}' is geen dag van de week."),
        (month, MONTHS, "'{part}' is geen maand."),
    ):
        if part not in known:
            wrong = message.format(part=shorten(part)) + did_you_mean(part, known)
            how = "Kies uit: eerste, tweede, derde, vierde of laatste." if known[0] == "eerste" else _HOW
            return reader.error(node, "kalender/regel", wrong, how)
    return WeekdayInMonth(PLACES[place], WEEKDAYS.index(weekday), MONTHS.index(month) + 1)
