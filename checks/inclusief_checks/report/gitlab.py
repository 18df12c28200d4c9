"""The report as Code Quality of GitLab: a list that a merge request shows. Give it as ``artifacts:reports:codequality``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from ..findings import Report, Rule, Severity
from ..gate import Verdict
from ..texts import texts
from .summary import not_run, problems, rule_of
from .text import escape_json, one_line

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.REVIEW: "info"}


def render(report: Report, verdict: Verdict, rules: Mapping[str, Rule], *, language: str = "nl") -> str:
    """Return a JSON list with an entry per problem, and one for each part that did not run."""
    say = texts(language)
    entries = []
    for problem in problems(report.findings):
        finding, rule = problem.first, rule_of(problem.first, rules)
        told = (finding.message, finding.suggestion or rule.how, problem.pages(say))
        entries.append(
            _entry(
                " ".join(filter(None, told)),
                finding.rule,
                _SEVERITIES[finding.severity],
                finding.location.file,
                finding.location.line or 1,
                finding.fingerprint,
            )
        )
    for line in not_run(report, say, len(report.pages)):
        mark = hashlib.sha256(line.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        entries.append(_entry(line, "inclusief", "blocker", ".", 1, mark))
    _tell_apart(entries)
    return escape_json(json.dumps(entries, ensure_ascii=False, indent=2)) + "\n"


def _entry(description: str, check: str, severity: str, path: str, line: int, fingerprint: str) -> dict[str, Any]:
    return {
        "description": one_line(description),
        "check_name": check,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }


def _tell_apart(entries: list[dict[str, Any]]) -> None:
    """Give the second of the same entries a fingerprint of its own: GitLab shows each fingerprint once."""
    seen: dict[str, int] = {}
    for entry in entries:
        mark = entry["fingerprint"]
        seen[mark] = seen.get(mark, 0) + 1
        if seen[mark] > 1:
            entry["fingerprint"] = f"{mark}-{seen[mark]}"
