"""A build that keeps what did not change gives the same bytes as a build of everything, and says the same."""

from __future__ import annotations

import logging
import os
import random
import shutil
from pathlib import Path

import mkdocs.structure.pages
import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from inclusief.mkdocs import halves

ALL = 16
"""The pages of the site in two languages, with those that the calendar makes."""


@pytest.fixture
def root(copy_site, monkeypatch) -> Path:
    monkeypatch.setattr("inclusief.calendar.pages.MONTHS_AHEAD", 1)  # fewer pages, so that one process makes them all
    return copy_site("dorp")


@pytest.fixture
def rendered(monkeypatch) -> list[str]:
    """The pages that MkDocs rendered, in every build since the list was cleared."""
    seen: list[str] = []
    original = mkdocs.structure.pages.Page.render

    def render(page, config, files):
        seen.append(page.file.src_uri)
        return original(page, config, files)

    monkeypatch.setattr(mkdocs.structure.pages.Page, "render", render)
    return seen


def build(root: Path, name: str = "site") -> dict[str, bytes]:
    """Build into a folder and return all files, as bytes."""
    config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(root / name))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    return {
        path.relative_to(root / name).as_posix(): path.read_bytes()
        for path in (root / name).rglob("*")
        if path.is_file()
    }


def forget(root: Path) -> None:
    """Make the next build a full one, as on a new machine."""
    from inclusief.memory import memory_at

    memory_at.cache_clear()
    shutil.rmtree(root / ".inclusief", ignore_errors=True)


def replace(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def assert_same(root: Path) -> None:
    again = build(root)
    forget(root)
    assert again == build(root)


def test_nothing_changed_renders_nothing(root, rendered):
    first = build(root)
    assert len(rendered) == ALL
    rendered.clear()
    assert build(root) == first
    assert rendered == []


def test_another_folder_gets_everything(root, rendered):
    first = build(root)
    rendered.clear()
    assert build(root, "elsewhere") == first
    assert len(rendered) == ALL


def test_what_somebody_did_in_the_folder_is_put_right(root, rendered):
    first = build(root)
    rendered.clear()
    (root / "site/melden/index.html").write_text("kapot")
    (root / "site/agenda/index.html").unlink()
    (root / "site/wat-is-dit.txt").write_text("weg ermee")
    (root / "site/lege/map").mkdir(parents=True)
    assert build(root) == first
    assert sorted(rendered) == ["agenda.md", "melden.md"]
    assert not (root / "site/lege").exists()


def test_one_changed_page_is_rendered_in_every_language_and_no_other(root, rendered):
    build(root)
    rendered.clear()
    replace(root, "content/melden.md", "Dit is een voorbeeld.", "Dit is een ander voorbeeld.")
    build(root)
    assert sorted(rendered) == ["de/melden.md", "melden.md"]
    assert_same(root)


def test_one_changed_translation_renders_its_pages_only(root, rendered):
    build(root)
    rendered.clear()
    replace(root, "translations/de.po", "Was kann ich tun?", "Was kann ich machen?")
    again = build(root)
    assert rendered == ["de/melden.md"]
    assert b"Was kann ich machen?" in again["de/melden/index.html"]
    assert b"Was kann ich machen?" in again["assets/zoeken/de.json"]
    assert_same(root)


EDITS = {
    "title": lambda root: replace(root, "content/melden.md", "title: Waar kan ik melden?", "title: Waar meld ik iets?"),
    "page removed": lambda root: (
        (root / "content/zoeken.md").unlink(),
        replace(root, "content/index.md", "zoeken.md", "agenda.md") if "zoeken.md" in _text(root) else None,
    ),
    "page added": lambda root: (root / "content/extra.md").write_text("---\ntitle: Extra\n---\n\nEen nieuwe pagina.\n"),
    "calendar": lambda root: (root / "calendar.yaml").write_text(
        (root / "calendar.yaml").read_text("utf-8").replace("titel: ", "titel: Nieuw ", 1), "utf-8"
    ),
    "settings": lambda root: replace(root, "mkdocs.yml", "site_name: Dorp aan Zee", "site_name: Dorp aan Meer"),
    "another language": lambda root: shutil.copy(root / "translations/de.po", root / "translations/tr.po"),
    "language gone": lambda root: (root / "translations/de.po").unlink(),
    "left out": lambda root: replace(root, "content/agenda.md", "rol: agenda", "rol: agenda\nniet_in: [de]"),
}


def _text(root: Path) -> str:
    return (root / "content/index.md").read_text("utf-8")


@pytest.mark.parametrize("name", EDITS)
def test_any_other_change_gives_the_same_as_a_full_build(root, name):
    build(root)
    EDITS[name](root)
    assert_same(root)


def test_an_own_template_is_an_ingredient(root):
    replace(root, "mkdocs.yml", "  name: inclusief\n", "  name: inclusief\n  custom_dir: eigen\n")
    template = root / "eigen/partials/wave.html"
    template.parent.mkdir(parents=True)
    template.write_text("<!-- een -->")
    build(root)
    template.write_text("<!-- twee, en langer -->")
    assert_same(root)


def test_the_day_is_an_ingredient(root, monkeypatch):
    build(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795521600")
    assert_same(root)


def test_random_edits_of_sentences_and_translations(root):
    chance = random.Random(7)
    build(root)
    for number in range(6):
        file = chance.choice(["content/melden.md", "content/index.md", "content/agenda.md", "translations/de.po"])
        path = root / file
        lines = path.read_text("utf-8").split("\n")
        if file.endswith(".po"):
            place = chance.choice([n for n, line in enumerate(lines) if line.startswith('msgstr "W')])
            lines[place] = f'{lines[place][:-1]} {"abcdef"[number]}"'
        else:
            place = chance.choice([n for n, line in enumerate(lines) if n > 5])
            lines.insert(place, f"\nEen zin met letter {'abcdef'[number]}.\n")
        path.write_text("\n".join(lines), "utf-8")
        again = build(root)
    forget(root)
    assert again == build(root)


def test_a_broken_anchor_is_said_although_the_page_with_the_link_did_not_change(root, caplog):
    build(root)
    replace(root, "content/agenda.md", "## Welke dagen?", "## Wat is er?")
    with caplog.at_level(logging.INFO, "mkdocs"):
        build(root)
    assert "does not contain an anchor '#welke-dagen'" in caplog.text


@pytest.mark.parametrize("two", [False, True], ids=["one process", "two processes"])
def test_a_warning_is_said_at_every_build(root, caplog, request, two):
    if two:
        request.getfixturevalue("copies")
    path = root / "content/melden.md"
    path.write_text(path.read_text("utf-8") + "\nLees [meer][1].\n\n[1]: bestaat-niet.md\n", "utf-8")
    for _ in range(3):
        caplog.clear()
        with caplog.at_level(logging.INFO, "mkdocs"):
            build(root)
        assert "bestaat-niet.md" in caplog.text


def test_what_was_not_said_aloud_is_said_later(root, caplog):
    path = root / "content/melden.md"
    path.write_text(path.read_text("utf-8") + "\nLees [meer][1].\n\n[1]: bestaat-niet.md\n", "utf-8")
    with caplog.at_level(logging.ERROR, "mkdocs"):
        build(root)
    with caplog.at_level(logging.INFO, "mkdocs"):
        build(root)
    assert "bestaat-niet.md" in caplog.text


def test_a_broken_memory_is_no_memory(root):
    first = build(root)
    forget(root)
    build(root)
    kept = [path for path in (root / ".inclusief").rglob("*") if path.is_file()]
    assert kept
    for path in kept:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    from inclusief.memory import memory_at

    memory_at.cache_clear()
    assert build(root) == first


def test_another_plugin_turns_it_off(root, rendered):
    replace(root, "mkdocs.yml", "plugins:\n", "hooks: [hook.py]\nplugins:\n")
    (root / "hook.py").write_text("")
    build(root)
    rendered.clear()
    build(root)
    assert len(rendered) == ALL


# Two processes


@pytest.fixture
def copies(monkeypatch) -> list[int]:
    """The second processes that were made."""
    made: list[int] = []
    fork = os.fork

    def counted() -> int:
        child = fork()
        made.append(child)
        return child

    monkeypatch.setattr(halves, "FEWEST_PAGES", 2)
    monkeypatch.setattr(halves, "_can_copy", lambda: hasattr(os, "fork"))
    monkeypatch.setattr(os, "fork", counted)
    return made


def test_two_processes_make_the_same_site(root, copies, monkeypatch, rendered):
    two = build(root)
    assert len(copies) == 1 and 0 < len(rendered) < ALL
    forget(root)
    monkeypatch.setattr(halves, "FEWEST_PAGES", 10_000)
    assert build(root) == two


def test_the_second_process_is_heard(root, copies, caplog):
    for page in ("agenda", "melden"):
        path = root / f"content/{page}.md"
        path.write_text(path.read_text("utf-8") + f"\n[weg](#er-is-geen-{page})\n", "utf-8")
    with caplog.at_level(logging.INFO, "mkdocs"):
        build(root)
    assert copies
    for page in ("agenda", "melden"):
        assert f"#er-is-geen-{page}" in caplog.text


def test_an_error_in_either_process_ends_both(root, copies, monkeypatch):
    from inclusief.mkdocs import site

    def broken(*page):
        raise PluginError("kapot")

    monkeypatch.setattr(site, "documents_of", broken)
    with pytest.raises((PluginError, SystemExit)):
        build(root)
    assert copies
    with pytest.raises(ChildProcessError):
        os.waitpid(copies[0], os.WNOHANG)


def test_an_error_in_the_second_process_is_told(root, copies, monkeypatch, caplog):
    from inclusief.mkdocs import site

    parent, documents_of = os.getpid(), site.documents_of

    def broken(*page):
        if os.getpid() != parent:
            raise PluginError("kapot in het tweede proces")
        return documents_of(*page)

    monkeypatch.setattr(site, "documents_of", broken)
    with pytest.raises((PluginError, SystemExit)):
        build(root)
    assert "kapot in het tweede proces" in caplog.text


def test_who_stops_the_build_stops_both_processes(root, copies, monkeypatch):
    from inclusief.mkdocs import site
    from inclusief.project import load_project
    from inclusief.publish import build as publish_build

    parent, documents_of = os.getpid(), site.documents_of

    def stopped(*page):
        if os.getpid() == parent:
            raise KeyboardInterrupt
        return documents_of(*page)

    monkeypatch.setattr(site, "documents_of", stopped)
    with pytest.raises(KeyboardInterrupt):
        publish_build(load_project(root / "mkdocs.yml"), root / "staging")
    assert copies
    with pytest.raises(ChildProcessError):
        os.waitpid(copies[0], os.WNOHANG)
