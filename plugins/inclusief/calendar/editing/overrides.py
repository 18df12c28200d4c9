"""Where a looked-up date goes in the text of a calendar: the ``data:`` block of a day, in the style the editor chose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from .document import (
    Document,
    Edit,
    apply,
    content_end,
    find,
    insert_lines,
    is_flow,
    line_start,
    next_line,
    plain,
)
from .errors import Refused
from .scalars import flow

_AFTER = ("regel", "begint_avond_ervoor", "duur", "zekerheid")
"""A new ``data:`` comes after the last of these, as in the examples of the handbook."""


def add_override(document: Document, day: str, year: str, fields: Mapping[str, Any]) -> tuple[str, Any]:
    """Return the text with a date added to a day, and the content that the file must then have."""
    entry = _entry(document, day)
    expected = plain(document.root)
    wanted = next(item for item in expected["dagen"] if item["id"] == day)
    data = find(entry, "data")
    if data is None:
        wanted["data"] = {year: dict(fields)}
        return apply(document.text, [_new_data(document, entry, year, fields)]), expected
    found = find(data[1], year) if isinstance(data[1], yaml.MappingNode) else None
    if found is None:
        assert isinstance(data[1], yaml.MappingNode)
        wanted["data"][year] = dict(fields)
        return apply(document.text, [_new_year(document, data[1], year, fields)]), expected
    there = wanted["data"][year]
    wanted["data"][year] = [*(there if isinstance(there, list) else [there]), dict(fields)]
    return apply(document.text, _beside(document, found[1], fields)), expected


def change_override(document: Document, day: str, year: str, number: int, fields: Mapping[str, Any]) -> tuple[str, Any]:
    """Return the text with the ``number``-th date of a year changed, and the content that the file must then have."""
    entry = _entry(document, day)
    expected = plain(document.root)
    wanted = next(item for item in expected["dagen"] if item["id"] == day)["data"]
    data = find(entry, "data")
    found = find(data[1], year) if data is not None and isinstance(data[1], yaml.MappingNode) else None
    if found is None:
        raise Refused(f"Ik vind {year} niet bij 'data' van '{day}'. Wijzig het bestand zelf.")
    node = found[1]
    if isinstance(node, yaml.SequenceNode):
        node = node.value[number]
        _update(wanted[year][number], fields)
    else:
        _update(wanted[year], fields)
    if not isinstance(node, yaml.MappingNode):
        raise Refused(f"Bij {year} van '{day}' staat geen blok met velden. Wijzig het bestand zelf.")
    return apply(document.text, _changed_fields(document, node, fields)), expected


def _entry(document: Document, day: str) -> yaml.MappingNode:
    days = find(document.root, "dagen")
    for item in days[1].value if days and isinstance(days[1], yaml.SequenceNode) else ():
        if isinstance(item, yaml.MappingNode):
            name = find(item, "id")
            if name is not None and name[1].value == day:
                return item
    raise Refused(f"De dag '{day}' staat niet in het bestand.")


def _column(node: yaml.Node) -> str:
    return " " * node.start_mark.column


def _new_data(document: Document, entry: yaml.MappingNode, year: str, fields: Mapping[str, Any]) -> Edit:
    text = document.text
    if is_flow(entry):
        at = content_end(text, entry.value[-1][1])
        return Edit(at, at, f", data: {{{year}: {flow(fields)}}}")
    places = [value for key, value in entry.value if key.value in _AFTER] or [entry.value[-1][1]]
    at = next_line(text, content_end(text, places[-1]))
    indent = _column(entry)
    return insert_lines(document, at, [f"{indent}data:", f"{indent}  {year}: {flow(fields)}"])


def _new_year(document: Document, data: yaml.MappingNode, year: str, fields: Mapping[str, Any]) -> Edit:
    text, earlier = document.text, [pair for pair in data.value if pair[0].value < year]
    if is_flow(data):
        if earlier:
            at = content_end(text, earlier[-1][1])
            return Edit(at, at, f", {year}: {flow(fields)}")
        at = data.value[0][0].start_mark.index if data.value else data.start_mark.index + 1
        return Edit(at, at, f"{year}: {flow(fields)}" + (", " if data.value else ""))
    indent = _column(data.value[0][0])
    neighbour = (earlier or data.value)[-1 if earlier else 0][1]
    if isinstance(neighbour, yaml.MappingNode) and not is_flow(neighbour):
        lines = [f"{indent}{year}:", *(f"{indent}  {name}: {flow(value)}" for name, value in fields.items())]
    else:
        lines = [f"{indent}{year}: {flow(fields)}"]
    first = data.value[0][0].start_mark.index
    if not earlier and not _comment_above(text, first):
        return insert_lines(document, line_start(text, first), lines)
    after = earlier[-1] if earlier else data.value[-1]
    return insert_lines(document, next_line(text, content_end(text, after[1])), lines)


def _comment_above(text: str, index: int) -> bool:
    """Return whether the line above a place is a comment: that belongs to what stands there."""
    start = line_start(text, index)
    return text[line_start(text, start - 1) : start].lstrip().startswith("#") if start else False


def _beside(document: Document, there: yaml.Node, fields: Mapping[str, Any]) -> list[Edit]:
    """Return the edits that put a second date beside the one or more of a year."""
    text, new = document.text, flow(fields)
    end = content_end(text, there)
    if isinstance(there, yaml.SequenceNode):
        if is_flow(there):
            at = content_end(text, there.value[-1]) if there.value else there.start_mark.index + 1
            return [Edit(at, at, f", {new}" if there.value else new)]
        return [insert_lines(document, next_line(text, end), [f"{_column(there)}- {new}"])]
    start = there.start_mark.index
    if is_flow(there):
        return [Edit(start, start, "["), Edit(end, end, f", {new}]")]
    # Every line of the block shifts, so that it becomes the first item of a list.
    indent = _column(there)
    edits = [Edit(start, start, "- ")]
    at = next_line(text, start)
    while at < end:
        if text[at : next_line(text, at)].strip():
            edits.append(Edit(at, at, "  "))
        at = next_line(text, at)
    return [*edits, insert_lines(document, next_line(text, end), [f"{indent}- {new}"])]


def _changed_fields(document: Document, node: yaml.MappingNode, fields: Mapping[str, Any]) -> list[Edit]:
    text = document.text
    edits: list[Edit] = []
    missing: dict[str, Any] = {}
    for name, value in fields.items():
        found = find(node, name)
        if found is None:
            missing[name] = value
        elif plain(found[1]) != value and plain(found[1]) != _single(value):
            start, end = found[1].start_mark.index, content_end(text, found[1])
            if "\n" in text[start:end] and "#" in text[start:end]:
                raise Refused(f"Bij '{name}' staat een opmerking midden in de waarde. Wijzig deze regel zelf.")
            edits.append(Edit(start, end, flow(value)))
    date = find(node, "datum")
    if missing and date is not None:
        at = content_end(text, date[1])
        if is_flow(node):
            edits.append(Edit(at, at, "".join(f", {name}: {flow(value)}" for name, value in missing.items())))
        else:
            lines = [f"{_column(node)}{name}: {flow(value)}" for name, value in missing.items()]
            edits.append(insert_lines(document, next_line(text, at), lines))
    return edits


def _update(there: Any, fields: Mapping[str, Any]) -> None:
    """Change what `_changed_fields` changes, in the content that is expected."""
    if isinstance(there, dict):
        there.update({name: new for name, new in fields.items() if there.get(name) not in (new, _single(new) or new)})


def _single(value: Any) -> Any:
    """Return the one value of a list: ``ook: 2027-03-10`` says the same as ``ook: [2027-03-10]``."""
    return value[0] if isinstance(value, list) and len(value) == 1 else None
