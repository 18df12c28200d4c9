"""Local events as editors write them: what comes back, and what the messages say."""

from __future__ import annotations

import datetime

import pytest

from inclusief_checks.findings import Severity

DT = datetime.datetime
LINE = 9  # of a field behind these


def rules(findings) -> list[tuple[str, int | None]]:
    return [(f.rule, f.location.line) for f in findings]


def test_a_full_event(read) -> None:
    calendar, findings = read(
        """\
versie: 1
groepen: {surinamers: Surinamers}
dagen:
  - {id: keti-koti, soort: herdenking, titel: Keti Koti, uitleg: Einde., regel: {datum: "07-01"}, bron: x}
activiteiten:
  - id: voorbeeldmarkt-2027
    titel: {nl: Voorbeeldmarkt, en: Example market}
    uitleg: Een markt met eten.
    soort: cultuur
    stroming: surinamers
    hoort_bij: keti-koti
    begin: 2027-07-01 14:00
    einde: 2027-07-01 20:00
    plaats: {naam: Voorbeeldplein, adres: "Voorbeeldstraat 1, Voorbeelddorp", lat: 52.265, lon: -6.793}
    toegankelijk: {rolstoel: ja, toilet: onbekend, gebarentolk: op aanvraag, prikkelarm: "14:00-15:00"}
    contact_toegankelijkheid: toegankelijk@voorbeeld.example
    talen_gesproken: [nl, en, srn, nl]
    kosten: {prijs: "5,00", aanmelden: nee, doelgroep: iedereen}
    organisator: {naam: Stichting Voorbeeld, url: "https://voorbeeld.example"}
    status: verplaatst
    reden: Zaal bezet
    eerder: [2027-06-29 14:00, 2027-06-30 14:00]
    bron: Stichting Voorbeeld
"""
    )
    assert findings == []
    (event,) = calendar.events
    assert (event.id, event.title, event.title.own["en"]) == ("voorbeeldmarkt-2027", "Voorbeeldmarkt", "Example market")
    assert (event.start, event.end) == (DT(2027, 7, 1, 14), DT(2027, 7, 1, 20))
    assert (event.kind, event.communities, event.belongs_to) == ("cultuur", ("surinamers",), "keti-koti")
    place = event.place
    assert (place.name, place.latitude, place.longitude) == ("Voorbeeldplein", 52.265, -6.793)
    assert event.access == {
        "rolstoel": "ja",
        "toilet": "onbekend",
        "gebarentolk": "op aanvraag",
        "prikkelarm": "14:00-15:00",
    }
    assert event.languages == ("nl", "en", "srn")
    assert (event.price, event.registration, event.audience) == ("5,00", "nee", "iedereen")
    assert (event.organiser.name, event.organiser.url) == ("Stichting Voorbeeld", "https://voorbeeld.example")
    assert (event.status, event.reason, event.source) == ("verplaatst", "Zaal bezet", "Stichting Voorbeeld")
    assert event.earlier == (DT(2027, 6, 29, 14), DT(2027, 6, 30, 14))
    assert event.explanation.line == 8


def test_the_least_that_an_event_says(event) -> None:
    found, findings = event()
    assert findings == []
    assert (found.end, found.status, found.access, found.recurrence, found.changes) == (None, "gaat door", {}, None, {})


def test_an_event_in_the_past_is_fine(event) -> None:
    found, findings = event(begin="2019-07-01 14:00")
    assert found is not None and findings == []


@pytest.mark.parametrize(
    ("field", "rule", "says"),
    [
        ("id", "gegevens/ontbreekt", "'id'"),
        ("titel", "gegevens/ontbreekt", "'titel'"),
        ("begin", "gegevens/ontbreekt", "'begin'"),
        ("toegankelijk", "kalender/toegankelijk", "Vul in of de plek toegankelijk is. 'onbekend' mag."),
        ("organisator", "kalender/organisator", "wie dit organiseert"),
    ],
)
def test_what_an_event_needs(event, field: str, rule: str, says: str) -> None:
    found, findings = event(**{field: None})
    assert found is None
    assert [(f.rule, f.severity) for f in findings] == [(rule, Severity.ERROR)]
    assert says in findings[0].message


# Times


@pytest.mark.parametrize(
    ("written", "rule", "says"),
    [
        ("2027-06-31 20:00", "gegevens/datum", "'2027-06-31 20:00' is geen bestaande datum."),
        ("2027-02-29", "gegevens/datum", "is geen bestaande datum."),
        ("2027-06-30 24:00", "gegevens/datum", "'2027-06-30 24:00' is geen bestaande tijd."),
        ("2027-06-30 20:60", "gegevens/datum", "is geen bestaande tijd."),
        ("2027-06-30", "gegevens/datum", "is geen datum met een tijd."),
        ("20:00", "gegevens/datum", "is geen datum met een tijd."),
        ("2027-06-30 20.00", "gegevens/datum", "is geen datum met een tijd."),
        ("30-06-2027 20:00", "gegevens/datum", "is geen datum met een tijd."),
        ("2027-06-30 20:00+02:00", "gegevens/datum", "is geen datum met een tijd."),
        ("٢٠٢٧-06-30 20:00", "gegevens/datum", "is geen datum met een tijd."),
        ("1027-06-30 20:00", "kalender/jaar", "'1027' is geen jaar dat kan."),
        ("9999-12-31 23:59", "kalender/jaar", "'9999' is geen jaar dat kan."),
        ("2027-03-28 02:30", "kalender/tijd", "De tijd 02:30 bestaat niet op deze dag."),
    ],
)
def test_a_wrong_time(event, written: str, rule: str, says: str) -> None:
    found, findings = event(begin=written)
    assert found is None
    assert rules(findings) == [(rule, 6)]
    assert says in findings[0].message
    assert findings[0].suggestion


@pytest.mark.parametrize("written", ["2027-03-28 01:59", "2027-03-28 03:00", "2027-07-01T14:00", "2027-07-01  9:05"])
def test_a_right_time(event, written: str) -> None:
    assert event(begin=f'"{written}"')[1] == []


def test_a_time_that_comes_twice_is_a_warning(event) -> None:
    found, findings = event(begin="2027-10-31 02:30")
    assert [(f.rule, f.severity) for f in findings] == [("kalender/tijd", Severity.WARNING)]
    assert found.start == DT(2027, 10, 31, 2, 30)


@pytest.mark.parametrize(("end", "says"), [("2027-07-01 13:59", "voor het begin"), ("2027-07-01 14:00", "gelijk aan")])
def test_an_end_that_is_not_after_the_begin(event, end: str, says: str) -> None:
    found, findings = event(einde=end)
    assert found is None
    assert rules(findings) == [("kalender/einde", LINE)]
    assert says in findings[0].message


# Access, place, languages, cost


@pytest.mark.parametrize("written", ["ja", "", "[]", "{}", "weet niet", "[rolstoel]"])
def test_access_that_says_nothing(event, written: str) -> None:
    found, findings = event(toegankelijk=written)
    assert found is None
    assert rules(findings) == [("kalender/toegankelijk", 7)]


@pytest.mark.parametrize(
    ("written", "rule", "says"),
    [
        ("{rolstol: ja}", "gegevens/onbekend", "Bedoelt u 'rolstoel'?"),
        ("{rolstoel: Ja}", "gegevens/keuze", "Bedoelt u 'ja'?"),
        ("{rolstoel: onbekent}", "gegevens/keuze", "Bedoelt u 'onbekend'?"),
        ("{rolstoel: op anvraag}", "gegevens/keuze", "Bedoelt u 'op aanvraag'?"),
        ("{rolstoel: misschien}", "gegevens/keuze", "'misschien' kan hier niet."),
    ],
)
def test_a_wrong_answer_about_access(event, written: str, rule: str, says: str) -> None:
    _, findings = event(toegankelijk=written)
    assert rules(findings) == [(rule, 7)]
    assert says in findings[0].message


@pytest.mark.parametrize(
    "written", ["ja", "nee", "op aanvraag", "onbekend", "14:00-15:00", "via de zijdeur", "op afspraak"]
)
def test_a_right_answer_about_access(event, written: str) -> None:
    found, findings = event(toegankelijk=f'{{rolstoel: "{written}"}}')
    assert findings == []
    assert found.access == {"rolstoel": written}


@pytest.mark.parametrize(
    ("place", "rule", "says"),
    [
        ("{naam: Plein, lat: 52.1}", "gegevens/ontbreekt", "Bij 'lat' hoort 'lon'."),
        ("{naam: Plein, lon: 6.1}", "gegevens/ontbreekt", "Bij 'lat' hoort 'lon'."),
        ("{naam: Plein, lat: 90.1, lon: 6.1}", "gegevens/tekst", "90.1 graden kan niet."),
        ("{naam: Plein, lat: 52.1, lon: -180.5}", "gegevens/tekst", "-180.5 graden kan niet."),
        ('{naam: Plein, lat: "52,1", lon: 6.1}', "gegevens/tekst", "'52,1' is geen plek op de kaart."),
        ("{naam: Plein, lat: nan, lon: 6.1}", "gegevens/tekst", "'nan' is geen plek op de kaart."),
        ("{adres: Straat 1}", "gegevens/ontbreekt", "'naam'"),
    ],
)
def test_a_wrong_place(event, place: str, rule: str, says: str) -> None:
    found, findings = event(plaats=place)
    assert rules(findings) == [(rule, LINE)]
    assert says in findings[0].message
    assert found.place is None or (found.place.latitude is None and found.place.longitude is None)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("Turks", "'Turks' is geen code van een taal. Bedoelt u 'tr'?"),
        ("[nl, oekraiens]", "Bedoelt u 'uk'?"),
        ("Arabish", "Bedoelt u 'ar'?"),
        ("gebarentaal", "Bedoelt u 'dse'?"),
        ("NL", "'NL' is geen code van een taal."),
        ("zeer onbekend", "geen code van een taal."),
    ],
)
def test_a_wrong_language(event, written: str, says: str) -> None:
    _, findings = event(talen_gesproken=written)
    assert rules(findings) == [("gegevens/taal", LINE)]
    assert says in findings[0].message


@pytest.mark.parametrize(
    "written", ['"5,00"', '"€ 5"', '"12.50"', '"7,-"', "gratis", "vrije gift", "5 euro per persoon"]
)
def test_a_right_price(event, written: str) -> None:
    assert event(kosten=f"{{prijs: {written}}}")[1] == []


@pytest.mark.parametrize("written", ['"-5"', '"5,0"', '"5,000"', '"1.000,00"', '"€"', "12345"])
def test_a_wrong_price(event, written: str) -> None:
    _, findings = event(kosten=f"{{prijs: {written}}}")
    assert rules(findings) == [("gegevens/tekst", LINE)]
    assert "is geen bedrag" in findings[0].message


@pytest.mark.parametrize("url", ["voorbeeld.example", "ftp://voorbeeld.example", "javascript:alert(1)", "https://a b"])
def test_a_website_that_is_not_one(event, url: str) -> None:
    found, findings = event(organisator=f'{{naam: Stichting Voorbeeld, url: "{url}"}}')
    assert rules(findings) == [("gegevens/tekst", 8)]
    assert found.organiser.url is None


# Status


def test_called_off_without_a_reason(event) -> None:
    found, findings = event(status="afgelast")
    assert [(f.rule, f.severity, f.location.line) for f in findings] == [("kalender/reden", Severity.WARNING, LINE)]
    assert found.status == "afgelast"
    assert event(status="afgelast", reden="Storm")[1] == []


def test_moved_without_the_earlier_time(event) -> None:
    _, findings = event(status="verplaatst")
    assert [(f.rule, f.severity, f.location.line) for f in findings] == [("kalender/wijziging", Severity.WARNING, LINE)]
    found, findings = event(status="verplaatst", eerder="2027-06-30 14:00")
    assert findings == []
    assert found.earlier == (DT(2027, 6, 30, 14),)
    _, findings = event(status="verplaatst", eerder="2027-07-01 14:00")
    assert "dezelfde als 'begin:'" in findings[0].message


def test_an_unknown_status_leaves_the_event_out(event) -> None:
    found, findings = event(status="geannuleerd")
    assert found is None  # it must not say that it goes on
    assert rules(findings) == [("gegevens/keuze", LINE)]
