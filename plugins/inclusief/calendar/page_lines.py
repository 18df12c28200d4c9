"""What pages ask of the calendar in special lines such as ``[[agenda-dag: keti-koti]]``, and whether it is there."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from inclusief_checks.findings import Finding, Location, Severity

from .dates.names import did_you_mean, shorten
from .model import Calendar
from .texts import KIND_LABELS

_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
_RULE = "pagina/speciale-regel"
_MOST = 12
"""As many names as a remedy lists: a calendar may have hundreds of days."""


class AskingPage(Protocol):
    """A page with special lines."""

    @property
    def file(self) -> str:
        """The name to show."""
        ...

    @property
    def directives(self) -> tuple[tuple[str, str, int], ...]:
        """Special lines: name, argument, line."""
        ...


def line_findings(calendar: Calendar, pages: Iterable[AskingPage], today: datetime.date) -> list[Finding]:
    """Return a finding for each special line that asks for a day, event, kind, group or month that is not there."""
    return [
        finding
        for page in pages
        for name, argument, line in page.directives
        for finding in wrong_argument(calendar, name, argument, Location(page.file, line, 1), today)
    ]


def wrong_argument(
    calendar: Calendar, name: str, argument: str, place: Location, today: datetime.date
) -> Iterator[Finding]:
    """Yield what is wrong with what stands behind the colon of one special line."""
    if name == "agenda-maand":
        yield from _wrong_month(argument, place, today)
        return
    kinds, groups = list(KIND_LABELS), [str(group) for group in calendar.communities]
    known: dict[str, tuple[str, Collection[str]]] = {
        "agenda-abonneren": ("soort of groep", ["", *kinds, *groups]),
        "agenda-activiteit": ("activiteit", [str(event.id) for event in calendar.events]),
        "agenda-dag": ("dag", [str(day.id) for day in calendar.days]),
        "agenda-groep": ("groep", groups),
        "agenda-soort": ("soort", kinds),
    }
    what, names = known.get(name, ("", [argument]))
    if argument in names:
        return
    given = [option for option in names if option]
    message = (
        f"De {what} '{shorten(argument)}' staat niet in {calendar.file}.{did_you_mean(argument, given)}"
        if argument
        else f"Achter [[{name}]] staat niet welke {what} u bedoelt."
    )
    if not given:
        how = "Haal de regel weg."
    elif len(given) <= _MOST:
        how = f"Kies uit: {', '.join(given)}."
    else:
        how = f"Schrijf een id uit {calendar.file}, bijvoorbeeld: [[{name}: {given[0]}]]."
    yield Finding(_RULE, Severity.ERROR, place, message, how, excerpt=argument)


def _wrong_month(argument: str, place: Location, today: datetime.date) -> Iterator[Finding]:
    if not _MONTH.fullmatch(argument):
        yield Finding(
            _RULE,
            Severity.ERROR,
            place,
            f"'{shorten(argument)}' is geen maand." if argument else "Hier staat niet welke maand u bedoelt.",
            f"Schrijf het jaar en de maand, bijvoorbeeld: [[agenda-maand: {today:%Y-%m}]].",
            excerpt=argument,
        )
    elif abs(int(argument[:4]) - today.year) > 1:
        yield Finding(
            _RULE,
            Severity.WARNING,
            place,
            f"De agenda kent de maand {argument} niet. De lijst is leeg.",
            f"Kies een maand van {today.year - 1} tot en met {today.year + 1}. Of haal de regel weg.",
            excerpt=argument,
        )
