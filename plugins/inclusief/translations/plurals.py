"""How many plural forms a language has, and which one goes with a number: by CLDR, in the form of gettext."""

from __future__ import annotations

import re

from babel import Locale, UnknownLocaleError
from babel.plural import PluralRule, to_gettext

from ..languages import language

_TRIED = (*range(1001), 10_000, 100_000, 1_000_000)
"""Whole numbers that show which forms a count can ever need; the span that ``msgfmt --check`` tries, and some big ones."""

_COMPACT = re.compile(r"\b[ce]\b")
"""The power of ten in "1,2 miljoen" (French, Spanish …). gettext knows only ``n``, and a count has no such power."""


def plural_forms(code: str) -> str:
    """Return the value of the header ``Plural-Forms``: the forms in the order zero, one, two, few, many, other.

    Some of CLDR's forms are for fractions (Polish, Czech, Lithuanian). A count is whole, so those are left out.
    """
    rule = _rule(code)
    reached = {rule(number) for number in _TRIED}
    whole = PluralRule({form: text for form, text in rule.rules.items() if form in reached})
    count, expression = to_gettext(whole).rstrip(";").split("; ", 1)
    forms = int(count.removeprefix("nplurals=")) - ("other" not in reached)
    expression = _COMPACT.sub("0", expression).replace("((0 == 0))", "1")
    return f"nplurals={forms}; {expression};"


def _rule(code: str) -> PluralRule:
    """Return the rule of the language itself, or else of the language that writes its numbers."""
    try:
        return Locale.parse(code, sep="-").plural_form
    except (UnknownLocaleError, ValueError):
        return Locale.parse(language(code).locale).plural_form
