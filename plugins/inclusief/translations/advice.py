"""Advice on how readable a catalog is. It never blocks: no computer knows a translation as its readers do."""

from __future__ import annotations

from pathlib import Path

from inclusief_checks.findings import Finding, Location, Severity
from inclusief_checks.other_languages import LONGEST, long_sentences, rare_words, readability

from .po_file import FUZZY, parse


def readability_advice(path: Path, file: str) -> list[Finding]:
    """Return what a translator could look at: long sentences, words that are seldom used, and the formula of the language."""
    code = path.stem
    entries = [e for e in parse(path.read_text("utf-8")) if e.source and all(e.forms) and FUZZY not in e.flags]
    findings = [
        _advice(
            "vertaling/lange-zin",
            Location(file, entry.line, 1),
            f"Een zin in deze vertaling heeft {sentence.words} woorden. Advies: hooguit {LONGEST}.",
            "Maak er 2 zinnen van. De Nederlandse tekst is misschien korter.",
            sentence.text,
        )
        for entry in entries
        for form in entry.forms
        for sentence in long_sentences(form)
    ]
    measured = readability((form for entry in entries for form in entry.forms), code)
    if measured and measured.score < measured.limit:
        findings.append(
            _advice(
                "vertaling/leesscore",
                Location(file, 1, 1),
                f"De leesscore van deze taal is {measured.score:.0f}. Advies: {measured.limit:.0f} of hoger.",
                f"Schrijf kortere zinnen en kortere woorden. Formule: {measured.source}.",
                code,
            )
        )
    if words := rare_words(((entry.source, form) for entry in entries for form in entry.forms), code):
        findings.append(
            _advice(
                "vertaling/zeldzame-woorden",
                Location(file, 1, 1),
                f"Deze woorden komen weinig voor in deze taal: {', '.join(words)}.",
                "Kijk of er een gewoner woord is. Een naam of vakwoord mag blijven.",
                code,
            )
        )
    return findings


def _advice(rule: str, place: Location, message: str, suggestion: str, excerpt: str) -> Finding:
    return Finding(rule, Severity.REVIEW, place, message, suggestion, excerpt=excerpt)
