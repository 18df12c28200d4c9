"""What a build makes of each page, and which pages of the last build can stay: those whose every ingredient is the same.

A page is made from its Dutch file, from the texts it looked up in its catalog, and from what is the same for all pages: the
settings, the data, the names and titles of the other pages, the day, and the code. The first two are kept for each page, the
rest is one fingerprint.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ..clock import build_day
from ..memory import digest
from ..pages import Page as SourcePage
from ..project import Project
from ..statement.files import statement_files
from .common import source_of, translator_of, translators_of
from .halves import Halves
from .in_place import InPlace, Seen

log = logging.getLogger("mkdocs")

PURE = frozenset(
    [
        "abbr",
        "admonition",
        "attr_list",
        "codehilite",
        "def_list",
        "extra",
        "fenced_code",
        "footnotes",
        "legacy_attrs",
        "legacy_em",
        "md_in_html",
        "meta",
        "nl2br",
        "sane_lists",
        "smarty",
        "tables",
        "toc",
        "wikilinks",
    ]
)
"""Markdown extensions that make a page from its text alone, beside those of PyMdown. Snippets read other files."""


@dataclass
class Output:
    """What was made of one page, and from what."""

    source: str
    texts: Collection[str] = ()
    documents: list[dict[str, Any]] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    links: dict[str, dict[str, str]] = field(default_factory=dict)
    warned: bool = False
    """A page that MkDocs warned about is made anew each time, so that the warning comes each time."""


class SelectedFiles(Files):
    """All files of the site, of which MkDocs renders only the selected pages."""

    selected: Collection[str] | None = None
    copy_statics = True

    def documentation_pages(self, *, inclusion=InclusionLevel.is_included):
        """Return the pages to render."""
        pages = super().documentation_pages(inclusion=inclusion)
        return pages if self.selected is None else [file for file in pages if file.src_uri in self.selected]

    def get_file_from_path(self, path: str) -> File | None:
        """Return a file by its path. MkDocs takes each path apart first, which is hardly ever needed."""
        return self.src_uris.get(path) or super().get_file_from_path(path)

    def copy_static_files(self, *args: Any, **options: Any) -> None:
        """Copy the other files; once, also when two processes share the pages."""
        if self.copy_statics:
            super().copy_static_files(*args, **options)


class Outputs:
    """Plans which pages to render; the others stand in the output folder already. ``kept`` comes from `to_keep`."""

    def __init__(self, config: MkDocsConfig, project: Project, pages: Iterable[SourcePage], kept: Any) -> None:
        self._config, self._project, self._pages, self._kept = config, project, list(pages), kept
        self._halves = Halves()
        self._digest = cache(lambda path: digest(Path(path).read_bytes()))
        self._key = ""
        self._listener = _Listener()
        self._heard = log.isEnabledFor(logging.WARNING)
        self._stay: dict[str, Output] = {}
        self.made: dict[str, Output] = {}
        self.folder = InPlace(config.site_dir, self._known_files())
        self.order: list[str] = []
        """All pages of the site, also those that were not rendered."""

    def _known_files(self) -> dict[str, Seen]:
        kept = self._kept
        same = kept and self._is_pure() and kept["site_dir"] == self._config.site_dir
        return kept["files"] if same else {}

    # Planning

    def plan(self, files: SelectedFiles) -> None:
        """Choose the pages to render in this process."""
        self._files, pages = files, files.documentation_pages()
        self.order = [file.src_uri for file in pages]
        if not self._is_pure():
            return
        self._key = self._common_key(files)
        changed = self._changed_texts()
        groups: dict[str, list[str]] = {}
        for file in pages:
            old = self._kept["outputs"].get(file.src_uri) if changed is not None else None
            if old and self._is_same(file, old, changed[translator_of(file, self._config).language.code]):
                self._stay[file.src_uri] = old
            else:
                groups.setdefault(source_of(file, self._config).src_uri, []).append(file.src_uri)
        files.selected = frozenset(self._halves.split(list(groups.values())))
        files.copy_statics = not self._halves.is_copy
        log.addHandler(self._listener)  # in each process: the second one has handlers of its own

    def _is_same(self, file: File, old: Output, changed: Collection[str]) -> bool:
        return self.folder.has(file.dest_uri) and old.source == self._source(file) and changed.isdisjoint(old.texts)

    def _is_pure(self) -> bool:
        """Tell whether nothing but our own plugins and pure Markdown extensions have a hand in the pages."""
        config = self._config
        return (
            not config.hooks
            and all(name.startswith("inclusief/") for name in config.plugins)
            and all(_is_pure_extension(extension) for extension in config.markdown_extensions)
        )

    def _common_key(self, files: Files) -> str:
        """Return the fingerprint of all that every page depends on."""
        project, config = self._project, self._config
        data = [path.read_bytes() for path in (*project.data_files, *statement_files(project)) if path.is_file()]
        return digest(
            project.config_file.read_bytes(),
            (config.site_url, config.use_directory_urls, build_day()),
            [(t.language, t.catalog.plural_expression if t.catalog else "") for t in translators_of(config)],
            [_seen_elsewhere(page) for page in self._pages],
            [(path, path.stat().st_mtime_ns) for path in _own_theme_files(config)],
            sorted((file.src_uri, file.dest_uri) for file in files),
            *data,
        )

    def _changed_texts(self) -> dict[str, set[str]] | None:
        """Return for each language the texts whose translation is not what it was; None if every page must be made anew."""
        if not self._kept or self._kept["key"] != self._key:
            return None
        if self._heard and not self._kept["heard"]:  # a quiet build does not know which pages have warnings
            return None
        changed = {}
        for translator in translators_of(self._config):
            code = translator.language.code
            new = translator.catalog.messages if translator.catalog else {}
            old = self._kept["messages"].get(code, {})
            changed[code] = set() if new == old else {s for s in {*new, *old} if new.get(s) != old.get(s)}
        return changed

    # Making

    def begin(self, file: File) -> None:
        """Say which page comes, so that a warning is noted with its page."""
        self._listener.output = self.of(file)

    def end(self, file: File, texts: Collection[str]) -> None:
        """Say that a page is made, and from which texts."""
        self.of(file).texts = texts
        self._listener.output = None

    def of(self, file: File) -> Output:
        """Return the output of a page that is being made."""
        if file.src_uri not in self.made:
            self.made[file.src_uri] = Output(self._source(file))
        return self.made[file.src_uri]

    def _source(self, file: File) -> str:
        """Return the fingerprint of the Dutch file, or of the text that one of our plugins made."""
        return self._digest(file.abs_src_path) if file.abs_src_path else digest(file.content_string)

    def finish(self) -> dict[str, Output]:
        """Bring the pages of both processes and of the last build together; return all outputs in the order of the site.

        In the second process this ends it.
        """
        log.removeHandler(self._listener)
        for name, output in self.made.items():
            _note_links(self._files, name, output)
        if self._halves.is_copy:
            self._halves.hand_over(self.made)
        brought = self._halves.bring_home() or {}
        for name, output in {**self._stay, **brought}.items():
            _restore_links(self._files, self._files.get_file_from_path(name), output)
        if self._stay or brought:
            self._check_anchors([*self._stay, *brought])
        everything = {**self._stay, **self.made, **brought}
        self.made = {name: everything[name] for name in self.order if name in everything}
        return self.made

    def _check_anchors(self, names: Iterable[str]) -> None:
        """Do for these pages what MkDocs does for the pages it rendered."""
        for name in names:
            page = self._files.get_file_from_path(name).page
            page.validate_anchor_links(files=self._files, log_level=self._config.validation.links.anchors)

    def sweep(self, own: Iterable[str]) -> None:
        """Remove what earlier builds left in the folder. ``own`` are files that our plugins write at the end."""
        config = self._config
        wanted = {file.dest_uri for file in self._files if file.inclusion.is_included()}
        self.folder.sweep({*wanted, *own, *config.theme.static_templates, *config.extra_templates})

    def fail(self, error: Exception) -> None:
        """End the other process, or be ended as the other process."""
        if self._halves.is_copy:
            self._halves.hand_over(None, str(error))
        self.stop()

    def stop(self) -> None:
        """End the other process, if it is still there, and leave the folder in its place."""
        log.removeHandler(self._listener)
        self._halves.give_up()
        self.folder.come_back()

    def to_keep(self) -> dict[str, Any] | None:
        """Return what the next build wants to know; None if nothing of this one can be used again."""
        if not self._is_pure():
            return None
        messages = {t.language.code: t.catalog.messages for t in translators_of(self._config) if t.catalog}
        pages = (self._files.get_file_from_path(name).dest_uri for name in self.made)
        files = {path: seen for path in pages if (seen := self.folder.look(path))}
        return {
            "key": self._key,
            "outputs": {name: output for name, output in self.made.items() if not output.warned},
            "messages": messages,
            "site_dir": self._config.site_dir,
            "files": files,
            "heard": self._heard,
        }


class _Listener(logging.Handler):
    """Notes on a page that there was a warning while it was made."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.output: Output | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self.output is not None:
            self.output.warned = True


def _seen_elsewhere(page: SourcePage) -> tuple[object, ...]:
    """Return what other pages show of a page: in menus, tiles and lists."""
    shown = [
        str(page.meta.get(key))
        for key in ("title", "description", "rol", "niet_in", "gevoelig", "offline", "pictogram")
    ]
    return (page.name, *shown, *(row[:2] for row in page.directives))


def _note_links(files: Files, name: str, output: Output) -> None:
    page = files.get_file_from_path(name).page
    output.anchors = page.present_anchor_ids or set()
    output.links = {file.src_uri: dict(anchors) for file, anchors in (page.links_to_anchors or {}).items()}


def _restore_links(files: Files, file: File, output: Output) -> None:
    file.page.present_anchor_ids = output.anchors
    file.page.links_to_anchors = {files.get_file_from_path(name): anchors for name, anchors in output.links.items()}


def _is_pure_extension(extension: object) -> bool:
    if not isinstance(extension, str):
        return type(extension).__module__.startswith(("inclusief.", "markdown.extensions."))
    name = extension.removeprefix("markdown.extensions.")
    return name in PURE or (name.startswith("pymdownx.") and "snippets" not in name)


def _own_theme_files(config: MkDocsConfig) -> list[Path]:
    """Return the templates that a project changes in its own folder."""
    own = config.theme.custom_dir
    return sorted(path for path in Path(own).rglob("*") if path.is_file()) if own else []
