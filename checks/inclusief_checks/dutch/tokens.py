"""The words of a sentence with all that is known about each, found once per piece of text between two spaces.

Texts repeat themselves: most pieces ("de", "gemeente,") were seen before. So a sentence is split at its spaces, and each
piece is looked up in a table that has its words, what stands around them, and what they may be. Places in the text are worked
out only for words that turn out to matter.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from .difficulty import KNOWN, RARE, basis
from .facts import facts
from .passive import WORDEN, ZIJN
from .sentences import Span, break_of, clause_breaks, grammar, words

_PREPOSITIONS = grammar()["voorzetsel_telt"]
_READER = grammar()["lezer"]
_COMMON = 5.0


IS_KNOWN, IS_VERB, IS_PREPOSITION, IS_RARE, HAS_ROLE, IS_BE, IS_READER, IS_PLURAL = (1 << bit for bit in range(8))
"""What a word counts as, in the bits of one byte. A name is not known, and no verb."""

_WITHOUT = {1 << bit: bytes(kind for kind in range(256) if not kind >> bit & 1) for bit in range(8)}


class Token(NamedTuple):
    """A word in its place between two spaces."""

    kind: int
    cost: float
    """How far it is below a common word, in Zipf; 0 for a common word and for a name."""
    lower: str
    roles: Any
    """What ``Lists.roles`` says of the word."""
    first: tuple[int, float]
    """Kind and cost where it begins a sentence: a capital means nothing there."""
    text: str
    verb: bool
    """A form of a verb that is finite for sure."""
    participle: bool
    base: str
    """Its lemma."""
    offset: int = 0
    """Where it starts in its piece."""
    lead: int = 0
    """What stands in front of it, if it begins its piece, as ``clause_breaks`` counts."""
    after: int = 0
    """What stands after it in its piece, as ``clause_breaks`` counts."""


_new = tuple.__new__
_MARKS = {".": 2, ",": 1, ":": 2, ";": 2, "?": 2, "!": 2, ")": 1}
_OPENING = '("‘“«['
_CLOSING = ".,:;!?)\"'”’»]"
_LONGEST_KEPT = 60
_MOST_KEPT = 1 << 17


class Pieces(dict):
    """The words of each piece of text between two spaces, found when they are asked for, and kept."""

    def __init__(self, roles: Callable[[str, str], Any]) -> None:
        super().__init__()
        self._roles = roles
        self._basis = basis()
        self._words: dict[str, Token] = {}

    def __missing__(self, piece: str) -> tuple[Token, ...]:
        # Nearly all pieces are a word, or a word with one mark behind it.
        if piece.isalpha():
            tokens: tuple[Token, ...] = (self.word(piece),)
        elif piece[-1] in _MARKS and piece[:-1].isalpha():
            tokens = (_new(Token, (*self.word(piece[:-1])[:9], 0, 0, _MARKS[piece[-1]])),)
        elif piece.isdigit():
            tokens = (self.word(piece),)
        else:
            core = piece.lstrip(_OPENING).rstrip(_CLOSING)
            tokens = self._wrapped(piece, core) if core.isalpha() else self._split(piece)
        if len(piece) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[piece] = tokens
        return tokens

    def _wrapped(self, piece: str, core: str) -> tuple[Token, ...]:
        offset = piece.find(core)
        lead, after = break_of(f" {piece[:offset]}"), break_of(f"{piece[offset + len(core) :]} ")
        return (_new(Token, (*self.word(core)[:9], offset, lead, after)),)

    def _split(self, piece: str) -> tuple[Token, ...]:
        spaced = f" {piece} "
        found = words(spaced, 1)
        breaks = clause_breaks(spaced, found)
        last = len(found) - 1
        return tuple(
            _new(
                Token,
                (
                    *self.word(span.text)[:9],
                    span.start - 1,
                    0 if index else break_of(spaced[: span.start]),
                    breaks[index] if index < last else break_of(spaced[span.end :]),
                ),
            )
            for index, span in enumerate(found)
        )

    def word(self, text: str) -> Token:
        """Return a word by itself with what is known about it."""
        known = self._words.get(text)
        if known is None:
            known = self._made(text)
            if len(text) <= _LONGEST_KEPT:
                if len(self._words) >= _MOST_KEPT:
                    self._words.clear()
                self._words[text] = known
        return known

    def _made(self, text: str) -> Token:
        lower = text.casefold()
        value, base, verb, plural, participle = facts(lower)
        letter = lower[:1].isalpha() or lower[:1] in "'’"
        if not letter or lower in self._basis or base in self._basis:
            value = KNOWN
        cost = min(max(0.0, _COMMON - value), _COMMON - 1.0)
        roles = self._roles(lower, base)
        kind = HAS_ROLE if roles else 0
        if lower in _PREPOSITIONS:
            kind |= IS_PREPOSITION
        elif lower in _READER:
            kind |= IS_READER
        elif plural:
            kind |= IS_PLURAL
        if lower in WORDEN or lower in ZIJN:
            kind |= IS_BE
        with_verb = kind | IS_VERB if verb else kind
        plain = with_verb | IS_KNOWN | (IS_RARE if value < RARE else 0)
        if letter and text.islower():
            return _new(Token, (plain, cost, lower, roles, (plain, cost), text, verb, participle, base, 0, 0, 0))
        # A capital makes a name inside a sentence. A rare word with a capital, or with more of them, is one everywhere.
        name = not letter or value < RARE or not text[1:].islower()
        first = (with_verb, 0.0) if name else (plain, cost)
        return Token(kind, 0.0, lower, roles, first, text, verb, participle, base)


def count(kinds: bytes, what: int) -> int:
    """Return how many of the kinds have this bit."""
    return len(kinds.translate(None, _WITHOUT[what]))


class Line:
    """The words of one sentence. What is not always needed is worked out when it is asked for."""

    __slots__ = ("_breaks", "_pieces", "_starts", "lower", "pieces", "span", "tokens")

    def __init__(self, span: Span, pieces: Pieces) -> None:
        self.span = span
        self._pieces = pieces
        self._breaks: list[int] | None = None
        self._starts: list[int] | None = None
        if "14 0" in span.text:  # a telephone number of a municipality has a space in it
            found = words(span.text)
            self.pieces: list[str] = []
            self.tokens = [pieces.word(one.text) for one in found]
            self._breaks = clause_breaks(span.text, found)
            self._starts = [span.start + one.start for one in found]
        else:
            self.pieces = span.text.split()
            self.tokens = [token for piece in self.pieces for token in pieces[piece]]
        self.lower = [token[2] for token in self.tokens]

    def breaks(self) -> list[int]:
        """Return what stands after each word, as ``clause_breaks`` does."""
        if self._breaks is None:
            found = [token.after for token in self.tokens]
            if all(map(self._pieces.get, self.pieces)):
                for index, token in enumerate(self.tokens):
                    if token.lead and index and token.lead > found[index - 1]:
                        found[index - 1] = token.lead
            else:  # a dash between spaces, or the like
                found = self._breaks_of_pieces()
            found[-1] = 2
            self._breaks = found
        return self._breaks

    def _breaks_of_pieces(self) -> list[int]:
        found: list[int] = []
        for piece in self.pieces:
            tokens = self._pieces[piece]
            if tokens:
                if found:
                    found[-1] = max(found[-1], tokens[0].lead)
                found += [token.after for token in tokens]
            elif found:
                found[-1] = max(found[-1], 1 if piece == "-" else break_of(f" {piece} "))
        return found

    def place(self, index: int) -> Span:
        """Return a word with its place in the text."""
        if self._starts is None:
            starts: list[int] = []
            within = 0
            text, find = self.span.text, self.span.text.find
            for piece in self.pieces:
                within = find(piece, within)
                starts += [self.span.start + within + token[9] for token in self._pieces[piece]]
                within += len(piece)
            self._starts = starts
        text = self.tokens[index][5]
        start = self._starts[index]
        return Span(start, start + len(text), text)

    def places(self) -> list[Span]:
        """Return all words with their places in the text."""
        return [self.place(index) for index in range(len(self.tokens))]
