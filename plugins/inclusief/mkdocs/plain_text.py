"""Lets Python-Markdown pass over text that holds no inline Markdown, which is most text of most pages.

For every text Python-Markdown tries all its inline patterns, a third of the time it needs for a page. None of the patterns
below can match without one of a few characters, so text without them can be marked as finished.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

KNOWN_PATTERNS = frozenset(
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


class PlainText(Extension):
    """Marks texts that no known inline pattern can match."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Register right before inline Markdown, so after texts were translated."""
        processor = Treeprocessor(md)
        processor.run = lambda root: _mark(root, md)  # type: ignore[method-assign]
        md.treeprocessors.register(processor, "inclusief-plain-text", _JUST_BEFORE_INLINE)


def _mark(root: etree.Element, md: markdown.Markdown) -> None:
    if sum(name in md.inlinePatterns for name in KNOWN_PATTERNS) < len(md.inlinePatterns):
        return
    for element in root.iter():
        if element.text and not _SOMETHING.search(element.text):
            element.text = AtomicString(element.text)
