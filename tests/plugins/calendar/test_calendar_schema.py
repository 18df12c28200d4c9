"""What editors can do wrong in calendar.yaml, and where the message points."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inclusief.calendar import read_calendar
from inclusief.calendar.dates import WORDS
from inclusief.calendar.units import units
from inclusief_checks.findings import Finding, Severity

HEAD = "versie: 1\ndagen:\n"
RULE = 'regel: {datum: "07-01"}'


def places(findings: list[Finding]) -> list[tuple[str, int | None, int | None]]:
    return [(finding.rule, finding.location.line, finding.location.column) for finding in findings]


def test_a_full_day_comes_back_with_its_places(read) -> None:
    calendar, findings = read(
        """\
versie: 1
dagen:
  - id: suikerfeest
    soort: religie
    titel: Suikerfeest
    uitleg: Einde van de ramadan.
    regel: {islamitisch: 1 shawwal, kalender: diyanet}
    begint_avond_ervoor: ja
    duur: 3 dagen
    zekerheid: verwacht
    ook: In Marokko een dag later.
    bron: Diyanet
    data:
      2027: {datum: 2027-03-09, status: bevestigd, bron: Diyanet}
"""
    )
    assert findings == []
    (day,) = calendar.days
    assert (day.id, day.kind, day.certainty, day.length, day.evening_before) == (
        "suikerfeest", "religie", "verwacht", 3, True,
    )  # fmt: skip
    assert (day.rule.day, day.rule.month, day.rule.calendar) == (1, 10, "diyanet")
    assert (day.explanation.line, day.explanation.column) == (6, 13)
    assert [(o.date.isoformat(), o.status, o.source) for o in day.overrides] == [("2027-03-09", "bevestigd", "Diyanet")]
    assert [(kind, str(text), context, text.line) for kind, text, context in units(calendar, "calendar.yaml")] == [
        ("titel", "Suikerfeest", "suikerfeest", 5),
        ("uitleg", "Einde van de ramadan.", "suikerfeest", 6),
        ("ook", "In Marokko een dag later.", "suikerfeest", 11),
    ]


@pytest.mark.parametrize(
    ("rule", "finding", "says"),
    [
        ('{datum: "02-31"}', "kalender/regel", "bestaat niet"),
        ('{datum: "25-12"}', "kalender/regel", "omgekeerd"),
        ("{datum: 1 juli}", "kalender/regel", "geen maand en dag"),
        ("{datum: 2026-07-01}", "kalender/regel", "geen maand en dag"),
        ("{weekdag: vijfde maandag van mei}", "kalender/regel", "geen volgorde"),
        ("{weekdag: laatste donderdg van mei}", "kalender/regel", "Bedoelt u 'donderdag'?"),
        ("{weekdag: laatste donderdag van septembr}", "kalender/regel", "Bedoelt u 'september'?"),
        ("{weekdag: donderdag}", "kalender/regel", "geen dag van de week in een maand"),
        ("{pasen: morgen}", "kalender/regel", "geen aantal dagen"),
        ("{pasen: 400}", "kalender/regel", "te ver"),
        ("{orthodox_pasen: -81}", "kalender/regel", "te ver"),
        ("{islamitisch: 1 shawal-maand}", "kalender/regel", "geen maand van de islamitische"),
        ("{islamitisch: 31 ramadan}", "kalender/regel", "Dag 31"),
        ("{islamitisch: ramadan}", "kalender/regel", "geen dag en maand"),
        ("{islamitisch: 1 ramadan, kalender: turks}", "gegevens/keuze", "'turks'"),
        ("{joods: 15 nisaan}", "kalender/regel", "Bedoelt u 'nisan'?"),
        ("{joods: 30 adar}", "kalender/regel", "Dag 30"),
        ("{joods: nisan 15}", "kalender/regel", "geen dag en maand"),
        ("{tabel: diwali}", "kalender/tabel", "Bedoelt u 'divali'?"),
        ("{tabel: diyanet}", "kalender/tabel", "bestaat niet"),
        ("{tabel: ../../x}", "kalender/tabel", "bestaat niet"),
        ('{datum: "07-01", pasen: 0}', "kalender/regel", "twee regels"),
        ('{datum: "07-01", kalender: diyanet}', "kalender/regel", "Bij 'datum' kunt u 'kalender' niet gebruiken."),
        ("{kalender: diyanet}", "kalender/regel", "geen regel"),
        ("{}", "kalender/regel", "geen regel"),
        ("{weekdg: laatste maandag van mei}", "gegevens/onbekend", "Bedoelt u 'weekdag'?"),
        ("07-01", "gegevens/blok", "blok met velden"),
        ("{datum: [1]}", "gegevens/tekst", "tekst"),
    ],
)
def test_a_wrong_rule_is_one_finding_on_its_line(read, entry, rule: str, finding: str, says: str) -> None:
    calendar, findings = read(HEAD + entry(regel=rule))
    assert [(f.rule, f.location.line, f.severity) for f in findings] == [(finding, 9, Severity.ERROR)]
    assert says in findings[0].message
    assert findings[0].suggestion
    assert calendar is not None and calendar.days == ()


@pytest.mark.parametrize(
    "spelling",
    ["1 Shawwal", "1 sjawwal", "1 Şevval", "1 chawwal", "1  SHAWAL"],
)
def test_dutch_turkish_and_other_spellings_of_a_month(day_of, spelling: str) -> None:
    assert day_of(regel=f"{{islamitisch: {spelling}}}").rule.month == 10


@pytest.mark.parametrize(
    "spelling", ["10 dhu al-hijja", "10 dhul-hijjah", "10 Dhoe al-Hidjdja", "10 dhū al-ḥijja", "10 Zilhicce"]
)
def test_spellings_of_the_month_of_the_hajj(day_of, spelling: str) -> None:
    assert day_of(regel=f"{{islamitisch: {spelling}}}").rule.month == 12


@pytest.mark.parametrize("spelling", ["1 tisjri", "1 Tishri", "1 tishrei"])
def test_spellings_of_a_hebrew_month(day_of, spelling: str) -> None:
    assert day_of(regel=f"{{joods: {spelling}}}").rule.month == 7


DATA_LINE = 10  # behind the rule, on its own line


@pytest.mark.parametrize(
    ("data", "finding", "says"),
    [
        (
            "{2027: {datum: 2026-07-01, status: bevestigd, bron: x}}",
            "kalender/jaar",
            "De datum valt in 2026, maar staat bij 2027.",
        ),
        (
            "{2027: {datum: 2027-07-04, status: bevestigd, bron: x}}",
            "kalender/datum",
            "2027-07-04 is meer dan 2 dagen van de regel. De regel geeft 2027-07-01.",
        ),
        ("{2027: {datum: 2027-02-31, status: bevestigd, bron: x}}", "gegevens/datum", "2027-02-31"),
        ("{2027: {datum: 2027-07-01, status: zeker, bron: x}}", "gegevens/keuze", "zeker"),
        ("{2027: {datum: 2027-07-01, status: bevestigd}}", "gegevens/ontbreekt", "bron"),
        ("{27: {datum: 2027-07-01, status: bevestigd, bron: x}}", "kalender/jaar", "'27' is geen jaar"),
        ("{2500: {datum: 2500-07-01, status: bevestigd, bron: x}}", "kalender/jaar", "'2500' is geen jaar"),
        ("[2027-07-01]", "gegevens/blok", "jaren"),
        ("{2027: 2027-07-01}", "gegevens/blok", "blok"),
    ],
)
def test_a_wrong_looked_up_date_is_one_finding(read, entry, data: str, finding: str, says: str) -> None:
    _, findings = read(HEAD + entry(regel='{datum: "07-01"}', data=data))
    assert [(f.rule, f.location.line) for f in findings] == [(finding, DATA_LINE)]
    assert says in findings[0].message


def test_a_date_near_its_rule_is_a_warning_until_a_person_confirms_it_and_a_far_one_is_wrong_until_then(
    read, entry
) -> None:
    def of(date: str, status: str = "verwacht") -> list[tuple[str, Severity]]:
        data = f"{{2027: {{datum: {date}, status: {status}, bron: x}}}}"
        return [(f.rule, f.severity) for f in read(HEAD + entry(regel='{datum: "12-31"}', data=data))[1]]

    near, far = [("kalender/datum", Severity.WARNING)], [("kalender/datum", Severity.ERROR)]
    assert of("2027-12-31") == []
    assert of("2027-12-30") == of("2027-12-29") == near
    assert (of("2027-12-28"), of("2027-12-28", "bevestigd")) == (far, near)
    assert (of("2027-01-02"), of("2027-01-03")) == (near, far)  # of 31 December of the year before
    assert of("2027-12-29", "bevestigd") == of("2027-01-02", "bevestigd") == []


def test_a_date_that_is_not_the_one_of_the_rule_says_what_the_rule_gives(read, entry) -> None:
    data = "{2027: {datum: 2027-07-02, bron: x}}"
    (found,) = read(HEAD + entry(regel='{datum: "07-01"}', data=data))[1]
    assert found.message == "2027-07-02 is niet de datum van de regel. De regel geeft 2027-07-01."
    assert "status: bevestigd" in found.suggestion


def test_outside_a_table_a_looked_up_date_needs_no_rule_near_it(read, entry) -> None:
    data = "{2040: {datum: 2040-11-04, status: verwacht, bron: x}}"
    _, findings = read(HEAD + entry(regel="{tabel: divali}", data=data))
    assert findings == []


@pytest.mark.parametrize(
    ("length", "says"),
    [
        ("0 dagen", "0 dagen kan niet"),
        ("41 dagen", "41 dagen kan niet"),
        ("een week", "geen aantal"),
        ("7", "geen aantal"),
    ],
)
def test_a_wrong_length(read, entry, length: str, says: str) -> None:
    _, findings = read(HEAD + entry(regel='{datum: "07-01"}', duur=length))
    assert places(findings) == [("kalender/duur", 10, 11)]
    assert says in findings[0].message


def test_one_day_and_forty_days_are_lengths(day_of) -> None:
    assert [day_of(regel="{pasen: 0}", duur=text).length for text in ("1 dag", "40 dagen")] == [1, 40]


def test_all_mistakes_come_back_at_once_with_line_and_column(read) -> None:
    _, findings = read(
        """\
versie: 2
dagen:
  - id: Keti Koti
    soort: feest
    titel: Keti Koti
    uitleg: Einde van de slavernij.
    regel: {datum: "02-31"}
    zekerheid: vast
    bron: x
  - id: pasen
    soort: religie
    titel: Pasen
    regel: {pasen: 0}
    begint_avond_ervoor: yes
    kleur: rood
    zekerheid: vast
    bron: x
  - id: pasen
    soort: religie
    titel: Weer Pasen
    uitleg: Nog een keer.
    zekerheid: vast
    bron: x
"""
    )
    assert places(findings) == [
        ("gegevens/keuze", 1, 9),
        ("gegevens/id", 3, 9),
        ("gegevens/keuze", 4, 12),
        ("kalender/regel", 7, 20),
        ("kalender/uitleg", 10, 9),
        ("gegevens/keuze", 14, 26),
        ("gegevens/onbekend", 15, 5),
        ("kalender/regel", 18, 5),
        ("gegevens/id", 18, 9),
    ]
    assert [f.rule for f in findings if f.severity is not Severity.ERROR] == ["kalender/uitleg"]
    assert all(f.message and f.suggestion for f in findings)


def test_a_wrong_day_is_left_out_and_the_others_stay(read, entry) -> None:
    calendar, findings = read(HEAD + entry(id="goed", regel="{pasen: 0}") + entry(id="fout", regel="{pasen: x}"))
    assert [day.id for day in calendar.days] == ["goed"]
    assert len(findings) == 1


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "gegevens/leeg"),
        (b"# alleen een opmerking\n", "gegevens/leeg"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "bestand/geen-tekst"),
        (b"versie: 1\x00", "bestand/geen-tekst"),
        (b"- a\n", "gegevens/blok"),
        (b"versie: 1\ndagen: geen\n", "gegevens/lijst"),
        (b"dagen: []\n", "gegevens/ontbreekt"),
        (b"versie: 1\n\tdagen: []\n", "gegevens/yaml"),
        (b"versie: 1\ndagen: [\n", "gegevens/yaml"),
    ],
)
def test_a_file_that_cannot_be_used(read, content: bytes, rule: str) -> None:
    calendar, findings = read(content)
    assert calendar is None
    assert rule in [f.rule for f in findings]
    assert all(f.location.line and f.location.file == "calendar.yaml" for f in findings)


def test_a_missing_file(tmp_path: Path) -> None:
    calendar, findings = read_calendar(tmp_path / "weg.yaml", "weg.yaml")
    assert calendar is None
    assert [f.rule for f in findings] == ["bestand/ontbreekt"]


def test_a_calendar_without_days_is_a_calendar(read) -> None:
    calendar, findings = read("versie: 1\ndagen: []\n")
    assert (calendar.days, findings) == ((), [])


# Anything can stand in the file


SCALARS = st.one_of(
    st.text(max_size=20),
    st.integers(),
    st.dates().map(str),
    st.sampled_from(["1 shawwal", "30 adar", "laatste donderdag van mei", "+39", "divali", "12-31", "ja", "7 dagen"]),
)
KEYS = st.sampled_from(
    [
        *WORDS,
        "kalender",
        "id",
        "soort",
        "titel",
        "uitleg",
        "regel",
        "zekerheid",
        "bron",
        "duur",
        "ook",
        "data",
        "2027",
        "datum",
        "status",
    ]
)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(max_size=5), inner, max_size=6),
    max_leaves=12,
)
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUICK
@given(st.one_of(st.text(), st.binary().map(lambda data: data.decode("latin-1"))))
def test_no_text_makes_the_reader_fail(read, text: str) -> None:
    calendar, findings = read(text.encode("utf-8", "surrogatepass"))
    assert calendar is not None or findings


@QUICK
@given(st.lists(st.dictionaries(KEYS, TREES, max_size=11), max_size=3))
def test_no_tree_makes_the_reader_fail(read, days: list) -> None:
    calendar, findings = read(yaml.safe_dump({"versie": "1", "dagen": days}, allow_unicode=True))
    assert calendar is not None or findings
    assert len(calendar.days if calendar else ()) + len(findings) >= len(days)


@QUICK
@given(st.sampled_from([*WORDS]), SCALARS)
def test_no_rule_word_makes_the_reader_fail(read, entry, word: str, value: object) -> None:
    text = yaml.safe_dump({word: value}, default_flow_style=True, allow_unicode=True, width=10**6).strip()
    calendar, findings = read(HEAD + entry(regel=text))
    if calendar is not None and calendar.days:
        starts = [start for year in range(2024, 2030) for start in calendar.days[0].rule.starts(year)]
        assert starts == sorted(starts, key=lambda start: start.date)
    else:
        assert findings


def test_reading_loads_no_heavy_library() -> None:
    code = (
        "import sys; import inclusief.calendar; heavy = {'icalendar', 'hijridate', 'babel', 'pyluach', 'mkdocs'}; "
        "print(sorted({name.split('.')[0] for name in sys.modules} & heavy))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path)}
    )
    assert done.stdout.strip() == "[]"
