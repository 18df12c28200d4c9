"""What a page asks of other websites, and what it stores on the reader's device."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..findings import Finding, Location, Rule, Severity
from .axe import shorten

if TYPE_CHECKING:
    from .browsers import BrowserSession

THIRD_PARTY = Rule(
    id="privacy/derden",
    title="De pagina haalt iets op bij een andere website.",
    why="Die website ziet dan wie uw pagina leest. Daar is vaak toestemming voor nodig.",
    how="Zet het bestand in uw eigen site. Of haal het weg.",
    sources=("AVG artikel 5 en 6",),
)
COOKIE = Rule(
    id="privacy/cookie",
    title="De pagina zet een cookie.",
    why="Met een cookie kan een site een bezoeker volgen. Daar is vaak toestemming voor nodig.",
    how="Haal het script weg dat de cookie zet.",
    sources=("Telecommunicatiewet artikel 11.7a",),
)

# A preconnect opens a connection without a request: the other side sees the reader's address all the same.
_EARLY_CONNECTIONS = """
return [...document.querySelectorAll('link[rel~=preconnect], link[rel~=dns-prefetch]')].map(link => link.href);
"""
_REQUESTS = {
    "Network.requestWillBeSent": lambda params: params["request"]["url"],
    "Network.webSocketCreated": lambda params: params["url"],
}


def requested(events: Iterable[tuple[str, dict[str, Any]]]) -> list[str]:
    """Return the addresses that were asked for, from the browser's network events."""
    return [_REQUESTS[name](params) for name, params in events if name in _REQUESTS]


def inspect(session: BrowserSession, origin: str, *, file: str, url: str) -> list[Finding]:
    """Return the findings about the loaded page: a finding per other host, and one per cookie."""
    early = session.driver.execute_script(_EARLY_CONNECTIONS)
    asked = requested(session.network_events())
    cookies = session.command("Storage.getCookies")["cookies"]
    names = sorted({cookie["name"] for cookie in cookies})
    return findings_of([*asked, *early], names, origin, file=file, url=url)


def findings_of(
    addresses: Iterable[str], cookie_names: Iterable[str], origin: str, *, file: str, url: str
) -> list[Finding]:
    """Return the findings about these requests and cookies of one page."""
    own = urlsplit(origin).netloc
    hosts: dict[str, str] = {}
    for address in addresses:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc and parts.netloc != own:
            hosts.setdefault(parts.netloc, address)
    location = Location(file=file, url=url)
    found = [
        Finding(
            rule=THIRD_PARTY.id,
            severity=Severity.ERROR,
            location=location,
            message=f"Deze pagina haalt iets op bij {host}.",
            suggestion=THIRD_PARTY.how,
            excerpt=shorten(address),
        )
        for host, address in sorted(hosts.items())
    ]
    found.extend(
        Finding(
            rule=COOKIE.id,
            severity=Severity.ERROR,
            location=location,
            message=f"Deze pagina zet een cookie met de naam '{name}'.",
            suggestion=COOKIE.how,
            excerpt=name,
        )
        for name in cookie_names
    )
    return found
