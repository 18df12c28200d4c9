"""Makes a site of ours from the synthetic site of the peers: the same Dutch pages, and a catalog per language.

The peers have a file per page and language. Ours has the Dutch file alone, and catalogs in which every unit has a translation of
the same length in letters of the right script, with its numbers, links and placeholders kept.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from inclusief.check import read_project_pages
from inclusief.project import load_project
from inclusief.translations.catalogs import MACHINE, merge, write
from inclusief.translations.collect import project_units

LANGUAGES = ("en", "de", "fr", "pl", "tr", "uk", "ar")
LETTERS = {"uk": "абвгдежзийклмнопрстуфхцчшщ", "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنه"}
KEEP = re.compile(r"(\]\([^)]*\)|<[^>]*>|\{[^}]*\}|\S*[\d@]\S*)")

MKDOCS_YML = """\
site_name: Gemeente Voorbeeld
site_url: http://127.0.0.1:8000/
docs_dir: content
theme:
  name: inclusief
markdown_extensions:
  - admonition
  - attr_list
  - footnotes
  - md_in_html
  - tables
  - pymdownx.details
  - pymdownx.superfences
plugins:
  - inclusief/site
  - inclusief/translations
"""


def translated(text: str, code: str) -> str:
    """Return a text of the same length in another language's letters; what may not change stays."""
    letters = LETTERS.get(code)

    def word(match: re.Match[str]) -> str:
        if letters:
            return "".join(letters[ord(char.lower()) % len(letters)] for char in match[0])
        return match[0][::-1]

    parts = KEEP.split(text)
    return "".join(part if number % 2 else re.sub(r"[A-Za-zÀ-ž]+", word, part) for number, part in enumerate(parts))


def make(peer_docs: Path, target: Path) -> int:
    """Write the project and return how many Dutch pages it has. ``peer_docs`` is the ``docs`` folder of the Dutch site."""
    shutil.copytree(peer_docs, target / "content")
    for path in (target / "content").rglob("*.md"):
        # Our pages have one title, in the front matter.
        path.write_text(re.sub(r"^# .*\n", "", path.read_text("utf-8"), count=1, flags=re.M), "utf-8")
    (target / "mkdocs.yml").write_text(MKDOCS_YML, "utf-8")
    (target / "node_modules").symlink_to(Path(__file__).parent.parent / "node_modules")
    project = load_project(target / "mkdocs.yml")
    pages, _ = read_project_pages(project)
    units = list(project_units(project, pages))
    for code in LANGUAGES:
        path = target / "translations" / f"{code}.po"
        catalog = merge(path, units)
        for entry in catalog:
            if not entry.id:
                continue
            if isinstance(entry.id, str):
                entry.string = translated(entry.id, code)
            else:
                entry.string = tuple(translated(entry.id[1], code) for _ in range(catalog.num_plurals))
            entry.user_comments = [MACHINE]
        write(path, catalog)
    return len(pages)


if __name__ == "__main__":
    import sys

    print(make(Path(sys.argv[1]), Path(sys.argv[2])))
