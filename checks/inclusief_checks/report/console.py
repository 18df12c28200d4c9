"""The report for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..findings import Outcome, Report, Rule, Severity
from ..gate import Verdict
from .summary import Problem, checked, counted, problems, rule_of, verdict_sentence
from .text import one_line

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.REVIEW: "36"}


def render(report: Report, verdict: Verdict, rules: Mapping[str, Rule], *, color: bool = False) -> str:
    """Return the report as text: a block per problem, then a summary that ends with the verdict."""
    blocks = ["\n".join(_block(problem, rules, color)) for problem in problems(report.findings)]
    blocks.append("\n".join(_summary(report, verdict, color)))
    return "\n\n".join(blocks) + "\n"


def _block(problem: Problem, rules: Mapping[str, Rule], color: bool) -> Iterator[str]:
    finding = problem.first
    rule = rule_of(finding, rules)
    severity = _paint(finding.severity.label, _COLOURS[finding.severity], color)
    yield f"{_paint(one_line(problem.where), '1', color)}  {severity}  {one_line(finding.rule)}"
    lines = {
        "Wat": finding.message,
        "Waarom": rule.why,
        "Oplossing": finding.suggestion or rule.how,
        "Pagina": problem.pages,
        "Plek": finding.location.selector or "",
    }
    for name, text in lines.items():
        if text:
            yield f"  {name + ':':<10} {one_line(text)}"


def _summary(report: Report, verdict: Verdict, color: bool) -> Iterator[str]:
    yield f"{counted(report)} {checked(report)}"
    for step in report.steps:
        if step.outcome is Outcome.DID_NOT_RUN:
            yield one_line(f"Niet uitgevoerd: {step.name}. {step.detail}")
    yield _paint(one_line(verdict_sentence(verdict)), "1;32" if verdict.passed else "1;31", color)


def _paint(text: str, code: str, color: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if color else text
