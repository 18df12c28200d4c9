"""Decisions about findings: what they cover, what they never cover, and what is told about them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusief_checks.decisions import LONGEST_DAYS, RULES, Decision, Judgement, apply
from inclusief_checks.findings import Finding, Location, Severity

TODAY = datetime.date(2026, 11, 23)
DAY = datetime.timedelta(days=1)
GOOD, KNOWN = Judgement.GOOD, Judgement.KNOWN


def decision(
    rule: str = "axe/color-contrast",
    page: str = "/melden/",
    judgement: Judgement = GOOD,
    until: datetime.date = TODAY + 30 * DAY,
    selector: str | None = None,
    line: int = 3,
) -> Decision:
    place = Location("toegankelijkheid.yaml", line, 5)
    return Decision(rule, page, judgement, "Gemeten: 5,1.", "webredactie", until, place, selector)


def finding(
    severity: Severity = Severity.REVIEW,
    rule: str = "axe/color-contrast",
    url: str | None = "/melden/",
    selector: str | None = ".voet a",
) -> Finding:
    return Finding(rule, severity, Location("content/melden.md", 7, url=url, selector=selector), "Weinig contrast.")


def test_what_a_person_found_fine_is_listed_apart() -> None:
    left = finding(url="/agenda/")
    result = apply([finding(), left], [decision()], TODAY)
    assert result.remaining == [left]
    assert [(one.finding, one.decision) for one in result.decided] == [(finding(), decision())]
    assert result.problems == []


@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.WARNING])
def test_what_is_certain_cannot_be_called_fine(severity: Severity) -> None:
    result = apply([finding(severity)], [decision()], TODAY)
    assert result.remaining == [finding(severity)] and result.decided == []
    (problem,) = result.problems
    assert (problem.rule, problem.severity) == ("uitzondering/ongebruikt", Severity.WARNING)
    assert "kan niet 'goed' zijn" in problem.message


@pytest.mark.parametrize("severity", list(Severity))
def test_a_known_problem_does_not_block_before_its_end_date(severity: Severity) -> None:
    result = apply([finding(severity)], [decision(judgement=KNOWN)], TODAY)
    assert (result.remaining, len(result.decided), result.problems) == ([], 1, [])


def test_the_last_day_counts_and_the_day_after_blocks() -> None:
    entry = decision(judgement=KNOWN, until=TODAY)
    assert apply([finding(Severity.ERROR)], [entry], TODAY).remaining == []
    late = apply([finding(Severity.ERROR)], [entry], TODAY + DAY)
    assert late.remaining == [finding(Severity.ERROR)] and late.decided == []
    (problem,) = late.problems
    assert (problem.rule, problem.severity) == ("uitzondering/verlopen", Severity.ERROR)
    assert problem.location == Location("toegankelijkheid.yaml", 3, 5)
    assert "2026-11-23" in problem.message


def test_a_decision_for_more_than_a_year_does_not_count() -> None:
    longest = decision(until=TODAY + LONGEST_DAYS * DAY)
    assert apply([finding()], [longest], TODAY).problems == []
    longer = decision(until=TODAY + (LONGEST_DAYS + 1) * DAY)
    result = apply([finding()], [longer], TODAY)
    assert result.remaining == [finding()]
    assert [(f.rule, f.severity) for f in result.problems] == [("uitzondering/te-lang", Severity.ERROR)]


def test_a_decision_that_covers_nothing_is_told_after_a_complete_run_only() -> None:
    result = apply([], [decision()], TODAY)
    assert [(f.rule, f.severity) for f in result.problems] == [("uitzondering/ongebruikt", Severity.WARNING)]
    assert apply([], [decision()], TODAY, complete=False).problems == []


@pytest.mark.parametrize(
    ("page", "url", "covers"),
    [
        ("/melden/", "/melden/", True),
        ("/melden/", "/melden/x/", False),
        ("/*", "/en/melden/", True),
        ("/*/melden/", "/en/melden/", True),
        ("/*/melden/", "/melden/", False),
        ("*", "https://dorp.example/", True),
        ("/a[b]?/", "/a[b]?/", True),
        ("/a?/", "/ab/", False),
        ("content/melden.md", None, True),
    ],
)
def test_a_page_is_an_address_with_stars(page: str, url: str | None, covers: bool) -> None:
    assert bool(apply([finding(url=url)], [decision(page=page)], TODAY).decided) is covers


def test_a_place_limits_a_decision() -> None:
    spaced = finding(selector=".voet   a")
    other = finding(selector=".kop a")
    result = apply([spaced, other], [decision(selector=".voet a")], TODAY)
    assert result.remaining == [other] and [one.finding for one in result.decided] == [spaced]


def test_the_first_decision_counts_and_a_second_one_is_too_much() -> None:
    first, second = decision(page="/*"), decision(line=9)
    result = apply([finding()], [first, second], TODAY)
    assert [one.decision for one in result.decided] == [first]
    assert [f.location.line for f in result.problems] == [9]


@pytest.mark.parametrize("rule", sorted(RULES))
def test_no_decision_covers_what_is_wrong_with_decisions(rule: str) -> None:
    wrong = finding(Severity.ERROR, rule=rule)
    assert apply([wrong], [decision(rule=rule, page="*", judgement=KNOWN)], TODAY).remaining == [wrong]


RULE = st.sampled_from(["a/b", "c/d", "axe/color-contrast"])
URL = st.sampled_from(["/", "/a/", "/en/a/", "/b/"])
FINDINGS = st.lists(st.builds(finding, st.sampled_from(list(Severity)), RULE, URL, st.sampled_from([None, "a", "b c"])))
DECISIONS = st.lists(
    st.builds(
        decision,
        RULE,
        st.sampled_from(["/*", "/a/", "*", "/en/*"]),
        st.sampled_from(list(Judgement)),
        st.dates(TODAY - 3 * DAY, TODAY + 800 * DAY),
        st.sampled_from([None, "a", "b c"]),
    ),
    max_size=6,
)


@given(FINDINGS, DECISIONS)
def test_nothing_is_lost_and_nothing_certain_becomes_fine(findings: list[Finding], decisions: list[Decision]) -> None:
    result = apply(findings, decisions, TODAY)
    key = repr
    assert sorted([*result.remaining, *(one.finding for one in result.decided)], key=key) == sorted(findings, key=key)
    for one in result.decided:
        assert one.decision.judgement is KNOWN or one.finding.severity is Severity.REVIEW
        assert TODAY <= one.decision.until <= TODAY + LONGEST_DAYS * DAY
    assert all(f.rule in RULES and f.message and f.suggestion for f in result.problems)
    expired = sum(one.until < TODAY for one in decisions)
    assert sum(f.rule == "uitzondering/verlopen" for f in result.problems) == expired
