"""Fonts: only what a language needs, from the project's own packages."""

from __future__ import annotations

import pytest
from tests.conftest import ROOT

from inclusief.errors import CannotRun
from inclusief.languages import language
from inclusief.packages import font_css, fonts_for, package_file


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("nl", ["latin"]),
        ("en", ["latin"]),
        ("pl", []),
        ("uk", ["cyrillic", "latin"]),
        ("ar", ["arabic-arabic", "latin"]),
        ("prs", ["arabic-arabic", "latin"]),
        ("tru-Syrc", ["syriac-syriac", "latin"]),
        ("tru-Latn", []),
        ("ti", ["ethiopic-ethiopic", "latin"]),
    ],
)
def test_a_language_loads_its_own_script_only(code, parts):
    names = [font.path.name for font in fonts_for(language(code), ROOT)]
    assert names == [f"noto-sans-{part}-{weight}-normal.woff2" for part in parts for weight in (400, 700)]


def test_the_style_sheet_names_its_own_files_only():
    css = font_css(fonts_for(language("ar"), ROOT))
    assert '--md-text-font:"Noto Sans Arabic","Noto Sans"' in css
    assert "http" not in css and "unicode-range:U+0600" in css


def test_a_missing_package_gets_a_remedy(tmp_path):
    with pytest.raises(CannotRun, match="npm ci"):
        package_file(tmp_path, "axe-core", "axe.min.js")


@pytest.mark.parametrize(
    ("code", "display"), [("nl", "optional"), ("ar", "optional"), ("he", "optional"), ("ti", "swap")]
)
def test_text_does_not_move_under_the_eyes_of_a_reader_whose_device_can_show_it(code, display):
    assert fonts_for(language(code), ROOT)[0].display == display
