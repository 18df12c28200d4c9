"""A day of the week: ``weekdag: laatste donderdag van september``, ``eerste woensdag vanaf 14 april``."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from typing import Any

from ...schema import INVALID, Reader, text
from ...yaml_source import Node
from ..model import FIRST_YEAR, LAST_YEAR, Start
from .fixed import month_and_day
from .names import MONTHS, WEEKDAYS, did_you_mean, shorten

LAST = -1
PLACES = {
    **dict.fromkeys(("eerste", "1e", "1ste"), 1),
    **dict.fromkeys(("tweede", "2e", "2de"), 2),
    **dict.fromkeys(("derde", "3e", "3de"), 3),
    **dict.fromkeys(("vierde", "4e", "4de"), 4),
    "laatste": LAST,
}
_IN, _FROM, _BEFORE = ("van", "in"), "vanaf", "voor"
_HOW = (
    "Schrijf bijvoorbeeld: laatste donderdag van september. "
    "Of: eerste woensdag vanaf 14 april. Of: 4e zondag voor 25 december."
)


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


@dataclass(frozen=True)
class WeekdayNear:
    """A day of the week counted from a date: ``place`` 1 is the first on or after it, -1 the last before it."""

    place: int
    weekday: int
    month: int
    day: int

    def covers(self, year: int) -> bool:
        """Return whether the year is one that the calendar knows."""
        return FIRST_YEAR <= year <= LAST_YEAR

    def starts(self, year: int) -> tuple[Start, ...]:
        """Return the dates in this year. Counted from the end of December, it can fall in the year after."""
        if not self.covers(year):
            return ()
        found = (self._counted_from(near) for near in (year - 1, year, year + 1))
        return tuple(Start(date) for date in found if date is not None and date.year == year)

    def _counted_from(self, year: int) -> datetime.date | None:
        try:
            near = datetime.date(year, self.month, self.day)
        except ValueError:
            return None
        first = near + datetime.timedelta(days=(self.weekday - near.weekday()) % 7)
        return first + datetime.timedelta(weeks=self.place - 1 if self.place > 0 else self.place)


def read(word: str, node: Node, reader: Reader) -> Any:
    """Return a `WeekdayInMonth` or a `WeekdayNear` from Dutch words."""
    value = text()(node, reader)
    if value is INVALID:
        return value
    parts = value.casefold().split()
    near = len(parts) == 5 and parts[2] in (_FROM, _BEFORE) and parts[3].isdecimal()
    if not near and (len(parts) != 4 or parts[2] not in _IN):
        return reader.error(node, "kalender/regel", f"'{shorten(value)}' is geen dag van de week in een maand.", _HOW)
    place, weekday, month = parts[0], parts[1], parts[-1]
    for part, known, message in (
        (place, tuple(PLACES), "'{part}' is geen volgorde."),
        (weekday, WEEKDAYS, "'{part}' is geen dag van de week."),
        (month, MONTHS, "'{part}' is geen maand."),
    ):
        if part not in known:
            wrong = message.format(part=shorten(part)) + did_you_mean(part, known)
            how = "Kies uit: eerste, tweede, derde, vierde of laatste." if known[0] == "eerste" else _HOW
            return reader.error(node, "kalender/regel", wrong, how)
    number, day_of_week, in_month = PLACES[place], WEEKDAYS.index(weekday), MONTHS.index(month) + 1
    if not near:
        return WeekdayInMonth(number, day_of_week, in_month)
    if not month_and_day(in_month, int(parts[3])):
        return reader.error(node, "kalender/regel", f"{parts[3]} {month} bestaat niet.", _HOW)
    if number == LAST:
        if parts[2] == _FROM:
            return reader.error(node, "kalender/regel", "Na 'vanaf' is er geen laatste dag.", _HOW)
        number = 1
    return WeekdayNear(-number if parts[2] == _BEFORE else number, day_of_week, in_month, int(parts[3]))
