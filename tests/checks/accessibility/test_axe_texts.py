from __future__ import annotations

import re
from pathlib import Path

import pytest

from inclusief_checks.accessibility.axe import EXPERIMENTAL, TAGS
from inclusief_checks.accessibility.browsers import Browser, BrowserSession
from inclusief_checks.accessibility.axe_texts import accessibility_rules, all_axe_texts, axe_rule

MOST_WORDS = 20


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


@pytest.mark.parametrize("rule", sorted(accessibility_rules()))
def test_texts_are_short_whole_sentences(rule: str) -> None:
    texts = accessibility_rules()[rule]
    for text in (texts.title, texts.why, texts.how):
        assert text[0].isupper() and text[-1] in ".?!", text
        for sentence in sentences(text):
            assert len(sentence.split()) <= MOST_WORDS, sentence
    # In front of the title comes "Misschien fout:" when axe is not sure.
    assert len(sentences(texts.title)) == 1 and len(texts.title.split()) <= MOST_WORDS - 2


def test_a_rule_names_the_criteria_it_rests_on() -> None:
    rule = axe_rule("color-contrast")
    assert (rule.id, rule.sources) == ("axe/color-contrast", ("WCAG 1.4.3",))
    assert axe_rule("region").sources == ("axe-core, goede gewoonte",)


def test_titles_differ() -> None:
    titles = [texts.title for texts in all_axe_texts().values()]
    assert len(titles) == len(set(titles))


@pytest.mark.browser
def test_every_rule_of_the_shipped_axe_has_its_texts_and_criteria(axe_script: Path, browser: Browser) -> None:
    with BrowserSession(browser) as session:
        session.driver.execute_script(axe_script.read_text("utf-8"))
        shipped = {rule["ruleId"]: rule["tags"] for rule in session.driver.execute_script("return axe.getRules()")}
    assert set(shipped) == set(all_axe_texts())
    for rule, tags in shipped.items():
        numbers = [re.fullmatch(r"wcag(\d)(\d)(\d+)", tag) for tag in tags]
        assert all_axe_texts()[rule].wcag == tuple(".".join(number.groups()) for number in numbers if number), rule
    assert set(EXPERIMENTAL) <= set(shipped)
    assert set(TAGS) <= {tag for tags in shipped.values() for tag in tags}
