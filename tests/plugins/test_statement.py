"""The accessibility statement: files that people write, a status that follows from them, and what the page shows."""

from __future__ import annotations

import datetime
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from dateutil.relativedelta import relativedelta
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inclusief.project import Project, load_project
from inclusief.statement.evidence import apply_decisions, leave_evidence, remember_run
from inclusief.statement.facts import Facts, audit_findings, audit_view, problems_view, read_facts, status_view
from inclusief.statement.files import AUDIT_FILE, DECISIONS_FILE, LAST_RUN_FILE, statement_files
from inclusief.statement.last_run import last_run_of, read_last_run, write_last_run
from inclusief.statement.model import (
    NORMS,
    OUTCOMES,
    Audit,
    Investigation,
    LastRun,
    Measure,
    Published,
    wcag_21,
    wcag_22,
)
from inclusief.statement.schema import read_decisions, read_investigation
from inclusief.statement.status import Lack, Letter, audit_lacks, status
from inclusief.statement.texts import INTERFACE_TEXTS, LACKS, STATUS
from inclusief.statement.units import audit_units, decision_units
from inclusief.yaml_source import SourceText
from inclusief_checks.findings import Finding, Location, PageResult, Report, Rule, Severity
from inclusief_checks.report.evidence import Evidence

TODAY = datetime.date(2026, 11, 23)
DAY = datetime.timedelta(days=1)
D = datetime.date
RULES = {"axe/color-contrast": Rule("axe/color-contrast", "Contrast", "Daarom.", "Zo.", wcag=("1.4.3",))}


def text(value: str) -> SourceText:
    return SourceText(value, 1, 1)


def audit(**changes: object) -> Audit:
    values = {
        "wie": text("Bureau"),
        "datum": TODAY - 30 * DAY,
        "norm": "EN 301 549 V3.2.1",
        "methode": "WCAG-EM",
        "hele_site": True,
        "criteria": {number: "voldoet" for number in wcag_21()},
        "rapport": text("https://dorp.example/rapport"),
        **changes,
    }
    return Audit(**values)  # type: ignore[arg-type]


def failing(*numbers: str) -> dict[str, str]:
    return {number: "voldoet niet" if number in numbers else "voldoet" for number in wcag_21()}


PUBLISHED = Published(text("https://register.example/1"), TODAY - 10 * DAY, TODAY - 10 * DAY)
MEASURE = Measure(text("1.4.3"), text("Wij maken de letters donkerder."), TODAY + 60 * DAY)


# The norms


def test_the_norms_have_the_number_of_criteria_that_the_law_names() -> None:
    assert {norm: len(criteria()) for norm, criteria in NORMS.items()} == {
        "EN 301 549 V3.2.1": 50,
        "EN 301 549 V4.1.1": 55,
        "WCAG 2.1 AA": 50,
        "WCAG 2.2 AA": 55,
    }


# The status, as in the table of digitoegankelijk.nl


@pytest.mark.parametrize(
    ("investigation", "letter", "law"),
    [
        (Investigation(), "E", False),
        (Investigation(onderzoek=audit(), gepland=TODAY), "E", False),
        (Investigation(replace(PUBLISHED, datum=TODAY + DAY), audit()), "E", False),
        (Investigation(PUBLISHED), "D", False),
        (Investigation(PUBLISHED, gepland=TODAY + 60 * DAY), "C", True),
        (Investigation(PUBLISHED, gepland=TODAY - DAY), "D", False),
        (Investigation(PUBLISHED, gepland=datetime.date(2027, 5, 23)), "C", True),
        (Investigation(PUBLISHED, gepland=datetime.date(2027, 5, 24)), "D", False),
        (Investigation(replace(PUBLISHED, datum=datetime.date(2026, 5, 23)), gepland=TODAY), "C", True),
        (Investigation(replace(PUBLISHED, datum=datetime.date(2026, 5, 22)), gepland=TODAY), "C", False),
        (Investigation(PUBLISHED, audit()), "A", True),
        (Investigation(PUBLISHED, audit(criteria=failing("1.4.3"))), "B", False),
        (Investigation(PUBLISHED, audit(criteria=failing("1.4.3")), maatregelen=(MEASURE,)), "B", None),
        (Investigation(PUBLISHED, audit(criteria=failing("1.4.3", "2.4.4")), maatregelen=(MEASURE,)), "B", False),
        (
            Investigation(
                PUBLISHED, audit(criteria=failing("1.4.3")), maatregelen=(replace(MEASURE, klaar=TODAY - DAY),)
            ),
            "B",
            False,
        ),
    ],
)
def test_the_table_of_statuses(investigation: Investigation, letter: str, law: bool | None) -> None:
    found = status(investigation, (), TODAY)
    assert (found.letter, found.meets_law) == (letter, law)


@pytest.mark.parametrize(
    ("changes", "lack"),
    [
        ({"datum": datetime.date(2023, 11, 24)}, None),
        ({"datum": datetime.date(2023, 11, 23)}, Lack.OLD),
        ({"datum": TODAY + DAY}, Lack.FUTURE),
        ({"methode": "anders"}, Lack.METHOD),
        ({"hele_site": False}, Lack.PART),
        ({"rapport": None}, Lack.REPORT),
        ({"criteria": {"1.1.1": "voldoet"}}, Lack.CRITERIA),
        ({"norm": "WCAG 2.2 AA"}, Lack.CRITERIA),
        ({"norm": "WCAG 2.2 AA", "criteria": {number: "voldoet" for number in wcag_22()}}, None),
    ],
)
def test_an_audit_that_is_not_complete_sound_and_young_does_not_count(changes: dict, lack: Lack | None) -> None:
    made = Investigation(PUBLISHED, audit(**changes), gepland=TODAY + DAY)
    assert audit_lacks(made.onderzoek, TODAY) == ((lack,) if lack else ())
    assert status(made, (), TODAY).letter == ("C" if lack else "A")


def test_a_failure_that_the_computer_finds_now_ends_a_full_pass() -> None:
    made = Investigation(PUBLISHED, audit())
    found = status(made, ["1.4.3"], TODAY)
    assert (found.letter, found.unmet, found.asked) == ("B", ("1.4.3",), 50)
    # A criterion that the norm of the audit does not ask changes nothing.
    assert status(made, ["2.5.8"], TODAY).letter == "A"


NUMBERS = sorted(wcag_21() | wcag_22())
DATES = st.dates(TODAY - relativedelta(years=5), TODAY + relativedelta(years=2))
AUDITS = st.builds(
    audit,
    datum=DATES,
    norm=st.sampled_from(sorted(NORMS)),
    methode=st.sampled_from(["WCAG-EM", "anders"]),
    hele_site=st.booleans(),
    rapport=st.sampled_from([None, text("https://a.nl")]),
    criteria=st.one_of(
        st.dictionaries(st.sampled_from(NUMBERS), st.sampled_from(OUTCOMES)),
        st.builds(
            lambda wrong: {number: OUTCOMES[number in wrong] for number in NUMBERS}, st.sets(st.sampled_from(NUMBERS))
        ),
    ),
)
MEASURES = st.lists(st.builds(Measure, st.sampled_from(NUMBERS).map(text), st.just(text("Zo.")), DATES), max_size=3)
INVESTIGATIONS = st.builds(
    Investigation,
    st.none() | st.builds(Published, st.just(text("https://a.nl")), DATES, DATES),
    st.none() | AUDITS,
    st.none() | DATES,
    MEASURES.map(tuple),
)
FAILING = st.sets(st.sampled_from(NUMBERS), max_size=4)


@settings(max_examples=400)
@given(INVESTIGATIONS, FAILING, DATES)
def test_a_good_status_needs_a_good_audit(made: Investigation, computer: set[str], today: datetime.date) -> None:
    found = status(made, computer, today)
    person, published = made.onderzoek, made.verklaring
    assert (found.letter == "E") == (published is None or published.datum > today)
    if found.letter in ("A", "B"):
        assert person is not None and person.rapport and person.hele_site and person.methode == "WCAG-EM"
        assert person.datum <= today < person.datum + relativedelta(years=3)
        assert all(number in person.criteria for number in NORMS[person.norm]())
        assert found.lacks == () and found.asked in (50, 55)
    else:
        assert found.asked == 0
    if found.letter == "A":
        assert person is not None and not {n for n in person.asked if person.criteria[n] == "voldoet niet"}
        assert not computer & person.asked
    if found.letter == "C":
        assert made.gepland is not None and today <= made.gepland <= today + relativedelta(months=6)
    if person is None or person.datum + relativedelta(years=3) <= today:
        assert found.letter in ("C", "D", "E")
    assert found.meets_law is not True or found.letter in ("A", "C")


@settings(max_examples=200)
@given(INVESTIGATIONS, FAILING, st.sampled_from(NUMBERS), DATES)
def test_more_failures_never_make_the_status_better(
    made: Investigation, computer: set[str], one_more: str, today: datetime.date
) -> None:
    assert status(made, computer | {one_more}, today).letter >= status(made, computer, today).letter


def test_every_status_and_lack_has_a_sentence() -> None:
    assert set(STATUS) == set(Letter) and set(LACKS) == set(Lack)
    assert set(INTERFACE_TEXTS) == {*STATUS.values(), *LACKS.values()}


# The files


def read(tmp_path: Path, reader, content: str, *arguments: object):
    path = tmp_path / "bestand.yaml"
    path.write_text(textwrap.dedent(content), "utf-8")
    return reader(path, "bestand.yaml", *arguments)


AUDIT = """\
versie: 1
verklaring:
  link: https://register.example/1
  datum: 2026-11-01
onderzoek:
  wie: Bureau Voorbeeld
  datum: 2026-10-01
  norm: EN 301 549 V3.2.1
  methode: WCAG-EM
  hele_site: ja
  rapport: https://dorp.example/rapport
  criteria:
    1.1.1: voldoet
    1.4.3: voldoet niet
    1.2.1: niet van toepassing
gepland: 2027-02-01
maatregelen:
  - criterium: 1.4.3
    gevolg: De letters zijn te licht.
    maatregel: Wij maken de letters donkerder.
    alternatief: Zet het donkere scherm aan.
    klaar: 2027-02-01
"""


def test_an_investigation_is_read_whole(tmp_path: Path) -> None:
    made, findings = read(tmp_path, read_investigation, AUDIT)
    assert findings == []
    assert made.verklaring == Published("https://register.example/1", D(2026, 11, 1), D(2026, 11, 1))
    assert made.onderzoek.criteria == {"1.1.1": "voldoet", "1.4.3": "voldoet niet", "1.2.1": "niet van toepassing"}
    assert made.onderzoek.failed == {"1.4.3"} and made.onderzoek.hele_site is True
    assert made.gepland == D(2027, 2, 1)
    assert [(kind, str(words), context) for kind, words, context in audit_units(made)] == [
        ("gevolg", "De letters zijn te licht.", "1.4.3"),
        ("maatregel", "Wij maken de letters donkerder.", "1.4.3"),
        ("alternatief", "Zet het donkere scherm aan.", "1.4.3"),
    ]


@pytest.mark.parametrize("key", ["status", "letter", "voldoet"])
def test_nobody_can_type_the_status(tmp_path: Path, key: str) -> None:
    made, findings = read(tmp_path, read_investigation, f"versie: 1\n{key}: A\n")
    assert [(f.rule, f.location.line, f.location.column) for f in findings] == [("gegevens/onbekend", 2, 1)]
    assert status(made, (), TODAY).letter == "E"


def test_all_mistakes_in_an_investigation_come_back_at_once(tmp_path: Path) -> None:
    made, findings = read(
        tmp_path,
        read_investigation,
        """\
        versie: 1
        verklaring:
          link: http://register.example/1
          datum: 2026-11-01
        onderzoek:
          wie: Bureau
          datum: 2026-13-01
          norm: WCAG 3
          methode: WCAG-EM
          hele_site: deels
          criteria:
            1.1.1: gehaald
            1.4.6: voldoet
            9.9.9: voldoet
        maatregelen:
          - criterium: 1.4.3
            klaar: 2027-02-01
        """,
    )
    assert [(f.rule, f.location.line, f.location.column) for f in findings] == [
        ("onderzoek/link", 3, 9),
        ("gegevens/datum", 7, 10),
        ("gegevens/keuze", 8, 9),
        ("gegevens/keuze", 10, 14),
        ("gegevens/keuze", 12, 12),
        ("onderzoek/criterium", 13, 5),
        ("onderzoek/criterium", 14, 5),
        ("gegevens/ontbreekt", 16, 5),
    ]
    assert all(f.severity is Severity.ERROR and f.message and f.suggestion for f in findings)
    assert made == Investigation()


DECISIONS = """\
versie: 1
uitzonderingen:
  - regel: axe/color-contrast
    pagina: /melden/
    plek: .voet   a
    oordeel: goed
    reden: "Gemeten: 5,1."
    eigenaar: webredactie
    einddatum: 2027-03-01
  - regel: axe/color-contrast
    pagina: /*
    oordeel: bekend
    reden: De huisstijl heeft lichte letters.
    eigenaar: ontwerper
    einddatum: 2027-03-01
    alternatief: Zet het donkere scherm aan.
"""


def test_decisions_are_read_with_their_place(tmp_path: Path) -> None:
    entries, findings = read(tmp_path, read_decisions, DECISIONS, RULES.keys)
    assert findings == []
    first, second = (entry.decision for entry in entries)
    assert (first.rule, first.page, first.selector, first.judgement) == (
        "axe/color-contrast", "/melden/", ".voet a", "goed",
    )  # fmt: skip
    assert (first.reason, first.owner, first.until) == ("Gemeten: 5,1.", "webredactie", D(2027, 3, 1))
    assert str(first.location) == "bestand.yaml:3:12" and str(second.location) == "bestand.yaml:10:12"
    assert second.selector is None
    assert [(kind, str(words)) for kind, words, _ in decision_units(entries)] == [
        ("gevolg", "De huisstijl heeft lichte letters."),
        ("alternatief", "Zet het donkere scherm aan."),
    ]


def test_all_mistakes_in_decisions_come_back_at_once(tmp_path: Path) -> None:
    entries, findings = read(
        tmp_path,
        read_decisions,
        """\
        versie: 1
        uitzonderingen:
          - regel: axe/color-contrasts
            pagina: /
            oordeel: misschien
            reden: x
            eigenaar: y
            einddatum: morgen
          - regel: axe/color-contrast
            pagina: /
            oordeel: goed
            eigenaar: y
            einddatum: 2027-01-01
            plaats: a
        """,
        RULES.keys,
    )
    assert entries == []
    assert [(f.rule, f.location.line, f.location.column) for f in findings] == [
        ("uitzondering/regel", 3, 12),
        ("gegevens/keuze", 5, 14),
        ("gegevens/datum", 8, 16),
        ("gegevens/ontbreekt", 9, 5),
        ("gegevens/onbekend", 14, 5),
    ]
    assert "Bedoelt u 'axe/color-contrast'?" in findings[0].message


@pytest.mark.parametrize("reader", [read_investigation, read_decisions])
@pytest.mark.parametrize(
    ("content", "rule"), [("", "gegevens/leeg"), ("- a\n", "gegevens/blok"), ("a: [\n", "gegevens/yaml")]
)
def test_a_file_that_cannot_be_used_is_told_and_gives_nothing(tmp_path: Path, reader, content: str, rule: str) -> None:
    made, findings = read(tmp_path, reader, content)
    assert made in ([], Investigation()) and [f.rule for f in findings] == [rule]


def test_the_rules_are_only_asked_for_a_decision(tmp_path: Path) -> None:
    def never() -> list[str]:
        raise AssertionError

    assert read(tmp_path, read_decisions, "versie: 1\nuitzonderingen: []\n", never) == ([], [])


TREES = st.recursive(
    st.text(max_size=8) | st.sampled_from(["1", "ja", "voldoet", "2026-11-01", "https://a.nl", "WCAG-EM", "goed"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["versie", "verklaring", "onderzoek", "criteria", "1.1.1", "uitzonderingen", "regel", "datum",
                         "maatregelen", "criterium", "gepland", "link", "paginas", "versies"]), inner, max_size=6,
    ),
    max_leaves=15,
)  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TREES)
def test_nothing_makes_the_readers_fail(tmp_path: Path, tree: object) -> None:
    content = yaml.safe_dump(tree, allow_unicode=True)
    made, _ = read(tmp_path, read_investigation, content)
    assert status(made, (), TODAY).letter in ("C", "D", "E")
    assert isinstance(read(tmp_path, read_decisions, content, RULES.keys)[0], list)
    assert read(tmp_path, read_last_run, content)[0] is None


# What the computer found last


def evidence(*pages: PageResult) -> Evidence:
    report = Report(pages=list(pages), versions={"browser": "Chromium 156", "axe-core": "4.14.1"})
    return Evidence(report, RULES, "Dorp", "https://dorp.example/", TODAY)


def test_the_last_run_comes_back_as_it_was_written(tmp_path: Path) -> None:
    run = last_run_of(evidence(PageResult("/"), PageResult("/melden/")))
    assert run is not None and run.paginas == 2 and run.criteria["niets"] == ("1.4.3",)
    assert sum(map(len, run.criteria.values())) == 55
    path = tmp_path / LAST_RUN_FILE
    write_last_run(path, run)
    before = path.read_bytes()
    assert read_last_run(path, LAST_RUN_FILE) == (run, [])
    write_last_run(path, run)
    assert path.read_bytes() == before


def test_a_run_that_is_not_complete_is_not_remembered() -> None:
    assert last_run_of(evidence(PageResult("/"), PageResult("/a/", ("De browser stopte.",)))) is None
    assert last_run_of(evidence()) is None


# What the page shows


@pytest.fixture
def project(make_site) -> Project:
    return load_project(make_site() / "mkdocs.yml")


def test_without_files_there_is_no_statement_and_nothing_is_wrong(project: Project) -> None:
    facts = read_facts(project, RULES.keys)
    assert facts == Facts() and statement_files(project) == []
    view = status_view(facts, TODAY)
    assert (view["letter"], view["reasons"], view["statement"]) == ("E", [LACKS[Lack.NONE]], None)
    assert audit_view(facts, TODAY)["run"] is None
    assert problems_view(facts, RULES, TODAY) == {"problems": [], "unplanned": []}


def test_the_page_shows_what_the_files_say(project: Project) -> None:
    (project.root / AUDIT_FILE).write_text(AUDIT, "utf-8")
    (project.root / DECISIONS_FILE).write_text(DECISIONS, "utf-8")
    write_last_run(
        project.root / LAST_RUN_FILE,
        LastRun(TODAY, 63, {"axe-core": "4.14.1"}, {"fout": ("1.4.3",), "kijk": (), "niets": ("1.1.1",), "mens": ()}),
    )
    facts = read_facts(project, RULES.keys)
    assert facts.findings == () and facts.files == (DECISIONS_FILE, AUDIT_FILE, LAST_RUN_FILE)
    view = status_view(facts, TODAY)
    assert (view["letter"], view["planned"]) == ("C", D(2027, 2, 1))
    assert view["reasons"] == [LACKS[Lack.CRITERIA]]
    shown = audit_view(facts, TODAY)
    assert (shown["met"], shown["asked"], shown["tools"]) == (2, 50, ["axe-core 4.14.1"])
    assert [one["number"] for one in shown["failed"]] == ["1.4.3"]
    problems = problems_view(facts, RULES, TODAY)
    assert [(str(row["text"]), row["everywhere"], row["late"]) for row in problems["problems"]] == [
        ("De huisstijl heeft lichte letters.", True, False),
        ("De letters zijn te licht.", False, False),
    ]
    assert [one["number"] for one in problems["problems"][0]["criteria"]] == ["1.4.3"]
    assert problems["unplanned"] == []
    assert problems_view(facts, RULES, D(2027, 3, 2))["problems"][0]["late"] is True


def test_a_failure_without_a_measure_is_shown_as_one_without_a_plan(project: Project) -> None:
    (project.root / AUDIT_FILE).write_text(AUDIT.replace("1.2.1: niet van toepassing", "1.2.1: voldoet niet"), "utf-8")
    problems = problems_view(read_facts(project, RULES.keys), RULES, TODAY)
    assert [one["number"] for one in problems["unplanned"]] == ["1.2.1"]


def test_editors_hear_that_an_audit_does_not_count_or_did_not_happen(project: Project) -> None:
    (project.root / AUDIT_FILE).write_text(AUDIT, "utf-8")
    facts = read_facts(project, RULES.keys)
    assert [(f.message, f.severity) for f in audit_findings(facts, TODAY)] == [(LACKS[Lack.CRITERIA], Severity.WARNING)]
    late = audit_findings(facts, D(2029, 11, 1))
    assert {f.message for f in late} == {
        LACKS[Lack.CRITERIA],
        LACKS[Lack.OLD],
        "Het onderzoek stond gepland op 2027-02-01. Die dag is voorbij.",
    }
    assert audit_findings(Facts(), TODAY) == []


# From a run to what stays of it


def test_a_run_leaves_its_evidence_and_the_next_page_shows_it(project: Project, tmp_path: Path) -> None:
    (project.root / DECISIONS_FILE).write_text(DECISIONS, "utf-8")
    facts = read_facts(project, RULES.keys)
    report = Report(pages=[PageResult("/"), PageResult("/melden/")], versions={"axe-core": "4.14.1"})
    place = Location("content/index.md", url="/", selector="p")
    report.add([Finding("axe/color-contrast", Severity.ERROR, place, "Te licht.")])
    decided = apply_decisions(report, facts, TODAY)
    assert [one.finding.rule for one in decided] == ["axe/color-contrast"]
    assert [(f.rule, f.location.line) for f in report.findings] == [("uitzondering/ongebruikt", 3)]

    files = leave_evidence(project, tmp_path / "bewijs", report, decided, TODAY)
    assert [path.relative_to(tmp_path / "bewijs").as_posix() for path in files] == [
        f"{language}/{name}"
        for language in ("nl", "en")
        for name in ("evaluation.html", "evaluation.json", "earl.json")
    ]
    assert "Voorbeelddorp" in files[0].read_text("utf-8")

    assert remember_run(project, report, decided, TODAY)
    again = read_facts(project, RULES.keys)
    assert again.failing == ("1.4.3",)  # a known problem is still a failure
    assert audit_view(again, TODAY)["run"].paginas == 2

    report.pages.append(PageResult("/stuk/", ("De browser stopte.",)))
    before = (project.root / LAST_RUN_FILE).read_bytes()
    assert not remember_run(project, report, decided, TODAY)
    assert (project.root / LAST_RUN_FILE).read_bytes() == before
