"""What somebody has to call, and when: the list agrees with the check that would stop the site."""

from __future__ import annotations

import datetime
import json

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ROOT

from inclusief.cli import main
from inclusief.meldpunten.checks import check_points
from inclusief.meldpunten.due import due_points, to_data, to_ics
from inclusief.meldpunten.model import Fact, Point
from inclusief.yaml_source import SourceText
from inclusief_checks.findings import Severity

D = datetime.date
TODAY = D(2026, 11, 23)


def text(value: str) -> SourceText:
    return SourceText(value, 1, 1)


def point(name: str = "punt", *, looked_up: D = TODAY, checked: D | None = None, status: str = "open") -> Point:
    fact = Fact("telefoon", text("0800-0880"), text("bron"), text("2026"), looked_up, "hoog")
    return Point(
        text(name), text(name), "melden", status, text("Uitleg."), "punten.yaml",  # type: ignore[arg-type]
        gecontroleerd=checked, gegevens=(fact,),
    )  # fmt: skip


def test_what_nobody_ever_checked_is_due_today():
    (due,) = due_points([point()], TODAY)
    assert (due.date, due.never_checked) == (TODAY, True)


def test_a_planned_point_is_not_on_the_list():
    assert due_points([point(status="gepland")], TODAY) == []


@given(days=st.integers(0, 1500))
def test_the_day_on_which_it_stops_the_site_is_the_day_of_the_check(days):
    checked = TODAY - datetime.timedelta(days=days)
    subject = point(looked_up=checked, checked=checked)
    (due,) = due_points([subject], TODAY)
    severities = lambda day: {finding.severity for finding in check_points([subject], day)}  # noqa: E731
    assert Severity.ERROR in severities(due.blocks)
    assert Severity.ERROR not in severities(due.blocks - datetime.timedelta(days=1))
    if due.date > TODAY:
        assert severities(due.date) == set(), "there is time before anything is called old"


def test_the_most_urgent_comes_first():
    long_ago, lately = D(2026, 1, 1), D(2026, 6, 1)
    old = point("oud", looked_up=long_ago, checked=long_ago)
    new = point("nieuw", looked_up=lately, checked=lately)
    assert [str(due.point.id) for due in due_points([new, old, point("nooit")], TODAY)] == ["nooit", "oud", "nieuw"]


def test_it_says_what_is_not_known_yet():
    (due,) = due_points([point()], TODAY)
    assert to_data(due)["nog_vragen"] == ["website", "open", "kosten", "anoniem", "talen"]


def test_the_calendar_can_be_read_and_is_the_same_each_time():
    dues = due_points([point("een"), point("twee", looked_up=D(2026, 6, 1), checked=D(2026, 6, 1))], TODAY)
    data = to_ics(dues, TODAY, domain="voorbeeld.nl")
    assert data == to_ics(dues, TODAY, domain="voorbeeld.nl")
    events = list(icalendar.Calendar.from_ical(data).walk("VEVENT"))
    assert [str(event["UID"]) for event in events] == [
        "een-controleren@voorbeeld.nl",
        "twee-controleren@voorbeeld.nl",
    ]
    assert events[1].decoded("DTSTART") == dues[1].date
    assert "0800-0880" in str(events[0]["DESCRIPTION"])


@pytest.mark.parametrize("shape", ["tekst", "json", "ics"])
def test_the_command_lists_our_own_points(shape, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795435200")
    target = tmp_path / "lijst"
    command = ["meldpunten", "due", "-f", str(ROOT / "mkdocs.yml"), "--format", shape]
    assert main(command) == 0
    shown = capsys.readouterr().out
    assert main([*command, "-o", str(target)]) == 0
    assert target.read_bytes().decode() == shown
    assert "0800-0880" in shown.replace("\r\n ", "")
    if shape == "json":
        assert all(row["datum"] == "2026-11-23" for row in json.loads(shown) if row["gecontroleerd"] is None)


def test_the_command_refuses_what_it_cannot_do(capsys, tmp_path):
    command = ["meldpunten", "due", "-f", str(ROOT / "mkdocs.yml")]
    assert main([*command, "--days", "-1"]) == 3
    assert main([*command, "-o", str(tmp_path / "geen" / "map")]) == 3
    assert "Traceback" not in capsys.readouterr().err
