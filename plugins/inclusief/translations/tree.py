"""Translates the blocks of a page while Markdown is parsed, and sees to what hangs on them: anchors, links, direction."""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

import markdown
from markdown.extensions import Extension
from markdown.extensions.toc import slugify, unique
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from inclusief_checks.plain import plain
from inclusief_checks.prose import BEFORE_INLINE, Slot, walk

from ..languages import SOURCE
from ..texts import IN_DUTCH, IN_DUTCH_LABEL
from .catalogs import State
from .isolate import isolate_tree
from .translator import SOURCE_TRANSLATOR, Translator

AFTER_INLINE = 3
"""Priority between inline Markdown (20) and MkDocs' resolving of links (0)."""


@dataclass(frozen=True)
class PageState:
    """What a reader must know of a translated page: how many texts are still Dutch, and did a person look at the others."""

    missing: int = 0
    outdated: int = 0
    unreviewed: int = 0
    unreviewed_machine: int = 0

    @property
    def untranslated(self) -> int:
        """How many texts a reader sees in Dutch."""
        return self.missing + self.outdated

    @staticmethod
    def of(translator: Translator, texts: Iterable[str]) -> PageState:
        """Return the state of a page that shows these Dutch texts in another language."""
        counts = dict.fromkeys(("missing", "outdated", "unreviewed", "unreviewed_machine"), 0)
        for message in map(translator.message, texts):
            if message.state is not State.TRANSLATED:
                counts[message.state] += 1
            elif not message.reviewed:
                counts["unreviewed"] += 1
                counts["unreviewed_machine"] += message.machine
        return PageState(**counts)


@dataclass
class Subject:
    """The page that is being rendered: its path, the path of its Dutch source, and its language."""

    path: str
    source: str
    translator: Translator
    dutch_headings: list[str] = field(default_factory=list)
    """The ids of headings that are still Dutch, for the table of contents. Filled while the page is rendered."""


class TranslateTree(Extension):
    """Translates the page in `subject`. ``exists`` tells whether a path of the site is there."""

    def __init__(self, exists: Callable[[str], bool]) -> None:
        super().__init__()
        self.exists = exists
        self.subject: Subject | None = None

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Register one step before inline Markdown, and one after it but before MkDocs resolves links."""
        before, after = Treeprocessor(md), Treeprocessor(md)
        before.run = lambda root: self._translate(root, md)  # type: ignore[method-assign]
        after.run = self._finish  # type: ignore[method-assign]
        md.treeprocessors.register(before, "inclusief-translate", BEFORE_INLINE)
        md.treeprocessors.register(after, "inclusief-finish", AFTER_INLINE)

    def _translate(self, root: etree.Element, md: markdown.Markdown) -> None:
        subject = self.subject
        if subject is None:
            return
        slots = list(walk(root))
        used = {anchor for slot in slots if slot.kind == "kop" and (anchor := _written_anchor(slot))}
        for slot in slots:
            source = slot.text
            if "\n" in source:
                source = "\n".join(line.strip() for line in source.split("\n"))
            anchor = _keep_anchor(slot, source, used, md) if slot.kind == "kop" else ""
            if subject.translator.is_source:
                continue
            found = subject.translator.find(source)
            if found is not None:
                slot.text = found
            elif not slot.attribute:
                if slot.kind == "kop":
                    subject.dutch_headings.append(anchor)
                _mark_dutch(slot, subject.translator)

    def _finish(self, root: etree.Element) -> None:
        subject = self.subject
        if subject is None or subject.translator.is_source:
            return
        self._relink(root, subject)
        if subject.translator.language.dir == "rtl":
            isolate_tree(root)

    def _relink(self, root: etree.Element, subject: Subject) -> None:
        """Lead links to files of the Dutch site there: pictures, and pages that this language does not have."""
        here, there = posixpath.dirname(subject.path), posixpath.dirname(subject.source)
        for element in root.iter():
            for attribute in ("src", "href"):
                target = element.get(attribute)
                if not target:
                    continue
                written = re.split("[?#]", target)[0]
                if not written or re.match(r"[a-z][a-z0-9+.-]*:|/", written, re.I):
                    continue
                path = unquote(written)
                if self.exists(posixpath.normpath(posixpath.join(here, path))):
                    continue
                original = posixpath.normpath(posixpath.join(there, path))
                if not self.exists(original):
                    continue
                element.set(attribute, quote(posixpath.relpath(original, here or ".")) + target[len(written) :])
                if attribute == "href" and path.endswith(".md"):
                    _say_dutch(element, subject.translator)


def _written_anchor(slot: Slot) -> str:
    """Return the id that an editor wrote behind a heading, or nothing."""
    found = re.search(r"\{:?[^{}\n]*#([\w-]+)[^{}\n]*\}\s*$", slot.element.text or "")
    return found[1] if found else ""


def _keep_anchor(slot: Slot, source: str, used: set[str], md: markdown.Markdown) -> str:
    """Give a heading the id of its Dutch text, so that an anchor works in every language. Return the id."""
    if written := _written_anchor(slot):
        return written
    toc = md.treeprocessors["toc"]  # MkDocs always turns it on
    make = getattr(toc, "slugify", slugify)
    anchor = unique(make(plain(source).text, getattr(toc, "sep", "-")), used)
    slot.element.set("id", anchor)
    return anchor


def _say_dutch(link: etree.Element, translator: Translator) -> None:
    """Say after the text of a link that it leads to a Dutch page."""
    link.set("hreflang", SOURCE)
    note = etree.SubElement(link, "span", _language_of(IN_DUTCH, translator))
    note.text = AtomicString(f" ({translator.text(IN_DUTCH)})")


def _language_of(source: str, translator: Translator) -> dict[str, str]:
    """Return the attributes for a text of our own: it can stand in a Dutch block, or be Dutch itself."""
    shown = translator.language if translator.find(source) is not None else SOURCE_TRANSLATOR.language
    return {"lang": shown.code, "dir": shown.dir}


def _mark_dutch(slot: Slot, translator: Translator) -> None:
    """Say of a block that it is Dutch: to voices, fonts and direction by ``lang`` and ``dir``, to eyes and ears by a word.

    A heading and a cell get no word: it would end up in the table of contents and in every column.
    """
    element = slot.element
    if len(element):  # it holds other blocks, which have a language of their own
        own = etree.Element("span")
        own.text, element.text = element.text, None
        element.insert(0, own)
        element = own
    element.set("lang", SOURCE)
    element.set("dir", "ltr")
    element.set("class", f"{element.get('class', '')} onvertaald".strip())
    if slot.kind not in ("kop", "cel", "kolomkop"):
        label = etree.Element("span", {"class": "onvertaald__taal", **_language_of(IN_DUTCH_LABEL, translator)})
        label.text = AtomicString(translator.text(IN_DUTCH_LABEL))
        label.tail, element.text = f" {element.text or ''}", None
        element.insert(0, label)
