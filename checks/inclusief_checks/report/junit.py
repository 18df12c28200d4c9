"""The report as JUnit XML, which every CI system shows as tests."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping

from ..findings import Finding, Outcome, Report, Rule, Severity
from ..gate import Verdict
from .summary import rule_of, verdict_sentence
from .text import harmless, one_line


def render(report: Report, verdict: Verdict, rules: Mapping[str, Rule]) -> str:
    """Return the report as JUnit XML: a test per text or page, a test per step, and one for the verdict.

    The last one makes a run that must not be published red, whatever the reason is.
    """
    suite = ET.Element("testsuite", name="inclusief")
    for item, findings in _by_item(report).items():
        _item(suite, item, findings, rules)
    for step in report.steps:
        case = ET.SubElement(suite, "testcase", classname="stap", name=one_line(step.name), time=f"{step.seconds:.3f}")
        if step.outcome is Outcome.DID_NOT_RUN:
            ET.SubElement(case, "error", type="niet-uitgevoerd", message=one_line(step.detail) or "niet uitgevoerd")
    case = ET.SubElement(suite, "testcase", classname="oordeel", name="oordeel", time="0.000")
    if not verdict.passed:
        ET.SubElement(case, "failure", type="oordeel", message=one_line(verdict_sentence(verdict)))
    for kind in ("failure", "error"):
        suite.set({"failure": "failures", "error": "errors"}[kind], str(len(suite.findall(f"testcase/{kind}"))))
    suite.set("tests", str(len(suite)))
    root = ET.Element("testsuites")
    root.append(suite)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _by_item(report: Report) -> dict[str, list[Finding]]:
    """Return the findings of each checked item. A page is an item by its address, a text by its file."""
    items: dict[str, list[Finding]] = {item: [] for item in report.checked}
    for finding in report.findings:
        url, file = finding.location.url, finding.location.file
        items.setdefault(url if url is not None and (url in items or file not in items) else file, []).append(finding)
    return items


def _item(suite: ET.Element, item: str, findings: list[Finding], rules: Mapping[str, Rule]) -> None:
    case = ET.SubElement(suite, "testcase", classname="controle", name=one_line(item), time="0.000")
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    others = [finding for finding in findings if finding.severity is not Severity.ERROR]
    if errors:
        # Readers of this format expect one failure per test.
        message = errors[0].message if len(errors) == 1 else f"{len(errors)} fouten"
        kinds = ", ".join(sorted({finding.rule for finding in errors}))
        failure = ET.SubElement(case, "failure", type=one_line(kinds), message=one_line(message))
        failure.text = _lines(errors, rules)
    if others:
        ET.SubElement(case, "system-out").text = _lines(others, rules)


def _lines(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> str:
    lines = []
    for finding in findings:
        rule = rule_of(finding, rules)
        lines.append(f"{finding.location}  {finding.severity.label}  {finding.rule}")
        place = finding.location.selector
        texts = (finding.message, finding.suggestion or rule.how, f"Plek: {place}" if place else "")
        lines.extend(f"  {one_line(text)}" for text in texts if text)
    return harmless("\n".join(lines))
