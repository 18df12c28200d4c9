"""The plan on a terminal: within the width, without colour if that is asked, and safe whatever a text holds."""

from __future__ import annotations

import datetime
import re
import subprocess
import sys
from dataclasses import replace

import pytest
from staff_sample import FEAST

from inclusief.calendar.staff.table import to_text
from inclusief.yaml_source import SourceText

D = datetime.date
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
LONG = FEAST.replace("titel: Feest", "titel: " + "Feestdagmeteenheellangenaam" * 4).replace(
    "wie: burgemeester", "wie: de burgemeester en alle wethouders van de gemeente samen"
)


def section(text: str, head: str) -> list[str]:
    """Return the lines under a heading."""
    lines = text.splitlines()
    start = lines.index(head) + 2
    rest = lines[start:]
    return rest[: rest.index("")] if "" in rest else rest


def test_the_plan_reads_from_top_to_bottom(plan_of, market) -> None:
    text = to_text(plan_of(events=market("2027-01-04 10:00")))
    assert text.splitlines()[:14] == [
        "Planner van maandag 23 november 2026, voor de komende 90 dagen",
        "",
        "Voorbereiden",
        "------------",
        "Feest: maandag 4 januari 2027",
        "  2026-11-23  Nodig de gemeenschap uit",
        "  2026-12-14  gedaan: Maak de tekst klaar",
        "  2026-12-28  Vraag akkoord en laat de vertaling nakijken",
        "  2027-01-01  gedaan: Controleer of de datum vaststaat",
        "  2027-01-04  Plaats de tekst",
        "  Toon: feliciteren. Wie: burgemeester.",
        "  Akkoord nodig van: communicatie, bestuurssecretariaat. Nog niet van:",
        "  communicatie, bestuurssecretariaat.",
        "  Mist nog: vertaling (ar), nakijken (tr), beschrijving van het plaatje (ar).",
    ]
    assert section(text, "Plan hier niets op") == ["- 2027-01-04: Feest. Niet: raadsvergadering, inspraakavond."]
    assert section(text, "Activiteiten op zo'n dag")[:2] == [
        "! 2027-01-04: Voorbeeldmarkt. Dan is het ook Feest. Plan dan geen andere",
        "  activiteit.",
    ]
    assert section(text, "Hoe zichtbaar is elke groep? (12 maanden, op naam)") == [
        "- Élèves uit het noorden: 1 dag, 1 met groet, 1 met tekst, 0 activiteiten",
        "- mensen uit het oosten: 0 dagen, 0 met groet, 0 met tekst, 0 activiteiten",
        "- Mensen uit het zuiden: 0 dagen, 0 met groet, 0 met tekst, 0 activiteiten",
    ]
    assert text.endswith("\n") and not text.endswith("\n\n")


def test_what_is_late_or_open_is_told_in_words(plan_of) -> None:
    moon = FEAST.replace('{datum: "01-04"}', "{islamitisch: 1 ramadan}").replace("vast", "verwacht")
    text = to_text(plan_of(moon + "    begint_avond_ervoor: ja\n", today=D(2027, 2, 6)))
    assert "  2026-12-28  te laat: Nodig de gemeenschap uit" in text
    assert "  Begint de avond ervoor: zondag 7 februari 2027." in text
    assert "  ? De datum is nog niet bevestigd." in text
    assert "(nog niet zeker)" in text
    assert section(text, "Nog niet bevestigd") == ["- DRINGEND 2027-02-08: Feest", "- 2028-01-28: Feest"]
    calm = to_text(plan_of(moon, today=D(2027, 2, 4)))
    assert section(calm, "Nog niet bevestigd") == ["- 2027-02-08: Feest", "- 2028-01-28: Feest"]


def test_a_plan_without_work_says_so(plan_of, entry) -> None:
    assert "Er is niets voor te bereiden." in to_text(plan_of(entry(regel='{datum: "01-04"}')))


@pytest.mark.parametrize("width", [1, 40, 60, 80, 120])
@pytest.mark.parametrize("color", [False, True])
@pytest.mark.parametrize("days", [FEAST, LONG])
def test_no_line_is_wider_than_asked(plan_of, market, width, color, days) -> None:
    late = plan_of(days, market("2027-01-04 10:00"), today=D(2027, 1, 2))
    lines = ESCAPE.sub("", to_text(late, width=width, color=color)).splitlines()
    assert max(map(len, lines)) <= max(width, 40)
    assert not [line for line in lines if line != line.rstrip()]


def test_colour_only_adds_colour(plan_of) -> None:
    made = plan_of(today=D(2027, 1, 2))
    plain, coloured = to_text(made), to_text(made, color=True)
    assert "\x1b" not in plain and "\x1b[1m" in coloured and "\x1b[31m" in coloured
    assert ESCAPE.sub("", coloured) == plain
    # A colour that does not end would colour what comes after the plan.
    assert all(line.count("\x1b[") % 2 == 0 for line in coloured.splitlines())


HOSTILE = SourceText("\x1b[2J\x1b]0;x\a Feest\u202e\nVals: regel", 1, 1)


def test_text_cannot_steer_the_terminal(plan_of) -> None:
    text = to_text(plan_of(change=lambda calendar: replace(calendar, days=(replace(calendar.days[0], title=HOSTILE),))))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert not [line for line in text.splitlines() if line.startswith("Vals")]
    assert "⟨U+001B⟩" in text and "Feest" in text


@pytest.mark.parametrize(
    ("environ", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
    ids=str,
)
def test_colour_on_a_terminal_unless_it_is_not_wanted(make_site, environ, coloured) -> None:
    import os
    import pty

    root = make_site({"calendar.yaml": "versie: 1\ndagen:\n" + FEAST.replace("    stroming: [noord]\n", "")})
    master, slave = pty.openpty()
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM", "COLUMNS")}
    process = subprocess.Popen(
        [sys.executable, "-m", "inclusief", "calendar", "planner"],
        cwd=root,
        stdout=slave,
        stderr=subprocess.STDOUT,
        env={"TERM": "xterm", "COLUMNS": "60", **kept, **environ},
    )
    os.close(slave)
    said = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        said += part
    os.close(master)
    assert process.wait(60) == 0, said
    assert (b"\x1b[" in said) is coloured
    lines = ESCAPE.sub("", said.decode()).splitlines()
    assert "Feest: maandag 4 januari 2027" in lines and max(map(len, lines)) <= 60
