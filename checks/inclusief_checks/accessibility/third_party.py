"""What a page asks of other websites, and what it stores on the reader's device."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .observation import Observation, Sight

if TYPE_CHECKING:
    from .browsers import BrowserSession

THIRD_PARTY = "privacy/derden"
COOKIE = "privacy/cookie"
# A preconnect opens a connection without a request: the other side sees the reader's address all the same.
EARLY_CONNECTIONS = """
return [...document.querySelectorAll('link[rel~=preconnect], link[rel~=dns-prefetch]')].map(link => link.href);
"""
_REQUESTS = {
    "Network.requestWillBeSent": lambda params: params["request"]["url"],
    "Network.webSocketCreated": lambda params: params["url"],
}


def requested(events: Iterable[tuple[str, dict[str, Any]]]) -> list[str]:
    """Return the addresses that were asked for, from the browser's network events; without what we blocked ourselves."""
    asked: dict[str, str] = {}
    for number, (name, params) in enumerate(events):
        if name in _REQUESTS:
            # A redirect has the id of the request that it answers.
            asked[f"{params.get('requestId')} {number}"] = _REQUESTS[name](params)
        elif name == "Network.loadingFailed" and params.get("blockedReason") == "inspector":
            for key in [key for key in asked if key.startswith(f"{params.get('requestId')} ")]:
                del asked[key]
    return list(asked.values())


def cookie_names(session: BrowserSession) -> list[str]:
    """Return the names of all cookies that the browser holds."""
    return sorted({cookie["name"] for cookie in session.command("Storage.getCookies")["cookies"]})


def observations(addresses: Iterable[str], cookies: Iterable[str], origin: str, state: str) -> list[Observation]:
    """Return what is to be said about these requests and cookies of one page: once per other host, and once per cookie."""
    own = urlsplit(origin).netloc
    hosts: dict[str, str] = {}
    for address in addresses:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc and parts.netloc != own:
            hosts.setdefault(parts.netloc, address)
    seen = [
        Observation(THIRD_PARTY, "", address, Sight.FAILED, state, {"host": host})
        for host, address in sorted(hosts.items())
    ]
    return seen + [Observation(COOKIE, "", name, Sight.FAILED, state, {"name": name}) for name in cookies]
