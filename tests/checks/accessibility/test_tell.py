"""Findings of what was seen on a page."""

from __future__ import annotations

from inclusief_checks.accessibility.axe import OPTIONS, observation
from inclusief_checks.accessibility.observation import Observation, Sight
from inclusief_checks.accessibility.targets import Target
from inclusief_checks.accessibility.tell import findings_of, shorten
from inclusief_checks.findings import Finding, Severity

TARGET = Target("a/index.html", "/a/", "content/a.md", "http://127.0.0.1:1/a/")


def seen(
    state: str, *, rule: str = "axe/image-alt", selector: str = "#a", certain: bool = True, **data: str
) -> Observation:
    return Observation(rule, selector, "<img>", Sight.FAILED if certain else Sight.CANNOT_TELL, state, data)


def convert(*observations: Observation, language: str = "nl") -> list[Finding]:
    return findings_of(observations, TARGET, language)


def test_one_finding_per_rule_and_element_with_its_states_in_a_fixed_order() -> None:
    found = convert(seen("dark-1280"), seen("light-320"), seen("light-320", selector="#b"))
    assert [(f.location.selector, f.states) for f in found] == [
        ("#a", ("licht, 320 px", "donker, 1280 px")),
        ("#b", ("licht, 320 px",)),
    ]


def test_a_finding_names_rule_file_address_and_text() -> None:
    (found,) = convert(seen("light-320"))
    assert (found.rule, found.severity) == ("axe/image-alt", Severity.ERROR)
    assert (found.location.file, found.location.url) == ("content/a.md", "/a/")
    assert found.message == "Dit plaatje heeft geen beschrijving."
    assert found.suggestion.startswith("Schrijf wat er op het plaatje staat")


def test_what_axe_cannot_decide_is_for_a_person() -> None:
    (found,) = convert(seen("light-320", certain=False))
    assert found.severity is Severity.REVIEW
    assert found.message == "Misschien fout: dit plaatje heeft geen beschrijving."
    assert found.suggestion.startswith("Kijk zelf op de pagina.")


def test_a_sure_mistake_is_not_reported_as_uncertain_too() -> None:
    (found,) = convert(seen("light-320", certain=False), seen("dark-320"))
    assert (found.severity, found.states) == (Severity.ERROR, ("donker, 320 px",))


def test_the_lowest_contrast_is_told_in_dutch() -> None:
    (found,) = convert(
        seen("light-320", rule="axe/color-contrast", contrastRatio="4.1", expectedContrastRatio="4.5:1"),
        seen("dark-320", rule="axe/color-contrast", contrastRatio="2.55", expectedContrastRatio="4.5:1"),
    )
    assert found.message.endswith("tegen de achtergrond. Het contrast is 2,55. Nodig is 4,5.")


def test_findings_can_be_told_in_english() -> None:
    (found,) = convert(seen("dark-320", certain=False), language="en")
    assert found.message == "Perhaps wrong: this picture has no description."
    assert found.states == ("dark, 320 px",)


def test_good_practice_blocks_nothing() -> None:
    (found,) = convert(seen("light-320", rule="axe/region"))
    assert found.severity is Severity.WARNING


def test_targets_in_frames_and_shadow_trees() -> None:
    node = {"rule": "list", "target": ["#frame", ["my-menu", "ul"]], "html": "<ul>", "data": {}}
    assert observation(node, Sight.FAILED, "light-320").selector == "#frame >>> my-menu ul"


def test_an_excerpt_is_short_whole_and_the_same_in_each_run() -> None:
    assert shorten("<p>\n  a </p>") == "<p> a </p>"
    assert shorten("é" * 300) == "é" * 199 + "…"
    node = {"rule": "list", "target": ["a"], "html": '<iframe title="x" cd_frame_id_="0123abc">\ud83d', "data": {}}
    html = observation(node, Sight.FAILED, "light-320").html
    assert html.startswith('<iframe title="x">')
    html.encode()


def test_an_unknown_rule_still_gives_a_text() -> None:
    (found,) = convert(seen("light-320", rule="axe/rule-of-tomorrow"))
    assert found.message == "De pagina heeft een probleem met toegankelijkheid."


def test_the_options_ask_for_the_whole_norm() -> None:
    assert {"wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"} <= set(OPTIONS["runOnly"]["values"])  # type: ignore[index]
    assert OPTIONS["resultTypes"] == ["violations", "incomplete"]
