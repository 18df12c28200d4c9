"""``inclusief/translations``: every page in every language of the catalogs, in one build."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from inclusief_checks.findings import Finding

from ..check import missing_catalogs, read_project_pages
from ..languages import SOURCE
from ..project import TRANSLATIONS_FOLDER
from ..translations.catalogs import find_catalogs, read_catalog
from ..translations.translator import SOURCE_TRANSLATOR, Translator
from ..translations.tree import PageState, Subject, TranslateTree
from .common import project_of, stop_or_log


class TranslationsConfig(base.Config):
    """``folder`` holds the catalogs; ``languages`` is their order on the site."""

    folder = option.Type(str, default=TRANSLATIONS_FOLDER)
    languages = option.ListOfItems(option.Type(str), default=[])


class TranslationsPlugin(BasePlugin[TranslationsConfig]):
    """Adds a file for each page and language, and translates its blocks while Markdown is parsed."""

    def __init__(self) -> None:
        self.translators: dict[str, Translator] = {}
        self.findings: list[Finding] = []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the catalogs and hook into Markdown."""
        self._project = project = project_of(config)
        self.findings = missing_catalogs(project)
        self.translators = {SOURCE: SOURCE_TRANSLATOR}
        self._files: dict[str, tuple[Translator, File]] = {}
        self._states: dict[str, PageState] = {}
        for code in find_catalogs(project.translations_dir, project.languages):
            path = project.translations_dir / f"{code}.po"
            catalog, findings = read_catalog(path, project.show(path))
            self.findings += findings
            if catalog:
                self.translators[code] = Translator(catalog.language, catalog)
        if project.translations_dir.is_dir() and str(project.translations_dir) not in config.watch:
            config.watch.append(str(project.translations_dir))
        self._tree = TranslateTree(lambda path: self._all.get_file_from_path(path) is not None)
        config.markdown_extensions.append(self._tree)  # type: ignore[arg-type]
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Stop before anything is written if a catalog is wrong."""
        stop_or_log(self.findings)

    @event_priority(-50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the translated pages. They come after other plugins' pages, so that those are translated as well."""
        self._all = files
        left_out = {f"{page.name}.md": page.left_out for page in read_project_pages(self._project)[0]}
        for file in list(files.documentation_pages()):
            for code, translator in self.translators.items():
                if translator.is_source or code in left_out.get(file.src_uri, ()):
                    continue
                copy = File.generated(
                    config,
                    f"{code}/{file.src_uri}",
                    abs_src_path=file.abs_src_path,
                    inclusion=InclusionLevel.NOT_IN_NAV,
                )
                files.append(copy)
                self._files[copy.src_uri] = (translator, file)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Tell the tree which page comes, and translate the front matter."""
        translator, state = self.translator_of(page.file), PageState()
        self._states[page.file.src_uri] = state
        self._tree.subject = Subject(page.file.src_uri, self.source_of(page.file).src_uri, translator, state)
        if translator.is_source:
            return
        for key in ("title", "description"):
            if isinstance(page.meta.get(key), str):
                page.meta[key] = state.note(translator, page.meta[key]) or page.meta[key]
        if "title" in page.meta:
            page.title = page.meta["title"]

    def translator_of(self, file: File) -> Translator:
        """Return the translator for the language of a file."""
        return self._files[file.src_uri][0] if file.src_uri in self._files else SOURCE_TRANSLATOR

    def source_of(self, file: File) -> File:
        """Return the Dutch file behind a file."""
        return self._files[file.src_uri][1] if file.src_uri in self._files else file

    def in_language(self, file: File, code: str) -> File | None:
        """Return the same page in another language, or None if it is left out there."""
        source = self.source_of(file)
        return source if code == SOURCE else self._all.get_file_from_path(f"{code}/{source.src_uri}")

    def state_of(self, file: File) -> PageState:
        """Return how much of a page is translated."""
        return self._states.get(file.src_uri, PageState())
