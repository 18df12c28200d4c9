"""Days that no rule gives: ``tabel: divali`` takes the dates from a file in ``tables``, with their source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from inclusief_checks.findings import Severity

from ... import schema
from ...schema import INVALID, Reader
from ...yaml_source import Node, read_yaml
from ..model import Start
from .names import did_you_mean, shorten

TABLES = Path(__file__).resolve().parent.parent / "tables"


@dataclass(frozen=True)
class Table:
    """Sourced dates. ``series`` gives for each name the first days by year."""

    title: str
    series: Mapping[str, Mapping[int, tuple[Start, ...]]]


_TABLE = schema.record(
    {
        "versie": schema.choice("1"),
        "titel": schema.text(),
        "opmerking": schema.text(),
        "reeksen": schema.mapping_of(
            schema.text(),
            schema.list_of(
                schema.record(
                    {
                        "bron": schema.text(),
                        "status": schema.choice("vast", "verwacht"),
                        "data": schema.list_of(schema.date()),
                    },
                    required=("bron", "status", "data"),
                )
            ),
        ),
    },
    required=("versie", "titel", "reeksen"),
)


def read_table(path: Path) -> Table:
    """Return a table. A table that is wrong is a fault of the program, not of an editor, so it raises."""
    node, findings = read_yaml(path, path.name)
    reader = Reader(path.name, findings)
    values: Any = _TABLE(node, reader) if node is not None else INVALID
    if values is INVALID or any(finding.severity is Severity.ERROR for finding in findings):
        raise ValueError("; ".join(f"{finding.location}: {finding.message}" for finding in findings) or path.name)
    series: dict[str, dict[int, tuple[Start, ...]]] = {}
    for name, parts in values["reeksen"].items():
        starts = sorted(
            (Start(date, part["status"] == "vast", str(part["bron"])) for part in parts for date in part["data"]),
            key=lambda start: start.date,
        )
        years = series.setdefault(str(name), {})
        for start in starts:
            years[start.date.year] = (*years.get(start.date.year, ()), start)
    return Table(str(values["titel"]), series)


@cache
def load_table(name: str) -> Table:
    """Return a table of the package by its name."""
    return read_table(TABLES / f"{name}.yaml")


def names() -> tuple[str, ...]:
    """Return the tables that a calendar can name: those with one row of dates."""
    found = sorted(path.stem for path in TABLES.glob("*.yaml"))
    return tuple(name for name in found if len(load_table(name).series) == 1)


@dataclass(frozen=True)
class TableRule:
    """The dates of one table."""

    table: str

    def covers(self, year: int) -> bool:
        """Return whether the table has this year."""
        return bool(self.starts(year))

    def starts(self, year: int) -> tuple[Start, ...]:
        """Return the dates of this year. Outside the table there are none: nothing is guessed."""
        (by_year,) = load_table(self.table).series.values()
        return by_year.get(year, ())


def read(word: str, node: Node, reader: Reader) -> Any:
    """Return a `TableRule` from the name of a table."""
    value = schema.text()(node, reader)
    if value is INVALID:
        return value
    known = names()
    if value not in known:
        return reader.error(
            node,
            "kalender/tabel",
            f"De tabel '{shorten(value)}' bestaat niet.{did_you_mean(value, known)}",
            "Kies uit: " + ", ".join(known) + ". Of zet de datums zelf bij 'data:', met een bron.",
        )
    return TableRule(str(value))
