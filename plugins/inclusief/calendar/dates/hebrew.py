"""Days of the Hebrew calendar: ``joods: 15 nisan``. In a leap year ``adar`` is the second Adar, as feasts do."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from ...schema import INVALID, Reader
from ...yaml_source import Node
from ..model import FIRST_YEAR, LAST_YEAR, Start
from .names import read_day_and_month

MONTHS = (
    # In the order of the library: Nisan is 1. The longest that the month can be, and its spellings.
    (30, ("nisan", "nissan")),
    (29, ("ijar", "iyar", "iar")),
    (30, ("sivan", "siwan")),
    (29, ("tammoez", "tamoez", "tammuz")),
    (30, ("av", "aw", "ab")),
    (29, ("elloel", "eloel", "elul")),
    (30, ("tisjri", "tishri", "tishrei", "tisjrie")),
    (30, ("chesjwan", "chesjvan", "cheshvan", "marchesjwan")),
    (30, ("kislev", "kislew")),
    (29, ("tevet", "tewet", "teweet", "tebet")),
    (30, ("sjevat", "sjewat", "shevat", "sjwat")),
    (29, ("adar", "adar ii", "adar 2", "adar sjeni")),
)
_ADAR = 12


@dataclass(frozen=True)
class HebrewRule:
    """A day and a month; months count from Nisan."""

    day: int
    month: int

    def covers(self, year: int) -> bool:
        """Return whether the year is one that the calendar knows."""
        return FIRST_YEAR <= year <= LAST_YEAR

    def starts(self, year: int) -> tuple[Start, ...]:
        """Return the dates in this year. Some months do not have a 30th every year."""
        if not self.covers(year):
            return ()
        from pyluach.dates import HebrewDate
        from pyluach.hebrewcal import Year

        found = []
        for hebrew_year in (year + 3760, year + 3761):
            month = 13 if self.month == _ADAR and Year(hebrew_year).leap else self.month
            try:
                date = HebrewDate(hebrew_year, month, self.day).to_pydate()
            except ValueError:
                continue
            if date.year == year:
                found.append(Start(datetime.date(date.year, date.month, date.day)))
        return tuple(found)


def read(word: str, node: Node, reader: Reader) -> Any:
    """Return a `HebrewRule` from ``15 nisan``."""
    found = read_day_and_month(node, reader, MONTHS, calendar="joodse", example="15 nisan")
    return found if found is INVALID else HebrewRule(*found)
