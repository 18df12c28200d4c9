"""``inclusief/site``: what every page needs around its text: menu, languages, fonts, search and the list of subjects."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

import markdown as python_markdown
from jinja2 import Environment, FileSystemBytecodeCache
from markupsafe import Markup, escape
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
from ..clock import build_day
from ..errors import CannotRun
from ..languages import SOURCE
from ..packages import SEARCH, Font, font_css, fonts_for, package_file
from ..pages import Page as SourcePage
from ..pages import parsed, still_parsed
from ..search import options_for, sections
from ..translations.isolate import isolate_html
from ..translations.translator import SOURCE_TRANSLATOR, Translator, mark_dutch
from .blocks import SpecialLines, Templates, anchor, text_functions
from .calendar import built_on
from .common import memory_of, project_of, source_of, stop_or_log, texts_of, translator_of, translators_of
from .links import Link, Links
from .outputs import Outputs, SelectedFiles
from .quick_markdown import QuickMarkdown
from .quick_theme import use_quick_listing

FONTS = "assets/fonts"
_INLINE_MARKDOWN = re.compile(r"[\[\]*_`<>&!\\{}]")
SEARCH_LIBRARY = "assets/zoeken/minisearch.js"


class SiteConfig(base.Config):
    """No settings: what differs per municipality is content."""


class SitePlugin(BasePlugin[SiteConfig]):
    """Gives the theme its context, and renders ``[[tegels]]``, ``[[zoeken]]`` and ``[[onderwerpen]]``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the pages: titles are needed before MkDocs renders the first one."""
        self._project = project_of(config)
        self._config = config
        self._inline = python_markdown.Markdown()
        use_quick_listing(config.theme)
        self._memory = memory_of(config)
        parsed.update(self._memory.get("parsed") or {})
        pages, self.findings = read_project_pages(self._project)
        self.pages: dict[str, SourcePage] = {page.name: page for page in pages}
        self._links = Links(config, self.pages)
        self._templates = Templates(config)
        self._lines = SpecialLines({"tegels": self._tiles, "zoeken": self._search, "onderwerpen": self._topics})
        config.markdown_extensions += [self._lines, QuickMarkdown()]  # type: ignore[list-item]
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
        self._links.use(files)
        self._links.read_navigation(nav)
        if isinstance(files, SelectedFiles):
            self._outputs.plan(files)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Keep compiled templates between builds; compiling them is a tenth of a small build."""
        env.bytecode_cache = env.bytecode_cache or FileSystemBytecodeCache()

    # Pages

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Tell the special lines which page comes."""
        self._links.use(files)
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
        translator, links = translator_of(page.file, config), self._links
        code = translator.language.code
        source = links.source_page(page.file)
        title = source.title if source else str(page.title)
        home = links.named("index", code)
        page.meta["kort"] = [
            self._short_line(translator, line) for line in (source.meta.get("kort", ()) if source else ())
        ]
        before, after = links.neighbours(page)
        context.update(
            text_functions(translator),
            site_title=translator.text(config.site_name),
            site_title_html=translator.html(config.site_name),
            page_title=translator.text(title),
            title_html=translator.html(title),
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
            built_on=built_on(build_day(), translator),
            fonts_css=get_relative_url(f"{FONTS}/{code}.css", page.url) if code in self._with_fonts else "",
            tokens_css="",
        )
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
        """Keep the finished page for the next build, with the texts it was made from."""
        made = self._outputs.of(page.file)
        made.html, made.texts = output, texts_of(page.file, config)

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

    # Special lines

    def _tiles(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        tiles = [
            {"link": link, "description": self.pages[name].meta.get("description", "")}
            for name in argument.split()
            if (link := self._links.to(name, page))
        ]
        return self._templates.render("tegels.html", page, translator, tiles=tiles)

    def _search(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        search = {
            "index_url": get_relative_url(f"assets/zoeken/{translator.language.code}.json", page.url),
            "library_url": get_relative_url(SEARCH_LIBRARY, page.url),
        }
        root = get_relative_url(".", page.url)
        return self._templates.render("zoeken.html", page, translator, search=search, root_url=root)

    def _topics(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        rows = [(translator.text(p.title), self._links.to(name, page)) for name, p in self.pages.items()]
        for plugin in self._config.plugins.values():
            for name, target, place in getattr(plugin, "topics", list)():
                if link := self._links.to(target, page, anchor=place):
                    title = Markup('<bdi lang="{}">{}</bdi>').format(SOURCE, name)
                    rows.append((name, replace(link, title=title)))
        rows.sort(key=lambda row: (_letter(row[0]), row[0].casefold()))
        groups = [
            {"letter": letter, "links": [link for _, link in group]}
            for letter, group in groupby(rows, lambda row: _letter(row[0]))
        ]
        return self._templates.render("onderwerpen.html", page, translator, groups=groups)

    # What a reader must know of a translation

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


def _letter(title: str) -> str:
    return next((char.upper() for char in title if char.isalnum()), "#")
