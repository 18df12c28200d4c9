"""Every rule about pages runs its own examples: what it must find, and what it must leave alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from inclusief_checks.accessibility.browsers import BrowserSession, find_browser
from inclusief_checks.accessibility.rules import LANGUAGES, STATES, bundle, page_rules
from inclusief_checks.accessibility.server import serve

RULES = page_rules()
EXAMPLES = [
    pytest.param(rule, html, wanted, id=f"{rule.id}-{kind}-{number}")
    for rule in RULES.values()
    if rule.script
    for kind, examples, wanted in (("fails", rule.fails, True), ("passes", rule.passes, False))
    for number, html in enumerate(examples, start=1)
]
WIDE = {"width": 1280, "height": 1024}
# How the runner enters each state. In the state "spacing" it adds a style sheet to the page.
ENTER: dict[str, dict[str, Any]] = {
    "wide": WIDE,
    "narrow": {"width": 320, "height": 800},
    "zoom": {"width": 640, "height": 512},
    "spacing": WIDE,
    "print": {**WIDE, "media": "print"},
    "forced": {**WIDE, "forced": True},
}
SPACING = """
const sheet = new CSSStyleSheet();
sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } '
  + 'p { margin-bottom: 2em !important; }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
"""
RUN = """
const [state, rule, done] = arguments;
inclusiefRules(window, axe).run(state, [rule]).then(done, error => done({broken: [String(error)]}));
"""


@pytest.fixture(scope="module")
def ask(axe_script: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., list[dict[str, object]]]]:
    folder = tmp_path_factory.mktemp("voorbeelden")
    axe = axe_script.read_text("utf-8")
    with BrowserSession(find_browser(os.environ)) as session, serve(folder) as origin:

        def run(html: str, state: str, rule: str) -> list[dict[str, object]]:
            whole = html.lstrip().lower().startswith(("<!doctype", "<html"))
            start = '<!doctype html><html lang="nl"><head><title>Voorbeeld</title></head><body>'
            (folder / "index.html").write_text(html if whole else f"{start}{html}</body></html>", "utf-8")
            session.emulate(**ENTER[state], scheme="light")
            session.driver.get(f"{origin}/")
            if state == "spacing":
                session.driver.execute_script(SPACING)
            session.driver.execute_script(axe)
            session.driver.execute_script(bundle())
            answer = session.driver.execute_async_script(RUN, state, rule)
            assert not answer["broken"], answer["broken"]
            return answer["seen"]

        yield run


@pytest.mark.browser
@pytest.mark.parametrize(("rule", "html", "wanted"), EXAMPLES)
def test_a_rule_finds_its_wrong_examples_and_only_those(ask, rule, html: str, wanted: bool) -> None:
    seen = [found for state in rule.states for found in ask(html, state, rule.id)]
    assert bool(seen) is wanted, seen


def test_every_state_that_a_rule_may_ask_for_can_be_entered() -> None:
    assert set(ENTER) == set(STATES)


@pytest.mark.parametrize("rule", RULES.values(), ids=str)
def test_a_rule_is_described_in_every_language_and_has_examples(rule) -> None:
    assert set(rule.states) <= set(STATES)
    assert rule.topic.isascii()
    assert not rule.script or (rule.fails and rule.passes)
    for language in LANGUAGES:
        texts = rule.texts[language]
        assert all(texts[key].strip() for key in ("title", "why", "how")), language
