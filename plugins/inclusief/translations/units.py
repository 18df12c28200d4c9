"""Units: the blocks of Dutch text that need a translation, from pages, data files and the interface."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..pages import Page
from ..yaml_source import SourceText


@dataclass(frozen=True)
class Unit:
    """A block of source text. ``text`` is inline Markdown for pages and plain text for data and interface."""

    text: str
    kind: str
    file: str
    line: int | None = None
    plural: str | None = None

    @property
    def message_id(self) -> str | tuple[str, str]:
        """What gettext calls the message id: the text, or singular and plural."""
        return (self.text, self.plural) if self.plural else self.text


def page_units(pages: Iterable[Page]) -> Iterator[Unit]:
    """Yield the units of pages: front matter first, then the blocks in reading order."""
    for page in pages:
        for kind, text in page.meta_texts():
            yield Unit(str(text), kind, page.file, text.line)
        for block in page.blocks:
            yield Unit(block.text, block.kind, page.file, block.line)


def data_units(rows: Iterable[tuple[str, SourceText, str]], file: str) -> Iterator[Unit]:
    """Yield units for rows of (kind, text, context), as the calendar and the reporting points give them."""
    for kind, text, context in rows:
        yield Unit(str(text), f"{kind}: {context}", file, text.line)


THEME = Path(__file__).parent.parent / "theme"


@cache
def interface_units() -> tuple[Unit, ...]:
    """Return the texts of templates and of our own Python modules."""
    from babel.messages.extract import extract

    from ..calendar.feeds.texts import INTERFACE_TEXTS as FEEDS
    from ..calendar.texts import INTERFACE_TEXTS as CALENDAR
    from ..cijfers.texts import INTERFACE_TEXTS as FIGURES
    from ..finder.texts import INTERFACE_TEXTS as FINDER
    from ..meldpunten.texts import INTERFACE_TEXTS as POINTS
    from ..safety.texts import INTERFACE_TEXTS as SAFETY
    from ..statement.texts import INTERFACE_TEXTS as STATEMENT
    from ..texts import INTERFACE_TEXTS as OWN

    units = []
    for path in sorted(THEME.rglob("*.html")):
        file = f"thema/{path.relative_to(THEME).as_posix()}"
        with path.open("rb") as source:
            for _line, message, _comments, _context in extract(
                "jinja2.ext:babel_extract",
                source,
                keywords={"t": None, "ta": None, "tn": (1, 2)},
                options={"encoding": "utf-8"},
            ):
                # No line: an edit elsewhere in a template must not change every catalog.
                if isinstance(message, tuple):
                    units.append(Unit(message[0], "knop of label", file, None, message[1]))
                else:
                    units.append(Unit(message, "knop of label", file))
    units += [Unit(text, "vaste tekst", "agenda") for text in (*CALENDAR, *FEEDS)]
    units += [Unit(text, "vaste tekst", "meldpunten") for text in (*POINTS, *FINDER)]
    units += [Unit(text, "vaste tekst", "cijfers") for text in FIGURES]
    units += [Unit(text, "vaste tekst", "toegankelijkheid") for text in STATEMENT]
    units += [Unit(text, "vaste tekst", "thema") for text in (*OWN, *SAFETY)]
    return tuple(units)
