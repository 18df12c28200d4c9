"""The real site, built once, on a server of its own, and one warm browser."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT, SITES, link_packages

from inclusief_checks.accessibility.browsers import BrowserSession, find_browser
from inclusief_checks.accessibility.server import serve

LANGUAGES = ("nl", "en", "ar")


def copy_of_our_site(root: Path) -> Path:
    """Copy the sources of the real site, so that a test never touches the published one, and return the folder."""
    for name in ("content", "translations"):
        shutil.copytree(ROOT / name, root / name)
    for path in (*ROOT.glob("*.yaml"), ROOT / "mkdocs.yml", ROOT / "calendar.lock.json"):
        shutil.copy(path, root / path.name)
    link_packages(root)
    return root


@pytest.fixture(scope="session")
def project(tmp_path_factory) -> Path:
    """Return a copy of the real site's sources."""
    return copy_of_our_site(tmp_path_factory.mktemp("eigen"))


def without_most_months(site: Path) -> list[str]:
    """Return the pages of a built site, with of the months one in the past, this one and the next: the others are like them."""
    month = re.compile(r"agenda/(?!2026-10|2026-11|2026-12)\d{4}-\d\d/")
    paths = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    return [path for path in paths if not month.search(path)]


def build(root: Path, target: str = "gebouwd", day: str = "1795435200") -> Path:
    """Build a copy of a site and return the folder with the result."""
    environ = {**os.environ, "SOURCE_DATE_EPOCH": day, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(root / target)]
    done = subprocess.run(command, cwd=root, env=environ, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return root / target


def copy(name: str, root: Path) -> Path:
    """Copy a site of ``tests/sites`` to a folder that is not there yet, and return it."""
    shutil.copytree(SITES / name, root)
    link_packages(root)
    return root


@pytest.fixture(scope="session")
def built(project) -> Path:
    """Return the real site as MkDocs builds it."""
    return build(project)


@pytest.fixture(scope="session")
def origin(built):
    """Yield the address of the built site."""
    with serve(built) as address:
        yield address.rstrip("/")


@pytest.fixture(scope="session")
def session():
    """Yield a warm browser."""
    with BrowserSession(find_browser(os.environ)) as browser:
        yield browser


@pytest.fixture
def page(session, origin):
    """Return a function that opens a page: width, colour scheme, and with or without script."""

    def open_page(path: str, *, width: int = 1280, scheme: str = "light", script: bool = True):
        session.command("Emulation.setScriptExecutionDisabled", value=not script)
        session.emulate(width=width, height=800, scheme=scheme)
        for _ in session.network_events():
            pass
        session.driver.get(f"{origin}/{path.lstrip('/')}")
        return session.driver

    yield open_page
    session.command("Emulation.setScriptExecutionDisabled", value=False)
