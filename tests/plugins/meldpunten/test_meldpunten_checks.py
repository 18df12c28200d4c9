"""When a reporting point is too old, cannot be right, or cannot be reached."""

from __future__ import annotations

import datetime

import pytest

from inclusief.meldpunten.checks import check_points
from inclusief_checks.findings import Severity

D = datetime.date


@pytest.mark.parametrize(
    ("today", "severity"),
    [
        (D(2026, 11, 23), None),
        (D(2027, 11, 23), None),
        (D(2027, 11, 24), Severity.WARNING),
        (D(2028, 11, 23), Severity.WARNING),
        (D(2028, 11, 24), Severity.ERROR),
    ],
)
def test_a_fact_grows_old(point_of, today: D, severity: Severity | None) -> None:
    findings = check_points([point_of({"telefoon": "112"})], today)
    assert [(f.rule, f.severity) for f in findings] == ([("meldpunt/oud", severity)] if severity else [])


def test_a_check_by_a_person_makes_facts_fresh_again(point_of) -> None:
    point = point_of({"telefoon": "112"}, gecontroleerd="2028-05-01")
    assert check_points([point], D(2029, 5, 1)) == []
    assert [f.severity for f in check_points([point], D(2029, 5, 2))] == [Severity.WARNING]


def test_old_facts_of_one_point_are_one_finding_per_age_at_the_first(point_of) -> None:
    point = point_of(
        {
            "telefoon": {"waarde": "112", "opgezocht": "2025-01-01"},
            "website": {"waarde": "https://a.nl", "opgezocht": "2023-01-01"},
            "chat": {"waarde": "https://a.nl", "opgezocht": "2022-01-01"},
            "adres": {"waarde": "Plein 1", "opgezocht": "2020-01-01", "zekerheid": "laag"},
            "open": {"waarde": "altijd", "opgezocht": "2026-10-01"},
        }
    )
    messages = [f.message for f in check_points([point], D(2026, 11, 23))]
    assert messages == [
        "Deze gegevens van Punt zijn ouder dan twee jaar: chat, website.",
        "Deze gegevens van Punt zijn ouder dan een jaar: telefoon.",
    ]


def test_on_29_february_a_year_ago_is_28_february(point_of) -> None:
    point = point_of({"telefoon": {"waarde": "112", "opgezocht": "2027-02-28"}})
    assert check_points([point], D(2028, 2, 29)) == []


def test_a_day_that_has_yet_to_come_is_an_error(point_of) -> None:
    point = point_of({"telefoon": {"waarde": "112", "opgezocht": "2062-11-23"}}, gecontroleerd="2027-01-01")
    findings = check_points([point], D(2026, 11, 24))
    assert [(f.rule, f.severity) for f in findings] == [("meldpunt/datum", Severity.ERROR)] * 2
    assert "2027-01-01" in findings[0].message + findings[1].message


@pytest.mark.parametrize(
    ("facts", "reachable"),
    [
        ({}, False),
        ({"open": "altijd", "kosten": "gratis"}, False),
        ({"telefoon": {"waarde": "112", "zekerheid": "laag"}}, False),
        ({"telefoon": "112"}, True),
        ({"adres": "Plein 1"}, True),
        ({"email": "a@b.nl"}, True),
    ],
)
def test_a_point_that_nobody_can_reach_is_a_warning(point_of, facts: dict, reachable: bool) -> None:
    findings = check_points([point_of(facts)], D(2026, 11, 24))
    expected = [] if reachable else [("meldpunt/contact", Severity.WARNING, "content/meldpunten.yaml")]
    assert [(f.rule, f.severity, f.location.file) for f in findings] == expected
