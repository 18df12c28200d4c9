"""``inclusief/meldpunten``: the cards of reporting points in pages, and the finder that leads to them."""

from __future__ import annotations

from typing import Any

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ..check import read_project_pages
from ..clock import build_day
from ..finder.checks import check_finder
from ..finder.schema import read_finder
from ..meldpunten.cards import card, heading_levels
from ..meldpunten.checks import check_points
from ..meldpunten.model import visible
from ..meldpunten.schema import read_points
from ..meldpunten.sheet import sheet_of
from ..meldpunten.texts import SHEET_ABOUT, SHEET_TITLE
from ..pages import Page as SourcePage
from ..project import FINDER_FILE, FINDER_FOLDER, POINTS_FILE
from ..special_lines import unknown_numbers, unknown_points
from .blocks import SpecialLines, Templates
from .common import keep_out, project_of, source_of, stop_or_log, translator_of
from .finder import FinderLines
from .sheet import SheetLines, wants_sheet


class MeldpuntenConfig(base.Config):
    """``file`` holds the reporting points, ``finder`` the questions and answers that lead to them, if it is there.

    ``finder_folder`` holds the pages of the finder.
    """

    file = option.Type(str, default=POINTS_FILE)
    finder = option.Type(str, default=FINDER_FILE)
    finder_folder = option.Type(str, default=FINDER_FOLDER)


class MeldpuntenPlugin(BasePlugin[MeldpuntenConfig]):
    """Renders ``[[meldpunt: id]]``, ``[[meldpunten: groep]]``, the pages of the finder and the sheet to print."""

    with_leaflets = False
    """Whether somebody makes the PDF of the sheet after the build, as `inclusief publish` does."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the reporting points."""
        self._project = project_of(config)
        self._path = self._project.root / self.config.file
        points, self.findings = read_points(self._path, self._project.show(self._path))
        self.findings += check_points(points, build_day())
        self.points = visible(points)
        self._templates = Templates(config)
        self._config = config
        self._finder = self._read_finder(config)
        renderers = self._finder.renderers if self._finder else {}
        self._sheet = self._read_sheet(config)
        if self._sheet:
            renderers = {**renderers, **self._sheet.renderers}
        self._lines = SpecialLines({"meldpunt": self._one, "meldpunten": self._group, **renderers})
        config.markdown_extensions.append(self._lines)  # type: ignore[arg-type]
        for path in filter(None, (self._path, self._project.finder_file)):
            if str(path) not in config.watch and path.exists():
                config.watch.append(str(path))
        return config

    def _read_finder(self, config: MkDocsConfig) -> FinderLines | None:
        path = self._project.finder_file
        if path is None:
            return None
        finder, findings = read_finder(path, self._project.show(path))
        self.findings += findings
        if finder is None:
            return None
        pages, _ = read_project_pages(self._project)
        self.findings += check_finder(finder, self.points, {page.name for page in pages})
        return FinderLines(config, finder, self.points, self.config.finder_folder, pages)

    def _read_sheet(self, config: MkDocsConfig) -> SheetLines | None:
        pages, _ = read_project_pages(self._project)
        sheet = sheet_of(self.points) if wants_sheet(pages) else None
        return SheetLines(config, sheet, pages, self._project.show(self._path)) if sheet else None

    def source_pages(self) -> list[SourcePage]:
        """Return the pages that the finder and the sheet make, as the site knows the pages of editors."""
        found = self._finder.source_pages() if self._finder else []
        return [*found, *(self._sheet.source_pages() if self._sheet else ())]

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Stop before anything is written if the data are wrong, or a page asks for a point that is not there."""
        pages, _ = read_project_pages(self._project)
        self._levels = heading_levels(pages)
        numbers = unknown_numbers(self._project, pages, self.points)
        stop_or_log([*self.findings, *unknown_points(self._project, pages, self.points), *numbers])

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep the data files themselves out of the site, and add the pages of the finder."""
        keep_out(files, self._path, self._project.finder_file)
        if self._finder:
            self._finder.add_files(files, config)
        if self._sheet:
            self._sheet.add_files(files, config)
        return files

    @event_priority(-100)
    def on_nav(self, nav: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Remember where pages are."""
        if self._finder:
            self._finder.all_files = files
        if self._sheet:
            self._sheet.all_files, self._sheet.with_leaflets = files, self.with_leaflets

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Tell the special lines which page comes, and give the pages of the finder their title."""
        self._lines.page = page
        if self._finder and (own := self._finder.page_of(page.file)):
            translator = translator_of(page.file, config)
            page.meta["title"] = page.title = translator.text(own.title)
            page.meta["description"] = translator.find(own.description)
        if self._sheet and self._sheet.is_sheet(page.file):
            translator = translator_of(page.file, config)
            page.meta["title"] = page.title = translator.text(SHEET_TITLE)
            page.meta["description"] = translator.find(SHEET_ABOUT)

    def topics(self) -> list[tuple[str, str, str]]:
        """Return name, page and anchor of each point that a page shows, for the list of all subjects."""
        pages, _ = read_project_pages(self._project)
        shown: dict[str, str] = {}
        for page in pages:
            for name, argument, _line in page.directives:
                for point in self.points:
                    if name == "meldpunten" and argument in ("", point.groep):
                        shown[point.id] = page.name  # the full list wins from a single card
                    elif name == "meldpunt" and argument == point.id:
                        shown.setdefault(point.id, page.name)
        return [(point.naam, shown[point.id], f"meldpunt-{point.id}") for point in self.points if point.id in shown]

    def _one(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        name = source_of(page.file, self._config).src_uri.removesuffix(".md")
        level = {"heading_level": self._levels.get((name, argument), 2)}
        points = [{**card(point), **level} for point in self.points if point.id == argument]
        return "".join(self._templates.render("meldpunt.html", page, translator, point=point) for point in points)

    def _group(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        points = [{**card(point), "heading_level": 3} for point in self.points if argument in ("", point.groep)]
        return self._templates.render("meldpunten.html", page, translator, points=points)
