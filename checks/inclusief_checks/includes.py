"""Text from other files in a page, as pymdownx.snippets puts it there: so that a finding names the file that it is in.

A line ``--8<-- "deel.md"``, and lines between two lines of ``--8<--``, are replaced by the lines of that file. What asks for a
part of a file (``deel.md:2:5``) or for an address stays for the extension.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

DEEPEST = 10
"""A file that holds itself would never end."""

_ONE = re.compile(r"^(?P<indent>[ \t]*)-{1,}8<-{1,}[ \t]+(?P<quote>[\"'])(?P<path>[^\"':\n]+)(?P=quote)[ \t]*$")
_FENCE = re.compile(r"^[ \t]*-{1,}8<-{1,}[ \t]*$")


@dataclass(frozen=True)
class Expanded:
    """A text with what it includes. ``origins`` has for each line the file (empty for the text itself) and its line there."""

    text: str
    origins: tuple[tuple[str, int], ...]


Read = Callable[[str], "tuple[str, str] | None"]
"""From the path in an include to the name to show and the text; None if there is no such file."""


def expand(source: str, read: Read, *, first_line: int = 1) -> Expanded:
    """Return a text with all files that it includes in their place."""
    lines: list[str] = []
    origins: list[tuple[str, int]] = []

    def add(text: str, file: str, first: int, indent: str, depth: int) -> None:
        inside = False
        for number, line in enumerate(text.split("\n"), first):
            if _FENCE.match(line):
                inside = not inside
                continue
            one = _ONE.match(line)
            path = one["path"] if one else line.strip() if inside else ""
            included = read(path) if path and ":" not in path and depth < DEEPEST else None
            if included:
                add(included[1].rstrip("\n"), included[0], 1, indent + (one["indent"] if one else ""), depth + 1)
            else:
                lines.append(f"{indent}{line}" if line else line)
                origins.append((file, number))

    add(source, "", first_line, "", 0)
    return Expanded("\n".join(lines), tuple(origins))
