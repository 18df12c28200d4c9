"""One sentence changes in Dutch: what happens in six catalogs, on six pages, in the numbers, and after a translator's repair."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config

from inclusief.cli import main
from inclusief.translations.po_file import parse, render

LANGUAGES = ("ar", "de", "en", "pl", "tr", "uk")
LETTERS = {"ar": "ابتثجحخدذرزسشصضطظعغفقكل", "uk": "абвгдежзиклмнопрстуфхцчшщ"}
PAGES = {
    "content/index.md": "---\ntitle: Welkom\ndescription: De eerste pagina.\n---\n\nHier staat wat u kunt doen.\n",
    "content/hulp.md": (
        "---\ntitle: Hulp zoeken\ndescription: Waar u hulp vindt.\n---\n\nU kunt ons altijd bellen.\n\n"
        "## Wie helpt u?\n\n- Een vrijwilliger helpt u graag.\n- Een buur kan ook helpen.\n\n"
        "Wij zijn elke dag open.\n\n> Vraag het gerust.\n"
    ),
}
WORDS = ["morgen", "vandaag", "samen", "ook", "snel", "graag", "hier", "soms"]


def translated(text: str, code: str) -> str:
    """Return a translation that is no Dutch and is in the script of the language."""
    letters = LETTERS.get(code)

    def word(match: re.Match[str]) -> str:
        return "".join(letters[ord(char) % len(letters)] for char in match[0]) if letters else match[0][::-1]

    parts = re.split(r"(\{[a-z]+\}|\S*\d\S*)", text.lower())
    return "".join(part if number % 2 else re.sub(r"[a-z]+", word, part) for number, part in enumerate(parts))


def translate(root: Path) -> None:
    """Do a translator's work with an editor for catalogs: fill what is empty or not sure."""
    for code in LANGUAGES:
        path = root / f"translations/{code}.po"
        catalog = parse(path.read_text("utf-8"))
        for entry in catalog:
            if not all(entry.forms) or entry.fuzzy:
                text = translated(entry.source, code)
                entry.string = text if isinstance(entry.id, str) else (text,) * catalog.num_plurals
                entry.flags.discard("fuzzy")
                entry.previous.clear()
        path.write_text(render(catalog), "utf-8")


class Blocks(HTMLParser):
    """The blocks of a page that say they are Dutch, and whether there is a notice."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.dutch: list[str] = []
        self.notice = 'class="in-notice"' in html
        self._depth = 0
        self._label = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if "onvertaald" in (values.get("class") or "").split():
            assert values["lang"] == "nl" and values["dir"] == "ltr"
            self.dutch.append("")
            self._depth, self._tag = 1, tag
        elif self._depth and tag == self._tag:
            self._depth += 1
        self._label = "onvertaald__taal" in (values.get("class") or "")

    def handle_endtag(self, tag):
        self._label = False
        if self._depth and tag == self._tag:
            self._depth -= 1

    def handle_data(self, data):
        if self._depth and not self._label:
            self.dutch[-1] += data


def built(root: Path) -> dict[str, Blocks]:
    config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    build(config)
    return {code: Blocks((root / f"site/{code}/hulp/index.html").read_text("utf-8")) for code in LANGUAGES}


def states(root: Path, capsys) -> dict[str, dict]:
    capsys.readouterr()
    assert main(["translations", "status", "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.fixture
def root(make_site, monkeypatch, capsys) -> Path:
    root = make_site({**PAGES, "calendar.yaml": None, "content/meldpunten.yaml": None, "mkdocs.yml": SETTINGS})
    monkeypatch.chdir(root)
    for code in LANGUAGES:
        assert main(["translations", "add", code]) == 0
    translate(root)
    assert main(["translations", "update"]) == 0
    return root


SETTINGS = """\
site_name: Voorbeelddorp
site_url: https://dorp.example/
docs_dir: content
theme:
  name: inclusief
plugins:
  - inclusief/readability
  - inclusief/site
  - inclusief/translations
"""


def catalogs(root: Path) -> dict[str, dict[str, tuple]]:
    found = {}
    for code in LANGUAGES:
        entries = parse((root / f"translations/{code}.po").read_text("utf-8"))
        found[code] = {entry.source: (entry.forms, entry.fuzzy, dict(entry.previous)) for entry in entries}
    return found


def test_nothing_is_dutch_when_all_is_translated(root):
    for code, page in built(root).items():
        assert page.dutch == [], code


EDITABLE = [
    "U kunt ons altijd bellen.",
    "Wie helpt u?",
    "Een vrijwilliger helpt u graag.",
    "Wij zijn elke dag open.",
    "Vraag het gerust.",
]


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sentence=st.sampled_from(EDITABLE), word=st.sampled_from(WORDS), place=st.integers(0, 3))
def test_one_changed_sentence_is_dutch_in_six_languages_until_it_is_translated(root, capsys, sentence, word, place):
    page = root / "content/hulp.md"
    page.write_text(PAGES["content/hulp.md"], "utf-8")
    assert main(["translations", "update"]) == 0
    translate(root)
    words = sentence[:-1].split()
    words.insert(min(place, len(words)), word)
    changed = " ".join(words) + sentence[-1]

    before = catalogs(root)
    page.write_text(PAGES["content/hulp.md"].replace(sentence, changed), "utf-8")
    assert main(["translations", "update"]) == 0
    after = catalogs(root)
    for code in LANGUAGES:
        assert {source: row for source, row in after[code].items() if source != changed} == {
            source: row for source, row in before[code].items() if source != sentence
        }
        forms, fuzzy, previous = after[code][changed]
        assert fuzzy or not all(forms), "the old translation is not for this sentence"
        assert not fuzzy or previous.get("msgid") == sentence

    for code, shown in built(root).items():
        assert [text.strip() for text in shown.dutch] == [changed], code
        assert shown.notice
    for row in states(root, capsys)["languages"]:
        assert row["outdated"]["blocks"] + row["missing"]["blocks"] == 1

    translate(root)
    for code, shown in built(root).items():
        assert shown.dutch == [], code
    assert all(row["outdated"]["blocks"] == 0 for row in states(root, capsys)["languages"])
