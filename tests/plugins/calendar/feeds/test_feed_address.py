"""A site that does not know its own address: no feed with half an address, one clear message, and pages without dead links."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from ics_checks import problems, unfolded

from inclusief.calendar.events.expansion import times
from inclusief.calendar.feeds.json_ld import event_data

BUILD_DAY = "1795435200"


def build(root: Path, *options: str) -> tuple[Path, str]:
    """Return the folder with the site, and what the build told."""
    environ = {**os.environ, "SOURCE_DATE_EPOCH": BUILD_DAY, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "-d", str(root / "uit"), *options]
    done = subprocess.run(command, cwd=root, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return root / "uit", done.stderr


@pytest.fixture
def nameless(copy_site) -> Path:
    """Return the village of examples without its address."""
    root = copy_site("feest")
    path = root / "mkdocs.yml"
    path.write_text(path.read_text("utf-8").replace("site_url: https://dorp.example/\n", ""), "utf-8")
    (root / "content/agenda.md").write_text("---\ntitle: Agenda\nrol: agenda\n---\n\n[[agenda]]\n\n[[agenda-feeds]]\n")
    return root


def test_without_an_address_other_feeds_are_left_out_and_it_is_said_once(nameless) -> None:
    site, told = build(nameless)
    assert not [
        path for path in site.rglob("agenda-*") if path.suffix in (".atom", ".json") or path.name == "agenda-nl.html"
    ]
    assert told.count("kalender/adres") == 1
    assert re.search(r"mkdocs\.yml:1:1: .*site_url.*Schrijf .*site_url: https://", told)


def test_without_an_address_calendars_are_good_and_have_no_address(nameless) -> None:
    site, _ = build(nameless)
    for path in site.rglob("*.ics"):
        assert problems(path.read_bytes()) == []
        assert not [line for line in unfolded(path.read_bytes()) if line.startswith(("URL", "SOURCE"))]


def test_without_an_address_no_page_leads_to_what_is_not_there(nameless) -> None:
    site, _ = build(nameless)
    page = (site / "agenda/index.html").read_text("utf-8")
    links = re.findall(r'href="([^"#]*\.(?:ics|atom|json|html))"', page)
    assert len(links) >= 3
    assert [link for link in links if not (site / "agenda" / link).is_file()] == []
    assert "Voor andere websites" not in page and "Alle dagen" in page


def test_with_an_address_nothing_is_said(copy_site) -> None:
    site, told = build(copy_site("feest"), "--strict")
    assert (site / "agenda-nl.atom").is_file() and "kalender/adres" not in told


def test_without_an_address_data_for_search_engines_has_no_empty_one(event, dutch) -> None:
    made, _ = event(
        plaats='{naam: Plein, adres: "Straat 1, Dorp"}', kosten="{prijs: gratis, aanmelden: nee, doelgroep: iedereen}"
    )
    (time,) = times(made, made.start.date(), made.start.date())
    data = event_data(time, dutch, url="")
    assert "url" not in data
    assert data["offers"] == {"@type": "Offer", "price": "0.00", "priceCurrency": "EUR"}
