"""Where something happened, what it was about, and where a resident goes then. Names of fields are those of the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..yaml_source import SourceText


@dataclass(frozen=True)
class Step:
    """One thing to do: go to a reporting point, or something that a sentence says. Exactly one of both is there."""

    meldpunt: SourceText | None = None
    """The id of a reporting point."""
    doe: SourceText | None = None

    @property
    def place(self) -> SourceText:
        """The text in the file, which knows its line."""
        text = self.meldpunt or self.doe
        assert text is not None
        return text


@dataclass(frozen=True)
class Place:
    """Where it happened."""

    id: SourceText
    naam: SourceText
    kop: SourceText
    """The heading under which the place stands in the first question."""
    eerst: tuple[Step, ...]
    ook: tuple[Step, ...] = ()
    niet_geholpen: tuple[Step, ...] = ()
    gaat_over: tuple[SourceText, ...] = ()
    """Reporting points of the organisation that the report is about. They can never be the only way."""
    gevoelig: bool = False
    pictogram: SourceText | None = None
    """A picture beside the name, see ``pictograms``."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps of this place, the first ones first."""
        return (*self.eerst, *self.ook, *self.niet_geholpen)

    @property
    def first_contact(self) -> Step:
        """The first step that is a reporting point. `check_finder` sees to it that there is one."""
        return next(step for step in self.steps if step.meldpunt)


@dataclass(frozen=True)
class Ground:
    """What it was about. Its steps come beside those of the place, never instead of them."""

    id: SourceText
    naam: SourceText
    eerst: tuple[Step, ...] = ()
    """What goes before the first step of the place."""
    ook: tuple[Step, ...] = ()
    pagina: SourceText | None = None
    """A page that tells more, by its path without ``.md``."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps of this ground, the first ones first."""
        return (*self.eerst, *self.ook)


@dataclass(frozen=True)
class Part:
    """A heading with steps at the end of each answer: what holds for every place."""

    kop: SourceText
    stappen: tuple[Step, ...]


@dataclass(frozen=True)
class Finder:
    """The questions and the answers. ``onbekend`` is what the answer "I do not know" is called."""

    file: str
    plekken: tuple[Place, ...]
    gronden: tuple[Ground, ...]
    onbekend: SourceText
    gevaar: tuple[SourceText, ...] = ()
    """Reporting points for who is in danger now. They stand above everything else."""
    onderaan: tuple[Part, ...] = ()

    def headings(self) -> list[tuple[SourceText, list[Place]]]:
        """Return the places under their headings, in the order of the file."""
        found: dict[str, tuple[SourceText, list[Place]]] = {}
        for place in self.plekken:
            found.setdefault(str(place.kop), (place.kop, []))[1].append(place)
        return list(found.values())

    def routes(self) -> Iterator[tuple[Place, Ground | None, tuple[Step, ...]]]:
        """Yield each combination of a place and a ground, or None for "I do not know", with all its steps."""
        for place in self.plekken:
            for ground in (*self.gronden, None):
                yield place, ground, (*(ground.steps if ground else ()), *place.steps)
