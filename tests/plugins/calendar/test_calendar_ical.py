"""The feed, by icalendar's strict parser and by checks that parsers leave out."""

from __future__ import annotations

import datetime

import icalendar
import pytest
from icalendar.prop import vDate

from inclusief.calendar.dates import expand
from inclusief.calendar.ical import to_ical
from inclusief.calendar.model import Calendar
from inclusief.calendar.texts import DAY_MAY_DIFFER, EVENING_BEFORE

D = datetime.date
STAMP = datetime.datetime(2026, 11, 23, 8, 30, 15, 999, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))


def feed(calendar, translator, stamp=STAMP) -> bytes:
    return to_ical(
        expand(calendar, D(2026, 1, 1), D(2031, 12, 31)), translator,
        domain="inclusief.hengelo.nl", stamp=stamp, name="Agenda", url="https://inclusief.hengelo.nl/agenda/",
    )  # fmt: skip


@pytest.fixture
def calendar(calendar_of):
    return calendar_of(
        {"id": "ramadan", "regel": "{islamitisch: 1 ramadan}", "begint_avond_ervoor": "ja", "duur": "30 dagen"},
        {"id": "week", "soort": "bewustwording", "titel": '"Week; van, de \\\\ Ontmoeting"', "duur": "7 dagen",
         "regel": "{weekdag: laatste donderdag van september}", "ook": "Elders een andere week."},
        {"id": "divali", "regel": "{tabel: divali}", "zekerheid": "verwacht"},
        {"id": "keti-koti", "soort": "herdenking", "regel": '{datum: "07-01"}'},
    )  # fmt: skip


def parse(data: bytes) -> icalendar.Calendar:
    parsed = icalendar.Calendar.from_ical(data)
    for component in parsed.walk():
        assert component.errors == []
        assert all(name in component for name in component.required), component
        for name in component.singletons:
            assert not isinstance(component.get(name), list), name
    return parsed


def events(data: bytes) -> dict[str, icalendar.Event]:
    return {str(event["UID"]): event for event in parse(data).walk("VEVENT")}


@pytest.mark.parametrize("language", ["dutch", "arabic"])
def test_the_feed_keeps_the_rules_that_parsers_do_not_check(calendar, language, request) -> None:
    data = feed(calendar, request.getfixturevalue(language))
    lines = data.split(b"\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(len(line) for line in lines) <= 75
    assert all(line.decode("utf-8") is not None for line in lines)  # a fold may not cut a letter in two
    found = list(parse(data).walk("VEVENT"))
    assert len({str(event["UID"]) for event in found}) == len(found) == 25
    for event in found:
        assert isinstance(event["DTSTART"].dt, D) and not isinstance(event["DTSTART"].dt, datetime.datetime)
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert event["DTEND"].dt > event["DTSTART"].dt
        assert "DURATION" not in event and "RRULE" not in event
        assert event["TRANSP"] == "TRANSPARENT"


def test_a_moved_day_keeps_its_uid_and_the_second_in_a_year_gets_its_own(calendar, dutch) -> None:
    found = events(feed(calendar, dutch))
    assert found["ramadan-2030@inclusief.hengelo.nl"]["DTSTART"].dt == D(2030, 1, 5)
    assert found["ramadan-2030-2@inclusief.hengelo.nl"]["DTSTART"].dt == D(2030, 12, 26)


def test_the_end_is_the_day_after(calendar, dutch) -> None:
    found = events(feed(calendar, dutch))
    week, day = found["week-2026@inclusief.hengelo.nl"], found["keti-koti-2026@inclusief.hengelo.nl"]
    assert (week["DTSTART"].dt, week["DTEND"].dt) == (D(2026, 9, 24), D(2026, 10, 1))
    assert (day["DTSTART"].dt, day["DTEND"].dt) == (D(2026, 7, 1), D(2026, 7, 2))


def test_texts_and_status(calendar, dutch) -> None:
    found = events(feed(calendar, dutch))
    ramadan, week = found["ramadan-2027@inclusief.hengelo.nl"], found["week-2026@inclusief.hengelo.nl"]
    assert week["SUMMARY"] == "Week; van, de \\ Ontmoeting"
    assert week["DESCRIPTION"] == "Een feest.\nElders een andere week."
    assert week["CATEGORIES"].cats == ["Bewustwording"]
    assert (week["STATUS"], ramadan["STATUS"]) == ("CONFIRMED", "TENTATIVE")
    assert ramadan["DESCRIPTION"] == f"Een feest.\n{EVENING_BEFORE}\n{DAY_MAY_DIFFER}"
    assert week["SUMMARY"].params["LANGUAGE"] == "nl"


def test_texts_say_their_own_language(calendar, arabic) -> None:
    found = events(feed(calendar, arabic))
    ramadan, week = found["ramadan-2027@inclusief.hengelo.nl"], found["week-2026@inclusief.hengelo.nl"]
    assert (ramadan["SUMMARY"], ramadan["SUMMARY"].params["LANGUAGE"]) == ("عيد", "ar")
    assert ramadan["DESCRIPTION"].params["LANGUAGE"] == "ar"
    assert ramadan["DESCRIPTION"].endswith(arabic.text(DAY_MAY_DIFFER))
    assert week["SUMMARY"].params["LANGUAGE"] == "nl"  # not translated
    assert "LANGUAGE" not in week["DESCRIPTION"].params  # half Arabic, half Dutch


def test_the_feed_says_what_it_is(calendar, dutch) -> None:
    data = feed(calendar, dutch)
    for line in (
        b"VERSION:2.0",
        b"PRODID:-//inclusief//kalender//NL",
        b"NAME:Agenda",
        b"X-WR-CALNAME:Agenda",
        b"REFRESH-INTERVAL;VALUE=DURATION:P1D",
        b"X-PUBLISHED-TTL:P1D",
        b"URL:https://inclusief.hengelo.nl/agenda/",
        b"DTSTAMP:20261123T073015Z",
    ):
        assert line in data.split(b"\r\n"), line


def test_the_same_input_gives_the_same_bytes(calendar, arabic) -> None:
    found = expand(calendar, D(2026, 1, 1), D(2027, 12, 31))
    options = {"domain": "a.nl", "stamp": STAMP, "name": "Agenda", "url": "https://a.nl/"}
    assert to_ical(found, arabic, **options) == to_ical(reversed(found), arabic, **options)


def test_a_time_without_zone_counts_as_utc(calendar, dutch) -> None:
    data = feed(calendar, dutch, stamp=datetime.datetime(2026, 11, 23, 12))
    assert b"DTSTAMP:20261123T120000Z" in data


def test_a_feed_without_days_can_be_read(dutch) -> None:
    assert parse(feed(Calendar("calendar.yaml"), dutch)).walk("VEVENT") == []


def test_the_parser_of_these_tests_sees_an_impossible_date() -> None:
    with pytest.raises(ValueError, match="20260231"):
        vDate.from_ical("20260231")
