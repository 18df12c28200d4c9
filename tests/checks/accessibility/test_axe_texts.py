from __future__ import annotations

import re
from pathlib import Path

import pytest

from inclusief_checks.accessibility.axe import EXPERIMENTAL, TAGS
from inclusief_checks.accessibility.axe_texts import axe_rule, known_rules
from inclusief_checks.accessibility.browsers import Browser, BrowserSession
from inclusief_checks.accessibility.rules import LANGUAGES

MOST_WORDS = 20


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", sorted(known_rules()))
def test_texts_are_short_whole_sentences(rule: str, language: str) -> None:
    texts = axe_rule(rule, language)
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_differ(language: str) -> None:
    titles = [axe_rule(rule, language).title for rule in known_rules()]
    assert len(titles) == len(set(titles))


@pytest.mark.browser
def test_every_rule_of_the_shipped_axe_has_its_texts_and_criteria(axe_script: Path, browser: Browser) -> None:
    with BrowserSession(browser) as session:
        session.driver.execute_script(axe_script.read_text("utf-8"))
        shipped = {rule["ruleId"]: rule for rule in session.driver.execute_script("return axe.getRules()")}
    assert set(shipped) == set(known_rules())
    for id_, rule in shipped.items():
        numbers = [re.fullmatch(r"wcag(\d)(\d)(\d+)", tag) for tag in rule["tags"]]
        described = axe_rule(id_)
        assert described.wcag == tuple(".".join(number.groups()) for number in numbers if number), id_
        assert described.act == tuple(rule["actIds"] or ()), id_
        assert described.topic
    assert set(EXPERIMENTAL) <= set(shipped)
    assert set(TAGS) <= {tag for rule in shipped.values() for tag in rule["tags"]}
