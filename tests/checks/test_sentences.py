"""Where Dutch sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusief_checks.sentences import sentences, words


@pytest.mark.parametrize(
    "whole",
    [
        "Neem contact op met dhr. J. de Vries.",
        "U heeft o.a. een paspoort nodig.",
        "Het kost € 1.250,50 per maand.",
        "Dat staat in art. 3 van de wet.",
        "Bel 14 074 of kom langs om 9.30 uur.",
        "Dat is zo, d.w.z. meestal.",
        "1. Bel ons.",
    ],
)
def test_a_sentence_stays_whole(whole):
    assert [span.text for span in sentences(whole)] == [whole]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Bel ons. Of kom langs!", ["Bel ons.", "Of kom langs!"]),
        ("Weet u het niet? Vraag het.", ["Weet u het niet?", "Vraag het."]),
        ("Hij zei: 'Kom.' Toen ging hij.", ["Hij zei: 'Kom.'", "Toen ging hij."]),
        ("Eerste regel.\nTweede regel.", ["Eerste regel.", "Tweede regel."]),
        ("Zonder punt", ["Zonder punt"]),
    ],
)
def test_sentences_are_split(text, parts):
    assert [span.text for span in sentences(text)] == parts


@given(st.text(max_size=300))
def test_no_word_is_lost(text):
    spans = list(sentences(text))
    assert [w.text for w in words(text)] == [w.text for span in spans for w in words(span.text)]
    assert all(text[span.start : span.end] == span.text for span in spans)


def test_numbers_and_joined_words_count_as_one():
    assert [w.text for w in words("Om 9.30 uur: LHBTI+-groep, auto's en 06-12")] == [
        "Om",
        "9.30",
        "uur",
        "LHBTI",
        "groep",
        "auto's",
        "en",
        "06-12",
    ]
