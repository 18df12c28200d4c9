"""Advice on translations: long sentences in any language, and where there is evidence a formula and words that are seldom used.

It is advice, and says so: no verdict rests on it. The formulas are those of the sources named in ``other_languages.yaml``; the
syllables are counted by vowels, which is exact for Turkish and near enough for English and German over a whole catalog.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

LONGEST = 25
"""Words in a sentence. Above it most plain language guides advise two sentences."""
MOST_WORDS = 10
FEWEST_WORDS = 200
"""Below this a formula says nothing."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_END = re.compile(r"(?<=[.!?؟।。…])[\"'”’»)]{0,2}\s+|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = "aeiouyäöüáéíóúâêîôûıąęóаеиіоуюяєї"


@dataclass(frozen=True)
class LongSentence:
    """A sentence with its number of words."""

    text: str
    words: int


@dataclass(frozen=True)
class Readability:
    """What a formula says of a language: higher is easier. ``limit`` is where a text begins to be hard."""

    score: float
    limit: float
    source: str


@cache
def _languages() -> Mapping[str, Mapping[str, Any]]:
    return yaml.load(Path(__file__).with_suffix(".yaml").read_text("utf-8"), _LOADER)


def long_sentences(text: str) -> list[LongSentence]:
    """Return the sentences of more than `LONGEST` words, in any language that writes spaces between words."""
    found = []
    for sentence in _END.split(text):
        count = sum(1 for _ in _WORD.finditer(sentence))
        if count > LONGEST:
            found.append(LongSentence(sentence.strip(), count))
    return found


def readability(texts: Iterable[str], code: str) -> Readability | None:
    """Return what the formula of a language says of texts together; None without a formula or with few words."""
    settings = _languages().get(code, {})
    formula = settings.get("formule")
    if not formula:
        return None
    sentences = words = syllables = 0
    for text in texts:
        for sentence in _END.split(text):
            found = _WORD.findall(sentence)
            if len(found) >= 3:
                sentences += 1
                words += len(found)
                syllables += sum(_syllables(word, settings.get("lettergrepen", "")) for word in found)
    if words < FEWEST_WORDS:
        return None
    score = formula["basis"] - formula["zin"] * words / sentences - formula["woord"] * syllables / words
    return Readability(score, formula["grens"], formula["bron"])


def _syllables(word: str, how: str) -> int:
    lower = word.casefold()
    if how == "elke-klinker":
        return max(1, sum(char in _VOWELS for char in lower))
    groups = len(re.findall(f"[{_VOWELS}]+", lower))
    if how == "stomme-e" and re.search(r"[^aeiouyl]e$|[^aeiouytd]ed$", lower) and groups > 1:
        groups -= 1
    return max(1, groups)


def rare_words(pairs: Iterable[tuple[str, str]], code: str) -> list[str]:
    """Return words of translations that are seldom used, the most frequent here first; at most `MOST_WORDS`.

    ``pairs`` are a Dutch text and its translation. A word that the Dutch text has too is a name, and so is one with a capital.
    Frequencies by wordfreq; loading a language takes a fiftieth of a second.
    """
    limit = _languages().get(code, {}).get("zeldzaam")
    if limit is None:
        return []
    from wordfreq import zipf_frequency

    found: Counter[str] = Counter()
    for source, text in pairs:
        names = set(_WORD.findall(source.casefold()))
        for word in _WORD.findall(text):
            if (
                word[0].isupper()
                or len(word) < 5
                or "-" in word
                or word.casefold() in names
                or _is_latin_in(word, code)
            ):
                continue
            if zipf_frequency(word, code) < limit:
                found[word] += 1
    return [word for word, _ in found.most_common(MOST_WORDS)]


def _is_latin_in(word: str, code: str) -> bool:
    """A Latin word in a language with other letters is a name."""
    return code in ("uk", "ar") and "LATIN" in unicodedata.name(word[0], "")
