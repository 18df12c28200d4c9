"""An official word of a list, and where it was found in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from . import forms
from .lexicon import lemma, zipf
from .passive import is_participle
from .sentences import Span, grammar


class Entry(NamedTuple):
    """An official word or expression: its dictionary form, the tag of its list, and plain alternatives, best first."""

    term: str
    tag: str
    alternatives: tuple[str, ...]


class Hit:
    """An entry that was found: the ``places`` of its words in a sentence.

    ``texts`` are all words of the sentence; ``span_of`` returns one of them with its place in the text.
    """

    __slots__ = ("_span_of", "_texts", "entry", "places")

    def __init__(
        self, entry: Entry, places: Sequence[int], texts: Sequence[str], span_of: Callable[[int], Span]
    ) -> None:
        self.entry = entry
        self.places = places
        self._texts = texts
        self._span_of = span_of

    @property
    def parts(self) -> tuple[Span, ...]:
        """The places of its words in the text: more than one for what stands apart."""
        found = []
        for first, last in _runs(self.places):
            start, end = self._span_of(first).start, self._span_of(last).end
            found.append(Span(start, end, " ".join(self._texts[first : last + 1])))
        return tuple(found)

    @property
    def start(self) -> int:
        """Where it begins."""
        return self._span_of(self.places[0]).start

    @property
    def text(self) -> str:
        """The words that were found, with " … " where others stand between them."""
        if len(self.places) == 1:
            return self._texts[self.places[0]]
        return " … ".join(" ".join(self._texts[first : last + 1]) for first, last in _runs(self.places))

    @property
    def suggestions(self) -> list[str]:
        """The plain alternatives, best first, in the form of the word as far as a rule is sure of it.

        "mutaties" gives "wijzigingen", "adequate" gives "goede", "ontvangt" gives "krijgt".
        """
        lower, term = self.text.casefold(), self.entry.term
        if lower == term:
            return list(self.entry.alternatives)
        if lower in (f"{forms.softened(term)}e", f"{term}e"):
            return [_inflected(other) for other in self.entry.alternatives]
        if (
            lower.endswith("t")
            and term.endswith("n")
            and not is_participle(lower)
            and lower in forms.finite_forms(term)
        ):
            return [_present(other) for other in self.entry.alternatives]
        if lower.endswith(("n", "s", "a")) and lemma(lower) == term and not term.endswith("en"):
            return [_plural(other) for other in self.entry.alternatives]
        return list(self.entry.alternatives)


@lru_cache(maxsize=1 << 12)
def _plural(word: str) -> str:
    """Return the plural of a noun as it is used most; anything else stays as it is."""
    if " " in word or word.endswith("en") or lemma(word) != word:
        return word
    # "hulpen" is seen, but hardly ever next to "hulp".
    least = max(2, zipf(word) - 2.5)
    found = [form for form in forms.noun_forms(word) if form != word and lemma(form) == word and zipf(form) > least]
    return max(found, key=zipf, default=word)


@lru_cache(maxsize=1 << 12)
def _inflected(word: str) -> str:
    """Return an adjective with its -e; anything else stays as it is."""
    form = f"{forms.softened(word)}e"
    sure = " " not in word and not word.endswith("e") and lemma(form) in (word, form) and lemma(word) == word
    # "zelf" has no "zelve", "officieel" no "officiele": such a form is seldom seen next to its word.
    return form if sure and zipf(form) > max(2, zipf(word) - 1.5) else word


@lru_cache(maxsize=1 << 12)
def _present(verb: str) -> str:
    """Return a verb as in "she gives"; anything else stays as it is, also a verb in two parts ("kiest uit")."""
    parts = (verb[: len(particle)] == particle and zipf(verb[len(particle) :]) > 3 for particle in grammar()["deeltje"])
    if " " in verb or not verb.endswith("n") or lemma(verb) != verb or verb in grammar()["modaal"] or any(parts):
        return verb
    found = (f"{stem}t" for stem in forms.stems(verb) if lemma(f"{stem}t") == verb)
    return next((form for form in found if zipf(form) > max(2, zipf(verb) - 2)), verb)


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and last place of words that stand next to each other."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
