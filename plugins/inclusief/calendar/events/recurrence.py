"""How an event repeats, and what is different at one of its times."""

from __future__ import annotations

import datetime
from itertools import pairwise
from typing import Any

from ...schema import INVALID, Reader, choice, date, one_or_more, record
from ...yaml_source import MappingNode, Node
from ..dates.names import WEEKDAYS
from .fields import STATUSES
from .model import Change, Event, Recurrence
from .moments import clock_fault, moment
from .privacy import open_text

_EVERY = ("dag", "week", "twee weken", "maand")
_MOST_YEARS = 3
_RULE = "kalender/herhaling"
_recurrence = record(
    {"elke": choice(*_EVERY), "op": one_or_more(choice(*WEEKDAYS)), "tot": date(), "niet_op": one_or_more(date())},
    required=("elke", "tot"),
)
_change = record(
    {"status": choice(*STATUSES), "naar": moment(), "reden": open_text(translated=True)}, required=("status",)
)


def recurrence(node: Node, reader: Reader) -> Any:
    """Return a `Recurrence`."""
    values = _recurrence(node, reader)
    if values is INVALID or not isinstance(node, MappingNode):
        return INVALID
    if "op" in node.entries and values["elke"] not in ("week", "twee weken"):
        return reader.error(
            node.entries["op"][0],
            _RULE,
            f"Bij elke {values['elke']} kunt u geen dag van de week kiezen.",
            "Haal 'op:' weg. Of schrijf: elke: week.",
        )
    weekdays = tuple(sorted({WEEKDAYS.index(name) for name in values.get("op", ())}))
    return Recurrence(str(values["elke"]), values["tot"], weekdays, frozenset(values.get("niet_op", ())))  # type: ignore[arg-type]


def check_recurrence(rule: Recurrence, start: datetime.datetime, node: MappingNode, reader: Reader) -> bool:
    """Note it if the rule does not fit the first time. Return whether it fits."""
    first, until = start.date(), node.entries["tot"][1]
    if rule.until < first:
        reader.error(until, _RULE, "De laatste dag ligt voor de eerste.", "Kies een latere dag bij 'tot:'.")
    elif (rule.until.year - _MOST_YEARS, rule.until.month, rule.until.day) > (first.year, first.month, first.day):
        reader.error(
            until, _RULE, "Dit herhaalt langer dan drie jaar.", "Kies een eerdere dag. U kunt later verlengen."
        )
    elif rule.weekdays and first.weekday() not in rule.weekdays:
        reader.error(
            node.entries["op"][1],
            _RULE,
            f"De eerste keer is op {WEEKDAYS[first.weekday()]} {first.isoformat()}.",
            "Verander de eerste dag bij 'begin:'. Of verander 'op:'.",
        )
    else:
        return True
    return False


def check_times(event: Event, days: list[datetime.date], node: MappingNode, reader: Reader) -> None:
    """Note it if a repeated event cannot be at the times that its rule gives. ``days`` leaves nothing out."""
    rule = event.recurrence
    assert rule is not None
    for day in sorted(rule.skipped.difference(days)):
        reader.error(
            _skipped_node(node, day),
            _RULE,
            f"Op {day.isoformat()} is deze activiteit er niet.",
            "Haal die dag weg bij 'niet_op:'.",
        )
    left = [datetime.datetime.combine(day, event.start.time()) for day in days if day not in rule.skipped]
    if not left:
        reader.warning(
            node.entries["niet_op"][0],
            _RULE,
            "Zo is deze activiteit er nooit.",
            "Haal een dag weg bij 'niet_op:'. Of haal de activiteit weg.",
        )
    length = event.end - event.start if event.end else datetime.timedelta()
    if any(earlier + length > later for earlier, later in pairwise(left)):
        reader.error(
            node,
            _RULE,
            "De activiteit is nog bezig als de volgende keer begint.",
            "Verander 'einde:'. Schrijf daar wanneer de eerste keer klaar is.",
        )
    for found in left:
        if found != event.start and clock_fault(found):
            reader.warning(
                node,
                "kalender/tijd",
                f"Op {found.date().isoformat()} gaat de klok een uur voor- of achteruit om deze tijd.",
                "Zet die dag bij 'niet_op:'. Of kies een andere tijd.",
            )


def _skipped_node(node: MappingNode, day: datetime.date) -> Node:
    """Return where a skipped day stands, so that the message points at that day and not at the list."""
    below = node.entries["niet_op"][1]
    return next((item for item in getattr(below, "items", ()) if item == day.isoformat()), below)


def changes(node: Node, reader: Reader) -> Any:
    """Return the changes by the day on which it would have been, as pairs of the key's node and a `Change`."""
    if not isinstance(node, MappingNode):
        return reader.error(
            node,
            "gegevens/blok",
            "Hier horen dagen te staan.",
            "Schrijf: 2027-02-16: {status: afgelast, reden: Zaal bezet}.",
        )
    found: dict[datetime.date, tuple[Node, Change]] = {}
    for key, child in node.entries.values():
        day, values = date()(key, reader), _change(child, reader)
        if day is INVALID or values is INVALID or not isinstance(child, MappingNode):
            continue
        if _check_change(values, child, reader):
            found[day] = key, Change(day, str(values["status"]), values.get("naar"), values.get("reden"))  # type: ignore[arg-type]
    return found


def _check_change(values: dict[str, Any], node: MappingNode, reader: Reader) -> bool:
    """Return whether a change says what it must say. A reason that is not there is only a warning."""
    status, moves = values["status"], "naar" in node.entries
    if status == "verplaatst" and not moves:
        reader.error(
            node,
            "kalender/wijziging",
            "Hier staat niet waarheen het is verplaatst.",
            "Schrijf bij 'naar:' de nieuwe dag en tijd. Is die niet bekend? Schrijf: status: uitgesteld.",
        )
        return False
    if status != "verplaatst" and moves:
        reader.error(
            node.entries["naar"][0],
            "kalender/wijziging",
            f"Bij 'status: {status}' hoort geen nieuwe tijd.",
            "Schrijf: status: verplaatst. Of haal 'naar:' weg.",
        )
        return False
    if status == "afgelast" and "reden" not in node.entries:
        note_no_reason(node.entries["status"][1], reader)
    return not moves or "naar" in values


def note_no_reason(node: Node, reader: Reader) -> None:
    """Ask why something is off: who comes to a closed door wants to know."""
    reader.warning(
        node,
        "kalender/reden",
        "Hier staat niet waarom het niet doorgaat.",
        "Schrijf bij 'reden:' in één zin waarom.",
    )
