"""Exceptions that an editor writes with a text: which rule, about which words, why, and until when.

In front matter:

    uitzonderingen:
      - regel: b1/moeilijk-woord
        tekst: indienen
        reden: Zo heet de knop op het formulier.
        tot: 2027-06-01

or in the text, where it is out of sight for readers:

    <!-- uitzondering b1/moeilijk-woord "indienen" tot 2027-06-01: zo heet de knop op het formulier -->

It holds for the whole page. What it covers is no finding any more; an old one and one that covers nothing are findings.
"""

from __future__ import annotations

import difflib
import re
from typing import Any

from inclusief_checks.decisions import Decision, Judgement
from inclusief_checks.findings import Finding, Location, Severity
from inclusief_checks.rules import text_rules

from .schema import INVALID, Field, Reader, date, parse_date, record, text
from .yaml_source import Node

OWNER = "redactie"
_RECORD = record(
    {"regel": text(max_length=100), "tekst": text(max_length=200), "reden": text(), "tot": date()},
    required=("regel", "reden", "tot"),
)
_COMMENT = re.compile(r"<!--[ \t]*uitzondering\b(?P<rest>[^\n]{0,1000}?)-->")
_REST = re.compile(
    r"\s+(?P<rule>[a-z0-9/-]{3,100})(?:\s+[\"“„](?P<words>[^\"“”„]{1,200})[\"”])?\s+tot\s+(?P<until>\S{8,12}?)\s*[:,]\s*(?P<reason>\S.*?)\s*"
)


def exception() -> Field:
    """A field that reads one exception of a page."""

    def read(node: Node, reader: Reader) -> Any:
        values = _RECORD(node, reader)
        if values is INVALID:
            return values
        rule = values["regel"]
        if problem := _unknown(str(rule)):
            return reader.error(rule, "uitzondering/vorm", *problem)
        return _decision(
            str(rule),
            str(values["tekst"]) if "tekst" in values else None,
            str(values["reden"]),
            values["tot"],
            Location(reader.file, rule.line, rule.column),
        )

    return read


def exceptions_in(body: str, file: str, first_line: int) -> tuple[list[Decision], list[Finding]]:
    """Return the exceptions in the comments of a text, and a finding for each that cannot be read."""
    found: list[Decision] = []
    wrong: list[Finding] = []
    for match in _COMMENT.finditer(body):
        before = body[: match.start()]
        place = Location(file, first_line + before.count("\n"), match.start() - before.rfind("\n"))
        parts = _REST.fullmatch(match["rest"])
        until = parse_date(parts["until"]) if parts else None
        if parts and (problem := _unknown(parts["rule"])):
            wrong.append(Finding("uitzondering/vorm", Severity.ERROR, place, *problem, excerpt=match.group()))
        elif parts and until:
            found.append(_decision(parts["rule"], parts["words"], parts["reason"], until, place))
        else:
            wrong.append(
                Finding(
                    "uitzondering/vorm",
                    Severity.ERROR,
                    place,
                    "Deze uitzondering kan de computer niet lezen.",
                    'Schrijf: <!-- uitzondering b1/moeilijk-woord "woord" tot 2027-06-01: waarom -->',
                    excerpt=match.group(),
                )
            )
    return found, wrong


def _unknown(rule: str) -> tuple[str, str] | None:
    """Return what is wrong with the name of a rule about texts, and how to mend it; None if the rule is there."""
    known = [rule.id for rule, _ in text_rules()]
    if rule in known:
        return None
    close = difflib.get_close_matches(rule, known, 1, 0.5)
    told = f"Bedoelt u '{close[0]}'?" if close else "Neem de naam over uit de melding, bijvoorbeeld: b1/moeilijk-woord."
    return f"De regel '{rule}' bestaat niet.", told


def _decision(rule: str, words: str | None, reason: str, until: Any, place: Location) -> Decision:
    return Decision(rule, place.file, Judgement.KNOWN, reason, OWNER, until, place, words=words)
