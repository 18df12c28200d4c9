"""Run axe-core on the loaded page in four states, and turn what it says into findings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..findings import Finding, Location, Severity
from .errors import PageFailed
from .axe_texts import axe_texts

if TYPE_CHECKING:
    from .browsers import BrowserSession

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
EXPERIMENTAL = (
    "p-as-heading",
    "table-fake-caption",
    "td-has-header",
    "focus-order-semantics",
    "label-content-name-mismatch",
)
OPTIONS = {
    "runOnly": {"type": "tag", "values": list(TAGS)},
    "rules": {rule: {"enabled": True} for rule in EXPERIMENTAL},
    "resultTypes": ["violations", "incomplete"],
    # Only the rule about sound that starts by itself needs anything fetched beforehand.
    "preload": {"assets": ["media"], "timeout": 5000},
}
EXCERPT_LENGTH = 200
# The driver marks a frame with a random number. In an excerpt it would give each run another fingerprint.
_DRIVER_MARK = re.compile(r' cd_frame_id_="[^"]*"')


@dataclass(frozen=True)
class State:
    """How a reader sees the page."""

    scheme: str
    width: int
    height: int

    @property
    def label(self) -> str:
        """The state in Dutch, such as ``licht, 320 px``."""
        return f"{ {'light': 'licht', 'dark': 'donker'}[self.scheme] }, {self.width} px"


# In this order only one thing changes at a time, and the screen only once.
STATES = (State("light", 1280, 1024), State("dark", 1280, 1024), State("dark", 320, 800), State("light", 320, 800))
LABELS = tuple(
    state.label for state in sorted(STATES, key=lambda state: (("light", "dark").index(state.scheme), state.width))
)

# Wait until the page has its final look in a state. Transitions are off and animations are ended: colours that are halfway
# would be judged otherwise. An animation without an end goes on.
SETTLE = """
const [scheme, width, done] = arguments;
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
  while (!matchMedia(`(prefers-color-scheme: ${scheme})`).matches || innerWidth !== width) await frame();
  await frame();
  documents(window).forEach(still);
  await Promise.all(documents(window).map(each => each.fonts.ready));
  documents(window).flatMap(each => each.getAnimations()).forEach(end);
  await frame();
  documents(window).flatMap(each => each.getAnimations()).forEach(end);
})().then(() => done(null), error => done(String(error)));
"""

# Give only what the findings need: a full result is half a megabyte per run. And a refusal of axe becomes an answer.
SLIM = """
const run = axe.run.bind(axe);
const slim = results => results.flatMap(result => result.nodes.map(node => {
  const check = node.any.concat(node.all, node.none).find(check => check.data && check.data.contrastRatio);
  return {rule: result.id, target: node.target, html: node.html.slice(0, 1000),
          contrast: check ? [check.data.contrastRatio, check.data.expectedContrastRatio] : null};
}));
axe.run = options => run(options).then(
  results => ({violations: slim(results.violations), incomplete: slim(results.incomplete)}),
  error => ({error: String(error)}));
return axe.version;
"""


@dataclass(frozen=True)
class Observation:
    """What one rule said about one element in one state."""

    rule: str
    selector: str
    html: str
    certain: bool
    state: str
    contrast: tuple[float, str] | None = None


def enter(session: BrowserSession, state: State) -> None:
    """Show the page in this state."""
    session.emulate(width=state.width, height=state.height, scheme=state.scheme)


def observe(session: BrowserSession, axe_script: Path) -> tuple[list[Observation], str]:
    """Return what axe sees on the loaded page in all four states, and the version of axe.

    The page was loaded once, in the first state. Afterwards it stands in the last one.
    """
    from axe_selenium_python import Axe

    driver = session.driver
    axe = Axe(driver, script_url=str(axe_script))
    version = ""
    seen: list[Observation] = []
    for state in STATES:
        enter(session, state)
        if error := driver.execute_async_script(SETTLE, state.scheme, state.width):
            raise PageFailed(f"De controle stopte met een fout: {error}", retry=True)
        if not version:
            _inject(driver, axe)
            version = driver.execute_script(SLIM)
        # The library puts the options into a script as they are: they must be text.
        answer = axe.run(options=json.dumps(OPTIONS))
        if "error" in answer:
            raise PageFailed(f"De controle stopte met een fout: {answer['error']}", retry=True)
        for certain, kind in ((True, "violations"), (False, "incomplete")):
            seen.extend(_observation(node, certain, state.label) for node in answer[kind])
    return seen, version


def _inject(driver: Any, axe: Any) -> None:
    """Put axe in the page and in all its frames: axe in the page asks axe in the frames."""
    for index in range(driver.execute_script("return window.frames.length")):
        driver.switch_to.frame(index)
        _inject(driver, axe)
        driver.switch_to.parent_frame()
    axe.inject()


def _observation(node: dict[str, Any], certain: bool, state: str) -> Observation:
    parts = (part if isinstance(part, str) else " ".join(part) for part in node["target"])
    contrast = node["contrast"]
    return Observation(
        rule=node["rule"],
        selector=whole(" >>> ".join(parts)),
        html=node["html"],
        certain=certain,
        state=state,
        contrast=(float(contrast[0]), str(contrast[1])) if contrast else None,
    )


def findings_of(seen: Iterable[Observation], *, file: str, url: str) -> list[Finding]:
    """Return one finding per rule and element, with the states in which it was seen.

    An element that is surely wrong in one state is not also reported as uncertain in another.
    """
    grouped: dict[tuple[str, str], list[Observation]] = {}
    for observation in seen:
        grouped.setdefault((observation.rule, observation.selector), []).append(observation)
    findings = []
    for (rule, selector), group in grouped.items():
        certain = [observation for observation in group if observation.certain]
        shown = certain or group
        states = {observation.state for observation in shown}
        texts = axe_texts(rule)
        findings.append(
            Finding(
                rule=f"axe/{rule}",
                severity=Severity.ERROR if certain else Severity.REVIEW,
                location=Location(file=file, url=url, selector=selector),
                message=_message(texts.title, shown, bool(certain)),
                suggestion=texts.how if certain else f"Kijk zelf op de pagina. {texts.how}",
                excerpt=shorten(shown[0].html),
                states=tuple(label for label in LABELS if label in states),
            )
        )
    return sorted(findings, key=lambda finding: (finding.sort_key, finding.location.selector or ""))


def _message(title: str, shown: list[Observation], certain: bool) -> str:
    if not certain:
        start = title if title[1:2].isupper() else title[:1].lower() + title[1:]
        return f"Misschien fout: {start}"
    measured = [observation.contrast for observation in shown if observation.contrast]
    if not measured:
        return title
    ratio, expected = min(measured)
    found, needed = f"{ratio:.2f}".replace(".", ","), expected.split(":")[0].replace(".", ",")
    return f"{title} Het contrast is {found}. Nodig is {needed}."


def whole(text: str) -> str:
    """Return the text without halves of characters: a page can hold them, a file cannot."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def shorten(html: str) -> str:
    """Return a piece of HTML on one line, of at most 200 characters."""
    line = " ".join(_DRIVER_MARK.sub("", whole(html)).split())
    return line if len(line) <= EXCERPT_LENGTH else line[: EXCERPT_LENGTH - 1] + "…"
