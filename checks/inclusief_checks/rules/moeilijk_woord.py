"""Official and difficult words, with plain words for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..dutch import official
from ..dutch.features import Measured, Sentence
from ..dutch.lexicon import lemma
from ..dutch.score import load_weights
from ..dutch.sentences import Span
from ..dutch.suggest import suggestions
from ..findings import Rule, Severity
from ..passage import Passage
from . import Choices, Hit
from .uitleg import explained

RULE = Rule(
    id="b1/moeilijk-woord",
    title="Een moeilijk woord",
    why="Veel mensen kennen dit woord niet, of gebruiken het nooit. Dan is de hele zin moeilijk.",
    how="Gebruik een gewoon woord. Of leg het woord uit.",
    sources=("Direct Duidelijk, tips voor B1 (Rijksoverheid)",),
    examples_wrong=("Wij verzoeken u de aanvraag te retourneren.", "U komt niet in aanmerking voor deze regeling."),
    examples_good=(
        "Stuur het formulier naar ons terug.",
        "Leges zijn kosten die u aan de gemeente betaalt. U betaalt de leges meteen.",
    ),
)

PLAINLY = frozenset({"ouderwets", "vakwoord"})
"""Lists of words that hardly anybody says. Of the others an editor decides whether readers know them."""


def check_page(page: Sequence[Passage], choices: Choices) -> Iterator[tuple[Passage, Hit]]:
    """Yield a hit for each word or expression of the lists, in any of its forms. What the page explains is no finding."""
    known = explained(page)
    for passage in page:
        for sentence in passage.sentences:
            own = list(_own(sentence.tokens, choices))
            taken = {hit.start for hit in own}
            for hit in sentence.hits:
                names = {hit.entry.term.casefold(), hit.text.casefold()}
                if hit.parts[0].start in taken or names & known or any(map(choices.knows, names)):
                    continue
                yield passage, _hit(hit, sentence, passage.measured)
            yield from ((passage, hit) for hit in own)


def _hit(hit: official.Hit, sentence: Sentence, measured: Measured) -> Hit:
    """Offer only words that do not make the sentence harder."""
    offered = suggestions(hit, sentence, measured, load_weights().weights, official.lists())
    better = [f"'{word}'" for word in offered]
    listed = " of ".join([", ".join(better[:-1]), better[-1]] if len(better) > 1 else better)
    return Hit(
        hit.parts[0].start,
        hit.parts[-1].end,
        Severity.WARNING if hit.entry.tag in PLAINLY else Severity.REVIEW,
        f"'{hit.text}' is stijve schrijftaal." if hit.entry.tag == "schrijftaal" else f"'{hit.text}' is moeilijk.",
        f"Schrijf liever: {listed}." if listed else RULE.how,
    )


def _own(tokens: Sequence[Span], choices: Choices) -> Iterator[Hit]:
    """Yield the words that this site does not want, also in the plural and other forms."""
    for token in tokens if choices.better else ():
        lower = token.text.casefold()
        better = choices.better.get(lower) or choices.better.get(lemma(lower))
        if better:
            yield Hit(
                token.start, token.end, Severity.WARNING, f"'{token.text}' is moeilijk.", f"Schrijf liever: '{better}'."
            )
