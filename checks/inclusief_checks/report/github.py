"""The report as workflow commands of GitHub Actions: a note at each line of a pull request. Print it in a step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..findings import Finding, Report, Rule, Severity
from ..gate import Verdict
from ..texts import Texts, texts
from .summary import Problem, checked, counted, limits_line, norm, not_run, problems, rule_of, verdict_sentence
from .text import harmless, one_line

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REVIEW: "notice"}


def render(report: Report, verdict: Verdict, rules: Mapping[str, Rule], *, language: str = "nl") -> str:
    """Return a command per problem, and after that what did not run, the counts and the verdict."""
    return "\n".join(_lines(report, verdict, rules, texts(language))) + "\n"


def _lines(report: Report, verdict: Verdict, rules: Mapping[str, Rule], say: Texts) -> Iterator[str]:
    # GitHub shows ten of a kind in a step, so the heaviest come first.
    for problem in sorted(problems(report.findings), key=lambda problem: problem.first.severity.rank):
        rule = rule_of(problem.first, rules)
        title = f"{problem.first.severity.label_in(say.language)}: {rule.title or rule.id}"
        text = "\n".join(map(one_line, filter(None, _told(problem, rule, say))))
        yield _command(_COMMANDS[problem.first.severity], {**_place(problem.first), "title": title}, text)
    for line in not_run(report, say):
        yield _command("error", {"title": say("not_all_checked")}, line)
    if report.limits:
        yield _command("notice", {"title": say("limits")}, limits_line(report, say))
    yield one_line(f"{counted(report, say)} {checked(report, say)}")
    sentence = one_line(verdict_sentence(verdict, say))
    yield sentence if verdict.passed else _command("error", {"title": say("report_name")}, sentence)


def _told(problem: Problem, rule: Rule, say: Texts) -> Iterator[str]:
    finding = problem.first
    yield finding.message
    yield finding.suggestion or rule.how
    yield problem.pages(say)
    if finding.location.selector:
        yield f"{say('place')}: {finding.location.selector}"
    yield f"{finding.rule} {norm(rule, say)}".strip()


def _place(finding: Finding) -> dict[str, object]:
    """Return where GitHub shows the note. The address of a page is no file in the repository."""
    where = finding.location
    if where.file.startswith(("http://", "https://")):
        return {}
    place = {"file": where.file, "line": where.line}
    if where.line is not None:
        place |= {"col": where.column, "endColumn": where.end_column}
    return {name: value for name, value in place.items() if value is not None}


def _command(name: str, properties: Mapping[str, object], message: str) -> str:
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {written}::{_data(message)}"


def _data(text: str) -> str:
    """Return a text such that it stays inside its command: GitHub reads these characters as its own."""
    return harmless(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
