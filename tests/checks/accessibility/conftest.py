"""What the tests of the audit share: a browser, and small pages."""

from __future__ import annotations

import os

import pytest

from inclusief_checks.accessibility.browsers import Browser, find_browser


@pytest.fixture(scope="session")
def browser() -> Browser:
    """Return the browser of this computer."""
    return find_browser(os.environ)
