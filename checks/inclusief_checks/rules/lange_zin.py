"""Long sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from ..dutch.tokens import Token
from ..findings import Rule, Severity
from ..passage import Passage
from . import Choices, Hit

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

_JOINTS = {
    "omdat",
    "zodat",
    "waardoor",
    "terwijl",
    "hoewel",
    "maar",
    "want",
    "en",
    "als",
    "wanneer",
    "die",
    "dat",
    "of",
}


def check(passage: Passage, choices: Choices) -> Iterator[Hit]:
    """Yield a hit for each sentence that is too long, with a place to cut it."""
    for sentence in passage.sentences:
        count = len(sentence.tokens)
        if count > WARN_ABOVE:
            yield Hit(
                sentence.span.start,
                sentence.span.end,
                Severity.ERROR if count > ERROR_ABOVE else Severity.WARNING,
                f"Deze zin heeft {count} woorden. Het maximum is {WARN_ABOVE}.",
                _advice(sentence.line.tokens),
            )


def _advice(words: Sequence[Token]) -> str:
    """Say how many sentences it could be, and where to cut: at the joint between two clauses that is nearest to the middle."""
    verbs = [bool(word.verb) for word in words]
    joints = [
        place
        for place, word in enumerate(words)
        # Both sides must have a verb of their own: "burgemeester en wethouders" is no joint.
        if word.lower in _JOINTS and any(verbs[:place]) and any(verbs[place + 1 : place + 1 + _NEAR])
    ]
    advice = f"Maak er {max(2, ceil(len(words) / WARN_ABOVE))} zinnen van."
    if not joints:
        return f"{advice} Zet in elke zin 1 boodschap."
    place = min(joints, key=lambda place: abs(place - len(words) / 2))
    return f'{advice} Splits bijvoorbeeld voor "{" ".join(word.lower for word in words[place : place + 3])}".'


_NEAR = 12
"""So many words after a joint its verb is expected."""
