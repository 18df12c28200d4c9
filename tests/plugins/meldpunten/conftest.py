"""Helpers for the tests of the reporting points."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from inclusief.meldpunten.model import Point
from inclusief.meldpunten.schema import read_points
from inclusief_checks.findings import Finding

FACT = {"bron": "een bron", "bron_datum": "2026", "opgezocht": "2026-11-23", "zekerheid": "hoog"}


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., tuple[list[Point], list[Finding]]]:
    def read_text(text: str | bytes) -> tuple[list[Point], list[Finding]]:
        path = tmp_path / "meldpunten.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        return read_points(path, "content/meldpunten.yaml")

    return read_text


@pytest.fixture
def point_of(read) -> Callable[..., Point]:
    """Return a function that gives one point. Facts are a value, or a mapping that goes over the usual fields."""

    def make(facts: dict[str, object] | None = None, **fields: str) -> Point:
        point = {
            "id": "punt", "naam": "Punt", "groep": "melden", "status": "open", "uitleg": "Hier meldt u.",
            "gecontroleerd": "nooit", **fields,
            "gegevens": {
                kind: {**FACT, **(value if isinstance(value, dict) else {"waarde": value})}
                for kind, value in (facts or {}).items()
            },
        }  # fmt: skip
        points, findings = read(yaml.safe_dump({"versie": "1", "meldpunten": [point]}, allow_unicode=True))
        assert findings == []
        return points[0]

    return make
