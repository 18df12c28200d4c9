"""The source checks: everything that can be seen without building the site, in seconds."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from inclusief_checks.findings import Finding, Location, Report, Severity
from inclusief_checks.readability import check_blocks, flesch_douma

from .pages import Page, read_pages
from .project import Project
from .statement.files import statement_files

if TYPE_CHECKING:
    from .translations.catalogs import Catalog
    from .translations.units import Unit


@dataclass
class Sources:
    """All that editors and translators wrote, and everything that is wrong with it."""

    pages: list[Page] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    checked: list[str] = field(default_factory=list)
    scores: dict[str, float] = field(default_factory=dict)
    units: list[Unit] = field(default_factory=list)
    catalogs: list[Catalog] = field(default_factory=list)


def check_project(
    project: Project, *, today: datetime.date, only: Collection[Path] = (), score: bool = False
) -> Sources:
    """Read and check a project.

    ``only`` limits the run to these files. ``score`` adds Flesch-Douma, which takes half a second to load.
    """
    wanted = {path.absolute() for path in only}
    sources = Sources()

    def asked(path: Path) -> bool:
        return not wanted or any(path == want or want in path.parents for want in wanted)

    _check_pages(project, sources, asked, score)
    if project.calendar_file and asked(project.calendar_file):
        _check_calendar(project, sources, today)
    if project.points_file and asked(project.points_file):
        _check_points(project, sources, today)
    if any(asked(path) for path in statement_files(project)):
        _check_statement(project, sources, today)
    if "inclusief/translations" in project.plugins and (
        not wanted or any(asked(p) for p in project.translations_dir.glob("*.po"))
    ):
        _check_catalogs(project, sources, full=not wanted)
    sources.findings.sort(key=lambda finding: finding.sort_key)
    return sources


def report_of(sources: Sources) -> Report:
    """Return a report with what the source checks found."""
    report = Report(checked=list(sources.checked), scores=dict(sources.scores))
    report.add(sources.findings)
    return report


def _check_pages(project: Project, sources: Sources, asked, score: bool) -> None:
    pages, findings = read_project_pages(project)
    sources.pages = pages
    readable = "inclusief/readability" in project.plugins
    chosen = [page for page in pages if asked(project.root / page.file)]
    sources.findings += [f for f in findings if asked(project.root / f.location.file) or not pages]
    sources.checked += [page.file for page in chosen]
    for page in chosen:
        if readable:
            sources.findings += page_findings(page)
        if score and (value := flesch_douma(page.blocks)) is not None:
            sources.scores[page.file] = value


def read_project_pages(project: Project) -> tuple[list[Page], list[Finding]]:
    """Return the pages of a project with all that is wrong with them, special lines included."""
    pages, findings = read_pages(
        project.docs_dir, project.root, extensions=project.extensions, configs=project.extension_configs
    )
    return pages, findings + _unknown_lines(project, pages)


SPECIAL_LINES = {
    "agenda": "inclusief/calendar",
    "agenda-abonneren": "inclusief/calendar",
    "bekende-problemen": "inclusief/site",
    "meldpunt": "inclusief/meldpunten",
    "meldpunten": "inclusief/meldpunten",
    "onderwerpen": "inclusief/site",
    "tegels": "inclusief/site",
    "toegankelijkheid-onderzoek": "inclusief/site",
    "toegankelijkheid-status": "inclusief/site",
    "zoeken": "inclusief/site",
}
"""Which plugin puts something in the place of ``[[name]]``."""


def _unknown_lines(project: Project, pages: list[Page]) -> list[Finding]:
    known = sorted(name for name, plugin in SPECIAL_LINES.items() if plugin in project.plugins)
    names = {page.name for page in pages}
    findings = []
    for page in pages:
        for name, argument, line in page.directives:
            if name not in known:
                findings.append(_wrong_line(page, line, f"[[{name}]] bestaat niet.", known, name))
            elif name == "tegels":
                for wanted in argument.split():
                    if wanted not in names:
                        findings.append(
                            _wrong_line(page, line, f"De pagina '{wanted}' bestaat niet.", sorted(names), wanted)
                        )
    return findings


def _wrong_line(page: Page, line: int, message: str, options: list[str], excerpt: str) -> Finding:
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
        _wrong_line(
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


def page_findings(page: Page) -> list[Finding]:
    """Return what the text rules find on a page, front matter included."""
    return check_blocks([*page.meta_blocks(), *page.blocks], page.file)


def _text_findings(rows, file: str) -> list[Finding]:
    """Check the texts of a data file as prose: residents read them too."""
    from inclusief_checks.prose import Block

    return check_blocks([Block(kind, str(text), ((text.line, text.column),)) for kind, text, _ in rows], file)


def _check_calendar(project: Project, sources: Sources, today: datetime.date) -> None:
    from .calendar.schema import read_calendar
    from .calendar.units import units

    file = project.show(project.calendar_file)
    calendar, findings = read_calendar(project.calendar_file, file)
    sources.findings += findings
    sources.checked.append(file)
    if calendar:
        from .calendar.dates import missing_years

        sources.findings += missing_years(calendar, today.year, today.year + 1)
        if "inclusief/readability" in project.plugins:
            sources.findings += _text_findings(units(calendar, file), file)


def _check_points(project: Project, sources: Sources, today: datetime.date) -> None:
    from .meldpunten.checks import check_points
    from .meldpunten.model import visible
    from .meldpunten.schema import read_points
    from .meldpunten.units import units

    file = project.show(project.points_file)
    points, findings = read_points(project.points_file, file)
    sources.findings += findings
    sources.checked.append(file)
    sources.findings += check_points(points, today)
    sources.findings += unknown_points(project, sources.pages, visible(points))
    sources.findings += unknown_numbers(project, sources.pages, visible(points))
    if "inclusief/readability" in project.plugins:
        sources.findings += _text_findings(units(points, file), file)


def _check_statement(project: Project, sources: Sources, today: datetime.date) -> None:
    from .rules import all_rules
    from .statement.facts import audit_findings, read_facts
    from .statement.files import AUDIT_FILE, DECISIONS_FILE
    from .statement.units import audit_units, decision_units

    facts = read_facts(project, all_rules)
    sources.findings += [*facts.findings, *audit_findings(facts, today)]
    sources.checked += facts.files
    if "inclusief/readability" in project.plugins:
        sources.findings += _text_findings(audit_units(facts.investigation), AUDIT_FILE)
        sources.findings += _text_findings(decision_units(facts.entries), DECISIONS_FILE)


def _check_catalogs(project: Project, sources: Sources, *, full: bool) -> None:
    from .translations.catalogs import find_catalogs, read_catalog
    from .translations.collect import project_units
    from .translations.policy import leaves_out_unreadable, policy_findings

    sources.findings += missing_catalogs(project)
    sources.units = list(project_units(project, sources.pages)) if full else []
    for code in find_catalogs(project.translations_dir, project.languages):
        path = project.translations_dir / f"{code}.po"
        file = project.show(path)
        catalog, findings = read_catalog(path, file)
        sources.checked.append(file)
        if catalog is None:
            sources.findings += left_out(findings) if leaves_out_unreadable(project) else findings
            continue
        sources.findings += findings
        sources.catalogs.append(catalog)
        absent = {page.file for page in sources.pages if code in page.left_out}
        sources.findings += untranslated((unit for unit in sources.units if unit.file not in absent), catalog)
    sources.findings += policy_findings(project, sources.pages, sources.units, sources.catalogs)


def left_out(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings about a catalog that cannot be read, where the site goes on without that language."""
    return [
        replace(f, severity=Severity.WARNING, message=f"{f.message} De site krijgt deze taal nu niet.")
        for f in findings
    ]


def untranslated(units: Iterable[Unit], catalog: Catalog) -> list[Finding]:
    """Return a finding for each source file that is not wholly translated: where it begins, and how many blocks."""
    from .translations.catalogs import State

    by_file: dict[tuple[str, State], list[Unit]] = {}
    for unit in units:
        state = catalog.get(unit.text).state
        if state is not State.TRANSLATED:
            by_file.setdefault((unit.file, state), []).append(unit)
    code = catalog.language.code
    findings = []
    for (file, state), found in by_file.items():
        missing = state is State.MISSING
        count = len(found)
        texts = "1 tekst heeft" if count == 1 else f"{count} teksten hebben"
        findings.append(
            Finding(
                "vertaling/ontbreekt" if missing else "vertaling/verouderd",
                Severity.WARNING,
                Location(file, found[0].line, 1 if found[0].line else None),
                f"{texts} nog geen vertaling in de taal {code}."
                if missing
                else f"{texts} een oude vertaling in de taal {code}.",
                f"Werk de vertaling bij in {catalog.file}. Typ eerst: inclusief translations update.",
                excerpt=f"{code}: {found[0].text}",
            )
        )
    return findings


def missing_catalogs(project: Project) -> list[Finding]:
    """Return a finding for each language in ``mkdocs.yml`` that has no catalog."""
    folder = project.show(project.translations_dir)
    return [
        Finding(
            "vertaling/catalogus",
            Severity.ERROR,
            Location(project.config_file.name, _line_of(project, code), 1),
            f"De taal '{code}' heeft geen vertaalbestand.",
            f"Maak het bestand {folder}/{code}.po met: inclusief translations add {code}. Of haal de taal weg bij 'languages'.",
        )
        for code in project.languages
        if not (project.translations_dir / f"{code}.po").is_file()
    ]


def _line_of(project: Project, code: str) -> int:
    """Return the line of ``mkdocs.yml`` that names a language."""
    import re

    lines = project.config_file.read_text("utf-8").splitlines()
    after = next((i for i, line in enumerate(lines) if "inclusief/translations" in line), 0)
    return next(
        (i + 1 for i, line in enumerate(lines) if i >= after and re.search(rf"\b{re.escape(code)}\b", line)), after + 1
    )
