"""Which local events fall on a day on which people cannot come."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from ..events.expansion import expand_events
from ..events.model import EventOccurrence
from ..model import Calendar, Occurrence, OtherDate

EVENING = datetime.time(16)
"""From this time an event is in the evening before: in winter the sun sets here at half past four."""
_OFF = ("afgelast", "uitgesteld")


def collisions(
    calendar: Calendar, occurrences: Iterable[Occurrence], first: datetime.date, last: datetime.date
) -> Iterator[tuple[EventOccurrence, Occurrence, OtherDate | None]]:
    """Yield each time of an event that falls on a day with ``plan_niet``, with that day.

    With another date if it only falls on the day as other people keep it. An event that belongs to the day is no collision.
    """
    days = [occurrence for occurrence in occurrences if occurrence.day.avoid]
    for time in expand_events(calendar.events, first, last):
        if time.status in _OFF:
            continue
        for occurrence in days:
            if str(occurrence.day.id) == (time.event.belongs_to or ""):
                continue
            if _on(time, occurrence.start, occurrence.end, occurrence.day.evening_before):
                yield time, occurrence, None
                continue
            length = occurrence.end - occurrence.start
            for other in occurrence.others:
                if _on(time, other.date, other.date + length, occurrence.day.evening_before):
                    yield time, occurrence, other
                    break


def _on(time: EventOccurrence, first: datetime.date, last: datetime.date, evening_before: bool) -> bool:
    """Return whether an event goes on during these days, or in the evening before them."""
    if time.start.date() <= last and time.last_day >= first:
        return True
    begins = datetime.datetime.combine(first - datetime.timedelta(days=1), EVENING)
    return evening_before and time.start.date() == begins.date() and (time.end or time.start) > begins
