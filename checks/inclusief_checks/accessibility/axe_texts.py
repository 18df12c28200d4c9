"""The rules of axe in Dutch: what is wrong, why it matters, and what an editor or maker does about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from ..findings import Rule

TEXTS_FILE = Path(__file__).with_name("axe_nl.yaml")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class AxeTexts:
    """The Dutch texts of one rule of axe."""

    title: str
    how: str
    why: str
    wcag: tuple[str, ...]


_UNKNOWN = AxeTexts(
    title="De pagina heeft een probleem met toegankelijkheid.",
    how="Vraag de maker van de site om dit op te lossen.",
    why="Niet iedereen kan de pagina gebruiken.",
    wcag=(),
)


@cache
def all_axe_texts() -> Mapping[str, AxeTexts]:
    """Return the texts of every rule, by the id that axe uses."""
    data = yaml.load(TEXTS_FILE.read_text("utf-8"), _LOADER)
    reasons = data["redenen"]
    return {
        rule: AxeTexts(
            title=entry["titel"],
            how=entry["oplossing"],
            why=reasons[entry["reden"]],
            wcag=tuple(entry.get("wcag", ())),
        )
        for rule, entry in data["regels"].items()
    }


def axe_texts(rule: str) -> AxeTexts:
    """Return the texts of a rule of axe. A rule of a newer axe gets a general text."""
    return all_axe_texts().get(rule, _UNKNOWN)


def axe_rule(rule: str) -> Rule:
    """Return a rule of axe by its own id, such as ``image-alt``. As a `Rule` its id is ``axe/image-alt``."""
    texts = axe_texts(rule)
    sources = tuple(f"WCAG {criterion}" for criterion in texts.wcag) or ("axe-core, goede gewoonte",)
    return Rule(id=f"axe/{rule}", title=texts.title, why=texts.why, how=texts.how, sources=sources)


def accessibility_rules() -> dict[str, Rule]:
    """Return all rules about built pages, by their id."""
    from .third_party import COOKIE, THIRD_PARTY

    rules = {f"axe/{rule}": axe_rule(rule) for rule in all_axe_texts()}
    return {**rules, THIRD_PARTY.id: THIRD_PARTY, COOKIE.id: COOKIE}
