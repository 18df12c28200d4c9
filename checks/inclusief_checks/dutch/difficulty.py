"""How hard a word is: by how often it is used, or its lemma, or the weaker half of a compound.

The scale is Zipf's (see ``lexicon``). People know nearly all words above 3.5 and few below 2.5 (Van Heuven et al. 2014). Names,
numbers and addresses are known by whoever they concern, so they count as known.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from .lexicon import common_words, lemma, zipf
from .sentences import grammar

_BASIS_FILE = Path(__file__).with_name("basis.txt")

KNOWN = 7.0
"""The value of what is known anyway: a name, a number, a basic word."""

RARE = 3.0
"""A word below this value is rare: about once in a million words."""

_COMPOUND_COST = 0.25
_LOOK_INSIDE = 3.3  # above this a word is known well enough as it is
_SHORTEST = 3
_LONGEST = 40
_LINKS = ("", "s", "e", "en", "n")
_PARTICLES = grammar()["deeltje"]


@cache
def basis() -> frozenset[str]:
    """Return the words of A1 and A2 that are known whatever a list or a frequency says."""
    lines = _BASIS_FILE.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=1 << 16)
def is_basic(lower: str) -> bool:
    """Tell whether a word in lower case, or its lemma, is a basic word."""
    return lower in basis() or lemma(lower) in basis()


@lru_cache(maxsize=1 << 16)
def commonness(lower: str) -> float:
    """Return how common a word in lower case is (Zipf): its own value, its lemma's, or that of the weaker half of a compound."""
    return KNOWN if is_basic(lower) else worked_out(lower)


def worked_out(lower: str) -> float:
    """Return the same without a look at the basic words. In hundredths, as the values in the table are."""
    value = _plain(lower)
    if value < _LOOK_INSIDE and 2 * _SHORTEST <= len(lower) <= _LONGEST:
        value = max(value, _compound(lower))
    return max(0.0, round(value, 2))


def _plain(lower: str) -> float:
    value = _part(lower)
    return value if value >= RARE else max(value, *(zipf(form) for form in _simpler(lower)))


def _part(lower: str) -> float:
    value, base = zipf(lower), lemma(lower)
    return value if base == lower else max(value, zipf(base))


def _simpler(lower: str) -> list[str]:
    """Return forms without a regular ending that the table may know: "kindje", "foto's", "grotere"."""
    found = [""]
    for ending in ("'s", "tje", "je", "tjes", "jes", "s", "e", "en", "er", "ere"):
        if lower.endswith(ending) and len(lower) - len(ending) >= _SHORTEST:
            found.append(lower[: -len(ending)])
    return found


def _compound(lower: str) -> float:
    """Return the value of the best way to split a compound: that of its weaker half, less a little for putting it together."""
    if "-" in lower:
        parts = [part for part in lower.split("-") if part]
        return min((_plain(part) for part in parts), default=0.0) - _COMPOUND_COST if len(parts) < 6 else 0.0
    best, common = 0.0, common_words()
    for place in range(_SHORTEST, len(lower) - _SHORTEST + 1):
        tail = common.get(lower[place:], 0.0)
        if tail <= best:
            continue
        for link in _LINKS:
            head = lower[:place]
            if link and not (head.endswith(link) and place - len(link) >= _SHORTEST):
                continue
            best = max(best, min(tail, common.get(head[: place - len(link)] if link else head, 0.0)))
    for particle in _PARTICLES:
        if lower.startswith(particle) and len(lower) - len(particle) >= _SHORTEST + 1:
            best = max(best, min(common.get(lower[len(particle) :], 0.0), 4.5))
    return best - _COMPOUND_COST
