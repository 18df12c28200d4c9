#!/usr/bin/env python3
"""Measures the Dutch readability check on labelled texts, next to textstat in the same run.

    benchmarks/readability.py [FOLDER] [--part dev]

Without a folder it looks in ../shared/readability. Each row has what was measured, what must be and what we go for. What was
fitted on the same texts is marked "fitted": ``tools/readability_weights.py`` prints cross-validated numbers for those. The
rows about expert-marked words leave out the list that the terms come from.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from readability_data import DEFAULT_FOLDER, TextSet, auc, normal, pairs_right, rows, terms, text_sets

from inclusief_checks.dutch.difficulty import RARE, basis, commonness, is_basic
from inclusief_checks.dutch.official import Lists, lists
from inclusief_checks.dutch.passive import find_passives
from inclusief_checks.dutch.score import score_text
from inclusief_checks.dutch.sentences import sentences, words
from inclusief_checks.dutch.syllables import syllables

ROOT = Path(__file__).parents[1]
Row = tuple[str, str, str, str, str]


def textstat_nl():
    """Return an own instance of textstat for Dutch."""
    import textstat

    instance = textstat.textstatistics() if hasattr(textstat, "textstatistics") else textstat.textstat.__class__()
    instance.set_lang("nl")
    return instance


def judged(name: str, one: TextSet, ease: Callable[[str], float]) -> list[Row]:
    """Return the rows about one set: AUC, pairs and verdicts."""
    must = {
        "sentence": (".77 / .84", ".80 / .88"),
        "block": (".83 / .96", ".87 / .98"),
        "paragraph": (".93 / .95", ".95 / .98"),
        "document": (".985", ".99"),
    }
    hard, easy = ([score_text(text) for text in texts] for texts in (one.hard, one.easy))
    theirs = [[-ease(text) for text in texts] for texts in (one.hard, one.easy)]
    ours = [[result["score"] for result in results] for results in (hard, easy)]

    def told(sides: list[list[float]]) -> str:
        return f"{auc(*sides):.3f}" + (f" / {pairs_right(*sides):.3f}" if one.paired else "")

    found = [(f"{name}: AUC / pairs (fitted)", told(ours), told(theirs), *must[name])]
    shares = [sum(result["verdict"] == "hard" for result in results) / len(results) for results in (easy, hard)]
    found.append((f"{name}: 'hard' on easy texts (fitted)", f"{shares[0]:.1%}", "", "≤ 5 %", "≤ 3 %"))
    if name != "sentence":
        aims = {"block": ("62 %", "72 %"), "paragraph": ("68 %", "76 %"), "document": ("50 %", "68 %")}
        found.append((f"{name}: 'hard' on hard texts (fitted)", f"{shares[1]:.1%}", "", *aims[name]))
    return found


def official_words(folder: Path, part: str) -> list[Row]:
    """Return the rows about expert-marked terms and about basic words."""
    own = Lists(without=frozenset({"amsterdam"}))
    found = terms(folder, part)
    flagged = offered = 0
    for term in found:
        tokens = list(words(term.text.casefold()))
        hits = [hit for hit in own.find(tokens) if not is_basic(hit.text.casefold())]
        flagged += bool(hits or any(commonness(token.text) < RARE for token in tokens))
        offered += bool(term.accepted & {normal(other) for hit in hits for other in hit.suggestions})
    known = sorted(basis())
    wrong = sum((bool(lists().word(word)) and not is_basic(word)) or commonness(word) < RARE for word in known)
    return [
        ("expert-marked terms flagged, own list only", f"{flagged / len(found):.1%}", "", "≥ 68 %", "≥ 82 %"),
        ("accepted alternative offered, own list only", f"{offered / len(found):.1%}", "", "≥ 55 %", "≥ 68 %"),
        ("words of our A1/A2 list flagged", f"{wrong / len(known):.1%}", "", "≤ 3 %", "≤ 2 %"),
    ]


def syntax(folder: Path, part: str) -> list[Row]:
    """Return the rows about passives and about whole sentences."""
    found = rows(folder, f"ud_syntax.{part}.jsonl")
    marked = [(bool(find_passives(row["text"])), row["passive"]) for row in found]
    right = sum(ours and gold for ours, gold in marked)
    precision, recall = right / max(1, sum(ours for ours, _ in marked)), right / max(1, sum(gold for _, gold in marked))
    whole = sum(len(list(sentences(row["text"]))) == 1 for row in found) / len(found)
    stat = textstat_nl()
    theirs = sum(stat.sentence_count(row["text"]) == 1 for row in found) / len(found)
    return [
        ("passive: precision / recall", f"{precision:.3f} / {recall:.3f}", "", ".93 / .78", ".95 / .87"),
        ("sentences kept whole", f"{whole:.2%}", f"{theirs:.2%}", "99.8 %", "99.9 %"),
    ]


def syllable_counts() -> list[Row]:
    """Return the row about syllables, on the list of the tests."""
    sys.path.insert(0, str(ROOT / "tests/checks/dutch"))
    from test_syllables import CASES

    stat = textstat_nl()
    ours = sum(syllables(word) == count for word, count in CASES) / len(CASES)
    theirs = sum(stat.syllable_count(word) == count for word, count in CASES) / len(CASES)
    return [(f"syllables right ({len(CASES)} words)", f"{ours:.1%}", f"{theirs:.1%}", "better", "")]


METRICS = (
    "flesch_reading_ease",
    "gunning_fog",
    "smog_index",
    "automated_readability_index",
    "coleman_liau_index",
    "linsear_write_formula",
    "dale_chall_readability_score",
)


TURN = 10


def speed(texts: list[str]) -> list[Row]:
    """Return the row about speed: words a second on texts seen for the first time, against seven metrics of textstat.

    To be called before anything else looks at a text. The lists are read, so that the texts alone count: they are one short
    sentence ahead on both sides. Both take turns, ten texts at a time, so that a machine that is busy for a while slows both.
    """
    stat = textstat_nl()
    known = [name for name in METRICS if hasattr(stat, name)]
    score_text("Even opwarmen, want lijsten lezen telt hier niet.")
    for name in known:
        getattr(stat, name)("Even opwarmen, want lijsten lezen telt hier niet.")
    total = sum(len(re.findall(r"\w+", text)) for text in texts)
    spent = [0.0, 0.0]
    for first in range(0, len(texts), TURN):
        turn = texts[first : first + TURN]
        started = time.perf_counter()
        for text in turn:
            score_text(text)
        between = time.perf_counter()
        for text in turn:
            for name in known:
                getattr(stat, name)(text)
        spent[0] += between - started
        spent[1] += time.perf_counter() - between
    ours, theirs = total / spent[0], total / spent[1]
    started = time.perf_counter()
    lines = "".join(json.dumps({"id": number, "text": text}) + "\n" for number, text in enumerate(texts))
    command = [sys.executable, "-m", "inclusief.cli", "check", "--score"]
    subprocess.run(command, input=lines.encode(), stdout=subprocess.DEVNULL, check=True)
    whole = total / (time.perf_counter() - started)

    def told(speed: float) -> str:
        return f"{speed:,.0f} words/s ({speed / theirs:.1f} ×)"

    peer = f"{theirs:,.0f} words/s"
    return [
        (f"speed, first pass, one process ({len(known)} metrics)", told(ours), peer, "≥ 1.5 ×", "≥ 4 ×"),
        ("speed of `check --score`, start included", told(whole), peer, "≥ 1.5 ×", "≥ 4 ×"),
    ]


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT_FOLDER)
    parser.add_argument("--part", default="dev", help="the part in the names of the files")
    options = parser.parse_args()
    if not options.folder.is_dir():
        parser.error(f"there is no folder {options.folder}")
    sets = text_sets(options.folder, options.part)
    table = speed([text for name in ("block", "paragraph") for text in (*sets[name].hard, *sets[name].easy)])
    stat = textstat_nl()
    for name, one in sets.items():
        table += judged(name, one, stat.flesch_reading_ease)
    table += official_words(options.folder, options.part) + syntax(options.folder, options.part) + syllable_counts()
    widths = [max(len(row[column]) for row in table) for column in range(5)]
    print(
        *(title.ljust(width) for title, width in zip(("", "ours", "textstat", "must", "go for"), widths, strict=True)),
        sep="  ",
    )
    for row in table:
        print(*(cell.ljust(width) for cell, width in zip(row, widths, strict=True)), sep="  ")


if __name__ == "__main__":
    main()
