"""``inclusief/translations``: every page in every language of the catalogs, in one build."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from inclusief_checks.findings import Finding

from ..check import left_out, missing_catalogs, read_project_pages
from ..languages import SOURCE
from ..memory import Memory, digest
from ..project import TRANSLATIONS_FOLDER
from ..translations.catalogs import Catalog, find_catalogs, read_catalog
from ..translations.collect import project_units
from ..translations.own_words import own_words, with_own_words
from ..translations.policy import Choice, Unreadable, leaves_out_unreadable, policy_findings, policy_of
from ..translations.translator import SOURCE_TRANSLATOR, Translator
from ..translations.tree import PageState, Subject, TranslateTree
from .common import memory_of, project_of, stop_or_log


class TranslationsConfig(base.Config):
    """``folder`` holds the catalogs; ``languages`` is their order on the site. The rest is the policy, see `Policy`.

    ``roles`` makes it stricter for pages with a role: ``{melden: {incomplete: block}}``.
    """

    folder = option.Type(str, default=TRANSLATIONS_FOLDER)
    languages = option.ListOfItems(option.Type(str), default=[])
    incomplete = option.Choice(list(Choice), default=Choice.LABEL)
    unreviewed = option.Choice(list(Choice), default=Choice.LABEL)
    roles = option.DictOfItems(option.DictOfItems(option.Choice(list(Choice))), default={})
    unreadable = option.Choice(list(Unreadable), default=Unreadable.BLOCK)


class TranslationsPlugin(BasePlugin[TranslationsConfig]):
    """Adds a file for each page and language, and translates its blocks while Markdown is parsed."""

    def __init__(self) -> None:
        self.translators: dict[str, Translator] = {}
        self.findings: list[Finding] = []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the catalogs and hook into Markdown."""
        self._project = project = project_of(config)
        self._pages = read_project_pages(project)[0]
        self.findings = missing_catalogs(project)
        self.translators = {SOURCE: SOURCE_TRANSLATOR}
        self._files: dict[str, tuple[Translator, File]] = {}
        self._states: dict[str, PageState] = {}
        self._headings: dict[str, list[str]] = {}
        self.texts: dict[str, set[str]] = {}
        """The Dutch texts of each page, by the path of its file."""
        words = own_words(project)
        for code in find_catalogs(project.translations_dir, project.languages):
            catalog, findings = self._read(project.translations_dir / f"{code}.po", memory_of(config))
            if catalog is None and leaves_out_unreadable(project):
                findings = left_out(findings)
            self.findings += findings
            if catalog:
                self.translators[code] = Translator(catalog.language, with_own_words(catalog, words))
        if project.translations_dir.is_dir() and str(project.translations_dir) not in config.watch:
            config.watch.append(str(project.translations_dir))
        self._tree = TranslateTree(lambda path: self._all.get_file_from_path(path) is not None)
        config.markdown_extensions.append(self._tree)  # type: ignore[arg-type]
        return config

    def _read(self, path: Path, memory: Memory) -> tuple[Catalog | None, list[Finding]]:
        """Read a catalog, or remember it: reading and comparing takes longer than rendering a small site."""
        key = digest(path.read_bytes())
        known = memory.get(path.name)
        if not known or known[0] != key:
            clean = known[1][0] if known and not known[1][1] else None
            known = key, read_catalog(path, self._project.show(path), clean=clean)
            memory.put(path.name, known)
        return known[1]

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Stop before anything is written if a catalog is wrong, or a page is not ready to be shown in a language."""
        pages, catalogs = self._pages, [t.catalog for t in self.translators.values() if t.catalog]
        strict = any(policy_of(page, dict(self.config)).blocks for page in pages)
        units = project_units(self._project, pages) if strict else ()
        stop_or_log([*self.findings, *policy_findings(self._project, pages, units, catalogs)])

    @event_priority(-50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the translated pages. They come after other plugins' pages, so that those are translated as well."""
        self._all = files
        absent = {f"{page.name}.md": page.left_out for page in self._pages}
        for file in list(files.documentation_pages()):
            for code, translator in self.translators.items():
                if translator.is_source or code in absent.get(file.src_uri, ()):
                    continue
                copy = File.generated(
                    config,
                    f"{code}/{file.src_uri}",
                    abs_src_path=file.abs_src_path,
                    content=file.content_string if file.abs_src_path is None else None,
                    inclusion=InclusionLevel.NOT_IN_NAV,
                )
                files.append(copy)
                self._files[copy.src_uri] = (translator, file)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Take the files as the last plugin left them."""
        self._all = files

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Tell the tree which page comes, and translate the front matter."""
        self._note_texts_of(page)
        translator = self.translator_of(page.file)
        subject = Subject(page.file.src_uri, self.source_of(page.file).src_uri, translator)
        self._tree.subject, self._headings[page.file.src_uri] = subject, subject.dutch_headings
        if translator.is_source:
            return
        if isinstance(page.meta.get("title"), str):
            page.meta["title"] = translator.text(page.meta["title"])
        if isinstance(page.meta.get("description"), str):
            # An attribute cannot say that it is Dutch, so then there is none.
            page.meta["description"] = translator.find(page.meta["description"])
        for line in page.meta.get("kort") or ():
            translator.find(str(line))  # it is shown around the text, but belongs to the page
        if "title" in page.meta:
            page.title = page.meta["title"]

    @event_priority(-100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Count what is translated, before the texts around the page come in."""
        translator = self.translator_of(page.file)
        if not translator.is_source:
            self._states[page.file.src_uri] = PageState.of(translator, frozenset(self.texts[page.file.src_uri]))

    @event_priority(100)
    def on_page_context(self, context: dict, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """The texts around a page belong to what it is made from."""
        self._note_texts_of(page)

    def _note_texts_of(self, page: Page) -> None:
        self.translator_of(page.file).used = self.texts.setdefault(page.file.src_uri, set())

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

    def dutch_headings_of(self, file: File) -> list[str]:
        """Return the ids of the headings of a page that are still Dutch."""
        return self._headings.get(file.src_uri, [])
