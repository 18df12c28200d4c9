"""The generic word rule: a list of words with better ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..findings import Severity
from ..plain import Plain
from ..prose import Block
from ..sentences import Span


def word_check(data: dict[str, Any]):
    """Return a check for the words of a list. The longest entry wins, so "met betrekking tot" goes before "betrekking"."""
    from . import Hit

    better: dict[str, str] = {}
    for entry, alternatives in data["woorden"].items():
        for word in str(entry).split("|"):
            better[word.strip().casefold()] = alternatives
    ordered = sorted(better, key=len, reverse=True)
    found = re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered) + r")(?![\w-])", re.I
    )

    def check(block: Block, plain: Plain) -> Iterator[Hit]:
        for match in found.finditer(plain.text):
            word = re.sub(r"\s+", " ", match.group())
            yield Hit(
                Span(match.start(), match.end(), match.group()),
                Severity(data.get("ernst", "warning")),
                data["melding"].format(woord=word),
                data["advies"].format(beter=better[word.casefold()]),
            )

    return check
