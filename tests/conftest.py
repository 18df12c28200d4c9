"""Shared fixtures: small sites made on the spot, and the tools that set-up installed."""

from __future__ import annotations

import os
import shutil
import textwrap
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

# The same examples on every run: a red test must be red again on the next machine.
hypothesis.settings.register_profile("inclusief", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("inclusief")

ROOT = Path(__file__).parent.parent
SITES = ROOT / "tests" / "sites"

MKDOCS_YML = """\
site_name: Voorbeelddorp
site_url: https://dorp.example/
docs_dir: content
theme:
  name: inclusief
plugins:
  - inclusief/calendar
  - inclusief/meldpunten
  - inclusief/readability
  - inclusief/site: {contact_beveiliging: "mailto:lek@dorp.example"}
  - inclusief/translations
"""

PAGE = """\
---
title: Welkom
description: Dit is de eerste pagina.
---

Dit is een korte tekst.
"""

CALENDAR = """\
versie: 1
dagen:
  - id: keti-koti
    soort: herdenking
    titel: Keti Koti
    uitleg: Op deze dag kwam een einde aan de slavernij.
    regel: {datum: "07-01"}
    zekerheid: vast
    bron: Voorbeeld
"""

POINTS = """\
versie: 1
meldpunten:
  - id: politie
    naam: Politie
    groep: melden
    status: open
    uitleg: Hier kunt u iets melden.
    gecontroleerd: 2026-11-01
    gegevens:
      telefoon: {waarde: 0900-8844, bron: politie.nl, bron_datum: 2026, opgezocht: 2026-11-01, zekerheid: hoog}
"""

MakeSite = Callable[..., Path]


@pytest.fixture
def make_site(tmp_path: Path) -> MakeSite:
    """Return a function that writes a small site and gives its folder. ``None`` as content leaves a file out."""

    def make(files: dict[str, str | bytes | None] | None = None, name: str = "project") -> Path:
        root = tmp_path / name
        everything: dict[str, str | bytes | None] = {
            "mkdocs.yml": MKDOCS_YML,
            "calendar.yaml": CALENDAR,
            "content/index.md": PAGE,
            "content/meldpunten.yaml": POINTS,
            **(files or {}),
        }
        for file, content in everything.items():
            if content is None:
                continue
            path = root / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else textwrap.dedent(content).encode())
        (root / "content").mkdir(exist_ok=True)
        link_packages(root)
        return root

    return make


@pytest.fixture
def copy_site(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that copies a site of ``tests/sites`` to an empty folder."""

    def copy(name: str) -> Path:
        target = tmp_path / name
        shutil.copytree(SITES / name, target)
        link_packages(target)
        return target

    return copy


def link_packages(root: Path) -> None:
    """Let a site outside the project find the npm packages."""
    (root / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every test run on 23 November 2026, also in the processes that it starts."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795435200")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


@pytest.fixture(scope="session")
def axe_script() -> Path:
    """Return the file of axe-core. Without it these tests fail: not tested is not passed."""
    path = Path(os.environ.get("INCLUSIEF_AXE", ROOT / "node_modules/axe-core/axe.min.js"))
    assert path.is_file(), "axe-core is missing: run npm ci"
    return path
