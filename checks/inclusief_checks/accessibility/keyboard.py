"""The keyboard walk: go through the page with Tab and back with Shift+Tab, as a reader without a mouse does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .observation import Observation
from .probe import SHIFT, Probe

if TYPE_CHECKING:
    from .browsers import BrowserSession

MOST_STOPS = 300
MOST_PARTS = 40
MOST_IN_RING = 20
"""A script that sends the focus round has a few stops; more than this is a page of its own kind."""
MOST_PICTURES = 12
"""Of how many stops the pixels are compared."""
TRIES = 3
"""After so many times at the same place, a reader is caught."""
_COMPARE = """
const [one, two, done] = arguments;
window.inclusiefKeyboard.compare(one, two).then(done, () => done(null));
"""


def walk(session: BrowserSession, *, state: str, within: str | None = None) -> list[Observation]:
    """Press Tab through the loaded page and back, and return what stands in the way of a reader with a keyboard.

    ``within`` is a selector: only that part is walked. The page needs axe. It may look different afterwards.
    """
    with session.page_errors():
        probe = Probe(session, "inclusiefKeyboard", state, "focus_look.js", "keyboard.js", "keyboard_after.js")
        if not probe.ask("start", within):
            return []
        probe.listeners()
        probe.lets_go = bool(probe.ask("keyup"))
        if not _Walk(probe).run() and not probe.gone:
            _look_back(probe, whole=within is None)
        if probe.gone:
            return []
        probe.ask("close")
        seen = probe.observations()
        probe.close()
        return seen


def _look_back(probe: Probe, *, whole: bool) -> None:
    """Judge what only shows when all stops are known."""
    probe.ask("settle")
    probe.listeners()  # Again: pages add listeners when they are used.
    probe.ask("unreachable")
    probe.ask("order")
    for number in range(min(probe.ask("doubts") or 0, MOST_PICTURES)):
        if not probe.ask("aim", number):
            continue
        probe.press("Tab")
        shown = probe.ask("show", number)
        if not shown:
            continue
        one = probe.screenshot(shown["clip"])
        probe.ask("hide")
        two = probe.screenshot(shown["clip"])
        difference = probe.session.driver.execute_async_script(_COMPARE, one, two)
        if difference:
            probe.ask("decide", number, difference["changed"], difference["clear"], shown["field"])


@dataclass
class _Walk:
    """One walk, forwards and backwards."""

    probe: Probe

    def run(self) -> bool:
        """Go. Return True if the page is too long to say anything about its order."""
        if self._go(backwards=False):
            return True
        return self._go(backwards=True)

    def _step(self, backwards: bool) -> Mapping[str, Any] | None:
        self.probe.press("Tab", SHIFT if backwards else 0)
        answer: Mapping[str, Any] | None = self.probe.ask("record", backwards)
        return answer

    def _go(self, backwards: bool) -> bool:
        """Press Tab until the focus leaves the page. Return True if that does not come."""
        visited: set[int] = set()
        previous, repeats = -1, 0
        for _ in range(MOST_STOPS):
            seen = self._step(backwards)
            if seen is None or seen.get("end") or seen.get("outside"):
                return False
            if "stop" not in seen:
                continue  # The focus was thrown away; the next Tab goes on from there.
            stop: int = seen["stop"]
            if seen["parts"]:
                self._through_parts(stop, backwards)
                visited.add(stop)
                continue
            repeats = repeats + 1 if stop == previous else 0
            if repeats >= TRIES - 1 or (stop in visited and stop != previous):
                if not self._out(stop, previous, backwards):
                    return False
                repeats = 0
            visited.add(stop)
            if seen["skip"]:
                self._skip(stop)
            previous = stop
        return True

    def _through_parts(self, stop: int, backwards: bool) -> None:
        """Step through a frame, a player or a date: of what is inside, the page only knows that the focus is in there."""
        for _ in range(MOST_PARTS):
            self.probe.press("Tab", SHIFT if backwards else 0)
            seen = self.probe.ask("record", backwards)
            if seen is None or seen.get("stop") != stop:
                # One step back, so that the walk itself comes to what follows.
                self.probe.ask("pass", stop, backwards)
                return
        self.probe.ask("pass", stop, backwards)

    def _out(self, stop: int, previous: int, backwards: bool) -> bool:
        """Find a way out of what holds the focus; note it if there is none. Return whether the walk can go on."""
        probe = self.probe
        ring = probe.ask("ring", stop, previous)
        if ring is None:
            return False
        members = set(range(min(stop, previous), max(stop, previous) + 1))
        probe.wait()  # A script may bring the focus back a little later.
        settled = probe.ask("record", backwards) or {}
        stop = settled.get("stop", stop)
        members.add(stop)
        probe.press("Escape")
        if self._leaves(members, backwards, 1):
            return True  # Escape closes a dialog: that is how it should be.
        if len(members) > MOST_IN_RING:
            return False
        for direction in (backwards, not backwards):
            if self._leaves(members, direction, len(members) + 1):
                return False
        probe.press("ArrowDown")
        if self._leaves(members, backwards, 1):
            return False
        if ring["dialog"] and ring["button"]:
            return False
        probe.ask("caught", stop, not ring["told"])
        return False

    def _leaves(self, members: set[int], backwards: bool, presses: int) -> bool:
        """Return whether the focus gets out of these stops with so many Tabs."""
        for _ in range(presses):
            self._step(backwards)
            self.probe.wait()
            # Only where the focus comes to rest counts: a script may take it back.
            seen = self.probe.ask("record", backwards)
            if seen is None or seen.get("end") or seen.get("outside") or seen.get("stop", -1) not in members | {-1}:
                return True
        return False

    def _skip(self, stop: int) -> None:
        """Use a skip link, and see where the next Tab brings the reader."""
        probe = self.probe
        missing = not probe.ask("skipTarget", stop)
        if not missing:
            probe.press("Enter")
            probe.press("Tab")
        probe.ask("skipped", stop, missing)
        probe.ask("pass", stop, False)
