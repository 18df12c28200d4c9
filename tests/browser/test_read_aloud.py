"""Reading aloud, with the voices of a device that the tests make up: a real one speaks, and differs per computer."""

from __future__ import annotations

import pytest
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from tests.browser.safe import safe as safe

from inclusief_checks.accessibility.server import serve

pytestmark = pytest.mark.browser
BASE = "/inclusie/"
DUTCH = '{lang: "nl-NL", localService: true, name: "Anna"}'
ARABIC = '{lang: "ar_EG", localService: true, name: "Laila"}'
FAR = '{lang: "nl-NL", localService: false, name: "Ver"}'

# A device with these voices. It says nothing until the test lets it: `finish` ends what is being said.
FAKE = """
window.said = [];
window.voices = [%s];
let now = null;
const fake = {
  onvoiceschanged: null,
  getVoices: () => window.voices,
  speak: utterance => { now = utterance; window.said.push([utterance.text, utterance.voice && utterance.voice.name]); },
  cancel: () => { const old = now; now = null; window.cancelled = (window.cancelled || 0) + 1; if (old) old.onerror({error: 'canceled'}); },
};
window.finish = () => { const old = now; now = null; old.onend(); };
Object.defineProperty(window, 'speechSynthesis', {value: fake, configurable: true});
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
NONE = "delete window.speechSynthesis; Object.defineProperty(window, 'speechSynthesis', {value: undefined});"


@pytest.fixture
def open_with(session, safe):
    """Return a function that opens a page on a device with some voices."""
    added = []
    with serve(safe, BASE) as address:

        def open_page(voices: str, path: str, script: str = FAKE):
            source = script % voices if "%s" in script else script
            found = session.command("Page.addScriptToEvaluateOnNewDocument", source=source)
            added.append(found["identifier"])
            session.driver.get(address + BASE + path)
            return session.driver

        yield open_page
        for identifier in added:
            session.command("Page.removeScriptToEvaluateOnNewDocument", identifier=identifier)
        session.driver.get("about:blank")


def buttons(driver):
    return [
        button.text for button in driver.find_elements(By.CSS_SELECTOR, ".in-aloud button") if button.is_displayed()
    ]


def start(driver):
    WebDriverWait(driver, 10).until(lambda found: buttons(found) == ["Lees voor"])
    driver.find_element(By.CSS_SELECTOR, ".in-aloud button").click()


def said(driver):
    return driver.execute_script("return window.said")


@pytest.mark.parametrize("voices", ["", ARABIC, FAR], ids=["none", "another language", "of another company"])
def test_without_a_voice_of_the_device_there_is_no_button(open_with, voices):
    driver = open_with(voices, "bewaard/")
    assert not driver.find_elements(By.CSS_SELECTOR, ".in-aloud button")
    assert not driver.find_elements(By.CSS_SELECTOR, "script[src*=leesvoor]"), "what is not used is not fetched"


def test_an_old_browser_has_no_button_and_no_error(open_with):
    driver = open_with("", "bewaard/", NONE)
    assert not driver.find_elements(By.CSS_SELECTOR, ".in-aloud button")
    assert "no-js" not in driver.find_element(By.TAG_NAME, "html").get_attribute("class")


def test_voices_may_come_late(open_with):
    driver = open_with("", "bewaard/")
    driver.execute_script(f"window.voices = [{DUTCH}]; speechSynthesis.onvoiceschanged()")
    start(driver)
    assert said(driver) == [["Wie helpt mij?", "Anna"]]


def test_it_reads_block_by_block_and_shows_which(open_with):
    driver = open_with(DUTCH, "bewaard/")
    assert said(driver) == []
    start(driver)
    now = driver.find_elements(By.CSS_SELECTOR, ".in-aloud__now")
    assert [element.tag_name for element in now] == ["h1"]
    driver.execute_script("finish()")
    assert said(driver)[1:] == [["Er is altijd iemand.", "Anna"]]
    assert driver.find_element(By.CSS_SELECTOR, ".in-aloud__now").tag_name == "p"
    driver.execute_script("finish()")
    assert buttons(driver) == ["Lees voor"] and not driver.find_elements(By.CSS_SELECTOR, ".in-aloud__now")


def test_a_phone_number_is_read_digit_by_digit(open_with):
    driver = open_with(DUTCH, "")
    start(driver)
    for _ in range(2):
        driver.execute_script("finish()")
    assert [text for text, _ in said(driver)] == ["Welkom", "Dit is een korte tekst.", "Bel 0 9 0 0 8 8 4 4."]


def test_each_text_has_a_voice_of_its_language(open_with):
    driver = open_with(f"{DUTCH}, {ARABIC}", "ar/")
    start(driver)
    for _ in range(12):
        driver.execute_script("if (document.querySelector('.in-aloud__now')) finish()")
    assert said(driver)[0] == ["أهلا", "Laila"]
    assert ["In het Nederlands: Dit is een korte tekst.", "Anna"] in said(driver)


def test_pause_goes_on_with_the_same_sentence_and_stop_begins_again(open_with):
    driver = open_with(DUTCH, "bewaard/")
    start(driver)
    driver.execute_script("finish()")
    assert buttons(driver) == ["Pauze", "Stop met voorlezen"]
    main, stop = driver.find_elements(By.CSS_SELECTOR, ".in-aloud button")
    main.click()
    assert buttons(driver) == ["Lees verder", "Stop met voorlezen"]
    main.click()
    assert [text for text, _ in said(driver)] == ["Wie helpt mij?", "Er is altijd iemand.", "Er is altijd iemand."]
    stop.click()
    assert buttons(driver) == ["Lees voor"]
    assert driver.switch_to.active_element == main
    main.click()
    assert said(driver)[-1][0] == "Wie helpt mij?"


def test_escape_and_leaving_the_page_stop_it(open_with):
    driver = open_with(DUTCH, "bewaard/")
    start(driver)
    ActionChains(driver).send_keys(Keys.ESCAPE).perform()
    assert buttons(driver) == ["Lees voor"]
    start(driver)
    before = driver.execute_script("return window.cancelled")
    assert driver.execute_script("dispatchEvent(new PageTransitionEvent('pagehide')); return window.cancelled") > before
    assert buttons(driver) == ["Lees voor"]
