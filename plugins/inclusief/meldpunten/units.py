"""The texts of the reporting points that are translated. Names, numbers and addresses stay as they are."""

from __future__ import annotations

from collections.abc import Iterable

from ..yaml_source import SourceText
from .model import Point, visible


def units(points: Iterable[Point], file: str) -> list[tuple[str, SourceText, str]]:
    """Return kind, text and context of each text that residents read. The context is the id of the point."""
    found: list[tuple[str, SourceText, str]] = []
    for point in visible(points):
        facts = point.published_facts
        texts = {
            "uitleg": point.uitleg,
            "daarna": point.daarna,
            "let_op": point.let_op,
            "open": facts["open"].waarde if "open" in facts else None,
            "talen": facts["talen"].waarde if "talen" in facts else None,
        }
        found += [(kind, text, str(point.id)) for kind, text in texts.items() if text is not None]
    return found
