"""Passives, with the words that show them."""

from __future__ import annotations

import pytest

from inclusief_checks.dutch.passive import find_passives, is_participle


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Uw aanvraag wordt binnen 8 weken behandeld.", ("wordt", "behandeld")),
        ("De straat is gisteren afgesloten door de politie.", ("is", "afgesloten")),
        ("U hoort of het plan kan worden uitgevoerd.", ("worden", "uitgevoerd")),
        ("Omdat de boom gekapt moet worden, bellen wij u.", ("worden", "gekapt")),
        ("De hulpmiddelen worden maximaal twee keer per jaar verstrekt.", ("worden", "verstrekt")),
        ("De regels worden door ons verduidelijkt.", ("worden", "verduidelijkt")),
        ("De brieven werden te laat verstuurd.", ("werden", "verstuurd")),
        ("Het besluit dat genomen is, ligt klaar.", ("is", "genomen")),
        ("De parkeerplaatsen zijn inmiddels aangelegd.", ("zijn", "aangelegd")),
        ("De kosten worden in rekening gebracht.", ("worden", "gebracht")),
    ],
)
def test_a_passive_is_found(text, shown):
    assert [(found.verb.text, found.participle.text) for found in find_passives(text)] == [shown]


@pytest.mark.parametrize(
    "text",
    [
        "Wij behandelen uw aanvraag binnen 8 weken.",
        "De trein is gisteren vertrokken.",
        "Hij heeft zijn fiets verkocht.",
        "Het wordt morgen warm.",
        "Zij is bekend in de buurt.",
        "U bent getrouwd of u woont samen.",
        "Het gebied is groot.",
        "Is de gemeente open?",
        "Dit is een goed voorbeeld.",
    ],
)
def test_no_passive(text):
    assert find_passives(text) == []


def test_who_does_it():
    assert find_passives("De straat wordt door de gemeente afgesloten.")[0].agent
    assert not find_passives("De straat wordt afgesloten.")[0].agent


@pytest.mark.parametrize(
    "word",
    [
        "gemaakt",
        "verzonden",
        "opgeschreven",
        "herkend",
        "onderzocht",
        "geïnd",
        "verhuisd",
        "aangevraagd",
        "vastgesteld",
    ],
)
def test_participles(word):
    assert is_participle(word)


@pytest.mark.parametrize(
    "word",
    ["gebied", "gemeente", "vertelt", "bedenkt", "aanvallend", "gebouwen", "voorbeeld", "gezondheid", "betekent"],
)
def test_no_participles(word):
    assert not is_participle(word)
