"""Is this Dutch text readable? Findings with their place, and Flesch-Douma as a number beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from .findings import Finding, Location, Rule
from .passage import Passage, passages
from .plain import plain
from .prose import Block
from .rules import Choices, Hit, text_rules

NO_CHOICES = Choices()


def check_blocks(blocks: Iterable[Block], file: str, choices: Choices = NO_CHOICES) -> list[Finding]:
    """Return the findings of all text rules in these blocks of one page, in the order of the page for each rule."""
    page, findings = passages(blocks), []
    for rule, passage, hit in _one_each(
        [(rule, *found) for rule, check in text_rules() for found in check(page, choices)]
    ):
        line, column = passage.place(hit.start)
        findings.append(
            Finding(
                rule=rule.id,
                severity=hit.severity,
                location=Location(passage.block.file or file, line, column, column + hit.end - hit.start),
                message=hit.message,
                suggestion=hit.suggestion or rule.how,
                excerpt=passage.text[hit.start : hit.end],
            )
        )
    return findings


GIVES_WAY = frozenset({"b1/moeilijk-woord", "b1/zeldzaam-woord"})
"""A word that another rule about words finds too, often with its neighbours, is told once: by that rule."""
_WIDE = frozenset(
    {"b1/lange-zin", "b1/lange-alinea", "b1/lijdende-zin", "b1/voorzetsels", "b1/tekst", "b1/in-het-kort"}
)


_QUOTED = re.compile(r"(?<![\w])(?:'[^'\n]{1,80}'|‘[^’\n]{1,80}’|\"[^\"\n]{1,80}\"|“[^”\n]{1,80}”)(?!\w)")


def _is_named(passage: Passage, hit: Hit) -> bool:
    """Tell whether words stand in quotes: then the text is about those words, such as those on a button."""
    return any(match.start() < hit.start and hit.end < match.end() for match in _QUOTED.finditer(passage.text))


def _one_each(found: list[tuple[Rule, Passage, Hit]]) -> Iterator[tuple[Rule, Passage, Hit]]:
    taken: dict[int, list[Hit]] = {}
    for rule, passage, hit in found:
        if rule.id not in GIVES_WAY | _WIDE:
            taken.setdefault(id(passage), []).append(hit)
    for rule, passage, hit in found:
        if rule.id not in _WIDE and _is_named(passage, hit):
            continue
        others = taken.get(id(passage), ()) if rule.id in GIVES_WAY else ()
        if not any(other.start <= hit.start and hit.end <= other.end for other in others):
            yield rule, passage, hit


MINIMUM_WORDS = 60
"""Below this Flesch-Douma says nothing: one long name moves it by twenty points."""


def flesch_douma(blocks: Iterable[Block]) -> float | None:
    """Return the Flesch reading ease for Dutch by Douma (1960), or None for a short text. Higher is easier.

    textstat does the arithmetic. Only running text counts: in headings, cells and list items the formula takes every full
    stop for an easy sentence.
    """
    text = " ".join(plain(block.text).text for block in blocks if block.kind == "alinea")
    if len(text.split()) < MINIMUM_WORDS:
        return None
    return float(_textstat().flesch_reading_ease(text))


@cache
def _textstat():
    """Return an own instance: the language of textstat's shared one is a global. Importing it costs half a second."""
    import textstat

    instance = textstat.textstatistics() if hasattr(textstat, "textstatistics") else textstat.textstat.__class__()
    instance.set_lang("nl")
    return instance
