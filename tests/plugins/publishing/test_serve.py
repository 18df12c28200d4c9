"""``mkdocs serve``: a live preview that follows every file an editor or translator touches."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request

import pytest


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.read().decode()
    except OSError:
        return ""


def until(condition, what: str, seconds: float = 40) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"waited too long for: {what}"
        time.sleep(0.1)


@pytest.fixture
def preview(copy_site):
    root, port = copy_site("dorp"), free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield root, f"http://127.0.0.1:{port}/inclusie/"
    process.terminate()
    process.wait(10)


def test_the_preview_follows_pages_data_and_catalogs(preview):
    root, url = preview
    until(lambda: "Welkom in Dorp aan Zee" in get(url), "the preview")
    assert "Willkommen in Dorp aan Zee" in get(url + "de/")

    catalog = root / "translations" / "de.po"
    catalog.write_text(catalog.read_text("utf-8").replace("Willkommen in", "Herzlich willkommen in"), "utf-8")
    until(lambda: "Herzlich willkommen" in get(url + "de/"), "the catalog")

    days = root / "calendar.yaml"
    days.write_text(days.read_text("utf-8").replace("titel: Dorpsdag", "titel: Feest van het dorp"), "utf-8")
    until(lambda: "Feest van het dorp" in get(url + "agenda/"), "the calendar")


def test_a_hard_sentence_is_shown_in_the_preview_and_not_refused(preview):
    root, url = preview
    until(lambda: "Welkom" in get(url), "the preview")
    page = root / "content" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n" + "woord " * 30 + "einde.\n", "utf-8")
    until(lambda: "woord woord" in get(url), "the new sentence")
