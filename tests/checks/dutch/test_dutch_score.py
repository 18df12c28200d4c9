"""The score: it explains itself, does not let itself be fooled, and survives whatever it is given."""

from __future__ import annotations

import json
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusief_checks.dutch.features import features_of, measure
from inclusief_checks.dutch.score import load_weights, score_text

HARD = (
    "Met betrekking tot de door u ingediende aanvraag wordt u hierbij in kennis gesteld van het feit dat deze, gelet op het "
    "bepaalde in artikel 3 van de verordening, niet in behandeling kan worden genomen alvorens de verschuldigde leges zijn "
    "voldaan. Derhalve wordt u verzocht het verschuldigde bedrag binnen de gestelde termijn over te maken."
)
EASY = (
    "U vroeg een vergunning aan. Wij kunnen daar nog niet mee beginnen. U moet namelijk eerst betalen. Doet u dat voor 1 mei? "
    "Dan hoort u daarna van ons hoe het verder gaat. Heeft u vragen? Bel ons dan. Wij helpen u graag."
)
LIST = "Neem dit mee als u naar het stadhuis komt:\n\n- een paspoort\n- een pasfoto\n- geld om te betalen\n\nU krijgt dan een nieuw paspoort."


def test_hard_is_harder_than_easy():
    hard, easy = score_text(HARD), score_text(EASY)
    assert hard["score"] > easy["score"] + 2
    assert hard["verdict"] == "hard" and easy["verdict"] == "ok"


def test_the_result_is_what_json_wants():
    result = json.loads(json.dumps(score_text(HARD)))
    assert set(result) == {"score", "verdict", "words", "sentences"}
    assert {"word": "Derhalve", "suggestions": ["daarom", "dus"]} in result["words"]
    assert [sentence["passive"] for sentence in result["sentences"]] == [True, True]


def test_contributions_add_up_and_are_dutch():
    result = score_text(HARD)
    assert sum(part.value for part in result.contributions) == pytest.approx(result["score"], abs=0.001)
    assert any("lijdende zin" in part.text for part in result.contributions)
    assert all(part.value >= 0 for part in result.contributions)


def test_no_weight_is_below_zero():
    assert all(weight >= 0 for weight in load_weights().weights.values())


@pytest.mark.parametrize(
    "other",
    [
        LIST.replace("paspoort\n-", "paspoort.\n-")
        .replace("pasfoto\n", "pasfoto.\n")
        .replace("betalen\n", "betalen.\n"),
        LIST.replace("\n\n", "\n\n\n\n"),
        LIST.replace("een pasfoto", "een pasfoto\n- een pasfoto"),
    ],
)
def test_full_stops_and_empty_lines_change_little(other):
    assert score_text(other)["score"] == pytest.approx(score_text(LIST)["score"], abs=0.15)


def test_headings_are_no_short_sentences():
    headed = "Aanvraag\n\n" + HARD + "\n\nBetalen\n\nTelefoon 14 074"
    assert score_text(headed)["score"] == pytest.approx(score_text(HARD)["score"], rel=0.12)


def test_names_do_not_count():
    plain = "Vandaag spreekt de wethouder met Jan in de zaal in Ede."
    named = "Vandaag spreekt de wethouder met Xandrio in de zaal in Zwartebroekerveen."
    assert score_text(named)["score"] == pytest.approx(score_text(plain)["score"], abs=0.01)


def test_a_fragment_belongs_to_its_sentence():
    whole = "De commissie vergadert op maandag in de grote zaal van het stadhuis over de nieuwe plannen voor de wijk."
    cut = whole.replace(" in de grote", ". In de grote").replace(" over de", ". Over de")
    assert score_text(cut)["score"] == pytest.approx(score_text(whole)["score"], abs=0.3)


def test_names_in_front_do_not_help():
    assert score_text(f"Jan Jansen, Ede. {HARD}")["score"] >= score_text(HARD)["score"] * 0.85


@pytest.mark.parametrize("heap", ["wordt ", "wordt gemaakt ", "derhalve ", "adstrueren ", "van "])
def test_a_heap_of_words_counts_as_one_bad_sentence(heap):
    hundred, many = score_text(heap * 100)["score"], score_text(heap * 10_000)["score"]
    assert many <= hundred * 1.05 + 0.1
    assert many < 40


@pytest.mark.parametrize(
    ("passive", "active"),
    [
        ("Uw aanvraag wordt binnen 2 weken beoordeeld.", "Wij beoordelen uw aanvraag binnen 2 weken."),
        ("De container is door de gemeente geplaatst.", "De gemeente heeft de container geplaatst."),
        ("Er wordt een brief gestuurd naar alle bewoners.", "We sturen een brief naar alle bewoners."),
    ],
)
def test_an_active_sentence_is_easier(passive, active):
    assert score_text(active)["score"] < score_text(passive)["score"]


@pytest.mark.parametrize(
    ("whole", "split"),
    [
        (
            "De commissie vergadert op maandag in de grote zaal van het stadhuis over de plannen, maar u kunt ook schrijven als u "
            "die avond niet kunt komen.",
            "De commissie vergadert op maandag in de grote zaal van het stadhuis over de plannen. Maar u kunt ook schrijven als u "
            "die avond niet kunt komen.",
        ),
        (
            "Wij sturen u een brief met de datum van het bezoek, want onze medewerker wil de woning graag zelf bekijken voordat het "
            "werk begint.",
            "Wij sturen u een brief met de datum van het bezoek. Want onze medewerker wil de woning graag zelf bekijken voordat het "
            "werk begint.",
        ),
    ],
)
def test_two_sentences_are_easier_than_a_long_one(whole, split):
    assert score_text(split)["score"] < score_text(whole)["score"]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", ".", "((((", "14 074", "🙂🙂", "العربية", "a" * 10_000, "\x00\ud800x"]
)
def test_strange_texts(text):
    assert score_text(text)["verdict"] in ("ok", "unsure", "hard")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text(text):
    json.dumps(score_text(text))


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "a.b.",
        "x@",
        ". ",
        "- ",
        "wordt ",
        "gemaakt ",
        "van ",
        "in aanmerking ",
        "stelt ",
        "'",
        "a/b ",
        "1.",
        "\n",
        "é",
        '"',
        "Aa. ",
        "te ",
    ],
)
def test_work_is_linear(piece):
    calls = []
    score_text(piece)
    for size in (20_000, 200_000):
        text = piece * (size // len(piece))
        steps = 0

        def count(*_):
            nonlocal steps
            steps += 1

        sys.setprofile(count)
        try:
            score_text(text)
        finally:
            sys.setprofile(None)
        calls.append(steps)
    assert calls[1] < 15 * calls[0] + 10_000


@pytest.mark.parametrize(
    ("plain", "signs", "count"),
    [
        ("Neem bijvoorbeeld je pas mee.", "Neem bijv. je pas mee.", 1),
        ("Kom langs met onder andere je pas.", "Kom langs met o.a. je pas.", 1),
        ("Neem je pas, brief en foto mee.", "Neem je pas; brief; foto mee.", 2),
        ("Je betaalt 5 procent minder.", "Je betaalt 5% minder.", 1),
        ("Neem brood, kaas en zo mee.", "Neem brood, kaas enz.", 1),
    ],
)
def test_abbreviations_and_signs_count(plain, signs, count):
    assert measure(plain).counts["tekens"] == 0
    assert measure(signs).counts["tekens"] == count


@pytest.mark.parametrize(
    "text", ["Wacht nog een min.", "Wij houden van art.", "Dit is Jan. Hij woont hier.", "Bel 14 074."]
)
def test_the_end_of_a_sentence_is_no_abbreviation(text):
    assert measure(text).counts["tekens"] == 0


def test_participles_count_once():
    """A participle of a passive is in the passive; others are counted by themselves, and a heap of them is one bad sentence."""
    assert measure("Wij hebben dit bepaald.").counts["voltooid"] == 1
    assert measure("De bepaalde regel staat hier.").counts["voltooid"] == 0
    passive = measure("Dit is door ons bepaald.")
    assert (passive.counts["lijdend"], passive.counts["voltooid"]) == (1, 0)
    heap = "Wij hebben dit gemaakt, gevraagd, gewerkt, gezegd, gehoord, bepaald en betaald."
    assert measure(heap).features["voltooid"] == 3


def test_more_official_words_are_never_easier():
    """The root of their number still grows with each."""
    sums = measure("Wij hebben dit besluit genomen. Kom langs.").sums
    values = [features_of(sums._replace(official=number), (0, 0))["ambtelijk"] for number in range(10)]
    assert values == sorted(set(values))
