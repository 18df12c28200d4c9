"""The report as one page that needs nothing else: for an editor, and for the archive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..findings import Outcome, Report, Rule, Severity
from ..gate import Verdict, unfinished
from ..texts import texts
from .summary import (
    SHOWN_PAGES,
    Problem,
    checked,
    counted,
    criteria_of,
    items,
    limits,
    not_run,
    other_sources,
    problems,
    rule_of,
    verdict_title,
)
from .text import harmless

if TYPE_CHECKING:
    from jinja2 import Environment

SHOWN_PLACES = 10
"""How many places of one rule stand open. The others are folded in."""


@dataclass(frozen=True)
class RuleGroup:
    """What one rule found in one place. Why and how are told once in a part of the report, at the first group of the rule."""

    rule: Rule
    told_at: str
    """The id of the group that tells why and how."""
    id: str
    problems: list[Problem]


@dataclass(frozen=True)
class FileGroup:
    """What was found in one source file, or on several pages at once: then there is no file."""

    file: str
    id: str
    rules: list[RuleGroup]
    count: int
    """How many findings, as the gate counts them."""


@dataclass(frozen=True)
class Part:
    """All findings of one weight."""

    severity: Severity
    groups: list[FileGroup]
    count: int


def render(report: Report, verdict: Verdict, rules: Mapping[str, Rule], *, language: str = "nl") -> str:
    """Return the report as an HTML page."""
    say = texts(language)
    told_apart = set(unfinished(report, say))  # In a box of its own.
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            say=say,
            report=report,
            verdict=verdict,
            reasons=[reason for reason in verdict.reasons if reason not in told_apart],
            title=verdict_title(verdict, say),
            counted=counted(report, say),
            checked=checked(report, say),
            items=items(report),
            parts=_parts(report, rules),
            not_run=list(not_run(report, say)),
            limits=limits(report, say),
            criteria_of=criteria_of,
            other_sources=other_sources,
            ran=lambda step: step.outcome is not Outcome.DID_NOT_RUN,
            shown_pages=SHOWN_PAGES,
            shown_places=SHOWN_PLACES,
            schemes=("http://", "https://"),
        )
    )


def _parts(report: Report, rules: Mapping[str, Rule]) -> list[Part]:
    """Return the findings by weight, then by source file, then by rule."""
    found = problems(report.findings)
    parts = []
    for severity in Severity:
        chosen = [problem for problem in found if problem.first.severity is severity]
        if chosen:
            parts.append(Part(severity, _groups(chosen, rules, severity.value), report.count(severity)))
    return parts


def _groups(found: Iterable[Problem], rules: Mapping[str, Rule], prefix: str) -> list[FileGroup]:
    """Return what is on several pages at once, and after that the files in the order of the alphabet."""
    by_file: dict[str, dict[str, list[Problem]]] = {}
    for problem in found:
        file = "" if len(problem.urls) > 1 else problem.first.location.file
        by_file.setdefault(file, {}).setdefault(problem.first.rule, []).append(problem)
    groups = []
    told: dict[str, str] = {}
    for number, (file, by_rule) in enumerate(sorted(by_file.items()), 1):
        rule_groups = []
        for rule_number, (rule, group) in enumerate(by_rule.items(), 1):
            anchor = f"{prefix}-{number}-{rule_number}"
            described = rule_of(group[0].first, rules)
            rule_groups.append(RuleGroup(described, told.setdefault(rule, anchor), anchor, group))
        count = sum(len(problem.findings) for group in rule_groups for problem in group.problems)
        groups.append(FileGroup(file, f"{prefix}-{number}", rule_groups, count))
    return groups


@cache
def environment(*folders: Path) -> Environment:
    """Return where reports get their templates: from these folders, and the style of all reports from ours."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    # What is put into the page is made harmless first and escaped after that. Markup is our own, and stays.
    made = Environment(
        loader=FileSystemLoader([*folders, Path(__file__).parent]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: value if isinstance(value, Markup) or not isinstance(value, str) else harmless(value),
    )
    made.filters["getal"] = lambda value: f"{value:.1f}".replace(".", ",")
    return made
