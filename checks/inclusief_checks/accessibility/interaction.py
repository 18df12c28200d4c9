"""Operate a page as readers do: open what opens, choose, send an empty form, hover, and press keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .observation import Observation
from .probe import SHIFT, Probe

if TYPE_CHECKING:
    from .browsers import BrowserSession

FILES = ("interaction.js", "interaction_fields.js", "interaction_pointer.js", "interaction_widgets.js")
PRINTABLE = "abcdefghijklmnopqrstuvwxyz0123456789?/"
MOST_IN_DIALOG = 15
"""After so many Tabs in a dialog, the focus has been everywhere."""


def operate(session: BrowserSession, *, state: str, within: str | None = None) -> list[Observation]:
    """Operate all that the loaded page offers, and return what stands in the way of a reader without a mouse.

    ``within`` is a selector: only what is in there is operated, and keys that act anywhere are left out.
    The page needs axe, and must be loaded again afterwards. Links to other pages are not followed, and nothing is sent.
    """
    with session.page_errors():
        probe = Probe(session, "inclusiefInteraction", state, *FILES)
        seen: list[Observation] = []
        if within and not probe.ask("limit", within):
            probe.close()
            return []
        probe.listeners()
        # Openers last: they change the page most.
        for part in (_drags, _keys, _hovers, _presses, _fields, _typing, _forms, _widgets, _openers):
            if within and part is _keys:
                continue
            part(probe)
            if probe.gone:
                return seen
            seen.extend(probe.observations())
        probe.close()
        return seen


def _openers(probe: Probe) -> None:
    """Open each thing with a key, look what that did, and close it with Escape."""
    for number in range(probe.ask("openers") or 0):
        kind = probe.ask("ready", number)
        if not kind:
            continue
        probe.ask("watch")
        by_key = _open_by_key(probe, link=kind["link"], popup=kind["popup"]) if kind["focused"] else None
        if by_key is None:
            probe.ask("click")
            probe.wait()
            if (probe.ask("reacted") or {}).get("opened"):
                probe.ask("mouseOnly")
                probe.ask("clear")
            continue
        if not by_key:
            probe.ask("unwatch")
            if probe.ask("toggled"):
                probe.press("Enter")
                probe.wait()
                probe.ask("untoggled")
            continue
        opened = probe.ask("judge")
        probe.ask("unwatch")
        if opened is None:
            return
        if not opened["dialog"] and opened["inner"]:
            _into(probe)
        if opened["dialog"]:
            _in_dialog(probe, modal=opened["modal"], native=opened["native"], stops=opened["stops"])
        probe.press("Escape")
        probe.wait()
        if not probe.ask("closed"):
            probe.ask("clear")


def _open_by_key(probe: Probe, *, link: bool, popup: bool) -> bool | None:
    """Press the keys that a reader tries. Return whether something came into sight; None if no key did anything at all."""
    for key in ("Enter", *(() if link else (" ",)), *(("ArrowDown",) if popup else ())):
        probe.press(key)
        probe.wait()
        answer = probe.ask("reacted")
        if answer is None or answer["opened"]:
            return answer is not None
        if answer["changed"]:
            return False
    return None


def _into(probe: Probe) -> None:
    """Go with Tab from an opener into what it opened. If that closed, try again with an arrow."""
    probe.press("Tab")
    probe.wait()
    if probe.ask("entered") == "gone" and probe.ask("reopen"):
        probe.press("ArrowDown")
        probe.wait()
        probe.ask("tooEarly")


def _in_dialog(probe: Probe, *, modal: bool, native: bool, stops: int) -> None:
    inside = probe.ask("focusInside")
    probe.ask("looseIn")
    if native or not modal:
        return
    if not inside:
        probe.ask("back")
    for shift in (0, SHIFT):
        for _ in range(min(stops + 1, MOST_IN_DIALOG)):
            probe.press("Tab", shift)
            if not probe.ask("stillIn"):
                probe.ask("back")
                return


def _fields(probe: Probe) -> None:
    """Choose and type, and see whether that alone does more."""
    for number, keys in enumerate(probe.ask("listFields") or ()):
        if not probe.ask("toField", number):
            continue
        for key in (keys,) if keys in ("ArrowDown", " ") else keys:
            probe.press(key)
        probe.wait()
        probe.ask("fieldDone", number)


def _typing(probe: Probe) -> None:
    """Type in fields that the page listens to, and see whether what changes elsewhere is told."""
    for number in range(probe.ask("listTyped") or 0):
        if probe.ask("toTyped", number):
            probe.press("z")
            probe.wait()
            probe.ask("typedDone", number)


def _widgets(probe: Probe) -> None:
    """Use with keys what the page made by itself: boxes to tick, tabs, sliders, things that are called a button."""
    probe.ask("doubles")
    for number, keys in enumerate(probe.ask("listWidgets") or ()):
        if not probe.ask("toWidget", number):
            continue
        for key in keys:
            probe.press(key)
            probe.wait()
            if probe.ask("did", number):
                probe.ask("toldState", number, key)
                break
        else:
            probe.ask("tryClick", number)
            probe.wait()
            probe.ask("noKey", number)


def _forms(probe: Probe) -> None:
    """Send each form empty, with Enter on its button. It never leaves."""
    for number in range(probe.ask("listForms") or 0):
        if probe.ask("toForm", number):
            probe.press("Enter")
            probe.wait()
            probe.ask("formDone")


def _hovers(probe: Probe) -> None:
    """Show with the pointer what hides, and see whether the focus shows it too, and whether a reader can keep and dismiss it."""
    for number in range(probe.ask("listHovers") or 0):
        probe.point(0, 0)
        place = probe.ask("toHover", number)
        if not place:
            continue
        probe.point(place["x"], place["y"])
        probe.wait()
        shown = probe.ask("hovered", number)
        if not shown:
            continue
        if not shown["generated"]:
            probe.press("Escape")
            probe.wait()
            if probe.ask("stays", number):
                probe.ask("notDismissed", number)
                _onto(probe, place, shown, number)
        probe.point(0, 0)
        probe.wait()
        if probe.ask("stays", number):
            continue  # It does not depend on the pointer.
        if not probe.ask("toFocus", number):
            probe.ask("noKeys", number)
            continue
        for key in ("", "Enter", " ", "ArrowDown"):
            if key:
                probe.press(key)
            probe.wait()
            if probe.ask("stays", number):
                break
        else:
            probe.ask("noKeys", number)
    probe.point(0, 0)


def _onto(probe: Probe, place: dict[str, float], shown: dict[str, float], number: int) -> None:
    """Move the pointer step by step onto what it showed."""
    for step in (0.25, 0.5, 0.75, 1):
        probe.point(place["x"] + (shown["x"] - place["x"]) * step, place["y"] + (shown["y"] - place["y"]) * step)
    probe.wait()
    if not probe.ask("stays", number):
        probe.ask("notHoverable", number)


def _keys(probe: Probe) -> None:
    """Press each letter and digit on its own. A reader who talks to the computer types them by accident."""
    if not probe.ask("keysHeard"):
        return
    # A page may note that there is a keyboard: that is not what this key does.
    probe.press("Shift")
    probe.wait()
    probe.ask("startKeys")
    for key in PRINTABLE:
        if probe.ask("nextKey", key):
            # What opened hears the keys that follow: close it first.
            probe.ask("nextKey", "")
            probe.press("Escape")
            probe.wait()
            probe.ask("nextKey", key)
        probe.press(key)
    probe.wait()
    suspects = probe.ask("stopKeys") or []
    found: list[str] = []
    if 0 < len(suspects) <= len(PRINTABLE) / 3:
        # Once more, each by itself: what came late was blamed on the next key.
        for key in suspects:
            probe.ask("startKeys")
            probe.ask("nextKey", key)
            probe.press(key)
            probe.wait()
            found.extend(probe.ask("stopKeys") or ())
            probe.press("Escape")
            probe.wait()
    probe.ask("keysFound", found, len(PRINTABLE))


def _drags(probe: Probe) -> None:
    probe.ask("drags")


def _presses(probe: Probe) -> None:
    """Press the button of the pointer, and let it go elsewhere: nothing should have happened."""
    for number in range(probe.ask("listPresses") or 0):
        place = probe.ask("toPress", number)
        if not place:
            continue
        probe.point(place["x"], place["y"])
        probe.point(place["x"], place["y"], "mousePressed")
        probe.wait()
        acted = probe.ask("acted")
        probe.point(0, 0)
        probe.point(0, 0, "mouseReleased")
        probe.wait()
        if acted:
            probe.ask("pressed", number)
