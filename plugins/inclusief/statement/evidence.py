"""From a run to what stays of it: the decisions of people, the evidence for an auditor, and what the page shows next time."""

from __future__ import annotations

import datetime
from pathlib import Path

from inclusief_checks.decisions import Decided, apply
from inclusief_checks.findings import Report
from inclusief_checks.report.evaluation import write_evidence
from inclusief_checks.report.evidence import Evidence

from .. import __version__
from ..project import Project
from ..rules import all_rules
from ..yaml_source import MappingNode, read_yaml
from .facts import Facts
from .files import LAST_RUN_FILE
from .last_run import last_run_of, write_last_run

LANGUAGES = ("nl", "en")


def apply_decisions(
    report: Report, facts: Facts, today: datetime.date, *, complete: bool = True
) -> tuple[Decided, ...]:
    """Take out of a report what people decided, add what is wrong with decisions, and return what was decided.

    ``complete`` says that the run looked at every page.
    """
    applied = apply(report.findings, facts.decisions, today, complete=complete)
    report.findings = applied.remaining
    report.add(applied.problems)
    return tuple(applied.decided)


def evidence_of(
    project: Project, report: Report, decided: tuple[Decided, ...], today: datetime.date, language: str = "nl"
) -> Evidence:
    """Return the evidence of a run over all pages of a project."""
    return Evidence(
        report=report,
        rules=all_rules(language),
        site_name=_site_name(project),
        site_url=project.site_url,
        date=today,
        decided=decided,
        tool_version=__version__,
    )


def leave_evidence(
    project: Project, folder: Path, report: Report, decided: tuple[Decided, ...], today: datetime.date
) -> list[Path]:
    """Write the evidence in each language to a folder of its own, and return the files."""
    files: list[Path] = []
    for language in LANGUAGES:
        files += write_evidence(evidence_of(project, report, decided, today, language), folder / language, language)
    return files


def remember_run(project: Project, report: Report, decided: tuple[Decided, ...], today: datetime.date) -> bool:
    """Write what the page about accessibility shows at the next build; return whether the run was complete enough for that."""
    run = last_run_of(evidence_of(project, report, decided, today))
    if run is not None:
        write_last_run(project.root / LAST_RUN_FILE, run)
    return run is not None


def _site_name(project: Project) -> str:
    node, _ = read_yaml(project.config_file, project.config_file.name)
    name = node.entries.get("site_name") if isinstance(node, MappingNode) else None
    return str(name[1]) if name and isinstance(name[1], str) else project.site_url
