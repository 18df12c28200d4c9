"""What a device keeps of the site, so that it opens without a network: a few pages per language with all they need."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from ..pages import Page

WORKER = "sw.js"
OFFLINE_PAGE = "offline.html"
"""One page for all languages, shown in the place of a page that the device did not keep."""
ROLES = ("melden", "meldwijzer", "meldpunten")
"""Pages that a reader in trouble needs."""
FINDER_LINES = ("meldwijzer", "meldwijzer-vraag", "meldwijzer-antwoord")

_TAG = re.compile(r"<(?:script|img|link|div)\b[^>]*>")
_NEEDED = re.compile(r'\b(?:src|data-leesvoor)="([^"]+)"')
_STYLE = re.compile(r'rel="(?:stylesheet|icon)" href="([^"]+)"')
_CSS_URL = re.compile(r"""url\(["']?([^"')]+)["']?\)""")


def is_kept(page: Page) -> bool:
    """Tell whether a device keeps a page: the first page, where to report, and what editors choose. Never a sensitive one."""
    finds = any(name in FINDER_LINES for name, _argument, _line in page.directives)
    return not page.sensitive and (page.name == "index" or page.meta.get("rol") in ROLES or finds or page.offline)


class KeptFiles:
    """The files of a built site that a device keeps. ``base`` is the path of the site on its host, such as ``/inclusie/``."""

    def __init__(self, site: Path, base: str = "/") -> None:
        self._site, self._base = site, base

    def needed_by(self, file: str) -> list[str]:
        """Return the paths of the files that a page or style sheet loads, and what those load."""
        text = (self._site / file).read_text("utf-8")
        if file.endswith(".css"):
            found = _CSS_URL.findall(text)
        else:
            tags = _TAG.findall(text)
            found = [address for tag in tags for address in (*_NEEDED.findall(tag), *_STYLE.findall(tag))]
        paths: dict[str, None] = {}
        for path in (self._inside(file, address) for address in found):
            if path and path not in paths and (self._site / path).is_file():
                paths[path] = None
                if path.endswith(".css"):
                    paths.update(dict.fromkeys(self.needed_by(path)))
        return list(paths)

    def _inside(self, file: str, address: str) -> str:
        """Return the path in the site that an address on a page leads to, or "" if it leads elsewhere."""
        address = address.split("#")[0].split("?")[0]
        if address.startswith(self._base):
            return address.removeprefix(self._base)
        if not address or ":" in address or address.startswith("/"):
            return ""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(file), address))
        return "" if path.startswith("..") else path

    def lists(self, pages: Mapping[str, Sequence[tuple[str, str]]]) -> dict[str, Any]:
        """Return what the worker keeps: for all languages (``basis``), and for each language (``talen``).

        ``pages`` are address and file of the pages per language. The version of a list is made of what is in its files,
        so that the same site has the same worker.
        """
        basis = {path: path for path in (OFFLINE_PAGE, *self.needed_by(OFFLINE_PAGE))}
        languages = {}
        for code, rows in pages.items():
            needed = dict.fromkeys(path for _address, file in rows for path in self.needed_by(file))
            files = {**dict(rows), **{path: path for path in needed if path not in basis}}
            languages[code] = self._versioned(files)
        return {"offline": OFFLINE_PAGE, "basis": self._versioned(basis), "talen": languages}

    def _versioned(self, rows: Mapping[str, str]) -> dict[str, Any]:
        whole = hashlib.sha256()
        for address, file in sorted(rows.items()):
            content = (self._site / file).read_bytes()
            whole.update(f"{address}\0{len(content)}\0".encode())
            whole.update(content)
        return {"versie": whole.hexdigest()[:12], "adressen": sorted(rows)}


def worker_script(kept: Mapping[str, Any]) -> str:
    """Return the script of the service worker with what it keeps."""
    code = files(__package__).joinpath("worker.js").read_text("utf-8")
    data = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"var KEPT = {data};\n{code}"
