"""The report as JSON, with all that is known, and per page. `read` makes a report of it again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ..findings import Finding, Report, Rule
from ..gate import Verdict
from ..texts import texts
from .text import escape_json

SCHEMA_VERSION = 2


def render(report: Report, verdict: Verdict, rules: Mapping[str, Rule], *, language: str = "nl") -> str:
    """Return the report as a JSON document. ``schema_version`` goes up when the meaning of a field changes."""
    say = texts(language)
    used = sorted({finding.rule for finding in report.findings})
    document = {
        "schema_version": SCHEMA_VERSION,
        "language": language,
        "verdict": {
            "passed": verdict.passed,
            "exit_code": int(verdict.exit_code),
            "outcome": verdict.exit_code.name.lower(),
            "reasons": list(verdict.reasons),
        },
        "findings": [
            {**_finding(finding, rules), "also": list(finding.also), "end_column": finding.location.end_column}
            for finding in report.findings
        ],
        "pages": _pages(report, rules),
        "rules": {rule: asdict(rules[rule]) for rule in used if rule in rules},
        "steps": [{**asdict(step), "outcome": step.outcome.value} for step in report.steps],
        "checked": report.checked,
        "scores": report.scores,
        "versions": report.versions,
        "limits": {limit: say(f"limit_{limit}") for limit in report.limits},
    }
    return escape_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _finding(finding: Finding, rules: Mapping[str, Rule]) -> dict[str, Any]:
    rule = rules.get(finding.rule)
    where = finding.location
    return {
        "rule": finding.rule,
        "wcag": list(rule.wcag) if rule else [],
        "act": list(rule.act) if rule else [],
        "topic": rule.topic if rule else "",
        "outcome": finding.outcome,
        "severity": finding.severity.value,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "url": where.url,
        "selector": where.selector,
        "file": where.file,
        "line": where.line,
        "column": where.column,
        "excerpt": finding.excerpt,
        "states": list(finding.states),
        "fingerprint": finding.fingerprint,
    }


def _pages(report: Report, rules: Mapping[str, Rule]) -> list[dict[str, Any]]:
    """Return each page with its findings. What stands in a template stands at every page that has it."""
    found: dict[str, list[dict[str, Any]]] = {page.url: [] for page in report.pages}
    for finding in report.findings:
        entry = _finding(finding, rules) if finding.pages else {}
        for url in finding.pages:
            found.setdefault(url, []).append({**entry, "url": url})
    could_not_run = {page.url: list(page.could_not_run) for page in report.pages}
    return [
        {"url": url, "findings": entries, "could_not_run": could_not_run.get(url, [])} for url, entries in found.items()
    ]
