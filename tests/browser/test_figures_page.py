"""Figures in a page: seen as bars, heard as a table, and readable in any colours and direction."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser

BARS = """
return [...document.querySelectorAll('.in-bars')].map(chart => [...chart.querySelectorAll('rect')].map(bar => {
  const b = bar.getBoundingClientRect(), s = bar.ownerSVGElement.getBoundingClientRect();
  return {start: Math.round(document.dir === 'rtl' ? s.right - b.right : b.left - s.left), width: b.width,
          fill: getComputedStyle(bar).fill, page: getComputedStyle(document.body).backgroundColor};
}));
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["cijfers/", "ar/cijfers/"])
def test_bars_begin_at_the_start_and_stand_out(page, path, scheme):
    charts = page(path, width=320, scheme=scheme).execute_script(BARS)
    assert charts
    for bars in charts:
        assert all(bar["start"] == 0 and bar["width"] > 10 and bar["fill"] != bar["page"] for bar in bars)


def test_who_hears_the_page_gets_a_table_in_place_of_the_bars(page):
    driver = page("cijfers/")
    for chart in driver.find_elements(By.CSS_SELECTOR, ".in-bars"):
        table = chart.find_element(By.XPATH, "./following-sibling::*[1]")
        table = table if table.tag_name == "table" else table.find_element(By.TAG_NAME, "table")
        assert chart.get_attribute("aria-hidden") == "true" and table.find_element(By.TAG_NAME, "caption").text
        seen = [label.text for label in chart.find_elements(By.CSS_SELECTOR, ":scope > span")]
        assert [cell.text for cell in table.find_elements(By.CSS_SELECTOR, "tbody :is(th, td)")] == seen


def test_every_figure_can_be_downloaded(page, built):
    links = page("ar/cijfers/").find_elements(By.CSS_SELECTOR, ".in-figures a[download]")
    names = [link.get_attribute("href").rpartition("/")[2] for link in links]
    assert names and all((built / "assets/cijfers" / name).read_text("utf-8").startswith("reeks,") for name in names)
    assert not (built / "cijfers.yaml").exists()
