"""The states in which a page is looked at: the reader's colours, the width of the screen, larger text, print, and keys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .errors import PageFailed

if TYPE_CHECKING:
    from .browsers import BrowserSession


@dataclass(frozen=True)
class State:
    """How a reader sees the page. ``name`` stands in reports for programs, ``label`` in reports for people."""

    name: str
    nl: str
    en: str
    scheme: str = "light"
    width: int = 1280
    height: int = 1024
    media: str = ""
    forced: bool = False

    def label(self, language: str = "nl") -> str:
        """Return the state in words, such as ``donker, 320 px``."""
        return self.nl if language == "nl" else self.en


LIGHT_WIDE = State("light-1280", "licht, 1280 px", "light, 1280 px")
LIGHT_NARROW = State("light-320", "licht, 320 px", "light, 320 px", width=320, height=800)
DARK_WIDE = State("dark-1280", "donker, 1280 px", "dark, 1280 px", scheme="dark")
DARK_NARROW = State("dark-320", "donker, 320 px", "dark, 320 px", scheme="dark", width=320, height=800)
ZOOM = State("zoom", "200 procent vergroot", "200 percent zoom", width=640, height=512)
SPACING = State("text-spacing", "ruimere tekst", "wider text spacing")
PRINT = State("print", "op papier", "on paper", media="print")
FORCED = State("forced", "hoog contrast", "high contrast", forced=True)
OPEN_WIDE = State("open-1280", "opengeklapt, 1280 px", "opened, 1280 px")
OPEN_NARROW = State("open-320", "opengeklapt, 320 px", "opened, 320 px", width=320, height=800)
KEYS_WIDE = State("keyboard-1280", "toetsenbord, 1280 px", "keyboard, 1280 px")
KEYS_NARROW = State("keyboard-320", "toetsenbord, 320 px", "keyboard, 320 px", width=320, height=800)
NO_SCRIPT = State("no-script", "zonder script", "without script")

ALL = (
    LIGHT_NARROW, LIGHT_WIDE, DARK_NARROW, DARK_WIDE, ZOOM, SPACING, PRINT, FORCED,
    OPEN_NARROW, OPEN_WIDE, KEYS_NARROW, KEYS_WIDE, NO_SCRIPT,
)  # fmt: skip
"""In the order in which reports name them."""
SCREENS = (LIGHT_WIDE, DARK_WIDE, DARK_NARROW, LIGHT_NARROW)
"""The four that every page is looked at in. In this order only one thing changes at a time, and the width only once."""
BY_NAME = {state.name: state for state in ALL}


def labels(names: Iterable[str], language: str = "nl") -> tuple[str, ...]:
    """Return the words for the states with these names, each once, in the order of reports."""
    wanted = set(names)
    return tuple(state.label(language) for state in ALL if state.name in wanted)


# Wait until the page has its final look in a state. Transitions are off and animations are ended: colours that are halfway
# would be judged otherwise. An animation without an end goes on.
SETTLE = """
const [scheme, width, print, done] = arguments;
const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
const documents = window => {
  let own;
  try { own = window.document; } catch (error) { return []; }  // A frame of another site.
  return [own, ...Array.from({length: window.length}, (_, index) => window[index]).flatMap(documents)];
};
const still = document => {
  const Sheet = document.defaultView.CSSStyleSheet;
  if (!document.inclusiefStill) {
    document.inclusiefStill = new Sheet();
    document.inclusiefStill.replaceSync('*, ::before, ::after { transition: none !important; }');
  }
  if (!document.adoptedStyleSheets.includes(document.inclusiefStill)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, document.inclusiefStill];
  }
};
const end = animation => {
  const timing = animation.effect && animation.effect.getComputedTiming();
  if (!timing || timing.endTime === Infinity) return;
  try { animation.finish(); } catch (error) { animation.cancel(); }
};
(async () => {
  while (!matchMedia(`(prefers-color-scheme: ${scheme})`).matches || innerWidth !== width
         || matchMedia('print').matches !== print) await frame();
  await frame();
  documents(window).forEach(still);
  await Promise.all(documents(window).map(each => each.fonts.ready));
  for (let round = 0; round < 2; round++) {
    const moving = documents(window).flatMap(each => each.getAnimations());
    if (!moving.length) break;
    moving.forEach(end);
    await frame();
  }
})().then(() => done({address: location.href}), error => done({error: String(error)}));
"""


def enter(session: BrowserSession, state: State) -> None:
    """Show the page in this state, or the next page that is opened."""
    session.emulate(width=state.width, height=state.height, scheme=state.scheme, media=state.media, forced=state.forced)


def settle(session: BrowserSession, state: State) -> str:
    """Enter a state on the loaded page, wait until the page has its final look in it, and return its address."""
    enter(session, state)
    said = session.driver.execute_async_script(SETTLE, state.scheme, state.width, state.media == "print")
    if "error" in said:
        raise PageFailed("page_broke", retry=True, error=said["error"])
    return str(said["address"])
