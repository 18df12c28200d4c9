"""Dates in words in any language, with western digits: dates on this site must match those on letters and tickets."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterable
from functools import cache

from .texts import RANGE, Translator

DUTCH = "nl"


def western_digits(text: str) -> str:
    """Return the text with each digit of another script as 0 to 9."""
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


@cache  # the same dates stand in lists, on pages and in feeds
def date_words(date: datetime.date, locale: str) -> str:
    """Return ``zaterdag 3 januari 2026`` in the words and the order of the locale."""
    from babel.dates import format_date

    return western_digits(format_date(date, "full", locale=locale))


@cache
def month_words(date: datetime.date, locale: str) -> str:
    """Return ``januari 2026`` in the words and the order of the locale."""
    from babel.dates import format_skeleton

    return western_digits(format_skeleton("yMMMM", date, locale=locale))


@cache
def _short_begin(start: datetime.date, end: datetime.date, locale: str) -> str:
    """Return the first day of a range without the month or year that the last day names too.

    Only where a language writes weekday, day, month and year in that order; elsewhere the reader gets the whole date.
    """
    from babel import Locale
    from babel.dates import format_date, tokenize_pattern, untokenize_pattern

    tokens = tokenize_pattern(Locale.parse(locale).date_formats["full"].pattern)
    fields = [value[0] for kind, value in tokens if kind == "field"]
    if start.year != end.year or fields != ["E", "d", "M", "y"]:
        return date_words(start, locale)
    final = "d" if start.month == end.month else "M"
    at = next(i for i, (kind, value) in enumerate(tokens) if kind == "field" and value[0] == final)
    kept = tokens[: at + 1]
    # What clings to the day or month belongs to it, such as the full stop in "24." or the ending in "24ê".
    if at + 1 < len(tokens) and tokens[at + 1][0] == "chars":
        clinging = str(tokens[at + 1][1]).split(" ")[0].rstrip(",،፣")
        if clinging:
            kept = [*kept, ("chars", clinging)]
    return western_digits(format_date(start, untokenize_pattern(kept), locale=locale))


def range_words(start: datetime.date, end: datetime.date, translator: Translator) -> str:
    """Return one date, or ``van donderdag 24 tot en met woensdag 30 september 2026``, in the reader's language."""
    locale = translator.language.locale
    if start == end:
        return date_words(start, locale)
    begin, last = _short_begin(start, end, locale), date_words(end, locale)
    if locale.split("_")[0] != DUTCH and translator.text(RANGE) == RANGE:
        return f"{begin} – {last}"  # not translated yet: Dutch words around foreign dates help nobody
    return translator.text(RANGE, begin=begin, einde=last)


def moment_words(date: str, time: str, locale: str) -> str:
    """Return a date and a time, both in words, with what the locale writes between them: a comma is not one everywhere."""
    from babel import Locale

    return str(Locale.parse(locale).datetime_formats["medium"]).format(time, date)


def list_words(names: Iterable[str], locale: str) -> str:
    """Return ``Nederlands, Arabisch en Turks``, in the reader's language."""
    from babel.lists import format_list

    return format_list(list(names), locale=locale)
