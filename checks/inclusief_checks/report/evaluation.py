"""The evaluation report: the evidence as a page for people, and as data that the report tool of WCAG-EM opens.

An auditor who opens the data finds the scope, the pages and what the computer found filled in. All that is left to judge is open.
"""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ..decisions import Decision, Judgement
from ..findings import Finding, Rule, Severity
from ..texts import LANGUAGES
from . import earl, write_document
from .evidence import CriterionResult, Evidence, criteria_of, criterion_results, manual_checks
from .html import environment
from .text import escape_json

TEXTS_FILE = Path(__file__).with_name("evaluation.yaml")
SHOWN_PLACES = 10
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def write_evidence(evidence: Evidence, folder: Path, language: str = "nl") -> list[Path]:
    """Write the evidence as a page, as data for the report tool of WCAG-EM and as EARL; return the files.

    All are made before the first is written.
    """
    documents = {
        "evaluation.html": render_html(evidence, language),
        "evaluation.json": render_json(evidence, language),
        "earl.json": earl.render(evidence, language),
    }
    for name, document in documents.items():
        write_document(folder / name, document)
    return [folder / name for name in documents]


class _Texts:
    """The sentences of this report in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __call__(self, key: str, **places: object) -> str:
        one = f"{key}_one" if places.get("count") == 1 and f"{key}_one" in _all_texts() else key
        return _all_texts()[one][self._language].format(**places)


@cache
def _all_texts() -> Mapping[str, Mapping[str, str]]:
    return yaml.load(TEXTS_FILE.read_text("utf-8"), _LOADER)


def render_html(evidence: Evidence, language: str = "nl") -> str:
    """Return the evaluation as an HTML page."""
    results = criterion_results(_in(evidence, language))
    states = Counter(result.state.value for result in results)
    return (
        environment()
        .get_template("evaluation.html.j2")
        .render(
            t=_Texts(language),
            language=language,
            evidence=evidence,
            results=results,
            counts={state: states.get(state, 0) for state in ("failed", "review", "nothing", "manual")},
            manual=manual_checks(language),
            problems=_problems(evidence),
            decisions=_decisions(evidence),
            criteria_of=criteria_of,
            pages_of=lambda findings: len({finding.location.url for finding in findings}),
            day=lambda date: day_words(date, language),
            shown=SHOWN_PLACES,
        )
    )


def _in(evidence: Evidence, language: str) -> Evidence:
    """Return the evidence if there are texts in this language."""
    if language not in LANGUAGES:
        raise ValueError(f"There are no texts in {language!r}; choose from {', '.join(LANGUAGES)}.")
    return evidence


def day_words(date: datetime.date, language: str) -> str:
    """Return a date with the month as a word."""
    return f"{date.day} {_Texts(language)('months').split()[date.month - 1]} {date.year}"


def _problems(evidence: Evidence) -> list[tuple[Rule, list[Finding]]]:
    """Return the failures on pages by rule, the most frequent first; known problems too."""
    failed = [finding for finding in evidence.report.findings if finding.severity is Severity.ERROR]
    failed += [d.finding for d in evidence.decided if d.decision.judgement is Judgement.KNOWN]
    found: dict[str, list[Finding]] = {}
    for finding in failed:
        if finding.location.url is not None and criteria_of(evidence.rules.get(finding.rule)):
            found.setdefault(finding.rule, []).append(finding)
    rows = [(evidence.rules[rule], findings) for rule, findings in found.items()]
    return sorted(rows, key=lambda row: (-len(row[1]), row[0].id))


def _decisions(evidence: Evidence) -> list[tuple[Decision, int]]:
    """Return the decisions that cover something, with how many findings each covers."""
    counts: dict[int, tuple[Decision, int]] = {}
    for decided in evidence.decided:
        decision, count = counts.get(id(decided.decision), (decided.decision, 0))
        counts[id(decision)] = (decision, count + 1)
    return sorted(counts.values(), key=lambda row: (row[0].judgement.value, row[0].rule, row[0].page))


# The data of the report tool of WCAG-EM (github.com/w3c/wcag-em-report-tool), as it saves an evaluation.

_CONTEXT: dict[str, Any] = {
    "earl": "http://www.w3.org/ns/earl#",
    "WAI": "http://www.w3.org/WAI/",
    "WCAG22": "http://www.w3.org/TR/WCAG22/#",
    "wcagVersion": "WAI:standards-guidelines/wcag/#versions",
    "A": "WAI:WCAG2A-Conformance",
    "AA": "WAI:WCAG2AA-Conformance",
    "AAA": "WAI:WCAG2AAA-Conformance",
    "wcagem": "http://www.w3.org/TR/WCAG-EM/#",
    "Evaluation": "wcagem:procedure",
    "defineScope": "wcagem:step1",
    "scope": "wcagem:step1a",
    "step1b": {"@id": "wcagem:step1b", "@type": "@id"},
    "conformanceTarget": "step1b",
    "accessibilitySupportBaseline": "wcagem:step1c",
    "additionalEvaluationRequirements": "wcagem:step1d",
    "exploreTarget": "wcagem:step2",
    "essentialFunctionality": "wcagem:step2b",
    "pageTypeVariety": "wcagem:step2c",
    "technologiesReliedUpon": "wcagem:step2d",
    "selectSample": "wcagem:step3",
    "structuredSample": "wcagem:step3a",
    "randomSample": "wcagem:step3b",
    "auditSample": "wcagem:step4",
    "reportFindings": "wcagem:step5",
    "documentSteps": "wcagem:step5a",
    "commissioner": "wcagem:commissioner",
    "evaluator": "wcagem:evaluator",
    "evaluationSpecifics": "wcagem:step5b",
    "Website": "wcagem:website",
    "Webpage": "wcagem:webpage",
    "Assertion": "earl:Assertion",
    "TestMode": "earl:TestMode",
    "TestCriterion": "earl:TestCriterion",
    "TestRequirement": "earl:TestRequirement",
    "TestSubject": "earl:TestSubject",
    "TestResult": "earl:TestResult",
    "OutcomeValue": "earl:OutcomeValue",
    "Pass": "earl:Pass",
    "Fail": "earl:Fail",
    "CannotTell": "earl:CannotTell",
    "NotApplicable": "earl:NotApplicable",
    "NotTested": "earl:NotTested",
    "assertedBy": "earl:assertedBy",
    "mode": "earl:mode",
    "result": "earl:result",
    "subject": "earl:subject",
    "test": "earl:test",
    "outcome": "earl:outcome",
    "dcterms": "http://purl.org/dc/terms/",
    "title": "dcterms:title",
    "description": "dcterms:description",
    "summary": "dcterms:summary",
    "date": {"@id": "dcterms:date", "@type": "W3CDTF"},
    "hasPart": "dcterms:hasPart",
    "isPartOf": "dcterms:isPartOf",
    "W3CDTF": "http://www.w3.org/TR/NOTE-datetime",
    "id": "@id",
    "type": "@type",
    "language": "@language",
}
_OUTCOME_TYPES = {"earl:failed": "Fail", "earl:cantTell": "CannotTell", "earl:untested": "NotTested"}


def render_json(evidence: Evidence, language: str = "nl") -> str:
    """Return the evaluation as data for the report tool of WCAG-EM."""
    t = _Texts(language)
    results = criterion_results(_in(evidence, language))
    pages = [_page(evidence, page.url) for page in evidence.report.pages]
    states = Counter(result.state.value for result in results)
    counts = {state: states.get(state, 0) for state in ("failed", "review", "nothing", "manual")}
    incomplete = [f"{url}: {reasons}" for url, reasons in evidence.incomplete]
    tools = [f"{name}: {version}" for name, version in sorted(evidence.report.versions.items())]
    document = {
        "@context": {**_CONTEXT, "@language": language},
        "type": "Evaluation",
        "defineScope": {
            "id": "_:defineScope",
            "scope": _site(evidence),
            "wcagVersion": "2.2",
            "conformanceTarget": "AA",
            "accessibilitySupportBaseline": "; ".join(tools),
            "additionalEvaluationRequirements": "",
        },
        "exploreTarget": {
            "id": "_:exploreTarget",
            "technologiesReliedUpon": [],
            "essentialFunctionality": "",
            "pageTypeVariety": "",
        },
        "selectSample": {"id": "_:selectSample", "structuredSample": pages, "randomSample": []},
        "auditSample": [one for result in results for one in _assertions(evidence, result, language)],
        "reportFindings": {
            "documentSteps": [
                {"id": f"_:{step}"} for step in ("about", "defineScope", "exploreTarget", "selectSample")
            ],
            "commissioner": "",
            "date": evidence.date.isoformat(),
            "evaluator": f"inclusief {evidence.tool_version}".strip(),
            "title": f"{t('title')}: {evidence.site_name}",
            "summary": " ".join((t("lead"), t("summary", total=len(results), **counts), t("never_passed"))),
            "evaluationSpecifics": "\n".join([t("method_text"), *tools, *incomplete]),
        },
    }
    return escape_json(json.dumps(document, ensure_ascii=False, indent=1)) + "\n"


def _site(evidence: Evidence) -> dict[str, Any]:
    return {
        "id": earl.SITE,
        "type": ["TestSubject", "Website"],
        "title": evidence.site_name,
        "description": evidence.site_url,
    }


def _page(evidence: Evidence, url: str) -> dict[str, Any]:
    address = earl.page_id(evidence, url)
    return {"id": address, "type": ["TestSubject", "Webpage"], "title": url, "description": address}


def _assertions(evidence: Evidence, result: CriterionResult, language: str) -> list[dict[str, Any]]:
    """Return the assertion about the site, and one for each page where something was found."""
    said = earl.said_of(result, language)
    made = [_assertion(evidence, _site(evidence), result, earl.outcome_of(result.state), said)]
    by_page: dict[str, list[Finding]] = {}
    for finding in (*result.failed, *result.review):
        by_page.setdefault(finding.location.url or "", []).append(finding)
    failed = {finding.location.url for finding in result.failed}
    for url, findings in sorted(by_page.items()):
        outcome = "earl:failed" if url in failed else "earl:cantTell"
        made.append(_assertion(evidence, _page(evidence, url), result, outcome, _listed(findings)))
    return made


def _listed(findings: Sequence[Finding]) -> str:
    places = (f"{finding.message} {finding.location.selector or ''}".strip() for finding in findings)
    return "\n".join(dict.fromkeys(places))


def _assertion(
    evidence: Evidence, subject: dict[str, Any], result: CriterionResult, outcome: str, said: str
) -> dict[str, Any]:
    return {
        "type": "Assertion",
        "date": evidence.date.isoformat(),
        "mode": {"id": "earl:automatic", "type": "TestMode"},
        "subject": subject,
        "test": {
            "id": f"WCAG22:{result.criterion.anchor}",
            "type": ["TestCriterion", "TestRequirement"],
        },
        "result": {
            "type": "TestResult",
            "date": evidence.date.isoformat(),
            "description": said,
            "outcome": {"id": outcome, "type": ["OutcomeValue", _OUTCOME_TYPES[outcome]]},
        },
    }
