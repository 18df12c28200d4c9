"""The report in short as Markdown, for the summary of a job in CI."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..findings import Report, Rule
from ..gate import Verdict, unfinished
from ..texts import Texts, texts
from .summary import checked, counted, limits_line, not_run, problems, rule_of, verdict_title
from .text import one_line

SHOWN_PROBLEMS = 50
_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+!|~&@-])")


def render(report: Report, verdict: Verdict, rules: Mapping[str, Rule], *, language: str = "nl") -> str:
    """Return the verdict, the counts, a table of the heaviest problems, and what the check cannot see."""
    return "\n".join(_lines(report, verdict, rules, texts(language))) + "\n"


def _lines(report: Report, verdict: Verdict, rules: Mapping[str, Rule], say: Texts) -> Iterator[str]:
    yield f"## {_plain(verdict_title(verdict, say))}"
    yield f"\n{_plain(counted(report, say))} {_plain(checked(report, say))}"
    told_apart = unfinished(report, say)
    reasons = [*(reason for reason in verdict.reasons if reason not in told_apart), *not_run(report, say)]
    if reasons or not report.steps:
        yield ""
        yield from (f"* {_plain(reason)}" for reason in reasons or [say("no_steps")])
    found = sorted(problems(report.findings), key=lambda problem: problem.first.severity.rank)
    if found:
        yield f"\n| {say('weight')} | {say('place')} | {say('what')} | {say('how')} |"
        yield "| --- | --- | --- | --- |"
    for problem in found[:SHOWN_PROBLEMS]:
        finding = problem.first
        cells = (
            finding.severity.label_in(say.language),
            problem.where(say),
            finding.message,
            finding.suggestion or rule_of(finding, rules).how,
        )
        yield f"| {' | '.join(map(_plain, cells))} |"
    if len(found) > SHOWN_PROBLEMS:
        yield f"\n{_plain(say('more_problems', count=len(found) - SHOWN_PROBLEMS))}"
    if line := limits_line(report, say):
        yield f"\n{_plain(line)}"


def _plain(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line."""
    return _SIGNS.sub(r"\\\1", one_line(text))
