"""Chains of prepositions."""

from __future__ import annotations

from collections.abc import Iterator

from ..dutch.sentences import grammar
from ..findings import Rule, Severity
from ..passage import Passage
from . import Choices, Hit

LONGEST = 3
_PREPOSITIONS = grammar()["voorzetsel_telt"]

RULE = Rule(
    id="b1/voorzetsels",
    title="Veel voorzetsels achter elkaar",
    why="De lezer moet dan alles onthouden tot het eind van de zin.",
    how="Maak er 2 zinnen van. Of gebruik een werkwoord.",
    sources=("Direct Duidelijk, tips voor B1 (Rijksoverheid)",),
    examples_wrong=("Dit is het plan voor de verbetering van de hulp aan ouderen in de wijken van de stad.",),
    examples_good=("Wij willen ouderen in de stad beter helpen. Daar is een plan voor.",),
)


def check(passage: Passage, choices: Choices) -> Iterator[Hit]:
    """Yield a hit for more than `LONGEST` prepositions in a row without a verb or a comma in between."""
    for sentence in passage.sentences:
        chain: list = []
        between = [*passage.breaks(sentence), "."]
        for token, word, gap in zip(sentence.tokens, sentence.line.tokens, between, strict=True):
            if word.verb or token.text[:1].isdigit():  # "van 9.00 tot 17.00 uur" is easy
                yield from _hit(chain)
                chain = []
            elif word.lower in _PREPOSITIONS:
                chain.append(token)
            if gap.strip():
                yield from _hit(chain)
                chain = []


def _hit(chain: list) -> Iterator[Hit]:
    if len(chain) > LONGEST:
        words = ", ".join(token.text for token in chain)
        yield Hit(
            chain[0].start,
            chain[-1].end,
            Severity.WARNING,
            f"Hier staan {len(chain)} voorzetsels achter elkaar: {words}.",
            RULE.how,
        )
