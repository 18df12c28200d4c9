"""The numbers in a text, in one form: 1.000 and 1,000 are the same number, and so are 9:00, 09.00 and ٩٫٠٠.

A phone number is one number, however it is grouped. A date or a range is its parts, because their order differs by language.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache

from ..languages import SOURCE

_SEPARATOR = r"[ \u00a0\u202f\u2011./()-]{1,3}"
_PHONE = re.compile(rf"(?<![\d.,:])(?:\+\d+|06|0\d\d+|14(?= 0))(?:{_SEPARATOR}\d+)*")
_GROUP = re.compile(r"\d+")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_THOUSANDS = re.compile(r"(?<![\d.,:])\d{1,3}(?:([.,'’\u00a0\u202f])\d{3})(?:\1\d{3})*(?![\d]|[.,:]\d)")
_SPACED = re.compile(r"(?<![\d.,:])\d{1,3}(?: \d{3})+(?![\d]|[.,:]\d)")
_FRACTION = re.compile(r"(?<![\d.,:])(\d+)[.,:](\d+)(?![\d]|[.,:]\d)")
_NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        ("één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"), 1
    )
} | {"twintig": "20", "dertig": "30", "veertig": "40", "vijftig": "50", "honderd": "100", "duizend": "1000"}
_WORDS = re.compile(rf"\b(?:{'|'.join(_NUMBER_WORDS)})\b", re.I)


def western(text: str) -> str:
    """Return the text with the digits 0-9 for those of every other script, and with Western marks between them."""
    if text.isascii():
        return text
    text = text.replace("\u066b", ",").replace("\u066c", ".")
    return _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match.group())), text)


def numbers(text: str, *, spaced: bool = False) -> Counter[str]:
    """Return the numbers in a text. With ``spaced``, 12 500 is one number; otherwise it is two."""
    found: list[str] = []

    def take_phone(match: re.Match[str]) -> str:
        end = _phone_end(match.group())
        if not end:
            return match.group()
        found.append("".join(_GROUP.findall(match.group()[:end])))
        return " " + match.group()[end:]

    def take_whole(match: re.Match[str]) -> str:
        found.append("".join(_GROUP.findall(match.group())))
        return " "

    def take_fraction(match: re.Match[str]) -> str:
        fraction = match[2].rstrip("0")
        found.append(_whole(match[1]) + (f".{fraction}" if fraction else ""))
        return " "

    rest = _PHONE.sub(take_phone, western(text))
    rest = _THOUSANDS.sub(take_whole, rest)
    if spaced:
        rest = _SPACED.sub(take_whole, rest)
    rest = _FRACTION.sub(take_fraction, rest)
    return Counter([*found, *map(_whole, _GROUP.findall(rest))])


def _whole(digits: str) -> str:
    """Days and hours are written with and without a zero: 09 is 9. In a longer number a zero counts."""
    return digits.lstrip("0") or "0" if len(digits) <= 2 else digits


def _phone_end(text: str) -> int:
    """Return where a phone number ends in groups of digits, or 0 if they do not begin with one.

    Dutch numbers have 10 digits; 0800 and 0900 have 4 or 7 digits behind them; 14 and an area code is a municipality.
    """
    groups = list(_GROUP.finditer(text))
    digits = ""
    for group in groups:
        digits += group.group()
        short = re.match("0800|090[069]", digits)
        if text.startswith("+"):
            complete = len(digits) == 11 if digits.startswith("31") else len(digits) >= 9 and group is groups[-1]
        elif digits.startswith("14"):
            complete = len(digits) in (5, 6)
        elif short:
            complete = len(digits) in (8, 11)
        else:
            complete = len(digits) == 10
        if complete:
            return group.end()
    return 0


def number_changes(source: str, translation: str) -> tuple[list[str], list[str]]:
    """Return the numbers that a translation lost, and those that it added. A Dutch word for a number may become digits."""
    before, after = numbers(source), numbers(translation)
    if before != after:
        before, after = numbers(source, spaced=True), numbers(translation, spaced=True)
    lost, added = before - after, after - before
    if added:
        added -= Counter(_NUMBER_WORDS[word.lower()] for word in _WORDS.findall(source))
    return list(lost), list(added)


_DUTCH_DATE = re.compile(
    r"\b\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b", re.I
)


def months_of_dates(text: str) -> set[int]:
    """Return the months of dates such as ``1 juli`` in a Dutch text."""
    found = _DUTCH_DATE.findall(text)
    return {number for month in found for number in _month_pattern(SOURCE)[1][month.casefold()]}


def other_months(months: Collection[int], translation: str, locale: str) -> list[str]:
    """Return the names of months in the dates of a translation that are none of these months."""
    pattern, names = _month_pattern(locale)
    dates = (before or after for before, after in pattern.findall(western(translation)))
    return [name for name in dates if not names[name.casefold()] & set(months)]


@cache
def _month_pattern(locale: str) -> tuple[re.Pattern[str], Mapping[str, set[int]]]:
    from babel.dates import get_month_names

    names: dict[str, set[int]] = {}
    for context in ("format", "stand-alone"):
        for number, name in get_month_names("wide", context, locale).items():
            if not name.isdecimal():
                names.setdefault(name.casefold(), set()).add(number)
    options = "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"\b\d{{1,2}}\.? ({options})\b|\b({options}) \d{{1,2}}\b", re.I), names
