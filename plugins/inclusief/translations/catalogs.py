"""Catalogs: one gettext file per language. Its presence in the folder registers the language."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from gettext import c2py
from pathlib import Path

from inclusief_checks.findings import Finding, Location, Severity

from ..languages import Language, is_language_code, language
from ..yaml_source import read_text
from . import near
from .compare import Difference, form_differences
from .plurals import plural_forms
from .po_file import FUZZY, Entry, PoFile, parse, reference, render
from .po_syntax import syntax_problems
from .review import MACHINE, bad_comments, made_by_machine, review_of, take_back
from .units import Unit

__all__ = ["MACHINE", "Catalog", "Changes", "Message", "State", "find_catalogs", "merge", "read_catalog", "write"]


class State(StrEnum):
    """How a message stands. Only a current translation is shown to a reader."""

    TRANSLATED = "translated"
    OUTDATED = "outdated"
    MISSING = "missing"


@dataclass(frozen=True)
class Message:
    """A unit in one language."""

    source: str
    text: str
    state: State
    machine: bool = False
    reviewed: bool = False
    plural_forms: tuple[str, ...] = ()
    reviewed_by: str = ""
    reviewed_on: datetime.date | None = None


@dataclass(frozen=True)
class Catalog:
    """All messages of one language."""

    language: Language
    file: str
    messages: Mapping[str, Message]
    plural_expression: str = "(n != 1)"
    findings: tuple[Finding, ...] = field(default=(), compare=False)

    def get(self, source: str) -> Message:
        """Return the message for a Dutch text; a missing one if the catalog does not have it."""
        found = self.messages.get(source)
        return found if found is not None else Message(source, "", State.MISSING)


def find_catalogs(folder: Path, order: Iterable[str] = ()) -> list[str]:
    """Return the codes of the languages in a folder: first those of ``order``, then the rest by code."""
    found = sorted(path.stem for path in folder.glob("*.po"))
    wanted = [code for code in order if code in found]
    return wanted + [code for code in found if code not in wanted]


def read_catalog(path: Path, file: str, *, clean: Catalog | None = None) -> tuple[Catalog | None, list[Finding]]:
    """Return a catalog and all findings in it, or None if it cannot be read.

    A message whose translation loses a link, a number or a placeholder counts as missing, so that no reader sees it.
    ``clean`` is an earlier reading without findings: what is still the same is not compared again.
    """
    text, findings = _read(path, file)
    if text is None:
        return None, findings
    raw = parse(text)
    messages: dict[str, Message] = {}
    for entry in raw:
        if entry.context is not None and entry.source in messages:
            continue
        message = _message(entry)
        findings += _comment_findings(entry, text, file)
        compared = clean is not None and clean.messages.get(message.source) == message
        if message.state is State.TRANSLATED and not compared:
            wrong = entry_differences(entry, language(path.stem))
            findings += [_difference_finding(entry, problem, file) for problem in wrong]
            if any(problem.severity is Severity.ERROR for problem in wrong):
                message = Message(message.source, "", State.MISSING)
        messages[message.source] = message
    return Catalog(language(path.stem), file, messages, _plural_expression(raw, path.stem)), findings


def broken_catalog(path: Path, file: str) -> list[Finding]:
    """Return why a catalog cannot be read; nothing if it can."""
    return _read(path, file)[1]


def _read(path: Path, file: str) -> tuple[str | None, list[Finding]]:
    if not is_language_code(path.stem):
        return None, [
            Finding(
                "vertaling/taalcode",
                Severity.ERROR,
                Location(file, 1, 1),
                f"'{path.stem}' is geen code van een taal.",
                "Noem het bestand naar de taal, bijvoorbeeld ar.po of tr.po.",
            )
        ]
    text, findings = read_text(path, file)
    if text is None:
        return None, findings
    broken = syntax_findings(text, file)
    return (None, broken) if broken else (text, findings)


def entry_differences(entry: Entry, target: Language | None = None) -> list[Difference]:
    """Return what a translation lost of its Dutch text, or added to it. ``target`` is the language of the catalog."""
    sources = (entry.id,) if isinstance(entry.id, str) else entry.id
    return form_differences(sources, entry.forms, prose=entry.is_prose, language=target)


def _difference_finding(entry: Entry, problem: Difference, file: str) -> Finding:
    return Finding(
        f"vertaling/{problem.rule}",
        problem.severity,
        Location(file, entry.line, 1),
        problem.message,
        f"{problem.texts} {problem.suggestion}",
        excerpt=problem.translation,
    )


def _comment_findings(entry: Entry, text: str, file: str) -> list[Finding]:
    findings = []
    for bad in bad_comments(entry.user_comments):
        lines = text.split("\n")[entry.start - 1 : entry.line]
        line = next((entry.start + n for n, raw in enumerate(lines) if bad.comment.strip() in raw), entry.line)
        place = Location(file, line, 1)
        findings.append(
            Finding(bad.rule, Severity.WARNING, place, bad.message, bad.suggestion, excerpt=bad.comment.strip())
        )
    return findings


def _plural_expression(raw: PoFile, code: str) -> str:
    """Return which form goes with a number. A header that says nothing sensible gives way to CLDR."""
    expression = raw.plural_forms[1] if raw.plural_forms else ""
    try:
        c2py(expression)
    except ValueError:
        return re.split(r"plural=", plural_forms(code), maxsplit=1)[1].rstrip(";")
    return expression


def is_complete(entry: Entry) -> bool:
    """Return whether all forms of a translation are filled in."""
    return bool(entry.forms) and all(entry.forms)


def _message(entry: Entry) -> Message:
    if not is_complete(entry):
        return Message(entry.source, "", State.MISSING)
    review = review_of(entry.user_comments)
    return Message(
        entry.source,
        entry.forms[0],
        State.OUTDATED if entry.fuzzy else State.TRANSLATED,
        machine=made_by_machine(entry.user_comments),
        reviewed=review is not None,
        plural_forms=() if isinstance(entry.id, str) else entry.forms,
        reviewed_by=review.by if review else "",
        reviewed_on=review.on if review else None,
    )


def syntax_findings(text: str, file: str) -> list[Finding]:
    """Return a finding for every place that is not in the form of a catalog."""
    return [
        Finding(
            "vertaling/syntaxis",
            Severity.ERROR,
            Location(file, line, 1),
            message,
            "Zet elke tekst tussen dubbele aanhalingstekens. Of bewaar het bestand opnieuw met Poedit.",
        )
        for line, message in syntax_problems(text)
    ]


@dataclass
class Changes:
    """What a merge did, in numbers of texts."""

    new: int = 0
    outdated: int = 0
    obsolete: int = 0
    returned: int = 0


@dataclass
class Merged(PoFile):
    """A catalog that is up to date with the units, and what that took."""

    changes: Changes = field(default_factory=Changes)


def merge(path: Path, units: Iterable[Unit]) -> Merged:
    """Return the catalog at ``path`` brought up to date with the units, in their order.

    A changed text becomes fuzzy and keeps its previous source; its review is taken back. What is gone is kept as
    obsolete, and gets its translation back when it returns. Only a text that left in this same run can be the previous
    version of a new one: a text that is still on the site never lends its translation and its review to another.
    """
    old = parse(path.read_text("utf-8-sig")) if path.exists() else PoFile()
    living = {entry.key: entry for entry in old.entries}
    buried = {entry.key: entry for entry in old.obsolete}
    result = Merged(_header(old.header, path.stem), trailer=old.trailer)
    fresh: list[Entry] = []
    for entry in _wanted(units):
        alive, dead = living.pop(entry.key, None), buried.get(entry.key)
        if dead and any(dead.forms) and not (alive and any(alive.forms)):
            del buried[entry.key]
            result.changes.returned += alive is None
            alive = dead
        if alive:
            _adopt(entry, alive, result.changes)
        else:
            fresh.append(entry)
        result.entries.append(entry)
    gone = list(living.values())
    lenders = [entry for entry in gone if any(entry.forms)]
    lent = near.pair(tuple(map(_place, fresh)), tuple(map(_place, lenders)))
    for number, entry in enumerate(fresh):
        if number in lent:
            _adopt(entry, lenders[lent[number]], result.changes)
    result.changes.new = len(fresh) - len(lent)
    consumed = {lenders[number].key for number in lent.values()}
    left = [entry for entry in gone if entry.key not in consumed]
    result.changes.obsolete = len(left)
    buried.update((entry.key, entry) for entry in left if any(entry.forms) or entry.user_comments)
    result.obsolete = list(buried.values())
    return result


def _wanted(units: Iterable[Unit]) -> list[Entry]:
    """Return an empty entry for each text, with all places where it stands."""
    entries: dict[str, Entry] = {}
    places: dict[str, set[tuple[str, int]]] = {}
    for unit in units:
        entry = entries.setdefault(unit.text, Entry(unit.text))
        if unit.plural:
            entry.id, entry.string = (unit.text, unit.plural), ()
        if unit.kind not in entry.auto_comments:
            entry.auto_comments.append(unit.kind)
        places.setdefault(unit.text, set()).add((unit.file, unit.line or 0))
    for text, entry in entries.items():
        entry.references = [reference(file, line) for file, line in sorted(places[text])]
        if re.search(r"\{[a-z_]+\}", text) and not entry.is_prose:
            entry.flags.add("python-brace-format")  # translation programs then guard the placeholder too
    return list(entries.values())


def _adopt(entry: Entry, old: Entry, changes: Changes) -> None:
    """Give an entry the translation of an old one, with all that is known of it."""
    changed = entry.id != old.id
    entry.user_comments = list(old.user_comments)
    entry.flags |= old.flags - ({"python-format", "python-brace-format"} if changed else set())
    if isinstance(entry.id, str):
        entry.string = old.forms[0] if old.forms else ""
    else:
        entry.string = old.forms
    if not any(entry.forms):
        entry.flags.discard(FUZZY)
        return
    if changed:
        # A translation that was already outdated still belongs to the text that it was made for.
        entry.previous = dict(old.previous) if old.fuzzy and old.previous else _ids(old)
        entry.flags.add(FUZZY)
        changes.outdated += 1
    elif old.fuzzy:
        entry.previous = dict(old.previous)
    if entry.fuzzy:
        entry.user_comments = take_back(entry.user_comments)


def _ids(entry: Entry) -> dict[str, str]:
    return (
        {"msgid": entry.source}
        if isinstance(entry.id, str)
        else dict(zip(("msgid", "msgid_plural"), entry.id, strict=True))
    )


def _place(entry: Entry) -> near.Place:
    file, _, line = (entry.references or [""])[0].rpartition(":")
    return near.Place(entry.source, file, int(line)) if line.isdigit() else near.Place(entry.source, file + line)


_HEADER_FIELDS = (
    ("Project-Id-Version", "inclusief"),
    ("Language", "{code}"),
    ("Plural-Forms", "{plurals}"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
)


def _header(old: Entry, code: str) -> Entry:
    """Return the header with what we need filled in. What a translation program wrote there stays as it is.

    We write no date and no name of a translator: a header that changes by itself makes every run look like a change.
    """
    text = old.forms[0]
    for name, value in _HEADER_FIELDS:
        if re.search(rf"^{name}:", text, re.M | re.I) is None:
            text += f"{name}: {value.format(code=code, plurals=plural_forms(code) if 'plurals' in value else '')}\n"
    text = re.sub(r"(?mi)^Language: .*$", f"Language: {code}", text)
    comments = old.user_comments or [f"Vertaling van de site: {language(code).name} ({code})."]
    return Entry("", text, user_comments=comments, flags=old.flags - {FUZZY})


def write(path: Path, catalog: PoFile) -> bool:
    """Write a catalog and return whether the file changed. A run that is killed leaves the old file whole."""
    data = render(catalog).encode()
    if path.exists() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.nieuw")
    new.write_bytes(data)
    os.replace(new, path)
    return True
