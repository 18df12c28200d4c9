"""Rules and looked-up dates beyond the plain ones: counted weekdays, other traditions, two dates in a year, dates beside."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusief.calendar.beside import BesideDate, beside_date
from inclusief.calendar.dates import occurrences
from inclusief.calendar.dates.fixed import FixedDate
from inclusief.calendar.dates.weekday import WeekdayInMonth, WeekdayNear
from inclusief_checks.findings import Severity

D = datetime.date
HEAD = "versie: 1\ndagen:\n"
YEARS = st.integers(1901, 2198)


def dates(day, year: int) -> list[str]:
    return [occurrence.start.isoformat() for occurrence in occurrences(day, year)]


# Weekdays counted from a date


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("eerste woensdag vanaf 14 april", ["2027-04-14"]),  # a Wednesday itself
        ("eerste woensdag vanaf 14 april", ["2026-04-15"]),
        ("2e zondag vanaf 1 maart", ["2026-03-08"]),
        ("4e zondag voor 25 december", ["2026-11-29"]),
        ("4e zondag voor 25 december", ["2022-11-27"]),  # Christmas Day is a Sunday: it does not count
        ("eerste zondag voor 25 december", ["2022-12-18"]),
        ("laatste zondag voor 25 december", ["2026-12-20"]),
        ("eerste maandag vanaf 30 december", ["2024-01-01", "2024-12-30"]),  # of 2023 and of 2024
        ("eerste maandag vanaf 30 december", ["2027-01-04"]),  # counted from the year before
        ("derde zondag voor 5 januari", ["2026-12-20"]),  # counted from the year after
        ("Eerste Woensdag vanaf 14 April", ["2026-04-15"]),
    ],
)
def test_a_weekday_from_or_before_a_date(day_of, rule: str, found: list[str]) -> None:
    assert dates(day_of(regel=f"{{weekdag: {rule}}}"), int(found[0][:4])) == found


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("laatste zondag vanaf 1 maart", "Na 'vanaf' is er geen laatste dag."),
        ("eerste zondag vanaf 31 juni", "31 juni bestaat niet."),
        ("eerste zondag voor 0 juni", "0 juni bestaat niet."),
        ("eerste zondag na 1 juni", "geen dag van de week in een maand"),
        ("eerste zondag vanaf juni", "geen dag van de week in een maand"),
        ("eerste zondg vanaf 1 juni", "Bedoelt u 'zondag'?"),
        ("eerste zondag vanaf 1 jui", "Bedoelt u 'juni'?"),
        ("vijfde zondag vanaf 1 juni", "'vijfde' is geen volgorde."),
        ("eerste zondag vanaf ² juni", "geen dag van de week in een maand"),
    ],
)
def test_a_wrong_counted_weekday(read, entry, rule: str, says: str) -> None:
    calendar, findings = read(HEAD + entry(regel=f"{{weekdag: {rule}}}"))
    assert [(f.rule, f.location.line, f.severity) for f in findings] == [("kalender/regel", 9, Severity.ERROR)]
    assert says in findings[0].message
    assert calendar.days == ()


@given(st.integers(1, 4), st.integers(0, 6), st.integers(1, 12), st.integers(1, 28), YEARS)
def test_a_counted_weekday_is_in_its_year_and_as_far_as_it_says(
    place: int, weekday: int, month: int, day: int, year: int
) -> None:
    for sign in (1, -1):
        rule = WeekdayNear(sign * place, weekday, month, day)
        for start in rule.starts(year):
            assert (start.date.year, start.date.weekday()) == (year, weekday)
            nears = [D(near, month, day) for near in (year - 1, year, year + 1)]
            weeks = [((start.date - near).days if sign > 0 else (near - start.date).days - 1) for near in nears]
            assert any(7 * (place - 1) <= gap < 7 * place for gap in weeks)


@given(
    st.sampled_from([-4, -1, 1, 4]), st.integers(0, 6), st.integers(1, 12), st.integers(1, 28), st.integers(1905, 2190)
)
def test_a_counted_weekday_falls_once_for_each_year(place: int, weekday: int, month: int, day: int, year: int) -> None:
    rule = WeekdayNear(place, weekday, month, day)
    assert len([start for near in range(year, year + 10) for start in rule.starts(near)]) in (9, 10, 11)


@given(st.integers(0, 6), st.integers(1, 12), YEARS)
def test_the_first_from_the_first_of_a_month_is_the_first_of_the_month(weekday: int, month: int, year: int) -> None:
    assert WeekdayNear(1, weekday, month, 1).starts(year) == WeekdayInMonth(1, weekday, month).starts(year)


@pytest.mark.parametrize("year", [1, 1899, 2200, 9998, 9999])
def test_counted_weekdays_outside_the_years_of_the_calendar(year: int) -> None:
    assert WeekdayNear(4, 0, 12, 31).starts(year) == ()
    assert FixedDate(12, 31, before_sunday=True).starts(year) == ()


# A day earlier if it is a Sunday


@pytest.mark.parametrize(
    ("year", "date"), [(2025, "2025-04-26"), (2026, "2026-04-27"), (2027, "2027-04-27"), (2031, "2031-04-26")]
)
def test_the_kings_birthday(day_of, year: int, date: str) -> None:
    assert dates(day_of(regel='{datum: "04-27", op_zondag: dag ervoor}'), year) == [date]


@given(st.integers(1, 12), st.integers(1, 28), YEARS)
def test_what_is_not_on_a_sunday_is_in_its_own_year(month: int, day: int, year: int) -> None:
    for start in FixedDate(month, day, before_sunday=True).starts(year):
        assert start.date.weekday() != 6
        assert start.date.year == year


def test_a_day_before_new_years_day_is_in_the_year_before() -> None:
    rule = FixedDate(1, 1, before_sunday=True)
    assert [start.date for start in rule.starts(2023)] == []  # 1 January 2023 is a Sunday
    assert [start.date for start in rule.starts(2022)] == [D(2022, 1, 1), D(2022, 12, 31)]


@pytest.mark.parametrize(
    ("rule", "finding", "says"),
    [
        ("{pasen: 0, op_zondag: dag ervoor}", "kalender/regel", "Bij 'pasen' kunt u 'op_zondag' niet gebruiken."),
        ('{datum: "04-27", op_zondag: dag erna}', "gegevens/keuze", "Bedoelt u 'dag ervoor'?"),
        ("{op_zondag: dag ervoor}", "kalender/regel", "Hier staat geen regel."),
        ("{joods: 15 nisan, kalender: diyanet}", "kalender/regel", "Bij 'joods' kunt u 'kalender' niet gebruiken."),
    ],
)
def test_a_second_word_that_does_not_go_with_the_rule(read, entry, rule: str, finding: str, says: str) -> None:
    _, findings = read(HEAD + entry(regel=rule))
    assert [(f.rule, f.location.line) for f in findings] == [(finding, 9)]
    assert says in findings[0].message


# Who keeps another date


def test_another_tradition_with_its_own_rule(day_of) -> None:
    day = day_of(
        regel="{islamitisch: 1 ramadan, kalender: diyanet}",
        anderen="[{wie: Moskeeën die Saoedi-Arabië volgen, regel: {islamitisch: 1 ramadan}}]",
    )
    (found,) = occurrences(day, 2026)
    assert found.start == D(2026, 2, 19)
    assert [(other.date, str(other.who)) for other in found.others] == [
        (D(2026, 2, 18), "Moskeeën die Saoedi-Arabië volgen")
    ]
    (same,) = occurrences(day, 2027)
    assert (same.start, same.others) == (D(2027, 2, 8), ())  # both keep the same day


def test_another_tradition_over_the_turn_of_the_year(day_of) -> None:
    day = day_of(regel='{datum: "12-25"}', anderen='[{wie: Orthodoxe kerken, regel: {datum: "01-07"}}]')
    (found,) = occurrences(day, 2026)
    assert [other.date for other in found.others] == [D(2027, 1, 7)]


def test_a_tradition_that_is_far_off_is_not_the_same_feast(day_of) -> None:
    day = day_of(regel='{datum: "12-25"}', anderen='[{wie: Anderen, regel: {datum: "07-01"}}]')
    assert occurrences(day, 2026)[0].others == ()


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("[{regel: {pasen: 0}}]", "gegevens/ontbreekt"),
        ("[{wie: Anderen}]", "gegevens/ontbreekt"),
        ("{wie: Anderen, regel: {pasen: 0}}", "gegevens/lijst"),
        ("[{wie: Anderen, regel: {pasen: x}}]", "kalender/regel"),
    ],
)
def test_a_wrong_tradition(read, entry, written: str, rule: str) -> None:
    _, findings = read(HEAD + entry(regel="{pasen: 0}", anderen=written))
    assert [(f.rule, f.location.line) for f in findings] == [(rule, 10)]


# Looked-up dates


def test_looked_up_other_dates_stand_beside_the_first(day_of) -> None:
    day = day_of(
        regel="{islamitisch: 1 shawwal, kalender: diyanet}",
        data="{2027: {datum: 2027-03-09, ook: [2027-03-11, 2027-03-10, 2027-03-09], bron: Diyanet}}",
    )
    (found,) = occurrences(day, 2027)
    assert [(other.date, other.who) for other in found.others] == [(D(2027, 3, 10), None), (D(2027, 3, 11), None)]


def test_who_keeps_a_looked_up_date_is_said_if_a_rule_knows(day_of) -> None:
    day = day_of(
        regel="{islamitisch: 1 ramadan, kalender: diyanet}",
        anderen="[{wie: Anderen, regel: {islamitisch: 1 ramadan}}]",
        data="{2026: {datum: 2026-02-19, ook: 2026-02-18, bron: Diyanet}}",
    )
    (found,) = occurrences(day, 2026)
    assert [(other.date, str(other.who)) for other in found.others] == [(D(2026, 2, 18), "Anderen")]


def test_another_date_that_is_a_typing_error(read, entry) -> None:
    data = "{2027: {datum: 2027-07-01, ook: 2026-07-02, bron: x}}"
    _, findings = read(HEAD + entry(regel='{datum: "07-01"}', data=data))
    assert [(f.rule, f.location.line) for f in findings] == [("kalender/datum", 10)]
    assert "2026-07-02 ligt ver van 2027-07-01." in findings[0].message


def test_two_looked_up_dates_in_a_year(day_of) -> None:
    day = day_of(
        regel="{islamitisch: 1 ramadan}",
        data="{2030: [{datum: 2030-12-27, status: bevestigd, bron: x}, {datum: 2030-01-05, status: bevestigd, bron: y}]}",
    )
    found = occurrences(day, 2030)
    assert [(o.start.isoformat(), o.key, o.source) for o in found] == [
        ("2030-01-05", "feest-2030", "y"),
        ("2030-12-27", "feest-2030-2", "x"),
    ]


def test_the_second_of_two_dates_has_its_own_message(read, entry) -> None:
    data = "{2030: [{datum: 2030-01-05, status: bevestigd, bron: x}, {datum: 2031-12-26, bron: x}]}"
    _, findings = read(HEAD + entry(regel="{islamitisch: 1 ramadan}", data=data))
    assert [f.message for f in findings] == ["De datum valt in 2031, maar staat bij 2030."]


def test_a_year_can_have_its_own_length(day_of) -> None:
    day = day_of(
        regel="{weekdag: laatste donderdag van september}",
        duur="7 dagen",
        data="{2026: {datum: 2026-09-24, tot_en_met: 2026-10-03, status: bevestigd, bron: x}}",
    )
    ends = [occurrences(day, year)[0].end for year in (2026, 2027)]
    assert ends == [D(2026, 10, 3), D(2027, 10, 6)]


@pytest.mark.parametrize(
    ("last", "right"), [("2026-09-24", True), ("2026-09-23", False), ("2026-11-03", True), ("2026-11-04", False)]
)
def test_a_last_day_that_fits(read, entry, last: str, right: bool) -> None:
    data = f"{{2026: {{datum: 2026-09-24, tot_en_met: {last}, bron: x}}}}"
    _, findings = read(HEAD + entry(data=data))
    assert [f.rule for f in findings] == ([] if right else ["kalender/duur"])


# The date in another calendar


@pytest.mark.parametrize(
    ("rule", "year", "text"),
    [
        ("{islamitisch: 1 shawwal, kalender: diyanet}", 2027, "1 sjawwal 1448"),  # 9 March
        ("{islamitisch: 1 ramadan, kalender: diyanet}", 2026, "1 ramadan 1447"),  # a day later than Umm al-Qura
        ("{islamitisch: 1 muharram}", 2026, "1 moeharram 1448"),
        ("{islamitisch: 10 dhu al-hijja, kalender: diyanet}", 2027, "10 dhoe al-hidja 1448"),
        ("{joods: 15 nisan}", 2027, "15 nisan 5787"),  # 22 April
        ("{joods: 1 tisjri}", 2027, "1 tisjri 5788"),
        ("{joods: 14 adar}", 2027, "14 adar II 5787"),  # a leap year
        ("{joods: 14 adar}", 2026, "14 adar 5786"),
        ("{joods: 25 kislev}", 2026, "25 kislev 5787"),
    ],
)
def test_the_date_beside(day_of, rule: str, year: int, text: str) -> None:
    (found,) = occurrences(day_of(regel=rule), year)
    beside = beside_date(found)
    assert f"{beside.day} {beside.month_text} {beside.year}" == text


@pytest.mark.parametrize(
    ("calendar", "date", "text"),
    [
        ("islamitisch", "2027-03-09", "1 sjawwal 1448"),
        ("joods", "2027-04-22", "15 nisan 5787"),
        ("joods", "2027-02-21", "14 adar I 5787"),
        ("joods", "2027-03-23", "14 adar II 5787"),
        ("syrisch", "2027-04-01", "1 nisan 2338"),
        ("syrisch", "2026-09-30", "30 iloel 2337"),
        ("syrisch", "2026-10-01", "1 tisjrin I 2338"),
    ],
)
def test_the_date_beside_a_day_that_asks_for_it(day_of, calendar: str, date: str, text: str) -> None:
    day = day_of(data=f"{{{date[:4]}: {{datum: {date}, bron: x}}}}", datum_ernaast=calendar)
    beside = beside_date(occurrences(day, int(date[:4]))[0])
    assert f"{beside.day} {beside.month_text} {beside.year}" == text


@pytest.mark.parametrize(
    ("rule", "date", "text"),
    [
        ("{joods: 1 tisjri}", "2026-09-11", "1 tisjri 5787"),  # by the library it is 29 elloel 5786
        ("{joods: 15 nisan}", "2027-04-23", "15 nisan 5787"),
        ("{islamitisch: 1 muharram}", "2026-06-15", "1 moeharram 1448"),
        ("{islamitisch: 1 muharram}", "2026-06-18", "1 moeharram 1448"),
    ],
)
def test_a_looked_up_date_keeps_the_date_of_its_rule_beside_it(day_of, rule: str, date: str, text: str) -> None:
    day = day_of(
        regel=rule, data=f"{{2026: {{datum: {date}, status: bevestigd, bron: x}}}}".replace("2026:", f"{date[:4]}:")
    )
    found = next(o for o in occurrences(day, int(date[:4])) if o.start.isoformat() == date)
    beside = beside_date(found)
    assert f"{beside.day} {beside.month_text} {beside.year}" == text


def test_no_date_beside(day_of) -> None:
    for fields in ({"regel": "{pasen: 0}"}, {"regel": "{joods: 15 nisan}", "datum_ernaast": "geen"}):
        assert beside_date(occurrences(day_of(**fields), 2027)[0]) is None


@pytest.mark.parametrize(("year", "known"), [(1900, False), (1924, False), (1925, True), (2076, True), (2199, False)])
def test_the_date_beside_outside_the_years_of_the_library(day_of, year: int, known: bool) -> None:
    day = day_of(regel='{datum: "07-31"}', datum_ernaast="islamitisch")  # the library begins on 1 August 1924
    (found,) = occurrences(day, year)
    assert (beside_date(found) is not None) is known


@given(st.integers(1, 29), st.integers(1, 12), st.integers(1930, 2070))
def test_a_hebrew_day_has_its_own_day_and_month_beside_it(day: int, month: int, year: int) -> None:
    from inclusief.calendar.dates.hebrew import HebrewRule
    from inclusief.calendar.model import Day, Occurrence
    from inclusief.yaml_source import SourceText

    text = SourceText("x", 1, 1)
    entry = Day(text, "religie", text, text, text, "vast", HebrewRule(day, month), beside="joods")
    for start in entry.rule.starts(year):
        found = beside_date(Occurrence(entry, start.date, start.date, "vast", ""))
        leap = found.leap
        assert found == BesideDate("joods", day, 13 if month == 12 and leap else month, found.year, leap)
        assert found.year in (year + 3760, year + 3761)
