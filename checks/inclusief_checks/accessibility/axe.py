"""Run axe-core on the loaded page."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .errors import PageFailed
from .observation import Observation, Sight

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
_RESULT = {"resultTypes": ["violations", "incomplete"]}
OPTIONS: Mapping[str, Any] = {
    "runOnly": {"type": "tag", "values": list(TAGS)},
    "rules": {rule: {"enabled": True} for rule in EXPERIMENTAL},
    **_RESULT,
    # Only the rule about sound that starts by itself needs anything fetched beforehand.
    "preload": {"assets": ["media"], "timeout": 5000},
}
AGAIN: Mapping[str, Any] = {
    **OPTIONS,
    "preload": False,
    "rules": {**OPTIONS["rules"], "no-autoplay-audio": {"enabled": False}},
}
"""For a page in its second state: what starts by itself was heard in the first."""
PLACES: Mapping[str, Any] = {
    "runOnly": {
        "type": "rule",
        "values": [
            "color-contrast", "link-in-text-block", "p-as-heading", "scrollable-region-focusable", "scope-attr-valid",
            "table-duplicate-name", "table-fake-caption", "target-size", "td-has-header", "td-headers-attr", "th-has-data-cells",
        ],
    },
    **_RESULT,
    "preload": False,
}  # fmt: skip
"""The rules that see where things stand, and how large: all that can change when the same is shown on another screen. Those about
tables are among them, because axe takes a table that fills the screen for layout."""
BY_PLACE = frozenset(f"axe/{rule}" for rule in PLACES["runOnly"]["values"])
COLOURS: Mapping[str, Any] = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    **_RESULT,
    "preload": False,
}
"""The rules that see colours: all that can change when only the colours do."""
# The driver marks a frame with a random number. In an excerpt it would give each run another fingerprint.
_DRIVER_MARK = re.compile(r' cd_frame_id_="[^"]*"')


class _Script(str):
    """Text that Python shows as it is."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def run_axe(
    session: BrowserSession, state: str, options: Mapping[str, Any] = OPTIONS, within: str | None = None
) -> list[Observation]:
    """Return what axe sees on the page, which was prepared before; only ``within`` a context of axe, if given as JavaScript.

    Raise `PageFailed` if axe stops.
    """
    from axe_selenium_python import Axe

    # The library puts context and options into a script as they are: the one is shown by Python, the other must be text.
    context = _Script(within) if within else None
    answer = Axe(session.driver).run(context=context, options=json.dumps(options))
    if "error" in answer:
        raise PageFailed("page_broke", retry=True, error=answer["error"])
    return [
        observation(node, sight, state)
        for sight, kind in ((Sight.FAILED, "violations"), (Sight.CANNOT_TELL, "incomplete"))
        for node in answer[kind]
    ]


def observation(node: Mapping[str, Any], sight: Sight, state: str) -> Observation:
    """Return what axe says about one element."""
    parts = (part if isinstance(part, str) else " ".join(part) for part in node["target"])
    html = _DRIVER_MARK.sub("", whole(node["html"]))
    return Observation(f"axe/{node['rule']}", whole(" >>> ".join(parts)), html, sight, state, node["data"])


def whole(text: str) -> str:
    """Return the text without halves of characters: a page can hold them, a file cannot."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
