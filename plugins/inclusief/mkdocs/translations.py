"""``inclusief/translations``: every page in every language of the catalogs, in one build."""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from dataclasses import dataclass, field

import markdown
from markdown.extensions import Extension
from markdown.extensions.toc import slugify, unique
from markdown.treeprocessors import Treeprocessor
from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from inclusief_checks.plain import plain
from inclusief_checks.prose import BEFORE_INLINE, Slot, walk

from ..check import missing_catalogs
from ..languages import SOURCE, Language
from ..project import TRANSLATIONS_FOLDER
from ..translations.catalogs import State, find_catalogs, read_catalog
from ..translations.translator import SOURCE_TRANSLATOR, Translator
from .common import project_of, stop_or_log


class TranslationsConfig(base.Config):
    """``folder`` holds the catalogs; ``languages`` is their order on the site."""

    folder = option.Type(str, default=TRANSLATIONS_FOLDER)
    languages = option.ListOfItems(option.Type(str), default=[])


@dataclass
class PageState:
    """What a reader must know of a translated page: how many blocks are still Dutch, and was a person involved."""

    untranslated: int = 0
    unreviewed_machine: int = 0
    dutch_headings: list[str] = field(default_factory=list)
    """The ids of headings that are still Dutch, for the table of contents."""

    def note(self, translator: Translator, source: str) -> str | None:
        """Return the translation to show, or None to show Dutch; count it either way."""
        message = translator.message(source)
        if message.state is not State.TRANSLATED:
            self.untranslated += 1
            return None
        if message.machine and not message.reviewed:
            self.unreviewed_machine += 1
        return message.text


class TranslationsPlugin(BasePlugin[TranslationsConfig]):
    """Adds a file for each page and language, and translates its blocks while Markdown is parsed."""

    def __init__(self) -> None:
        self.translators: dict[str, Translator] = {}
        self.findings: list = []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the catalogs and hook into Markdown."""
        project = project_of(config)
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
        self._tree = _TranslateTree(self._exists)
        config.markdown_extensions.append(self._tree)  # type: ignore[arg-type]
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Stop before anything is written if a catalog is wrong."""
        stop_or_log(self.findings)

    @event_priority(-50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the translated pages. They come after other plugins' pages, so that those are translated as well."""
        self._all = files
        for file in list(files.documentation_pages()):
            for code, translator in self.translators.items():
                if translator.is_source:
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
        self._tree.start(page.file, self.source_of(page.file), translator, state)
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
        """Return the same page in another language."""
        source = self.source_of(file)
        return source if code == SOURCE else self._all.get_file_from_path(f"{code}/{source.src_uri}")

    def state_of(self, file: File) -> PageState:
        """Return how much of a page is translated."""
        return self._states.get(file.src_uri, PageState())

    @property
    def languages(self) -> list[Language]:
        """Return all languages of the site, Dutch first."""
        return [translator.language for translator in self.translators.values()]

    def _exists(self, src_uri: str) -> bool:
        return self._all.get_file_from_path(src_uri) is not None


class _TranslateTree(Extension):
    """Translates the blocks of the page that is being rendered."""

    def __init__(self, exists: Callable[[str], bool]) -> None:
        super().__init__()
        self.exists = exists
        self.active = False

    def start(self, file: File, source: File, translator: Translator, state: PageState) -> None:
        """Say which page comes."""
        self.file, self.source, self.translator, self.state = file, source, translator, state
        self.active = True

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Register one step before inline Markdown, and one after it but before MkDocs resolves links."""
        blocks, links = Treeprocessor(md), Treeprocessor(md)
        blocks.run = lambda root: self._translate(root, md)  # type: ignore[method-assign]
        links.run = self._relink  # type: ignore[method-assign]
        md.treeprocessors.register(blocks, "inclusief-translate", BEFORE_INLINE)
        md.treeprocessors.register(links, "inclusief-assets", 3)

    def _translate(self, root: etree.Element, md: markdown.Markdown) -> None:
        if not self.active:
            return
        used: set[str] = set()
        for slot in list(walk(root)):
            source = "\n".join(line.strip() for line in slot.text.split("\n"))
            if slot.kind == "kop":
                _keep_anchor(slot, source, used, md)
            if self.translator.is_source:
                continue
            found = self.state.note(self.translator, source)
            if found is not None:
                slot.text = found
            elif not slot.attribute:
                if slot.kind == "kop":
                    self.state.dutch_headings.append(slot.element.get("id", ""))
                _mark_dutch(slot.element)

    def _relink(self, root: etree.Element) -> None:
        """Let a translated page, which stands a folder deeper, use the pictures and files of the Dutch one."""
        if not self.active or self.file.src_uri == self.source.src_uri:
            return
        here, there = posixpath.dirname(self.file.src_uri), posixpath.dirname(self.source.src_uri)
        for element in root.iter():
            for attribute in ("src", "href"):
                target = element.get(attribute, "")
                path = re.split("[?#]", target)[0]
                if (
                    not path
                    or re.match(r"[a-z][a-z0-9+.-]*:|/", path, re.I)
                    or self.exists(posixpath.normpath(posixpath.join(here, path)))
                ):
                    continue
                original = posixpath.normpath(posixpath.join(there, path))
                if self.exists(original):
                    element.set(attribute, posixpath.relpath(original, here or ".") + target[len(path) :])


def _keep_anchor(slot: Slot, source: str, used: set[str], md: markdown.Markdown) -> None:
    """Give a heading the id of its Dutch text, so that an anchor works in every language."""
    explicit = re.search(r"\{:?[^{}\n]*#([\w-]+)[^{}\n]*\}\s*$", slot.element.text or "")
    if explicit:
        used.add(explicit[1])
        return
    toc = md.treeprocessors["toc"]  # MkDocs always turns it on
    make = getattr(toc, "slugify", slugify)
    slot.element.set("id", unique(make(plain(source).text, getattr(toc, "sep", "-")), used))


def _mark_dutch(element: etree.Element) -> None:
    """Say of a block that it is Dutch. If it holds other blocks, only its own text."""
    if len(element):
        span = etree.Element("span")
        span.text, element.text = element.text, None
        element.insert(0, span)
        element = span
    element.set("lang", SOURCE)
    element.set("dir", "ltr")
    element.set("class", f"{element.get('class', '')} onvertaald".strip())
