"""What the computer found last, in a file that goes with the sources: so a build gives the same page on every day and machine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from inclusief_checks.findings import Finding
from inclusief_checks.report import write_document
from inclusief_checks.report.evidence import CriterionResult, Evidence, State, criterion_results

from ..schema import INVALID, Reader, choice, date, list_of, mapping_of, pattern, record, text
from ..yaml_source import Node, read_yaml
from .model import LastRun

WORDS = {State.FAILED: "fout", State.REVIEW: "kijk", State.NOTHING: "niets", State.MANUAL: "mens"}
_HEAD = """\
# De computer maakt dit bestand bij elke publicatie. Verander het niet met de hand.
# De pagina over toegankelijkheid toont deze gegevens. Bewaar het bestand bij de teksten.
"""


def last_run_of(evidence: Evidence) -> LastRun | None:
    """Return what to remember of a run, or None if not every page was wholly checked."""
    if not evidence.report.pages or evidence.incomplete:
        return None
    return LastRun(
        datum=evidence.date,
        paginas=len(evidence.report.pages),
        versies=dict(sorted(evidence.report.versions.items())),
        criteria=_by_word(criterion_results(evidence)),
    )


def _by_word(results: Iterable[CriterionResult]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {word: [] for word in WORDS.values()}
    for result in results:
        found[WORDS[result.state]].append(result.criterion.number)
    return {word: tuple(numbers) for word, numbers in found.items()}


def write_last_run(path: Path, run: LastRun) -> None:
    """Write what to remember. The same run gives the same bytes."""
    data = {
        "versie": 1,
        "datum": run.datum.isoformat(),
        "paginas": run.paginas,
        "versies": dict(run.versies),
        "criteria": {word: list(numbers) for word, numbers in run.criteria.items()},
    }
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=None, width=120)
    write_document(path, _HEAD + text)


def _count(node: Node, reader: Reader) -> Any:
    value = pattern(r"[0-9]{1,7}", "'{value}' is geen aantal.", "Schrijf een getal.")(node, reader)
    return value if value is INVALID else int(value)


_run = record(
    {
        "versie": choice("1"),
        "datum": date(),
        "paginas": _count,
        "versies": mapping_of(text(max_length=100), text(max_length=200)),
        "criteria": record({word: list_of(text(max_length=20)) for word in WORDS.values()}, required=[*WORDS.values()]),
    },
    required=("versie", "datum", "paginas", "versies", "criteria"),
)


def read_last_run(path: Path, file: str) -> tuple[LastRun | None, list[Finding]]:
    """Return what the computer found last, or None if it never wrote that down, and all that is wrong with the file."""
    if not path.is_file():
        return None, []
    node, findings = read_yaml(path, file)
    values: Any = _run(node, Reader(file, findings)) if node is not None else INVALID
    if values is INVALID:
        return None, findings
    criteria: Mapping[str, Any] = values["criteria"]
    return LastRun(
        datum=values["datum"],
        paginas=values["paginas"],
        versies={str(name): str(version) for name, version in values["versies"].items()},
        criteria={word: tuple(map(str, numbers)) for word, numbers in criteria.items()},
    ), findings
