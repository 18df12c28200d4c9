"""Special lines in a page, such as ``[[agenda]]``: a plugin puts rendered HTML in their place."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import markdown
from jinja2 import Environment, FileSystemBytecodeCache
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from inclusief_checks.prose import DIRECTIVE

from ..calendar.agenda import date_words
from ..languages import SOURCE
from ..texts import IN_DUTCH
from ..translations.isolate import left_to_right
from ..translations.translator import Translator
from .links import Link

Renderer = Callable[[Page, str], str]
"""From the page and what stands behind the colon to HTML."""


class SpecialLines(Extension):
    """Replaces special lines in the page that is being rendered. Set `page` before each page."""

    def __init__(self, renderers: Mapping[str, Renderer]) -> None:
        super().__init__()
        self.renderers = renderers
        self.page: Page | None = None

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Register before the paragraph processor, which would take every line."""
        md.parser.blockprocessors.register(_Processor(md, self), f"inclusief-{id(self)}", 95)


class _Processor(BlockProcessor):
    def __init__(self, md: markdown.Markdown, owner: SpecialLines) -> None:
        super().__init__(md.parser)
        self.md, self.owner = md, owner

    def test(self, parent: etree.Element, block: str) -> bool:
        match = DIRECTIVE.fullmatch(block.strip())
        return bool(match and match["name"] in self.owner.renderers and self.owner.page)

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        match = DIRECTIVE.fullmatch(blocks.pop(0).strip())
        assert match and self.owner.page
        html = self.owner.renderers[match["name"]](self.owner.page, match["argument"] or "")
        element = etree.SubElement(parent, "p")
        element.text = self.md.htmlStash.store(html)


@dataclass
class Templates:
    """The block templates of the theme, with escaping on."""

    config: MkDocsConfig
    environment: Environment | None = None

    def render(self, template: str, page: Page, translator: Translator, **values: Any) -> str:
        """Return the HTML of a block template for a page in one language."""
        if self.environment is None:
            self.environment = Environment(
                loader=self.config.theme.get_env().loader, autoescape=True, bytecode_cache=FileSystemBytecodeCache()
            )
        return self.environment.get_template(f"blocks/{template}").render(
            **text_functions(translator), url=lambda target: get_relative_url(target, page.url), **values
        )


def text_functions(translator: Translator) -> dict[str, Any]:
    """Return the functions with which a template gets its texts. All they return is escaped.

    ``t`` and ``tn`` say of a text without translation that it is Dutch. ``ta`` is for attributes, which cannot say that.
    """
    return {
        "language": translator.language,
        "t": lambda text, **values: translator.html(text, **values),
        "ta": lambda text, **values: escape(translator.text(text, **values)),
        "tn": lambda one, many, n, **values: translator.plural_html(one, many, n, **values),
        "d": lambda text: translator.html(str(text)) if any(map(str.isalpha, str(text))) else left_to_right(text),
        "date_text": lambda date: date_words(date, translator.language.locale),
        "a": lambda link, css="": anchor(link, translator, css),
        "ltr": left_to_right,
    }


def anchor(link: Link, translator: Translator, css: str = "") -> Markup:
    """Return a link as HTML. It says so if it leads to a Dutch page, or to the page that the reader is on."""
    note = f" ({escape(translator.text(IN_DUTCH))})" if link.in_dutch else ""
    return _anchor(link, note, css)


@lru_cache(maxsize=4096)
def _anchor(link: Link, note: str, css: str) -> Markup:
    """The links of a menu are the same on all pages of a section."""
    attributes = f' class="{escape(css)}"' if css else ""
    if link.in_dutch:
        attributes += f' hreflang="{SOURCE}"'
    if link.current:
        attributes += ' aria-current="page"'
    return Markup(f'<a{attributes} href="{escape(link.url)}">{escape(link.title)}{note}</a>')
