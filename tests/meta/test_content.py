"""What our own pages promise a reader, whatever they are about."""

from __future__ import annotations

import re

import pytest
from tests.conftest import ROOT

from inclusief.check import read_project_pages
from inclusief.pages import Page
from inclusief.project import load_project

PAGES = read_project_pages(load_project(ROOT / "mkdocs.yml"))[0]
ABOUT_THE_SITE = {
    "abonneren",
    "agenda",
    "cijfers",
    "index",
    "over",
    "privacy",
    "toegankelijkheid",
    "waar/index",
    "woorden",
    "zoeken",
    "meldpunten",
}
"""Pages that are a list, or that are about the site itself."""
QUESTIONS = [page for page in PAGES if page.name not in ABOUT_THE_SITE]


def source(page: Page) -> str:
    return (ROOT / page.file).read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_begins_with_a_short_summary(page):
    assert 2 <= len(page.meta["kort"]) <= 5
    assert page.meta["description"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_who_shows_where_to_report_says_what_to_do_in_danger(page):
    if any(name.startswith("meldpunt") and argument != "sgh" for name, argument, _line in page.directives):
        assert "[112](tel:112)" in source(page)


@pytest.mark.parametrize("page", QUESTIONS, ids=lambda page: page.name)
def test_every_answer_ends_with_a_next_step(page):
    last = source(page).rpartition("\n## ")[2]
    assert re.search(r"\]\([\w/-]+\.md", last)


@pytest.mark.parametrize("page", QUESTIONS, ids=lambda page: page.name)
def test_home_leads_to_every_answer(page):
    home = source(next(page for page in PAGES if page.name == "index"))
    assert f"{page.name}.md" in home or re.search(rf"\[\[tegels:[^]]*\b{page.name}\b", home)


def test_what_is_sensitive_does_not_show_in_the_tab():
    assert {page.name: page.tab_title for page in PAGES if page.sensitive} == {"uitleg-en-hulp": "Uitleg en hulp"}
