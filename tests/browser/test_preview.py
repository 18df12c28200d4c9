"""The live preview of an editor in a real browser: what the rules found is marked in the page and told in a panel."""

from __future__ import annotations

import subprocess
import sys

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from tests.conftest import ROOT
from tests.plugins.publishing.test_serve import free_port, get, until

pytestmark = pytest.mark.browser

TEXT = "\nU dient de aanvraag **derhalve te** retourneren. Het besluit wordt door het college genomen.\n"


@pytest.fixture
def preview(copy_site):
    root, port = copy_site("dorp"), free_port()
    page = root / "content" / "melden.md"
    page.write_text(page.read_text("utf-8") + TEXT, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/inclusie/"
    until(lambda: "inclusief-b1" in get(f"{url}melden/"), "the preview")
    yield url
    process.terminate()
    process.wait(10)


def test_words_are_marked_and_the_panel_leads_to_them_by_keyboard(preview, session):
    driver = session.driver
    session.emulate(width=1280, height=900, scheme="light")
    driver.get(f"{preview}melden/")
    marked = [mark.text for mark in driver.find_elements(By.CSS_SELECTOR, "main .b1-mark")]
    assert {"U dient", "derhalve", "retourneren"} <= set(marked)
    panel = driver.find_element(By.CSS_SELECTOR, "aside.b1-panel")
    assert panel.get_attribute("lang") == "nl"
    text = panel.text
    assert "'derhalve' is moeilijk." in text and "Schrijf liever: 'daarom' of 'dus'." in text
    link = next(link for link in panel.find_elements(By.TAG_NAME, "a") if "derhalve" in link.text)
    link.send_keys(Keys.ENTER)
    assert driver.switch_to.active_element.text == "derhalve"


def test_the_page_reads_as_before(preview, session):
    session.driver.get(f"{preview}melden/")
    text = session.driver.find_element(By.TAG_NAME, "main").text
    assert "U dient de aanvraag derhalve te retourneren. Het besluit wordt door het college genomen." in text


def test_a_translated_page_and_the_published_site_have_no_panel(preview, session, copy_site):
    session.driver.get(f"{preview}de/melden/")
    assert not session.driver.find_elements(By.CSS_SELECTOR, ".b1-panel, #inclusief-b1")
    root = copy_site("feest")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", "uit"], cwd=root, check=True, capture_output=True
    )
    assert not list((root / "uit").rglob("*b1*"))
    assert "inclusief-b1" not in (root / "uit/index.html").read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_panel_itself_passes_axe(preview, session, scheme):
    session.emulate(width=1280, height=900, scheme=scheme)
    session.driver.get(f"{preview}melden/")
    session.driver.execute_script((ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8"))
    found = session.driver.execute_async_script(
        "const done = arguments[0]; axe.run('.b1-panel').then(r => done(r.violations.map(v => v.id)));"
    )
    assert found == []
