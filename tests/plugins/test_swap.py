"""The old site or the new one, never half of each."""

from __future__ import annotations

import pytest

from inclusief.errors import CannotRun
from inclusief.swap import only_one, recover, staging_dir, swap


@pytest.fixture
def site(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("oud")
    return site


def stage(site):
    staging = staging_dir(site)
    staging.mkdir()
    (staging / "index.html").write_text("nieuw")
    return staging


def contents(site):
    return (site / "index.html").read_text(), sorted(path.name for path in site.parent.iterdir())


def test_the_new_site_takes_the_place_of_the_old(site):
    swap(stage(site), site)
    assert contents(site) == ("nieuw", ["site"])


def test_the_first_site(tmp_path):
    site = tmp_path / "site"
    swap(stage(site), site)
    assert contents(site) == ("nieuw", ["site"])


def test_without_an_exchange_two_renames_do(site, monkeypatch):
    monkeypatch.setattr("inclusief.swap._exchange", lambda first, second: False)
    swap(stage(site), site)
    assert contents(site) == ("nieuw", ["site"])


def test_a_failing_rename_puts_the_old_site_back(site, monkeypatch):
    monkeypatch.setattr("inclusief.swap._exchange", lambda first, second: False)
    staging = stage(site)
    real = type(site).rename

    def rename(self, target):
        if self == staging:
            raise OSError("no")
        return real(self, target)

    monkeypatch.setattr(type(site), "rename", rename)
    with pytest.raises(OSError, match="no"):
        swap(staging, site)
    assert (site / "index.html").read_text() == "oud"


def test_a_stop_between_two_renames_is_repaired(site):
    stage(site)
    site.rename(site.with_name(".site-oud"))
    recover(site)
    assert contents(site) == ("oud", ["site"])


def test_leftovers_are_removed(site):
    stage(site)
    site.with_name(".site-oud").mkdir()
    recover(site)
    assert contents(site) == ("oud", ["site"])


def test_one_publication_at_a_time(site):
    with only_one(site), pytest.raises(CannotRun, match="al gepubliceerd"), only_one(site):
        pass
    with only_one(site):
        pass
