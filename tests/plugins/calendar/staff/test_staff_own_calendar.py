"""The planner on our own calendar, on 23 November 2026: what must be prepared before Eid al-Fitr, and what is not certain."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.conftest import ROOT, link_packages

from inclusief.cli import main

LANGUAGES = ("en", "tr", "ar", "uk", "pl", "de")


@pytest.fixture
def planner(tmp_path: Path, monkeypatch, capsys):
    """Return a function that runs the planner on a copy of our own site, and gives what it prints or writes."""
    for name in ("mkdocs.yml", "calendar.yaml", "calendar.lock.json"):
        shutil.copy(ROOT / name, tmp_path / name)
    for name in ("content", "translations"):
        shutil.copytree(ROOT / name, tmp_path / name)
    link_packages(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")

    def run(*words: str) -> str:
        assert main(["calendar", "planner", *words]) == 0
        said = capsys.readouterr()
        assert said.err == ""
        return said.out

    return run


@pytest.fixture
def data(planner) -> dict:
    return json.loads(planner("--format", "json"))


def eid(data: dict) -> dict:
    (item,) = [item for item in data["preparations"] if item["id"] == "suikerfeest"]
    return item


def test_what_must_be_prepared_before_eid(data) -> None:
    item = eid(data)
    assert (item["key"], item["date"], item["end"]) == ("suikerfeest-2027", "2027-03-09", "2027-03-11")
    assert item["begins"] == "2027-03-08"  # the evening before
    assert [(task["days_before"], task["date"], task["what"]) for task in item["tasks"]] == [
        (42, "2027-01-26", "Nodig de gemeenschap uit"),
        (21, "2027-02-16", "Maak de tekst klaar"),
        (7, "2027-03-02", "Vraag akkoord en laat de vertaling nakijken"),
        (3, "2027-03-06", "Controleer of de datum vaststaat"),
        (0, "2027-03-09", "Plaats de tekst"),
    ]
    assert not any(task["late"] for task in item["tasks"])
    assert (item["tone"], item["who"]) == ("feliciteren", "burgemeester")
    assert item["approvers"] == item["not_approved"] == ["communicatie", "bestuurssecretariaat"]


def test_what_is_not_certain_about_eid(data) -> None:
    item = eid(data)
    assert item["status"] == "verwacht"
    assert item["unsure"][0].startswith("De datum is nog niet bevestigd. De datum hangt af van de maan.")
    assert any("een dag eerder of later" in sentence for sentence in item["unsure"])
    assert {"key": "suikerfeest-2027", "date": "2027-03-09"} in data["unconfirmed"]
    done = {task["what"]: task["done"] for task in item["tasks"]}
    assert not done["Controleer of de datum vaststaat"]


def test_the_text_is_there_in_each_language_or_said_to_be_missing(data) -> None:
    item = eid(data)
    assert [text["language"] for text in item["texts"]] == ["nl", *LANGUAGES]
    for text in item["texts"]:
        code = text["language"]
        assert bool(text["text"]) is text["translated"]
        assert (f"vertaling ({code})" in item["missing"]) is not text["translated"]
        assert (f"nakijken ({code})" in item["missing"]) is (text["translated"] and not text["reviewed"])


def test_what_not_to_plan_around_eid(data) -> None:
    (row,) = [row for row in data["do_not_schedule"] if row["id"] == "suikerfeest"]
    assert (row["from"], row["to"], row["certain"]) == ("2027-03-08", "2027-03-11", False)
    assert row["what"] == ["raadsvergadering", "inspraakavond"]


def test_every_group_is_counted(data) -> None:
    names = [row["name"] for row in data["visibility"]]
    assert "Moslims" in names and "Joden" in names and "Arameeërs, Assyriërs en Suryoye" in names
    assert names == sorted(names, key=str.casefold)
    assert all(row["days"] > 0 for row in data["visibility"])


def test_all_that_can_come_in_the_first_half_of_the_year_is_there(data) -> None:
    dates = {row["id"]: (row["from"], row["to"]) for row in data["do_not_schedule"]}
    assert dates["offerfeest"] == ("2027-05-15", "2027-05-19")
    assert dates["sayfo"] == ("2027-06-15", "2027-06-15")


def test_the_screen_says_the_same(planner) -> None:
    text = planner()
    lines = text.splitlines()
    start = lines.index("Suikerfeest: dinsdag 9 maart 2027")
    part = lines[start : lines.index("", start)]
    assert part[1] == "  Begint de avond ervoor: maandag 8 maart 2027."
    assert part[2].startswith("  ? De datum is nog niet bevestigd.")
    assert "  2027-02-16  gedaan: Maak de tekst klaar" in part
    assert max(map(len, lines)) <= 80 and "\x1b" not in text


def test_the_page_and_the_file_for_an_agenda(planner) -> None:
    assert "reports/planner.html" in planner("--format", "html")
    html = Path("reports/planner.html").read_text()
    assert "Suikerfeest: van dinsdag 9 tot en met donderdag 11 maart 2027" in html
    assert "reports/planner.ics" in planner("--format", "ics")
    first = Path("reports/planner.ics").read_bytes()
    assert b"UID:suikerfeest-2027-voorbereiden-21@inclusief.hengelo.example" in first.replace(b"\r\n ", b"")
    planner("--format", "ics")
    assert Path("reports/planner.ics").read_bytes() == first
    assert not list(Path("content").rglob("planner*"))


def test_confirming_eid_takes_it_off_the_list(planner, capsys) -> None:
    assert main(["calendar", "confirm", "suikerfeest", "2027", "2027-03-10", "--bron", "Diyanet"]) == 0
    capsys.readouterr()
    after = json.loads(planner("--format", "json"))
    item = eid(after)
    assert (item["date"], item["status"], item["tasks"][1]["date"]) == ("2027-03-10", "bevestigd", "2027-02-17")
    assert "suikerfeest-2027" not in [row["key"] for row in after["unconfirmed"]]
    assert item["tasks"][3]["done"]


def test_the_files_of_the_planner_are_not_in_git() -> None:
    assert any(line.strip().strip("/") == "reports" for line in (ROOT / ".gitignore").read_text().splitlines())
