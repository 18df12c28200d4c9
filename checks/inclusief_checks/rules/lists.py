"""The two generic kinds of rules that are data: words with better words, and patterns with advice.

    soort: woorden                          soort: patronen
    woorden:                                patronen:
      derde wereld: armere landen             - patroon: '\\d+u\\b'
      invalide|invaliden:                       advies: 'Schrijf: 14.00 uur.'
        beter: mensen met een beperking
        waarom: ...
        bron: ...

``in`` limits a rule to kinds of blocks, such as ``[kop]``. ``ernst`` is error, warning or review. In ``melding`` and ``advies``
``{woord}`` is what was found and ``{beter}`` what to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..findings import Severity
from ..passage import Passage
from . import Check, Choices, Hit


def list_check(data: Mapping[str, Any]) -> Check:
    """Return the check that a rule file of one of the two kinds describes."""
    make = {"woorden": _words, "patronen": _patterns}[data["soort"]]
    kinds, find = frozenset(data.get("in", ())), make(data)

    def check(passage: Passage, choices: Choices) -> Iterator[Hit]:
        if not kinds or passage.block.kind in kinds:
            yield from find(passage, choices)

    return check


def _words(data: Mapping[str, Any]) -> Check:
    """The longest entry wins: "met betrekking tot" goes before "betrekking"."""
    entries: dict[str, Mapping[str, str]] = {}
    for names, entry in data["woorden"].items():
        for name in str(names).split("|"):
            entries[name.strip().casefold()] = entry if isinstance(entry, Mapping) else {"beter": str(entry)}
    pattern = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(entries, key=len, reverse=True))
    found, severity = re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.I), Severity(data.get("ernst", "warning"))

    def check(passage: Passage, choices: Choices) -> Iterator[Hit]:
        for match in found.finditer(passage.text):
            word = re.sub(r"\s+", " ", match.group())
            if choices.knows(word):
                continue
            entry = entries[word.casefold()]
            values = {"woord": word, **{"beter": "", "waarom": "", "bron": "", **entry}}
            yield Hit(
                *match.span(),
                severity,
                data["melding"].format(**values).strip(),
                data["advies"].format(**values).strip(),
            )

    return check


def _patterns(data: Mapping[str, Any]) -> Check:
    severity = Severity(data.get("ernst", "warning"))
    compiled = [(re.compile(entry["patroon"], re.I if entry.get("hoofdletters", "gelijk") == "gelijk" else 0), entry)
                for entry in data["patronen"]]  # fmt: skip

    def check(passage: Passage, choices: Choices) -> Iterator[Hit]:
        for pattern, entry in compiled:
            for match in pattern.finditer(passage.text):
                if choices.knows(match.group()):
                    continue
                message = entry.get("melding", data.get("melding", "")).format(woord=match.group().strip())
                yield Hit(*match.span(), severity, message, entry["advies"].format(woord=match.group().strip()))

    return check
