"""Languages by their BCP 47 code: own name, script, direction, and the locale that writes its dates and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

SOURCE = "nl"
"""The language that editors write in."""

RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
"""Scripts that run from right to left, by ISO 15924 code (Unicode Standard Annex 9)."""

_CODE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-[a-z0-9]{5,8})*")


@dataclass(frozen=True)
class Language:
    """A language. ``locale`` is a Babel locale id, which can be another language's: ``tru-Latn`` writes dates as ``nl``."""

    code: str
    name: str
    script: str
    locale: str

    @property
    def dir(self) -> str:
        """``rtl`` or ``ltr``."""
        return "rtl" if self.script in RTL_SCRIPTS else "ltr"


@cache
def _table() -> dict[str, dict[str, Any]]:
    return yaml.safe_load(Path(__file__).with_name("languages.yaml").read_text("utf-8"))


def is_language_code(code: str) -> bool:
    """Tell whether a text has the form of a language code, such as ``ar``, ``pap-CW``, ``tru-Syrc`` or ``nl-simple``."""
    return _CODE.fullmatch(code) is not None


@cache
def language(code: str) -> Language:
    """Return the language for a code. An unknown code gives a usable language too: its code as name, Dutch dates."""
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    known = _table().get(code, {})
    locale_id = known.get("opmaak", code.replace("-", "_"))
    try:
        locale = Locale.parse(locale_id)
    except (UnknownLocaleError, ValueError):
        locale, locale_id = Locale.parse(SOURCE), SOURCE
    written = re.search(r"-([A-Z][a-z]{3})(?:-|$)", code)
    likely = get_global("likely_subtags").get(code.split("-")[0], "")
    guessed = next((part for part in likely.split("_") if len(part) == 4), "Latn")
    script = written[1] if written else known.get("schrift") or locale.script or guessed
    own_name = locale.get_display_name() if locale_id == code.replace("-", "_") else None
    name = known.get("naam") or own_name or code
    return Language(code, name[:1].upper() + name[1:], script, locale_id)
