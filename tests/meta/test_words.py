"""Our own words: Dutch that editors can read, and nothing of one machine."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from inclusief_checks.findings import Severity
from inclusief_checks.prose import read_blocks
from inclusief_checks.readability import check_blocks

ROOT = Path(__file__).parent.parent.parent


def tracked() -> list[Path]:
    done = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    names = done.stdout.split() or [str(path) for path in ROOT.glob("*.*")]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def test_the_guide_for_editors_passes_the_check_it_explains():
    text = (ROOT / "docs/handleiding.md").read_text("utf-8")
    findings = check_blocks(read_blocks(text, extensions=["tables", "fenced_code"]), "docs/handleiding.md")
    assert [str(f) for f in findings if f.severity is not Severity.REVIEW] == []


def test_nothing_tells_of_one_machine():
    wrong = re.compile(r"/(?:root|home/\w+|Users/\w+)/|registry\.\w+\.org|//(?:files|pypi)\.")
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in tracked()
        if path.suffix not in (".png", ".woff2") and path != Path(__file__)
        for match in [wrong.search(path.read_text("utf-8", errors="replace"))]
        if match
    ]
    assert found == []


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=" ".join)
def test_the_code_is_in_the_house_style(command):
    done = subprocess.run(
        [sys.executable, "-m", "ruff", *command, "--no-cache", "-q", "."], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
