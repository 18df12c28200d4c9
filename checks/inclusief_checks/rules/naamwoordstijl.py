"""Nouns where a verb would do: "het indienen van een aanvraag"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Rule, Severity
from ..passage import Passage
from . import Choices, Hit

RULE = Rule(
    id="b1/naamwoordstijl",
    title="Een zelfstandig naamwoord waar een werkwoord kan",
    why="Een zin met een werkwoord is korter en duidelijker. Dan ziet de lezer ook wie iets doet.",
    how="Maak er een werkwoord van: niet 'het aanvragen van een pas', maar 'een pas aanvragen'.",
    sources=("Direct Duidelijk, tips voor B1 (Rijksoverheid)",),
    examples_wrong=(
        "Voor het aanvragen van een paspoort maakt u een afspraak.",
        "Wij gaan over tot uitvoering van het plan.",
    ),
    examples_good=("Wilt u een paspoort aanvragen? Maak een afspraak.", "Het eten van oma was lekker."),
)

_OF = re.compile(r"\b(?P<head>(?:voor |bij |door |na |tijdens )het (?P<verb>[a-zë]{5,40}en) van)\b", re.I)
_WITHOUT_ARTICLE = re.compile(
    r"\b(?P<head>(?:tot|ter|bij|na|door|wegens|voor|inzake) (?P<noun>[a-zë]{4,40}(?:ing|atie|itie)) van)\b", re.I
)
_NO_VERB = frozenset(["eten", "leven", "wezen", "verleden", "heden", "teken", "wapen", "examen", "laken", "middelen"])


def check(passage: Passage, choices: Choices) -> Iterator[Hit]:
    """Yield a hit for "voor het aanvragen van" and "tot uitvoering van"."""
    for match in _OF.finditer(passage.text):
        verb = match["verb"].casefold()
        if verb not in _NO_VERB:
            yield Hit(
                *match.span("head"),
                Severity.WARNING,
                f"'{match['head']}' maakt de zin zwaar.",
                f"Gebruik '{verb}' als werkwoord. Bijvoorbeeld: 'Wilt u … {verb}?'",
            )
    for match in _WITHOUT_ARTICLE.finditer(passage.text):
        yield Hit(*match.span("head"), Severity.WARNING, f"'{match['head']}' maakt de zin zwaar.", RULE.how)
