"""The evidence as EARL: complete, and never kinder than the facts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from evidence_sample import PAGES, evidence
from sample_findings import HOSTILE, contrast

from inclusief_checks.report import earl
from inclusief_checks.report.evidence import State, criterion_results, legal_criteria, manual_checks
from inclusief_checks.wcag import criteria

SITE = "https://dorp.example"


@pytest.fixture(params=["nl", "en"])
def graph(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    return json.loads(earl.render(evidence(), request.param))["@graph"]


def assertions(graph: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [node for node in graph if node["type"] == "Assertion"]


def outcomes(graph: list[dict[str, Any]], subject: str) -> dict[str, str]:
    return {one["test"]: one["result"]["outcome"] for one in assertions(graph) if one["subject"] == subject}


def test_a_program_never_says_that_anything_passed(graph: list[dict[str, Any]]) -> None:
    said = {one["result"]["outcome"] for one in assertions(graph)}
    assert said == {"earl:failed", "earl:cantTell", "earl:untested"}


def test_every_assertion_is_whole_and_points_to_what_is_there(graph: list[dict[str, Any]]) -> None:
    ids = {node["id"] for node in graph if "id" in node}
    for one in assertions(graph):
        assert one["assertedBy"] == earl.TOOL and one["mode"] in ("earl:automatic", "earl:semiAuto")
        assert one["result"]["date"] == "2026-11-23" and one["result"]["info"]
        assert one["subject"] in ids
        assert one["test"] in ids or one["test"] == earl.NORM
    used = {key for node in graph for key in node} | {key for one in assertions(graph) for key in one["result"]}
    assert used - set(earl.CONTEXT) == set()


def test_each_criterion_has_an_outcome_for_the_site(graph: list[dict[str, Any]]) -> None:
    of_site = outcomes(graph, earl.SITE)
    assert list(of_site) == [f"WCAG22:{one.anchor}" for one in legal_criteria()] and len(of_site) == 55
    told = {test: outcome for test, outcome in of_site.items() if outcome != "earl:untested"}
    assert told == {
        "WCAG22:contrast-minimum": "earl:failed",
        "WCAG22:link-purpose-in-context": "earl:cantTell",
        "WCAG22:name-role-value": "earl:cantTell",
    }


def test_pages_have_what_was_found_on_them(graph: list[dict[str, Any]]) -> None:
    assert outcomes(graph, f"{SITE}/melden/") == {
        "WCAG22:contrast-minimum": "earl:failed",
        "WCAG22:link-purpose-in-context": "earl:cantTell",
        "WCAG22:name-role-value": "earl:cantTell",
        "urn:inclusief:axe/color-contrast": "earl:failed",
        "urn:inclusief:links/naam": "earl:cantTell",
    }
    assert outcomes(graph, f"{SITE}/stuk/") == {earl.NORM: "earl:untested"}
    pages = [node["id"] for node in graph if "Webpage" in node["type"]]
    assert pages == [SITE + page for page in PAGES]


def test_decisions_are_told_with_who_and_why_and_stay_what_they_are(graph: list[dict[str, Any]]) -> None:
    human = {one["test"]: one["result"] for one in assertions(graph) if one["mode"] == "earl:semiAuto"}
    assert {test: result["outcome"] for test, result in human.items()} == {
        "urn:inclusief:axe/color-contrast": "earl:failed",
        "urn:inclusief:koppen/leeg": "earl:cantTell",
    }
    assert all("webredactie" in result["info"] and "Dat zit zo." in result["info"] for result in human.values())
    assert human["urn:inclusief:axe/color-contrast"]["pointer"]["expression"] == ".kop"


def test_good_practice_and_texts_are_no_evidence_about_the_norm(graph: list[dict[str, Any]]) -> None:
    text = json.dumps(graph)
    assert "koppen/niveau" not in text and "b1/lange-zin" not in text


def test_rules_name_the_criteria_and_the_act_rules_they_stand_for(graph: list[dict[str, Any]]) -> None:
    cases = {node["id"]: node for node in graph if node["type"] == "TestCase"}
    case = cases["urn:inclusief:axe/color-contrast"]
    assert case["isPartOf"] == ["WCAG22:contrast-minimum"]
    assert case["source"] == ["https://www.w3.org/WAI/standards-guidelines/act/rules/afw4f7/"]


def test_tools_are_named_with_their_versions(graph: list[dict[str, Any]]) -> None:
    (tool,) = [node for node in graph if node.get("id") == earl.TOOL]
    assert tool["revision"] == "0.1.0"
    assert {part["title"]: part["revision"] for part in tool["hasPart"]} == {
        "axe-core": "4.14.1",
        "browser": "Chromium 156",
    }


def test_without_pages_everything_is_for_a_person() -> None:
    nothing = evidence(decided=())
    nothing.report.pages.clear()
    nothing.report.findings.clear()
    assert {result.state for result in criterion_results(nothing)} == {State.MANUAL}


def test_pages_that_were_not_wholly_checked_prove_nothing() -> None:
    half = evidence(decided=())
    half.report.findings.clear()
    half.report.pages = [page for page in half.report.pages if page.could_not_run]
    assert {result.state for result in criterion_results(half)} == {State.MANUAL}


def test_a_criterion_that_rules_look_at_is_another_state_than_one_for_a_person() -> None:
    states = {result.criterion.number: result.state for result in criterion_results(evidence())}
    assert states["2.4.6"] is State.NOTHING and states["3.1.2"] is State.NOTHING  # by its source
    assert states["1.4.3"] is State.FAILED and states["2.4.4"] is State.REVIEW
    assert states["1.2.4"] is State.MANUAL
    counts = {result.criterion.number: (result.known, result.looked_at) for result in criterion_results(evidence())}
    assert counts["1.4.3"] == (1, 0) and counts["2.4.6"] == (0, 1)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_there_is_work_for_a_person_at_every_criterion(language: str) -> None:
    texts = manual_checks(language)
    assert list(texts) == [number for number, one in criteria().items() if one.level in ("A", "AA")]
    assert all(text.endswith((".", "?")) for text in texts.values()) and len(set(texts.values())) == 55


def test_hostile_text_stays_text() -> None:
    made = evidence(decided=())
    made.report.add([contrast("/over/", selector=HOSTILE)])
    document = earl.render(made)
    assert "\u202e" not in document and "\x1b" not in document
    pointers = [one["result"].get("pointer", {}) for one in assertions(json.loads(document)["@graph"])]
    assert HOSTILE in [pointer.get("expression") for pointer in pointers]


def test_a_language_without_texts_is_refused() -> None:
    with pytest.raises(ValueError, match="no texts in 'fr'"):
        earl.render(evidence(), "fr")
