"""Anything can stand in the file: no type and no tree makes the reader fail."""

from __future__ import annotations

import datetime

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inclusief.calendar.events.model import ACCESS
from inclusief.yaml_source import MappingNode, SourceText, parse_yaml

HEAD = "versie: 1\ndagen: []\nactiviteiten:\n"
EVENT = """\
  - id: voorbeeldmarkt
    titel: Voorbeeldmarkt
    begin: 2027-07-01 14:00
    toegankelijk: onbekend
    organisator: {naam: Stichting Voorbeeld}
"""

WRONG = ["x", "''", "[]", "{}", "[1]", "{a: b}", "[[]]", "[{}]", "null", "-1", "2027-02-31", "06-12345678"]
FIELDS = {
    "event": [
        "id",
        "titel",
        "uitleg",
        "soort",
        "stroming",
        "hoort_bij",
        "begin",
        "einde",
        "plaats",
        "toegankelijk",
        "contact_toegankelijkheid",
        "talen_gesproken",
        "kosten",
        "organisator",
        "status",
        "reden",
        "eerder",
        "herhaling",
        "wijziging",
        "bron",
    ],
    "day": [
        "id",
        "soort",
        "stroming",
        "titel",
        "uitleg",
        "gebruik",
        "regel",
        "volgt",
        "anderen",
        "ook",
        "begint_avond_ervoor",
        "duur",
        "zekerheid",
        "data",
        "datum_ernaast",
        "plan_niet",
        "gevoelig",
        "groet",
        "vraag",
        "bron",
    ],
    "file": ["versie", "talen", "standaard", "groepen", "dagen", "activiteiten"],
}


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("kind", sorted(FIELDS))
def test_a_wrong_type_anywhere_is_a_message_and_never_a_crash(read, entry, kind: str, wrong: str) -> None:
    for field in FIELDS[kind]:
        if kind == "file":
            parts = {"versie": "1", "dagen": "[]"} | {field: wrong}
            text = "".join(f"{key}: {value}\n" for key, value in parts.items())
        elif kind == "day":
            text = "versie: 1\ndagen:\n" + entry(**({"regel": "{pasen: 0}"} | {field: wrong}))
        else:
            base = yaml.load(EVENT, Loader=yaml.BaseLoader)[0]
            lines = {key: yaml.safe_dump(value, default_flow_style=True).strip() for key, value in base.items()}
            lines = {key: value.removesuffix("\n...") for key, value in lines.items()} | {field: wrong}
            text = HEAD + "  - " + "\n    ".join(f"{key}: {value}" for key, value in lines.items()) + "\n"
        calendar, findings = read(text)
        assert calendar is not None or findings
        assert all(f.message and f.suggestion and f.location.line for f in findings)
        assert not any("Node(" in f.message or "object at" in f.message for f in findings), text


LEAVES = st.one_of(
    st.text(max_size=15),
    st.dates(datetime.date(2026, 1, 1), datetime.date(2028, 12, 31)).map(str),
    st.datetimes(datetime.datetime(2026, 1, 1), datetime.datetime(2028, 12, 31)).map("{:%Y-%m-%d %H:%M}".format),
    st.sampled_from(["week", "dag", "maand", "twee weken", "dinsdag", "verplaatst", "afgelast", "onbekend", "ja", "nl",
                     "9999-12-31 23:59", "0001-01-01 00:00", "2027-03-28 02:30", "2027-10-31 02:30", "9999-12-31",
                     "52.1", "999", "https://voorbeeld.example", "gratis", "5,00", "Turks", "06-12345678"]),
)  # fmt: skip
KEYS = st.sampled_from(
    [*FIELDS["event"], *ACCESS, "naam", "adres", "lat", "lon", "url", "prijs", "aanmelden", "doelgroep", "elke", "op", "tot",
     "niet_op", "naar", "nl", "en", "2027-02-16", "9999-12-31"]
)  # fmt: skip
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(max_size=5), inner, max_size=6),
    max_leaves=12,
)
MOMENTS = st.datetimes(datetime.datetime(2026, 1, 1), datetime.datetime(2028, 12, 31)).map("{:%Y-%m-%d %H:%M}".format)
LIKELY = st.fixed_dictionaries(
    {
        "id": st.from_regex(r"[a-z]{1,8}", fullmatch=True),
        "titel": st.text("abc ", min_size=1, max_size=9).filter(str.strip),
        "begin": MOMENTS | LEAVES,
        "toegankelijk": st.just("onbekend") | st.dictionaries(st.sampled_from([*ACCESS]), LEAVES, max_size=3),
        "organisator": st.just({"naam": "Stichting Voorbeeld"}),
    },
    optional={
        "einde": MOMENTS | LEAVES,
        "herhaling": st.fixed_dictionaries(
            {"elke": st.sampled_from(["dag", "week", "twee weken", "maand"]), "tot": LEAVES},
            optional={"op": TREES, "niet_op": st.lists(LEAVES, max_size=3)},
        ),
        "wijziging": st.dictionaries(LEAVES, st.fixed_dictionaries({"status": LEAVES}, optional={"naar": MOMENTS})),
        "status": LEAVES,
        "eerder": TREES,
        "kosten": TREES,
        "plaats": TREES,
        "talen_gesproken": TREES,
    },
)
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUICK
@given(st.lists(st.dictionaries(KEYS, TREES, max_size=9) | LIKELY, max_size=3))
def test_no_event_makes_the_reader_fail(read, events: list) -> None:
    tree = {"versie": "1", "dagen": [], "activiteiten": events}
    calendar, findings = read(yaml.safe_dump(tree, allow_unicode=True))
    assert calendar is not None or findings
    assert len(calendar.events if calendar else ()) + len(findings) >= len(events)
    assert all(f.message and f.suggestion and f.location.line for f in findings)


@QUICK
@given(st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=20))
def test_no_tree_of_any_form_makes_the_reader_fail(read, tree: object) -> None:
    calendar, findings = read(yaml.safe_dump(tree, allow_unicode=True))
    assert calendar is not None or findings


# Without U+0085: PyYAML writes it as it is, and YAML 1.1 counts it as the end of a line.
@given(
    st.dictionaries(
        st.text("abc: #", min_size=1), st.text(st.characters(exclude_characters="\x85", codec="utf-8")), max_size=5
    )
)
@QUICK
def test_what_is_written_is_what_is_read(values: dict[str, str]) -> None:
    node, findings = parse_yaml(yaml.safe_dump(values, allow_unicode=True), "calendar.yaml")
    assert findings == []
    assert isinstance(node, MappingNode)
    assert {str(key): str(value) for key, value in node.entries.values()} == values
    assert all(isinstance(value, SourceText) for _, value in node.entries.values())
