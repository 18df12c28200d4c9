"""Which words and abbreviations a page explains: behind it in brackets, or with "is", "betekent" or "dat is"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..passage import Passage

_MEANS = re.compile(
    r"(?:^|[.!?:,]\s+)(?:(?:een|de|het)\s+)?(?P<term>[\w-]+(?:\s[\w-]+)?)\s+(?:is|zijn|betekent|heet|staat voor|wil zeggen)\b",
    re.I,
)
_BRACKETS = re.compile(r"(?P<before>[\w'’-]{1,40})\s+\((?P<inside>[^()\n]{2,80})\)")
_IN_QUOTES = re.compile(r"[‘'\"“](?P<term>[\w-]{3,40})[’'\"”]\s+(?:betekent|is)\b", re.I)


def explained(page: Sequence[Passage]) -> frozenset[str]:
    """Return the terms, in lower case, that are explained somewhere on the page."""
    found: set[str] = set()
    for passage in page:
        if passage.block.kind == "term":
            found.add(passage.text.strip().casefold())
        for match in _MEANS.finditer(passage.text):
            found.add(match["term"].casefold())
        for match in _IN_QUOTES.finditer(passage.text):
            found.add(match["term"].casefold())
        for match in _BRACKETS.finditer(passage.text):
            found.add(match["before"].casefold())
            found.add(match["inside"].casefold())
    return frozenset(found)
