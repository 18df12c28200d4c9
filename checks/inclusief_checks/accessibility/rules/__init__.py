"""Rules about built pages that go beyond axe: a file each, in a folder per subject, found and not registered.

The id of a rule is its path: ``koppen/leeg.js`` is the rule ``koppen/leeg``. A file starts with a comment in YAML, between
``/*---`` and ``---*/``, that describes the rule; the script after it checks a page. It runs in the page, and finds the
functions of ``runtime.js`` in scope. A ``.yaml`` file describes a rule that a probe in Python checks, because it needs keys
or another state.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ...findings import Rule, Severity

FOLDER = Path(__file__).parent
STATES = ("wide", "narrow", "zoom", "spacing", "print", "forced")
"""In which states a rule can ask to be run."""
LANGUAGES = ("nl", "en")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FRONT_MATTER = re.compile(r"\s*/\*---\n(.*?)\n---\*/\n(.*)", re.DOTALL)


@dataclass(frozen=True)
class PageRule:
    """A rule about a page: its description in each language, when it runs, and the script that checks."""

    id: str
    topic: str
    texts: Mapping[str, Mapping[str, str]]
    """Per language: ``title``, ``why``, ``how``, and perhaps ``message`` with places such as ``{width}``."""
    wcag: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    severity: Severity = Severity.ERROR
    """What a failure is: an error for a success criterion, a warning for good practice."""
    states: tuple[str, ...] = ("wide",)
    fails: tuple[str, ...] = ()
    """Examples in HTML that the rule must find."""
    passes: tuple[str, ...] = ()
    """Examples in HTML in which the rule must find nothing."""
    script: str = field(default="", repr=False)

    def described(self, language: str = "nl") -> Rule:
        """Return the rule as reports tell it, in this language."""
        texts = self.texts[language]
        return Rule(
            id=self.id,
            title=texts["title"],
            why=texts["why"],
            how=texts["how"],
            sources=(*(f"WCAG {criterion}" for criterion in self.wcag), *self.sources),
            wcag=self.wcag,
            act=self.act,
            topic=self.topic,
            examples_wrong=self.fails,
            examples_good=self.passes,
        )


@cache
def page_rules() -> Mapping[str, PageRule]:
    """Return all rules by their id. Raise ValueError for a file that is not a rule."""
    files = sorted([*FOLDER.glob("*/*.js"), *FOLDER.glob("*/*.yaml")])
    return {rule.id: rule for rule in map(read_rule, files)}


def read_rule(path: Path) -> PageRule:
    """Return the rule in a file."""
    text = path.read_text("utf-8")
    if path.suffix == ".yaml":
        described, script = text, ""
    elif match := _FRONT_MATTER.fullmatch(text):
        described, script = match.groups()
    else:
        raise ValueError(f"{path.name}: no description between /*--- and ---*/")
    data: dict[str, Any] = yaml.load(described, _LOADER)
    texts = {language: {key: data[key][language] for key in _texts_in(data)} for language in LANGUAGES}
    return PageRule(
        id=f"{path.parent.name}/{path.stem}",
        topic=data["topic"],
        texts=texts,
        wcag=tuple(data.get("wcag", ())),
        act=tuple(data.get("act", ())),
        sources=tuple(data.get("sources", ())),
        severity=Severity(data.get("severity", "error")),
        states=tuple(data.get("states", ("wide",))),
        fails=tuple(data.get("fails", ())),
        passes=tuple(data.get("passes", ())),
        script=script,
    )


def _texts_in(data: Mapping[str, Any]) -> list[str]:
    return [key for key in ("title", "why", "how", "message") if key in data]


@cache
def bundle() -> str:
    """Return one script that sets ``self.inclusiefRules``: a function that takes a window and its axe, see ``runtime.js``.

    Browsers keep a function compiled, so one warm page makes the rules for every page that it opens.
    """
    runtime = (FOLDER / "runtime.js").read_text("utf-8")
    checks = ",\n".join(
        f"{json.dumps(rule.id)}: {{states: {json.dumps(rule.states)}, check: async (fail, review) => {{\n{rule.script}\n}}}}"
        for rule in page_rules().values()
        if rule.script
    )
    return runtime.replace("/* RULES */", checks)
