from __future__ import annotations

from inclusief_checks.accessibility.axe import LABELS, OPTIONS, Observation, findings_of, shorten
from inclusief_checks.accessibility.axe import _observation as observation_from
from inclusief_checks.findings import Severity


def seen(
    state: str, *, rule: str = "image-alt", selector: str = "#a", certain: bool = True, **more: object
) -> Observation:
    return Observation(rule, selector, "<img>", certain, state, **more)  # type: ignore[arg-type]


def convert(*observations: Observation):
    return findings_of(observations, file="content/a.md", url="/a/")


def test_one_finding_per_rule_and_element_with_its_states_in_a_fixed_order() -> None:
    found = convert(seen("donker, 1280 px"), seen("licht, 320 px"), seen("licht, 320 px", selector="#b"))
    assert [(f.location.selector, f.states) for f in found] == [
        ("#a", ("licht, 320 px", "donker, 1280 px")),
        ("#b", ("licht, 320 px",)),
    ]
    assert LABELS == ("licht, 320 px", "licht, 1280 px", "donker, 320 px", "donker, 1280 px")


def test_a_finding_names_rule_file_address_and_text() -> None:
    (found,) = convert(seen("licht, 320 px"))
    assert (found.rule, found.severity) == ("axe/image-alt", Severity.ERROR)
    assert (found.location.file, found.location.url) == ("content/a.md", "/a/")
    assert found.message == "Dit plaatje heeft geen beschrijving."
    assert found.suggestion.startswith("Schrijf wat er op het plaatje staat")


def test_what_axe_cannot_decide_is_for_a_person() -> None:
    (found,) = convert(seen("licht, 320 px", certain=False))
    assert found.severity is Severity.REVIEW
    assert found.message == "Misschien fout: dit plaatje heeft geen beschrijving."
    assert found.suggestion.startswith("Kijk zelf op de pagina.")


def test_a_sure_mistake_is_not_reported_as_uncertain_too() -> None:
    (found,) = convert(seen("licht, 320 px", certain=False), seen("donker, 320 px"))
    assert (found.severity, found.states) == (Severity.ERROR, ("donker, 320 px",))


def test_the_lowest_contrast_is_told_in_dutch() -> None:
    (found,) = convert(
        seen("licht, 320 px", rule="color-contrast", contrast=(4.1, "4.5:1")),
        seen("donker, 320 px", rule="color-contrast", contrast=(2.55, "4.5:1")),
    )
    assert found.message.endswith("tegen de achtergrond. Het contrast is 2,55. Nodig is 4,5.")


def test_targets_in_frames_and_shadow_trees() -> None:
    node = {"rule": "list", "target": ["#frame", ["my-menu", "ul"]], "html": "<ul>", "contrast": None}
    assert observation_from(node, True, "licht, 320 px").selector == "#frame >>> my-menu ul"


def test_an_excerpt_is_short_whole_and_the_same_in_each_run() -> None:
    assert shorten("<p>\n  a </p>") == "<p> a </p>"
    assert shorten("é" * 300) == "é" * 199 + "…"
    assert shorten('<iframe title="x" cd_frame_id_="0123abc">') == '<iframe title="x">'
    shorten("half \ud83d").encode()


def test_an_unknown_rule_still_gives_a_text() -> None:
    (found,) = convert(seen("licht, 320 px", rule="rule-of-tomorrow"))
    assert found.message == "De pagina heeft een probleem met toegankelijkheid."


def test_the_options_ask_for_the_whole_norm() -> None:
    assert {"wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"} <= set(OPTIONS["runOnly"]["values"])  # type: ignore[index]
    assert OPTIONS["resultTypes"] == ["violations", "incomplete"]
