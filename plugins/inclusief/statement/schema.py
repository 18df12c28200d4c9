"""Reads ``onderzoek.yaml`` and ``toegankelijkheid.yaml``: what a person investigated, and what people decided about findings."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Callable, Collection
from functools import cache
from pathlib import Path
from typing import Any

from inclusief_checks.decisions import Decision, Judgement
from inclusief_checks.findings import Finding, Location, Severity

from ..meldpunten.schema import is_https
from ..schema import INVALID, Field, Reader, choice, date, list_of, mapping_of, record, text, yes_no
from ..yaml_source import Node, SourceText, read_yaml
from .model import METHOD, NORMS, OUTCOMES, Audit, Entry, Investigation, Measure, Published, wcag_21, wcag_22

OTHER_METHOD = "anders"


def _link(node: Node, reader: Reader) -> Any:
    value = text(max_length=500)(node, reader)
    if value is INVALID or is_https(value):
        return value
    return reader.error(
        node,
        "onderzoek/link",
        f"'{value[:60]}' is geen veilig webadres.",
        "Schrijf het hele adres. Begin met https:// en gebruik geen spaties.",
    )


def _criterion(node: Node, reader: Reader) -> Any:
    value = text(max_length=20)(node, reader)
    if value is INVALID or value in wcag_21() | wcag_22():
        return value
    return reader.error(
        node,
        "onderzoek/criterium",
        f"'{value}' is geen eis van WCAG, niveau A of AA.",
        "Schrijf het nummer van een eis, bijvoorbeeld 1.4.3.",
    )


_audit_record = record(
    {
        "wie": text(max_length=200),
        "datum": date(),
        "norm": choice(*NORMS),
        "methode": choice(METHOD, OTHER_METHOD),
        "hele_site": yes_no(),
        "rapport": _link,
        "criteria": mapping_of(_criterion, choice(*OUTCOMES)),
    },
    required=("wie", "datum", "norm", "methode", "hele_site", "criteria"),
)


def _audit(node: Node, reader: Reader) -> Any:
    values = _audit_record(node, reader)
    if values is INVALID:
        return values
    criteria = {str(number): str(outcome) for number, outcome in values["criteria"].items()}
    return Audit(
        wie=values["wie"],
        datum=values["datum"],
        norm=str(values["norm"]),
        methode=str(values["methode"]),
        hele_site=values["hele_site"],
        criteria=criteria,
        rapport=values.get("rapport"),
    )


_measure_record = record(
    {
        "criterium": _criterion,
        "maatregel": text(),
        "klaar": date(),
        "gevolg": text(),
        "alternatief": text(),
    },
    required=("criterium", "maatregel", "klaar"),
)


def _measure(node: Node, reader: Reader) -> Any:
    values = _measure_record(node, reader)
    return values if values is INVALID else Measure(**values)


_published_record = record({"link": _link, "datum": date(), "nagekeken": date()}, required=("link", "datum"))


def _published(node: Node, reader: Reader) -> Any:
    values = _published_record(node, reader)
    return values if values is INVALID else Published(**{"nagekeken": values["datum"], **values})


_investigation = record(
    {
        "versie": choice("1"),
        "verklaring": _published,
        "onderzoek": _audit,
        "gepland": date(),
        "maatregelen": list_of(_measure, unique="criterium"),
    },
    required=("versie",),
)


def read_investigation(path: Path, file: str) -> tuple[Investigation, list[Finding]]:
    """Return what is known of audits, and all that is wrong with the file. Without the file nothing is known.

    A part that is wrong is left out, so that it can never make the status better.
    """
    values, findings = _read(path, file, _investigation, "Begin met 'versie: 1'.")
    if values is None:
        return Investigation(), findings
    return Investigation(
        verklaring=values.get("verklaring"),
        onderzoek=values.get("onderzoek"),
        gepland=values.get("gepland"),
        maatregelen=tuple(values.get("maatregelen", ())),
    ), findings


Rules = Callable[[], Collection[str]]


def _rule(rules: Rules | None) -> Field:
    """A rule that exists; any name if we do not know the rules. They are asked for at the first decision only."""
    known = cache(rules) if rules else None
    base = text(max_length=100)

    def read(node: Node, reader: Reader) -> Any:
        value = base(node, reader)
        if value is INVALID or known is None or value in known():
            return value
        close = difflib.get_close_matches(value, known(), 1)
        hint = f" Bedoelt u '{close[0]}'?" if close else ""
        return reader.error(
            node,
            "uitzondering/regel",
            f"De regel '{value}' bestaat niet.{hint}",
            "Neem de naam van de regel over uit het rapport. Of typ: inclusief explain",
        )

    return read


def _entry(rules: Rules | None) -> Field:
    base = record(
        {
            "regel": _rule(rules),
            "pagina": text(max_length=300),
            "plek": text(max_length=1000),
            "oordeel": choice(*Judgement),
            "reden": text(),
            "eigenaar": text(max_length=100),
            "einddatum": date(),
            "gevolg": text(),
            "alternatief": text(),
        },
        required=("regel", "pagina", "oordeel", "reden", "eigenaar", "einddatum"),
    )

    def read(node: Node, reader: Reader) -> Any:
        values = base(node, reader)
        return values if values is INVALID else _made(values, reader.file)

    return read


def _made(values: dict[str, Any], file: str) -> Entry:
    rule: SourceText = values["regel"]
    until: datetime.date = values["einddatum"]
    decision = Decision(
        rule=str(rule),
        page=str(values["pagina"]),
        judgement=Judgement(values["oordeel"]),
        reason=str(values["reden"]),
        owner=str(values["eigenaar"]),
        until=until,
        location=Location(file, rule.line, rule.column),
        selector=" ".join(values["plek"].split()) if "plek" in values else None,
    )
    return Entry(decision, values["reden"], values.get("gevolg"), values.get("alternatief"))


def read_decisions(path: Path, file: str, rules: Rules | None = None) -> tuple[list[Entry], list[Finding]]:
    """Return the decisions about findings, and all that is wrong with the file. ``rules`` gives the ids that exist, which takes
    a while; it is not asked if there are no decisions.

    A decision that is wrong is left out: what it was meant for blocks again.
    """
    schema = record(
        {"versie": choice("1"), "uitzonderingen": list_of(_entry(rules))}, required=("versie", "uitzonderingen")
    )
    values, findings = _read(path, file, schema, "Begin met 'versie: 1' en daaronder 'uitzonderingen:'.")
    return (values["uitzonderingen"] if values else []), findings


def _read(path: Path, file: str, schema: Field, advice: str) -> tuple[dict[str, Any] | None, list[Finding]]:
    """Return the values in an optional file, or None."""
    if not path.is_file():
        return None, []
    node, findings = read_yaml(path, file)
    if node is None:
        if not findings:
            empty = "Dit bestand is leeg."
            findings.append(Finding("gegevens/leeg", Severity.ERROR, Location(file, 1, 1), empty, advice))
        return None, findings
    values = schema(node, Reader(file, findings))
    findings.sort(key=lambda finding: finding.sort_key)
    return (None if values is INVALID else values), findings
