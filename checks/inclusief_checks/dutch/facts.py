"""What is known of a word whatever text it is in, worked out beforehand for words that are used more than seldom.

How common a word is, its lemma and what kind of verb form it may be take several look-ups each, and compounds a search. A first
reading of a text would spend most of its time there. So it is done once for a hundred thousand words, and kept in a file next
to the others of ``lexicon``, that is made anew when the rules or small words change. Other words are worked out when met.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .difficulty import worked_out
from .forms import stems
from .lexicon import Table, lemma, libraries, stored, words_above, zipf
from .passive import is_participle
from .sentences import grammar

_new = tuple.__new__
_FROM = 2.0
_MADE_FROM = ("facts.py", "difficulty.py", "forms.py", "passive.py", "participles.yaml", "grammar.yaml")
_FINITE = grammar()["persoonsvorm"]
_PAST = frozenset(prefix + past for prefix in ("", *grammar()["voorvoegsel"]) for past in grammar()["verleden"])


class Facts(NamedTuple):
    """What is known of a word in lower case."""

    value: float
    """How common it is, or its lemma, or the weaker half of a compound (Zipf); basic words are not looked at."""
    base: str
    """Its lemma."""
    verb: bool
    """A form of a verb that is finite for sure."""
    plural_verb: bool
    """An infinitive, or a finite plural."""
    participle: bool
    """A past participle."""


def facts(lower: str) -> Facts:
    """Return what is known of a word in lower case."""
    row = _table().get(lower)
    if row is None:
        return _made(lower)
    flags = row[4] - 48
    base = row[6:].decode() or lower
    return _new(Facts, (int(row[:4]) / 100, base, flags & 1 > 0, flags & 2 > 0, flags & 4 > 0))


def _made(lower: str) -> Facts:
    participle = is_participle(lower)
    verb = lower in _FINITE or lower in _PAST or (not participle and zipf(lower) >= 1.5 and _is_verb(lower))
    return Facts(worked_out(lower), lemma(lower), verb, not verb and _is_plural_verb(lower), participle)


@cache
def _table() -> Table:
    folder = Path(__file__).parent
    made_from = b"".join((folder / name).read_bytes() for name in _MADE_FROM)
    key = f"{libraries()}-{hashlib.sha256(made_from).hexdigest()[:12]}"
    return Table(stored("feiten", key, lambda: {"feiten": b"\n" + b"".join(map(_line, words_above(_FROM)))}))


def _line(lower: str) -> bytes:
    value, base, verb, plural, participle = _made(lower)
    flags = verb + 2 * plural + 4 * participle
    return f"{lower}\t{round(value * 100):04}{flags}\t{'' if base == lower else base}\n".encode()


def _is_verb(lower: str) -> bool:
    """Tell whether a word can be a finite verb: a form of a verb that is no infinitive and no participle."""
    if lower.endswith(("ende", "end", "ing")):
        return False
    if lower.endswith("e") and is_participle(lower[:-1]):
        return False  # "het bepaalde": made from a verb, but no verb
    base = lemma(lower)
    if base != lower:
        return base.endswith(("en", "aan", "oen", "zien"))
    # The table lacks regular past tenses: "behaalde" is one, for "behaalt" is of "behalen".
    stem = lower.removesuffix("n")[:-2] if lower.endswith(("de", "te", "den", "ten")) else ""
    return len(stem) > 2 and lemma(f"{stem}t").endswith("en") and lemma(f"{stem}t") != f"{stem}t"


def _is_plural_verb(lower: str) -> bool:
    """Tell whether a word is an infinitive, which is also the plural of the present: "zij werken"."""
    if not lower.endswith("en") or lemma(lower) != lower or zipf(lower) < 2.5:
        return False
    return any(lemma(form) == lower for stem in stems(lower) for form in (f"{stem}t", stem) if form != lower)
