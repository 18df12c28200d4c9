"""Find the browser on this computer."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import urlsplit

from .errors import BrowserNotFound

BROWSER_NAMES = ("google-chrome", "google-chrome-stable", "chrome", "chromium", "chromium-browser")
MAC_APPS = (
    "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "Applications/Chromium.app/Contents/MacOS/Chromium",
)
REMEDY = (
    "Installeer Google Chrome. Of typ op Debian of Ubuntu: sudo apt install chromium chromium-driver. "
    "Staat de browser op een andere plek? Zet die plek in INCLUSIEF_BROWSER."
)
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Browser:
    """A browser on this computer, or one behind a WebDriver address.

    Without a driver of the same version, Selenium looks for one itself.
    """

    path: str
    driver_path: str | None = None
    endpoint: str | None = None
    """The address of a WebDriver server, such as a Selenium Grid. Then ``path`` is not used."""
    hosts: tuple[str, ...] = ()
    """Names of hosts that may be reached, besides this computer."""

    @property
    def is_here(self) -> bool:
        """Whether the browser runs on this computer."""
        return self.endpoint is None or urlsplit(self.endpoint).hostname in LOOPBACK

    @cached_property
    def version(self) -> str:
        """What the browser on this computer says of itself, such as ``Chromium 131.0.6778.139``."""
        return _said_version(self.path) or self.path


def find_browser(environ: Mapping[str, str]) -> Browser:
    """Return the browser to use: the one in INCLUSIEF_BROWSER, else the user's own. Raise BrowserNotFound if there is none."""
    search = environ.get("PATH", os.defpath)
    wanted = environ.get("INCLUSIEF_BROWSER")
    if wanted:
        path = shutil.which(os.path.expanduser(wanted), path=search)
        if path is None:
            raise BrowserNotFound(f"De browser '{wanted}' uit INCLUSIEF_BROWSER bestaat niet. {REMEDY}")
    else:
        own = (shutil.which(name, path=search) for name in BROWSER_NAMES)
        path = next(filter(None, own), None) or _mac_app(environ)
        if path is None:
            raise BrowserNotFound(f"Er is geen browser gevonden. {REMEDY}")
    driver = shutil.which("chromedriver", path=search)
    if driver and major_version(driver) != major_version(path):
        driver = None
    return Browser(path, driver)


def _mac_app(environ: Mapping[str, str]) -> str | None:
    if sys.platform != "darwin":
        return None
    roots = [Path("/"), Path(environ.get("HOME", "/"))]
    return next((str(root / app) for root in roots for app in MAC_APPS if os.access(root / app, os.X_OK)), None)


def major_version(program: str) -> str | None:
    """Return the first number of the version that a browser or driver reports, or None if it does not run."""
    match = re.search(r"(\d+)\.\d+", _said_version(program))
    return match[1] if match else None


@cache
def _said_version(program: str) -> str:
    try:
        done = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()
