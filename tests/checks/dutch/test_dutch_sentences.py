"""Where Dutch sentences and words begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusief_checks.dutch.sentences import sentences, units, words


@pytest.mark.parametrize(
    "whole",
    [
        "Neem contact op met dhr. J. de Vries.",
        "U heeft o.a. een paspoort nodig.",
        "Neem o.a. Paspoort en rijbewijs mee.",
        "Het kost € 1.250,50 per maand.",
        "Dat staat in art. 3 van de wet.",
        "Bel 14 074 of kom langs om 9.30 uur.",
        "Dat is zo, d.w.z. meestal.",
        "De stad is van 330 v. Chr. of ouder.",
        "Dat was op 3 sept. 2024 in de zaal.",
        "Wilt u dat (of niet?) aan ons melden?",
        "„Wanneer gaat u?” vroeg de man.",
        "Mail naar info@gemeente.nl of kijk op www.gemeente.nl/paspoort.",
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
        ("Neem een pen, papier enz. Daarna begint het.", ["Neem een pen, papier enz.", "Daarna begint het."]),
        ("Het is stop. De rest volgt.", ["Het is stop.", "De rest volgt."]),
        ("Het kost € 10. Betaal met pin.", ["Het kost € 10.", "Betaal met pin."]),
        ("Kom om 9.30 uur. Wij zijn er.", ["Kom om 9.30 uur.", "Wij zijn er."]),
        ("Zonder punt", ["Zonder punt"]),
        ("1. Bel ons.", ["Bel ons."]),
        ("U neemt mee:\n- een pen\n- papier\n\nTot dan.", ["U neemt mee:", "een pen", "papier", "Tot dan."]),
        ("Een kop\nDan een zin die\ndoorloopt.", ["Een kop", "Dan een zin die\ndoorloopt."]),
    ],
)
def test_sentences_are_split(text, parts):
    assert [span.text for span in sentences(text)] == parts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("o.a. € 1.250,50 of art. 3", ["o.a.", "1.250,50", "of", "art", "3"]),
        ("Bel 14 074 om 9.30 uur", ["Bel", "14 074", "om", "9.30", "uur"]),
        ("op 12-3-2024 voor 18-jarigen", ["op", "12-3-2024", "voor", "18-jarigen"]),
        ("'s avonds foto's en/of A4'tjes", ["'s", "avonds", "foto's", "en", "of", "A4'tjes"]),
        ("mail info@x.nl, zie www.x.nl/a_b.", ["mail", "info@x.nl", "zie", "www.x.nl/a_b"]),
        ("Noord-Holland, 2e keer", ["Noord-Holland", "2e", "keer"]),
    ],
)
def test_words(text, found):
    assert [span.text for span in words(text)] == found


@given(st.text(max_size=200))
def test_places_are_right(text):
    for split in (units, sentences, words):
        end = 0
        for span in split(text):
            assert text[span.start : span.end] == span.text
            assert end <= span.start < span.end
            end = span.end
