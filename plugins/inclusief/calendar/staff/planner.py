"""What must be prepared in the coming months, for whom and by whom; in Dutch, for staff."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field

from ...languages import SOURCE
from ..dates import expand, missing_years
from ..events.expansion import expand_events
from ..model import Calendar, Greeting, Occurrence, OtherDate
from .collisions import collisions
from .data_files import Channel, channels

YEAR = datetime.timedelta(days=365)
_DAY = datetime.timedelta(days=1)
APPROVAL_HOLDS = datetime.timedelta(days=365)
"""An approval counts for the occurrence within a year after it."""

INVITE = "Nodig de gemeenschap uit"
DRAFT = "Maak de tekst klaar"
APPROVE = "Vraag akkoord en laat de vertaling nakijken"
CONFIRM = "Controleer of de datum vaststaat"
WORK: tuple[str, ...] = (INVITE, DRAFT, APPROVE, CONFIRM)
"""What to do at each of `Calendar.warn_days`, the earliest first. On the day itself the text goes out."""
PUBLISH = "Plaats de tekst"

Known = Callable[[str, str], bool]
"""From the code of a language and a Dutch text to whether it is translated, or reviewed."""


@dataclass(frozen=True)
class Task:
    """Something to do on a day. ``lead`` is how many days before the date of the calendar."""

    lead: int
    date: datetime.date
    text: str
    late: bool
    """The day is over and, as far as the calendar knows, the work is not done."""
    done: bool = False
    """The calendar shows that it is done. It cannot know whom somebody invited."""


@dataclass(frozen=True)
class Text:
    """The greeting in one language."""

    language: str
    text: str
    translated: bool
    reviewed: bool
    image_alt: str = ""
    """What can be seen on the image, in this language; empty if that is not written or not translated."""


@dataclass(frozen=True)
class Preparation:
    """One coming time of a day that the municipality marks."""

    occurrence: Occurrence
    tasks: tuple[Task, ...]
    unsure: tuple[str, ...]
    """What is not certain yet, in sentences."""
    who: str
    approvers: tuple[str, ...]
    not_approved: tuple[str, ...]
    texts: tuple[Text, ...]
    channels: tuple[Channel, ...]
    missing: tuple[str, ...]
    """What is not there yet, in words."""

    @property
    def key(self) -> str:
        """The key of the occurrence."""
        return self.occurrence.key

    @property
    def tone(self) -> str:
        """The tone of the greeting, or nothing if there is none."""
        return self.occurrence.day.greeting.tone if self.occurrence.day.greeting else ""


@dataclass(frozen=True)
class Avoid:
    """A day on which some things are not planned, the evening before included."""

    occurrence: Occurrence
    first: datetime.date
    last: datetime.date
    what: tuple[str, ...]

    @property
    def others(self) -> tuple[OtherDate, ...]:
        """The dates of other people that are outside these days."""
        return tuple(other for other in self.occurrence.others if not self.first <= other.date <= self.last)


@dataclass(frozen=True)
class Visibility:
    """How visible a community is in the next 12 months. It is a count, and no ranking."""

    name: str
    days: int
    greetings: int
    texts: int
    events: int


@dataclass(frozen=True)
class Collision:
    """A local event on a day with ``plan_niet``, also as another tradition keeps it."""

    event: str
    date: datetime.date
    day: str
    why: str


@dataclass(frozen=True)
class Plan:
    """Everything that the planner tells."""

    today: datetime.date
    days: int
    preparations: tuple[Preparation, ...] = ()
    do_not_schedule: tuple[Avoid, ...] = ()
    visibility: tuple[Visibility, ...] = ()
    collisions: tuple[Collision, ...] = ()
    unconfirmed: tuple[Occurrence, ...] = ()
    without_date: tuple[str, ...] = ()
    languages: tuple[str, ...] = field(default=())


def plan(
    calendar: Calendar,
    today: datetime.date,
    *,
    days: int = 90,
    languages: Sequence[str] = (),
    translated: Known = lambda code, text: False,
    reviewed: Known = lambda code, text: False,
    text: Callable[[str, str], str] = lambda code, text: text,
) -> Plan:
    """Return what must be prepared in the coming days.

    A day further ahead is in it too if its first task falls within them. ``text`` gives the translation of a Dutch text.
    """
    leads = tuple(dict.fromkeys((*calendar.warn_days, 0)))  # each once: it is part of a name
    horizon = today + datetime.timedelta(days=days)
    coming = expand(calendar, today, horizon + datetime.timedelta(days=max(leads)))
    marked = [o for o in coming if (o.day.greeting or o.day.sensitive) and o.start >= today]
    preparations = tuple(_prepare(o, leads, today, languages, translated, reviewed, text) for o in marked)
    year = expand(calendar, today, today + YEAR)
    avoid = [Avoid(o, o.begins, o.end, tuple(str(what) for what in o.day.avoid)) for o in year if o.day.avoid]
    unconfirmed = tuple(o for o in year if not o.certain and o.start >= today)
    return Plan(
        today,
        days,
        preparations,
        tuple(sorted(avoid, key=lambda item: (item.first, item.last))),
        tuple(_visibility(calendar, year, today)),
        tuple(_collisions(calendar, year, today)),
        unconfirmed,
        tuple(finding.message for finding in missing_years(calendar, today.year, today.year + 1)),
        tuple(languages),
    )


def _prepare(
    occurrence: Occurrence,
    leads: Iterable[int],
    today: datetime.date,
    languages: Sequence[str],
    translated: Known,
    reviewed: Known,
    text: Callable[[str, str], str],
) -> Preparation:
    day, greeting = occurrence.day, occurrence.day.greeting
    approvers = tuple(
        dict.fromkeys(
            str(who)
            for who in (
                *(greeting.approvers if greeting else ()),
                *(day.sensitive.approvers if day.sensitive else ()),
            )
        )
    )
    waiting = tuple(who for who in approvers if not approved(greeting, who, occurrence.start))
    texts = tuple(_texts(greeting, languages, translated, reviewed, text))
    missing = []
    if greeting is None or greeting.text is None:
        missing.append("de tekst")
    else:
        missing += [f"vertaling ({t.language})" for t in texts if not t.translated]
        missing += [f"nakijken ({t.language})" for t in texts if t.translated and not t.reviewed]
    wanted = _channels(greeting)
    if any(channel.needs_image for channel in wanted):
        if greeting is None or greeting.image_alt is None:
            missing.append("beschrijving van het plaatje")
        else:
            missing += [f"beschrijving van het plaatje ({t.language})" for t in texts if not t.image_alt]
    done = set()
    if texts:
        done.add(DRAFT)
        if not waiting and all(t.translated and t.reviewed for t in texts):
            done.add(APPROVE)
    if occurrence.certain:
        done.add(CONFIRM)
    return Preparation(
        occurrence,
        tuple(_tasks(occurrence, leads, today, done)),
        tuple(_unsure(occurrence)),
        str(greeting.who) if greeting and greeting.who else "",
        approvers,
        waiting,
        texts,
        wanted,
        tuple(missing),
    )


def approved(greeting: Greeting | None, who: str, date: datetime.date) -> bool:
    """Return whether somebody approved the greeting for the occurrence on this date."""
    day = greeting.approved.get(who) if greeting else None
    return day is not None and date - APPROVAL_HOLDS <= day <= date


def _tasks(occurrence: Occurrence, leads: Iterable[int], today: datetime.date, done: Container[str]) -> Iterable[Task]:
    """Yield the tasks in order. Days are counted back from the date in the calendar, not from the evening before."""
    for number, lead in enumerate(leads):
        date = occurrence.start - lead * _DAY
        work = PUBLISH if lead == 0 else WORK[number] if number < len(WORK) else "Bereid de dag voor"
        yield Task(lead, date, work, date < today and work not in done, work in done)


def _texts(
    greeting: Greeting | None,
    languages: Sequence[str],
    translated: Known,
    reviewed: Known,
    text: Callable[[str, str], str],
) -> Iterable[Text]:
    if greeting is None or greeting.text is None:
        return
    dutch, alt = str(greeting.text), str(greeting.image_alt or "")
    yield Text(SOURCE, dutch, True, True, alt)
    for code in languages:
        known = translated(code, dutch)
        yield Text(
            code,
            text(code, dutch) if known else "",
            known,
            code in greeting.reviewed or reviewed(code, dutch),
            text(code, alt) if alt and translated(code, alt) else "",
        )


def _channels(greeting: Greeting | None) -> tuple[Channel, ...]:
    known = channels()
    if greeting is None:
        return ()
    return (
        tuple(known[name] for name in greeting.channels if name in known)
        if greeting.channels
        else tuple(known.values())
    )


def _unsure(occurrence: Occurrence) -> Iterable[str]:
    from ..texts import why_text
    from ..words import date_words

    if not occurrence.certain:
        yield f"De datum is nog niet bevestigd. {why_text(occurrence)}"
    for other in occurrence.others:
        who = f": {other.who}" if other.who else ""
        yield f"Ook op een andere dag, {date_words(other.date, SOURCE)}{who}"
    if occurrence.day.also:
        yield str(occurrence.day.also)


def _visibility(calendar: Calendar, year: Iterable[Occurrence], today: datetime.date) -> Iterable[Visibility]:
    """Yield the communities in the order of their names, never of their numbers."""
    found = list(year)
    events = [event for event in expand_events(calendar.events, today, today + YEAR) if event.status != "afgelast"]
    for name, label in sorted(calendar.communities.items(), key=lambda item: _in_the_alphabet(item[1])):
        own = [o for o in found if name in o.day.communities]
        greeted = [o for o in own if o.day.greeting]
        yield Visibility(
            str(label),
            len(own),
            len(greeted),
            sum(1 for o in greeted if o.day.greeting and o.day.greeting.text),
            sum(1 for event in events if name in event.event.communities),
        )


def _in_the_alphabet(name: str) -> str:
    """Return what to sort a name by: an accent does not send it to the end."""
    letters = unicodedata.normalize("NFD", name)
    return "".join(char for char in letters if not unicodedata.combining(char)).casefold()


def _collisions(calendar: Calendar, year: Iterable[Occurrence], today: datetime.date) -> Iterable[Collision]:
    for time, occurrence, other in collisions(calendar, year, today, today + YEAR):
        why = "Plan dan geen andere activiteit." if other is None else "Andere mensen vieren het op deze dag."
        yield Collision(str(time.event.title), time.start.date(), str(occurrence.day.title), why)
