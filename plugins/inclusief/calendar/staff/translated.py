"""The plan with the translations that are there."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..model import Calendar
from .planner import Plan, plan

if TYPE_CHECKING:
    from ...translations.catalogs import Catalog


def translated_plan(
    calendar: Calendar, catalogs: Mapping[str, Catalog], today: datetime.date, *, days: int = 90
) -> Plan:
    """Return the plan in the languages of these catalogs, which are by code."""

    def translated(code: str, text: str) -> bool:
        from ...translations.catalogs import State

        return catalogs[code].get(text).state is State.TRANSLATED

    def reviewed(code: str, text: str) -> bool:
        return translated(code, text) and catalogs[code].get(text).reviewed

    def text(code: str, dutch: str) -> str:
        return catalogs[code].get(dutch).text

    return plan(
        calendar,
        today,
        days=days,
        languages=list(catalogs),
        translated=translated,
        reviewed=reviewed,
        text=text,
    )
