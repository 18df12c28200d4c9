"""The report as JSON, with all that is known."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ..findings import Finding, Report, Rule
from ..gate import Verdict
from .text import escape_json

SCHEMA_VERSION = 1


def render(report: Report, verdict: Verdict, rules: Mapping[str, Rule]) -> str:
    """Return the report as a JSON document. ``schema_version`` goes up when the meaning of a field changes."""
    used = sorted({finding.rule for finding in report.findings})
    document = {
        "schema_version": SCHEMA_VERSION,
        "verdict": {
            "passed": verdict.passed,
            "exit_code": int(verdict.exit_code),
            "outcome": verdict.exit_code.name.lower(),
            "reasons": list(verdict.reasons),
        },
        "findings": [_finding(finding) for finding in report.findings],
        "rules": {rule: asdict(rules[rule]) for rule in used if rule in rules},
        "steps": [{**asdict(step), "outcome": step.outcome.value} for step in report.steps],
        "checked": report.checked,
        "scores": report.scores,
        "versions": report.versions,
    }
    return escape_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        **asdict(finding),
        "severity": finding.severity.value,
        "states": list(finding.states),
        "fingerprint": finding.fingerprint,
    }
