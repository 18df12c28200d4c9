"""The search on one page for where its elements came from.

Evidence is compared in this order: the text of the block that an element stands in, its own texts and addresses, the HTML that an
editor wrote, the data, the templates, and at last what stands before and after it. Where one evidence fits two places, the order
of the page decides; if that says nothing either, only the file is named.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import takewhile

from ..findings import Location
from .letters import letters_of, tail
from .page import ShownPage, group_of
from .templates import ONLY_ONE, Templates, TemplateTag
from .texts import Found, PageSources, Source, signature
from .tree import Element

_TEXT_ATTRIBUTES = ("alt", "title", "aria-label")
_FENCE = re.compile(r"^\s*(```|~~~)")
_TOO_MANY = 4_000_000
"""Pairs of texts that are not compared: two seconds of work."""
_WRITTEN_AS = {
    "hr": re.compile(r"^\s*([-*_]\s*){3,}$"),
    "pre": re.compile(r"^\s*(```|~~~)|^( {4}|\t)\S"),
    "img": re.compile(r"!\[|<img\b", re.I),
    "a": re.compile(r"(?<!!)\[|<a\b|<https?:", re.I),
    **{f"h{level}": re.compile(rf"^\s*#{{{level}}}(?!#)|<h{level}\b", re.I) for level in range(1, 7)},
}
_WRITTEN_AS["code"] = _WRITTEN_AS["pre"]


class PageSearch:
    """The search on one page. With ``alone`` the page is no more than the beginning of one element."""

    def __init__(self, templates: Templates, sources: PageSources, shown: ShownPage, *, alone: bool = False) -> None:
        self.templates, self.sources, self.shown, self.alone = templates, sources, shown, alone
        self._sources_of: dict[int, Source | None] = {}
        # By the number of an element: the tag it shows itself, the nearest one of those, and the most likely one.
        self._evident_tags: dict[int, TemplateTag | None] = {}
        self._nearest_tags: dict[int, TemplateTag | None] = {}
        self._around_tags: dict[int, TemplateTag | None] = {}

    def find(self, element: Element) -> Found | None:
        """Return where an element came from, or None if nothing points to a place."""
        if not self.alone and not self.shown.in_content(element):
            return self._head(element) or self._template(element)
        steps = (self._block, self._attribute, self._written, self._data, self._evident, self._container, self._code)
        for step in steps:
            if (found := step(element)) is not None:
                return found
        if self.alone:
            return self._address(element)
        if self._holds_content(element):
            return self._between(element)
        around = self._around(element)
        # The frame of the whole page says nothing of what stands in it.
        return (
            None
            if around is None or (around.tag in ONLY_ONE and around.tag != element.tag)
            else self._template(element)
        )

    # ---- The page's own texts ----

    def _head(self, element: Element) -> Found | None:
        group = {"title": "h1", "meta": "meta"}.get(element.tag, "")
        if group == "meta" and element.attributes.get("name") != "description":
            return None
        return next((source.found() for source in self.sources.own if source.group == group), None) if group else None

    def source_of(self, block: Element) -> Source | None:
        """Return the own text that became a block of the page."""
        if block.number not in self._sources_of:
            self._sources_of[block.number] = self._find_source(block)
        return self._sources_of[block.number]

    def _find_source(self, block: Element) -> Source | None:
        key = group_of(block), self.shown.letters(block)
        if not key[1]:
            return None
        candidates = self.sources.by_letters.get(key, [])
        if len(candidates) < 2:
            return candidates[0] if candidates else None
        if self.alone:
            return None
        places = self.shown.by_letters.get(key, [])
        if len(places) == len(candidates):
            return candidates[places.index(block)]
        return self._aligned.get(id(block))

    @cached_property
    def _aligned(self) -> Mapping[int, Source]:
        """Which text became which block, by what stands before and after it. Made once, for blocks that are in doubt."""
        blocks, sources = self.shown.blocks, self.sources.own
        shown = [(group_of(block), self.shown.letters(block)) for block in blocks]
        written = [(source.group, source.letters[0]) for source in sources]
        if len(shown) * len(written) > _TOO_MANY:
            return {}
        matches = SequenceMatcher(None, written, shown, autojunk=False).get_matching_blocks()
        return {id(blocks[m.b + step]): sources[m.a + step] for m in matches for step in range(m.size)}

    @cached_property
    def _homes(self) -> Sequence[tuple[int, int, int]]:
        """For each block with a source: its number, and the lines of the page's file on which it begins and ends."""
        found = []
        for block in self.shown.blocks:
            source = self.source_of(block)
            if source is not None and (source.file == self.sources.file or source.origin):
                begin = source.origin or source.place()
                end = source.origin or source.place(max(len(source.text) - 1, 0))
                found.append((block.number, begin.line or 1, end.line or 1))
        return found

    def _block(self, element: Element) -> Found | None:
        block = self.shown.block_of(element)
        source = self.source_of(block) if block is not None else None
        if source is None or block is None:
            return None
        return source.found(0 if block is element else self._offset(source, element, block))

    def _offset(self, source: Source, element: Element, block: Element) -> int:
        """Return where an element in a block begins in the text of the block."""
        _, offsets = source.letters
        before = self.shown.letters_before(element, block)
        first = offsets[before] if before < len(offsets) else len(source.text)
        after = offsets[before - 1] + 1 if 0 < before <= len(offsets) else 0
        if element.tag == "img":
            return first if before < len(offsets) else after
        mark = re.search(r"\[|<", source.text[after:first]) if element.tag == "a" else None
        if mark is None and not self.shown.letters(element):
            written = _WRITTEN_AS.get(element.tag) or re.compile(f"<{re.escape(element.tag)}\\b", re.I)
            mark = written.search(source.text, after)
            return mark.start() if mark else min(after, len(source.text))
        return after + mark.start() if mark else min(first, len(source.text))

    def _attribute(self, element: Element) -> Found | None:
        for name in _TEXT_ATTRIBUTES:
            if value := element.attributes.get(name):
                found = self.sources.by_letters.get(("attribute", letters_of(value).text), [])
                if len(found) == 1:
                    return found[0].found()
        return None

    def _written(self, element: Element) -> Found | None:
        """Return the tag that an editor wrote as HTML."""
        key = element.tag, signature(element)
        places = self.sources.tags.get(key, []) if key[1] else []
        if len(places) > 1 and not self.alone:
            same = [other for other in self.shown.document.named(element.tag) if signature(other) == key[1]]
            places = [places[same.index(element)]] if len(same) == len(places) else []
        return Found(Location(self.sources.file, *places[0])) if len(places) == 1 else None

    # ---- Data and templates ----

    def _data(self, element: Element) -> Found | None:
        block = self.shown.block_of(element)
        keys = [self.shown.letters(element)] if block is not element or not element.children else []
        keys += [self.shown.letters(block)] if block is not None else []
        keys += [element.attributes[name] for name in ("href", "src") if name in element.attributes]
        names = [
            value
            for node in element.above()
            for name in ("id", "aria-labelledby")
            if (value := node.attributes.get(name))
        ]
        for key in filter(None, keys):
            found = list(self.sources.data.get(key, ()))
            if len(found) > 1:
                found = _nearest_entry(found, names)
            if len(found) == 1:
                tag = self._around(element)
                home = found[0].found()
                return replace(home, template=tag.place, alike=self._alike(element, tag)) if tag else home
        return None

    def _alike(self, element: Element, tag: TemplateTag) -> int:
        same = (other for other in self.shown.document.named(element.tag) if other.classes == element.classes)
        return 1 if self.alone else sum(self._around(other) is tag for other in same)

    def _texts(self, element: Element) -> set[str]:
        shown = self.shown.letters(element)
        return {text for text in self.sources.in_templates(shown) if text} if 0 < len(shown) <= 400 else set()

    def _evident(self, element: Element) -> Found | None:
        return _shared(self._evident_tag(element)) or self._script(element)

    def _script(self, element: Element) -> Found | None:
        script = self.templates.script(element) if self.alone and element.attributes.get("class") else None
        return Found(script, shared=True) if script else None

    def _evident_tag(self, element: Element) -> TemplateTag | None:
        """Return the tag that an element shows by its class, attributes or text; of elements around it, see `_around`."""
        self._around(element)
        return self._evident_tags[element.number]

    def _around(self, element: Element) -> TemplateTag | None:
        """Return the tag that made an element, or else the one around it."""
        chain = list(takewhile(lambda node: node.number not in self._around_tags, element.above()))
        for node in reversed(chain):  # From the outside in: pages can be deeper than Python calls.
            parent = node.parent.number if node.parent else -1
            inside, near = self._around_tags.get(parent), self._nearest_tags.get(parent)
            texts = self._texts(node)
            evident = self.templates.evident(node, texts, near, rare=self.sources.file if self.sources.rare else "")
            below = self.templates.below(inside, node, texts) if inside and not evident else None
            self._evident_tags[node.number] = evident
            self._nearest_tags[node.number] = evident or near
            self._around_tags[node.number] = evident or below or inside
        return self._around_tags[element.number]

    def _template(self, element: Element) -> Found | None:
        return _shared(self._around(element)) or self._script(element)

    # ---- What has no evidence of its own ----

    def _container(self, element: Element) -> Found | None:
        """Return the first text in an element that only holds other blocks, such as a list."""
        if not element.children:
            return None
        for block in self.shown.blocks_in(element):
            if (source := self.source_of(block)) is not None:
                # A list or a table is made in the page itself, also where its texts are translated.
                place = source.origin or source.place()
                return Found(place, place)
        return None

    def _code(self, element: Element) -> Found | None:
        wanted = element.text().strip().split("\n")[0].strip() if element.tag in ("pre", "code") else ""
        rows = [row for row, line in enumerate(self.sources.lines, 1) if line.strip() == wanted] if wanted else []
        if len(rows) != 1:
            return None
        fenced = rows[0] > 1 and _FENCE.match(self.sources.lines[rows[0] - 2])
        return Found(Location(self.sources.file, rows[0] - bool(fenced), 1))

    def _address(self, element: Element) -> Found | None:
        address = tail(element.attributes.get("href") or element.attributes.get("src") or "")
        if not address:
            return None
        targets = re.compile(r"\]\(\s*<?([^)\s>]+)|(?:href|src)\s*=\s*[\"']([^\"']+)|<(https?:[^>\s]+)>")
        rows = [
            (row, match.start() + 1)
            for row, line in enumerate(self.sources.lines, 1)
            for match in targets.finditer(line)
            if tail(match[1] or match[2] or match[3]) == address
        ]
        return Found(Location(self.sources.file, rows[0][0])) if len({row for row, _ in rows}) == 1 else None

    def _holds_content(self, element: Element) -> bool:
        """Return whether the nearest part that a template made holds the texts of the page."""
        for node in element.above():
            if self._evident_tag(node) is not None:
                return any(self.source_of(block) for block in self.shown.blocks_in(node))
        return True

    def _between(self, element: Element) -> Found | None:
        """Return the line between the texts before and after an element that can have made it."""
        index = bisect_left(self._homes, (element.number, 0, 0))
        first = self._homes[index - 1][2] if index else 0
        last = self._homes[index][1] if index < len(self._homes) else len(self.sources.lines) + 1
        pattern = _WRITTEN_AS.get(element.tag) or re.compile(f"<{re.escape(element.tag)}\\b", re.I)
        window = [(row, self.sources.lines[row - 1]) for row in range(first + 1, last)]
        rows = [row for row, line in window if pattern.search(line)] or [row for row, line in window if line.strip()]
        return Found(Location(self.sources.file, rows[0])) if rows else None


def _shared(tag: TemplateTag | None) -> Found | None:
    return Found(tag.place, shared=True) if tag else None


def _nearest_entry(found: Sequence[Source], names: Sequence[str]) -> list[Source]:
    """Return the texts whose entry is named by the nearest element around."""
    for name in names:
        fitting = [
            source for source in found if source.entry and re.search(rf"(^|\W){re.escape(source.entry)}(\W|$)", name)
        ]
        if fitting:
            longest = max(len(source.entry) for source in fitting)
            return [source for source in fitting if len(source.entry) == longest]
    return []
