"""How many syllables a Dutch word has.

The spelling tells it nearly always: each vowel sound is a syllable, a diaeresis starts a new one. What the spelling does not
tell are English words ("team"), and words that people say letter by letter ("cao").
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import yaml

# One vowel sound. Longer ones first; "i" stands alone in "financieel", "serieus" and the like.
_SOUND = re.compile(
    r"""aai|ooi|oei|eeu(?=w)|ieu(?=w|\b)|i(?=ee|eu|eë)|eau
      | aa|ee|oo|uu|oe|ie|eu(?!m)|ei|ui|ij|au|ou|ai|oi|ae|oy|ay|ey|uy|[aeiouy]""",
    re.VERBOSE,
)
_SILENT = re.compile(r"qu(?=[aeiou])|(?<=[ts]i)o(?=n(?:s|\b|[b-df-hj-mp-rtv-z]))|\by(?=[aeiou])")

_ACCENTS = re.compile("[\u0300\u0301\u0302\u0303\u030a\u0327\u030c]")
_KNOWN_FILE = Path(__file__).with_name("syllables.yaml")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_VOWEL = re.compile("[aeiouyáéíóúàèìòùâêîôûäëïöü]", re.IGNORECASE)


@cache
def _known() -> dict[str, int]:
    data = yaml.load(_KNOWN_FILE.read_text("utf-8"), _LOADER)
    return {word: count for count, text in data.items() for word in text.split()}


@lru_cache(maxsize=1 << 16)
def syllables(word: str) -> int:
    """Return the number of syllables of a word, at least 1. A number counts a syllable for each digit."""
    if len(word) > 100:  # no word: an address, or noise
        return len(word) // 3
    parts = word.replace("’", "'").split("-") if word.casefold() not in _known() else [word]
    return max(1, sum(_part(part) for part in parts if part))


def _part(part: str) -> int:
    lower = part.casefold()
    if lower in _known():
        return _known()[lower]
    digits = sum(letter.isdigit() for letter in lower)
    letters = part.strip("'")
    if not _VOWEL.search(letters) or (letters.isupper() and len(letters) <= 3):
        spelled = sum(letter.isalpha() for letter in letters)
        return digits + (spelled if spelled > 1 else 0 if digits else spelled)
    for size in range(4, min(len(lower) - 2, 15)):
        if (
            (known := _known().get(lower[-size:]))
            and size >= 4
            and lower[-size:] not in ("file", "live", "page", "time", "scale")
        ):
            return _sounds(lower[:-size]) + known
    return digits + _sounds(lower)


def _sounds(lower: str) -> int:
    # A diaeresis opens a syllable; other accents change nothing.
    decomposed = _ACCENTS.sub("", unicodedata.normalize("NFD", lower))
    split = re.sub("([aeiou])\u0308", r"|\1", decomposed)
    if re.match("(?:ge|be)au", split):
        split = f"{split[:2]}|{split[2:]}"
    return sum(1 for _ in _SOUND.finditer(_SILENT.sub("", split)))
