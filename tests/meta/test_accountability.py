"""The table of what the council's report asks points at things that are there."""

from __future__ import annotations

import re

from tests.conftest import ROOT

TABLE = ROOT / "docs" / "verantwoording.md"


def test_every_file_that_the_table_names_is_there():
    named = set(re.findall(r"`([\w./-]+(?:\.(?:md|yaml|yml|html|py|css)|/[\w-]+))`", TABLE.read_text("utf-8")))
    named = {name for name in named if "/" in name or name.endswith((".yaml", ".yml"))}
    rules = {name for name in named if re.fullmatch(r"(?:b1|taal)/[a-z-]+", name)}
    assert len(named) > 40
    assert [name for name in sorted(named - rules) if not (ROOT / name).exists()] == []


def test_every_row_that_must_be_met_is_in_the_table():
    rows = {"R": 27, "C": 20, "E": 15, "G": 12}
    only_context = {"R07", "R24", "R26", "C06", "E08", "E12", "E13"}
    text = TABLE.read_text("utf-8")
    wanted = {f"{letter}{number:02}" for letter, last in rows.items() for number in range(1, last + 1)} - only_context
    assert sorted(row for row in wanted if row not in text) == []
