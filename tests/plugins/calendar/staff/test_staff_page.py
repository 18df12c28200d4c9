"""The plan as a page: valid HTML in Dutch, with headings in order, and every text of an editor only text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from html5rdf import HTMLParser
from html5rdf import getTreeBuilder as tree_builder
from staff_sample import FEAST

from inclusief.calendar.staff.page import to_html
from inclusief.yaml_source import SourceText

HOSTILE = "<script>alert(1)</script>\" onload=x '>&amp;{{ 7*7 }}"
QUOTED = '"' + HOSTILE.replace('"', '\\"') + '"'


def parsed(html: str):
    """Return the tree of a page, read as a browser reads it. Anything that the HTML standard calls an error fails."""
    return HTMLParser(tree_builder("etree"), strict=True, namespaceHTMLElements=False).parse(html)


def all_of(tree, *names: str) -> Iterator:
    return (element for element in tree.iter() if element.tag in names)


def text_of(element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.fixture
def full(plan_of, market):
    """Return the page of a plan with all parts."""
    sensitive = "    gevoelig: {reden: Mensen zijn het niet eens.}\n    begint_avond_ervoor: ja\n"
    moving = FEAST.replace("id: feest", "id: maan").replace("titel: Feest", "titel: Maanfeest")
    moving = moving.replace('{datum: "01-04"}', "{islamitisch: 1 ramadan}").replace(
        "zekerheid: vast", "zekerheid: verwacht"
    )
    # A sensitive day is not one to congratulate with; that is for the checks, not for the page.
    return to_html(plan_of(FEAST + sensitive + moving, market("2027-01-04 10:00")))


def test_the_page_is_valid_html_in_dutch(full) -> None:
    tree = parsed(full)
    assert tree.get("lang") == "nl"
    assert [text_of(title) for title in all_of(tree, "title")] == ["Planner voor de agenda (alleen voor medewerkers)"]
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    links = [a.get("href") for a in all_of(tree, "a")]
    assert links and all(link[0] == "#" and link[1:] in ids for link in links)
    named = [e.get("aria-labelledby") for e in tree.iter() if e.get("aria-labelledby")]
    assert len(named) == 2 and set(named) <= set(ids)


def test_the_page_needs_nothing_else(full) -> None:
    tree = parsed(full)
    assert not list(all_of(tree, "script", "link", "img", "iframe"))
    assert not re.search(r"url\(|@import|https?://", full)
    robots = [meta.get("content") for meta in all_of(tree, "meta") if meta.get("name") == "robots"]
    assert robots == ["noindex"]


def test_headings_are_in_order(full) -> None:
    levels = [int(h.tag[1]) for h in all_of(parsed(full), "h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(text_of(h) for h in all_of(parsed(full), "h1", "h2", "h3", "h4"))


def test_tables_have_a_caption_and_headers(full) -> None:
    tables = list(all_of(parsed(full), "table"))
    assert len(tables) == 2
    for table in tables:
        assert all(text_of(caption) for caption in all_of(table, "caption")) and table[0].tag == "caption"
        assert all(th.get("scope") in ("col", "row") for th in all_of(table, "th"))
        rows = list(all_of(table, "tr"))
        assert len({sum(1 for cell in row if cell.tag in ("th", "td")) for row in rows}) == 1


def test_the_page_says_what_the_table_says(full) -> None:
    text = text_of(parsed(full))
    for words in (
        "De stand van maandag 23 november 2026",
        "Deze pagina is alleen voor medewerkers",
        "Feest: maandag 4 januari 2027",
        "Begint de avond ervoor: zondag 3 januari 2027.",
        "Gevoelig: Mensen zijn het niet eens.",
        "maandag 14 december 2026: Maak de tekst klaar (gedaan)",
        "Niet zeker: De datum is nog niet bevestigd.",
        "Nog niet akkoord. Plaats deze teksten nog niet.",
        "Deze vertaling is door niemand nagekeken.",
        "maandag 4 januari 2027: Voorbeeldmarkt. Dan is het ook Feest.",
        "maandag 8 februari 2027: Maanfeest",
    ):
        assert words in text, words


def test_what_is_late_is_told_in_words(plan_of) -> None:
    import datetime

    late = parsed(to_html(plan_of(today=datetime.date(2027, 1, 2))))
    items = [text_of(item) for item in all_of(late, "li")]
    assert "maandag 23 november 2026: Nodig de gemeenschap uit (te laat)" in items


def test_a_plan_without_work_is_a_page_too(plan_of, entry) -> None:
    assert "Er is niets voor te bereiden." in text_of(parsed(to_html(plan_of(entry(regel='{datum: "01-04"}')))))


FIELDS = {
    "titel": ("titel: Feest", f"titel: {QUOTED}"),
    "wie": ("wie: burgemeester", 'wie: "<script>x</script>"'),
    "akkoord": ("[communicatie, ", f"[{QUOTED}, "),
    "tekst": ("nl: Fijn feest!", f"nl: {QUOTED}"),
    "alt": ("alt: Een kaars.", f"alt: {QUOTED}"),
    "plan_niet": ("[raadsvergadering, ", '["<script>x</script>", '),
    "gevoelig": ("    plan_niet", f"    gevoelig: {{reden: {QUOTED}}}\n    plan_niet"),
    "ook": ("    plan_niet", f"    ook: {QUOTED}\n    plan_niet"),
    "wie anders": ("    plan_niet", f"    anderen: [{{wie: {QUOTED}, regel: {{datum: '01-05'}}}}]\n    plan_niet"),
    "groep": ("GROEP", ""),
    "activiteit": ("EVENT", ""),
}


@pytest.mark.parametrize("field", FIELDS)
def test_hostile_text_is_only_text(plan_of, market, field) -> None:
    before, after = FIELDS[field]
    events = market("2027-01-04 10:00")
    head = "versie: 1\n"
    days = FEAST.replace(before, after).replace("    stroming: [noord]\n", "")
    if field == "groep":
        head += f"groepen: {{zuid: {QUOTED}}}\n"
    if field == "activiteit":
        events = events.replace("titel: Voorbeeldmarkt", f"titel: {QUOTED}")
    html = to_html(plan_of(days, events, head))
    tree = parsed(html)
    assert not list(all_of(tree, "script"))
    assert not [e for e in tree.iter() for name in e.attrib if name.startswith("on")]
    assert "alert(1)" in text_of(tree) or "<script>x</script>" in text_of(tree)
    assert "49" not in text_of(tree).replace("2049", "")


def test_text_to_copy_is_what_must_be_posted(plan_of) -> None:
    marked = SourceText("\u200fعيد\u200f مبارك\u202e x\u200c y", 1, 1)

    def change(calendar):
        day = calendar.days[0]
        return replace(calendar, days=(replace(day, greeting=replace(day.greeting, text=marked)),))

    (copy, *_) = [p for p in all_of(parsed(to_html(plan_of(change=change))), "p") if p.get("class") == "copy"]
    # Marks of the script stay; what turns around the text that follows becomes visible.
    assert "".join(copy.itertext()) == "\u200fعيد\u200f مبارك⟨U+202E⟩ x\u200c y"
