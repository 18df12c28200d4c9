"""The sheet to print: a page in each language, a code that leads to the site, and the link from other pages to it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ..meldpunten.cards import card
from ..meldpunten.sheet import FOLDER, SHEET, SHEET_BODY, Sheet, leaflet, qr_svg
from ..meldpunten.texts import SHEET_TITLE
from ..pages import Page as SourcePage
from ..phrase import Phrase
from ..translations.translator import Translator
from .blocks import Templates
from .common import file_in, source_of, translator_of, translators_of

_CONTENT = f"---\ntitle: {SHEET_TITLE}\ntemplate: {SHEET}.html\n---\n\n[[{SHEET_BODY}]]\n"


def wants_sheet(pages: Iterable[SourcePage]) -> bool:
    """Tell whether a page asks for the sheet."""
    return any(name == SHEET for page in pages for name, _argument, _line in page.directives)


class SheetLines:
    """Makes the page with the sheet and renders its special lines. ``file`` is where the points stand.

    ``all_files`` are the files of the site, once they are known; ``with_leaflets`` says that there will be a PDF.
    """

    all_files: Files
    with_leaflets = False

    def __init__(self, config: MkDocsConfig, sheet: Sheet, pages: Collection[SourcePage], file: str) -> None:
        self._config, self._file = config, file
        self._first, self._others = card(sheet.first), [card(point) for point in sheet.others]
        self._target = next((page.name for page in pages if page.meta.get("rol") == "melden"), "index")
        self._templates = Templates(config)
        self.renderers: Mapping[str, Callable[[Page, str], str]] = {SHEET: self._link, SHEET_BODY: self._body}

    def source_pages(self) -> list[SourcePage]:
        """Return the page as the site knows the pages of editors."""
        title = Phrase(SHEET_TITLE)
        return [SourcePage(SHEET, self._file, {"title": title, "listed": True}, (), ((SHEET_BODY, "", 1),))]

    def is_sheet(self, file: File) -> bool:
        """Tell whether a file is the sheet, in any language."""
        return source_of(file, self._config).src_uri == f"{SHEET}.md"

    def add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Add the page and a code for each language. A page that an editor wrote goes before ours."""
        if files.get_file_from_path(f"{SHEET}.md") is None:
            files.append(File.generated(config, f"{SHEET}.md", content=_CONTENT, inclusion=InclusionLevel.NOT_IN_NAV))
        for translator in translators_of(config) if config.site_url else ():
            code = translator.language.code
            prefix = "" if translator.is_source else f"{code}/"
            address = File(f"{prefix}{self._target}.md", "", "", config.use_directory_urls).url
            files.append(File.generated(config, _qr_path(code), content=qr_svg(urljoin(config.site_url, address))))

    def _link(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        file = file_in(self.all_files, f"{SHEET}.md", translator, self._config)
        assert file
        return self._render("meldkaart-link.html", page, translator, sheet_url=get_relative_url(file.url, page.url))

    def _body(self, page: Page, argument: str) -> str:
        translator = translator_of(page.file, self._config)
        return self._render("meldkaart-blad.html", page, translator, first=self._first, others=self._others)

    def _render(self, template: str, page: Page, translator: Translator, **values: object) -> str:
        code = translator.language.code
        target = file_in(self.all_files, f"{self._target}.md", translator, self._config)
        has_code = bool(self._config.site_url and target)
        return self._templates.render(
            template,
            page,
            translator,
            qr=_qr_path(code) if has_code else "",
            address=_readable(urljoin(self._config.site_url or "", target.url)) if target and has_code else "",
            pdf=leaflet(code) if self.with_leaflets else "",
            **values,
        )


def _readable(address: str) -> str:
    """Return an address as people type it."""
    return address.partition("://")[2].rstrip("/")


def _qr_path(code: str) -> str:
    return f"{FOLDER}/{code}.svg"
