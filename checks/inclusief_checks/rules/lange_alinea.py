"""Long paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Rule, Severity
from ..passage import Passage
from . import Choices, Hit

MOST_WORDS = 100

RULE = Rule(
    id="b1/lange-alinea",
    title="De alinea is te lang",
    why="Een groot blok tekst schrikt af. Op een telefoon vult het het hele scherm.",
    how="Begin een nieuwe alinea bij een nieuw onderwerp. Zet er een kop boven als dat helpt.",
    sources=("Direct Duidelijk, tips voor B1 (Rijksoverheid)",),
    examples_wrong=("Wij helpen u graag. " * 26,),
    examples_good=("Wij helpen u graag. " * 20,),
)


def check(passage: Passage, choices: Choices) -> Iterator[Hit]:
    """Yield a hit for a block of more than `MOST_WORDS` words."""
    count = sum(len(sentence.tokens) for sentence in passage.sentences)
    if count > MOST_WORDS:
        first = passage.sentences[0].span
        yield Hit(
            first.start,
            first.end,
            Severity.WARNING,
            f"Deze alinea heeft {count} woorden. Het maximum is {MOST_WORDS}.",
            RULE.how,
        )
