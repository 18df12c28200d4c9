"""The date of another calendar beside the usual one: Islamic, Hebrew or Syriac. Days and months in their own names."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from .model import Occurrence, Rule

BESIDE = ("islamitisch", "joods", "syrisch")
_SYRIAC_YEAR = 311
"""The Seleucid era of Syriac writers began in the autumn of 312 BC: from October the year is one more than this."""
_OCTOBER = 10


@dataclass(frozen=True)
class BesideDate:
    """A date in another calendar. ``month`` counts as `month_text` does."""

    calendar: str
    day: int
    month: int
    year: int
    leap: bool = False
    """For a Hebrew year of 13 months."""

    @property
    def month_text(self) -> str:
        """The Dutch name of the month, to translate."""
        names = MONTH_NAMES[self.calendar]
        if self.calendar == "joods" and self.leap and self.month >= 12:
            return ("adar I", "adar II")[self.month - 12]
        return names[self.month - 1]


MONTH_NAMES: dict[str, tuple[str, ...]] = {
    "islamitisch": (
        "moeharram",
        "safar",
        "rabi al-awwal",
        "rabi al-thani",
        "djoemada al-oela",
        "djoemada al-achira",
        "radjab",
        "sjaban",
        "ramadan",
        "sjawwal",
        "dhoe al-qada",
        "dhoe al-hidja",
    ),
    # Counted from nisan, as the library does.
    "joods": (
        "nisan",
        "ijar",
        "sivan",
        "tammoez",
        "av",
        "elloel",
        "tisjri",
        "chesjwan",
        "kislev",
        "tevet",
        "sjevat",
        "adar",
    ),
    # January first: Syriac months are those of the Gregorian calendar under their own names.
    "syrisch": (
        "kanoen II",
        "sjbat",
        "adar",
        "nisan",
        "ijar",
        "hziran",
        "tammoez",
        "ab",
        "iloel",
        "tisjrin I",
        "tisjrin II",
        "kanoen I",
    ),
}
LABELS: dict[str, str] = {
    "islamitisch": "In de islamitische kalender: {datum}.",
    "joods": "In de joodse kalender: {datum}.",
    "syrisch": "In de Syrische kalender: {datum}.",
}
NAMES: tuple[str, ...] = tuple(
    dict.fromkeys([*(n for names in MONTH_NAMES.values() for n in names), "adar I", "adar II"])
)


def beside_rule(rule: Rule | None) -> str:
    """Return the calendar that a rule counts in, if that is one to show; else nothing."""
    from .dates.hebrew import HebrewRule
    from .dates.islamic import IslamicRule

    return "islamitisch" if isinstance(rule, IslamicRule) else "joods" if isinstance(rule, HebrewRule) else ""


def beside_date(occurrence: Occurrence) -> BesideDate | None:
    """Return the date of the first day in the calendar that stands beside it, or None.

    A day that its own rule dates in that calendar has the date of the rule: by the moon over Turkey it may be 1 Shawwal a day
    before it is so in a computed calendar.
    """
    from .dates.hebrew import HebrewRule
    from .dates.islamic import IslamicRule

    rule, date, calendar = occurrence.day.rule, occurrence.start, occurrence.day.beside
    if calendar == "syrisch":
        return BesideDate(calendar, date.day, date.month, date.year + _SYRIAC_YEAR + (date.month >= _OCTOBER))
    if calendar == "joods":
        from pyluach.dates import HebrewDate
        from pyluach.hebrewcal import Year

        if isinstance(rule, HebrewRule):
            by_rule = [start.date for year in (date.year - 1, date.year, date.year + 1) for start in rule.starts(year)]
            date = min(by_rule, key=lambda start: abs(start - date), default=date)
        found = HebrewDate.from_pydate(date)
        return BesideDate(calendar, found.day, found.month, found.year, Year(found.year).leap)
    if calendar == "islamitisch":
        from hijridate import Gregorian

        try:
            own = Gregorian.fromdate(date).to_hijri()
            near = Gregorian.fromdate(date + datetime.timedelta(days=2)).to_hijri()
        except OverflowError:
            return None
        if isinstance(rule, IslamicRule):
            return BesideDate(calendar, rule.day, rule.month, _year_of(rule.month, near.month, near.year))
        return BesideDate(calendar, own.day, own.month, own.year)
    return None


def _year_of(month: int, near_month: int, near_year: int) -> int:
    """Return the year of a month close to another one: the last month of a year is close to the first of the next."""
    if month - near_month > 6:
        return near_year - 1
    return near_year + 1 if near_month - month > 6 else near_year
