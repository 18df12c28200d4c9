"""``inclusief/cijfers``: figures in pages, each with a table, a source and a file to download."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from ..check import read_project_pages
from ..cijfers.checks import check_figures, unknown_figures
from ..cijfers.schema import read_figures
from ..cijfers.views import to_csv, view
from ..clock import build_day
from ..project import FIGURES_FILE
from .blocks import SpecialLines, Templates
from .common import keep_out, project_of, stop_or_log, translator_of

FOLDER = "assets/cijfers"


class CijfersConfig(base.Config):
    """``file`` holds the figures."""

    file = option.Type(str, default=FIGURES_FILE)


class CijfersPlugin(BasePlugin[CijfersConfig]):
    """Renders ``[[cijfers: id]]``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the figures."""
        self._project, self._config = project_of(config), config
        self._path = self._project.root / self.config.file
        self._name = self._project.show(self._path)
        series, self.findings = read_figures(self._path, self._name)
        self.findings += check_figures(series, build_day())
        self.series = {str(one.id): one for one in series if one.published}
        self._templates = Templates(config)
        self._lines = SpecialLines({"cijfers": self._render})
        config.markdown_extensions.append(self._lines)  # type: ignore[arg-type]
        if str(self._path) not in config.watch and self._path.exists():
            config.watch.append(str(self._path))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Stop before anything is written if a figure is wrong, or a page asks for one that is not there."""
        pages, _ = read_project_pages(self._project)
        stop_or_log([*self.findings, *unknown_figures(self._name, pages, self.series.values())])

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep the data file itself out of the site, and add a file to download for each series."""
        keep_out(files, self._path)
        for name, series in self.series.items():
            files.append(File.generated(config, f"{FOLDER}/{name}.csv", content=to_csv(series)))
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Tell the special lines which page comes."""
        self._lines.page = page

    def _render(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        series = self.series[argument]
        size = len(to_csv(series).encode())
        return self._templates.render(
            "cijfers.html", page, translator, **view(series, translator), csv=f"{FOLDER}/{argument}.csv", size=size
        )
