"""The state of the translations for people and for programs: a table for a terminal, JSON, and a page for a browser."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from inclusief_checks.report.html import environment
from inclusief_checks.report.text import escape_json, one_line

from ..languages import SOURCE, Language
from .status import Amount, LanguageStatus, Status, Tally

DASHBOARD = "translations.html"
"""The name of the page in the folder with reports."""

SCHEMA_VERSION = 1
LABELS = {
    "translated": "vertaald",
    "outdated": "verouderd",
    "missing": "ontbreekt",
    "machine": "computer",
    "reviewed": "nagekeken",
}


def table(status: Status) -> str:
    """Return a row per language, and below it the pages that are not complete."""
    if not status.languages:
        if status.errors:
            return "Geen enkel vertaalbestand is te lezen."
        return "Er zijn nog geen vertaalbestanden. Maak er een met: inclusief translations add en"
    rows = [("taal", "woorden", *LABELS.values())]
    for row in status.languages:
        amounts = [f"{row.total.percent(amount)} % ({number(amount.words)})" for _, amount in amounts_of(row.total)]
        rows.append((_in_dutch(row.language), number(row.total.total.words), *amounts))
    blocks = [_columns(rows), *_unfinished(status)]
    if not any(row.unfinished for row in status.languages):
        blocks.append("Alle teksten zijn vertaald.")
    blocks.append(
        "Tussen haakjes staat het aantal Nederlandse woorden.\n"
        "Onder 'computer' staat wat een computer vertaalde en nog niemand nakeek."
    )
    return "\n\n".join(blocks)


def _unfinished(status: Status) -> Iterator[str]:
    for row in status.languages:
        if row.unfinished:
            rows = [(f"Nog niet klaar: {_in_dutch(row.language)}", "vertaald", "verouderd", "ontbreekt")]
            for page, tally in row.unfinished.items():
                percent = f"{tally.percent(tally.translated)} %"
                rows.append((page, percent, said(tally.outdated), said(tally.missing)))
            yield _columns(rows)


def _columns(rows: Sequence[Sequence[str]]) -> str:
    """Return rows under each other: the first column to the left, the others to the right."""
    clean = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*clean, strict=True)]
    return "\n".join(
        "  ".join([row[0].ljust(widths[0]), *(cell.rjust(w) for cell, w in zip(row[1:], widths[1:], strict=True))])
        for row in clean
    )


def json_document(status: Status) -> str:
    """Return everything as a JSON document. ``schema_version`` goes up when the meaning of a field changes.

    ``{"schema_version", "day", "languages": [{"language", "name", "dir", "file", AMOUNTS, "left_out": [page],
    "pages": [{"page", AMOUNTS}]}], "errors": [{"rule", "file", "line", "message", "suggestion"}]}``, in which AMOUNTS is
    ``"total"``, ``"translated"``, ``"outdated"``, ``"missing"``, ``"machine"`` and ``"reviewed"``, each with
    ``{"blocks", "words"}``. What they mean stands at `Tally`.
    """
    document = {
        "schema_version": SCHEMA_VERSION,
        "day": status.day.isoformat(),
        "languages": [_language(row) for row in status.languages],
        "errors": [
            {
                "rule": finding.rule,
                "file": finding.location.file,
                "line": finding.location.line,
                "message": finding.message,
                "suggestion": finding.suggestion,
            }
            for finding in status.errors
        ],
    }
    return escape_json(json.dumps(document, ensure_ascii=False, indent=2))


def _language(row: LanguageStatus) -> dict[str, Any]:
    return {
        "language": row.language.code,
        "name": row.language.name,
        "dir": row.language.dir,
        "file": row.file,
        **_amounts(row.total),
        "left_out": list(row.left_out),
        "pages": [{"page": page, **_amounts(tally)} for page, tally in row.pages.items()],
    }


def _amounts(tally: Tally) -> dict[str, Any]:
    return {"total": asdict(tally.total), **asdict(tally)}


def dashboard(status: Status) -> str:
    """Return the page for a browser. It needs nothing else: no script, no other file."""
    from babel.dates import format_date

    template = environment(Path(__file__).parent).get_template("status_report.html.j2")
    return template.render(
        status=status,
        day=format_date(status.day, "long", locale=SOURCE),
        labels=LABELS,
        amounts_of=amounts_of,
        dutch_name=dutch_name,
        parts=parts,
        said=said,
    )


def amounts_of(tally: Tally) -> list[tuple[str, Amount]]:
    """Return the states in the order in which every table shows them."""
    return [(state, getattr(tally, state)) for state in LABELS]


def said(amount: Amount) -> str:
    """Return an amount in a few words: ``2 teksten, 31 woorden``, or ``geen``."""
    return ", ".join(parts(amount))


def parts(amount: Amount) -> list[str]:
    """Return an amount as two pieces of text, for a narrow column; as ``geen`` if there is nothing."""
    if not amount.blocks:
        return ["geen"]
    texts = "1 tekst" if amount.blocks == 1 else f"{number(amount.blocks)} teksten"
    return [texts, "1 woord" if amount.words == 1 else f"{number(amount.words)} woorden"]


def number(value: int) -> str:
    """Return a number as Dutch readers write it: ``1.234``."""
    return f"{value:,}".replace(",", ".")


def dutch_name(target: Language) -> str:
    """Return what the language is called in Dutch; empty if Babel does not know it."""
    from babel import Locale

    return Locale.parse(SOURCE).languages.get(target.code.partition("-")[0], "")


def _in_dutch(target: Language) -> str:
    """Return the name for a terminal. Many terminals mix up a line with an Arabic name in it, so that is not used."""
    name = dutch_name(target)
    return f"{name} ({target.code})" if name else target.code
