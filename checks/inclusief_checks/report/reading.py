"""Read a report back from JSON, and make one report of the parts of a run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from ..findings import LIMITS, Finding, Location, Outcome, PageResult, Report, Severity, Step
from ..texts import texts
from .json import SCHEMA_VERSION
from .text import one_line

Kind = TypeVar("Kind")
_WORST_LAST = (Outcome.PASSED, Outcome.FAILED, Outcome.DID_NOT_RUN)


class ReportError(ValueError):
    """A file is not a report that can be read. The message says what to do, in the language that was asked."""


class _WrongPart(ValueError):
    """A part of the document is not what it should be."""


def read(path: Path, *, language: str = "nl") -> Report:
    """Return the report in a ``report.json``. Raise `ReportError` if it is not one, or one of another version."""
    say = texts(language)
    name = one_line(str(path))
    try:
        document = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ReportError(say("cannot_read", file=name, why=error.strerror or type(error).__name__)) from error
    except (ValueError, RecursionError) as error:  # Not JSON, or not even text.
        raise ReportError(say("not_a_report", file=name)) from error
    if not isinstance(document, dict) or "schema_version" not in document:
        raise ReportError(say("not_a_report", file=name))
    if document["schema_version"] != SCHEMA_VERSION:
        version = one_line(str(document["schema_version"]))[:20]
        raise ReportError(say("wrong_version", file=name, version=version, wanted=SCHEMA_VERSION))
    try:
        return _report(document)
    except _WrongPart as error:
        raise ReportError(say("wrong_part", file=name, part=error)) from error


def merge(reports: Iterable[Report], *, language: str = "nl") -> Report:
    """Return one report of several, such as the parts 1/4 to 4/4 of one audit.

    The same finding in two of them is one finding, on all its pages. A page or text is named once. Of a step with the same name
    the worst outcome counts, and the seconds add up. A report in which no step ran makes the whole incomplete.
    """
    parts = list(reports)
    merged = Report(limits=list(dict.fromkeys(limit for part in parts for limit in part.limits)))
    merged.add(_united(finding for part in parts for finding in part.findings))
    stopped = Step("part", Outcome.DID_NOT_RUN, texts(language)("nothing_checked"))
    steps: dict[str, Step] = {}
    pages: dict[str, PageResult] = {}
    for part in parts:
        for step in part.steps or [stopped]:
            steps[step.name] = _both(steps[step.name], step) if step.name in steps else step
        for page in part.pages:
            known = pages.get(page.url, page)
            pages[page.url] = replace(known, could_not_run=_distinct(known.could_not_run, page.could_not_run))
        merged.scores.update(part.scores)
        for program, version in part.versions.items():
            known_version = merged.versions.get(program, version)
            both = (
                known_version
                if known_version == version
                else ", ".join(_distinct(known_version.split(", "), [version]))
            )
            merged.versions[program] = both
    merged.steps, merged.pages = list(steps.values()), list(pages.values())
    merged.checked = list(dict.fromkeys(item for part in parts for item in part.checked))
    return merged


def _united(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings, of which those that differ only in the page or the state are one."""
    united: dict[tuple[object, ...], Finding] = {}
    for finding in sorted(findings, key=lambda finding: finding.sort_key):
        where = finding.location
        # The same words can be wrong twice in one text, so the fingerprint alone does not tell.
        key = (finding.fingerprint, finding.severity, where.line, where.column, finding.message, finding.suggestion)
        if (known := united.get(key)) is None:
            united[key] = finding
        else:
            pages = _distinct(known.pages, finding.pages)
            url = known.location.url if known.location.url is not None else where.url
            united[key] = replace(
                known,
                location=replace(known.location, url=url),
                states=_distinct(known.states, finding.states),
                also=tuple(page for page in pages if page != url),
            )
    return list(united.values())


def _both(one: Step, other: Step) -> Step:
    details = _distinct([one.detail] if one.detail else [], [other.detail] if other.detail else [])
    outcome = max(one.outcome, other.outcome, key=_WORST_LAST.index)
    return Step(one.name, outcome, "; ".join(details), one.seconds + other.seconds)


def _distinct(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _report(document: Mapping[str, Any]) -> Report:
    return Report(
        findings=[_finding(entry) for entry in _get(document, "findings", list)],
        steps=[_step(entry) for entry in _get(document, "steps", list)],
        checked=list(_strings(document, "checked")),
        pages=[
            PageResult(_get(entry, "url", str), _strings(entry, "could_not_run"))
            for entry in _get(document, "pages", list)
        ],
        scores={file: _number(score, "scores") for file, score in _get(document, "scores", dict).items()},
        versions={name: _is(version, str, "versions") for name, version in _get(document, "versions", dict).items()},
        limits=[_known_limit(limit) for limit in _get(document, "limits", dict)],
    )


def _finding(entry: object) -> Finding:
    location = Location(
        _get(entry, "file", str),
        *(_get(entry, key, int, empty=True) for key in ("line", "column", "end_column")),
        *(_get(entry, key, str, empty=True) for key in ("url", "selector")),
    )
    severity = _get(entry, "severity", str)
    if severity not in list(Severity):
        raise _WrongPart("severity")
    rule, message, suggestion, excerpt = (_get(entry, key, str) for key in ("rule", "message", "suggestion", "excerpt"))
    states, also = _strings(entry, "states"), _strings(entry, "also")
    return Finding(rule, Severity(severity), location, message, suggestion, excerpt, states, also)


def _step(entry: object) -> Step:
    outcome = _get(entry, "outcome", str)
    if outcome not in list(Outcome):
        raise _WrongPart("outcome")
    seconds = _number(_get(entry, "seconds", object), "seconds")
    return Step(_get(entry, "name", str), Outcome(outcome), _get(entry, "detail", str), seconds)


def _known_limit(limit: str) -> str:
    if limit not in LIMITS:
        raise _WrongPart("limits")
    return limit


def _strings(entry: object, key: str) -> tuple[str, ...]:
    return tuple(_is(text, str, key) for text in _get(entry, key, list))


def _number(value: object, key: str) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise _WrongPart(key)
    return float(value)


def _get(entry: object, key: str, kind: type[Kind], *, empty: bool = False) -> Any:
    """Return what an entry has under a key. Raise `_WrongPart` if it is missing or of another kind."""
    if not isinstance(entry, dict) or key not in entry:
        raise _WrongPart(key)
    return None if empty and entry[key] is None else _is(entry[key], kind, key)


def _is(value: object, kind: type[Kind], key: str) -> Kind:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise _WrongPart(key)
    return value
