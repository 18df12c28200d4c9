"""The feeds of the calendar as files of the site: per language, for all days, for a kind and for a group."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from inclusief_checks.findings import Finding, Location, Severity

from ..calendar.events.expansion import times
from ..calendar.events.model import Event
from ..calendar.feeds.atom import to_atom
from ..calendar.feeds.embed import to_embed
from ..calendar.feeds.entries import FeedEntry, feed_entries, of_group, of_kind
from ..calendar.feeds.ical import Serialiser
from ..calendar.feeds.json_feed import to_json_feed
from ..calendar.feeds.json_ld import event_json_ld
from ..calendar.feeds.lock import LOCK_FILE, read_lock
from ..calendar.feeds.subscribers import unknown_to
from ..calendar.feeds.texts import SUBJECT
from ..calendar.feeds.window import feed_window
from ..calendar.model import Calendar
from ..calendar.texts import KIND_LABELS
from ..languages import SOURCE
from ..translations.translator import Translator

EMBEDDED = 10
"""As many days as the list for other sites shows."""
SHEET = "assets/inclusief.css"


@dataclass(frozen=True)
class OtherForms:
    """Paths in the site of the feeds that are not iCalendar."""

    embed: str
    atom: str
    json: str


class CalendarFeeds:
    """Makes the feeds. Paths are from the top of the site."""

    def __init__(self, config: MkDocsConfig, calendar: Calendar, today: datetime.date, folder: str, root: Path) -> None:
        self._config, self._calendar, self._today, self._folder = config, calendar, today, folder
        self.lock_path = root / LOCK_FILE
        self._lock, self._lock_findings = read_lock(self.lock_path, LOCK_FILE)
        self._base = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
        self._domain = self._lock.domain or urlsplit(config.site_url or "").hostname or "inclusief.invalid"

    @cached_property
    def _entries(self) -> list[FeedEntry]:
        return feed_entries(self._calendar, *feed_window(self._today), self._lock, self._today)

    @cached_property
    def _by_id(self) -> dict[str, list[FeedEntry]]:
        found: dict[str, list[FeedEntry]] = {}
        for entry in self._entries:
            found.setdefault(entry.id, []).append(entry)
        return found

    @cached_property
    def findings(self) -> list[Finding]:
        """What is wrong with the lock, and what it does not know yet."""
        told = unknown_to(self._lock, self._entries, self._calendar, self._today)
        empty = not (self._calendar.days or self._calendar.events)
        nameless = [] if self._base or empty else [self._no_address()]
        return [*self._lock_findings, *told, *nameless]

    def _no_address(self) -> Finding:
        file = Path(self._config.config_file_path or "mkdocs.yml").name
        return Finding(
            "kalender/adres",
            Severity.WARNING,
            Location(file, 1, 1),
            "Bij 'site_url' staat niet wat het adres van de site is. Andere sites kunnen de agenda dan niet overnemen.",
            "Schrijf bijvoorbeeld: site_url: https://www.voorbeeld.example/",
        )

    # Addresses

    def calendar(self, translator: Translator, name: str) -> str:
        """Return the path of the iCalendar feed of a kind or a group; of all days without a name."""
        return f"agenda-{translator.language.code}{f'-{name}' if name else ''}.ics"

    def other_forms(self, translator: Translator) -> OtherForms | None:
        """Return the paths of the other feeds of all days; nothing if the site does not know its own address.

        They are read elsewhere, and there half an address leads nowhere.
        """
        if not self._base:
            return None
        code = translator.language.code
        return OtherForms(f"agenda-{code}.html", f"agenda-{code}.atom", f"agenda-{code}.json")

    def single(self, name: str, translator: Translator) -> str:
        """Return the path of a file with one day or event, or nothing if it does not come."""
        return f"{self._folder}/{name}-{translator.language.code}.ics" if name in self._by_id else ""

    def _page_url(self, entry: FeedEntry, translator: Translator) -> str:
        code = translator.language.code
        page = f"{self._folder}/{entry.id}"
        path = f"{page}/" if self._config.use_directory_urls else f"{page}.html"
        return f"{self._base}{'' if code == SOURCE else f'{code}/'}{path}" if self._base else ""

    # Contents

    def files(self, translator: Translator) -> Iterator[tuple[str, bytes]]:
        """Yield path and content of each feed in one language."""
        code, site = translator.language.code, translator.text(self._config.site_name)
        prefix = "" if code == SOURCE else f"{code}/"
        url = f"{self._base}{prefix}{self._folder}{'/' if self._config.use_directory_urls else '.html'}"
        url = url if self._base else ""

        def page_url(entry: FeedEntry) -> str:
            return self._page_url(entry, translator)

        writer = Serialiser(translator, self._domain, page_url)

        def ics(path: str, entries: list[FeedEntry], name: str) -> tuple[str, bytes]:
            return path, writer.feed(entries, name=name, url=url, source=f"{self._base}{path}" if self._base else "")

        yield ics(self.calendar(translator, ""), self._entries, site)
        kinds = ((kind, label, of_kind(self._entries, kind)) for kind, label in KIND_LABELS.items())
        groups = (
            (name, str(label), of_group(self._entries, name)) for name, label in self._calendar.communities.items()
        )
        for name, label, entries in (*kinds, *groups):
            title = translator.text(SUBJECT, site=site, onderwerp=translator.text(label))
            yield ics(self.calendar(translator, name), entries, title)
        for name, entries in self._by_id.items():
            yield ics(self.single(name, translator), entries, translator.text(entries[0].title))

        forms = self.other_forms(translator)
        if forms is None:
            return
        coming = [entry for entry in self._entries if entry.last_day >= self._today]
        common = {"name": site, "url": url, "page_url": page_url}
        yield forms.embed, to_embed(coming[:EMBEDDED], translator, sheet=SHEET, **common)
        named = {**common, "domain": self._domain}
        yield forms.atom, to_atom(coming, translator, source=f"{self._base}{forms.atom}", **named)
        yield forms.json, to_json_feed(coming, translator, source=f"{self._base}{forms.json}", **named)

    def json_ld(self, event: Event, translator: Translator) -> str:
        """Return the data of the next time of an event for search engines, as an element; nothing without time and place."""
        shown = times(event, self._today, datetime.date.max) or times(event, datetime.date.min, self._today)[-1:]
        if not shown or event.id not in self._by_id:
            return ""
        return event_json_ld(shown[0], translator, url=self._page_url(self._by_id[event.id][0], translator)) or ""
