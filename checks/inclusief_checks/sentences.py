"""Sentences and words of Dutch text, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ABBREVIATIONS = frozenset(
    [
        "a.d.h.v.",
        "a.s.",
        "a.u.b.",
        "art.",
        "b.v.",
        "bijv.",
        "blz.",
        "bv.",
        "ca.",
        "c.q.",
        "d.d.",
        "d.m.v.",
        "d.w.z.",
        "dhr.",
        "dr.",
        "drs.",
        "e.a.",
        "e.d.",
        "enz.",
        "etc.",
        "evt.",
        "excl.",
        "fig.",
        "gem.",
        "i.p.v.",
        "i.s.m.",
        "i.v.m.",
        "incl.",
        "ing.",
        "ir.",
        "jl.",
        "m.a.w.",
        "m.b.t.",
        "m.b.v.",
        "m.i.",
        "m.i.v.",
        "m.u.v.",
        "max.",
        "mevr.",
        "min.",
        "mr.",
        "mw.",
        "n.a.v.",
        "n.v.t.",
        "nr.",
        "nrs.",
        "o.a.",
        "o.b.v.",
        "o.l.v.",
        "o.m.",
        "o.v.v.",
        "p.",
        "p.a.",
        "p/a",
        "plm.",
        "prof.",
        "resp.",
        "s.v.p.",
        "sr.",
        "st.",
        "str.",
        "t.a.v.",
        "t.b.v.",
        "t.g.v.",
        "t.o.v.",
        "t.z.t.",
        "tel.",
        "vgl.",
        "vlgs.",
        "vnl.",
        "vs.",
        "z.g.",
        "z.o.z.",
        "zgn.",
    ]
)
"""Words that end in a full stop without ending a sentence."""

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
_WORD = re.compile(r"[^\W_]+(?:[-'’.,:/@][^\W_]+)*", re.UNICODE)
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True)
class Span:
    """A piece of text: where it starts, where it ends, and the text itself."""

    start: int
    end: int
    text: str


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a block of plain text."""
    start = _SPACE.match(text).end()  # type: ignore[union-attr] - it always matches
    for match in _END.finditer(text):
        if match.end() <= start or not _ends(text, start, match):
            continue
        yield Span(start, match.end(), text[start : match.end()])
        start = _SPACE.match(text, match.end()).end()  # type: ignore[union-attr]
    rest = text[start:].rstrip()
    if rest:
        yield Span(start, start + len(rest), rest)


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether this punctuation closes the sentence."""
    after = _SPACE.match(text, match.end()).end()  # type: ignore[union-attr]
    following = text[after : after + 1]
    if not following:
        return True
    if match.group().startswith("."):
        space = max(text.rfind(" ", start, match.start()), text.rfind("\n", start, match.start()))
        word = text[max(space + 1, start) : match.start() + 1].lstrip("(\"'‘“")
        if word.casefold() in ABBREVIATIONS or re.fullmatch(r"[A-Z]\.", word):
            return False
        if re.fullmatch(r"\d{1,3}\.", word) and max(space + 1, start) == start:
            return False  # a number in front: "1. Bel ons"
    return not following.islower()


def words(text: str) -> Iterator[Span]:
    """Yield the words of plain text. A number, a time and a hyphenated word each count as one."""
    for match in _WORD.finditer(text):
        yield Span(match.start(), match.end(), match.group())
