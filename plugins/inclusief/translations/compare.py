"""Does a translation keep what may not change: links, phone numbers, numbers, placeholders, and no HTML of its own?"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)|<((?:https?|mailto|tel):[^>\s]+)>")
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
_TAG = re.compile(r"<\s*[/!?A-Za-z][^>]*>?")
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_MARKS = re.compile(r"[\d\](){}<\u202a-\u202e\u2066-\u2069]")
"""What a text without any of the above does not have; most texts are such texts."""
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Difference:
    """What a translation lost or added."""

    rule: str
    message: str
    suggestion: str


def _digits(text: str) -> Counter[str]:
    """Return the digits of a text, in Western form and without their grouping: 1.000 and 1,000 are the same number."""
    western = "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in text)
    return Counter(re.sub(r"\D", "", number) for number in _NUMBER.findall(western))


def differences(source: str, translation: str, *, prose: bool = True) -> list[Difference]:
    """Return what is wrong with a translation, apart from its words. ``prose`` says that the text is Markdown."""
    if not _MARKS.search(source) and not _MARKS.search(translation):
        return []
    found = []

    def compare(rule: str, before: Counter[str], after: Counter[str], what: str, suggestion: str) -> None:
        lost, added = before - after, after - before
        if lost:
            found.append(Difference(rule, f"De vertaling mist {what}: {', '.join(lost)}.", suggestion))
        elif added:
            found.append(Difference(rule, f"De vertaling heeft {what} te veel: {', '.join(added)}.", suggestion))

    if prose:
        links = [Counter(a or b for a, b in _LINK.findall(text)) for text in (source, translation)]
        compare("link", links[0], links[1], "een link", "Neem de link precies over.")
        compare(
            "html",
            Counter(_TAG.findall(source)),
            Counter(_TAG.findall(translation)),
            "HTML",
            "Neem de HTML precies over.",
        )
    placeholders = [Counter(_PLACEHOLDER.findall(text)) for text in (source, translation)]
    compare(
        "invulplek", placeholders[0], placeholders[1], "een invulplek", "Neem het woord tussen accolades precies over."
    )
    bare = [_LINK.sub("]", text) for text in (source, translation)]
    compare("getal", _digits(bare[0]), _digits(bare[1]), "een getal", "Neem het getal precies over.")
    if _BIDI.search(translation) and not _BIDI.search(source):
        found.append(
            Difference("stuurteken", "In de vertaling staat een onzichtbaar stuurteken.", "Haal het teken weg.")
        )
    return found
