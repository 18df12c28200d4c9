"""Reports that are read back and put together: nothing is lost, nothing is doubled, and nothing becomes green."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_findings import contrast, long_sentence

from inclusief_checks.findings import LIMITS, Finding, Location, Outcome, PageResult, Report, Severity, Step
from inclusief_checks.gate import ExitCode, decide
from inclusief_checks.report import ReportError, merge, read
from inclusief_checks.report import json as json_format

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), max_size=12)
URL = st.sampled_from(["/", "/a/", "/b/", "https://www.voorbeeld.nl/c/"])
NUMBER = st.none() | st.integers(1, 9)
SECONDS = st.integers(0, 2000).map(lambda number: number / 8)
LOCATIONS = st.builds(Location, TEXT, NUMBER, NUMBER, NUMBER, st.none() | URL, st.none() | TEXT)
FINDINGS = st.builds(
    Finding,
    TEXT,
    st.sampled_from(Severity),
    LOCATIONS,
    TEXT,
    TEXT,
    TEXT,
    st.lists(TEXT, max_size=2, unique=True).map(tuple),
    st.lists(URL, max_size=2, unique=True).map(tuple),
)
PAGES = st.lists(
    st.builds(PageResult, URL, st.lists(TEXT, max_size=2, unique=True).map(tuple)), unique_by=lambda page: page.url
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Return a report as a run makes it: findings in order, and every page of a finding in the list of pages."""
    report = Report(
        steps=draw(
            st.lists(
                st.builds(Step, TEXT, st.sampled_from(Outcome), TEXT, SECONDS),
                max_size=3,
                unique_by=lambda step: step.name,
            )
        ),
        checked=draw(st.lists(TEXT, max_size=3, unique=True)),
        pages=draw(PAGES),
        scores=draw(st.dictionaries(TEXT, st.floats(0, 100), max_size=2)),
        versions=draw(st.dictionaries(TEXT, TEXT, max_size=2)),
        limits=draw(st.lists(st.sampled_from(LIMITS), unique=True)),
    )
    report.add(draw(st.lists(FINDINGS, max_size=4)))
    known = {page.url for page in report.pages}
    pages = [url for finding in report.findings for url in finding.pages if url not in known]
    report.pages += [PageResult(url) for url in dict.fromkeys(pages)]
    return report


def written(directory: Path, report: Report, name: str = "report.json") -> Path:
    path = directory / name
    path.write_text(json_format.render(report, decide(report), {}), "utf-8")
    return path


@settings(max_examples=150, deadline=None)
@given(report=reports())
def test_what_is_written_can_be_read(tmp_path_factory: pytest.TempPathFactory, report: Report) -> None:
    assert read(written(tmp_path_factory.getbasetemp(), report)) == report


def test_a_whole_report_can_be_read(tmp_path: Path, report: Report) -> None:
    back = read(written(tmp_path, report))
    assert {page.url for page in back.pages} == {f"/{name}/" for name in "abcde"}
    back.pages = []
    clean = read(written(tmp_path, back))
    assert back.findings == clean.findings and len(back.findings) == len(report.findings)
    assert (back.steps, back.checked, back.scores, back.versions) == (
        report.steps,
        report.checked,
        report.scores,
        report.versions,
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("geen json", "is geen rapport van inclusief. Kies een report.json."),
        ("[]", "is geen rapport van inclusief."),
        ("{}", "is geen rapport van inclusief."),
        ("[" * 100_000, "is geen rapport van inclusief."),
        ('{"schema_version": 1}', "is een rapport van versie 1; nodig is versie 2. Maak het rapport opnieuw."),
        ('{"schema_version": 2}', "is geen goed rapport: findings klopt niet."),
    ],
)
def test_another_file_is_refused(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, "utf-8")
    with pytest.raises(ReportError) as caught:
        read(path)
    assert str(caught.value).startswith(str(path)) and said in str(caught.value)


def test_a_file_that_is_not_there_and_one_that_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"^Ik kan .*weg\.json niet lezen: "):
        read(tmp_path / "weg.json")
    with pytest.raises(ReportError, match=r"^Cannot read .*weg\.json: "):
        read(tmp_path / "weg.json", language="en")
    (tmp_path / "x.json").write_bytes(b"\xff\xfe{}")
    with pytest.raises(ReportError, match="is geen rapport"):
        read(tmp_path / "x.json")


@pytest.mark.parametrize(
    ("part", "key", "value"),
    [
        ("findings", "severity", "erg"),
        ("findings", "line", "3"),
        ("findings", "line", True),
        ("findings", "also", [1]),
        ("findings", "message", None),
        ("steps", "outcome", "goed"),
        ("steps", "seconds", "1"),
        ("pages", "could_not_run", "alles"),
        ("pages", "url", 3),
    ],
)
def test_a_wrong_part_is_named(tmp_path: Path, report: Report, part: str, key: str, value: object) -> None:
    path = written(tmp_path, report)
    document = json.loads(path.read_text("utf-8"))
    document[part][0][key] = value
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(ReportError, match=f"is geen goed rapport: {key} klopt niet"):
        read(path)


def test_parts_of_one_audit_become_one_report() -> None:
    template = replace(
        contrast("/a/"), location=Location("main.html", 3, url="/a/", selector=".voet"), states=("licht",)
    )
    elsewhere = replace(template, location=replace(template.location, url="/c/"), states=("donker",), also=("/d/",))
    one = Report(
        steps=[Step("sources", Outcome.PASSED, "2 teksten", 1.0), Step("audit", Outcome.PASSED, "2 pagina's", 2.0)],
        checked=["content/a.md", "/a/"],
        pages=[PageResult("/a/"), PageResult("/b/")],
        versions={"axe-core": "4.14.1", "browser": "Chromium 140"},
        scores={"content/a.md": 60.0},
    )
    one.add([template, long_sentence()])
    other = Report(
        steps=[
            Step("sources", Outcome.PASSED, "2 teksten", 1.0),
            Step("audit", Outcome.DID_NOT_RUN, "/d/ laadt niet.", 3.5),
        ],
        checked=["content/a.md", "/c/"],
        pages=[PageResult("/b/", ("Geen tijd.",)), PageResult("/c/"), PageResult("/d/")],
        versions={"axe-core": "4.14.1", "browser": "Chromium 141"},
    )
    other.add([elsewhere, long_sentence()])
    merged = merge([one, other])
    assert merged.findings == [long_sentence(), replace(template, states=("licht", "donker"), also=("/c/", "/d/"))]
    assert merged.steps == [
        Step("sources", Outcome.PASSED, "2 teksten", 2.0),
        Step("audit", Outcome.DID_NOT_RUN, "2 pagina's; /d/ laadt niet.", 5.5),
    ]
    assert merged.pages == [PageResult("/a/"), PageResult("/b/", ("Geen tijd.",)), PageResult("/c/"), PageResult("/d/")]
    assert merged.checked == ["content/a.md", "/a/", "/c/"]
    assert merged.versions == {"axe-core": "4.14.1", "browser": "Chromium 140, Chromium 141"}
    assert (merged.scores, merged.limits) == (one.scores, list(LIMITS))
    assert merge([merged, other]).versions == merged.versions


def test_the_same_words_wrong_twice_stay_two_findings() -> None:
    report = Report(steps=[Step("sources", Outcome.FAILED)])
    report.add([long_sentence(), replace(long_sentence(), location=Location("content/melden.md", 20, 5))])
    report.add([replace(long_sentence(), severity=Severity.WARNING)])
    assert merge([report, report]).findings == report.findings


def test_a_part_in_which_nothing_ran_does_not_become_green(good_report: Report) -> None:
    assert decide(merge([good_report, good_report])).passed
    verdict = decide(merge([good_report, Report()]))
    assert verdict.exit_code is ExitCode.COULD_NOT_RUN
    assert verdict.reasons == ("Een deel van de controle: niet uitgevoerd. Er is niets gecontroleerd.",)
    assert decide(merge([])).exit_code is ExitCode.COULD_NOT_RUN


@settings(max_examples=150, deadline=None)
@given(parts=st.lists(reports(), min_size=1, max_size=3))
def test_merging_loses_nothing_and_is_done_after_once(parts: list[Report]) -> None:
    merged = merge(parts)
    assert merge([merged]) == merged
    assert merged.findings == sorted(merged.findings, key=lambda finding: finding.sort_key)
    found = {(f.fingerprint, f.severity, url) for part in parts for f in part.findings for url in f.pages or (None,)}
    kept = {(f.fingerprint, f.severity, url) for f in merged.findings for url in f.pages or (None,)}
    assert found - kept <= {entry for entry in found if entry[2] is None}
    assert {entry[:2] for entry in found} == {entry[:2] for entry in kept}
    assert {page.url for page in merged.pages} == {page.url for part in parts for page in part.pages}
    assert len(merged.pages) == len({page.url for page in merged.pages})
    assert sum(step.seconds for step in merged.steps) == sum(step.seconds for part in parts for step in part.steps)
    if not decide(merged).exit_code:
        assert all(decide(part).passed for part in parts)
