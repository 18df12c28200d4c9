"""A built page as passages: runs of text in one block that say they are in one language, each with its place."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

SKIPPED = frozenset(
    str.split(
        "address bdi canvas cite code datalist kbd math noembed object pre samp script style svg template textarea tt var"
    )
)
"""Elements without prose: code, drawings, and what holds names (``bdi``, ``cite``) and addresses."""

VOID = frozenset(str.split("area base br col embed hr img input link meta param source track wbr"))
INLINE = frozenset(
    str.split(
        "a abbr acronym b bdi big cite code del dfn em font i ins kbd label mark math q s samp script small span strike strong "
        "style sub sup svg template time tt u var"
    )
)
"""Elements that do not end a sentence. All others begin a passage of their own."""

_QUOTES = frozenset(str.split("em i q"))
"""Inline elements that may hold a few words in another language. Such words are judged with their sentence, and by themselves."""
_QUOTE_LENGTH = 20

_CLOSES_PARAGRAPH = frozenset(
    str.split(
        "address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header "
        "hgroup hr li main menu nav ol p pre search section table ul dt dd"
    )
)
_CLOSED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
}
"""Which open elements an element closes: in HTML their end tags may be left out."""

_LISTS = frozenset({"ul", "ol", "menu", "dl", "table", "select"})
_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder")
_BUTTONS = frozenset({"submit", "button", "reset"})
_NO_DISPLAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_PLAIN_ID = re.compile(r"[A-Za-z_][\w-]*")


@dataclass(frozen=True)
class Passage:
    """Text with the language it says it is in. ``lang`` is empty if neither the text nor the page says so."""

    text: str
    lang: str
    selector: str
    attribute: str = ""
    """For text that stands in an attribute: its name, such as ``alt``."""
    from_page: bool = True
    """True if the language is that of the whole page, False if an element in the page names it."""
    quote: bool = False
    """True for words in a sentence, which is a passage as well."""


@dataclass(frozen=True)
class Page:
    """The language that a page says it is in, and its passages in reading order."""

    lang: str
    passages: tuple[Passage, ...]


def read_page(html: str) -> Page:
    """Return the passages of an HTML page. Code, hidden text, names, addresses and ``translate="no"`` are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.finish()
    return Page(reader.page_lang, tuple(reader.passages))


@dataclass
class _Element:
    tag: str
    lang: str
    from_page: bool
    skipped: bool
    translated: bool
    selector: str
    children: Counter[str] = field(default_factory=Counter)
    quote: list[str] | None = None
    """What stands in a quotation, which is part of the text around it as well."""
    text: list[str] | None = None
    """The passage that begins here; None for an inline element, whose text belongs to the element around it."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page_lang = ""
        self.passages: list[Passage] = []
        self.open = [_Element("", "", True, False, True, "", text=[])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if not self.open[-1].skipped:
            self._close_left_open(tag)
        around = self.open[-1]
        around.children[tag] += 1
        lang, from_page = around.lang, around.from_page
        if "lang" in attributes or "xml:lang" in attributes:
            lang = attributes.get("lang", attributes.get("xml:lang", "")).strip()
            from_page = tag == "html"
        if tag == "html":
            self.page_lang = lang
        element = _Element(
            tag,
            lang,
            from_page,
            around.skipped or tag in SKIPPED or _hidden(attributes),
            _translated(attributes, around.translated),
            _selector(around, tag, attributes),
        )
        self._read_attributes(element, attributes)
        if tag in VOID:
            self._write(" ")
            return
        inline = tag in INLINE or around.skipped
        if not inline:
            self._flush()
        # A part in another language is a passage of its own, also inside a sentence.
        if not inline or (lang != around.lang and not element.skipped):
            element.text = []
            self._write(" ")
        elif tag in _QUOTES and not element.skipped:
            element.quote = []
        self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID and self.open[-1].skipped:
            self.handle_endtag(tag)  # In a drawing <path/> is closed; in HTML the slash says nothing.

    def handle_endtag(self, tag: str) -> None:
        if not any(element.tag == tag for element in self.open[1:]):
            return
        while True:
            ended = self.open[-1].tag
            self._end()
            if ended == tag:
                return

    def handle_data(self, data: str) -> None:
        element = self.open[-1]
        self._write(data if element.translated and not element.skipped else " ")

    def finish(self) -> None:
        """Close what is still open at the end of the page."""
        while len(self.open) > 1:
            self._end()
        self._flush()

    def _write(self, text: str) -> None:
        for element in reversed(self.open):
            if element.quote is not None:
                element.quote.append(text)
            if element.text is not None:
                element.text.append(text)
                return

    def _end(self) -> None:
        ended = self.open[-1]
        if ended.text is not None:
            self._flush()
        elif ended.quote is not None and len(quote := "".join(ended.quote)) >= _QUOTE_LENGTH:
            self._add(ended, quote, quote=True)
        self.open.pop()

    def _flush(self) -> None:
        """End the passage that is being read."""
        for element in reversed(self.open):
            if element.text is not None:
                self._add(element, "".join(element.text))
                element.text.clear()
                return

    def _add(self, element: _Element, text: str, attribute: str = "", *, quote: bool = False) -> None:
        text = " ".join(text.split())
        if text:
            self.passages.append(Passage(text, element.lang, element.selector, attribute, element.from_page, quote))

    def _read_attributes(self, element: _Element, attributes: dict[str, str]) -> None:
        if element.skipped or not element.translated:
            return
        if element.tag == "meta" and attributes.get("name", "").lower() == "description":
            self._add(element, attributes.get("content", ""), "content")
        for name in _ATTRIBUTES:
            self._add(element, attributes.get(name, ""), name)
        if element.tag == "input" and attributes.get("type", "").lower() in _BUTTONS:
            self._add(element, attributes.get("value", ""), "value")

    def _close_left_open(self, tag: str) -> None:
        closed = _CLOSED_BY.get(tag)
        for place in range(len(self.open) - 1, 0, -1):
            name = self.open[place].tag
            if (closed and name in closed) or (name == "p" and tag in _CLOSES_PARAGRAPH):
                while len(self.open) > place:
                    self._end()
                return
            if name in _LISTS or name == "button":
                return


def _hidden(attributes: dict[str, str]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or _NO_DISPLAY.search(attributes.get("style", "")) is not None
    )


def _translated(attributes: dict[str, str], around: bool) -> bool:
    """Tell whether text may be translated. What may not, is a name or a code and has no language to check."""
    if "translate" not in attributes:
        return around
    return attributes["translate"].lower() != "no"


def _selector(around: _Element, tag: str, attributes: dict[str, str]) -> str:
    """Return a CSS selector that begins at the nearest id."""
    name = attributes.get("id", "")
    if name:
        return f"#{name}" if _PLAIN_ID.fullmatch(name) and name.isascii() else f'[id="{name}"]'
    number = around.children[tag]
    own = tag if number == 1 else f"{tag}:nth-of-type({number})"
    return f"{around.selector} > {own}" if around.selector else own
