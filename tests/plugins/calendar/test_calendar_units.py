"""Which texts of the calendar are translated."""

from __future__ import annotations

from inclusief.calendar import Calendar
from inclusief.calendar.units import units

TEXT = """\
versie: 1
groepen: {groep-a: Groep A}
dagen:
  - id: feest
    soort: religie
    stroming: groep-a
    titel: {nl: Feest, en: Feast}
    uitleg: Dit is een feest.
    gebruik: Mensen eten samen.
    regel: {pasen: 0}
    volgt: Dit is de datum van A.
    anderen: [{wie: Mensen van B, regel: {orthodox_pasen: 0}}]
    ook: Sommigen vieren het later.
    vraag: Vraag het aan de groep.
    plan_niet: [raadsvergadering]
    gevoelig: {reden: Niet vertalen}
    groet: {toon: feliciteren, wie: burgemeester, tekst: Fijn feest!, beeld: {alt: Een kaars.}}
    bron: Een boek
activiteiten:
  - id: markt
    titel: Markt
    uitleg: Dit is een feest.
    reden: Zaal bezet
    begin: 2027-01-12 10:00
    plaats: {naam: Voorbeeldplein, adres: Straat 1}
    toegankelijk: {rolstoel: via de zijdeur}
    kosten: {prijs: gratis, aanmelden: aan de deur, doelgroep: jongeren}
    organisator: {naam: Stichting Voorbeeld}
    herhaling: {elke: week, tot: 2027-03-30}
    wijziging: {2027-02-16: {status: afgelast, reden: Ziek}}
    bron: Een brief
"""


def test_every_text_for_residents_is_there_once_and_nothing_else(read) -> None:
    calendar, findings = read(TEXT)
    assert findings == []
    assert [(kind, str(text), entry) for kind, text, entry in units(calendar, "calendar.yaml")] == [
        ("groep", "Groep A", "groep-a"),
        ("titel", "Feest", "feest"),
        ("uitleg", "Dit is een feest.", "feest"),
        ("gebruik", "Mensen eten samen.", "feest"),
        ("volgt", "Dit is de datum van A.", "feest"),
        ("anderen", "Mensen van B", "feest"),
        ("ook", "Sommigen vieren het later.", "feest"),
        ("groet", "Fijn feest!", "feest"),
        ("beeld", "Een kaars.", "feest"),
        ("vraag", "Vraag het aan de groep.", "feest"),
        ("titel", "Markt", "markt"),
        ("reden", "Zaal bezet", "markt"),
        ("reden", "Ziek", "markt"),
        ("doelgroep", "jongeren", "markt"),
        ("toegankelijk", "via de zijdeur", "markt"),
    ]
    assert {str(text): text.line for _, text, _ in units(calendar, "calendar.yaml")}["Mensen van B"] == 12


def test_texts_of_other_languages_that_a_person_wrote_stay_with_the_dutch_one(read) -> None:
    calendar, _ = read(TEXT)
    title = next(text for _, text, _ in units(calendar, "calendar.yaml") if text == "Feest")
    assert title.own == {"en": "Feast"}


def test_a_price_in_words_is_translated_and_an_amount_is_not(event) -> None:
    def prices(written: str) -> list[tuple[str, str, dict[str, str]]]:
        made, findings = event(kosten=f"{{prijs: {written}}}")
        assert findings == []
        calendar = Calendar("calendar.yaml", events=(made,))
        return [(str(t), e, dict(t.own)) for kind, t, e in units(calendar, calendar.file) if kind == "prijs"]

    assert prices("U betaalt wat u kunt") == [("U betaalt wat u kunt", "voorbeeldmarkt", {})]
    assert prices("{nl: 5 euro per kind, en: 5 euros a child}") == [
        ("5 euro per kind", "voorbeeldmarkt", {"en": "5 euros a child"})
    ]
    for amount in ("gratis", "Gratis", '"5,00"', '"€ 5,00"', '"12"'):
        assert prices(amount) == []
