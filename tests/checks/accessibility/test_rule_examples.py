"""Every rule about pages runs its own examples: what it must find, and what it must leave alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from inclusief_checks.accessibility.browsers import BrowserSession, find_browser
from inclusief_checks.accessibility.kit import prepare, warm_up
from inclusief_checks.accessibility.rules import LANGUAGES, STATES, page_rules
from inclusief_checks.accessibility.server import serve
from inclusief_checks.accessibility.targets import target_in

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
RUN = """
const [state, rule, done] = arguments;
if (state === 'spacing') inclusief.spacing(true);
inclusief.rules(state, [rule]).then(done, error => done({broken: [String(error)]}));
"""


@pytest.fixture(scope="module")
def ask(axe_script: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., list[dict[str, object]]]]:
    """Return a function that runs one rule on a page in one state, in a browser that stays warm."""
    folder = tmp_path_factory.mktemp("voorbeelden")
    with BrowserSession(find_browser(os.environ)) as session, serve(folder) as origin:
        target = target_in(folder, "index.html", origin, "/", None)

        def run(html: str, state: str, rule: str) -> list[dict[str, object]]:
            whole = html.lstrip().lower().startswith(("<!doctype", "<html"))
            start = '<!doctype html><html lang="nl"><head><title>Voorbeeld</title></head><body>'
            (folder / "index.html").write_text(html if whole else f"{start}{html}</body></html>", "utf-8")
            warm_up(session, target, axe_script)
            session.emulate(**ENTER[state], scheme="light")
            session.driver.get(target.address)
            prepare(session, axe_script, keys=False)
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
