"""The order of a list in a language. A letter with a sign stands with its letter, unless the language counts it as another."""

from __future__ import annotations

import unicodedata
from itertools import dropwhile

from .languages import Language


def letter_of(text: str, language: Language) -> str:
    """Return the letter or digit under which a text stands in a list; ``#`` if it has none."""
    return next((_letter(char, language.alphabet) for char in text if char.isalnum()), "#")


def order_of(text: str, language: Language) -> list[tuple[int, str]]:
    """Return a key to sort by: digits, letters of other scripts, then the alphabet of the language."""
    letters = [_letter(char, language.alphabet) if char.isalnum() else " " for char in text]
    return [_place(letter, language.alphabet) for letter in dropwhile(str.isspace, letters)]


def _place(letter: str, alphabet: str) -> tuple[int, str]:
    found = alphabet.find(letter)
    return (0, letter) if found < 0 else (1 + found, "")


def _letter(char: str, alphabet: str) -> str:
    # Turkish has an i with and one without a dot, in capitals too.
    capital = "İ" if char == "i" and "İ" in alphabet else char.upper()
    return capital if capital in alphabet else unicodedata.normalize("NFKD", capital)[0]
