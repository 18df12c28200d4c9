"""The fixed words of reports: the same in each language, used, and easy to read. And the names of the norm."""

from __future__ import annotations

import re
import string

import pytest
import yaml

from inclusief_checks import texts as texts_module
from inclusief_checks.findings import LIMITS, Outcome, Severity
from inclusief_checks.prose import Block
from inclusief_checks.readability import check_blocks
from inclusief_checks.texts import LANGUAGES, texts
from inclusief_checks.wcag import criteria

DATA = yaml.safe_load(texts_module.TEXTS_FILE.read_text("utf-8"))
CHECKS = texts_module.TEXTS_FILE.parent


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("group", ["steps", "texts"])
def test_each_text_is_there_in_each_language_with_the_same_places(group: str) -> None:
    for key, languages in DATA[group].items():
        assert list(languages) == list(LANGUAGES), key
        assert len({frozenset(places(text)) for text in languages.values()}) == 1, key
        assert all(text.strip() == text and text for text in languages.values()), key


def test_a_text_for_one_goes_with_a_text_for_more() -> None:
    one = [key for key in DATA["texts"] if key.endswith("_one")]
    assert one and {key.removesuffix("_one") for key in one} <= set(DATA["texts"])
    assert texts("nl")("blocking", count=1) == "Er is 1 fout."
    assert texts("nl")("blocking", count=2) == "Er zijn 2 fouten."


def test_every_text_is_used_and_every_text_that_is_used_is_there() -> None:
    names = ("console", "github", "gitlab", "html", "json", "junit", "markdown", "reading", "sarif", "summary")
    files = [*(CHECKS / "report" / f"{name}.py" for name in names), CHECKS / "gate.py", CHECKS / "findings.py"]
    files += [CHECKS / "report" / "report.html.j2", *CHECKS.glob("accessibility/*.py")]
    code = "\n".join(path.read_text("utf-8") for path in files)
    used = set(re.findall(r"[\"']([a-z_]+)[\"']", code))
    families = {f"{kind}_{limit}" for kind in ("limit", "short") for limit in LIMITS}
    families |= {f"severity_{severity}" for severity in Severity} | {f"outcome_{outcome}" for outcome in Outcome}
    families |= {f"part_{severity}{end}" for severity in Severity for end in ("", "_intro")}
    keys = {key.removesuffix("_one") for key in DATA["texts"]}
    assert keys - used - families == set()
    assert set(re.findall(r'(?:say|PageFailed|Reason)\("([a-z_]+)"[,)]', code)) | families <= keys


def test_the_dutch_texts_pass_our_own_check() -> None:
    lines = [Block("alinea", entry["nl"], ((1, 1),)) for entry in DATA["texts"].values()]
    found = check_blocks(lines, "texts.yaml")
    assert [str(finding.excerpt) for finding in found if finding.severity is not Severity.REVIEW] == []


def test_the_labels_of_a_severity() -> None:
    assert [severity.label for severity in Severity] == ["fout", "let op", "kijk hiernaar"]
    assert [severity.label_in("en") for severity in Severity] == ["error", "warning", "please check"]


def test_a_language_without_texts_is_refused() -> None:
    with pytest.raises(ValueError, match="'de'"):
        texts("de")


def test_the_criteria_are_those_of_wcag_2_2() -> None:
    levels = [criterion.level for criterion in criteria().values()]
    assert [levels.count(level) for level in ("A", "AA", "AAA")] == [31, 24, 31]
    assert "4.1.1" not in criteria(), "not in WCAG 2.2 any more"
    numbers = [tuple(map(int, number.split("."))) for number in criteria()]
    assert numbers == sorted(numbers)
    assert len({criterion.anchor for criterion in criteria().values()}) == len(numbers)
    for number, criterion in criteria().items():
        assert criterion.number == number
        assert re.fullmatch("[a-z]+(-[a-z]+)*", criterion.anchor)
        assert criterion.name("nl") and criterion.name("en")


def test_a_criterion_has_a_name_and_a_place_in_each_language() -> None:
    focus = criteria()["2.4.11"]
    assert focus.name("nl") == "Focus niet bedekt (minimum)"
    assert focus.name("en") == focus.name("de") == "Focus Not Obscured (Minimum)"
    assert focus.url("nl") == "https://www.w3.org/Translations/WCAG22-nl/#focus-not-obscured-minimum"
    assert focus.url("en") == "https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum"
    assert focus.understanding == "https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum"
