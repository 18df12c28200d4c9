"""The pages that the calendar adds to a site: one for each day, event, kind, group and month, and one for what is over."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from ..phrase import Phrase
from .model import Calendar
from .texts import KIND_LABELS, LISTED_DAYS, OF_MONTH, OF_SUBJECT, PAST, Translator
from .words import month_words

MONTHS_AHEAD = 24
"""How far ahead there are pages for months, counted from January of this year."""


@dataclass(frozen=True)
class CalendarPage:
    """A page to make. ``line`` is the special line that shows its content."""

    name: str
    """The path without ``.md``, under the folder of the calendar."""
    title: str
    line: str
    listed: bool = False
    """Whether it belongs in the list of all subjects and in the search: what is about one day or event, not a list."""
    place: int = 1
    """The line of the calendar that it comes from."""
    description: str = LISTED_DAYS
    """What a search engine shows under the title."""


def calendar_pages(calendar: Calendar, today: datetime.date) -> list[CalendarPage]:
    """Return the pages of a calendar, in a fixed order."""
    pages = [
        CalendarPage(str(day.id), day.title, f"agenda-dag: {day.id}", True, day.id.line, day.explanation)
        for day in calendar.days
    ]
    pages += [
        CalendarPage(
            str(event.id),
            event.title,
            f"agenda-activiteit: {event.id}",
            True,
            event.id.line,
            event.explanation or event.title,
        )
        for event in calendar.events
    ]
    kinds = {entry.kind for entry in (*calendar.days, *calendar.events)}
    pages += [
        CalendarPage(kind_page(kind), Phrase(OF_SUBJECT, onderwerp=_translated(label)), f"agenda-soort: {kind}")
        for kind, label in KIND_LABELS.items()
        if kind in kinds
    ]
    groups = {name for entry in (*calendar.days, *calendar.events) for name in entry.communities}
    pages += [
        CalendarPage(group_page(name), Phrase(OF_SUBJECT, onderwerp=_translated(label)), f"agenda-groep: {name}")
        for name, label in calendar.communities.items()
        if name in groups
    ]
    pages += [
        CalendarPage(f"{month:%Y-%m}", Phrase(OF_MONTH, maand=_month(month)), f"agenda-maand: {month:%Y-%m}")
        for month in months_with_pages(today)
    ]
    pages.append(CalendarPage("voorbij", PAST, "agenda-voorbij"))
    return pages


def months_with_pages(today: datetime.date) -> list[datetime.date]:
    """Return the first day of each month that has a page: this year and the next, so that an address lasts."""
    return [datetime.date(today.year + n // 12, n % 12 + 1, 1) for n in range(MONTHS_AHEAD)]


def kind_page(kind: str) -> str:
    """Return the name of the page of a kind of day. No id of an entry can be this, see `reserved`."""
    return f"soort-{kind}"


def group_page(group: str) -> str:
    """Return the name of the page of a group."""
    return f"groep-{group}"


def reserved(name: str) -> bool:
    """Return whether an entry cannot have this id, because a page of the calendar has that name."""
    return name.startswith(("soort-", "groep-")) or name == "voorbij" or name[:4].isdecimal()


def _translated(label: str) -> Callable[[Translator], str]:
    return lambda translator: translator.text(label)


def _month(month: datetime.date) -> Callable[[Translator], str]:
    return lambda translator: month_words(month, translator.language.locale)
