"""The texts of the calendar that are translated."""

from __future__ import annotations

from ..yaml_source import SourceText
from .model import Calendar


def units(calendar: Calendar, file: str) -> list[tuple[str, SourceText, str]]:
    """Return kind, text and context of each text that residents read. The context is the id of the day."""
    found: list[tuple[str, SourceText, str]] = []
    for day in calendar.days:
        context = str(day.id)
        found.append(("titel", day.title, context))
        found.append(("uitleg", day.explanation, context))
        if day.also is not None:
            found.append(("ook", day.also, context))
    return found
