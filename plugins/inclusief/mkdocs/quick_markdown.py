"""Two shortcuts for Python-Markdown, with the same result: no blocks are parsed twice, and plain text is left alone.

The languages of a page are made from the same Dutch text, so its blocks are parsed once and copied. And for every text
Python-Markdown tries all its inline patterns, though none of the known ones can match without one of a few characters.
"""

from __future__ import annotations

import copy
import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

KNOWN_PATTERNS = tuple(
    [
        "autolink",
        "automail",
        "backtick",
        "em_strong",
        "em_strong2",
        "entity",
        "escape",
        "footnote",
        "html",
        "image_link",
        "image_reference",
        "linebreak",
        "link",
        "not_strong",
        "reference",
        "short_image_ref",
        "short_reference",
    ]
)
"""The inline patterns of Python-Markdown itself and of footnotes. Another one may match any text, so then nothing is skipped."""

_SOMETHING = re.compile(r"[`\\\[<&*_\x02\x03]|  \n")
_JUST_BEFORE_INLINE = 20.5
_REMEMBERED_ELSEWHERE = re.compile(r"^ {0,3}(?:\[\[|\[[^\]]*\]:|\*\[)|\x02|<", re.M)
"""Blocks that leave something outside the tree: special lines, references, footnotes, abbreviations, raw HTML."""

REUSABLE = frozenset("admonition attr_list def_list fenced_code footnotes md_in_html tables toc".split())  # noqa: SIM905
"""Extensions of Python-Markdown that start afresh for each page, so that one object serves all pages."""

Parse = Callable[[Iterable[str]], etree.ElementTree]


class QuickMarkdown(Extension):
    """Takes the shortcuts where they are safe."""

    def __init__(self) -> None:
        super().__init__()
        self._last: tuple[str, etree.ElementTree] | None = None

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Register right before inline Markdown, so after texts were translated; and around the parser of blocks."""
        processor = Treeprocessor(md)
        processor.run = lambda root: _mark_plain(root, md)  # type: ignore[method-assign]
        md.treeprocessors.register(processor, "inclusief-plain-text", _JUST_BEFORE_INLINE)
        parse = md.parser.parseDocument
        md.parser.parseDocument = lambda lines: self._parse(list(lines), parse)  # type: ignore[method-assign]

    def _parse(self, lines: list[str], parse: Parse) -> etree.ElementTree:
        """Return the blocks of a page; a copy if the page before it had the same text, in another language."""
        text = "\n".join(lines)
        if _REMEMBERED_ELSEWHERE.search(text):
            return parse(lines)
        if self._last is None or self._last[0] != text:
            self._last = text, parse(lines)
        return copy.deepcopy(self._last[1])


def reuse_extensions(names: list[Any], configs: Mapping[str, dict[str, Any]]) -> list[Any]:
    """Return the extensions with objects in the place of names, where one object can serve all pages.

    MkDocs makes a new Markdown for each page, which looks for each name among all installed packages.
    """
    maker = markdown.Markdown()
    return [
        maker.build_extension(name, configs.get(name, {})) if isinstance(name, str) and name in REUSABLE else name
        for name in names
    ]


def _mark_plain(root: etree.Element, md: markdown.Markdown) -> None:
    if sum(name in md.inlinePatterns for name in KNOWN_PATTERNS) < len(md.inlinePatterns):
        return
    for element in root.iter():
        if element.text and not _SOMETHING.search(element.text):
            element.text = AtomicString(element.text)
