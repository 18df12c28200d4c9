"""Reads ``groet:`` and ``gevoelig:``: how the municipality marks a day, and what needs care."""

from __future__ import annotations

from typing import Any

from ..schema import INVALID, Reader, choice, date, list_of, mapping_of, one_or_more, pattern, record, text, words
from ..yaml_source import MappingNode, Node, SourceText
from .model import Greeting, Sensitive

TONES = ("feliciteren", "gedenken", "aandacht")

language_code = pattern(
    r"[a-z]{2,3}(-[A-Za-z]+)?",
    "'{value}' is geen code van een taal.",
    "Schrijf een code, bijvoorbeeld nl, en, tr of ar.",
    "gegevens/taal",
)
_role = text(max_length=60)
_greeting = record(
    {
        "toon": choice(*TONES),
        "wie": _role,
        "akkoord": one_or_more(_role),
        "goedgekeurd": mapping_of(_role, date()),
        "tekst": words(max_length=400),
        "nagekeken": mapping_of(language_code, date()),
        "kanalen": list_of(text(max_length=40)),
        "beeld": record({"alt": words(max_length=200)}, required=("alt",)),
    },
    required=("toon",),
)
_sensitive = record({"reden": text(max_length=300), "akkoord": one_or_more(_role)}, required=("reden",))


def greeting(node: Node, reader: Reader) -> Any:
    """Return a `Greeting`."""
    values = _greeting(node, reader)
    if values is INVALID or not isinstance(node, MappingNode):
        return INVALID
    place = node.entries["toon"][1]
    assert isinstance(place, SourceText)
    return Greeting(
        tone=str(values["toon"]),  # type: ignore[arg-type]
        place=place,
        who=values.get("wie"),
        approvers=values.get("akkoord", ()),
        approved={str(role): day for role, day in values.get("goedgekeurd", {}).items()},
        text=values.get("tekst"),
        reviewed={str(code): day for code, day in values.get("nagekeken", {}).items()},
        channels=tuple(str(name) for name in values.get("kanalen", ())),
        image_alt=values.get("beeld", {}).get("alt"),
    )


def sensitive(node: Node, reader: Reader) -> Any:
    """Return a `Sensitive`."""
    values = _sensitive(node, reader)
    return values if values is INVALID else Sensitive(values["reden"], values.get("akkoord", ()))
