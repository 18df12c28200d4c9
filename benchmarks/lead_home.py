"""Does a finding on a built page lead to the right file and line?

    .venv/bin/python benchmarks/lead_home.py

Copies our own site to a temporary folder, plants barriers in every page between its own texts, and builds it twice: as it is,
and with a mark in every line. The marks tell where each element really came from. Then every image, link, heading, list item,
cell, bold text, paragraph and piece of HTML of the plain build is led home as a finding, in all languages. Prints the share that
arrives. Right is: the line of the Markdown, or for a translated text the line of its translation. Ends with an error under 95 %.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inclusief.check import read_project_pages
from inclusief.project import Project, load_project
from inclusief.publish import build
from inclusief.sources import lead_home, source_index
from inclusief.translations.po_file import parse, render
from inclusief_checks.accessibility.targets import public_url
from inclusief_checks.findings import Finding, Location, Severity
from inclusief_checks.sources import locate
from inclusief_checks.sources.tree import Document, Element

ROOT = Path(__file__).parent.parent
WANTED = 95
EXCERPT = 300
BACKSLASH = "\\"
MARK = re.compile(r' ?<i data-plant="(\d+)"></i>| data-plant="(\d+)"')
KINDS = {
    "images": "img",
    "links": "a",
    "headings": "h2 h3 h4 h5 h6",
    "list items": "li",
    "table cells": "td th",
    "bold text": "strong em",
    "paragraphs": "p",
    "lists, tables": "ul ol table blockquote dl tr thead tbody",
    "terms": "dt dd",
    "HTML": "span div iframe button input hr pre code",
}
KIND_OF = {tag: kind for kind, tags in KINDS.items() for tag in tags.split()}
BARRIERS = (
    "![](beeld.svg)",
    "![foto](beeld.svg)",
    "Dit plaatje ![](beeld.svg) staat in een zin. En dit ![](beeld.svg) ook.",
    "Lees meer? [Klik hier](melden.md).\nOf [klik hier](melden.md).\nOf [hier](agenda.md).",
    "Deze link is leeg: [](over.md). Dat ziet u niet.",
    "[![](beeld.svg)](over.md)",
    "##### Deze kop slaat over",
    "###### Lees dit",
    "**Dit lijkt een kop**",
    "**Let op.** Dit is **belangrijk** en *scheef*.",
    "| Dag | Tijd |\n| --- | --- |\n| maandag | 9 uur |\n| dinsdag | [klik hier](agenda.md) |\n| woensdag | 9 uur |",
    "- Lees meer\n- [Lees meer](over.md)\n- Lees meer",
    "1. Eerst dit.\n2. Dan ![](beeld.svg) dat.\n    - En dit ook.\n3. Klaar.",
    "> Dit is een citaat.\n> Het is **heel** kort.",
    "Een woord\n:   Dit is de uitleg.\n\nNog een woord\n:   Dit is [klik hier](over.md) uitleg.",
    '!!! note "Let op"\n    Dit staat in een kader.\n    Met een [klik hier](over.md).',
    '<div class="kaart"><img src="beeld.svg"><span tabindex="5">Tekst</span></div>',
    '<button onclick="weg()"></button>',
    '<div class="knop" onclick="weg()">Weg</div>',
    'Dit is <span style="color:#ccc">grijs</span> en <span style="color:#ccc">nog eens grijs</span>.',
    "---",
)


def plant(root: Path) -> None:
    """Put barriers between the texts of every page, and translate half of their texts in three languages."""
    chance = random.Random(4)
    for path in sorted((root / "content").glob("*.md")):
        head, body = re.match(r"(?s)(---\n.*?\n---\n)(.*)", path.read_text("utf-8")).groups()  # type: ignore[union-attr]
        parts = body.split("\n\n")
        for barrier in [*BARRIERS, *chance.sample(BARRIERS, 8)]:
            places = [n for n in range(1, len(parts)) if not parts[n].startswith((" ", ":", "    "))]
            parts.insert(chance.choice(places or [len(parts)]), barrier)
        path.write_text(head + "\n\n".join(parts), "utf-8")
    project = load_project(root / "mkdocs.yml")
    (root / "content/beeld.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    texts = [block.text for page in read_project_pages(project)[0] for block in page.blocks]
    for path in (
        project.translations_dir / f"{code}.po" for code in ("de", "pl", "tr")
    ):  # the letters of the others differ
        catalog = path.read_text("utf-8")
        known = {entry.source for entry in parse(catalog)}
        for text in dict.fromkeys(texts):
            if text not in known and chance.random() < 0.5 and "<" not in text and re.search(r"[a-z]{3}", text):
                translated = re.sub(r"(?<![\w(./])([a-z]{2,})(?![\w.]*\))", r"\1q", text)
                catalog += f'\nmsgid "{_quoted(text)}"\nmsgstr "{_quoted(translated)}"\n'
        path.write_text(catalog, "utf-8")


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def mark(root: Path) -> dict[int, tuple[str, int]]:
    """Put a mark in every line of the pages, also in the catalogs. Return file and line of each mark."""
    places: dict[int, tuple[str, int]] = {}

    def next_mark(file: str, row: int) -> str:
        places[len(places)] = (file, row)
        return f'data-plant="{len(places) - 1}"'

    for path in sorted((root / "content").glob("*.md")):
        file = f"content/{path.name}"
        lines = path.read_text("utf-8").split("\n")
        start = lines.index("---", 1)
        for row in range(start + 1, len(lines)):
            line = lines[row]
            if not line.strip() or re.match(r"\s*(\[\[|!!!|---$|\| ---)", line):
                continue
            if line.lstrip().startswith("<"):
                lines[row] = re.sub(r"<([a-z]+)", lambda tag, at=(file, row + 1): f"<{tag[1]} {next_mark(*at)}", line)
            elif line.startswith("|"):
                cells = [f"{cell.rstrip()} <i {next_mark(file, row + 1)}></i> " for cell in line.strip("|").split("|")]
                lines[row] = f"|{'|'.join(cells)}|"
            else:
                lines[row] = f"{line} <i {next_mark(file, row + 1)}></i>"
        path.write_text("\n".join(lines), "utf-8")
    project = load_project(root / "mkdocs.yml")
    blocks = {block.text for page in read_project_pages(project)[0] for block in page.blocks if MARK.search(block.text)}
    for path in project.translations_dir.glob("*.po"):
        catalog = parse(path.read_text("utf-8"))
        known = {entry.source: entry for entry in catalog}
        extra = ""
        for text in sorted(blocks):
            entry = known.get(MARK.sub("", text))
            if entry and not entry.fuzzy and all(entry.forms):
                marks = "".join(match[0] for match in MARK.finditer(text))
                extra += f'\nmsgid "{_quoted(text)}"\nmsgstr "{_quoted(entry.forms[0] + marks)}"\n'
        path.write_text(render(catalog) + extra, "utf-8")
    return places


def line_of_translation(text: str) -> dict[str, int]:
    """Return for each Dutch text the line of its ``msgstr`` in a catalog."""
    found, source, reading = {}, "", False
    for row, line in enumerate(text.split("\n"), 1):
        said = re.match(r'(msgid|msgstr(?:\[0\])?)? ?"(.*)"$', line)
        if said and said[1] == "msgid":
            source, reading = said[2], True
        elif said and said[1]:
            found[re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), source)] = row
            reading = False
        elif said and reading:
            source += said[2]
    return found


def truth_of(element: Element, page: Document) -> int | None:
    """Return the mark that tells where an element came from: its own, the first in it, or the first after it in its block."""
    if own := re.search(r'data-plant="(\d+)"', element.raw):
        return int(own[1])
    inline = element.tag in ("a", "img", "strong", "em", "span", "code")
    block = element
    while inline and block.parent and block.tag in ("a", "img", "strong", "em", "span", "code", "bdi"):
        block = block.parent
    inside = [other for other in page.elements if other.tag == "i" and any(node is block for node in other.above())]
    marks = [other for other in inside if 'data-plant="' in other.raw and (not inline or other.number > element.number)]
    found = re.search(r'data-plant="(\d+)"', marks[0].raw) if marks else None
    return int(found[1]) if found else None


def selector_of(element: Element) -> str:
    """Return a selector as checks write it: from the nearest id down."""
    parts: list[str] = []
    for node in element.above():
        if name := node.attributes.get("id"):
            escaped = re.sub("^([0-9])", lambda digit: f"{BACKSLASH}3{digit[1]} ", name)
            parts.append(f"#{escaped}")
            break
        parts.append(f"{node.tag}:nth-child({node.place})" if node.parent else node.tag)
    return " > ".join(reversed(parts))


@dataclass(frozen=True)
class Case:
    """An element of the built site, and where it really came from."""

    kind: str
    language: str
    file: str
    line: int
    url: str
    selector: str
    excerpt: str


def cases(plain: Path, marked: Path, places: dict[int, tuple[str, int]], project: Project) -> Iterator[Case]:
    """Yield every element whose source is known."""
    folder = project.translations_dir
    catalogs = {code: line_of_translation((folder / f"{code}.po").read_text("utf-8")) for code in project.languages}
    texts: dict[tuple[str, int], list[str]] = {}
    for source in read_project_pages(project)[0]:
        for block in source.blocks:
            for row, _ in block.starts:
                texts.setdefault((source.file, row), []).append(block.text)
    for path in sorted(plain.rglob("*.html")):
        page = path.relative_to(plain).as_posix()
        ours, signed = Document(path.read_text("utf-8")), Document((marked / page).read_text("utf-8"))
        twins = [element for element in signed.elements if not (element.tag == "i" and "data-plant" in element.raw)]
        if [element.tag for element in ours.elements] != [element.tag for element in twins]:
            raise SystemExit(f"{page}: the marks change the page")
        language = page.split("/")[0] if page.split("/")[0] in catalogs else "nl"
        for element, twin in zip(ours.elements, twins, strict=True):
            known = truth_of(twin, signed) if element.tag in KIND_OF and _in_text(element) else None
            if known is None:
                continue
            kind, (file, line) = KIND_OF[element.tag], places[known]
            box = "admonition" in element.classes
            line -= box  # the line with its title has no mark
            around = [*element.above(), *(element.children if element.tag == "li" else [])]
            dutch = language == "nl" or any("onvertaald" in node.classes for node in around)
            if not (dutch or box or kind == "lists, tables" or "data-plant" in twin.raw):
                cell = next((node for node in around if node.tag in ("td", "th")), None)
                here = texts.get((file, line), [""])
                text = here[cell.parent.children.index(cell)] if cell and cell.parent and len(here) > 1 else here[0]
                if text in catalogs[language]:
                    file, line = f"translations/{language}.po", catalogs[language][text]
            after = next((other for other in ours.elements[element.number + 1 :] if element not in other.above()), None)
            excerpt = ours.html[element.start : after.start if after else None][:EXCERPT]
            yield Case(kind, language, file, line, public_url(page, project.base_path), selector_of(element), excerpt)


def _in_text(element: Element) -> bool:
    return any("in-content" in node.classes for node in element.above() if node is not element)


def main() -> int:
    """Measure and print; return 1 if too few arrive."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1795435200")
    with tempfile.TemporaryDirectory() as folder:
        root, twin = Path(folder, "plain"), Path(folder, "marked")
        root.mkdir()
        for name in ("content", "translations"):
            shutil.copytree(ROOT / name, root / name)
        shutil.copy(ROOT / "calendar.yaml", root)
        settings = (ROOT / "mkdocs.yml").read_text("utf-8").replace("  - inclusief/readability\n", "")
        (root / "mkdocs.yml").write_text(settings.replace("{incomplete: block}", "{incomplete: label}"), "utf-8")
        (root / "node_modules").symlink_to(ROOT / "node_modules")
        plant(root)
        shutil.copytree(root, twin, symlinks=True)
        places = mark(twin)
        for each in (root, twin):
            errors = [
                finding
                for finding in build(load_project(each / "mkdocs.yml"), each / "site")
                if "anchor" not in finding.message
            ]
            if errors:
                raise SystemExit("\n".join(f"{each.name}: {finding.message}" for finding in errors[:5]))
        return measure(load_project(root / "mkdocs.yml"), twin / "site", places)


def measure(project: Project, marked: Path, places: dict[int, tuple[str, int]]) -> int:
    """Lead every element home and print how many arrive."""
    rows = list(cases(project.site_dir, marked, places, project))
    findings = [
        Finding(
            f"proef/{number}",
            Severity.ERROR,
            Location("", url=case.url, selector=case.selector),
            "",
            excerpt=case.excerpt,
        )
        for number, case in enumerate(rows)
    ]
    started = time.perf_counter()
    led = lead_home(project, findings)
    seconds = time.perf_counter() - started
    index = source_index(project)
    total, right_file, right_line, alone = (Counter[tuple[str, str]]() for _ in range(4))
    wrong = []
    for case, finding in zip(rows, led, strict=True):
        place, truth = finding.location, (case.file, case.line)
        column = "nl" if case.language == "nl" else "other"
        for key in ((case.kind, column), ("all", column)):
            total[key] += 1
            right_file[key] += place.file == case.file
            right_line[key] += (place.file, place.line) == truth
        if (place.file, place.line) != truth:
            wrong.append((case, place))
        if total["all", column] % 7 == 0:
            guess = locate(index, case.excerpt, case.selector, case.url)
            alone["tried", column] += 1
            alone["right", column] += guess is not None and (guess.file, guess.line) == truth
    print(f"{len(rows)} elements on {len({case.url for case in rows})} pages in {seconds:.1f} s")
    print(f"\n{'':16}{'Dutch':>7}{'file':>9}{'line':>9}{'other':>9}{'file':>9}{'line':>9}")
    for kind in [*KINDS, "all"]:
        cells = ""
        for column in ("nl", "other"):
            count = total[kind, column]
            shares = (
                f"{100 * part[kind, column] / count:7.1f} %" if count else "      -  "
                for part in (right_file, right_line)
            )
            cells += f"{count:9}" + "".join(shares)
        print(f"{kind:14}{cells}")
    for column in ("nl", "other"):
        print(
            f"without the page, {column}: {100 * alone['right', column] / max(alone['tried', column], 1):.1f} % lead to the line"
        )
    for case, place in wrong[: int(os.environ.get("WRONG", "0"))]:
        print(case.kind, f"{case.file}:{case.line}", case.url, repr(case.excerpt[:90]), "→", place)
    share = 100 * sum(right_line["all", column] for column in ("nl", "other")) / max(len(rows), 1)
    print(f"\n{share:.1f} % lead to the right file and line; {WANTED} % is the promise")
    return 0 if share >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
