"""In which script is a text, and in which script does a language stand? By Unicode, without a library for languages."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

NAMES = {
    "Arab": {"ARABIC"},
    "Armn": {"ARMENIAN"},
    "Beng": {"BENGALI"},
    "Cyrl": {"CYRILLIC"},
    "Deva": {"DEVANAGARI"},
    "Ethi": {"ETHIOPIC"},
    "Geor": {"GEORGIAN"},
    "Grek": {"GREEK"},
    "Gujr": {"GUJARATI"},
    "Guru": {"GURMUKHI"},
    "Hans": {"CJK"},
    "Hant": {"CJK", "BOPOMOFO"},
    "Hebr": {"HEBREW"},
    "Jpan": {"CJK", "HIRAGANA", "KATAKANA"},
    "Khmr": {"KHMER"},
    "Knda": {"KANNADA"},
    "Kore": {"HANGUL", "CJK"},
    "Laoo": {"LAO"},
    "Latn": {"LATIN"},
    "Mlym": {"MALAYALAM"},
    "Mymr": {"MYANMAR"},
    "Orya": {"ORIYA"},
    "Rohg": {"HANIFI"},
    "Sinh": {"SINHALA"},
    "Syrc": {"SYRIAC"},
    "Taml": {"TAMIL"},
    "Telu": {"TELUGU"},
    "Tfng": {"TIFINAGH"},
    "Thaa": {"THAANA"},
    "Thai": {"THAI"},
    "Tibt": {"TIBETAN"},
}
"""For a script of ISO 15924: how the Unicode names of its letters begin."""

SEVERAL = frozenset(str.split("az bs kk ku ky mn ms pa sd sr tg tk tt ug uz shi zgh rif"))
"""Languages that are written in more than one script. Without a script in the code, each of them is right."""

_UNKNOWN_TO_BABEL = {"prs": "Arab", "kmr": "Latn", "ckb": "Arab"}
_WRITTEN = re.compile(r"-([A-Z][a-z]{3})(?:-|$)", re.I)


def script_of(lang: str) -> str | None:
    """Return the script of a language code, such as ``Arab`` for ``ar``; None if there are several or nobody knows."""
    if written := _WRITTEN.search(lang):
        return written[1].title()
    language = lang.split("-")[0].lower()
    return None if language in SEVERAL else likeliest_script(language)


@cache
def likeliest_script(language: str) -> str | None:
    """Return the script that a language stands in most of the time, also if there are more."""
    from babel.core import get_global

    if language in _UNKNOWN_TO_BABEL:
        return _UNKNOWN_TO_BABEL[language]
    return next((part for part in get_global("likely_subtags").get(language, "").split("_") if len(part) == 4), None)


@cache
def _name_of(letter: str) -> str:
    """Return the first word of a letter's Unicode name. A mark on a letter and a sign for all scripts have no script."""
    if not letter.isalpha():
        return ""
    name = unicodedata.name(letter, "").split(" ", 1)[0]
    return "" if name in ("MODIFIER", "FEMININE", "MASCULINE", "FULLWIDTH") else name


def count_letters(text: str) -> Counter[str]:
    """Return how many letters of each script a text has, by the first word of their Unicode names."""
    counts = Counter(map(_name_of, text))
    del counts[""]
    return counts


def letters_outside(counts: Counter[str], script: str) -> int:
    """Return how many letters are not of this script. A script that is not in the table says nothing: 0."""
    own = NAMES.get(script)
    return sum(number for name, number in counts.items() if name not in own) if own else 0


def words_in(text: str, script: str) -> str:
    """Return a text without the words that hold letters of another script."""
    if not letters_outside(count_letters(text), script):
        return text
    return " ".join(word for word in text.split() if not letters_outside(count_letters(word), script))
