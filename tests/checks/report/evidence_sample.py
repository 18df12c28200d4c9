"""A run over four pages, with failures, a doubt, two decisions, and a page that was not wholly checked."""

from __future__ import annotations

import datetime

from sample_findings import contrast

from inclusief_checks.decisions import Decision, Judgement, apply
from inclusief_checks.findings import Finding, Location, PageResult, Report, Rule, Severity
from inclusief_checks.report.evidence import Evidence

TODAY = datetime.date(2026, 11, 23)
PAGES = ("/melden/", "/agenda/", "/over/", "/stuk/")


def rule(name: str, *wcag: str, act: tuple[str, ...] = ()) -> Rule:
    return Rule(name, f"Titel van {name}", "Daarom.", "Zo.", wcag=wcag, act=act)


RULES = {
    one.id: one
    for one in (
        rule("axe/color-contrast", "1.4.3", act=("afw4f7",)),
        rule("links/naam", "2.4.4", "4.1.2"),
        rule("koppen/leeg", "2.4.6"),
        rule("koppen/niveau"),
        # Older rules name the criterion only as a source.
        Rule("taal/verkeerde-taal", "Taal", "Daarom.", "Zo.", sources=("WCAG 3.1.2", "ACT-regel off6ek")),
    )
}


def found(name: str, url: str, severity: Severity, selector: str = "#x") -> Finding:
    return Finding(name, severity, Location("content/a.md", 3, url=url, selector=selector), f"Melding {name}.")


def decision(name: str, page: str, judgement: Judgement) -> Decision:
    until = TODAY + datetime.timedelta(days=90)
    return Decision(name, page, judgement, "Dat zit zo.", "webredactie", until, Location("toegankelijkheid.yaml", 3, 1))


def evidence(**changes: object) -> Evidence:
    report = Report(
        pages=[PageResult(url, ("De browser stopte.",) if url == "/stuk/" else ()) for url in PAGES],
        versions={"axe-core": "4.14.1", "browser": "Chromium 156"},
    )
    report.add(
        [
            contrast("/melden/"),
            contrast("/agenda/", selector=".kop"),
            found("links/naam", "/melden/", Severity.REVIEW),
            found("links/naam", "/over/", Severity.REVIEW),
            found("koppen/leeg", "/agenda/", Severity.REVIEW),
            found("koppen/niveau", "/agenda/", Severity.WARNING),
            Finding("b1/lange-zin", Severity.ERROR, Location("content/a.md", 9), "Een lange zin."),
        ]
    )
    decisions = [
        decision("axe/color-contrast", "/agenda/", Judgement.KNOWN),
        decision("koppen/leeg", "/agenda/", Judgement.GOOD),
    ]
    applied = apply(report.findings, decisions, TODAY)
    report.findings = applied.remaining
    values = {"decided": tuple(applied.decided), "tool_version": "0.1.0", **changes}
    return Evidence(report, RULES, "Dorp", "https://dorp.example/", TODAY, **values)  # type: ignore[arg-type]
