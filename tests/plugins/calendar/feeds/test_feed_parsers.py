"""Every calendar file of a site, read by three libraries and by checks of our own for what no library catches."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from ics_checks import problems, unfolded
from tests.conftest import ROOT, SITES
from tests.plugins.calendar.feeds.conftest import all_feeds

from inclusief.calendar.dates import expand
from inclusief.calendar.events.expansion import planned_days, times
from inclusief.calendar.events.model import Change, Event, Organiser, Recurrence
from inclusief.calendar.feeds.entries import feed_entries
from inclusief.calendar.feeds.ical import Serialiser
from inclusief.calendar.feeds.lock import LOCK_FILE, Lock, read_lock
from inclusief.calendar.feeds.window import feed_window
from inclusief.calendar.schema import read_calendar
from inclusief.yaml_source import SourceText

D = datetime.date
TODAY = D(2026, 11, 23)
DAY = datetime.timedelta(days=1)


def calendars(feeds: dict[str, bytes]) -> dict[str, bytes]:
    """Return the iCalendar files."""
    return {path: data for path, data in feeds.items() if path.endswith(".ics")}


def test_there_is_something_to_test(feeds) -> None:
    found = calendars(feeds)
    assert {"own/agenda-nl.ics", "own/agenda-ar.ics", "own/agenda-uk-religie.ics", "village/agenda-ar.ics"} <= set(
        found
    )
    assert len(found) > 500
    text = b"".join(data for path, data in found.items() if path.startswith("village"))
    for part in (
        b"RRULE:",
        b"EXDATE;",
        b"RECURRENCE-ID;",
        b"STATUS:CANCELLED",
        b"STATUS:TENTATIVE",
        b"BEGIN:VTIMEZONE",
    ):
        assert part in text


def test_no_file_has_a_problem(feeds) -> None:
    assert {path: found for path, data in calendars(feeds).items() if (found := problems(data))} == {}


def test_icalendar_reads_every_file_and_misses_nothing(feeds) -> None:
    for path, data in calendars(feeds).items():
        for component in icalendar.Calendar.from_ical(data).walk():
            assert not component.errors, (path, component.errors)
            assert {name for name in component.required if name not in component} == set(), path
            twice = {name for name in component.singletons if isinstance(component.get(name), list)}
            assert twice == set(), path


def test_ical_reads_every_file_and_the_same_from_it(feeds) -> None:
    for path, data in calendars(feeds).items():
        read = IcsCalendarStream.calendar_from_ics(data.decode())
        other = icalendar.Calendar.from_ical(data).walk("VEVENT")
        told = [
            (event.uid, event.summary, event.description, event.sequence, str(event.status)) for event in read.events
        ]
        assert len(told) == data.count(b"BEGIN:VEVENT") == len(other), path
        for (uid, summary, description, sequence, status), event in zip(told, other, strict=True):
            assert (uid, summary, sequence) == (event["UID"], event["SUMMARY"], event["SEQUENCE"])
            assert (description or "") == str(event.get("DESCRIPTION", ""))
            assert status.rpartition(".")[2] == event["STATUS"]


def test_a_uid_is_unique_and_has_no_title_and_only_its_own_year(own_feeds) -> None:
    uids = re.findall(r"^UID:(.*)$", "\n".join(unfolded(own_feeds["agenda-nl.ics"])), re.M)
    assert len(uids) == len(set(uids)) > 150
    assert all(re.fullmatch(r"[a-z0-9-]+-20\d\d(-2)?@inclusief\.hengelo\.example", uid) for uid in uids)
    for path, data in calendars(own_feeds).items():
        assert set(re.findall(r"^UID:(.*)$", "\n".join(unfolded(data)), re.M)) <= set(uids), path


def test_what_is_off_or_waits_says_so_in_its_title(village_feeds) -> None:
    """Many programs do not show the status: without these words people come to a closed door."""
    for code, words in (
        ("nl", {"CANCELLED": "Afgelast: ", "TENTATIVE": "Uitgesteld: "}),
        ("ar", {"CANCELLED": "أُلغي: "}),
    ):
        found = [
            e
            for e in icalendar.Calendar.from_ical(village_feeds[f"agenda-{code}.ics"]).walk("VEVENT")
            if "voorbeeldmaan" not in e["UID"]
        ]
        assert {str(event["STATUS"]) for event in found} == {"CONFIRMED", "CANCELLED", "TENTATIVE"}
        for status, word in words.items():
            assert all(event["SUMMARY"].startswith(word) == (event["STATUS"] == status) for event in found), code


def test_nothing_was_stamped_after_the_build_or_the_lock(feeds) -> None:
    lock, _ = read_lock(ROOT / LOCK_FILE, LOCK_FILE)
    latest = f"{max(TODAY, *(known.stamp.changed for known in lock.entries.values())):%Y%m%d}".encode()
    for data in calendars(feeds).values():
        stamps = re.findall(rb"(?:DTSTAMP|LAST-MODIFIED):(\d{8})T000000Z", data)
        assert len(stamps) == 2 * data.count(b"BEGIN:VEVENT")
        assert all(stamp <= latest for stamp in stamps)


def test_the_same_input_gives_the_same_bytes(own_feeds, village_feeds, copy_site) -> None:
    assert all_feeds(ROOT) == own_feeds
    again = all_feeds(copy_site("feest"))
    assert {path: again[path] for path in village_feeds} == village_feeds


def test_arabic_is_folded_between_letters_and_comes_back_whole(own_feeds) -> None:
    data = own_feeds["agenda-ar.ics"]
    pieces = [piece for piece in data.split(b"\r\n") if piece.startswith(b" ")]
    assert len(pieces) > 200 and all(piece.decode() for piece in pieces)
    assert any(len(piece) in (74, 75) for piece in pieces), "lines are filled, so letters of two octets meet the edge"
    assert "عيد الفطر" in "\n".join(unfolded(data))


def test_the_zone_in_a_feed_is_the_time_in_the_netherlands(village_feeds) -> None:
    (zone,) = icalendar.Calendar.from_ical(village_feeds["agenda-nl.ics"]).walk("VTIMEZONE")
    told, real = zone.to_tz(), ZoneInfo("Europe/Amsterdam")
    for hours in range(0, 24 * 366 * 4, 5):
        moment = datetime.datetime(2026, 1, 1) + datetime.timedelta(hours=hours)
        assert moment.replace(tzinfo=told).utcoffset() == moment.replace(tzinfo=real).utcoffset(), moment


# The dates of a series: those of a library and ours are the same.


def starts_of(data: bytes, first: datetime.date, last: datetime.date) -> list[tuple[str, object, str]]:
    """Return UID, start and status of everything in a feed from one day to another, by a library."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between(first, last + DAY)
    return sorted(
        (str(event["UID"]).split("@")[0], _naive(event["DTSTART"].dt), str(event["STATUS"])) for event in found
    )


def _naive(moment: datetime.date) -> str:
    return moment.replace(tzinfo=None).isoformat() if isinstance(moment, datetime.datetime) else moment.isoformat()


def _of(calendar, first, last):
    said = {"gaat door": "CONFIRMED", "verplaatst": "CONFIRMED", "uitgesteld": "TENTATIVE", "afgelast": "CANCELLED"}
    days = [
        (o.key, o.start.isoformat(), "CONFIRMED" if o.certain else "TENTATIVE") for o in expand(calendar, first, last)
    ]
    events = [(str(e.id), t.start.isoformat(), said[t.status]) for e in calendar.events for t in times(e, first, last)]
    return sorted([*days, *events])


def test_a_library_gives_the_dates_that_our_pages_give(own_feeds, village_feeds) -> None:
    for root, feeds, least in ((ROOT, own_feeds, 150), (SITES / "feest", village_feeds, 30)):
        calendar, _ = read_calendar(root / "calendar.yaml", "calendar.yaml")
        first, last = feed_window(TODAY)
        ours = _of(calendar, first, last)
        assert len(ours) >= least
        for code in ("nl", "ar"):
            assert starts_of(feeds[f"agenda-{code}.ics"], first, last) == ours


@st.composite
def series(draw: st.DrawFn) -> Event:
    """Return a repeated event, with times left out, moved (also to before the first and after the last) and cancelled."""
    start = datetime.datetime(2026, 12, 1, 8, 30) + draw(st.integers(0, 150)) * DAY
    every = draw(st.sampled_from(["dag", "week", "twee weken", "maand"]))
    weekly = every in ("week", "twee weken")
    weekdays = (
        draw(st.sets(st.integers(0, 6), max_size=3)) | {start.weekday()} if weekly and draw(st.booleans()) else set()
    )
    rule = Recurrence(every, start.date() + draw(st.integers(0, 200)) * DAY, tuple(sorted(weekdays)))
    event = Event(
        id=SourceText("groep", 1, 1), title=SourceText("Groep", 1, 1), start=start,
        end=start + datetime.timedelta(hours=draw(st.integers(1, 5))) if draw(st.booleans()) else None,
        access={}, organiser=Organiser(SourceText("Stichting Voorbeeld", 1, 1)), recurrence=rule,
    )  # fmt: skip
    days = planned_days(event)
    skipped = draw(st.sets(st.sampled_from(days), max_size=3)) if len(days) > 1 else set()
    left = [day for day in days if day not in skipped]
    changes = {}
    for day in draw(st.sets(st.sampled_from(left), max_size=3)) if left else ():
        if draw(st.booleans()):
            new = datetime.datetime.combine(day, datetime.time(9, 15)) + draw(st.integers(-40, 40)) * DAY
            changes[day] = Change(day, "verplaatst", new)
        else:
            changes[day] = Change(day, "afgelast")
    return replace(event, recurrence=replace(rule, skipped=frozenset(skipped)), changes=changes)


@settings(max_examples=150)
@given(series())
def test_any_series_has_the_same_dates_in_a_library(event) -> None:
    from inclusief.calendar.model import Calendar
    from inclusief.translations.translator import SOURCE_TRANSLATOR

    calendar = Calendar("calendar.yaml", events=(event,))
    first, last = D(2026, 8, 1), D(2028, 12, 31)
    entries = feed_entries(calendar, first, last, Lock(), TODAY)
    if not entries:
        assert times(event, first, last) == []
        return
    data = Serialiser(SOURCE_TRANSLATOR, "d.example", lambda entry: "").feed(entries, name="N", url="", source="")
    assert problems(data) == []
    assert starts_of(data, first, last) == _of(calendar, first, last)
