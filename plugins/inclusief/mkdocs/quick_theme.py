"""Keeps MkDocs from listing 14,000 icons at every build: it leaves hidden folders out of a site, after looking at each file."""

from __future__ import annotations

import os

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


class WithoutHidden(FileSystemLoader):
    """Finds templates in hidden folders, such as ``.icons``, but does not list them."""

    def list_templates(self) -> list[str]:
        """Return the names of all templates that are not in a hidden folder."""
        found = set()
        for searchpath in self.searchpath:
            for folder, folders, names in os.walk(searchpath, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                inside = os.path.relpath(folder, searchpath).replace(os.sep, "/")
                found.update(name if inside == "." else f"{inside}/{name}" for name in names)
        return sorted(found)


def use_quick_listing(theme: Theme) -> None:
    """Let a theme give an environment that lists its templates without what is hidden."""
    original = theme.get_env

    def get_env() -> Environment:
        environment = original()
        if type(environment.loader) is FileSystemLoader:
            environment.loader = WithoutHidden(environment.loader.searchpath)
        return environment

    theme.get_env = get_env  # type: ignore[method-assign]
