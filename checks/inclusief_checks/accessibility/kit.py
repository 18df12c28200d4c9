"""The scripts that a page needs for its audit, and the warm page that keeps them compiled.

Compiling axe costs more than running it. So each browser has one page of the site's own address that stays, and from it a second
one is opened for the pages under audit. The first holds axe as a function that takes a window, and makes it anew for each page:
what the browser compiled once serves all. Where that is not possible, as in a page with frames, a page gets its own copy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .rules import bundle

if TYPE_CHECKING:
    from .browsers import BrowserSession
    from .targets import Target

KIT = Path(__file__).with_name("kit.js")
_START = re.compile(r"!function \w+\(window\)\{var (\w+)=window,document=window\.document;")
_END = re.compile(r"\}\((\"object\"==typeof window\?window:this)\);?\s*$")
_PREPARE_WARM = """
if (window.length) return null;  // Axe in a page and in its frames know each other by where a message comes from.
try { if (!opener.inclusiefKit) return null; } catch (error) { return null; }  // No warm page, or one of another origin.
return opener.inclusiefKit.prepare(window, arguments[0]);
"""
_PREPARE_HERE = "return inclusiefKit.prepare(window, arguments[0])"


@dataclass(frozen=True)
class Prepared:
    """What a page said of itself when it was equipped."""

    axe_version: str
    has_main: bool
    """Whether the page says where its main content is."""
    shape: str | None
    """A fingerprint of what pages of one template share, in any language. None without main content, or if not asked."""
    page: str | None
    """The same for one language."""
    kinds: str | None
    """The same for what can be operated in the main content."""


@cache
def kit_script(axe_script: Path) -> str:
    """Return the script that sets ``self.inclusiefKit``. Raise ValueError if this axe is built in a way that we do not know."""
    axe = axe_script.read_text("utf-8")
    start, end = _START.search(axe), _END.search(axe)
    if not start or not end:
        raise ValueError(axe_script.name)
    # All that axe does goes through these three names. Aimed at the next page, it is the same axe, which has become quick.
    names = f"var {start[1]}=window,document=window.document;"
    aim = f"aim: next => {{ window = {start[1]} = next; document = next.document; next.axe = axe; }}"
    factory = f"const makeAxe = function (window) {{{names}{axe[start.end() : end.start()]}\n;return {{axe, {aim}}};}};"
    # In a block: the page under audit may be the one that runs this, and gets no other names than needed.
    return f"{{{factory}\n{bundle()}\n{KIT.read_text('utf-8')}}}"


def warm_up(session: BrowserSession, target: Target, axe_script: Path) -> None:
    """Open the warm page of this origin, and from it the tab for the pages under audit. Once per browser and origin."""
    if session.warm_for == target.origin:
        return
    # Only its address counts: what it does, such as reading an index for its search, would be work for nothing.
    session.one_tab()
    session.open(target.origin + target.blank, scripts=False)
    if session.driver.execute_script("return location.origin") != target.origin:
        session.open(target.address, scripts=False)  # An empty answer became a page of the browser itself.
    # The text of another server's page may be anything; all that counts is its address.
    session.driver.execute_script("window.stop(); document.open(); document.close();" + kit_script(axe_script))
    session.open_tab()
    session.warm_for = target.origin


def prepare(session: BrowserSession, axe_script: Path, *, keys: bool = True) -> Prepared:
    """Equip the loaded page, and return what it is like: with the fingerprints of its template, if asked."""
    from axe_selenium_python import Axe

    driver = session.driver
    said: dict[str, Any] | None = driver.execute_script(_PREPARE_WARM, keys)
    if said is None:
        driver.execute_script(kit_script(axe_script))
        said = driver.execute_script(_PREPARE_HERE, keys)
        _inject_in_frames(driver, Axe(driver, script_url=str(axe_script)))
    assert said is not None
    parts = (said.get("shape"), said.get("page"), said.get("kinds"))
    return Prepared(said["version"], said["main"], *parts)


def _inject_in_frames(driver: Any, axe: Any) -> None:
    """Put axe in each frame: axe in the page asks axe in the frames."""
    for frame in driver.execute_script("return [...document.querySelectorAll('iframe, frame')]"):
        driver.switch_to.frame(frame)
        axe.inject()
        _inject_in_frames(driver, axe)
        driver.switch_to.parent_frame()
