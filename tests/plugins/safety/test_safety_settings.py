"""The address to leave to must be one that a browser can leave to."""

from __future__ import annotations

import re

import pytest

from inclusief.project import load_project
from inclusief.safety.settings import check_contact, check_settings
from inclusief_checks.findings import Severity


@pytest.mark.parametrize("address", ["", "https://weer.example/"])
def test_a_whole_address_or_none_is_right(make_site, address):
    assert check_settings(load_project(make_site() / "mkdocs.yml"), address) == []


@pytest.mark.parametrize("address", ["weer.example", "http://weer.example/", "javascript:alert(1)", "https://"])
def test_another_address_is_refused_with_its_place(make_site, address):
    root = make_site()
    config = root / "mkdocs.yml"
    config.write_text(re.sub("inclusief/site:.*", f"inclusief/site: {{verlaat: '{address}'}}", config.read_text()))
    (finding,) = check_settings(load_project(config), address)
    assert (finding.rule, finding.location.file, finding.location.line) == ("instellingen/fout", "mkdocs.yml", 10)
    assert finding.excerpt == address


def test_a_site_without_an_address_for_leaks_is_told_so(make_site):
    root = make_site()
    config = root / "mkdocs.yml"
    assert check_contact(load_project(config)) == []
    config.write_text(re.sub(r"inclusief/site:.*", "inclusief/site", config.read_text()))
    (finding,) = check_contact(load_project(config))
    assert (finding.rule, str(finding.location)) == ("site/beveiliging", "mkdocs.yml:10:1")
    assert finding.severity is Severity.REVIEW, "it stops nobody"
