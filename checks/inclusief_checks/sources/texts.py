"""The texts that pages are made from, each with its place in a source file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ..findings import Location
from ..prose import Block
from .letters import letters_of, tail
from .tree import Document, Element

_GROUPS = {
    "titel": "h1",
    "samenvatting": "meta",
    "titel in het tabblad": "meta",
    "in het kort": "li",
    "opsomming": "li",
    "cel": "td",
    "kolomkop": "th",
    "term": "dt",
    "uitleg": "dd",
    "uitklapkop": "summary",
    "bijschrift": "caption",
    "kenmerk": "attribute",
}


@dataclass(frozen=True)
class Found:
    """Where an element came from. ``line`` of the location is None if only the file is known."""

    location: Location
    origin: Location | None = None
    """For a text of the page itself: where its block begins in the Dutch source."""
    translated: bool = False
    """True if the location is in a translation of ``origin``."""
    template: Location | None = None
    """For a text of a data file: the line of the template around it."""
    alike: int = 1
    """For a text of a data file: how many elements of the page that line of the template made."""
    shared: bool = False
    """True if a template wrote it, which other pages use too."""


@dataclass(frozen=True)
class Source:
    """A text in a source file, as inline Markdown or plain, with the place of each of its lines."""

    text: str
    file: str
    starts: tuple[tuple[int, int], ...]
    group: str = ""
    """What it becomes: ``h2``, ``li``, ``td``, … or ``p`` for the rest. Empty if anything can hold it."""
    entry: str = ""
    """The id of the entry of a data file that it belongs to."""
    origin: Location | None = None
    """For a translation: where the text stands that it translates."""

    @cached_property
    def letters(self) -> tuple[str, tuple[int, ...]]:
        """The letters of the text, and where each stands in it."""
        found = letters_of(self.text)
        return found.text, found.offsets

    def place(self, offset: int = 0) -> Location:
        """Return where the character at ``offset`` stands."""
        line, column = Block("", self.text, self.starts).locate(offset)
        return Location(self.file, line, column)

    def found(self, offset: int = 0) -> Found:
        """Return the place of the character at ``offset`` as where an element came from."""
        return Found(self.place(offset), self.origin or self.place(), translated=self.origin is not None)


def source_of_block(block: Block, file: str) -> Source:
    """Return a block of Markdown as a source."""
    return Source(block.text, file, block.starts, f"h{block.level}" if block.level else _GROUPS.get(block.kind, "p"))


@dataclass
class PageSources:
    """What one page is made from, in its own language."""

    file: str
    text: str = ""
    """The whole file."""
    own: Sequence[Source] = ()
    """The texts of the page itself, in the order of the page."""
    data: Mapping[str, Sequence[Source]] = field(default_factory=dict)
    """The texts of data files by their letters; addresses by themselves."""
    rare: bool = False
    """True if the page has a template of its own instead of a source."""
    in_templates: Callable[[str], Iterable[str]] = lambda shown: (shown,)
    """From letters on the page to those that can stand in a template."""

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file."""
        return self.text.split("\n")

    @cached_property
    def by_letters(self) -> Mapping[tuple[str, str], list[Source]]:
        """The own texts by what they become and their letters."""
        found: dict[tuple[str, str], list[Source]] = defaultdict(list)
        for source in self.own:
            found[source.group, source.letters[0]].append(source)
        return found

    @cached_property
    def tags(self) -> Mapping[tuple[str, str], list[tuple[int, int]]]:
        """Where each start tag stands that an editor wrote, by tag and its attributes that say most."""
        found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for element in Document(self.text).elements if "<" in self.text else ():
            if element.end > element.start:
                before = self.text[: element.start]
                place = before.count("\n") + 1, element.start - before.rfind("\n")
                found[element.tag, signature(element)].append(place)
        return found


def signature(element: Element) -> str:
    """Return the attributes that tell one tag from another; addresses as they are in the source and on the page alike."""
    parts = []
    for key, value in sorted(element.attributes.items()):
        if key == "href" or key == "src":
            value = tail(value)
        if key not in ("markdown", "lang", "dir"):
            parts.append(f"{key}={' '.join(value.split())}")
    return "\x1f".join(parts)
