"""Feeds as a site writes them: our own site, and a village of examples with every kind of event in two languages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.conftest import ROOT, SITES, link_packages

BUILD_DAY = "1795435200"


def build(root: Path, target: str = "uit", day: str = BUILD_DAY) -> Path:
    """Return the folder with a site, built from a folder as of a day."""
    environ = {**os.environ, "SOURCE_DATE_EPOCH": day, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(root / target)]
    done = subprocess.run(command, cwd=root, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return root / target


def all_feeds(root: Path) -> dict[str, bytes]:
    """Return all feeds that a site writes, by path, without making its pages."""
    from mkdocs.config import load_config

    from inclusief.mkdocs.common import translators_of

    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    config = config.plugins.on_config(config)
    feeds = config.plugins["inclusief/calendar"].feeds
    return {path: data for translator in translators_of(config) for path, data in feeds.files(translator)}


@pytest.fixture(scope="session")
def building() -> Iterator[pytest.MonkeyPatch]:
    """Fix the day for what is built once for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", BUILD_DAY)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        yield patch


@pytest.fixture(scope="session")
def village(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built village of examples."""
    root = tmp_path_factory.mktemp("feest") / "feest"
    shutil.copytree(SITES / "feest", root)
    link_packages(root)
    return build(root)


@pytest.fixture(scope="session")
def village_feeds(village: Path) -> dict[str, bytes]:
    """Return the feeds of the village, by path."""
    found = [path for path in village.rglob("*") if path.suffix in (".ics", ".atom") or path.name.startswith("agenda-")]
    return {path.relative_to(village).as_posix(): path.read_bytes() for path in found if path.suffix != ".gz"}


@pytest.fixture(scope="session")
def own_feeds(building: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Return the feeds of our own site, by path."""
    return all_feeds(ROOT)


@pytest.fixture(scope="session")
def feeds(own_feeds: dict[str, bytes], village_feeds: dict[str, bytes]) -> dict[str, bytes]:
    """Return the feeds of both sites."""
    return {f"own/{path}": data for path, data in own_feeds.items()} | {
        f"village/{path}": data for path, data in village_feeds.items()
    }


@pytest.fixture
def build_site() -> Callable[..., Path]:
    """Return the function that builds a site."""
    return build
