"""From home to the right number for each situation: by keyboard, on a phone, in at most three links."""

from __future__ import annotations

import os
import re

import pytest
import yaml
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

SITUATIONS = yaml.safe_load((ROOT / "tests/browser/situaties.yaml").read_text("utf-8"))
LANGUAGES = ("nl", "en", "tr", "ar", "uk", "pl", "de")
EVERYTHING = bool(os.environ.get("INCLUSIEF_ALLE_SITUATIES"))
"""All situations in every language, with and without script: 308 walks. Without it each situation is walked once with
script and once without, in languages that take turns."""


def walks():
    for number, situation in enumerate(SITUATIONS):
        for script in (True, False):
            turn = LANGUAGES[(number * 2 + (not script)) % len(LANGUAGES)]
            for code in LANGUAGES if EVERYTHING else (turn,):
                name = f"{situation['plek']}-{situation['grond']}-{code}-{'script' if script else 'kaal'}"
                yield pytest.param(situation, code, script, id=name)


def follow(driver, address: str) -> None:
    """Go with Tab to the link to an address and press Enter; a link that cannot be reached fails."""
    for _ in range(200):
        ActionChains(driver).send_keys(Keys.TAB).perform()
        active = driver.switch_to.active_element
        if active.get_attribute("href") == address:
            active.send_keys(Keys.ENTER)
            WebDriverWait(driver, 10).until(lambda d: d.current_url == address)
            return
    raise AssertionError(f"no link to {address} on {driver.current_url}")


@pytest.mark.parametrize(("situation", "code", "script"), list(walks()))
def test_the_right_number_is_three_links_away(page, origin, situation, code, script):
    home = f"{origin}/" if code == "nl" else f"{origin}/{code}/"
    driver = page(home.removeprefix(origin), width=360, script=script)
    ground = f"#{situation['grond']}" if situation["grond"] else ""
    steps = [
        f"{home}waar/",
        f"{home}waar/{situation['plek']}/",
        f"{home}waar/{situation['plek']}/antwoord/{ground}",
    ]
    for address in steps:
        follow(driver, address)
    place = driver.find_element(By.CSS_SELECTOR, ground or "main .in-card")
    ways = [link.get_attribute("href") for link in place.find_elements(By.TAG_NAME, "a")]
    wanted = situation["uitkomst"]
    number = re.sub(r"\D", "", wanted)
    assert any(way == f"tel:{number}" or way.startswith(f"https://{wanted}") for way in ways), ways
    assert place.is_displayed()
