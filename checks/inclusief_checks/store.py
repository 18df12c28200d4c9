"""Results of an earlier run in a file. Losing it costs time and nothing else."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any


class Store:
    """Values that JSON can hold, by name. They count as long as ``key`` is the same.

    `save` keeps only what this run asked for or put in: what belongs to pages that are gone is forgotten.
    """

    def __init__(self, file: Path, key: str) -> None:
        self._file, self._key = file, key
        stored = _read(file)
        self._kept: Mapping[str, Any] = stored.get("values", {}) if stored.get("key") == key else {}
        self._used: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        """Return the value with this name, or None."""
        value = self._kept.get(name)
        if value is not None:
            self._used[name] = value
        return value

    def put(self, name: str, value: object) -> None:
        """Keep a value."""
        self._used[name] = value

    def drop(self, name: str) -> None:
        """Forget a value that turned out not to count any more."""
        self._used.pop(name, None)

    def save(self) -> None:
        """Write what this run used. A full disk only costs the next run time."""
        part = self._file.with_name(f"{self._file.name}.{os.getpid()}.part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with gzip.open(part, "wt", encoding="utf-8", compresslevel=1) as file:
                json.dump({"key": self._key, "values": self._used}, file, ensure_ascii=False)
            os.replace(part, self._file)
        except OSError:
            part.unlink(missing_ok=True)


def _read(file: Path) -> Mapping[str, Any]:
    try:
        with gzip.open(file, "rt", encoding="utf-8") as opened:
            stored = json.load(opened)
    except (OSError, ValueError, EOFError):
        return {}
    return stored if isinstance(stored, dict) else {}


def code_hash(folder: Path) -> str:
    """Return a hash of all code and data in a folder of ours: what it makes may differ as soon as a byte of it does."""
    found = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        found.update(f"{file.relative_to(folder)}\0".encode() + file.read_bytes())
    return found.hexdigest()
