"""A built page as its blocks of text, each with its letters, in the order of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from .letters import INLINE, letters_before, shown_letters
from .tree import Document, Element

_OWN_GROUP = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dt", "dd", "summary", "title", "meta"})
_NO_BLOCKS = frozenset({"html", "head", "body", "script", "style", "template"})


def group_of(block: Element) -> str:
    """Return the kind of text that a block holds: ``h2``, ``li``, ``td``, … or ``p`` for the rest."""
    if block.tag == "figcaption":
        return "caption"
    return block.tag if block.tag in _OWN_GROUP or block.tag == "caption" else "p"


class ShownPage:
    """A page as a reader sees it. ``labels`` are classes of words that a program puts in a text."""

    def __init__(self, html: str, labels: frozenset[str] = frozenset()) -> None:
        self.document = Document(html)
        self.labels = labels
        self._letters: dict[int, str] = {}

    @cached_property
    def _mains(self) -> frozenset[int]:
        found = self.document.named("main") or [e for e in self.document.elements if e.attributes.get("role") == "main"]
        return frozenset(
            id(element) for element in found or self.document.named("article") or self.document.named("body")
        )

    def in_content(self, element: Element) -> bool:
        """Return whether an element stands in the main content."""
        return any(id(node) in self._mains for node in element.above())

    @cached_property
    def blocks(self) -> list[Element]:
        """The blocks of the main content that have text or an image of their own."""
        return [
            element
            for element in self.document.elements
            if element.tag not in INLINE
            and element.tag not in _NO_BLOCKS
            and self._has_text(element)
            and self.in_content(element)
        ]

    @staticmethod
    def _has_text(element: Element) -> bool:
        return any(node.tag in INLINE if isinstance(node, Element) else not node.isspace() for node in element.nodes)

    def blocks_in(self, element: Element) -> list[Element]:
        """Return the blocks in an element, itself too, in the order of the page."""
        found: list[Element] = []
        waiting: list[Element] = [element]
        while waiting:
            node = waiting.pop()
            if node.tag not in INLINE and self._has_text(node):
                found.append(node)
            waiting += reversed(node.children)
        return found

    def block_of(self, element: Element) -> Element | None:
        """Return the block that an element is, or stands in."""
        return next((node for node in element.above() if node.tag not in INLINE), None)

    def letters(self, element: Element) -> str:
        """Return the letters of an element itself, without those of the blocks in it."""
        if id(element) not in self._letters:
            self._letters[id(element)] = shown_letters(element, own=True, skip=self.labels)
        return self._letters[id(element)]

    def letters_before(self, element: Element, block: Element) -> int:
        """Return how many letters of a block stand before an element in it."""
        return letters_before(element, block, self.labels)

    @cached_property
    def by_letters(self) -> Mapping[tuple[str, str], list[Element]]:
        """The blocks by group and letters."""
        found: dict[tuple[str, str], list[Element]] = defaultdict(list)
        for block in self.blocks:
            if letters := self.letters(block):
                found[group_of(block), letters].append(block)
        return found
