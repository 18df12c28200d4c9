"""The labelled texts that the readability check is measured with: hard and easy sides by kind of text.

The folder has the files that its own README names. Nothing of them is in the product.
"""

from __future__ import annotations

import csv
import json
import random
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

DEFAULT_FOLDER = Path(__file__).parents[2] / "shared" / "readability"
EDITED = 0.3
"""A municipal sentence counts if at least this share of its words was edited."""


@dataclass
class TextSet:
    """Texts of one kind. ``groups`` name the document of each hard text; pairs stand at the same place on both sides."""

    paired: bool
    groups: list[str] = field(default_factory=list)
    hard: list[str] = field(default_factory=list)
    easy: list[str] = field(default_factory=list)
    easy_groups: list[str] = field(default_factory=list)

    def add(self, group: str, hard: str, easy: str) -> None:
        """Add a pair."""
        self.groups.append(group)
        self.easy_groups.append(group)
        self.hard.append(hard)
        self.easy.append(easy)


def rows(folder: Path, name: str) -> list[dict]:
    """Return the rows of a file of JSON lines."""
    return [json.loads(line) for line in (folder / name).read_text("utf-8").splitlines()]


def text_sets(folder: Path, part: str = "dev") -> dict[str, TextSet]:
    """Return the sets: single sentences, blocks of 8 sentences, paragraphs, documents.

    No easy-news documents are at hand, so a document is here five simple paragraphs together, against newspaper documents.
    """
    sentences, blocks, paragraphs, documents = TextSet(True), TextSet(True), TextSet(True), TextSet(False)
    by_document = defaultdict(list)
    for row in rows(folder, f"amsterdam_pairs.{part}.jsonl"):
        by_document[row["doc"]].append(row)
        if row["edit"] >= EDITED:
            sentences.add(row["doc"], row["complex"], row["simple"])
    for document, found in by_document.items():
        for start in range(0, len(found) - 7, 8):
            block = found[start : start + 8]
            blocks.add(document, *(" ".join(row[side] for row in block) for side in ("complex", "simple")))
    simple = []
    for row in rows(folder, f"leesplank_paragraphs.{part}.jsonl"):
        paragraphs.add(row["id"], row["complex"], row["simple"])
        simple.append((row["id"], row["simple"]))
    random.Random(3).shuffle(simple)
    for start in range(0, min(len(simple) - 5, 300), 5):
        documents.easy.append("\n\n".join(text for _, text in simple[start : start + 5]))
        documents.easy_groups.append(simple[start][0])
    news = defaultdict(list)
    for row in rows(folder, f"ud_syntax.{part}.jsonl"):
        news[row["doc"]].append(row["text"])
    for document, found in news.items():
        if "wiki" not in document and sum(len(text.split()) for text in found) >= 150:
            documents.groups.append(document)
            documents.hard.append(" ".join(found))
    return {"sentence": sentences, "block": blocks, "paragraph": paragraphs, "document": documents}


def small_edits(folder: Path, part: str = "dev") -> TextSet:
    """Return the municipal sentences of which little was edited: to learn from, too noisy to measure with."""
    found = TextSet(True)
    for row in rows(folder, f"amsterdam_pairs.{part}.jsonl"):
        if row["edit"] < EDITED:
            found.add(row["doc"], row["complex"], row["simple"])
    return found


@dataclass(frozen=True)
class Term:
    """A term that experts marked, with the alternatives they accept, in lower case without punctuation."""

    text: str
    accepted: frozenset[str]


def terms(folder: Path, part: str = "dev") -> list[Term]:
    """Return the expert-marked words and phrases."""
    found = []
    with (folder / f"moeilijke_woorden_amsterdam.{part}.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            text = re.sub(r"\(.*?\)|\u00ad", "", row["term"]).replace("…", " ").replace("...", " ").strip()
            parts = (
                normal(part) for part in re.split(r"(?:^|\s)\d+\.\s*|;", row["alternatives"].replace("\u00ad", ""))
            )
            found.append(Term(text, frozenset(part for part in parts if part)))
    return found


def normal(text: str) -> str:
    """Return an alternative as it is compared: lower case, no punctuation."""
    return re.sub(r"[^\w ]", "", text.casefold()).strip()


def auc(hard: list[float], easy: list[float]) -> float:
    """Return the chance that a hard text scores higher than an easy one (Mann-Whitney; a tie counts half)."""
    marked = sorted([(value, 1) for value in hard] + [(value, 0) for value in easy])
    total = index = 0.0
    place = 0
    while place < len(marked):
        end = place
        while end < len(marked) and marked[end][0] == marked[place][0]:
            end += 1
        hards = sum(kind for _, kind in marked[place:end])
        easies = end - place - hards
        total += hards * (index + easies / 2)
        index += easies
        place = end
    return total / (len(hard) * len(easy))


def pairs_right(hard: list[float], easy: list[float]) -> float:
    """Return the share of pairs in which the hard side scores higher (a tie counts half)."""
    return sum((first > second) + 0.5 * (first == second) for first, second in zip(hard, easy, strict=True)) / len(hard)
