#!/usr/bin/env python3
"""Makes checks/inclusief_checks/dutch/weights.yaml from labelled texts, and prints what to expect on texts it has not seen.

    tools/readability_weights.py [FOLDER] [--write]

The model is a sum of the features in ``dutch/features.py``. Its weights make the hard side of a pair score higher than the
easy side and the hard texts of a set higher than the easy ones (logistic loss on the differences), are kept small, and are never
below zero. The numbers printed are means of leave-documents-out cross-validation in five parts, for several ways to deal the
documents out: one way alone may be lucky.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

from readability_data import DEFAULT_FOLDER, TextSet, auc, pairs_right, small_edits, text_sets  # noqa: E402

from inclusief_checks.dutch.features import measure  # noqa: E402
from inclusief_checks.dutch.score import SHORTEST_HARD, WEIGHTS_FILE  # noqa: E402

IMPORTANCE = {"sentence": 1.0, "edit": 6.0, "block": 3.0, "paragraph": 1.5, "document": 6.0}
SMALL = 0.02
DRAWN = 5000
"""Pairs of a hard and an easy text of a set that are compared."""
APART = 4.0
"""How far hard and easy paragraphs are apart in the end, in points: only the scale of the score."""
FALSE_ALARMS = 3.0
"""Per cent of the easy texts of a set that may be called hard."""
AIMS = {"block": 0.62, "paragraph": 0.68, "document": 0.5}
PARTS = 5
DEALS = 6
"""In how many ways the documents are dealt out to the parts."""
DOUBT = 1.5


def counted(texts: list[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return features, words and address of texts."""
    found = [measure(text) for text in texts]
    return (
        np.array([list(one.features.values()) for one in found]),
        np.array([max(1, one.words) for one in found]),
        np.array([min(1.0, one.address / 0.3) for one in found]),
    )


def chance(value: np.ndarray) -> np.ndarray:
    """Return the logistic function."""
    return 1 / (1 + np.exp(-np.clip(value, -30, 30)))


def fit(sets: dict[str, tuple[np.ndarray, np.ndarray, bool]], steps: int = 800) -> np.ndarray:
    """Return weights: Adam on the loss, projected on what is not negative.

    A score is only as good as its order, so the loss is about differences: of a hard and an easy text of the same set, drawn at
    random with a fixed seed, and of the two sides of a pair. The scale is set afterwards, by the paragraphs.
    """
    spread = np.vstack([np.vstack(pair[:2]) for pair in sets.values()]).std(0) + 1e-9
    random = np.random.default_rng(1)
    differences = []
    for name, (hard, easy, paired) in sets.items():
        drawn = hard[random.integers(0, len(hard), DRAWN)] - easy[random.integers(0, len(easy), DRAWN)]
        differences.append((IMPORTANCE[name], drawn / spread))
        if paired:
            differences.append((IMPORTANCE[name], (hard - easy) / spread))
    weights = np.full(len(spread), 0.1)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        slope = SMALL * weights
        for importance, rows in differences:
            slope = slope + importance * ((chance(rows @ weights) - 1) @ rows) / len(rows)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        weights = np.maximum(
            0, weights - 0.02 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        )
    weights = weights / spread
    hard, easy, _ = sets["paragraph"]
    return weights * APART / float((hard.mean(0) - easy.mean(0)) @ weights)


def boundary(sides: dict, weights: np.ndarray) -> tuple[float, float, float]:
    """Return boundary, margin and address so that few easy texts of any set of 60 words and more are hard."""
    best = (-9.0, 0.0, 0.0, 0.0)
    for address in np.arange(0, 3.01, 0.25):
        for margin in np.arange(0, 20.1, 2):
            left = {}
            for name in AIMS:
                left[name] = [side[0] @ weights - margin / np.sqrt(side[1]) - address * side[2] for side in sides[name]]
            limit = max(np.percentile(easy, 100 - FALSE_ALARMS) for _, easy in left.values())
            worth = sum(min((hard > limit).mean() - AIMS[name], 0.05) for name, (hard, _) in left.items())
            if worth > best[0]:
                best = (worth, limit, margin, address)
    return best[1:]


def folds(groups: list[str], order: list[str]) -> np.ndarray:
    """Return in which part each text is: a document is in one part, with all that is made of it."""
    place = {group: index % PARTS for index, group in enumerate(order)}
    return np.array([place[group] for group in groups])


def cross_validated(texts: dict[str, TextSet], sides: dict, order: list[str]) -> dict[str, tuple[float, ...]]:
    """Return for each set AUC, pairs right, and the shares of hard and easy texts that are called hard."""
    part = {name: (folds(one.groups, order), folds(one.easy_groups, order)) for name, one in texts.items()}
    scores = {name: [np.zeros(len(one.hard)), np.zeros(len(one.easy))] for name, one in texts.items()}
    hits = {name: [np.zeros(len(one.hard)), np.zeros(len(one.easy))] for name, one in texts.items()}
    for fold in range(PARTS):
        seen = {name: [mask != fold for mask in masks] for name, masks in part.items()}
        kept = {
            name: tuple(tuple(array[seen[name][side]] for array in sides[name][side]) for side in (0, 1))
            for name in texts
        }
        weights = fit({name: (kept[name][0][0], kept[name][1][0], texts[name].paired) for name in texts})
        limit, margin, address = boundary(kept, weights)
        for name in texts:
            for side in (0, 1):
                features, words, spoken = (array[~seen[name][side]] for array in sides[name][side])
                value = features @ weights
                scores[name][side][~seen[name][side]] = value
                hits[name][side][~seen[name][side]] = (value > limit + margin / np.sqrt(words) + address * spoken) & (
                    words >= SHORTEST_HARD
                )
    return {
        name: (
            auc(*map(list, scores[name])),
            pairs_right(*scores[name]) if one.paired else float("nan"),
            *(values.mean() for values in hits[name]),
        )
        for name, one in texts.items()
    }


def main() -> None:
    """Fit, cross-validate, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT_FOLDER)
    parser.add_argument("--write", action="store_true", help="write the weights file")
    options = parser.parse_args()
    texts = text_sets(options.folder) | {"edit": small_edits(options.folder)}
    names = list(measure("Dit is een zin.").features)
    sides = {name: (counted(one.hard), counted(one.easy)) for name, one in texts.items()}
    order = sorted({group for one in texts.values() for group in (*one.groups, *one.easy_groups)})
    told: dict[str, list[tuple[float, ...]]] = {name: [] for name in texts}
    for deal in range(DEALS):
        np.random.default_rng(deal).shuffle(order)
        for name, row in cross_validated(texts, sides, order).items():
            told[name].append(row)
    print(f"Cross-validated, mean of {DEALS} ways to deal out the documents (and the lowest and highest):")
    for name, rows in told.items():
        columns = list(zip(*rows, strict=True))
        cells = [f"{np.mean(one):.3f} ({min(one):.3f}-{max(one):.3f})" for one in columns]
        print(f"  {name:10} AUC {cells[0]}  pairs {cells[1]}  hard: of hard {cells[2]}, of easy {cells[3]}")
    weights = fit({name: (sides[name][0][0], sides[name][1][0], texts[name].paired) for name in texts})
    limit, margin, address = boundary(sides, weights)
    lines = [
        "# Made by tools/readability_weights.py. No weight is below zero: more of a thing never makes a text easier.",
        "weights:",
    ]
    lines += [f"  {name}: {weight:.4f}" for name, weight in zip(names, weights, strict=True)]
    lines += [
        "# A text is hard above boundary + margin / sqrt(words) + address * (share of sentences to the reader / 0.3, at most 1).",
        f"boundary: {limit:.2f}", f"margin: {margin:.1f}", f"address: {address:.2f}", f"doubt: {DOUBT}",
    ]  # fmt: skip
    print("\n".join(lines))
    if options.write:
        WEIGHTS_FILE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
