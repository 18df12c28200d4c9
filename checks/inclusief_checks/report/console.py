"""The report for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..findings import Report, Rule, Severity
from ..gate import Verdict
from ..texts import Texts, texts
from .summary import Problem, checked, counted, limits_line, norm, not_run, problems, rule_of, verdict_sentence
from .text import one_line

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.REVIEW: "36"}


def render(
    report: Report, verdict: Verdict, rules: Mapping[str, Rule], *, language: str = "nl", color: bool = False
) -> str:
    """Return the report as text: a block per problem, then a summary that ends with the verdict."""
    say = texts(language)
    blocks = ["\n".join(_block(problem, rules, say, color)) for problem in problems(report.findings)]
    blocks.append("\n".join(_summary(report, verdict, say, color)))
    return "\n\n".join(blocks) + "\n"


def _block(problem: Problem, rules: Mapping[str, Rule], say: Texts, color: bool) -> Iterator[str]:
    finding = problem.first
    rule = rule_of(finding, rules)
    severity = _paint(finding.severity.label_in(say.language), _COLOURS[finding.severity], color)
    yield f"{_paint(one_line(problem.where(say)), '1', color)}  {severity}  {one_line(finding.rule)}"
    lines = {
        "what": finding.message,
        "why": rule.why,
        "how": finding.suggestion or rule.how,
        "norm": norm(rule, say) if rule.wcag else "",
        "page": problem.pages(say),
        "place": finding.location.selector or "",
    }
    for key, text in lines.items():
        if text:
            yield f"  {say(key) + ':':<10} {one_line(text)}"


def _summary(report: Report, verdict: Verdict, say: Texts, color: bool) -> Iterator[str]:
    yield f"{counted(report, say)} {checked(report, say)}"
    if line := limits_line(report, say):
        yield line
    for line in not_run(report, say):
        yield one_line(line)
    yield _paint(one_line(verdict_sentence(verdict, say)), "1;32" if verdict.passed else "1;31", color)


def _paint(text: str, code: str, color: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if color else text
