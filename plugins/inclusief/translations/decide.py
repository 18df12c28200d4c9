"""What a person decides about translations: "I read this one" and "this one is still right". Which texts, and may it be?"""

from __future__ import annotations

import datetime
import difflib
import re
import textwrap
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from inclusief_checks.findings import Severity

from ..errors import InclusiefError
from ..languages import language
from ..project import Project
from .catalogs import entry_differences, is_complete
from .compare import Difference
from .po_file import FUZZY, Entry, PoFile
from .review import approved, give_back, review_of
from .units import Unit

_FILE_AND_LINE = re.compile(r"(?P<file>.+):(?P<line>\d+)")


def shorten(text: str, width: int = 70) -> str:
    """Return the beginning of a text on one line."""
    return textwrap.shorten(" ".join(text.split()), width, placeholder=" …")


def find_texts(project: Project, units: Iterable[Unit], places: Sequence[str], *, whole_files: bool = True) -> set[str]:
    """Return the Dutch texts that the places name: a file, a file with a line, or the text itself.

    Raises `InclusiefError` with everything that names nothing, and says what is near.
    """
    search = _Search(project, list(units), whole_files)
    found: set[str] = set()
    problems = []
    for place in places:
        try:
            found |= search.find(place)
        except InclusiefError as error:
            problems.append(str(error))
    if problems:
        raise InclusiefError("\n".join(problems))
    return found


class _Search:
    def __init__(self, project: Project, units: list[Unit], whole_files: bool) -> None:
        self.project = project
        self.whole_files = whole_files
        self.by_file: dict[str, list[Unit]] = {}
        self.by_text: dict[str, str] = {}
        self.places: dict[str, str] = {}
        for unit in units:
            self.by_file.setdefault(unit.file, []).append(unit)
            self.by_text.setdefault(_one_line(unit.text), unit.text)
            self.places.setdefault(unit.text, f"{unit.file}:{unit.line}" if unit.line else unit.file)

    def find(self, place: str) -> set[str]:
        """Return the texts that one place names."""
        if (text := self.by_text.get(_one_line(place))) is not None:
            return {text}
        if file := self._file(place):
            if not self.whole_files:
                raise InclusiefError(f"Noem bij {file} ook de regel, bijvoorbeeld: {self._near_line(file, 1)[0][0]}")
            return {unit.text for unit in self.by_file[file]}
        match = _FILE_AND_LINE.fullmatch(place)
        if match and (file := self._file(match["file"])):
            return self._at_line(file, int(match["line"]))
        raise InclusiefError(self._unknown(match["file"] if match else place, place))

    def _file(self, name: str) -> str | None:
        """Return a file as units name it. A person may also name it from the folder they are in."""
        for candidate in (name, self.project.show(Path(name).absolute())):
            if candidate in self.by_file:
                return candidate
        return None

    def _at_line(self, file: str, line: int) -> set[str]:
        found = {
            unit.text
            for unit in self.by_file[file]
            if unit.line and unit.line <= line <= unit.line + unit.text.count("\n")
        }
        if not found:
            near = _listed(self._near_line(file, line))
            raise InclusiefError(
                f"Op regel {line} van {file} staat geen tekst om te vertalen. In de buurt staat:\n{near}"
            )
        return found

    def _near_line(self, file: str, line: int) -> list[tuple[str, str]]:
        near = sorted(self.by_file[file], key=lambda unit: abs((unit.line or 0) - line))[:3]
        near.sort(key=lambda unit: unit.line or 0)
        return [(f"{file}:{unit.line}" if unit.line else file, unit.text) for unit in near]

    def _unknown(self, name: str, place: str) -> str:
        files = difflib.get_close_matches(name, self.by_file, 3, 0.6)
        if files:
            return f"Het bestand {name} heeft geen teksten. Bedoelt u: {', '.join(files)}?"
        wanted = _one_line(place)
        near = [text for text in self.by_text if wanted.casefold() in text.casefold()][:3]
        near = near or difflib.get_close_matches(wanted, self.by_text, 3, 0.5)
        if not near:
            return f"'{shorten(place)}' is geen tekst en geen bestand van de site. Schrijf bijvoorbeeld: content/melden.md:12"
        rows = [(self.places[self.by_text[text]], text) for text in near]
        return f"De tekst '{shorten(place)}' staat zo niet op de site. Dit lijkt erop:\n{_listed(rows)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _listed(rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"  {place}  {shorten(text)}" for place, text in rows)


@dataclass
class Approved:
    """How many translations a person approved, how many had been before, and how many could not be."""

    approved: int = 0
    already: int = 0
    skipped: int = 0


def _errors(entry: Entry, code: str) -> list[Difference]:
    """Return why a translation would not be shown."""
    return [one for one in entry_differences(entry, language(code)) if one.severity is Severity.ERROR]


def approve_entries(
    catalog: PoFile, texts: Collection[str] | None, code: str, name: str, day: datetime.date
) -> Approved:
    """Write the review of a person at the current translations of these texts, or of all texts.

    A review that is there stays: it says who read the translation first.
    """
    result = Approved()
    chosen = [entry for entry in catalog if entry.context is None and (texts is None or entry.source in texts)]
    if texts is not None:
        result.skipped = len(set(texts) - {entry.source for entry in chosen})
    for entry in chosen:
        if not is_complete(entry) or entry.fuzzy or _errors(entry, code):
            result.skipped += 1
        elif review_of(entry.user_comments):
            result.already += 1
        else:
            entry.user_comments = approved(entry.user_comments, name, day)
            result.approved += 1
    return result


def _outdated(catalog: PoFile, texts: Collection[str]) -> list[Entry]:
    return [entry for entry in catalog if entry.context is None and entry.source in texts and entry.fuzzy]


def keep_refusals(catalog: PoFile, texts: Collection[str], code: str) -> list[str]:
    """Return why translations of these texts cannot be kept: with what is wrong, and both texts."""
    refusals = []
    for entry in _outdated(catalog, texts):
        if not entry.previous:
            continue
        wrong = _errors(entry, code)
        if not is_complete(entry):
            reason = "De vertaling is nog niet af."
        elif wrong:
            reason = " ".join(f"{problem.message} {problem.suggestion}" for problem in wrong)
        else:
            continue
        refusals.append(
            f"{language(code).name} ({code}): deze vertaling klopt niet meer. {reason}\n"
            f"  Nederlands: {entry.source}\n  Vertaling:  {entry.forms[0]}"
        )
    return refusals


@dataclass
class Kept:
    """What became current again: the Dutch texts before and now; and the texts that a translator doubts.

    A translation that is fuzzy without a change in Dutch was marked so by a translator. That is not for an editor to say.
    """

    texts: list[tuple[str, str]] = field(default_factory=list)
    doubted: list[str] = field(default_factory=list)


def keep_entries(catalog: PoFile, texts: Collection[str], name: str, day: datetime.date) -> Kept:
    """Make the outdated translations of these texts current again, and give them their review back."""
    result = Kept()
    for entry in _outdated(catalog, texts):
        if not entry.previous:
            result.doubted.append(entry.source)
            continue
        result.texts.append((entry.previous.get("msgid", ""), entry.source))
        entry.flags.discard(FUZZY)
        entry.previous = {}
        entry.user_comments = give_back(entry.user_comments, name, day)
    return result
