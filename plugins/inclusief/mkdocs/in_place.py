"""Builds over the last site. MkDocs empties the output folder first, and making 500 folders anew costs more than the pages.

The folder steps aside while MkDocs looks for something to empty, and comes back. What a build did not write and does not want
is removed at the end.
"""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

Seen = tuple[int, int]
"""When a file was written, in nanoseconds, and how long it is."""


class InPlace:
    """The output folder of a build. ``known`` are its files at the end of the last build, by path in the folder."""

    def __init__(self, site_dir: str, known: Mapping[str, Seen]) -> None:
        self._site = Path(site_dir)
        self._aside = self._site.with_name(f".{self._site.name}-even-weg")
        self._known = known
        self._back = False
        self._started = time.time_ns()

    def step_aside(self) -> None:
        """Hide the folder from MkDocs, if it holds what the last build made."""
        self.come_back()  # a killed build may have left it
        if self._known:
            with suppress(OSError):  # a mount point, for one, cannot move; then MkDocs empties it
                self._site.rename(self._aside)

    def come_back(self) -> None:
        """Put the folder back."""
        if self._aside.is_dir() and not self._site.exists():
            with suppress(OSError):
                self._aside.rename(self._site)
                self._back = True

    def has(self, path: str) -> bool:
        """Tell whether a file of the folder is still as the last build left it."""
        return self._back and path in self._known and self.look(path) == self._known[path]

    def look(self, path: str) -> Seen | None:
        """Return what tells a file from a changed one, or None if it is not there."""
        try:
            seen = os.stat(self._site / path)
        except OSError:
            return None
        return seen.st_mtime_ns, seen.st_size

    def sweep(self, wanted: Collection[str]) -> None:
        """Remove the files that nobody wants and this build did not write, and folders that are empty then."""
        if not self._back:
            return
        for folder, _folders, names in os.walk(self._site, topdown=False):
            for name in names:
                path = Path(folder, name)
                if path.relative_to(self._site).as_posix() not in wanted and path.lstat().st_mtime_ns < self._started:
                    path.unlink()
            if not os.listdir(folder) and Path(folder) != self._site:
                os.rmdir(folder)
