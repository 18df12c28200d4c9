"""The templates and scripts that can make a page: of the site itself, of its theme, and of the theme that this one builds on."""

from __future__ import annotations

import importlib.util
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import entry_points
from pathlib import Path

from .project import Project
from .yaml_source import MappingNode, SourceText, read_yaml

_SCRIPT_BYTES = 100_000
"""A larger script is made by a program: its lines say nothing to a reader."""


def template_files(project: Project) -> dict[str, tuple[str, str]]:
    """Return the templates that can make a page by their path in the theme: the name to show and the text of each."""
    chosen: dict[str, tuple[str, str]] = {}
    wanted: set[str] | None = None
    for folder, title in _theme_folders(project):
        new = {}
        for path in _files(folder, (".html", ".js")):
            relative = path.relative_to(folder).as_posix()
            if relative not in chosen and (path.suffix == ".html" or path.stat().st_size < _SCRIPT_BYTES):
                shown = project.show(path) if path.is_relative_to(project.root) else f"thema {title}: {relative}"
                new[relative] = (shown, path.read_text("utf-8", "replace"))
        if wanted is not None:  # Of the theme that a theme builds on, only what is asked for.
            reached = _reached(wanted, {**new, **chosen})
            new = {name: row for name, row in new.items() if name in reached}
        chosen.update(new)
        if title:
            wanted = {"main.html", *(name for name in chosen if name.count("/") == 0 or name.startswith("blocks/"))}
    return chosen


def _reached(start: Iterable[str], files: Mapping[str, tuple[str, str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name in files and name not in reached:
            reached.add(name)
            waiting += re.findall(r"""["']([\w./-]+\.html)["']""", files[name][1])
    return reached


def _files(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        # Icons are thousands of files, and are no templates.
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        yield from (Path(root) / name for name in sorted(names) if name.endswith(suffixes))


def _theme_folders(project: Project) -> list[tuple[Path, str]]:
    """Return the folders of the theme with its name, in the order in which they count. The site's own has no name."""
    config = read_yaml(project.config_file, project.config_file.name)[0]
    theme = config.entries["theme"][1] if isinstance(config, MappingNode) and "theme" in config.entries else None
    values = {key: str(value) for key, (_, value) in theme.entries.items()} if isinstance(theme, MappingNode) else {}
    name = str(theme) if isinstance(theme, SourceText) else values.get("name", "" if values else "mkdocs")
    folders = []
    if own := values.get("custom_dir"):
        folders.append((project.root / own, ""))
    while name and name not in (title for _, title in folders):
        folder = _installed(name)
        if folder is None:
            break
        folders.append((folder, name))
        settings = read_yaml(folder / "mkdocs_theme.yml", "mkdocs_theme.yml")[0]
        parent = settings.entries.get("extends") if isinstance(settings, MappingNode) else None
        name = str(parent[1]) if parent and isinstance(parent[1], SourceText) else ""
    return [(folder, title) for folder, title in folders if folder.is_dir()]


def _installed(theme: str) -> Path | None:
    for point in entry_points(group="mkdocs.themes", name=theme):
        found = importlib.util.find_spec(point.value)
        if found is not None and found.submodule_search_locations:
            return Path(found.submodule_search_locations[0])
    return None
