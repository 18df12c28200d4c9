#!/usr/bin/env python3
"""Runs Lighthouse on ten types of pages of a built site, as a phone, and prints its scores.

    benchmarks/lighthouse.py [SITE] [--lighthouse PROGRAM]

SITE is the folder of a built site (default: site). Lighthouse itself is no part of the set-up: install it with npm somewhere and
name the program. The site is served as a static host serves it: text is compressed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from inclusief_checks.accessibility.browsers import find_browser

PAGES = (
    "",
    "melden/",
    "waar/",
    "waar/werk/",
    "waar/werk/antwoord/",
    "meldpunten/",
    "agenda/",
    "agenda/keti-koti/",
    "zoeken/",
    "cijfers/",
    "ar/melden/",
)
CATEGORIES = ("accessibility", "best-practices", "seo", "performance")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-sync"


class StaticHost(SimpleHTTPRequestHandler):
    """Answers as static hosts do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, compressed if it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        kind = self.guess_type(str(path))
        text = kind.startswith("text/") or "json" in kind or "javascript" in kind or "svg" in kind
        body = gzip.compress(path.read_bytes(), mtime=0) if text else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        if text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the table is the answer."""


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a folder on a free port of this computer, and yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(StaticHost, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def scores(program: str, url: str, browser: str, folder: Path) -> dict[str, object]:
    """Return the scores of a page, 0 to 100, and the names of audits that lost points."""
    target = folder / "report.json"
    command = [
        program, url, "--quiet", "--output=json", f"--output-path={target}", f"--chrome-flags={FLAGS}",
        f"--only-categories={','.join(CATEGORIES)}",
    ]  # fmt: skip
    subprocess.run(command, env={**os.environ, "CHROME_PATH": browser}, check=True, stdout=subprocess.DEVNULL)
    report = json.loads(target.read_text("utf-8"))
    found: dict[str, object] = {name: round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES}
    found["lost"] = [
        audit["id"]
        for name in CATEGORIES[:3]
        for ref in report["categories"][name]["auditRefs"]
        if ref["weight"] and (audit := report["audits"][ref["id"]])["score"] not in (None, 1)
    ]
    return found


def main() -> int:
    """Print a row for each page. Returns 1 if a page is below what was promised."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"))
    parser.add_argument("--lighthouse", default="lighthouse", help="the program")
    options = parser.parse_args()
    browser = str(find_browser(os.environ).path)
    failed = False
    print(f"{'page':28} {'access.':>8} {'best pr.':>8} {'seo':>5} {'perf.':>6}")
    with serve(options.site) as address, tempfile.TemporaryDirectory() as folder:
        for page in PAGES:
            found = scores(options.lighthouse, f"{address.rstrip('/')}/{page}", browser, Path(folder))
            values = [int(str(found[name])) for name in CATEGORIES]
            failed |= min(values[:3]) < 100 or values[3] < 95
            print(
                f"{page or '/':28} {values[0]:8} {values[1]:8} {values[2]:5} {values[3]:6}  {' '.join(found['lost'])}",
                flush=True,
            )  # type: ignore[arg-type]
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
