"""A small site with a sensitive page, built once, and a browser that lets service workers work as they do for a reader."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.browser.conftest import build, copy

from inclusief_checks.accessibility.browsers import BrowserSession, find_browser


@pytest.fixture(scope="module")
def safe(tmp_path_factory) -> Path:
    """Return the small site as MkDocs builds it."""
    return build(copy("veilig", tmp_path_factory.mktemp("veilig") / "veilig"))


@pytest.fixture
def fresh() -> Iterator[BrowserSession]:
    """Yield a browser of its own, for a test that changes what the browser keeps."""
    with BrowserSession(find_browser(os.environ)) as browser:
        yield browser


SERVER = """
import sys
from pathlib import Path
from inclusief_checks.accessibility.server import serve
with serve(Path(sys.argv[1]), sys.argv[2]) as address:
    print(address, flush=True)
    sys.stdin.read()
"""


@contextmanager
def server_that_ends(site: Path, base: str) -> Iterator[str]:
    """Serve a site from a process of its own: when it ends, the connections that the browser kept open end too."""
    command = [sys.executable, "-c", SERVER, str(site), base]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip()
        finally:
            process.kill()
