"""How dates are found: a module for each kind of rule, found by the word that editors write under ``regel``.

Each module has ``read(word, node, reader)``, which returns a `Rule` or notes in Dutch what is wrong. The library that a
module needs loads when the first such date is computed.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ...schema import Reader
from ...yaml_source import Node
from .expansion import expand, missing_years, occurrences

__all__ = ["WORDS", "expand", "missing_years", "occurrences", "read_rule"]

WORDS: dict[str, str] = {
    # The word in the file -> the module.
    "datum": "fixed",
    "weekdag": "weekday",
    "pasen": "easter",
    "orthodox_pasen": "easter",
    "islamitisch": "islamic",
    "joods": "hebrew",
    "tabel": "table",
}


def read_rule(word: str, node: Node, reader: Reader) -> Any:
    """Return the rule that stands behind ``word``, or `INVALID` after noting what is wrong."""
    return import_module(f".{WORDS[word]}", __name__).read(word, node, reader)
