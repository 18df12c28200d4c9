"""Each mistake that a feed can have, made on purpose in a good feed: our own checks see every one of them.

The first 18 are those on which four libraries were compared: no library saw more than ten of them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

import pytest
from ics_checks import problems
from tests.conftest import ROOT, SITES

from inclusief.calendar.feeds.entries import feed_entries
from inclusief.calendar.feeds.ical import Serialiser
from inclusief.calendar.feeds.lock import Lock
from inclusief.calendar.schema import read_calendar
from inclusief.calendar.staff.ics import to_ics
from inclusief.calendar.staff.planner import plan
from inclusief.translations.translator import SOURCE_TRANSLATOR

D = datetime.date
TODAY = D(2026, 11, 23)
Broken = Callable[[bytes], bytes]
DAY = rb"DTSTART;VALUE=DATE:20270701\r\n"


def swap(old: bytes, new: bytes) -> Broken:
    """Return what replaces the first match of a pattern, and fails if there is none."""

    def broken(good: bytes) -> bytes:
        made, count = re.subn(old, new, good, count=1)
        assert count == 1, old
        return made

    return broken


def drop(name: bytes) -> Broken:
    """Return what drops the first line with this name."""
    return swap(rb"(?<=\r\n)" + name + rb"[:;](?:[^\r]|\r\n )*\r\n", b"")


NAMED: dict[str, tuple[Broken, str]] = {
    "no UID": (drop(b"UID"), "UID: missing"),
    "no DTSTAMP": (drop(b"DTSTAMP"), "DTSTAMP: missing"),
    "no PRODID": (drop(b"PRODID"), "PRODID: not once"),
    "no VERSION": (drop(b"VERSION"), "VERSION: not once"),
    "31 February": (swap(DAY, b"DTSTART;VALUE=DATE:20270231\r\n"), "DTSTART: no date"),
    "a line break in a text": (swap(rb"(SUMMARY;LANGUAGE=nl:Voorb)", rb"\1\r\n"), "no content line"),
    "not closed": (swap(rb"END:VCALENDAR\r\n", b""), "VCALENDAR is not closed"),
    "unknown status": (swap(rb"STATUS:CONFIRMED", b"STATUS:MAYBE"), "STATUS: unknown"),
    "a day and a time": (
        swap(rb"DTEND;VALUE=DATE:20270702", b"DTEND;TZID=Europe/Amsterdam:20270702T100000"),
        "DTEND: other type",
    ),
    "an end and a length": (swap(DAY, DAY.replace(rb"\r\n", b"\r\n") + b"DURATION:P1D\r\n"), "DTEND and DURATION"),
    "an alarm without a time": (drop(b"TRIGGER"), "VALARM: TRIGGER missing"),
    "two starts": (swap(DAY, b"DTSTART;VALUE=DATE:20270701\r\n" * 2), "DTSTART: more than once"),
    "no length of time": (swap(rb"TRIGGER:PT9H", b"TRIGGER:P1H"), "TRIGGER: no duration"),
    "the end before the start": (swap(rb"DTEND;VALUE=DATE:20270702", b"DTEND;VALUE=DATE:20270630"), "DTEND: not after"),
    "the last day as the end": (swap(rb"DTEND;VALUE=DATE:20270702", b"DTEND;VALUE=DATE:20270701"), "DTEND: not after"),
    "a UID twice": (swap(rb"UID:voorbeeldfeest-2028@", b"UID:voorbeeldfeest-2027@"), "UID: twice"),
    "LF as line end": (lambda good: good.replace(b"\r\n", b"\n"), "line end"),
    "a long line": (swap(rb"(SUMMARY;LANGUAGE=nl:)", rb"\1" + b"a" * 60), "octets"),
}
MORE: dict[str, tuple[Broken, str]] = {
    "a letter cut in two": (swap("ë".encode(), "ë".encode()[:1] + b"\r\n " + "ë".encode()[1:]), "cut in two"),
    "one LF": (swap(rb"TRANSP:TRANSPARENT\r\n", b"TRANSP:TRANSPARENT\n"), "line end"),
    "one CR": (swap(rb"TRANSP:TRANSPARENT\r\n", b"TRANSP:TRANSPARENT\r"), "line end"),
    "an empty line": (swap(rb"END:VEVENT\r\n", b"END:VEVENT\r\n\r\n"), "no content line"),
    "no last line end": (swap(rb"\r\n\Z", b""), "line end"),
    "no summary": (drop(b"SUMMARY"), "SUMMARY: missing"),
    "no status": (drop(b"STATUS"), "STATUS: missing"),
    "no sequence": (drop(b"SEQUENCE"), "SEQUENCE: missing"),
    "a sequence in words": (swap(rb"SEQUENCE:0", b"SEQUENCE:nul"), "SEQUENCE: no number"),
    "no last change": (drop(b"LAST-MODIFIED"), "LAST-MODIFIED: missing"),
    "stamped in Dutch time": (swap(rb"(DTSTAMP:\d{8}T\d{6})Z", rb"\1"), "DTSTAMP: not in UTC"),
    "no zone": (swap(rb"(?s)BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", b""), "no VTIMEZONE"),
    "another zone": (swap(rb"DTSTART;TZID=Europe/Amsterdam", b"DTSTART;TZID=Europe/Brussels"), "no VTIMEZONE"),
    "a zone and UTC": (swap(rb"(DTSTART;TZID=Europe/Amsterdam:\d{8}T\d{6})", rb"\1Z"), "TZID with UTC"),
    "a zone and a day": (swap(rb"DTSTART;VALUE=DATE:", b"DTSTART;VALUE=DATE;TZID=Europe/Amsterdam:"), "TZID with a day"),
    "a time without a zone": (swap(rb"DTSTART;TZID=Europe/Amsterdam:", b"DTSTART:"), "time without a zone"),
    "a day that says it is a time": (swap(rb"DTSTART;VALUE=DATE:", b"DTSTART:"), "VALUE=DATE does not fit"),
    "until in Dutch time": (swap(rb"(UNTIL=\d{8}T\d{6})Z", rb"\1"), "UNTIL not in UTC"),
    "25 o'clock": (swap(rb"(DTSTART;TZID=Europe/Amsterdam:\d{8}T)\d\d", rb"\g<1>25"), "DTSTART: no date"),
    "a comma": (swap(rb"LOCATION;LANGUAGE=nl:([^\\]*)\\,", rb"LOCATION;LANGUAGE=nl:\1,"), "LOCATION: not escaped"),
    "a semicolon": (swap(rb"(SUMMARY;LANGUAGE=nl:)", rb"\1a;b"), "SUMMARY: not escaped"),
    "a backslash": (swap(rb"(SUMMARY;LANGUAGE=nl:)", rb"\1a\\b"), "SUMMARY: not escaped"),
    "a backslash at the end": (swap(rb"(SUMMARY;LANGUAGE=nl:[^\r]*)", rb"\1\\"), "SUMMARY: not escaped"),
    "a control character": (swap(rb"(SUMMARY;LANGUAGE=nl:)", b"\\1\x07"), "SUMMARY: control character"),
    "a change of nothing": (
        swap(rb"(RECURRENCE-ID;TZID=Europe/Amsterdam:\d{8}T)10", rb"\g<1>11"),
        "not a time of the series",
    ),
    "a change without a series": (swap(rb"RRULE:FREQ=WEEKLY[^\r]*\r\n", b""), "RECURRENCE-ID: no series"),
    "a change of what is left out": (swap(rb"(EXDATE;[^:]*:)", rb"\g<1>20270216T100000,"), "also in EXDATE"),
    "a change twice": (
        lambda good: swap(rb"(BEGIN:VEVENT\r\n(?:(?!END:)[^\r]*\r\n)*RECURRENCE-ID(?:(?!BEGIN:)[^\r]*\r\n)*)", rb"\1\1")(good),
        "UID: twice",
    ),
    "closed by another name": (swap(rb"END:VEVENT", b"END:VTODO"), "END:VTODO"),
    "an event in an event": (swap(rb"(UID:)", rb"BEGIN:VEVENT\r\n\1"), "BEGIN:VEVENT in VEVENT"),
    "two calendars": (lambda good: good * 2, "not one VCALENDAR"),
    "another version": (swap(rb"VERSION:2.0", b"VERSION:1.0"), "VERSION: not 2.0"),
    "an alarm without a text": (swap(rb"(BEGIN:VALARM\r\n[^\r]*\r\n)DESCRIPTION:(?:[^\r]|\r\n )*\r\n", rb"\1"), "DESCRIPTION missing"),
    "how often, as a text": (swap(rb"REFRESH-INTERVAL;VALUE=DURATION", b"REFRESH-INTERVAL"), "REFRESH-INTERVAL"),
    "a zone without a name": (drop(b"TZID"), "VTIMEZONE: no TZID"),
    "a zone without hours": (drop(b"TZOFFSETTO"), "STANDARD: no TZOFFSETTO"),
    "a zone with other hours": (swap(rb"TZOFFSETTO:\+0100", b"TZOFFSETTO:1"), "STANDARD: no TZOFFSETTO"),
    "a zone without summer": (swap(rb"(?s)BEGIN:STANDARD.*END:DAYLIGHT\r\n", b""), "VTIMEZONE: no hours"),
    "nothing": (lambda good: b"", "not one VCALENDAR"),
}  # fmt: skip


@pytest.fixture(scope="module")
def good() -> bytes:
    """Return a feed of the village with everything in it: days, events, a series with changes, and an alarm."""
    calendar, _ = read_calendar(SITES / "feest" / "calendar.yaml", "calendar.yaml")
    entries = feed_entries(calendar, D(2026, 8, 25), D(2028, 12, 31), Lock(), TODAY)
    writer = Serialiser(SOURCE_TRANSLATOR, "dorp.example", lambda entry: f"https://dorp.example/agenda/{entry.id}/")
    data = writer.feed(
        entries, name="Agenda van Voorbeeldië", url="https://dorp.example/", source="https://dorp.example/a.ics"
    )
    alarm = re.search(rb"BEGIN:VALARM.*?END:VALARM\r\n", staff_feed(), re.S)
    assert alarm
    return data.replace(b"END:VEVENT\r\n", alarm[0] + b"END:VEVENT\r\n", 1)


def staff_feed() -> bytes:
    """Return the calendar for staff of our own site."""
    calendar, _ = read_calendar(ROOT / "calendar.yaml", "calendar.yaml")
    return to_ics(plan(calendar, TODAY), domain="dorp.example")


def test_the_good_feed_is_good(good) -> None:
    assert problems(good) == []


def test_the_calendar_for_staff_is_good_too() -> None:
    data = staff_feed()
    assert data.count(b"BEGIN:VALARM") > 10
    assert problems(data, subscribed=False) == []
    assert data == staff_feed()


def test_the_list_is_whole() -> None:
    assert len(NAMED) == 18


@pytest.mark.parametrize("name", [*NAMED, *MORE])
def test_a_mistake_is_seen(good, name) -> None:
    broken, expected = {**NAMED, **MORE}[name]
    bad = broken(good)
    assert bad != good
    assert any(expected in found for found in problems(bad)), problems(bad)
