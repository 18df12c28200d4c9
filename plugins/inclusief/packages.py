"""Files from npm packages: fonts, the search library and axe-core."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from .errors import CannotRun
from .languages import Language

AXE = ("axe-core", "axe.min.js")
SEARCH = ("minisearch", "dist/umd/index.js")


def package_file(root: Path, package: str, file: str) -> Path:
    """Return a file of an npm package in the project's ``node_modules``. Raises `CannotRun` if it is not there."""
    for folder in (root, *root.parents):
        path = folder / "node_modules" / package / file
        if path.is_file():
            return path
    raise CannotRun(
        f"Het pakket {package} staat niet in de map node_modules. Typ 'make publish', of 'npm ci' in de map van het project."
    )


WEIGHTS = ("400", "700")
"""Two fixed weights: together half the size of one file with all weights."""


@dataclass(frozen=True)
class Font:
    """One font file with the characters it covers, as CSS writes them."""

    family: str
    path: Path
    unicode_range: str
    weight: str
    display: str

    @property
    def css(self) -> str:
        """The ``@font-face`` rule, for a style sheet in the same folder."""
        return (
            f'@font-face{{font-family:"{self.family}";font-style:normal;font-weight:{self.weight};'
            f'font-display:{self.display};src:url({self.path.name}) format("woff2");unicode-range:{self.unicode_range}}}'
        )


@cache
def _table() -> dict[str, list[dict[str, Any]]]:
    return yaml.safe_load(Path(__file__).with_name("fonts.yaml").read_text("utf-8"))


def fonts_for(language: Language, root: Path) -> list[Font]:
    """Return the fonts for a language: those of its script, then Latin. A script without a font uses the device's own."""
    table = _table()
    rows = [*table.get(language.script, []), *(table["Latn"] if language.script != "Latn" else [])]
    fonts = []
    for row in rows:
        if not {language.code, language.code.split("-")[0]}.isdisjoint(row.get("behalve", ())):
            continue
        ranges = json.loads(package_file(root, row["pakket"], "unicode.json").read_text("utf-8"))
        for weight in WEIGHTS:
            path = package_file(root, row["pakket"], f"files/{row['bestand']}-{weight}-normal.woff2")
            fonts.append(Font(row["familie"], path, ranges[row["deel"]], weight, row["tonen"]))
    return fonts


def font_css(fonts: list[Font]) -> str:
    """Return a style sheet that loads the fonts and uses them for text; an empty one leaves it to the device."""
    if not fonts:
        return ""
    families = ",".join(f'"{family}"' for family in dict.fromkeys(font.family for font in fonts))
    return "\n".join(font.css for font in fonts) + f"\n:root{{--md-text-font:{families}}}\n"
