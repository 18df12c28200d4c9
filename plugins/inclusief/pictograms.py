"""Pictograms: pictures of the set that comes with the theme (Material Design Icons, Apache 2.0), always beside a word."""

from __future__ import annotations

import difflib
import importlib.util
from functools import cache
from pathlib import Path
from typing import Any

from .schema import INVALID, Field, Reader, pattern
from .yaml_source import Node

_FOLDER = Path("templates", ".icons", "material")


@cache
def names() -> frozenset[str]:
    """Return the names of all pictures."""
    spec = importlib.util.find_spec("material")
    places = spec.submodule_search_locations if spec else None
    return frozenset(path.stem for place in places or () for path in Path(place, _FOLDER).glob("*.svg"))


def pictogram() -> Field:
    """The name of a picture, such as ``bus``."""
    base = pattern(
        r"[a-z0-9]+(-[a-z0-9]+)*",
        "De naam van een pictogram is klein en zonder spaties. '{value}' kan niet.",
        "Kijk bij Material Design Icons, en neem de naam over. Bijvoorbeeld: bus.",
        "gegevens/pictogram",
    )

    def read(node: Node, reader: Reader) -> Any:
        value = base(node, reader)
        if value is INVALID or value in names():
            return value
        close = difflib.get_close_matches(value, sorted(names()), 3)
        return reader.error(
            node,
            "gegevens/pictogram",
            f"Het pictogram '{value}' bestaat niet.",
            f"Bedoelt u: {', '.join(close)}?" if close else "Kijk bij Material Design Icons, en neem de naam over.",
        )

    return read
