"""``inclusief/calendar``: the agenda, a page for each day and event, and feeds in every language."""

from __future__ import annotations

import datetime
import json
from typing import Any

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from ..calendar.checks import check_calendar
from ..calendar.model import Calendar
from ..calendar.page_lines import line_findings
from ..calendar.pages import CalendarPage, calendar_pages
from ..calendar.schema import read_calendar
from ..check import read_project_pages
from ..clock import build_day
from ..pages import Page as SourcePage
from ..project import CALENDAR_FILE, CALENDAR_FOLDER
from ..translations.translator import Translator
from .blocks import SpecialLines
from .calendar_feeds import CalendarFeeds
from .calendar_lines import CalendarLines
from .common import project_of, stop_or_log, translator_of, translators_of


class CalendarConfig(base.Config):
    """``file`` is the calendar; ``folder`` holds its pages; ``days_ahead`` is how far the agenda looks.

    ``strict`` names the checks that stop a build: toon, groet, onbevestigd, botsing, tabel.
    """

    file = option.Type(str, default=CALENDAR_FILE)
    folder = option.Type(str, default=CALENDAR_FOLDER)
    days_ahead = option.Type(int, default=365)
    strict = option.ListOfItems(option.Type(str), default=[])


class CalendarPlugin(BasePlugin[CalendarConfig]):
    """Adds the pages and feeds of the calendar, and renders the special lines about it."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the calendar."""
        project = project_of(config)
        path = project.root / self.config.file
        self.today = build_day()
        self._file = project.show(path)
        read, self.findings = read_calendar(path, self._file)
        self.calendar = read or Calendar(self._file)
        if read:
            self.findings += check_calendar(read, self.today, strict=self.config.strict)
        self._pages = {f"{self.config.folder}/{page.name}": page for page in calendar_pages(self.calendar, self.today)}
        self._config = config
        self.feeds = CalendarFeeds(config, self.calendar, self.today, self.config.folder, project.root)
        lines = CalendarLines(config, self.calendar, self.today, self.config, self.feeds)
        self._lines = SpecialLines(lines.renderers)
        config.markdown_extensions.append(self._lines)  # type: ignore[arg-type]
        for watched in (path, self.feeds.lock_path):
            if str(watched) not in config.watch and watched.exists():
                config.watch.append(str(watched))
        self._shown = lines
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Stop before anything is written if the calendar is wrong, or a page asks for a day that is not there."""
        pages, _ = read_project_pages(project_of(config))
        asked = line_findings(self.calendar, pages, self.today)
        stop_or_log([*self.findings, *self.feeds.findings, *asked])

    def source_pages(self) -> list[SourcePage]:
        """Return the pages that the calendar makes, as the site knows the pages of editors."""
        return [self._source_page(name, page) for name, page in self._pages.items()]

    def _source_page(self, name: str, page: CalendarPage) -> SourcePage:
        line, _, argument = page.line.partition(": ")
        return SourcePage(
            name, self._file, {"title": page.title, "listed": page.listed}, (), ((line, argument, page.place),)
        )

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and the feeds. A page that an editor wrote goes before one of ours."""
        for name in list(self._pages):
            if files.get_file_from_path(f"{name}.md") is not None:
                del self._pages[name]
        for name, page in self._pages.items():
            # The title comes again when the page is made, in its language; here it keeps MkDocs from guessing one.
            content = f"---\ntitle: {_quoted(page.title)}\n---\n\n[[{page.line}]]\n"
            files.append(File.generated(config, f"{name}.md", content=content, inclusion=InclusionLevel.NOT_IN_NAV))
        for translator in translators_of(config):
            for path, data in self.feeds.files(translator):
                files.append(File.generated(config, path, content=data, inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    @event_priority(-100)
    def on_nav(self, nav: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Remember where pages are."""
        self._shown.all_files = files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Tell the special lines which page comes, and give our own pages their title."""
        self._lines.page = page
        own = self._pages.get(self._name_of(page.file))
        if own:
            translator = self._translator(page)
            page.meta["title"] = page.title = translator.text(own.title)
            page.meta["description"] = translator.find(str(own.description))

    def _name_of(self, file: File) -> str:
        from .common import source_of

        return source_of(file, self._config).src_uri.removesuffix(".md")

    def _translator(self, page: Page) -> Translator:
        return translator_of(page.file, self._config)


def _quoted(text: str) -> str:
    """Return a text as a string of YAML: as JSON, but without pairs of surrogates, which YAML refuses."""
    shown = json.dumps(str(text), ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in shown)


def built_on(day: datetime.date, translator: Translator) -> dict[str, str]:
    """Return the day of the build, for people and for machines."""
    from ..calendar.words import date_words

    return {"iso": day.isoformat(), "text": date_words(day, translator.language.locale)}
