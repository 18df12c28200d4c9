"""What the tests of the audit share: axe-core, a browser, and small pages."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from inclusief_checks.accessibility.browsers import Browser, find_browser

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def axe_script() -> Path:
    """Return the file of axe-core. Without it these tests fail: not tested is not passed."""
    path = Path(os.environ.get("INCLUSIEF_AXE", ROOT / "node_modules/axe-core/axe.min.js"))
    assert path.is_file(), "axe-core is missing: run npm ci"
    return path


@pytest.fixture(scope="session")
def browser() -> Browser:
    """Return the browser of this computer."""
    return find_browser(os.environ)
