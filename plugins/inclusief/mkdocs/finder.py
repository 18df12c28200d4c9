"""The finder "Waar kan ik melden?" in pages: the first question, and for each place a question and an answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ..finder.model import Finder, Step
from ..finder.pages import FinderPage, answer_page, finder_pages
from ..meldpunten.cards import card
from ..meldpunten.model import Point
from ..pages import Page as SourcePage
from .blocks import Templates
from .common import file_in, source_of, translator_of


class FinderLines:
    """Makes the pages of the finder and renders their special lines.

    ``all_files`` are the files of the site, once they are known. ``pages`` are those that editors wrote.
    """

    all_files: Files

    def __init__(
        self, config: MkDocsConfig, finder: Finder, points: Iterable[Point], folder: str, pages: Collection[SourcePage]
    ) -> None:
        self._config, self.finder, self._folder = config, finder, folder
        self._titles = {page.name: page.title for page in pages}
        self._list_page = next((page.name for page in pages if page.meta.get("rol") == "meldpunten"), "")
        self._cards = {str(point.id): card(point) for point in points}
        self._templates = Templates(config)
        self._places = {str(place.id): place for place in finder.plekken}
        self._pages = {f"{folder}/{page.name}": page for page in finder_pages(finder)}
        self.renderers: Mapping[str, Callable[[Page, str], str]] = {
            "meldwijzer": self._start,
            "meldwijzer-vraag": self._question,
            "meldwijzer-antwoord": self._answer,
        }

    def source_pages(self) -> list[SourcePage]:
        """Return the pages as the site knows the pages of editors."""
        return [
            SourcePage(
                name,
                self.finder.file,
                {"title": page.title, "listed": page.listed, "gevoelig": page.sensitive},
                (),
                ((page.line, page.argument, page.place),),
            )
            for name, page in self._pages.items()
        ]

    def add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Add the pages. A page that an editor wrote goes before one of ours."""
        for name in list(self._pages):
            if files.get_file_from_path(f"{name}.md") is not None:
                del self._pages[name]
        for name, page in self._pages.items():
            sensitive = "gevoelig: true\n" if page.sensitive else ""
            # The title comes again when the page is made, in its language; here it is one that the catalogs know.
            content = f"---\ntitle: {json.dumps(str(page.title))}\n{sensitive}---\n\n[[{page.line}: {page.argument}]]\n"
            files.append(File.generated(config, f"{name}.md", content=content, inclusion=InclusionLevel.NOT_IN_NAV))

    def page_of(self, file: File) -> FinderPage | None:
        """Return the page of the finder that a file shows, in any language."""
        return self._pages.get(source_of(file, self._config).src_uri.removesuffix(".md"))

    def _start(self, page: Page, argument: str) -> str:
        return self._render("meldwijzer.html", page, headings=self.finder.headings())

    def _question(self, page: Page, argument: str) -> str:
        return self._render("meldwijzer-vraag.html", page, place=self._places[argument])

    def _answer(self, page: Page, argument: str) -> str:
        place = self._places[argument]
        return self._render("meldwijzer-antwoord.html", page, place=place)

    def _render(self, template: str, page: Page, **values: Any) -> str:
        translator = translator_of(page.file, self._config)

        def page_url(name: str) -> str:
            """Return the address of a page in the language of the reader if it is there."""
            file = file_in(self.all_files, f"{name}.md", translator, self._config)
            return get_relative_url(file.url, page.url) if file else ""

        def point(step: Step) -> dict[str, Any]:
            return self._cards[str(step.meldpunt)]

        return self._templates.render(
            template,
            page,
            translator,
            finder=self.finder,
            danger=[self._cards[str(name)] for name in self.finder.gevaar],
            point_of=point,
            start_url=page_url(f"{self._folder}/index"),
            list_url=page_url(self._list_page) if self._list_page else "",
            question_url=lambda place: page_url(f"{self._folder}/{place.id}"),
            answer_url=lambda place: page_url(f"{self._folder}/{answer_page(str(place.id))}"),
            page_url=page_url,
            titles=self._titles,
            **values,
        )
