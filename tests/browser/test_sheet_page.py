"""The sheet on paper: one page in every language, and a PDF that everybody can read."""

from __future__ import annotations

import base64
import datetime
import io
import os

import pikepdf
import pytest
from pdfua import validate
from selenium.webdriver.common.by import By
from tests.browser.test_own_site import PREFIXES

from inclusief.leaflet import make_leaflets
from inclusief_checks.pdf_ua import problems

pytestmark = pytest.mark.browser

DAY = datetime.date(2026, 11, 23)
A4 = (595, 842)


@pytest.mark.parametrize("code", PREFIXES)
def test_the_sheet_is_one_page_of_paper(page, session, code):
    page(f"{PREFIXES[code]}meldkaart/")
    printed = session.command("Page.printToPDF", preferCSSPageSize=True)["data"]
    with pikepdf.open(io.BytesIO(base64.b64decode(printed))) as pdf:
        assert len(pdf.pages) == 1
        box = [float(side) for side in pdf.pages[0].mediabox]
        assert (round(box[2]), round(box[3])) == A4


def test_on_paper_the_number_is_the_largest_and_nothing_is_cut_off(page, session):
    for prefix in PREFIXES.values():
        driver = page(f"{prefix}meldkaart/")
        session.emulate(width=703, height=1032, scheme="light", media="print")
        sizes = driver.execute_script(
            "return ['.in-sheet__phone', '.in-sheet__danger', '.in-sheet li']"
            ".map(s => parseFloat(getComputedStyle(document.querySelector(s)).fontSize))"
        )
        assert sizes[0] >= 80 and sizes[1] >= 32 and sizes[2] >= 18, "in pixels; 96 are an inch"
        assert driver.execute_script("return document.documentElement.scrollWidth") <= 703


def test_the_code_leads_to_the_page_in_the_language_of_the_reader(page):
    for code, prefix in PREFIXES.items():
        driver = page(f"{prefix}meldkaart/")
        picture = driver.find_element(By.CSS_SELECTOR, ".in-sheet__code img")
        assert picture.get_attribute("src").endswith(f"/{code}.svg") and picture.get_attribute("alt")
        assert driver.execute_script("return arguments[0].naturalWidth", picture)
        assert driver.find_element(By.CSS_SELECTOR, ".in-sheet__address").text.endswith(f"/{prefix}melden")


def test_the_code_on_the_page_about_reporting_is_for_paper_only(page, session):
    driver = page("melden/")
    code = driver.find_element(By.CSS_SELECTOR, ".in-paper")
    assert not code.is_displayed()
    session.emulate(width=703, height=1032, scheme="light", media="print")
    assert code.is_displayed()


@pytest.fixture(scope="module")
def leaflets(built):
    """Yield the PDFs of our own site, and take them away again: the site is that of all tests."""
    made = make_leaflets(built, "/", dict(os.environ), DAY)
    yield {path.stem.removeprefix("meldkaart-"): path for path in made}
    for path in made:
        path.unlink()


def test_every_language_has_a_leaflet_that_passes_two_checks(leaflets):
    assert set(leaflets) == set(PREFIXES)
    for code, path in leaflets.items():
        assert problems(path.read_bytes()) == [], code
        assert [finding.message for finding in validate(path).findings] == [], code
        with pikepdf.open(path) as pdf:
            assert str(pdf.Root.Lang) == code and len(pdf.pages) == 1


def test_the_same_sheet_gives_the_same_bytes(leaflets, built):
    before = {path: path.read_bytes() for path in leaflets.values()}
    make_leaflets(built, "/", dict(os.environ), DAY)
    assert {path: path.read_bytes() for path in leaflets.values()} == before


def test_a_site_without_a_sheet_starts_no_browser(tmp_path, monkeypatch):
    (tmp_path / "index.html").write_text("<title>Leeg</title>", "utf-8")
    monkeypatch.setenv("PATH", "")
    assert make_leaflets(tmp_path, "/", {}, DAY) == []
