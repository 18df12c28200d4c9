"""A calendar with what staff must prepare, and the plan that comes of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from staff_sample import FEAST, GROUPS, HEAD, TODAY

from inclusief.calendar import Calendar
from inclusief.calendar.staff.planner import Plan, plan


@pytest.fixture
def calendar_from(read) -> Callable[..., Calendar]:
    """Return a function that reads a calendar of these entries, and fails if anything is wrong with it."""

    def make(days: str = FEAST, events: str = "", head: str = HEAD + GROUPS) -> Calendar:
        calendar, findings = read(f"{head}dagen:\n{days}" + (f"activiteiten:\n{events}" if events else ""))
        assert findings == []
        assert calendar is not None
        return calendar

    return make


@pytest.fixture
def plan_of(calendar_from) -> Callable[..., Plan]:
    """Return a function that gives the plan of these entries. Turkish is translated, and reviewed if asked; Arabic is not.

    ``change`` can put something in the calendar that no file can have.
    """

    def make(
        days: str = FEAST,
        events: str = "",
        head: str = HEAD + GROUPS,
        *,
        today: datetime.date = TODAY,
        ahead: int = 90,
        reviewed: bool = False,
        change: Callable[[Calendar], Calendar] = lambda calendar: calendar,
    ) -> Plan:
        return plan(
            change(calendar_from(days, events, head)),
            today,
            days=ahead,
            languages=["tr", "ar"],
            translated=lambda code, text: code == "tr",
            reviewed=lambda code, text: code == "tr" and reviewed,
            text=lambda code, text: f"{code}: {text}",
        )

    return make


@pytest.fixture
def market() -> Callable[..., str]:
    """Return a function that writes an event as YAML."""

    def write(begin: str, end: str | None = None, **fields: str) -> str:
        lines = [
            f"begin: {begin}",
            *([f"einde: {end}"] if end else []),
            "toegankelijk: onbekend",
            "organisator: {naam: Stichting Voorbeeld}",
            *(f"{key}: {value}" for key, value in fields.items()),
        ]
        return "  - id: voorbeeldmarkt\n    titel: Voorbeeldmarkt\n" + "".join(f"    {line}\n" for line in lines)

    return write
