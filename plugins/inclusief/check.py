"""The source checks: everything that can be seen without building the site, in seconds."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from inclusief_checks.decisions import apply
from inclusief_checks.findings import Finding, Location, Report, Severity
from inclusief_checks.readability import NO_CHOICES, check_blocks, flesch_douma
from inclusief_checks.rules import Choices

from .pages import Page, read_pages
from .project import CALENDAR_FOLDER, FINDER_FOLDER, Project
from .safety.settings import check_contact
from .special_lines import unknown_lines, unknown_numbers, unknown_points
from .statement.files import statement_files
from .vocabulary import read_choices

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
    choices: Choices = NO_CHOICES


def check_project(
    project: Project, *, today: datetime.date, only: Collection[Path] = (), score: bool = False
) -> Sources:
    """Read and check a project.

    ``only`` limits the run to these files. ``score`` adds Flesch-Douma and advice on translations, which take a second to load.
    """
    wanted = {path.absolute() for path in only}
    sources = Sources()

    def asked(path: Path) -> bool:
        return not wanted or any(path == want or want in path.parents for want in wanted)

    _check_pages(project, sources, asked, score, today)
    if asked(project.config_file):
        sources.findings += check_contact(project)
    if project.calendar_file and asked(project.calendar_file):
        _check_calendar(project, sources, today)
    if project.points_file and asked(project.points_file):
        _check_points(project, sources, today)
    if project.finder_file and asked(project.finder_file):
        _check_finder(project, sources)
    if project.figures_file and asked(project.figures_file):
        _check_figures(project, sources, today)
    if project.search_file and asked(project.search_file):
        _check_search_words(project, sources, today)
    if any(asked(path) for path in statement_files(project)):
        _check_statement(project, sources, today)
    if "inclusief/translations" in project.plugins and (
        not wanted or any(asked(p) for p in project.translations_dir.glob("*.po"))
    ):
        _check_catalogs(project, sources, full=not wanted, advice=score)
    sources.findings.sort(key=lambda finding: finding.sort_key)
    return sources


def report_of(sources: Sources) -> Report:
    """Return a report with what the source checks found."""
    report = Report(checked=list(sources.checked), scores=dict(sources.scores))
    report.add(sources.findings)
    return report


def _check_pages(project: Project, sources: Sources, asked, score: bool, today: datetime.date) -> None:
    pages, findings = read_project_pages(project)
    sources.pages = pages
    readable = "inclusief/readability" in project.plugins
    if readable:
        sources.choices, wrong = read_choices(project, pages)
        sources.findings += wrong
    chosen = [page for page in pages if asked(project.root / page.file)]
    sources.findings += [f for f in findings if asked(project.root / f.location.file) or not pages]
    sources.checked += [page.file for page in chosen]
    for page in chosen:
        if readable:
            sources.findings += page_findings(page, sources.choices, today)
        if score and (value := flesch_douma(page.blocks)) is not None:
            sources.scores[page.file] = value


def read_project_pages(project: Project) -> tuple[list[Page], list[Finding]]:
    """Return the pages of a project with all that is wrong with them, special lines included."""
    pages, findings = read_pages(
        project.docs_dir, project.root, extensions=project.extensions, configs=project.extension_configs
    )
    return pages, findings + unknown_lines(project, pages)


def page_findings(page: Page, choices: Choices, today: datetime.date) -> list[Finding]:
    """Return what the text rules find on a page, front matter included, and what is wrong with its exceptions."""
    found = check_blocks([*page.meta_blocks(), *page.blocks], page.file, choices)
    applied = apply(found, page.exceptions, today)
    return [*applied.remaining, *applied.problems]


def _text_findings(rows, file: str, choices: Choices) -> list[Finding]:
    """Check the texts of a data file as prose: residents read them too."""
    from inclusief_checks.prose import Block

    return check_blocks([Block(kind, str(text), ((text.line, text.column),)) for kind, text, _ in rows], file, choices)


def _check_calendar(project: Project, sources: Sources, today: datetime.date) -> None:
    from .calendar.schema import read_calendar
    from .calendar.units import units

    file = project.show(project.calendar_file)
    calendar, findings = read_calendar(project.calendar_file, file)
    sources.findings += findings
    sources.checked.append(file)
    if calendar:
        from .calendar.checks import check_calendar
        from .calendar.feeds.subscribers import subscriber_findings
        from .calendar.page_lines import line_findings

        strict = project.plugins["inclusief/calendar"].get("strict")
        sources.findings += check_calendar(calendar, today, strict=strict if isinstance(strict, list) else ())
        sources.findings += subscriber_findings(project.root, calendar, today)
        sources.findings += line_findings(calendar, sources.pages, today)
        if "inclusief/readability" in project.plugins:
            sources.findings += _text_findings(units(calendar, file), file, sources.choices)


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
        sources.findings += _text_findings(units(points, file), file, sources.choices)


def _check_finder(project: Project, sources: Sources) -> None:
    from .finder.checks import check_finder
    from .finder.schema import read_finder
    from .finder.units import units
    from .meldpunten.schema import read_points

    assert project.finder_file and project.points_file
    file = project.show(project.finder_file)
    finder, findings = read_finder(project.finder_file, file)
    sources.findings += findings
    sources.checked.append(file)
    if finder:
        points, _ = read_points(project.points_file, project.show(project.points_file))
        sources.findings += check_finder(finder, points, {page.name for page in sources.pages})
        if "inclusief/readability" in project.plugins:
            sources.findings += _text_findings(units(finder), file, sources.choices)


def _check_figures(project: Project, sources: Sources, today: datetime.date) -> None:
    from .cijfers.checks import check_figures, unknown_figures
    from .cijfers.schema import read_figures
    from .cijfers.units import units

    assert project.figures_file
    file = project.show(project.figures_file)
    figures, findings = read_figures(project.figures_file, file)
    sources.checked.append(file)
    sources.findings += [*findings, *check_figures(figures, today), *unknown_figures(file, sources.pages, figures)]
    if "inclusief/readability" in project.plugins:
        sources.findings += _text_findings(units(figures), file, sources.choices)


def _check_search_words(project: Project, sources: Sources, today: datetime.date) -> None:
    from .search_words import check_search_words, read_search_words
    from .translations.catalogs import find_catalogs

    assert project.search_file
    file = project.show(project.search_file)
    rows, findings = read_search_words(project.search_file, file, find_catalogs(project.translations_dir))
    names = {page.name for page in sources.pages} | set(_made_pages(project, sources.pages, today))
    sources.findings += [*findings, *check_search_words(rows, names, file)]
    sources.checked.append(file)


def _made_pages(project: Project, pages: Iterable[Page], today: datetime.date) -> Iterator[str]:
    """Yield the names of the pages that the calendar, the finder and the sheet make."""
    from .calendar.pages import calendar_pages
    from .calendar.schema import read_calendar
    from .finder.pages import finder_pages
    from .finder.schema import read_finder
    from .meldpunten.sheet import SHEET

    if project.calendar_file:
        calendar, _ = read_calendar(project.calendar_file, project.show(project.calendar_file))
        folder = project.option("inclusief/calendar", "folder", CALENDAR_FOLDER)
        yield from (f"{folder}/{page.name}" for page in (calendar_pages(calendar, today) if calendar else ()))
    if project.finder_file:
        finder, _ = read_finder(project.finder_file, project.show(project.finder_file))
        folder = project.option("inclusief/meldpunten", "finder_folder", FINDER_FOLDER)
        yield from (f"{folder}/{page.name}" for page in (finder_pages(finder) if finder else ()))
    if any(name == SHEET for page in pages for name, _argument, _line in page.directives):
        yield SHEET


def _check_statement(project: Project, sources: Sources, today: datetime.date) -> None:
    from .rules import all_rules
    from .statement.facts import audit_findings, read_facts
    from .statement.files import AUDIT_FILE, DECISIONS_FILE
    from .statement.units import audit_units, decision_units

    facts = read_facts(project, all_rules)
    sources.findings += [*facts.findings, *audit_findings(facts, today)]
    sources.checked += facts.files
    if "inclusief/readability" in project.plugins:
        sources.findings += _text_findings(audit_units(facts.investigation), AUDIT_FILE, sources.choices)
        sources.findings += _text_findings(decision_units(facts.entries), DECISIONS_FILE, sources.choices)


def _check_catalogs(project: Project, sources: Sources, *, full: bool, advice: bool) -> None:
    from .translations.advice import readability_advice
    from .translations.catalogs import find_catalogs, read_catalog
    from .translations.collect import project_units
    from .translations.own_words import own_words, with_own_words
    from .translations.policy import leaves_out_unreadable, policy_findings

    sources.findings += missing_catalogs(project)
    sources.units = list(project_units(project, sources.pages)) if full else []
    words = own_words(project)
    for code in find_catalogs(project.translations_dir, project.languages):
        path = project.translations_dir / f"{code}.po"
        file = project.show(path)
        catalog, findings = read_catalog(path, file)
        sources.checked.append(file)
        if catalog is None:
            sources.findings += left_out(findings) if leaves_out_unreadable(project) else findings
            continue
        catalog = with_own_words(catalog, words)
        sources.findings += findings
        if advice and "inclusief/readability" in project.plugins:
            sources.findings += readability_advice(path, file)
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
    lines = project.config_file.read_text("utf-8").splitlines()
    after = next((i for i, line in enumerate(lines) if "inclusief/translations" in line), 0)
    return next(
        (i + 1 for i, line in enumerate(lines) if i >= after and re.search(rf"\b{re.escape(code)}\b", line)), after + 1
    )
