"""What is wrong or late in a calendar, beyond the form of the file: tone, tables that end, greetings, dates to confirm."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from inclusief_checks.findings import Finding, Location, Severity

from ..languages import SOURCE
from ..yaml_source import SourceText, TranslatedText
from .dates import expand, missing_years
from .model import Calendar, Day, Greeting, Occurrence
from .staff.collisions import collisions
from .staff.data_files import channels, happy_words
from .staff.planner import YEAR, approved

CHECKS: dict[str, str] = {
    # The name in the settings -> the rule.
    "toon": "kalender/toon",
    "groet": "kalender/groet",
    "onbevestigd": "kalender/onbevestigd",
    "botsing": "kalender/botsing",
    "tabel": "kalender/tabel",
}
_DRAFT, _APPROVE, _CONFIRM = 1, 2, 3
"""The places in `Calendar.warn_days` of: a text must be there, all must have approved, a date must be certain."""


def check_calendar(calendar: Calendar, today: datetime.date, *, strict: Collection[str] = ()) -> list[Finding]:
    """Return what an editor must know today. Names of checks in ``strict`` make their findings errors.

    What lies further ahead than its lead time gives no finding: a list of all that must happen in a year helps nobody.
    """
    findings = [
        *(finding for day in calendar.days for finding in _tone(day, calendar)),
        *(finding for day in calendar.days for finding in _unknown_channels(day, calendar)),
        *missing_years(calendar, today.year, today.year + 1),
        *_greetings(calendar, today),
        *_unconfirmed(calendar, today),
        *_collisions(calendar, today),
    ]
    rules = {CHECKS[name] for name in strict if name in CHECKS}
    found = [replace(f, severity=Severity.ERROR) if f.rule in rules else f for f in findings]
    return [*found, *_unknown_checks(strict)]


def _at(calendar: Calendar, text: SourceText) -> Location:
    return Location(calendar.file, text.line, text.column)


def _unknown_checks(strict: Iterable[str]) -> Iterator[Finding]:
    for name in strict:
        if name not in CHECKS:
            yield Finding(
                "instellingen/fout",
                Severity.ERROR,
                Location("mkdocs.yml", 1, 1),
                f"De controle '{name}' bestaat niet bij 'strict' van inclusief/calendar.",
                "Kies uit: " + ", ".join(CHECKS) + ".",
            )


def _tone(day: Day, calendar: Calendar) -> Iterator[Finding]:
    """A day of mourning is not a happy day, in no language."""
    greeting = day.greeting
    if greeting is None:
        return
    if greeting.tone == "feliciteren" and (day.kind == "herdenking" or day.sensitive):
        yield Finding(
            "kalender/toon",
            Severity.ERROR,
            _at(calendar, greeting.place),
            f"'{day.title}' is een dag van herdenking of een gevoelige dag. Feliciteren past daar niet bij.",
            "Schrijf: toon: gedenken. Of: toon: aandacht.",
            excerpt=str(day.id),
        )
    if greeting.tone == "gedenken" or day.kind == "herdenking" or day.sensitive:
        for code, text in _texts(greeting):
            word = _happy_word(code, text)
            if word:
                yield Finding(
                    "kalender/toon",
                    Severity.ERROR,
                    _at(calendar, text),
                    f"Het woord '{word}' past niet bij '{day.title}'. Dat is een herdenking of een gevoelige dag.",
                    "Kies rustige woorden, zoals: wij staan stil bij.",
                    excerpt=str(text),
                )


def _texts(greeting: Greeting) -> Iterator[tuple[str, SourceText]]:
    if greeting.text is not None:
        yield SOURCE, greeting.text
        yield from (greeting.text.own if isinstance(greeting.text, TranslatedText) else {}).items()


def _happy_word(code: str, text: str) -> str:
    """Return the word in a text that does not fit a commemoration, or nothing."""
    for start in happy_words().get(code, ()):
        if found := re.search(rf"(?<!\w){re.escape(start)}\w*", text, re.IGNORECASE):
            return found[0]
    return ""


def _unknown_channels(day: Day, calendar: Calendar) -> Iterator[Finding]:
    for name in day.greeting.channels if day.greeting else ():
        if name not in channels():
            yield Finding(
                "gegevens/keuze",
                Severity.ERROR,
                _at(calendar, day.greeting.place if day.greeting else day.id),
                f"Het kanaal '{name}' bestaat niet.",
                "Kies uit: " + ", ".join(channels()) + ".",
                excerpt=name,
            )


def _lead(calendar: Calendar, place: int) -> int:
    """Return how many days ahead something must be done: as the file says, or as usual if it says less."""
    given = calendar.warn_days
    return given[place] if place < len(given) else Calendar("").warn_days[place]


def _soon(calendar: Calendar, today: datetime.date, place: int) -> list[Occurrence]:
    found = expand(calendar, today, today + datetime.timedelta(days=_lead(calendar, place)))
    return [occurrence for occurrence in found if occurrence.start >= today]


def _greetings(calendar: Calendar, today: datetime.date) -> Iterator[Finding]:
    """A day that will be marked needs its text some weeks ahead, and after that the approval."""
    for occurrence in _soon(calendar, today, _DRAFT):
        day, greeting = occurrence.day, occurrence.day.greeting
        if day.sensitive and not day.sensitive.approvers:
            yield _late(
                calendar, day, "Deze dag is gevoelig, maar niemand hoeft akkoord te geven.", "Vul 'akkoord:' in."
            )
        if greeting is None:
            continue
        left = (occurrence.start - today).days
        if greeting.text is None:
            yield _late(
                calendar,
                day,
                f"'{day.title}' is {_when(left)}. Er is nog geen tekst voor de groet.",
                "Schrijf de tekst bij 'groet:', achter 'tekst:'.",
            )
        approvers = [*greeting.approvers, *(day.sensitive.approvers if day.sensitive else ())]
        waiting = [str(who) for who in dict.fromkeys(approvers) if not approved(greeting, str(who), occurrence.start)]
        if waiting and left <= _lead(calendar, _APPROVE):
            yield _late(
                calendar,
                day,
                f"'{day.title}' is {_when(left)}. Er is nog geen akkoord van: {', '.join(waiting)}.",
                "Vraag akkoord. Schrijf daarna bij 'goedgekeurd:' wie akkoord gaf, en wanneer.",
            )


def _when(left: int) -> str:
    """Return in how many days something is, in words."""
    return {0: "vandaag", 1: "morgen"}.get(left, f"over {left} dagen")


def _late(calendar: Calendar, day: Day, message: str, suggestion: str) -> Finding:
    return Finding("kalender/groet", Severity.WARNING, _at(calendar, day.id), message, suggestion, excerpt=str(day.id))


def _unconfirmed(calendar: Calendar, today: datetime.date) -> Iterator[Finding]:
    """A date that may still move asks for a person some days ahead; that a whole year is open is told once."""
    for occurrence in _soon(calendar, today, _CONFIRM):
        if not occurrence.certain:
            yield Finding(
                "kalender/onbevestigd",
                Severity.WARNING,
                _at(calendar, occurrence.day.id),
                f"'{occurrence.day.title}' is op {occurrence.start.isoformat()}. De datum is nog niet bevestigd.",
                "Vraag het na. Typ dan: inclusief calendar confirm. Staat het niet vast? Laat de groet zonder datum.",
                excerpt=occurrence.key,
            )
    open_days = [
        occurrence
        for occurrence in expand(calendar, today, today + YEAR)
        if not occurrence.certain and (occurrence.day.avoid or occurrence.day.greeting)
    ]
    if open_days and not any(o.status == "bevestigd" for o in expand(calendar, today, today + YEAR)):
        names = ", ".join(dict.fromkeys(str(o.day.title) for o in open_days))
        yield Finding(
            "kalender/onbevestigd",
            Severity.REVIEW,
            _at(calendar, open_days[0].day.id),
            f"Voor de komende 12 maanden is nog geen datum bevestigd. Open: {names}.",
            "Vraag de datums na en bevestig ze met: inclusief calendar confirm.",
            excerpt="12 maanden",
        )


def _collisions(calendar: Calendar, today: datetime.date) -> Iterator[Finding]:
    for time, occurrence, other in collisions(calendar, expand(calendar, today, today + YEAR), today, today + YEAR):
        what = f"'{occurrence.day.title}'" + ("" if other is None else ", zoals andere mensen die dag houden")
        yield Finding(
            "kalender/botsing",
            Severity.WARNING,
            _at(calendar, time.event.id),
            f"'{time.event.title}' is op {time.start.date().isoformat()}. Dan is het ook {what}.",
            "Kies een andere dag. Of overleg met de mensen voor wie deze dag belangrijk is.",
            excerpt=f"{time.key} {occurrence.key}",
        )
