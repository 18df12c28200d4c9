"""Writes values as YAML that comes back as the same text, also in programs that read ``no`` as false."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from ...yaml_source import SequenceNode, SourceText, parse_yaml

_DAY = r"\d{4}-\d{2}-\d{2}"
_PLAIN = re.compile(
    # A date, a date with a time, a number of something ("1 shawwal"), or words that begin with a letter.
    rf"{_DAY}( \d{{2}}:\d{{2}})?|(\d+ )?[^\W\d_](?:[\w .()/;!?%+'-]*[\w.)!?%])?"
)
_NUMBER = re.compile(r"[+-]?\d{1,3}(\.\d+)?")
_NUMBERS = frozenset({"pasen", "orthodox_pasen", "lat", "lon", "versie"})
_OTHER_TYPES = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""What other readers of YAML take for something that is not text."""
_SHORT = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_JOINERS = "\u200c\u200d"
_ONE_LINE = 100


def clean(text: str) -> str:
    """Return a text as one line without control characters, turns of direction, and halves of characters."""
    kept = "".join(
        " " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char
        for char in text
        if unicodedata.category(char) != "Cs" and char not in _TURNS and not _no_character(ord(char))
    )
    return " ".join(kept.split())


def _no_character(number: int) -> bool:
    """Return whether Unicode keeps this number free for ever. An emoji that is newer than Python is not such a number."""
    return 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE


def scalar(text: str, key: str = "") -> str:
    """Return a text as it can stand in a file, in a block as well as between brackets. ``key`` is the field it is for."""
    if key in _NUMBERS and _NUMBER.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text) and text.casefold() not in _OTHER_TYPES and _reads_back(text):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in _SHORT:
        return _SHORT[char]
    # Marks of direction are invisible: written out, an editor can see that they are there.
    hidden = unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Co") and char not in _JOINERS
    if not hidden:
        return char
    number = ord(char)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _reads_back(text: str) -> bool:
    node, findings = parse_yaml(f"- [{text}]\n- {text}", "")
    if findings or not isinstance(node, SequenceNode) or len(node.items) != 2:
        return False
    first, second = node.items
    alone = first.items if isinstance(first, SequenceNode) else ()
    return isinstance(second, SourceText) and str(second) == text and [str(item) for item in alone] == [text]


def flow(value: Any, key: str = "") -> str:
    """Return a value on one line: a text, a list as ``[a, b]``, a block as ``{a: b}``."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar_key(name)}: {flow(below, name)}" for name, below in value.items()) + "}"
    if isinstance(value, str):
        return scalar(value, key)
    return "[" + ", ".join(flow(item, key) for item in value) + "]"


def scalar_key(name: str) -> str:
    """Return the name of a field as it can stand in a file. A year stays a bare number."""
    return name if re.fullmatch(r"[0-9]{4}|[a-z_]{2,}", name) and name not in _OTHER_TYPES else scalar(name)


def entry_lines(fields: Mapping[str, Any], column: int, shift: int = 2) -> list[str]:
    """Return an item of a list as lines. The hyphen stands in ``column``, the fields ``shift`` further."""
    lines = _block(fields, column + shift)
    lines[0] = " " * column + "-" + " " * (shift - 1) + lines[0].lstrip(" ")
    return lines


def _block(fields: Mapping[str, Any], column: int) -> list[str]:
    lines: list[str] = []
    for name, value in fields.items():
        start = " " * column + scalar_key(name) + ":"
        one_line = flow(value, name)
        nested = isinstance(value, Mapping) and value and (name == "data" or len(one_line) > _ONE_LINE)
        rows = isinstance(value, Sequence) and not isinstance(value, str) and any(isinstance(v, Mapping) for v in value)
        if nested:
            lines += [start, *_block(value, column + 2)]
        elif rows:
            lines += [start, *(" " * (column + 2) + "- " + flow(item) for item in value)]
        else:
            lines.append(f"{start} {one_line}")
    return lines
