"""Official words: found in all their forms, with plain alternatives, and the lists themselves are in order."""

from __future__ import annotations

import pytest
import yaml

from inclusief_checks.dutch.difficulty import RARE, basis, commonness, is_basic
from inclusief_checks.dutch.hit import Entry
from inclusief_checks.dutch.lexicon import lemma, zipf
from inclusief_checks.dutch.official import _TRAILING, WORDS_FOLDER, lists
from inclusief_checks.dutch.sentences import words

KINDS = {"werkwoorden", "naamwoorden", "bijvoeglijk", "vast", "uitdrukkingen"}


def all_entries() -> list[Entry]:
    return list(lists()._merged.values())


def found(text: str) -> dict[str, tuple[str, ...]]:
    return {hit.text: hit.entry.alternatives for hit in lists().find(list(words(text)))}


@pytest.mark.parametrize(
    ("text", "shown", "alternative"),
    [
        ("U komt hiervoor niet in aanmerking.", "komt … in aanmerking", "recht hebben op"),
        ("Wie in aanmerking komt, krijgt bericht.", "in aanmerking komt", "recht hebben op"),
        ("Wij stellen het bedrag morgen vast.", "stellen … vast", "besluiten"),
        ("Het bedrag is vastgesteld.", "vastgesteld", "besluiten"),
        ("De raad besloot het vast te stellen.", "vast te stellen", "besluiten"),
        ("Er zijn adequate voorzieningen.", "adequate", "goed"),
        ("Dit geldt ten behoeve van inwoners.", "ten behoeve van", "voor"),
        ("De discrepanties zijn groot.", "discrepanties", "verschil"),
        ("Alvorens u belt, kijkt u hier.", "Alvorens", "voordat"),
    ],
)
def test_official_words_are_found(text, shown, alternative):
    assert alternative in found(text)[shown]


def test_a_plural_gets_a_plural():
    (hit,) = [hit for hit in lists().find(words("De mutaties staan hier.")) if hit.text == "mutaties"]
    assert "wijzigingen" in hit.suggestions


def test_a_noun_made_from_a_listed_verb():
    assert "uitschakelen" in found("De eliminatie is klaar.")["eliminatie"]


def test_a_preposition_is_no_loose_particle():
    assert found("Wij stellen de vraag op papier.") == {} or "stellen … op" not in found(
        "Wij stellen de vraag op papier."
    )


def test_a_name_is_no_official_word():
    assert "Conform" not in found("Wij huren het van Conform.")


def test_the_lists_are_large_and_in_order():
    terms = set()
    for path in WORDS_FOLDER.glob("*.yaml"):
        data = yaml.safe_load(path.read_text("utf-8"))
        assert data.keys() <= KINDS, path
        for rows in data.values():
            for term, alternatives in rows.items():
                assert isinstance(term, str) and isinstance(alternatives, str), (path, term)
                others = [other.strip() for other in alternatives.split(";")]
                assert all(others) and term.replace("|", "") not in others, (path, term)
                terms.add(term.replace("|", ""))
    assert len(terms) >= 6500


def test_no_alternative_is_itself_a_listed_word():
    """Who follows the advice gets no new finding."""
    known = lists()

    def entry_of(other: str) -> Entry | None:
        return known._merged.get(other) if " " in other else known.word(other)

    assert [
        (entry.term, other)
        for entry in all_entries()
        for other in entry.alternatives
        if (hit := entry_of(other)) and hit.term == other and not is_basic(other)
    ] == []


def test_alternatives_are_words_to_write_not_explanations():
    assert [
        (entry.term, other) for entry in all_entries() for other in entry.alternatives if len(other.split()) > 6
    ] == []


EVERYDAY = """
    Dit is de inhoud van de pagina. | Minstens drie mensen komen. | Zodra het kan, bellen wij u. | U geeft toestemming.
    De regel geldt voor iedereen. | Er ontbreken twee stoelen. | Wij dekten de tafel. Er staat een gedekte tafel. | Om acht uur.
    Die ketenen zijn zwaar. | U kunt aan de knop draaien. | U mag de tekst vergroten. | Dat is verplicht.
    De zaal is toegankelijk. | Wij hebben het gecontroleerd. | Kies een activiteit. | Open de instellingen.
    Vul het formulier in. | Neem uw kind mee. | De trein staat stil. | Wij vervangen de lamp. | Het duurt een uur. | Van maandag tot en met vrijdag.
    Doe aangifte bij de politie. | Zij doet een melding. | Dit gaat over uw privacy. | U blijft anoniem. | Discriminatie mag niet.
    Wat is uw oordeel? | Er waren een aantal dieren. | Geef de tekst een label. | Wij wijzen u de weg. | De uitkomst is bekend.
"""


@pytest.mark.parametrize("text", [part.strip() for line in EVERYDAY.strip().splitlines() for part in line.split("|")])
def test_everyday_words_are_not_found(text):
    hits = [hit.text for hit in lists().find(list(words(text))) if not is_basic(hit.text.casefold())]
    assert hits == []


def test_frequency_and_lemma():
    assert zipf("gemeente") > zipf("precariobelasting")
    assert zipf("zzzzqqq") == 0
    assert lemma("gemeenten") == "gemeente" and lemma("uitgevoerd") == "uitvoeren"


@pytest.mark.parametrize(
    "word", ["paspoort", "fietspad", "vuilniszak", "speeltuin", "handdoek", "huurwoning", "ouderavond", "foto's"]
)
def test_common_words_and_compounds_of_them(word):
    assert commonness(word) >= RARE


@pytest.mark.parametrize("word", ["adstrueren", "precario", "derogatie", "litigieus"])
def test_rare_words(word):
    assert commonness(word) < RARE


def test_basic_words_are_never_rare():
    assert [word for word in sorted(basis()) if commonness(word) < RARE] == []


@pytest.mark.parametrize(
    ("text", "word", "offered", "never"),
    [
        ("Dat is een adequate oplossing.", "adequate", "goede", "goed"),
        ("De gemeente verkrijgt een huis.", "verkrijgt", "krijgt", "krijgen"),
        ("De commissie selecteert een plan.", "selecteert", "kiest", "uitkiest"),
        ("Dat is een formele brief.", "formele", "volgens de regels", "officiele"),
    ],
)
def test_an_alternative_has_the_form_of_the_word_where_a_rule_is_sure(text, word, offered, never):
    (hit,) = [hit for hit in lists().find(list(words(text))) if hit.text == word]
    assert offered in hit.suggestions
    assert never not in hit.suggestions


@pytest.mark.parametrize("word", ["echter", "slechts", "men", "zowel", "uiteraard"])
def test_stiff_words_are_found_however_common_they_are(word):
    assert [hit.entry.term for hit in lists().find(words(f"Dit is {word} zo."))] == [word]


def test_an_expression_takes_the_nearest_verb():
    text = "Omdat de stukken niet compleet zijn, stellen wij u in de gelegenheid de gegevens aan te vullen."
    assert [hit.text for hit in lists().find(words(text))] == ["stellen … in de gelegenheid"]


def test_a_particle_before_te_belongs_to_the_verb_after_it():
    found = [hit.text for hit in lists().find(words("Wij stellen voor de gegevens aan te vullen."))]
    assert "stellen … aan" not in found
    assert "stellen … aan" in [hit.text for hit in lists().find(words("Wij stellen een nieuwe arts aan."))]


def test_a_plural_that_is_hardly_used_is_not_offered():
    (hit,) = lists().find(words("Gebruik deze voorzieningen."))
    assert "hulpen" not in hit.suggestions and "hulp" in hit.suggestions


def test_an_expression_ends_with_a_verb():
    """So it is conjugated: "in het openbaar" would be found in "in het ontwerp van de openbare ruimte"."""
    rows = ((path.name, yaml.safe_load(path.read_text("utf-8"))) for path in sorted(WORDS_FOLDER.glob("*.yaml")))
    for name, data in rows:
        for term in map(str, data.get("uitdrukkingen") or {}):
            parts = term.split()
            while len(parts) > 2 and parts[-1] in _TRAILING:
                parts.pop()
            assert parts[-1].endswith("n"), (name, term)
    assert lists().find(words("In het ontwerp van de openbare weg.")) == []
