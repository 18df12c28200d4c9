"""Official and difficult words, with plain words to use instead.

The words are in ``words/*.yaml``, one file for each tag; an editor can add to them. A word is found in its inflected forms,
a separable verb also in two parts ("stelt … vast"), an expression with its verb anywhere in the same sentence ("in aanmerking
komen").
"""

from __future__ import annotations

import hashlib
import pickle
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from . import forms
from .hit import Entry, Hit
from .lexicon import lemma, libraries, stored, zipf
from .sentences import Span, grammar

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WORDS_FOLDER = Path(__file__).with_name("words")
"""Where the lists are."""

_TOO_COMMON = {
    "meer": 4.4,
    "ambtelijk": 4.6,
    "vaag": 4.6,
    "moeilijk": 4.8,
    "vakwoord": 4.8,
    "ouderwets": 5.2,
    "schrijftaal": 9.0,
}
"""By tag: a single word that is used more often than this on the Zipf scale is no difficult word, whatever a list says."""

_TOO_COMMON_ELSEWHERE = 4.8

_MADE_BY = ("official.py", "forms.py", "lexicon.py")
_REACH = 14
_MOST = 8
"""The most alternatives of a term that is in more than one list."""

_TRAILING = frozenset(
    ["aan", "op", "van", "met", "in", "bij", "voor", "over", "door", "tot", "naar", "om", "te", "tussen", "achter"]
)
_CLAUSE_END = grammar()["na_deeltje"]
_FROM_VERB = ("ing", "atie", "age")
_FALSE_FRIENDS = frozenset(
    ["haar", "daar", "nu", "pas", "alle", "via", "leuk", "ding", "de", "het", "een", "wat", "die", "dat"]
)


class Lists:
    """The lists, ready to look up words. ``without`` leaves out tags: a measurement may not see its own answers."""

    def __init__(self, without: frozenset[str] = frozenset(), folder: Path = WORDS_FOLDER) -> None:
        self.words: dict[str, Entry] = {}
        self.separable: dict[str, dict[str, Entry]] = defaultdict(dict)
        # Phrases by their word that is used least: then few are compared with a sentence.
        self.phrases: dict[str, list[_Phrase]] = defaultdict(list)
        self._phrases_added = 0
        self._merged: dict[str, Entry] = {}
        rows = [
            row for path in sorted(folder.glob("*.yaml"), key=_order) if path.stem not in without for row in _rows(path)
        ]
        for _, term, tag, alternatives in rows:
            plain = term.replace("|", "")
            known = self._merged.get(plain)
            if known:  # two lists may have the same term: the alternatives of both count
                tag, alternatives = known.tag, tuple(dict.fromkeys((*known.alternatives, *alternatives)))[:_MOST]
            self._merged[plain] = Entry(plain, tag, alternatives)
        for kind, term in dict.fromkeys((kind, term) for kind, term, _, _ in rows):
            self._add(kind, term)
        phrases = (phrase for rows in self.phrases.values() for phrase in rows)
        self.expression_verbs = frozenset().union(*(verbs for _, _, _, verbs, _ in phrases if verbs))
        self.roles = lru_cache(maxsize=1 << 17)(self._find_roles)

    def __getstate__(self) -> dict[str, Any]:
        """What reading gave, without what was looked up since."""
        return {name: value for name, value in vars(self).items() if name != "roles"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self.roles = lru_cache(maxsize=1 << 17)(self._find_roles)

    def _add(self, kind: str, term: str) -> None:
        entry = self._merged[term.replace("|", "")]
        parts = tuple(term.replace("|", "").casefold().split())
        if kind == "uitdrukkingen":
            self._add_expression(parts, entry)
        elif "|" in term and " " not in term:
            particle, verb = term.casefold().split("|")
            self._keep(forms.verb_forms(verb, particle), entry)
            for form in {*forms.finite_forms(verb), verb}:
                self.separable[form].setdefault(particle, entry)
            self._add_phrase((particle, "te", verb), None, entry)
        elif len(parts) > 1:
            last = {
                "werkwoorden": forms.verb_forms,
                "naamwoorden": forms.noun_forms,
                "bijvoeglijk": forms.adjective_forms,
            }
            for ending in last[kind](parts[-1]) if kind in last else (parts[-1],):
                whole = (*parts[:-1], *ending.split())
                self._add_phrase(whole, None, entry)
        elif kind == "werkwoorden":
            self._keep(forms.verb_forms(parts[0]), entry)
        elif kind == "naamwoorden":
            self._keep(forms.noun_forms(parts[0]), entry)
        elif kind == "bijvoeglijk":
            self._keep(forms.adjective_forms(parts[0]), entry)
        else:
            self._keep((parts[0],), entry)

    def _keep(self, found: Iterator[str] | Sequence[str], entry: Entry) -> None:
        term = entry.term.casefold()
        for form in found:
            if form == term or form not in self.words:
                self.words[form] = entry

    def _add_expression(self, parts: tuple[str, ...], entry: Entry) -> None:
        while len(parts) > 2 and parts[-1] in _TRAILING:
            parts = parts[:-1]
        fixed, verb = parts[:-1], parts[-1]
        if not fixed:  # but a verb
            self._keep((*forms.verb_forms(verb), verb), entry)
            return
        self._add_phrase(fixed, frozenset((*forms.verb_forms(verb), verb)), entry)

    def _add_phrase(self, whole: tuple[str, ...], verbs: frozenset[str] | None, entry: Entry) -> None:
        rarest = min(range(len(whole)), key=lambda place: (zipf(whole[place]), -len(whole[place])))
        # With a verb goes first, then the longest, then what came first.
        self._phrases_added += 1
        rank = (verbs is None, -len(whole), self._phrases_added)
        self.phrases[whole[rarest]].append((rarest, rank, whole, verbs, entry))

    def word(self, lower: str) -> Entry | None:
        """Return the entry of a single word in lower case, in any form."""
        roles = self.roles(lower, lemma(lower))
        return roles[2] if roles else None

    @staticmethod
    def partners(roles: tuple) -> frozenset[str]:
        """Return words that make a separable verb or an expression of a word with these roles, if they are near."""
        phrases, particles, _ = roles
        found = set(particles or ())
        for place, _, whole, verbs, _ in phrases or ():
            found |= verbs or {min((*whole[:place], *whole[place + 1 :]), key=zipf, default="")}
        return frozenset(found)

    def _find_roles(self, lower: str, base: str) -> tuple | None:
        """Return what a word with this lemma may be: part of a phrase or a separable verb, an entry. None if nothing."""
        roles = (self.phrases.get(lower), self.separable.get(lower), self._find_word(lower, base))
        return roles if any(roles) else None

    def _find_word(self, lower: str, base: str) -> Entry | None:
        if lower in _FALSE_FRIENDS:
            return None
        entry = self.words.get(lower)
        # Irregular forms are found through their lemma.
        if entry is None and base != lower:
            entry = self.words.get(base)
            if entry is not None and entry.term.casefold() != base:
                entry = None
        entry = entry or (self._made_from_verb(base) if base.endswith(_FROM_VERB) else None)
        return None if entry is None or zipf(lower) > _TOO_COMMON.get(entry.tag, _TOO_COMMON_ELSEWHERE) else entry

    def _made_from_verb(self, noun: str) -> Entry | None:
        """Return the entry of the verb that a noun is made from: "eliminering" and "eliminatie" of "elimineren"."""
        for ending, verb_ending in (("ing", "en"), ("atie", "eren"), ("age", "eren")):
            if noun.endswith(ending) and len(noun) > 7:
                verb = noun.removesuffix(ending) + verb_ending
                entry = self.words.get(verb)
                if entry is not None and entry.term.casefold() == verb:
                    return entry
        return None

    def find(self, tokens: Sequence[Span]) -> list[Hit]:
        """Return what is found in the words of one sentence, in order. Where two overlap the longer one counts."""
        lower = [token.text.casefold() for token in tokens]
        bases = [lemma(word) for word in lower]
        roles = [(index, found) for index, found in enumerate(map(self.roles, lower, bases)) if found]
        texts = [token.text for token in tokens]
        found = self.places(lower, texts, bases, roles, tuple)
        return [Hit(entry, places, texts, tokens.__getitem__) for places, entry in found]

    def places(
        self,
        lower: Sequence[str],
        texts: Sequence[str],
        bases: Sequence[str],
        roles: Sequence[tuple[int, tuple]],
        breaks: Callable[[], Sequence[int]],
    ) -> list[tuple[Sequence[int], Entry]]:
        """Return the places of the words of each entry that is found among the words of a sentence, in order.

        ``lower`` are the words in lower case, ``texts`` as they are written, ``bases`` their lemmas, ``roles`` the place and
        the roles of those that have any; ``breaks`` returns what stands after each word (empty: not known).
        """
        taken: set[int] = set()
        found: list[tuple[Sequence[int], Entry]] = []
        for places, entry in _phrases(lower, bases, roles):
            if taken.isdisjoint(places):
                taken.update(places)
                found.append((places, entry))
        here: set[str] = set()
        for index, (_, particles, _) in roles:
            if not particles or index in taken:
                continue
            here = here or set(lower)
            if not particles.keys().isdisjoint(here):
                place = _particle(lower, breaks(), index, particles)
                if place is not None and place not in taken:
                    taken.update((index, place))
                    found.append(((index, place), particles[lower[place]]))
        for index, (_, _, entry) in roles:
            if entry and index not in taken and not (index and _is_name(texts[index])):
                taken.add(index)
                found.append(((index,), entry))
        found.sort(key=lambda one: one[0][0])
        return found


_Rank = tuple[bool, int, int]
_Phrase = tuple[int, _Rank, tuple[str, ...], frozenset[str] | None, Entry]


def _present(
    lower: Sequence[str], roles: Sequence[tuple[int, tuple]]
) -> Iterator[tuple[int, int, _Rank, frozenset[str] | None, Entry]]:
    """Yield start, end, rank, verbs and entry of each phrase whose words stand next to each other in a sentence."""
    for index, (phrases, _, _) in roles:
        for rarest, rank, whole, verbs, entry in phrases or ():
            start = index - rarest
            end = start + len(whole)
            if len(whole) == 1 or (start >= 0 and lower[start] == whole[0] and tuple(lower[start:end]) == whole):
                yield start, end, rank, verbs, entry


def verbs_sought(lower: Sequence[str], roles: Sequence[tuple[int, tuple]]) -> frozenset[str]:
    """Return the verbs that would make an expression with words of this sentence."""
    return frozenset().union(*(verbs for _, _, _, verbs, _ in _present(lower, roles) if verbs))


def _phrases(
    lower: Sequence[str], bases: Sequence[str], roles: Sequence[tuple[int, tuple]]
) -> list[tuple[Sequence[int], Entry]]:
    """Return the places and entry of each phrase, from left to right. They may overlap.

    At one place those with a verb go first, then the longest, then those with the nearest verb: in "omdat wij er zijn, stellen
    wij u in de gelegenheid" the verb is "stellen".
    """
    found: list[tuple[int, tuple[bool, int, int, int], Sequence[int], Entry]] = []
    here: set[str] = set()
    for start, end, rank, verbs, entry in _present(lower, roles):
        places: Sequence[int] = range(start, end)
        distance = 0
        if verbs is not None:
            here = here or {*lower, *bases}
            if verbs.isdisjoint(here):
                continue
            verb = _near(lower, bases, start, end, verbs)
            if verb is None:
                continue
            places = sorted([*places, verb])
            distance = start - verb if verb < start else verb - end + 1
        found.append((start, (*rank[:2], distance, rank[2]), places, entry))
    if len(found) > 1:
        found.sort(key=_start_and_rank)
    return [(places, entry) for _, _, places, entry in found]


def _start_and_rank(found: tuple) -> tuple:
    return found[:2]


def _order(path: Path) -> tuple[bool, str]:
    """Let "meer.yaml" come last: its alternatives are further ones."""
    return path.stem == "meer", path.stem


def _rows(path: Path) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Yield kind, term, tag and alternatives of each line of a list."""
    for kind, terms in yaml.load(path.read_text("utf-8"), _LOADER).items():
        for term, text in terms.items():
            yield kind, str(term), path.stem, tuple(part.strip() for part in str(text).split(";"))


def _near(lower: Sequence[str], bases: Sequence[str], start: int, end: int, verbs: frozenset[str]) -> int | None:
    """Return the place of the verb of an expression: behind it, or before it in the same sentence."""
    for place in [*range(end, min(len(lower), end + _REACH)), *range(start - 1, max(0, start - _REACH + 1) - 1, -1)]:
        if lower[place] in verbs or bases[place] in verbs:
            return place
    return None


def _particle(lower: Sequence[str], breaks: Sequence[int], index: int, particles: dict[str, Entry]) -> int | None:
    """Return the place of the loose part of a separable verb. It closes its clause: a preposition does not."""
    for place in range(index + 1, min(len(lower), index + _REACH)):
        if breaks and breaks[place - 1] == 2:
            return None
        if lower[place] in particles:
            if lower[place + 1 : place + 2] == ["te"] and _belongs(lower[place], lower[place + 2 : place + 3]):
                continue  # "stellen u in staat iets aan te vullen": of "aanvullen"
            closes = place + 1 >= len(lower) or (breaks and breaks[place]) or lower[place + 1] in _CLAUSE_END
            if closes:
                return place
    return None


def _belongs(particle: str, verb: Sequence[str]) -> bool:
    """Tell whether a particle and the verb after "te" are one separable verb."""
    return bool(verb) and zipf(f"{particle}{verb[0]}") > 0


def _is_name(text: str) -> bool:
    """A word with a capital inside a sentence is a name."""
    return text[:1].isupper() and not text.isupper()


@cache
def lists() -> Lists:
    """Return the lists that come with the product. Reading them is a third of a small check, so they are kept ready."""
    sources = [*sorted(WORDS_FOLDER.glob("*.yaml")), *(Path(__file__).with_name(name) for name in _MADE_BY)]
    key = hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()[:16]
    data = stored("lijsten", f"{libraries()}-{key}", lambda: {"lijsten": pickle.dumps(Lists(), protocol=5)})
    return pickle.loads(data)
