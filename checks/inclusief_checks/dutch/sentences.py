"""Units, sentences and words of plain Dutch text, with their places.

A unit is a paragraph, a heading or an item of a list. No sentence runs from one unit into the next. All functions take
linear time, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ABBREVIATIONS_FILE = Path(__file__).with_name("abbreviations.yaml")
_GRAMMAR_FILE = Path(__file__).with_name("grammar.yaml")


class Span(NamedTuple):
    """A piece of text: where it starts and ends in the source text (offsets in characters), and the text itself."""

    start: int
    end: int
    text: str


@cache
def abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    """Return two sets of abbreviations in lower case, full stop included: those that never end a sentence, and all."""
    data = yaml.load(_ABBREVIATIONS_FILE.read_text("utf-8"), _LOADER)
    inside = frozenset(data["midden"].split())
    return inside, inside | frozenset(data["einde"].split())


@cache
def grammar() -> dict[str, frozenset[str]]:
    """Return sets of small words, in lower case, by the names in ``grammar.yaml``."""
    data = yaml.load(_GRAMMAR_FILE.read_text("utf-8"), _LOADER)
    return {name: frozenset(text.split()) for name, text in data.items()}


# A line that begins like this is a unit of its own: a bullet, a number, a heading, a row of a table.
_BULLET = re.compile(r"[ \t]*(?:[-*•–—▪●◦·►✓+]|\d{1,3}[.)]|[a-zA-Z]\)|#{1,6}|\|)[ \t]+")
_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_CLOSED = re.compile(r"[.!?…:;,][\"'”’»)\]]{0,3}$")


def units(text: str) -> Iterator[Span]:
    """Yield the paragraphs, headings and items of a text, without their bullets. Offsets point into ``text``.

    A line that only breaks a paragraph goes on in the same unit. A line is a unit of its own after an empty line, with a
    bullet or number in front, or after a line without punctuation at its end if it begins with a capital (a heading).
    """
    start = end = -1
    for line in _LINE.finditer(text):
        content = line.group()
        stripped = content.strip()
        if not stripped:
            continue
        first = line.start() + len(content) - len(content.lstrip())
        last = first + len(stripped)
        bullet = _BULLET.match(text, line.start(), line.end())
        if start >= 0:
            gap = text[end : line.start()].count("\n")
            tail = text[max(start, end - 4) : end]
            if gap > 1 or bullet or (not _CLOSED.search(tail) and not stripped[0].islower()):
                yield Span(start, end, text[start:end])
                start = -1
        if start < 0:
            start = min(bullet.end() if bullet else first, last)
        end = last
    if 0 <= start < end:
        yield Span(start, end, text[start:end])


# Punctuation that may end a sentence, with the quotes and brackets that close behind it, if need be after one space.
_END = re.compile(r"[.!?…]{1,20}(?:[\"'”’»)\]]{1,4}(?:[.!?…])?|[ \t](?:''|[\"”’»])(?=\s|$)){0,3}(?=\s|$)")
_OPENERS = "\"'‘“«([„,-–— \t\n"
_INITIALS = re.compile(r"(?:[A-Z][a-z]?\.)+")
_LETTER_POINTS = re.compile(r"(?:[^\W\d_]{1,3}\.){2,}")
_SPACE = re.compile(r"\s*")


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a text. Offsets point into ``text``; a heading or an item without a full stop is one too."""
    for unit in units(text):
        yield from split_unit(text, unit)


def split_unit(text: str, unit: Span) -> Iterator[Span]:
    """Yield the sentences of one of the ``units`` of a text."""
    start, stop, _ = unit
    for match in _END.finditer(text, start, stop):
        if match.end() <= start or not _ends(text, start, stop, match):
            continue
        yield Span(start, match.end(), text[start : match.end()])
        start = _SPACE.match(text, match.end(), stop).end()  # type: ignore[union-attr] - it always matches
    if start < stop:
        yield Span(start, stop, text[start:stop])


def _ends(text: str, start: int, stop: int, match: re.Match[str]) -> bool:
    """Tell whether this punctuation closes the sentence."""
    after = _SPACE.match(text, match.end(), stop).end()  # type: ignore[union-attr]
    if after >= stop:
        return True
    following = after
    while following < min(stop, after + 6) and text[following] in _OPENERS:
        following += 1
    if following < stop and (text[following].islower() or text[following] in ".;:)"):
        return False
    mark = match.group()
    if mark[0] != "." or mark.startswith(".."):
        # "(...)" in the middle of a sentence stands for words that were left out.
        return not (
            mark.startswith(("...", "…")) and ")" in mark and "(" in text[max(start, match.start() - 2) : match.start()]
        )
    dot = match.start()
    begin = dot
    while begin > start and dot - begin < 24 and not text[begin - 1].isspace():
        begin -= 1
    word = text[begin : dot + 1].lstrip("\"'‘“«([„-–,")
    lower = word.casefold()
    inside, known = abbreviations()
    if "/" in lower:
        lower = lower.rsplit("/", 1)[1]
    if lower in inside:
        return False
    if lower in known:
        return len(mark) > 1 or not text[following : following + 1].isdigit()
    if _INITIALS.fullmatch(word):
        # "J. de Vries"; but "in groep B. Daarna" ends when a small word is in front and it is one letter.
        return False
    if _LETTER_POINTS.fullmatch(word):
        return False
    # A number in front, "1. Bel ons", is part of its sentence.
    return not (word[:-1].isdigit() and len(word) <= 4 and begin == start)


_AROUND = "\"'‘’“”«»([])„–,:;?!"
_NEVER_A_WORD = frozenset(["enz.", "enzv.", "etc."])


def abbreviations_in(pieces: Sequence[str]) -> int:
    """Return how many of the pieces of a sentence, as ``str.split`` gives them, are abbreviations with a full stop.

    The last one may be a word at the end of its sentence ("min.", "art."), so that needs two full stops, or be none for sure.
    """
    known, last, found = abbreviations()[1], len(pieces) - 1, 0
    for index, piece in enumerate(pieces):
        if "." in piece:
            word = piece.strip(_AROUND).casefold()
            found += word in known and (index < last or word.count(".") > 1 or word in _NEVER_A_WORD)
    return found


_new = tuple.__new__  # half the time of calling Span, and there are many words
_WORD = re.compile(
    r"""
    (?<![\w@./'’-])[^\W\d_]+(?=[\s,;:!?)]|\.\s|\Z)  # nearly all words, so first
  | (?:(?:https?://|www\.)[^\s<>"']{0,2000}[\w/]
      | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}
      | (?<![\w.-])[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.(?:nl|com|org|eu|net|be)\b(?:/[^\s<>"']{0,2000})?)
  | (?:(?<![\w.,])14[ ]0\d{2,3}(?!\d)|\d++(?:[.,:/-]\d++)*+(?![-'’]?[^\W\d_]))
  | (?:(?:(?<![^\W_])['’](?=[sntmrk]\b))?(?:[^\W\d_]\.){2,6}(?![^\W_])|['’]?(?<!\w)[^\W_]+(?:[-'’][^\W_]+)*)
    """,
    re.VERBOSE,
)


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the words of a text between two offsets. A number, a date, a time and an internet address each count as one."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [_new(Span, (*match.span(), match[0])) for match in found]


def clause_breaks(text: str, tokens: Sequence[Span]) -> list[int]:
    """Return what stands after each word of a sentence: 0 nothing, 1 a comma or bracket, 2 a colon, semicolon or the end."""
    found = [
        0 if following.start - token.end == 1 else break_of(text[token.end : following.start])
        for token, following in pairwise(tokens)
    ]
    found.append(2)
    return found


def break_of(between: str) -> int:
    """Return what the text between two words is: 0, 1 or 2, as in ``clause_breaks``."""
    if len(between) < 4 and (known := _BREAKS.get(between)) is not None:
        return known
    if any(mark in between for mark in ":;.!?"):
        return 2
    return 1 if any(mark in between for mark in ",()–—") or " - " in between else 0


_BREAKS = {
    "": 0,
    " ": 0,
    ", ": 1,
    ": ": 2,
    "; ": 2,
    " (": 1,
    ") ": 1,
    ". ": 2,
    "-": 0,
    "/": 0,
    "'": 0,
    " '": 0,
    "' ": 0,
    ' "': 0,
    '" ': 0,
}
