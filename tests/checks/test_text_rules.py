"""What single text rules say, where, and what they leave alone."""

from __future__ import annotations

import signal
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusief_checks.findings import Finding, Severity
from inclusief_checks.prose import Block, read_blocks
from inclusief_checks.readability import check_blocks
from inclusief_checks.rules import Choices


def found(text: str, rule: str = "", **choices) -> list[Finding]:
    findings = check_blocks(read_blocks(text), "x.md", Choices(**choices))
    return [finding for finding in findings if not rule or finding.rule == rule]


def words(text: str, rule: str, **choices) -> list[str]:
    return [finding.excerpt for finding in found(text, rule, **choices)]


def test_a_passive_says_who_does_it_or_asks_for_it():
    (known,) = found("Het besluit wordt door de burgemeester genomen.", "b1/lijdende-zin")
    assert "achter 'door'" in known.suggestion
    (unknown,) = found("Uw aanvraag wordt morgen behandeld.", "b1/lijdende-zin")
    assert unknown.excerpt == "wordt morgen behandeld"
    assert "Wie doet dit" in unknown.suggestion


def test_how_things_are_is_less_certain_than_what_is_done():
    assert found("De winkel wordt gesloten.", "b1/lijdende-zin")[0].severity is Severity.WARNING
    assert [f.severity for f in found("De winkel is gesloten.", "b1/lijdende-zin")] in ([], [Severity.REVIEW])


@pytest.mark.parametrize(
    "text",
    [
        "De regels zijn van toepassing op alle huizen.",
        "Zij stellen het morgen vast.",
        "U komt hiervoor in aanmerking.",
        "De aanvragen zijn geretourneerd.",
    ],
)
def test_words_are_found_in_every_form_and_in_parts(text):
    (finding,) = found(text, "b1/moeilijk-woord")
    assert finding.suggestion.startswith("Schrijf liever: '")


def test_a_word_that_readers_know_is_no_finding():
    text = "Bij deze aanvraag betaalt u leges."
    assert words(text, "b1/moeilijk-woord")
    assert not words(text, "b1/moeilijk-woord", known=frozenset({"leges", "aanvraag", "bij deze"}))


def test_a_word_that_the_site_does_not_want_is_a_finding():
    (finding,) = found("Wij doen een schouw.", "b1/moeilijk-woord", better={"schouw": "controle"})
    assert finding.suggestion == "Schrijf liever: 'controle'."


@pytest.mark.parametrize(
    "text",
    [
        "Vraag het aan de afdeling Vergunningen, Toezicht en Handhaving (VTH). De VTH belt u.",
        "De VTH (Vergunningen, Toezicht en Handhaving) belt u.",
        "Bel 112. Neem uw BSN mee. Kijk op TV.",
    ],
)
def test_an_abbreviation_that_is_explained_or_known_is_no_finding(text):
    assert words(text, "b1/afkorting") == []


def test_an_abbreviation_is_told_once_a_page():
    assert words("De VTH belt.\n\nDaarna komt de VTH.", "b1/afkorting") == ["VTH"]


def test_a_rare_word_that_the_page_explains_is_no_finding():
    assert words("Wij eten een sedermaaltijd.", "b1/zeldzaam-woord") == ["sedermaaltijd"]
    explained = "Wij eten een sedermaaltijd. Een sedermaaltijd is een maaltijd met een verhaal."
    assert words(explained, "b1/zeldzaam-woord") == []


def test_only_the_form_that_is_used_least_is_told():
    text = "U kunt ons bellen. Wij helpen u. Heb je vragen? Uw vraag is welkom."
    assert words(text, "b1/aanspreken") == ["je"]


@pytest.mark.parametrize("text", ["Zij vroeg: “Wat wil je?” U kunt ons bellen.", "Hij zei: 'Jij mag mee.' Belt u ons?"])
def test_what_somebody_says_may_have_another_form(text):
    assert words(text, "b1/aanspreken") == []


def test_one_place_is_told_once():
    found_words = [(f.rule, f.excerpt) for f in found("U dient te wachten.") if f.rule != "b1/lange-zin"]
    assert found_words == [("b1/toon", "U dient te")]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kom op 01-07-2027.", "01-07-2027"),
        ("Open 9.00 - 17.00 uur.", "9.00 - 17.00 uur"),
        ("Om 14u begint het.", "14u"),
        ("Het kost € 5,-.", "€ 5,-"),
        ("Bel ma-vr.", "ma-vr"),
    ],
)
def test_numbers_that_a_voice_reads_wrong(text, word):
    assert words(text, "b1/getallen") == [word]


@pytest.mark.parametrize(
    "text", ["Bel 074 245 98 76.", "Op 1 juli 2027 om 14.00 uur.", "In 2026-2027 verandert dat.", "Bel 0900-8844."]
)
def test_numbers_that_read_well(text):
    assert words(text, "b1/getallen") == []


def test_inclusive_wording_is_advice_with_reason_and_source_and_can_be_overruled():
    (finding,) = found("Er is een invalidentoilet.", "taal/inclusief")
    assert finding.severity is Severity.REVIEW
    assert "Bron:" in finding.suggestion and len(finding.message) > 30
    assert not found("Er is een invalidentoilet.", "taal/inclusief", known=frozenset({"invalidentoilet"}))


def test_a_heading_rule_looks_at_headings_only():
    assert words("## Algemeen\n\nAlgemeen", "b1/kop") == ["Algemeen"]


def test_findings_point_to_words_in_tables_lists_boxes_and_front_matter():
    text = "| Kop |\n| --- |\n| Wij retourneren het |\n\n!!! note\n    Dit is tevens goed.\n\n1. Ga derhalve weg."
    places = {(f.excerpt, f.location.line, f.location.column) for f in found(text, "b1/moeilijk-woord")}
    assert {("retourneren", 3, 7), ("tevens", 6, 12), ("derhalve", 8, 7)} <= places


HARD = [
    "(" * 100_000,
    "a" * 300_000,
    "niet " * 30_000,
    "en/" * 50_000,
    "1-" * 100_000,
    "voor het aanvragen " * 10_000,
    "het gaat om de " * 20_000,
    "\u202e😀‏" * 30_000,
    "'" * 50_000 + '"“”' * 20_000,
    "A.B." * 50_000,
]


@pytest.fixture
def limit():
    """A pattern that goes back over its own steps never ends: then this ends it. It is no measure of speed."""

    def stop(*_: object) -> None:
        raise AssertionError("this text takes for ever")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(120)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("text", HARD, ids=range(len(HARD)))
def test_a_text_that_is_made_to_take_for_ever_ends(text, limit):
    assert isinstance(check_blocks([Block("alinea", text, ((1, 1),))], "x.md"), list)


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(string.punctuation + " \n")), max_size=300))
def test_any_text_is_checked_without_a_fault_and_places_are_in_it(text):
    block = Block("alinea", text, tuple((number, 1) for number in range(1, text.count("\n") + 2)))
    for finding in check_blocks([block], "x.md"):
        assert 1 <= finding.location.line <= text.count("\n") + 1
        assert finding.location.column >= 1
        assert finding.message and finding.suggestion


@pytest.mark.parametrize(
    "text", ["Klik op 'Retourneren'.", "Klik op “Thans retourneren”.", 'Het woord "tevens" is oud.']
)
def test_words_in_quotes_are_named_and_not_used(text):
    assert words(text, "b1/moeilijk-woord") == []


def test_a_quote_is_no_place_to_hide_a_long_sentence_or_half_a_text():
    assert words("Foto's retourneren wij thans aan de foto's.", "b1/moeilijk-woord") == ["retourneren", "thans"]
    assert words(f"‘{'Wij retourneren dit formulier. ' * 10}’", "b1/moeilijk-woord")
