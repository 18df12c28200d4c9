"""Measures the audit against its peers, all in one run: speed, the price of states, the price of an edit, and memory.

    .venv/bin/python benchmarks/audit.py                        all that needs no peer
    .venv/bin/python benchmarks/audit.py --peers FOLDER         with pa11y-ci: FOLDER has it in node_modules
    .venv/bin/python benchmarks/audit.py --only loop states     some rows: loop, pa11y, states, edit, memory
    .venv/bin/python benchmarks/audit.py --site FOLDER          on another built site than our own

The site is served from this computer. Ratios only, and ours and the peer take turns: seconds say more about the machine.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from inclusief_checks.accessibility.audit import Settings, audit
from inclusief_checks.accessibility.axe import OPTIONS
from inclusief_checks.accessibility.browsers import BrowserSession, find_browser
from inclusief_checks.accessibility.plan import Plan
from inclusief_checks.accessibility.server import serve
from inclusief_checks.accessibility.targets import pages_in

ROOT = Path(__file__).parent.parent
AXE = ROOT / "node_modules/axe-core/axe.min.js"
COMMAND = [str(Path(sys.executable).parent / "inclusief"), "audit"]
PLAIN = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--force-color-profile=srgb",
)  # fmt: skip
"""The flags of a peer: what a browser needs here, and what makes a page look the same everywhere."""
STATE = {
    "Emulation.setDeviceMetricsOverride": {"width": 1280, "height": 1024, "deviceScaleFactor": 1, "mobile": False},
    "Emulation.setEmulatedMedia": {
        "features": [
            {"name": "prefers-color-scheme", "value": "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
    },
}
SCREENS = ("light-1280", "dark-1280", "dark-320", "light-320")
Said = set[tuple[str, str, str]]


def site_of(folder: Path) -> Path:
    """Build our own site, and return its folder, with the pages in Dutch only: more than 200."""
    environ = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    site = folder / "site"
    build = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(site)]
    subprocess.run(build, cwd=ROOT, env=environ, check=True, stderr=subprocess.DEVNULL)
    (site / "404.html").unlink()  # It stands at an address of its own.
    for catalog in (ROOT / "translations").glob("*.po"):
        shutil.rmtree(site / catalog.stem)
    return site


def spread(pages: list[str], count: int) -> list[str]:
    """Return this many pages, from the whole list at even distances: in the order of names, pages of one kind stand together."""
    return [pages[number * len(pages) // count] for number in range(min(count, len(pages)))]


def run(*arguments: str) -> tuple[float, dict]:
    """Run our command as anybody does; return its seconds and its report."""
    start = time.perf_counter()
    done = subprocess.run(
        [*COMMAND, *arguments, "--format", "json"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    return seconds, json.loads(done.stdout)


def said_by_us(report: dict) -> dict[str, Said]:
    """Return per address what axe said in our report."""
    return {
        page["url"]: {
            (found["rule"].removeprefix("axe/"), found["selector"] or "", found["outcome"])
            for found in page["findings"]
        }
        for page in report["pages"]
    }


def loop(addresses: list[str]) -> tuple[float, dict[str, Said]]:
    """Audit pages as the manual of axe-selenium-python does, with the same axe, the same rules and the same screen."""
    from axe_selenium_python import Axe
    from selenium.webdriver import Chrome, ChromeOptions, ChromeService

    browser = find_browser(os.environ)
    settings = ChromeOptions()
    settings.binary_location = browser.path
    for flag in PLAIN:
        settings.add_argument(flag)
    options = {key: OPTIONS[key] for key in ("runOnly", "rules")}
    said: dict[str, Said] = {}
    start = time.perf_counter()
    with Chrome(options=settings, service=ChromeService(executable_path=browser.driver_path)) as driver:
        for command, parameters in STATE.items():
            driver.execute_cdp_cmd(command, parameters)
        for address in addresses:
            driver.get(address)
            axe = Axe(driver, script_url=str(AXE))
            axe.inject()
            answer = axe.run(options=json.dumps(options))
            said[address] = {
                (rule["id"], " >>> ".join(map(str, node["target"])), outcome)
                for outcome, kind in (("failed", "violations"), ("cantTell", "incomplete"))
                for rule in answer[kind]
                for node in rule["nodes"]
            }
    return time.perf_counter() - start, said


def versus(ours: Callable[[], float], theirs: Callable[[], float], rounds: int) -> float:
    """Return how many times the seconds of ours go into theirs: the median of rounds in which both take turns."""
    return statistics.median(theirs() / ours() for _ in range(rounds))


def against_loop(origin: str, pages: list[str], rounds: int) -> str:
    """Compare with a loop of axe-selenium-python: the same state, the same rules, and the same said on every page."""
    addresses = [f"{origin}/{page.removesuffix('index.html')}" for page in pages]
    same: list[bool] = []
    theirs_said: dict[str, Said] = {}

    def theirs() -> float:
        seconds, said = loop(addresses)
        theirs_said.update(said)
        return seconds

    def ours() -> float:
        seconds, report = run(*addresses, "--states", "light-1280", "--rules", "axe", "--no-cache")
        same.append(said_by_us(report) == theirs_said)
        return seconds

    theirs()
    ratio = versus(ours, theirs, rounds)
    nodes = sum(map(len, theirs_said.values()))
    verdict = "identical" if all(same) else "NOT IDENTICAL"
    return f"pages/s against a loop of axe-selenium-python: {ratio:.2f} x, {len(pages)} pages, {nodes} nodes, {verdict}"


def against_pa11y(origin: str, pages: list[str], rounds: int, peers: Path, folder: Path) -> list[str]:
    """Compare whole commands with pa11y-ci and its axe runner, in the same browser."""
    addresses = [f"{origin}/{page.removesuffix('index.html')}" for page in pages]
    chrome = {"executablePath": find_browser(os.environ).path, "args": list(PLAIN)}
    config = folder / "pa11yci.json"
    defaults = {"runners": ["axe"], "timeout": 90_000, "chromeLaunchConfig": chrome}
    config.write_text(json.dumps({"defaults": defaults, "urls": addresses}))

    def theirs() -> float:
        start = time.perf_counter()
        program = peers / "node_modules/.bin/pa11y-ci"
        subprocess.run([program, "--json", "--config", config], stdout=subprocess.DEVNULL, check=False)
        return time.perf_counter() - start

    rows = []
    for name, arguments in (
        ("axe in one state", ("--states", "light-1280", "--rules", "axe")),
        ("the whole audit: all states, rules, keys and language", ()),
    ):
        ratio = versus(lambda arguments=arguments: run(*addresses, *arguments, "--no-cache")[0], theirs, rounds)
        rows.append(f"whole command against pa11y-ci (axe), {len(pages)} pages, {name}: {ratio:.1f} x")
    return rows


def states(site: Path, pages: list[str], rounds: int) -> str:
    """Compare four states with four times one."""

    def seconds(names: tuple[str, ...]) -> float:
        start = time.perf_counter()
        audit(site, Settings(AXE, Plan(names, ("axe",)), environ=os.environ), pages=pages)
        return time.perf_counter() - start

    ratio = statistics.median(seconds(SCREENS) / (4 * seconds(SCREENS[:1])) for _ in range(rounds))
    return f"four states against four times one state: {ratio:.2f}"


def edit(site: Path) -> list[str]:
    """Compare the audit after an edit of one page with the audit of everything."""
    shutil.rmtree(ROOT / ".inclusief" / "audit", ignore_errors=True)
    whole, report = run(str(site))
    pages = len(report["pages"])
    page = site / "melden" / "index.html"
    shares = []
    for number in range(3):
        page.write_text(page.read_text("utf-8").replace("</main>", f"<p>Regel {number}.</p></main>"), "utf-8")
        shares.append(run(str(site))[0] / whole)
    unchanged = run(str(site))[0] / whole
    return [
        f"audit after editing one page of {pages}: {100 * statistics.median(shares):.1f} % of a full audit",
        f"audit after editing nothing: {100 * unchanged:.1f} %",
    ]


def memory(site: Path, pages: int) -> str:
    """Return how much the memory of one browser grows between two points of a long audit."""
    listed = [page for _ in range(1 + pages // 50) for page in pages_in(site)][:pages]
    sizes: dict[int, float] = {}
    group: list[int] = []
    real = BrowserSession.__enter__

    def entered(session: BrowserSession) -> BrowserSession:
        opened = real(session)
        group[:] = [opened.process_group or 0]
        return opened

    def progress(done: int, total: int, page: str) -> None:
        if done in (pages // 5, pages):
            sizes[done] = resident(group[0])

    BrowserSession.__enter__ = entered  # type: ignore[method-assign]
    plan = Plan(("light-1280", "dark-1280", "light-320", "dark-320", "zoom", "text-spacing"))
    audit(site, Settings(AXE, plan, jobs=1, progress=progress, environ=os.environ), pages=listed)
    BrowserSession.__enter__ = real  # type: ignore[method-assign]
    first, last = sizes[pages // 5], sizes[pages]
    return f"memory of one browser: {first:.0f} MB after {pages // 5} pages, {last:.0f} MB after {pages}"


def resident(group: int) -> float:
    """Return the megabytes that a process group holds for itself, without what its processes share."""
    total = 0.0
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                if os.getpgid(int(folder.name)) == group:
                    rows = (folder / "smaps_rollup").read_text().splitlines()
                    total += sum(float(row.split()[1]) for row in rows if row.startswith("Pss:")) / 1024
            except (OSError, ValueError):
                continue
    return total


def main() -> int:
    """Print a row for each measure that was asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", nargs="+", default=["loop", "pa11y", "states", "edit", "memory"])
    options.add_argument("--peers", type=Path)
    options.add_argument("--site", type=Path)
    options.add_argument("--pages", type=int, default=48)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--long", type=int, default=1000, help="pages for the measure of memory")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="inclusief-bench-") as name:
        folder = Path(name)
        site = chosen.site or site_of(folder)
        pages = spread(pages_in(site), chosen.pages)
        with serve(site) as origin:
            if "loop" in chosen.only:
                print(against_loop(origin, pages, chosen.rounds), flush=True)
            if "pa11y" in chosen.only and chosen.peers:
                for row in against_pa11y(origin, pages, 1, chosen.peers, folder):
                    print(row, flush=True)
        if "states" in chosen.only:
            print(states(site, pages, chosen.rounds), flush=True)
        if "edit" in chosen.only:
            print(*edit(site), sep="\n", flush=True)
        if "memory" in chosen.only:
            print(memory(site, chosen.long), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
