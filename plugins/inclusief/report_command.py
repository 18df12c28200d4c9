"""Show a report in the form that was asked for; and the command ``inclusief report``, which makes one report of several."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import InclusiefError

if TYPE_CHECKING:
    from inclusief_checks.findings import Report
    from inclusief_checks.gate import Verdict

FORMATS = ("console", "json", "sarif", "junit", "html", "github", "gitlab", "markdown")
LANGUAGES = ("nl", "en")


def add_arguments(made: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    made.add_argument(
        "action", choices=["merge"], metavar="merge", help="maak één verslag van de delen van een controle"
    )
    made.add_argument("files", nargs="+", type=Path, metavar="BESTAND", help="verslagen in de vorm json")
    made.add_argument("--format", choices=FORMATS, default="console", help="vorm van het verslag")
    made.add_argument("--language", choices=LANGUAGES, default="nl", help="taal van het verslag")


def run(options: argparse.Namespace) -> int:
    """Merge reports, tell the result, and return the exit code that one run over everything would have had."""
    from inclusief_checks.gate import decide
    from inclusief_checks.report import ReportError, merge, read
    from inclusief_checks.sources import group

    try:
        report = merge([read(file, language=options.language) for file in options.files], language=options.language)
    except ReportError as error:
        raise InclusiefError(str(error)) from error
    report.findings = group(report.findings)
    return show(options.format, report, decide(report, language=options.language), options.language)


def show(format_name: str, report: Report, verdict: Verdict, language: str = "nl") -> int:
    """Print a report and return the exit code of its verdict."""
    from inclusief_checks.report import PRINTED

    from .progress import wants_colour
    from .rules import rules_of

    rules = rules_of(report, language)
    if format_name == "console":
        from inclusief_checks.report.console import render

        print(render(report, verdict, rules, color=wants_colour(sys.stdout), language=language))
    else:
        print(PRINTED[format_name](report, verdict, rules, language=language))
    return verdict.exit_code
