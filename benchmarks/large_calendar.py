"""Measures what 1,000 entries of the calendar in 8 languages over 3 years cost a build, beyond the same pages in plain Markdown.

    make bench-calendar
    make bench-calendar ARGS="--rounds 5 --entries 200"

The floor is a twin of the site: as many pages, with the same words, without a calendar and its feeds; see `calendar_site.py`.
Both sides build from nothing and take turns. Exits with 1 if the promise is not kept.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import calendar_site
from languages import Cost, cost, median
from run import BIN, ENVIRON, Row, report

LIMIT = 5.0
"""Seconds."""


def build(root: Path, site: Path) -> Cost:
    """Build a site as on a new machine, and return what it cost."""
    calendar_site.clear(root, site)
    return cost([str(BIN / "mkdocs"), "build", "-q", "-d", str(site)], root)


def expansion(root: Path) -> Cost:
    """Compute the dates of all entries for three years, with the command for it."""
    return cost(
        [str(BIN / "inclusief"), "calendar", "dates", "--from", "2027", "--to", "2029", "--format", "json"], root
    )


def rows(folder: Path, entries: int, rounds: int) -> list[Row]:
    """Measure in turns; the first round makes the twin and does not count."""
    ours, twin = folder / "ours", folder / "twin"
    calendar_site.make(ours, entries)
    build(ours, folder / "our-site")
    pages = calendar_site.make_twin(folder / "our-site", twin) * (len(calendar_site.language_site.LANGUAGES) + 1)
    build(twin, folder / "twin-site")
    pairs = [(build(ours, folder / "our-site"), build(twin, folder / "twin-site")) for _ in range(rounds)]
    (calendar, floor) = (median([pair[side] for pair in pairs]) for side in (0, 1))
    dates, help_text = (
        median([run() for _ in range(rounds)]) for run in (lambda: expansion(ours), lambda: _help(ours))
    )
    what = f"{entries} entries x 8 languages x 3 years"
    return [
        Row(f"{what}, beyond the same {pages} pages", calendar.wall - floor.wall, "s", LIMIT,
            f"{calendar.wall:.1f} s against {floor.wall:.1f} s"),
        Row("the same in processor time", calendar.cpu - floor.cpu, "s", None,
            f"{calendar.cpu:.1f} s against {floor.cpu:.1f} s"),
        Row(f"dates of 3 years of {entries} entries, beyond --help", dates.wall - help_text.wall, "s", None),
    ]  # fmt: skip


def _help(root: Path) -> Cost:
    return cost([str(BIN / "inclusief"), "calendar", "dates", "--help"], root)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    ENVIRON["SOURCE_DATE_EPOCH"] = calendar_site.TODAY
    with tempfile.TemporaryDirectory() as folder:
        return report(rows(Path(folder), arguments.entries, arguments.rounds))


if __name__ == "__main__":
    sys.exit(main())
