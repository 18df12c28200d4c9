"""The calendar as iCalendar (RFC 5545 and 7986). A moved entry keeps its UID, so that calendar programs move it.

We write it ourselves: a library takes minutes for the feeds of a large calendar in eight languages. The tests read the
result with two libraries and with checks of our own.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from ...ical_lines import calendar_head, content_line, date_value, local_value, text_value, utc_value
from ..events.expansion import times
from ..events.model import Event, EventOccurrence, EventStatus
from ..texts import Translator
from .entries import FeedEntry
from .words import Words, words_of

PRODUCT = "-//inclusief//kalender//NL"
ZONE = "Europe/Amsterdam"
_ONE_DAY = datetime.timedelta(days=1)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STATUS: dict[EventStatus, str] = {
    "gaat door": "CONFIRMED",
    "verplaatst": "CONFIRMED",
    "uitgesteld": "TENTATIVE",
    "afgelast": "CANCELLED",
}
# Summer time in the European Union since 1996: directive 2000/84/EC.
_TIMEZONE = "\r\n".join(
    (
        "BEGIN:VTIMEZONE",
        f"TZID:{ZONE}",
        "BEGIN:STANDARD",
        "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:19970330T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "",
    )
)


@dataclass
class Serialiser:
    """Writes entries in one language. An entry is written once, for all feeds that it is in.

    ``domain`` is the part of a UID that makes it unique in the world; ``page_url`` gives the address of the page of an entry.
    """

    translator: Translator
    domain: str
    page_url: Callable[[FeedEntry], str]
    _written: dict[str, str] = field(default_factory=dict)

    def feed(self, entries: Iterable[FeedEntry], *, name: str, url: str, source: str) -> bytes:
        """Return a feed. ``name`` is in the reader's language; ``url`` is the page that shows the same, ``source`` the feed."""
        chosen = list(entries)
        head = [
            *calendar_head(PRODUCT, name),
            content_line("X-WR-TIMEZONE", ZONE),
            content_line("COLOR", "navy"),
            content_line("REFRESH-INTERVAL", "P1D", VALUE="DURATION"),
            content_line("X-PUBLISHED-TTL", "P1D"),
        ]
        head += [content_line("URL", url)] if url else []
        head += [content_line("SOURCE", source, VALUE="URI")] if source else []
        zone = _TIMEZONE if any(entry.event for entry in chosen) else ""
        body = "".join(map(self.entry, chosen))
        return ("".join(head) + zone + body + content_line("END", "VCALENDAR")).encode()

    def entry(self, entry: FeedEntry) -> str:
        """Return the components of one entry."""
        if entry.key not in self._written:
            said = words_of(entry, self.translator)
            self._written[entry.key] = self._day(entry, said) if entry.occurrence else self._event(entry, said)
        return self._written[entry.key]

    def _day(self, entry: FeedEntry, said: Words) -> str:
        occurrence = entry.occurrence
        assert occurrence
        return self._component(
            entry,
            said,
            [
                content_line("DTSTART", date_value(occurrence.start), VALUE="DATE"),
                content_line("DTEND", date_value(occurrence.end + _ONE_DAY), VALUE="DATE"),
                content_line("STATUS", "CONFIRMED" if occurrence.certain else "TENTATIVE"),
            ],
        )

    def _event(self, entry: FeedEntry, said: Words) -> str:
        event = entry.event
        assert event
        found = [self._component(entry, said, self._when(event, event.start, event.end, event.status) + _rule(event))]
        if event.recurrence:
            # A time can move to before the first one or to long after the last one.
            every = times(event, datetime.date.min, datetime.date.max)
            found += [self._time(entry, time) for time in every if time.planned.date() in event.changes]
        return "".join(found)

    def _time(self, entry: FeedEntry, time: EventOccurrence) -> str:
        """Return the component for one time of a series that is not as the rule says."""
        own = [content_line("RECURRENCE-ID", local_value(time.planned), TZID=ZONE)]
        reason = [self.translator.text(time.reason)] if time.reason else []
        said = words_of(entry, self.translator, time.status)
        return self._component(entry, said, self._when(time.event, time.start, time.end, time.status) + own, reason)

    def _when(
        self, event: Event, start: datetime.datetime, end: datetime.datetime | None, status: EventStatus
    ) -> list[str]:
        rows = [content_line("DTSTART", local_value(start), TZID=ZONE)]
        rows += [content_line("DTEND", local_value(end), TZID=ZONE)] if end else []
        rows.append(content_line("STATUS", _STATUS[status]))
        place = event.place
        if place:
            where = f"{place.name}, {place.address}" if place.address else str(place.name)
            rows.append(content_line("LOCATION", text_value(where), LANGUAGE="nl"))
            if place.latitude is not None:
                rows.append(content_line("GEO", f"{place.latitude};{place.longitude}"))
        return rows

    def _component(self, entry: FeedEntry, said: Words, own: list[str], more: Iterable[str] = ()) -> str:
        stamp = utc_value(datetime.datetime.combine(entry.stamp.changed, datetime.time(), datetime.UTC))
        description = "\n".join([*more, *said.sentences])
        language = {"LANGUAGE": said.language} if said.language else {}
        url = self.page_url(entry)
        return "".join(
            [
                content_line("BEGIN", "VEVENT"),
                content_line("UID", f"{entry.key}@{self.domain}"),
                content_line("DTSTAMP", stamp),
                content_line("LAST-MODIFIED", stamp),
                content_line("SEQUENCE", str(entry.stamp.sequence)),
                *own,
                content_line("SUMMARY", text_value(said.title), LANGUAGE=said.title_language),
                *([content_line("DESCRIPTION", text_value(description), **language)] if description else []),
                *([content_line("CATEGORIES", text_value(said.label))] if said.label else []),
                *([content_line("URL", url)] if url else []),
                content_line("TRANSP", "TRANSPARENT"),
                content_line("END", "VEVENT"),
            ]
        )


def _rule(event: Event) -> list[str]:
    """Return how an event repeats, and on which days it does not."""
    rule = event.recurrence
    if rule is None:
        return []
    last = datetime.datetime.combine(rule.until, event.start.time(), ZoneInfo(ZONE))
    parts = {"dag": "DAILY", "week": "WEEKLY", "twee weken": "WEEKLY;INTERVAL=2", "maand": "MONTHLY"}[rule.every]
    if rule.every == "maand":
        place = (event.start.day - 1) // 7 + 1
        parts += f";BYDAY={place if place < 5 else -1}{_WEEKDAYS[event.start.weekday()]}"
    elif rule.every != "dag":
        days = rule.weekdays or (event.start.weekday(),)
        parts += ";BYDAY=" + ",".join(_WEEKDAYS[day] for day in days)
    rows = [content_line("RRULE", f"FREQ={parts};UNTIL={utc_value(last)}")]
    skipped = [local_value(datetime.datetime.combine(day, event.start.time())) for day in sorted(rule.skipped)]
    return rows + ([content_line("EXDATE", ",".join(skipped), TZID=ZONE)] if skipped else [])
