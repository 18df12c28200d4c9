"""Does every answer of the finder lead to somebody who can be reached?"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable

from inclusief_checks.findings import Finding, Location, Severity

from ..meldpunten.model import CONTACTS, Point, visible
from ..yaml_source import SourceText
from .model import Finder


def check_finder(finder: Finder, points: Iterable[Point], pages: Collection[str]) -> list[Finding]:
    """Return an error for each name that does not exist, and for each combination that ends nowhere.

    ``pages`` are the names of all pages of the site.
    """
    open_points = {str(point.id): point for point in visible(points)}
    findings = [_unknown_point(finder, name, open_points) for name in _named(finder) if name not in open_points]
    findings += [
        _unknown_page(finder, ground.pagina, pages)
        for ground in finder.gronden
        if ground.pagina and ground.pagina not in pages
    ]
    reachable = {name for name, point in open_points.items() if any(k in CONTACTS for k in point.published_facts)}
    dead: dict[str, SourceText] = {}
    for place, _ground, steps in finder.routes():
        others = {str(step.meldpunt) for step in steps if step.meldpunt} - {str(name) for name in place.gaat_over}
        if not others & reachable:
            dead.setdefault(str(place.id), place.naam)
    findings += [_dead_end(finder, name) for name in dead.values()]
    return sorted(findings, key=lambda finding: finding.sort_key)


def _named(finder: Finder) -> list[SourceText]:
    """Return each place where the file names a reporting point."""
    steps = [step for place in finder.plekken for step in place.steps]
    steps += [step for ground in finder.gronden for step in ground.steps]
    steps += [step for part in finder.onderaan for step in part.stappen]
    return [
        *finder.gevaar,
        *(step.meldpunt for step in steps if step.meldpunt),
        *(name for place in finder.plekken for name in place.gaat_over),
    ]


def _error(finder: Finder, rule: str, at: SourceText, message: str, how: str) -> Finding:
    return Finding(
        rule,
        Severity.ERROR,
        Location(finder.file, at.line, at.column, at.column + len(at)),
        message,
        how,
        excerpt=str(at),
    )


def _unknown_point(finder: Finder, name: SourceText, points: Collection[str]) -> Finding:
    close = difflib.get_close_matches(name, points, 1)
    return _error(
        finder,
        "meldwijzer/meldpunt",
        name,
        f"Het meldpunt '{name}' bestaat niet, of is nog niet open.",
        f"Bedoelt u '{close[0]}'?" if close else "Zet het eerst bij de meldpunten. Of haal het hier weg.",
    )


def _unknown_page(finder: Finder, name: SourceText, pages: Collection[str]) -> Finding:
    close = difflib.get_close_matches(name, pages, 1)
    return _error(
        finder,
        "meldwijzer/pagina",
        name,
        f"De pagina '{name}' bestaat niet.",
        f"Bedoelt u '{close[0]}'?" if close else "Schrijf de naam van het bestand, zonder .md.",
    )


def _dead_end(finder: Finder, name: SourceText) -> Finding:
    return _error(
        finder,
        "meldwijzer/geen-uitweg",
        name,
        f"Wie '{name}' kiest, vindt niemand die onafhankelijk is en te bereiken is.",
        "Zet bij 'eerst' of 'ook' een meldpunt met een nummer, website of adres. Het mag niet bij 'gaat_over' staan.",
    )
