"""The command ``inclusief calendar``: dates, the planner of staff, confirm a date, add a day, the lock file."""

from __future__ import annotations

import argparse
import datetime
import json
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .calendar_arguments import EXAMPLES, add_arguments

if TYPE_CHECKING:
    from inclusief_checks.findings import Finding

    from .calendar.model import Calendar, Occurrence
    from .project import Project
    from .translations.catalogs import Catalog

__all__ = ["EXAMPLES", "add_arguments", "run"]

_NARROW, _WIDE = 40, 120


def run(options: argparse.Namespace) -> int:
    """Do what was asked, tell it, and return the exit code. What is wrong goes to stderr, so that JSON stays JSON."""
    from inclusief_checks.gate import ExitCode

    from .calendar.editing.errors import Refused
    from .clock import build_day
    from .errors import InputError
    from .project import load_project

    try:
        project = load_project(options.config_file)
        path = project.calendar_file
        if path is None:
            raise Refused("Deze site heeft geen agenda. Zet 'inclusief/calendar' in mkdocs.yml, bij plugins.")
        if options.action == "new":
            from . import calendar_new_command

            return calendar_new_command.run(options, project, path, build_day())
        if options.action == "lock":
            from . import calendar_lock_command

            return calendar_lock_command.run(options, project, path, build_day())
        return _ACTIONS[options.action](options, project, path, build_day())
    except InputError as error:
        _tell(error.findings)
        return ExitCode.WRONG_INPUT
    except Refused as error:
        print(error, file=sys.stderr)
        return ExitCode.WRONG_INPUT


def _tell(findings: Sequence[Finding]) -> None:
    """Print findings as the other commands do, on stderr."""
    from inclusief_checks.findings import Outcome, Report, Step
    from inclusief_checks.gate import ExitCode, Verdict
    from inclusief_checks.report.console import render

    from .progress import wants_colour
    from .rules import all_rules

    report = Report(steps=[Step("Agenda lezen", Outcome.DID_NOT_RUN, "Los eerst de fouten op.")])
    report.add(findings)
    verdict = Verdict(ExitCode.WRONG_INPUT, ("De agenda klopt niet.",))
    print(render(report, verdict, all_rules(), color=wants_colour(sys.stderr)), file=sys.stderr)


def _read(project: Project, path: Path) -> Calendar:
    """Return the calendar. Raises `InputError` if it has errors; warnings are for ``inclusief check``."""
    from inclusief_checks.findings import Severity

    from .calendar.schema import read_calendar
    from .errors import InputError

    calendar, findings = read_calendar(path, project.show(path))
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors or calendar is None:
        raise InputError(errors)
    return calendar


def _dates(options: argparse.Namespace, project: Project, path: Path, today: datetime.date) -> int:
    from .calendar.dates.expansion import occurrences
    from .calendar.dates.names import did_you_mean
    from .calendar.editing.errors import Refused

    first, last = _years(options, today)
    calendar = _read(project, path)
    ids = [str(day.id) for day in calendar.days]
    for wanted in options.days:
        if wanted not in ids:
            raise Refused(f"De dag '{wanted}' staat niet in {project.show(path)}.{did_you_mean(wanted, ids)}")
    days = [day for day in calendar.days if not options.days or day.id in options.days]
    found = {str(day.id): {year: occurrences(day, year) for year in range(first, last + 1)} for day in days}
    if options.format == "json":
        dates = {
            day: {str(year): [o.start.isoformat() for o in times] for year, times in by_year.items()}
            for day, by_year in found.items()
        }
        print(json.dumps(dates, indent=1))
        return 0
    rows = sorted(
        (o for by_year in found.values() for times in by_year.values() for o in times),
        key=lambda o: (o.start, o.end, o.day.id),
    )
    print("\n".join(_table(rows)) if rows else "Er zijn geen datums in deze jaren.")
    without = [day for day, by_year in found.items() if not any(by_year.values())]
    if without:
        print(f"\nZonder datum in deze jaren: {', '.join(without)}.")
    return 0


def _years(options: argparse.Namespace, today: datetime.date) -> tuple[int, int]:
    from .calendar.editing.errors import Refused

    if options.year is not None:
        if options.first is not None or options.last is not None:
            raise Refused("Gebruik --year, of --from en --to, niet allebei.")
        return options.year, options.year
    first = options.first if options.first is not None else min(today.year, options.last or today.year)
    last = options.last if options.last is not None else max(today.year + 1, first)
    if first > last:
        raise Refused(f"Het eerste jaar ({first}) is na het laatste jaar ({last}). Draai ze om.")
    return first, last


def _table(rows: Sequence[Occurrence]) -> list[str]:
    """Return a line per occurrence, and below it what is special about it. The title is last: only that may wrap."""
    from .calendar.words import date_words

    dates = [_date_of(o) for o in rows]
    table = [
        ("Datum", "Id", "Zekerheid"),
        *((date, str(o.day.id), o.status) for o, date in zip(rows, dates, strict=True)),
    ]
    widths = [max(len(cell) for cell in column) for column in zip(*table, strict=True)]
    head, *cells = ["  ".join(cell.ljust(n) for cell, n in zip(row, widths, strict=True)) for row in table]
    lines = [f"{head}  Titel", "  ".join("-" * width for width in (*widths, 5))]
    for o, cell in zip(rows, cells, strict=True):
        lines.append(f"{cell}  {o.day.title}")
        if o.day.evening_before:
            lines.append(f"    begint de avond ervoor: {date_words(o.begins, 'nl')}")
        for other in o.others:
            lines.append(f"    ook op {date_words(other.date, 'nl')}" + (f": {other.who}" if other.who else ""))
    return lines


def _date_of(occurrence: Occurrence) -> str:
    from .calendar.words import date_words

    begin = date_words(occurrence.start, "nl")
    days = (occurrence.end - occurrence.start).days + 1
    return begin if days == 1 else f"{begin} ({days} dagen)"


def _confirm(options: argparse.Namespace, project: Project, path: Path, today: datetime.date) -> int:
    from .calendar.editing.confirm import Confirmation, confirm
    from .calendar.feeds.lock import LOCK_FILE
    from .calendar.words import date_words

    asked = Confirmation(
        options.day,
        options.year,
        options.date,
        options.bron,
        tuple(options.ook) if options.ook else None,
        options.tot,
        options.nummer,
        options.toch,
    )
    file = project.show(path)
    done = confirm(path, file, asked)
    words = date_words(options.date, "nl")
    if not done.changed:
        print(f"Dit stond al in {file}: '{done.after.title}' is op {words}, bevestigd. Er is niets veranderd.")
        return 0
    print(f"{file}: '{done.after.title}' is op {words}. De datum is nu bevestigd, door: {done.new.source}.")
    if done.old is not None:
        print(f"Eerst stond er: {date_words(done.old.date, 'nl')}, {done.old.status}, door: {done.old.source}.")
    also = [date for date in done.new.also if date != done.new.date]
    if also:
        print(f"Andere mensen houden de dag op: {', '.join(date_words(date, 'nl') for date in also)}.")
    if done.far:
        print("Let op: de datum is ver van de regel. Hij gaat voor de regel. De controle blijft u waarschuwen.")
    if done.moved and options.date >= today:
        print("De agenda laat nu iets anders zien. Kijk wat u moet voorbereiden met: inclusief calendar planner")
        if (project.root / LOCK_FILE).exists():
            print("Werk ook de feeds voor abonnees bij met: inclusief calendar lock")
    return 0


def _planner(options: argparse.Namespace, project: Project, path: Path, today: datetime.date) -> int:
    from .calendar.staff.translated import translated_plan

    made = translated_plan(_read(project, path), _catalogs(project), today, days=options.days)
    output: Path | None = options.output
    if output is None and options.format in ("html", "ics"):
        output = project.root / "reports" / f"planner.{options.format}"
    content = _planner_content(options.format, made, project, on_screen=output is None)
    if output is None:
        print(content)
        return 0
    _write(output, content)
    shown = project.show(output.absolute()) if output.is_absolute() else output.as_posix()
    print(f"De planner staat in {shown}. Hij is alleen voor medewerkers.")
    return 0


def _planner_content(form: str, made: Any, project: Project, *, on_screen: bool) -> str | bytes:
    from .progress import wants_colour

    if form == "html":
        from .calendar.staff.page import to_html

        return to_html(made)
    if form == "ics":
        from .calendar.staff.ics import to_ics

        return to_ics(made, domain=urlsplit(project.site_url).hostname or "localhost")
    if form == "json":
        from .calendar.staff.data import to_json

        return json.dumps(to_json(made), indent=1, ensure_ascii=False)
    from .calendar.staff.table import to_text

    width = max(_NARROW, min(_WIDE, shutil.get_terminal_size((80, 24)).columns)) if sys.stdout.isatty() else 80
    return to_text(made, width=width, color=on_screen and wants_colour(sys.stdout))


def _write(output: Path, content: str | bytes) -> None:
    from .errors import CannotRun

    data = content if isinstance(content, bytes) else (content.rstrip("\n") + "\n").encode()
    fresh = output.with_name(f".{output.name}.nieuw")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(data)
        fresh.replace(output)
    except OSError as error:
        raise CannotRun(f"Ik kan {output} niet schrijven. Is de schijf vol, of mag u daar niet bij?") from error
    finally:
        fresh.unlink(missing_ok=True)


def _catalogs(project: Project) -> dict[str, Catalog]:
    """Return the catalogs by language, with what editors wrote in the calendar itself. An unreadable one is left out."""
    if "inclusief/translations" not in project.plugins:
        return {}
    from .translations.catalogs import find_catalogs, read_catalog
    from .translations.own_words import own_words, with_own_words

    words = own_words(project)
    found = {}
    for code in find_catalogs(project.translations_dir, project.languages):
        file = project.translations_dir / f"{code}.po"
        catalog, _ = read_catalog(file, project.show(file))
        if catalog is not None:
            found[code] = with_own_words(catalog, words)
    return found


_ACTIONS: dict[str, Callable[[argparse.Namespace, Any, Path, datetime.date], int]] = {
    "dates": _dates,
    "planner": _planner,
    "confirm": _confirm,
}
