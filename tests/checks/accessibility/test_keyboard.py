"""The keyboard walk presses Tab through small pages, and finds what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from probing import Look, looking, rules

from inclusief_checks.accessibility.keyboard import walk
from inclusief_checks.accessibility.observation import Sight
from inclusief_checks.accessibility.rules import page_rules

pytestmark = pytest.mark.browser
EXAMPLES = [
    pytest.param(rule.id, html, wanted, id=f"{rule.id}-{kind}-{number}")
    for rule in page_rules().values()
    if rule.id.startswith("toetsenbord/")
    for kind, examples, wanted in (("fails", rule.fails, True), ("passes", rule.passes, False))
    for number, html in enumerate(examples, start=1)
]


@pytest.fixture(scope="module")
def look(axe_script: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Look]:
    with looking(walk, axe_script, tmp_path_factory.mktemp("wandeling")) as function:
        yield function


@pytest.mark.parametrize(("rule", "html", "wanted"), EXAMPLES)
def test_the_walk_finds_the_wrong_examples_of_a_rule_and_only_those(look, rule: str, html: str, wanted: bool) -> None:
    seen = look(html)
    assert (rule in rules(seen)) is wanted, seen
    if not wanted:
        assert not [each for each in seen if each.sight is Sight.FAILED and each.rule == rule]


def test_a_clean_page_gives_nothing(look) -> None:
    assert (
        look("""<header><a href="#inhoud">Ga naar de inhoud</a><nav><a href="#a">Nieuws</a> <a href="#b">Contact</a></nav></header>
        <main id="inhoud"><h1>Welkom</h1><form><label>Naam <input></label> <label><input type="radio" name="r"> Ja</label>
        <label><input type="radio" name="r"> Nee</label> <select aria-label="Wijk"><option>Noord</select> <button>Sturen</button></form>
        <details><summary>Meer</summary><a href="#c">Binnen</a></details></main>""")
        == []
    )


def test_only_the_part_that_was_asked_for_is_walked(look) -> None:
    html = """<style>a{outline:0!important}</style><header><a href="#a" class="kop">Kop</a></header>
    <main><a href="#b" class="inhoud">Inhoud</a></main><footer><a href="#c" class="voet">Voet</a></footer>"""
    assert {each.selector for each in look(html, within="main")} == {".inhoud"}
    assert look(html, within="#bestaat-niet") == []


def test_a_bar_that_covers_what_scrolls_under_it_is_found_on_the_way_back(look) -> None:
    links = "".join(f'<p style="height:30px"><a href="#l{number}">Link {number}</a></p>' for number in range(50))
    bar = '<div style="position:sticky;top:0;height:90px;background:#fff">Gemeente</div>'
    assert "toetsenbord/focus-bedekt" in rules(look(bar + links))
    assert look(f"<style>html{{scroll-padding-top:120px}}</style>{bar}{links}") == []


def test_what_is_in_an_open_shadow_tree_is_found_with_its_path(look) -> None:
    (seen,) = look("""<div id="doos"></div><script>doos.attachShadow({mode: "open"}).innerHTML =
        "<style>button{outline:0;border:0}</style><button>Zoek</button>"</script>""")
    assert (seen.rule, seen.selector) == ("toetsenbord/focus-onzichtbaar", "#doos >>> button")


def test_a_dialog_that_is_open_from_the_start_and_closes_with_escape_is_no_trap(look) -> None:
    seen = look("""<a href="#a">Link</a><dialog id="d" aria-label="Melding"><button onclick="d.close()">Sluit</button></dialog>
        <script>d.showModal()</script><a href="#b">Link</a>""")
    assert seen == []


def test_a_field_that_tells_which_key_leads_out_is_for_a_person_to_judge(look) -> None:
    html = """<a href="#a">Eerste</a>{}<textarea aria-label="Code" onkeydown="if (event.key === 'Tab') event.preventDefault()"></textarea>"""
    trap = "toetsenbord/val"
    assert [each.sight for each in look(html.format("")) if each.rule == trap] == [Sight.FAILED]
    assert [each.sight for each in look(html.format("<p>Druk op Ctrl+M.</p>")) if each.rule == trap] == [
        Sight.CANNOT_TELL
    ]
