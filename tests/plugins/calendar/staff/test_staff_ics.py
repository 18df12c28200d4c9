"""The plan in the agenda of a member of staff: a day for each task, with an alarm, under a name that stays."""

from __future__ import annotations

import datetime
from dataclasses import replace

import icalendar
import pytest
from ical.calendar_stream import IcsCalendarStream
from staff_sample import FEAST

from inclusief.calendar.staff.ics import to_ics
from inclusief.yaml_source import SourceText

D = datetime.date
MOON = FEAST.replace('{datum: "01-04"}', "{islamitisch: 1 ramadan}").replace("zekerheid: vast", "zekerheid: verwacht")


def events(data: bytes) -> list[icalendar.Event]:
    """Return the events of a file, read by a library that notes every error."""
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar.errors == []
    assert all(name in calendar for name in calendar.required)
    found = calendar.walk("VEVENT")
    for part in (*found, *calendar.walk("VALARM")):
        assert part.errors == [] and all(name in part for name in part.required)
        assert not [name for name in part.singletons if isinstance(part.get(name), list)]
    return found


def by_uid(data: bytes) -> dict[str, icalendar.Event]:
    found = {str(event["UID"]): event for event in events(data)}
    assert len(found) == len(events(data)), "a UID stands twice"
    return found


def made(plan_of, *arguments, **options) -> bytes:
    return to_ics(plan_of(*arguments, **options), domain="dorp.example")


def test_each_task_is_a_day_to_prepare(plan_of) -> None:
    found = events(made(plan_of))
    assert [(str(e["UID"]), e.decoded("DTSTART"), e.decoded("DTEND")) for e in found] == [
        ("feest-2027-voorbereiden-42@dorp.example", D(2026, 11, 23), D(2026, 11, 24)),
        ("feest-2027-voorbereiden-21@dorp.example", D(2026, 12, 14), D(2026, 12, 15)),
        ("feest-2027-voorbereiden-7@dorp.example", D(2026, 12, 28), D(2026, 12, 29)),
        ("feest-2027-voorbereiden-3@dorp.example", D(2027, 1, 1), D(2027, 1, 2)),
        ("feest-2027-voorbereiden-0@dorp.example", D(2027, 1, 4), D(2027, 1, 5)),
    ]
    assert [str(e["SUMMARY"]) for e in found[:2]] == [
        "Voorbereiden: Feest. Nodig de gemeenschap uit",
        "Gedaan: Feest. Maak de tekst klaar",
    ]
    assert all(e["SUMMARY"].params["LANGUAGE"] == "nl" and e["TRANSP"] == "TRANSPARENT" for e in found)
    assert "Nog geen akkoord van: communicatie, bestuurssecretariaat." in found[0]["DESCRIPTION"]
    assert "Mist nog: vertaling (ar)" in found[0]["DESCRIPTION"]


def test_work_that_is_not_done_has_an_alarm_in_the_morning(plan_of) -> None:
    for event in events(made(plan_of)):
        alarms = event.walk("VALARM")
        assert len(alarms) == (0 if str(event["SUMMARY"]).startswith("Gedaan") else 1)
        for alarm in alarms:
            assert alarm.decoded("TRIGGER") == datetime.timedelta(hours=9)
            assert (str(alarm["ACTION"]), str(alarm["DESCRIPTION"])) == ("DISPLAY", str(event["SUMMARY"]))


def test_another_reader_takes_it_too(plan_of) -> None:
    calendar = IcsCalendarStream.calendar_from_ics(made(plan_of).decode())
    assert len(calendar.events) == 5
    assert [len(event.alarm) for event in calendar.events] == [1, 0, 1, 0, 1]


def test_what_no_reader_catches(plan_of) -> None:
    long = FEAST.replace("titel: Feest", "titel: " + "عيد سعيد " * 12)
    data = made(plan_of, long)
    lines = data.split(b"\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no letter is cut in two
    assert all(event.decoded("DTEND") > event.decoded("DTSTART") for event in events(data))
    assert ("عيد سعيد " * 12).strip() in str(events(data)[0]["SUMMARY"])


def test_the_same_plan_gives_the_same_bytes(plan_of) -> None:
    assert made(plan_of) == made(plan_of)


def test_a_name_stays_when_the_date_or_the_title_moves(plan_of) -> None:
    before = by_uid(made(plan_of, MOON))
    confirmed = MOON + "    data: {2027: {datum: 2027-02-09, status: bevestigd, bron: Moskee}}\n"
    after = by_uid(made(plan_of, confirmed.replace("titel: Feest", "titel: Het feest"), today=D(2026, 11, 24)))
    assert set(before) == set(after)
    for uid, event in after.items():
        assert event.decoded("DTSTART") - before[uid].decoded("DTSTART") == datetime.timedelta(days=1)
        # A program that has the old day takes the new one only with a higher number.
        assert event["SEQUENCE"] > before[uid]["SEQUENCE"]


def test_a_date_that_may_move_is_tentative(plan_of) -> None:
    assert {str(e["STATUS"]) for e in events(made(plan_of, MOON))} == {"TENTATIVE"}
    assert {str(e["STATUS"]) for e in events(made(plan_of))} == {"CONFIRMED"}
    assert "De datum hangt af van de maan." in events(made(plan_of, MOON))[0]["DESCRIPTION"]


@pytest.mark.parametrize("leads", ["[7, 7, 0]", "[2, 1]"])
def test_no_name_stands_twice(plan_of, leads) -> None:
    twice = FEAST.replace('{datum: "01-04"}', "{islamitisch: 1 ramadan}")
    data = made(
        plan_of, twice, head=f"versie: 1\nstandaard: {{waarschuw: {leads}}}\ngroepen: {{noord: N}}\n",
        today=D(2029, 12, 1), ahead=500,
    )  # fmt: skip
    uids = set(by_uid(data))
    assert {uid.split("-voorbereiden")[0] for uid in uids} == {"feest-2030", "feest-2030-2"}
    # The name of a task is not the name of a day in the feed for residents, such as ramadan-2030-2.
    assert all("-voorbereiden-" in uid for uid in uids)


def test_text_cannot_add_lines(plan_of) -> None:
    # The reader of a calendar refuses some of these. What writes a file does not count on that.
    hostile = SourceText("x\r\nEND:VEVENT\nATTACH:http://x\n;,\\ \x1b", 1, 1)

    def change(calendar):
        day = calendar.days[0]
        greeting = replace(day.greeting, approvers=(hostile,))
        return replace(calendar, days=(replace(day, title=hostile, greeting=greeting),))

    data = made(plan_of, change=change)
    assert len(events(data)) == 5
    assert not [line for line in data.split(b"\r\n") if line.startswith(b"ATTACH")]
    assert data.count(b"END:VEVENT\r\n") == 5
    assert "x\nEND:VEVENT\nATTACH:http://x\n;,\\" in str(events(data)[0]["SUMMARY"])


def test_a_plan_without_work_is_a_calendar_too(plan_of, entry) -> None:
    assert events(made(plan_of, entry(regel='{datum: "01-04"}'))) == []
