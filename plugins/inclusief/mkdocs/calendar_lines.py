"""The special lines of the calendar: the agenda, the page of a day or an event, and the lists by kind, group and month."""

from __future__ import annotations

import calendar as months_of_a_year
import datetime
from collections.abc import Callable
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from inclusief_checks.findings import Location, Severity

from ..calendar.agenda import AgendaItem, anchored, items, months
from ..calendar.entry_view import day_view, event_view
from ..calendar.model import Calendar
from ..calendar.page_lines import wrong_argument
from ..calendar.pages import group_page, kind_page, months_with_pages
from ..calendar.texts import KIND_LABELS, OF_MONTH
from ..calendar.words import date_words, month_words
from ..translations.translator import Translator
from .blocks import Templates
from .calendar_feeds import CalendarFeeds
from .common import BlockingFindings, file_in, project_of, source_of, translator_of

PAST = datetime.timedelta(days=366)
SOON = datetime.timedelta(days=60)


class CalendarLines:
    """Renders the special lines. ``all_files`` are the files of the site, once they are known."""

    all_files: Files

    def __init__(
        self, config: MkDocsConfig, calendar: Calendar, today: datetime.date, options: Any, feeds: CalendarFeeds
    ) -> None:
        self._config, self._calendar, self._today, self._feeds = config, calendar, today, feeds
        self._folder, self._ahead = options.folder, datetime.timedelta(days=options.days_ahead)
        self._templates = Templates(config)
        self._items: dict[str, list[AgendaItem]] = {}
        self._shown: dict[str, list[AgendaItem]] = {}
        renderers: dict[str, Callable[[Page, str], str]] = {
            "agenda": self._agenda,
            "agenda-abonneren": self._subscribe,
            "agenda-feeds": self._all_feeds,
            "agenda-vandaag": self._now,
            "agenda-dag": self._day,
            "agenda-activiteit": self._event,
            "agenda-soort": self._kind,
            "agenda-groep": self._group,
            "agenda-maand": self._month,
            "agenda-voorbij": self._past,
        }
        self.renderers = {name: self._checked(name, render) for name, render in renderers.items()}

    def _checked(self, name: str, render: Callable[[Page, str], str]) -> Callable[[Page, str], str]:
        """Return a renderer that first sees if what is asked is there.

        Lines of their own were checked before the build. A line in a quote or a list is only found here.
        """

        def checked(page: Page, argument: str) -> str:
            project = project_of(self._config)
            file = project.show(project.docs_dir / source_of(page.file, self._config).src_uri)
            found = wrong_argument(self._calendar, name, argument, Location(file), self._today)
            if errors := [finding for finding in found if finding.severity is Severity.ERROR]:
                raise BlockingFindings(errors)
            return render(page, argument)

        return checked

    # Lists

    def _known(self, translator: Translator) -> list[AgendaItem]:
        """Return all items of last year, this year and the next, in one language; dates in words are dear."""
        code = translator.language.code
        if code not in self._items:
            year = self._today.year
            first, last = datetime.date(year - 1, 1, 1), datetime.date(year + 1, 12, 31)
            self._items[code] = items(self._calendar, first, max(last, self._today + self._ahead), translator)
        return self._items[code]

    def _coming(self, translator: Translator) -> list[AgendaItem]:
        code, last = translator.language.code, self._today + self._ahead
        if code not in self._shown:
            known = self._known(translator)
            self._shown[code] = [item for item in known if item.end >= self._today and item.start <= last]
        return self._shown[code]

    def _agenda(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        return self._list(page, translator, self._coming(translator), current="")

    def _kind(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        shown = [item for item in self._coming(translator) if item.soort == argument]
        return self._list(page, translator, shown, current=kind_page(argument), feed=argument)

    def _group(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        shown = [item for item in self._coming(translator) if argument in item.groups]
        return self._list(page, translator, shown, current=group_page(argument), feed=argument)

    def _list(self, page: Page, translator: Translator, shown: list[AgendaItem], **values: Any) -> str:
        return self._render(
            "agenda.html",
            page,
            translator,
            months=months(shown, self._today, translator),
            built_on={"iso": self._today.isoformat(), "text": date_words(self._today, translator.language.locale)},
            kinds=self._kinds(),
            groups=self._groups(),
            **values,
        )

    def _month(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        year, month = (int(part) for part in argument.split("-"))
        first = datetime.date(year, month, 1)
        last = first.replace(day=months_of_a_year.monthrange(year, month)[1])
        shown = [item for item in self._known(translator) if item.end >= first and item.start <= last]
        names = [f"{day:%Y-%m}" for day in months_with_pages(self._today)]
        place = names.index(argument) if argument in names else -1
        around = [names[n] if place >= 0 and 0 <= n < len(names) else "" for n in (place - 1, place + 1)]
        return self._render(
            "agenda-maand.html",
            page,
            translator,
            items=anchored(shown),
            around=[
                (name, month_words(datetime.date.fromisoformat(f"{name}-01"), translator.language.locale))
                if name
                else None
                for name in around
            ],
            of_month=OF_MONTH,
            past=last < self._today,
        )

    def _past(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        first = self._today - PAST
        shown = [item for item in self._known(translator) if first <= item.end < self._today]
        by_month = months(shown, datetime.date.min, translator)
        return self._render("agenda-voorbij.html", page, translator, months=by_month[::-1])

    def _now(self, page: Page, argument: str) -> str:
        """What comes in the next weeks: the script shows what is on today by the clock of the device."""
        translator = translator_of(page.file, self._config)
        last = self._today + SOON
        shown = [i for i in self._coming(translator) if i.start <= last and not i.cancelled]
        following = next((item for item in shown if item.start > self._today), None)
        return self._render("agenda-vandaag.html", page, translator, items=shown, following=following)

    # Single entries

    def _day(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        day = next(day for day in self._calendar.days if day.id == argument)
        belonging = {str(event.id) for event in self._calendar.events if event.belongs_to == day.id}
        return self._render(
            "agenda-dag.html",
            page,
            translator,
            day=day_view(self._calendar, day, self._today, translator),
            activities=[item for item in self._coming(translator) if item.is_event and item.id in belonging],
            ics=self._feeds.single(argument, translator),
        )

    def _event(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        event = next(event for event in self._calendar.events if event.id == argument)
        return self._render(
            "agenda-activiteit.html",
            page,
            translator,
            view=event_view(self._calendar, event, self._today, translator),
            ics=self._feeds.single(argument, translator),
            json_ld=Markup(self._feeds.json_ld(event, translator)),
        )

    # Subscribing

    def _subscribe(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        url = get_relative_url(self._feeds.calendar(translator, argument), page.url)
        return self._render("agenda-abonneren.html", page, translator, ics_url=url)

    def _all_feeds(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        return self._render(
            "agenda-feeds.html",
            page,
            translator,
            kinds=[(self._feeds.calendar(translator, kind), label) for kind, label in self._kinds()],
            groups=[(self._feeds.calendar(translator, name), label) for name, label in self._groups()],
            everything=self._feeds.calendar(translator, ""),
            others=self._feeds.other_forms(translator),
        )

    # What templates need

    def _kinds(self) -> list[tuple[str, str]]:
        used = {entry.kind for entry in (*self._calendar.days, *self._calendar.events)}
        return [(kind, label) for kind, label in KIND_LABELS.items() if kind in used]

    def _groups(self) -> list[tuple[str, str]]:
        used = {name for entry in (*self._calendar.days, *self._calendar.events) for name in entry.communities}
        return [(name, str(label)) for name, label in self._calendar.communities.items() if name in used]

    def _render(self, template: str, page: Page, translator: Translator, **values: Any) -> str:
        def entry_url(name: str) -> str:
            """Return the address of a page of the calendar, in the language of the reader if it is there."""
            file = file_in(self.all_files, f"{self._folder}/{name}.md", translator, self._config)
            return get_relative_url(file.url, page.url) if file else ""

        agenda = file_in(self.all_files, f"{self._folder}.md", translator, self._config)
        return self._templates.render(
            template,
            page,
            translator,
            entry_url=entry_url,
            agenda_url=get_relative_url(agenda.url, page.url) if agenda else "",
            kind_page=kind_page,
            group_page=group_page,
            **values,
        )
