"""The site as a server with our headers gives it: the browser refuses nothing, and nobody else can put it in a frame."""

from __future__ import annotations

import re

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from inclusief.safety.headers import SiteHeaders
from inclusief_checks.accessibility.server import serve

pytestmark = pytest.mark.browser
KINDS = (
    "",
    "melden/",
    "meldpunten/",
    "agenda/",
    "agenda/keti-koti/",
    "zoeken/",
    "waar/",
    "waar/werk/antwoord/",
    "uitleg-en-hulp/",
    "toegankelijkheid/",
)
LISTEN = "window.refused = []; addEventListener('securitypolicyviolation', e => window.refused.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile));"


@pytest.fixture(scope="module")
def guarded(built):
    with serve(built, extra=SiteHeaders("/", ("uitleg-en-hulp/",)).of) as address:
        yield address + "/"


@pytest.fixture
def driver(session):
    added = session.command("Page.addScriptToEvaluateOnNewDocument", source=LISTEN)
    yield session.driver
    session.command("Page.removeScriptToEvaluateOnNewDocument", identifier=added["identifier"])


@pytest.mark.parametrize("prefix", ["", "ar/"])
def test_the_browser_refuses_nothing(driver, session, guarded, prefix):
    for path in KINDS:
        session.emulate(
            width=320 if path == "melden/" else 1280, height=800, scheme="dark" if path == "agenda/" else "light"
        )
        driver.get(guarded + prefix + path)
        assert driver.execute_script("return document.querySelector('h1') !== null"), path
        assert driver.execute_script("return document.documentElement.classList.contains('no-js')") is False, path
        assert driver.execute_script("return window.refused") == [], path
    session.emulate(width=1280, height=800, scheme="light")


@pytest.mark.parametrize("path", ["404.html", "offline.html", "agenda-nl.html"])
def test_pages_of_their_own_obey_too(driver, guarded, path):
    driver.get(guarded + path)
    assert driver.execute_script("return window.refused") == []


def test_the_search_works_under_the_policy(driver, guarded):
    driver.get(guarded + "zoeken/")
    driver.find_element(By.CSS_SELECTOR, "form[role=search] input, [data-zoeken] input").send_keys("melden\n")
    WebDriverWait(driver, 20).until(lambda found: found.find_elements(By.CSS_SELECTOR, "[data-zoek-resultaten] li a"))
    assert driver.execute_script("return window.refused") == []


def test_a_script_in_a_page_is_refused_on_any_host(driver, origin):
    driver.get(origin + "/melden/")
    driver.execute_script(
        "const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s);"
    )
    assert driver.execute_script("return [window.ran, window.refused.length]") == [None, 1]


FRAME = """
const done = arguments[arguments.length - 1];
const frame = document.createElement('iframe');
frame.onload = () => done(true);
frame.src = arguments[0];
document.body.append(frame);
"""


@pytest.mark.parametrize(("path", "shown"), [("agenda-nl.html", True), ("melden/", False)])
def test_only_the_list_of_days_stands_in_a_frame_of_another_site(session, guarded, tmp_path, path, shown):
    (tmp_path / "index.html").write_text("<!doctype html><title>Ander dorp</title><body>")
    with serve(tmp_path) as other:
        session.driver.get(other)
        session.driver.execute_async_script(FRAME, guarded + path)
        session.driver.switch_to.frame(session.driver.find_element(By.TAG_NAME, "iframe"))
        found = session.driver.find_elements(By.CSS_SELECTOR, "main h1")
        assert bool(found) is shown
        session.driver.switch_to.default_content()


def test_every_link_to_another_site_keeps_the_reader_unknown(built):
    own = "https://inclusief.hengelo.example/"
    silent = []
    for path in built.rglob("*.html"):
        for tag, text in re.findall(r'(<a\b[^>]*href="https?://[^>]*>)(.*?)</a>', path.read_text("utf-8"), re.S):
            if own in tag:
                continue
            assert "noopener" in tag and "noreferrer" in tag, (path, tag)
            if "data-verlaat" not in tag and path.is_relative_to(built / "hulp") and "andere website" not in text:
                silent.append(text)
    assert silent == []
