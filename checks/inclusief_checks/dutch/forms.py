"""Forms of Dutch words by rule: plurals, the -e of adjectives, conjugation. Some forms do not exist; that does no harm here."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CONSONANT = "bcdfghjklmnpqrstvwxz"
_FIXED = re.compile("(?:be|ge|her|mis|ont|ver|er)(?=..)")


def softened(word: str) -> str:
    """Return a word as it is spelled before an ending with a vowel: "brief" gives "briev", "adequaat" "adequat", "les" "less"."""
    if re.search(r"([aeou])\1[bcdfghjklmnpqrstvwxz]$", word):
        word = word[:-2] + word[-1]  # aa, ee, oo, uu become single
        return _voiced(word)
    if re.search(r"[^aeiou][aeiou][bdfgklmnprst]$", word) and not word.endswith(
        ("er", "el", "en", "ig", "lijk", "ing")
    ):
        return word + word[-1]
    return _voiced(word)


def _voiced(word: str) -> str:
    if word[-1:] == "f" and word[-2:-1] != "f":
        return word[:-1] + "v"
    if word[-1:] == "s" and len(word) > 2 and word[-2] in "aeioulnr":
        return word[:-1] + "z"
    return word


def noun_forms(word: str) -> Iterator[str]:
    """Yield a noun with its plurals, and its diminutive."""
    soft = softened(word)
    yield from (word, f"{word}s", f"{word}'s", f"{word}n", f"{soft}en", f"{word}en", f"{word}ën")
    if word.endswith("ie"):
        yield f"{word[:-1]}eën"
    if word.endswith("heid"):
        yield f"{word[:-4]}heden"
    if word.endswith("um"):
        yield from (f"{word[:-2]}a", f"{word}s")
    if word.endswith("cus"):
        yield f"{word[:-2]}i"


def adjective_forms(word: str) -> Iterator[str]:
    """Yield an adjective with -e, -s, -er and -ere."""
    yield from (word, f"{word}s")
    for stem in {softened(word), word}:
        yield from (f"{stem}e", f"{stem}er", f"{stem}ere", f"{stem}en")


def verb_forms(infinitive: str, particle: str = "") -> Iterator[str]:
    """Yield the regular forms of a verb that are written as one word; ``particle`` is the part that comes loose."""
    if not infinitive.endswith("n"):
        yield particle + infinitive
        return
    for stem in stems(infinitive):
        for form in _conjugated(stem, infinitive):
            yield particle + form
        core = stem if _FIXED.match(stem) and not particle else f"ge{stem}"
        cores = {core, stem} if _FIXED.match(stem) else {core}
        for base in cores:
            for end in ("d", "t", "de", "te", ""):
                yield f"{particle}{base}{end}"
    yield from (
        f"{particle}{infinitive}",
        f"{particle}{infinitive}d",
        f"{particle}{infinitive}de",
        f"{particle}te {infinitive}",
    )
    if particle:
        yield f"{particle}te{infinitive}"


def finite_forms(infinitive: str) -> Iterator[str]:
    """Yield the regular forms of a verb in the present and past tense, without a particle."""
    yield infinitive
    for stem in stems(infinitive):
        yield from _conjugated(stem, infinitive)


def _conjugated(stem: str, infinitive: str) -> Iterator[str]:
    yield from (infinitive, stem, f"{stem}t", f"{stem}de", f"{stem}te", f"{stem}den", f"{stem}ten")


def stems(infinitive: str) -> Iterator[str]:
    """Yield the possible stems: "verlenen" gives "verlen" and "verleen", "stellen" gives "stel"."""
    stem = infinitive[:-2] if infinitive.endswith(("en", "ën")) else infinitive[:-1]
    if stem[-1:] == "v":
        stem = f"{stem[:-1]}f"
    elif stem[-1:] == "z":
        stem = f"{stem[:-1]}s"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _CONSONANT:
        yield stem[:-1]
        return
    yield stem
    if re.search("(?:^|[^aeiou])[aeou][bcdfghjklmnpqrstvwxz]$", stem) or stem.endswith("ëer"):
        yield f"{stem[:-1]}{stem[-2]}{stem[-1]}"
    if stem.endswith("ër"):
        yield f"{stem[:-1]}er"
