"""The special lines that show pages of the site: ``[[tegels]]``, ``[[zoeken]]`` and ``[[onderwerpen]]``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ..alphabet import letter_of, order_of
from ..languages import SOURCE
from ..pages import Page as SourcePage
from .blocks import SpecialLines, Templates
from .common import translator_of
from .links import REPORTING_ROLES, Links

SEARCH_LIBRARY = "assets/zoeken/minisearch.js"


class Listings:
    """Renders the special lines. ``pages`` are the Dutch pages by name, ``leave`` is where a reader can leave to."""

    def __init__(self, config: MkDocsConfig, pages: Mapping[str, SourcePage], links: Links, leave: str = "") -> None:
        self._config, self.pages, self._links, self._leave = config, pages, links, leave
        self._templates = Templates(config)
        self.lines = SpecialLines(
            {"tegels": self._tiles, "zoeken": self._search, "onderwerpen": self._topics, "verlaten": self._leaving}
        )

    def _tiles(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        tiles = [
            {"link": link, **{key: self.pages[name].meta.get(key, "") for key in ("description", "pictogram")}}
            for name in argument.split()
            if (link := self._links.to(name, page))
        ]
        return self._templates.render("tegels.html", page, translator, tiles=tiles)

    def _leaving(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        return self._templates.render("verlaten.html", page, translator, leave_url=self._leave)

    def _search(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        search = {
            "index_url": get_relative_url(f"assets/zoeken/{translator.language.code}.json", page.url),
            "library_url": get_relative_url(SEARCH_LIBRARY, page.url),
            "instead": [link for role in REPORTING_ROLES if (link := self._links.to_role(role, page))],
        }
        root = get_relative_url(".", page.url)
        return self._templates.render("zoeken.html", page, translator, search=search, root_url=root)

    def _topics(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        rows = [(translator.text(p.title), self._links.to(name, page)) for name, p in self.pages.items() if p.listed]
        for plugin in self._config.plugins.values():
            for name, target, place in getattr(plugin, "topics", list)():
                if link := self._links.to(target, page, anchor=place):
                    title = Markup('<bdi lang="{}">{}</bdi>').format(SOURCE, name)
                    rows.append((name, replace(link, title=title)))
        language = translator.language
        rows.sort(key=lambda row: order_of(row[0], language))
        groups = [
            {"letter": letter, "links": [link for _, link in group]}
            for letter, group in groupby(rows, lambda row: letter_of(row[0], language))
        ]
        return self._templates.render("onderwerpen.html", page, translator, groups=groups)
