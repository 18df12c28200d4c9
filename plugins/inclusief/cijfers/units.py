"""The texts of the figures that are translated. Names, numbers and sources stay as they are."""

from __future__ import annotations

from collections.abc import Iterable

from ..yaml_source import SourceText
from .model import Series


def units(all_series: Iterable[Series]) -> list[tuple[str, SourceText, str]]:
    """Return kind, text and context of each text that residents read. The context is the id of the series."""
    return [
        (kind, text, str(series.id))
        for series in all_series
        if series.published
        for kind in ("titel", "definitie", "zin", "let_op", "plaats")
        if (text := getattr(series, kind)) is not None
    ]
