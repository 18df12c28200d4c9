"""Confirming a date: only that one date changes, in every style in which an editor may have written the file."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from inclusief.calendar import read_calendar
from inclusief.calendar.dates import occurrences
from inclusief.calendar.editing.confirm import Confirmation, confirm
from inclusief.calendar.editing.errors import Refused
from inclusief.errors import CannotRun, InputError
from inclusief_checks.findings import Severity

HEAD = "# bovenaan\nversie: 1\ndagen:\n"
BLOCK = """\
  # over het feest
  - id: feest   # nooit wijzigen
    soort: religie
    titel: "Feest: groot"
    uitleg: Een feest.
    regel: {islamitisch: 1 shawwal, kalender: diyanet}   # Diyanet
    duur: 3 dagen
    # waarom verwacht
    zekerheid: verwacht
{data}    bron: Diyanet
    # hoort bij het feest

  - {id: ander, soort: cultuur, titel: Ander, uitleg: Iets., regel: {datum: "07-01"}, bron: Boek}   # klaar
"""
DATE = datetime.date(2027, 3, 9)


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "calendar.yaml"
    path.write_bytes(text.encode())
    return path


def confirmed(path: Path, date=DATE, day="feest", year=None, source="Diyanet", **more):
    return confirm(path, "calendar.yaml", Confirmation(day, year or date.year, date, source, **more))


def overrides(path: Path, day: str = "feest"):
    calendar, findings = read_calendar(path, "calendar.yaml")
    assert [f for f in findings if f.severity is Severity.ERROR] == []
    assert calendar is not None
    return {o.date: o for d in calendar.days if d.id == day for o in d.overrides}


def block(data: str) -> str:
    return HEAD + BLOCK.replace("{data}", data)


NEW_LINE = "2027: {datum: 2027-03-09, status: bevestigd, bron: Diyanet}"
STYLES = {
    "no data yet": ("", f"    data:\n      {NEW_LINE}\n"),
    "a later year": (
        "    data:\n      # opgezocht\n      2026: {datum: 2026-03-20, bron: X}  # oud\n",
        f"    data:\n      # opgezocht\n      2026: {{datum: 2026-03-20, bron: X}}  # oud\n      {NEW_LINE}\n",
    ),
    "an earlier year": (
        "    data:\n      2028: {datum: 2028-02-26, bron: X}\n",
        f"    data:\n      {NEW_LINE}\n      2028: {{datum: 2028-02-26, bron: X}}\n",
    ),
    "an earlier year under a comment": (
        "    data:\n      # van 2028\n      2028: {datum: 2028-02-26, bron: X}\n",
        f"    data:\n      # van 2028\n      2028: {{datum: 2028-02-26, bron: X}}\n      {NEW_LINE}\n",
    ),
    "between two": (
        "    data:\n        2026: {datum: 2026-03-20, bron: X}\n\n        2028: {datum: 2028-02-26, bron: X}\n",
        f"    data:\n        2026: {{datum: 2026-03-20, bron: X}}\n        {NEW_LINE}\n\n        2028: {{datum: 2028-02-26, bron: X}}\n",
    ),
    "as a block": (
        "    data:\n      2026:\n        datum: 2026-03-20\n        bron: X  # wie\n",
        "    data:\n      2026:\n        datum: 2026-03-20\n        bron: X  # wie\n"
        "      2027:\n        datum: 2027-03-09\n        status: bevestigd\n        bron: Diyanet\n",
    ),
    "all between brackets": (
        "    data: {2026: {datum: 2026-03-20, bron: X}, 2028: {datum: 2028-02-26, bron: X}}\n",
        f"    data: {{2026: {{datum: 2026-03-20, bron: X}}, {NEW_LINE}, 2028: {{datum: 2028-02-26, bron: X}}}}\n",
    ),
    "brackets, an earlier year": (
        "    data: {2028: {datum: 2028-02-26, bron: X}}\n",
        f"    data: {{{NEW_LINE}, 2028: {{datum: 2028-02-26, bron: X}}}}\n",
    ),
    "empty brackets": ("    data: {}\n", f"    data: {{{NEW_LINE}}}\n"),
    "brackets over lines": (
        "    data: {\n      2026: {datum: 2026-03-20, bron: X}, # eerst\n    }\n",
        f"    data: {{\n      2026: {{datum: 2026-03-20, bron: X}}, {NEW_LINE}, # eerst\n    }}\n",
    ),
    "expected": (
        "    data:\n      2027: {datum: 2027-03-10, status: verwacht, bron: Krant}   # let op\n",
        f"    data:\n      {NEW_LINE}   # let op\n",
    ),
    "without status": (
        "    data:\n      2027: {datum: 2027-03-10, bron: Krant}\n",
        f"    data:\n      {NEW_LINE}\n",
    ),
    "a block without status": (
        "    data:\n      2027:\n        # de datum\n        datum: 2027-03-10   # of later\n        bron: >\n          Een krant\n          van hier\n",
        "    data:\n      2027:\n        # de datum\n        datum: 2027-03-09   # of later\n        status: bevestigd\n        bron: Diyanet\n",
    ),
    "a list": (
        "    data:\n      2027:\n        - datum: 2027-03-10\n          bron: Krant\n",
        "    data:\n      2027:\n        - datum: 2027-03-09\n          status: bevestigd\n          bron: Diyanet\n",
    ),
    "a list between brackets": (
        "    data: {2027: [{datum: 2027-03-10, bron: Krant}]}\n",
        "    data: {2027: [{datum: 2027-03-09, status: bevestigd, bron: Diyanet}]}\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_only_the_one_date_changes(tmp_path, before, after, ending):
    path = write(tmp_path, block(before).replace("\n", ending))
    confirmed(path)
    assert path.read_bytes().decode() == block(after).replace("\n", ending)
    assert overrides(path)[DATE].status == "bevestigd"


def test_our_own_calendar_keeps_every_line(tmp_path):
    own = (Path(__file__).parent.parent.parent.parent / "calendar.yaml").read_text("utf-8")
    path = write(tmp_path, own)
    calendar, findings = read_calendar(path, "calendar.yaml")
    assert calendar is not None and [f for f in findings if f.severity is Severity.ERROR] == []
    confirmed_now = 0
    for day in calendar.days[::4]:  # each takes a tenth of a second
        for time in occurrences(day, 2028):
            before = path.read_text("utf-8").split("\n")
            done = confirmed(path, time.start, str(day.id), source="Een bron: met # en 'tekens'")
            after = path.read_text("utf-8").split("\n")
            assert done.changed and not done.moved
            added = [line for line in after if line.strip().startswith("2028: {datum:")]
            confirmed_now += 1
            assert len(added) == confirmed_now
            # Only lines were added; all others are there, in the same order.
            rest = iter(after)
            assert all(line in rest for line in before)
            assert len(after) - len(before) in (1, 2)
    assert confirmed_now > 15
    assert [line for line in path.read_text("utf-8").split("\n") if "#" in line and "2028:" not in line] == [
        line for line in own.split("\n") if "#" in line
    ]


def test_an_entry_between_brackets(tmp_path):
    path = write(tmp_path, block(""))
    confirmed(path, datetime.date(2027, 7, 1), "ander", source="Een boek: deel 1")
    assert path.read_text() == block("").replace(
        "bron: Boek}   # klaar",
        'bron: Boek, data: {2027: {datum: 2027-07-01, status: bevestigd, bron: "Een boek: deel 1"}}}   # klaar',
    )


def test_the_last_line_may_have_no_end_and_the_file_a_byte_order_mark(tmp_path):
    text = "\ufeffversie: 1\ndagen:\n- id: feest\n  soort: cultuur\n  titel: Feest\n  uitleg: Ja.\n  bron: B\n  regel: {datum: '03-09'}"
    path = write(tmp_path, text)
    confirmed(path)
    assert path.read_text("utf-8") == f"{text}\n  data:\n    {NEW_LINE}"


def test_a_block_of_text_before_the_data_keeps_its_lines(tmp_path):
    text = (
        HEAD
        + "  - id: feest\n    soort: cultuur\n    titel: Feest\n    bron: B\n    uitleg: |\n      Een.\n\n      Twee.\n\n# klaar\n"
    )
    path = write(
        tmp_path, text + "  - {id: b, soort: cultuur, titel: B, uitleg: B., regel: {datum: '01-01'}, bron: B}\n"
    )
    # A day without rule and data is an error, so give it a date first.
    path.write_text(path.read_text().replace("    uitleg: |", "    data: {}\n    uitleg: |"))
    confirmed(path)
    assert f"data: {{{NEW_LINE}}}" in path.read_text()
    assert "      Een.\n\n      Twee.\n\n# klaar\n" in path.read_text()


RAMADAN = """\
  - id: ramadan
    soort: religie
    titel: Ramadan
    uitleg: Vasten.
    regel: {islamitisch: 1 ramadan}
{data}    bron: B
"""
FIRST, SECOND = datetime.date(2030, 1, 5), datetime.date(2030, 12, 26)
TWO = {
    "nothing yet": ("", "    data:\n      2030: {datum: 2030-12-26, status: bevestigd, bron: B}\n"),
    "the first as brackets": (
        "    data:\n      2030: {datum: 2030-01-05, bron: A}  # eerste\n",
        "    data:\n      2030: [{datum: 2030-01-05, bron: A}, {datum: 2030-12-26, status: bevestigd, bron: B}]  # eerste\n",
    ),
    "the first as a block": (
        "    data:\n      2030:\n        # jan\n        datum: 2030-01-05\n        # wie\n        bron: >-\n          A\n          B\n      2031: {datum: 2031-12-15, bron: A}\n",
        "    data:\n      2030:\n        # jan\n        - datum: 2030-01-05\n          # wie\n          bron: >-\n            A\n            B\n        - {datum: 2030-12-26, status: bevestigd, bron: B}\n      2031: {datum: 2031-12-15, bron: A}\n",
    ),
    "a list": (
        "    data:\n      2030:\n      - {datum: 2030-01-05, bron: A}\n      # niets\n",
        "    data:\n      2030:\n      - {datum: 2030-01-05, bron: A}\n      - {datum: 2030-12-26, status: bevestigd, bron: B}\n      # niets\n",
    ),
    "a list of two": (
        "    data: {2030: [{datum: 2030-01-05, bron: A}, {datum: 2030-12-27, bron: A}]}\n",
        "    data: {2030: [{datum: 2030-01-05, bron: A}, {datum: 2030-12-26, status: bevestigd, bron: B}]}\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), TWO.values(), ids=TWO)
@pytest.mark.parametrize("number", [None, 2])
def test_a_day_that_falls_twice(tmp_path, before, after, number):
    path = write(tmp_path, HEAD + RAMADAN.replace("{data}", before))
    confirmed(path, SECOND, "ramadan", source="B", number=number)
    assert path.read_text() == HEAD + RAMADAN.replace("{data}", after)


def test_the_number_must_exist_and_fit(tmp_path):
    path = write(tmp_path, HEAD + RAMADAN.replace("{data}", ""))
    before = path.read_bytes()
    with pytest.raises(Refused, match="Keer 3 bestaat niet: in 2030 valt 'Ramadan' 2 keer"):
        confirmed(path, SECOND, "ramadan", number=3)
    with pytest.raises(Refused, match="Keer 1 in 2030 is 2030-01-05"):
        confirmed(path, SECOND, "ramadan", number=1)
    assert path.read_bytes() == before


def test_a_day_without_a_rule(tmp_path):
    text = (
        HEAD
        + "  - id: feest\n    soort: cultuur\n    titel: F\n    uitleg: F.\n    data:\n      2027: {datum: 2027-06-26, bron: A}\n"
    )
    path = write(tmp_path, text)
    confirmed(path, datetime.date(2027, 7, 3), source="B")
    assert list(overrides(path)) == [datetime.date(2027, 7, 3)]
    confirmed(path, datetime.date(2027, 9, 3), source="B", number=2)
    assert list(overrides(path)) == [datetime.date(2027, 7, 3), datetime.date(2027, 9, 3)]
    with pytest.raises(Refused, match="In 2027 staan 2 datums: 2027-07-03, 2027-09-03"):
        confirmed(path, datetime.date(2027, 9, 4), source="B")
    confirmed(path, datetime.date(2028, 6, 24), source="C")
    assert datetime.date(2028, 6, 24) in overrides(path)


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ({"date": datetime.date(2027, 3, 12)}, "meer dan 2 dagen van de regel. De regel geeft 2027-03-09"),
        ({"year": 2026}, "valt in 2027, maar u schrijft 2026"),
        ({"day": "feets"}, "Bedoelt u 'feest'"),
        ({"source": " \t "}, "--bron"),
    ],
)
def test_what_is_refused_changes_nothing(tmp_path, how, says):
    path = write(tmp_path, block(""))
    with pytest.raises(Refused, match=says):
        confirmed(path, **how)
    assert path.read_text() == block("")
    assert [p.name for p in tmp_path.iterdir()] == ["calendar.yaml"]


def test_a_far_date_can_be_forced_and_put_right_again(tmp_path):
    path = write(tmp_path, block(""))
    done = confirmed(path, datetime.date(2027, 3, 20), force=True)
    assert done.far and done.changed
    assert "2027-03-20" in path.read_text()
    # The rule and the date now disagree, and that must not keep anybody from correcting it.
    confirmed(path, datetime.date(2027, 3, 21), force=True)
    assert path.read_text().count("2027-03-2") == 1
    confirmed(path)
    assert path.read_text() == block(f"    data:\n      {NEW_LINE}\n")


def test_other_dates_and_the_last_day(tmp_path):
    path = write(
        tmp_path,
        block("    data:\n      2027: {datum: 2027-03-09, tot_en_met: 2027-03-12, ook: 2027-03-10, bron: A}\n"),
    )
    with pytest.raises(Refused, match="--tot 2027-03-13"):
        confirmed(path, datetime.date(2027, 3, 10))
    other = datetime.date(2027, 3, 10)
    confirmed(path, also=(other,))  # a list of one says what stands there
    assert "tot_en_met: 2027-03-12, ook: 2027-03-10, bron: Diyanet" in path.read_text()
    confirmed(path, also=(other, datetime.date(2027, 3, 11)), last=datetime.date(2027, 3, 11))
    assert (
        "{datum: 2027-03-09, status: bevestigd, tot_en_met: 2027-03-11, ook: [2027-03-10, 2027-03-11], bron"
        in path.read_text()
    )


def test_the_same_again_changes_nothing(tmp_path):
    path = write(tmp_path, block(""))
    assert confirmed(path).changed
    before = path.read_bytes()
    done = confirmed(path)
    assert not done.changed and path.read_bytes() == before
    assert not done.moved


def test_a_comment_in_a_value_is_not_thrown_away(tmp_path):
    path = write(
        tmp_path,
        block("    data:\n      2027: {datum: 2027-03-09, ook: [2027-03-10, # saoedi\n        2027-03-11], bron: A}\n"),
    )
    before = path.read_bytes()
    with pytest.raises(Refused, match="opmerking"):
        confirmed(path, also=(datetime.date(2027, 3, 10),))
    assert path.read_bytes() == before


def test_a_file_with_errors_is_told_and_left_alone(tmp_path):
    path = write(tmp_path, block("").replace("soort: religie", "soort: relgie"))
    with pytest.raises(InputError) as caught:
        confirmed(path)
    assert "relgie" in str(caught.value)
    path.unlink()
    with pytest.raises(InputError, match="bestaat niet"):
        confirmed(path)


def test_a_link_stays_a_link_and_the_rights_stay(tmp_path):
    real = tmp_path / "elders.yaml"
    real.write_text(block(""))
    real.chmod(0o640)
    path = tmp_path / "calendar.yaml"
    path.symlink_to(real)
    confirmed(path)
    assert path.is_symlink() and NEW_LINE in real.read_text()
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_change_by_somebody_else_in_the_meantime_is_kept(tmp_path, monkeypatch):
    from inclusief.calendar.editing import saving

    path = write(tmp_path, block(""))
    reads = saving.read_calendar

    def meanwhile(read: Path, file: str):
        if read.name.startswith("."):
            path.write_text(block("") + "# nieuw\n")
        return reads(read, file)

    monkeypatch.setattr(saving, "read_calendar", meanwhile)
    with pytest.raises(Refused, match="intussen veranderd"):
        confirmed(path)
    assert path.read_text() == block("") + "# nieuw\n"
    assert [p.name for p in tmp_path.iterdir()] == ["calendar.yaml"]


def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    path = write(tmp_path, block(""))
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
    with pytest.raises(CannotRun, match="niet schrijven"):
        confirmed(path)
    assert path.read_text() == block("")
    assert [p.name for p in tmp_path.iterdir()] == ["calendar.yaml"]
