"""Files that trip a YAML reader or an editor: no value is misread, and each mistake has its line and a remedy."""

from __future__ import annotations

import datetime
import time

import pytest

from inclusief.calendar.checks import check_calendar
from inclusief.yaml_source import parse_yaml
from inclusief_checks.findings import Finding, Severity

HEAD = "versie: 1\ndagen: []\nactiviteiten:\n"
EVENT = """\
  - id: voorbeeldmarkt
    titel: Voorbeeldmarkt
    begin: 2027-07-01 14:00
    toegankelijk: onbekend
    organisator: {naam: Stichting Voorbeeld}
"""


def told(findings: list[Finding]) -> list[tuple[str, int | None, str]]:
    return [(f.rule, f.location.line, f.message) for f in findings]


# What a usual YAML loader reads as something else


@pytest.mark.parametrize(
    "written", ["14:00", "no", "on", "yes", "~", "null", "012", "0x1F", "1e3", "2027-02-01", "1_000", ".inf"]
)
def test_a_value_stays_the_text_that_was_written(read, written: str) -> None:
    calendar, findings = read(HEAD + EVENT.replace("titel: Voorbeeldmarkt", f"titel: {written}"))
    assert findings == []
    assert calendar.events[0].title == written


@pytest.mark.parametrize("written", ["no", "on", "012", "1.0"])
def test_a_key_stays_the_text_that_was_written(read, written: str) -> None:
    _, findings = read(HEAD + EVENT + f"    {written}: x\n")
    assert [(f.rule, f.location.line) for f in findings] == [("gegevens/onbekend", 9)]
    assert f"'{written}'" in findings[0].message


def test_a_time_without_quotes_is_an_answer_about_access(read) -> None:
    calendar, findings = read(HEAD + EVENT.replace("onbekend", "{prikkelarm: 14:00-15:00, toilet: nee}"))
    assert findings == []
    assert calendar.events[0].access == {"prikkelarm": "14:00-15:00", "toilet": "nee"}


@pytest.mark.parametrize(("written", "line"), [("no", 3), ("0x1f", 3), ("null", 3)])
def test_an_id_that_looks_like_something_else_is_an_id(read, entry, written: str, line: int) -> None:
    calendar, findings = read("versie: 1\ndagen:\n" + entry(id=written, regel="{pasen: 0}"))
    assert findings == []
    assert (calendar.days[0].id, calendar.days[0].id.line) == (written, line)


def test_norwegian_is_a_language_and_not_a_no(read, entry) -> None:
    calendar, findings = read(
        "versie: 1\ngroepen: {no: Noren}\ndagen:\n"
        + entry(titel="{nl: Dag, no: Dagen}", regel="{pasen: 0}", stroming="no")
    )
    assert findings == []
    assert (calendar.days[0].title.own, calendar.days[0].communities) == ({"no": "Dagen"}, ("no",))


@pytest.mark.parametrize("written", ["no", "off", "n", "false", "yes", "on", "true"])
def test_yes_and_no_are_written_in_dutch(read, entry, written) -> None:
    _, findings = read("versie: 1\ndagen:\n" + entry(regel="{pasen: 0}", begint_avond_ervoor=written))
    assert [(f.rule, f.location.line, f.suggestion) for f in findings] == [("gegevens/keuze", 10, "Kies uit: ja, nee.")]


def test_a_number_that_begins_with_nought_is_not_octal(read, entry) -> None:
    text = "versie: 1\nstandaard: {waarschuw: [042, 7]}\ndagen:\n" + entry(regel="{pasen: 0}", duur="012 dagen")
    calendar, findings = read(text)
    assert findings == []
    assert (calendar.warn_days, calendar.days[0].length) == ((42, 7), 12)


@pytest.mark.parametrize(
    ("written", "rule"), [('{datum: "02-31"}', "kalender/regel"), ("{datum: 02-31}", "kalender/regel")]
)
def test_31_february_as_a_rule(read, entry, written, rule) -> None:
    _, findings = read("versie: 1\ndagen:\n" + entry(regel=written))
    assert [(f.rule, f.location.line) for f in findings] == [(rule, 9)]
    assert "bestaat niet" in findings[0].message


def test_31_february_as_a_looked_up_date(read, entry) -> None:
    _, findings = read("versie: 1\ndagen:\n" + entry(regel="{pasen: 0}", data="{2027: {datum: 2027-02-31, bron: x}}"))
    assert told(findings) == [("gegevens/datum", 10, "'2027-02-31' is geen bestaande datum.")]


def test_a_key_that_stands_twice(read) -> None:
    _, findings = read(HEAD + EVENT + "    titel: Nog een naam\n")
    assert told(findings) == [
        ("gegevens/dubbel", 9, "'titel' staat hier voor de tweede keer. De eerste staat op regel 5.")
    ]


@pytest.mark.parametrize(
    "text",
    ["versie: 1\n\tdagen: []\n", "versie: 1\ndagen:\n\t- id: x\n", "versie:\t1\ndagen:\n  -\tid: x\n   \tsoort: y\n"],
)
def test_a_tab_before_a_line(read, text: str) -> None:
    calendar, findings = read(text)
    assert calendar is None
    assert [f.rule for f in findings] == ["gegevens/yaml"]
    assert findings[0].location.line >= 2
    assert findings[0].suggestion


@pytest.mark.parametrize(
    ("field", "written", "line"),
    [("begin", "2027-02-31 10:00", 6), ("einde", "2027-06-31 20:00", 9), ("eerder", "[2027-02-29 10:00]", 9)],
)
def test_a_day_that_does_not_exist(read, field: str, written: str, line: int) -> None:
    text = EVENT.replace("2027-07-01 14:00", written) if field == "begin" else EVENT + f"    {field}: {written}\n"
    _, findings = read(HEAD + text)
    date = written.strip("[]")
    assert told(findings) == [("gegevens/datum", line, f"'{date}' is geen bestaande datum.")]
    assert findings[0].suggestion == "Schrijf jaar-maand-dag en de tijd, bijvoorbeeld: 2027-03-09 14:00."


# What should bring a reader down


@pytest.mark.parametrize(
    "bomb",
    [
        "a: &a [x, x]\n"
        + "".join(f"b{i}: &b{i} [{', '.join([f'*b{i - 1}' if i else '*a'] * 9)}]\n" for i in range(30)),
        "dagen: &a [*a]\n",
        "dagen: &a {x: *a}\n",
        "a: &a {x: y}\nb: {<<: *a}\n",
    ],
)
def test_anchors_are_not_followed(read, bomb: str) -> None:
    began = time.monotonic()
    _, findings = read("versie: 1\n" + bomb)
    assert "gegevens/anker" in {f.rule for f in findings}
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("layers", [60, 500, 5_000, 100_000])
@pytest.mark.parametrize(("before", "after"), [("[", "]"), ("{a: ", "}"), ("- ", "")])
def test_a_file_with_too_many_layers(read, layers: int, before: str, after: str) -> None:
    calendar, findings = read(f"versie: 1\ndagen:\n  {before * layers}x{after * layers}\n")
    assert calendar is None
    assert [(f.rule, f.location.line) for f in findings] == [("gegevens/yaml", 3)]
    assert findings[0].suggestion


def test_a_file_with_as_many_layers_as_may_be(read) -> None:
    node, findings = parse_yaml("[" * 50 + "]" * 50, "calendar.yaml")
    assert node is not None and findings == []
    assert parse_yaml("[" * 51 + "]" * 51, "calendar.yaml")[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "versie: 1\ndagen: []\nx: {long}\n",
        "versie: 1\ndagen: []\n? {long}\n: x\n",
        "versie: {long}\ndagen: []\n",
        "versie: 1\ndagen: []\nactiviteiten: [{{id: a, stroming: {long}, hoort_bij: {long}, toegankelijk: {{? {long} : x}}}}]\n",
        "versie: 1\ngroepen: {{a: A}}\ndagen: [{{id: {long}, titel: {long}, stroming: [{long}]}}]\n",
    ],
)
def test_a_line_of_ten_megabytes(read, text: str) -> None:
    began = time.monotonic()
    _, findings = read(text.format(long="ab" * 5_000_000))
    assert findings
    assert all(len(f.message) < 400 and len(f.suggestion) < 600 for f in findings)
    assert time.monotonic() - began < 20


def test_ten_thousand_mistakes_come_back_in_time(read) -> None:
    began = time.monotonic()
    _, findings = read(HEAD + "  - {id: x, begn: 1}\n" * 3_000)
    assert len(findings) > 10_000
    assert time.monotonic() - began < 30


# The messages of the facts file, and two more, from one file


def test_all_messages_at_once_in_the_order_of_the_file(read) -> None:
    calendar, findings = read(
        """\
versie: 1
groepen: {islam: Moslims}
dagen:
  - id: suikerfeest
    soort: religie
    titel: Suikerfeest
    uitleg: Feest na de ramadan.
    regel: {islamitisch: 1 shawwal, kalender: diyanet}
    bron: Diyanet
    data:
      2027: {datum: 2026-03-09, bron: Diyanet}
  - id: keti-koti
    soort: emancipaite
    titel: {en: Keti Koti}
    uitleg: Einde van de slavernij.
    regl: {datum: "07-01"}
    zekerheid: vast
    zekerheid: verwacht
    data: {2027: {datum: 2027-07-01, bron: x}}
activiteiten:
  - id: voorbeeldmarkt
    titel: Voorbeeldmarkt
    hoort_bij: keti-koto
    begin: 2027-06-30 14:00
    einde: 2027-06-31 20:00
    toegankelijk: {rolstoel: ja}
    contact_toegankelijkheid: Bel 06-12345678
    organisator: {naam: Stichting Voorbeeld}
  - id: keti-koti
    titel: Voorbeeldmiddag
    begin: 2027-06-30 14:00
    einde: 2027-06-30 12:00
    organisator: {naam: Stichting Voorbeeld}
"""
    )
    assert calendar is not None
    assert told(findings) == [
        ("kalender/jaar", 11, "De datum valt in 2026, maar staat bij 2027."),
        ("gegevens/keuze", 13, "'emancipaite' kan hier niet. Bedoelt u 'emancipatie'?"),
        ("gegevens/taal", 14, "De tekst in het Nederlands (nl) ontbreekt."),
        ("gegevens/onbekend", 16, "Het veld 'regl' bestaat niet. Bedoelt u 'regel'?"),
        ("gegevens/dubbel", 18, "'zekerheid' staat hier voor de tweede keer. De eerste staat op regel 17."),
        ("kalender/onbekend", 23, "De dag 'keti-koto' staat niet bij 'dagen'. Bedoelt u 'keti-koti'?"),
        ("gegevens/datum", 25, "'2027-06-31 20:00' is geen bestaande datum."),
        ("kalender/prive", 27, "Hier staat een mobiel nummer."),
        ("gegevens/id", 29, "id 'keti-koti' bestaat al. De eerste staat op regel 12."),
        ("kalender/toegankelijk", 29, "Vul in of de plek toegankelijk is. 'onbekend' mag."),
    ]
    assert all(f.suggestion and f.location.column and f.severity is Severity.ERROR for f in findings)


def test_the_further_messages_at_once_too(read) -> None:
    calendar, findings = read(
        """\
versie: 1
dagen:
  - id: rouw
    soort: herdenking
    titel: Rouwdag
    uitleg: Een dag van rouw.
    regel: {datum: "07-01"}
    data:
      2026: {datum: 2026-07-02, bron: Krant}
      2027: {datum: 2027-07-09, bron: Krant}
    groet: {toon: feliciteren}
activiteiten:
  - id: voorbeeldmarkt
    titel: Voorbeeldmarkt
    hoort_bij: niets
    begin: 2027-07-01 14:00
    einde: 2027-07-01 12:00
    toegankelijk: onbekend
    contact_toegankelijkheid: iemand@gmail.com
    organisator: {naam: Stichting Voorbeeld}
  - id: voorbeeldgroep
    titel: Voorbeeldgroep
    begin: 2027-01-12 10:00
    herhaling: {elke: week, op: dinsdag, tot: 2027-06-29}
    wijziging: {2027-02-17: {status: afgelast, reden: Ziek.}}
    toegankelijk: onbekend
    organisator: {naam: Stichting Voorbeeld}
  - id: voorbeeldlezing
    titel: Voorbeeldlezing
    begin: 2027-01-13 10:00
    status: afgelast
    toegankelijk: onbekend
    organisator: {naam: Stichting Voorbeeld}
"""
    )
    assert calendar is not None
    findings += check_calendar(calendar, datetime.date(2026, 11, 23))
    findings.sort(key=lambda finding: finding.sort_key)
    assert [(f.rule, f.severity.value, f.location.line) for f in findings] == [
        ("kalender/onbevestigd", "review", 3),
        ("kalender/bron", "warning", 7),
        ("kalender/datum", "warning", 9),
        ("kalender/datum", "error", 10),
        ("kalender/toon", "error", 11),
        ("kalender/onbekend", "error", 15),
        ("kalender/einde", "error", 17),
        ("kalender/prive", "error", 19),
        ("kalender/wijziging", "error", 25),
        ("kalender/reden", "warning", 31),
    ]
    assert all(f.location.column and f.suggestion for f in findings)


def test_messages_come_back_too_if_the_file_as_a_whole_is_wrong(read, entry) -> None:
    calendar, findings = read("versie: 2\ndagen:\n" + entry(regel="{pasen: 0}") * 2)
    assert calendar is None
    assert [f.rule for f in findings] == ["gegevens/keuze", "gegevens/id"]


def test_an_unknown_group(read, entry) -> None:
    head = "versie: 1\ngroepen: {christenen: Christenen, joden: Joden}\ndagen:\n"
    _, findings = read(head + entry(regel="{pasen: 0}", stroming="[joden, cristenen]"))
    assert told(findings) == [
        ("kalender/onbekend", 11, "De stroming 'cristenen' staat niet bij 'groepen'. Bedoelt u 'christenen'?")
    ]
    assert read("versie: 1\ndagen:\n" + entry(regel="{pasen: 0}", stroming="cristenen"))[1] == []
    _, findings = read(head + entry(regel="{pasen: 0}") + "activiteiten:\n" + EVENT + "    stroming: moslim\n")
    assert [(f.rule, f.location.line) for f in findings] == [("kalender/onbekend", 17)]


@pytest.mark.parametrize("wrong", ["{a: {b: c}}", "[[x]]", "[{a: b}]"])
def test_a_group_or_day_of_the_wrong_type_is_told_once(read, wrong: str) -> None:
    head = "versie: 1\ngroepen: {a: A}\ndagen: []\nactiviteiten:\n"
    _, findings = read(head + EVENT + f"    stroming: {wrong}\n")
    assert [(f.rule, f.location.line) for f in findings] == [("gegevens/tekst", 10)]
    _, findings = read(head + EVENT + f"    hoort_bij: {wrong}\n")
    assert [(f.rule, f.location.line) for f in findings] == [("gegevens/tekst", 10)]
