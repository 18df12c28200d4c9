"""Blocks of Markdown, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusief_checks.prose import DIRECTIVE, read_blocks, split_front_matter

SOURCE = """\
# Kop {#eigen-id}

Een *alinea* met een [link](melden.md) en
nog een regel.

- punt een
- punt twee
    - diep

Tussen.

1. stap

| A | B |
|---|---|
| c1 | c2 |

!!! note "Let op"
    In het kader.

[[agenda]]

```
code is geen tekst
```

<div markdown="1">
In een vak.
</div>

<img src="a.png" alt="Een kaart">
"""


def test_every_kind_of_block_is_found_in_reading_order():
    found = [(block.kind, block.text) for block in read_blocks(SOURCE)]
    assert found[:12] == [
        ("kop", "Kop"),
        ("alinea", "Een *alinea* met een [link](melden.md) en\nnog een regel."),
        ("opsomming", "punt een"),
        ("opsomming", "punt twee"),
        ("opsomming", "diep"),
        ("alinea", "Tussen."),
        ("opsomming", "stap"),
        ("kolomkop", "A"),
        ("kolomkop", "B"),
        ("cel", "c1"),
        ("cel", "c2"),
        ("kadertitel", "Let op"),
    ]
    assert ("alinea", "In een vak.") in found
    assert not any("code" in text or "agenda" in text for _, text in found)


def test_blocks_know_their_line_and_column():
    places = {block.text.split("\n")[0]: (block.line, block.column) for block in read_blocks(SOURCE, first_line=5)}
    assert places["Kop"] == (5, 3)
    assert places["punt twee"] == (11, 3)
    assert places["diep"] == (12, 7)
    assert places["c2"] == (20, 8)
    assert places["In het kader."] == (23, 5)


def test_a_character_in_the_second_line_of_a_block_is_found():
    block = read_blocks("Regel een\n  regel twee hier.\n")[0]
    assert block.locate(block.text.index("twee")) == (2, 9)


def test_the_same_text_twice_gets_two_places():
    blocks = read_blocks("- gelijk\n- anders\n- gelijk\n")
    assert [block.line for block in blocks] == [1, 2, 3]


WORDS = st.lists(st.sampled_from(["een", "twee", "drie", "vier", "boom"]), min_size=1, max_size=6).map(" ".join)


@given(st.lists(st.tuples(st.sampled_from(["", "- ", "## ", "1. "]), WORDS), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_the_text_stands_where_the_block_says(parts):
    source = "\n\n".join(mark + words for mark, words in parts)
    lines = source.split("\n")
    for block in read_blocks(source):
        for text, (line, column) in zip(block.text.split("\n"), block.starts, strict=True):
            assert lines[line - 1][column - 1 :].startswith(text)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_read(source):
    for block in read_blocks(source):
        assert block.line >= 1 and block.column >= 1


@pytest.mark.parametrize(
    ("line", "name", "argument"),
    [
        ("[[agenda]]", "agenda", None),
        ("[[meldpunt: vizier]]", "meldpunt", "vizier"),
        ("[[ tegels : a b ]]", "tegels", "a b"),
    ],
)
def test_special_lines(line, name, argument):
    match = DIRECTIVE.fullmatch(line)
    assert match and (match["name"], match["argument"]) == (name, argument)


def test_front_matter_is_split_off_with_the_right_line():
    parts = split_front_matter("---\ntitle: X\n---\n\nTekst\n")
    assert (parts.text, parts.body.strip(), parts.body_line) == ("title: X\n", "Tekst", 4)
    assert split_front_matter("Tekst").body_line == 1


def test_tabs_and_captions_are_blocks_of_their_own():
    source = '=== "Per telefoon"\n\n    Bel ons.\n\n<figure markdown="1">\n<figcaption markdown="span">Een bijschrift</figcaption>\n</figure>\n'
    blocks = read_blocks(source, extensions=["pymdownx.tabbed", "md_in_html"])
    assert [(block.kind, block.text) for block in blocks] == [
        ("tabblad", "Per telefoon"),
        ("alinea", "Bel ons."),
        ("bijschrift", "Een bijschrift"),
    ]
