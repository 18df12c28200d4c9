"""Finds elements of a page by the selectors that checks write: by tag, id, class, attribute, place, and what is around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .tree import Document, Element

_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n]?|(.))", re.S)
_NAME = r"(?:\\(?:[0-9a-fA-F]{1,6}[ \t\n]?|.)|[\w-]|[^\x00-\x7f])+"
_PART = re.compile(
    rf"""
    (?P<tag>\*|{_NAME})
  | \#(?P<id>{_NAME})
  | \.(?P<class>{_NAME})
  | \[\s*(?P<attribute>{_NAME})\s*(?:(?P<operator>[~|^$*]?=)\s*(?:"(?P<double>(?:\\.|[^"\\])*)"|'(?P<single>(?:\\.|[^'\\])*)'
      |(?P<bare>{_NAME}))\s*[is]?\s*)?\]
  | ::?(?P<pseudo>[\w-]+)(?:\((?P<argument>[^()]*)\))?
  | (?P<combinator>\s*[>+~]\s*|\s+)
    """,
    re.VERBOSE | re.S,
)
FRAME = " >>> "
"""Stands between the selector of a frame, or of what holds a shadow tree, and that of an element in it."""


@dataclass
class _Compound:
    """What one element must be. ``combinator`` is how it relates to the one before it."""

    combinator: str = ""
    tag: str = ""
    ids: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    places: list[tuple[str, int]] = field(default_factory=list)


def select(document: Document, selector: str) -> list[Element]:
    """Return the elements that a selector means, in the order of the page; none if it cannot be read.

    Of an element in a frame, the frame is meant: what is in it is another page.
    """
    chain = _parse(selector.split(FRAME)[0].strip())
    if not chain:
        return []
    found = [element for element in _candidates(document, chain[0]) if _is(element, chain[0])]
    for part in chain[1:]:
        after = (element for element in _related(found, part.combinator) if _is(element, part))
        found = sorted({element.number: element for element in after}.values(), key=lambda element: element.number)
    return found


def _candidates(document: Document, part: _Compound) -> list[Element]:
    if part.ids:
        return document.with_id(part.ids[0])
    if part.tag not in ("", "*"):
        return document.named(part.tag)
    if part.classes:
        return document.with_class(part.classes[0])
    if part.attributes:
        name = part.attributes[0][0]
        return [element for element in document.elements if name in element.raw.lower()]
    return document.elements


def _name(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda match: chr(min(int(match[1], 16), 0x10FFFF)) if match[1] else match[2], text)


def _parse(selector: str) -> list[_Compound]:
    chain = [_Compound()]
    position = 0
    while position < len(selector):
        match = _PART.match(selector, position)
        if match is None or match.end() == position:
            return []
        position = match.end()
        part = chain[-1]
        if match["combinator"] is not None:
            chain.append(_Compound(match["combinator"].strip() or " "))
        elif match["tag"]:
            part.tag = _name(match["tag"]).lower()
        elif match["id"]:
            part.ids.append(_name(match["id"]))
        elif match["class"]:
            part.classes.append(_name(match["class"]))
        elif match["attribute"]:
            value = match["double"] or match["single"] or match["bare"] or ""
            part.attributes.append((_name(match["attribute"]).lower(), match["operator"] or "", _name(value)))
        elif not _add_place(part, match["pseudo"], match["argument"] or ""):
            return []
    return chain


def _add_place(part: _Compound, pseudo: str, argument: str) -> bool:
    fixed = {"first-child": ("nth-child", 1), "last-child": ("nth-last-child", 1), "root": ("root", 0)}
    fixed |= {"first-of-type": ("nth-of-type", 1), "last-of-type": ("nth-last-of-type", 1)}
    if pseudo in fixed:
        part.places.append(fixed[pseudo])
    elif re.fullmatch(r"nth-(?:last-)?(?:child|of-type)", pseudo) and argument.strip().isdigit():
        part.places.append((pseudo, int(argument)))
    else:
        return False
    return True


def _related(elements: list[Element], combinator: str) -> Iterator[Element]:
    """Yield what stands in or after elements: each at most twice, so that the work does not grow with the depth."""
    walked: set[int] = set()
    for element in elements:
        if combinator == ">":
            yield from element.children
        elif combinator == " ":
            waiting = [element] if element.number not in walked else []
            while waiting:
                for child in waiting.pop().children:
                    if child.number not in walked:
                        walked.add(child.number)
                        waiting.append(child)
                        yield child
        elif element.parent is not None:
            after = element.parent.children[element.place :]
            if combinator == "+":
                yield from after[:1]
            elif element.parent.number not in walked:
                walked.add(element.parent.number)
                yield from after


def _is(element: Element, part: _Compound) -> bool:
    if part.tag and part.tag not in ("*", element.tag):
        return False
    if part.places and not all(_stands(element, *row) for row in part.places):
        return False
    if part.ids and any(element.attributes.get("id") != name for name in part.ids):
        return False
    if part.classes and not set(part.classes) <= set(element.classes):
        return False
    return not part.attributes or all(_has(element, *row) for row in part.attributes)


def _has(element: Element, name: str, operator: str, wanted: str) -> bool:
    value = element.attributes.get(name)
    if value is None:
        return False
    if not operator:
        return True
    return {
        "=": value == wanted,
        "~=": wanted in value.split(),
        "|=": value == wanted or value.startswith(f"{wanted}-"),
        "^=": bool(wanted) and value.startswith(wanted),
        "$=": bool(wanted) and value.endswith(wanted),
        "*=": bool(wanted) and wanted in value,
    }[operator]


def _stands(element: Element, place: str, number: int) -> bool:
    if place == "root":
        return element.parent is None
    if element.parent is None:
        return number == 1
    if place == "nth-child":
        return element.place == number
    siblings = element.parent.children
    if place.endswith("of-type"):
        siblings = [sibling for sibling in siblings if sibling.tag == element.tag]
    where = siblings.index(element)
    return (len(siblings) - where if "last" in place else where + 1) == number
