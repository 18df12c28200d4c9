"""A static web server for a built site, on this computer only."""

from __future__ import annotations

import mimetypes
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

Extra = Callable[[str], Mapping[str, str]]
BLANK = "/.well-known/inclusief"
"""A path that gives an empty text: the least that is a page of this origin."""
# Said here and not left to the computer's own table, which differs from machine to machine.
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".gif": "image/gif",
    ".htm": "text/html; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}


def content_type(path: Path) -> str:
    """Return the media type of a file, with the character set for text."""
    suffix = path.suffix.lower()
    return TYPES.get(suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"


def normalised_base(base_path: str) -> str:
    """Return the base path with one slash at both ends."""
    inside = base_path.strip("/")
    return f"/{inside}/" if inside else "/"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60
    root: Path
    base: str
    extra: Extra | None = None

    def do_GET(self) -> None:
        self._answer(send_body=True)

    def do_HEAD(self) -> None:
        self._answer(send_body=False)

    def _answer(self, *, send_body: bool) -> None:
        if self.path == BLANK:
            self._send(HTTPStatus.OK, b"", send_body)
            return
        status, path = HTTPStatus.OK, self._file()
        if path is not None and path.is_dir():
            # As static hosts do: relative links on the page need the slash.
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", send_body, location=quote(self._path() + "/"))
            return
        if path is None:
            status, path = HTTPStatus.NOT_FOUND, self.root / "404.html"
        try:
            body = path.read_bytes()
        except OSError:
            self._send(HTTPStatus.NOT_FOUND, b"", send_body)
            return
        self._send(status, body, send_body, kind=content_type(path))

    def _path(self) -> str:
        return unquote(urlsplit(self.path).path, errors="replace")

    def _file(self) -> Path | None:
        """Return the file or folder that is asked for, or None if the site has no such thing."""
        path = self._path()
        if not path.startswith(self.base) or "\0" in path:
            return None
        inside = path[len(self.base) :]
        if inside.startswith("/"):
            return None
        if inside == "" or inside.endswith("/"):
            inside += "index.html"
        try:
            target = (self.root / inside).resolve()
            found = target.is_relative_to(self.root) and (target.is_file() or target.is_dir())
        except (OSError, ValueError):
            return None
        return target if found else None

    def _send(
        self, status: HTTPStatus, body: bytes, send_body: bool, *, kind: str = "text/plain", location: str | None = None
    ) -> None:
        self.send_response(status)
        if location is not None:
            self.send_header("Location", location)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        # One server lives as long as one audit: what a page shares with the next need not be fetched again.
        extra = dict(self.extra(self._path().removeprefix(self.base))) if self.extra else {}
        extra.setdefault("Cache-Control", "no-cache" if kind.startswith("text/html") else "max-age=3600")
        for name, value in extra.items():
            self.send_header(name, value)
        self.end_headers()
        if send_body:
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the report tells what was checked."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing when a browser breaks off a request, as it does at every closed page."""


@contextmanager
def serve(directory: Path, base_path: str = "/", extra: Extra | None = None) -> Iterator[str]:
    """Serve a folder under the base path, on a free port of this computer. Yield the origin, such as http://127.0.0.1:1234.

    ``extra`` returns more headers for a path in the site.
    """
    root = Path(os.path.realpath(directory))
    given = {"root": root, "base": normalised_base(base_path), "extra": staticmethod(extra) if extra else None}
    handler = type("Handler", (_Handler,), given)
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
