"""Without a network: what a reader saw once opens again, a sensitive page leaves nothing behind."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from tests.browser.safe import build, copy, server_that_ends
from tests.browser.safe import fresh as fresh
from tests.browser.safe import safe as safe

pytestmark = pytest.mark.browser
BASE = "/inclusie/"
KEPT = """
const done = arguments[arguments.length - 1];
caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(cache => cache.keys()))))
  .then(all => done(all.flat().map(request => new URL(request.url).pathname).sort()));
"""


def kept(driver) -> list[str]:
    return driver.execute_async_script(KEPT)


def wait_until_kept(driver, path: str):
    WebDriverWait(driver, 20).until(lambda found: BASE + path in kept(found))
    WebDriverWait(driver, 20).until(
        lambda found: found.execute_async_script(
            "const done = arguments[0]; navigator.serviceWorker.ready.then(ready => done(ready.active.state === 'activated'))"
        )
    )


@pytest.fixture
def driver(fresh):
    fresh.command("Network.setBypassServiceWorker", bypass=False)
    return fresh.driver


def test_after_one_visit_the_pages_open_without_a_server(driver, safe):
    with server_that_ends(safe, BASE) as address:
        site = address + BASE
        driver.get(site + "anders/")
        wait_until_kept(driver, "melden/")
        driver.get(site + "uitleg/")
        assert driver.title == "Uitleg over bellen - Dorp aan Zee"
    for path, title in {
        "": "Welkom",
        "melden/": "Waar kan ik melden?",
        "meldpunten/": "Alle meldpunten",
        "bewaard/": "Wie helpt mij?",
    }.items():
        driver.get(site + path)
        assert driver.find_element(By.TAG_NAME, "h1").text == title
        assert (
            driver.execute_script("return getComputedStyle(document.querySelector('.in-band')).backgroundColor")
            == "rgb(11, 61, 122)"
        ), "with its style"
    for path in ("anders/", "uitleg/", "bestaat-niet/"):
        driver.get(site + path)
        assert driver.find_element(By.TAG_NAME, "h1").text == "U hebt nu geen internet", path
        assert "112" in driver.find_element(By.CSS_SELECTOR, "a[href='tel:112']").text
        assert driver.find_element(By.CSS_SELECTOR, "a[href='tel:09008844']").is_displayed()
        assert driver.current_url == site + path, "the reader can try again"
    driver.find_element(By.LINK_TEXT, "Waar kan ik melden?").click()
    assert driver.find_element(By.TAG_NAME, "h1").text == "Waar kan ik melden?"


def test_only_the_language_of_the_reader_is_kept_and_nothing_sensitive(driver, safe):
    with server_that_ends(safe, BASE) as address:
        driver.get(address + BASE + "ar/anders/")
        wait_until_kept(driver, "ar/melden/")
        paths = kept(driver)
    assert BASE + "ar/" in paths and BASE + "offline.html" in paths
    assert BASE + "melden/" not in paths, "a Dutch page would cost an Arabic reader room"
    assert not [path for path in paths if "uitleg" in path or "anders" in path]


def test_a_sensitive_page_does_not_start_it(driver, safe):
    with server_that_ends(safe, BASE) as address:
        driver.get(address + BASE + "uitleg/")
        found = driver.execute_async_script(
            "navigator.serviceWorker.getRegistrations().then(all => arguments[0](all.length))"
        )
        assert (found, kept(driver)) == (0, [])


def test_a_new_version_takes_the_place_of_the_old_one(driver, tmp_path):
    root = copy("veilig", tmp_path / "veilig")
    site = build(root)
    with server_that_ends(site, BASE) as address:
        driver.get(address + BASE)
        wait_until_kept(driver, "melden/")
        before = len(kept(driver))
        names = driver.execute_async_script("caches.keys().then(arguments[0])")
        page = root / "content/bewaard.md"
        page.write_text(page.read_text("utf-8").replace("altijd iemand", "altijd een mens"), "utf-8")
        build(root)
        driver.get(address + BASE)
        WebDriverWait(driver, 20).until(
            lambda found: (
                sorted(found.execute_async_script("caches.keys().then(arguments[0])")) != sorted(names)
                and len(found.execute_async_script("caches.keys().then(arguments[0])")) == len(names)
            )
        )
        WebDriverWait(driver, 20).until(lambda found: len(kept(found)) == before)
    driver.get(address + BASE + "bewaard/")
    assert "Er is altijd een mens." in driver.find_element(By.TAG_NAME, "main").text


def lists(site: Path) -> dict:
    return json.loads(re.match(r"var KEPT = (.*);\n", (site / "sw.js").read_text("utf-8"))[1])


def test_what_our_own_site_keeps_is_small_in_each_language(built):
    kept = lists(built)
    sizes = {}
    for code, rows in kept["talen"].items():
        files = [
            built / path / "index.html" if path == "" or path.endswith("/") else built / path
            for path in rows["adressen"]
        ]
        files += [built / path for path in kept["basis"]["adressen"]]
        sizes[code] = sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)
    assert set(sizes) == {"nl", "en", "tr", "ar", "uk", "pl", "de"}
    assert max(sizes.values()) <= 500_000, sizes


def test_our_own_site_keeps_the_finder_and_nothing_sensitive(built):
    pages = {path for rows in lists(built)["talen"].values() for path in rows["adressen"] if path.endswith("/")}
    assert {"melden/", "meldpunten/", "waar/", "waar/werk/", "waar/werk/antwoord/", "ar/waar/werk/antwoord/"} <= pages
    sensitive = [path for path in pages if "in-sensitive" in (built / path / "index.html").read_text("utf-8")]
    assert sensitive == []
