"""Keeps names and numbers whole inside text that runs from right to left.

Without this, ``0800-0880`` after an Arabic word can show as ``0880-0800``: the hyphen takes the direction of the text around it
(Unicode Standard Annex 9). ``<bdi>`` gives such a piece a direction of its own.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from html import unescape

from markdown.util import AtomicString
from markupsafe import Markup, escape

_LATIN = r"A-Za-z\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u036F\u1E00-\u1EFF"
"""Latin letters, those of Surayt and Vietnamese included, and the marks that combine with them."""
_SPACE = r" \u00A0\u202F"
_BEFORE = rf"(?:\+(?=\d)|\((?:0|\+)\d*\)[{_SPACE}-]?|['’](?=[nst]\b))?"
"""What a piece can begin with: +31, (053), 's-Hertogenbosch."""
_WORD = rf"(?:https?://[^\s<>\u0590-\u08FF]+|{_BEFORE}[{_LATIN}0-9@][{_LATIN}0-9@&/_.+'’\u2011-]*)"
_RUN = re.compile(rf"{_WORD}(?:[{_SPACE},]{{1,2}}(?:&[{_SPACE}])?{_WORD})*")
_NEEDS = re.compile(rf"[{_LATIN}@]|\d[-/.:()+\u2011{_SPACE}]+\d|\+\d|\d\+")
_ABBREVIATION = re.compile(rf"\.[{_LATIN}]$")
_PUT_ASIDE = re.compile("\x02[^\x03]*\x03")
"""What stands for HTML that Python-Markdown has put aside."""
_TAG = re.compile(r"(<[^>]*>)")
_TAG_NAME = re.compile(r"<(/?)(\w+)")
_SKIP = frozenset({"bdi", "code", "pre", "script", "style", "svg"})


def left_to_right(text: object) -> Markup:
    """Return a number, a time or an address as HTML: it reads from left to right in every language."""
    return Markup('<bdi dir="ltr">{}</bdi>').format(text)


def runs(text: str) -> list[tuple[int, int]]:
    """Return start and end of the pieces to isolate: Latin words, and numbers with a sign or a space in them."""
    found = []
    for match in _RUN.finditer(_PUT_ASIDE.sub(lambda aside: "\x00" * len(aside[0]), text)):
        piece = match[0].rstrip(".,'’-/\u2011")
        if _ABBREVIATION.search(piece) and match[0][len(piece) :].startswith("."):
            piece += "."  # it belongs to the name, as in "B.V."
        if _NEEDS.search(piece):
            found.append((match.start(), match.start() + len(piece)))
    return found


def isolate_html(html: Markup) -> Markup:
    """Return HTML in which the runs between the tags stand in ``<bdi>``. What is isolated already stays as it is."""
    pieces, skipped = [], 0
    for piece in _TAG.split(str(html)):
        tag = _TAG_NAME.match(piece)
        if tag and tag[2] in _SKIP and not piece.endswith("/>"):
            skipped += -1 if tag[1] else 1
        pieces.append(piece if piece.startswith("<") or skipped else _wrap(piece))
    return Markup("".join(pieces))


def _wrap(html: str) -> str:
    """Isolate the runs of HTML without tags. A name may have a character reference in it: ``Peek &amp; Cloppenburg``."""
    text = unescape(html)
    found = runs(text)
    if not found:
        return html
    pieces, position = [], 0
    for start, end in found:
        pieces += [escape(text[position:start]), Markup("<bdi>{}</bdi>").format(text[start:end])]
        position = end
    return "".join((*pieces, escape(text[position:])))


def isolate_tree(element: etree.Element) -> None:
    """Put the runs in the texts of a tree in ``<bdi>``. What has a direction of its own already is left alone."""
    if element.tag in _SKIP or element.get("dir") == "ltr":
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
    found = runs(text)
    if not found:
        return
    setattr(holder, attribute, AtomicString(text[: found[0][0]]))
    for (start, end), (following, _) in zip(found, [*found[1:], (len(text), 0)], strict=True):
        piece = etree.Element("bdi")
        piece.text, piece.tail = AtomicString(text[start:end]), AtomicString(text[end:following])
        parent.insert(index, piece)
        index += 1
