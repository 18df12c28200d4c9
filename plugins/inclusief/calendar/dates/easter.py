"""Days that move with Easter: ``pasen: +39`` (western) and ``orthodox_pasen: +1`` (Julian computus)."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Any

from ...schema import INVALID, Reader, text
from ...yaml_source import Node
from ..model import FIRST_YEAR, LAST_YEAR, Start
from .names import shorten

_EARLIEST, _LATEST = -80, 200
"""Between these the day falls in the same year as Easter itself."""


@dataclass(frozen=True)
class EasterRule:
    """A number of days after (or, below zero, before) Easter Sunday."""

    offset: int
    orthodox: bool = False

    def covers(self, year: int) -> bool:
        """Return whether the year is one that the calendar knows."""
        return FIRST_YEAR <= year <= LAST_YEAR

    def starts(self, year: int) -> tuple[Start, ...]:
        """Return the one date in this year."""
        if not self.covers(year):
            return ()
        from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

        sunday = easter(year, EASTER_ORTHODOX if self.orthodox else EASTER_WESTERN)
        return (Start(sunday + datetime.timedelta(days=self.offset)),)


def read(word: str, node: Node, reader: Reader) -> Any:
    """Return an `EasterRule` from a whole number."""
    value = text()(node, reader)
    if value is INVALID:
        return value
    if not re.fullmatch(r"[+-]?[0-9]{1,3}", value):
        return reader.error(
            node,
            "kalender/regel",
            f"'{shorten(value)}' is geen aantal dagen na Pasen.",
            "Schrijf een getal: 0 voor Pasen, +39 voor Hemelvaart, -2 voor Goede Vrijdag.",
        )
    if not _EARLIEST <= int(value) <= _LATEST:
        return reader.error(
            node,
            "kalender/regel",
            f"{value} dagen is te ver van Pasen.",
            f"Schrijf een getal van {_EARLIEST} tot en met +{_LATEST}. Of gebruik een andere soort regel.",
        )
    return EasterRule(int(value), word == "orthodox_pasen")
