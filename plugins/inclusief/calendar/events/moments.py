"""A day and a time in the Netherlands, as editors write it and as the clock on the wall shows it."""

from __future__ import annotations

import datetime
import re
from typing import Any, Literal
from zoneinfo import ZoneInfo

from ...schema import INVALID, Field, Reader, parse_date, text
from ...yaml_source import Node
from ..dates.names import shorten
from ..model import FIRST_YEAR, LAST_YEAR

ZONE = ZoneInfo("Europe/Amsterdam")
_HOW = "Schrijf jaar-maand-dag en de tijd, bijvoorbeeld: 2027-03-09 14:00."
_FORM = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?: +|T)([0-9]{1,2}):([0-9]{2})")


def clock_fault(found: datetime.datetime) -> Literal["", "skipped", "twice"]:
    """Return what the clock does at this Dutch time: nothing odd, an hour that is left out, or an hour that comes twice."""
    early, late = (found.replace(tzinfo=ZONE, fold=fold).utcoffset() for fold in (0, 1))
    if early is None or late is None or early == late:
        return ""
    return "skipped" if early < late else "twice"


def moment() -> Field:
    """A day and a time in the Netherlands. Returns a naive `datetime.datetime`."""
    base = text()

    def read(node: Node, reader: Reader) -> Any:
        value = base(node, reader)
        if value is INVALID:
            return value
        found = _parse(value)
        if isinstance(found, str):
            return reader.error(node, "gegevens/datum", f"'{shorten(value)}' {found}.", _HOW)
        if not FIRST_YEAR <= found.year <= LAST_YEAR:
            return reader.error(
                node,
                "kalender/jaar",
                f"'{found.year}' is geen jaar dat kan.",
                f"Schrijf een jaar van {FIRST_YEAR} tot en met {LAST_YEAR}, bijvoorbeeld: 2027.",
            )
        fault = clock_fault(found)
        if fault == "skipped":
            return reader.error(
                node,
                "kalender/tijd",
                f"De tijd {found:%H:%M} bestaat niet op deze dag. De klok gaat dan een uur vooruit.",
                "Kies een andere tijd.",
            )
        if fault == "twice":
            reader.warning(
                node,
                "kalender/tijd",
                f"De tijd {found:%H:%M} is er twee keer op deze dag. De klok gaat dan een uur terug.",
                "Kies een andere tijd. Dan weet iedereen wanneer het is.",
            )
        return found

    return read


def _parse(value: str) -> datetime.datetime | str:
    """Return the moment, or what is wrong with it."""
    known = re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value)
    if known and parse_date(known[0]) is None:
        return "is geen bestaande datum"
    match = _FORM.fullmatch(value)
    day = parse_date(match[1]) if match else None
    if match is None or day is None:
        return "is geen datum met een tijd"
    if int(match[2]) > 23 or int(match[3]) > 59:
        return "is geen bestaande tijd"
    return datetime.datetime.combine(day, datetime.time(int(match[2]), int(match[3])))
