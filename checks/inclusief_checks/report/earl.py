"""The evidence as EARL 1.0 in JSON-LD: who asserts what about which page, for other programs.

Strict on purpose: a program here never says that a criterion is met. Where it found nothing the outcome stays ``earl:untested``,
with what a person must check. What a person decided about a place is ``earl:cantTell`` with the reason, not ``earl:passed``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

from ..decisions import Decided, Judgement
from ..findings import Finding, Severity
from ..texts import LANGUAGES
from .evidence import CriterionResult, Evidence, State, criteria_of, criterion_results, manual_checks
from .text import escape_json

SITE = "_:website"
TOOL = "_:tool"
NORM = "http://www.w3.org/TR/WCAG22/"

CONTEXT: dict[str, Any] = {
    "earl": "http://www.w3.org/ns/earl#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "http://schema.org/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "doap": "http://usefulinc.com/ns/doap#",
    "ptr": "http://www.w3.org/2009/pointers#",
    "wcagem": "http://www.w3.org/TR/WCAG-EM/#",
    "WCAG22": f"{NORM}#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "Assertion": "earl:Assertion",
    "Assertor": "earl:Assertor",
    "Software": "earl:Software",
    "TestSubject": "earl:TestSubject",
    "TestRequirement": "earl:TestRequirement",
    "TestCase": "earl:TestCase",
    "TestResult": "earl:TestResult",
    "Website": "wcagem:website",
    "Webpage": "wcagem:webpage",
    "assertedBy": {"@id": "earl:assertedBy", "@type": "@id"},
    "subject": {"@id": "earl:subject", "@type": "@id"},
    "test": {"@id": "earl:test", "@type": "@id"},
    "mode": {"@id": "earl:mode", "@type": "@id"},
    "outcome": {"@id": "earl:outcome", "@type": "@id"},
    "result": "earl:result",
    "info": "earl:info",
    "pointer": "earl:pointer",
    "expression": "ptr:expression",
    "title": "dcterms:title",
    "description": "dcterms:description",
    "hasPart": {"@id": "dcterms:hasPart", "@type": "@id"},
    "isPartOf": {"@id": "dcterms:isPartOf", "@type": "@id"},
    "source": {"@id": "dcterms:source", "@type": "@id"},
    "date": {"@id": "dcterms:date", "@type": "xsd:date"},
    "name": "foaf:name",
    "revision": "doap:revision",
}
"""What the names in the document mean. It stands in the document itself: nothing is fetched to read it."""

_INFO = {
    "failed": {"nl": "De computer vond {n} keer een fout.", "en": "The computer found {n} failures."},
    "review": {"nl": "Een mens moet op {n} plekken kijken.", "en": "A person must look in {n} places."},
    "nothing": {
        "nl": "De computer vond niets. Dat bewijst niet dat het goed is.",
        "en": "The computer found nothing. That does not prove that it is right.",
    },
    "manual": {"nl": "De computer kijkt hier niet naar.", "en": "The computer does not look at this."},
    "good": {
        "nl": "Een mens keek hier en vindt het goed ({who}, tot en met {until}): {why}",
        "en": "A person looked here and finds it fine ({who}, until {until}): {why}",
    },
    "known": {
        "nl": "Dit probleem is bekend en nog niet opgelost ({who}, tot en met {until}): {why}",
        "en": "This problem is known and not yet solved ({who}, until {until}): {why}",
    },
    "incomplete": {"nl": "Niet alles is gecontroleerd.", "en": "Not everything was checked."},
}


def render(evidence: Evidence, language: str = "nl") -> str:
    """Return the evidence as a JSON-LD document."""
    if language not in LANGUAGES:
        raise ValueError(f"There are no texts in {language!r}; choose from {', '.join(LANGUAGES)}.")
    results = criterion_results(evidence)
    document = {
        "@context": {**CONTEXT, "@language": language},
        "@graph": [
            _tool(evidence),
            *_subjects(evidence),
            *_tests(evidence, results, language),
            *_of_site(evidence, results, language),
            *_of_pages(evidence, results, language),
            *_incomplete(evidence, language),
            *(_of_finding(evidence, finding) for finding in _on_pages(evidence)),
            *(_of_decided(evidence, decided, language) for decided in evidence.decided if decided.finding.location.url),
        ],
    }
    return escape_json(json.dumps(document, ensure_ascii=False, indent=1)) + "\n"


def page_id(evidence: Evidence, url: str) -> str:
    """Return the full address of a page, which is its id in the document."""
    return urljoin(evidence.site_url, url)


def outcome_of(state: State) -> str:
    """Return what EARL calls the state of a criterion. There is no way to ``earl:passed`` on purpose."""
    return {State.FAILED: "earl:failed", State.REVIEW: "earl:cantTell"}.get(state, "earl:untested")


def said_of(result: CriterionResult, language: str) -> str:
    """Return in sentences what the computer can say of a criterion, and what a person must check."""
    parts = []
    if result.failed:
        parts.append(_INFO["failed"][language].format(n=len(result.failed)))
    if result.review:
        parts.append(_INFO["review"][language].format(n=len(result.review)))
    if not parts:
        parts.append(_INFO[result.state.value][language])
    return " ".join([*parts, manual_checks(language)[result.criterion.number]])


def _tool(evidence: Evidence) -> dict[str, Any]:
    parts = [
        {"id": f"_:tool-{number}", "type": "Software", "title": name, "revision": version}
        for number, (name, version) in enumerate(sorted(evidence.report.versions.items()))
    ]
    tool = {"id": TOOL, "type": ["Assertor", "Software"], "title": "inclusief", "revision": evidence.tool_version}
    return {**tool, "hasPart": parts}


def _subjects(evidence: Evidence) -> list[dict[str, Any]]:
    site = {
        "id": SITE,
        "type": ["TestSubject", "Website"],
        "title": evidence.site_name,
        "source": evidence.site_url,
        "hasPart": [page_id(evidence, page.url) for page in evidence.report.pages],
    }
    pages = [
        {"id": page_id(evidence, page.url), "type": ["TestSubject", "Webpage"], "title": page.url, "isPartOf": SITE}
        for page in evidence.report.pages
    ]
    return [site, *pages]


def _tests(evidence: Evidence, results: Iterable[CriterionResult], language: str) -> list[dict[str, Any]]:
    """Return the criteria, and the rules that found something."""
    requirements = [
        {
            "id": _criterion_id(result),
            "type": "TestRequirement",
            "title": f"{result.criterion.number} {result.criterion.name(language)}",
        }
        for result in results
    ]
    anchors = {result.criterion.number: _criterion_id(result) for result in results}
    decided = (one.finding for one in evidence.decided if one.finding.location.url)
    names = sorted({finding.rule for finding in [*_on_pages(evidence), *decided]})
    cases = []
    for name in names:
        rule = evidence.rules.get(name)
        case: dict[str, Any] = {"id": _rule_id(name), "type": "TestCase", "title": rule.title if rule else name}
        case["isPartOf"] = [anchors[number] for number in criteria_of(rule) if number in anchors]
        if rule and rule.act:
            case["source"] = [f"https://www.w3.org/WAI/standards-guidelines/act/rules/{act}/" for act in rule.act]
        cases.append(case)
    return [*requirements, *cases]


def _of_site(evidence: Evidence, results: Iterable[CriterionResult], language: str) -> list[dict[str, Any]]:
    """Return one assertion per criterion about the whole site."""
    return [
        _assertion(evidence, SITE, _criterion_id(result), outcome_of(result.state), said_of(result, language))
        for result in results
    ]


def _of_pages(evidence: Evidence, results: Iterable[CriterionResult], language: str) -> list[dict[str, Any]]:
    """Return an assertion for each page and criterion for which there is something to say.

    For all others the assertion about the site holds: nothing found, and that proves nothing.
    """
    assertions = []
    for result in results:
        pages: dict[str, list[int]] = {}
        for index, findings in enumerate((result.failed, result.review)):
            for finding in findings:
                pages.setdefault(finding.location.url or "", [0, 0])[index] += 1
        for url, (failed, review) in sorted(pages.items()):
            outcome = "earl:failed" if failed else "earl:cantTell"
            key, n = ("failed", failed) if failed else ("review", review)
            info = _INFO[key][language].format(n=n)
            assertions.append(_assertion(evidence, page_id(evidence, url), _criterion_id(result), outcome, info))
    return assertions


def _incomplete(evidence: Evidence, language: str) -> list[dict[str, Any]]:
    """Return for each page that was not wholly checked that the norm is untested there, with the reasons."""
    return [
        _assertion(
            evidence, page_id(evidence, url), NORM, "earl:untested", f"{_INFO['incomplete'][language]} {reasons}"
        )
        for url, reasons in evidence.incomplete
    ]


def _on_pages(evidence: Evidence) -> list[Finding]:
    """Return the findings on pages. A warning is good practice, which is no evidence about the norm."""
    return [f for f in evidence.report.findings if f.location.url and f.severity is not Severity.WARNING]


def _of_finding(evidence: Evidence, finding: Finding) -> dict[str, Any]:
    outcome = "earl:failed" if finding.severity is Severity.ERROR else "earl:cantTell"
    return _placed(evidence, finding, outcome, finding.message, "earl:automatic")


def _of_decided(evidence: Evidence, decided: Decided, language: str) -> dict[str, Any]:
    """Return what a person decided about a place: the computer saw it, so the mode is half automatic."""
    decision = decided.decision
    known = decision.judgement is Judgement.KNOWN
    why = _INFO["known" if known else "good"][language].format(
        who=decision.owner, until=decision.until.isoformat(), why=decision.reason
    )
    outcome = "earl:failed" if known else "earl:cantTell"
    return _placed(evidence, decided.finding, outcome, f"{decided.finding.message} {why}", "earl:semiAuto")


def _placed(evidence: Evidence, finding: Finding, outcome: str, info: str, mode: str) -> dict[str, Any]:
    page = page_id(evidence, finding.location.url or "")
    made = _assertion(evidence, page, _rule_id(finding.rule), outcome, info, mode=mode)
    if finding.location.selector:
        made["result"]["pointer"] = {"type": "ptr:ExpressionPointer", "expression": finding.location.selector}
    return made


def _assertion(
    evidence: Evidence, subject: str, test: str, outcome: str, info: str, *, mode: str = "earl:automatic"
) -> dict[str, Any]:
    result = {"type": "TestResult", "outcome": outcome, "info": info, "date": evidence.date.isoformat()}
    return {
        "type": "Assertion",
        "assertedBy": TOOL,
        "subject": subject,
        "test": test,
        "mode": mode,
        "result": result,
    }


def _criterion_id(result: CriterionResult) -> str:
    return f"WCAG22:{result.criterion.anchor}"


def _rule_id(rule: str) -> str:
    return f"urn:inclusief:{rule}"
