"""Which element of a page a finding means."""

from __future__ import annotations

import re

from .selectors import select
from .tree import Document, Element


def element_in(document: Document, selector: str, html: str) -> Element | None:
    """Return the element that a finding means: by selector if that fits the excerpt, else by the excerpt if one fits.

    A script can have changed the page before the check saw it, so a selector alone is no proof.
    """
    chosen = select(document, selector) if selector else []
    start = first_tag(html)
    if start is None:
        return chosen[0] if len(chosen) == 1 else None
    fitting = [element for element in chosen if _fits(element, start)]
    if len(fitting) == 1:
        return fitting[0]
    same = [element for element in document.named(start.tag) if _fits(element, start)]
    return same[0] if len(same) == 1 else None


def first_tag(html: str) -> Element | None:
    """Return the start tag that an excerpt begins with, as an element; None if it begins with something else."""
    match = re.match(r"\s*<([a-zA-Z][^\s/>]*)((?:[^\"'>]++|\"[^\"]*\"|'[^']*')*+)", html)
    return Element(match[1].lower(), match[2], 0, 0, None, 0) if match else None


def _fits(element: Element, start: Element) -> bool:
    if element.tag != start.tag:
        return False
    own, seen = element.attributes, start.attributes
    # A script may add a class, a role or a tabindex; what names an element stays.
    return all(
        own[key] == seen.get(key, own[key]) for key in ("id", "href", "src", "alt", "name", "for") if key in own
    ) and set(element.classes) <= set(start.classes) | ({"no-js"} if element.tag == "html" else set())
