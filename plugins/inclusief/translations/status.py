"""How far the translations are: per language, and per page of each language, in blocks and in Dutch words."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from inclusief_checks.dutch.sentences import words
from inclusief_checks.findings import Finding, Severity
from inclusief_checks.plain import plain

from ..languages import Language
from ..pages import Page
from ..project import Project
from .catalogs import Catalog, Message, State, find_catalogs, read_catalog
from .own_words import own_words, with_own_words
from .units import Unit, interface_units

INTERFACE = "vaste teksten van de site"
"""The page that stands for all texts of templates and of our own code, which no editor can change."""


@dataclass(frozen=True)
class Amount:
    """A number of blocks, and the Dutch words in them."""

    blocks: int = 0
    words: int = 0

    def __add__(self, other: Amount) -> Amount:
        """Return both together."""
        return Amount(self.blocks + other.blocks, self.words + other.words)


@dataclass(frozen=True)
class Tally:
    """How many of a set of blocks stand in each state.

    A block is translated, outdated or missing. ``machine`` (and nobody reviewed it) and ``reviewed`` are parts of
    ``translated``; the rest of it was made by a person and not reviewed by another.
    """

    translated: Amount = Amount()
    outdated: Amount = Amount()
    missing: Amount = Amount()
    machine: Amount = Amount()
    reviewed: Amount = Amount()

    @property
    def to_do(self) -> Amount:
        """What a translator still has to do: the outdated and the missing."""
        return self.outdated + self.missing

    @property
    def total(self) -> Amount:
        """All blocks."""
        return self.translated + self.to_do

    def percent(self, part: Amount) -> int:
        """Return which part of the words this is. Only nothing is 0, and only everything is 100."""
        if not part.blocks:
            return 0
        if part.blocks == self.total.blocks:
            return 100
        return min(max(round(100 * part.words / max(self.total.words, 1)), 1), 99)


@dataclass(frozen=True)
class LanguageStatus:
    """How far one language is. In ``total`` a block that stands on several pages counts once.

    ``left_out`` names the pages that are not offered in this language (``niet_in``): nobody has to translate those.
    """

    language: Language
    file: str
    total: Tally
    pages: Mapping[str, Tally]
    left_out: tuple[str, ...] = ()

    @property
    def unfinished(self) -> dict[str, Tally]:
        """The pages on which a reader still sees Dutch."""
        return {page: tally for page, tally in self.pages.items() if tally.to_do.blocks}


@dataclass(frozen=True)
class Status:
    """How far all languages are. ``errors`` says which catalogs or translations cannot be used; those count as missing."""

    day: datetime.date
    languages: tuple[LanguageStatus, ...]
    errors: tuple[Finding, ...] = ()

    def only(self, file: str) -> Status:
        """Return what is known of one catalog."""
        return replace(
            self,
            languages=tuple(row for row in self.languages if row.file == file),
            errors=tuple(finding for finding in self.errors if finding.location.file == file),
        )


def read_status(project: Project, pages: Collection[Page], units: Iterable[Unit], day: datetime.date) -> Status:
    """Return how far a project is, from the catalogs in its folder."""
    catalogs, findings = [], []
    words = own_words(project)
    for code in find_catalogs(project.translations_dir, project.languages):
        path = project.translations_dir / f"{code}.po"
        catalog, wrong = read_catalog(path, project.show(path))
        findings += [finding for finding in wrong if finding.severity is Severity.ERROR]
        if catalog:
            catalogs.append(with_own_words(catalog, words))
    return status_of(catalogs, pages, units, day, findings)


def status_of(
    catalogs: Iterable[Catalog],
    pages: Collection[Page],
    units: Iterable[Unit],
    day: datetime.date,
    errors: Iterable[Finding] = (),
) -> Status:
    """Return how far these catalogs are with these units."""
    fixed = frozenset(interface_units())
    by_page: dict[str, dict[str, None]] = {}
    for unit in units:
        by_page.setdefault(INTERFACE if unit in fixed else unit.file, {})[unit.text] = None
    counts = {text: _dutch_words(text) for texts in by_page.values() for text in texts}
    rows = []
    for catalog in catalogs:
        left_out = tuple(page.file for page in pages if catalog.language.code in page.left_out)
        wanted = {page: texts for page, texts in by_page.items() if page not in left_out}
        once = dict.fromkeys(text for texts in wanted.values() for text in texts)
        rows.append(
            LanguageStatus(
                catalog.language,
                catalog.file,
                _tally(once, catalog, counts),
                {page: _tally(texts, catalog, counts) for page, texts in wanted.items()},
                left_out,
            )
        )
    return Status(day, tuple(rows), tuple(errors))


def _dutch_words(text: str) -> int:
    """Return how many words of a block a reader sees."""
    return sum(1 for _ in words(plain(text).text))


def _tally(texts: Iterable[str], catalog: Catalog, counts: Mapping[str, int]) -> Tally:
    found: dict[str, list[int]] = {}
    for text in texts:
        for state in _states(catalog.get(text)):
            found.setdefault(state, []).append(counts[text])
    return Tally(**{state: Amount(len(numbers), sum(numbers)) for state, numbers in found.items()})


def _states(message: Message) -> Iterator[str]:
    yield message.state.value
    if message.state is State.TRANSLATED:
        if message.reviewed:
            yield "reviewed"
        elif message.machine:
            yield "machine"
