"""For a site of which only the built pages are there: the line and column of an element in its HTML file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from ..findings import Finding, Location
from .match import element_in, first_tag
from .selectors import select
from .tree import Document, Element


def page_file(site: Path, url: str, base_path: str = "/") -> Path | None:
    """Return the HTML file behind an address of a built site, or None if there is none."""
    path = re.sub(r"^[a-z]+://[^/]*", "", url).partition("#")[0].partition("?")[0]
    base = base_path.rstrip("/") + "/"
    if not path.startswith(base):
        return None
    for name in (path[len(base) :], unquote(path[len(base) :])):
        for candidate in (site / name / "index.html", site / name, site / f"{name}.html"):
            if candidate.suffix in (".html", ".htm") and candidate.is_file() and candidate.is_relative_to(site):
                return candidate
    return None


def lead_to_html(site_dir: Path, findings: Iterable[Finding], base_path: str = "/") -> list[Finding]:
    """Return the findings in the same order, those on a page with the place of their element in its HTML file.

    What a script put in the page gets the place of the element around it. A finding that has a line keeps it.
    """

    @lru_cache(maxsize=64)  # Findings come page by page.
    def document(url: str) -> Document | None:
        path = page_file(site_dir, url, base_path)
        return None if path is None else Document(path.read_text("utf-8", "replace"))

    led = []
    for finding in findings:
        place = finding.location
        page = document(place.url) if place.url is not None and place.line is None else None
        led.append(finding if page is None else replace(finding, location=_placed(place, page, finding.excerpt)))
    return led


def _placed(place: Location, page: Document, excerpt: str) -> Location:
    element = element_in(page, place.selector or "", excerpt) or _around(page, place.selector or "", excerpt)
    if element is None:
        return replace(place, line=1, column=1)
    line, column = page.place(element.start)
    last_line, last_column = page.place(element.end)
    end = last_column if last_line == line and element.end > element.start else None
    return replace(place, line=line, column=column, end_column=end)


def _around(page: Document, selector: str, excerpt: str) -> Element | None:
    """Return the nearest element around one that is not in the file."""
    start = first_tag(excerpt)
    chosen = select(page, selector) if selector else []
    if start is not None and (same := [element for element in chosen if element.tag == start.tag]):
        return same[0]
    parts = re.split(r"\s*>\s*|\s+(?![^\[]*\])", selector)
    for length in range(len(parts) - 1, 0, -1):
        shorter = re.match(r"\s*(?:>\s*)?".join(map(re.escape, parts[:length])), selector)
        found = select(page, shorter[0]) if shorter else []
        if found:
            return found[0]
    return next(iter(page.named("body")), None) if excerpt and not re.match(r"\s*<html\b", excerpt, re.I) else None
