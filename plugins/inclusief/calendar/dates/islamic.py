"""Days of the Islamic calendar: ``islamitisch: 1 shawwal``, by Umm al-Qura or by the table of Diyanet.

A computed Islamic date is never certain: mosques may wait for the new moon. Most Turkish mosques follow the dates that
Diyanet publishes years ahead. No published rule gives those dates, so they are a table.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from ...schema import INVALID, Reader
from ...yaml_source import Node
from ..model import Start
from .names import read_day_and_month
from .table import load_table

CALENDARS = ("umm-al-qura", "diyanet")
_SOURCE = "Berekend met de Umm al-Qura-kalender"
_FIRST_YEAR, _LAST_YEAR = 1925, 2076
"""The Gregorian years that lie wholly inside Umm al-Qura's 1343 to 1500."""
_LONGEST = 30

MONTHS = (
    # The first name is the one of the tables. The others are spellings seen in Dutch texts.
    ("muharram", "moeharram", "moharram", "muharrem"),
    ("safar", "sefer"),
    ("rabi al-awwal", "rabi i", "rabi 1", "rabi ul-awwal", "rabi oel-awwal", "rabi el-awwal", "rebiulevvel"),
    ("rabi al-thani", "rabi ii", "rabi 2", "rabi ath-thani", "rabi al-akhir", "rabi oeth-thani", "rebiulahir"),
    ("jumada al-ula", "jumada i", "jumada 1", "jumada al-awwal", "djoemada al-oela", "djoemada i", "cemaziyelevvel"),
    (
        "jumada al-akhira",
        "jumada ii",
        "jumada 2",
        "jumada al-thani",
        "djoemada al-achira",
        "djoemada ii",
        "cemaziyelahir",
    ),
    ("rajab", "radjab", "redjeb", "recep"),
    ("shaban", "sha'ban", "sjaban", "sja'baan", "shaaban", "saban"),
    ("ramadan", "ramadaan", "ramazan"),
    ("shawwal", "shawal", "sjawwal", "sjawal", "sjawwaal", "chawwal", "sevval"),
    ("dhu al-qada", "dhul qada", "dhu al-qi'dah", "dhul-qi'dah", "dhoe al-qada", "dhoel qa'da", "zilkade"),
    (
        "dhu al-hijja",
        "dhu al-hijjah",
        "dhul hijja",
        "dhul-hijjah",
        "dhoe al-hidja",
        "dhoe al-hidjdja",
        "dhoel hidja",
        "dhoel hidjdja",
        "zilhicce",
    ),
)


@dataclass(frozen=True)
class IslamicRule:
    """A day and a month. ``calendar`` says whose dates count."""

    day: int
    month: int
    calendar: str = "umm-al-qura"

    def covers(self, year: int) -> bool:
        """Return whether the year can be computed or is in the table."""
        return _FIRST_YEAR <= year <= _LAST_YEAR or bool(self._table(year))

    def starts(self, year: int) -> tuple[Start, ...]:
        """Return the dates of the table, or else the computed ones. There can be two in one year."""
        return self._table(year) or self._computed(year)

    def _table(self, year: int) -> tuple[Start, ...]:
        if self.calendar != "diyanet":
            return ()
        return load_table("diyanet").series.get(f"{self.day} {MONTHS[self.month - 1][0]}", {}).get(year, ())

    def _computed(self, year: int) -> tuple[Start, ...]:
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            return ()
        from hijridate import Gregorian, Hijri

        first, last = (Gregorian(year, *edge).to_hijri().year for edge in ((1, 1), (12, 31)))
        found = []
        for hijri_year in range(first, last + 1):
            if self.day > Hijri(hijri_year, self.month, 1).month_length():
                continue
            date = Hijri(hijri_year, self.month, self.day).to_gregorian()
            if date.year == year:
                # A plain date: hijridate returns a subclass with other text.
                found.append(Start(datetime.date(date.year, date.month, date.day), certain=False, source=_SOURCE))
        return tuple(found)


def read(word: str, node: Node, reader: Reader) -> Any:
    """Return an `IslamicRule` from ``1 shawwal``. The calendar is set later, by ``kalender``."""
    found = read_day_and_month(
        node, reader, [(_LONGEST, names) for names in MONTHS], calendar="islamitische", example="1 shawwal"
    )
    return found if found is INVALID else IslamicRule(*found)
