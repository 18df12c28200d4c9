"""The rules of axe in plain words: what is wrong, why it matters, and what an editor or maker does about it.

What holds in any language stands in ``axe_rules.yaml``, the texts in a file per language.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ..findings import Rule
from .rules import page_rules

FOLDER = Path(__file__).parent
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_GOOD_PRACTICE = {"nl": "axe-core, goede gewoonte", "en": "axe-core, good practice"}
_UNKNOWN = {
    "nl": {
        "title": "De pagina heeft een probleem met toegankelijkheid.",
        "why": "Niet iedereen kan de pagina gebruiken.",
        "how": "Vraag de maker van de site om dit op te lossen.",
    },
    "en": {
        "title": "The page has an accessibility problem.",
        "why": "Not everybody can use the page.",
        "how": "Ask the maker of the site to solve this.",
    },
}


@cache
def _read(name: str) -> Mapping[str, Any]:
    data: Mapping[str, Any] = yaml.load((FOLDER / name).read_text("utf-8"), _LOADER)
    return data


def known_rules() -> list[str]:
    """Return the ids of all rules of axe that have texts."""
    return list(_read("axe_rules.yaml"))


@cache
def axe_rule(rule: str, language: str = "nl") -> Rule:
    """Return a rule of axe by its own id, such as ``image-alt``. As a `Rule` its id is ``axe/image-alt``.

    A rule of a newer axe gets a general text.
    """
    facts = _read("axe_rules.yaml").get(rule)
    if facts is None:
        return Rule(id=f"axe/{rule}", **_UNKNOWN[language])
    texts = _read(f"axe_{language}.yaml")
    wcag = tuple(facts["wcag"])
    return Rule(
        id=f"axe/{rule}",
        title=texts["rules"][rule]["title"],
        why=texts["reasons"][facts["reason"]],
        how=texts["rules"][rule]["how"],
        sources=tuple(f"WCAG {criterion}" for criterion in wcag) or (_GOOD_PRACTICE[language],),
        wcag=wcag,
        act=tuple(facts["act"]),
        topic=facts["topic"],
    )


def accessibility_rules(language: str = "nl") -> dict[str, Rule]:
    """Return all rules about built pages, by their id."""
    axe = (axe_rule(rule, language) for rule in known_rules())
    return {rule.id: rule for rule in (*axe, *(rule.described(language) for rule in page_rules().values()))}
