"""Syllables, against a list made by hand."""

from __future__ import annotations

import pytest

from inclusief_checks.dutch.syllables import syllables

KNOWN = {
    1: """ik u de het een één huis tuin boot nieuw nieuws eeuw ruw meeuw kaas fiets brief reis prijs wijk hout
        goud blauw kou zaai kooi boei vraai mooi bloei team leeuw schreeuw dorp straat kerk plein
        wet geld mens kind zorg werk schuld buurt 's krant hulp tijd lijst sport schoolst""",
    2: """idee avond cadeau niveau bureau milieu station knieën zeeën cliënt baby hobby hockey website online
        update reëel royaal wijkteam naïef groeien buien partij dossier detail gezin natie actie
        foto's euro's vogels afval water ouders moeder bezwaar besluit beroep kleuter boa tv wc
        aanbod opvang vergoed raadslid loket zebra bijstand uitweg eiland duwen nieuwe eeuwen geuit
        woning""",
    3: """cao gemeente inwoner theater museum video radio media ideeën bewoner geopend beantwoord geoefend
        vacuüm reünie Oekraïens mozaïek pensioen serieus egoïst huurtoeslag huishouden toeslagen
        vergunning belasting aanvragen buurthuizen formulier wethouder dieetkost bioscoop chaotisch
        stadium medium verzekerd beëdigd zoëven industrie enquête stationsplein dierenarts subsidie
        WMO GGD rijbewijs paspoorten""",
    4: """gemeenteraad financieel officieel provinciën industrieën januari hygiëne gebruikelijk begeleider
        belastingen medewerker beëindigen nationaal apotheker jubileum efficiënt bibliotheek
        petroleum gemeentelijk vuilnisbakken tweeëntwintig informatie bureaucratie burgemeester
        vergadering vmbo""",
    5: """organisatie coördinatie parkeervergunning coöperatie verantwoordelijk bijstandsuitkering
        gemeenteraadslid aanvraagformulier levensverwachting werkgelegenheid""",
    6: """geautomatiseerd identiteitskaarten coördinatiepunt""",
    7: """woningbouwvereniging""",
}  # fmt: skip
CASES = [(word, count) for count, row in KNOWN.items() for word in row.split()]


def test_there_are_enough_words():
    assert len(CASES) >= 150


@pytest.mark.parametrize(("word", "count"), CASES)
def test_syllables(word, count):
    assert syllables(word) == count


def test_noise_has_a_number_too():
    assert syllables("x" * 10_000) > 0 and syllables("") == 1 and syllables("12") == 2
