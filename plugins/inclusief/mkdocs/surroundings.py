"""What every page needs around its text: titles, menu, languages, the notice about its translation, "in het kort"."""

from __future__ import annotations

import re
from typing import Any

import markdown as python_markdown
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ..clock import build_day
from ..languages import SOURCE
from ..memory import digest
from ..texts import NEUTRAL_TITLE
from ..translations.isolate import isolate_html
from ..translations.translator import SOURCE_TRANSLATOR, Translator, mark_dutch
from .blocks import text_functions
from .calendar import built_on
from .common import memory_of, source_of, translator_of
from .links import Links

_INLINE_MARKDOWN = re.compile(r"[\[\]*_`<>&!\\{}]")


class Surroundings:
    """Gives the theme its context. ``leave`` is the address that a reader of a sensitive page can leave to.

    ``worker`` is the path of the script that keeps pages for a device without a network.
    """

    def __init__(self, config: MkDocsConfig, links: Links, leave: str = "", worker: str = "") -> None:
        self._config, self._links, self._leave, self._worker = config, links, leave, worker
        self._inline = python_markdown.Markdown()

    def of(self, page: Page) -> dict[str, Any]:
        """Return what the theme asks for on a page; see the README of the theme."""
        config, links = self._config, self._links
        translator = translator_of(page.file, config)
        code = translator.language.code
        source = links.source_page(page.file)
        title = source.title if source else str(page.title)
        sensitive = bool(source and source.sensitive)
        tab_title = (source and source.tab_title) or (NEUTRAL_TITLE if sensitive else title)
        home = links.named("index", code)
        page.meta["kort"] = [
            self._short_line(translator, line) for line in (source.meta.get("kort", ()) if source else ())
        ]
        before, after = links.neighbours(page)
        return dict(
            text_functions(translator),
            site_title=translator.text(config.site_name),
            site_title_html=translator.html(config.site_name),
            page_title=translator.text(title),
            title_html=translator.html(title),
            tab_title=translator.text(tab_title),
            title_lang=self._title_language(tab_title, translator),
            sensitive=sensitive,
            leave_url=self._leave if sensitive else "",
            worker_url=get_relative_url(self._worker, page.url) if self._worker and not sensitive else "",
            menu=links.menu(page),
            rest=links.rest(page),
            trail=links.trail(page),
            before=before,
            after=after,
            home_url=get_relative_url(home.url, page.url) if home else "",
            report_link=links.to_role("melden", page),
            search_link=links.to_role("zoeken", page),
            alternates=links.alternates(page),
            og_locale=translator.language.og_locale,
            notice=self._notice(page, translator),
            dutch_headings=self._dutch_headings(page),
            built_on=self._built_on(translator),
            tokens_css="",
        )

    def _title_language(self, title: str, translator: Translator) -> str:
        """Return Dutch for a title that is wholly Dutch for want of a translation, else nothing: a mixture has no language."""
        untranslated = translator.find(title) is None
        return SOURCE if untranslated and translator.text(title) == SOURCE_TRANSLATOR.text(title) else ""

    def _built_on(self, translator: Translator) -> dict[str, str]:
        """Return the day of the build. Its words are remembered: Babel reads a whole language for them."""
        memory, day = memory_of(self._config), build_day()
        name, key = f"built_on/{translator.language.code}", digest(translator.language, day)
        known = memory.get(name)
        if not known or known[0] != key:
            memory.put(name, known := (key, built_on(day, translator)))
        return known[1]

    def _notice(self, page: Page, translator: Translator) -> dict[str, Any] | None:
        plugin = self._config.plugins.get("inclusief/translations")
        if translator.is_source or not plugin:
            return None
        state = plugin.state_of(page.file)  # type: ignore[attr-defined]
        return {
            "untranslated": state.untranslated,
            "machine": state.unreviewed_machine > 0,
            "source_url": get_relative_url(source_of(page.file, self._config).url, page.url),
            "source_lang": SOURCE,
        }

    def _dutch_headings(self, page: Page) -> list[str]:
        plugin = self._config.plugins.get("inclusief/translations")
        return plugin.dutch_headings_of(page.file) if plugin else []  # type: ignore[attr-defined]

    def _short_line(self, translator: Translator, line: str) -> Markup:
        """Return a line of "in het kort" as HTML: it may hold a phone number as a link."""
        found = translator.find(line)
        text = found if found is not None else line
        if _INLINE_MARKDOWN.search(text):
            html = Markup(self._inline.reset().convert(text).removeprefix("<p>").removesuffix("</p>"))
        else:
            html = escape(text)
        if found is None:
            return mark_dutch(html)
        return isolate_html(html) if translator.language.dir == "rtl" else html
