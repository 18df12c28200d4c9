"""What the sky says: every table and every computed month stands where moon and season put it, from 1900 to 2100."""

from __future__ import annotations

import datetime
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusief.calendar.dates.easter import EasterRule
from inclusief.calendar.dates.hebrew import HebrewRule
from inclusief.calendar.dates.islamic import IslamicRule
from inclusief.calendar.dates.table import TableRule, load_table, names

D = datetime.date
MONTH = 29.530588861
"""Days from new moon to new moon, on average."""


def moon_age(date: D) -> float:
    """Return the days since the nearest mean new moon, at noon; negative before it.

    Mean new moons by Jean Meeus, Astronomical Algorithms (2nd edition), chapter 49, without the small terms:
    JDE = 2451550.09766 + 29.530588861 k. The true new moon is within 0.6 day of the mean one.
    """
    k = (date.toordinal() + 1721425.0 - 2451550.09766) / MONTH
    return (k - floor(k + 0.5)) * MONTH


def is_new_moon(date: D) -> bool:
    return abs(moon_age(date)) <= 2.6


def is_full_moon(date: D) -> bool:
    return abs(abs(moon_age(date)) - MONTH / 2) <= 2.6


def is_spring(date: D) -> bool:
    """The sun passes the equator between 19 and 21 March from 1900 to 2100, Tehran's clock included."""
    return (3, 19) <= (date.month, date.day) <= (3, 22)


def between(first: tuple[int, int], last: tuple[int, int]):
    return lambda date: first <= (date.month, date.day) <= last


SKY = {
    "bahai-verjaardagen": (lambda date: -1 <= moon_age(date) <= 3.6, between((10, 14), (11, 13))),
    "chinees-nieuwjaar": (is_new_moon, between((1, 21), (2, 21))),
    "divali": (is_new_moon, between((10, 15), (11, 15))),
    "guru-nanak": (is_full_moon, between((10, 30), (11, 30))),
    "holi": (is_full_moon, between((2, 26), (3, 28))),
    "naw-ruz": (is_spring,),
    "nowruz": (is_spring,),
    "vesak": (is_full_moon, between((4, 28), (5, 31))),
}


def table_dates(name: str) -> list[D]:
    (series,) = load_table(name).series.values()
    return [start.date for starts in series.values() for start in starts]


def test_every_table_is_held_against_the_sky() -> None:
    assert set(SKY) == set(names())


@pytest.mark.parametrize("name", SKY)
def test_a_table_agrees_with_moon_and_season(name: str) -> None:
    dates = table_dates(name)
    assert len(dates) >= 10
    assert [date for date in dates if not all(agrees(date) for agrees in SKY[name])] == []


@pytest.mark.parametrize("name", SKY)
@pytest.mark.parametrize("days", [-29, -7, 7, 30])
def test_a_table_with_shifted_dates_would_not_pass(name: str, days: int) -> None:
    shifted = [date + datetime.timedelta(days=days) for date in table_dates(name)]
    wrong = [date for date in shifted if not all(agrees(date) for agrees in SKY[name])]
    assert len(wrong) >= len(shifted) / 3, "a check that hardly notices a wrong week is none"


def test_islamic_months_of_diyanet_begin_with_the_young_moon() -> None:
    for name, years in load_table("diyanet").series.items():
        day = int(name.split()[0])
        for starts in years.values():
            for start in starts:
                first = start.date - datetime.timedelta(days=day - 1)
                assert 0 <= moon_age(first) <= 3.6, (name, start)


@given(year=st.integers(1925, 2076), month=st.integers(1, 12))
def test_islamic_months_begin_with_the_young_moon(year: int, month: int) -> None:
    for start in IslamicRule(1, month).starts(year):
        assert -0.7 <= moon_age(start.date) <= 3.6, start


@given(year=st.integers(1900, 2100), month=st.integers(1, 12))
def test_hebrew_months_begin_with_the_young_moon_and_have_their_middle_at_the_full_one(year: int, month: int) -> None:
    for start in HebrewRule(1, month).starts(year):
        assert abs(moon_age(start.date)) <= 3.6, start
    for start in HebrewRule(15, month).starts(year):
        assert abs(abs(moon_age(start.date)) - MONTH / 2) <= 3.6, start


@given(year=st.integers(1900, 2100))
def test_pesach_is_in_spring_and_easter_is_the_sunday_after_a_full_moon_of_spring(year: int) -> None:
    (pesach,) = HebrewRule(15, 1).starts(year)
    assert (3, 26) <= (pesach.date.month, pesach.date.day) <= (4, 25)
    (easter,) = EasterRule(0).starts(year)
    assert easter.date.weekday() == 6
    assert (3, 22) <= (easter.date.month, easter.date.day) <= (4, 25)
    # The tables of the Church are up to three days from the mean moon.
    since_full = (moon_age(easter.date) - MONTH / 2) % MONTH
    assert since_full <= 10 or since_full >= MONTH - 3, easter


@given(year=st.integers(1900, 2099))
def test_orthodox_easter_is_a_sunday_and_never_before_the_western_one(year: int) -> None:
    (western,), (orthodox,) = EasterRule(0).starts(year), EasterRule(0, orthodox=True).starts(year)
    assert orthodox.date.weekday() == 6
    assert (orthodox.date - western.date).days in (0, 7, 28, 35)


def test_the_formula_knows_a_real_new_moon_and_a_full_one() -> None:
    assert is_new_moon(D(2000, 1, 6))  # 18:14 UT
    assert is_full_moon(D(2000, 1, 21))  # 04:40 UT
    assert TableRule("divali").starts(2026)[0].date == D(2026, 11, 8)
