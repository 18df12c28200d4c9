"""A small schema for YAML that editors write: it returns plain values and says in Dutch what is wrong, all at once.

A field is a function from a node to a value. What is wrong goes to the `Reader`, and the field returns `INVALID`.
Texts come back as `SourceText`, so that later checks can still say where they stand.
"""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from inclusief_checks.findings import Finding, Location, Severity

from .languages import SOURCE, is_language_code
from .yaml_source import MappingNode, Node, SequenceNode, SourceText, TranslatedText


class _Invalid:
    def __repr__(self) -> str:
        return "INVALID"

    def __bool__(self) -> bool:
        return False


INVALID = _Invalid()
Field = Callable[[Node, "Reader"], Any]


@dataclass
class Reader:
    """Collects what is wrong in one file."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    def location(self, node: Node) -> Location:
        """Return the place of a node."""
        return Location(self.file, node.line, node.column)

    def error(self, node: Node, rule: str, message: str, suggestion: str) -> Any:
        """Note an error and return `INVALID`."""
        self.findings.append(Finding(rule, Severity.ERROR, self.location(node), message, suggestion))
        return INVALID

    def warning(self, node: Node, rule: str, message: str, suggestion: str) -> None:
        """Note something that an editor must look at, and that stops nothing."""
        self.findings.append(Finding(rule, Severity.WARNING, self.location(node), message, suggestion))


def _shorten(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."


# Control characters, and signs that turn the direction of all that follows: these would change a date behind a title.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")


def text(*, max_length: int = 1000, empty: bool = False) -> Field:
    """A text without signs that nobody sees. Returns `SourceText`."""

    def read(node: Node, reader: Reader) -> Any:
        if not isinstance(node, SourceText):
            return reader.error(node, "gegevens/tekst", "Hier hoort een tekst te staan.", "Schrijf een gewone tekst.")
        if not node.strip() and not empty:
            return reader.error(node, "gegevens/tekst", "Hier staat niets.", "Vul de tekst in, of haal de regel weg.")
        if len(node) > max_length:
            return reader.error(
                node,
                "gegevens/tekst",
                f"Deze tekst is te lang: {len(node)} tekens.",
                f"Maak er hooguit {max_length} tekens van.",
            )
        if unseen := _UNSEEN.search(node):
            return reader.error(
                node,
                "gegevens/tekst",
                f"In deze tekst staat een teken dat niemand ziet (U+{ord(unseen[0]):04X}).",
                "Haal de tekst weg en typ hem opnieuw. Plak de tekst niet.",
            )
        return node

    return read


def pattern(regex: str, message: str, suggestion: str, rule: str = "gegevens/tekst") -> Field:
    """A text of a fixed form."""
    compiled = re.compile(regex)
    base = text()

    def read(node: Node, reader: Reader) -> Any:
        value = base(node, reader)
        if value is INVALID:
            return value
        if not compiled.fullmatch(value):
            return reader.error(node, rule, message.format(value=_shorten(value)), suggestion)
        return value

    return read


def words(*, max_length: int = 1000) -> Field:
    """A text in Dutch, or a block with a text for each language. Returns `TranslatedText`."""
    base = text(max_length=max_length)

    def read(node: Node, reader: Reader) -> Any:
        if not isinstance(node, MappingNode):
            value = base(node, reader)
            return value if value is INVALID else TranslatedText(str(value), value.line, value.column)
        own: dict[str, SourceText] = {}
        for key, child in node.entries.values():
            if not is_language_code(key):
                reader.error(
                    key,
                    "gegevens/taal",
                    f"'{_shorten(key)}' is geen code van een taal.",
                    "Schrijf een code, bijvoorbeeld nl, en, tr of ar.",
                )
            elif (value := base(child, reader)) is not INVALID:
                own[str(key)] = value
        if SOURCE not in node.entries:
            return reader.error(
                node,
                "gegevens/taal",
                "De tekst in het Nederlands (nl) ontbreekt.",
                "Voeg een regel toe met 'nl:'. Uit het Nederlands maken we de andere talen.",
            )
        if SOURCE not in own:
            return INVALID
        dutch = own.pop(SOURCE)
        return TranslatedText(str(dutch), dutch.line, dutch.column, own)

    return read


def one_or_more(item: Field) -> Field:
    """One value, or a list of them. Returns a tuple."""

    def read(node: Node, reader: Reader) -> Any:
        nodes = node.items if isinstance(node, SequenceNode) else (node,)
        values = tuple(item(child, reader) for child in nodes)
        return tuple(value for value in values if value is not INVALID)

    return read


def identifier() -> Field:
    """An id: small letters, digits and hyphens."""
    return pattern(
        r"[a-z0-9]+(-[a-z0-9]+)*",
        "De id '{value}' kan niet.",
        "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld: keti-koti.",
        "gegevens/id",
    )


def choice(*options: str) -> Field:
    """One of a few words."""
    base = text()

    def read(node: Node, reader: Reader) -> Any:
        value = base(node, reader)
        if value is INVALID or value in options:
            return value
        close = difflib.get_close_matches(value, options, 1)
        hint = f" Bedoelt u '{close[0]}'?" if close else ""
        return reader.error(
            node, "gegevens/keuze", f"'{_shorten(value)}' kan hier niet.{hint}", "Kies uit: " + ", ".join(options) + "."
        )

    return read


def yes_no() -> Field:
    """``ja`` or ``nee``. Returns a bool."""
    base = choice("ja", "nee")

    def read(node: Node, reader: Reader) -> Any:
        value = base(node, reader)
        return value if value is INVALID else value == "ja"

    return read


def parse_date(value: str) -> datetime.date | None:
    """Return the date for ``YYYY-MM-DD``, or None if no such day exists."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        return None


def turned(value: str) -> str | None:
    """Return a date that was written day first, such as ``9-3-2027``, with the year first; None if it is none."""
    match = re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", value.strip())
    text = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}" if match else ""
    return text if text and parse_date(text) else None


def date(*also: str) -> Field:
    """A day as ``YYYY-MM-DD``, or one of the words in ``also``. Returns a date or the word."""
    base = text()

    def read(node: Node, reader: Reader) -> Any:
        value = base(node, reader)
        if value is INVALID or value in also:
            return value
        parsed = parse_date(value)
        if parsed is None:
            extra, right = f" Of schrijf: {', '.join(also)}." if also else "", turned(value)
            said = f"Bij '{_shorten(value)}' staat het jaar achteraan." if right else ""
            return reader.error(
                node,
                "gegevens/datum",
                said or f"'{_shorten(value)}' is geen bestaande datum.",
                f"Schrijf jaar-maand-dag, bijvoorbeeld {right or '2027-03-09'}.{extra}",
            )
        return parsed

    return read


def list_of(item: Field, *, unique: str | None = None) -> Field:
    """A list. With ``unique`` no two records may have the same value for that key."""

    def read(node: Node, reader: Reader) -> Any:
        if not isinstance(node, SequenceNode):
            return reader.error(
                node,
                "gegevens/lijst",
                "Hier hoort een lijst te staan.",
                "Begin elk onderdeel op een nieuwe regel met een streepje.",
            )
        values = [item(child, reader) for child in node.items]
        if unique:
            check_unique(node.items, unique, reader)
        return [value for value in values if value is not INVALID]

    return read


def check_unique(items: Sequence[Node], key: str, reader: Reader) -> None:
    """Note an error for each record whose value for ``key`` an earlier record has."""
    first: dict[str, int] = {}
    for child in items:
        if not isinstance(child, MappingNode) or key not in child.entries:
            continue
        value = child.entries[key][1]
        if not isinstance(value, SourceText):
            continue
        if value in first:
            reader.error(
                value,
                "gegevens/id",
                f"{key} '{value}' bestaat al. De eerste staat op regel {first[value]}.",
                "Geef een van de twee een andere naam. Of haal er een weg.",
            )
        first.setdefault(str(value), value.line)


def record(fields: dict[str, Field], *, required: Sequence[str] = ()) -> Field:
    """A mapping with known keys. Returns a dict with the keys that are there and are right.

    If a required key is missing or wrong the whole record is `INVALID`, so that later code can rely on it.
    """

    def read(node: Node, reader: Reader) -> Any:
        if not isinstance(node, MappingNode):
            return reader.error(
                node,
                "gegevens/blok",
                "Hier hoort een blok met velden te staan.",
                "Schrijf elk veld op een eigen regel: naam, dubbele punt, spatie, waarde.",
            )
        values: dict[str, Any] = {}
        for key, (key_node, value) in node.entries.items():
            if key not in fields:
                close = difflib.get_close_matches(key, fields, 1)
                reader.error(
                    key_node,
                    "gegevens/onbekend",
                    f"Het veld '{_shorten(key)}' bestaat niet." + (f" Bedoelt u '{close[0]}'?" if close else ""),
                    "Kies uit: " + ", ".join(fields) + ".",
                )
                continue
            values[key] = fields[key](value, reader)
        for key in required:
            if key not in node.entries:
                reader.error(
                    node, "gegevens/ontbreekt", f"Het veld '{key}' ontbreekt.", f"Voeg een regel toe met '{key}:'."
                )
                values[key] = INVALID
        if any(values.get(key) is INVALID for key in required):
            return INVALID
        return {key: value for key, value in values.items() if value is not INVALID}

    return read


def mapping_of(key: Field, value: Field) -> Field:
    """A mapping with free keys. Returns a dict of the pairs that are right."""

    def read(node: Node, reader: Reader) -> Any:
        if not isinstance(node, MappingNode):
            return reader.error(
                node, "gegevens/blok", "Hier hoort een blok te staan.", "Schrijf: naam, dubbele punt, waarde."
            )
        pairs = [(key(key_node, reader), value(child, reader)) for key_node, child in node.entries.values()]
        return {k: v for k, v in pairs if k is not INVALID and v is not INVALID}

    return read
