"""Links to pages of the site: in the language of the reader, or honest that they lead to a Dutch page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ..pages import Page as SourcePage
from .common import source_of, translator_of, translators_of

REPORTING_ROLES = ("meldwijzer", "melden", "meldpunten")
"""The roles of pages that lead to a number: where a reader can go on who is lost, offline or finds nothing."""


@dataclass(frozen=True)
class Link:
    """A link as a template shows it. ``in_dutch`` says that the reader's language does not have this page."""

    title: Markup
    url: str
    in_dutch: bool = False
    current: bool = False


class Links:
    """Finds pages by file, name or role. ``pages`` are the Dutch pages by name."""

    def __init__(self, config: MkDocsConfig, pages: dict[str, SourcePage]) -> None:
        self._config = config
        self._pages = pages
        self._roles = {page.meta["rol"]: page.name for page in pages.values() if "rol" in page.meta}
        self._files = Files([])
        self._menu: list[tuple[StructureItem, Page]] = []
        self._trail: dict[str, list[tuple[StructureItem, Page]]] = {}
        self._section: dict[str, tuple[list[Page], int]] = {}

    def read(self, nav: Navigation, files: Files) -> None:
        """Remember where pages are, and the menu: the top of the navigation. A section is a link to its first page."""
        self._files = files
        self._menu = list(_with_page(nav.items))
        self._walk(nav.items, [])

    def _walk(self, items: Iterable[StructureItem], above: list[tuple[StructureItem, Page]]) -> None:
        siblings = [item for item in items if isinstance(item, Page)]
        for place, item in enumerate(siblings if above else ()):
            self._section[item.file.src_uri] = siblings, place
        for item in items:
            if isinstance(item, Page):
                self._trail[item.file.src_uri] = above
            elif isinstance(item, Section):
                self._walk(item.children, above + list(_with_page([item])))

    # Single pages

    def at(self, src_uri: str) -> File:
        """Return the file at a path."""
        file = self._files.get_file_from_path(src_uri)
        assert file, src_uri
        return file

    def source_page(self, file: File) -> SourcePage | None:
        """Return the Dutch page that a file was made from; None for a page of another plugin."""
        return self._pages.get(source_of(file, self._config).src_uri.removesuffix(".md"))

    def file(self, source: File, code: str) -> File | None:
        """Return the file of a Dutch page in a language, or None if it is left out there."""
        plugin = self._config.plugins.get("inclusief/translations")
        return plugin.in_language(source, code) if plugin else source  # type: ignore[attr-defined]

    def named(self, name: str, code: str) -> File | None:
        """Return the file of a page in a language, or else in Dutch; None if there is no such page."""
        source = self._files.get_file_from_path(f"{name}.md")
        return (self.file(source, code) or source) if source else None

    def role(self, role: str, code: str) -> File | None:
        """Return the file of the page with this role, or None if the site does not have one."""
        return self.named(self._roles[role], code) if role in self._roles else None

    def to(self, name: str, page: Page, *, anchor: str = "") -> Link | None:
        """Return a link from a page to the page with this name, under its own title."""
        if name not in self._pages:
            return None
        source = self._files.get_file_from_path(f"{name}.md")
        return self._link(source, self._pages[name].title, page, anchor) if source else None

    def to_role(self, role: str, page: Page) -> Link | None:
        """Return a link to the page with this role."""
        return self.to(self._roles[role], page) if role in self._roles else None

    def _link(self, source: File, title: str, page: Page, anchor: str = "") -> Link:
        translator = translator_of(page.file, self._config)
        file = self.file(source, translator.language.code)
        url = get_relative_url((file or source).url, page.url) + (f"#{anchor}" if anchor else "")
        current = source is source_of(page.file, self._config)
        return Link(translator.html(title), url, in_dutch=file is None, current=current)

    # Around a page

    def menu(self, page: Page) -> list[Link]:
        """Return the menu for a page."""
        return [self._link(first.file, self._title(item), page) for item, first in self._menu]

    def rest(self, page: Page) -> list[Link]:
        """Return links to the pages that the site itself needs and the menu does not have, such as privacy."""
        shown = {first.file.src_uri for _, first in self._menu}
        names = [name for role, name in self._roles.items() if f"{name}.md" not in shown]
        return [link for name in names if (link := self.to(name, page))]

    def trail(self, page: Page) -> list[Link]:
        """Return the sections that a page is in, from the top; empty for a page at the top."""
        source = source_of(page.file, self._config).src_uri
        above = self._trail.get(source, [])
        if source not in self._trail and (
            folders := self._folders(page, source)
        ):  # beside the menu, in the folder of a page
            return folders
        return [self._link(first.file, self._title(item), page) for item, first in above]

    def _folders(self, page: Page, source: str) -> list[Link]:
        """Return the pages of the folders that a file is in, from the top."""
        found = []
        folder = posixpath.dirname(source)
        while folder:
            begins = f"{folder}/index"
            if begins != source.removesuffix(".md") and (link := self.to(folder, page) or self.to(begins, page)):
                found.append(link)
            folder = posixpath.dirname(folder)
        return found[::-1]

    def neighbours(self, page: Page) -> tuple[Link | None, Link | None]:
        """Return the pages before and after this one in the same section."""
        siblings, place = self._section.get(source_of(page.file, self._config).src_uri, ([], 0))

        def at(number: int) -> Link | None:
            if not 0 <= number < len(siblings):
                return None
            sibling = siblings[number]
            return self._link(sibling.file, self._title(sibling, own=True), page)

        return at(place - 1), at(place + 1)

    def _title(self, item: StructureItem, *, own: bool = False) -> str:
        """Return the name in the menu, or with ``own`` the title. A page that was not rendered has no title at MkDocs."""
        named = item.__dict__.get("title")
        if isinstance(item, Page) and (own or not named):
            known = self.source_page(item.file)
            named = known.title if known else item.title
        return str(named or "")

    def alternates(self, page: Page) -> list[dict[str, object]]:
        """Return the same page in every language that has it, Dutch first; empty if that is Dutch alone."""
        current = translator_of(page.file, self._config)
        rows = []
        for translator in translators_of(self._config):
            language = translator.language
            file = self.file(source_of(page.file, self._config), language.code)
            if file is not None:
                rows.append(
                    {
                        "code": language.code,
                        "name": language.name,
                        "dir": language.dir,
                        "og_locale": language.og_locale,
                        "url": get_relative_url(file.url, page.url),
                        "absolute_url": self.absolute(file),
                        "current": translator is current,
                    }
                )
        return rows if len(rows) > 1 else []

    def sitemap(self, src_uris: Iterable[str]) -> list[dict[str, object]]:
        """Return the address of each page, with the addresses of the same page in other languages; Dutch is the default."""
        rows, others = [], dict[str, list[tuple[str, str]]]()
        for src_uri in src_uris:
            source = source_of(self.at(src_uri), self._config)
            if source.src_uri not in others:
                found = ((t.language.code, self.file(source, t.language.code)) for t in translators_of(self._config))
                addresses = [(code, self.absolute(file)) for code, file in found if file]
                several = len(addresses) > 1
                others[source.src_uri] = [("x-default", addresses[0][1]), *addresses] if several else []
            rows.append({"url": self.absolute(self.at(src_uri)), "alternates": others[source.src_uri]})
        return [row for row in rows if row["url"]]

    def absolute(self, file: File) -> str:
        """Return the whole address of a page, or "" if the site does not know its own address."""
        base = self._config.site_url
        return f"{base.rstrip('/')}/{file.url.removeprefix('./')}" if base else ""


def _with_page(items: Iterable[StructureItem]) -> Iterator[tuple[StructureItem, Page]]:
    """Yield each item with the page it leads to. What holds no page is not in the menu."""
    for item in items:
        if isinstance(item, Page):
            yield item, item
        elif isinstance(item, Section):
            first = next((page for _, page in _with_page(item.children)), None)
            if first is not None:
                yield item, first
