"""All rules, from every place that has some, by id."""

from __future__ import annotations

from pathlib import Path

from inclusief_checks.findings import Report, Rule
from inclusief_checks.rules import read_rules, text_rules


def all_rules(language: str = "nl") -> dict[str, Rule]:
    """Return every rule that a finding can name: about text, about pages in a browser, and about our own data.

    Rules about any site are told in this language; rules about Dutch texts and our own data are always in Dutch.
    """
    from inclusief_checks.accessibility.axe_texts import accessibility_rules
    from inclusief_checks.language.rule import language_rules

    return {**accessibility_rules(language), **language_rules(language), **_source_rules()}


def rules_of(report: Report, language: str = "nl") -> dict[str, Rule]:
    """Return at least the rules that a report names.

    Those about pages in a browser are in 280 files, and a check of texts needs none of them.
    """
    known = _source_rules()
    return known if all(finding.rule in known for finding in report.findings) else all_rules(language)


def _source_rules() -> dict[str, Rule]:
    return {
        **{rule.id: rule for rule, _ in text_rules()},
        **read_rules(Path(__file__).with_name("rules.yaml")),
        **read_rules(Path(__file__).parent / "statement" / "rules.yaml"),
    }
