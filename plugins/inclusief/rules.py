"""All rules, from every place that has some, by id."""

from __future__ import annotations

from pathlib import Path

from inclusief_checks.findings import Rule
from inclusief_checks.rules import read_rules, text_rules


def all_rules(language: str = "nl") -> dict[str, Rule]:
    """Return every rule that a finding can name: about text, about pages in a browser, and about our own data.

    Rules about any site are told in this language; rules about Dutch texts and our own data are always in Dutch.
    """
    from inclusief_checks.accessibility.axe_texts import accessibility_rules
    from inclusief_checks.language.rule import language_rules

    return {
        **{rule.id: rule for rule, _ in text_rules()},
        **accessibility_rules(language),
        **language_rules(language),
        **read_rules(Path(__file__).with_name("rules.yaml")),
        **read_rules(Path(__file__).parent / "statement" / "rules.yaml"),
    }
