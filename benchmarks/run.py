"""Measures what the project promises about speed and size, each as a ratio against a named floor in the same run.

    make bench                     all but set-up
    make bench ARGS=--setup        set-up on a fresh clone with empty caches, too
    make bench ARGS="--rounds 9"   more rounds on a busy machine

Exits with 1 if a promise is not kept. Medians of interleaved rounds; the floor and ours take turns.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
ENVIRON = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
ENVIRON.pop("PYTHONDONTWRITEBYTECODE", None)  # both sides compiled, as on any normal machine


@dataclass(frozen=True)
class Row:
    """One promise: what was measured, the value, and the limit."""

    name: str
    value: float
    unit: str
    limit: float | None
    detail: str = ""

    @property
    def kept(self) -> bool:
        """True if there is no limit or the value is within it."""
        return self.limit is None or self.value <= self.limit


def timed(command: list[str], cwd: Path, times: int = 1) -> float:
    """Return the seconds that running a command takes; raise if it fails."""
    start = time.perf_counter()
    for _ in range(times):
        subprocess.run(command, cwd=cwd, env=ENVIRON, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) / times


def versus(ours: Callable[[], float], floor: Callable[[], float], rounds: int) -> tuple[float, float, float]:
    """Return the ratio of the medians, and both medians. The first round warms up and does not count."""
    pairs = [(ours(), floor()) for _ in range(rounds + 1)][1:]
    a, b = (statistics.median(column) for column in zip(*pairs, strict=True))
    return a / b, a, b


def plain_project(folder: Path, count: int) -> None:
    """Write as many pages for plain MkDocs and Material as our site has; copies stand for those of the calendar."""
    languages = ["", *(path.stem for path in sorted((ROOT / "translations").glob("*.po")))]
    pages = list((ROOT / "content").glob("*.md"))
    for code in languages:
        for page in pages:
            text = re.sub(r"\]\((?!tel:|https:)[^)]*\)", "](index.md)", page.read_text("utf-8"))
            target = folder / "docs" / code / page.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(re.sub(r"^\[\[.*\]\]$", "", text, flags=re.M), "utf-8")
    written = sorted((folder / "docs").rglob("*.md"))
    for number in range(count - len(written)):
        source = written[number % len(written)]
        copy = source.parent / "dagen" / f"{number}.md"
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(source.read_text("utf-8").replace("](index.md)", "](../index.md)"), "utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Plain\nsite_url: https://plain.example/\ntheme: {name: material, font: false}\n"
        "markdown_extensions: [admonition, attr_list, def_list, md_in_html]\nnot_in_nav: dagen/\n",
        "utf-8",
    )


def build_rows(rounds: int) -> list[Row]:
    """Build our site and the plain one in turns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        mkdocs = str(BIN / "mkdocs")
        cold_build(mkdocs, folder / "ours")
        count = sum(1 for _ in (folder / "ours").rglob("index.html"))
        plain_project(folder, count)
        ratio, ours, floor = versus(
            lambda: cold_build(mkdocs, folder / "ours"),
            lambda: timed([mkdocs, "build", "-q", "-d", str(folder / "plain")], folder),
            rounds,
        )
    return [
        Row(
            "build, all plugins / plain MkDocs + Material",
            ratio,
            "x",
            1.3,
            f"{count} pages: {ours:.2f} s / {floor:.2f} s",
        )
    ]


def cold_build(mkdocs: str, target: Path) -> float:
    """Build our site as on a new machine: without what an earlier build remembers. Return the seconds."""
    shutil.rmtree(ROOT / ".inclusief/bouw", ignore_errors=True)
    return timed([mkdocs, "build", "-q", "-d", str(target)], ROOT)


def start_rows(rounds: int) -> list[Row]:
    """Start our commands and ``mkdocs --version`` in turns."""
    rows = []
    cases = [("inclusief --help", ["--help"], 1.5), ("inclusief check, one page", ["check", "content/over.md"], 4.0)]
    for name, arguments, limit in cases:
        ratio, ours, floor = versus(
            lambda arguments=arguments: timed([str(BIN / "inclusief"), *arguments], ROOT, 3),
            lambda: timed([str(BIN / "mkdocs"), "--version"], ROOT, 3),
            rounds,
        )
        rows.append(
            Row(f"{name} / mkdocs --version", ratio, "x", limit, f"{ours * 1000:.0f} ms / {floor * 1000:.0f} ms")
        )
    return rows


def compressed(path: Path) -> int:
    """Return the bytes that go over the line: fonts and pictures are compressed already."""
    data = path.read_bytes()
    return len(data) if path.suffix in (".woff2", ".png", ".jpg") else len(gzip.compress(data, 9))


def page_weight(site: Path, page: str) -> dict[str, int]:
    """Return the compressed bytes of a page's first load by kind of file."""
    file = site / page / "index.html"
    total = {"html": compressed(file)}
    html = file.read_text("utf-8")
    links = re.findall(r'<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"|<img[^>]* src="([^"]+)"', html)
    for link in (next(filter(None, found)) for found in links):
        path = (file.parent / link).resolve()
        kind = path.suffix[1:]
        total[kind] = total.get(kind, 0) + compressed(path)
        if kind == "css":
            for url in re.findall(r"url\(([^)\"']+\.woff2)\)", path.read_text("utf-8")):
                total["woff2"] = total.get("woff2", 0) + compressed((path.parent / url).resolve())
    return total


def weight_rows() -> list[Row]:
    """Build the site once and weigh the heaviest page of each language."""
    rows = []
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        timed([str(BIN / "mkdocs"), "build", "-q", "-d", name], ROOT)
        codes = [path.stem for path in sorted((ROOT / "translations").glob("*.po"))]
        for code in ("", *codes):
            limit = 220 if code == "ar" else 150
            own = [
                page
                for page in (path.parent.relative_to(site).as_posix() for path in (site / code).glob("*/index.html"))
                if page not in codes
            ]
            weights = {page: page_weight(site, page) for page in [*own, code or "."]}
            page = max(weights, key=lambda key: sum(weights[key].values()))
            detail = ", ".join(f"{kind} {size / 1000:.1f}" for kind, size in weights[page].items())
            rows.append(
                Row(
                    f"first load, {code or 'nl'}, heaviest page ({page})",
                    sum(weights[page].values()) / 1000,
                    "kB",
                    limit,
                    detail,
                )
            )
        script = site / "assets/inclusief.js"
        rows.append(Row("own script, not compressed", script.stat().st_size / 1000, "kB", 10))
        index = sum(compressed(site / "assets/zoeken" / name) for name in ("nl.json", "minisearch.js")) / 1000
        rows.append(Row("search, on first use only (nl)", index, "kB", None))
    return rows


def folder_size(folder: Path) -> float:
    """Return the megabytes in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


def setup_rows() -> list[Row]:
    """Set up a fresh clone with empty caches; say how long it takes and how much is on disk afterwards."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(["git", "clone", "-q", str(ROOT), "clone"], cwd=folder, check=True)
        environ = {
            **ENVIRON,
            "UV_CACHE_DIR": str(folder / "uv"),
            "npm_config_cache": str(folder / "npm"),
            "PIP_NO_CACHE_DIR": "1",
        }
        environ["PATH"] = os.pathsep.join(part for part in environ["PATH"].split(os.pathsep) if part != str(BIN))
        start = time.perf_counter()
        subprocess.run(
            ["make", ".venv/.publish", "node_modules/.ready", ".venv/.browser"],
            cwd=folder / "clone",
            env=environ,
            check=True,
        )
        seconds = time.perf_counter() - start
        again = time.perf_counter()
        done = subprocess.run(
            ["make", ".venv/.publish", "node_modules/.ready", ".venv/.browser"],
            cwd=folder / "clone",
            env=environ,
            capture_output=True,
            text=True,
            check=True,
        )
        again = time.perf_counter() - again
        quiet = not re.search("inclusief:", done.stdout + done.stderr)
        npm = folder_size(folder / "npm")
        shutil.rmtree(folder / "uv" / "simple-v0", ignore_errors=True)
        disk = folder_size(folder / "clone" / ".venv") + folder_size(folder / "clone" / "node_modules")
    return [
        Row("set-up of a fresh clone, empty caches, browser present", seconds, "s", None),
        Row("second set-up", again, "s", None, "says nothing" if quiet else "NOT QUIET"),
        Row("npm downloads", npm, "MB", None),
        Row("on disk after set-up (.venv and node_modules)", disk, "MB", None),
    ]


def report(rows: list[Row]) -> int:
    """Print a table and return the exit code: 1 if a promise is not kept."""
    for row in rows:
        limit = f"<= {row.limit:g}" if row.limit is not None else ""
        print(f"{'ok ' if row.kept else 'NO '} {row.value:8.3f} {row.unit:3} {limit:8} {row.name}  [{row.detail}]")
    return 0 if all(row.kept for row in rows) else 1


def main() -> int:
    """Run the benchmarks and print a table; ``--json FILE`` keeps the numbers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--setup", action="store_true")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    rows = [*weight_rows(), *start_rows(options.rounds), *build_rows(options.rounds)]
    if options.setup:
        rows += setup_rows()
    if options.json:
        options.json.write_text(json.dumps([asdict(row) for row in rows], indent=2) + "\n", "utf-8")
    return report(rows)


if __name__ == "__main__":
    sys.exit(main())
