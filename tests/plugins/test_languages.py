"""Languages, also those that the libraries do not know."""

from __future__ import annotations

import pytest

from inclusief.languages import is_language_code, language


@pytest.mark.parametrize(
    ("code", "name", "direction", "locale"),
    [
        ("nl", "Nederlands", "ltr", "nl"),
        ("en", "English", "ltr", "en"),
        ("ar", "العربية", "rtl", "ar"),
        ("uk", "Українська", "ltr", "uk"),
        ("prs", "دری", "rtl", "fa_AF"),
        ("tru-Syrc", "ܣܘܪܝܬ", "rtl", "nl"),
        ("tru-Latn", "Surayt", "ltr", "nl"),
        ("nl-simple", "Nederlands (eenvoudig)", "ltr", "nl"),
        ("xx", "Xx", "ltr", "nl"),
        ("ti", "ትግርኛ", "ltr", "ti"),
        ("so", "Soomaali", "ltr", "so"),
        ("pap", "Papiamentu", "ltr", "pap"),
        ("pap-CW", "Papiamentu (Kòrsou)", "ltr", "pap_CW"),
        ("tru", "Surayt", "ltr", "nl"),
        ("tru-Syrj", "Tru-Syrj", "rtl", "nl"),
        ("en-simple", "English (simple)", "ltr", "en"),
        ("ar-simple", "العربية (simple)", "rtl", "ar"),
        ("es-419", "Español (Latinoamérica)", "ltr", "es_419"),
        ("ku-Arab", "Kurdî (kurmancî) (Arab)", "rtl", "ku"),
        ("kmr", "Kurdî (kurmancî)", "ltr", "ku_TR"),
        ("tl", "Filipino", "ltr", "fil_PH"),
        ("ka", "ქართული", "ltr", "ka"),
        ("dv", "ދިވެހިބަސް", "rtl", "nl"),
        ("pa-PK", "پنجابی (عربی, پاکستان)", "rtl", "pa_Arab_PK"),
    ],
)
def test_a_language_has_a_name_a_direction_and_a_locale(code, name, direction, locale):
    found = language(code)
    assert (found.name, found.dir, found.locale) == (name, direction, locale)


def test_codes():
    assert all(map(is_language_code, ["ar", "pap-CW", "tru-Syrc", "nl-simple", "es-419", "de-1996"]))
    assert not any(map(is_language_code, ["Arabisch", "AR", "ar.backup", ""]))


@pytest.mark.parametrize(
    ("code", "borrowed"),
    [("nl", ""), ("nl-simple", ""), ("ar", ""), ("tru-Syrc", "nl"), ("prs", "fa-AF"), ("dv", "nl")],
)
def test_dates_in_another_language_say_which(code, borrowed):
    assert language(code).date_language == borrowed
