"""``inclusief/site``: what every page needs around its text: menu, languages, fonts, search and the list of subjects."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config import base
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file

from .. import texts
from ..check import read_project_pages
from ..errors import CannotRun
from ..packages import SEARCH, Font, font_css, fonts_for, package_file
from ..pages import Page as SourcePage
from ..pages import parsed, still_parsed
from ..search import options_for, sections
from ..translations.translator import SOURCE_TRANSLATOR, Translator
from .blocks import anchor, text_functions
from .common import memory_of, project_of, stop_or_log, texts_of, translator_of, translators_of
from .links import Link, Links
from .listings import SEARCH_LIBRARY, Listings
from .outputs import Outputs, SelectedFiles
from .quick_markdown import QuickMarkdown, reuse_extensions
from .quick_theme import use_quick_listing
from .statement import StatementLines
from .surroundings import Surroundings

FONTS = "assets/fonts"


class SiteConfig(base.Config):
    """No settings: what differs per municipality is content."""


class SitePlugin(BasePlugin[SiteConfig]):
    """Gives the theme its context, and renders ``[[tegels]]``, ``[[zoeken]]`` and ``[[onderwerpen]]``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the pages: titles are needed before MkDocs renders the first one."""
        self._project = project_of(config)
        self._config = config
        use_quick_listing(config.theme)
        self._memory = memory_of(config)
        parsed.update(self._memory.get("parsed") or {})
        pages, self.findings = read_project_pages(self._project)
        self.pages: dict[str, SourcePage] = {page.name: page for page in pages}
        self._links = Links(config, self.pages)
        self._surroundings = Surroundings(config, self._links)
        statement = StatementLines(config, self._project)
        self.findings += statement.findings
        self._lines = Listings(config, self.pages, self._links).lines
        self._lines.renderers = {**self._lines.renderers, **statement.renderers}
        names = reuse_extensions(config.markdown_extensions, config.mdx_configs)
        config.markdown_extensions = [*names, self._lines, QuickMarkdown()]
        return config

    def _stop(self, *, config: MkDocsConfig) -> None:
        """Stop before anything is written if a page is wrong."""
        stop_or_log(self.findings)

    @event_priority(-100)
    def _step_aside(self, *, config: MkDocsConfig) -> None:
        """All checks are done; what comes next is that MkDocs empties the output folder."""
        self._outputs = Outputs(config, self._project, self.pages.values(), self._memory.get("outputs"))
        self._outputs.folder.step_aside()

    on_pre_build = CombinedEvent(_stop, _step_aside)

    # Files

    def _add_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the fonts that the languages of the site need, and the search library."""
        self._outputs.folder.come_back()
        self._with_fonts: set[str] = set()
        if config.theme.name == "inclusief":
            _drop_unused(files)
        try:
            for translator in translators_of(config):
                fonts = fonts_for(translator.language, self._project.root)
                if not fonts:
                    continue
                self._with_fonts.add(translator.language.code)
                css = f"{FONTS}/{translator.language.code}.css"
                files.append(File.generated(config, css, content=font_css(fonts)))
                for font in fonts:
                    self._add_font(files, font, config)
            library = package_file(self._project.root, *SEARCH)
        except CannotRun as error:
            raise PluginError(str(error)) from None
        files.append(File.generated(config, SEARCH_LIBRARY, abs_src_path=str(library)))
        return files

    @event_priority(-100)
    def _select_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give MkDocs a list of files that can leave out pages which need no work."""
        return SelectedFiles(files)

    on_files = CombinedEvent(_add_files, _select_files)

    @staticmethod
    def _add_font(files: Files, font: Font, config: MkDocsConfig) -> None:
        target = f"{FONTS}/{font.path.name}"
        if files.get_file_from_path(target) is None:
            files.append(File.generated(config, target, abs_src_path=str(font.path), inclusion=InclusionLevel.INCLUDED))

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Remember the menu and where pages are, and choose the pages to render."""
        self._links.read(nav, files)
        if isinstance(files, SelectedFiles):
            self._outputs.plan(files)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Keep compiled templates between builds; compiling them is a tenth of a small build."""
        env.bytecode_cache = env.bytecode_cache or FileSystemBytecodeCache()

    # Pages

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Tell the special lines which page comes."""
        self._outputs.begin(page.file)
        self._lines.page = page

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Collect the page for the search index of its language."""
        title = str(page.meta.get("title") or page.title)
        self._outputs.of(page.file).documents = [
            {"url": page.file.url + (f"#{anchor}" if anchor else ""), "title": title, "section": section, "text": text}
            for anchor, section, text in sections(html)
        ]

    def on_page_context(self, context: dict, *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict:
        """Add what the theme asks for; see the README of the theme."""
        self._outputs.begin(page.file)
        code = translator_of(page.file, config).language.code
        context.update(self._surroundings.of(page))
        context["fonts_css"] = get_relative_url(f"{FONTS}/{code}.css", page.url) if code in self._with_fonts else ""
        return context

    def on_template_context(self, context: dict, *, template_name: str, config: MkDocsConfig) -> dict:
        """The page for unknown addresses speaks all languages at once: a static host knows only one."""
        if template_name == "sitemap.xml":
            context.update(rows=self._links.sitemap(self._outputs.order))
        if template_name == "404.html":
            base_url = context["base_url"].rstrip("/") + "/"

            rows = [self._lost(translator, base_url) for translator in translators_of(config)]
            context.update(languages_404=rows, site_title=config.site_name, **text_functions(SOURCE_TRANSLATOR))
        return context

    def _lost(self, translator: Translator, base_url: str) -> dict[str, Any]:
        """Return what the page for unknown addresses says in one language."""
        code = translator.language.code
        wanted = [
            (texts.TO_HOME, self._links.named("index", code)),
            (texts.TO_REPORT, self._links.role("melden", code)),
            (texts.TO_SEARCH, self._links.role("zoeken", code)),
        ]
        return {
            "code": code,
            "dir": translator.language.dir,
            "title": translator.html(texts.NOT_FOUND),
            "text": translator.html(texts.NOT_FOUND_WHY),
            "links": [
                anchor(
                    Link(
                        translator.html(text),
                        base_url + file.url.removeprefix("./"),
                        in_dutch=translator_of(file, self._config) is not translator,
                    ),
                    translator,
                )
                for text, file in wanted
                if file
            ],
        }

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> None:
        """Note for the next build from which texts the page was made."""
        self._outputs.end(page.file, texts_of(page.file, config))

    @event_priority(100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Complete the site: pages of another process or build, and a search index per language."""
        indexes: dict[str, list[dict[str, Any]]] = {
            translator.language.code: [] for translator in translators_of(config)
        }
        for name, made in self._outputs.finish().items():
            documents = indexes[translator_of(self._links.at(name), config).language.code]
            documents += [{"id": len(documents) + number, **row} for number, row in enumerate(made.documents)]
        for code, documents in indexes.items():
            index = {"options": options_for(code), "documents": documents}
            data = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
            write_file(data.encode(), f"{config.site_dir}/assets/zoeken/{code}.json")
        own = {f"assets/zoeken/{code}.json" for code in indexes}
        self._outputs.sweep({*own, "sitemap.xml.gz"})
        _stable_sitemap(Path(config.site_dir))
        self._memory.put("outputs", self._outputs.to_keep())
        self._memory.put("parsed", still_parsed(self.pages.values()))
        self._memory.save()

    def on_build_error(self, *, error: Exception) -> None:
        """Stop the other process."""
        if hasattr(self, "_outputs"):
            self._outputs.fail(error)

    def on_shutdown(self) -> None:
        """Leave no process behind when somebody stops the build."""
        if hasattr(self, "_outputs"):
            self._outputs.stop()


def _drop_unused(files: Files) -> None:
    """Leave out what our theme does not use of Material: its scripts, its search, its palettes and the source maps."""
    for file in list(files):
        uri = file.src_uri
        if uri.startswith("assets/") and (
            uri.startswith("assets/javascripts/") or "/palette." in uri or uri.endswith(".map")
        ):
            files.remove(file)


def _stable_sitemap(folder: Path) -> None:
    """Compress the sitemap without a time in it, so that the same site is the same bytes."""
    plain, packed = folder / "sitemap.xml", folder / "sitemap.xml.gz"
    if plain.is_file() and packed.is_file():
        packed.write_bytes(gzip.compress(plain.read_bytes(), mtime=0))
