"""A baseline lets old problems through, exactly as many as there were."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inclusief_checks.baseline import BaselineUnreadable, new_only, read, write
from inclusief_checks.decisions import EXPIRED
from inclusief_checks.findings import Finding, Location, Report, Severity


def finding(
    text: str = "a", url: str = "/a/", severity: Severity = Severity.ERROR, rule: str = "r/x", line: int = 1
) -> Finding:
    return Finding(rule, severity, Location("content/a.md", line, url=url, selector=".x"), "Fout.", excerpt=text)


def saved(path: Path, *findings: Finding) -> Path:
    report = Report()
    report.add(findings)
    write(report, path)
    return path


def test_only_what_is_new_is_left(tmp_path: Path) -> None:
    path = saved(tmp_path / "b.json", finding("a"), finding("b"), finding("c"))
    moved, new = finding("a", line=40), finding("d")
    compared = new_only([moved, new], read(path))
    assert (compared.new, compared.known) == ([new], [moved])
    assert (compared.solved, compared.total) == (2, 3)
    assert compared.said() == "2 van de 3 oude problemen opgelost. Schrijf de lijst opnieuw. Dan blijven ze weg."
    assert compared.said("en").startswith("2 of 3 old problems solved.")


def test_equal_problems_are_counted(tmp_path: Path) -> None:
    # The same text on pages in two languages has one source, so one fingerprint.
    path = saved(tmp_path / "b.json", finding(url="/a/"), finding(url="/en/a/"))
    three = [finding(url=url) for url in ("/a/", "/en/a/", "/ar/a/")]
    compared = new_only(three, read(path))
    assert compared.new == three[2:] and compared.known == three[:2]
    assert (compared.solved, compared.total) == (0, 2)
    assert new_only(three[:1], read(path)).solved == 1


def test_a_warning_that_becomes_an_error_is_new(tmp_path: Path) -> None:
    path = saved(tmp_path / "b.json", finding(severity=Severity.WARNING))
    assert new_only([finding(severity=Severity.ERROR)], read(path)).new == [finding(severity=Severity.ERROR)]


def test_an_expired_decision_never_becomes_an_old_problem(tmp_path: Path) -> None:
    path = saved(tmp_path / "b.json", finding(rule=EXPIRED))
    assert read(path).total == 0
    assert new_only([finding(rule=EXPIRED)], read(path)).new == [finding(rule=EXPIRED)]


def test_the_file_is_the_same_for_the_same_problems(tmp_path: Path) -> None:
    one = saved(tmp_path / "1.json", finding("a"), finding("b"))
    two = saved(tmp_path / "2.json", finding("b", line=9), finding("a", line=3))
    assert one.read_bytes() == two.read_bytes()
    rows = json.loads(one.read_text("utf-8"))["findings"]
    assert [(row["rule"], row["file"], row["severity"], row["count"]) for row in rows] == [
        ("r/x", "content/a.md", "error", 1),
        ("r/x", "content/a.md", "error", 1),
    ]


def test_an_empty_baseline_lets_nothing_through(tmp_path: Path) -> None:
    compared = new_only([finding()], read(saved(tmp_path / "b.json")))
    assert compared.new == [finding()] and compared.said() == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "null",
        "[" * 100000,
        '{"schema_version": 2, "findings": []}',
        '{"schema_version": 1, "findings": [{"fingerprint": "x", "severity": "error", "count": 0}]}',
        '{"schema_version": 1, "findings": [{"fingerprint": "x", "severity": "error", "count": true}]}',
        '{"schema_version": 1, "findings": [{"fingerprint": "x", "severity": "ramp", "count": 1}]}',
        '{"schema_version": 1, "findings": [{"fingerprint": 7, "severity": "error", "count": 1}]}',
        '{"schema_version": 1, "findings": [{"severity": "error", "count": 1}]}',
    ],
)
def test_a_file_that_is_no_baseline_never_lets_anything_through(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text, "utf-8")
    with pytest.raises(BaselineUnreadable, match=r"^b\.json .*\.$"):
        read(path)


def test_a_missing_baseline_is_no_empty_baseline(tmp_path: Path) -> None:
    with pytest.raises(BaselineUnreadable, match="gaat niet open"):
        read(tmp_path / "b.json")


MANY = st.lists(st.builds(finding, st.sampled_from("abc"), st.sampled_from(["/a/", "/b/"]), st.sampled_from(Severity)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MANY, MANY)
def test_old_and_new_add_up(tmp_path: Path, before: list[Finding], after: list[Finding]) -> None:
    path = saved(tmp_path / "b.json", *before)
    compared = new_only(after, read(path))

    def counted(findings: list[Finding]) -> Counter[tuple[str, Severity]]:
        return Counter((one.fingerprint, one.severity) for one in findings)

    old = counted(list(set(before)))  # a report holds each finding once
    assert counted(compared.known) == counted(after) & old
    assert counted(compared.new) == counted(after) - old
    assert compared.solved == (old - counted(after)).total()
