"""``inclusief translations``: bring catalogs up to date, show how far they are, start a language."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from inclusief_checks.findings import Severity

from ..check import read_project_pages
from ..errors import InclusiefError, InputError
from ..languages import is_language_code, language
from ..project import Project
from .catalogs import Catalog, State, find_catalogs, merge, read_catalog, write
from .collect import project_units
from .units import Unit


@dataclass
class Count:
    """How far one language is, in blocks."""

    language: str
    name: str
    translated: int = 0
    outdated: int = 0
    missing: int = 0
    machine: int = 0
    reviewed: int = 0


def _units(project: Project) -> list[Unit]:
    pages, findings = read_project_pages(project)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        raise InputError(errors)  # half the units would make the other half obsolete
    return list(project_units(project, pages))


def update(project: Project) -> int:
    """Merge the units into every catalog. A second run changes nothing."""
    units = _units(project)
    codes = find_catalogs(project.translations_dir, project.languages)
    if not codes:
        raise InclusiefError("Er zijn nog geen vertaalbestanden. Maak er een met: inclusief translations add en")
    broken = []
    for code in codes:
        path = project.translations_dir / f"{code}.po"
        _, findings = read_catalog(path, project.show(path))
        broken += [
            finding
            for finding in findings
            if finding.rule in ("vertaling/syntaxis", "bestand/geen-tekst", "vertaling/taalcode")
        ]
    if broken:
        raise InputError(broken)
    for code in codes:
        path = project.translations_dir / f"{code}.po"
        changed = write(path, merge(path, units))
        print(f"{project.show(path)}: {'bijgewerkt' if changed else 'niets veranderd'}")
    return 0


def add(project: Project, code: str) -> int:
    """Start a language: its catalog with all texts, still empty."""
    path = project.translations_dir / f"{code}.po"
    if not is_language_code(code):
        raise InclusiefError(f"'{code}' is geen code van een taal. Een code is bijvoorbeeld tr, uk of pap-CW.")
    if path.exists():
        raise InclusiefError(f"De taal {code} is er al: {project.show(path)}.")
    write(path, merge(path, _units(project)))
    print(
        f"{language(code).name} ({code}) is toegevoegd: {project.show(path)}. Vul de vertalingen in, bijvoorbeeld met Poedit."
    )
    return 0


def count(catalog: Catalog, units: list[Unit]) -> Count:
    """Return how far a catalog is with these units."""
    result = Count(catalog.language.code, catalog.language.name)
    for source in dict.fromkeys(unit.text for unit in units):
        message = catalog.get(source)
        setattr(result, message.state.value, getattr(result, message.state.value) + 1)
        if message.state is State.TRANSLATED:
            result.reviewed += message.reviewed
            result.machine += message.machine and not message.reviewed
    return result


def status(project: Project, *, as_json: bool) -> int:
    """Print how far each language is."""
    units = _units(project)
    counts, findings = [], []
    for code in find_catalogs(project.translations_dir, project.languages):
        path = project.translations_dir / f"{code}.po"
        catalog, wrong = read_catalog(path, project.show(path))
        findings += wrong
        if catalog:
            counts.append(count(catalog, units))
    if as_json:
        print(json.dumps([asdict(row) for row in counts], ensure_ascii=False, indent=2))
    else:
        head = ("taal", "vertaald", "verouderd", "ontbreekt", "door computer", "nagekeken")
        print("  ".join(f"{cell:>13}" for cell in head))
        for row in counts:
            cells = (row.language, row.translated, row.outdated, row.missing, row.machine, row.reviewed)
            print("  ".join(f"{cell:>13}" for cell in cells))
    if findings:
        raise InputError(findings)
    return 0
