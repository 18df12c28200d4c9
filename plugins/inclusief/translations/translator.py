"""Looks a text up in one language. What has no current translation stays Dutch, and says that it is Dutch."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from markupsafe import Markup, escape

from ..languages import SOURCE, Language, language
from ..phrase import Phrase
from .catalogs import Catalog, Message, State
from .isolate import isolate_html


class Translator:
    """Texts in one language. Without a catalog it gives the Dutch source itself."""

    def __init__(self, target: Language, catalog: Catalog | None = None) -> None:
        self.language = target
        self.catalog = catalog
        self._html: dict[str, Markup] = {}
        self.used: set[str] = set()
        """The texts that were looked up. Whoever wants to know what a page uses puts a new set here."""

    @property
    def is_source(self) -> bool:
        """True for the language that editors write."""
        return self.catalog is None

    def message(self, source: str) -> Message:
        """Return the message for a Dutch text, with its state."""
        if self.catalog is None:
            return Message(source, source, State.TRANSLATED, reviewed=True)
        self.used.add(str(source))  # a plain copy: a `Phrase` holds functions, which no process can send to another
        return self.catalog.get(source)

    def find(self, source: str) -> str | None:
        """Return the current translation, or None if it is missing or outdated."""
        message = self.message(source)
        return message.text if message.state is State.TRANSLATED else None

    def text(self, source: str, /, **values: object) -> str:
        """Return a plain text with its placeholders filled in; Dutch if there is no translation."""
        found = self.find(source)
        return _fill(found if found is not None else source, self._with_parts(source, values))

    def html(self, source: str, /, **values: object) -> Markup:
        """Return escaped text, marked as Dutch if there is no translation. Values that are Markup stay as they are."""
        found, values = self.find(source), self._with_parts(source, values)
        if not values and source in self._html:
            return self._html[source]
        if found is None:
            values = {name: self._in_own_words(value) for name, value in values.items()}
        filled = Markup(
            _fill(str(escape(found if found is not None else source)), {k: escape(v) for k, v in values.items()})
        )
        if found is None:
            filled = mark_dutch(filled)
        elif self.language.dir == "rtl":
            filled = isolate_html(filled)
        if not values:
            self._html[source] = filled
        return filled

    def _with_parts(self, source: str, values: dict[str, object]) -> dict[str, object]:
        if not isinstance(source, Phrase):
            return values
        return {**{name: part(self) for name, part in source.parts.items()}, **values}

    def _in_own_words(self, value: object) -> object:
        """Say of a word inside a Dutch sentence, such as a date, that it is in the language of the reader."""
        if isinstance(value, Markup) or not any(map(str.isalpha, str(value))):
            return value
        return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(self.language.code, self.language.dir, value)

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Return the form for the number ``n``, by the plural rule of the language. ``{n}`` is filled in."""
        message = self.message(one)
        values = {"n": n, **values}
        if self.catalog is not None and message.state is State.TRANSLATED and message.plural_forms:
            index = _plural_index(self.catalog.plural_expression, n, len(message.plural_forms))
            return _fill(message.plural_forms[index], values)
        return _fill(one if n == 1 else many, values)

    def plural_html(self, one: str, many: str, n: int, /, **values: object) -> Markup:
        """Return the form for a number as `html` does for a text."""
        filled = escape(self.plural(one, many, n, **values))
        if self.find(one) is None:
            return mark_dutch(filled)
        return isolate_html(filled) if self.language.dir == "rtl" else filled


def mark_dutch(html: Markup) -> Markup:
    """Return HTML that says of a fragment that it is Dutch: to voices, fonts and direction, and by its class to eyes."""
    return Markup('<span class="nog-nl" lang="{}" dir="ltr">{}</span>').format(SOURCE, html)


def _fill(text: str, values: dict[str, object]) -> str:
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text


def _plural_index(expression: str, n: int, count: int) -> int:
    """Return which of ``count`` forms goes with a number. A rule that makes no sense gives the last one."""
    try:
        index = _plural_rule(expression)(n)
    except ZeroDivisionError:
        return count - 1
    return index if 0 <= index < count else count - 1


@cache
def _plural_rule(expression: str) -> Callable[[int], int]:
    from gettext import c2py

    return c2py(expression)


SOURCE_TRANSLATOR = Translator(language(SOURCE))
