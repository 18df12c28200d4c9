"""Turn what was seen on a page into findings: in the reader's language, each element once, with the states it was seen in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from string import Formatter

from ..findings import Finding, Location, Rule, Severity
from . import states
from .axe_texts import axe_rule
from .observation import Observation, Sight
from .rules import page_rules
from .targets import Target

EXCERPT_LENGTH = 200
AXE = "axe/"
_WORDS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "maybe": "Misschien fout: {what}",
        "look": "Kijk zelf op de pagina. {how}",
        "contrast": "{what} Het contrast is {found}. Nodig is {needed}.",
    },
    "en": {
        "maybe": "Perhaps wrong: {what}",
        "look": "Look at the page yourself. {how}",
        "contrast": "{what} The contrast is {found}. It must be {needed}.",
    },
}


def rule_of(id_: str, language: str = "nl") -> Rule:
    """Return the rule with this id, as reports tell it in this language."""
    if id_.startswith(AXE):
        return axe_rule(id_.removeprefix(AXE), language)
    return page_rules()[id_].described(language)


def findings_of(seen: Iterable[Observation], target: Target, language: str = "nl") -> list[Finding]:
    """Return one finding per rule and element, with the states in which it was seen.

    An element that is surely wrong in one state is not also reported as uncertain in another.
    """
    grouped: dict[tuple[str, str, str], list[Observation]] = {}
    for observation in seen:
        # Requests and cookies have no element: what they are about tells them apart.
        about = observation.selector or observation.html
        grouped.setdefault((observation.rule, observation.selector, about), []).append(observation)
    findings = [_finding(group, target, language) for group in grouped.values()]
    return sorted(findings, key=lambda finding: (finding.sort_key, finding.location.selector or "", finding.message))


def _finding(group: Sequence[Observation], target: Target, language: str) -> Finding:
    certain = [observation for observation in group if observation.sight is Sight.FAILED]
    shown = certain or group
    first = shown[0]
    rule = rule_of(first.rule, language)
    words = _WORDS[language]
    return Finding(
        rule=first.rule,
        severity=_severity(rule) if certain else Severity.REVIEW,
        location=Location(file=target.file, url=target.url, selector=first.selector or None),
        message=_message(rule, shown, language)
        if certain
        else words["maybe"].format(what=_inside(_said(rule, first, language))),
        suggestion=rule.how if certain else words["look"].format(how=rule.how),
        excerpt=shorten(first.html),
        states=states.labels((observation.state for observation in shown), language),
    )


def _severity(rule: Rule) -> Severity:
    """Return how much a failure matters: what no success criterion asks for is good practice, and blocks nothing."""
    if rule.id.startswith(AXE):
        return Severity.ERROR if rule.wcag else Severity.WARNING
    return page_rules()[rule.id].severity


def _said(rule: Rule, observation: Observation, language: str) -> str:
    """Return what a rule says about an element, with what it measured filled in."""
    if rule.id.startswith(AXE):
        return rule.title
    template = page_rules()[rule.id].texts[language].get("message", rule.title)
    places = {name for _, name, _, _ in Formatter().parse(template) if name}
    if not places <= set(observation.data):
        return rule.title
    return template.format_map(observation.data)


def _message(rule: Rule, shown: Sequence[Observation], language: str) -> str:
    what = _said(rule, shown[0], language)
    if rule.id != f"{AXE}color-contrast":
        return what
    measured = [
        (float(seen.data["contrastRatio"]), seen.data["expectedContrastRatio"])
        for seen in shown
        if {"contrastRatio", "expectedContrastRatio"} <= set(seen.data)
    ]
    if not measured:
        return what
    ratio, expected = min(measured)
    found, needed = f"{ratio:.2f}", expected.split(":")[0]
    if language == "nl":
        found, needed = found.replace(".", ","), needed.replace(".", ",")
    return _WORDS[language]["contrast"].format(what=what, found=found, needed=needed)


def _inside(title: str) -> str:
    """Return a sentence as it stands after a colon. A name or an abbreviation keeps its capital."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def shorten(html: str) -> str:
    """Return a piece of HTML on one line, of at most 200 characters."""
    line = re.sub(r"\s+", " ", html).strip()
    return line if len(line) <= EXCERPT_LENGTH else line[: EXCERPT_LENGTH - 1] + "…"
