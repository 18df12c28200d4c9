"""The success criteria of WCAG 2.2, by number: their level, their names, and where the norm says them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

CRITERIA_FILE = Path(__file__).with_name("wcag.yaml")
_NORM = {"nl": "https://www.w3.org/Translations/WCAG22-nl/", "en": "https://www.w3.org/TR/WCAG22/"}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Criterion:
    """One success criterion."""

    number: str
    level: str
    """``A``, ``AA`` or ``AAA``. The law asks for A and AA."""
    anchor: str
    """The id of the criterion in the norm, such as ``non-text-content``."""
    names: Mapping[str, str] = field(hash=False)

    def name(self, language: str = "nl") -> str:
        """Return the name in this language, or the English one for a language without a translation here."""
        return self.names.get(language, self.names["en"])

    def url(self, language: str = "nl") -> str:
        """Return the address of the criterion in the norm, in this language or else in English."""
        return f"{_NORM.get(language, _NORM['en'])}#{self.anchor}"

    @property
    def understanding(self) -> str:
        """The address of the explanation of W3C, which is in English."""
        return f"https://www.w3.org/WAI/WCAG22/Understanding/{self.anchor}"


@cache
def criteria() -> Mapping[str, Criterion]:
    """Return every success criterion by its number, in the order of the norm."""
    data = yaml.load(CRITERIA_FILE.read_text("utf-8"), _LOADER)
    return {
        number: Criterion(number, entry["level"], entry["anchor"], {"nl": entry["nl"], "en": entry["en"]})
        for number, entry in data.items()
    }
