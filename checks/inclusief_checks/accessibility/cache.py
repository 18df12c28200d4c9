"""What was seen before, kept per page: a page that did not change costs nothing.

What a visit saw depends on the page, on all it asked for on its own server, on our own code and rules, on axe, on the
browser and on the plan. A visit is kept with the hashes of all of these, as build tools keep the files that a compiler
read: it counts again as long as they are the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ..store import Store, code_hash
from .observation import Observation, Sight
from .page import Seen
from .plan import Part, Plan

_ABSENT = "-"


class Memory:
    """The visits of one site. Use `get` and `put`; `save` writes what was used."""

    def __init__(self, folder: Path, site_dir: Path, base_path: str, key: str) -> None:
        name = hashlib.sha256(f"{site_dir.resolve()}\0{base_path}".encode()).hexdigest()[:16]
        self._store = Store(folder / f"{name}.json.gz", key)
        self._site_dir, self._base_path = site_dir.resolve(), base_path
        self._hashes: dict[str, str] = {}

    def get(self, page: str, parts: Sequence[Part]) -> Seen | None:
        """Return what was seen of these parts of a page, if nothing that it rests on has changed since."""
        name = _name(page, parts)
        entry = self._store.get(name)
        if entry is None:
            return None
        if any(self._hash(path) != known for path, known in entry["needs"].items()):
            self._store.drop(name)
            return None
        return _seen(entry["seen"])

    def put(self, page: str, parts: Sequence[Part], seen: Seen) -> None:
        """Keep what was seen, unless a part of it failed: then the next audit tries again."""
        if seen.not_run:
            return
        needs = {path: self._hash(path) for path in (*seen.needs, self._base_path + page)}
        kept = asdict(seen)
        for observation in kept["observations"]:
            observation["data"] = dict(observation["data"])
        self._store.put(_name(page, parts), {"needs": needs, "seen": kept})

    def save(self) -> None:
        """Write the visits of this audit. Those of pages that are gone are forgotten."""
        self._store.save()

    def _hash(self, path: str) -> str:
        """Return the hash of what our server gives at a path, or a dash if it has no such file."""
        if path not in self._hashes:
            self._hashes[path] = self._read_hash(path)
        return self._hashes[path]

    def _read_hash(self, path: str) -> str:
        inside = unquote(urlsplit(path).path)
        if not inside.startswith(self._base_path):
            return _ABSENT
        file = self._site_dir / inside[len(self._base_path) :]
        try:
            file = file / "index.html" if inside.endswith("/") else file
            return hashlib.sha256(file.read_bytes()).hexdigest()[:32]
        except (OSError, ValueError):
            return _ABSENT


def version_key(axe_script: Path, browser: str, plan: Plan) -> str:
    """Return a hash of all that decides what is seen, besides the pages: our code, axe, the browser and the plan."""
    axe = hashlib.sha256(axe_script.read_bytes()).hexdigest()
    parts = [code_hash(Path(__file__).parent), axe, browser, repr(plan)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _name(page: str, parts: Sequence[Part]) -> str:
    return f"{page} {' '.join(parts)}"


def _seen(kept: Mapping[str, Any]) -> Seen:
    observations = tuple(Observation(**{**each, "sight": Sight(each["sight"])}) for each in kept["observations"])
    lists = {name: tuple(kept[name]) for name in ("not_run", "needs")}
    keys = tuple((part, key) for part, key in kept["keys"])
    return Seen(**{**kept, **lists, "observations": observations, "keys": keys})
