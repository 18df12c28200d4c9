"""The search index: a page cut at its headings, as plain text."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

_HIDDEN = re.compile(r"<(script|style|svg|template|form)\b.*?</\1>", re.DOTALL)
_HEADING = re.compile(r"<h[23]\b(?P<attributes>[^>]*)>(?P<text>.*?)</h[23]>", re.DOTALL)
_BLOCK = re.compile(r"</?(?:p|li|td|th|dt|dd|div|section|article|br|h[1-6])\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r'\bid="([^"]*)"')


def sections(html: str) -> list[tuple[str, str, str]]:
    """Return anchor, heading and text of each part of a page. Parts without words are left out.

    The HTML is our own, so it is well-formed; a parser would take a quarter of the build.
    """
    html = _HIDDEN.sub(" ", html)
    rows, anchor, heading, start = [], "", "", 0
    for match in _HEADING.finditer(html):
        rows.append((anchor, heading, _words(html[start : match.start()])))
        found = _ID.search(match["attributes"])
        anchor, heading, start = found[1] if found else "", _words(match["text"]), match.end()
    rows.append((anchor, heading, _words(html[start:])))
    return [row for row in rows if row[1] or row[2]]


def _words(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(_TAG.sub("", _BLOCK.sub(" ", html)))).strip()


def options_for(code: str) -> dict[str, Any]:
    """Return the settings of the search library for a language. Prefixes and one typing mistake in five letters are found."""
    return {
        "fields": ["title", "section", "text"],
        "storeFields": ["url", "title", "section", "text"],
        "language": code,
    }
