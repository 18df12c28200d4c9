"""The report as one page that needs nothing else: for an editor, and for the archive."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..findings import Outcome, Report, Rule
from ..gate import Verdict
from .summary import OUTCOME_LABELS, Problem, checked, counted, problems, rule_of, verdict_title
from .text import harmless

if TYPE_CHECKING:
    from jinja2 import Environment


def render(report: Report, verdict: Verdict, rules: Mapping[str, Rule]) -> str:
    """Return the report as an HTML page in Dutch."""
    many, files = _arranged(problems(report.findings))
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            verdict=verdict,
            title=verdict_title(verdict),
            counted=counted(report),
            checked=checked(report),
            many=many,
            files=files,
            rule_of=lambda finding: rule_of(finding, rules),
            outcome_labels=OUTCOME_LABELS,
            stopped=[step for step in report.steps if step.outcome is Outcome.DID_NOT_RUN],
        )
    )


def _arranged(found: list[Problem]) -> tuple[list[Problem], dict[str, list[Problem]]]:
    """Return the problems on several pages, and the others per file in the order of the alphabet."""
    many = [problem for problem in found if len(problem.urls) > 1]
    files: dict[str, list[Problem]] = {}
    for problem in found:
        if len(problem.urls) < 2:
            files.setdefault(problem.first.location.file, []).append(problem)
    return many, dict(sorted(files.items()))


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
