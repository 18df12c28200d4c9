"""A gettext catalog as a file, without loss: every comment, flag, previous text and obsolete entry that is read is written again.

Babel's own reader takes ``#|`` for a remark and its writer drops what an obsolete entry carries, so that a second run would
change a file. The form is that of the gettext manual, "The Format of PO Files".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from babel.messages.pofile import normalize

WIDTH = 100
FUZZY = "fuzzy"

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_ESCAPE = re.compile(r"\\(.)", re.S)
_KEYWORD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d+)\])?\s*"(.*)"\s*', re.S)
_STRING = re.compile(r'"(.*)"\s*', re.S)
_REFERENCE = re.compile(r"\u2068[^\u2069]*\u2069(?::\d+)?|\S+")
_OF_A_PAGE = re.compile(r"\.md\u2069?(?::\d+)?$")
_PLURAL_FORMS = re.compile(r"^Plural-Forms:\s*nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;\n]+)", re.M | re.I)


@dataclass
class Entry:
    """A text with its translation and everything that is known of it. A text with a plural has a pair as its id."""

    id: str | tuple[str, str] = ""
    string: str | tuple[str, ...] = ""
    context: str | None = None
    user_comments: list[str] = field(default_factory=list)
    auto_comments: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    previous: dict[str, str] = field(default_factory=dict)
    """The Dutch text that the translation was made for, if that has changed: by keyword (``msgid`` …)."""
    start: int = 0
    """The line of its first comment, or of its text."""
    line: int = 0
    """The line of its ``msgid``."""

    @property
    def source(self) -> str:
        """The Dutch text; the singular if there is a plural."""
        return self.id if isinstance(self.id, str) else self.id[0]

    @property
    def key(self) -> tuple[str | None, str]:
        """What makes an entry one of a kind in its catalog."""
        return self.context, self.source

    @property
    def forms(self) -> tuple[str, ...]:
        """The translation: one text, or one for each plural form."""
        return (self.string,) if isinstance(self.string, str) else self.string

    @property
    def fuzzy(self) -> bool:
        """True if the translation belongs to another text, or if its translator is not sure."""
        return FUZZY in self.flags

    @property
    def is_prose(self) -> bool:
        """True for a text of a page. Interface texts are no Markdown, so a star or bracket in them is just that."""
        return any(_OF_A_PAGE.search(reference) for reference in self.references)


@dataclass
class PoFile:
    """A whole catalog file. Iterating gives its entries, without the header and without what is obsolete."""

    header: Entry = field(default_factory=Entry)
    entries: list[Entry] = field(default_factory=list)
    obsolete: list[Entry] = field(default_factory=list)
    trailer: list[str] = field(default_factory=list)
    """Comments after the last entry."""

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    @property
    def plural_forms(self) -> tuple[int, str] | None:
        """How many plural forms there are and which one goes with a number, or None if the header does not say."""
        found = _PLURAL_FORMS.search(self.header.forms[0])
        return (int(found[1]), found[2].strip()) if found else None

    @property
    def num_plurals(self) -> int:
        """How many plural forms a text has."""
        return self.plural_forms[0] if self.plural_forms else 2


def reference(file: str, line: int | None) -> str:
    """Return a place as it stands behind ``#:``. gettext puts a name with spaces between two invisible signs."""
    name = f"\u2068{file}\u2069" if re.search(r"\s", file) else file
    return f"{name}:{line}" if line else name


def parse(text: str) -> PoFile:
    """Return the catalog in a text that `po_syntax.syntax_problems` has nothing against."""
    result = PoFile()
    reader = _Reader(result)
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip(" \t\r")
        if stripped.startswith("#~"):
            reader.obsolete_line(stripped, number)
        elif stripped.startswith("#"):
            reader.comment(stripped, number)
        elif stripped:
            reader.message(stripped, number)
    reader.finish()
    result.trailer = reader.comments
    return result


class _Reader:
    """Gathers lines until the next entry begins: at a comment, ``msgctxt`` or ``msgid`` after a translation."""

    def __init__(self, target: PoFile) -> None:
        self.target = target
        self._reset()

    def _reset(self) -> None:
        self.entry = Entry()
        self.comments: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.previous: dict[str, list[str]] = {}
        self.open: list[str] | None = None
        self.obsolete = False

    def comment(self, line: str, number: int) -> None:
        """Take a line that begins with a hash."""
        self._begin(number)
        mark, rest, entry = line[1:2], line[2:].strip(), self.entry
        self.comments.append(line)
        if mark == ".":
            if rest:
                entry.auto_comments.append(rest)
        elif mark == ":":
            entry.references += _REFERENCE.findall(rest)
        elif mark in ",=" and mark:
            entry.flags |= {flag.strip() for flag in rest.split(",")} - {""}
        elif mark == "|":
            self._previous(rest, line)
        else:
            entry.user_comments.append(line[2:] if mark == " " else line[1:])

    def obsolete_line(self, line: str, number: int) -> None:
        """Take a line of an entry whose text is gone from the site."""
        rest = line[2:].strip()
        if rest.startswith("|"):
            self._begin(number)
            self._previous(rest[1:].strip(), line)
        elif _KEYWORD.fullmatch(rest) or (_STRING.fullmatch(rest) and self.open is not None):
            self.message(rest, number)
            self.obsolete = True
        else:
            self._begin(number)
            self.comments.append(line)
            self.entry.user_comments.append(line[1:].strip())

    def message(self, line: str, number: int) -> None:
        """Take a keyword with its string, or a string that goes on."""
        keyword = _KEYWORD.fullmatch(line)
        if keyword is None:
            goes_on = _STRING.fullmatch(line)
            if goes_on and self.open is not None:
                self.open.append(goes_on[1])
            return
        name = keyword[1] + (keyword[2] or "")
        if keyword[1] in ("msgctxt", "msgid"):
            if "msgid" in self.texts:
                self.finish()
            self._begin(number)
        if keyword[1] == "msgid":
            self.entry.line = number
        self.open = self.texts.setdefault(name, [])
        self.open.append(keyword[3])

    def _begin(self, number: int) -> None:
        if "msgstr" in self.texts or "msgstr0" in self.texts:
            self.finish()
        self.open = None
        self.entry.start = self.entry.start or number

    def _previous(self, rest: str, line: str) -> None:
        keyword, goes_on = _KEYWORD.fullmatch(rest), _STRING.fullmatch(rest)
        if keyword:
            self.previous[keyword[1]] = [keyword[3]]
        elif goes_on and self.previous:
            next(reversed(self.previous.values())).append(goes_on[1])
        else:
            self.entry.user_comments.append(line[1:].strip())

    def finish(self) -> None:
        """Add the entry that was gathered."""
        if "msgid" not in self.texts:
            return
        entry, texts = self.entry, {name: _unescape("".join(parts)) for name, parts in self.texts.items()}
        entry.previous = {name: _unescape("".join(parts)) for name, parts in self.previous.items()}
        entry.context = texts.get("msgctxt")
        if "msgid_plural" in texts:
            entry.id = (texts["msgid"], texts["msgid_plural"])
            numbers = sorted(int(name[6:]) for name in texts if name[6:].isdigit())
            entry.string = tuple(texts.get(f"msgstr{n}", "") for n in range(numbers[-1] + 1 if numbers else 0))
        else:
            entry.id, entry.string = texts["msgid"], texts.get("msgstr", "")
        if self.obsolete:
            self.target.obsolete.append(entry)
        elif entry.id == "" and entry.context is None:
            self.target.header = entry
        else:
            self.target.entries.append(entry)
        self._reset()


def _unescape(text: str) -> str:
    return _ESCAPE.sub(lambda match: _ESCAPES.get(match[1], match[1]), text) if "\\" in text else text


def render(catalog: PoFile) -> str:
    """Return a catalog as text. The same catalog always gives the same text."""
    blocks = [_entry_lines(entry, catalog.num_plurals) for entry in (catalog.header, *catalog.entries)]
    blocks += [_entry_lines(entry, catalog.num_plurals, gone=True) for entry in catalog.obsolete]
    if catalog.trailer:
        blocks.append(catalog.trailer)
    return "".join("\n".join(block) + "\n\n" for block in blocks)


def _entry_lines(entry: Entry, plurals: int, *, gone: bool = False) -> list[str]:
    lines = [f"# {comment}" if comment else "#" for comment in entry.user_comments]
    if not gone:
        lines += [f"#. {' '.join(comment.split())}" for comment in entry.auto_comments]
        lines += _reference_lines(entry.references)
    if entry.flags:
        lines.append(f"#, {', '.join(sorted(entry.flags))}")
    mark = "#~| " if gone else "#| "
    lines += [_keyword_line(name, text, mark) for name, text in entry.previous.items()]
    mark = "#~ " if gone else ""
    if entry.context is not None:
        lines.append(_keyword_line("msgctxt", entry.context, mark))
    lines.append(_keyword_line("msgid", entry.source, mark))
    if isinstance(entry.id, str):
        lines.append(_keyword_line("msgstr", entry.forms[0], mark))
    else:
        lines.append(_keyword_line("msgid_plural", entry.id[1], mark))
        forms = entry.forms + ("",) * (plurals - len(entry.forms))
        lines += [_keyword_line(f"msgstr[{number}]", form, mark) for number, form in enumerate(forms)]
    return lines


def _keyword_line(keyword: str, text: str, mark: str) -> str:
    # Babel counts a mark once for every word, so it is set here.
    return mark + f"{keyword} {normalize(text, width=WIDTH - len(mark))}".replace("\n", f"\n{mark}")


def _reference_lines(references: list[str]) -> list[str]:
    lines: list[str] = []
    room = 0
    for name in references:
        if len(name) + 1 > room:
            lines.append("#:")
            room = WIDTH + 1
        lines[-1] += f" {name}"
        room -= len(name) + 1
    return lines
