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
    ],
)
def test_a_language_has_a_name_a_direction_and_a_locale(code, name, direction, locale):
    found = language(code)
    assert (found.name, found.dir, found.locale) == (name, direction, locale)


def test_codes():
    assert all(map(is_language_code, ["ar", "pap-CW", "tru-Syrc", "nl-simple"]))
    assert not any(map(is_language_code, ["Arabisch", "AR", "ar.backup", ""]))
