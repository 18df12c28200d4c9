"""Open a page in a warm browser, ready to be looked at; and note what it asked for on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from . import states, third_party
from .errors import PageFailed
from .kit import Prepared, prepare, warm_up
from .plan import Plan
from .targets import Target, origin_of

if TYPE_CHECKING:
    from .browsers import BrowserSession

SEARCH_INDEX = ("*/search/search_index.json*", "*/javascripts/workers/search.*")
"""What makes some sites read an index of all their texts on every page, for a search that nobody started."""
Event = tuple[str, dict[str, Any]]
_HTML = ("text/html", "application/xhtml+xml")


class Redirected(Exception):
    """The page only sends the reader on, to the address on the same host that is the text of this exception."""


@dataclass
class Visit:
    """A page that is open in a browser."""

    session: BrowserSession
    target: Target
    axe_script: Path
    prepared: Prepared
    plan: Plan
    address: str
    """Where the browser is: what it makes of the address of the target."""
    asked: list[str] = field(default_factory=list)
    """All addresses that were asked for until now."""

    def settle(self, state: states.State) -> None:
        """Show the page in another state."""
        states.settle(self.session, state)

    def note_requests(self) -> None:
        """Add what was asked for since the last time."""
        self.asked += third_party.requested(self.session.network_events())

    def stayed(self) -> bool:
        """Return whether the browser still shows this page."""
        return bool(_without_fragment(self.session.driver.current_url) == self.address)

    def reload(self, *, scripts: bool = True) -> None:
        """Open the page anew: as it is before anybody touched it."""
        self.note_requests()
        again = open_page(self.session, self.target, self.plan, self.axe_script, scripts=scripts)
        self.asked += again.asked
        self.prepared = again.prepared


def open_page(
    session: BrowserSession,
    target: Target,
    plan: Plan,
    axe_script: Path,
    *,
    scripts: bool = True,
    searched: bool = True,
) -> Visit:
    """Open a page on a wide screen in the light, wait for its final look, and equip it.

    ``scripts`` says whether the page's own scripts run, ``searched`` whether its search will be used. Raise `PageFailed` for what
    is no page, and `Redirected` if the page sends the reader to another page of its host.
    """
    session.forget(target.origin)
    warm_up(session, target, axe_script)
    session.block(() if searched else SEARCH_INDEX)
    states.enter(session, states.LIGHT_WIDE)
    session.opened += 1
    session.open(target.address, scripts=scripts)
    events = _of_this_visit(session.network_events(), target.address)
    _check_answer(events, target)
    address = _landed(session, states.settle(session, states.LIGHT_WIDE), target)
    prepared = prepare(session, axe_script, keys=bool(plan.parts))
    return Visit(session, target, axe_script, prepared, plan, address, third_party.requested(events))


def _of_this_visit(events: Iterable[Event], address: str) -> list[Event]:
    """Return the events from the request for this address on: what the previous page still asked for is not of this page."""
    listed = list(events)
    for number, (name, parameters) in enumerate(listed):
        if name == "Network.requestWillBeSent" and parameters["request"]["url"] == address:
            return listed[number:]
    return listed


def _check_answer(events: Iterable[Event], target: Target) -> None:
    """Raise `PageFailed` if the server gave no page at this address."""
    for name, parameters in events:
        if name == "Network.responseReceived" and parameters.get("type") == "Document":
            answer = parameters["response"]
            if unquote(_without_fragment(answer["url"])) != unquote(target.address):
                continue
            if answer["status"] >= 400:
                raise PageFailed("page_refused", retry=False, code=answer["status"])
            if answer["mimeType"] not in _HTML:
                raise PageFailed("page_a_file", retry=False, kind=answer["mimeType"])


def _landed(session: BrowserSession, where: str, target: Target) -> str:
    """Return where the browser is. Raise `PageFailed` or `Redirected` if that is not the page that was meant."""
    # A page that did not come says that it is one of the browser itself; the driver knows what was asked for.
    address = _without_fragment(where if where.startswith("http") else session.driver.current_url)
    if urlsplit(address).scheme not in ("http", "https"):
        raise PageFailed("page_not_shown", retry=True)
    if origin_of(address) != target.origin:
        raise PageFailed("page_outside", retry=False)
    if unquote(address) != unquote(target.address):
        raise Redirected(unquote(urlsplit(address).path))
    return address


def _without_fragment(address: str) -> str:
    return address.partition("#")[0]
