"""The search index: a page cut at its headings, as plain text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

_BREAKS = frozenset(
    {"p", "li", "td", "th", "dt", "dd", "div", "section", "article", "br", "h1", "h2", "h3", "h4", "h5", "h6"}
)
_HIDDEN = frozenset({"script", "style", "svg", "template", "form"})


class _Sections(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self._heading = False
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        if tag in ("h2", "h3"):
            self.found.append((dict(attrs).get("id") or "", [], []))
            self._heading = True
        if tag in _BREAKS:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden -= 1
        if tag in ("h2", "h3"):
            self._heading = False
        if tag in _BREAKS:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.found[-1][1 if self._heading else 2].append(data)


def sections(html: str) -> list[tuple[str, str, str]]:
    """Return anchor, heading and text of each part of a page. Parts without words are left out."""
    parser = _Sections()
    parser.feed(html)
    parser.close()
    rows = [(anchor, _clean(heading), _clean(text)) for anchor, heading, text in parser.found]
    return [row for row in rows if row[1] or row[2]]


def _clean(parts: list[str]) -> str:
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def options_for(code: str) -> dict[str, Any]:
    """Return the settings of the search library for a language. Prefixes and one typing mistake in five letters are found."""
    return {
        "fields": ["title", "section", "text"],
        "storeFields": ["url", "title", "section", "text"],
        "language": code,
    }
