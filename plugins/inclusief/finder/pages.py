"""The pages that the finder adds to a site: for each place a question and an answer."""

from __future__ import annotations

from dataclasses import dataclass

from ..phrase import Phrase
from ..yaml_source import SourceText
from .model import Finder
from .texts import ANSWER, QUESTION, THE_ANSWER, TO_THE_ANSWER


@dataclass(frozen=True)
class FinderPage:
    """A page to make. ``line`` is the special line that shows its content."""

    name: str
    """The path without ``.md``, under the folder of the finder."""
    title: Phrase
    description: str
    """What a search engine shows under the title."""
    line: str
    argument: str
    place: int
    """The line of the file that it comes from."""
    sensitive: bool
    listed: bool
    """Whether it belongs in the search: the answers do, the questions on the way do not."""


def answer_page(place: str) -> str:
    """Return the name of the page with the answer for a place."""
    return f"{place}/antwoord"


def finder_pages(finder: Finder) -> list[FinderPage]:
    """Return the pages, in the order of the file."""
    pages = []
    for place in finder.plekken:
        name, line = str(place.id), place.id.line
        question = Phrase(QUESTION, plek=_translated(place.naam))
        answer = Phrase(ANSWER, plek=_translated(place.naam))
        pages.append(FinderPage(name, question, TO_THE_ANSWER, "meldwijzer-vraag", name, line, place.gevoelig, False))
        pages.append(
            FinderPage(answer_page(name), answer, THE_ANSWER, "meldwijzer-antwoord", name, line, place.gevoelig, True)
        )
    return pages


def _translated(text: SourceText):
    return lambda translator: translator.text(str(text))
