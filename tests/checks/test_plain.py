"""What a reader sees of inline Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusief_checks.plain import plain


@pytest.mark.parametrize(
    ("inline", "seen"),
    [
        ("Bel [0800-0880](tel:08000880) nu", "Bel 0800-0880 nu"),
        ("Dit is **heel** _belangrijk_.", "Dit is heel belangrijk."),
        ("Een ![kaart](kaart.png) erbij", "Een  erbij"),
        ("Typ `make publish` in", "Typ x in"),
        ("Kijk op <https://voorbeeld.example>", "Kijk op "),
        ("Een <abbr title='x'>woord</abbr>", "Een woord"),
        (r"Een \* sterretje", "Een * sterretje"),
        ("snake_case blijft", "snake_case blijft"),
        ("2 * 3 = 6", "2  3 = 6"),
    ],
)
def test_only_the_words_stay(inline, seen):
    assert plain(inline).text == seen


@given(st.text(alphabet=st.sampled_from("ab *_[]()`<>!\\\n"), max_size=60))
def test_every_character_comes_from_the_source(inline):
    result = plain(inline)
    assert len(result.text) == len(result.offsets)
    assert list(result.offsets) == sorted(result.offsets)
    assert all(char == inline[place] or char == "x" for char, place in zip(result.text, result.offsets, strict=True))


def test_a_million_brackets_take_linear_time():
    # Ten times the text may not take a hundred times the steps; this one ends at once or never.
    assert plain("(" * 1_000_000).text
    assert plain("[" * 20_000).text
