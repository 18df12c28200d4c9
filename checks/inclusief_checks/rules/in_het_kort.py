"""Long pages without a summary at the top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..findings import Rule, Severity
from ..passage import RUNNING, Passage
from . import Choices, Hit

FROM_WORDS = 250

RULE = Rule(
    id="b1/in-het-kort",
    title="Een lange pagina zonder 'In het kort'",
    why="Veel mensen lezen alleen het begin. Daar moet staan wat zij moeten weten.",
    how="Zet bovenaan bij 'kort:' in een paar zinnen wat de lezer moet weten.",
    sources=("Direct Duidelijk, tips voor B1 (Rijksoverheid)",),
    examples_wrong=("Wij helpen u graag. " * 70,),
    examples_good=("Wij helpen u graag. " * 20,),
)


def check_page(page: Sequence[Passage], choices: Choices) -> Iterator[tuple[Passage, Hit]]:
    """Yield one hit, at the top, for a page of `FROM_WORDS` words or more without a summary."""
    if any(passage.block.kind == "in het kort" for passage in page):
        return
    body = [passage for passage in page if passage.block.kind in RUNNING - {"uitleg"} and passage.sentences]
    count = sum(len(sentence.tokens) for passage in body for sentence in passage.sentences)
    if count >= FROM_WORDS:
        first = body[0]
        span = first.sentences[0].span
        message = f"Deze pagina heeft {count} woorden, maar geen 'In het kort'."
        yield first, Hit(span.start, span.end, Severity.REVIEW, message, RULE.how)
