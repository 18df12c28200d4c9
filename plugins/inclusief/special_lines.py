"""The special lines of pages, such as ``[[agenda]]``, and the phone numbers in their texts: do they name what is there?"""

from __future__ import annotations

import re

from inclusief_checks.findings import Finding, Location, Severity

from .pages import Page
from .project import Project

SPECIAL_LINES = {
    "agenda": "inclusief/calendar",
    "agenda-abonneren": "inclusief/calendar",
    "agenda-activiteit": "inclusief/calendar",
    "agenda-dag": "inclusief/calendar",
    "agenda-feeds": "inclusief/calendar",
    "agenda-groep": "inclusief/calendar",
    "agenda-maand": "inclusief/calendar",
    "agenda-soort": "inclusief/calendar",
    "agenda-vandaag": "inclusief/calendar",
    "agenda-voorbij": "inclusief/calendar",
    "bekende-problemen": "inclusief/site",
    "cijfers": "inclusief/cijfers",
    "meldkaart": "inclusief/meldpunten",
    "meldkaart-blad": "inclusief/meldpunten",
    "meldpunt": "inclusief/meldpunten",
    "meldpunten": "inclusief/meldpunten",
    "meldwijzer": "inclusief/meldpunten",
    "meldwijzer-antwoord": "inclusief/meldpunten",
    "meldwijzer-vraag": "inclusief/meldpunten",
    "onderwerpen": "inclusief/site",
    "tegels": "inclusief/site",
    "toegankelijkheid-onderzoek": "inclusief/site",
    "toegankelijkheid-status": "inclusief/site",
    "verlaten": "inclusief/site",
    "zoeken": "inclusief/site",
}
"""Which plugin puts something in the place of ``[[name]]``."""


def unknown_lines(project: Project, pages: list[Page]) -> list[Finding]:
    """Return a finding for each special line that no plugin knows, or that names a page that is not there."""
    known = sorted(name for name, plugin in SPECIAL_LINES.items() if plugin in project.plugins)
    names = {page.name for page in pages}
    findings = []
    for page in pages:
        for name, argument, line in page.directives:
            if name not in known:
                findings.append(wrong_line(page, line, f"[[{name}]] bestaat niet.", known, name))
            elif name == "tegels":
                for wanted in argument.split():
                    if wanted not in names:
                        findings.append(
                            wrong_line(page, line, f"De pagina '{wanted}' bestaat niet.", sorted(names), wanted)
                        )
    return findings


def wrong_line(page: Page, line: int, message: str, options: list[str], excerpt: str) -> Finding:
    """Return the finding about one special line, with what can stand there."""
    return Finding(
        "pagina/speciale-regel",
        Severity.ERROR,
        Location(page.file, line, 1),
        message,
        f"Kies uit: {', '.join(options)}." if options else "Haal de regel weg.",
        excerpt=excerpt,
    )


def unknown_points(project: Project, pages: list[Page], points) -> list[Finding]:
    """Return a finding for each page that asks for a reporting point or group that is not there or not open."""
    known = {"meldpunt": {point.id for point in points}, "meldpunten": {point.groep for point in points} | {""}}
    return [
        wrong_line(
            page,
            line,
            f"'{argument}' staat niet in {project.show(project.points_file)}, of is nog niet open.",
            sorted(known[name]),
            argument,
        )
        for page in pages
        for name, argument, line in page.directives
        if name in known and argument not in known[name]
    ]


_TEL = re.compile(r"\]\(tel:(?P<number>[^)\s]*)\)")


def unknown_numbers(project: Project, pages: list[Page], points) -> list[Finding]:
    """Return a finding for each phone number in a page that is not a published number of a reporting point.

    A number stands in one place, with its source. A page may repeat it, and this notices when the two drift apart.
    """
    known = {_national(link["tel"]) for point in points for link in point.phone_links}
    findings = []
    for page in pages:
        for block in (*page.meta_blocks(), *page.blocks):
            for match in _TEL.finditer(block.text):
                if _national(match["number"]) not in known:
                    line, column = block.locate(match.start("number"))
                    findings.append(
                        Finding(
                            "meldpunt/nummer",
                            Severity.ERROR,
                            Location(page.file, line, column),
                            f"Het nummer {match['number']} staat niet in {project.show(project.points_file)}.",
                            "Neem het nummer daar over. Of zet het daar bij, met een bron.",
                            excerpt=match["number"],
                        )
                    )
    return findings


def _national(number: str) -> str:
    """Return a Dutch number as it is dialled in the Netherlands: ``+31850734600`` is ``0850734600``."""
    return "0" + number.removeprefix("+31") if number.startswith("+31") else number
