"""Passive sentences: they hide who does it."""

from __future__ import annotations

from collections.abc import Iterator

from ..dutch.passive import WORDEN
from ..findings import Rule, Severity
from ..passage import Passage
from . import Choices, Hit

RULE = Rule(
    id="b1/lijdende-zin",
    title="De zin zegt niet meteen wie iets doet",
    why="Een zin met 'wordt' of 'is' en een voltooid deelwoord is moeilijker. De lezer moet zoeken wie het doet.",
    how="Begin met wie het doet: 'Wij behandelen uw aanvraag.'",
    sources=("Direct Duidelijk, tips voor B1 (Rijksoverheid)",),
    examples_wrong=("Uw aanvraag wordt binnen 6 weken behandeld.", "Het besluit is door de burgemeester genomen."),
    examples_good=("Wij behandelen uw aanvraag binnen 6 weken.", "Zij is gisteren naar huis gekomen."),
)


def check(passage: Passage, choices: Choices) -> Iterator[Hit]:
    """Yield a hit for each passive: from its verb to its participle."""
    for sentence in passage.sentences:
        for passive in sentence.passives:
            start, end = (
                min(passive.verb.start, passive.participle.start),
                max(passive.verb.end, passive.participle.end),
            )
            verbs = f"{passive.verb.text} … {passive.participle.text}"
            if passive.agent:
                advice = "Begin met wie het doet. Die staat nu achter 'door'."
            else:
                advice = (
                    f"Wie doet dit ('{passive.participle.text}')? Begin de zin daarmee, bijvoorbeeld met 'Wij' of 'U'."
                )
            # With "zijn" it often says how things are: "de winkel is gesloten".
            severity = Severity.WARNING if passive.agent or passive.verb.text.casefold() in WORDEN else Severity.REVIEW
            yield Hit(start, end, severity, f"Wie doet het? Dit is een lijdende zin: '{verbs}'.", advice)
