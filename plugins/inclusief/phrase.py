"""A Dutch sentence that goes from one part of the program to another before it is known in which language it will be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any


class Phrase(str):
    """A sentence with places to fill. For each place a function gives what goes there, from the translator of the reader."""

    __slots__ = ("parts",)
    parts: Mapping[str, Callable[[Any], str]]

    def __new__(cls, text: str, **parts: Callable[[Any], str]) -> Phrase:
        phrase = super().__new__(cls, text)
        phrase.parts = parts
        return phrase
