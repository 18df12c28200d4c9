"""Confirms the date of a day: writes it under ``data:`` and leaves everything else in the file as it is."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from ..dates.expansion import NEAR, OTHER_TRADITION, nearest, occurrences
from ..dates.names import did_you_mean
from ..model import Calendar, Day, Override
from .errors import Refused
from .overrides import add_override, change_override
from .saving import open_valid, save
from .scalars import clean

_FAR = ("kalender/datum",)
"""A date far from its rule must not stand in the way of the one who corrects it. The date asked for is checked here."""


@dataclass(frozen=True)
class Confirmation:
    """What a person looked up. ``also`` and ``last`` are None to leave them as they are."""

    day: str
    year: int
    date: datetime.date
    source: str
    also: tuple[datetime.date, ...] | None = None
    last: datetime.date | None = None
    number: int | None = None
    """Which time in that year, for a day that falls twice."""
    force: bool = False
    """Write the date although the rule gives another."""

    def fields(self) -> dict[str, object]:
        """Return what must stand in the file, in the order of the file."""
        values: dict[str, object] = {"datum": self.date.isoformat()}
        if self.last is not None:
            values["tot_en_met"] = self.last.isoformat()
        if self.also is not None:
            values["ook"] = [date.isoformat() for date in self.also]
        return {**values, "status": "bevestigd", "bron": clean(self.source)}


@dataclass(frozen=True)
class Confirmed:
    """What a confirmation did. ``changed`` is False if all of it stood there already."""

    before: Day
    after: Day
    old: Override | None
    new: Override
    changed: bool
    far: bool
    """The date is further from the rule than the new moon explains."""

    @property
    def moved(self) -> bool:
        """Whether residents will see another date than before."""
        year = self.new.date.year
        shown = [(o.start, o.end, o.others) for o in occurrences(self.before, year)]
        return shown != [(o.start, o.end, o.others) for o in occurrences(self.after, year)]


def confirm(path: Path, file: str, asked: Confirmation) -> Confirmed:
    """Write a confirmed date into the calendar. Raises `Refused` or `InputError`, and then nothing has changed."""
    document, calendar = open_valid(path, file, tolerated=_FAR)
    day = _day(calendar, asked.day, file)
    _check_request(asked)
    near = nearest(day, asked.date)
    far = near is not None and not _by_rule(day, asked.date)
    if far and near is not None and not asked.force:
        raise Refused(
            f"{asked.date.isoformat()} is meer dan {NEAR.days} dagen van de regel. De regel geeft {near.isoformat()}. "
            "Er is niets geschreven.\nKijk of de datum klopt. Klopt de regel niet? Verander dan de regel. "
            "Wilt u de datum toch opschrijven? Typ dan ook: --toch"
        )
    old = _old(day, asked, near)
    fields = asked.fields()
    if old is not None and old.last is not None and asked.last is None and old.date != asked.date:
        raise Refused(
            f"Bij deze dag staat ook een laatste dag: {old.last.isoformat()}. De eerste dag wordt anders. "
            f"Zeg wat de laatste dag is, bijvoorbeeld: --tot {(old.last + (asked.date - old.date)).isoformat()}"
        )
    if old is None:
        text, expected = add_override(document, asked.day, str(asked.year), fields)
    else:
        number = [o for o in day.overrides if o.date.year == old.date.year].index(old)
        text, expected = change_override(document, asked.day, str(asked.year), number, fields)
    changed = text != document.text
    after = calendar
    if changed:
        after = save(path, file, document, text, expected, tolerated=_FAR)
    new_day = _day(after, asked.day, file)
    new = next(override for override in new_day.overrides if override.date == asked.date)
    return Confirmed(day, new_day, old, new, changed, far)


def _day(calendar: Calendar, wanted: str, file: str) -> Day:
    for day in calendar.days:
        if day.id == wanted:
            return day
    close = did_you_mean(wanted, [str(day.id) for day in calendar.days])
    raise Refused(f"De dag '{wanted}' staat niet in {file}.{close} Typ 'inclusief calendar dates' voor alle dagen.")


def _check_request(asked: Confirmation) -> None:
    if asked.date.year != asked.year:
        raise Refused(
            f"De datum {asked.date.isoformat()} valt in {asked.date.year}, maar u schrijft {asked.year}. "
            "Verander de datum of het jaar."
        )
    if not clean(asked.source):
        raise Refused('Schrijf bij --bron wie dit zegt, bijvoorbeeld: --bron "Diyanet"')


def _by_rule(day: Day, date: datetime.date) -> bool:
    near = nearest(day, date)
    return near is not None and abs(near - date) <= NEAR


def _old(day: Day, asked: Confirmation, near: datetime.date | None) -> Override | None:
    """Return the looked-up date that the new one replaces, or None if it comes beside what is there."""
    in_year = [override for override in day.overrides if override.date.year == asked.year]
    if asked.number is not None:
        return _numbered(day, asked, near, in_year)
    if near is not None:
        belongs = [override for override in in_year if abs(override.date - near) <= NEAR]
        if belongs:
            return min(belongs, key=lambda override: abs(override.date - asked.date))
        lost = [override for override in in_year if not _by_rule(day, override.date)]
        return lost[0] if len(lost) == 1 else None  # a date far from its rule, written before with force
    if len(in_year) > 1:
        same = [override for override in in_year if override.date == asked.date]
        if same:
            return same[0]
        raise Refused(
            f"In {asked.year} staan {len(in_year)} datums: {', '.join(o.date.isoformat() for o in in_year)}. "
            "Zeg welke u bedoelt, bijvoorbeeld met: --nummer 2"
        )
    return in_year[0] if in_year else None


def _numbered(day: Day, asked: Confirmation, near: datetime.date | None, in_year: list[Override]) -> Override | None:
    times = occurrences(day, asked.year)
    number = asked.number or 1
    if number == len(times) + 1 and day.rule is None:
        return None
    if not 1 <= number <= len(times):
        falls = ", ".join(time.start.isoformat() for time in times) or "geen"
        raise Refused(
            f"Keer {number} bestaat niet: in {asked.year} valt '{day.title}' {len(times)} keer. De datums: {falls}."
        )
    time = times[number - 1]
    if near is not None and abs(time.start - asked.date) > OTHER_TRADITION:
        raise Refused(
            f"Keer {number} in {asked.year} is {time.start.isoformat()}. Dat is ver van {asked.date.isoformat()}. "
            "Kijk of het nummer klopt."
        )
    return next((override for override in in_year if override.date == time.start), None)
