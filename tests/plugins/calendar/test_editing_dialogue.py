"""The questions of ``inclusief calendar new``: one at a time, checked at once."""

from __future__ import annotations

import datetime

import pytest

from inclusief.calendar.editing.dialogue import Dialogue, month_and_day_of, rule_of
from inclusief.calendar.editing.entries import DAYS, EVENTS, check_entry
from inclusief.calendar.editing.errors import Refused
from inclusief.calendar.editing.questions import Questions
from inclusief.calendar.model import Calendar
from inclusief.yaml_source import SourceText
from inclusief_checks.findings import Severity
from inclusief_checks.prose import Block
from inclusief_checks.readability import check_blocks

TODAY = datetime.date(2026, 11, 23)


class Editor:
    """Answers by a part of the question; the last question asked is the one that counts."""

    def __init__(self, answers: dict[str, str | list[str]]) -> None:
        self.answers = {part: [given] if isinstance(given, str) else list(given) for part, given in answers.items()}
        self.said: list[str] = []
        self.patience = 200

    def say(self, text: str) -> None:
        self.said.append(text)

    def ask(self, _prompt: str) -> str:
        self.patience -= 1
        assert self.patience, self.said[-4:]
        question = next(text for text in reversed(self.said) if text.startswith("\n"))
        for part, given in self.answers.items():
            if part in question and given:
                return given.pop(0)
        return ""


def talk(answers, calendar: Calendar | None = None):
    editor = Editor(answers)
    where, fields = Dialogue(calendar or Calendar("calendar.yaml"), TODAY, Questions(editor.ask, editor.say)).run()
    made, wrong = check_entry(where, fields, "calendar.yaml")
    assert not wrong and made
    return where, fields, editor


DAY = {
    "Hoe heet": "Voorbeeldfeest",
    "Wat is dit voor dag?": "Een feest.",
    "Waar komt": "Boek",
    "Wanneer is het?": "1 juli",
}


def test_a_day_with_the_least_answers():
    where, fields, _ = talk(DAY)
    assert where == DAYS
    assert fields == {
        "titel": "Voorbeeldfeest",
        "id": "voorbeeldfeest",
        "soort": "bewustwording",
        "uitleg": "Een feest.",
        "regel": {"datum": "07-01"},
        "zekerheid": "vast",
        "bron": "Boek",
    }


@pytest.mark.parametrize(
    ("kind", "when", "rule", "certainty"),
    [
        ("weekdag", "laatste donderdag van september", {"weekdag": "laatste donderdag van september"}, "vast"),
        ("3", "-2", {"pasen": "-2"}, "vast"),
        ("orthodox_pasen", "+1", {"orthodox_pasen": "+1"}, "vast"),
        ("islamitisch", "1 shawwal", {"islamitisch": "1 shawwal", "kalender": "diyanet"}, "verwacht"),
        ("joods", "15 nisan", {"joods": "15 nisan"}, "vast"),
        ("tabel", "", {"tabel": "divali"}, "verwacht"),
    ],
)
def test_every_kind_of_rule(kind, when, rule, certainty):
    _, fields, _ = talk({**DAY, "Kies een soort regel": kind, "Wanneer is het?": when})
    assert fields["regel"] == rule
    assert fields["zekerheid"] == certainty
    assert ("begint_avond_ervoor" in fields) == (kind in ("islamitisch", "joods"))


def test_a_day_without_a_rule_keeps_its_source_with_the_date():
    _, fields, _ = talk({**DAY, "Kies een soort regel": "geen", "Op welke datum": ["26 juni", "2027-06-26"]})
    assert fields["data"] == {"2027": {"datum": "2027-06-26", "bron": "Boek"}}
    assert "bron" not in fields and "regel" not in fields


def test_a_mistake_is_told_at_once_and_asked_again():
    _, fields, editor = talk(
        {
            **DAY,
            "Hoe heet": ["", "x" * 121, "Voorbeeldfeest"],
            "Wat is de id": ["Één dag", "goed"],
            "Kies een soort regel": ["99", "zz", "weekdag"],
            "Wanneer is het?": ["vijfde donderdag van mei", "derde donderdag van mei"],
            "Hoeveel dagen": ["veel", "3 dagen"],
        }
    )
    said = "\n".join(editor.said)
    for words in (
        "Hier is een antwoord nodig.",
        "Deze tekst is te lang",
        "De id 'Één dag' kan niet",
        "Typ een getal van 1 tot en met 8",
        "'vijfde' is geen volgorde",
        "'veel' is geen aantal dagen",
    ):
        assert words in said
    assert fields["id"] == "goed" and fields["duur"] == "3 dagen"


def test_an_id_that_is_taken_is_not_suggested_and_not_accepted(calendar_of):
    calendar = calendar_of({"id": "voorbeeldfeest", "regel": '{datum: "07-01"}'})
    _, fields, editor = talk({**DAY, "Wat is de id": ["voorbeeldfeest", ""]}, calendar)
    assert fields["id"] == "voorbeeldfeest-2"
    assert any("bestaat al" in text for text in editor.said)


def test_the_group_can_be_chosen():
    calendar = Calendar("calendar.yaml", communities={"koerden": SourceText("Koerden", 1, 1)})
    assert talk({**DAY, "Van wie": "koerden"}, calendar)[1]["stroming"] == "koerden"
    assert "stroming" not in talk(DAY, calendar)[1]


EVENT = {
    "Wat wilt u": "activiteit",
    "Hoe heet": "Voorbeeldmarkt",
    "Wanneer begint": "2027-07-01 14:00",
    "Wie organiseert": "Stichting Voorbeeld",
}


def test_an_event_of_which_little_is_known():
    where, fields, _ = talk(EVENT)
    assert where == EVENTS
    assert set(fields["toegankelijk"].values()) == {"onbekend"} and len(fields["toegankelijk"]) == 8
    del fields["toegankelijk"]
    assert fields == {
        "titel": "Voorbeeldmarkt",
        "id": "voorbeeldmarkt",
        "begin": "2027-07-01 14:00",
        "talen_gesproken": ["nl"],
        "organisator": {"naam": "Stichting Voorbeeld"},
    }


def test_an_event_of_which_all_is_known():
    _, fields, editor = talk(
        {
            **EVENT,
            "Wanneer begint": ["2027-02-31 14:00", "1 juli", "2027-07-01 14:00"],
            "Wat gebeurt er": "Een markt.",
            "afgelopen": ["2027-07-01 13:00", "2027-07-01 20:00"],
            "Waar is het": "Voorbeeldplein",
            "adres?": "Voorbeeldstraat 1",
            "Rolstoel?": "ja",
            "Gebarentolk?": "op aanvraag",
            "Wie kan iemand vragen": ["jan@gmail.com", "info@voorbeeld.example"],
            "Welke talen": ["Turks", "nl, ar"],
            "Wat kost": "5,00",
            "Wie organiseert": ["onbekend", "Stichting Voorbeeld"],
            "website": ["voorbeeld.example", "https://voorbeeld.example"],
            "Waar staat dit": "de stichting",
        }
    )
    said = "\n".join(editor.said)
    for words in (
        "'2027-02-31 14:00' is geen bestaande datum",
        "Het einde ligt voor het begin",
        "privé",
        "Bedoelt u 'tr'",
        "Vraag het na",
    ):
        assert words in said, words
    assert fields["plaats"] == {"naam": "Voorbeeldplein", "adres": "Voorbeeldstraat 1"}
    assert fields["toegankelijk"]["rolstoel"] == "ja" and fields["toegankelijk"]["gebarentolk"] == "op aanvraag"
    assert fields["kosten"] == {"prijs": "5,00"}
    assert fields["organisator"]["url"] == "https://voorbeeld.example"


def test_the_place_may_be_unknown():
    assert "plaats" not in talk({**EVENT, "Waar is het": "onbekend"})[1]


def test_the_questions_are_readable():
    said = []
    for answers in ({**DAY, "Kies een soort regel": "islamitisch", "Wanneer is het?": "1 shawwal"}, EVENT):
        said += talk(answers)[2].said
    blocks = [Block("alinea", text.strip(), ((1, 1),)) for text in said if text.strip().endswith((".", "?"))]
    assert [f"{f.rule}: {f.excerpt}" for f in check_blocks(blocks, "vragen") if f.severity is not Severity.REVIEW] == []


def test_rules_on_the_command_line():
    assert rule_of("datum: 07-01") == {"datum": "07-01"}
    assert rule_of("{islamitisch: 1 shawwal, kalender: diyanet}") == {"islamitisch": "1 shawwal", "kalender": "diyanet"}
    assert rule_of("islamitisch: 1 shawwal, kalender: diyanet")["kalender"] == "diyanet"
    assert rule_of("pasen: +39") == {"pasen": "+39"}
    for wrong in ("", "7 juli", "datum:", "[a]", "a: [b]", "a: {", "x\ty: :"):
        with pytest.raises(Refused, match="is geen regel"):
            rule_of(wrong)
    assert month_and_day_of("1 juli") == "07-01"
    assert month_and_day_of("31 Februari") == "02-31"
    assert month_and_day_of("iets") == "iets"
