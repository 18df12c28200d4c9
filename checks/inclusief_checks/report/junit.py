"""The report as JUnit XML, which every CI system shows as tests."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping

from ..findings import Finding, Outcome, Report, Rule, Severity
from ..gate import Verdict
from ..texts import Texts, texts
from .summary import items, limits_line, rule_of, verdict_sentence
from .text import harmless, one_line

_COUNTERS = {"failure": "failures", "error": "errors"}


def render(report: Report, verdict: Verdict, rules: Mapping[str, Rule], *, language: str = "nl") -> str:
    """Return the report as JUnit XML: a test per text or page, a test per step, and one for the verdict.

    The last one makes a run that must not be published red, whatever the reason is.
    """
    say = texts(language)
    suite = ET.Element("testsuite", name="inclusief")
    could_not_run = {page.url: page.could_not_run for page in report.pages}
    for item, findings in _by_item(report).items():
        _item(suite, item, findings, could_not_run.get(item, ()), rules, say)
    for step in report.steps:
        case = _case(suite, "step", say.step(step.name), say, step.seconds)
        if step.outcome is Outcome.DID_NOT_RUN:
            message = one_line(step.detail) or say("outcome_did_not_run")
            ET.SubElement(case, "error", type=say("outcome_did_not_run"), message=message)
    case = _case(suite, "verdict", say("verdict"), say)
    if not verdict.passed:
        message = one_line(verdict_sentence(verdict, say))
        ET.SubElement(case, "failure", type=say("verdict"), message=message)
    for kind, counter in _COUNTERS.items():
        suite.set(counter, str(len(suite.findall(f"testcase/{kind}"))))
    suite.set("tests", str(len(suite.findall("testcase"))))
    if line := limits_line(report, say):
        ET.SubElement(suite, "system-out").text = line
    root = ET.Element("testsuites")
    root.append(suite)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _case(suite: ET.Element, kind: str, name: str, say: Texts, seconds: float = 0.0) -> ET.Element:
    return ET.SubElement(suite, "testcase", classname=say(kind), name=one_line(name), time=f"{seconds:.3f}")


def _by_item(report: Report) -> dict[str, list[Finding]]:
    """Return the findings of each checked item. A page is an item by its address, a text by its file."""
    found: dict[str, list[Finding]] = {item: [] for item in items(report)}
    for finding in report.findings:
        file = finding.location.file
        known = [url for url in finding.pages if url in found]
        for item in known or ([file] if file in found else finding.pages or [file]):
            found.setdefault(item, []).append(finding)
    return found


def _item(
    suite: ET.Element,
    item: str,
    findings: list[Finding],
    could_not_run: tuple[str, ...],
    rules: Mapping[str, Rule],
    say: Texts,
) -> None:
    case = _case(suite, "check", item, say)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    others = [finding for finding in findings if finding.severity is not Severity.ERROR]
    not_checked = [one_line(say("page_not_run_line", url=item, what=what)) for what in could_not_run]
    if errors:
        # Readers of this format expect one failure per test.
        message = errors[0].message if len(errors) == 1 else say("errors", count=len(errors))
        kinds = ", ".join(sorted({finding.rule for finding in errors}))
        failure = ET.SubElement(case, "failure", type=one_line(kinds), message=one_line(message))
        failure.text = "\n".join([_lines(errors, rules, say), *not_checked])
    elif not_checked:
        error = ET.SubElement(case, "error", type=say("outcome_did_not_run"), message=not_checked[0])
        error.text = "\n".join(not_checked)
    if others:
        ET.SubElement(case, "system-out").text = _lines(others, rules, say)


def _lines(findings: Iterable[Finding], rules: Mapping[str, Rule], say: Texts) -> str:
    lines = []
    for finding in findings:
        rule = rule_of(finding, rules)
        lines.append(f"{finding.location}  {finding.severity.label_in(say.language)}  {finding.rule}")
        place = finding.location.selector
        told = (finding.message, finding.suggestion or rule.how, f"{say('place')}: {place}" if place else "")
        lines.extend(f"  {one_line(text)}" for text in told if text)
    return harmless("\n".join(lines))
