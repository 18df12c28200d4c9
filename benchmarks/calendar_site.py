"""Makes a site with a large calendar, and its twin: the same pages with the same words as plain Markdown.

The days have rules of every kind and an event a week each in turn, with numbered texts. Each catalog has a translation of every
text. The twin shows what the pages cost by themselves, so that the difference is what the calendar costs.
"""

from __future__ import annotations

import re
import shutil
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import language_site

from inclusief.check import read_project_pages
from inclusief.project import load_project
from inclusief.translations.catalogs import MACHINE, merge, write
from inclusief.translations.collect import project_units

TODAY = "1795435200"
"""23 November 2026, in seconds since 1970."""

RULES = (
    'datum: "{month:02}-{day:02}"',
    "weekdag: {nth}e vrijdag van maart",
    "pasen: {offset:+}",
    "orthodox_pasen: {offset:+}",
    "islamitisch: {day} rajab",
    "islamitisch: 1 shawwal, kalender: diyanet",
    "joods: {day} kislev",
    "tabel: divali",
)
KINDS = ("religie", "herdenking", "emancipatie", "toegankelijkheid", "cultuur", "bewustwording")

MKDOCS_YML = language_site.MKDOCS_YML


def day(number: int) -> str:
    """Return one day as YAML."""
    rule = RULES[number % len(RULES)].format(
        month=number % 12 + 1, day=number % 28 + 1, nth=number % 4 + 1, offset=number % 90 - 40
    )
    return f"""\
  - id: dag-{number}
    soort: {KINDS[number % len(KINDS)]}
    titel: Voorbeelddag {number}
    uitleg: "Op dag {number} komen mensen bij elkaar. Zij eten samen en denken aan {number} verhalen."
    regel: {{{rule}}}
    zekerheid: verwacht
    bron: voorbeeld
"""


def event(number: int) -> str:
    """Return one event of the next three years as YAML."""
    return f"""\
  - id: voorbeeld-{number}
    titel: Voorbeeldmiddag {number}
    begin: {2027 + number % 3}-{number % 12 + 1:02}-{number % 28 + 1:02} 14:00
    toegankelijk: onbekend
    organisator: {{naam: Stichting Voorbeeld}}
"""


def _finish(target: Path) -> None:
    (target / "node_modules").symlink_to(Path(__file__).parent.parent / "node_modules")
    project = load_project(target / "mkdocs.yml")
    pages, findings = read_project_pages(project)
    assert not [f for f in findings if f.severity == "error"], findings[:3]
    units = list(project_units(project, pages))
    for code in language_site.LANGUAGES:
        path = target / "translations" / f"{code}.po"
        catalog = merge(path, units)
        for entry in catalog:
            if entry.id:
                texts = [entry.id] if isinstance(entry.id, str) else [entry.id[1]] * catalog.num_plurals
                made = tuple(language_site.translated(text, code) for text in texts)
                entry.string = made[0] if isinstance(entry.id, str) else made
                entry.user_comments = [MACHINE]
        write(path, catalog)


def make(target: Path, entries: int) -> None:
    """Write the site with the calendar: half days, half events."""
    (target / "content").mkdir(parents=True)
    (target / "content/index.md").write_text("---\ntitle: Begin\n---\n\n[[agenda: 12]]\n", "utf-8")
    half = entries // 2
    text = "versie: 1\ndagen:\n" + "".join(map(day, range(half)))
    text += "activiteiten:\n" + "".join(map(event, range(entries - half)))
    (target / "calendar.yaml").write_text(text, "utf-8")
    plugin = "  - inclusief/calendar:\n      days_ahead: 1096\n"
    (target / "mkdocs.yml").write_text(MKDOCS_YML + plugin, "utf-8")
    _finish(target)


class _Words(HTMLParser):
    """Collects the text of ``main``, a paragraph for each element that holds some."""

    def __init__(self) -> None:
        super().__init__()
        self.inside, self.found = 0, []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.inside += tag == "main"

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "main"

    def handle_data(self, data: str) -> None:
        if self.inside and data.strip():
            self.found.append(re.sub(r"\s+", " ", data.strip()))


def make_twin(built: Path, target: Path) -> int:
    """Write the twin of a built site from the words on its Dutch pages; return how many pages those are."""
    pages = sorted(
        path for path in built.rglob("index.html") if path.relative_to(built).parts[0] not in language_site.LANGUAGES
    )
    for path in pages:
        words = _Words()
        words.feed(path.read_text("utf-8"))
        name = path.parent.relative_to(built)
        file = target / "content" / (f"{name}.md" if name.parts else "index.md")
        file.parent.mkdir(parents=True, exist_ok=True)
        # Raw HTML is no unit of the catalogs, so that the twin has no more of those than the calendar has.
        body = "\n".join(f"<p>{escape(text)}</p>" for text in words.found)
        file.write_text(f"---\ntitle: Voorbeeld\n---\n\n<div>\n{body}\n</div>\n", "utf-8")
    (target / "mkdocs.yml").write_text(MKDOCS_YML, "utf-8")
    _finish(target)
    return len(pages)


def clear(target: Path, site: Path) -> None:
    """Make the next build a first one."""
    shutil.rmtree(site, ignore_errors=True)
    shutil.rmtree(target / ".inclusief", ignore_errors=True)
