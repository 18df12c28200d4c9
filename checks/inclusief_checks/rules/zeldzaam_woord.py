"""Words that are seldom used: many people have never read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..findings import Rule, Severity
from ..passage import Passage
from . import Choices, Hit
from .uitleg import explained

RULE = Rule(
    id="b1/zeldzaam-woord",
    title="Een woord dat weinig voorkomt",
    why="Mensen leren een woord door het vaak te lezen. Dit woord komt weinig voor.",
    how="Kies een gewoner woord. Of leg het woord de eerste keer uit.",
    sources=(
        "Woordfrequenties van wordfreq; grens uit Van Heuven en anderen (2014), SUBTLEX-UK",
        "Direct Duidelijk, tips voor B1 (Rijksoverheid)",
    ),
    examples_wrong=("Wij eten samen een sedermaaltijd.",),
    examples_good=(
        "De gemeente vraagt geld als uw stoel op de stoep staat.",
        "Dan betaalt u precario. Precario is geld voor spullen op straat.",
    ),
)


def check_page(page: Sequence[Passage], choices: Choices) -> Iterator[tuple[Passage, Hit]]:
    """Yield a hit for the first time that each rare word stands on the page. A word that is explained is no finding."""
    known, seen = explained(page), set[str]()
    for passage in page:
        for sentence in passage.sentences:
            official = {part.start for hit in sentence.hits for part in hit.parts}
            for word in sentence.rare:
                name = word.text.casefold()
                if word.start in official or "." in name or {name} & (seen | known) or choices.knows(word.text):
                    continue
                seen.add(name)
                yield (
                    passage,
                    Hit(
                        word.start,
                        word.end,
                        Severity.REVIEW,
                        f"'{word.text}' komt weinig voor. Kennen uw lezers dit woord?",
                        "Kies een gewoner woord. Of leg het uit: 'Een … is …'.",
                    ),
                )
