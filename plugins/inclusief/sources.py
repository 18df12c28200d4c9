"""Leads findings on built pages home: to the page, the data, the translation or the template that an editor can open."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from inclusief_checks.findings import Finding, Location
from inclusief_checks.sources import Finder, Found, PageSources, Source, SourceIndex, Templates, source_of_block
from inclusief_checks.sources.grouping import group
from inclusief_checks.sources.html import lead_to_html, page_file
from inclusief_checks.sources.letters import letters_of
from inclusief_checks.sources.match import first_tag

from .check import read_project_pages
from .pages import Page
from .project import Project
from .statement.files import statement_files
from .theme_files import template_files
from .translations.po_file import parse
from .yaml_source import MappingNode, Node, SequenceNode, SourceText, read_text, read_yaml

__all__ = ["group", "lead_home", "lead_to_html", "source_index"]

LABELS = frozenset({"onvertaald__taal"})
_NOT_SHOWN = frozenset({"id", "groep", "status", "soort", "zekerheid", "opgezocht", "gecontroleerd", "versie", "regel"})
"""Fields of data files that no page shows as they are."""


def lead_home(project: Project, findings: Iterable[Finding], site: Path | None = None) -> list[Finding]:
    """Return the findings in the same order, those on built pages with the file and line that they came from.

    ``site`` is the folder of the built site. What cannot be traced keeps the file it had. Findings that one cause gives on
    several pages are not put together here: `group` does that.
    """
    findings = list(findings)
    index, site = source_index(project), site or project.site_dir
    by_page: dict[str, list[int]] = defaultdict(list)
    for number, finding in enumerate(findings):
        if finding.location.url is not None and finding.location.line is None:
            by_page[finding.location.url].append(number)
    found: dict[int, Found] = {}
    templates: dict[tuple[str, ...], Found] = {}
    for url, numbers in by_page.items():
        written = page_file(project.docs_dir, url, project.base_path)
        if written is not None:  # A page that an editor wrote as HTML, and that is in the site as it is.
            on_page = lead_to_html(project.docs_dir, [findings[number] for number in numbers], project.base_path)
            homes = [Found(replace(led.location, file=project.show(written))) for led in on_page]
            found.update(zip(numbers, homes, strict=True))
            continue
        finder: Finder | None = None
        for number in numbers:
            finding = findings[number]
            selector, key = finding.location.selector or "", _around_content(finding)
            home = templates.get(key) if key else None
            if home is None:
                finder = finder or index.finder(url, finding.location.file, _page_html(site, url, project.base_path))
                home = finder.find(finding.excerpt, selector)
                if home and key and home.shared and finder.search:
                    templates[key] = home
            if home is not None:
                found[number] = home
    places = _one_cause(findings, found)
    return [
        replace(finding, location=_at(finding.location, places[number])) if number in places else finding
        for number, finding in enumerate(findings)
    ]


def _at(place: Location, home: Location) -> Location:
    return replace(home, url=place.url, selector=place.selector)


def _page_html(site: Path, url: str, base_path: str) -> str | None:
    path = page_file(site, url, base_path)
    return None if path is None else path.read_text("utf-8", "replace")


def _around_content(finding: Finding) -> tuple[str, ...]:
    """Return what makes an element the same on the next page, if its class or id names it there; else nothing."""
    start = first_tag(finding.excerpt)
    if start is None or not (start.tag in ("html", "body") or start.attributes.get("id") or start.classes):
        return ()
    # A page with a template of its own has no other source.
    alone = str(finding.location.file.endswith(".html"))
    return alone, finding.location.selector or "", start.tag, start.attributes.get("id", ""), *start.classes


def _one_cause(findings: Sequence[Finding], found: Mapping[int, Found]) -> dict[int, Location]:
    """Return the place of each finding, with the place of its cause for what only shows elsewhere.

    A translation follows the Dutch text: what is wrong in both is put right in the Dutch text. If all elements that one line of a
    template makes are wrong, it is the template and not the data in it.
    """
    places = {number: home.location for number, home in found.items()}
    dutch: dict[tuple[str, Location, int], Location] = {}
    seen: Counter[tuple[str, str | None, Location]] = Counter()
    order: dict[int, int] = {}
    in_template: Counter[tuple[str, str | None, Location]] = Counter()
    for number, home in found.items():
        rule, url = findings[number].rule, findings[number].location.url
        if home.template:
            in_template[rule, url, home.template] += 1
        if home.origin:
            order[number] = seen[rule, url, home.origin]
            seen[rule, url, home.origin] += 1
            if not home.translated:
                dutch.setdefault((rule, home.origin, order[number]), home.location)
    whole = {
        (findings[number].rule, home.template)
        for number, home in found.items()
        if home.template
        and 1 < home.alike <= in_template[findings[number].rule, findings[number].location.url, home.template]
    }
    for number, home in found.items():
        rule = findings[number].rule
        if home.template and (rule, home.template) in whole:
            places[number] = home.template
        elif home.translated and home.origin:
            places[number] = dutch.get((rule, home.origin, order[number]), home.location)
    return places


def source_index(project: Project) -> SourceIndex:
    """Return the index of all sources of a project. Files are read when a finding asks for them."""
    sources = _Sources(project)
    return SourceIndex(sources.of_page, Templates(sources.templates.values(), sources.rare.values()), LABELS)


@dataclass(frozen=True)
class _Translation:
    """A translated text and the line of its catalog on which it begins."""

    text: str
    file: str
    line: int


class _Sources:
    """The sources of a project, each read once."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.catalog = cache(self._catalog)
        self.data = cache(self._data)
        self.to_dutch = cache(self._to_dutch)
        self.blocks = cache(self._blocks)

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The Dutch pages by name."""
        return {page.name: page for page in read_project_pages(self.project)[0]}

    @cached_property
    def templates(self) -> dict[str, tuple[str, str]]:
        """The templates by their path in the theme: the name to show, and the text."""
        return template_files(self.project)

    @cached_property
    def rare(self) -> dict[str, str]:
        """The templates that make a page by themselves, such as the page for unknown addresses."""
        return {name: shown for name, (shown, _) in self.templates.items() if name in ("404.html", "offline.html")}

    def of_page(self, url: str) -> PageSources | None:
        """Return what the page at an address is made from; None if no source file is known for it."""
        language, page = self._page_at(url)
        if page is None:
            template = self.rare.get(url.removeprefix(self.project.base_path))
            return PageSources(template, rare=True) if template else None
        text = read_text(self.project.root / page.file, page.file)[0] or ""
        own = [version for source in self.blocks(page.name) for version in self._versions(language, source)]
        to_dutch = self.to_dutch(language)
        return PageSources(
            page.file,
            text.replace("\r\n", "\n").replace("\r", "\n"),
            own,
            self.data(language),
            in_templates=lambda shown: (shown, *to_dutch.get(shown, ())),
        )

    def _blocks(self, name: str) -> list[Source]:
        page = self.pages[name]
        return [source_of_block(block, page.file) for block in (*page.meta_blocks(), *page.blocks)]

    def _page_at(self, url: str) -> tuple[str, Page | None]:
        path = re.sub(r"^[a-z]+://[^/]*", "", url).removeprefix(self.project.base_path).strip("/")
        name = path.removesuffix(".html")
        first, _, rest = name.partition("/")
        choices = [("", name)]
        if (self.project.translations_dir / f"{first}.po").is_file():
            choices.append((first, rest))
        for language, page in choices:
            for candidate in (page, f"{page}/index".lstrip("/")):
                if candidate in self.pages:
                    return language, self.pages[candidate]
        return "", None

    def _versions(self, language: str, source: Source) -> Iterator[Source]:
        """Yield a text as the page can show it: translated, and Dutch if that is another text."""
        translation = self.catalog(language).get(source.text) if language else None
        if translation is not None:
            rows = translation.text.count("\n") + 1
            starts = ((translation.line, 1),) * rows
            made = replace(source, text=translation.text, file=translation.file, starts=starts, origin=source.place())
            yield made
            if made.letters[0] == source.letters[0]:
                return
        yield source

    def _catalog(self, language: str) -> Mapping[str, _Translation]:
        path = self.project.translations_dir / f"{language}.po"
        file = self.project.show(path)
        text = read_text(path, file)[0]
        if text is None:
            return {}
        lines = text.split("\n")
        found = {}
        for entry in parse(text):
            if entry.fuzzy or not entry.forms or not all(entry.forms):
                continue
            rest = range(entry.line, len(lines))
            line = next((row + 1 for row in rest if lines[row].lstrip().startswith("msgstr")), entry.line)
            found[entry.source] = _Translation(entry.forms[0], file, line)
        return found

    def _data(self, language: str) -> Mapping[str, Sequence[Source]]:
        """Return the texts of the data files and the names of pages by their letters, and addresses by themselves."""
        found: dict[str, list[Source]] = defaultdict(list)
        for entry, value, file in self._values():
            source = Source(str(value), file, ((value.line, value.column),) * (value.count("\n") + 1), entry=entry)
            if re.match(r"https?://", source.text):
                found[source.text].append(source)
            for version in self._versions(language, source):
                if letters := version.letters[0]:
                    found[letters].append(version)
        return found

    def _values(self) -> Iterator[tuple[str, SourceText, str]]:
        for path in (*self.project.data_files, *statement_files(self.project)):
            file = self.project.show(path)
            node = read_yaml(path, file)[0] if path.is_file() else None
            yield from ((entry, value, file) for entry, value in _texts_in(node))
        for page in self.pages.values():
            for kind, text in page.meta_texts():
                if kind in ("titel", "titel in het tabblad", "samenvatting"):
                    yield "", text, page.file

    def _to_dutch(self, language: str) -> Mapping[str, list[str]]:
        """Return the letters of Dutch texts by those of their translation, for the texts of templates."""
        found: dict[str, list[str]] = defaultdict(list)
        for dutch, translation in self.catalog(language).items() if language else ():
            found[letters_of(translation.text).text].append(letters_of(dutch).text)
        return found


def _texts_in(node: Node | None, entry: str = "") -> Iterator[tuple[str, SourceText]]:
    if isinstance(node, SourceText):
        yield entry, node
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _texts_in(item, entry)
    elif isinstance(node, MappingNode):
        own = node.entries.get("id")
        entry = str(own[1]) if own and isinstance(own[1], SourceText) else entry
        for key, (_, value) in node.entries.items():
            if key not in _NOT_SHOWN:
                yield from _texts_in(value, entry)
