"""Which text is this one a new version of? Only texts that left the site in the same run are asked, each at most once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

LONG = 80
"""From this many characters on, words are compared and not characters: that is quicker, and closer to what an editor changes."""

ENOUGH = 0.6
ENOUGH_SHORT = 0.75
SHORT = 20
"""Short texts are soon alike by accident: "maandag" and "zondag"."""

_WORD = re.compile(r"\w+")
_PIECE = re.compile(r"\w+|[^\w\s]")
_RAREST, _POSTINGS, _ALIKE, _NEIGHBOURS = 6, 60, 6, 4


@dataclass(frozen=True)
class Place:
    """A text and where it stands."""

    text: str
    file: str = ""
    line: int = 0


@lru_cache(maxsize=1)
def pair(new: tuple[Place, ...], gone: tuple[Place, ...]) -> dict[int, int]:
    """Return for each new text the text it comes from, as positions. A text that fits nowhere is left out.

    Looked at are the texts that share most rare words, and the neighbours in the same file; all against all would take
    minutes. Remembered, because most languages ask the same.
    """
    by_word, by_file = defaultdict(list), defaultdict(list)
    frequency = Counter(word for place in gone for word in _words(place.text))
    for number, place in enumerate(gone):
        by_file[place.file].append(number)
        for word in _rarest(place.text, frequency):
            by_word[word].append(number)
    scored = []
    for number, place in enumerate(new):
        shared: Counter[int] = Counter()
        for word in _rarest(place.text, frequency):
            shared.update(by_word[word][:_POSTINGS])
        near = sorted(by_file.get(place.file, ()), key=lambda old: abs(gone[old].line - place.line))
        for old in dict.fromkeys([*near[:_NEIGHBOURS], *(old for old, _ in shared.most_common(_ALIKE))]):
            score = similarity(place.text, gone[old].text)
            if score >= (ENOUGH_SHORT if len(place.text) < SHORT else ENOUGH):
                scored.append((-score, gone[old].file != place.file, abs(gone[old].line - place.line), number, old))
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for *_, number, old in sorted(scored):
        if number not in pairs and old not in used:
            pairs[number] = old
            used.add(old)
    return pairs


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _rarest(text: str, frequency: Counter[str]) -> list[str]:
    known = [word for word in _words(text) if word in frequency]
    return sorted(known, key=lambda word: (frequency[word], word))[:_RAREST]


@lru_cache(maxsize=50_000)
def similarity(one: str, other: str) -> float:
    """Return how much two texts are alike, from 0 to 1; 0 as soon as it is clear that it is not enough.

    Remembered for the languages that lack some translations, and so ask almost the same.
    """
    if one == other:
        return 1.0
    if min(len(one), len(other)) < 0.4 * max(len(one), len(other)):
        return 0.0
    words = max(len(one), len(other)) >= LONG
    left, right = (_PIECE.findall(one), _PIECE.findall(other)) if words else (one.casefold(), other.casefold())
    shared = sum((Counter(left) & Counter(right)).values())
    if 2 * shared < ENOUGH * (len(left) + len(right)):
        return 0.0
    return SequenceMatcher(None, left, right, autojunk=False).ratio()
