"""Reads ``calendar.yaml``: days and local events, checked all at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from inclusief_checks.findings import Finding, Location, Severity

from ..schema import INVALID, Reader, check_unique, choice, identifier, list_of, mapping_of, pattern, record, words
from ..yaml_source import MappingNode, Node, SequenceNode, SourceText, read_yaml
from .dates.names import did_you_mean, shorten
from .day_schema import day
from .events.schema import event
from .greeting_schema import language_code
from .kinds import KINDS
from .model import Calendar
from .pages import reserved

__all__ = ["KINDS", "read_calendar"]

_days_ahead = pattern(
    r"[0-9]{1,3}",
    "'{value}' is geen aantal dagen.",
    "Schrijf een getal, bijvoorbeeld: [42, 21, 7, 3].",
    "kalender/duur",
)
_calendar = record(
    {
        "versie": choice("1"),
        "talen": list_of(language_code),
        "standaard": record({"waarschuw": list_of(_days_ahead)}),
        "groepen": mapping_of(identifier(), words(max_length=80)),
        "dagen": list_of(day),
        "activiteiten": list_of(event),
    },
    required=("versie", "dagen"),
)


def read_calendar(path: Path, file: str) -> tuple[Calendar | None, list[Finding]]:
    """Return the calendar and all that is wrong with it. ``file`` is the name to show.

    Days and events that are wrong are left out. If the file as a whole cannot be used the calendar is None.
    """
    node, findings = read_yaml(path, file)
    if node is None:
        if not findings:
            findings.append(
                Finding(
                    "gegevens/leeg",
                    Severity.ERROR,
                    Location(file, 1, 1),
                    "Dit bestand is leeg.",
                    "Begin met 'versie: 1' en daaronder 'dagen:'.",
                )
            )
        return None, findings
    reader = Reader(file, findings)
    values = _calendar(node, reader)
    calendar = None
    if isinstance(node, MappingNode):
        # Also if the file as a whole is wrong: an editor wants all messages at once.
        _check_ids(node, reader)
        _check_names(node, reader)
        if values is not INVALID:
            calendar = _calendar_of(values, file)
    findings.sort(key=lambda finding: finding.sort_key)
    return calendar, findings


def _calendar_of(values: dict[str, Any], file: str) -> Calendar:
    warn = values.get("standaard", {}).get("waarschuw")
    return Calendar(
        file,
        tuple(values.get("dagen", ())),
        tuple(values.get("activiteiten", ())),
        {str(name): label for name, label in values.get("groepen", {}).items()},
        **({"warn_days": tuple(sorted((int(number) for number in warn), reverse=True))} if warn else {}),
    )


def _entries(node: MappingNode) -> list[tuple[str, MappingNode]]:
    """Return the entries of both lists as the file has them, with the name of their list."""
    found = []
    for name in ("dagen", "activiteiten"):
        below: Node | None = node.entries[name][1] if name in node.entries else None
        if isinstance(below, SequenceNode):
            found += [(name, item) for item in below.items if isinstance(item, MappingNode)]
    return found


def _check_ids(node: MappingNode, reader: Reader) -> None:
    """An id stands for one entry for ever, so no two entries have the same, also not a day and an event."""
    check_unique([entry for _, entry in _entries(node)], "id", reader)
    for _, entry in _entries(node):
        name = entry.entries["id"][1] if "id" in entry.entries else None
        if isinstance(name, SourceText) and reserved(name):
            reader.error(
                name,
                "kalender/id",
                f"De id '{shorten(name)}' is al de naam van een pagina van de agenda.",
                "Kies een andere id.",
            )


def _check_names(node: MappingNode, reader: Reader) -> None:
    """Note an error where an entry names a group or a day that is not there."""
    block = node.entries["groepen"][1] if "groepen" in node.entries else None
    known = list(block.entries) if isinstance(block, MappingNode) else []
    days = {str(entry.entries["id"][1]) for name, entry in _entries(node) if name == "dagen" and "id" in entry.entries}
    for _, entry in _entries(node):
        groups = entry.entries["stroming"][1] if "stroming" in entry.entries else ()
        for group in groups.items if isinstance(groups, SequenceNode) else (groups,) if groups else ():
            if not isinstance(group, SourceText):
                continue  # it has had its message
            if known and str(group) not in known:
                _unknown(group, "stroming", "groepen", known, reader)
        belongs = entry.entries["hoort_bij"][1] if "hoort_bij" in entry.entries else None
        if isinstance(belongs, SourceText) and str(belongs) not in days:
            _unknown(belongs, "dag", "dagen", days, reader)


def _unknown(node: SourceText, what: str, where: str, known: Any, reader: Reader) -> None:
    reader.error(
        node,
        "kalender/onbekend",
        f"De {what} '{shorten(str(node))}' staat niet bij '{where}'.{did_you_mean(str(node), known)}",
        f"Verbeter de naam. Of zet hem bij '{where}:'.",
    )
