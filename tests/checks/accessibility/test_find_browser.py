from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from inclusief_checks.accessibility import installed
from inclusief_checks.accessibility.errors import BrowserNotFound
from inclusief_checks.accessibility.installed import Browser, find_browser

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="uses shell scripts as programs")


def program(folder: Path, name: str, says: str) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\necho '{says}'\n")
    path.chmod(0o755)
    return str(path)


@pytest.fixture(autouse=True)
def no_mac_apps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "MAC_APPS", ())


def test_the_users_own_chrome_comes_before_chromium(tmp_path: Path) -> None:
    program(tmp_path, "chromium", "Chromium 156.0.1.2")
    chrome = program(tmp_path, "google-chrome", "Google Chrome 156.0.1.2")
    assert find_browser({"PATH": str(tmp_path)}) == Browser(chrome, None)


def test_the_setting_wins(tmp_path: Path) -> None:
    program(tmp_path / "a", "google-chrome", "Google Chrome 156.0.1.2")
    own = program(tmp_path / "b", "mijn-chrome", "Google Chrome 150.0.1.2")
    assert find_browser({"PATH": str(tmp_path / "a"), "INCLUSIEF_BROWSER": own}).path == own


def test_a_driver_of_the_same_version_is_used(tmp_path: Path) -> None:
    chromium = program(tmp_path, "chromium", "Chromium 156.0.8078.79 built on Debian")
    driver = program(tmp_path, "chromedriver", "ChromeDriver 156.0.1.1 (abc)")
    assert find_browser({"PATH": str(tmp_path)}) == Browser(chromium, driver)


@pytest.mark.parametrize("says", ["ChromeDriver 155.0.8078.79 (abc)", "stuk"])
def test_a_driver_of_another_version_is_left_to_selenium(tmp_path: Path, says: str) -> None:
    chromium = program(tmp_path, "chromium", "Chromium 156.0.8078.79")
    program(tmp_path, "chromedriver", says)
    assert find_browser({"PATH": str(tmp_path)}) == Browser(chromium, None)


def test_without_a_browser_the_message_gives_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(
        BrowserNotFound, match=r"Er is geen browser gevonden.*sudo apt install chromium chromium-driver"
    ):
        find_browser({"PATH": str(tmp_path)})


def test_a_wrong_setting_is_named_and_nothing_else_is_taken(tmp_path: Path) -> None:
    program(tmp_path, "chromium", "Chromium 156.0.8078.79")
    with pytest.raises(BrowserNotFound, match="'/weg/chrome' uit INCLUSIEF_BROWSER bestaat niet"):
        find_browser({"PATH": str(tmp_path), "INCLUSIEF_BROWSER": "/weg/chrome"})


def test_importing_the_audit_does_not_import_selenium() -> None:
    code = "import sys, inclusief_checks.accessibility.audit; sys.exit('selenium' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
