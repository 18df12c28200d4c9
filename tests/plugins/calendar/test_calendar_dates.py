"""Dates against published ones, and against computations of our own."""

from __future__ import annotations

import datetime
from itertools import pairwise
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusief.calendar.dates import expand, missing_years, occurrences
from inclusief.calendar.dates.easter import EasterRule
from inclusief.calendar.dates.hebrew import HebrewRule
from inclusief.calendar.dates.islamic import IslamicRule
from inclusief.calendar.dates.table import TABLES, TableRule, load_table, read_table
from inclusief.calendar.dates.weekday import LAST, WeekdayInMonth
from inclusief.calendar.model import Calendar, Day
from inclusief.yaml_source import SourceText
from inclusief_checks.findings import Severity

D = datetime.date
YEARS = st.integers(1900, 2199)


def dates(day: Day, year: int) -> list[str]:
    return [occurrence.start.isoformat() for occurrence in occurrences(day, year)]


@pytest.mark.parametrize(
    ("rule", "date"),
    [
        ('{datum: "07-01"}', "2026-07-01"),  # Keti Koti
        ('{datum: "10-11"}', "2026-10-11"),  # Coming Out Dag
        ("{weekdag: laatste donderdag van september}", "2026-09-24"),  # Week van de Ontmoeting
        ("{weekdag: laatste donderdag van september}", "2027-09-30"),
        ("{weekdag: 2e vrijdag van december}", "2026-12-11"),  # Paarse Vrijdag
        ("{weekdag: eerste maandag van oktober}", "2026-10-05"),
        ("{weekdag: laatste zondag van januari}", "2027-01-31"),
        ("{weekdag: Vierde zaterdag in september}", "2026-09-26"),  # Burendag
        ("{pasen: +39}", "2027-05-06"),  # Hemelvaart
        ("{pasen: -2}", "2027-03-26"),
        ("{orthodox_pasen: 1}", "2027-05-03"),
        ("{joods: 15 nisan}", "2027-04-22"),
        ("{joods: 1 tisjri}", "2026-09-12"),
        ("{joods: 25 kislev}", "2026-12-05"),
        ("{joods: 14 adar}", "2027-03-23"),  # Poerim in a leap year: the second Adar
        ("{joods: 14 adar}", "2026-03-03"),
        ("{islamitisch: 1 shawwal, kalender: diyanet}", "2027-03-09"),
        ("{islamitisch: 10 dhu al-hijja, kalender: diyanet}", "2027-05-16"),
        ("{islamitisch: 1 ramadan}", "2026-02-18"),  # Saudi Arabia
        ("{islamitisch: 1 Ramazan, kalender: umm-al-qura}", "2027-02-08"),
        ("{tabel: divali}", "2026-11-08"),
    ],
)
def test_a_rule_gives_the_published_date(day_of, rule: str, date: str) -> None:
    assert dates(day_of(regel=rule), int(date[:4])) == [date]


@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [
        (2024, "2024-03-31", "2024-05-05"),
        (2025, "2025-04-20", "2025-04-20"),
        (2026, "2026-04-05", "2026-04-12"),
        (2027, "2027-03-28", "2027-05-02"),
        (2028, "2028-04-16", "2028-04-16"),
        (2029, "2029-04-01", "2029-04-08"),
        (2030, "2030-04-21", "2030-04-28"),
    ],
)
def test_easter(year: int, western: str, orthodox: str) -> None:
    assert EasterRule(0).starts(year)[0].date.isoformat() == western
    assert EasterRule(0, orthodox=True).starts(year)[0].date.isoformat() == orthodox


@given(st.sampled_from([1, 2, 3, 4, LAST]), st.integers(0, 6), st.integers(1, 12), YEARS)
def test_a_weekday_rule_lands_on_its_weekday_and_place(place: int, weekday: int, month: int, year: int) -> None:
    (start,) = WeekdayInMonth(place, weekday, month).starts(year)
    week = datetime.timedelta(days=7)
    assert (start.date.weekday(), start.date.month, start.date.year) == (weekday, month, year)
    if place == LAST:
        assert (start.date + week).month != month
    else:
        assert (start.date - place * week).month != month
        assert (start.date - (place - 1) * week).month == month


@given(st.integers(-80, 200), st.booleans(), YEARS)
def test_an_easter_day_falls_in_its_own_year(offset: int, orthodox: bool, year: int) -> None:
    (start,) = EasterRule(offset, orthodox).starts(year)
    assert start.date.year == year
    assert (start.date - datetime.timedelta(days=offset)).weekday() == 6


@given(st.integers(1, 30), st.integers(1, 12), st.integers(1926, 2075))
def test_islamic_days_are_a_lunar_year_apart(day: int, month: int, year: int) -> None:
    rule = IslamicRule(day, month)
    found = [start.date for near in (year, year + 1) for start in rule.starts(near)]
    gaps = [(later - earlier).days for earlier, later in pairwise(found)]
    assert found == sorted(found)
    if day < 30:  # not every month has a 30th
        assert all(353 <= gap <= 356 for gap in gaps)
    assert all(not start.certain for start in rule.starts(year))
    if day < 30:
        assert len(rule.starts(year)) in (1, 2)


@given(st.integers(1, 29), st.integers(1, 12), YEARS)
def test_hebrew_days_fall_about_once_a_year(day: int, month: int, year: int) -> None:
    found = [start.date for near in (year, year + 1, year + 2) for start in HebrewRule(day, month).starts(near)]
    assert found == sorted(set(found))
    assert all(350 <= (later - earlier).days <= 386 for earlier, later in pairwise(found))


def test_the_30th_of_a_short_month_is_skipped() -> None:
    with_30th = [year for year in range(2020, 2040) if HebrewRule(30, 8).starts(year)]  # Cheshvan has 29 or 30 days
    assert 0 < len(with_30th) < 20


def test_an_islamic_day_can_fall_twice_in_a_year(day_of) -> None:
    day = day_of(regel="{islamitisch: 1 ramadan}")
    found = occurrences(day, 2030)
    assert [(o.start.isoformat(), o.number, o.key) for o in found] == [
        ("2030-01-05", 1, "feest-2030"),
        ("2030-12-26", 2, "feest-2030-2"),
    ]


def test_diyanet_goes_before_the_computation_and_then_falls_back(day_of) -> None:
    day = day_of(regel="{islamitisch: 1 shawwal, kalender: diyanet}")
    (in_table,) = occurrences(day, 2028)
    (first_after,) = occurrences(day, 2036)
    assert (in_table.start, in_table.status) == (D(2028, 2, 26), "vast")
    assert "Diyanet" in in_table.source
    assert (first_after.start.month, first_after.status) == (11, "verwacht")
    assert [o.start.month for o in occurrences(day, 2033)] == [1, 12]
    assert "Umm al-Qura" in first_after.source


def test_the_day_itself_can_say_that_the_table_is_not_certain(day_of) -> None:
    day = day_of(regel="{islamitisch: 1 shawwal, kalender: diyanet}", zekerheid="verwacht")
    assert [o.status for o in occurrences(day, 2028)] == ["verwacht"]


def test_29_february_only_falls_in_leap_years(day_of) -> None:
    day = day_of(regel='{datum: "02-29"}')
    assert [dates(day, year) for year in (2027, 2028, 2100)] == [[], ["2028-02-29"], []]


@pytest.mark.parametrize("year", [1, 1899, 2200, 9999])
def test_years_that_the_calendar_does_not_know_have_no_dates(day_of, year: int) -> None:
    rules = ['datum: "07-01"', "weekdag: 1e maandag van mei", "pasen: 0", "joods: 1 nisan", "tabel: divali"]
    for rule in [*rules, "islamitisch: 1 ramadan"]:
        assert dates(day_of(regel=f"{{{rule}}}"), year) == []


# Looked-up dates


def test_a_looked_up_date_goes_before_the_rule(day_of) -> None:
    day = day_of(
        regel="{islamitisch: 1 ramadan}",
        zekerheid="verwacht",
        data="{2026: {datum: 2026-02-19, status: bevestigd, bron: Diyanet}}",
    )
    (found,) = occurrences(day, 2026)
    assert (found.start, found.status, found.certain, found.source) == (D(2026, 2, 19), "bevestigd", True, "Diyanet")
    assert dates(day, 2027) == ["2027-02-08"]
    assert [o.certain for o in occurrences(day, 2027)] == [False]


def test_a_looked_up_date_replaces_only_its_own_of_two(day_of) -> None:
    day = day_of(regel="{islamitisch: 1 ramadan}", data="{2030: {datum: 2030-12-27, status: bevestigd, bron: x}}")
    assert dates(day, 2030) == ["2030-01-05", "2030-12-27"]


def test_a_looked_up_date_can_cross_the_turn_of_the_year(day_of) -> None:
    day = day_of(regel='{datum: "01-01"}', data="{2026: {datum: 2026-12-31, status: bevestigd, bron: x}}")
    assert dates(day, 2026) == ["2026-01-01", "2026-12-31"]
    assert dates(day, 2027) == []


@pytest.mark.parametrize(
    ("rule", "date", "shown"),
    [
        # A confirmed date stands in the place of the nearest of the rule, however far; the day does not double.
        ('{datum: "07-01"}', "2027-07-09", {2026: ["2026-07-01"], 2027: ["2027-07-09"], 2028: ["2028-07-01"]}),
        ("{islamitisch: 1 ramadan}", "2030-12-15", {2030: ["2030-01-05", "2030-12-15"]}),
        ("{islamitisch: 1 ramadan}", "2030-01-20", {2030: ["2030-01-20", "2030-12-26"]}),
        # The nearest is in the year before.
        ('{datum: "12-30"}', "2027-01-08", {2026: [], 2027: ["2027-01-08", "2027-12-30"]}),
    ],
)
def test_a_confirmed_date_far_from_its_rule_replaces_the_nearest(read, entry, rule, date, shown) -> None:
    data = f"{{{date[:4]}: {{datum: {date}, status: bevestigd, bron: x}}}}"
    calendar, findings = read("versie: 1\ndagen:\n" + entry(regel=rule, data=data))
    assert calendar is not None and [(f.rule, f.severity) for f in findings] == [("kalender/datum", Severity.WARNING)]
    assert {year: dates(calendar.days[0], year) for year in shown} == shown


def test_a_far_date_beside_a_near_one_comes_beside_it(read, entry) -> None:
    data = "{2027: [{datum: 2027-07-02, status: bevestigd, bron: x}, {datum: 2027-07-20, status: bevestigd, bron: x}]}"
    calendar, _ = read("versie: 1\ndagen:\n" + entry(regel='{datum: "07-01"}', data=data))
    assert dates(calendar.days[0], 2027) == ["2027-07-02", "2027-07-20"]


def test_a_far_date_that_nobody_confirmed_does_not_hide_the_rule(read, entry) -> None:
    data = "{2027: {datum: 2027-07-09, bron: x}}"
    calendar, findings = read("versie: 1\ndagen:\n" + entry(regel='{datum: "07-01"}', data=data))
    assert [(f.rule, f.severity) for f in findings] == [("kalender/datum", Severity.ERROR)]
    assert dates(calendar.days[0], 2027) == ["2027-07-01", "2027-07-09"]


def test_a_day_without_rule_has_only_its_own_dates(day_of) -> None:
    day = day_of(data="{2025: {datum: 2025-06-28, status: bevestigd, bron: Zaanstad}}")
    assert [dates(day, year) for year in (2024, 2025, 2026)] == [[], ["2025-06-28"], []]


# Expanding


def test_what_still_goes_on_at_the_first_day_is_in_it(calendar_of) -> None:
    calendar = calendar_of({"id": "week", "regel": '{datum: "12-28"}', "duur": "7 dagen"})
    (found,) = expand(calendar, D(2027, 1, 3), D(2027, 1, 31))
    assert (found.start, found.end) == (D(2026, 12, 28), D(2027, 1, 3))
    assert expand(calendar, D(2027, 1, 4), D(2027, 1, 31)) == []
    assert len(expand(calendar, D(2026, 12, 28), D(2026, 12, 28))) == 1
    assert expand(calendar, D(2026, 12, 1), D(2026, 12, 27)) == []


RULES = st.one_of(
    st.builds(WeekdayInMonth, st.sampled_from([1, 2, 3, 4, LAST]), st.integers(0, 6), st.integers(1, 12)),
    st.builds(EasterRule, st.integers(-80, 200), st.booleans()),
    st.builds(IslamicRule, st.integers(1, 30), st.integers(1, 12), st.sampled_from(["umm-al-qura", "diyanet"])),
    st.builds(HebrewRule, st.integers(1, 29), st.integers(1, 12)),
    st.just(TableRule("divali")),
)


def text(value: str) -> SourceText:
    return SourceText(value, 1, 1)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    rules = draw(st.lists(RULES, max_size=4))
    return Calendar(
        "calendar.yaml",
        tuple(
            Day(text(f"dag-{i}"), "religie", text("Dag"), text("Uitleg"), text("bron"), "vast", rule,
                length=draw(st.integers(1, 40)))
            for i, rule in enumerate(rules)
        ),
    )  # fmt: skip


@given(calendars(), st.dates(D(1990, 1, 1), D(2090, 1, 1)), st.integers(0, 500))
def test_expanding_is_sorted_complete_and_within_the_range(calendar: Calendar, first: D, length: int) -> None:
    last = first + datetime.timedelta(days=length)
    found = expand(calendar, first, last)
    assert [o.start for o in found] == sorted(o.start for o in found)
    assert all(o.start <= last and o.end >= first and o.start <= o.end for o in found)
    assert len({o.key for o in found}) == len(found)
    middle = first + datetime.timedelta(days=length // 2)
    parts = {*expand(calendar, first, middle), *expand(calendar, middle, last)}
    assert parts == set(found)


# Tables


def mean_new_moon_distance(date: D) -> float:
    """Return the days between noon of a date and the nearest mean new moon.

    Mean new moons by Jean Meeus, Astronomical Algorithms (2nd edition), chapter 49, without the small terms:
    JDE = 2451550.09766 + 29.530588861 k. The true new moon is within 0.6 day of the mean one.
    """
    julian_day = date.toordinal() + 1721425.0  # noon: day 1 of January of year 1 is ordinal 1
    k = (julian_day - 2451550.09766) / 29.530588861
    return abs(k - floor(k + 0.5)) * 29.530588861


def test_the_new_moon_formula_knows_a_real_new_moon_and_a_full_one() -> None:
    assert mean_new_moon_distance(D(2000, 1, 6)) < 1  # new moon of 6 January 2000, 18:14 UT
    assert mean_new_moon_distance(D(2000, 1, 21)) > 13  # full moon


def test_divali_is_at_the_new_moon_of_autumn() -> None:
    starts = [start for year in range(2024, 2033) for start in TableRule("divali").starts(year)]
    assert len(starts) == 9
    for start in starts:
        assert mean_new_moon_distance(start.date) <= 2, start
        assert D(start.date.year, 10, 15) <= start.date <= D(start.date.year, 11, 15)
        assert not start.certain


@pytest.mark.parametrize(("name", "day", "month"), [("1 shawwal", 1, 10), ("10 dhu al-hijja", 10, 12)])
def test_diyanet_is_within_a_day_of_the_computed_date(name: str, day: int, month: int) -> None:
    series = load_table("diyanet").series[name]
    assert set(series) == set(range(2024, 2036))
    for year, starts in series.items():
        computed = [start.date for start in IslamicRule(day, month).starts(year)]
        assert len(starts) == len(computed)
        assert all(abs((start.date - date).days) <= 1 for start, date in zip(starts, computed, strict=True))


def test_every_table_has_a_source_and_no_double_dates() -> None:
    paths = sorted(TABLES.glob("*.yaml"))
    assert {"divali", "diyanet"} <= {path.stem for path in paths}
    for path in paths:
        for years in read_table(path).series.values():
            found = [start for starts in years.values() for start in starts]
            assert all(len(start.source) > 10 for start in found)
            assert len({start.date for start in found}) == len(found)


def test_a_broken_table_is_a_fault_of_the_program(tmp_path) -> None:
    path = tmp_path / "stuk.yaml"
    path.write_text("versie: 1\ntitel: x\nreeksen: {a: [{bron: b, status: vast, data: [2026-02-31]}]}\n")
    with pytest.raises(ValueError, match="2026-02-31"):
        read_table(path)


def test_missing_years_are_told_per_day(calendar_of) -> None:
    calendar = calendar_of(
        {"id": "divali", "titel": "Divali", "regel": "{tabel: divali}"},
        {"id": "roze", "titel": "Roze Zaterdag", "data": "{2035: {datum: 2035-06-30, status: verwacht, bron: x}}"},
        {"id": "schrikkel", "regel": '{datum: "02-29"}'},
        {"id": "ramadan", "regel": "{islamitisch: 1 ramadan, kalender: diyanet}"},
    )
    divali, roze = missing_years(calendar, 2035, 2037)
    assert (divali.rule, divali.severity, divali.location.line) == ("kalender/tabel", Severity.WARNING, 3)
    assert divali.message == "Voor 2036 en 2037 is er nog geen datum voor 'Divali'."
    assert roze.message == "Voor 2036 en 2037 is er nog geen datum voor 'Roze Zaterdag'."
    (alone,) = missing_years(calendar, 2034, 2034)
    assert alone.message == "Voor 2034 is er nog geen datum voor 'Roze Zaterdag'."
    assert missing_years(calendar, 2035, 2035) == []
    (_, long) = missing_years(calendar, 2035, 2038)
    assert long.message == "Voor 2036, 2037 en 2038 is er nog geen datum voor 'Roze Zaterdag'."
    (late, *_) = [f for f in missing_years(calendar, 2100, 2100) if f.message.endswith("'Feest'.")]
    assert late.message == "Voor 2100 is er nog geen datum voor 'Feest'."
