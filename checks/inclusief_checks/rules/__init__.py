"""Rules about Dutch text: a file each, found and not registered.

A ``.yaml`` file with ``soort: woorden`` is a word list. A ``.py`` file has a ``RULE`` and a function ``check``. A ``.yaml`` file
with ``regels`` only describes rules that are checked elsewhere.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ..findings import Rule, Severity
from ..plain import Plain
from ..prose import Block
from ..sentences import Span


@dataclass(frozen=True)
class Hit:
    """What a rule found in a block: where in the plain text, and what to say about it."""

    span: Span
    severity: Severity
    message: str
    suggestion: str = ""


Check = Callable[[Block, Plain], Iterator[Hit]]

FOLDER = Path(__file__).parent
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def rule_from(data: dict[str, Any]) -> Rule:
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


@cache
def text_rules() -> tuple[tuple[Rule, Check], ...]:
    """Return all rules about text with their check."""
    from .words import word_check

    found: list[tuple[Rule, Check]] = []
    for path in sorted(FOLDER.glob("*.yaml")):
        data = yaml.load(path.read_text("utf-8"), _LOADER)
        if data.get("soort") == "woorden":
            found.append((rule_from(data), word_check(data)))
    for path in sorted(FOLDER.glob("*.py")):
        module = importlib.import_module(f"{__name__}.{path.stem}") if path.stem != "__init__" else None
        if hasattr(module, "RULE"):
            found.append((module.RULE, module.check))  # type: ignore[union-attr]
    return tuple(found)
