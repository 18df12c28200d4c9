"""On which days and times an event takes place. All times are naive and in Dutch time, as people read a clock."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable, Iterator

from .model import Event, EventOccurrence, Recurrence

_DAY = datetime.timedelta(days=1)
_WEEK = datetime.timedelta(weeks=1)


def times(event: Event, first: datetime.date, last: datetime.date) -> list[EventOccurrence]:
    """Return each time of an event that goes on between ``first`` and ``last``, both included, in order.

    A time that moved counts on its new day. What is cancelled is in it, with its status.
    """
    length = event.end - event.start if event.end else None
    found = []
    for planned in _planned(event):
        change = event.changes.get(planned.date())
        start = change.start if change and change.start else planned
        found.append(
            EventOccurrence(
                event,
                start,
                start + length if length is not None else None,
                change.status if change else event.status,
                planned,
                change.reason if change and change.reason else event.reason,
            )
        )
    shown = (item for item in found if item.start.date() <= last and item.last_day >= first)
    return sorted(shown, key=lambda item: (item.start, item.planned))


def expand_events(events: Iterable[Event], first: datetime.date, last: datetime.date) -> list[EventOccurrence]:
    """Return the times of all events between two days, both included, in order."""
    found = [occurrence for event in events for occurrence in times(event, first, last)]
    return sorted(found, key=lambda item: (item.start, item.event.id))


def planned_days(event: Event) -> list[datetime.date]:
    """Return the days on which an event takes place by its rule, before any change."""
    return [moment.date() for moment in _planned(event)]


def _planned(event: Event) -> Iterator[datetime.datetime]:
    """Yield the times as the rule gives them, without those that the editor left out."""
    rule = event.recurrence
    if rule is None:
        yield event.start
        return
    for day in _days(event.start.date(), rule):
        if day not in rule.skipped:
            yield datetime.datetime.combine(day, event.start.time())


def _days(first: datetime.date, rule: Recurrence) -> Iterator[datetime.date]:
    if rule.every == "maand":
        yield from _months(first, rule.until)
        return
    weeks = {"week": 1, "twee weken": 2}.get(rule.every, 0)
    weekdays = rule.weekdays or (first.weekday(),)
    monday = first - first.weekday() * _DAY
    day = first
    while day <= rule.until:
        if not weeks or (day.weekday() in weekdays and (day - monday) // _WEEK % weeks == 0):
            yield day
        day += _DAY


def _months(first: datetime.date, until: datetime.date) -> Iterator[datetime.date]:
    """Yield the same weekday in the same week of each month. The fifth means the last: not every month has five."""
    place = (first.day - 1) // 7
    year, month = first.year, first.month
    while (year, month) <= (until.year, until.month):
        weekday, length = calendar.monthrange(year, month)
        day = 1 + (first.weekday() - weekday) % 7 + 7 * place
        date = datetime.date(year, month, day if day <= length else day - 7)
        if first <= date <= until:
            yield date
        year, month = year + month // 12, month % 12 + 1
