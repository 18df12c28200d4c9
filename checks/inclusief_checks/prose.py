"""One reader of Markdown for three questions: what must be translated, is it readable, which language is it in.

The unit is a block: a paragraph, heading, list item, cell, caption. Python-Markdown first makes a tree of blocks in which
each block still holds its text as *inline Markdown*; only later come links and emphasis. This module looks at the tree at
that moment, so a block is exactly what an editor typed, and what a translator gets.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

BEFORE_INLINE = 25
"""Priority of a tree processor that still sees inline Markdown: Python-Markdown's own inline processor has 20."""

DIRECTIVE = re.compile(r"\[\[\s*(?P<name>[a-z-]+)\s*(?::\s*(?P<argument>[^\]\n]*?)\s*)?\]\]")
"""A line such as ``[[agenda]]`` or ``[[meldpunt: politie]]``: a plugin puts something there. It is not prose."""

_KINDS = {
    "p": "alinea",
    "li": "opsomming",
    "td": "cel",
    "th": "kolomkop",
    "dt": "term",
    "dd": "uitleg",
    "summary": "uitklapkop",
    "caption": "bijschrift",
    "figcaption": "bijschrift",
    "label": "tabblad",
}
_SKIP = frozenset({"pre", "code", "script", "style", "math", "svg"})
_TEXT_ATTRIBUTES = ("alt", "title", "aria-label")
_ATTR_LIST = re.compile(r"\s*\{:?[^{}\n]*\}\s*$")


@dataclass
class Slot:
    """A place in the tree that holds text: it can be read and replaced."""

    kind: str
    element: etree.Element
    attribute: str | None = None

    @property
    def text(self) -> str:
        """The text as inline Markdown, without the ``{#id}`` at the end of a heading."""
        if self.attribute:
            return self.element.get(self.attribute, "")
        text = (self.element.text or "").strip()
        return _ATTR_LIST.sub("", text) if text.endswith("}") else text

    @text.setter
    def text(self, value: str) -> None:
        if self.attribute:
            self.element.set(self.attribute, value)
            return
        text = (self.element.text or "").rstrip()
        tail = _ATTR_LIST.search(text) if text.endswith("}") else None
        self.element.text = value + (tail.group() if tail else "")


def walk(root: etree.Element) -> Iterator[Slot]:
    """Yield the slots of a block tree in reading order. A slot may be changed; its children come after that."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag in _SKIP:
            continue
        if element.attrib:
            for attribute in _TEXT_ATTRIBUTES:
                if element.get(attribute, "").strip():
                    yield Slot("kenmerk", element, attribute)
        children = list(element)  # as they are now: whoever fills the slot may add elements that are no source
        text = (element.text or "").strip()
        if text and not isinstance(element.text, AtomicString) and not _is_no_prose(text):
            yield Slot(_kind(element), element)
        waiting += reversed(children)


def _is_no_prose(text: str) -> bool:
    return (text.startswith(STX) and _only_stash(text)) or (text.startswith("[[") and bool(DIRECTIVE.fullmatch(text)))


def _kind(element: etree.Element) -> str:
    tag = str(element.tag)
    if tag == "p" and "admonition-title" in element.get("class", ""):
        return "kadertitel"
    return "kop" if re.fullmatch("h[1-6]", tag) else _KINDS.get(tag, "alinea")


def _only_stash(text: str) -> bool:
    """True for raw HTML that Python-Markdown has put aside: it is not ours to touch."""
    return not re.sub(f"{STX}[^\x03]*\x03", "", text).strip()


class BlockTree(Extension):
    """Hands the block tree to a function, before inline Markdown is parsed."""

    def __init__(self, visit: Callable[[etree.Element], None]) -> None:
        super().__init__()
        self.visit = visit

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Register the tree processor."""
        processor = Treeprocessor(md)
        processor.run = self.visit  # type: ignore[method-assign]
        md.treeprocessors.register(processor, "inclusief-blocks", BEFORE_INLINE)


@dataclass(frozen=True)
class Block:
    """A block of text with its place in the file. ``starts`` gives line and column for each line of ``text``."""

    kind: str
    text: str
    starts: tuple[tuple[int, int], ...]
    level: int = 0
    """For a heading: 1 to 6."""
    file: str = ""
    """The file that it was included from; empty if it stands in the page itself."""

    @property
    def line(self) -> int:
        """The line on which the block begins."""
        return self.starts[0][0]

    @property
    def column(self) -> int:
        """The column in which the block begins."""
        return self.starts[0][1]

    def locate(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at ``offset`` in ``text``."""
        before = self.text[:offset]
        row = before.count("\n")
        line, column = self.starts[min(row, len(self.starts) - 1)]
        return line, column + len(before) - (before.rfind("\n") + 1)


class _Finder:
    """Finds where the lines of blocks stand in the source; blocks come in the order of the source."""

    def __init__(self, source: str, first_line: int, origins: Sequence[tuple[str, int]]) -> None:
        self.lines = source.expandtabs(4).split("\n")
        self._first_line, self._origins = first_line, origins
        self.row, self.column = 0, 0

    def origin(self, row: int) -> tuple[str, int]:
        """Return the file and the line that a row of the text comes from."""
        return self._origins[row] if row < len(self._origins) else ("", row + self._first_line)

    def find(self, text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
        """Return the file of a block, and line and column of each of its lines."""
        found = [self._find_line(line) for line in text.split("\n")]
        places = [(self.origin(row), column) for row, column in found]
        return places[0][0][0], tuple((line, column) for (_, line), column in places)

    def _find_line(self, line: str) -> tuple[int, int]:
        wanted = line.strip()
        for row in range(self.row, len(self.lines)):
            start = self.lines[row].find(wanted, self.column if row == self.row else 0)
            if start >= 0:
                self.row, self.column = row, start + len(wanted)
                return row, start + 1
        # Footnotes and the like come out in another order: look from the top, and stay where we were.
        for row, source in enumerate(self.lines):
            if (start := source.find(wanted)) >= 0:
                return row, start + 1
        return min(self.row, len(self.lines) - 1), 1


class _Enough(Exception):
    """The blocks are known; the rest of Markdown would take longer than all before it."""


def read_blocks(
    source: str,
    *,
    extensions: Sequence[str | Extension] = (
        "tables",
        "admonition",
        "attr_list",
        "def_list",
        "md_in_html",
        "fenced_code",
    ),
    configs: Mapping[str, Mapping] | None = None,
    first_line: int = 1,
    origins: Sequence[tuple[str, int]] = (),
) -> list[Block]:
    """Return the blocks of a Markdown text. ``first_line`` is the line of the file on which ``source`` begins.

    ``origins`` says instead for each line of ``source`` from which file and line it comes; see `includes.expand`.
    """
    found: list[Slot] = []

    def visit(root: etree.Element) -> None:
        found.extend(walk(root))
        raise _Enough

    with suppress(_Enough):
        parser = markdown.Markdown(extensions=[*extensions, BlockTree(visit)], extension_configs=dict(configs or {}))
        parser.convert(source)
    finder = _Finder(source, first_line, origins)
    blocks = []
    for slot in found:
        text = "\n".join(line.strip() for line in slot.text.split("\n"))
        level = int(str(slot.element.tag)[1]) if slot.kind == "kop" else 0
        file, starts = finder.find(text)
        blocks.append(Block(slot.kind, text, starts, level, file))
    return blocks


@dataclass(frozen=True)
class FrontMatter:
    """The YAML at the top of a page, between two lines of ``---``: its text, and the line on which the body begins."""

    text: str
    body: str
    body_line: int


_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def split_front_matter(source: str) -> FrontMatter:
    """Split a page into front matter and body."""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    match = _FRONT_MATTER.match(source)
    if not match:
        return FrontMatter("", source, 1)
    return FrontMatter(match["yaml"], source[match.end() :], source.count("\n", 0, match.end()) + 1)
