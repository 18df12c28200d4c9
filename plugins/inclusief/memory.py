"""What one build remembers for the next. Losing it costs time and nothing else."""

from __future__ import annotations

import gc
import os
import pickle
import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

LIBRARIES = (
    "Markdown",
    "mkdocs",
    "properdocs",
    "mkdocs-material",
    "Jinja2",
    "Babel",
    "pymdown-extensions",
)
"""Libraries that decide how a page looks. Another version of one of them makes everything anew."""


def digest(*parts: object) -> str:
    """Return a fingerprint of these values, the same in every run."""
    made = blake2b(digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode()
        made.update(b"%d:" % len(data) + data)
    return made.hexdigest()


def code_version() -> str:
    """Return a fingerprint of our own code and templates, of Python, and of the libraries that make pages."""
    import inclusief_checks

    rows: list[object] = [sys.version, sys.modules.get("properdocs.replacement") is not None]
    for folder in (Path(__file__).parent, Path(inclusief_checks.__file__).parent):
        for path, _folders, names in os.walk(folder):
            for name in names:
                if not name.endswith(".pyc"):
                    seen = os.stat(os.path.join(path, name))
                    rows.append((os.path.join(path, name), seen.st_mtime_ns, seen.st_size))
    for library in LIBRARIES:
        try:
            rows.append((library, version(library)))
        except PackageNotFoundError:
            rows.append((library, None))
    return digest(*sorted(map(repr, rows)))


@cache
def memory_at(path: Path) -> Memory:
    """Return the memory in a file: read once in a run, so that a live preview goes on with what it knows."""
    return Memory(path)


class Memory:
    """A few named values in a file, valid for one version of the code. An unreadable file counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._version = code_version()
        self._values: dict[str, Any] = self._load()

    def _load(self) -> dict[str, Any]:
        try:
            with self._path.open("rb") as file:
                if file.readline().strip().decode() == self._version:
                    gc.disable()  # nothing of this is garbage, and looking for it takes a third of the time
                    return pickle.load(file)
        except Exception:  # whatever is wrong with the file, the build starts afresh
            pass
        finally:
            gc.enable()
        return {}

    def get(self, name: str) -> Any:
        """Return a value, or None."""
        return self._values.get(name)

    def put(self, name: str, value: Any) -> None:
        """Remember a value from now on; after `save` also in the next run."""
        self._values[name] = value

    def save(self) -> None:
        """Write all values. A full or read-only disk is no reason to stop."""
        new = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with new.open("wb") as file:
                file.write(self._version.encode() + b"\n")
                pickle.dump(self._values, file, protocol=pickle.HIGHEST_PROTOCOL)
            new.replace(self._path)
        except OSError:
            new.unlink(missing_ok=True)
