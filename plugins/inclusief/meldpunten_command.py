"""``inclusief meldpunten``: which numbers and websites somebody has to check, and when."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from .meldpunten.due import Due

EXAMPLES = """voorbeelden:
  inclusief meldpunten due                       welke meldpunten moet ik de komende 30 dagen controleren?
  inclusief meldpunten due --days 365            het hele komende jaar
  inclusief meldpunten due --format json         voor een ander programma
  inclusief meldpunten due --format ics -o controleren.ics      voor uw eigen agenda

Een gegeven is na een jaar oud: dan ziet u een melding. Na twee jaar wordt de site niet meer gepubliceerd.
Gecontroleerd? Zet in meldpunten.yaml de dag bij 'gecontroleerd'.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument("action", choices=["due"], metavar="due", help="wat moet ik bellen of openen, en wanneer?")
    parser.add_argument("--days", type=int, default=30, metavar="N", help="zoveel dagen vooruit (30)")
    parser.add_argument("--format", choices=["tekst", "json", "ics"], default="tekst", help="vorm (tekst)")
    parser.add_argument("-o", "--output", type=Path, metavar="BESTAND", help="schrijf in dit bestand")


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from inclusief_checks.findings import Severity
    from inclusief_checks.gate import ExitCode

    from .clock import build_day
    from .errors import InclusiefError, InputError
    from .meldpunten.due import due_points, to_data, to_ics
    from .meldpunten.schema import read_points
    from .project import load_project

    project = load_project(options.config_file)
    if project.points_file is None:
        raise InclusiefError("Deze site heeft geen meldpunten. Zet in mkdocs.yml bij 'plugins': inclusief/meldpunten.")
    if options.days < 0:
        raise InclusiefError("Schrijf bij --days een getal van 0 of meer.")
    today = build_day()
    points, findings = read_points(project.points_file, project.show(project.points_file))
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise InputError(findings)
    everything = due_points(points, today)
    chosen = [due for due in everything if due.date <= today + datetime.timedelta(days=options.days)]
    if options.format == "json":
        text = json.dumps([to_data(due) for due in chosen], ensure_ascii=False, indent=2) + "\n"
    elif options.format == "ics":
        text = to_ics(chosen, today, domain=urlsplit(project.site_url).hostname or "inclusief.invalid").decode()
    else:
        text = "".join(_lines(due) for due in chosen) + _end(chosen, everything, options.days)
    if options.output:
        _write(options.output, text)
        print(f"De lijst staat in {options.output}. Aantal meldpunten: {len(chosen)}.", file=sys.stderr)
    else:
        sys.stdout.write(text)
    return ExitCode.PASSED


def _lines(due: Due) -> str:
    """Return what to do for one point: a line for each thing to look at."""
    point = due.point
    checked = (
        f"gecontroleerd op {point.gecontroleerd.isoformat()}" if point.gecontroleerd else "nog nooit gecontroleerd"
    )
    rows = [f"{due.date.isoformat()}  {point.naam}  ({checked}; {point.file}:{point.id.line})"]
    rows += [f"  {fact.soort + ':':11} {fact.waarde}" for fact in due.facts]
    if due.missing:
        rows.append(f"  {'vraag ook:':11} {', '.join(due.missing)}")
    return "\n".join(rows) + "\n\n"


def _end(chosen: list[Due], everything: list[Due], days: int) -> str:
    if not chosen:
        later = f" Het eerste is op {everything[0].date.isoformat()}." if everything else ""
        return f"In de komende {days} dagen hoeft u geen meldpunt te controleren.{later}\n"
    never = sum(due.never_checked for due in chosen)
    count = "1 meldpunt" if len(chosen) == 1 else f"{len(chosen)} meldpunten"
    return f"{count} om te controleren. Nog nooit gecontroleerd: {never}.\n"


def _write(path: Path, text: str) -> None:
    from .errors import InclusiefError

    try:
        path.write_text(text, "utf-8", newline="")
    except OSError as error:
        raise InclusiefError(f"{path} kan niet geschreven worden: {error.strerror}.") from None
