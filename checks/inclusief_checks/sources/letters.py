"""Text as its letters and digits alone, so that what an editor typed and what a page shows can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from .tree import Element

IMAGE = "\x01"
"""Stands for an image, which has no letters."""

INLINE = frozenset(
    str.split(
        "a abbr acronym audio b bdi bdo big br button canvas cite code data del dfn em font i iframe img input ins kbd label map "
        "mark math meter object output picture progress q rp rt ruby s samp script select small source span strike strong style "
        "sub sup svg template textarea time track tt u var video wbr"
    )
)
"""Elements that stand in the text of a block."""

_LETTERS = re.compile(r"[^\W_]+")
_OTHER = re.compile(r"[\W_]+")
_SILENT = frozenset({"script", "style", "template", "svg", "math"})
_MARKDOWN = re.compile(
    r"""
    (?P<image>!\[(?:[^\[\]]|\[[^\]]*\])*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]\n]*\]) | <img\b[^>]*>)
  | \]\(\s*(?:<[^>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)
  | (?<=\])\[[^\]\n]*\]
  | <(?:mailto:)?(?P<auto>[a-z][a-z0-9+.-]*:[^<>\s]+|[^<>\s@]+@[^<>\s]+)>
  | </?[A-Za-z][^<>]*> | <!--.*?-->
  | \{:?[ ]*(?:[.\#][\w-]|[\w-]+=|:)[^{}\n]*\}
  | (?P<entity>&(?:\#\d+|\#[xX][0-9a-fA-F]+|[A-Za-z]\w*);)
    """,
    re.VERBOSE | re.S,
)


@dataclass(frozen=True)
class Letters:
    """The letters of a text. ``offsets[i]`` is where letter ``i`` stands in it."""

    text: str
    offsets: tuple[int, ...]


def letters_of(inline: str) -> Letters:
    """Return the letters that a reader sees of inline Markdown or HTML: no addresses, no tags. An image is one sign."""
    text: list[str] = []
    offsets: list[int] = []

    def keep(start: int, end: int) -> None:
        for match in _LETTERS.finditer(inline, start, end):
            text.append(match[0])
            offsets.extend(range(match.start(), match.end()))

    position = 0
    for match in _MARKDOWN.finditer(inline):
        keep(position, match.start())
        position = match.end()
        if match["image"]:
            text.append(IMAGE)
            offsets.append(match.start())
        elif match["auto"]:
            keep(match.start("auto"), match.end("auto"))
        elif match["entity"]:
            shown = [character for character in unescape(match["entity"]) if character.isalnum()]
            text += shown
            offsets += [match.start()] * len(shown)
    keep(position, len(inline))
    return Letters("".join(text), tuple(offsets))


def shown_letters(element: Element, *, own: bool = False, skip: frozenset[str] = frozenset()) -> str:
    """Return the letters in an element of a page; with ``own`` only those of its block, not of blocks in it.

    What has a class of ``skip`` is left out: a label that a program puts before a text.
    """
    found: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            found.append(_OTHER.sub("", node))
        elif node.tag == "img":
            found.append(IMAGE)
        elif node is element or (not (own and node.tag not in INLINE) and not skip.intersection(node.classes)):
            waiting += reversed(node.nodes if node.tag not in _SILENT else ())
    return "".join(found)


def letters_before(element: Element, block: Element, skip: frozenset[str] = frozenset()) -> int:
    """Return how many letters of ``block`` itself stand before an element in it."""
    count = 0
    node = element
    while node is not block and node.parent is not None:
        for other in node.parent.nodes:
            if other is node:
                break
            if isinstance(other, str):
                count += len(_OTHER.sub("", other))
            elif other.tag == "img":
                count += 1
            elif other.tag in INLINE and not skip.intersection(other.classes):
                count += len(shown_letters(other, own=True, skip=skip))
        node = node.parent
    return count


def tail(address: str) -> str:
    """Return the end of an address, which stays the same when a page is built: ``../melden/#a`` and ``melden.md#a`` agree."""
    if re.match(r"[a-z][a-z0-9+.-]*:|//", address, re.I):
        return address.rstrip("/")
    path, mark, anchor = address.partition("#")
    path = path.partition("?")[0].removesuffix("index.html").removesuffix("index.md").rstrip("/")
    name = path.rpartition("/")[2].removesuffix(".md").removesuffix(".html")
    return f"{'' if name in ('.', '..') else name}{mark}{anchor}"
