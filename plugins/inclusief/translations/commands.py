"""``inclusief translations``: bring catalogs up to date, show how far they are, start a language, review."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inclusief_checks.findings import Severity
from inclusief_checks.gate import ExitCode
from inclusief_checks.report import write_document

from ..check import read_project_pages
from ..clock import build_day
from ..errors import CannotRun, InclusiefError, InputError
from ..languages import is_language_code, language
from ..pages import Page
from ..project import Project
from .catalogs import Changes, broken_catalog, find_catalogs, merge, write
from .collect import project_units
from .decide import approve_entries, find_texts, keep_entries, keep_refusals, shorten
from .po_file import PoFile, parse
from .review import reviewer
from .status import read_status
from .status_report import DASHBOARD, dashboard, json_document, table
from .units import Unit


def _pages(project: Project) -> list[Page]:
    pages, findings = read_project_pages(project)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        raise InputError(errors)  # half the units would make the other half obsolete
    return pages


def _units(project: Project) -> list[Unit]:
    return list(project_units(project, _pages(project)))


def _catalogs(project: Project) -> list[Path]:
    """Return the catalogs of a project. Raises if one of them cannot be read: then none may be changed."""
    paths = [
        project.translations_dir / f"{code}.po" for code in find_catalogs(project.translations_dir, project.languages)
    ]
    if not paths:
        raise InclusiefError("Er zijn nog geen vertaalbestanden. Maak er een met: inclusief translations add en")
    broken = [finding for path in paths for finding in broken_catalog(path, project.show(path))]
    if broken:
        raise InputError(broken)
    return paths


def _save(project: Project, path: Path, catalog: PoFile) -> bool:
    try:
        return write(path, catalog)
    except OSError as error:
        raise CannotRun(
            f"Ik kan {project.show(path)} niet schrijven. Is de schijf vol, of mag u daar niet bij?"
        ) from error


def update(project: Project) -> int:
    """Merge the units into every catalog, one at a time. A second run changes nothing."""
    units = _units(project)
    for path in _catalogs(project):
        catalog = merge(path, units)
        changed = _save(project, path, catalog)
        print(f"{project.show(path)}: {_in_words(catalog.changes) if changed else 'niets veranderd'}")
    return 0


def _in_words(changes: Changes) -> str:
    parts = [
        f"{changes.new} nieuw",
        f"{changes.outdated} verouderd",
        f"{changes.obsolete} vervallen",
        *([f"{changes.returned} terug van weggeweest"] if changes.returned else []),
    ]
    return f"bijgewerkt ({', '.join(parts)})"


def approve(project: Project, code: str, name: str, places: Sequence[str], *, everything: bool = False) -> int:
    """Let a person say that translations of one language are right. Only current translations can be."""
    by = reviewer(name)
    if everything == bool(places):
        raise InclusiefError(
            "Noem een bestand, een bestand met een regel, of een tekst, bijvoorbeeld: content/melden.md:12. "
            "Heeft u alles nagekeken? Typ dan --all."
        )
    units = _units(project)
    codes = {path.stem: path for path in _catalogs(project)}
    if code not in codes:
        raise InclusiefError(f"De taal '{code}' heeft geen vertaalbestand. Kies uit: {', '.join(codes)}.")
    path = codes[code]
    catalog = parse(path.read_text("utf-8-sig"))
    done = approve_entries(catalog, None if everything else find_texts(project, units, places), code, by, build_day())
    if done.approved:
        _save(project, path, catalog)
    elif not done.already:
        raise InclusiefError(
            f"{project.show(path)}: hier is geen vertaling om na te kijken. De tekst is nog niet vertaald, verouderd of fout. "
            "Werk de vertaling eerst bij."
        )
    print(f"{project.show(path)}: {done.approved} nagekeken door {by}.")
    if done.already:
        print(f"Al eerder nagekeken: {done.already}. Die zijn niet veranderd.")
    if done.skipped:
        print(f"Niet nagekeken: {done.skipped}. Die teksten zijn nog niet vertaald, verouderd of fout.")
    return 0


def keep(project: Project, name: str, places: Sequence[str]) -> int:
    """Let a person say that the translations of a changed text are still right, for all languages at once."""
    by = reviewer(name)
    units = _units(project)
    paths = _catalogs(project)
    texts = find_texts(project, units, places, whole_files=False)
    refused = [problem for path in paths for problem in keep_refusals(merge(path, units), texts, path.stem)]
    if refused:
        raise InclusiefError("\n\n".join([*refused, "Er is niets veranderd. Pas eerst deze vertalingen aan."]))
    shown: set[tuple[str, str]] = set()
    for path in paths:
        catalog = merge(path, units)
        kept = keep_entries(catalog, texts, by, build_day())
        _save(project, path, catalog)
        for before, now in dict.fromkeys(kept.texts):
            if (before, now) not in shown:
                print(f"Was: {before}\nNu:  {now}")
                shown.add((before, now))
        count = len(kept.texts)
        print(f"{project.show(path)}: {f'{count} klopt nog' if count == 1 else f'{count} kloppen nog'}")
        for text in kept.doubted:
            print(f"  Hier twijfelt de vertaler zelf. Laat een vertaler kijken: {shorten(text)}")
    if not shown:
        print("Deze teksten hebben in geen enkele taal een verouderde vertaling. Er was niets te doen.")
    return 0


def add(project: Project, code: str) -> int:
    """Start a language: its catalog with all texts, still empty."""
    path = project.translations_dir / f"{code}.po"
    if not is_language_code(code):
        raise InclusiefError(f"'{code}' is geen code van een taal. Een code is bijvoorbeeld tr, uk of pap-CW.")
    if path.exists():
        raise InclusiefError(f"De taal {code} is er al: {project.show(path)}.")
    _save(project, path, merge(path, _units(project)))
    print(
        f"{language(code).name} ({code}) is toegevoegd: {project.show(path)}. Vul de vertalingen in, bijvoorbeeld met Poedit."
    )
    return 0


def status(project: Project, code: str | None = None, *, as_json: bool) -> int:
    """Print how far all languages are, or one, and write the dashboard. That always shows all languages."""
    codes = find_catalogs(project.translations_dir, project.languages)
    if code and code not in codes:
        raise InclusiefError(f"De taal '{code}' heeft geen vertaalbestand. Kies uit: {', '.join(codes) or 'niets'}.")
    pages = _pages(project)
    found = read_status(project, pages, project_units(project, pages), build_day())
    target = project.root / "reports" / DASHBOARD
    try:
        write_document(target, dashboard(found))
    except OSError as error:
        raise CannotRun(
            f"Ik kan {project.show(target)} niet schrijven. Is de schijf vol, of mag u daar niet bij?"
        ) from error
    if code:
        found = found.only(project.show(project.translations_dir / f"{code}.po"))
    if as_json:
        print(json_document(found))
        return ExitCode.WRONG_INPUT if found.errors else ExitCode.PASSED
    print(f"{table(found)}\n\nHet overzicht voor uw browser staat in {project.show(target)}.")
    if found.errors:
        raise InputError(found.errors)
    return ExitCode.PASSED
