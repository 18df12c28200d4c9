"""What people see who subscribed, from one build to the next: a moved day moves and does not double, what is off goes away."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import icalendar
import pytest
from ics_checks import problems
from tests.plugins.calendar.feeds.conftest import all_feeds

from inclusief.calendar.feeds.window import BACK
from inclusief.check import check_project
from inclusief.cli import main
from inclusief.project import load_project

D = datetime.date
FIRST = D(2026, 11, 23)
LATER = D(2026, 12, 2)


class Subscriber:
    """A calendar program: it knows entries by UID, believes what has a higher SEQUENCE (or the same and a later DTSTAMP),
    and forgets nothing that a feed leaves out. That is the strictest of what programs do."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], icalendar.Event] = {}

    def refresh(self, data: bytes) -> None:
        """Take over a feed."""
        assert problems(data) == []
        for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
            key = str(event["UID"]), event["RECURRENCE-ID"].dt.isoformat() if "RECURRENCE-ID" in event else ""
            known = self.entries.get(key)
            if known is None or _age(known) < _age(event):
                self.entries[key] = event

    def of(self, name: str) -> list[tuple[str, str, int]]:
        """Return start, status and sequence of what the person sees of an entry."""
        return sorted(
            (event["DTSTART"].dt.isoformat()[:16], str(event["STATUS"]), event["SEQUENCE"])
            for (uid, _), event in self.entries.items()
            if uid.startswith(f"{name}@")
        )


def _age(event: icalendar.Event) -> tuple[int, datetime.datetime]:
    return event["SEQUENCE"], event["DTSTAMP"].dt


class Site:
    """A site that is edited, locked and built on different days."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.root, self._patch = root, patch

    def edit(self, *pairs: tuple[str, str]) -> None:
        """Replace words in the calendar."""
        path = self.root / "calendar.yaml"
        text = path.read_text("utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        path.write_text(text, "utf-8")

    def build(self, day: D, name: str = "agenda-nl.ics", *, lock: bool = True) -> bytes:
        """Return a feed as it is on a day."""
        noon = datetime.datetime(day.year, day.month, day.day, 12, tzinfo=datetime.UTC)
        self._patch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
        if lock:
            assert main(["calendar", "-f", str(self.root / "mkdocs.yml"), "lock"]) == 0
        return all_feeds(self.root)[name]


@pytest.fixture
def site(copy_site, monkeypatch) -> Site:
    """Return the village of examples."""
    return Site(copy_site("feest"), monkeypatch)


MOVED = (
    ("begin: 2027-07-01 14:00\n    einde: 2027-07-01 20:00", "begin: 2027-07-03 13:00\n    einde: 2027-07-03 19:00"),
    ("    bron: Stichting Voorbeeld\n", "    bron: Stichting Voorbeeld\n    status: verplaatst\n    eerder: 2027-07-01 14:00\n"),
)  # fmt: skip


@pytest.mark.parametrize("code", ["nl", "ar"])
def test_a_moved_event_moves_and_does_not_double(site, code) -> None:
    person = Subscriber()
    person.refresh(site.build(FIRST, f"agenda-{code}.ics"))
    assert person.of("voorbeeldmarkt") == [("2027-07-01T14:00", "CONFIRMED", 0)]
    count = len(person.entries)
    site.edit(*MOVED)
    person.refresh(site.build(LATER, f"agenda-{code}.ics"))
    assert person.of("voorbeeldmarkt") == [("2027-07-03T13:00", "CONFIRMED", 1)]
    assert len(person.entries) == count, "nothing was added"
    assert {event["SEQUENCE"] for key, event in person.entries.items() if "markt" not in key[0]} == {0}


def test_a_move_is_seen_although_somebody_forgot_the_lock(site) -> None:
    person = Subscriber()
    person.refresh(site.build(FIRST))
    site.edit(*MOVED)
    person.refresh(site.build(LATER, lock=False))
    assert person.of("voorbeeldmarkt") == [("2027-07-03T13:00", "CONFIRMED", 1)]


def test_a_feast_of_the_moon_moves_when_it_is_confirmed(site) -> None:
    person = Subscriber()
    person.refresh(site.build(FIRST))
    ((before, status, _),) = person.of("voorbeeldmaan-2027")
    assert (before, status) == ("2027-03-09", "TENTATIVE")
    site.edit(
        (
            "    begint_avond_ervoor: ja\n",
            "    begint_avond_ervoor: ja\n    data:\n      2027: {datum: 2027-03-10, status: bevestigd, bron: voorbeeld}\n",
        )
    )
    person.refresh(site.build(LATER))
    assert person.of("voorbeeldmaan-2027") == [("2027-03-10", "CONFIRMED", 1)]


def test_one_time_of_a_series_that_moves_again_moves_again(site) -> None:
    person = Subscriber()
    person.refresh(site.build(FIRST))
    count = len(person.of("voorbeeldkoffie"))
    site.edit(("naar: 2027-02-17 10:00", "naar: 2027-02-18 11:00"))
    person.refresh(site.build(LATER))
    found = person.of("voorbeeldkoffie")
    assert len(found) == count == 3
    assert ("2027-02-18T11:00", "CONFIRMED", 1) in found and not any("02-17" in start for start, _, _ in found)


def test_another_title_is_the_same_entry(site) -> None:
    person = Subscriber()
    person.refresh(site.build(FIRST))
    count = len(person.entries)
    site.edit(("titel: Voorbeeldconcert", "titel: Groot voorbeeldconcert"))
    person.refresh(site.build(LATER))
    assert len(person.entries) == count
    assert person.entries["voorbeeldconcert@dorp.example", ""]["SUMMARY"] == "Groot voorbeeldconcert"


def test_what_is_off_is_told_for_90_days_after_its_day_and_then_gone(site) -> None:
    person = Subscriber()
    person.refresh(site.build(FIRST))
    site.edit(
        ("    bron: Stichting Voorbeeld\n", "    bron: Stichting Voorbeeld\n    status: afgelast\n    reden: Storm.\n")
    )
    person.refresh(site.build(LATER))
    assert person.of("voorbeeldmarkt") == [("2027-07-01T14:00", "CANCELLED", 1)]
    assert datetime.timedelta(days=90) == BACK
    for days, told in ((0, True), (1, True), (89, True), (90, True), (91, False)):
        data = site.build(D(2027, 7, 1) + datetime.timedelta(days=days))
        assert (b"UID:voorbeeldmarkt@" in data) is told, days
        assert problems(data) == []
        assert data.count(b"STATUS:CANCELLED") <= 3


def test_the_next_year_does_not_change_what_was_known(site) -> None:
    person = Subscriber()
    person.refresh(site.build(FIRST))
    before = {key: event.to_ical() for key, event in person.entries.items()}
    person.refresh(site.build(D(2027, 1, 2)))
    assert {key: event.to_ical() for key, event in person.entries.items() if key in before} == before
    assert {uid for uid, _ in person.entries.keys() - before.keys()} == {
        "voorbeeldfeest-2029@dorp.example",
        "voorbeeldmaan-2029@dorp.example",
    }


@pytest.mark.parametrize("name", ["agenda-ar.ics", "agenda-ar-herdenking.ics", "agenda/keti-koti-ar.ics"])
def test_a_subscriber_in_arabic_sees_keti_koti_in_arabic_on_1_july(own_feeds, name) -> None:
    person = Subscriber()
    person.refresh(own_feeds[name])
    for year in (2027, 2028):
        event = person.entries[f"keti-koti-{year}@inclusief.hengelo.example", ""]
        assert (event["DTSTART"].dt, event["DTEND"].dt) == (D(year, 7, 1), D(year, 7, 2))
        assert event["SUMMARY"].params["LANGUAGE"] == event["DESCRIPTION"].params["LANGUAGE"] == "ar"
        assert len(re.findall("[\u0621-\u064a]", event["SUMMARY"])) > 8
        assert len(re.findall("[\u0621-\u064a]", event["DESCRIPTION"])) > 30
        assert event["STATUS"] == "CONFIRMED"
        assert event["URL"] == "https://inclusief.hengelo.example/ar/agenda/keti-koti/"


def test_a_site_that_gets_another_address_keeps_its_entries(site) -> None:
    person = Subscriber()
    person.refresh(site.build(FIRST))
    known = set(person.entries)
    config = site.root / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("https://dorp.example/", "https://nieuw.example/inclusie/"), "utf-8"
    )
    feed = site.build(FIRST)
    assert b"https://nieuw.example/" in feed
    person.refresh(feed)
    assert set(person.entries) == known


def rules_of(site: Site) -> set[str]:
    found = check_project(load_project(site.root / "mkdocs.yml"), today=FIRST).findings
    return {finding.rule for finding in found if finding.rule in ("kalender/slot", "kalender/verdwenen")}


def test_a_check_without_a_build_tells_what_subscribers_would_miss(site) -> None:
    site.build(FIRST)
    assert rules_of(site) == set()
    site.edit(*MOVED)
    assert rules_of(site) == {"kalender/slot"}
    path = site.root / "calendar.yaml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("  - id: voorbeeldfilm")], "utf-8")
    assert "kalender/verdwenen" in rules_of(site)
