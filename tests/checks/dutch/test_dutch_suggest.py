"""What we offer instead of a difficult word never makes a text harder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inclusief_checks.dutch.official import lists
from inclusief_checks.dutch.score import load_weights, score_text
from inclusief_checks.dutch.suggest import Place, applied, load_of, suggestions

TEXTS = [
    "Derhalve verzoeken wij u het verschuldigde bedrag terstond te voldoen. De voorzieningen zijn adequaat.",
    "Ter hoogte van de school wordt middels borden kenbaar gemaakt dat de riolering wordt vervangen. U kunt een volmacht verlenen.",
    "Met betrekking tot het bestemmingsplan is een beschikking afgegeven. De aanvrager is hiervan in kennis gesteld.",
    "Alvorens tot realisatie over te gaan, dient het college de ruimtelijke aspecten te inventariseren, te analyseren en vast te leggen.",
    # The only verb goes away: then the sentence would be a piece of the one before it.
    "De slang heeft een lang en dun lijf en een kleine kop met grote ogen en leeft op de grond in het bos. "
    "Het aantal schubbenrijen op het midden van het lichaam bedraagt 62 tot 80.",
    # With a word nearby the alternative would be an expression that is difficult too: "had … zorg".
    "De overheid had maatregelen getroffen om haar eigen wapens beter te beheren.",
    "De gemeente faciliteert initiatieven. Recent is het eigendom van de kavel overgedragen. De hoogte varieert.",
]
DATA = Path(__file__).parents[4] / "shared" / "readability" / "amsterdam_pairs.dev.jsonl"


def worse(text: str) -> list[tuple[str, str]]:
    """Return what is offered in a text, but makes it harder."""
    before = score_text(text)
    found = []
    for sentence in before.measured.sentences:
        for hit in sentence.hits:
            if not sentence.length or len(hit.parts) > 1:
                continue
            for other in suggestions(hit, sentence, before.measured, load_weights().weights, lists()):
                if score_text(applied(other, hit, text))["score"] > before["score"] + 1e-9:
                    found.append((hit.text, other))
    return found


def worked_out(text: str) -> list[tuple[float, float]]:
    """Return, for each alternative that needs no second reading, the change that is worked out and that of the changed text."""
    before, weights = score_text(text), load_weights().weights
    total = sum(part.value for part in before.contributions)
    found = []
    for sentence in before.measured.sentences:
        for hit in sentence.hits:
            if not sentence.length or len(hit.parts) > 1:
                continue
            place = Place(hit, sentence, before.measured, weights)
            for other in hit.suggestions:
                load = load_of(other, lists(), place.capital)
                if place.only_counts(load):
                    after = sum(part.value for part in score_text(applied(other, hit, text)).contributions)
                    found.append((place.difference(load), after - total))
    return found


def test_what_only_counts_is_worked_out_right():
    found = [pair for text in TEXTS for pair in worked_out(text)]
    assert len(found) >= 20
    assert [expected for expected, _ in found] == pytest.approx([real for _, real in found], abs=1e-6)


@pytest.mark.parametrize("text", TEXTS)
def test_our_advice_never_makes_a_text_harder(text):
    assert worse(text) == []


@pytest.mark.skipif(not DATA.exists(), reason="the labelled texts are not here")
def test_our_advice_never_makes_a_municipal_text_harder():
    rows = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    assert [found for row in rows[::6] for found in worse(row["complex"])] == []


def test_an_alternative_that_is_difficult_too_is_not_offered():
    result = score_text("De gemeente heeft op dit terrein kavels te koop voor jonge gezinnen.")
    assert all("percelen" not in word["suggestions"] for word in result["words"])
