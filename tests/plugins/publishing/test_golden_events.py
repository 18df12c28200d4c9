"""A village of examples: each kind of event on its page, in Dutch and in Arabic, as it reaches people without script."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from tests.conftest import SITES, link_packages

from inclusief.calendar.events.model import ACCESS


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """Return the village, built on 23 November 2026."""
    root = tmp_path_factory.mktemp("feest") / "feest"
    shutil.copytree(SITES / "feest", root)
    link_packages(root)
    environ = {**os.environ, "SOURCE_DATE_EPOCH": "1795435200", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(root / "uit")]
    subprocess.run(command, cwd=root, env=environ, check=True)
    return root / "uit"


def main_of(site: Path, page: str) -> str:
    """Return the HTML of the main part of a page."""
    html = (site / page / "index.html").read_text("utf-8")
    return html[html.index("<main") : html.index("</main>")]


def words(html: str) -> str:
    """Return the text that people read, with single spaces."""
    html = re.sub(r"<script.*?</script>", "", html, flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", re.sub(r"<(?:/dt|/div|br|/li)>", " ", html)))).strip()


def facts(html: str) -> dict[str, str]:
    """Return what stands in the lists of facts."""
    rows = re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", html, re.S)
    return {words(name): words(value) for name, value in rows}


def test_a_full_event_answers_every_question(site):
    page = main_of(site, "agenda/voorbeeldmarkt")
    found = facts(page)
    assert found["Waar?"] == "Voorbeeldplein, Voorbeeldstraat 1, Voorbeelddorp"
    assert (found["Voor wie?"], found["Wat kost het?"], found["Moet u zich aanmelden?"]) == (
        "iedereen",
        "€ 5,00",
        "nee",
    )
    assert found["In welke talen?"] == "Nederlands en Arabisch"
    assert "donderdag 1 juli 2027, van 14:00 tot 20:00 uur" in words(page)
    assert 'href="../voorbeeldfeest/"' in page
    assert 'href="mailto:toegankelijk@voorbeeld.example"' in page


def test_the_access_card_has_every_kind_with_yes_no_on_request_or_unknown(site):
    found = facts(main_of(site, "agenda/voorbeeldmarkt"))
    assert [found[label] for label in ACCESS.values()] == [
        "ja", "ja", "op aanvraag", "niet bekend", "nee", "14:00-15:00", "ja", "niet bekend",
    ]  # fmt: skip
    nothing = facts(main_of(site, "agenda/voorbeeldfilm"))
    assert {nothing[label] for label in ACCESS.values()} == {"niet bekend"}


def test_arabic_has_its_own_words_commas_and_answers_and_times_need_no_translation(site):
    page = main_of(site, "ar/agenda/voorbeeldmarkt")
    found = facts(page)
    assert "14:00-15:00" in found.values()
    assert "nog-nl" not in page, "nothing on it is Dutch"
    assert "الخميس، 1 يوليو 2027، من الساعة" in words(page)
    assert "الهولندية والعربية" in found.values()


def test_a_series_shows_what_moved_and_what_is_off(site):
    text = words(main_of(site, "agenda/voorbeeldkoffie"))
    assert (
        "woensdag 17 februari 2027, van 10:00 tot 12:00 uur Eerst was het op dinsdag 16 februari 2027, 10:00." in text
    )
    assert "dinsdag 4 mei 2027, van 10:00 tot 12:00 uur Dit gaat niet door. Dan is het Dodenherdenking." in text
    assert "dinsdag 9 maart 2027" not in text
    assert "dinsdag 27 april 2027" not in text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("voorbeeldlezing", "Dit gaat niet door. De spreker is ziek."),
        ("voorbeeldconcert", "Dit is verplaatst naar een andere dag of tijd. De zaal is bezet."),
        ("voorbeeldconcert", "Eerst was het op vrijdag 2 april 2027, 20:00."),
        ("voorbeeldfilm", "De zaal is nog niet klaar."),
    ],
)
def test_what_changed_is_told_with_the_reason(site, name, said):
    assert said in words(main_of(site, f"agenda/{name}"))


def test_search_engines_get_what_stands_on_the_page_and_nothing_else(site):
    page = main_of(site, "agenda/voorbeeldconcert")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    event = json.loads(data)
    assert event["eventStatus"] == "https://schema.org/EventRescheduled"
    assert event["startDate"] == "2027-04-09T20:00+02:00"
    assert event["previousStartDate"] == ["2027-04-02T20:00+02:00"]
    assert event["location"]["name"] == "Voorbeeldzaal"
    assert "ld+json" not in main_of(site, "agenda/voorbeeldlezing"), (
        "an event without an address is none for schema.org"
    )


def test_the_day_links_its_events_and_the_lists_hold_both(site):
    assert 'href="../voorbeeldmarkt/"' in main_of(site, "agenda/voorbeeldfeest")
    for page in ("agenda", "agenda/soort-cultuur", "agenda/groep-voorbeeldkoor", "agenda/2027-07"):
        page_html = main_of(site, page)
        assert "Voorbeeldmarkt" in page_html
        assert "Voorbeeldfeest" in page_html


def test_a_feast_of_the_moon_has_three_days_its_evening_and_the_hijri_date(site):
    text = words(main_of(site, "agenda/voorbeeldmaan"))
    assert "van dinsdag 9 tot en met donderdag 11 maart 2027" in text
    assert "maandag 8 maart 2027" in text
    assert "1 sjawwal 1448" in text
    assert "Hij kan een dag verschillen." in text
