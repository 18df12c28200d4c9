"""The command ``inclusief calendar`` as editors use it."""

from __future__ import annotations

import json
import os
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inclusief.calendar import read_calendar
from inclusief.cli import main
from inclusief_checks.findings import Severity
from inclusief_checks.prose import Block
from inclusief_checks.readability import check_blocks

CALENDAR = """\
# Hier staan de dagen.
versie: 1
groepen:
  islam: Moslims
dagen:
  - id: suikerfeest
    soort: religie
    stroming: islam
    titel: Suikerfeest
    uitleg: Feest aan het einde van de ramadan.
    regel: {islamitisch: 1 shawwal, kalender: diyanet}
    anderen:
      - {wie: moskeeën die de kalender van Saoedi-Arabië volgen, regel: {islamitisch: 1 shawwal}}
    begint_avond_ervoor: ja
    duur: 3 dagen
    bron: Diyanet

  - id: ramadan   # het begin
    soort: religie
    titel: Begin van de ramadan
    uitleg: Eerste dag van de vastenmaand.
    regel: {islamitisch: 1 ramadan}
    bron: Voorbeeld

  - id: optocht
    soort: cultuur
    titel: Voorbeeldoptocht
    uitleg: Een optocht.
    data:
      2027: {datum: 2027-06-26, bron: Voorbeeld}
"""
NEW = ["new", "--titel", "Voorbeeldfeest", "--soort", "cultuur", "--uitleg", "Een feest.", "--bron", "Boek"]


@pytest.fixture
def site(tmp_path: Path, monkeypatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Dorp\nsite_url: https://dorp.example/\ndocs_dir: content\nplugins:\n  - inclusief/calendar\n  - inclusief/translations\n"
    )
    (tmp_path / "content").mkdir()
    (tmp_path / "calendar.yaml").write_text(CALENDAR)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # 23 November 2026
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(site, capsys):
    def call(*words: str) -> tuple[int, str, str]:
        try:
            code = main(["calendar", *words])
        except SystemExit as stop:  # argparse
            code = int(stop.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def calendar_of(site: Path):
    calendar, _ = read_calendar(site / "calendar.yaml", "calendar.yaml")
    assert calendar is not None
    return calendar


# dates


def test_the_dates_in_json(run):
    code, out, err = run("dates", "--from", "2029", "--to", "2030", "--format", "json")
    assert (code, err) == (0, "")
    assert json.loads(out) == {
        "suikerfeest": {"2029": ["2029-02-14"], "2030": ["2030-02-04"]},
        "ramadan": {"2029": ["2029-01-16"], "2030": ["2030-01-05", "2030-12-26"]},
        "optocht": {"2029": [], "2030": []},
    }
    assert list(json.loads(out)) == ["suikerfeest", "ramadan", "optocht"]


def test_one_year_of_one_day(run):
    assert json.loads(run("dates", "optocht", "--year", "2027", "--format", "json")[1]) == {
        "optocht": {"2027": ["2027-06-26"]}
    }


def test_the_dates_to_read(run):
    code, out, _ = run("dates", "--year", "2027")
    assert code == 0
    lines = out.splitlines()
    assert lines[0].split() == ["Datum", "Id", "Zekerheid", "Titel"]
    assert any(line.startswith("dinsdag 9 maart 2027 (3 dagen)") and line.endswith("Suikerfeest") for line in lines)
    assert "    begint de avond ervoor: maandag 8 maart 2027" in lines
    assert [line.split()[3] for line in lines if "2027" in line and not line.startswith(" ")] == ["2027"] * 3


def test_other_dates_are_told_with_who_follows_them(run, site):
    (site / "calendar.yaml").write_text(
        "versie: 1\ndagen:\n  - id: pasen\n    soort: religie\n    titel: Pasen\n    uitleg: Feest.\n    regel: {pasen: 0}\n    bron: B\n"
        "    anderen: [{wie: orthodoxe christenen, regel: {orthodox_pasen: 0}}]\n"
    )
    assert "    ook op zondag 2 mei 2027: orthodoxe christenen" in run("dates", "--year", "2027")[1].splitlines()


def test_without_a_year_it_is_this_year_and_the_next(run):
    assert list(json.loads(run("dates", "ramadan", "--format", "json")[1])["ramadan"]) == ["2026", "2027"]
    assert list(json.loads(run("dates", "ramadan", "--from", "2030", "--format", "json")[1])["ramadan"]) == ["2030"]


def test_days_without_a_date_are_named(run):
    out = run("dates", "--year", "2028")[1]
    assert out.endswith("Zonder datum in deze jaren: optocht.\n")
    assert run("dates", "optocht", "--year", "2028")[1].startswith("Er zijn geen datums")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["dates", "suikerfest"], "Bedoelt u 'suikerfeest'?"),
        (["dates", "--year", "2027", "--to", "2028"], "niet allebei"),
        (["dates", "--from", "2028", "--to", "2027"], "Draai ze om"),
        (["dates", "--year", "12"], "Kies een jaar van 1900"),
        (["confirm", "suikerfeest", "2027", "2027-02-30", "--bron", "X"], "geen bestaande datum"),
        (["confirm", "suikerfeest", "2027", "2027-03-09"], "--bron"),
        (["confirm", "suikerfeest", "2027", "2027-03-12", "--bron", "X"], "meer dan 2 dagen van de regel"),
        (["confirm", "niets", "2027", "2027-03-12", "--bron", "X"], "staat niet in calendar.yaml"),
        (["new"], "geen terminal"),
        (["new", "--van-json", "weg.json"], "Ik kan weg.json niet lezen"),
        ([*NEW, "--regel", "datum 07-01"], "is geen regel"),
        ([*NEW, "--regel", "datum: 31-12"], "Staan de dag en de maand omgekeerd?"),
        (NEW, "Wanneer is de dag?"),
        ([*NEW, "--regel", "datum: 07-01", "--id", "ramadan"], "bestaat al"),
        ([*NEW, "--regel", "datum: 07-01", "--stroming", "islm"], "islm"),
    ],
)
def test_wrong_use_is_told_on_stderr_and_changes_nothing(run, site, words, says, monkeypatch):
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert says in err
    assert (site / "calendar.yaml").read_text() == CALENDAR
    assert not [path for path in site.iterdir() if path.name.endswith(".nieuw")]


@pytest.mark.parametrize(
    "words",
    [
        ["dates", "--format", "json"],
        ["dates"],
        ["planner", "--format", "json"],
        ["planner", "--format", "ics"],
        ["confirm", "ramadan", "2027", "2027-02-08", "--bron", "X"],
        ["lock"],
        ["new"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("broken", ["dagen: [", "versie: 1\ndagen:\n  - id: A B\n", "", "\x00", None])
def test_a_broken_calendar_is_told_on_stderr(run, site, words, broken):
    path = site / "calendar.yaml"
    path.unlink() if broken is None else path.write_text(broken)
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert "calendar.yaml" in err and "Oplossing:" in err and "Traceback" not in err


def test_warnings_do_not_disturb_json(run, site):
    path = site / "calendar.yaml"
    path.write_text(CALENDAR.replace("    uitleg: Een optocht.\n", ""))
    code, out, _ = run("dates", "--year", "2027", "--format", "json")
    assert code == 0 and json.loads(out)


def test_a_site_without_a_calendar(run, site):
    (site / "mkdocs.yml").write_text("site_name: Dorp\ndocs_dir: content\n")
    assert run("dates")[0] == 2
    (site / "mkdocs.yml").write_text("site_name: [\n")
    code, out, err = run("dates", "--format", "json")
    assert (code, out) == (2, "") and "mkdocs.yml" in err


def test_another_settings_file_before_and_after_the_name(run, site):
    (site / "mkdocs.yml").rename(site / "anders.yml")
    assert run("-f", "anders.yml", "dates", "optocht")[0] == 0
    assert run("dates", "optocht", "-f", "anders.yml")[0] == 0


# confirm


def test_confirm_writes_and_tells(run, site):
    code, out, err = run("confirm", "suikerfeest", "2027", "2027-03-10", "--bron", "Een moskee", "--ook", "2027-03-09")
    assert (code, err) == (0, "")
    assert "'Suikerfeest' is op woensdag 10 maart 2027. De datum is nu bevestigd, door: Een moskee." in out
    assert "Andere mensen houden de dag op: dinsdag 9 maart 2027." in out
    assert "calendar planner" in out
    added = "    data:\n      2027: {datum: 2027-03-10, ook: [2027-03-09], status: bevestigd, bron: Een moskee}\n"
    assert (site / "calendar.yaml").read_text() == CALENDAR.replace(
        "    duur: 3 dagen\n", f"    duur: 3 dagen\n{added}"
    )
    code, out, _ = run("confirm", "suikerfeest", "2027", "2027-03-10", "--bron", "Een moskee")
    assert code == 0 and "Er is niets veranderd" in out
    code, out, _ = run("confirm", "suikerfeest", "2027", "2027-03-09", "--bron", "Diyanet")
    assert "Eerst stond er: woensdag 10 maart 2027, bevestigd, door: Een moskee." in out


def test_confirming_what_was_shown_already_asks_for_nothing_more(run):
    out = run("confirm", "suikerfeest", "2027", "2027-03-09", "--bron", "Diyanet")[1]
    assert "calendar planner" not in out and len(out.splitlines()) == 1


def test_confirm_in_spite_of_the_rule(run, site):
    code, out, _ = run("confirm", "ramadan", "2027", "2027-02-20", "--bron", "X", "--toch")
    assert code == 0 and "ver van de regel" in out and "blijft u waarschuwen" in out
    assert "2027-02-20" in (site / "calendar.yaml").read_text()
    _, findings = read_calendar(site / "calendar.yaml", "calendar.yaml")
    assert [(f.rule, f.severity) for f in findings] == [("kalender/datum", Severity.WARNING)]
    assert json.loads(run("dates", "ramadan", "--year", "2027", "--format", "json")[1]) == {
        "ramadan": {"2027": ["2027-02-20"]}
    }


# new


def test_new_from_options(run, site):
    code, out, err = run(
        *NEW, "--regel", "islamitisch: 1 shawwal, kalender: diyanet", "--avond-ervoor", "ja", "--stroming", "islam"
    )
    assert (code, err) == (0, "")
    assert "'Voorbeeldfeest' staat nu in calendar.yaml, met de id 'voorbeeldfeest'." in out
    assert "dinsdag 9 maart 2027" in out
    assert (site / "calendar.yaml").read_text() == CALENDAR + (
        "\n  - id: voorbeeldfeest\n    soort: cultuur\n    stroming: islam\n    titel: Voorbeeldfeest\n"
        "    uitleg: Een feest.\n    regel: {islamitisch: 1 shawwal, kalender: diyanet}\n    begint_avond_ervoor: ja\n    bron: Boek\n"
    )
    run(*NEW, "--regel", "datum: 07-01")
    assert str(calendar_of(site).days[-1].id) == "voorbeeldfeest-2"


def test_new_with_one_date(run, site):
    assert run(*NEW, "--datum", "2027-06-26")[0] == 0
    assert "      2027: {datum: 2027-06-26, bron: Boek}\n" in (site / "calendar.yaml").read_text()


def test_a_new_event_from_options(run, site):
    code, out, err = run(
        "new", "--titel", "Voorbeeldmarkt", "--begin", "2027-07-01 14:00", "--einde", "2027-07-01 20:00",
        "--plaats", "Voorbeeldplein", "--toegankelijk", "rolstoel: ja", "--toegankelijk", "prikkelarm: 14:00-15:00",
        "--talen", "nl, ar", "--prijs", "5,00", "--organisator", "Stichting Voorbeeld", "--hoort-bij", "suikerfeest",
    )  # fmt: skip
    assert (code, err) == (0, "")
    assert "donderdag 1 juli 2027 om 14:00 uur" in out
    (event,) = calendar_of(site).events
    assert event.access["rolstoel"] == "ja" and event.access["toilet"] == "onbekend"
    assert str(event.access["prikkelarm"]) == "14:00-15:00"
    assert event.languages == ("nl", "ar") and str(event.price) == "5,00"
    assert (site / "calendar.yaml").read_text().startswith(CALENDAR + "\nactiviteiten:\n  - id: voorbeeldmarkt\n")


def test_new_from_json(run, site, monkeypatch, tmp_path):
    dag = {
        "wat": "dag", "titel": {"nl": "Feest: groot", "en": "no"}, "soort": "cultuur", "uitleg": "Een feest.",
        "regel": {"pasen": 39}, "begint_avond_ervoor": True, "gebruik": None, "bron": "Boek",
        "groet": {"toon": "aandacht", "wie": "burgemeester", "akkoord": ["communicatie"], "tekst": "Wij denken aan u. " * 8},
    }  # fmt: skip
    (tmp_path / "dag.json").write_text(json.dumps(dag))
    code, _, err = run("new", "--van-json", "dag.json", "--bron", "Ander boek")
    assert (code, err) == (0, "")
    day = calendar_of(site).days[-1]
    assert str(day.title) == "Feest: groot" and day.title.own["en"] == "no"
    assert day.evening_before and str(day.source) == "Ander boek" and str(day.greeting.who) == "burgemeester"
    assert "    regel: {pasen: 39}\n" in (site / "calendar.yaml").read_text()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "geen goede JSON (regel 1)"),
        ("[]", "één blok"),
        ("\xff", "JSON"),
        ('{"wat": "feest"}', "Kies uit: dag, activiteit"),
        ('{"regel": {"datum": "07-01"}}', "De titel ontbreekt"),
        ('{"titel": "A", "regel": [1]}', "Oplossing:"),
        (
            '{"titel": "A", "soort": "cultuur", "uitleg": "A.", "regel": {"datum": "07-01"}, "bron": "B", "kleur": "rood"}',
            "kleur",
        ),
        ("[" * 100_000, "JSON"),
    ],
)
def test_wrong_json(run, site, text, says):
    (site / "in.json").write_bytes(text.encode("latin-1"))
    code, out, err = run("new", "--van-json", "in.json")
    assert (code, out) == (2, "") and says in err
    assert (site / "calendar.yaml").read_text() == CALENDAR


def start_on_terminal(site: Path):
    """Start the command with a real terminal before it; return the process and its end of the terminal."""
    import pty

    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "inclusief", "calendar", "new"], stdin=slave, stdout=slave, stderr=slave, cwd=site,
        start_new_session=True, preexec_fn=lambda: __import__("fcntl").ioctl(0, __import__("termios").TIOCSCTTY, 0),
    )  # fmt: skip
    os.close(slave)
    return process, master


def read_until(master: int, words: str, then: str = "", seconds: float = 60, again: bytes = b"") -> None:
    """Read until the terminal shows words, and after them ``then``.

    ``again`` is pressed each time that nothing comes: a key for stopping can come just before the program begins to wait for keys,
    and then Python hears of it at the next one.
    """
    said = ""
    end = time.monotonic() + seconds
    while then not in said.partition(words)[2] or words not in said:
        assert time.monotonic() < end, said
        if not select.select([master], [], [], 0.2)[0]:
            if again:
                os.write(master, again)
        else:
            try:
                # Lines end in \r\n here, and the prompt may come in two pieces.
                said += os.read(master, 4096).decode(errors="replace").replace("\r", "")
            except OSError:
                break
    assert words in said, said


@pytest.mark.parametrize(("keys", "code"), [(b"\x03", 3), (b"\x04", 3)], ids=["Ctrl-C", "Ctrl-D"])
def test_stopping_writes_nothing(site, keys, code):
    process, master = start_on_terminal(site)
    read_until(master, "Wat wilt u", then="\n> ")
    os.write(master, b"dag\n")
    read_until(master, "Keti Koti", then="\n> ")
    os.write(master, keys)
    read_until(master, "Er is niets geschreven", again=keys)
    assert process.wait(30) == code
    assert (site / "calendar.yaml").read_text() == CALENDAR


@pytest.mark.parametrize(("last", "code"), [("ja", 0), ("nee", 3)])
def test_a_talk_on_a_terminal(site, last, code):
    process, master = start_on_terminal(site)
    for question, answer in (
        ("Wat wilt u toevoegen?", "dag"), ("Hoe heet", "Voorbeeldfeest"), ("Wat is de id", ""), ("Wat voor dag", "cultuur"),
        ("Wat is dit voor dag", "Een feest."), ("Van wie", "islam"), ("soort regel", "datum"), ("Wanneer is het", "1 juli"),
        ("Hoe zeker", ""), ("avond ervoor", ""), ("Hoeveel dagen", ""), ("Waar komt", "Boek"), ("Klopt dit?", last),
    ):  # fmt: skip
        read_until(master, question, then="\n> ")
        os.write(master, answer.encode() + b"\n")
    read_until(master, "staat nu in" if last == "ja" else "Er is niets geschreven")
    assert process.wait(30) == code
    assert (site / "calendar.yaml").read_text() == CALENDAR + (
        "\n  - id: voorbeeldfeest\n    soort: cultuur\n    stroming: islam\n    titel: Voorbeeldfeest\n"
        '    uitleg: Een feest.\n    regel: {datum: "07-01"}\n    zekerheid: vast\n    bron: Boek\n'
        if last == "ja"
        else ""
    )


# planner and lock


def test_the_planner_in_all_forms(run, site, monkeypatch):
    pytest.importorskip("inclusief.calendar.staff.planner")
    monkeypatch.setenv("NO_COLOR", "1")
    code, out, err = run("planner")
    assert (code, err) == (0, "") and "\x1b" not in out and max(map(len, out.splitlines())) <= 80
    code, out, err = run("planner", "--format", "json")
    assert (code, err) == (0, "") and json.loads(out)
    for form, begins in (("html", "<!doctype html>"), ("ics", "BEGIN:VCALENDAR")):
        code, out, _ = run("planner", "--format", form)
        assert code == 0 and f"reports/planner.{form}" in out
        assert (site / f"reports/planner.{form}").read_text().lower().startswith(begins.lower())
    code, out, _ = run("planner", "--days", "10", "--format", "json", "-o", "eigen/lijst.json")
    assert code == 0 and "eigen/lijst.json" in out and json.loads((site / "eigen/lijst.json").read_text())


def test_the_lock_says_what_changed(run, site):
    pytest.importorskip("inclusief.calendar.feeds.lock")
    code, out, _ = run("lock")
    assert code == 0 and "nieuw, 0 gewijzigd, 0 weg" in out
    first = (site / "calendar.lock.json").read_bytes()
    assert run("lock")[1] == "calendar.lock.json: niets veranderd.\n"
    assert (site / "calendar.lock.json").read_bytes() == first
    out = run("confirm", "suikerfeest", "2027", "2027-03-10", "--bron", "X")[1]
    assert "inclusief calendar lock" in out
    out = run("lock")[1]
    assert "1 gewijzigd" in out and "suikerfeest-2027: wijziging 1" in out
    text = (site / "calendar.yaml").read_text()
    (site / "calendar.yaml").write_text(text[: text.index("  - id: optocht")])
    out = run("lock")[1]
    assert "Niet meer in de kalender: optocht-2027" in out and "--vergeet" in out
    assert run("lock", "--vergeet", "ramadan")[0] == 2
    assert "1 weg" in run("lock", "--vergeet", "optocht")[1]
    assert "Niet meer" not in run("lock")[1]
    (site / "calendar.lock.json").write_text("<<<<<<< HEAD\n")
    code, out, err = run("lock")
    assert (code, out) == (2, "") and "calendar.lock.json" in err


# help


@pytest.mark.parametrize("words", [[], ["dates"], ["planner"], ["confirm"], ["new"], ["lock"]], ids=str)
def test_the_help_teaches_in_dutch(run, words):
    code, out, _ = run(*words, "--help")
    assert code == 0 and "voorbeelden:" in out and "gebruik: inclusief calendar" in out
    for english in ("usage", "options:", "optional", "positional", "show this help"):
        assert english not in out


def test_the_help_is_readable():
    from inclusief import calendar_arguments as words

    texts = [words.DATES, words.PLANNER, words.CONFIRM, words.NEW, words.LOCK]
    blocks = [
        Block("alinea", " ".join(part.split()), ((1, 1),)) for text in texts for part in re.split(r"\n\n|\n- ", text)
    ]
    assert [f"{f.rule}: {f.excerpt}" for f in check_blocks(blocks, "hulp") if f.severity is not Severity.REVIEW] == []


def test_the_help_loads_no_heavy_library():
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "inclusief", "calendar", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    for name in ("babel", "icalendar", "hijridate", "pyluach", "jinja2"):
        assert f"| {name}\n" not in done.stderr and f" {name}\n" not in done.stderr, name
