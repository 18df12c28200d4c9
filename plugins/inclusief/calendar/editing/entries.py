"""Adds a day or an event at the end of its list in ``calendar.yaml``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import yaml

from inclusief_checks.findings import Finding, Severity

from ...schema import Reader
from ...yaml_source import SequenceNode, parse_yaml
from ..day_schema import day
from ..events.schema import event
from ..model import Calendar
from ..pages import reserved
from .document import Document, Edit, apply, content_end, find, insert_lines, is_flow, next_line, plain
from .errors import Refused
from .saving import open_valid, save
from .scalars import clean, entry_lines, flow

DAYS, EVENTS = "dagen", "activiteiten"
ORDER = (
    # The fields of a day and of an event, as the handbook has them.
    *("id", "soort", "stroming", "titel", "uitleg", "gebruik", "hoort_bij", "begin", "einde", "herhaling", "regel"),
    *("volgt", "anderen", "ook", "begint_avond_ervoor", "duur", "zekerheid", "data", "datum_ernaast", "plaats"),
    *("toegankelijk", "contact_toegankelijkheid", "talen_gesproken", "kosten", "organisator", "status", "reden"),
    *("plan_niet", "gevoelig", "groet", "vraag", "bron"),
)
_LONGEST_ID = 60


def slug(title: str, taken: Collection[str], fallback: str) -> str:
    """Return an id for a title that nobody has yet: ``keti-koti``. ``fallback`` is for titles without such letters."""
    letters = unicodedata.normalize("NFKD", title.casefold().replace("ı", "i").replace("ß", "ss"))
    letters = "".join(char for char in letters if not unicodedata.combining(char))
    name = re.sub(r"[^a-z0-9]+", "-", letters.replace("'", ""))[:_LONGEST_ID].strip("-") or fallback
    name = f"{fallback}-{name}" if reserved(name) else name
    number, found = 2, name
    while found in taken:
        found, number = f"{name}-{number}", number + 1
    return found


def taken_ids(calendar: Calendar) -> set[str]:
    """Return the ids of all days and events."""
    return {str(day.id) for day in calendar.days} | {str(event.id) for event in calendar.events}


def in_order(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields in the order of the handbook; what is not known there comes last."""
    known = {name: fields[name] for name in ORDER if name in fields}
    return {**known, **{name: value for name, value in fields.items() if name not in known}}


def cleaned(value: Any) -> Any:
    """Return a value from outside as texts, lists and blocks: ``true`` is ``ja``, a number is its digits.

    What is empty (``null``) is left out.
    """
    if isinstance(value, Mapping):
        return {clean(str(name)): cleaned(below) for name, below in value.items() if below is not None}
    if isinstance(value, (list, tuple)):
        return [cleaned(item) for item in value if item is not None]
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return clean(str(value))


def check_entry(where: str, fields: Mapping[str, Any], file: str) -> tuple[Any, list[Finding]]:
    """Return a `Day` or an `Event` as it would be read, and the errors in it."""
    text = "\n".join(entry_lines(in_order(fields), 0)) + "\n"
    node, findings = parse_yaml(text, file)
    reader = Reader(file, findings)
    made = None
    if isinstance(node, SequenceNode):
        made = (day if where == DAYS else event)(node.items[0], reader)
    return made, [finding for finding in findings if finding.severity is Severity.ERROR]


def add_entry(path: Path, file: str, where: str, fields: Mapping[str, Any]) -> Calendar:
    """Write a new entry at the end of its list and return the new calendar.

    Raises `InputError` if the file, or the file with this entry, has errors. Then nothing has changed.
    """
    document, calendar = open_valid(path, file)
    if str(fields.get("id", "")) in taken_ids(calendar):
        raise Refused(f"De id '{fields['id']}' bestaat al in {file}. Kies een andere id.")
    ordered = in_order(fields)
    expected = plain(document.root)
    expected[where] = [*expected.get(where, []), ordered]
    after = save(path, file, document, apply(document.text, [_appended(document, where, ordered)]), expected)
    if str(fields.get("id")) not in taken_ids(after):
        raise Refused(f"De computer leest '{fields.get('id')}' niet terug uit {file}. Kijk het bestand na.")
    return after


def _appended(document: Document, where: str, fields: Mapping[str, Any]) -> Edit:
    text, found = document.text, find(document.root, where)
    if found is None:
        return _new_list(document, where, fields)
    key, items = found
    if not isinstance(items, yaml.SequenceNode):
        raise Refused(f"Achter '{where}:' hoort een lijst te staan. Los dat eerst op.")
    if is_flow(items) and (items.value or is_flow(document.root)):
        at = content_end(text, items.value[-1]) if items.value else items.start_mark.index + 1
        return Edit(at, at, (", " if items.value else "") + flow(fields))
    column = key.start_mark.column + 2
    if is_flow(items):  # the empty list []
        joined = document.newline.join(entry_lines(fields, column))
        return Edit(items.start_mark.index, items.end_mark.index, document.newline + joined)
    column = items.start_mark.column
    last = items.value[-1]
    shift = last.start_mark.column - column if isinstance(last, yaml.MappingNode) and not is_flow(last) else 2
    at = _after_comments(text, next_line(text, content_end(text, last)), column)
    lines = entry_lines(fields, column, shift if 2 <= shift <= 8 else 2)
    return insert_lines(document, at, ([""] if _apart(text, items) else []) + lines)


def _after_comments(text: str, at: int, column: int) -> int:
    """Return the place after the comments that stand further in than the list: they belong to its last entry."""
    while at < len(text):
        line = text[at : next_line(text, at)]
        written = line.lstrip(" ")
        if not written.startswith("#") or len(line) - len(written) <= column:
            break
        at += len(line)
    return at


def _apart(text: str, items: yaml.SequenceNode) -> bool:
    """Return whether the entries of a list have an empty line between them."""
    if len(items.value) < 2:
        return True
    between = text[content_end(text, items.value[-2]) : items.value[-1].start_mark.index]
    return any(not line.strip() for line in between.split("\n")[1:-1])


def _new_list(document: Document, where: str, fields: Mapping[str, Any]) -> Edit:
    text, root = document.text, document.root
    if is_flow(root):
        at = content_end(text, root.value[-1][1])
        return Edit(at, at, f", {where}: [{flow(fields)}]")
    days = find(root, DAYS)
    block = days is not None and isinstance(days[1], yaml.SequenceNode) and not is_flow(days[1])
    column = days[1].start_mark.column if days is not None and block else 2
    lines = ["", f"{' ' * root.start_mark.column}{where}:", *entry_lines(fields, column)]
    ended = text[content_end(text, root) :]
    closed = re.search(r"(?m)^(\.\.\.|---)", ended)
    return insert_lines(document, next_line(text, content_end(text, root)) if closed else len(text), lines)
