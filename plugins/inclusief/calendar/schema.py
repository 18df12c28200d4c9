"""Reads ``calendar.yaml``: what editors write in Dutch, checked all at once."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from inclusief_checks.findings import Finding, Location, Severity

from ..schema import INVALID, Reader, choice, date, identifier, list_of, record, text, yes_no
from ..yaml_source import MappingNode, Node, read_yaml
from .dates import WORDS, read_rule
from .dates.expansion import NEAR
from .dates.islamic import CALENDARS, IslamicRule
from .dates.names import shorten
from .model import FIRST_YEAR, LAST_YEAR, Calendar, Day, Override

KINDS = ("religie", "herdenking", "emancipatie", "toegankelijkheid", "cultuur", "bewustwording")
LONGEST = 40

_RULE_FIELDS = {word: partial(read_rule, word) for word in WORDS} | {"kalender": choice(*CALENDARS)}


def _rule(node: Node, reader: Reader) -> Any:
    """Return the one rule of a block ``regel``."""
    values = record(_RULE_FIELDS)(node, reader)
    if values is INVALID or not isinstance(node, MappingNode):
        return INVALID
    words = [word for word in WORDS if word in node.entries]
    if len(words) > 1:
        second = node.entries[words[1]][0]
        return reader.error(
            second, "kalender/regel", "Hier staan twee regels voor een dag.", f"Kies een: {' of '.join(words)}."
        )
    if not words:
        if set(node.entries) <= set(_RULE_FIELDS):  # an unknown word has had its message
            reader.error(node, "kalender/regel", "Hier staat geen regel.", "Kies uit: " + ", ".join(WORDS) + ".")
        return INVALID
    word = words[0]
    if "kalender" in node.entries and word != "islamitisch":
        return reader.error(
            node.entries["kalender"][0],
            "kalender/regel",
            f"Bij '{word}' kunt u geen kalender kiezen.",
            "Haal de regel 'kalender:' weg. Die kan alleen bij 'islamitisch'.",
        )
    rule = values.get(word, INVALID)
    if isinstance(rule, IslamicRule) and "kalender" in node.entries:
        return dataclasses.replace(rule, calendar=str(values["kalender"])) if "kalender" in values else INVALID
    return rule


def _length(node: Node, reader: Reader) -> Any:
    """Return the number of days of ``7 dagen``."""
    value = text()(node, reader)
    if value is INVALID:
        return value
    match = re.fullmatch(r"([0-9]{1,4}) +(dag|dagen)", value)
    if not match:
        return reader.error(
            node, "kalender/duur", f"'{shorten(value)}' is geen aantal dagen.", "Schrijf bijvoorbeeld: 7 dagen."
        )
    if not 1 <= int(match[1]) <= LONGEST:
        return reader.error(
            node, "kalender/duur", f"{match[1]} dagen kan niet.", f"Schrijf een aantal van 1 tot en met {LONGEST}."
        )
    return int(match[1])


_override = record(
    {"datum": date(), "status": choice("bevestigd", "verwacht"), "bron": text(max_length=300)},
    required=("datum", "status", "bron"),
)


def _overrides(node: Node, reader: Reader) -> Any:
    """Return the looked-up dates as pairs of the date's node and an `Override`."""
    if not isinstance(node, MappingNode):
        return reader.error(
            node, "gegevens/blok", "Hier horen jaren met een datum te staan.", "Schrijf: 2027: {datum: 2027-03-09, ...}"
        )
    found = []
    for key, child in node.entries.values():
        values = _override(child, reader)
        if not re.fullmatch(r"[0-9]{4}", key) or not FIRST_YEAR <= int(key) <= LAST_YEAR:
            reader.error(
                key,
                "kalender/jaar",
                f"'{shorten(key)}' is geen jaar dat kan.",
                f"Schrijf een jaar van {FIRST_YEAR} tot en met {LAST_YEAR}, bijvoorbeeld: 2027.",
            )
        elif values is not INVALID and isinstance(child, MappingNode):
            place = child.entries["datum"][1]
            if values["datum"].year != int(key):
                reader.error(
                    place,
                    "kalender/jaar",
                    f"De datum valt in {values['datum'].year}, maar staat bij {key}.",
                    "Verander de datum. Of zet hem bij het goede jaar.",
                )
            else:
                found.append((place, Override(values["datum"], str(values["status"]), values["bron"])))  # type: ignore[arg-type]
    return found


def _check_near(place: Node, override: Override, rule: Any, reader: Reader) -> None:
    """Note it if a looked-up date is far from what the rule gives: most often one of the two has a typing error."""
    year = override.date.year
    by_rule = [start.date for near in (year - 1, year, year + 1) for start in rule.starts(near)]
    if not rule.covers(year) or any(abs(found - override.date) <= NEAR for found in by_rule):
        return
    given = [found.isoformat() for found in by_rule if found.year == year]
    says = f"De regel geeft {' en '.join(given)}." if given else f"De regel geeft geen datum in {year}."
    reader.error(
        place,
        "kalender/datum",
        f"{override.date.isoformat()} is meer dan {NEAR.days} dagen van de regel. {says}",
        "Kijk of de datum klopt. Klopt hij? Verander dan de regel.",
    )


_fields: dict[str, Callable[[Node, Reader], Any]] = {
    "id": identifier(),
    "soort": choice(*KINDS),
    "titel": text(max_length=120),
    "uitleg": text(),
    "regel": _rule,
    "zekerheid": choice("vast", "verwacht"),
    "bron": text(max_length=300),
    "begint_avond_ervoor": yes_no(),
    "duur": _length,
    "ook": text(max_length=300),
    "data": _overrides,
}
_day_record = record(_fields, required=("id", "soort", "titel", "uitleg", "zekerheid", "bron"))


def _day(node: Node, reader: Reader) -> Any:
    """Return a `Day`."""
    values = _day_record(node, reader)
    if not isinstance(node, MappingNode):
        return INVALID
    if "regel" not in node.entries and "data" not in node.entries:
        return reader.error(
            node, "kalender/regel", "Deze dag heeft geen datum.", "Voeg een regel toe met 'regel:' of met 'data:'."
        )
    if values is INVALID or ("regel" in node.entries and "regel" not in values):
        return INVALID
    rule, pairs = values.get("regel"), values.get("data", [])
    if rule is not None:
        for place, override in pairs:
            _check_near(place, override, rule, reader)
    return Day(
        id=values["id"],
        kind=str(values["soort"]),
        title=values["titel"],
        explanation=values["uitleg"],
        source=values["bron"],
        certainty="vast" if values["zekerheid"] == "vast" else "verwacht",
        rule=rule,
        overrides=tuple(override for _, override in pairs),
        evening_before=values.get("begint_avond_ervoor", False),
        length=values.get("duur", 1),
        also=values.get("ook"),
    )


_calendar = record(
    {"versie": choice("1"), "dagen": list_of(_day, unique="id")},
    required=("versie", "dagen"),
)


def read_calendar(path: Path, file: str) -> tuple[Calendar | None, list[Finding]]:
    """Return the calendar and all that is wrong with it. ``file`` is the name to show.

    Days that are wrong are left out. If the file as a whole cannot be used the calendar is None.
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
    findings.sort(key=lambda finding: finding.sort_key)
    return (None if values is INVALID else Calendar(file, tuple(values["dagen"]))), findings
