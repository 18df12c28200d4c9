"""What an editor must know today: each finding has a place, says what, why and how, and warns unless a policy says more."""

from __future__ import annotations

import datetime
import json

import pytest
from staff_sample import FEAST, GROUPS, HEAD, TODAY

from inclusief.calendar.checks import CHECKS, check_calendar
from inclusief.cli import main
from inclusief.rules import all_rules
from inclusief_checks.findings import Finding

D = datetime.date
SOON = D(2026, 12, 30)
"""Five days before the feast."""
MOURNING = """\
  - id: rouw
    soort: herdenking
    titel: Rouwdag
    uitleg: Een dag van rouw.
    regel: {datum: "07-01"}
    zekerheid: vast
    bron: Boek
"""
LATE = "kalender/groet"


def told(findings: list[Finding]) -> list[tuple[str, str, int | None, str]]:
    """Return rule, severity, line and message, after seeing that each finding is complete."""
    rules = all_rules()
    for finding in findings:
        assert finding.location.file in ("calendar.yaml", "mkdocs.yml")
        assert finding.location.line and finding.location.column
        assert finding.message and finding.suggestion and rules[finding.rule].why
    return [(f.rule, f.severity.value, f.location.line, f.message) for f in findings]


@pytest.fixture
def found(calendar_from):
    """Return a function that gives what is told on a day about a calendar of these entries."""

    def check(days=FEAST, events="", head=HEAD + GROUPS, *, today=TODAY, strict=()):
        return told(check_calendar(calendar_from(days, events, head), today, strict=strict))

    return check


def greeting(**fields: str) -> str:
    return "    groet: {" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}\n"


def test_what_lies_far_ahead_gives_no_finding(found) -> None:
    assert found() == []


# Tone


def test_nobody_is_congratulated_on_a_day_of_mourning(found) -> None:
    (one,) = found(MOURNING + greeting(toon="feliciteren"))
    assert one == (
        "kalender/toon",
        "error",
        11,
        "'Rouwdag' is een dag van herdenking of een gevoelige dag. Feliciteren past daar niet bij.",
    )


def test_nobody_is_congratulated_on_a_sensitive_day(found) -> None:
    sensitive = "    gevoelig: {reden: Mensen zijn het niet eens., akkoord: [burgemeester]}\n"
    days = MOURNING.replace("herdenking", "cultuur") + greeting(toon="feliciteren")
    assert found(days) == []
    assert [row[0] for row in found(days + sensitive)] == ["kalender/toon"]


@pytest.mark.parametrize(
    ("tone", "text", "word"),
    [
        ("gedenken", "Fijne dag allemaal.", "Fijne"),
        ("aandacht", "Wij wensen u een fijn feest.", "fijn"),
        ("gedenken", "{nl: Wij gedenken., en: Happy day!}", "Happy"),
        ("gedenken", "{nl: Wij gedenken., tr: Kutlu olsun!}", "Kutlu"),
        ("gedenken", "{nl: Wij gedenken., ar: عيد سعيد}", "سعيد"),
        ("gedenken", "{nl: Wij gedenken., uk: Щасливого дня!}", "Щасливого"),
        ("gedenken", "{nl: Wij gedenken., pl: Wesołych świąt!}", "Wesołych"),
        ("gedenken", "{nl: Wij gedenken., de: Fröhliche Tage!}", "Fröhliche"),
    ],
)
def test_happy_words_do_not_fit_a_day_of_mourning(found, tone, text, word) -> None:
    ((rule, severity, line, message),) = found(MOURNING + greeting(toon=tone, tekst=text))
    assert (rule, severity, line) == ("kalender/toon", "error", 11)
    assert message.startswith(f"Het woord '{word}' past niet bij 'Rouwdag'.")


@pytest.mark.parametrize(
    "text", ["Wij staan stil bij de slachtoffers.", "Wij definiëren onfijn.", "{nl: Wij gedenken., fr: fijn}"]
)
def test_other_words_fit(found, text) -> None:
    assert found(MOURNING + greeting(toon="gedenken", tekst=text)) == []


def test_happy_words_fit_a_feast(found) -> None:
    assert found(FEAST.replace("Fijn feest!", "Gefeliciteerd en een fijn feest!")) == []


def test_the_place_is_that_of_the_words_themselves(calendar_from) -> None:
    days = (
        MOURNING + "    groet:\n      toon: gedenken\n      tekst:\n        nl: Wij gedenken.\n        en: Happy day!\n"
    )
    (finding,) = check_calendar(calendar_from(days), TODAY)
    assert str(finding.location) == "calendar.yaml:15:13"


def test_an_unknown_channel(found) -> None:
    ((rule, severity, line, message),) = found(FEAST.replace("[website, x]", "[website, twitter]"))
    assert (rule, severity, line, message) == ("gegevens/keuze", "error", 14, "Het kanaal 'twitter' bestaat niet.")


# Greetings that are late


def without_text(text: str = FEAST) -> str:
    return text.replace("      tekst: {nl: Fijn feest!, tr: İyi bayramlar!}\n", "")


@pytest.mark.parametrize(
    ("today", "late"),
    [(D(2026, 12, 13), False), (D(2026, 12, 14), True), (D(2027, 1, 4), True), (D(2027, 1, 5), False)],
)
def test_a_text_must_be_there_three_weeks_ahead(found, today, late) -> None:
    rows = [row for row in found(without_text(), today=today) if "tekst" in row[3]]
    left = (D(2027, 1, 4) - today).days
    when = {0: "vandaag", 1: "morgen"}.get(left, f"over {left} dagen")
    assert rows == ([(LATE, "warning", 4, f"'Feest' is {when}. Er is nog geen tekst voor de groet.")] if late else [])


@pytest.mark.parametrize(("today", "late"), [(D(2026, 12, 27), False), (D(2026, 12, 28), True)])
def test_all_must_have_approved_a_week_ahead(found, today, late) -> None:
    one = "      goedgekeurd: {communicatie: 2026-11-01}\n"
    rows = found(FEAST + one, today=today)
    assert rows == (
        [(LATE, "warning", 4, "'Feest' is over 7 dagen. Er is nog geen akkoord van: bestuurssecretariaat.")]
        if late
        else []
    )


def test_the_file_says_how_long_ahead(found) -> None:
    head = HEAD + "standaard: {waarschuw: [60, 40, 30, 20]}\n" + GROUPS
    assert "geen tekst" in found(without_text(), head=head, today=D(2026, 11, 25))[0][3]
    assert "geen akkoord" in found(head=head, today=D(2026, 12, 5))[0][3]
    moon = FEAST.replace('{datum: "01-04"}', "{islamitisch: 1 ramadan}").replace(
        "zekerheid: vast", "zekerheid: verwacht"
    )
    assert "kalender/onbevestigd" in [
        row[0] for row in found(moon, head=head, today=D(2027, 1, 20)) if "2027-02-08" in row[3]
    ]
    # A file that names fewer keeps the usual ones for the rest.
    short = HEAD + "standaard: {waarschuw: [60]}\n" + GROUPS
    assert found(without_text(), head=short, today=D(2026, 12, 13)) == []
    assert found(without_text(), head=short, today=D(2026, 12, 14)) != []


def test_a_sensitive_day_needs_somebody_to_approve(found) -> None:
    days = MOURNING + "    gevoelig: {reden: Mensen zijn het niet eens.}\n"
    assert found(days, today=D(2027, 6, 1)) == []
    assert found(days, today=D(2027, 6, 20)) == [
        (LATE, "warning", 4, "Deze dag is gevoelig, maar niemand hoeft akkoord te geven.")
    ]


# Dates


MOON = FEAST.replace('{datum: "01-04"}', "{islamitisch: 1 ramadan}").replace("zekerheid: vast", "zekerheid: verwacht")
APPROVED = "      goedgekeurd: {communicatie: 2026-11-01, bestuurssecretariaat: 2026-11-01}\n"
CONFIRMED = "    data: {2027: {datum: 2027-02-08, status: bevestigd, bron: Moskee}}\n"


@pytest.mark.parametrize(
    ("today", "late"), [(D(2027, 2, 4), False), (D(2027, 2, 5), True), (D(2027, 2, 8), True), (D(2027, 2, 9), False)]
)
def test_a_date_must_be_certain_three_days_ahead(found, today, late) -> None:
    rows = [row for row in found(MOON + APPROVED, today=today) if "12 maanden" not in row[3]]
    assert rows == (
        [("kalender/onbevestigd", "warning", 4, "'Feest' is op 2027-02-08. De datum is nog niet bevestigd.")]
        if late
        else []
    )
    assert found(MOON + APPROVED + CONFIRMED, today=today) == [] or today > D(2027, 2, 8)


def test_a_year_without_any_confirmed_date_is_told_once(found, entry) -> None:
    second = entry(
        id="tweede", titel="Tweede", regel="{islamitisch: 1 shawwal}", zekerheid="verwacht", plan_niet="[markt]"
    )
    plain = entry(id="derde", titel="Derde", regel="{islamitisch: 1 muharram}", zekerheid="verwacht")
    rows = found(MOON + second + plain)
    assert rows == [
        (
            "kalender/onbevestigd",
            "review",
            4,
            "Voor de komende 12 maanden is nog geen datum bevestigd. Open: Feest, Tweede.",
        )
    ]
    assert found(MOON + CONFIRMED + second + plain) == []


def test_a_table_that_ends_and_a_day_without_a_date(found, entry) -> None:
    table = entry(regel="{tabel: divali}", zekerheid="verwacht")
    assert found(table) == []
    ((rule, severity, line, message),) = found(table, today=D(2040, 11, 23))
    assert (rule, severity, line) == ("kalender/tabel", "warning", 4)
    assert message == "Voor 2040 en 2041 is er nog geen datum voor 'Feest'."
    looked_up = entry(regel=None, bron=None, data="{2026: {datum: 2026-06-27, bron: X}}")
    assert [row[3] for row in found(looked_up)] == ["Voor 2027 is er nog geen datum voor 'Feest'."]


@pytest.mark.parametrize(
    ("date", "status", "told_as"),
    [
        ("2027-07-03", "verwacht", ("warning", "2027-07-03 is niet de datum van de regel. De regel geeft 2027-07-01.")),
        (
            "2027-07-04",
            "verwacht",
            ("error", "2027-07-04 is meer dan 2 dagen van de regel. De regel geeft 2027-07-01."),
        ),
        (
            "2027-07-04",
            "bevestigd",
            ("warning", "2027-07-04 is meer dan 2 dagen van de regel. De regel geeft 2027-07-01."),
        ),
        ("2027-07-03", "bevestigd", None),
    ],
)
def test_a_date_far_from_its_rule(read, date, status, told_as) -> None:
    data = f"    data:\n      2027: {{datum: {date}, status: {status}, bron: Krant}}\n"
    _, findings = read(HEAD + "dagen:\n" + MOURNING + data)
    assert told(findings) == ([("kalender/datum", told_as[0], 11, told_as[1])] if told_as else [])


# Collisions


def test_an_event_on_a_day_that_asks_for_rest(found, market) -> None:
    ((rule, severity, line, message),) = found(events=market("2027-01-04 10:00"))
    assert (rule, severity, line) == ("kalender/botsing", "warning", 21)
    assert message == "'Voorbeeldmarkt' is op 2027-01-04. Dan is het ook 'Feest'."
    assert found(events=market("2027-01-05 10:00")) == []
    assert found(events=market("2027-01-01 10:00", "2027-01-05 10:00")) != []


def test_an_event_on_the_day_of_others(found, market, entry) -> None:
    easter = entry(
        regel="{pasen: 0}", plan_niet="[markt]", anderen="[{wie: orthodoxe mensen, regel: {orthodox_pasen: 0}}]"
    )
    ((rule, *_, message),) = found(easter, market("2027-05-02 10:00"))
    assert rule == "kalender/botsing"
    assert message == "'Voorbeeldmarkt' is op 2027-05-02. Dan is het ook 'Feest', zoals andere mensen die dag houden."


# Policy


LATE_DAYS = {
    "groet": {"days": without_text(), "today": SOON},
    "onbevestigd": {"days": MOON + APPROVED, "today": D(2027, 2, 6)},
    "tabel": {
        "days": FEAST.replace(
            '    regel: {datum: "01-04"}\n    zekerheid: vast\n    bron: Boek\n',
            "    data: {2026: {datum: 2026-06-01, bron: B}}\n",
        )
    },
}


@pytest.mark.parametrize("name", [*LATE_DAYS, "botsing"])
def test_it_warns_and_fails_only_by_policy(found, market, name) -> None:
    made = LATE_DAYS.get(name) or {"events": market("2027-01-04 10:00")}
    rule = CHECKS[name]
    usual = [row for row in found(**made) if row[0] == rule]
    assert usual and "error" not in {row[1] for row in usual}
    strict = [row for row in found(**made, strict=[name]) if row[0] == rule]
    assert {row[1] for row in strict} == {"error"}
    assert [(row[0], *row[2:]) for row in usual] == [(row[0], *row[2:]) for row in strict]
    others = [other for other in CHECKS if other != name]
    assert [row for row in found(**made, strict=others) if row[0] == rule] == usual


def test_a_check_that_does_not_exist_is_told(found) -> None:
    (row,) = found(strict=["groeten"])
    assert row == (
        "instellingen/fout",
        "error",
        1,
        "De controle 'groeten' bestaat niet bij 'strict' van inclusief/calendar.",
    )


COLLIDING = """\
versie: 1
dagen:
  - id: rouw
    soort: herdenking
    titel: Rouwdag
    uitleg: Dit is een dag van rouw.
    regel: {datum: "07-01"}
    zekerheid: vast
    bron: Boek
    plan_niet: [markt]
activiteiten:
  - id: voorbeeldmarkt
    titel: Voorbeeldmarkt
    begin: 2027-07-01 10:00
    toegankelijk: onbekend
    organisator: {naam: Stichting Voorbeeld}
"""


@pytest.mark.parametrize(
    ("setting", "code", "severity"), [("", 0, "warning"), (":\n      strict: [botsing]", 1, "error")]
)
def test_the_policy_of_a_site(make_site, monkeypatch, capsys, setting, code, severity) -> None:
    root = make_site({"calendar.yaml": COLLIDING})
    config = root / "mkdocs.yml"
    config.write_text(config.read_text().replace("- inclusief/calendar", f"- inclusief/calendar{setting}"))
    monkeypatch.chdir(root)
    assert main(["check", "--format", "json", "calendar.yaml"]) == code
    report = json.loads(capsys.readouterr().out)
    rows = [f for f in report["findings"] if f["rule"] == "kalender/botsing"]
    assert [(f["severity"], f["line"]) for f in rows] == [(severity, 12)]


@pytest.mark.parametrize(("setting", "stops"), [("", False), (":\n      strict: [botsing]", True)])
def test_a_build_stops_only_by_policy(make_site, caplog, setting, stops) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort

    root = make_site({"calendar.yaml": COLLIDING})
    config = root / "mkdocs.yml"
    config.write_text(config.read_text().replace("- inclusief/calendar", f"- inclusief/calendar{setting}"))
    loaded = load_config(config_file=str(config))
    loaded.plugins.on_startup(command="build", dirty=False)
    if not stops:
        build(loaded)
        assert (root / "site" / "index.html").is_file()
        return
    with pytest.raises(Abort):
        build(loaded)
    assert "calendar.yaml:12:9: 'Voorbeeldmarkt' is op 2027-07-01." in caplog.text
    assert not (root / "site").exists()
