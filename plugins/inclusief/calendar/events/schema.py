"""Reads a local event of ``calendar.yaml``, checked all at once."""

from __future__ import annotations

import dataclasses
from typing import Any

from ...schema import INVALID, Reader, choice, identifier, one_or_more, record
from ...yaml_source import MappingNode, Node, SourceText
from ..kinds import KINDS
from .expansion import planned_days
from .fields import STATUSES, access, cost, organiser, place
from .languages import spoken
from .model import Event
from .moments import moment
from .privacy import open_text
from .recurrence import changes, check_recurrence, check_times, note_no_reason, recurrence

Entries = dict[str, tuple[SourceText, Node]]

_event = record(
    {
        "id": identifier(),
        "titel": open_text(max_length=120, translated=True),
        "uitleg": open_text(max_length=1000, translated=True),
        "soort": choice(*KINDS),
        "stroming": one_or_more(identifier()),
        "hoort_bij": identifier(),
        "begin": moment(),
        "einde": moment(),
        "plaats": place,
        "toegankelijk": access,
        "contact_toegankelijkheid": open_text(),
        "talen_gesproken": one_or_more(spoken),
        "kosten": cost,
        "organisator": organiser,
        "status": choice(*STATUSES),
        "reden": open_text(translated=True),
        "eerder": one_or_more(moment()),
        "herhaling": recurrence,
        "wijziging": changes,
        "bron": open_text(),
    },
    required=("id", "titel", "begin"),
)


def event(node: Node, reader: Reader) -> Any:
    """Return an `Event`."""
    values = _event(node, reader)
    if not isinstance(node, MappingNode):
        return INVALID
    entries = node.entries
    complete = _check_required(node, reader)
    if values is INVALID or not complete or any(key in entries and key not in values for key in _NEEDED):
        return INVALID
    start, end = values["begin"], values.get("einde")
    if end is not None and end <= start:
        what = "Het einde is gelijk aan het begin." if end == start else "Het einde ligt voor het begin."
        return reader.error(entries["einde"][1], "kalender/einde", what, "Verander 'einde:' of 'begin:'.")
    costs = values.get("kosten", {})
    made = Event(
        id=values["id"],
        title=values["titel"],
        start=start,
        end=end,
        access=values["toegankelijk"],
        explanation=values.get("uitleg"),
        kind=str(values.get("soort", "")),
        communities=tuple(str(name) for name in values.get("stroming", ())),
        belongs_to=values.get("hoort_bij"),
        place=values.get("plaats"),
        access_contact=values.get("contact_toegankelijkheid"),
        languages=tuple(dict.fromkeys(str(code) for code in values.get("talen_gesproken", ()))),
        price=costs.get("prijs"),
        registration=costs.get("aanmelden"),
        audience=costs.get("doelgroep"),
        organiser=values.get("organisator"),
        status=str(values.get("status", "gaat door")),  # type: ignore[arg-type]
        reason=values.get("reden"),
        earlier=values.get("eerder", ()),
        source=values.get("bron"),
    )
    _check_status(made, entries, reader)
    return _repeated(made, values, entries, reader)


_NEEDED = ("einde", "toegankelijk", "organisator", "status")
"""If one of these is there but wrong, the event would say something that the editor did not mean."""


def _check_required(node: MappingNode, reader: Reader) -> bool:
    """Return whether the event says if people can come in, and who organises it: the municipality makes room, it does not
    organise what groups do."""
    place_of = node.entries["id"][1] if "id" in node.entries else node
    if "toegankelijk" not in node.entries:
        reader.error(
            place_of,
            "kalender/toegankelijk",
            "Vul in of de plek toegankelijk is. 'onbekend' mag.",
            "Voeg een regel toe, bijvoorbeeld: toegankelijk: {rolstoel: ja, toilet: onbekend}.",
        )
    if "organisator" not in node.entries:
        reader.error(
            place_of,
            "kalender/organisator",
            "Hier staat niet wie dit organiseert.",
            "Schrijf bijvoorbeeld: organisator: {naam: Stichting Voorbeeld}.",
        )
    return "toegankelijk" in node.entries and "organisator" in node.entries


def _check_status(made: Event, entries: Entries, reader: Reader) -> None:
    """Ask for what subscribers need: why it is off, and when it was before it moved."""
    if made.status == "afgelast" and "reden" not in entries:
        note_no_reason(entries["status"][1], reader)
    if made.status == "verplaatst" and "eerder" not in entries:
        reader.warning(
            entries["status"][1],
            "kalender/wijziging",
            "Hier staat niet wanneer het eerst was.",
            "Schrijf bij 'eerder:' de oude dag en tijd.",
        )
    if made.start in made.earlier:
        reader.warning(
            entries["eerder"][1],
            "kalender/wijziging",
            "De oude tijd is dezelfde als 'begin:'.",
            "Schrijf bij 'begin:' de nieuwe tijd, en bij 'eerder:' de oude.",
        )


def _repeated(made: Event, values: dict[str, Any], entries: Entries, reader: Reader) -> Any:
    """Return the event with how it repeats, if that fits."""
    rule, pairs = values.get("herhaling"), values.get("wijziging", {})
    if "herhaling" not in entries:
        if "wijziging" in entries:
            return reader.error(
                entries["wijziging"][0],
                "kalender/wijziging",
                "Deze activiteit is er maar één keer.",
                "Gebruik 'status:' en 'eerder:'. Of voeg 'herhaling:' toe.",
            )
        return made
    block = entries["herhaling"][1]
    if rule is None or not isinstance(block, MappingNode) or not check_recurrence(rule, made.start, block, reader):
        return INVALID
    repeated = dataclasses.replace(made, recurrence=rule)
    without_gaps = dataclasses.replace(rule, skipped=frozenset())
    days = planned_days(dataclasses.replace(made, recurrence=without_gaps))
    check_times(repeated, days, block, reader)
    takes_place = set(days) - rule.skipped
    for day in sorted(pairs.keys() - takes_place):
        reader.error(
            pairs[day][0],
            "kalender/wijziging",
            f"Op {day.isoformat()} is deze activiteit er niet.",
            "Verander de dag. Kies een dag waarop de activiteit zou zijn.",
        )
    kept = {day: change for day, (_, change) in sorted(pairs.items()) if day in takes_place}
    return dataclasses.replace(repeated, changes=kept)
