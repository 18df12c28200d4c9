"""Which plain words are offered: only those that make the text easier, or at least not harder, where they stand.

A list says what a word means, not what it does to a sentence: an alternative may be longer, bring a preposition, or be difficult
itself. So each is tried, unless it is plain at a glance that it helps. Only its sentence is read again.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from .features import (
    MOST_OFFICIAL,
    SENDER,
    TAG_WEIGHT,
    Measured,
    Sentence,
    amounts,
    features_of,
    judge,
    line_of,
    marks_of,
)
from .hit import Hit
from .official import Lists
from .sentences import grammar
from .tokens import IS_BE, IS_KNOWN, IS_PREPOSITION, IS_VERB

_SMALL = 1e-6
_SURE = 0.05
_ENOUGH = 3
# Words that part or join clauses: with "worden" or "zijn" in the sentence they may make a passive, or no longer.
_LINKS = frozenset().union(*(grammar()[name] for name in ("hebben", "modaal", "zinsgrens", "lidwoord", "voorzetsel")))


class Load(NamedTuple):
    """What an alternative brings along by itself."""

    words: int
    cost: float
    lower: tuple[str, ...]
    prepositions: int
    verbs: int
    official: float
    """Difficult words in it, by the weight of their lists."""
    partners: frozenset[str]
    """Words that, elsewhere in the sentence, would make a difficult verb or expression of it."""
    clear: bool
    """Nothing in it is part of a passive, a name or a name for the sender, and it has no marks."""


def suggestions(
    hit: Hit, sentence: Sentence, measured: Measured, weights: Mapping[str, float], using: Lists
) -> list[str]:
    """Return the alternatives of a word that do not make the score of its text higher, best first."""
    offered = hit.suggestions
    # Words that stand apart cannot just be replaced, and three loose words are no sentence to judge by.
    if not sentence.length or hit.places[-1] - hit.places[0] >= len(hit.places):
        return offered
    room = _Room(hit, sentence, measured, weights)
    found: list[str] = []
    for other in offered:
        # Three are enough to choose from: further ones are offered if they need no trial.
        if room.has(_load(other, using)) or (
            len(found) < _ENOUGH and not _is_harder(other, hit, sentence, measured, weights, using)
        ):
            found.append(other)
    return found


class _Room:
    """How much worse an alternative may be than the word it replaces; per sentence of the text, as the features are."""

    def __init__(self, hit: Hit, sentence: Sentence, measured: Measured, weights: Mapping[str, float]) -> None:
        tokens = [sentence.line.tokens[place] for place in hit.places]
        sums, self._weights = measured.sums, weights
        self._count = count = max(1, sums.whole)
        self._others = max(0.0, sums.official - TAG_WEIGHT.get(hit.entry.tag, 1.0))
        self._official = self._worth(sums.official) - _SURE
        self._words, self._cost = len(tokens), sum([token.cost for token in tokens])
        self._prepositions = sum([token.kind & IS_PREPOSITION > 0 for token in tokens])
        # A sentence that loses its only verb is none any more.
        self._needs_verb = sentence.counted[3] <= sum([token.verb for token in tokens])
        self._around = {*sentence.line.lower, *[token.base for token in sentence.line.tokens]}
        # What a sentence adds is limited: above that one word less makes no difference.
        # No more passives than verbs and participles to make them with.
        able = min(
            sum([token.kind & IS_BE > 0 for token in sentence.line.tokens]),
            sum([token.participle for token in sentence.line.tokens]),
        )
        self._passive = able > len(sentence.passive_places)
        if self._passive and not _LINKS.isdisjoint([token.lower for token in tokens]):
            self._official = -math.inf
        self._full = len(sentence.hits) > MOST_OFFICIAL - 1
        total, known = max(1, sums.size), max(1, sums.known)
        self._rate = 100 * count / total
        # A word less makes all rates a little higher.
        self._shrink = count * (
            100 * (weights["voorzetsels"] * sums.prepositions + weights["kommas"] * measured.marks[0]) / total / total
            + weights["woorden"] * sums.cost / known / known
        )
        self._dear = weights["woorden"] * count / known

    def _worth(self, official: float) -> float:
        """Return what so many official words in the text add to the score, per sentence."""
        return self._weights["ambtelijk"] * self._count * math.sqrt(official / self._count)

    def has(self, load: Load) -> bool:
        """Tell whether an alternative is better for sure. Otherwise it may still be."""
        words, cost, lower, prepositions, verbs, official, partners, clear = load
        if (
            not clear
            or self._full
            or (self._passive and not _LINKS.isdisjoint(lower))
            or (self._needs_verb and not verbs)
            or not partners.isdisjoint(self._around)
        ):
            return False
        more, weights = words - self._words, self._weights
        loss = (
            self._worth(self._others + official)
            + max(0, more) * weights["lange_zinnen"]
            + max(0, -more) * self._shrink
            + max(0.0, cost - self._cost) * self._dear
            + max(0, prepositions - self._prepositions) * weights["voorzetsels"] * self._rate
            + verbs * weights["zinsdelen"]
        )
        return loss < self._official


@lru_cache(maxsize=1 << 14)
def _load(text: str, using: Lists) -> Load:
    tokens = line_of(text, using).tokens
    clear = text.isprintable() and not any(
        token.kind & IS_BE or token.participle or not token.kind & IS_KNOWN or token.lower in SENDER
        for token in tokens
    )
    return Load(
        len(tokens),
        sum([token.cost for token in tokens]),
        tuple(token.lower for token in tokens),
        sum([token.kind & IS_PREPOSITION > 0 for token in tokens]),
        sum([token.kind & IS_VERB > 0 for token in tokens]),
        sum([TAG_WEIGHT.get(token.roles[2].tag, 1.0) for token in tokens if token.roles and token.roles[2]]),
        frozenset().union(*(using.partners(token.roles) for token in tokens if token.roles)),
        clear and not any(mark in text for mark in ",(/;:.%"),
    )


def applied(other: str, hit: Hit, text: str, offset: int = 0) -> str:
    """Return a text with an alternative in the place of a hit; ``offset`` is where the text starts."""
    parts = hit.parts
    first, last = parts[0], parts[-1]
    if first.text[:1].isupper():
        other = other[:1].upper() + other[1:]
    return text[: first.start - offset] + other + text[last.end - offset :]


def _is_harder(
    other: str, hit: Hit, sentence: Sentence, measured: Measured, weights: Mapping[str, float], using: Lists
) -> bool:
    span = sentence.span
    text = applied(other, hit, span.text, span.start)
    changed = judge(line_of(text, using), using)
    if not changed.length:
        return True  # without its verb it would be a piece of the sentence before it
    changed.length = changed.size + sentence.length - sentence.size
    sums = [
        total - before + after
        for total, before, after in zip(measured.sums, amounts(sentence), amounts(changed), strict=True)
    ]
    commas, brackets = (
        total - before + after
        for total, before, after in zip(measured.marks, marks_of(span.text), marks_of(text), strict=True)
    )
    features = features_of(sums, (commas, brackets))
    return sum(weight * (features[name] - measured.features[name]) for name, weight in weights.items()) > _SMALL
