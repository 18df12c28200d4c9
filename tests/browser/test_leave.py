"""Leaving a sensitive page at once: with a mouse, with keys, without script, and in Arabic."""

from __future__ import annotations

import pytest
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from tests.browser.safe import fresh as fresh
from tests.browser.safe import safe as safe

from inclusief_checks.accessibility.server import serve

pytestmark = pytest.mark.browser
AWAY = "https://weer.example/"
BASE = "/inclusie/"


@pytest.fixture
def origin(safe):
    with serve(safe, BASE) as address:
        yield address + BASE


@pytest.fixture
def driver(session):
    yield session.driver
    session.command("Emulation.setScriptExecutionDisabled", value=False)
    session.emulate(width=1280, height=800, scheme="light")


def press(driver, *keys):
    ActionChains(driver).send_keys(*keys).perform()


def shift(driver):
    ActionChains(driver).key_down(Keys.SHIFT).key_up(Keys.SHIFT).perform()


@pytest.mark.parametrize("prefix", ["", "ar/"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_link_comes_first_and_stays_in_sight(session, driver, origin, prefix, script):
    session.command("Emulation.setScriptExecutionDisabled", value=not script)
    session.emulate(width=320, height=500, scheme="light")
    driver.get(origin + prefix + "uitleg/")
    press(driver, Keys.TAB)
    link = driver.switch_to.active_element
    assert link.get_attribute("href") == AWAY
    assert set(link.get_attribute("rel").split()) == {"noreferrer", "noopener"}
    assert link.size["height"] >= 24
    driver.execute_script("window.scrollTo(0, document.body.scrollHeight)") if script else press(driver, Keys.END)
    box = driver.execute_script("return document.querySelector('[data-verlaat]').getBoundingClientRect().toJSON()")
    assert 0 <= box["top"] < 60 and box["left"] >= 0 and box["right"] <= 320
    assert driver.execute_script("return document.documentElement.scrollWidth <= 320")


def test_the_link_is_translated(driver, origin):
    driver.get(origin + "ar/uitleg/")
    assert driver.find_element(By.CSS_SELECTOR, "[data-verlaat]").text == "غادر هذا الموقع"


def test_without_script_it_is_a_link(session, driver, origin):
    session.command("Emulation.setScriptExecutionDisabled", value=True)
    driver.get(origin + "uitleg/")
    assert not driver.find_element(By.CSS_SELECTOR, "[data-verlaat-uitleg]").is_displayed()
    driver.find_element(By.CSS_SELECTOR, "[data-verlaat]").click()
    assert driver.current_url == AWAY


def test_the_page_is_blank_at_once_and_not_in_the_way_back(driver, origin):
    driver.get(origin)
    driver.get(origin + "uitleg/")
    seen = driver.execute_script(
        "document.querySelector('[data-verlaat]').click(); return [document.body.textContent, document.title.trim()]"
    )
    assert seen == ["", ""]
    assert driver.current_url == AWAY
    driver.back()
    assert driver.current_url == origin


def test_three_times_shift_leaves_and_says_how_many_are_left(driver, origin):
    driver.get(origin + "uitleg/")
    status = driver.find_element(By.CSS_SELECTOR, "[role=status][data-verlaat-stand]")
    assert driver.find_element(By.CSS_SELECTOR, "[data-verlaat-uitleg]").is_displayed()
    shift(driver)
    assert status.text == "Nog 2 keer Shift."
    shift(driver)
    assert status.text == "Nog 1 keer Shift."
    press(driver, "a")
    assert status.text == ""
    for _ in range(2):
        shift(driver)
    assert driver.current_url == origin + "uitleg/", "typing a capital letter is no wish to leave"
    shift(driver)
    assert driver.current_url == AWAY


def test_escape_stays(driver, origin):
    driver.get(origin + "uitleg/")
    press(driver, *[Keys.ESCAPE] * 3)
    assert driver.current_url == origin + "uitleg/"


def test_the_tab_tells_nothing(driver, origin):
    driver.get(origin + "uitleg/")
    assert driver.title == "Uitleg over bellen - Dorp aan Zee"
    assert driver.find_element(By.TAG_NAME, "h1").text == "Wat kan ik doen bij geweld?"


def test_other_pages_have_neither_link_nor_script(safe):
    page = (safe / "melden/index.html").read_text("utf-8")
    assert "weer.example" not in page and "verlaat.js" not in page


def test_paper_has_no_link_to_leave(session, driver, origin):
    session.emulate(width=800, height=800, scheme="light", media="print")
    driver.get(origin + "uitleg/")
    assert not driver.find_element(By.CSS_SELECTOR, ".in-leave").is_displayed()
