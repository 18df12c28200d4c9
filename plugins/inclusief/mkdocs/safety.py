"""What the site plugin adds for a reader in trouble: the pages that a device keeps, and the page without a network."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from .. import texts
from ..clock import build_day
from ..pages import Page as SourcePage
from ..safety import security_txt
from ..safety.headers import SiteHeaders
from ..safety.offline import WORKER, KeptFiles, is_kept, worker_script
from ..safety.outside import mark_outside
from ..safety.texts import DANGER, NO_NETWORK, NO_NETWORK_CALL, NO_NETWORK_WHY
from ..translations.translator import SOURCE_TRANSLATOR, Translator
from .blocks import anchor, text_functions
from .common import translator_of, translators_of
from .links import REPORTING_ROLES, Link, Links

NGINX = ".server/nginx.conf"
PHONE_GROUPS = ("melden", "hulp")
"""The groups of reporting points whose numbers a reader finds without a network."""


class Safety:
    """Writes what keeps a reader safe."""

    def __init__(self, config: MkDocsConfig, links: Links) -> None:
        self._config, self._links = config, links

    @property
    def base(self) -> str:
        """The path of the site on its host."""
        return urlsplit(self._config.site_url or "/").path.rstrip("/") + "/"

    # The page without a network

    def offline_context(self) -> dict[str, Any]:
        """Return what the page without a network shows. It can stand at any address, so its links are whole paths."""
        return {
            "base_url": self.base.rstrip("/") or "/",
            "languages_offline": [self._row(translator) for translator in translators_of(self._config)],
            "phones": self._phones(),
            "site_title": self._config.site_name,
            **text_functions(SOURCE_TRANSLATOR),
        }

    def _row(self, translator: Translator) -> dict[str, Any]:
        language = translator.language
        wanted = [(texts.TO_HOME, self._links.named("index", language.code))]
        wanted += [("", file) for role in REPORTING_ROLES if (file := self._links.role(role, language.code))]
        links = []
        for text, file in wanted:
            if file is None:
                continue
            source = self._links.source_page(file)
            title = translator.html(text or (source.title if source else ""))
            in_dutch = translator_of(file, self._config) is not translator
            links.append(anchor(Link(title, self.base + file.url.removeprefix("./"), in_dutch=in_dutch), translator))
        return {
            "code": language.code,
            "name": language.name,
            "dir": language.dir,
            "title": translator.html(NO_NETWORK),
            "text": translator.html(NO_NETWORK_WHY),
            "call": translator.html(NO_NETWORK_CALL),
            "danger": translator.html(DANGER),
            "links": links,
        }

    def _phones(self) -> list[dict[str, str]]:
        points = getattr(self._config.plugins.get("inclusief/meldpunten"), "points", ())
        return [
            {"name": str(point.naam), "tel": phone["tel"], "text": phone["text"]}
            for point in points
            if point.groep in PHONE_GROUPS
            for phone in point.phone_links
        ]

    def mark_outside(self, html: str, page: Page) -> str:
        """Return the HTML of a page in which links to other sites say so, in the language of the page."""
        translator = translator_of(page.file, self._config)
        language = translator.language

        def note() -> Markup:
            text = translator.html(texts.OTHER_SITE)
            if translator.is_source:
                return text
            return Markup('<span lang="{}" dir="{}">{}</span>').format(language.code, language.dir, text)

        return mark_outside(html, self._config.site_url or "", note)

    # What a build writes at the end

    def texts_to_come(self, contact: str) -> list[str]:
        """Return the paths of what `write` writes."""
        return [WORKER, "_headers", ".htaccess", NGINX, *([security_txt.PATH] if contact else [])]

    def write(self, names: Iterable[str], contact: str) -> None:
        """Write the worker, the headers and ``security.txt`` into a site that is complete but for these.

        ``names`` are the pages of the site, ``contact`` is whom to tell about a leak.
        """
        site, names = Path(self._config.site_dir), list(names)
        worker = worker_script(KeptFiles(site, self.base).lists(self._kept_pages(names)))
        write_file(worker.encode(), str(site / WORKER))
        headers = SiteHeaders(self.base, tuple(sorted(self._sensitive(names))), _top_of(site))
        write_file(headers.netlify().encode(), str(site / "_headers"))
        write_file(headers.apache().encode(), str(site / ".htaccess"))
        write_file(headers.nginx().encode(), str(site / NGINX))
        if contact:
            text = security_txt.security_txt(contact, self._config.site_url or "", build_day())
            write_file(text.encode(), str(site / security_txt.PATH))

    def _page_of(self, name: str) -> tuple[File, SourcePage | None]:
        file = self._links.at(name)
        return file, self._links.source_page(file)

    def _sensitive(self, names: Iterable[str]) -> list[str]:
        """Return the addresses of the sensitive pages, in all languages."""
        rows = (self._page_of(name) for name in names)
        return [file.url.removeprefix("./") for file, page in rows if page and page.sensitive]

    def _kept_pages(self, names: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
        """Return address and file of the kept pages, for each language that has them."""
        rows: dict[str, list[tuple[str, str]]] = {t.language.code: [] for t in translators_of(self._config)}
        for src_uri in names:
            file, page = self._page_of(src_uri)
            if page and is_kept(page):
                address = file.url.removeprefix("./")
                rows[translator_of(file, self._config).language.code].append((address, file.dest_uri))
        return rows


OWN = ("_headers", ".htaccess", ".server", ".well-known")
"""What stands in the root of a site and is not for readers, or not for frames."""


def _top_of(site: Path) -> tuple[str, ...]:
    """Return the files and folders in the root of a site, as addresses in a file of headers."""
    paths = sorted(path for path in site.iterdir() if path.name not in OWN)
    return tuple(f"{path.name}/*" if path.is_dir() else path.name for path in paths)
