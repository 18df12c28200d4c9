"""The real site in a real browser: without script, without a mouse, without anybody else."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from tests.conftest import ROOT

from inclusief_checks.accessibility.rules import page_rules
from inclusief_checks.accessibility.third_party import COOKIE, THIRD_PARTY

pytestmark = pytest.mark.browser

CONTENT = ROOT / "content"
ROLES = {path: re.search(r"^rol: ", path.read_text("utf-8"), re.M) for path in sorted(CONTENT.rglob("*.md"))}
"""The pages that editors wrote, and whether the site itself links to them. A new page is tested without a word here."""


def address(path: Path) -> str:
    """Return the address of a page in Dutch."""
    name = path.relative_to(CONTENT).with_suffix("").as_posix()
    return "" if name == "index" else f"{name.removesuffix('/index')}/"


PAGES = tuple(address(path) for path in ROLES)
MENU = re.findall(r"^  - [^:]+: (\S+\.md)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.M)
PREFIXES = {"nl": ""} | {code: f"{code}/" for code in ("en", "tr", "ar", "uk", "pl", "de")}
EVERY_PAGE = [prefix + name for prefix in PREFIXES.values() for name in PAGES] + ["404.html"]


def requests(session) -> list[str]:
    return [event["request"]["url"] for name, event in session.network_events() if name == "Network.requestWillBeSent"]


def test_no_page_asks_another_host_or_sets_a_cookie(page, session, origin):
    assert {THIRD_PARTY, COOKIE} <= set(page_rules()), (
        "the audit has rules for both; this looks at every page without them"
    )
    for path in EVERY_PAGE:
        driver = page(path)
        asked = requests(session)
        assert asked, path
        assert all(url.startswith((origin, "data:")) for url in asked), (path, asked)
        assert session.command("Network.getCookies")["cookies"] == []
        assert driver.execute_script("return [document.cookie, localStorage.length, sessionStorage.length]") == [
            "",
            0,
            0,
        ]


@pytest.mark.parametrize("code", PREFIXES)
def test_every_page_has_its_language_and_direction(page, code):
    for name in PAGES:
        root = page(PREFIXES[code] + name).find_element(By.TAG_NAME, "html")
        assert root.get_attribute("lang") == code
        assert root.get_attribute("dir") == ("rtl" if code == "ar" else "ltr")


@pytest.mark.parametrize("code", PREFIXES)
def test_no_dutch_is_left_in_a_translated_page(page, code):
    for name in PAGES:
        driver = page(PREFIXES[code] + name)
        left = driver.find_elements(By.CSS_SELECTOR, ".onvertaald, main span[lang=nl]") if code != "nl" else []
        assert [element.text for element in left] == []


# The digits of one number that do not stand from left to right, as the eye sees them.
SCRAMBLED = r"""
const wrong = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node; (node = walker.nextNode());) {
  if (!node.parentElement.checkVisibility()) continue;
  for (const match of node.data.matchAll(/\d[\d .:\/+-]*\d/g)) {
    let before = null;
    for (let i = match.index; i < match.index + match[0].length; i++) {
      if (!/\d/.test(node.data[i])) continue;
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getBoundingClientRect();
      if (before && Math.abs(before.top - box.top) < 3 && box.left < before.left) { wrong.push(match[0]); break; }
      before = box;
    }
  }
}
return wrong;
"""


def test_numbers_read_from_left_to_right_in_arabic(page):
    for name in PAGES:
        for width in (320, 1280):
            assert page(PREFIXES["ar"] + name, width=width).execute_script(SCRAMBLED) == [], name


def test_titles_are_unique_in_each_language(page):
    for prefix in PREFIXES.values():
        titles = [page(prefix + name).title for name in PAGES]
        assert len(set(titles)) == len(titles), sorted(titles)


def test_switching_language_leads_to_the_same_page(page, origin):
    driver = page("agenda/")
    driver.find_element(By.CSS_SELECTOR, "#talen a[hreflang=ar]").click()
    assert driver.current_url == f"{origin}/ar/agenda/"
    current = driver.find_element(By.CSS_SELECTOR, "#talen [aria-current]")
    assert (current.get_attribute("lang"), current.text) == ("ar", "العربية")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("path", [prefix + "melden/" for prefix in PREFIXES.values()])
def test_the_phone_number_is_in_the_first_screen_of_a_phone(page, path, script):
    driver = page(path, width=360, script=script)
    link = driver.find_element(By.CSS_SELECTOR, "main a[href='tel:08000880']")
    assert link.is_displayed()
    assert link.rect["y"] + link.rect["height"] < 800


def test_without_script_everything_is_there(page):
    driver = page("agenda/", width=320, script=False)
    menu = driver.find_element(By.CSS_SELECTOR, "[data-menu]")
    assert menu.tag_name == "a" and menu.is_displayed()
    target = driver.find_element(By.CSS_SELECTOR, menu.get_dom_attribute("href"))
    shown = {
        urlsplit(link.get_attribute("href")).path.removeprefix("/") for link in target.find_elements(By.TAG_NAME, "a")
    }
    assert shown == {address(CONTENT / name) for name in MENU} | {address(path) for path, role in ROLES.items() if role}
    assert "23 november 2026" in driver.find_element(By.CSS_SELECTOR, "[data-agenda-zonder-script]").text
    assert driver.find_elements(By.CSS_SELECTOR, "[data-end]")
    driver = page("zoeken/", script=False)
    assert len(driver.find_elements(By.CSS_SELECTOR, "main a")) > 20, "the list of all subjects"


def test_the_menu_works_by_keyboard_on_a_phone(page):
    driver = page("", width=320)
    button = driver.find_element(By.CSS_SELECTOR, "button[aria-controls=hoofdmenu]")
    menu = driver.find_element(By.ID, "hoofdmenu")
    assert button.get_attribute("aria-expanded") == "false" and not menu.is_displayed()
    button.send_keys(Keys.ENTER)
    assert button.get_attribute("aria-expanded") == "true" and menu.is_displayed()
    menu.find_element(By.TAG_NAME, "a").send_keys(Keys.ESCAPE)
    assert not menu.is_displayed()
    assert driver.switch_to.active_element == button


WHERE = """
const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
if (e === document.body) return null;
const x = r.left + r.width / 2, y = r.top + r.height / 2;
const hit = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), Math.min(Math.max(y, 0), innerHeight - 1));
return {
  name: e.outerHTML.slice(0, 80), inside: r.right > 0 && r.left < innerWidth && r.bottom > 0 && r.top < innerHeight && r.width > 0,
  seen: hit === e || e.contains(hit) || (hit && hit.contains(e)), outline: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2
};
"""


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["melden/", "ar/melden/", "agenda/", "zoeken/"])
def test_every_stop_of_the_tab_key_is_seen(page, path, width, script):
    # Without script the probe itself could not run, so the script of the site is kept out instead.
    driver = page(path, width=width, script=script)
    if not script:
        page(path, width=width)
        driver.execute_script("document.documentElement.classList.add('no-js')")
    stops = 0
    while stops < 600:
        ActionChains(driver).send_keys(Keys.TAB).perform()
        stop = driver.execute_script(WHERE)
        if stop is None:
            break
        stops += 1
        assert stop["inside"] and stop["seen"] and stop["outline"], stop
    assert 10 < stops < 600


def test_the_first_stop_leads_past_the_menu(page):
    driver = page("melden/")
    ActionChains(driver).send_keys(Keys.TAB).perform()
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert driver.execute_script("return document.activeElement.id") == "inhoud"


def test_search_loads_only_when_it_is_used(page, session):
    for path in PAGES:
        page(path)
        assert not [url for url in requests(session) if "assets/zoeken/" in url], path
    driver = page("zoeken/")
    list(session.network_events())
    field = driver.find_element(By.CSS_SELECTOR, "input[type=search]")
    field.send_keys("ombudsman", Keys.ENTER)
    results = WebDriverWait(driver, 20).until(lambda d: d.find_elements(By.CSS_SELECTOR, "main ol a"))
    asked = [url.split("/")[-1] for url in requests(session) if "assets/zoeken/" in url]
    assert sorted(asked) == ["minisearch.js", "nl.json"]
    assert any("mbudsman" in result.find_element(By.XPATH, "./ancestor::li").text for result in results)
    assert "ombudsman" not in driver.current_url


@pytest.mark.parametrize(("path", "words"), [("en/zoeken/", "report"), ("ar/zoeken/", "الشرطة")])
def test_search_speaks_the_language_of_the_reader(page, origin, path, words):
    driver = page(path)
    driver.find_element(By.CSS_SELECTOR, "input[type=search]").send_keys(words, Keys.ENTER)
    results = WebDriverWait(driver, 20).until(lambda d: d.find_elements(By.CSS_SELECTOR, "main ol a"))
    assert all(result.get_attribute("href").startswith(f"{origin}/{path.split('/')[0]}/") for result in results)


def test_the_agenda_hides_what_is_past_on_the_day_a_resident_looks(page, session):
    fake = "const Real = Date; Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(2027, 4, 20); } };"
    added = session.command("Page.addScriptToEvaluateOnNewDocument", source=fake)["identifier"]
    try:
        driver = page("agenda/")
        shown = [
            day.get_attribute("data-end")
            for day in driver.find_elements(By.CSS_SELECTOR, "[data-end]")
            if day.is_displayed()
        ]
    finally:
        session.command("Page.removeScriptToEvaluateOnNewDocument", identifier=added)
    assert shown and min(shown) >= "2027-05-20"
    assert not driver.find_element(By.CSS_SELECTOR, "[data-agenda-zonder-script]").is_displayed()


@pytest.mark.parametrize("path", ["melden/", "ar/meldpunten/", "agenda/", "zoeken/", "404.html"])
def test_nothing_is_wider_than_a_small_phone(page, path):
    driver = page(path, width=320)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 320


def test_every_page_leads_to_where_people_report(built):
    """The button stands above the content of each page, in its own language."""
    pages = [path for path in built.rglob("index.html")]
    assert len(pages) > 1000
    for path in pages:
        name = path.relative_to(built)
        code = name.parts[0] if name.parts[0] in PREFIXES and name.parts[0] != "nl" else ""
        above = path.read_text("utf-8").partition("<main")[0]
        leads = {
            (path.parent / href).resolve() for href in re.findall(r'<a class="in-report[^"]*" href="([^"]+)"', above)
        }
        assert leads == {(built / code / "melden").resolve()}, name


def test_a_strict_content_policy_breaks_nothing(page, built):
    # The pages hold no inline script or style, so a host may forbid them.
    for path in built.rglob("*.html"):
        html = path.read_text("utf-8")
        assert "<style" not in html and " style=" not in html and " onclick=" not in html
        # Facts for search engines are no script: a browser does not run them.
        scripts = [tag for tag in html.split("<script")[1:] if not tag.startswith(' type="application/ld+json">')]
        assert all("src=" in tag for tag in scripts)
