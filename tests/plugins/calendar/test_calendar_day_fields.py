"""What a day must say, what it should say, and what follows if it does not."""

from __future__ import annotations

import pytest

from inclusief.calendar.units import units
from inclusief_checks.findings import Severity

HEAD = "versie: 1\ndagen:\n"


@pytest.mark.parametrize("field", ["id", "soort", "titel"])
def test_a_day_needs_an_id_a_kind_and_a_title(read, entry, field: str) -> None:
    calendar, findings = read(HEAD + entry(regel="{pasen: 0}", **{field: None}))
    assert [(f.rule, f.location.line, f.location.column) for f in findings] == [("gegevens/ontbreekt", 3, 5)]
    assert f"'{field}'" in findings[0].message
    assert calendar.days == ()


def test_a_day_without_an_explanation_stays_and_is_a_warning(read, entry) -> None:
    calendar, findings = read(HEAD + entry(regel="{pasen: 0}", uitleg=None))
    assert [(f.rule, f.severity, f.location.line) for f in findings] == [("kalender/uitleg", Severity.WARNING, 3)]
    assert calendar.days[0].explanation == ""
    assert [kind for kind, *_ in units(calendar, "calendar.yaml")] == ["titel"]


def test_a_rule_without_a_source_is_a_warning_and_looked_up_dates_alone_need_none(read, entry) -> None:
    calendar, findings = read(HEAD + entry(regel="{pasen: 0}", bron=None))
    assert [(f.rule, f.severity) for f in findings] == [("kalender/bron", Severity.WARNING)]
    assert len(calendar.days) == 1
    assert read(HEAD + entry(bron=None, data="{2025: {datum: 2025-06-28, bron: Zaanstad}}"))[1] == []


@pytest.mark.parametrize(
    ("rule", "certainty"),
    [
        ("{pasen: 0}", "vast"),
        ("{joods: 15 nisan}", "vast"),
        ("{weekdag: laatste donderdag van mei}", "vast"),
        ("{islamitisch: 1 shawwal}", "verwacht"),
        ("{islamitisch: 1 shawwal, kalender: diyanet}", "verwacht"),
        ("{tabel: divali}", "verwacht"),
    ],
)
def test_how_certain_a_day_is_without_a_word_about_it(day_of, rule: str, certainty: str) -> None:
    assert day_of(regel=rule, zekerheid=None).certainty == certainty
