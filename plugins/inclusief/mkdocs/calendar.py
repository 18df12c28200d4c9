"""``inclusief/calendar``: the agenda in pages, and a calendar file per language."""

from __future__ import annotations

import datetime
from urllib.parse import urlsplit

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from ..calendar.agenda import months
from ..calendar.dates import expand
from ..calendar.schema import read_calendar
from ..clock import build_day
from ..project import CALENDAR_FILE
from ..translations.translator import Translator
from .blocks import SpecialLines, Templates
from .common import project_of, stop_or_log, translator_of, translators_of


class CalendarConfig(base.Config):
    """``file`` is the calendar; ``days_ahead`` is how far the agenda looks."""

    file = option.Type(str, default=CALENDAR_FILE)
    days_ahead = option.Type(int, default=365)


class CalendarPlugin(BasePlugin[CalendarConfig]):
    """Renders ``[[agenda]]`` and ``[[agenda-abonneren]]``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the calendar."""
        project = project_of(config)
        path = project.root / self.config.file
        self.calendar, self.findings = read_calendar(path, project.show(path))
        self.today = build_day()
        self._templates = Templates(config)
        self._config = config
        self._lines = SpecialLines({"agenda": self._agenda, "agenda-abonneren": self._subscribe})
        config.markdown_extensions.append(self._lines)  # type: ignore[arg-type]
        if str(path) not in config.watch and path.exists():
            config.watch.append(str(path))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Stop before anything is written if the calendar is wrong."""
        stop_or_log(self.findings)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add an ``.ics`` file per language."""
        for translator in translators_of(config):
            files.append(
                File.generated(
                    config,
                    _ics_path(translator),
                    content=self._ics(translator, config),
                    inclusion=InclusionLevel.NOT_IN_NAV,
                )
            )
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Tell the special lines which page comes."""
        self._lines.page = page

    @property
    def _last_day(self) -> datetime.date:
        return self.today + datetime.timedelta(days=self.config.days_ahead)

    def _agenda(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        shown = months(self.calendar, self.today, self._last_day, translator)
        return self._templates.render(
            "agenda.html", page, translator, months=shown, built_on=built_on(self.today, translator)
        )

    def _subscribe(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        from mkdocs.utils import get_relative_url

        return self._templates.render(
            "agenda-abonneren.html", page, translator, ics_url=get_relative_url(_ics_path(translator), page.url)
        )

    def _ics(self, translator: Translator, config: MkDocsConfig) -> bytes:
        from ..calendar.ical import to_ical

        host = urlsplit(config.site_url or "").hostname or "inclusief.invalid"
        first = self.today - datetime.timedelta(days=90)
        return to_ical(
            expand(self.calendar, first, self._last_day),
            translator,
            domain=host,
            stamp=datetime.datetime.combine(self.today, datetime.time(), datetime.UTC),
            name=translator.text(config.site_name),
            url=config.site_url or "",
        )


def _ics_path(translator: Translator) -> str:
    return f"agenda-{translator.language.code}.ics"


def built_on(day: datetime.date, translator: Translator) -> dict[str, str]:
    """Return the day of the build, for people and for machines."""
    from ..calendar.agenda import date_words

    return {"iso": day.isoformat(), "text": date_words(day, translator.language.locale)}
