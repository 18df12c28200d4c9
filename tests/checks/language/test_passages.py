"""A built page as passages: which language each says, where it breaks, and what is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusief_checks.language.passages import Passage, read_page


def said(html: str) -> list[tuple[str, str]]:
    """Return language and text of each passage."""
    return [(passage.lang, passage.text) for passage in read_page(html).passages]


def test_language_comes_from_the_nearest_element_that_names_one():
    page = read_page(
        '<html lang="ar"><head><title>عنوان</title></head><body><p>واحد</p>'
        '<div lang="nl"><p>twee</p><p lang="tr">üç</p></div><p lang="">vier</p></body></html>'
    )
    assert page.lang == "ar"
    assert [(passage.lang, passage.text, passage.from_page) for passage in page.passages] == [
        ("ar", "عنوان", True),
        ("ar", "واحد", True),
        ("nl", "twee", False),
        ("tr", "üç", False),
        ("", "vier", False),
    ]


def test_a_part_in_another_language_is_a_passage_of_its_own():
    assert said('<p lang="en">Call <span lang="nl">het <b>meldpunt</b></span> or <a href="x">write</a>.</p>') == [
        ("nl", "het meldpunt"),
        ("en", "Call or write."),
    ]


def test_inline_elements_with_the_same_language_do_not_break_a_sentence():
    assert said('<p lang="nl">Bel <span lang="nl">de <em>politie</em></span> nu.</p>') == [("nl", "Bel de politie nu.")]


def test_blocks_break_and_loose_text_around_them_stays_apart():
    assert said('<li lang="nl">een<ul><li>twee</li></ul>drie</li>') == [("nl", "een"), ("nl", "twee"), ("nl", "drie")]
    assert said('<p lang="nl">een<br>twee</p>') == [("nl", "een twee")]


def test_end_tags_may_be_left_out():
    assert said('<ul lang="nl"><li>een<li lang="en">two<li>drie</ul><p lang="tr">bir<p>vier<div>vijf</div>') == [
        ("nl", "een"),
        ("en", "two"),
        ("nl", "drie"),
        ("tr", "bir"),
        ("", "vier"),
        ("", "vijf"),
    ]


@pytest.mark.parametrize(
    "left_out",
    [
        "<script>var tekst = 1;</script>",
        "<style>p { color: red }</style>",
        "<code>npm install</code>",
        "<svg><title>pijl</title><path d='M0 0'/></svg>",
        "<span hidden>weg</span>",
        '<span aria-hidden="true">weg</span>',
        '<span style="display: none">weg</span>',
        '<span translate="no">Vizier</span>',
        "<bdi>Vizier</bdi>",
        '<bdi lang="en">Vizier</bdi>',
        "<cite>De Telegraaf</cite>",
        "<!-- weg -->",
        '<kbd title="weg">Ctrl</kbd>',
    ],
)
def test_what_is_no_prose_is_left_out(left_out):
    assert said(f'<p lang="nl">Lees {left_out} dit.</p>') == [("nl", "Lees dit.")]


def test_a_drawing_in_a_paragraph_does_not_end_it():
    html = (
        '<p lang="nl"><span><svg viewBox="0 0 1 1"><path d="M0 0"/><g><p>x</p></g></svg></span>Bel <b>112</b> nu.</p>'
    )
    assert said(html) == [("nl", "Bel 112 nu.")]


def test_addresses_are_left_out_and_translate_yes_comes_back():
    assert said("<address>Kerkstraat 1</address><pre>pip install x</pre>") == []
    assert said('<p lang="nl" translate="no">Naam <span translate="yes">van ons</span></p>') == [("nl", "van ons")]


def test_texts_in_attributes_have_the_language_of_their_element():
    html = (
        '<html lang="en"><head><meta name="description" content="About us"><meta name="author" content="J. Jansen"></head>'
        '<body><img alt="A bridge" src="x"><nav lang="nl" aria-label="Menu onderaan"></nav>'
        '<input type="submit" value="Send"><input value="typed" placeholder="Your name"><a title="More">x</a></body></html>'
    )
    found = [(passage.lang, passage.attribute, passage.text) for passage in read_page(html).passages]
    assert found == [
        ("en", "content", "About us"),
        ("en", "alt", "A bridge"),
        ("nl", "aria-label", "Menu onderaan"),
        ("en", "value", "Send"),
        ("en", "placeholder", "Your name"),
        ("en", "title", "More"),
        ("en", "", "x"),
    ]


def test_a_selector_begins_at_the_nearest_id():
    html = '<main id="inhoud"><p>a</p><p>b</p><div><p>c</p></div></main><p id="1 x">d</p><footer><p>e</p></footer>'
    assert [passage.selector for passage in read_page(html).passages] == [
        "#inhoud > p",
        "#inhoud > p:nth-of-type(2)",
        "#inhoud > div > p",
        '[id="1 x"]',
        "footer > p",
    ]


@given(st.text(alphabet=st.sampled_from(list("<>/ab=\"' pdivsan!-&;lg")), max_size=60))
def test_no_html_is_too_broken_to_read(html):
    assert all(isinstance(passage, Passage) and passage.text.strip() for passage in read_page(html).passages)
