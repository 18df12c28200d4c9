"""What is private does not come on the site: numbers and addresses of persons."""

from __future__ import annotations

import pytest

from inclusief.calendar.events.privacy import private_part
from inclusief_checks.findings import Severity

LINES = {"titel": 5, "toegankelijk": 7, "organisator": 8}
LINE = 9  # of a field that an event does not need
REPEATED = {"begin": "2027-01-12 10:00", "herhaling": "{elke: week, tot: 2027-03-30}"}


def rules(findings) -> list[tuple[str, int | None]]:
    return [(f.rule, f.location.line) for f in findings]


PHONE, MAIL = "Bel 06-12345678", "Mail jan.voorbeeld@gmail.com"


@pytest.mark.parametrize(
    ("field", "written"),
    [
        ("titel", PHONE),
        ("titel", f"{{nl: Markt, en: {PHONE}}}"),
        ("uitleg", MAIL),
        ("uitleg", f"{{nl: Tekst., tr: {MAIL}}}"),
        ("plaats", f"{{naam: {PHONE}}}"),
        ("plaats", f"{{naam: Plein, adres: {MAIL}}}"),
        ("toegankelijk", f"{{rolstoel: {PHONE}}}"),
        ("contact_toegankelijkheid", MAIL),
        ("kosten", f"{{prijs: {PHONE}}}"),
        ("kosten", f"{{aanmelden: {MAIL}}}"),
        ("kosten", f"{{doelgroep: {PHONE}}}"),
        ("organisator", f"{{naam: {PHONE}}}"),
        ("organisator", '{naam: Stichting Voorbeeld, url: "https://voorbeeld.example/?mail=jan@hotmail.com"}'),
        ("organisator", '{naam: Stichting Voorbeeld, url: "https://wa.me/31612345678"}'),
        ("reden", PHONE),
        ("bron", MAIL),
    ],
)
def test_what_is_private_is_told_in_every_field(event, field: str, written: str) -> None:
    found, findings = event(**{field: written})
    assert rules(findings) == [("kalender/prive", LINES.get(field, LINE))]
    assert findings[0].severity is Severity.ERROR
    assert "organisatie" in findings[0].suggestion
    assert "12345678" not in repr(found) and "jan" not in repr(found)


def test_what_is_private_in_a_change_is_told(event) -> None:
    _, findings = event(**REPEATED, wijziging=f"{{2027-02-16: {{status: afgelast, reden: {PHONE}}}}}")
    assert [f.rule for f in findings] == ["kalender/prive"]


@pytest.mark.parametrize(
    "text",
    ["0612345678", "06-12345678", "06 12 34 56 78", "06.1234.5678", "+31612345678", "+31 6 12345678", "+31 (0)6 1234 5678",
     "0031 6 12345678", "(06) 12345678", "06/12345678", "06-12-203456", "06\u201312345678", "06\xa012345678", "bel06? 06-1234 5678"],
)  # fmt: skip
def test_a_mobile_number_in_many_forms(text: str) -> None:
    assert private_part(f"Bel {text} voor vragen.") == "een mobiel nummer"


@pytest.mark.parametrize(
    "text", ["a.b@gmail.com", "x@HOTMAIL.NL", "x@ziggo.nl", "x+y@icloud.com", "x@live.nl.", "x@yahoo.co.uk"]
)
def test_an_address_of_a_free_provider(text: str) -> None:
    assert private_part(text) == "een privé-e-mailadres"


@pytest.mark.parametrize(
    "text",
    ["14:00-15:00", "2027-06-12 14:00", "06-12-2027 10.00 uur", "06-12-2027, 06-13-2027", "074-1234567", "053 123 45 67",
     "14 074", "NL91ABNA0612345678", "info@voorbeeld.example", "agenda@gemeente.example", "info@gmailers.nl",
     "info@live.art.nl", "info@planet.voorbeeld.nl", "100612345678", "06123456789", "lokaal 06, zaal 12"],
)  # fmt: skip
def test_what_is_not_private(text: str) -> None:
    assert private_part(text) == ""
