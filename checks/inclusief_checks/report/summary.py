"""What all formats say in the same way: counts, the verdict in words, and one block for a problem on many pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..findings import Finding, Outcome, Report, Rule, Severity
from ..gate import ExitCode, Verdict

SHOWN_PAGES = 3
OUTCOME_LABELS = {
    Outcome.PASSED: "goed",
    Outcome.FAILED: "fouten gevonden",
    Outcome.DID_NOT_RUN: "niet uitgevoerd",
}


@dataclass(frozen=True)
class Problem:
    """One thing to solve: a finding, or the same finding on several pages."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The finding that stands for all."""
        return self.findings[0]

    @property
    def urls(self) -> tuple[str, ...]:
        """The addresses of the pages, each once."""
        return tuple(dict.fromkeys(finding.location.url for finding in self.findings if finding.location.url))

    @property
    def states(self) -> tuple[str, ...]:
        """In which states it was seen, on any of the pages."""
        return tuple(dict.fromkeys(state for finding in self.findings for state in finding.states))

    @property
    def where(self) -> str:
        """The place in a source file, or ``op 30 pagina's``."""
        return str(self.first.location) if len(self.urls) < 2 else f"op {len(self.urls)} pagina's"

    @property
    def pages(self) -> str:
        """The pages with their states, in one line. Empty for a finding in a source text."""
        if not self.urls:
            return ""
        text = ", ".join(self.urls[:SHOWN_PAGES])
        more = len(self.urls) - SHOWN_PAGES
        if more > 0:
            text += f" en {more} andere"
        if len(self.urls) > 1:
            text = f"op {len(self.urls)} pagina's: {text}"
        return f"{text} ({'; '.join(self.states)})" if self.states else text


def problems(findings: Iterable[Finding]) -> list[Problem]:
    """Return what there is to solve: first in the texts, in their order, then on the pages, the most frequent first.

    A mistake in the template gives the same rule and selector on every page: one block.
    """
    single: list[Problem] = []
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        if finding.location.url is None:
            single.append(Problem((finding,)))
        else:
            key = (finding.rule, finding.severity.value, finding.location.selector or "", finding.message)
            groups.setdefault(key, []).append(finding)
    grouped = [Problem(tuple(group)) for group in groups.values()]
    grouped.sort(key=lambda problem: (problem.first.severity.rank, -len(problem.urls), problem.first.sort_key))
    return single + grouped


def rule_of(finding: Finding, rules: Mapping[str, Rule]) -> Rule:
    """Return the rule of a finding. A rule that nobody described has no reason, but does not stop a report."""
    return rules.get(finding.rule) or Rule(finding.rule, finding.message, "", finding.suggestion)


def counted(report: Report) -> str:
    """Return how many findings there are of each weight, in a sentence."""
    errors = report.count(Severity.ERROR)
    parts = [
        "1 fout" if errors == 1 else f"{errors} fouten",
        f"{report.count(Severity.WARNING)} keer {Severity.WARNING.label}",
        f"{report.count(Severity.REVIEW)} keer {Severity.REVIEW.label}",
    ]
    return ", ".join(parts) + "."


def checked(report: Report) -> str:
    """Return how much was looked at, in a sentence."""
    amount = len(report.checked)
    return {0: "Er is niets gecontroleerd."}.get(amount) or (
        "Gecontroleerd: 1 tekst of pagina." if amount == 1 else f"Gecontroleerd: {amount} teksten en pagina's."
    )


def verdict_title(verdict: Verdict) -> str:
    """Return the decision in a short sentence."""
    if verdict.passed:
        return "Goedgekeurd."
    if verdict.exit_code is ExitCode.COULD_NOT_RUN:
        return "Niet goedgekeurd: de controle is niet af."
    return "Niet goedgekeurd."


def verdict_sentence(verdict: Verdict) -> str:
    """Return the decision with its reasons."""
    return " ".join((verdict_title(verdict), *verdict.reasons))
