"""The search index: a page cut at its headings, as plain text."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from html import unescape
from typing import Any, NamedTuple

from .languages import SOURCE

_HIDDEN = re.compile(r"<(script|style|svg|template|form)\b.*?</\1>", re.DOTALL)
_HEADING = re.compile(r"<h[23]\b(?P<attributes>[^>]*)>(?P<text>.*?)</h[23]>", re.DOTALL)
_BLOCK = re.compile(r"</?(?:p|li|td|th|dt|dd|div|section|article|br|h[1-6])\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_DUTCH = "onvertaald"
"""What stands around a text that has no translation."""
_ID = re.compile(r'\bid="([^"]*)"')


class Section(NamedTuple):
    """A part of a page, from one heading to the next."""

    anchor: str
    heading: str
    text: str
    dutch: bool = False
    """Whether something in it is Dutch because it was not translated."""


def sections(html: str) -> list[Section]:
    """Return the parts of a page. Parts without words are left out.

    The HTML is our own, so it is well-formed; a parser would take a quarter of the build.
    """
    html = _HIDDEN.sub(" ", html)
    rows, anchor, heading, start, first = [], "", "", 0, 0
    for match in _HEADING.finditer(html):
        rows.append(
            Section(anchor, heading, _words(html[start : match.start()]), _DUTCH in html[first : match.start()])
        )
        found = _ID.search(match["attributes"])
        anchor, heading, first, start = found[1] if found else "", _words(match["text"]), match.start(), match.end()
    rows.append(Section(anchor, heading, _words(html[start:]), _DUTCH in html[first:]))
    return [row for row in rows if row.heading or row.text]


def documents_of(url: str, title: str, html: str) -> list[dict[str, Any]]:
    """Return the rows of the index for a page. The first one stands for the page as a whole."""
    return [
        {
            "url": url + (f"#{part.anchor}" if part.anchor else ""),
            "title": title,
            "section": part.heading,
            "text": part.text,
            **({"lang": SOURCE} if part.dutch else {}),
        }
        for part in sections(html)
    ]


def _words(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(_TAG.sub("", _BLOCK.sub(" ", html)))).strip()


_OFTEN = 2
"""A part that more pages have, word for word, is about none of them in particular."""


def index_of(code: str, pages: Iterable[tuple[Sequence[dict[str, Any]], Sequence[str]]]) -> bytes:
    """Return the index of a language, for the script: rows with a number, and the words by which each page is found too."""
    pages = list(pages)
    seen = Counter((row["section"], row["text"]) for rows, _ in pages for row in rows)
    documents: list[dict[str, Any]] = []
    for rows, words in pages:
        for number, row in enumerate(rows):
            if number and seen[row["section"], row["text"]] > _OFTEN:
                continue
            more = {"words": " ".join(words)} if words and number == 0 else {}
            documents.append({"id": len(documents), **row, **more})
    index = {"options": {"language": code}, "documents": documents}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
