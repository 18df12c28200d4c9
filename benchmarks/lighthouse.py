#!/usr/bin/env python3
"""Runs Lighthouse on ten types of pages of a built site, as a phone, and prints its scores.

    benchmarks/lighthouse.py [SITE] [--lighthouse PROGRAM]

SITE is the folder of a built site (default: site). Lighthouse itself is no part of the set-up: install it with npm somewhere and
name the program. The site is served as the audit serves it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from inclusief_checks.accessibility.browsers import find_browser
from inclusief_checks.accessibility.server import serve

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
