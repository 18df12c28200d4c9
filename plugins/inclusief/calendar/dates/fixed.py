"""A day with the same date every year: ``datum: "07-01"``."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Any

from ...schema import INVALID, Reader, text
from ...yaml_source import Node
from ..model import FIRST_YEAR, LAST_YEAR, Start
from .names import shorten

DAY_BEFORE = "dag ervoor"
_SUNDAY = 6


@dataclass(frozen=True)
class FixedDate:
    """A month and a day. 29 February only falls in leap years.

    With ``before_sunday`` it is a day earlier if it would be a Sunday, as with the King's birthday.
    """

    month: int
    day: int
    before_sunday: bool = False

    def covers(self, year: int) -> bool:
        """Return whether the year is one that the calendar knows."""
        return FIRST_YEAR <= year <= LAST_YEAR

    def starts(self, year: int) -> tuple[Start, ...]:
        """Return the date in this year, if the year has it. A day before New Year's Day is in the year before."""
        if not self.covers(year):
            return ()
        found = (self._dated(near) for near in (year, year + 1))
        return tuple(Start(date) for date in found if date is not None and date.year == year)

    def _dated(self, year: int) -> datetime.date | None:
        try:
            date = datetime.date(year, self.month, self.day)
        except ValueError:
            return None
        early = self.before_sunday and date.weekday() == _SUNDAY
        return date - datetime.timedelta(days=1) if early else date


def month_and_day(month: int, day: int) -> bool:
    """Return whether some year has this day."""
    try:
        datetime.date(2000, month, day)  # a leap year, so that 29 February can
    except ValueError:
        return False
    return True


def read(word: str, node: Node, reader: Reader) -> Any:
    """Return a `FixedDate` from ``MM-DD``."""
    value = text()(node, reader)
    if value is INVALID:
        return value
    how = 'Schrijf maand-dag tussen aanhalingstekens, bijvoorbeeld "07-01" voor 1 juli.'
    match = re.fullmatch(r"([0-9]{2})-([0-9]{2})", value)
    if not match:
        return reader.error(node, "kalender/regel", f"'{shorten(value)}' is geen maand en dag.", how)
    month, day = int(match[1]), int(match[2])
    if not month_and_day(month, day):
        turned = " Staan de dag en de maand omgekeerd?" if month > 12 >= day else ""
        return reader.error(node, "kalender/regel", f"De datum '{value}' bestaat niet.{turned}", how)
    return FixedDate(month, day)
