"""The Dutch sentences that the calendar itself says. They are translated like the texts of editors."""

from __future__ import annotations

from typing import Protocol

from .model import Occurrence

KIND_LABELS: dict[str, str] = {
    "religie": "Religie",
    "herdenking": "Herdenking",
    "emancipatie": "Emancipatie",
    "toegankelijkheid": "Toegankelijkheid",
    "cultuur": "Cultuur",
    "bewustwording": "Bewustwording",
}
RANGE = "van {begin} tot en met {einde}"
EVENING_BEFORE = "Begint de avond ervoor."
DAY_MAY_DIFFER = "De datum kan een dag verschillen."
NOT_YET_SURE = "De datum is nog niet zeker."

INTERFACE_TEXTS: tuple[str, ...] = (*KIND_LABELS.values(), RANGE, EVENING_BEFORE, DAY_MAY_DIFFER, NOT_YET_SURE)


class Language(Protocol):
    """What the calendar asks of a language."""

    @property
    def code(self) -> str:
        """The BCP 47 code, such as ``ar``."""
        ...

    @property
    def locale(self) -> str:
        """The id of the Babel locale that writes its dates."""
        ...


class Translator(Protocol):
    """What the calendar asks of a translator."""

    @property
    def language(self) -> Language:
        """The language of the reader."""
        ...

    def text(self, msgid: str, /, **values: str) -> str:
        """Return the translation, or the Dutch text if there is none."""
        ...


def uncertain_text(occurrence: Occurrence) -> str:
    """Return the Dutch sentence that goes with a date that may move, or nothing. A feast waits for the moon."""
    if occurrence.certain:
        return ""
    return DAY_MAY_DIFFER if occurrence.day.kind == "religie" else NOT_YET_SURE
