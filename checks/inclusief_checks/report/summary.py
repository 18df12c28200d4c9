"""What all formats say in the same way: counts, the verdict in words, and one block for a problem on many pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..findings import Finding, Outcome, Report, Rule, Severity
from ..gate import ExitCode, Verdict
from ..texts import Texts
from ..wcag import Criterion, criteria

SHOWN_PAGES = 3
_CRITERION = re.compile(r"WCAG (\d\.\d\.\d+)")


@dataclass(frozen=True)
class Problem:
    """One thing to solve: a finding, or the same finding on several pages."""

    findings: tuple[Finding, ...]
    urls: tuple[str, ...]
    """The addresses of the pages, each once."""

    @property
    def first(self) -> Finding:
        """The finding that stands for all."""
        return self.findings[0]

    @property
    def states(self) -> tuple[str, ...]:
        """In which states it was seen, on any of the pages."""
        return tuple(dict.fromkeys(state for finding in self.findings for state in finding.states))

    def where(self, say: Texts) -> str:
        """Return the place in a source file, or ``op 30 pagina's`` if that is all we know."""
        if len(self.urls) < 2 or self.first.location.line is not None:
            return str(self.first.location)
        return say("on_pages", count=len(self.urls))

    def pages(self, say: Texts) -> str:
        """Return the pages with their states, in one line. Empty for a finding in a source text."""
        if not self.urls:
            return ""
        text = ", ".join(self.urls[:SHOWN_PAGES])
        more = len(self.urls) - SHOWN_PAGES
        if more > 0:
            text = say("names_and_more", names=text, count=more)
        if len(self.urls) > 1:
            text = say("on_pages_named", count=len(self.urls), names=text)
        return f"{text} ({'; '.join(self.states)})" if self.states else text


def problems(findings: Iterable[Finding]) -> list[Problem]:
    """Return what there is to solve: first in the texts, in their order, then on the pages, the most frequent first.

    A mistake in the template gives the same rule and selector on every page: one block.
    """
    single: list[Problem] = []
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        where = finding.location
        if not finding.pages:
            single.append(Problem((finding,), ()))
        else:
            # Where the line of the source is known, another line is another thing to solve.
            source = (where.file, where.line, where.column) if where.line is not None else ()
            key = (finding.rule, finding.severity, where.selector or "", finding.message, *source)
            groups.setdefault(key, []).append(finding)
    grouped = [
        Problem(tuple(group), tuple(dict.fromkeys(url for finding in group for url in finding.pages)))
        for group in groups.values()
    ]
    grouped.sort(key=lambda problem: (problem.first.severity.rank, -len(problem.urls), problem.first.sort_key))
    return single + grouped


def rule_of(finding: Finding, rules: Mapping[str, Rule]) -> Rule:
    """Return the rule of a finding. A rule that nobody described has only its id, but does not stop a report."""
    return rules.get(finding.rule) or Rule(finding.rule, finding.rule, "", "")


def criteria_of(rule: Rule) -> list[Criterion]:
    """Return the success criteria that a rule is about: those it fails, and those it names as a source."""
    numbers = [*rule.wcag, *(match[1] for source in rule.sources if (match := _CRITERION.fullmatch(source)))]
    return [criteria()[number] for number in dict.fromkeys(numbers) if number in criteria()]


def other_sources(rule: Rule) -> list[str]:
    """Return the sources of a rule that are no success criterion."""
    known = {f"WCAG {criterion.number}" for criterion in criteria_of(rule)}
    return [source for source in rule.sources if source not in known]


def norm(rule: Rule, say: Texts) -> str:
    """Return what a rule rests on in one line, such as ``WCAG 1.4.3 Contrast (minimum)``. Empty if nothing is known."""
    names = (f"WCAG {criterion.number} {criterion.name(say.language)}" for criterion in criteria_of(rule))
    return ", ".join((*names, *other_sources(rule)))


def counted(report: Report, say: Texts) -> str:
    """Return how many findings there are of each weight, in a sentence."""
    keys = {"errors": Severity.ERROR, "warnings": Severity.WARNING, "reviews": Severity.REVIEW}
    return ", ".join(say(key, count=report.count(severity)) for key, severity in keys.items()) + "."


def items(report: Report) -> list[str]:
    """Return all that was looked at: source files and the addresses of pages, each once."""
    return list(dict.fromkeys((*report.checked, *(page.url for page in report.pages))))


def checked(report: Report, say: Texts) -> str:
    """Return how much was looked at, in a sentence."""
    amount = len(items(report))
    return say("checked", count=amount) if amount else say("nothing_checked")


def not_run(report: Report, say: Texts, pages: int = SHOWN_PAGES) -> Iterator[str]:
    """Yield a sentence for each step that did not run, and for the first pages on which something was not checked."""
    for step in report.steps:
        if step.outcome is Outcome.DID_NOT_RUN:
            yield say("not_run_line", name=say.step(step.name), detail=step.detail).strip()
    unsure = [page for page in report.pages if page.could_not_run]
    for page in unsure[:pages]:
        yield say("page_not_run_line", url=page.url, what=" ".join(page.could_not_run))
    if len(unsure) > pages:
        yield say("more_pages_not_run", count=len(unsure) - pages)


def limits(report: Report, say: Texts) -> list[str]:
    """Return what the run cannot see, to read after "this check cannot see"."""
    return [say(f"limit_{limit}") for limit in report.limits]


def limits_line(report: Report, say: Texts) -> str:
    """Return what the run cannot see in one sentence, or nothing for a report without limits."""
    return (
        say("limits_line", limits=", ".join(say(f"short_{limit}") for limit in report.limits)) if report.limits else ""
    )


def verdict_title(verdict: Verdict, say: Texts) -> str:
    """Return the decision in a short sentence."""
    if verdict.passed:
        return say("passed")
    return say("not_finished" if verdict.exit_code is ExitCode.COULD_NOT_RUN else "not_passed")


def verdict_sentence(verdict: Verdict, say: Texts) -> str:
    """Return the decision with its reasons."""
    return " ".join((verdict_title(verdict, say), *verdict.reasons))
