"""The schema: all mistakes at once, each with a remedy."""

from __future__ import annotations

import datetime

import pytest

from inclusief.schema import INVALID, Reader, choice, date, identifier, list_of, mapping_of, record, text, yes_no
from inclusief.yaml_source import parse_yaml

DAY = record(
    {"id": identifier(), "titel": text(), "soort": choice("feest", "gedenken"), "datum": date(), "vast": yes_no()},
    required=("id", "titel"),
)


def read(field, source):
    node, findings = parse_yaml(source, "k.yaml")
    assert not findings
    reader = Reader("k.yaml")
    return field(node, reader), [(f.rule, f.location.line) for f in reader.findings]


def test_right_values_come_back_typed():
    value, findings = read(DAY, "id: keti-koti\ntitel: Keti Koti\ndatum: 2027-07-01\nvast: ja\n")
    assert value == {"id": "keti-koti", "titel": "Keti Koti", "datum": datetime.date(2027, 7, 1), "vast": True}
    assert not findings


def test_all_mistakes_come_at_once():
    value, findings = read(DAY, "id: Keti Koti\nsort: feest\nsoort: fest\ndatum: 2027-02-31\nvast: yes\n")
    assert value is INVALID
    assert findings == [
        ("gegevens/id", 1),
        ("gegevens/onbekend", 2),
        ("gegevens/keuze", 3),
        ("gegevens/datum", 4),
        ("gegevens/keuze", 5),
        ("gegevens/ontbreekt", 1),
    ]


def test_a_near_miss_gets_a_suggestion():
    node, _ = parse_yaml("titl: X\nid: a\ntitel: Y\n", "k.yaml")
    reader = Reader("k.yaml")
    DAY(node, reader)
    assert "'titel'" in reader.findings[0].message


def test_a_double_id_names_the_first_line():
    _, findings = read(list_of(DAY, unique="id"), "- id: a\n  titel: A\n- id: a\n  titel: B\n")
    assert findings == [("gegevens/id", 3)]


@pytest.mark.parametrize("source", ["tekst", "- lijst"])
def test_another_shape_is_said(source):
    assert read(DAY, source)[0] is INVALID


def test_free_keys_keep_the_right_pairs():
    value, findings = read(mapping_of(text(), date()), "2026: 2026-01-01\n2027: onzin\n")
    assert value == {"2026": datetime.date(2026, 1, 1)}
    assert findings == [("gegevens/datum", 2)]
