"""The texts about known problems that visitors read, and so translators get."""

from __future__ import annotations

from collections.abc import Iterable

from inclusief_checks.decisions import Judgement

from ..yaml_source import SourceText
from .model import Entry, Investigation

Rows = list[tuple[str, SourceText, str]]


def decision_units(entries: Iterable[Entry]) -> Rows:
    """Return kind, text and context of what visitors read of known problems. The context is the rule."""
    rows: Rows = []
    for entry in entries:
        if entry.decision.judgement is Judgement.KNOWN:
            rows.append(("gevolg", entry.gevolg or entry.reden, entry.decision.rule))
            if entry.alternatief:
                rows.append(("alternatief", entry.alternatief, entry.decision.rule))
    return rows


def audit_units(investigation: Investigation) -> Rows:
    """Return kind, text and context of what visitors read of measures. The context is the criterion."""
    rows: Rows = []
    for measure in investigation.maatregelen:
        texts = {"gevolg": measure.gevolg, "maatregel": measure.maatregel, "alternatief": measure.alternatief}
        rows += [(kind, text, str(measure.criterium)) for kind, text in texts.items() if text]
    return rows
