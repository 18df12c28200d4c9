"""Events that repeat, as editors write them: the rule, the days without, and what changes."""

from __future__ import annotations

import datetime

import pytest

from inclusief_checks.findings import Severity

DT = datetime.datetime
LINE = 9  # of a field that an event does not need
GROUP = {"begin": "2027-01-12 10:00", "einde": "2027-01-12 12:00"}  # a Tuesday


def rules(findings) -> list[tuple[str, int | None]]:
    return [(f.rule, f.location.line) for f in findings]


def test_a_repeated_event(event) -> None:
    found, findings = event(
        **GROUP,
        herhaling="{elke: week, op: [dinsdag, donderdag], tot: 2027-06-29, niet_op: [2027-03-09]}",
        wijziging="{2027-02-16: {status: verplaatst, naar: 2027-02-17 10:00, reden: {nl: Zaal bezet}}}",
    )
    assert findings == []
    rule = found.recurrence
    assert (rule.every, rule.until, rule.weekdays) == ("week", datetime.date(2027, 6, 29), (1, 3))
    assert rule.skipped == {datetime.date(2027, 3, 9)}
    (change,) = found.changes.values()
    assert (change.status, change.start, change.reason) == ("verplaatst", DT(2027, 2, 17, 10), "Zaal bezet")


@pytest.mark.parametrize(
    ("rule", "finding", "says"),
    [
        ("{elke: week, tot: 2027-01-11}", "kalender/herhaling", "De laatste dag ligt voor de eerste."),
        ("{elke: week, tot: 2030-01-13}", "kalender/herhaling", "langer dan drie jaar"),
        (
            "{elke: week, op: woensdag, tot: 2027-06-29}",
            "kalender/herhaling",
            "De eerste keer is op dinsdag 2027-01-12.",
        ),
        ("{elke: dag, op: dinsdag, tot: 2027-06-29}", "kalender/herhaling", "Bij elke dag"),
        ("{elke: maand, op: dinsdag, tot: 2027-06-29}", "kalender/herhaling", "Bij elke maand"),
        ("{elke: week, tot: 2027-06-31}", "gegevens/datum", "'2027-06-31' is geen bestaande datum."),
        ("{elke: weekend, tot: 2027-06-29}", "gegevens/keuze", "Bedoelt u 'week'?"),
        ("{elke: week, op: dinsdg, tot: 2027-06-29}", "gegevens/keuze", "Bedoelt u 'dinsdag'?"),
        ("{elke: week}", "gegevens/ontbreekt", "'tot'"),
        ("{tot: 2027-06-29}", "gegevens/ontbreekt", "'elke'"),
        ("elke week", "gegevens/blok", "blok"),
        ("{elke: week, tot: 2027-06-29, niet_op: 2027-03-10}", "kalender/herhaling", "Op 2027-03-10 is deze"),
        ("{elke: week, tot: 2027-01-12, niet_op: 2027-01-12}", "kalender/herhaling", "nooit"),
    ],
)
def test_a_wrong_recurrence(event, rule: str, finding: str, says: str) -> None:
    _, findings = event(**GROUP, herhaling=rule)
    assert rules(findings) == [(finding, 10)]
    assert says in findings[0].message
    assert findings[0].suggestion


@pytest.mark.parametrize(("begin", "until"), [("2027-01-12", "2030-01-12"), ("2028-02-29", "2031-02-28")])
def test_three_years_is_not_too_long(event, begin: str, until: str) -> None:
    found, findings = event(begin=f"{begin} 10:00", herhaling=f"{{elke: maand, tot: {until}}}")
    assert findings == []
    assert found.recurrence.until.isoformat() == until


def test_a_time_that_goes_on_until_the_next_one(event) -> None:
    _, findings = event(begin="2027-01-12 10:00", einde="2027-01-19 12:00", herhaling="{elke: week, tot: 2027-06-29}")
    assert rules(findings) == [("kalender/herhaling", 10)]
    assert "nog bezig" in findings[0].message
    _, findings = event(begin="2027-01-12 10:00", einde="2027-01-19 10:00", herhaling="{elke: week, tot: 2027-06-29}")
    assert findings == []


def test_a_repeated_time_in_the_night_of_the_clock(event) -> None:
    _, findings = event(begin="2027-03-27 02:30", herhaling="{elke: dag, tot: 2027-03-30}")
    assert [(f.rule, f.severity) for f in findings] == [("kalender/tijd", Severity.WARNING)]
    assert "Op 2027-03-28" in findings[0].message
    assert event(begin="2027-03-27 02:30", herhaling="{elke: dag, tot: 2027-03-30, niet_op: 2027-03-28}")[1] == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("{2027-02-17: {status: afgelast, reden: x}}", "Op 2027-02-17 is deze activiteit er niet."),
        ("{2027-07-06: {status: afgelast, reden: x}}", "Op 2027-07-06 is deze activiteit er niet."),
        ("{2027-03-09: {status: afgelast, reden: x}}", "Op 2027-03-09 is deze activiteit er niet."),  # in niet_op
        ("{2027-02-16: {status: verplaatst}}", "niet waarheen"),
        ("{2027-02-16: {status: afgelast, naar: 2027-02-17 10:00, reden: x}}", "hoort geen nieuwe tijd"),
    ],
)
def test_a_wrong_change(event, change: str, says: str) -> None:
    rule = "{elke: week, op: dinsdag, tot: 2027-06-29, niet_op: [2027-03-09]}"
    found, findings = event(**GROUP, herhaling=rule, wijziging=change)
    assert rules(findings) == [("kalender/wijziging", 11)]
    assert findings[0].severity is Severity.ERROR
    assert says in findings[0].message
    assert found.changes == {}  # feeds must not name a time that is not there


def test_a_change_that_is_called_off_without_a_reason_is_a_warning(event) -> None:
    rule = "{elke: week, tot: 2027-06-29}"
    found, findings = event(**GROUP, herhaling=rule, wijziging="{2027-02-16: {status: afgelast}}")
    assert [(f.rule, f.severity, f.location.line) for f in findings] == [("kalender/reden", Severity.WARNING, 11)]
    assert len(found.changes) == 1


def test_a_change_of_what_happens_once(event) -> None:
    found, findings = event(wijziging="{2027-07-01: {status: afgelast, reden: x}}")
    assert found is None
    assert rules(findings) == [("kalender/wijziging", LINE)]
    assert "maar één keer" in findings[0].message


def test_every_id_of_a_message_has_its_explanation() -> None:
    from importlib.resources import files

    import yaml

    known = {
        rule["id"] for rule in yaml.safe_load(files("inclusief").joinpath("rules.yaml").read_text("utf-8"))["regels"]
    }
    words = "bron datum duur einde herhaling id jaar onbekend organisator prive reden regel tabel tijd toegankelijk uitleg wijziging"
    assert {f"kalender/{word}" for word in words.split()} <= known
