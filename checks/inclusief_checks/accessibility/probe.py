"""What probes share: they press real keys, move a real pointer, and never let the page go elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .observation import Observation, Sight

if TYPE_CHECKING:
    from .browsers import BrowserSession

_HERE = Path(__file__).parent
_CODES = {
    "Tab": 9,
    "Enter": 13,
    "Escape": 27,
    " ": 32,
    "ArrowUp": 38,
    "ArrowDown": 40,
    "ArrowRight": 39,
    "ArrowLeft": 37,
}
_TEXTS = {"Enter": "\r", " ": " "}
SHIFT = 8
_FRAMES = """
const done = arguments[0];
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
"""


class Probe:
    """Scripts in the page together with the keys and the pointer of a reader.

    The last of the ``files`` sets ``window[name]`` to an object with functions. As soon as the page is gone, `gone` is true.
    """

    def __init__(self, session: BrowserSession, name: str, state: str, *files: str) -> None:
        self.session = session
        self.name = name
        self.state = state
        self.lets_go = True
        """Whether the page hears that a key comes up. If not, that is not told: it takes as long as pressing."""
        scripts = "\n".join((_HERE / file).read_text("utf-8") for file in ("probe.js", *files))
        session.driver.execute_script(scripts)

    @property
    def gone(self) -> bool:
        """Whether the page went away, in spite of all."""
        return not self.session.driver.execute_script(f"return !!(window.{self.name} && window.inclusiefProbe)")

    def ask(self, function: str, *arguments: object) -> Any:
        """Return the answer of a function of the script, or None if the page is gone."""
        script = f"const o = window.{self.name}; return o ? o.{function}(...arguments) : null"
        return self.session.driver.execute_script(script, *arguments)

    def wait(self) -> None:
        """Wait until the page has drawn what it changed."""
        self.session.driver.execute_async_script(_FRAMES)

    def press(self, key: str, modifiers: int = 0) -> None:
        """Press a key and let it go. Letters give text, as for a reader."""
        text = _TEXTS.get(key, key if len(key) == 1 else "")
        code = _CODES.get(key) or ord(key.upper()[0])
        name = "Space" if key == " " else f"Key{key.upper()}" if len(key) == 1 and key.isalpha() else key
        event = {"key": key, "code": name, "windowsVirtualKeyCode": code, "modifiers": modifiers}
        kind = {"type": "keyDown", "text": text} if text else {"type": "rawKeyDown"}
        self.session.command("Input.dispatchKeyEvent", **event, **kind)
        if self.lets_go or key in _TEXTS:  # A button does its work when the space bar comes up.
            self.session.command("Input.dispatchKeyEvent", type="keyUp", **event)

    def point(self, x: float, y: float, kind: str = "mouseMoved") -> None:
        """Move the pointer to a place on the screen, or press (``mousePressed``) or release the button there."""
        held = {} if kind == "mouseMoved" else {"button": "left", "clickCount": 1}
        self.session.command("Input.dispatchMouseEvent", type=kind, x=x, y=y, **held)

    def listeners(self) -> None:
        """Let the page know which of its elements listen to a pointer; only the tools for developers can see that."""
        self.session.command(
            "Runtime.evaluate",
            expression=f"window.{self.name} && window.{self.name}.listen(getEventListeners)",
            includeCommandLineAPI=True,
        )

    def screenshot(self, clip: Mapping[str, float]) -> str:
        """Return a picture of a part of the page, as PNG in base64."""
        shot = self.session.command("Page.captureScreenshot", format="png", clip={**clip, "scale": 1})
        return str(shot["data"])

    def observations(self) -> list[Observation]:
        """Return what the script noted."""
        return told(self.ask("report") or (), self.state)

    def close(self) -> None:
        """Give the page back its own functions."""
        self.session.driver.execute_script("window.inclusiefProbe && window.inclusiefProbe.release()")


def told(notes: Iterable[Mapping[str, Any]], state: str) -> list[Observation]:
    """Return the notes of a script as observations."""
    return [
        Observation(note["rule"], note["selector"], note["html"], Sight(note["sight"]), state, note["data"])
        for note in notes
    ]
