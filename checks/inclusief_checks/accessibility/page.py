"""Look at one page: what every page gets, and what only the first page of its kind gets.

A template that stands on a thousand pages is one template. So every page is looked at for what is its own, in every state;
and the first page of each template also for what it shares with the others: the parts around the main content on a narrow
screen and in the dark, what opens, and what keys do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from . import interaction, keyboard, states, third_party
from .axe import AGAIN, BY_PLACE, COLOURS, OPTIONS, PLACES, run_axe
from .errors import PageFailed, Reason
from .observation import Observation, Sight
from .plan import AXE, Part, Plan
from .states import State
from .targets import Target
from .visit import Redirected, Visit, open_page

if TYPE_CHECKING:
    from .browsers import BrowserSession

MAIN = "main, [role=main]"
IN_MAIN = f"{{include: [[{MAIN!r}]]}}"
FOUND = "inclusief.found"
"""What a step before this one found: what came into sight, or changed colour."""
SEARCH_MS = 2000
"""How long results of a search may take to appear."""
_RULES = """
const [state, only, done] = arguments;
inclusief.rules(state, only).then(done, error => done({seen: [], broken: [{rule: '', error: String(error)}]}));
"""
_INSIDE = """
const [selectors, part] = arguments;
return selectors.map(selector => !!document.querySelector(selector)?.closest(part));
"""
_DO = """
const [what, argument, done] = arguments;
inclusief[what](argument).then(value => done({value}), error => done({error: String(error)}));
"""


@dataclass(frozen=True)
class Seen:
    """What came of one visit, in no language, so that it can be kept and told in any."""

    observations: tuple[Observation, ...] = ()
    not_run: tuple[Reason, ...] = ()
    """What of the page could not be looked at."""
    redirect: str = ""
    """Where the page only sends the reader to, on its own host."""
    keys: tuple[tuple[str, str], ...] = ()
    """Per part that pages share: the key of those that share it."""
    needs: tuple[str, ...] = ()
    """The paths on its own host that the page asked for."""
    html: str = field(default="", repr=False)
    """The page as the browser has it, if it does not come from a folder."""
    axe_version: str = ""


def look(
    session: BrowserSession,
    target: Target,
    parts: Sequence[Part],
    plan: Plan,
    axe_script: Path,
    *,
    keep_html: bool = False,
) -> Seen:
    """Look at these parts of a page in a warm browser. Raise `PageFailed` if that does not work."""
    with session.page_errors():
        try:
            visit = open_page(session, target, plan, axe_script, searched=Part.HANDS in parts)
        except Redirected as redirected:
            return Seen(redirect=str(redirected))
        looker = _Looker(visit, plan)
        for part in parts:
            if looker.dirty:
                looker.start_again()
            {Part.PAGE: looker.page, Part.TEMPLATE: looker.template, Part.HANDS: looker.hands, Part.MAIN: looker.main}[
                part
            ]()
        return looker.finish(keep_html=keep_html)


class _Looker:
    """One visit, and what was seen on it."""

    def __init__(self, visit: Visit, plan: Plan) -> None:
        self.visit, self.plan = visit, plan
        self.session = visit.session
        self.observations: list[Observation] = []
        self.not_run: list[Reason] = []
        self.html = ""
        self.dirty = False
        """Whether the page was touched, so that what comes next needs it anew."""
        self.has_main = visit.prepared.has_main

    # ---- The parts ----

    def page(self) -> None:
        """Look at what is this page's own."""
        self.axe(states.LIGHT_WIDE, OPTIONS)
        self.rules(states.LIGHT_WIDE, "wide")
        # After axe: scripts that start late have then been seen as well.
        self.privacy()
        if self.session.close_windows():
            sight = Observation("tijd/venster-vanzelf", "html", "", Sight.CANNOT_TELL, states.LIGHT_WIDE.name)
            self.observations.append(sight)
        if not self.visit.stayed():
            raise PageFailed("page_moved", retry=True)
        self.html = self.session.driver.page_source if not self.visit.target.is_in_folder else ""
        part = MAIN if self.has_main else None
        wide = self.plan.has(states.LIGHT_WIDE) and self.plan.has(states.LIGHT_NARROW) and self.plan.wants(AXE)
        if wide:
            self.reshaped(part)
        self.in_the_dark(part)
        if self.enter(states.LIGHT_NARROW):
            same = wide and not self.reshaped(part)
            if same:
                self.carry_over(part or ":root")
            self.axe(states.LIGHT_NARROW, PLACES if same else AGAIN, IN_MAIN if part else None)
            self.rules(states.LIGHT_NARROW, "narrow")
        if self.plan.has(states.OPEN_NARROW) and self.session.driver.execute_script("return inclusief.showDetails()"):
            self.axe(states.OPEN_NARROW, AGAIN, IN_MAIN)
        if self.plan.only != [] and self.enter(states.ZOOM):
            self.rules(states.ZOOM, "zoom")
        if self.plan.only != [] and self.enter(states.SPACING):
            self.session.driver.execute_script("inclusief.spacing(true)")
            self.rules(states.SPACING, "spacing")
            self.session.driver.execute_script("inclusief.spacing(false)")
        self.dirty = True  # What was folded is open now.

    def template(self) -> None:
        """Look at what surrounds the main content, on a narrow screen and in the dark."""
        if not self.has_main:
            return  # Then it was looked at as the page's own.
        self.in_the_dark(None)
        if self.enter(states.LIGHT_NARROW):
            self.axe(states.LIGHT_NARROW, AGAIN)

    def hands(self) -> None:
        """Look at what opens, at paper and at forced colours, and use the keys."""
        for state, name in ((states.FORCED, "forced"), (states.PRINT, "print")):
            if self.plan.only != [] and self.enter(state):
                self.rules(state, name)
        for opened, keys in ((states.OPEN_WIDE, states.KEYS_WIDE), (states.OPEN_NARROW, states.KEYS_NARROW)):
            if self.plan.has(opened) and self.plan.wants(AXE):
                self.fresh(opened)
                self.open_all(opened)
            if self.plan.has(keys) and self.plan.wants("toetsenbord"):
                self.fresh(keys)
                self.observations += keyboard.walk(self.session, state=keys.name)
                self.dirty = True
            if self.plan.has(keys) and self.plan.wants("bediening"):
                self.fresh(keys)
                self.observations += interaction.operate(self.session, state=keys.name)
                self.dirty = True
        if self.plan.has(states.NO_SCRIPT) and self.plan.wants("toetsenbord"):
            self.start_again(scripts=False)
            self.observations += keyboard.walk(self.session, state=states.NO_SCRIPT.name)
        self.dirty = True

    def main(self) -> None:
        """Use the keys in the main content, and operate what is there. On a wide screen: the narrow one was walked as a whole."""
        if not self.has_main:
            return
        if self.plan.has(states.KEYS_WIDE) and self.plan.wants("toetsenbord"):
            self.fresh(states.KEYS_WIDE)
            self.observations += keyboard.walk(self.session, state=states.KEYS_WIDE.name, within=MAIN)
            self.dirty = True
        if self.plan.has(states.KEYS_WIDE) and self.plan.wants("bediening"):
            self.fresh(states.KEYS_WIDE)
            self.observations += interaction.operate(self.session, state=states.KEYS_WIDE.name, within=MAIN)
            self.dirty = True

    # ---- Steps ----

    def enter(self, state: State) -> bool:
        """Show the page in a state, if it is part of the plan."""
        if self.plan.has(state) and (self.plan.only != [] or self.plan.wants(AXE)):
            self.visit.settle(state)
            return True
        return False

    def fresh(self, state: State) -> None:
        """Show the page in a state, as it is before anybody touched it."""
        if self.dirty:
            self.start_again()
        self.visit.settle(state)

    def start_again(self, *, scripts: bool = True) -> None:
        """Open the page anew."""
        self.visit.reload(scripts=scripts)
        self.dirty = False

    def in_the_dark(self, within: str | None) -> None:
        """Look at colours in the dark, on both widths: at what differs from the time before."""
        if not (self.plan.goes_dark and self.plan.wants(AXE)):
            return
        recolour = "return inclusief.recolour(arguments[0])"
        self.session.driver.execute_script(recolour, within)
        for state in (states.DARK_WIDE, states.DARK_NARROW):
            if self.enter(state) and self.session.driver.execute_script(recolour, within):
                self.axe(state, COLOURS, FOUND)

    def axe(self, state: State, options: Mapping[str, object], within: str | None = None) -> None:
        """Ask axe, if that is part of the plan."""
        if self.plan.has(state) and self.plan.wants(AXE):
            self.observations += run_axe(self.session, state.name, options, within)

    def reshaped(self, part: str | None) -> bool:
        """Return whether what is shown there changed since this was asked before."""
        return bool(self.session.driver.execute_script("return inclusief.reshaped(arguments[0])", part))

    def carry_over(self, part: str) -> None:
        """Note for the narrow screen what axe saw on the wide one, if it does not depend on places: there the same is shown."""
        wide = [
            seen
            for seen in self.observations
            if seen.state == states.LIGHT_WIDE.name and seen.rule.startswith(f"{AXE}/") and seen.rule not in BY_PLACE
        ]
        if wide:
            hosts = [seen.selector.partition(" >>> ")[0] for seen in wide]
            inside = self.session.driver.execute_script(_INSIDE, hosts, part)
            self.observations += [
                replace(seen, state=states.LIGHT_NARROW.name) for seen, own in zip(wide, inside, strict=True) if own
            ]

    def rules(self, state: State, name: str) -> None:
        """Run the rules in the page that ask for this state."""
        only = self.plan.only
        if not self.plan.has(state) or only == []:
            return
        answer = self.session.driver.execute_async_script(_RULES, name, only)
        self.observations += [
            Observation(seen["rule"], seen["selector"], seen["html"], Sight(seen["sight"]), state.name, seen["data"])
            for seen in answer["seen"]
        ]
        for broken in answer["broken"]:
            first = broken["error"].strip().splitlines()[0]
            self.not_run.append(Reason("page_rule_broke", (("rule", broken["rule"]), ("error", first))))

    def privacy(self) -> None:
        """Note what the page asks of others, and what it stores."""
        if self.plan.wants("privacy"):
            early = self.session.driver.execute_script(third_party.EARLY_CONNECTIONS)
            self.visit.note_requests()
            self.observations += third_party.observations(
                [*self.visit.asked, *early],
                third_party.cookie_names(self.session),
                self.visit.target.origin,
                states.LIGHT_WIDE.name,
            )

    def do(self, what: str, argument: int | None = None) -> int:
        """Let the page do something, and return what came of it."""
        answer = self.session.driver.execute_async_script(_DO, what, argument)
        if "error" in answer:
            raise PageFailed("page_broke", retry=True, error=answer["error"])
        return int(answer["value"])

    def open_all(self, state: State) -> None:
        """Open what can be opened, one after another, and look at what came into sight."""
        driver = self.session.driver
        for number in driver.execute_script("return inclusief.openers()"):
            shown = self.do("open", number)
            self.dirty = True
            if not self.visit.stayed():
                self.fresh(state)
                continue
            if shown:
                self.axe(state, AGAIN, FOUND)
            if not self.do("shut"):
                self.fresh(state)
        results = self.do("search", SEARCH_MS)
        if results and self.visit.stayed():
            self.axe(state, AGAIN, FOUND)
            self.dirty = True

    def finish(self, *, keep_html: bool) -> Seen:
        """Return all that was seen."""
        visit = self.visit
        visit.note_requests()
        own = {
            urlsplit(address)._replace(scheme="", netloc="", fragment="").geturl()
            for address in visit.asked
            if address.startswith(f"{visit.target.origin}/")
        }
        prepared = visit.prepared
        keys = {Part.TEMPLATE: prepared.page, Part.HANDS: prepared.shape, Part.MAIN: prepared.kinds}
        return Seen(
            observations=tuple(seen for seen in self.observations if self.plan.keeps(seen.rule)),
            not_run=tuple(dict.fromkeys(self.not_run)),
            keys=tuple((part.value, key or f"{visit.target.address} {part}") for part, key in keys.items()),
            needs=tuple(sorted(own)),
            html=self.html if keep_html else "",
            axe_version=prepared.axe_version,
        )


def first_of_each(seen: Iterable[tuple[Target, Seen]]) -> dict[Target, list[Part]]:
    """Return which pages are the first of their kind, in the order given, with the parts that they are looked at for."""
    known: set[tuple[str, str]] = set()
    wanted: dict[Target, list[Part]] = {}
    for target, page in seen:
        new = [key for key in page.keys if key not in known]
        known.update(new)
        parts = [Part(part) for part, _ in new]
        # With its hands on the whole page, its main content is walked as well.
        if Part.HANDS in parts and Part.MAIN in parts:
            parts.remove(Part.MAIN)
        if parts:
            wanted[target] = parts
    return wanted
