"""Which script a language has, which letters a text has, and which words may be names."""

from __future__ import annotations

import pytest

from inclusief_checks.language.names import without_addresses, without_names
from inclusief_checks.language.scripts import NAMES, count_letters, letters_outside, script_of, words_in


@pytest.mark.parametrize(
    ("lang", "script"),
    [
        ("nl", "Latn"),
        ("nl-simple", "Latn"),
        ("ar", "Arab"),
        ("uk", "Cyrl"),
        ("ti", "Ethi"),
        ("prs", "Arab"),
        ("tru-Syrc", "Syrc"),
        ("tru-Latn", "Latn"),
        ("zh-hant", "Hant"),
        ("pap-CW", "Latn"),
        ("twd", "Latn"),
        ("ckb", "Arab"),
        ("sr", None),
        ("sr-Cyrl", "Cyrl"),
        ("xx", None),
    ],
)
def test_the_script_of_a_language(lang, script):
    assert script_of(lang) == script


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Bel de politie, nummer 112 é", "Latn"),
        ("اتصل بالشرطة", "Arab"),
        ("Зателефонуйте", "Cyrl"),
        ("ܫܠܡܐ", "Syrc"),
        ("ሰላም", "Ethi"),
        ("שלום", "Hebr"),
        ("こんにちは世界カ", "Jpan"),
        ("안녕하세요", "Kore"),
        ("नमस्ते", "Deva"),
    ],
)
def test_letters_belong_to_their_script_only(text, script):
    counts = count_letters(text)
    assert letters_outside(counts, script) == 0
    others = [other for other in NAMES if not NAMES[other] & NAMES[script]]
    assert all(letters_outside(counts, other) == counts.total() > 0 for other in others)


def test_digits_marks_and_unknown_scripts_say_nothing():
    assert count_letters("112 — 0800-0880 …!").total() == 0
    assert letters_outside(count_letters("tekst"), "Zzzz") == 0


def test_words_of_another_script_can_be_left_out():
    assert words_in("Gemaakt op 24 نوفمبر 2026", "Latn") == "Gemaakt op 24 2026"
    assert words_in("Gemaakt op 24 نوفمبر 2026", "Arab") == "24 نوفمبر 2026"


def test_addresses_and_numbers_are_left_out():
    text = "Mail naar info@dorp.example of kijk op https://dorp.example/melden en dorp.nl/x, bel 0800-0880 nu."
    assert without_addresses(text) == "Mail naar of kijk op en bel nu."


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("U vraagt een oordeel aan het College voor de Rechten van de Mens.", "U vraagt een oordeel aan het"),
        ("Stichting Gehandicaptenraad Dorp", "Stichting"),
        ("Week der Ruhe (Week van de Rust)", "Week"),
        ("Bel ons. Dat is gratis. We helpen.", "Bel ons. Dat is gratis. We helpen."),
        ("de UWV", "de"),
        ("Er staat „Week van de rust” op het bord", "Er staat op het bord"),
        ("هنا يمكنك الإبلاغ", "هنا يمكنك الإبلاغ"),
    ],
)
def test_what_may_be_a_name_is_left_out(text, left):
    assert without_names(text) == left


def test_small_words_between_nouns_can_stay():
    text = "Das Amt ist die Stelle für Arbeit und Wohnen."
    assert without_names(text, joints=0) == "Das ist die für und"
