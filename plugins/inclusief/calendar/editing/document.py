"""The text of a YAML file with the places of its parts, and changes at those places.

The rest of the text is never written anew: what an editor typed, with its comments, stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ...errors import CannotRun, InputError
from ...yaml_source import read_text
from .errors import Refused

_BOM = "\ufeff"


@dataclass(frozen=True)
class Edit:
    """Put ``text`` in the place of what stands from ``start`` to ``end``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Document:
    """A file as it was read. ``text`` has no byte order mark; ``data`` are the bytes on the disk."""

    text: str
    data: bytes
    root: yaml.MappingNode

    @property
    def newline(self) -> str:
        """How lines end in this file."""
        return "\r\n" if self.text.count("\r\n") * 2 > self.text.count("\n") else "\n"

    def encode(self, text: str) -> bytes:
        """Return a changed text as bytes, with a byte order mark if the file had one."""
        return ((_BOM if self.data.startswith(_BOM.encode()) else "") + text).encode()


def open_document(path: Path, file: str) -> Document:
    """Return the document of a file. Raises `InputError` if it cannot be read, or `Refused` if it has no fields."""
    text, findings = read_text(path, file)
    if text is None:
        raise InputError(findings)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CannotRun(f"Ik kan {file} niet lezen.") from error
    return Document(text, data, compose(text, file))


def compose(text: str, file: str) -> yaml.MappingNode:
    """Return the tree of a text with the places of all parts. Raises `Refused` if it is not a block with fields."""
    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, RecursionError) as error:
        raise Refused(f"Ik kan {file} niet lezen. Typ: inclusief check") from error
    if not isinstance(root, yaml.MappingNode):
        raise Refused(f"In {file} staan geen velden. Begin met 'versie: 1' en daaronder 'dagen:'.")
    return root


def plain(node: yaml.Node) -> Any:
    """Return a tree as dicts, lists and texts, to compare."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    return node.value


def find(mapping: yaml.MappingNode, key: str) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the node of a key and of its value, or None."""
    return next(((name, value) for name, value in mapping.value if name.value == key), None)


def is_flow(node: yaml.Node) -> bool:
    """Return whether a list or block stands between brackets."""
    return bool(getattr(node, "flow_style", False))


def content_end(text: str, node: yaml.Node) -> int:
    """Return where a value ends, without the empty lines and comments after it."""
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        written = text[node.start_mark.index : node.end_mark.index]
        if "+" in written.split("\n", 1)[0]:  # empty lines at its end belong to this text
            return node.start_mark.index + max(written.rfind("\n"), 1)
        return node.start_mark.index + len(written.rstrip())
    if isinstance(node, yaml.CollectionNode) and not is_flow(node) and node.value:
        last = node.value[-1]
        return content_end(text, last[1] if isinstance(node, yaml.MappingNode) else last)
    return int(node.end_mark.index)


def line_start(text: str, index: int) -> int:
    """Return where the line of a place begins."""
    return text.rfind("\n", 0, index) + 1


def next_line(text: str, index: int) -> int:
    """Return where the line after that of a place begins; the end of the text if there is none."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def insert_lines(document: Document, at: int, lines: Iterable[str]) -> Edit:
    """Return an edit that puts lines before the line that begins at ``at``, or at the end of the file."""
    text, newline = document.text, document.newline
    joined = newline.join(lines)
    if at == len(text) and text and not text.endswith("\n"):
        return Edit(at, at, newline + joined)
    return Edit(at, at, joined + newline)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made. No two may touch the same place, but may begin at the same place in order."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        parts += [text[at : edit.start], edit.text]
        at = max(at, edit.end)
    return "".join([*parts, text[at:]])
