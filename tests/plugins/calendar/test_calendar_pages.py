"""The pages that the calendar adds, and what the page of a day shows."""

from __future__ import annotations

import datetime

from inclusief.calendar.entry_view import day_view
from inclusief.calendar.pages import calendar_pages, months_with_pages, reserved
from inclusief.calendar.texts import CONFIRMED, FIXED, MOON, ORGANISER_CHOOSES, OTHER_DAY, TONES
from inclusief.calendar.units import units

D = datetime.date
TODAY = D(2026, 11, 23)


def view(calendar, translator, today=TODAY):
    return day_view(calendar, calendar.days[0], today, translator)


def test_each_day_kind_group_and_month_has_a_page(read, entry, dutch) -> None:
    calendar, findings = read(
        "versie: 1\ngroepen: {a: Mensen van A, b: Mensen van B}\ndagen:\n"
        + entry(id="feest", regel='{datum: "07-01"}', stroming="a")
    )
    assert calendar is not None and findings == []
    pages = calendar_pages(calendar, TODAY)
    names = [page.name for page in pages]
    assert names[:3] == ["feest", "soort-religie", "groep-a"]  # a group without days has no page
    assert names[3:] == [f"{month:%Y-%m}" for month in months_with_pages(TODAY)] + ["voorbij"]
    assert names[3] == "2026-01" and names[-2] == "2027-12"
    assert [page.name for page in pages if page.listed] == ["feest"]
    assert len(set(names)) == len(names)


def test_no_entry_can_take_the_name_of_a_page(read, entry) -> None:
    for name in ("voorbij", "soort-religie", "groep-a", "2026-12"):
        assert reserved(name)
        _, findings = read("versie: 1\ndagen:\n" + entry(id=name, regel='{datum: "07-01"}'))
        assert [finding.rule for finding in findings] == ["kalender/id"], name
    assert not reserved("keti-koti")


def test_titles_of_lists_are_in_the_language_of_the_reader(calendar_of, translator) -> None:
    from inclusief.languages import language
    from inclusief.translations.catalogs import Catalog, Message, State
    from inclusief.translations.translator import Translator

    texts = {
        "Agenda van {maand}": "Kalender für {maand}",
        "Agenda: {onderwerp}": "Kalender: {onderwerp}",
        "Religie": "Religion",
    }
    catalog = Catalog(language("de"), "de.po", {k: Message(k, v, State.TRANSLATED) for k, v in texts.items()})
    german = Translator(language("de"), catalog)
    titles = [german.text(page.title) for page in calendar_pages(calendar_of({"regel": '{datum: "07-01"}'}), TODAY)]
    assert titles[1:3] == ["Kalender: Religion", "Kalender für Januar 2026"]
    assert str(german.html(calendar_pages(calendar_of({"regel": '{datum: "07-01"}'}), TODAY)[1].title)) == titles[1]


def test_a_day_says_when_it_is_this_year_and_the_next_with_what_comes_first(calendar_of, dutch) -> None:
    shown = view(
        calendar_of(
            {"regel": "{islamitisch: 1 shawwal, kalender: diyanet}", "begint_avond_ervoor": "ja", "duur": "3 dagen"}
        ),
        dutch,
    )
    coming, past = shown.when
    assert (coming.iso_start, coming.past, past.iso_start, past.past) == ("2027-03-09", False, "2026-03-20", True)
    assert coming.date_text == "van dinsdag 9 tot en met donderdag 11 maart 2027"
    assert coming.evening_text == "maandag 8 maart 2027"
    assert (coming.beside_label, coming.beside_text) == ("In de islamitische kalender: {datum}.", "1 sjawwal 1448")
    assert "Diyanet" in coming.source


def test_a_page_says_how_certain_a_date_is_and_why(calendar_of, dutch) -> None:
    def why(**fields: str) -> str:
        return view(calendar_of(fields), dutch).when[0].why

    assert why(regel='{datum: "12-10"}') == FIXED
    assert why(regel='{datum: "12-10"}', zekerheid="verwacht") == ORGANISER_CHOOSES
    assert why(regel="{islamitisch: 1 ramadan}") == MOON
    assert why(regel="{tabel: divali}") == OTHER_DAY
    confirmed = "{2027: {datum: 2027-03-08, status: bevestigd, bron: de moskee}}"
    assert why(regel="{islamitisch: 1 shawwal, kalender: diyanet}", data=confirmed) == CONFIRMED


def test_a_greeting_goes_with_its_tone(calendar_of, dutch) -> None:
    calendar = calendar_of({"regel": '{datum: "05-04"}', "groet": "{toon: gedenken, tekst: Wij gedenken.}"})
    shown = view(calendar, dutch)
    assert (shown.tone, shown.greeting) == (TONES["gedenken"], "Wij gedenken.")
    assert "Wij gedenken." in [str(text) for _, text, _ in units(calendar, "calendar.yaml")]


def test_a_syriac_date_has_its_own_month(calendar_of, dutch) -> None:
    shown = view(calendar_of({"regel": '{datum: "04-01"}', "datum_ernaast": "syrisch"}), dutch)
    assert shown.when[0].beside_text == "1 nisan 2338"
