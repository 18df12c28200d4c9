"""Helpers for the calendar's tests: a calendar from text, and translators with a few fixed words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from inclusief.calendar import Calendar, Day, read_calendar
from inclusief.calendar.texts import DAY_MAY_DIFFER, EVENING_BEFORE, KIND_LABELS, NOT_YET_SURE, RANGE
from inclusief_checks.findings import Finding

DAY = {
    "id": "feest",
    "soort": "religie",
    "titel": "Feest",
    "uitleg": "Een feest.",
    "zekerheid": "vast",
    "bron": "een boek",
}

EVENT = {
    "id": "voorbeeldmarkt",
    "titel": "Voorbeeldmarkt",
    "begin": "2027-07-01 14:00",
    "toegankelijk": "onbekend",
    "organisator": "{naam: Stichting Voorbeeld}",
}


@dataclass(frozen=True)
class FakeLanguage:
    code: str
    locale: str
    dir: str = "ltr"


@dataclass(frozen=True)
class FakeTranslator:
    language: FakeLanguage
    known: dict[str, str] = field(default_factory=dict)

    def text(self, msgid: str, /, **values: str) -> str:
        said = self.known.get(msgid, str(msgid))
        for name, value in values.items():
            said = said.replace("{" + name + "}", value)
        return said


@pytest.fixture
def dutch() -> FakeTranslator:
    return FakeTranslator(FakeLanguage("nl", "nl"))


@pytest.fixture
def arabic() -> FakeTranslator:
    words = {
        "Feest": "عيد",
        "Een feest.": "عيد يحتفل به كثير من الناس في المدينة مع العائلة والجيران والأصدقاء كل عام منذ زمن بعيد جدا.",
        RANGE: "من {begin} إلى {einde}",
        EVENING_BEFORE: "يبدأ في مساء اليوم السابق.",
        DAY_MAY_DIFFER: "قد يختلف التاريخ بيوم واحد.",
        NOT_YET_SURE: "التاريخ غير مؤكد بعد.",
        KIND_LABELS["religie"]: "دين",
    }
    return FakeTranslator(FakeLanguage("ar", "ar", "rtl"), words)


@pytest.fixture
def translator() -> Callable[..., FakeTranslator]:
    return lambda code, **known: FakeTranslator(FakeLanguage(code, code), known)


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], tuple[Calendar | None, list[Finding]]]:
    """Return a function that reads a calendar from text."""

    def read_text(text: str | bytes) -> tuple[Calendar | None, list[Finding]]:
        path = tmp_path / "calendar.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_calendar(path, "calendar.yaml")

    return read_text


@pytest.fixture
def entry() -> Callable[..., str]:
    """Return a function that writes one day as YAML. The fields of the day start on line 3 of a calendar."""

    def write(**fields: str | None) -> str:
        lines = [f"{key}: {value}" for key, value in {**DAY, **fields}.items() if value is not None]
        return "\n".join(("  - " if i == 0 else "    ") + line for i, line in enumerate(lines)) + "\n"

    return write


@pytest.fixture
def calendar_of(read, entry) -> Callable[..., Calendar]:
    """Return a function that gives a calendar of these days, and fails if anything is wrong with it."""

    def make(*days: dict[str, str]) -> Calendar:
        calendar, findings = read("versie: 1\ndagen:\n" + "".join(entry(**fields) for fields in days))
        assert findings == []
        assert calendar is not None
        return calendar

    return make


@pytest.fixture
def day_of(calendar_of) -> Callable[..., Day]:
    """Return a function that gives one day."""
    return lambda **fields: calendar_of(fields).days[0]


@pytest.fixture
def event(read):
    """Return a function that reads one event and gives it (or None) with what was found."""

    def make(**fields: str | None):
        lines = [f"{key}: {value}" for key, value in {**EVENT, **fields}.items() if value is not None]
        text = "  - " + "\n    ".join(lines) + "\n"
        calendar, findings = read("versie: 1\ndagen: []\nactiviteiten:\n" + text)
        assert calendar is not None
        return (calendar.events or (None,))[0], findings

    return make
