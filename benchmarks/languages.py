"""Measures builds in eight languages against mkdocs-static-i18n, on the same synthetic pages, in the same run.

    make bench-languages                          60 pages x 8 languages
    make bench-languages ARGS="--large"           500 x 8 as well: takes minutes
    make bench-languages ARGS="--rounds 5 --peers FOLDER"

The pages come from ``gen_site.py`` in the folder of the peers (``../shared/peers``). Without that folder nothing is measured.
mkdocs-static-i18n is installed in an environment of its own, with the versions below. Exits with 1 if a promise is not kept.
"""

from __future__ import annotations

import argparse
import filecmp
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import language_site
from run import BIN, ENVIRON, ROOT, Row, report

from inclusief.translations.po_file import parse, render

PEER = ("mkdocs-static-i18n==1.3.1", "mkdocs-material==9.8.1", "mkdocs==1.6.1", "pymdown-extensions")
PAGE, CATALOG = "content/afval/hulp-010.md", "translations/ar.po"


@dataclass(frozen=True)
class Cost:
    """Seconds of a command: on the clock, and of the processor with all child processes."""

    wall: float
    cpu: float


def cost(command: list[str], cwd: Path) -> Cost:
    """Run a command and return what it cost; raise if it fails."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=cwd, env=ENVIRON, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


class Bench:
    """The two sites of one size, and their builds."""

    def __init__(self, folder: Path, peers: Path, pages: int, peer_bin: Path) -> None:
        self.folder, self.pages, self._peer_bin = folder / str(pages), pages, peer_bin
        made = self.folder / "peer"
        subprocess.run(
            [sys.executable, peers / "gen_site.py", made, "--pages", str(pages)], check=True, stdout=subprocess.DEVNULL
        )
        self.peer, self.ours = made / "folder", self.folder / "ours"
        language_site.make(made / "one/nl/docs", self.ours)

    def peer_build(self) -> Cost:
        """Build with mkdocs-static-i18n, into an empty folder."""
        shutil.rmtree(self.folder / "peer-site", ignore_errors=True)
        return self._build(self._peer_bin / "mkdocs", self.peer, "peer-site")

    def full_build(self) -> Cost:
        """Build ours as on a new machine."""
        shutil.rmtree(self.folder / "our-site", ignore_errors=True)
        shutil.rmtree(self.ours / ".inclusief", ignore_errors=True)
        return self._build(BIN / "mkdocs", self.ours, "our-site")

    def next_build(self) -> Cost:
        """Build ours as an editor does, again."""
        return self._build(BIN / "mkdocs", self.ours, "our-site")

    def _build(self, mkdocs: Path, root: Path, site: str) -> Cost:
        return cost([str(mkdocs), "build", "-q", "-d", str(self.folder / site)], root)

    def edit_page(self, number: int) -> Cost:
        """Build after a change of one sentence in one page."""
        path = self.ours / PAGE
        path.write_text(path.read_text("utf-8") + f"\nEen zin erbij, nummer {number}.\n", "utf-8")
        return self.next_build()

    def edit_catalog(self, number: int) -> Cost:
        """Build after a change of one translation."""
        path = self.ours / CATALOG
        catalog = parse(path.read_text("utf-8"))
        entry = next(e for e in catalog if len(e.references) == 1 and e.references[0].startswith(f"{PAGE}:"))
        entry.string = f"{entry.string}{'س' * (number + 1)}"
        path.write_text(render(catalog), "utf-8")
        return self.next_build()

    def is_same_as_full(self) -> bool:
        """Tell whether the site of the last build is that of a full build, byte for byte."""
        kept = self.folder / "kept"
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(self.folder / "our-site", kept)
        self.full_build()
        return _same(filecmp.dircmp(kept, self.folder / "our-site"))


def _same(compared: filecmp.dircmp) -> bool:
    clean = not (compared.left_only or compared.right_only or compared.funny_files)
    files = filecmp.cmpfiles(compared.left, compared.right, compared.common_files, shallow=False)
    return clean and not files[1] and not files[2] and all(_same(sub) for sub in compared.subdirs.values())


def median(costs: list[Cost]) -> Cost:
    """Return the median of both columns."""
    return Cost(statistics.median(c.wall for c in costs), statistics.median(c.cpu for c in costs))


def small_rows(bench: Bench, rounds: int) -> tuple[list[Row], float]:
    """Measure 60 pages x 8 languages; return the rows and our processor time per page."""
    columns: dict[str, list[Cost]] = {"peer": [], "full": [], "page": [], "catalog": []}
    for number in range(rounds):
        columns["peer"].append(bench.peer_build())
        columns["full"].append(bench.full_build())
        columns["page"].append(bench.edit_page(number))
        columns["catalog"].append(bench.edit_catalog(number))
    peer, full, page, catalog = (median(columns[name]) for name in ("peer", "full", "page", "catalog"))
    same = bench.is_same_as_full()
    rows = [
        Row(f"{bench.pages} x 8, wall / static-i18n", full.wall / peer.wall, "x", 0.40, _both(full.wall, peer.wall)),
        Row(f"{bench.pages} x 8, cpu / static-i18n", full.cpu / peer.cpu, "x", None, _both(full.cpu, peer.cpu)),
        Row("one page edited / full static-i18n", page.wall / peer.wall, "x", 0.08, _both(page.wall, peer.wall)),
        Row("one entry edited / full static-i18n", catalog.wall / peer.wall, "x", 0.08, _both(catalog.wall, peer.wall)),
        Row("after the edits another byte than a full build", float(not same), "", 0),
    ]
    return rows, full.cpu / (bench.pages * 8)


def large_rows(bench: Bench, per_page: float) -> list[Row]:
    """Measure 500 pages x 8 languages, once."""
    peer, full = bench.peer_build(), bench.full_build()
    ours = full.cpu / (bench.pages * 8)
    page = bench.edit_page(0)
    update = cost([str(BIN / "inclusief"), "translations", "update"], bench.ours)
    return [
        Row(f"{bench.pages} x 8, cpu / static-i18n", full.cpu / peer.cpu, "x", 0.25, _both(full.cpu, peer.cpu)),
        Row(
            f"our cpu a page, {bench.pages * 8} / 480 pages",
            ours / per_page,
            "x",
            1.5,
            _both(ours * 1e3, per_page * 1e3, "ms"),
        ),
        Row("one page edited / full static-i18n, large", page.wall / peer.wall, "x", 0.08, _both(page.wall, peer.wall)),
        Row("translations update, large", update.wall, "s", 10, f"{update.cpu:.1f} s cpu"),
    ]


def _both(ours: float, floor: float, unit: str = "s") -> str:
    return f"{ours:.2f} {unit} / {floor:.2f} {unit}"


def main() -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", type=Path, default=ROOT.parent / "shared" / "peers")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--large", action="store_true", help="500 pages as well")
    options = parser.parse_args()
    if not (options.peers / "gen_site.py").is_file():
        print(f"skipped: {options.peers} has no gen_site.py")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
        peer_bin = folder / "venv" / "bin"
        quiet = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        subprocess.run(
            [str(peer_bin / "pip"), "install", "-q", *PEER], check=True, env=quiet, stderr=subprocess.DEVNULL
        )
        subprocess.run([str(peer_bin / "python"), "-m", "compileall", "-q", str(folder / "venv/lib")], check=False)
        rows, per_page = small_rows(Bench(folder, options.peers, 60, peer_bin), options.rounds)
        if options.large:
            rows += large_rows(Bench(folder, options.peers, 500, peer_bin), per_page)
    return report(rows)


if __name__ == "__main__":
    sys.exit(main())
