"""A page as editors wrote it: front matter, blocks of text, links and special lines, each with its place."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from inclusief_checks.decisions import Decision
from inclusief_checks.findings import Finding, Location, Severity
from inclusief_checks.includes import Read, expand
from inclusief_checks.prose import DIRECTIVE, Block, FrontMatter, read_blocks, split_front_matter

from .exceptions import exception, exceptions_in
from .languages import SOURCE, is_language_code
from .pictograms import pictogram
from .project import Project
from .schema import INVALID, Field, Reader, choice, list_of, record, text
from .yaml_source import MappingNode, Node, SourceText, parse_yaml, read_text

ROLES = ("melden", "meldwijzer", "meldpunten", "zoeken", "agenda", "privacy", "toegankelijkheid", "woorden")
"""Pages that the site itself links to, in header and footer."""


def language_code() -> Field:
    """A code of a language, such as ``ar``; not Dutch, which every page has."""
    base = text()

    def read(node: Node, reader: Reader) -> Any:
        value = base(node, reader)
        if value is INVALID or (is_language_code(value) and value != SOURCE):
            return value
        return reader.error(
            node,
            "vertaling/taalcode",
            f"'{value}' kan hier niet.",
            "Schrijf de code van een andere taal dan Nederlands, bijvoorbeeld ar of tr.",
        )

    return read


def switch() -> Field:
    """``true`` or ``false``, as the settings of MkDocs have it, or the Dutch words of our data. Returns a bool."""
    base = choice("true", "false", "ja", "nee")

    def read(node: Node, reader: Reader) -> Any:
        value = base(node, reader)
        return value if value is INVALID else value in ("true", "ja")

    return read


FRONT_MATTER = record(
    {
        "title": text(max_length=120),
        "description": text(max_length=300),
        "kort": list_of(text(max_length=200)),
        "rol": choice(*ROLES),
        "template": text(),
        "tags": list_of(text()),
        "niet_in": list_of(language_code()),
        "vertaling": choice("label", "blokkeer"),
        "gevoelig": switch(),
        "pictogram": pictogram(),
        "titel_tabblad": text(max_length=120),
        "offline": switch(),
        "uitzonderingen": list_of(exception()),
    }
)


@dataclass(frozen=True)
class Page:
    """A Dutch page. ``name`` is its path in the content folder without ``.md``; ``file`` is relative to the project."""

    name: str
    file: str
    meta: Mapping[str, Any]
    blocks: tuple[Block, ...]
    directives: tuple[tuple[str, str, int], ...]
    """Special lines: name, argument, line."""
    exceptions: tuple[Decision, ...] = ()
    """What editors decided about findings in this text."""

    @property
    def title(self) -> str:
        """The title from front matter."""
        return self.meta.get("title", self.name)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The languages in which this page is not offered."""
        return tuple(self.meta.get("niet_in", ()))

    @property
    def listed(self) -> bool:
        """Whether the page is in the search and in the list of all subjects. A page that only lists others is not."""
        return self.meta.get("listed", True)

    @property
    def sensitive(self) -> bool:
        """Whether the page is about something that others may not see: it can be left quickly, and no device keeps it."""
        return self.meta.get("gevoelig", False)

    @property
    def tab_title(self) -> str:
        """The title in the tab and in the history of the browser, if that is not the title of the page; else ""."""
        return self.meta.get("titel_tabblad", "")

    @property
    def offline(self) -> bool:
        """Whether a device keeps the page, so that it opens without a network. A sensitive page is never kept."""
        return self.meta.get("offline", False) and not self.sensitive

    def meta_texts(self) -> Iterator[tuple[str, SourceText]]:
        """Yield kind and text of what a reader sees of the front matter."""
        for key, kind in (
            ("title", "titel"),
            ("titel_tabblad", "titel in het tabblad"),
            ("description", "samenvatting"),
        ):
            if key in self.meta:
                yield kind, self.meta[key]
        for line in self.meta.get("kort", ()):
            yield "in het kort", line

    def meta_blocks(self) -> Iterator[Block]:
        """Yield the texts of the front matter as blocks, for the checks of language."""
        for kind, value in self.meta_texts():
            yield Block(kind, str(value), ((value.line, value.column),))


Parsed = tuple[Page | None, tuple[Finding, ...]]

parsed: dict[tuple[str, ...], Parsed] = {}
"""Pages that were parsed, by all that decides the result. Checks, catalogs and the build all ask for the same page."""


def still_parsed(pages: Iterable[Page]) -> dict[tuple[str, ...], Parsed]:
    """Return what was parsed for these pages, to put into `parsed` in a later run."""
    wanted = {id(page) for page in pages}
    return {key: result for key, result in parsed.items() if id(result[0]) in wanted}


def _parse(source: str, name: str, file: str, extensions: tuple, configs: str) -> Parsed:
    if SNIPPETS in extensions:
        return _parse_anew(source, name, file, extensions, configs)  # what it includes may have changed
    key = (source, name, file, *extensions, configs)
    if key not in parsed:
        parsed[key] = _parse_anew(source, name, file, extensions, configs)
    return parsed[key]


SNIPPETS = "pymdownx.snippets"


def reader_of(options: Mapping[str, Mapping[str, Any]]) -> Read:
    """Return a function that reads an included file, from the folders that the settings of the extension name."""
    folders = options.get(SNIPPETS, {}).get("base_path", ["."])

    def read(name: str) -> tuple[str, str] | None:
        for folder in [folders] if isinstance(folders, str) else folders:
            path = Path(folder) / name
            if path.is_file():
                return path.as_posix(), path.read_text("utf-8", "replace")
        return None

    return read


def _parse_anew(source: str, name: str, file: str, extensions: tuple, configs: str) -> Parsed:
    import json

    parts = split_front_matter(source)
    meta, findings = _read_meta(parts, file)
    options = json.loads(configs)
    whole = expand(parts.body, reader_of(options), first_line=parts.body_line) if SNIPPETS in extensions else None
    blocks = read_blocks(
        whole.text if whole else parts.body,
        extensions=extensions,
        configs=options,
        first_line=parts.body_line,
        origins=whole.origins if whole else (),
    )
    heading = next((block for block in blocks if block.level == 1), None)
    if "title" not in meta and heading is None and not any(f.rule.startswith("gegevens/") for f in findings):
        findings.append(
            Finding(
                "pagina/titel",
                Severity.ERROR,
                Location(file, 1, 1),
                "Deze pagina heeft geen titel.",
                "Zet bovenaan de pagina tussen twee regels met --- een regel: title: De titel van de pagina.",
            )
        )
    if "title" in meta and heading is not None:
        findings.append(
            Finding(
                "pagina/titel",
                Severity.ERROR,
                Location(file, heading.line, heading.column),
                "Deze pagina heeft twee titels: een in 'title:' en een kop met één hekje (#).",
                "Haal de kop met één hekje weg. Of gebruik twee hekjes (##).",
                excerpt=heading.text,
            )
        )
    if "title" not in meta and heading is not None:
        meta = {**meta, "title": SourceText(heading.text, heading.line, heading.column)}
    if name == "index" and meta.get("niet_in"):
        findings.append(
            Finding(
                "pagina/niet-in",
                Severity.ERROR,
                Location(file, meta["niet_in"][0].line, 1),
                "De eerste pagina moet er in elke taal zijn.",
                "Haal de regel 'niet_in' hier weg.",
            )
        )
    directives = tuple(
        (match["name"], match["argument"] or "", parts.body_line + number)
        for number, line in enumerate(parts.body.split("\n"))
        if (match := DIRECTIVE.fullmatch(line.strip()))
    )
    in_text, wrong = exceptions_in(parts.body, file, parts.body_line)
    exceptions = (*meta.get("uitzonderingen", ()), *in_text)
    return Page(name, file, meta, tuple(blocks), directives, exceptions), (*findings, *wrong)


def _read_meta(parts: FrontMatter, file: str) -> tuple[dict[str, Any], list[Finding]]:
    if not parts.text.strip():
        return {}, []
    node, findings = parse_yaml(parts.text, file, first_line=2)
    if not isinstance(node, MappingNode):
        return {}, findings
    reader = Reader(file)
    meta = FRONT_MATTER(node, reader)
    return ({} if meta is INVALID else meta), findings + reader.findings


def read_page(project: Project, path: Path, source: str) -> tuple[Page | None, list[Finding]]:
    """Return a page of a project from its text, which need not be saved, and what is wrong with it by itself."""
    name = path.relative_to(project.docs_dir).with_suffix("").as_posix()
    configs = _frozen(project.extension_configs)
    page, findings = _parse_anew(source, name, project.show(path), project.extensions, configs)
    return page, list(findings)


def _frozen(configs: Mapping[str, Mapping] | None) -> str:
    import json

    return json.dumps(configs or {}, sort_keys=True, default=str)


def read_pages(
    docs_dir: Path, root: Path, *, extensions: Sequence[str] = (), configs: Mapping[str, Mapping] | None = None
) -> tuple[list[Page], list[Finding]]:
    """Return all pages of a content folder, and everything that is wrong with them.

    Raises nothing for wrong input: an unreadable page is a finding, and is left out.
    """
    pages: list[Page] = []
    findings: list[Finding] = []
    paths = sorted(path for path in docs_dir.rglob("*.md") if not any(part.startswith(".") for part in path.parts))
    if not paths:
        place = _relative(docs_dir, root)
        return [], [
            Finding(
                "pagina/geen",
                Severity.ERROR,
                Location(place),
                f"In de map {place} staat nog geen pagina.",
                f"Maak een bestand {place}/index.md met een titel en een tekst.",
            )
        ]
    frozen = _frozen(configs)
    for path in paths:
        file = _relative(path, root)
        source, wrong = read_text(path, file)
        findings += wrong
        if source is None:
            continue
        name = path.relative_to(docs_dir).with_suffix("").as_posix()
        page, problems = _parse(source, name, file, tuple(extensions), frozen)
        findings += problems
        if page:
            pages.append(page)
    findings += check_links(pages, docs_dir)
    return pages, findings


def _relative(path: Path, root: Path) -> str:
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


_LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\]]*\])*\]\(\s*<?(?P<target>[^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)")


def check_links(pages: Iterable[Page], docs_dir: Path) -> list[Finding]:
    """Return a finding for each link to a page or file that is not there."""
    pages = list(pages)
    findings = []
    for page in pages:
        folder = posixpath.dirname(page.name)
        for block in page.blocks:
            for match in _LINK.finditer(block.text):
                parts = urlsplit(match["target"])
                if parts.scheme or parts.netloc or not parts.path:
                    continue
                target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
                if not target.startswith(("../", "/")) and (docs_dir / target).is_file():
                    continue
                line, column = block.locate(match.start("target"))
                findings.append(
                    Finding(
                        "link/onbekend",
                        Severity.ERROR,
                        Location(page.file, line, column, column + len(match["target"])),
                        f"Deze link gaat naar '{match['target']}', maar dat bestand is er niet.",
                        _link_advice(target, pages),
                        excerpt=match["target"],
                    )
                )
    return findings


def _link_advice(target: str, pages: Iterable[Page]) -> str:
    import difflib

    close = difflib.get_close_matches(target, [f"{page.name}.md" for page in pages], 1, 0.5)
    return f"Bedoelt u '{close[0]}'?" if close else "Kijk of de naam klopt. Een pagina eindigt op .md."
