"""Whether figures can still be shown. The day to compare with is an argument."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from inclusief_checks.findings import Finding, Location, Severity

from ..pages import Page
from ..special_lines import wrong_line
from ..yaml_source import SourceText
from .model import Series

OLD = 2
"""A newest figure of more than so many years before this year is told to editors."""


def _finding(rule: str, severity: Severity, series: Series, at: SourceText, message: str, how: str) -> Finding:
    return Finding(rule, severity, Location(series.file, at.line, at.column), message, how, excerpt=str(series.id))


def check_figures(all_series: Iterable[Series], today: datetime.date) -> list[Finding]:
    """Return which years have yet to come, which series are old, and which have nothing to show."""
    findings = []
    for series in all_series:
        for value in series.waarden:
            if value.year > today.year or value.opgezocht > today:
                said = f"{value.jaar}" if value.year > today.year else value.opgezocht.isoformat()
                message, how = f"{said} moet nog komen.", "Schrijf het jaar van het cijfer, en de dag van het opzoeken."
                findings.append(_finding("cijfer/toekomst", Severity.ERROR, series, value.jaar, message, how))
        shown = series.published
        if not shown:
            message, how = f"'{series.id}' heeft geen cijfer dat zeker is.", "Zoek een bron, of haal de reeks weg."
            findings.append(_finding("cijfer/leeg", Severity.ERROR, series, series.id, message, how))
        elif today.year - shown[-1].year > OLD:
            newest = shown[-1].jaar
            message = f"Het nieuwste cijfer van '{series.id}' gaat over {newest}. Dat is meer dan {OLD} jaar geleden."
            how = "Zoek een nieuwer cijfer, met een bron."
            findings.append(_finding("cijfer/oud", Severity.WARNING, series, newest, message, how))
    return sorted(findings, key=lambda finding: finding.sort_key)


def unknown_figures(file: str, pages: Iterable[Page], all_series: Iterable[Series]) -> list[Finding]:
    """Return a finding for each page that asks for a series that is not there. ``file`` is where they stand."""
    known = sorted(str(series.id) for series in all_series)
    return [
        wrong_line(page, line, f"'{argument}' staat niet in {file}.", known, argument)
        for page in pages
        for name, argument, line in page.directives
        if name == "cijfers" and argument not in known
    ]
