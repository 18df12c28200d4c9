"""The rules about text, and their own examples."""

from __future__ import annotations

import pytest

from inclusief_checks.findings import Severity
from inclusief_checks.passage import passages
from inclusief_checks.prose import read_blocks
from inclusief_checks.readability import check_blocks, flesch_douma
from inclusief_checks.rules import Choices, text_rules

RULES = [pytest.param(rule, check, id=rule.id) for rule, check in text_rules()]


def hits(check, text):
    return list(check(passages(read_blocks(text)), Choices()))


@pytest.mark.parametrize(("rule", "check"), RULES)
def test_a_rule_finds_its_wrong_examples_and_passes_its_good_ones(rule, check):
    assert rule.examples_wrong and rule.examples_good
    assert [example for example in rule.examples_wrong if not hits(check, example)] == []
    assert [example for example in rule.examples_good if hits(check, example)] == []


@pytest.mark.parametrize(("rule", "check"), RULES)
def test_a_rule_says_why_how_and_on_what_ground(rule, check):
    assert rule.title and rule.why and rule.how and rule.sources


def sentence(count: int) -> str:
    return "Dit " + "is " * (count - 2) + "goed."


@pytest.mark.parametrize(
    ("count", "expected"), [(20, []), (21, [Severity.WARNING]), (25, [Severity.WARNING]), (26, [Severity.ERROR])]
)
def test_the_length_of_a_sentence(count, expected):
    findings = check_blocks(read_blocks(sentence(count)), "x.md")
    assert [finding.severity for finding in findings] == expected


def test_a_finding_points_to_the_words():
    findings = check_blocks(read_blocks("Kort.\n\n- Stuur **tevens** een\n  brief.\n"), "content/x.md")
    (finding,) = findings
    assert str(finding.location) == "content/x.md:3:11"
    assert finding.excerpt == "tevens"
    assert "ook" in finding.suggestion


def test_words_of_a_phrase_may_stand_on_two_lines():
    (finding,) = check_blocks(read_blocks("Een vraag met betrekking\ntot uw huis."), "x.md")
    assert (finding.location.line, finding.location.column) == (1, 11)


def test_flesch_douma_ranks_easy_above_hard_and_skips_short_texts():
    easy = read_blocks("Dit is een kort stuk. " * 20)
    hard = read_blocks(
        "Belanghebbenden retourneren onverwijld de desbetreffende aanvraagformulieren aan de gemeentesecretarie. " * 20
    )
    assert flesch_douma(easy) > flesch_douma(hard) + 50
    assert flesch_douma(read_blocks("Kort.")) is None
