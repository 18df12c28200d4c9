"""All that is known of the accessibility of a project, read at once, and what the page shows of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from inclusief_checks.decisions import Decision, Judgement
from inclusief_checks.findings import Finding, Location, Rule, Severity
from inclusief_checks.report.evidence import criteria_of
from inclusief_checks.wcag import criteria

from ..project import Project
from .files import AUDIT_FILE, DECISIONS_FILE, LAST_RUN_FILE, statement_files
from .last_run import read_last_run
from .model import FAILS, Entry, Investigation, LastRun
from .schema import Rules, read_decisions, read_investigation
from .status import Lack, Letter, Status, audit_lacks, status
from .texts import LACKS, STATUS

EVERYWHERE = ("*", "/*")


@dataclass(frozen=True)
class Facts:
    """What the three files say, and what is wrong with them."""

    investigation: Investigation = field(default_factory=Investigation)
    entries: tuple[Entry, ...] = ()
    last_run: LastRun | None = None
    findings: tuple[Finding, ...] = ()
    files: tuple[str, ...] = ()
    """The files that are there."""

    @property
    def decisions(self) -> list[Decision]:
        """The decisions about findings, for `inclusief_checks.decisions.apply`."""
        return [entry.decision for entry in self.entries]

    @property
    def failing(self) -> tuple[str, ...]:
        """The criteria on which the computer found failures last."""
        return self.last_run.criteria["fout"] if self.last_run else ()

    def status(self, today: datetime.date) -> Status:
        """Return the status of the site on a day."""
        return status(self.investigation, self.failing, today)


def read_facts(project: Project, rules: Rules) -> Facts:
    """Return all that is known. ``rules`` gives the ids of the rules that a decision can name."""
    root = project.root
    investigation, wrong = read_investigation(root / AUDIT_FILE, AUDIT_FILE)
    entries, wrong_decisions = read_decisions(root / DECISIONS_FILE, DECISIONS_FILE, rules)
    last_run, wrong_run = read_last_run(root / LAST_RUN_FILE, LAST_RUN_FILE)
    return Facts(
        investigation,
        tuple(entries),
        last_run,
        (*wrong, *wrong_decisions, *wrong_run),
        tuple(project.show(path) for path in statement_files(project)),
    )


def audit_findings(facts: Facts, today: datetime.date) -> list[Finding]:
    """Return what an editor should know of the audit: it does not count, or a planned one did not happen."""
    investigation = facts.investigation
    audit = investigation.onderzoek
    advice = "Vul het onderzoek aan. Of laat de site opnieuw onderzoeken."
    findings = [_warning(audit.wie.line, LACKS[lack], advice) for lack in audit_lacks(audit, today)] if audit else []
    if investigation.gepland and investigation.gepland < today:
        message = f"Het onderzoek stond gepland op {investigation.gepland.isoformat()}. Die dag is voorbij."
        findings.append(_warning(1, message, "Schrijf de uitkomst op. Of noem een nieuwe datum."))
    return findings


def _warning(line: int, message: str, suggestion: str) -> Finding:
    return Finding(
        "onderzoek/telt-niet", Severity.WARNING, Location(AUDIT_FILE, line, 1), message, suggestion, excerpt=message
    )


# What the page shows. Texts are Dutch and are translated by the templates.


def status_view(facts: Facts, today: datetime.date) -> dict[str, Any]:
    """Return the variables of the block with the status."""
    found = facts.status(today)
    return {
        "letter": found.letter.value,
        "text": STATUS[found.letter],
        "reasons": [LACKS[lack] for lack in found.lacks],
        "met": found.asked - len(found.unmet) if found.letter is Letter.B else None,
        "asked": found.asked,
        "planned": facts.investigation.gepland if found.letter is Letter.C else None,
        "statement": facts.investigation.verklaring if found.letter is not Letter.E else None,
    }


def audit_view(facts: Facts, today: datetime.date) -> dict[str, Any]:
    """Return the variables of the block with what a person and the computer looked at."""
    audit, run = facts.investigation.onderzoek, facts.last_run
    lacks = audit_lacks(audit, today)
    gepland = facts.investigation.gepland
    return {
        "audit": audit,
        "met": len(audit.asked & set(audit.criteria)) - len(audit.failed & audit.asked) if audit else 0,
        "asked": len(audit.asked) if audit else 0,
        "lacks": [LACKS[lack] for lack in lacks if audit or lack is Lack.NONE],
        "planned": gepland if gepland and gepland >= today else None,
        "run": run,
        "failed": _links(run.criteria["fout"]) if run else [],
        "tools": [f"{name} {version}" for name, version in run.versies.items()] if run else [],
    }


def problems_view(facts: Facts, rules: Mapping[str, Rule], today: datetime.date) -> dict[str, Any]:
    """Return the variables of the block with the problems that are known: from decisions, and from the audit."""
    known = [entry for entry in facts.entries if entry.decision.judgement is Judgement.KNOWN]
    measures = facts.investigation.maatregelen
    rows = [
        {
            "text": entry.gevolg or entry.reden,
            "criteria": _links(criteria_of(rules.get(entry.decision.rule))),
            "everywhere": entry.decision.page in EVERYWHERE,
            "page": entry.decision.page,
            "alternative": entry.alternatief,
            "measure": None,
            "ready": entry.decision.until,
            "late": entry.decision.until < today,
        }
        for entry in known
    ]
    rows += [
        {
            "text": measure.gevolg or measure.maatregel,
            "criteria": _links([str(measure.criterium)]),
            "everywhere": False,
            "page": None,
            "alternative": measure.alternatief,
            "measure": measure.maatregel if measure.gevolg else None,
            "ready": measure.klaar,
            "late": measure.klaar < today,
        }
        for measure in measures
    ]
    planned = {str(measure.criterium) for measure in measures}
    audit = facts.investigation.onderzoek
    failed = [number for number, outcome in audit.criteria.items() if outcome == FAILS] if audit else []
    return {"problems": rows, "unplanned": _links([number for number in failed if number not in planned])}


def _links(numbers: Iterable[str]) -> list[dict[str, str]]:
    """Return the numbers of criteria with where the norm says them. A number that is not in WCAG 2.2 has no address."""
    known = criteria()
    return [
        {"number": number, "nl": known[number].url("nl"), "en": known[number].url("en")}
        if number in known
        else {"number": number, "nl": "", "en": ""}
        for number in numbers
    ]
