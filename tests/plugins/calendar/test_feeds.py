"""The feeds: read by a library, and by checks of our own for what no library catches."""

from __future__ import annotations

import datetime
import json
import re
import xml.etree.ElementTree as etree
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar as ICalendar

from inclusief.calendar.feeds.atom import to_atom
from inclusief.calendar.feeds.embed import to_embed
from inclusief.calendar.feeds.entries import feed_entries, of_group, of_kind
from inclusief.calendar.feeds.ical import Serialiser
from inclusief.calendar.feeds.json_feed import to_json_feed
from inclusief.calendar.feeds.json_ld import event_data, event_json_ld
from inclusief.calendar.feeds.lock import Lock, lock_findings, read_lock, updated, write_lock
from inclusief.ical_lines import LONGEST, content_line, text_value

D = datetime.date
TODAY = D(2026, 11, 23)
WINDOW = (D(2026, 8, 25), D(2028, 12, 31))
URL = "https://voorbeeld.example/"
EVENT = """activiteiten:
  - id: markt
    titel: Markt
    uitleg: Een markt.
    begin: 2027-07-01 14:00
    einde: 2027-07-01 20:00
    plaats: {naam: Plein, adres: "Straat 1, Dorp", lat: 52.2, lon: 6.7}
    toegankelijk: {rolstoel: ja, toilet: onbekend, prikkelarm: "14:00-15:00"}
    talen_gesproken: [nl, tr]
    kosten: {prijs: gratis, doelgroep: iedereen}
    organisator: {naam: Stichting Voorbeeld, url: "https://voorbeeld.example"}
"""
SERIES = """  - id: groep
    titel: Groep
    begin: 2027-01-12 10:00
    einde: 2027-01-12 12:00
    herhaling: {elke: week, op: dinsdag, tot: 2027-06-29, niet_op: [2027-03-09]}
    wijziging: {2027-02-16: {status: verplaatst, naar: 2027-02-17 10:00, reden: Zaal bezet}, 2027-02-23: {status: afgelast, reden: Ziek}}
    toegankelijk: onbekend
    organisator: {naam: Stichting Voorbeeld}
"""


def made(read, entry, extra: str = EVENT + SERIES, **fields: str):
    day = {"id": "keti-koti", "titel": "Keti Koti", "soort": "herdenking", "regel": '{datum: "07-01"}', **fields}
    calendar, findings = read("versie: 1\ngroepen: {a: A}\ndagen:\n" + entry(**day) + extra)
    assert calendar is not None and [f for f in findings if f.severity == "error"] == []
    return calendar


def entries_of(calendar, lock=None, today=TODAY):
    return feed_entries(calendar, *WINDOW, lock or Lock(), today)


def ics(calendar, translator, lock=None, today=TODAY) -> bytes:
    writer = Serialiser(translator, "voorbeeld.example", lambda entry: f"{URL}agenda/{entry.id}/")
    return writer.feed(entries_of(calendar, lock, today), name="Agenda", url=URL, source=f"{URL}agenda.ics")


def events(data: bytes) -> dict[str, list]:
    """Return the components by UID, after the checks that no library does."""
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= LONGEST for line in data.split(b"\r\n"))
    calendar = ICalendar.from_ical(data)
    for name in ("PRODID", "VERSION", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL"):
        assert calendar[name]
    found: dict[str, list] = {}
    for event in calendar.walk("VEVENT"):
        assert not event.errors
        for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "STATUS"):
            assert name in event
        assert "DURATION" not in event
        if "DTEND" in event:
            assert event["DTEND"].dt > event["DTSTART"].dt
            assert type(event["DTEND"].dt) is type(event["DTSTART"].dt)
        found.setdefault(str(event["UID"]), []).append(event)
    for same in found.values():
        assert len(
            {
                str(event.get("RECURRENCE-ID", "")) and event["RECURRENCE-ID"].dt if "RECURRENCE-ID" in event else None
                for event in same
            }
        ) == len(same)
    return found


def test_a_day_and_its_last_day_are_exclusive_at_the_end(read, entry, dutch) -> None:
    found = events(ics(made(read, entry, duur="2 dagen"), dutch))
    (day,) = found["keti-koti-2027@voorbeeld.example"]
    assert (day["DTSTART"].dt, day["DTEND"].dt) == (D(2027, 7, 1), D(2027, 7, 3))
    assert (day["STATUS"], day["TRANSP"], day["SEQUENCE"]) == ("CONFIRMED", "TRANSPARENT", 0)
    assert day["SUMMARY"].params["LANGUAGE"] == "nl"
    assert day["URL"] == f"{URL}agenda/keti-koti/"


def test_what_may_move_is_tentative_and_says_so(read, entry, dutch) -> None:
    calendar = made(
        read, entry, regel="{islamitisch: 1 shawwal, kalender: diyanet}", zekerheid="verwacht", begint_avond_ervoor="ja"
    )
    (day,) = events(ics(calendar, dutch))["keti-koti-2027@voorbeeld.example"]
    assert day["STATUS"] == "TENTATIVE"
    assert "Begint de avond ervoor." in day["DESCRIPTION"]


def test_a_subscriber_in_arabic_reads_arabic_on_the_right_day(read, entry, arabic) -> None:
    words = replace(arabic, known={**arabic.known, "Keti Koti": "كيتي كوتي – " + "ذكرى إلغاء العبودية " * 6})
    (day,) = events(ics(made(read, entry), words))["keti-koti-2027@voorbeeld.example"]
    assert day["DTSTART"].dt == D(2027, 7, 1)
    assert day["SUMMARY"].startswith("كيتي كوتي")
    assert day["SUMMARY"].params["LANGUAGE"] == "ar"


def test_an_event_has_its_time_in_the_netherlands(read, entry, dutch) -> None:
    data = ics(made(read, entry), dutch)
    assert data.count(b"BEGIN:VTIMEZONE") == 1
    (market,) = events(data)["markt@voorbeeld.example"]
    assert market["DTSTART"].dt.isoformat() == "2027-07-01T14:00:00+02:00"
    assert market["LOCATION"] == "Plein, Straat 1, Dorp"


def test_a_series_is_one_uid_with_what_differs(read, entry, dutch) -> None:
    series, moved, off = events(ics(made(read, entry), dutch))["groep@voorbeeld.example"]
    assert series["RRULE"]["BYDAY"] == ["TU"]
    assert series["EXDATE"].dts[0].dt.date() == D(2027, 3, 9)
    assert (moved["RECURRENCE-ID"].dt.date(), moved["DTSTART"].dt.date()) == (D(2027, 2, 16), D(2027, 2, 17))
    assert (off["STATUS"], off["RECURRENCE-ID"].dt.date()) == ("CANCELLED", D(2027, 2, 23))


def test_a_moved_event_moves_in_a_subscribed_calendar_and_does_not_double(read, entry, dutch) -> None:
    before = made(read, entry)
    lock = updated(Lock(), entries_of(before), TODAY)
    first = events(ics(before, dutch, lock))
    later = TODAY + datetime.timedelta(days=9)
    after = made(
        read,
        entry,
        EVENT.replace("2027-07-01 ", "2027-07-03 ") + "    status: verplaatst\n    eerder: 2027-07-01 14:00\n" + SERIES,
    )
    second = events(ics(after, dutch, lock, later))
    assert first.keys() == second.keys()
    (old,), (new,) = first["markt@voorbeeld.example"], second["markt@voorbeeld.example"]
    assert (old["SEQUENCE"], new["SEQUENCE"]) == (0, 1)
    assert new["DTSTART"].dt.date() == D(2027, 7, 3)
    assert new["LAST-MODIFIED"].dt.date() == later
    (same,) = second["keti-koti-2027@voorbeeld.example"]
    assert (same["SEQUENCE"], same["DTSTAMP"].dt.date()) == (0, TODAY)


def test_a_cancelled_event_stays_and_says_so(read, entry, dutch) -> None:
    calendar = made(read, entry, EVENT + "    status: afgelast\n    reden: Te weinig mensen.\n")
    (market,) = events(ics(calendar, dutch))["markt@voorbeeld.example"]
    assert (market["STATUS"], market["SUMMARY"]) == ("CANCELLED", "Afgelast: Markt")
    assert "Te weinig mensen." in market["DESCRIPTION"]


def test_the_same_input_gives_the_same_bytes(read, entry, dutch) -> None:
    assert ics(made(read, entry), dutch) == ics(made(read, entry), dutch)


def test_feeds_of_a_kind_and_of_a_group(read, entry) -> None:
    found = entries_of(made(read, entry, stroming="a"))
    assert {e.id for e in of_kind(found, "herdenking")} == {"keti-koti"} == {e.id for e in of_group(found, "a")}


@given(st.text(max_size=300), st.text(alphabet='ab",;:\n', max_size=20))
def test_any_text_survives_folding(text: str, parameter: str) -> None:
    line = content_line("SUMMARY", text_value(text), X_P=parameter)
    pieces = line.encode("utf-8", "surrogatepass").removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(piece) <= LONGEST for piece in pieces)
    assert all(piece.decode("utf-8", "surrogatepass") for piece in pieces)
    assert "\n" not in line.replace("\r\n ", "").removesuffix("\r\n")


HOSTILE = '</script><b>"x"&amp;]]>\u2028\u202e\\n; ,'


def test_hostile_text_is_only_text(read, entry, dutch) -> None:
    calendar = made(read, entry)
    calendar = replace(calendar, events=(replace(calendar.events[0], title=HOSTILE + "\nBEGIN:VEVENT\x01"),))
    found = entries_of(calendar)
    named = {"name": HOSTILE, "url": URL, "page_url": lambda e: URL}
    assert len(events(ics(calendar, dutch))["markt@voorbeeld.example"]) == 1
    atom = to_atom(found, dutch, domain="d.example", source=URL, **named)
    titles = [e.text for e in etree.fromstring(atom).iter("{http://www.w3.org/2005/Atom}title")]
    assert any(HOSTILE in title for title in titles)
    assert any(
        HOSTILE in item["title"]
        for item in json.loads(to_json_feed(found, dutch, domain="d", source=URL, **named))["items"]
    )
    page = to_embed(found, dutch, sheet="a.css", **named).decode()
    assert "<b>" not in page and "<script" not in page
    script = event_json_ld(calendar.events and occurrence(calendar), dutch, url=URL)
    inside = re.fullmatch(r"<script type=\"application/ld\+json\">(.*)</script>", script, re.S)[1]
    assert not re.search("[<>&\u2028]", inside)
    assert json.loads(inside)["name"].startswith(HOSTILE)


def occurrence(calendar):
    from inclusief.calendar.events.expansion import times

    return times(calendar.events[0], *WINDOW)[0]


def test_json_ld_has_what_search_engines_ask(read, entry, dutch) -> None:
    data = event_data(occurrence(made(read, entry)), dutch, url=URL)
    assert (data["startDate"], data["endDate"]) == ("2027-07-01T14:00+02:00", "2027-07-01T20:00+02:00")
    assert data["location"]["address"] == "Straat 1, Dorp"
    assert data["eventStatus"] == "https://schema.org/EventScheduled"
    assert (data["isAccessibleForFree"], data["offers"]["price"]) == (True, "0.00")
    assert [f["value"] for f in data["location"]["amenityFeature"]] == [True, "14:00-15:00"]
    assert data["inLanguage"] == ["nl", "tr"]


def test_an_event_without_an_address_has_no_json_ld(read, entry, dutch) -> None:
    calendar = made(read, entry, EVENT.replace(', adres: "Straat 1, Dorp"', ""))
    assert event_json_ld(occurrence(calendar), dutch, url=URL) is None


def test_atom_has_ids_that_stay_and_times_from_the_lock(read, entry, dutch) -> None:
    root = etree.fromstring(
        to_atom(
            entries_of(made(read, entry)),
            dutch,
            domain="d.example",
            name="N",
            url=URL,
            source=URL + "a",
            page_url=lambda e: URL,
        )
    )
    space = "{http://www.w3.org/2005/Atom}"
    for required in ("id", "title", "updated"):
        assert root.find(space + required).text
        assert all(e.find(space + required).text for e in root.iter(space + "entry"))
    ids = [e.find(space + "id").text for e in root.iter(space + "entry")]
    assert len(set(ids)) == len(ids) and "tag:d.example,2026:keti-koti-2027" in ids


def test_the_lock_is_written_and_read_back(tmp_path, read, entry) -> None:
    lock = updated(Lock(), entries_of(made(read, entry)), TODAY)
    write_lock(tmp_path / "calendar.lock.json", lock)
    assert read_lock(tmp_path / "calendar.lock.json", "calendar.lock.json") == (lock, [])
    assert read_lock(tmp_path / "geen.json", "geen.json") == (Lock(), [])


@pytest.mark.parametrize("text", ["", "[]", "{", '{"regels": {"a": {}}}', "<<<<<<< HEAD\n{}", '{"regels": {"a": {"som": "x", "volgnummer": "1", "gewijzigd": "2026-01-01", "dag": "x"}}}'])  # fmt: skip
def test_a_damaged_lock_is_a_finding(tmp_path, text: str) -> None:
    (tmp_path / "l.json").write_text(text)
    lock, findings = read_lock(tmp_path / "l.json", "l.json")
    assert lock == Lock() and [f.rule for f in findings] == ["kalender/slot"]


def test_the_lock_tells_what_changed_and_what_vanished(read, entry) -> None:
    before = made(read, entry)
    lock = updated(Lock(), entries_of(before), TODAY)
    after = made(read, entry, "", titel="Keti Koti!")
    told = lock_findings(lock, entries_of(after), ["keti-koti"], "calendar.lock.json", "calendar.yaml", TODAY)
    assert [(f.rule, f.excerpt.split(" ")[0]) for f in told] == [
        ("kalender/slot", "keti-koti-2027"),
        ("kalender/verdwenen", "groep"),
        ("kalender/verdwenen", "markt"),
    ]
