"""Names and numbers in text from right to left: isolated, and nothing else changes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from html import unescape
from itertools import pairwise

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from inclusief.translations.isolate import isolate_html, isolate_tree, runs

ARABIC, SYRIAC = "اتصل على", "ܩܪܝ ܠ"


def isolated(text: str) -> list[str]:
    return [text[start:end] for start, end in runs(text)]


@pytest.mark.parametrize(
    "piece",
    [
        "0800-0001",
        "085 000 00 01",
        "+31 85 000 00 01",
        "+31 (0)85 000 00 01",
        "(053) 000 00 01",
        "0800\u00a00001",
        "0800\u20110001",
        "24/7",
        "18+",
        "naam@voorbeeld.example",
        "www.voorbeeld.example/a-b",
        "https://voorbeeld.example/?a=b#c",
        "Stichting Voorbeeld",
        "Voorbeeld B.V.",
        "Peek & Cloppenburg",
        "B&W",
        "LHBTI+",
        "'s-Hertogenbosch",
        "Mḥallami",
        "Tru\u0301s",
        "Bšayno u ḏëḥlo",
    ],
)
@pytest.mark.parametrize("words", [ARABIC, SYRIAC])
def test_a_name_or_number_is_kept_whole(piece, words):
    assert isolated(f"{words} {piece} {words}") == [piece]


@pytest.mark.parametrize("text", ["اتصل على 112.", "عمرك 18 سنة", "(112) 24 ساعة", "1, 2", "100%", "", " ", "…"])
def test_what_stands_right_by_itself_is_left_alone(text):
    assert isolated(text) == []


def test_the_end_of_a_sentence_is_not_part_of_a_name():
    assert isolated(f"{ARABIC} Halt. {ARABIC} Politie, {ARABIC}") == ["Halt", "Politie"]


def test_character_references_stay_whole():
    assert (
        str(isolate_html(Markup(f"{ARABIC} A&amp;B &lt;{ARABIC}&gt;")))
        == f"{ARABIC} <bdi>A&amp;B</bdi> &lt;{ARABIC}&gt;"
    )
    untouched = Markup(f"{ARABIC} &#1575;&nbsp;&amp; {ARABIC}")
    assert isolate_html(untouched) == untouched


def test_tags_and_what_has_a_direction_already_stay_as_they_are():
    html = Markup(f'{ARABIC} <a href="x-1.html" title="Halt">{ARABIC}</a> <bdi lang="nl">Halt</bdi> <code>a b</code>')
    assert isolate_html(html) == html


WORDS = st.sampled_from([ARABIC, SYRIAC, "Halt", "B&W", "a<b", "&amp;", "18", "،", ".", "0800-0001", "\u00a0", "é"])
TEXTS = st.lists(WORDS | st.text(max_size=8), max_size=8).map(" ".join)
NUMBERS = st.from_regex(r"\A(\+31 |0)[1-9][0-9]{1,3}[- ][0-9]{3,4}( [0-9]{2}){0,2}\Z")


def seen(html: str) -> str:
    return unescape(re.sub("<[^>]*>", "", html))


@given(TEXTS)
def test_what_a_reader_sees_does_not_change(text):
    assert seen(isolate_html(escape(text))) == seen(escape(text))


@given(TEXTS)
def test_isolating_twice_is_isolating_once(text):
    once = isolate_html(escape(text))
    assert isolate_html(once) == once


@given(NUMBERS)
def test_every_phone_number_is_isolated(number):
    html = str(isolate_html(escape(f"{ARABIC} {number}، {ARABIC}")))
    assert f"<bdi>{number}</bdi>" in html


@given(TEXTS)
def test_runs_come_in_order_and_do_not_touch_each_other(text):
    found = runs(text)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))


def tree(xml: str) -> str:
    root = etree.fromstring(xml)
    isolate_tree(root)
    return etree.tostring(root, encoding="unicode")


@given(TEXTS.map(lambda text: re.sub(r"[^\x20-\ud7ff]", " ", text)))
def test_the_text_of_a_tree_does_not_change_either(text):
    xml = f"<p>{escape(text)}<b>{escape(text)}</b>{escape(text)}</p>"
    root = etree.fromstring(xml)
    before = "".join(root.itertext())
    isolate_tree(root)
    once = etree.tostring(root)
    assert "".join(root.itertext()) == before
    isolate_tree(root)
    assert etree.tostring(root) == once


def test_a_tree_is_cut_in_the_right_places():
    assert tree(f"<p>{ARABIC} Halt <em>{ARABIC} 0800-0001</em> of B.V.!</p>") == (
        f"<p>{ARABIC} <bdi>Halt</bdi> <em>{ARABIC} <bdi>0800-0001</bdi></em> <bdi>of B.V.</bdi>!</p>"
    )


def test_dutch_blocks_and_code_are_left_alone():
    for xml in ('<p dir="ltr" lang="nl">Bel 0800-0001</p>', "<code>a-1</code>", "<p><bdi>Halt</bdi></p>"):
        assert tree(xml) == xml


def test_the_words_of_a_phone_link_keep_their_own_direction():
    assert tree(f'<a href="tel:08000001">{ARABIC} 0800-0001</a>') == (
        f'<a href="tel:08000001">{ARABIC} <bdi>0800-0001</bdi></a>'
    )


def test_what_markdown_has_put_aside_stays_whole():
    """Raw HTML and escaped signs are placeholders with Latin letters when the tree is isolated."""

    class Isolate(markdown.extensions.Extension):
        def extendMarkdown(self, md):
            processor = markdown.treeprocessors.Treeprocessor(md)
            processor.run = isolate_tree
            md.treeprocessors.register(processor, "isolate", 3)

    html = markdown.markdown(f"{ARABIC}<br> 0800-0001 \\* {ARABIC} &nbsp; Halt", extensions=[Isolate()])
    assert html == f"<p>{ARABIC}<br> <bdi>0800-0001</bdi> * {ARABIC} &nbsp; <bdi>Halt</bdi></p>"
