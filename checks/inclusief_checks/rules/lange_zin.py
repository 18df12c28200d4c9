"""Long sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Rule, Severity
from ..plain import Plain
from ..prose import Block
from ..sentences import Span, sentences, words
from . import Hit

WARN_ABOVE = 20
ERROR_ABOVE = 25

RULE = Rule(
    id="b1/lange-zin",
    title="De zin is te lang",
    why="Lange zinnen zijn moeilijk. Ook als een computer ze voorleest.",
    how="Maak er 2 zinnen van. Zet in elke zin 1 boodschap.",
    sources=("Direct Duidelijk, tips voor B1 (Rijksoverheid)",),
    examples_wrong=(
        "U kunt bij ons terecht als u vindt dat iemand u anders heeft behandeld omdat u een andere huidskleur hebt of een ander "
        "geloof dan andere mensen.",
    ),
    examples_good=("Bent u anders behandeld om uw huidskleur of geloof? Dan kunt u bij ons terecht.",),
)

_JOINT = re.compile(r"[,;]?\s+\b(omdat|zodat|waardoor|terwijl|hoewel|maar|want|en|als|wanneer|die|dat|of)\b", re.I)


def check(block: Block, plain: Plain) -> Iterator[Hit]:
    """Yield a hit for each sentence that is too long, with a place to cut it."""
    for sentence in sentences(plain.text):
        count = sum(1 for _ in words(sentence.text))
        if count <= WARN_ABOVE:
            continue
        yield Hit(
            sentence,
            Severity.ERROR if count > ERROR_ABOVE else Severity.WARNING,
            f"Deze zin heeft {count} woorden. Het maximum is {WARN_ABOVE}.",
            _advice(sentence),
        )


def _advice(sentence: Span) -> str:
    """Say where the sentence can be cut: at the joint that is nearest to the middle."""
    middle = len(sentence.text) / 2
    joints = sorted(_JOINT.finditer(sentence.text), key=lambda match: abs(match.start() - middle))
    if not joints:
        return RULE.how
    return f'Maak er 2 zinnen van. Splits bijvoorbeeld voor "{joints[0][1]}".'
