"""Catalogs: one gettext file per language. Its presence in the folder registers the language."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from babel.messages.catalog import Catalog as BabelCatalog
from babel.messages.catalog import Message as BabelMessage
from babel.messages.pofile import read_po, write_po

from inclusief_checks.findings import Finding, Location, Severity

from ..languages import Language, is_language_code, language
from ..yaml_source import read_text
from .compare import differences
from .plurals import plural_forms
from .po_syntax import syntax_problems
from .units import Unit

MACHINE = "herkomst: machine"
"""Comment in a catalog on a translation that a computer made."""

REVIEWED = "nagekeken:"
"""Start of the comment that says who reviewed a translation, and when."""


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
        return self.messages.get(source) or Message(source, "", State.MISSING)


def find_catalogs(folder: Path, order: Iterable[str] = ()) -> list[str]:
    """Return the codes of the languages in a folder: first those of ``order``, then the rest by code."""
    found = sorted(path.stem for path in folder.glob("*.po"))
    wanted = [code for code in order if code in found]
    return wanted + [code for code in found if code not in wanted]


def read_catalog(path: Path, file: str) -> tuple[Catalog | None, list[Finding]]:
    """Return a catalog and all findings in it, or None if it cannot be read.

    A message whose translation loses a link, a number or a placeholder counts as missing, so that no reader sees it.
    """
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
    if broken := syntax_findings(text, file):
        return None, broken
    raw = parse_po(text)
    lines = _message_lines(text)
    messages: dict[str, Message] = {}
    for entry in raw:
        if not entry.id:
            continue
        message = _message(entry)
        if message.state is State.TRANSLATED:
            wrong = differences(message.source, message.text, prose=_is_prose(entry))
            for problem in wrong:
                findings.append(
                    Finding(
                        f"vertaling/{problem.rule}",
                        Severity.ERROR,
                        Location(file, lines.get(message.source, 1), 1),
                        problem.message,
                        f"Nederlands: {message.source!r}. Vertaling: {message.text!r}. {problem.suggestion}",
                        excerpt=message.text,
                    )
                )
            if wrong:
                message = Message(message.source, "", State.MISSING)
        messages[message.source] = message
    expression = raw.plural_expr if raw.locale else "(n != 1)"
    return Catalog(language(path.stem), file, messages, expression), findings


def parse_po(text: str) -> BabelCatalog:
    """Return Babel's catalog for a text that `syntax_findings` has nothing against."""
    return read_po(io.BytesIO(text.encode()), abort_invalid=True, ignore_obsolete=False)


def _is_prose(entry: BabelMessage) -> bool:
    """Interface texts have no file of Markdown behind them, so a star or bracket in them is just that."""
    return any(str(location[0]).endswith(".md") for location in entry.locations)


def _message(entry: BabelMessage) -> Message:
    plural = not isinstance(entry.id, str)
    source = entry.id[0] if plural else entry.id
    forms = tuple(entry.string) if plural else (entry.string or "",)
    if not all(forms):
        return Message(source, "", State.MISSING)
    state = State.OUTDATED if entry.fuzzy else State.TRANSLATED
    return Message(
        source,
        forms[0],
        state,
        machine=MACHINE in entry.user_comments,
        reviewed=any(comment.startswith(REVIEWED) for comment in entry.user_comments),
        plural_forms=forms if plural else (),
    )


def _message_lines(text: str) -> dict[str, int]:
    """Return the line of each message's ``msgid``, by source text."""
    lines: dict[str, int] = {}
    current: list[str] | None = None
    start = 0
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("msgid "):
            current, start = [line[6:].strip()], number
        elif line.startswith('"') and current is not None:
            current.append(line.strip())
        elif current is not None:
            joined = "".join(part[1:-1] for part in current)
            source = re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), joined)
            lines[source] = start
            current = None
    return lines


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


def merge(path: Path, units: Iterable[Unit]) -> BabelCatalog:
    """Return the catalog at ``path`` brought up to date with the units, in their order.

    A changed text becomes fuzzy and keeps its previous source; its review is taken back. What is gone is kept as obsolete.
    """
    old = parse_po(path.read_text("utf-8") if path.exists() else _new_header(path.stem))
    template = BabelCatalog(charset="utf-8")
    for unit in units:
        template.add(
            unit.message_id,
            locations=[(unit.file, unit.line)] if unit.line else [(unit.file, None)],
            auto_comments=[unit.kind],
        )
    old.update(template, update_creation_date=False, keep_user_comments=True)
    for entry in old:
        if entry.id and entry.fuzzy:
            entry.user_comments = [c for c in entry.user_comments if not c.startswith(REVIEWED)]
        entry.auto_comments = list(dict.fromkeys(entry.auto_comments))
    return old


def _new_header(code: str) -> str:
    return (
        'msgid ""\nmsgstr ""\n"Project-Id-Version: inclusief\\n"\n'
        f'"Language: {code}\\n"\n"Plural-Forms: {plural_forms(code)}\\n"\n"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
    )


_VOLATILE = re.compile(
    rb'^"(?:POT-Creation-Date|PO-Revision-Date|Generated-By|Report-Msgid-Bugs-To|Last-Translator): .*\n', re.M
)


def write(path: Path, catalog: BabelCatalog) -> bool:
    """Write a catalog and return whether the file changed. The same catalog gives the same bytes on every day."""
    catalog.fuzzy = False
    catalog.header_comment = f"# Vertaling van de site: {language(path.stem).name} ({path.stem})."
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=100, sort_by_file=False, include_previous=True)
    data = _VOLATILE.sub(b"", buffer.getvalue())
    data = re.sub(rb'"Language: [^\\]*\\n"', f'"Language: {path.stem}\\\\n"'.encode(), data)
    if path.exists() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True
