"""Abbreviations that the page does not explain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from ..findings import Rule, Severity
from ..passage import Passage
from . import Choices, Hit
from .uitleg import explained

RULE = Rule(
    id="b1/afkorting",
    title="Een afkorting zonder uitleg",
    why="Niet iedereen kent de afkorting. Een voorleesprogramma leest losse letters voor.",
    how="Schrijf de eerste keer de hele naam, met de afkorting erachter: 'Gemeentelijke Gezondheidsdienst (GGD)'.",
    sources=("WCAG 2.2, succescriterium 3.1.4 (W3C)", "Direct Duidelijk, tips voor B1 (Rijksoverheid)"),
    examples_wrong=("Vraag het aan de VTH.",),
    examples_good=(
        "Vraag het aan de afdeling Vergunningen, Toezicht en Handhaving (VTH).",
        "Bel 112 of mail ons een PDF.",
    ),
)

_LETTERS = re.compile(r"(?<![\w.-])[A-Z]{2,6}s?(?![\w-])(?!\.[a-z])")


@cache
def everybody() -> frozenset[str]:
    """Return the abbreviations that nearly everybody knows better than what they stand for."""
    return frozenset(Path(__file__).with_name("bekende_afkortingen.txt").read_text("utf-8").split())


def check_page(page: Sequence[Passage], choices: Choices) -> Iterator[tuple[Passage, Hit]]:
    """Yield a hit for the first time that each unexplained abbreviation stands on the page."""
    known, seen = explained(page), set[str]()
    for passage in page:
        if passage.text.isupper():
            continue  # a sign or a heading in capitals
        for match in _LETTERS.finditer(passage.text):
            name = match.group().removesuffix("s")
            if name in seen or name in everybody() or name.casefold() in known or choices.knows(name):
                continue
            seen.add(name)
            yield (
                passage,
                Hit(*match.span(), Severity.REVIEW, f"De afkorting '{name}' staat er zonder uitleg.", RULE.how),
            )
