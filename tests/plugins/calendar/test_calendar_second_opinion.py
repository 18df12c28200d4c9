"""The dates of our own calendar.yaml against libraries that know nothing of us: `convertdate` and `holidays`.

Both have faults of their own; what is compared here are only the series in which they repeat what was published.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

import holidays
import pytest
from convertdate import hebrew
from tests.conftest import ROOT

from inclusief.calendar import read_calendar
from inclusief.calendar.dates import occurrences

pytestmark = pytest.mark.filterwarnings("ignore:month_days is deprecated")

YEARS = range(2024, 2031)
D = datetime.date


@pytest.fixture(scope="module")
def dates() -> Callable[[str], set[D]]:
    """Return a function that gives the first days of an entry of calendar.yaml in `YEARS`."""
    calendar, _ = read_calendar(ROOT / "calendar.yaml", "calendar.yaml")
    days = {str(day.id): day for day in calendar.days}
    return lambda name: {o.start for year in YEARS for o in occurrences(days[name], year)}


def days_of(country: str, *names: str) -> set[D]:
    """Return the days in `YEARS` on which a country has a holiday by one of these names, without what moved to a weekday."""
    table = holidays.country_holidays(country, years=YEARS, language="en_US")
    return {
        date
        for date, title in table.items()
        for part in title.split("; ")
        if part.removesuffix(" (estimated)") in names
    }


def first_days(dates: Iterable[D]) -> set[D]:
    """Return the days of which the day before is no holiday by that name."""
    found = set(dates)
    return {date for date in found if date - datetime.timedelta(days=1) not in found}


NO_HOLI = {D(2029, 3, 28)}
"""Holi is the day after a full moon. The library has this date for Suriname; the moon is full on 28 February and 30 March."""

HEBREW = {
    "poerim": (lambda year: 13 if hebrew.leap(year) else 12, 14),
    "pesach": (lambda year: 1, 15),
    "sjavoeot": (lambda year: 3, 6),
    "rosj-hasjana": (lambda year: 7, 1),
    "jom-kipoer": (lambda year: 7, 10),
    "soekot": (lambda year: 7, 15),
    "chanoeka": (lambda year: 9, 25),
}


@pytest.mark.parametrize("name", HEBREW)
def test_hebrew_days_are_those_of_convertdate(dates, name: str) -> None:
    month, day = HEBREW[name]
    published = {D(*hebrew.to_gregorian(year, month(year), day)) for year in range(5784, 5792)}
    assert dates(name) == {date for date in published if date.year in YEARS}


@pytest.mark.parametrize(
    ("name", "country", "title", "offset"),
    [
        ("goede-vrijdag", "DE", "Good Friday", 0),
        ("pasen", "NL", "Easter Sunday", 0),
        ("hemelvaart", "NL", "Ascension Day", 0),
        ("pinksteren", "NL", "Pentecost|Whit Sunday", 0),
        ("koningsdag", "NL", "King's Day", 0),
        ("orthodox-goede-vrijdag", "GR", "Good Friday", 0),
        ("orthodox-pasen", "GR", "Easter Monday", -1),
        ("orthodox-pinksteren", "GR", "Pentecost Monday|Whit Monday", -1),
        ("orthodox-palmzondag", "GR", "Easter Monday", -8),
        ("suikerfeest", "TR", "Eid al-Fitr", 0),
        ("offerfeest", "TR", "Eid al-Adha", 0),
        ("nowruz", "IR", "Nowruz", 0),
        ("chinees-nieuwjaar", "MU", "Chinese Spring Festival", 0),
        ("onafhankelijkheid-suriname", "SR", "Independence Day", 0),
    ],
)
def test_days_are_those_that_a_country_publishes(dates, name: str, country: str, title: str, offset: int) -> None:
    published = first_days(days_of(country, *title.split("|")))
    assert published, "the library names this day in another way now"
    assert dates(name) == {date + datetime.timedelta(days=offset) for date in published}


@pytest.mark.parametrize(
    ("name", "country", "title"),
    [
        ("divali", "MU", "Diwali"),
        ("divali", "SR", "Diwali"),
        ("holi", "SR", "Holi"),
        ("vesak", "LK", "Vesak Full Moon Poya Day"),
    ],
)
def test_days_of_other_tables_are_never_more_than_a_day_off(dates, name: str, country: str, title: str) -> None:
    published = days_of(country, title) - NO_HOLI
    ours = dates(name)
    compared = {date for date in published if any(date.year == other.year for other in ours)}
    assert len(compared) >= 3
    far = {date for date in compared if min(abs((date - other).days) for other in ours) > 1}
    assert not far


def test_weekdays_of_every_year_are_where_the_month_has_them(dates) -> None:
    """Purple Friday is the second Friday of December, Neighbours' Day the fourth Saturday of September: counted by hand."""
    for name, month, weekday, nth in (("paarse-vrijdag", 12, 4, 2), ("burendag", 9, 5, 4)):
        for year in YEARS:
            (date,) = [found for found in dates(name) if found.year == year]
            (counted,) = [
                D(year, month, day)
                for day in range(7 * (nth - 1) + 1, 7 * nth + 1)
                if D(year, month, day).weekday() == weekday
            ]
            assert date == counted, name
