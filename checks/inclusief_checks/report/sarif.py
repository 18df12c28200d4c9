"""The report as SARIF 2.1.0, which GitHub, GitLab and editors show next to the text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from ..findings import Finding, Outcome, Report, Rule, Severity
from ..gate import Verdict
from .summary import rule_of
from .text import encodable, escape_json

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REVIEW: "note"}


def render(report: Report, verdict: Verdict, rules: Mapping[str, Rule]) -> str:
    """Return the report as a SARIF document with one run."""
    used: dict[str, Rule] = {}
    for finding in report.findings:
        used.setdefault(finding.rule, rule_of(finding, rules))
    index = {rule: position for position, rule in enumerate(used)}
    driver: dict[str, Any] = {"name": "inclusief", "rules": [_rule(rule) for rule in used.values()]}
    if "inclusief" in report.versions:
        driver["version"] = report.versions["inclusief"]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index[finding.rule]) for finding in report.findings],
        "invocations": [_invocation(report, verdict)],
    }
    document = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return escape_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    described: dict[str, Any] = {
        "id": rule.id,
        "shortDescription": {"text": rule.title or rule.id},
        "properties": {"tags": list(rule.sources)},
    }
    if rule.why:
        described["fullDescription"] = {"text": rule.why}
    if rule.how:
        described["help"] = {"text": rule.how}
    return described


def _result(finding: Finding, rule_index: int) -> dict[str, Any]:
    place = finding.location
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(encodable(place.file), safe="/")}}
    if place.line is not None:
        region: dict[str, Any] = {"startLine": place.line}
        if place.column is not None:
            region["startColumn"] = place.column
            if place.end_column is not None and place.end_column >= place.column:
                region["endColumn"] = place.end_column
        if finding.excerpt:
            region["snippet"] = {"text": finding.excerpt}
        physical["region"] = region
    properties = {"url": place.url, "selector": place.selector, "states": list(finding.states) or None}
    if place.line is None and finding.excerpt:
        properties["excerpt"] = finding.excerpt
    text = f"{finding.message} {finding.suggestion}".strip()
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": physical}],
        "partialFingerprints": {"inclusief/v1": finding.fingerprint},
        "properties": {name: value for name, value in properties.items() if value is not None},
    }


def _invocation(report: Report, verdict: Verdict) -> dict[str, Any]:
    stopped = [step for step in report.steps if step.outcome is Outcome.DID_NOT_RUN]
    return {
        "executionSuccessful": bool(report.steps) and not stopped,
        "exitCode": int(verdict.exit_code),
        "toolExecutionNotifications": [
            {"level": "error", "message": {"text": f"{step.name}: niet uitgevoerd. {step.detail}".strip()}}
            for step in stopped
        ],
    }
