"""Advice on translations, with counts made by hand."""

from __future__ import annotations

import pytest

from inclusief_checks.other_languages import long_sentences, rare_words, readability


@pytest.mark.parametrize("end", [".", "؟", "!", "।"])
def test_a_sentence_of_more_than_25_words_is_long_in_any_script(end):
    text = f"{'كلمة ' * 26}{end} Kort {end}"
    assert [sentence.words for sentence in long_sentences(text)] == [26]
    assert long_sentences("word " * 25 + end) == []


def test_the_formula_is_the_published_one():
    # Ateşman: 198.825 - 2.61 * 4 words - 40.175 * (11 syllables / 4 words)
    measured = readability(["Bugün hava çok güzeldi. " * 60], "tr")
    assert measured is not None
    assert measured.score == pytest.approx(198.825 - 2.61 * 4 - 40.175 * (2 + 2 + 1 + 3) / 4)
    assert "Ateşman" in measured.source


def test_easy_english_is_easier_than_hard_english():
    easy = readability(["We help you. You can call us. It is free. " * 30], "en")
    hard = readability(["Municipal administrative procedures necessitate comprehensive documentation. " * 40], "en")
    assert easy.score > 90 > 30 > hard.score


@pytest.mark.parametrize("code", ["ar", "uk", "ti", "xx"])
def test_a_language_without_a_validated_formula_gets_no_number(code):
    assert readability(["слово " * 500], code) is None


def test_a_short_text_gets_no_number():
    assert readability(["We help you."], "en") is None


def test_rare_words_leave_out_names_and_words_of_the_source():
    pairs = [("Bel het Voorbeeldpunt.", "Call Voorbeeldpunt about defenestration at the voorbeeldpunt.")]
    assert rare_words(pairs, "en") == ["defenestration"]
    assert rare_words([("x", "дезоксирибонуклеїнова Hengelo")], "ar") == []
