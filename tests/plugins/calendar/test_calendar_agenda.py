"""The agenda in words, in several languages."""

from __future__ import annotations

import datetime

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from inclusief.calendar.agenda import date_words, items, months
from inclusief.calendar.texts import DAY_MAY_DIFFER, INTERFACE_TEXTS, NOT_YET_SURE, RANGE
from inclusief.calendar.words import range_words, western_digits

D = datetime.date
WEEK = (D(2026, 9, 24), D(2026, 9, 30))
OVER_MONTHS = (D(2026, 9, 30), D(2026, 10, 6))
OVER_YEARS = (D(2026, 12, 30), D(2027, 1, 2))


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("nl", "zaterdag 3 januari 2026"),
        ("en", "Saturday, January 3, 2026"),
        ("tr", "3 Ocak 2026 Cumartesi"),
        ("ar", "السبت، 3 يناير 2026"),
        ("uk", "субота, 3 січня 2026\u202fр."),
    ],
)
def test_a_date_in_words(locale: str, words: str) -> None:
    assert date_words(D(2026, 1, 3), locale) == words


def test_digits_of_other_scripts_become_western() -> None:
    assert western_digits("٣ يناير ٢٠٢٦ / ۳ / ३ / 年") == "3 يناير 2026 / 3 / 3 / 年"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (WEEK, "van donderdag 24 tot en met woensdag 30 september 2026"),
        (OVER_MONTHS, "van woensdag 30 september tot en met dinsdag 6 oktober 2026"),
        (OVER_YEARS, "van woensdag 30 december 2026 tot en met zaterdag 2 januari 2027"),
        ((D(2026, 9, 24), D(2026, 9, 24)), "donderdag 24 september 2026"),
    ],
)
def test_a_range_in_dutch(dutch, days: tuple[D, D], words: str) -> None:
    assert range_words(*days, dutch) == words


@pytest.mark.parametrize(
    ("code", "template", "words"),
    [
        ("de", "von {begin} bis {einde}", "von Donnerstag, 24. bis Mittwoch, 30. September 2026"),
        ("en", "from {begin} to {einde}", "from Thursday, September 24, 2026 to Wednesday, September 30, 2026"),
        ("tr", "{begin} - {einde}", "24 Eylül 2026 Perşembe - 30 Eylül 2026 Çarşamba"),
        ("hu", "{begin} – {einde}", "2026. szeptember 24., csütörtök – 2026. szeptember 30., szerda"),
        ("es", "del {begin} al {einde}", "del jueves, 24 al miércoles, 30 de septiembre de 2026"),
    ],
)
def test_a_range_follows_the_order_of_the_language(translator, code: str, template: str, words: str) -> None:
    assert range_words(*WEEK, translator(code, **{RANGE: template})) == words


def test_a_range_in_arabic_has_western_digits(arabic) -> None:
    assert range_words(*WEEK, arabic) == "من الخميس، 24 إلى الأربعاء، 30 سبتمبر 2026"


def test_an_untranslated_range_puts_no_dutch_around_foreign_dates(translator) -> None:
    assert range_words(*WEEK, translator("fr")) == "jeudi 24 – mercredi 30 septembre 2026"


def test_a_range_works_in_every_language_that_babel_knows(translator) -> None:
    roots = [code for code in locale_identifiers() if "_" not in code and Locale.parse(code).date_formats]
    assert len(roots) > 100
    for code in roots:
        marked = translator(code, **{RANGE: "<{begin}|{einde}>"})
        begin, end = range_words(*OVER_YEARS, marked).strip("<>").split("|")
        assert (begin, end) == (date_words(OVER_YEARS[0], code), date_words(OVER_YEARS[1], code)), code
        begin, end = range_words(*WEEK, marked).strip("<>").split("|")
        assert end == date_words(WEEK[1], code), code
        assert date_words(WEEK[0], code).startswith(begin) or begin == date_words(WEEK[0], code), code
        assert "24" in begin, code


def shown(calendar, first, last, translator):
    return months(items(calendar, first, last, translator), first, translator)


def test_months_hold_what_the_template_needs(calendar_of, dutch) -> None:
    calendar = calendar_of(
        {"id": "week", "titel": "Week", "soort": "bewustwording", "zekerheid": "verwacht", "duur": "7 dagen",
         "regel": "{weekdag: laatste donderdag van september}"},
        {"id": "pesach", "regel": "{joods: 15 nisan}", "begint_avond_ervoor": "ja"},
    )  # fmt: skip
    april, september = shown(calendar, D(2027, 1, 1), D(2027, 12, 31), dutch)
    assert [(m.id, m.name) for m in (april, september)] == [("2027-04", "april 2027"), ("2027-09", "september 2027")]
    (pesach,), (week,) = april.items, september.items
    assert (pesach.evening_before, pesach.certain, pesach.uncertain, pesach.others) == (True, True, "", ())
    assert (week.id, week.key, week.title) == ("week", "week", "Week")
    assert (week.soort, week.label) == ("bewustwording", "Bewustwording")
    assert (week.iso_start, week.iso_end) == ("2027-09-30", "2027-10-06")
    assert week.date_text == "van donderdag 30 september tot en met woensdag 6 oktober 2027"
    assert (week.certain, week.uncertain, week.is_event) == (False, NOT_YET_SURE, False)


def test_a_feast_that_may_move_says_so(calendar_of, dutch) -> None:
    calendar = calendar_of({"regel": "{tabel: divali}"})
    assert shown(calendar, D(2026, 11, 1), D(2026, 11, 30), dutch)[0].items[0].uncertain == DAY_MAY_DIFFER


def test_what_goes_on_stands_in_the_first_month(calendar_of, dutch) -> None:
    calendar = calendar_of({"regel": '{datum: "09-28"}', "duur": "7 dagen"})
    (month,) = shown(calendar, D(2026, 10, 2), D(2026, 10, 31), dutch)
    assert (month.id, month.items[0].iso_start) == ("2026-10", "2026-09-28")


def test_keys_are_unique_if_a_day_is_in_the_list_twice(calendar_of, dutch) -> None:
    calendar = calendar_of({"id": "ramadan", "regel": "{islamitisch: 1 ramadan}"})
    found = shown(calendar, D(2030, 1, 1), D(2031, 12, 31), dutch)
    keys = [item.key for month in found for item in month.items]
    assert keys == ["ramadan", "ramadan-2030-2", "ramadan-2031"]


def test_other_traditions_stand_beside_a_day_if_their_date_differs(calendar_of, dutch) -> None:
    other = "[{wie: Moskeeën die op Mekka letten, regel: {islamitisch: 1 ramadan}}]"
    calendar = calendar_of({"regel": "{islamitisch: 1 ramadan, kalender: diyanet}", "anderen": other})
    (month,) = shown(calendar, D(2026, 2, 1), D(2026, 2, 28), dutch)
    assert month.items[0].iso_start == "2026-02-19"
    assert [(o.date_text, o.who) for o in month.items[0].others] == [
        ("woensdag 18 februari 2026", "Moskeeën die op Mekka letten")
    ]
    (same,) = shown(calendar, D(2027, 2, 1), D(2027, 2, 28), dutch)
    assert same.items[0].others == ()


def test_interface_texts_are_plain_dutch_and_unique() -> None:
    assert len(set(INTERFACE_TEXTS)) == len(INTERFACE_TEXTS)
    assert {RANGE, DAY_MAY_DIFFER, NOT_YET_SURE, "Begint de avond ervoor.", "Religie"} <= set(INTERFACE_TEXTS)
