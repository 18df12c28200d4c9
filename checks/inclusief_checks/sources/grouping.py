"""One cause, one finding: what a line of a template does to a thousand pages is told once, with the list of pages."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from dataclasses import replace

from ..findings import Finding
from .match import first_tag


def group(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings in the same order, with those of one cause as one, and the other pages in ``also``.

    The one is that of the page with the shortest address: a page in the language of the site comes before its translations.

    One cause is: the same rule in the same line of the same source, at the same kind of element. Where the page itself is all the
    source there is, the same excerpt at the same selector counts as one template.
    """
    causes: dict[Hashable, list[Finding]] = {}
    for finding in findings:
        causes.setdefault(_cause(finding), []).append(finding)
    return [_together(same) for same in causes.values()]


def _cause(finding: Finding) -> Hashable:
    place = finding.location
    what: tuple[object, ...] = (finding.rule, finding.severity)
    if place.url is None:
        return finding
    if _is_the_page(place.file, place.url):
        return (*what, place.selector, finding.message, _without_way(finding.excerpt))
    if place.line is None:
        return (*what, place.file, place.selector, finding.message, _without_way(finding.excerpt))
    start = first_tag(finding.excerpt)
    return (*what, place.file, place.line, place.column, start.tag if start else "")


def _is_the_page(file: str, url: str) -> bool:
    """Return whether the file is the built page at this address."""
    path = re.sub(r"^[a-z]+://[^/]*", "", url).partition("?")[0]
    page = f"{path}index.html" if path.endswith("/") else path
    return (
        file == url or file.endswith(page) or (file.endswith(".html") and page.endswith(f"/{file.partition('/')[2]}"))
    )


def _without_way(excerpt: str) -> str:
    """Return an excerpt that is the same on pages in other folders: the way up in an address is left out."""
    return re.sub(r"\s+", " ", re.sub(r"""(=["']?)(?:\.{1,2}/)+""", r"\1", excerpt)).strip()


def _by_address(finding: Finding) -> int:
    return (finding.location.url or "").count("/")


def _together(same: list[Finding]) -> Finding:
    if len(same) == 1:
        return same[0]
    same = sorted(same, key=_by_address)
    first = same[0]
    pages = dict.fromkeys(url for finding in same for url in finding.pages if url != first.location.url)
    states = dict.fromkeys(state for finding in same for state in finding.states)
    return replace(first, also=tuple(pages), states=tuple(states))
