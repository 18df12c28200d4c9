"""The texts of the finder that are translated. A text that stands there twice is one unit."""

from __future__ import annotations

from ..yaml_source import SourceText
from .model import Finder, Step


def units(finder: Finder) -> list[tuple[str, SourceText, str]]:
    """Return kind, text and context of each text that residents read. The context is the id of the place or ground."""
    found: list[tuple[str, SourceText, str]] = []

    def steps(items: tuple[Step, ...], context: str) -> None:
        found.extend(("stap", step.doe, context) for step in items if step.doe)

    for heading, places in finder.headings():
        found.append(("kop", heading, ""))
        for place in places:
            found.append(("plek", place.naam, str(place.id)))
            steps(place.steps, str(place.id))
    for ground in finder.gronden:
        found.append(("grond", ground.naam, str(ground.id)))
        steps(ground.steps, str(ground.id))
    found.append(("grond", finder.onbekend, ""))
    for part in finder.onderaan:
        found.append(("kop", part.kop, ""))
        steps(part.stappen, "")
    return found
