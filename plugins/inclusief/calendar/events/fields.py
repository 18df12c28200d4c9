"""The fields of a local event: a place, who organises it, access, what it costs."""

from __future__ import annotations

import difflib
import re
from typing import Any

from ...schema import INVALID, Field, Reader, pattern, record
from ...yaml_source import MappingNode, Node, SourceText
from ..dates.names import did_you_mean, shorten
from .model import ACCESS, ACCESS_ANSWERS, Organiser, Place
from .privacy import open_text, web_address

STATUSES = ("gaat door", "afgelast", "verplaatst", "uitgesteld")
_CLOSE = 0.85
"""Closer than this to an answer it is a typing error, and not a sentence of somebody's own."""


def _degrees(limit: int) -> Field:
    base = pattern(
        r"-?[0-9]{1,3}(\.[0-9]{1,12})?",
        "'{value}' is geen plek op de kaart.",
        "Schrijf graden met een punt, bijvoorbeeld: 52.265.",
    )

    def read(node: Node, reader: Reader) -> Any:
        value = base(node, reader)
        if value is INVALID:
            return value
        if abs(float(value)) > limit:
            return reader.error(
                node, "gegevens/tekst", f"{value} graden kan niet.", f"Schrijf een getal van -{limit} tot {limit}."
            )
        return float(value)

    return read


_place = record(
    {
        "naam": open_text(max_length=120),
        "adres": open_text(max_length=200),
        "lat": _degrees(90),
        "lon": _degrees(180),
    },
    required=("naam",),
)


def place(node: Node, reader: Reader) -> Any:
    """Return a `Place`, with both coordinates or with none."""
    values = _place(node, reader)
    if values is INVALID or not isinstance(node, MappingNode):
        return INVALID
    given = [key for key in ("lat", "lon") if key in node.entries]
    if len(given) == 1:
        return reader.error(
            node.entries[given[0]][0],
            "gegevens/ontbreekt",
            "Bij 'lat' hoort 'lon'. Een van de twee ontbreekt.",
            "Schrijf ze allebei, of haal ze allebei weg.",
        )
    on_map = "lat" in values and "lon" in values
    return Place(
        values["naam"],
        values.get("adres"),
        values["lat"] if on_map else None,
        values["lon"] if on_map else None,
    )


_organiser = record({"naam": open_text(max_length=120), "url": web_address()}, required=("naam",))


def organiser(node: Node, reader: Reader) -> Any:
    """Return an `Organiser`."""
    values = _organiser(node, reader)
    return values if values is INVALID else Organiser(values["naam"], values.get("url"))


def access(node: Node, reader: Reader) -> Any:
    """Return the answers by kind of access. ``onbekend`` for all is a plain answer too."""
    if isinstance(node, SourceText) and node == "onbekend":
        return {}
    if not isinstance(node, MappingNode) or not node.entries:
        return reader.error(
            node,
            "kalender/toegankelijk",
            "Vul in of de plek toegankelijk is. 'onbekend' mag.",
            "Schrijf bijvoorbeeld: {rolstoel: ja, toilet: onbekend}.",
        )
    found = {}
    for key, child in node.entries.values():
        if key not in ACCESS:
            reader.error(
                key,
                "gegevens/onbekend",
                f"Het veld '{shorten(key)}' bestaat niet.{did_you_mean(key, ACCESS)}",
                "Kies uit: " + ", ".join(ACCESS) + ".",
            )
        elif (value := _answer(child, reader)) is not INVALID:
            found[str(key)] = value
    return found


def _answer(node: Node, reader: Reader) -> Any:
    """Return one of the answers, or a time or a sentence. A single other word is most often a mistake."""
    value = open_text(max_length=120)(node, reader)
    if value is INVALID or value in ACCESS_ANSWERS:
        return value
    own_words = any(char.isdigit() or char == " " for char in value)
    typing_error = difflib.get_close_matches(value.casefold(), ACCESS_ANSWERS, 1, _CLOSE)
    if own_words and not typing_error:
        return value
    return reader.error(
        node,
        "gegevens/keuze",
        f"'{shorten(value)}' kan hier niet.{did_you_mean(value, ACCESS_ANSWERS)}",
        "Kies uit: " + ", ".join(ACCESS_ANSWERS) + ". Of schrijf een tijd of een korte zin.",
    )


def _price(node: Node, reader: Reader) -> Any:
    """Return an amount, ``gratis`` or a few words. What is all digits and signs must be an amount."""
    value = open_text(max_length=60, translated=True)(node, reader)
    if value is INVALID or re.search(r"[^\W\d_]", value):
        return value
    if not re.fullmatch(r"(?:€ ?)?[0-9]{1,4}(?:[.,](?:[0-9]{2}|-))?", value.strip()):
        return reader.error(
            node,
            "gegevens/tekst",
            f"'{shorten(value)}' is geen bedrag.",
            'Schrijf een bedrag zoals "5,00". Of schrijf gratis, of een korte zin.',
        )
    return value


cost = record(
    {
        "prijs": _price,
        "aanmelden": open_text(max_length=200),
        "doelgroep": open_text(max_length=120, translated=True),
    }
)
"""What it costs, how to register and for whom it is: a dict with the keys of the file."""
