"""The operating probe opens, chooses, hovers and types on small pages, and never leaves them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from probing import Look, looking, rules

from inclusief_checks.accessibility.interaction import operate
from inclusief_checks.accessibility.observation import Sight
from inclusief_checks.accessibility.rules import page_rules

pytestmark = pytest.mark.browser
EXAMPLES = [
    pytest.param(rule.id, html, wanted, id=f"{rule.id}-{kind}-{number}")
    for rule in page_rules().values()
    if rule.id.startswith("bediening/")
    for kind, examples, wanted in (("fails", rule.fails, True), ("passes", rule.passes, False))
    for number, html in enumerate(examples, start=1)
]


@pytest.fixture(scope="module")
def look(axe_script: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Look]:
    with looking(operate, axe_script, tmp_path_factory.mktemp("bediening")) as function:
        yield function


@pytest.mark.parametrize(("rule", "html", "wanted"), EXAMPLES)
def test_operating_finds_the_wrong_examples_of_a_rule_and_only_those(look, rule: str, html: str, wanted: bool) -> None:
    seen = look(html)
    assert (rule in rules(seen)) is wanted, seen


def test_a_clean_page_gives_nothing(look) -> None:
    assert (
        look("""<nav><button aria-expanded="false" aria-controls="m" onclick="m.hidden = !m.hidden; ariaExpanded = String(!m.hidden)">Menu</button>
        <ul id="m" hidden><li><a href="#a">Nieuws</a></ul></nav><main><h1>Welkom</h1><form action="/weg/"><label>Naam <input required></label>
        <label>Wijk <select><option>Noord<option>Zuid</select></label> <label><input type="checkbox"> Ja</label> <button>Sturen</button></form>
        <details><summary>Meer</summary><p>Tekst</p></details><a href="/anders/">Anders</a></main>""")
        == []
    )


def test_a_form_that_sends_itself_stays_on_the_page(look) -> None:
    look("""<form action="/weg/" method="post"><label>Naam <input></label><button>Sturen</button></form>
        <form id="f" action="/weg/"><input type="hidden" name="a"></form><button onclick="f.submit()">Nu</button>
        <button onclick="location.href = '/weg/'">Ga</button><button onclick="history.back()">Terug</button><button onclick="location.reload()">Weer</button>""")


def test_a_drawer_that_only_shows_on_a_phone_is_found_there(look) -> None:
    html = """<style>label, nav{display:none} @media (width < 600px) {label{display:block} #la:checked ~ nav{display:block}}</style>
    <input type="checkbox" id="la" hidden><label for="la">Menu</label><nav><a href="#a">Nieuws</a></nav>"""
    assert look(html) == []
    (seen,) = look(html, narrow=True)
    assert (seen.rule, seen.sight, seen.state) == ("bediening/alleen-muis", Sight.FAILED, "light-320")
    assert seen.data["name"] == "Menu"


def test_single_keys_are_named(look) -> None:
    (seen,) = look("""<h1>Post</h1><p id="p">Tekst</p><script>document.addEventListener("keyup", event => {
        if ("j7".includes(event.key)) p.textContent += event.key })</script>""")
    assert (seen.rule, seen.data["keys"]) == ("bediening/sneltoets", "j 7")


def test_people_who_are_told_beforehand_are_not_surprised(look) -> None:
    html = """<p><label>Taal{} <select onchange="location.href = '/' + this.value"><option>nl<option>en</select></label></p>"""
    assert [each.sight for each in look(html.format(""))] == [Sight.FAILED]
    assert [each.sight for each in look(html.format(" (de pagina verandert direct)"))] == [Sight.CANNOT_TELL]


def test_only_a_part_of_the_page_is_operated(look) -> None:
    bad = """<div role="checkbox" aria-checked="false" tabindex="0" onclick="ariaChecked = 'true'">Ja</div>"""
    (seen,) = look(f"<header>{bad}</header><main>{bad}<p>Tekst</p></main>", within="main")
    assert (seen.rule, "main" in seen.selector) == ("bediening/alleen-muis", True)
    assert look(f"<header>{bad}</header><main><p>Tekst</p></main>", within="main") == []
    assert look(f"<header>{bad}</header>", within="main") == []


def test_a_script_that_writes_another_address_leaves_the_old_one(look) -> None:
    look("""<h1>Stap 1</h1><button onclick="history.pushState({}, '', '/stap-2')">Verder</button>""")
