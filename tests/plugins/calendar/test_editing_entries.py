"""Adding an entry: whatever somebody types as a title, the file stays a calendar, and all that was in it stays."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inclusief.calendar import read_calendar
from inclusief.calendar.editing.entries import DAYS, EVENTS, add_entry, check_entry, cleaned, in_order, slug
from inclusief.calendar.editing.errors import Refused
from inclusief.calendar.editing.scalars import clean, flow, scalar
from inclusief.errors import InputError
from inclusief.yaml_source import MappingNode, SequenceNode, parse_yaml
from inclusief_checks.findings import Severity

HEAD = "# bovenaan\nversie: 1\n"
FIRST = "  - id: een\n    soort: cultuur\n    titel: Een\n    uitleg: Een.\n    regel: {datum: '07-01'}\n    bron: B  # klaar\n"
SECOND = FIRST.replace("een", "twee")
NEW = {
    "titel": "Nieuw",
    "id": "nieuw",
    "soort": "cultuur",
    "uitleg": "Een feest, met muziek.",
    "regel": {"datum": "03-09"},
    "bron": "Boek",
}
WRITTEN = """\
{i}- id: nieuw
{i}  soort: cultuur
{i}  titel: Nieuw
{i}  uitleg: "Een feest, met muziek."
{i}  regel: {{datum: "03-09"}}
{i}  bron: Boek
"""


def written(indent: str) -> str:
    return WRITTEN.format(i=indent)


def outdent(text: str) -> str:
    return text.replace("  - ", "- ").replace("    ", "  ")


FILES = {
    "one day": (f"{HEAD}dagen:\n{FIRST}", f"{HEAD}dagen:\n{FIRST}\n{written('  ')}"),
    "close together": (f"{HEAD}dagen:\n{FIRST}{SECOND}", f"{HEAD}dagen:\n{FIRST}{SECOND}{written('  ')}"),
    "apart": (f"{HEAD}dagen:\n{FIRST}\n{SECOND}", f"{HEAD}dagen:\n{FIRST}\n{SECOND}\n{written('  ')}"),
    "without indentation": (
        f"{HEAD}dagen:\n{outdent(FIRST)}{outdent(SECOND)}",
        f"{HEAD}dagen:\n{outdent(FIRST)}{outdent(SECOND)}{written('')}",
    ),
    "wide": (
        f"{HEAD}dagen:\n" + FIRST.replace("  - ", "    -   ").replace("\n    ", "\n        "),
        f"{HEAD}dagen:\n"
        + FIRST.replace("  - ", "    -   ").replace("\n    ", "\n        ")
        + "\n"
        + written("  ").replace("  - ", "    -   ").replace("\n    ", "\n        "),
    ),
    "something after it": (
        f"{HEAD}dagen:\n{FIRST}    # over een\n\n# de groepen\ngroepen: {{a: A}}\n",
        f"{HEAD}dagen:\n{FIRST}    # over een\n\n{written('  ')}\n# de groepen\ngroepen: {{a: A}}\n",
    ),
    "an empty list": (
        f"{HEAD}dagen: []  # nog niets\ntalen: [nl]\n",
        f"{HEAD}dagen: \n{written('  ')[:-1]}  # nog niets\ntalen: [nl]\n",
    ),
    "no end of line": (f"{HEAD}dagen:\n{FIRST}"[:-1], f"{HEAD}dagen:\n{FIRST}\n{written('  ')}"[:-1]),
    "all between brackets": (
        f"{HEAD}dagen: [{{id: een, soort: cultuur, titel: Een, uitleg: E., regel: {{datum: '07-01'}}, bron: B}}]\n",
        f"{HEAD}dagen: [{{id: een, soort: cultuur, titel: Een, uitleg: E., regel: {{datum: '07-01'}}, bron: B}}, {flow(in_order(NEW))}]\n",
    ),
    "the whole file between brackets": ("{versie: 1, dagen: []}", f"{{versie: 1, dagen: [{flow(in_order(NEW))}]}}"),
}


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "calendar.yaml"
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize(("before", "after"), FILES.values(), ids=FILES)
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_the_entry_comes_at_the_end_of_the_list(tmp_path, before, after, ending):
    path = write(tmp_path, before.replace("\n", ending))
    calendar = add_entry(path, "calendar.yaml", DAYS, NEW)
    assert path.read_bytes().decode() == after.replace("\n", ending)
    assert str(calendar.days[-1].title) == "Nieuw"


def test_our_own_calendar_keeps_every_line(tmp_path):
    own = (Path(__file__).parent.parent.parent.parent / "calendar.yaml").read_text("utf-8")
    path = write(tmp_path, own)
    calendar, findings = read_calendar(path, "calendar.yaml")
    if calendar is None or any(f.severity is Severity.ERROR for f in findings):
        pytest.skip("the calendar itself has errors; its own tests tell")
    community = {"stroming": next(iter(calendar.communities))} if calendar.communities else {}
    add_entry(path, "calendar.yaml", DAYS, {**NEW, "id": "een-nieuwe-dag", **community})
    left = iter(path.read_text("utf-8").split("\n"))
    assert all(line in left for line in own.split("\n"))


@pytest.mark.parametrize(
    "after",
    ["", "\n# einde\n", "...\n", "talen: [nl]\n", "    # over een\n"],
    ids=["bare", "comment", "end of document", "field", "own comment"],
)
def test_a_list_that_is_not_there_is_made(tmp_path, after, event_fields):
    path = write(tmp_path, f"{HEAD}dagen:\n{FIRST}{after}")
    calendar = add_entry(path, "calendar.yaml", EVENTS, event_fields)
    text = path.read_text()
    assert "\nactiviteiten:\n  - id: markt\n    titel: Voorbeeldmarkt\n" in text
    assert text.replace(
        text[text.index("\nactiviteiten:") : text.index("Stichting Voorbeeld}") + 21], "", 1
    ).startswith(f"{HEAD}dagen:\n{FIRST}")
    assert str(calendar.events[0].id) == "markt"


@pytest.fixture
def event_fields():
    return {
        "id": "markt",
        "titel": "Voorbeeldmarkt",
        "begin": "2027-07-01 14:00",
        "einde": "2027-07-01 20:00",
        "plaats": {"naam": "Voorbeeldplein", "adres": "Voorbeeldstraat 1, Voorbeelddorp"},
        "toegankelijk": {"rolstoel": "ja", "toilet": "onbekend", "prikkelarm": "14:00-15:00"},
        "talen_gesproken": ["nl", "ar"],
        "kosten": {"prijs": "5,00"},
        "organisator": {"naam": "Stichting Voorbeeld"},
    }


HOSTILE = [
    "no", "12:00", "- streep", "# hekje", "a: b", "a #b", "'enkel'", '"dubbel"', "{haak}", "[haak]", "& anker", "*ster",
    "!tag", "%procent", "@at", "`tik", "| pijp", "> groter", "? vraag", "~", "null", "07-01", "2027-03-09", "012", "1e3",
    "Fijn \U0001f389 feest", "عيد الفطر", "\u200fعيد\u200e", "regel\neinde", "regel\r\neinde", "tab\ttab", "\u2028lijn", "\x85nel",
    "a\x00b\x1b[31m", "\ud800half", "\ufeffbom", "...", "---", "a:", ":a", "<<", "=", "x" * 120, "👩‍👩‍👧", "\\n", "a\\", "\u202eom", "ja", "‏",
]  # fmt: skip


@given(st.one_of(st.text(min_size=1, max_size=100), st.text("'\":#-{}[]&*!|>%@`, \n\\~?é", min_size=1, max_size=20)))
def test_any_title_comes_back_as_it_was(tmp_path_factory, title):
    check_title(tmp_path_factory.mktemp("t"), title)


@pytest.mark.parametrize("title", HOSTILE)
def test_titles_that_break_yaml(tmp_path, title):
    check_title(tmp_path, title)


def check_title(folder: Path, title: str) -> None:
    fields = cleaned({**NEW, "titel": title, "bron": title, "plan_niet": [title[:50]]})
    for text in (f"{HEAD}dagen:\n{FIRST}", "{versie: 1, dagen: []}"):
        path = write(folder, text)
        if not clean(title) or not clean(title[:50]):
            with pytest.raises(InputError):
                add_entry(path, "calendar.yaml", DAYS, fields)
            assert path.read_bytes().decode() == text
            continue
        add_entry(path, "calendar.yaml", DAYS, fields)
        calendar, findings = read_calendar(path, "calendar.yaml")
        assert calendar is not None and not [f for f in findings if f.severity is Severity.ERROR]
        assert str(calendar.days[-1].title) == clean(title)
        assert path.read_bytes().decode().startswith(text[:-2])


@given(st.text(max_size=60))
@example("a" * 200)
def test_a_scalar_reads_back_in_a_block_and_between_brackets(text):
    text = clean(text)
    for around in ("k: {}", "k: [{}]", "k: {{a: {}, b: c}}"):
        node, findings = parse_yaml(around.format(scalar(text)), "")
        assert not findings and isinstance(node, MappingNode)
        value = node.entries["k"][1]
        if isinstance(value, SequenceNode):
            value = value.items[0]
        if isinstance(value, MappingNode):
            value = value.entries["a"][1]
        assert str(value) == text


@given(st.dictionaries(st.text(max_size=8), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3), max_leaves=8,
)))  # fmt: skip
def test_no_json_breaks_the_file(tmp_path_factory, values):
    path = write(tmp_path_factory.mktemp("j"), f"{HEAD}dagen:\n{FIRST}")
    before = path.read_bytes()
    fields = cleaned({**NEW, **json.loads(json.dumps(values))})
    try:
        add_entry(path, "calendar.yaml", DAYS, fields)
    except (InputError, Refused):
        assert path.read_bytes() == before
    else:
        assert path.read_bytes().startswith(before)


def test_what_is_wrong_is_told_and_not_written(tmp_path):
    path = write(tmp_path, f"{HEAD}dagen:\n{FIRST}")
    before = path.read_bytes()
    with pytest.raises(Refused, match="bestaat al"):
        add_entry(path, "calendar.yaml", DAYS, {**NEW, "id": "een"})
    with pytest.raises(InputError, match="geen maand en dag"):
        add_entry(path, "calendar.yaml", DAYS, {**NEW, "regel": {"datum": "1 juli"}})
    assert path.read_bytes() == before


def test_json_values_become_what_editors_write():
    assert cleaned({"a": True, "b": None, "c": [False, 3], "d": {"e": 1.5, "f": " x \n y "}}) == {
        "a": "ja",
        "c": ["nee", "3"],
        "d": {"e": "1.5", "f": "x y"},
    }


@pytest.mark.parametrize(
    ("title", "taken", "name"),
    [
        ("Keti Koti", (), "keti-koti"),
        ("Keti Koti", ("keti-koti", "keti-koti-2"), "keti-koti-3"),
        ("Indië's dag & nacht", (), "indies-dag-nacht"),
        ("Hıdırellez", (), "hidirellez"),
        ("عيد", (), "dag"),
        ("- -", ("dag",), "dag-2"),
        ("a" * 90, (), "a" * 60),
        ("2027 samen", (), "dag-2027-samen"),
        ("Voorbij", (), "dag-voorbij"),
    ],
)
def test_the_id_comes_from_the_title(title, taken, name):
    assert slug(title, taken, "dag") == name


def test_long_blocks_stand_on_lines_of_their_own(tmp_path):
    data = {"2027": {"datum": "2027-03-09", "bron": "A"}, "2028": {"datum": "2028-03-09", "bron": "B"}}
    more = [{"wie": "Moskeeën in Voorbeelddorp", "regel": {"islamitisch": "1 shawwal"}}]
    path = write(tmp_path, f"{HEAD}dagen:\n{FIRST}")
    add_entry(path, "calendar.yaml", DAYS, {**NEW, "data": data, "anderen": more})
    text = path.read_text()
    assert "    data:\n      2027: {datum: 2027-03-09, bron: A}\n      2028: " in text
    assert "    anderen:\n      - {wie: Moskeeën in Voorbeelddorp, regel: {islamitisch: 1 shawwal}}\n" in text


def test_an_entry_can_be_checked_without_a_file():
    made, wrong = check_entry(DAYS, NEW, "calendar.yaml")
    assert not wrong and made.rule.starts(2027)[0].date == datetime.date(2027, 3, 9)
    _, wrong = check_entry(DAYS, {**NEW, "regel": {"weekdag": "vijfde maandag van mei"}}, "calendar.yaml")
    assert "geen volgorde" in wrong[0].message
