"""``inclusief/site``: what every page needs around its text: menu, languages, fonts, search and the list of subjects."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file

from inclusief_checks.findings import Finding

from .. import texts
from ..check import read_project_pages
from ..errors import CannotRun
from ..packages import SEARCH, Font, font_css, fonts_for, package_file
from ..pages import Page as SourcePage
from ..pages import parsed, still_parsed
from ..project import SEARCH_FILE
from ..safety.headers import page_policy
from ..safety.offline import OFFLINE_PAGE, WORKER
from ..safety.settings import check_settings
from ..search import documents_of, index_of
from ..search_words import PageWords, read_search_words
from ..translations.catalogs import find_catalogs
from ..translations.translator import SOURCE_TRANSLATOR, Translator
from .blocks import anchor, text_functions
from .common import keep_out, memory_of, project_of, source_of, stop_or_log, texts_of, translator_of, translators_of
from .links import Link, Links
from .listings import SEARCH_LIBRARY, Listings
from .outputs import Outputs, SelectedFiles
from .quick_markdown import QuickMarkdown, reuse_extensions
from .quick_theme import use_quick_listing
from .safety import Safety
from .statement import StatementLines
from .surroundings import Surroundings

FONTS = "assets/fonts"


class SiteConfig(base.Config):
    """``verlaat`` is the neutral site that a reader of a sensitive page can leave to; without it there is no such link.

    ``zoekwoorden`` is the file with words to search by.
    ``contact_beveiliging`` is whom to tell about a leak, such as ``mailto:…``; without it there is no ``security.txt``.
    """

    verlaat = option.Type(str, default="")
    zoekwoorden = option.Type(str, default=SEARCH_FILE)
    contact_beveiliging = option.Type(str, default="")


class SitePlugin(BasePlugin[SiteConfig]):
    """Gives the theme its context, and renders ``[[tegels]]``, ``[[zoeken]]`` and ``[[onderwerpen]]``."""

    _is_preview = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a live preview: a browser that keeps its pages would show an editor old ones."""
        self._is_preview = command == "serve"

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
        worker = "" if self._is_preview else WORKER
        self._surroundings = Surroundings(config, self._links, self.config.verlaat, worker)
        self._safety = Safety(config, self._links)
        statement = StatementLines(config, self._project)
        self.findings += statement.findings
        self.findings += check_settings(self._project, self.config.verlaat)
        self._lines = Listings(config, self.pages, self._links, self.config.verlaat).lines
        self._lines.renderers = {**self._lines.renderers, **statement.renderers}
        self._search_words, wrong = self._read_search_words(config)
        self.findings += wrong
        names = reuse_extensions(config.markdown_extensions, config.mdx_configs)
        config.markdown_extensions = [*names, self._lines, QuickMarkdown()]
        return config

    def _read_search_words(self, config: MkDocsConfig) -> tuple[list[PageWords], list[Finding]]:
        path = self._project.search_file
        if path is None:
            return [], []
        if str(path) not in config.watch:
            config.watch.append(str(path))
        return read_search_words(path, self._project.show(path), find_catalogs(self._project.translations_dir))

    def _stop(self, *, config: MkDocsConfig) -> None:
        """Stop before anything is written if a page is wrong. Pages of other plugins are pages of the site from here on."""
        stop_or_log(self.findings)
        for plugin in config.plugins.values():
            for page in getattr(plugin, "source_pages", list)():
                self.pages.setdefault(page.name, page)

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
        keep_out(files, self._project.search_file)
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

    def _collect(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Collect the page for the search index of its language."""
        source = self._links.source_page(page.file)
        if source and (not source.listed or source.meta.get("rol") == "zoeken"):  # a list of all titles is no answer
            return
        title = str(page.meta.get("title") or page.title)
        self._outputs.of(page.file).documents = documents_of(page.file.url, title, html)

    @event_priority(-150)
    def _mark_outside(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say of each link in the text that it leads to another site, after the search has read the text."""
        return self._safety.mark_outside(html, page)

    on_page_content = CombinedEvent(_collect, _mark_outside)

    def on_page_context(self, context: dict, *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict:
        """Add what the theme asks for; see the README of the theme."""
        self._outputs.begin(page.file)
        code = translator_of(page.file, config).language.code
        context.update(self._surroundings.of(page))
        context["csp"] = "" if self._is_preview else page_policy()  # a live preview puts its own script in the pages
        context["fonts_css"] = get_relative_url(f"{FONTS}/{code}.css", page.url) if code in self._with_fonts else ""
        return context

    def on_template_context(self, context: dict, *, template_name: str, config: MkDocsConfig) -> dict:
        """The page for unknown addresses speaks all languages at once: a static host knows only one."""
        if template_name == "sitemap.xml":
            context.update(rows=self._links.sitemap(self._outputs.order))
        if template_name == OFFLINE_PAGE:
            context.update(self._safety.offline_context())
        context["csp"] = "" if self._is_preview else page_policy()
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
        indexes: dict[str, list[tuple[list[dict[str, Any]], tuple[str, ...]]]] = {
            translator.language.code: [] for translator in translators_of(config)
        }
        words = {str(row.pagina): row for row in self._search_words}
        for name, made in self._outputs.finish().items():
            file = self._links.at(name)
            code = translator_of(file, config).language.code
            known = words.get(source_of(file, config).src_uri.removesuffix(".md"))
            indexes[code].append((made.documents, known.of(code) if known else ()))
        for code, pages in indexes.items():
            write_file(index_of(code, pages), f"{config.site_dir}/assets/zoeken/{code}.json")
        own = {f"assets/zoeken/{code}.json" for code in indexes}
        contact = self.config.contact_beveiliging
        own.update(() if self._is_preview else self._safety.texts_to_come(contact))
        self._outputs.sweep({*own, "sitemap.xml.gz"})
        _stable_sitemap(Path(config.site_dir))
        if not self._is_preview:
            self._safety.write(self._outputs.order, contact)
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
