"""``inclusief/meldpunten``: the cards of reporting points in pages."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ..check import read_project_pages, unknown_numbers, unknown_points
from ..clock import build_day
from ..meldpunten.cards import card
from ..meldpunten.checks import check_points
from ..meldpunten.model import visible
from ..meldpunten.schema import read_points
from ..project import POINTS_FILE
from .blocks import SpecialLines, Templates
from .common import project_of, stop_or_log, translator_of


class MeldpuntenConfig(base.Config):
    """``file`` holds the reporting points."""

    file = option.Type(str, default=POINTS_FILE)


class MeldpuntenPlugin(BasePlugin[MeldpuntenConfig]):
    """Renders ``[[meldpunt: id]]`` and ``[[meldpunten: groep]]``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the reporting points."""
        self._project = project_of(config)
        self._path = self._project.root / self.config.file
        points, self.findings = read_points(self._path, self._project.show(self._path))
        self.findings += check_points(points, build_day())
        self.points = visible(points)
        self._templates = Templates(config)
        self._config = config
        self._lines = SpecialLines({"meldpunt": self._one, "meldpunten": self._group})
        config.markdown_extensions.append(self._lines)  # type: ignore[arg-type]
        if str(self._path) not in config.watch and self._path.exists():
            config.watch.append(str(self._path))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Stop before anything is written if the data are wrong, or a page asks for a point that is not there."""
        pages, _ = read_project_pages(self._project)
        numbers = unknown_numbers(self._project, pages, self.points)
        stop_or_log([*self.findings, *unknown_points(self._project, pages, self.points), *numbers])

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep the data file itself out of the site."""
        for file in list(files):
            if file.abs_src_path and self._path.samefile(file.abs_src_path):
                files.remove(file)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Tell the special lines which page comes."""
        self._lines.page = page

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
        points = [card(point) for point in self.points if point.id == argument]
        return "".join(
            self._templates.render("meldpunt.html", page, translator, point={**p, "heading_level": 2}) for p in points
        )

    def _group(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        points = [{**card(point), "heading_level": 3} for point in self.points if argument in ("", point.groep)]
        return self._templates.render("meldpunten.html", page, translator, points=points)
