"""Passive sentences, with the words that show it.

A passive is a form of "worden" or "zijn" with a past participle in the same clause. Participles are known by their form: "ge"
between a separable particle and a regular or irregular stem, or a stem after a fixed prefix. No parser: each verb looks at the
words around it, up to the edge of its clause. With "zijn" the participle of a verb that says what happens to its subject
("is gekomen") is no passive; ``participles.yaml`` names those.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import yaml

from .lexicon import lemma, zipf
from .sentences import Span, clause_breaks, grammar, words

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FILE = Path(__file__).with_name("participles.yaml")

WORDEN, ZIJN = grammar()["worden"], grammar()["zijn"]
"""The forms of the two verbs that make a passive."""

_BE = WORDEN | ZIJN
_HEBBEN = grammar()["hebben"]
_AUXILIARIES = grammar()["modaal"] | WORDEN | ZIJN
_EDGE, _NEW_CLAUSE = grammar()["zinsgrens"], grammar()["nieuwe_zin"]
_DETERMINERS, _PREPOSITIONS, _ADVERBS = grammar()["lidwoord"], grammar()["voorzetsel"], grammar()["bijwoord"]
_REACH = 40


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive: the places of its verb and of its participle in the text, and whether "door" says who does it."""

    verb: Span
    participle: Span
    agent: bool


@cache
def _data() -> dict[str, frozenset[str]]:
    data = yaml.load(_FILE.read_text("utf-8"), _LOADER)
    return {name: frozenset(value.split()) for name, value in data.items()}


@cache
def _shape() -> re.Pattern[str]:
    data = _data()

    def either(name: str) -> str:
        return "|".join(sorted(data[name], key=len, reverse=True))

    return re.compile(
        rf"(?:(?:{either('los')})(?:{either('los')})?)?(?:(?P<ge>ge)|(?P<fixed>{either('vast')}))(?P<rest>\w+)",
        re.UNICODE,
    )


@lru_cache(maxsize=1 << 16)
def is_participle(word: str) -> bool:
    """Tell whether a word in lower case is a past participle."""
    data = _data()
    if len(word) < 5 or len(word) > 40 or word in data["geen"]:
        return False
    match = _shape().fullmatch(word)
    if not match:
        return False
    known, rest = lemma(word), match["rest"]
    if zipf(word) and known != word and not known.endswith("n"):
        return False  # the plural of a noun: "gebieden"
    if rest in data["sterk"] or any(rest.startswith(p) and rest[len(p) :] in data["sterk"] for p in _SECOND):
        return True
    if len(rest) < 3 or rest[-1] not in "dt" or (zipf(word) > 2 and known == word and not match["ge"]):
        return False
    if (rest.endswith("heid") or "ings" in rest or word.startswith("gemeent")) or (
        rest.endswith("end") and lemma(word[:-1]) == word[:-1] and zipf(word[:-1])
    ):
        return False  # a present participle: "aanvallend"
    if match["ge"] or rest.startswith("ge"):
        # A regular stem takes t after k, f, s, ch, p, x and d after all else; stems in -t and -d add nothing.
        return rest[-1] == "d" or _unvoiced(rest) or zipf(f"{rest}ten") > 0 or zipf(f"{rest}en") > 0 or known != word
    if rest[-1] == "d":
        return True
    # After "be", "ver" and the like a form in -t may be the present tense.
    if rest in data["tegenwoordig"] or any(
        rest.startswith(prefix) and rest[len(prefix) :] in data["tegenwoordig"] for prefix in _SECOND
    ):
        return False
    return _unvoiced(rest) or (known.startswith(word) and known != word)


_SECOND = ("ge", "be", "ver", "ont", "her")


def _unvoiced(rest: str) -> bool:
    return rest[-2] in "kfspxcq" or rest[-3:-1] == "ch"


def find_passives(
    text: str,
    tokens: Sequence[Span] | None = None,
    breaks: Sequence[int] | None = None,
    lower: Sequence[str] | None = None,
) -> list[Passive]:
    """Return the passives of one sentence, in order of their verbs.

    ``tokens`` are its words with places in ``text``, ``breaks`` what stands after each, and ``lower`` the words in lower case, if
    they are known already.
    """
    tokens = list(words(text)) if tokens is None else tokens
    lower = [token.text.casefold() for token in tokens] if lower is None else lower
    if _BE.isdisjoint(lower):
        return []
    breaks = clause_breaks(text, tokens) if breaks is None else breaks
    found = passive_places(lower, [token.text for token in tokens], breaks, [*map(is_participle, lower)])
    return [Passive(tokens[verb], tokens[participle], agent) for verb, participle, agent in found]


def passive_places(
    lower: Sequence[str], texts: Sequence[str], breaks: Sequence[int], participles: Sequence[bool]
) -> list[tuple[int, int, bool]]:
    """Return for each passive the places of verb and participle among the words, and whether "door" says who does it.

    ``lower`` are the words in lower case, ``texts`` as they are written, ``breaks`` is what stands after each, and
    ``participles`` tells which are one.
    """
    found, used = [], set()
    for index, word in enumerate(lower):
        if word not in _BE:
            continue
        participle = _partner(lower, breaks, texts, participles, index)
        if participle is None or participle in used:
            continue
        used.add(participle)
        agent = "door" in lower[max(0, index - 12) : participle + 8]
        found.append((index, participle, agent))
    return found


def _partner(
    lower: Sequence[str], breaks: Sequence[int], texts: Sequence[str], participles: Sequence[bool], index: int
) -> int | None:
    """Return the place of the participle that belongs to the verb at ``index``."""
    is_worden = lower[index] in WORDEN and lower[index] != "geworden"
    # The participle straight in front: "verwerkt is", "gedaan zou kunnen worden".
    back = index - 1
    while back >= 0 and index - back < 5 and lower[back] in _AUXILIARIES and not breaks[back]:
        back -= 1
    if (
        back >= 0
        and not breaks[back]
        and _fits(lower, texts, participles, back, is_worden)
        and not _is_noun(lower, back)
    ):
        return back
    if lower[index] == "zijn" and _is_pronoun(lower, breaks, texts, participles, index):
        return None
    for place in range(index + 1, min(len(lower), index + _REACH)):
        word = lower[place]
        if breaks[place - 1] == 2 or word in _HEBBEN or word in _NEW_CLAUSE:
            return None
        if breaks[place - 1] == 1 and (word in _EDGE or word in _AUXILIARIES) and place - index > 1:
            return None
        if _fits(lower, texts, participles, place, is_worden) and _closes(
            lower, breaks, participles, place, index, is_worden
        ):
            return place
    return None


def _is_pronoun(
    lower: Sequence[str], breaks: Sequence[int], texts: Sequence[str], participles: Sequence[bool], index: int
) -> bool:
    """Tell "zijn" the pronoun from "zijn" the verb, which stands second in its clause and seldom before a bare noun."""
    if index == 0 or breaks[index - 1] or index + 1 >= len(lower) or breaks[index]:
        return True
    if lower[index - 1] in _PREPOSITIONS or lower[index - 1] in _EDGE or lower[index - 1] in _HEBBEN:
        return True
    back = index - 1
    while back >= 0 and not breaks[back]:
        if lower[back] in _HEBBEN or lower[back] in ZIJN or lower[back] in WORDEN:
            return True
        back -= 1
    following = lower[index + 1]
    known = following in _DETERMINERS or following in _PREPOSITIONS or following in _ADVERBS or participles[index + 1]
    return not (known or texts[index + 1][:1].isupper() or following.endswith("lijk"))


def _fits(lower: Sequence[str], texts: Sequence[str], participles: Sequence[bool], place: int, is_worden: bool) -> bool:
    word = lower[place]
    if place and texts[place][:1].isupper():
        return False
    if not is_worden and (word in _data()["ergatief"] or word in _data()["bijvoeglijk"]):
        return False
    return participles[place] and not (word == "bepaald" and place and lower[place - 1] == "meer")


def _is_noun(lower: Sequence[str], place: int) -> bool:
    """A word after "de" or "een" just before the verb is a noun: "het gestelde wordt"."""
    return place > 0 and lower[place - 1] in _DETERMINERS and lower[place - 1] not in ("dat", "die")


def _closes(
    lower: Sequence[str], breaks: Sequence[int], participles: Sequence[bool], place: int, verb: int, is_worden: bool
) -> bool:
    """Tell whether a participle after its verb closes the clause, rather than describes a noun."""
    opened = breaks[place - 1] == 1 and not is_worden
    if opened:
        return False  # "ziekten, veroorzaakt door": it belongs to the noun in front
    if place + 1 >= len(lower) or breaks[place]:
        return True
    following = lower[place + 1]
    if following in _HEBBEN:
        return False
    closed = following in _PREPOSITIONS or following in _EDGE or following in _AUXILIARIES or participles[place + 1]
    if closed:
        return not (lower[place - 1] in _DETERMINERS and place - 1 > verb and following not in _EDGE)
    return is_worden and lower[place - 1] not in _DETERMINERS
