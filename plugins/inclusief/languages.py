"""Languages by their BCP 47 code: own name, script, direction, and the locale that writes its dates and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from babel import Locale

SOURCE = "nl"
"""The language that editors write in."""

RTL_SCRIPTS = frozenset(
    {"Adlm", "Arab", "Aran", "Gara", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Syre", "Syrj", "Syrn"}
    | {"Thaa", "Yezi"}
)
"""Living scripts that run from right to left, by ISO 15924 code (Unicode Standard Annex 9)."""

_CODE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-(?:[A-Z]{2}|\d{3}))?(-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*")
_NO_MONTHS = "M02"
"""What Babel calls February in a language whose dates it does not know."""


@dataclass(frozen=True)
class Language:
    """A language. ``locale`` is a Babel locale id, which can be another language's: ``tru-Latn`` writes dates as ``nl``."""

    code: str
    name: str
    script: str
    locale: str
    territory: str = ""
    alphabet: str = ""
    """The capitals in their order, of a language that counts letters with a sign apart."""

    @property
    def og_locale(self) -> str:
        """The form that Open Graph wants: ``ar_EG``, or the language alone if no country goes with it."""
        return "_".join(filter(None, (self.code.split("-")[0], self.territory)))

    @property
    def dir(self) -> str:
        """``rtl`` or ``ltr``."""
        return "rtl" if self.script in RTL_SCRIPTS else "ltr"

    @property
    def date_language(self) -> str:
        """The code of the language that writes the dates, for ``lang``; empty if that is the language itself."""
        own = self.locale.split("_")[0] == self.code.split("-")[0]
        return "" if own else self.locale.replace("_", "-")


@cache
def _table() -> dict[str, dict[str, Any]]:
    return yaml.safe_load(Path(__file__).with_name("languages.yaml").read_text("utf-8"))


def is_language_code(code: str) -> bool:
    """Tell whether a text has the form of a language code, such as ``ar``, ``pap-CW``, ``tru-Syrc`` or ``nl-simple``."""
    return _CODE.fullmatch(code) is not None


@cache
def language(code: str) -> Language:
    """Return the language for a code. An unknown code gives a usable language too: its code as name, Dutch dates.

    What is unknown at the end of a code does no harm: ``en-simple`` writes its dates as ``en``.
    """
    from babel.core import get_global

    entry = _table().get(code, {})
    locale = _locale(entry.get("opmaak", code))
    written = re.search(r"-([A-Z][a-z]{3})(?:-|$)", code)
    likely = get_global("likely_subtags").get(code.split("-")[0], "")
    guessed = next((part for part in likely.split("_") if len(part) == 4), "Latn")
    script = written[1] if written else entry.get("schrift") or (locale and locale.script) or guessed
    own_name = _own_name(locale, code) if locale and "opmaak" not in entry else None
    name = entry.get("naam") or own_name or code
    region = re.search(r"-([A-Z]{2})(?:-|$)", code) or re.search(r"_([A-Z]{2})$", likely)
    territory = entry.get("land") or (region[1] if region else "")
    knows_dates = locale is not None and locale.months["format"]["wide"][2] != _NO_MONTHS
    locale_id = str(locale) if knows_dates else SOURCE
    return Language(code, name[:1].title() + name[1:], script, locale_id, territory, entry.get("alfabet", ""))


def _locale(code: str) -> Locale | None:
    """Return Babel's locale for a code, or for the longest beginning of it that Babel knows; None if there is none."""
    from babel import Locale, UnknownLocaleError

    parts = re.split("[-_]", code)
    for length in range(len(parts), 0, -1):
        try:
            return Locale.parse("_".join(parts[:length]))
        except (UnknownLocaleError, ValueError):
            continue
    return None


def _own_name(locale: Locale, code: str) -> str | None:
    """Return the name of a language in the language itself, with what tells it from others of the same name."""
    subtags = code.split("-")
    # Babel gives `kmr` the data of `ku` as it is spoken in Turkey, but nobody asked for Turkey.
    name = locale.get_display_name() if locale.language == subtags[0] else locale.get_language_name()
    known = {locale.language.casefold(), (locale.script or "").casefold(), (locale.territory or "").casefold()}
    rest = [subtag for subtag in subtags[1:] if subtag.casefold() not in known]
    return f"{name} ({' '.join(rest)})" if name and rest else name
