"""What is counted in a text: a few things that make it harder, each with the words that show it.

Names, numbers and addresses are left out of what words are judged by. A piece without a finite verb (a bullet, a heading, three
words with a full stop) is no sentence: in running text it belongs to the sentence before it, elsewhere it has no length. So
full stops in lists, empty lines and split headings change nothing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from .difficulty import is_basic
from .hit import Hit
from .lexicon import lemma, zipf
from .official import Lists, lists
from .passive import Passive, passive_places
from .sentences import Span, abbreviations_in, grammar, split_unit, units
from .tokens import (
    HAS_ROLE,
    IS_BE,
    IS_KNOWN,
    IS_PLURAL,
    IS_PREPOSITION,
    IS_RARE,
    IS_READER,
    IS_VERB,
    Line,
    Pieces,
    count,
)

_NO_PLURAL = grammar()["voorzetsel"] | grammar()["lidwoord"] | grammar()["modaal"]
_SMALL = frozenset().union(*(grammar()[name] for name in ("voorzetsel", "zinsgrens", "lidwoord", "bijwoord", "lezer")))
SENDER = grammar()["afzender"]
_BRACKETS = re.compile(r"\([^()\n]{1,300}\)|\w/\w")


@dataclass(slots=True)
class Sentence:
    """A sentence of a text, with what was found in it. ``length`` is in words and counts fragments behind it; 0: no verb."""

    line: Line
    size: int
    """How many words it has itself."""
    passive_places: list[tuple[int, int, bool]] = field(default_factory=list)
    """For each passive the places of its two words among the words, and whether "door" says who does it."""
    rare_places: list[int] = field(default_factory=list)
    """The places of rare words among the words."""
    hits: list[Hit] = field(default_factory=list)
    length: int = 0
    to_reader: bool = False
    counted: tuple[float, int, int, int] = (0.0, 0, 0, 0)
    """Cost, known words, prepositions and finite verbs."""
    participles: int = 0
    """Past participles that are not part of a passive: "heeft bepaald", "de gekozen regels"; not "de bepaalde regels"."""
    signs: int = 0
    """Abbreviations with a full stop, semicolons and signs for per cent."""
    of_sender: bool = False
    """It speaks of who sends the text, as "de gemeente", where it could say "wij"; and not to the reader."""

    @property
    def passives(self) -> list[Passive]:
        """The passives in it."""
        place = self.line.place
        return [Passive(place(verb), place(participle), agent) for verb, participle, agent in self.passive_places]

    @property
    def rare(self) -> list[Span]:
        """The rare words in it."""
        return [self.line.place(index) for index in self.rare_places]

    @property
    def span(self) -> Span:
        """The sentence and its place in the text."""
        return self.line.span

    @property
    def tokens(self) -> list[Span]:
        """Its words and their places in the text."""
        return self.line.places()


class Amounts(NamedTuple):
    """What a sentence adds to the sums of its text. There is a limit to it: a heap of words is one bad sentence, not fifty."""

    cost: float = 0.0
    """How far its words are below common words, together."""
    known: int = 0
    """Words that are no names."""
    prepositions: int = 0
    verbs: int = 0
    """Finite verbs after the first."""
    official: float = 0.0
    passives: int = 0
    participles: int = 0
    signs: int = 0
    long: int = 0
    """Words after the twentieth."""
    size: int = 0
    whole: int = 0
    """1 for a sentence with a verb."""
    reader: int = 0
    """1 for such a sentence that speaks to the reader or as "we"."""
    sender: int = 0
    """1 for such a sentence that speaks of the sender."""


@dataclass(slots=True)
class Measured:
    """A text that was counted. ``features`` are what the score weighs; ``counts`` are how many there are of each."""

    sentences: list[Sentence]
    words: int
    features: dict[str, float]
    counts: dict[str, int]
    address: float
    """Share of the sentences that speak to the reader or as "we": 0 to 1."""
    sums: Amounts
    """The amounts of all sentences together."""
    marks: tuple[int, int]
    """Commas; brackets and slashes."""


TAG_WEIGHT = {"meer": 0.3, "vaag": 0.25, "schrijftaal": 0.3, "vakwoord": 0.0}
"""How much an official word counts, by the tag of its list; others count 1. A term of law or building often has to be there."""

_LONG = 20
MOST_OFFICIAL = 8.0
"""The most that the words of a sentence can add by the lists."""
_MOST_VERBS, _MOST_PASSIVES, _MOST_PARTICIPLES, _MOST_SIGNS = 8, 3, 3, 3


def measure(text: str, using: Lists | None = None) -> Measured:
    """Count a plain text. Offsets in the result point into ``text``. ``using`` replaces the lists of official words."""
    using = using or lists()
    pieces = _pieces(using)
    found: list[Sentence] = []
    for unit in units(text):
        previous: Sentence | None = None
        for span in split_unit(text, unit):
            line = Line(span, pieces)
            if not line.tokens:
                continue
            sentence = judge(line, using)
            found.append(sentence)
            if sentence.length:
                previous = sentence
            elif previous:
                previous.length += sentence.size
    return _summed(text, found)


@lru_cache(maxsize=8)
def _pieces(using: Lists) -> Pieces:
    """Return the table of pieces of text that belongs to these lists."""
    return Pieces(using.roles)


def line_of(text: str, using: Lists) -> Line:
    """Return a piece of text as the words of one sentence."""
    return Line(Span(0, len(text), text), _pieces(using))


def judge(line: Line, using: Lists) -> Sentence:
    """Return a sentence with what is found in it."""
    tokens, lower = line.tokens, line.lower
    sentence = Sentence(line, len(tokens))
    first, first_cost = tokens[0].first
    costs = [token[1] for token in tokens]
    costs[0] = first_cost
    kinds = bytes([first, *[token[0] for token in tokens[1:]]])
    verbs = count(kinds, IS_VERB)
    sentence.counted = (sum(costs), count(kinds, IS_KNOWN), count(kinds, IS_PREPOSITION), verbs)
    sentence.to_reader = count(kinds, IS_READER) > 0
    if count(kinds, IS_RARE):
        sentence.rare_places = [index for index, kind in enumerate(kinds) if kind & IS_RARE]
    text = line.span.text
    sentence.signs = text.count(";") + text.count("%") + abbreviations_in(line.pieces or text.split())
    texts: list[str] = []
    participles = [token[7] for token in tokens]
    if True in participles:
        if count(kinds, IS_BE):
            texts = [token[5] for token in tokens]
            sentence.passive_places = passive_places(lower, texts, line.breaks(), participles)
        sentence.participles = participles.count(True) - len({places[1] for places in sentence.passive_places})
    if count(kinds, HAS_ROLE):
        roles = [(index, token[3]) for index, token in enumerate(tokens) if token[3]]
        texts = texts or [token[5] for token in tokens]
        for places, entry in using.places(lower, texts, [token[8] for token in tokens], roles, line.breaks):
            # Words of A1 and A2 are no finding, whatever the lists say.
            if len(places) > 1 or not is_basic(lower[places[0]]):
                sentence.hits.append(Hit(entry, places, texts, line.place))
    if (
        verbs
        or any(kind & IS_PLURAL and index and lower[index - 1] not in _NO_PLURAL for index, kind in enumerate(kinds))
        or (_is_order(lower[0]) and count(kinds[1:], IS_KNOWN))  # no name: "Jan Jansen, Ede"
    ):
        sentence.length = sentence.size
        sentence.of_sender = not sentence.to_reader and not SENDER.isdisjoint(lower)
    return sentence


def verbs_after_first(verbs: int) -> int:
    """Return how many of the finite verbs of a sentence count."""
    return min(verbs - 1, _MOST_VERBS) if verbs > 1 else 0


def words_too_many(length: int) -> int:
    """Return how many words of a sentence count as too many: those after the twentieth, to a limit."""
    return min(max(0, length - _LONG), 25)


def amounts(sentence: Sentence) -> Amounts:
    """Return what a sentence adds to its text."""
    cost, known, prepositions, verbs = sentence.counted
    whole = sentence.length > 0
    official = 0.0
    for hit in sentence.hits:
        official += TAG_WEIGHT.get(hit.entry.tag, 1.0)
    return _new(
        Amounts,
        (
            cost,
            known,
            prepositions,
            verbs_after_first(verbs),
            official if official < MOST_OFFICIAL else MOST_OFFICIAL,
            min(len(sentence.passive_places), _MOST_PASSIVES),
            min(sentence.participles, _MOST_PARTICIPLES),
            min(sentence.signs, _MOST_SIGNS),
            words_too_many(sentence.length),
            sentence.size,
            whole,
            whole and sentence.to_reader,
            whole and sentence.of_sender,
        ),
    )


_new = tuple.__new__


def features_of(sums: Sequence[float], marks: tuple[int, int]) -> dict[str, float]:
    """Return the features: means and rates, so that a long text is not harder than a short one.

    Of official words the root is taken: the first ones in a text say more than the next.
    """
    cost, known, prepositions, verbs, official, passives, participles, signs, long, size, whole, reader, sender = sums
    count, total = max(1, whole), max(1, size)
    return {
        "ambtelijk": math.sqrt(official / count),
        "woorden": cost / max(1, known),
        "lijdend": passives / count,
        "voltooid": participles / count,
        "lange_zinnen": long / count,
        "voorzetsels": max(0.0, 100 * prepositions / total - 10),
        "zinsdelen": verbs / count,
        "kommas": max(0.0, 100 * marks[0] / total - 3),
        "tekens": (marks[1] + signs) / count,
        "afstand": 1 - min(1.0, reader / count / 0.3) + 2 * sender / count,
    }


def marks_of(text: str) -> tuple[int, int]:
    """Return how many commas a text has, and how many brackets and slashes."""
    brackets = sum(1 for _ in _BRACKETS.finditer(text)) if "(" in text or "/" in text else 0
    return text.count(","), brackets


def _summed(text: str, found: list[Sentence]) -> Measured:
    marks = marks_of(text)
    sums = [sum(column) for column in zip(*map(amounts, found), strict=True)] or [0] * len(Amounts._fields)
    total = Amounts(*sums)
    whole = int(total.whole)
    counts = {
        "ambtelijk": sum(len(sentence.hits) for sentence in found),
        "lijdend": sum(len(sentence.passive_places) for sentence in found),
        "lange_zinnen": sum(sentence.length > _LONG for sentence in found),
        "woorden": sum(len(sentence.rare_places) for sentence in found),
        "voltooid": sum(sentence.participles for sentence in found),
        "tekens": marks[1] + sum(sentence.signs for sentence in found),
        "zinnen": whole,
    }
    return Measured(
        found, int(total.size), features_of(sums, marks), counts, total.reader / max(1, whole), total, marks
    )


@lru_cache(maxsize=1 << 12)
def _is_order(lower: str) -> bool:
    """Tell whether a sentence that begins with this word gives an order: "Lever het in"."""
    if zipf(lower) < 2 or lower in _SMALL:
        return False
    return any(lemma(form) == form and zipf(form) > 2 for form in (f"{lower}en", f"{lower}{lower[-1]}en"))
