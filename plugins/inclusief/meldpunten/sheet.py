"""The sheet of paper with the numbers to call: which points are on it, and the code that leads a phone to the site."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

from .model import Point

SHEET = "meldkaart"
"""The name of the page, and of the special line that links to it. A site has a sheet if a page asks for it."""
SHEET_BODY = "meldkaart-blad"
FOLDER = "assets/meldkaart"
OTHERS = 3
"""As many other points as fit on one page in every language."""
_SHORT = 3
"""Numbers of three digits are for danger, and have a place of their own on the sheet."""


@dataclass(frozen=True)
class Sheet:
    """The point that stands large on the sheet, and a few others."""

    first: Point
    others: tuple[Point, ...]


def sheet_of(points: Iterable[Point]) -> Sheet | None:
    """Return the sheet for visible points, or None if nobody can be called to report something."""
    found = [
        point
        for point in points
        if point.groep == "melden" and any(len(phone["tel"]) > _SHORT for phone in point.phone_links)
    ]
    return Sheet(found[0], tuple(found[1 : 1 + OTHERS])) if found else None


def qr_svg(address: str) -> str:
    """Return a picture that leads the camera of a phone to an address: black on white, whatever stands around it."""
    import segno

    target = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(target, kind="svg", xmldecl=False, omitsize=True, border=4, light="#fff", svgclass=None, lineclass=None)
    return target.getvalue().decode()


def leaflet(code: str) -> str:
    """Return the path of the PDF in a language."""
    return f"{FOLDER}/{SHEET}-{code}.pdf"
