"""Lists stand in the order that readers of a language know."""

from __future__ import annotations

import pytest

from inclusief.alphabet import letter_of, order_of
from inclusief.languages import language


@pytest.mark.parametrize(
    ("code", "text", "letter"),
    [
        ("nl", "Çanakkale", "C"),
        ("nl", "(een)", "E"),
        ("nl", "112", "1"),
        ("nl", "…", "#"),
        ("de", "Ältere", "A"),
        ("de", "ß", "S"),
        ("tr", "Çocuk", "Ç"),
        ("tr", "insan", "İ"),
        ("tr", "ırkçılık", "I"),
        ("pl", "łatwo", "Ł"),
        ("uk", "Їжа", "Ї"),
        ("ar", "أين", "ا"),
        ("ar", "إلى", "ا"),
    ],
)
def test_a_letter_with_a_sign_is_another_letter_only_where_it_is(code, text, letter):
    assert letter_of(text, language(code)) == letter


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("nl", ["112", "Ça va", "Dag van", "Dagen", "Één", "Eten", "(Zo)", "Zoeken"]),
        ("tr", ["112", "Cami", "Çocuk", "Dil", "Işık", "İnsan", "Oda", "Öğrenci", "Şeker", "Tren"]),
        ("pl", ["Cel", "Ćma", "Lato", "Łatwo", "Zoo", "Źle", "Żyd"]),
        ("uk", ["Vizier", "Гроші", "Ґрунт", "Допомога", "Єврей", "Життя", "Інше", "Їжа", "Йти", "Яблуко"]),
        ("ar", ["Vizier", "أين", "باص", "تاكسي", "يوم"]),
    ],
)
def test_the_order_is_that_of_the_language(code, words):
    assert sorted(reversed(words), key=lambda word: order_of(word, language(code))) == words
