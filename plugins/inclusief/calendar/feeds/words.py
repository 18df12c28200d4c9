"""What an entry is called and says in one language, for every form of feed."""

from __future__ import annotations

from dataclasses import dataclass

from ..agenda import time_words
from ..events.model import EventStatus
from ..texts import Translator
from ..words import DUTCH, date_words, moment_words, range_words
from .entries import FeedEntry
from .texts import CANCELLED, ORGANISED_BY, OTHER_DATE, POSTPONED


@dataclass(frozen=True)
class Words:
    """An entry in one language."""

    title: str
    title_language: str
    """The language that the title is in; Dutch if there is no translation."""
    sentences: tuple[str, ...]
    language: str
    """The language of the sentences; empty for a mixture."""
    label: str
    when: str
    """Date and time in words."""


def words_of(entry: FeedEntry, translator: Translator, status: EventStatus | None = None) -> Words:
    """Return what an entry says in the language of a translator. ``status`` is that of one time of a series."""
    title, code = translator.text(entry.title), translator.language.code
    said = [(sentence, translator.text(sentence)) for sentence in entry.sentences]
    for other in entry.others:
        date = date_words(other.date, translator.language.locale)
        said.append((OTHER_DATE, translator.text(OTHER_DATE, datum=date)))
        if other.who:
            said.append((str(other.who), translator.text(other.who)))
    if entry.event and entry.event.organiser:
        said.append((ORGANISED_BY, translator.text(ORGANISED_BY, naam=entry.event.organiser.name)))
    frame = {"afgelast": CANCELLED, "uitgesteld": POSTPONED}.get(status or (entry.event.status if entry.event else ""))
    return Words(
        title=translator.text(frame, titel=title) if frame else title,
        title_language=DUTCH if title == entry.title else code,
        sentences=tuple(text for _, text in said),
        language=_language(said, code),
        label=translator.text(entry.label) if entry.label else "",
        when=_when(entry, translator),
    )


def _language(said: list[tuple[str, str]], code: str) -> str:
    """Return the one language of these texts. Dutch that stands in for a missing translation is Dutch."""
    dutch = [msgid == text for msgid, text in said if "{" not in msgid] or [code == DUTCH]
    return DUTCH if all(dutch) else "" if any(dutch) else code


def _when(entry: FeedEntry, translator: Translator) -> str:
    if entry.occurrence:
        return range_words(entry.occurrence.start, entry.occurrence.end, translator)
    assert entry.next_time
    dates = range_words(entry.next_time.start.date(), entry.next_time.last_day, translator)
    return moment_words(dates, time_words(entry.next_time, translator), translator.language.locale)
