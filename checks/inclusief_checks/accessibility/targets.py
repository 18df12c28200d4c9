"""What is audited: the pages of a folder, or addresses on this computer and on hosts that were named."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

from .errors import AuditCouldNotStart, PageFailed
from .server import BLANK, normalised_base

SourceOf = Mapping[str, str] | Callable[[str], str | None]
ROBOTS = "/robots.txt"
FETCH_SECONDS = 20


@dataclass(frozen=True)
class Target:
    """A page to audit."""

    page: str
    """Its file in the site, or its address if there is no folder."""
    url: str
    """Its address in reports."""
    file: str
    """The source file it came from, as far as that is known."""
    address: str
    """Its address for the browser."""
    blank: str = BLANK
    """A path on the same host that gives as little as possible, for the warm page."""

    @property
    def origin(self) -> str:
        """The address of its server, such as ``http://127.0.0.1:8000``."""
        return origin_of(self.address)

    @property
    def host(self) -> str:
        """The name of its server."""
        return urlsplit(self.address).hostname or ""

    @property
    def is_in_folder(self) -> bool:
        """Whether the page comes from a folder that this audit serves itself."""
        return self.blank == BLANK


def origin_of(address: str) -> str:
    """Return scheme and host of an address, with the port if it is not the usual one, as browsers write it."""
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    host = f"[{host}]" if ":" in host else host
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    port = "" if parts.port in (None, usual) else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}"


def public_url(page: str, base_path: str = "/") -> str:
    """Return the address of a page as residents see it: ``melden/index.html`` is ``/melden/``."""
    address = page[: -len("index.html")] if page == "index.html" or page.endswith("/index.html") else page
    return normalised_base(base_path) + address


def pages_in(site_dir: Path) -> list[str]:
    """Return the HTML files of a built site, in order."""
    return sorted(path.relative_to(site_dir).as_posix() for path in site_dir.rglob("*.html") if path.is_file())


def target_in(site_dir: Path, page: str, origin: str, base_path: str, source_of: SourceOf | None) -> Target:
    """Return a page of a folder that is served at ``origin``."""
    url = public_url(page, base_path)
    file: str | None = None
    if isinstance(source_of, Mapping):
        file = source_of.get(url) or source_of.get(page)
    elif source_of is not None:
        file = source_of(url)
    return Target(page, url, file or f"{site_dir.name}/{page}", origin + quote(url))


def targets_at(addresses: Iterable[str]) -> list[Target]:
    """Return the pages at these addresses, each once. Raise `AuditCouldNotStart` for what is no address of a page."""
    found: dict[str, Target] = {}
    for address in addresses:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise AuditCouldNotStart(f"Dit is geen adres van een pagina: {address}. Begin met http:// of https://.")
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        plain = urlunsplit((parts.scheme, parts.netloc, path, parts.query, ""))
        found.setdefault(plain, Target(address, address, address, plain, ROBOTS))
    return list(found.values())


def addresses_in_file(path: Path) -> list[str]:
    """Return the addresses in a file, one a line. Empty lines and lines that start with ``#`` are left out."""
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def addresses_in_sitemap(address: str, *, depth: int = 3) -> list[str]:
    """Return the addresses of pages in a sitemap, also of the sitemaps that it names (sitemaps.org/protocol.html).

    Only what lies on the host of the sitemap is read: another host was not named. Raise `AuditCouldNotStart` if it cannot be
    read.
    """
    try:
        root = ET.fromstring(_fetch(address))
    except ET.ParseError as error:
        raise AuditCouldNotStart(f"De sitemap {address} is geen goede XML: {error}") from error
    places = [(element.text or "").strip() for element in root.iter() if element.tag.rpartition("}")[2] == "loc"]
    own = [place for place in places if origin_of(place) == origin_of(address)]
    if places and not own:
        raise AuditCouldNotStart(
            f"In de sitemap {address} staan alleen adressen van een andere host. Geef die adressen zelf."
        )
    if root.tag.rpartition("}")[2] != "sitemapindex":
        return own
    return [page for place in own if depth for page in addresses_in_sitemap(place, depth=depth - 1)]


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only on the same host."""

    def redirect_request(self, request, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        """Return the new request, or None: then the redirect is an error."""
        if origin_of(newurl) != origin_of(request.full_url):
            return None
        return super().redirect_request(request, fp, code, msg, headers, newurl)


def check_answer(target: Target, seconds: float) -> None:
    """Raise `PageFailed` if the server does not answer, or sends the reader to another host.

    A browser would follow such an answer before anybody can stop it.
    """
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _SameHost)
    try:
        opener.open(target.address, timeout=seconds).close()
    except urllib.error.HTTPError as error:
        error.close()
        if 300 <= error.code < 400:
            raise PageFailed("page_elsewhere", retry=False) from error
        raise PageFailed("page_refused", retry=False, code=error.code) from error
    except (OSError, ValueError, HTTPException) as error:
        raise PageFailed("page_no_answer", retry=False, error=error) from error


def _fetch(address: str) -> bytes:
    if not re.match("https?://", address):
        raise AuditCouldNotStart(f"Dit is geen adres: {address}. Begin met http:// of https://.")
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _SameHost)
    try:
        with opener.open(address, timeout=FETCH_SECONDS) as answer:
            return bytes(answer.read())
    except (OSError, urllib.error.URLError, ValueError) as error:
        raise AuditCouldNotStart(f"De sitemap {address} is niet te lezen. De server zegt: {error}") from error
