"""Readers who are "u" in one sentence and "je" in the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..findings import Rule, Severity
from ..passage import Passage
from . import Choices, Hit

RULE = Rule(
    id="b1/aanspreken",
    title="'U' en 'je' door elkaar",
    why="De lezer denkt dan dat het over twee mensen gaat.",
    how="Kies 'u' of 'je', en gebruik dat op de hele pagina.",
    sources=("Direct Duidelijk, tips voor B1 (Rijksoverheid)",),
    examples_wrong=("U kunt ons bellen. Wij helpen je graag.",),
    examples_good=("U kunt ons bellen. Wij helpen u graag.", "U zegt: ‘Wat wil je weten?’ Wij helpen u graag."),
)

_FORMS = {
    "u": re.compile(r"(?<![\w-])(?:u|uw|uzelf)(?![\w-])", re.I),
    "je": re.compile(r"(?<![\w-])(?:je|jij|jou|jouw|jezelf)(?![\w-])", re.I),
}
_QUOTED = re.compile(r"[‘'\"“][^‘’'\"“”]{1,300}[’'\"”]")


def check_page(page: Sequence[Passage], choices: Choices) -> Iterator[tuple[Passage, Hit]]:
    """Yield a hit for each time that the page uses the form that it uses least. What stands in quotes does not count."""
    found: dict[str, list[tuple[Passage, re.Match[str]]]] = {form: [] for form in _FORMS}
    for passage in page:
        # The same length, so that places stay right.
        text = _QUOTED.sub(lambda match: " " * len(match.group()), passage.text)
        for form, pattern in _FORMS.items():
            found[form] += [(passage, match) for match in pattern.finditer(text)]
    fewest, most = sorted(_FORMS, key=lambda form: len(found[form]))
    for passage, match in found[fewest]:
        message = f"Hier staat '{match.group()}'. De rest van de pagina heeft '{most}'."
        yield passage, Hit(*match.span(), Severity.WARNING, message, RULE.how)
