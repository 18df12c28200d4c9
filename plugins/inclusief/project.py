"""What the commands need to know of a project, read from ``mkdocs.yml`` without starting MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from inclusief_checks.findings import Finding, Location, Severity

from .errors import InputError
from .yaml_source import MappingNode, Node, SequenceNode, SourceText, read_yaml

CALENDAR_FILE = "calendar.yaml"
POINTS_FILE = "content/meldpunten.yaml"
FIGURES_FILE = "content/cijfers.yaml"
SEARCH_FILE = "content/zoekwoorden.yaml"
FINDER_FILE = "content/meldwijzer.yaml"
FINDER_FOLDER = "waar"
CALENDAR_FOLDER = "agenda"
TRANSLATIONS_FOLDER = "translations"

MKDOCS_EXTENSIONS = ("toc", "tables", "fenced_code")
"""The Markdown extensions that MkDocs always turns on."""


@dataclass(frozen=True)
class Project:
    """Where things are. Folders are absolute; what is shown to people goes through `show`."""

    root: Path
    config_file: Path
    docs_dir: Path
    site_dir: Path
    site_url: str
    plugins: Mapping[str, Mapping[str, Any]]
    extensions: tuple[str, ...] = MKDOCS_EXTENSIONS
    extension_configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def show(self, path: Path) -> str:
        """Return a path as people see it: from the project's folder."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def option(self, plugin: str, key: str, default: str) -> str:
        """Return a text option of a plugin."""
        value = self.plugins.get(plugin, {}).get(key, default)
        return value if isinstance(value, str) else default

    @property
    def translations_dir(self) -> Path:
        """The folder with the catalogs."""
        return self.root / self.option("inclusief/translations", "folder", TRANSLATIONS_FOLDER)

    @property
    def languages(self) -> list[str]:
        """The languages in the order of ``mkdocs.yml``; empty if it says nothing."""
        value = self.plugins.get("inclusief/translations", {}).get("languages", [])
        return [str(code) for code in value] if isinstance(value, list) else []

    @property
    def calendar_file(self) -> Path | None:
        """The calendar, or None if the plugin is off."""
        if "inclusief/calendar" not in self.plugins:
            return None
        return self.root / self.option("inclusief/calendar", "file", CALENDAR_FILE)

    @property
    def points_file(self) -> Path | None:
        """The reporting points, or None if the plugin is off."""
        if "inclusief/meldpunten" not in self.plugins:
            return None
        return self.root / self.option("inclusief/meldpunten", "file", POINTS_FILE)

    @property
    def finder_file(self) -> Path | None:
        """The file of the finder, or None if there is none: a site can have reporting points without it."""
        if self.points_file is None:
            return None
        path = self.root / self.option("inclusief/meldpunten", "finder", FINDER_FILE)
        return path if path.is_file() else None

    @property
    def figures_file(self) -> Path | None:
        """The yearly figures, or None if the plugin is off."""
        if "inclusief/cijfers" not in self.plugins:
            return None
        return self.root / self.option("inclusief/cijfers", "file", FIGURES_FILE)

    @property
    def search_file(self) -> Path | None:
        """The file with words to search by, or None if there is none."""
        path = self.root / self.option("inclusief/site", "zoekwoorden", SEARCH_FILE)
        return path if "inclusief/site" in self.plugins and path.is_file() else None

    @property
    def data_files(self) -> list[Path]:
        """The files with data that pages show and that are there: reporting points, finder, figures and calendar."""
        wanted = (self.points_file, self.finder_file, self.figures_file, self.calendar_file)
        return [path for path in wanted if path and path.is_file()]

    @property
    def base_path(self) -> str:
        """The path of the site on its host, such as ``/`` or ``/inclusie/``."""
        return (urlsplit(self.site_url).path.rstrip("/") or "") + "/"


def load_project(config_file: Path) -> Project:
    """Return the project of a configuration file. Raises `InputError` with everything that is wrong."""
    config_file = config_file.absolute()
    root = config_file.parent
    node, findings = read_yaml(config_file, config_file.name)
    if not findings and not isinstance(node, MappingNode):
        findings = [
            _error(
                config_file.name,
                1,
                1,
                "Dit bestand heeft geen instellingen.",
                "Begin met: site_name: De naam van uw site.",
            )
        ]
    if findings or not isinstance(node, MappingNode):
        raise InputError(findings)
    values = {key: _plain(value) for key, (_, value) in node.entries.items()}
    docs_dir = root / _text(values.get("docs_dir"), "docs")
    if not docs_dir.is_dir():
        place = node.entries.get("docs_dir", (None, node))[1]
        raise InputError(
            [
                _error(
                    config_file.name,
                    place.line,
                    place.column,
                    f"De map {docs_dir.name} bestaat niet.",
                    "Maak de map. Of zet bij docs_dir de naam van de map met uw pagina's.",
                )
            ]
        )
    names, configs = _options(values.get("markdown_extensions"))
    return Project(
        root=root,
        config_file=config_file,
        docs_dir=docs_dir,
        site_dir=root / _text(values.get("site_dir"), "site"),
        site_url=_text(values.get("site_url"), ""),
        plugins={name: options for name, options in zip(*_options_pairs(values.get("plugins")), strict=True)},
        extensions=tuple(dict.fromkeys((*MKDOCS_EXTENSIONS, *names))),
        extension_configs=configs,
    )


def _error(file: str, line: int, column: int, message: str, suggestion: str) -> Finding:
    return Finding("instellingen/fout", Severity.ERROR, Location(file, line, column), message, suggestion)


def _text(value: Any, default: str) -> str:
    return value if isinstance(value, str) and value else default


def _plain(node: Node) -> Any:
    if isinstance(node, SourceText):
        return str(node)
    if isinstance(node, SequenceNode):
        return [_plain(item) for item in node.items]
    return {key: _plain(value) for key, (_, value) in node.entries.items()}


def _options_pairs(value: Any) -> tuple[list[str], list[dict[str, Any]]]:
    """MkDocs allows ``- name`` and ``- name: {options}`` in a list, and a mapping of name to options."""
    rows: list[tuple[str, Any]] = []
    if isinstance(value, dict):
        rows = list(value.items())
    elif isinstance(value, list):
        for item in value:
            rows += [(item, {})] if isinstance(item, str) else list(item.items()) if isinstance(item, dict) else []
    return [name for name, _ in rows], [options if isinstance(options, dict) else {} for _, options in rows]


def _options(value: Any) -> tuple[list[str], dict[str, dict[str, Any]]]:
    names, options = _options_pairs(value)
    typed = {
        name: {key: _typed(v) for key, v in option.items()}
        for name, option in zip(names, options, strict=True)
        if option
    }
    return names, typed


def _typed(value: Any) -> Any:
    """Markdown extensions want booleans and numbers."""
    if isinstance(value, str):
        if value.casefold() in ("true", "false"):
            return value.casefold() == "true"
        if value.lstrip("-").isdigit():
            return int(value)
    return value
