"""The report as SARIF 2.1.0, which GitHub, GitLab and editors show next to the text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from ..findings import Finding, Outcome, Report, Rule, Severity
from ..gate import Verdict
from ..texts import Texts, texts
from .summary import criteria_of, limits, norm, not_run, rule_of
from .text import encodable, escape_json

# A result that is no failure has no level in SARIF: a person must look, and may find that all is well.
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REVIEW: "none"}
_KINDS = {Severity.ERROR: "fail", Severity.WARNING: "fail", Severity.REVIEW: "review"}
_SCHEMES = ("http://", "https://")


def render(report: Report, verdict: Verdict, rules: Mapping[str, Rule], *, language: str = "nl") -> str:
    """Return the report as a SARIF document with one run."""
    say = texts(language)
    used: dict[str, Rule] = {}
    for finding in report.findings:
        used.setdefault(finding.rule, rule_of(finding, rules))
    index = {rule: position for position, rule in enumerate(used)}
    driver: dict[str, Any] = {"name": "inclusief", "rules": [_rule(rule, say) for rule in used.values()]}
    if "inclusief" in report.versions:
        driver["version"] = report.versions["inclusief"]
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index[finding.rule]) for finding in report.findings],
        "invocations": [_invocation(report, verdict, say)],
        "properties": {"limits": limits(report, say)},
    }
    document = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return escape_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _rule(rule: Rule, say: Texts) -> dict[str, Any]:
    criteria = criteria_of(rule)
    named = (f"WCAG {criterion.number}" for criterion in criteria)
    tags = [*rule.sources, *named, *(f"ACT {act}" for act in rule.act), *filter(None, [rule.topic])]
    described: dict[str, Any] = {
        "id": rule.id,
        "shortDescription": {"text": rule.title or rule.id},
        "properties": {"tags": list(dict.fromkeys(tags))},
    }
    if rule.why:
        described["fullDescription"] = {"text": rule.why}
    help_text = "\n\n".join(filter(None, [rule.why, rule.how, norm(rule, say)]))
    if help_text:
        described["help"] = {"text": help_text}
    if criteria:
        described["helpUri"] = criteria[0].url(say.language)
    return described


def _result(finding: Finding, rule_index: int) -> dict[str, Any]:
    place = finding.location
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line is not None:
        region: dict[str, Any] = {"startLine": place.line}
        if place.column is not None:
            region["startColumn"] = place.column
            if place.end_column is not None and place.end_column >= place.column:
                region["endColumn"] = place.end_column
        if finding.excerpt:
            region["snippet"] = {"text": finding.excerpt}
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.selector:
        location["logicalLocations"] = [{"fullyQualifiedName": place.selector, "kind": "element"}]
    properties = {
        "url": place.url,
        "selector": place.selector,
        "states": list(finding.states) or None,
        "also": list(finding.also) or None,
        "excerpt": finding.excerpt if place.line is None and finding.excerpt else None,
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "kind": _KINDS[finding.severity],
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.suggestion}".strip()},
        "locations": [location],
        "partialFingerprints": {"inclusief/v1": finding.fingerprint},
        "properties": {name: value for name, value in properties.items() if value is not None},
    }


def _uri(file: str) -> str:
    """Return a file as a relative reference, and the address of a page as it is."""
    safe = "/:?#[]@!$&'()*+,;=%" if file.startswith(_SCHEMES) else "/"
    return quote(encodable(file), safe=safe)


def _invocation(report: Report, verdict: Verdict, say: Texts) -> dict[str, Any]:
    stopped = any(step.outcome is Outcome.DID_NOT_RUN for step in report.steps)
    incomplete = any(page.could_not_run for page in report.pages)
    return {
        "executionSuccessful": bool(report.steps) and not stopped and not incomplete,
        "exitCode": int(verdict.exit_code),
        "toolExecutionNotifications": [
            {"level": "error", "message": {"text": line}} for line in not_run(report, say, len(report.pages))
        ],
    }
