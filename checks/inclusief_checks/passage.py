"""A block of a page as the text rules see it: its words, its sentences, and where each stands in the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from .dutch.features import Measured, Sentence, measure
from .plain import Plain, plain
from .prose import Block

RUNNING = frozenset({"alinea", "opsomming", "cel", "uitleg"})
"""Kinds of blocks that are the running text of a page."""


@dataclass(frozen=True)
class Passage:
    """One block. Offsets are in `text`; `place` turns them into a line and a column of the file."""

    block: Block
    plain: Plain

    @cached_property
    def text(self) -> str:
        """The words that a reader sees, on one line."""
        return self.plain.text.replace("\n", " ")

    @cached_property
    def measured(self) -> Measured:
        """What was counted in the block."""
        return measure(self.text)

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences, with what makes them hard."""
        return self.measured.sentences

    def breaks(self, sentence: Sentence) -> list[str]:
        """Return what stands between the words of a sentence: spaces, commas, brackets."""
        return [self.text[one.end : other.start] for one, other in pairwise(sentence.tokens)]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column in the file of the character at ``offset``."""
        return self.block.locate(self.plain.source_offset(offset))


def passages(blocks: Iterable[Block]) -> Sequence[Passage]:
    """Return the blocks of a page, ready for the rules."""
    return [Passage(block, plain(block.text)) for block in blocks]
