"""Is this Dutch text readable? Findings with their place, and Flesch-Douma as a number beside them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from .findings import Finding, Location
from .plain import plain
from .prose import Block
from .rules import text_rules


def check_blocks(blocks: Iterable[Block], file: str) -> list[Finding]:
    """Return the findings of all text rules in these blocks of one file."""
    findings = []
    for block in blocks:
        visible = plain(block.text)
        for rule, check in text_rules():
            for hit in check(block, visible):
                line, column = block.locate(visible.source_offset(hit.span.start))
                findings.append(
                    Finding(
                        rule=rule.id,
                        severity=hit.severity,
                        location=Location(file, line, column, column + hit.span.end - hit.span.start),
                        message=hit.message,
                        suggestion=hit.suggestion or rule.how,
                        excerpt=hit.span.text,
                    )
                )
    return findings


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
