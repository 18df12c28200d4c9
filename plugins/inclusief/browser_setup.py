"""Sees to it that there is a browser for the audit: the user's own, else one that Selenium gets, else Debian's packages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from inclusief_checks.accessibility.browsers import REMEDY, find_browser
from inclusief_checks.accessibility.errors import BrowserNotFound

REMEMBERED = Path(".inclusief/browser")
"""Where set-up writes the path of a browser that Selenium downloaded."""


def browser_environ(root: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """Return the environment with the browser that set-up remembered, if the user's own choice is not in it."""
    result = dict(environ)
    remembered = root / REMEMBERED
    if "INCLUSIEF_BROWSER" not in result and remembered.is_file():
        path = remembered.read_text("utf-8").strip()
        if os.access(path, os.X_OK):
            result["INCLUSIEF_BROWSER"] = path
    return result


def ensure_browser(root: Path) -> None:
    """Return if there is a browser or one could be installed. Raises `BrowserNotFound` with the remedy."""
    try:
        find_browser(browser_environ(root, os.environ))
        return
    except BrowserNotFound:
        if os.environ.get("INCLUSIEF_BROWSER"):
            raise
    path = _from_selenium()
    if path:
        (root / REMEMBERED).parent.mkdir(exist_ok=True)
        (root / REMEMBERED).write_text(path + "\n", "utf-8")
        return
    if not _from_apt():
        raise BrowserNotFound(f"Er is geen browser, en hij is ook niet te installeren. {REMEDY}")
    find_browser(os.environ)


def _from_selenium() -> str | None:
    """Let Selenium Manager fetch Chrome for Testing with its driver; return its path, or None."""
    os.environ["SE_AVOID_STATS"] = "true"
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.common.selenium_manager import SeleniumManager

    print("inclusief: looking for a browser with Selenium Manager", file=sys.stderr)
    try:
        return SeleniumManager().binary_paths(["--browser", "chrome", "--skip-driver-in-path"])["browser_path"] or None
    except (WebDriverException, KeyError, OSError):
        return None


def _from_apt() -> bool:
    """Install Debian's packages, as root or with a sudo that asks no password."""
    if not shutil.which("apt-get"):
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    print("inclusief: installing the packages chromium and chromium-driver", file=sys.stderr)
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run([*prefix, "apt-get", "update", "-qq"], env=environ, check=True, stdout=subprocess.DEVNULL)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "chromium-driver"]
        subprocess.run([*prefix, *install], env=environ, check=True, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


if __name__ == "__main__":
    try:
        ensure_browser(Path.cwd())
    except BrowserNotFound as error:
        print(f"inclusief: {error}", file=sys.stderr)
        sys.exit(3)
