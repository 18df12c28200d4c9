"""Reads a day of ``calendar.yaml``: what editors wrote in Dutch, checked all at once."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

from ..schema import (
    INVALID,
    Reader,
    choice,
    date,
    identifier,
    list_of,
    one_or_more,
    record,
    text,
    words,
    yes_no,
)
from ..yaml_source import MappingNode, Node, SequenceNode, SourceText
from .beside import BESIDE, beside_rule
from .dates.expansion import NEAR, OTHER_TRADITION
from .dates.islamic import IslamicRule
from .dates.names import shorten
from .dates.table import TableRule
from .greeting_schema import greeting, sensitive
from .kinds import KINDS
from .model import FIRST_YEAR, LAST_YEAR, Day, Override, Tradition
from .rule_schema import rule

LONGEST = 40


def length(node: Node, reader: Reader) -> Any:
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
    {
        "datum": date(),
        "tot_en_met": date(),
        "ook": one_or_more(date()),
        "status": choice("bevestigd", "verwacht"),
        "bron": text(max_length=300),
    },
    required=("datum", "bron"),
)


def _overrides(node: Node, reader: Reader) -> Any:
    """Return the looked-up dates as pairs of the date's node and an `Override`. A year has one, or a list."""
    if not isinstance(node, MappingNode):
        return reader.error(
            node, "gegevens/blok", "Hier horen jaren met een datum te staan.", "Schrijf: 2027: {datum: 2027-03-09, ...}"
        )
    found: list[tuple[Node, Override]] = []
    for key, below in node.entries.values():
        if not re.fullmatch(r"[0-9]{4}", key) or not FIRST_YEAR <= int(key) <= LAST_YEAR:
            reader.error(
                key,
                "kalender/jaar",
                f"'{shorten(key)}' is geen jaar dat kan.",
                f"Schrijf een jaar van {FIRST_YEAR} tot en met {LAST_YEAR}, bijvoorbeeld: 2027.",
            )
            continue
        for child in below.items if isinstance(below, SequenceNode) else (below,):
            values = _override(child, reader)
            if values is not INVALID and isinstance(child, MappingNode):
                found += _in_year(int(key), values, child.entries, reader)
    return found


def _in_year(year: int, values: dict[str, Any], entries: dict, reader: Reader) -> list[tuple[Node, Override]]:
    """Return the override, unless it is in another year or ends before it begins."""
    place, first, last = entries["datum"][1], values["datum"], values.get("tot_en_met")
    if first.year != year:
        reader.error(
            place,
            "kalender/jaar",
            f"De datum valt in {first.year}, maar staat bij {year}.",
            "Verander de datum. Of zet hem bij het goede jaar.",
        )
        return []
    if last is not None and not first <= last <= first + datetime.timedelta(days=LONGEST):
        reader.error(
            entries["tot_en_met"][1],
            "kalender/duur",
            f"De laatste dag past niet bij de eerste dag, {first.isoformat()}.",
            f"Schrijf een datum op of na de eerste dag, hooguit {LONGEST} dagen later.",
        )
        return []
    for other in values.get("ook", ()):
        if abs(other - first) > OTHER_TRADITION:
            reader.error(
                entries["ook"][1],
                "kalender/datum",
                f"{other.isoformat()} ligt ver van {first.isoformat()}.",
                f"Kijk of de datum klopt. Bij 'ook:' staat een datum van hooguit {OTHER_TRADITION.days} dagen eerder of later.",
            )
            return []
    status = str(values.get("status", "verwacht"))
    return [(place, Override(first, status, values["bron"], values.get("ook", ()), last))]  # type: ignore[arg-type]


def _check_near(place: Node, override: Override, rule: Any, reader: Reader) -> None:
    """Note it if a looked-up date is far from what the rule gives: most often one of the two has a typing error."""
    year = override.date.year
    by_rule = [start.date for near in (year - 1, year, year + 1) for start in rule.starts(near)]
    if not rule.covers(year) or not by_rule:
        return
    distance = min(abs(found - override.date) for found in by_rule)
    if not distance:
        return
    given = [found.isoformat() for found in by_rule if found.year == year]
    says = f"De regel geeft {' en '.join(given)}." if given else f"De regel geeft geen datum in {year}."
    if distance > NEAR:
        message = f"{override.date.isoformat()} is meer dan {NEAR.days} dagen van de regel. {says}"
        if override.status == "bevestigd":
            # A person looked it up and says who confirmed it: that goes before the rule, but may still be a typing error.
            reader.warning(
                place, "kalender/datum", message, "De bevestigde datum gaat voor. Kijk nog een keer of hij klopt."
            )
        else:
            how = "Kijk of de datum klopt. Klopt hij? Verander dan de regel, of schrijf: status: bevestigd."
            reader.error(place, "kalender/datum", message, how)
    elif override.status != "bevestigd":
        reader.warning(
            place,
            "kalender/datum",
            f"{override.date.isoformat()} is niet de datum van de regel. {says}",
            "Kijk of de datum klopt. Klopt hij? Schrijf dan: status: bevestigd.",
        )


_tradition = record({"wie": words(max_length=200), "regel": rule}, required=("wie", "regel"))


def _traditions(node: Node, reader: Reader) -> Any:
    """Return a tuple of `Tradition`."""
    found = list_of(_tradition)(node, reader)
    return found if found is INVALID else tuple(Tradition(values["wie"], values["regel"]) for values in found)


_fields: dict[str, Callable[[Node, Reader], Any]] = {
    "id": identifier(),
    "soort": choice(*KINDS),
    "stroming": one_or_more(identifier()),
    "titel": words(max_length=120),
    "uitleg": words(),
    "gebruik": words(),
    "regel": rule,
    "volgt": words(max_length=300),
    "anderen": _traditions,
    "ook": words(max_length=300),
    "begint_avond_ervoor": yes_no(),
    "duur": length,
    "zekerheid": choice("vast", "verwacht"),
    "data": _overrides,
    "datum_ernaast": choice(*BESIDE, "geen"),
    "plan_niet": one_or_more(text(max_length=60)),
    "gevoelig": sensitive,
    "groet": greeting,
    "vraag": words(max_length=300),
    "bron": text(max_length=300),
}
_day_record = record(_fields, required=("id", "soort", "titel"))


def day(node: Node, reader: Reader) -> Any:
    """Return a `Day`."""
    values = _day_record(node, reader)
    if not isinstance(node, MappingNode):
        return INVALID
    if "uitleg" not in node.entries:
        reader.warning(
            node.entries["id"][1] if "id" in node.entries else node,
            "kalender/uitleg",
            "Bij deze dag staat geen uitleg.",
            "Schrijf bij 'uitleg:' in één of twee korte zinnen wat voor dag dit is.",
        )
    if "regel" not in node.entries and "data" not in node.entries:
        return reader.error(
            node, "kalender/regel", "Deze dag heeft geen datum.", "Voeg een regel toe met 'regel:' of met 'data:'."
        )
    if "bron" not in node.entries and "regel" in node.entries:
        reader.warning(
            node.entries["regel"][0],
            "kalender/bron",
            "Bij de regel staat geen bron.",
            "Schrijf bij 'bron:' waar de regel vandaan komt.",
        )
    if values is INVALID or ("regel" in node.entries and "regel" not in values):
        return INVALID
    found, pairs = values.get("regel"), values.get("data", [])
    if found is not None:
        for place, override in pairs:
            _check_near(place, override, found, reader)
    computed = found is not None and not isinstance(found, (IslamicRule, TableRule))
    beside = str(values.get("datum_ernaast", "")) or beside_rule(found)
    nothing = SourceText("", node.line, node.column)
    return Day(
        id=values["id"],
        kind=str(values["soort"]),
        title=values["titel"],
        explanation=values.get("uitleg", nothing),
        source=values.get("bron", nothing),
        certainty="vast" if values.get("zekerheid", "vast" if computed else "verwacht") == "vast" else "verwacht",
        rule=found,
        overrides=tuple(override for _, override in pairs),
        evening_before=values.get("begint_avond_ervoor", False),
        length=values.get("duur", 1),
        also=values.get("ook"),
        communities=tuple(str(name) for name in values.get("stroming", ())),
        customs=values.get("gebruik"),
        ask=values.get("vraag"),
        follows=values.get("volgt"),
        traditions=values.get("anderen", ()),
        avoid=values.get("plan_niet", ()),
        sensitive=values.get("gevoelig"),
        greeting=values.get("groet"),
        beside="" if beside == "geen" else beside,
    )
