"""A baseline: what was already wrong when a site began to be checked. From then on only what is new blocks.

A baseline counts: two equal problems in it do not allow a third.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from .decisions import RULES
from .findings import Finding, Report, Severity
from .report import write_document
from .report.text import escape_json

SCHEMA_VERSION = 1

Key = tuple[str, Severity]
"""A fingerprint with a weight: a warning that becomes an error is new."""


class BaselineUnreadable(ValueError):
    """The file is no baseline. The text says so in Dutch."""


@dataclass(frozen=True)
class Baseline:
    """How often each problem was there."""

    counts: Mapping[Key, int]

    @property
    def total(self) -> int:
        """How many problems there were."""
        return sum(self.counts.values())


class Compared(NamedTuple):
    """Findings beside a baseline."""

    new: list[Finding]
    known: list[Finding]
    solved: int
    """How many problems of the baseline are gone."""
    total: int
    """How many problems the baseline has."""

    def said(self, language: str = "nl") -> str:
        """Return what became of the old problems, in one or two sentences. Empty if the baseline is empty."""
        if not self.total:
            return ""
        if language == "en":
            text = f"{self.solved} of {self.total} old problems solved."
            return f"{text} Write the baseline again, so that they stay away." if self.solved else text
        text = f"{self.solved} van de {self.total} oude problemen opgelost."
        return f"{text} Schrijf de lijst opnieuw. Dan blijven ze weg." if self.solved else text


def write(report: Report, path: Path) -> Baseline:
    """Write all findings of a report as a baseline, and return it. What is wrong with decisions is left out.

    The same findings give the same bytes, so that a version control system shows what changed and nothing else.
    """
    counts: Counter[Key] = Counter()
    shown: dict[Key, Finding] = {}
    for finding in report.findings:
        if finding.rule not in RULES:
            counts[_key(finding)] += 1
            shown.setdefault(_key(finding), finding)
    rows = [
        {
            "rule": finding.rule,
            "file": finding.location.file,
            "severity": severity.value,
            "fingerprint": fingerprint,
            "count": counts[fingerprint, severity],
        }
        for (fingerprint, severity), finding in shown.items()
    ]
    rows.sort(key=lambda row: (row["rule"], row["file"], row["severity"], row["fingerprint"]))
    document = {"schema_version": SCHEMA_VERSION, "findings": rows}
    write_document(path, escape_json(json.dumps(document, ensure_ascii=False, indent=1)) + "\n")
    return Baseline(dict(counts))


def read(path: Path) -> Baseline:
    """Return the baseline in a file. Raise `BaselineUnreadable` if it is not one."""
    try:
        document = json.loads(path.read_text("utf-8"))
        if document["schema_version"] != SCHEMA_VERSION:
            raise BaselineUnreadable(
                f"{path.name} is van een andere versie van dit programma. Schrijf de lijst opnieuw."
            )
        counts: Counter[Key] = Counter()
        for row in document["findings"]:
            counts[_text(row["fingerprint"]), Severity(row["severity"])] += _count(row["count"])
    except BaselineUnreadable:
        raise
    except OSError as error:
        raise BaselineUnreadable(f"{path.name} gaat niet open: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BaselineUnreadable(f"{path.name} is geen lijst met oude problemen. Schrijf de lijst opnieuw.") from error
    return Baseline(dict(counts))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError
    return value


def new_only(findings: Iterable[Finding], baseline: Baseline) -> Compared:
    """Return which findings are new beside a baseline and which were known, in the order in which they came."""
    left = Counter(baseline.counts)
    new: list[Finding] = []
    known: list[Finding] = []
    for finding in findings:
        key = _key(finding)
        if finding.rule not in RULES and left[key] > 0:
            left[key] -= 1
            known.append(finding)
        else:
            new.append(finding)
    return Compared(new, known, baseline.total - len(known), baseline.total)


def _key(finding: Finding) -> Key:
    return finding.fingerprint, finding.severity
