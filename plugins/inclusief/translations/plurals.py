"""How many plural forms a language has, and which one goes with a number: by CLDR, in the form of gettext."""

from __future__ import annotations

from babel import Locale
from babel.plural import to_gettext

from ..languages import language

_TRIED = (*range(1001), 10_000, 100_000, 1_000_000)
"""Whole numbers that show which forms a count can ever need; the same span that ``msgfmt --check`` tries."""


def plural_forms(code: str) -> str:
    """Return the value of the header ``Plural-Forms``: the forms in the order zero, one, two, few, many, other.

    CLDR's last form is for fractions in some languages (Polish, Ukrainian). A count is whole, so that form is left out.
    """
    rule = Locale.parse(language(code).locale).plural_form
    count, expression = to_gettext(rule).rstrip(";").split("; ", 1)
    reached = {rule(number) for number in _TRIED}
    forms = int(count.removeprefix("nplurals=")) - ("other" not in reached)
    return f"nplurals={forms}; {expression.replace('((0 == 0))', '1')};"
