"""The lists in this folder that people add to: channels, and words that do not fit a commemoration."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from inclusief_checks.findings import Severity

from ... import schema
from ...schema import INVALID, Field, Reader
from ...yaml_source import read_yaml

_HERE = Path(__file__).parent
_channel = schema.record(
    {"naam": schema.text(), "langste": schema.pattern(r"\d{2,4}", "{value}", ""), "plaatje": schema.yes_no()},
    required=("naam", "langste", "plaatje"),
)


@dataclass(frozen=True)
class Channel:
    """A place where a greeting can stand. ``longest`` in characters."""

    id: str
    name: str
    longest: int
    needs_image: bool


@cache
def channels() -> dict[str, Channel]:
    """Return the channels by id."""
    rows = _read("channels.yaml", schema.mapping_of(schema.text(), _channel))
    return {
        str(name): Channel(str(name), str(row["naam"]), int(row["langste"]), row["plaatje"])
        for name, row in rows.items()
    }


@cache
def happy_words() -> dict[str, tuple[str, ...]]:
    """Return by language the beginnings of words that do not fit a commemoration."""
    rows = _read("happy_words.yaml", schema.mapping_of(schema.text(), schema.list_of(schema.text())))
    return {str(code): tuple(str(word) for word in words) for code, words in rows.items()}


def _read(name: str, field: Field) -> Any:
    """Return what is in a file of this folder. A mistake in it is a fault of the program, so it raises."""
    node, findings = read_yaml(_HERE / name, name)
    reader = Reader(name, findings)
    values = field(node, reader) if node is not None else INVALID
    if values is INVALID or any(finding.severity is Severity.ERROR for finding in findings):
        raise ValueError("; ".join(f"{finding.location}: {finding.message}" for finding in findings) or name)
    return values
