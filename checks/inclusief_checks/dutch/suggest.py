"""Which plain words are offered: only those that make the text easier, or at least not harder, where they stand.

A list says what a word means, not what it does to a sentence: an alternative may be longer, bring a preposition, or be difficult
itself. So each is tried: where it only changes numbers they are worked out, elsewhere its sentence is read again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    verbs_after_first,
    words_too_many,
)
from .hit import Hit
from .official import Lists, verbs_sought
from .sentences import grammar
from .tokens import IS_BE, IS_KNOWN, IS_PREPOSITION, IS_READER, IS_VERB, Token

_SMALL = 1e-6
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
    completing: frozenset[str]
    """Words in it that are the verb of some difficult expression."""
    helping: bool
    """It has a form of "worden" or "zijn"."""
    clear: bool
    """It has no participle, no name, no word for the reader or the sender, and no marks."""


def suggestions(
    hit: Hit, sentence: Sentence, measured: Measured, weights: Mapping[str, float], using: Lists
) -> list[str]:
    """Return the alternatives of a word that do not make the score of its text higher, best first."""
    offered = hit.suggestions
    # Words that stand apart cannot just be replaced, and three loose words are no sentence to judge by.
    if not sentence.length or hit.places[-1] - hit.places[0] >= len(hit.places):
        return offered
    place = Place(hit, sentence, measured, weights)
    found: list[str] = []
    for other in offered:
        load = load_of(other, using, place.capital)
        if place.only_counts(load):
            if place.difference(load) <= _SMALL:
                found.append(other)
        # Three are enough to choose from: further ones are offered if they need no trial.
        elif len(found) < _ENOUGH and not _is_harder(other, hit, sentence, measured, weights, using):
            found.append(other)
    return found


class Place:
    """The place of a word in its text, for what an alternative changes there."""

    def __init__(self, hit: Hit, sentence: Sentence, measured: Measured, weights: Mapping[str, float]) -> None:
        every = sentence.line.tokens
        tokens = [every[place] for place in hit.places]
        self._sentence, self._measured, self._weights = sentence, measured, weights
        self.capital = tokens[0].text[0].isupper()
        """The alternative gets a capital."""
        kinds, costs = _counted(tokens, self.capital)
        self._official = TAG_WEIGHT.get(hit.entry.tag, 1.0)
        self._words, self._cost = len(tokens), sum(costs)
        self._known = sum([kind & IS_KNOWN > 0 for kind in kinds])
        self._prepositions = sum([kind & IS_PREPOSITION > 0 for kind in kinds])
        self._verbs = sum([kind & IS_VERB > 0 for kind in kinds])
        own = sum([token.participle for token in tokens])
        participles = sum([token.participle for token in every]) - own
        self._participles = participles > 0
        # No more passives than verbs and participles to make them with.
        able = min(sum([token.kind & IS_BE > 0 for token in every]), participles)
        self._passive = able > (len(sentence.passive_places) if able else 0)
        # With its only participle a sentence loses its passive.
        self._lost = amounts(sentence) if own and not participles else None
        self._around = {*sentence.line.lower, *[token.base for token in every]}
        self._sought: frozenset[str] | None = None
        # A capital inside a sentence makes a name, and what a sentence adds by the lists is limited.
        self._special = (
            (self.capital and hit.places[0])
            or (own and participles)
            or len(sentence.hits) > MOST_OFFICIAL - 1
            or any(
                token.kind & (IS_BE | IS_READER) or token.lower in SENDER or not token.text.isalpha()
                for token in tokens
            )
            or (self._passive and not _LINKS.isdisjoint([token.lower for token in tokens]))
        )

    def only_counts(self, load: Load) -> bool:
        """Tell whether an alternative changes no more than the sums of its sentence, so that no trial is needed."""
        return not (
            self._special
            or not load.clear
            or (load.helping and self._participles)
            or (self._passive and not _LINKS.isdisjoint(load.lower))
            or (self._sentence.counted[3] <= self._verbs and not load.verbs)
            or not load.partners.isdisjoint(self._around)
            or (load.completing and not self._verbs_sought().isdisjoint(load.completing))
        )

    def difference(self, load: Load) -> float:
        """Return what such an alternative does to the score."""
        sums, before = self._measured.sums, self._sentence.counted[3]
        more = load.words - self._words
        passives, participles = (self._lost.passives, self._lost.participles) if self._lost else (0, 0)
        features = features_of(
            sums._replace(
                cost=sums.cost + load.cost - self._cost,
                known=sums.known + load.words - self._known,
                prepositions=sums.prepositions + load.prepositions - self._prepositions,
                verbs=sums.verbs + verbs_after_first(before + load.verbs - self._verbs) - verbs_after_first(before),
                official=sums.official + load.official - self._official,
                passives=sums.passives - passives,
                participles=sums.participles - participles,
                long=sums.long + words_too_many(self._sentence.length + more) - words_too_many(self._sentence.length),
                size=sums.size + more,
            ),
            self._measured.marks,
        )
        return _change(features, self._measured, self._weights)

    def _verbs_sought(self) -> frozenset[str]:
        """Return the verbs that would complete an expression of which the rest is in the sentence."""
        if self._sought is None:
            line = self._sentence.line
            roles = [(index, token.roles) for index, token in enumerate(line.tokens) if token.roles]
            self._sought = verbs_sought(line.lower, roles)
        return self._sought


@lru_cache(maxsize=1 << 14)
def load_of(text: str, using: Lists, capital: bool = False) -> Load:
    """Return what an alternative brings along, with a capital if it begins a sentence."""
    line = line_of(text[:1].upper() + text[1:] if capital else text, using)
    tokens, words = line.tokens, {*line.lower, *[token.base for token in line.tokens]}
    kinds, costs = _counted(tokens, capital)
    return Load(
        len(tokens),
        sum(costs),
        tuple(line.lower),
        sum([kind & IS_PREPOSITION > 0 for kind in kinds]),
        sum([kind & IS_VERB > 0 for kind in kinds]),
        sum([TAG_WEIGHT.get(hit.entry.tag, 1.0) for hit in judge(line, using).hits]),
        frozenset().union(*(using.partners(token.roles) for token in tokens if token.roles)),
        using.expression_verbs & words,
        any(kind & IS_BE for kind in kinds),
        text.replace(" ", "").isalpha()
        and not any(kind & IS_READER or not kind & IS_KNOWN for kind in kinds)
        and not any(token.participle or token.lower in SENDER for token in tokens),
    )


def _counted(tokens: Sequence[Token], first: bool) -> tuple[list[int], list[float]]:
    """Return kinds and costs of words, of which the first may begin a sentence."""
    kinds, costs = [token.kind for token in tokens], [token.cost for token in tokens]
    if first:
        kinds[0], costs[0] = tokens[0].first
    return kinds, costs


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
    return _change(features, measured, weights) > _SMALL


def _change(features: Mapping[str, float], measured: Measured, weights: Mapping[str, float]) -> float:
    return sum([weight * (features[name] - measured.features[name]) for name, weight in weights.items()])
