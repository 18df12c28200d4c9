"""Leads an element of a built page home: to the file and the line that it was made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ..findings import Location
from .grouping import group
from .html import lead_to_html
from .match import element_in, first_tag
from .page import ShownPage
from .search import PageSearch
from .templates import Templates
from .texts import Found, PageSources, Source, source_of_block

__all__ = [
    "Finder",
    "Found",
    "PageSources",
    "Source",
    "SourceIndex",
    "Templates",
    "group",
    "lead_to_html",
    "locate",
    "source_of_block",
]


@dataclass
class SourceIndex:
    """All sources of a site. ``page`` gives what the page at an address is made from."""

    page: Callable[[str], PageSources | None]
    templates: Templates
    labels: frozenset[str] = frozenset()
    """Classes of words that the program itself puts in a text."""

    def finder(self, url: str, file_hint: str = "", page_html: str | None = None) -> Finder:
        """Return what finds the sources of one page, for all findings on it.

        Without the HTML of the page only what is unique is found.
        """
        sources = self.page(url) or PageSources(file_hint)
        shown = None if page_html is None else ShownPage(page_html, self.labels)
        return Finder(self, sources, PageSearch(self.templates, sources, shown) if shown else None)


@dataclass
class Finder:
    """Finds where the elements of one page came from."""

    index: SourceIndex
    sources: PageSources
    search: PageSearch | None

    def find(self, html: str, selector: str) -> Found | None:
        """Return where an element came from, or None if not even a file is known. ``html`` is the beginning of the element."""
        found = None
        element = element_in(self.search.shown.document, selector, html) if self.search else None
        if element is not None and self.search:
            found = self.search.find(element)
        elif start := first_tag(html):
            excerpt = ShownPage(html, self.index.labels)
            top = next((element for element in excerpt.document.elements if element.tag == start.tag), None)
            found = PageSearch(self.index.templates, self.sources, excerpt, alone=True).find(top) if top else None
        elif html.strip():
            found = self._literal(html.strip())
        if found is None and self.sources.file:
            found = Found(Location(self.sources.file))
        return found

    def _literal(self, text: str) -> Found | None:
        rows = [row for row, line in enumerate(self.sources.lines, 1) if text in line]
        return Found(Location(self.sources.file, rows[0])) if len(rows) == 1 else None


def locate(
    index: SourceIndex, html: str, selector: str, url: str, file_hint: str = "", page_html: str | None = None
) -> Location | None:
    """Return the place in a source file that an element of a built page came from, with its address and selector."""
    found = index.finder(url, file_hint, page_html).find(html, selector)
    return replace(found.location, url=url, selector=selector) if found else None
