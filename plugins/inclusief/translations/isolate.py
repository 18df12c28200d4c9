"""Keeps names and numbers whole inside text that runs from right to left.

Without this, ``0800-0880`` after an Arabic word can show as ``0880-0800``: the hyphen takes the direction of the text around it
(Unicode Standard Annex 9). ``<bdi>`` gives such a piece a direction of its own.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown.util import AtomicString
from markupsafe import Markup

_WORD = r"[A-Za-z\u00C0-\u024F0-9@][A-Za-z\u00C0-\u024F0-9@&/_.+'’-]*"
_RUN = re.compile(rf"{_WORD}(?:[ \u00A0,]{{1,2}}{_WORD})*")
_NEEDS = re.compile(r"[A-Za-z\u00C0-\u024F@]|\d[\d\u00A0 ]*[-/.:][\d ]*\d|\d \d")
_PHONE_LINK = re.compile(r'<a (?=href="tel:)')
_SKIP = frozenset({"bdi", "code", "pre", "script", "style", "svg"})


def runs(text: str) -> list[tuple[int, int]]:
    """Return start and end of the pieces to isolate: Latin words, and numbers with a hyphen or a space in them."""
    found = []
    for match in _RUN.finditer(text):
        piece = match.group().rstrip(".,'’-/+")
        if piece and _NEEDS.search(piece):
            found.append((match.start(), match.start() + len(piece)))
    return found


def isolate_html(html: Markup) -> Markup:
    """Return HTML in which the runs between the tags stand in ``<bdi>``. Character references stay whole.

    Links to a phone number keep their digits from left to right.
    """
    parts = re.split(r"(<[^>]*>|&[#\w]+;)", _PHONE_LINK.sub('<a dir="ltr" ', str(html)))
    return Markup("".join(part if number % 2 else _wrap(part) for number, part in enumerate(parts)))


def _wrap(text: str) -> str:
    pieces, position = [], 0
    for start, end in runs(text):
        pieces += [text[position:start], f"<bdi>{text[start:end]}</bdi>"]
        position = end
    return "".join((*pieces, text[position:]))


def isolate_tree(element: etree.Element) -> None:
    """Put the runs in the texts of a tree in ``<bdi>``. Links to a phone number keep their digits from left to right."""
    if element.tag in _SKIP or element.get("dir") == "ltr":
        return
    if element.tag == "a" and element.get("href", "").startswith("tel:"):
        element.set("dir", "ltr")
        return
    for child in list(element):
        isolate_tree(child)
        if child.tail:
            _insert(element, list(element).index(child) + 1, child, "tail")
    if element.text:
        _insert(element, 0, element, "text")


def _insert(parent: etree.Element, index: int, holder: etree.Element, attribute: str) -> None:
    """Cut the text of ``holder`` at its runs, and put the pieces in ``parent`` from ``index`` on."""
    text = getattr(holder, attribute)
    if "\x02" in text:  # raw HTML that Python-Markdown put aside
        return
    found = runs(text)
    if not found:
        return
    setattr(holder, attribute, AtomicString(text[: found[0][0]]))
    for (start, end), (following, _) in zip(found, [*found[1:], (len(text), 0)], strict=True):
        piece = etree.Element("bdi")
        piece.text, piece.tail = AtomicString(text[start:end]), AtomicString(text[end:following])
        parent.insert(index, piece)
        index += 1
