"""A built page as a tree in which every element knows where its start tag stands.

The tree is the one that a browser makes of ordinary pages: it knows the end tags that HTML lets one leave out, ``tbody``, and the
``html``, ``head`` and ``body`` that a page may not name. Made for speed: attributes are read when somebody asks for them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape

VOID = frozenset(str.split("area base br col embed hr img input link meta param source track wbr"))
_RAW = frozenset(str.split("script style textarea title iframe noembed xmp"))
_HEAD = frozenset(str.split("base link meta noscript script style template title"))
_CLOSES_PARAGRAPH = frozenset(
    str.split(
        "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
        "h6 header hgroup hr main menu nav ol p pre search section summary table ul li dt dd"
    )
)
_CLOSED_BY = {
    "li": ({"li"}, {"ul", "ol", "menu"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th", "caption"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "thead": ({"thead", "tbody", "tfoot", "tr", "td", "th", "caption"}, {"table"}),
    "tbody": ({"thead", "tbody", "tfoot", "tr", "td", "th", "caption"}, {"table"}),
    "tfoot": ({"thead", "tbody", "tfoot", "tr", "td", "th", "caption"}, {"table"}),
    "option": ({"option"}, {"select", "datalist"}),
    "optgroup": ({"option", "optgroup"}, {"select"}),
}
"""Which open elements a start tag closes, and in what it looks for them."""
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<[!?][^>]*>|</(?P<end>[a-zA-Z][^\s/>]*)[^>]*>"
    r"|<(?P<tag>[a-zA-Z][^\s/>]*)(?P<attributes>(?:[^\"'>]++|\"[^\"]*\"|'[^']*')*+|[^>]*)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")


class Element:
    """An element. ``start`` and ``end`` are where its start tag stands in the page; equal if a browser would add it."""

    __slots__ = ("_attributes", "children", "end", "nodes", "number", "parent", "place", "raw", "start", "tag")

    def __init__(self, tag: str, raw: str, start: int, end: int, parent: Element | None, number: int) -> None:
        self.tag, self.raw, self.start, self.end, self.parent, self.number = tag, raw, start, end, parent, number
        self.nodes: list[Element | str] = []
        self.children: list[Element] = []
        self.place = 0
        """Its number among the children of its parent, from 1; 1 for the top."""
        self._attributes: dict[str, str] | None = None

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes by name in small letters; one without a value is empty."""
        if self._attributes is None:
            self._attributes = read_attributes(self.raw)
        return self._attributes

    @property
    def classes(self) -> list[str]:
        """The names in ``class``."""
        return self.attributes.get("class", "").split()

    def above(self) -> Iterator[Element]:
        """Yield the element itself and then each element around it."""
        node: Element | None = self
        while node is not None:
            yield node
            node = node.parent

    def text(self) -> str:
        """Return all text in it, as it stands."""
        found: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                found.append(node)
            else:
                waiting += reversed(node.nodes)
        return "".join(found)


def read_attributes(raw: str) -> dict[str, str]:
    """Return the attributes in the inside of a start tag. The first of two with the same name counts."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(raw):
        value = double or single or bare
        found.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return found


class Document:
    """A page: all its elements in the order of the page, and the ways to find them."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.elements: list[Element] = []
        self._lines: list[int] | None = None
        self._by_tag: dict[str, list[Element]] | None = None
        self._by_id: dict[str, list[Element]] | None = None
        self._by_class: dict[str, list[Element]] | None = None
        _Reader(self).read()

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of a character."""
        if self._lines is None:
            self._lines = [0, *(match.end() for match in re.finditer("\n", self.html))]
        row = bisect_right(self._lines, offset) - 1
        return row + 1, offset - self._lines[row] + 1

    def named(self, tag: str) -> list[Element]:
        """Return the elements with this tag."""
        if self._by_tag is None:
            self._by_tag = {}
            for element in self.elements:
                self._by_tag.setdefault(element.tag, []).append(element)
        return self._by_tag.get(tag, [])

    def with_id(self, name: str) -> list[Element]:
        """Return the elements with this id."""
        if self._by_id is None:
            self._by_id = {}
            for element in self.elements:
                if "id" in element.raw.lower() and (found := element.attributes.get("id")):
                    self._by_id.setdefault(found, []).append(element)
        return self._by_id.get(name, [])

    def with_class(self, name: str) -> list[Element]:
        """Return the elements with this class."""
        if self._by_class is None:
            self._by_class = {}
            for element in self.elements:
                if "class" in element.raw.lower():
                    for each in dict.fromkeys(element.classes):
                        self._by_class.setdefault(each, []).append(element)
        return self._by_class.get(name, [])


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.html: Element | None = None
        self.head: Element | None = None
        self.body: Element | None = None
        self.open: list[Element] = []

    def read(self) -> None:
        html, position = self.document.html, 0
        while match := _TOKEN.search(html, position):
            if match.start() > position:
                self._text(html[position : match.start()])
            position = match.end()
            if match["tag"]:
                tag = match["tag"].lower()
                self._start(tag, match["attributes"], match.start(), match.end())
                if tag in _RAW and self.open and self.open[-1].tag == tag and not self._in_drawing():
                    end = re.compile(f"</{tag}(?=[\\s/>])", re.I).search(html, position)
                    stop = end.start() if end else len(html)
                    self._text(html[position:stop])
                    position = stop
            elif match["end"]:
                self._end(match["end"].lower())
        self._text(html[position:])

    def _text(self, text: str) -> None:
        if text and (self.open or text.strip()):
            if not self.open or self.open[-1] in (self.html, self.head):
                if not text.strip():
                    return
                self._ensure_body(0)
            self.open[-1].nodes.append(unescape(text) if "&" in text else text)

    def _push(self, tag: str, raw: str, start: int, end: int) -> Element:
        parent = self.open[-1] if self.open else None
        element = Element(tag, raw, start, end, parent, len(self.document.elements))
        self.document.elements.append(element)
        if parent:
            parent.nodes.append(element)
            parent.children.append(element)
        element.place = len(parent.children) if parent else 1
        self.open.append(element)
        return element

    def _ensure_html(self, at: int) -> None:
        if self.html is None:
            self.html = self._push("html", "", at, at)

    def _ensure_body(self, at: int) -> None:
        self._ensure_html(at)
        if self.body is None:
            assert self.html
            self.open = [self.html]
            self.body = self._push("body", "", at, at)
        elif not self.open or self.open[-1] is self.html:
            self.open = [element for element in (self.html, self.body) if element]

    def _start(self, tag: str, raw: str, start: int, end: int) -> None:
        if tag in ("html", "head", "body"):
            self._frame(tag, raw, start, end)
            return
        if self.body is None:
            if tag in _HEAD and (not self.open or self.open[-1] in (self.html, self.head)):
                self._ensure_html(start)
                if self.head is None:
                    self.head = self._push("head", "", start, start)
            elif not self.open or self.open[-1] in (self.html, self.head):
                self._ensure_body(start)
        elif not self.open or self.open[-1] is self.html:
            self._ensure_body(start)
        drawing = self._in_drawing()
        if not drawing:
            self._close_left_open(tag)
            if tag == "tr" and self.open[-1].tag == "table":
                self._push("tbody", "", start, start)
        self._push(tag, raw, start, end)
        if tag in VOID or (raw.endswith("/") and (drawing or tag in ("svg", "math"))):
            self.open.pop()

    def _frame(self, tag: str, raw: str, start: int, end: int) -> None:
        known = getattr(self, tag)
        if known is not None:
            known.raw = known.raw or raw
            return
        if tag != "html":
            self._ensure_html(start)
            assert self.html
            self.open = [self.html]
        setattr(self, tag, self._push(tag, raw, start, end))

    def _in_drawing(self) -> bool:
        for element in reversed(self.open):
            if element.tag in ("svg", "math"):
                return True
            if element.tag in ("foreignobject", "body"):
                return False
        return False

    def _close_left_open(self, tag: str) -> None:
        if tag in _CLOSES_PARAGRAPH:
            for index in range(len(self.open) - 1, -1, -1):
                if self.open[index].tag == "p":
                    del self.open[index:]
                    break
                if self.open[index].tag in ("button", "td", "th", "body", "table", "object", "template"):
                    break
        if tag not in _CLOSED_BY:
            return
        closed, within = _CLOSED_BY[tag]
        last = None
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index].tag in within:
                break
            if self.open[index].tag in closed:
                last = index
                if tag in ("li", "option"):
                    break
        if last is not None:
            del self.open[last:]

    def _end(self, tag: str) -> None:
        if tag in ("html", "body"):
            return
        for index in range(len(self.open) - 1, 0, -1):
            if self.open[index].tag == tag:
                del self.open[index:]
                return
            if self.open[index].tag in ("td", "th", "body") and tag not in ("table", "tr", "tbody", "thead", "tfoot"):
                return
