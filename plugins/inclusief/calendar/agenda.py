"""The agenda as pages show it: months with days. Texts of editors stay Dutch here; the page translates them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ..yaml_source import SourceText
from .dates import expand
from .model import Calendar, Occurrence
from .texts import KIND_LABELS, Translator, uncertain_text
from .words import date_words, month_words, range_words

__all__ = ["AgendaDay", "Month", "date_words", "months"]


@dataclass(frozen=True)
class AgendaDay:
    """One occurrence, ready for a template."""

    id: str
    """Unique in the list: the id of the day, or ``ramadan-2030-2`` if the day is in the list before."""
    title: SourceText
    explanation: SourceText
    soort: str
    label: str
    """The Dutch label of the kind, to translate."""
    start: datetime.date
    end: datetime.date
    iso_start: str
    iso_end: str
    date_text: str
    """In the reader's language."""
    certain: bool
    uncertain: str
    """The Dutch sentence for a date that may move, to translate. Empty if the date is certain."""
    evening_before: bool
    also: SourceText | None
    source: str


@dataclass(frozen=True)
class Month:
    """The days that begin in one month. ``id`` is ``2026-12``."""

    id: str
    name: str
    days: tuple[AgendaDay, ...]


def _agenda_day(occurrence: Occurrence, html_id: str, translator: Translator) -> AgendaDay:
    day = occurrence.day
    return AgendaDay(
        id=html_id,
        title=day.title,
        explanation=day.explanation,
        soort=day.kind,
        label=KIND_LABELS[day.kind],
        start=occurrence.start,
        end=occurrence.end,
        iso_start=occurrence.start.isoformat(),
        iso_end=occurrence.end.isoformat(),
        date_text=range_words(occurrence.start, occurrence.end, translator),
        certain=occurrence.certain,
        uncertain=uncertain_text(occurrence),
        evening_before=day.evening_before,
        also=day.also,
        source=occurrence.source,
    )


def months(calendar: Calendar, first: datetime.date, last: datetime.date, translator: Translator) -> list[Month]:
    """Return the months from ``first`` to ``last`` that have days, in order.

    What began before ``first`` and still goes on stands in the month of ``first``, with its real first day.
    """
    seen: set[str] = set()
    by_month: dict[datetime.date, list[AgendaDay]] = {}
    for occurrence in expand(calendar, first, last):
        shown = max(occurrence.start, first).replace(day=1)
        own_id = str(occurrence.day.id)
        by_month.setdefault(shown, []).append(
            _agenda_day(occurrence, occurrence.key if own_id in seen else own_id, translator)
        )
        seen.add(own_id)
    locale = translator.language.locale
    return [
        Month(month.strftime("%Y-%m"), month_words(month, locale), tuple(days))
        for month, days in sorted(by_month.items())
    ]
