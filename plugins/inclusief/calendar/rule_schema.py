"""Reads ``regel:``, the rule that gives the date of a day: one main word, and for some words a second one beside it."""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import Any

from ..schema import INVALID, Field, Reader, choice, record
from ..yaml_source import MappingNode, Node
from .dates import WORDS, read_rule
from .dates.fixed import DAY_BEFORE, FixedDate
from .dates.islamic import CALENDARS, IslamicRule

_BESIDE: dict[str, tuple[str, Field]] = {
    # The second word -> the main word that it goes with, and what it can be.
    "kalender": ("islamitisch", choice(*CALENDARS)),
    "op_zondag": ("datum", choice(DAY_BEFORE)),
}
_FIELDS = {word: partial(read_rule, word) for word in WORDS} | {word: field for word, (_, field) in _BESIDE.items()}


def rule(node: Node, reader: Reader) -> Any:
    """Return the one `Rule` of a block ``regel``."""
    values = record(_FIELDS)(node, reader)
    if values is INVALID or not isinstance(node, MappingNode):
        return INVALID
    words = [word for word in WORDS if word in node.entries]
    if len(words) > 1:
        second = node.entries[words[1]][0]
        return reader.error(
            second, "kalender/regel", "Hier staan twee regels voor een dag.", f"Kies een: {' of '.join(words)}."
        )
    if not words:
        if set(node.entries) <= set(_FIELDS):  # an unknown word has had its message
            reader.error(node, "kalender/regel", "Hier staat geen regel.", "Kies uit: " + ", ".join(WORDS) + ".")
        return INVALID
    word = words[0]
    for beside, (main, _) in _BESIDE.items():
        if beside not in node.entries:
            continue
        if word != main:
            return reader.error(
                node.entries[beside][0],
                "kalender/regel",
                f"Bij '{word}' kunt u '{beside}' niet gebruiken.",
                f"Haal '{beside}:' weg. Dat kan alleen bij '{main}'.",
            )
        if beside not in values:
            return INVALID
    found = values.get(word, INVALID)
    if isinstance(found, IslamicRule) and "kalender" in values:
        return dataclasses.replace(found, calendar=str(values["kalender"]))
    if isinstance(found, FixedDate) and "op_zondag" in values:
        return dataclasses.replace(found, before_sunday=True)
    return found
