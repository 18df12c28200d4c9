"""Rules about Dutch text: a file each, found and not registered.

A ``.yaml`` file with ``soort: woorden`` is a list of words, one with ``soort: patronen`` a list of patterns; see `lists`. A
``.py`` file has a ``RULE`` and a function ``check`` for one passage, or ``check_page`` for a whole page. A ``.yaml`` file with
``regels`` only describes rules that are checked elsewhere.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from ..findings import Rule, Severity
from ..passage import Passage


class Hit(NamedTuple):
    """What a rule found in a passage: from where to where in its text, and what to say about it."""

    start: int
    end: int
    severity: Severity
    message: str
    suggestion: str = ""


@dataclass(frozen=True)
class Choices:
    """What the editors of a site decided about words. Words are in lower case."""

    known: frozenset[str] = frozenset()
    """Words and names that readers of this site know: no rule finds them."""
    better: Mapping[str, str] = field(default_factory=dict)
    """Words that this site does not want, with what to write instead."""

    def knows(self, words: str) -> bool:
        """Return whether a word or an expression is one that readers of this site know."""
        return words.casefold() in self.known


Check = Callable[[Passage, Choices], Iterable[Hit]]
PageCheck = Callable[[Sequence[Passage], Choices], Iterator[tuple[Passage, Hit]]]

FOLDER = Path(__file__).parent
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def rule_from(data: Mapping[str, Any]) -> Rule:
    """Return the rule that a YAML mapping describes."""
    return Rule(
        id=data["id"],
        title=data["titel"],
        why=data["waarom"],
        how=data["oplossing"],
        sources=tuple(data.get("bronnen", ())),
        examples_wrong=tuple(data.get("fout", ())),
        examples_good=tuple(data.get("goed", ())),
    )


def read_rules(path: Path) -> dict[str, Rule]:
    """Return the rules that a YAML file describes under ``regels``."""
    data = yaml.load(path.read_text("utf-8"), _LOADER)
    return {entry["id"]: rule_from(entry) for entry in data["regels"]}


def each(check: Check) -> PageCheck:
    """Return a check of a page that checks each passage by itself."""

    def check_page(page: Sequence[Passage], choices: Choices) -> Iterator[tuple[Passage, Hit]]:
        for passage in page:
            for hit in check(passage, choices):
                yield passage, hit

    return check_page


@cache
def text_rules() -> tuple[tuple[Rule, PageCheck], ...]:
    """Return all rules about text with their check."""
    from .lists import list_check

    found: list[tuple[Rule, PageCheck]] = []
    for path in sorted(FOLDER.glob("*.yaml")):
        data = yaml.load(path.read_text("utf-8"), _LOADER)
        if "soort" in data:
            found.append((rule_from(data), each(list_check(data))))
    for path in sorted(FOLDER.glob("*.py")):
        module: Any = importlib.import_module(f"{__name__}.{path.stem}") if path.stem != "__init__" else None
        if hasattr(module, "RULE"):
            found.append((module.RULE, module.check_page if hasattr(module, "check_page") else each(module.check)))
    return tuple(sorted(found, key=lambda pair: pair[0].id))
