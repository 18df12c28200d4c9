"""The rules about the language of text: their descriptions, and what findings say."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ..findings import Rule

PAGE_LANGUAGE = "taal/paginataal"
WRONG_LANGUAGE = "taal/verkeerde-taal"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def _data() -> Mapping[str, Any]:
    data: Mapping[str, Any] = yaml.load(Path(__file__).with_name("rules.yaml").read_text("utf-8"), _LOADER)
    return data


def language_rules(language: str = "nl") -> dict[str, Rule]:
    """Return the rules about language by their id, as reports tell them in this language."""
    return {
        id_: Rule(
            id=id_,
            title=rule["title"][language],
            why=rule["why"][language],
            how=rule["how"][language],
            sources=tuple(f"WCAG {criterion}" for criterion in rule["wcag"]),
            wcag=tuple(rule["wcag"]),
            act=tuple(rule["act"]),
            topic="language",
            examples_wrong=tuple(rule["fails"]),
            examples_good=tuple(rule["passes"]),
        )
        for id_, rule in _data()["rules"].items()
    }


def said(text: str, language: str, /, **places: object) -> str:
    """Return a sentence of a finding in this language."""
    template: str = _data()["messages"][text][language]
    return template.format(**places)
