#!/usr/bin/env python3
"""Makes checks/inclusief_checks/dutch/weights.yaml from labelled texts, and prints what to expect on texts it has not seen.

    tools/readability_weights.py [FOLDER] [--write]

The model is a sum of the features in ``dutch/features.py``. Its weights make the hard side of a pair score higher than the
easy side and the hard texts of a set higher than the easy ones (logistic loss on both), are kept small, and are never below zero.
The numbers printed come from leave-documents-out cross-validation in five parts.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

from readability_data import DEFAULT_FOLDER, auc, pairs_right, text_sets  # noqa: E402

from inclusief_checks.dutch.features import measure  # noqa: E402
from inclusief_checks.dutch.score import SHORTEST_HARD, WEIGHTS_FILE  # noqa: E402

IMPORTANCE = {"sentence": 2.0, "block": 1.5, "paragraph": 1.0, "document": 1.0}
SMALL = 0.02
FALSE_ALARMS = 3.0
"""Per cent of the easy texts of a set that may be called hard."""
AIMS = {"block": 0.62, "paragraph": 0.68, "document": 0.5}
PARTS = 5
DOUBT = 1.5


def counted(texts: list[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return features, words and address of texts."""
    found = [measure(text) for text in texts]
    return (
        np.array([list(one.features.values()) for one in found]),
        np.array([max(1, one.words) for one in found]),
        np.array([min(1.0, one.address / 0.3) for one in found]),
    )


def fit(sets: dict[str, tuple[np.ndarray, np.ndarray, bool]], steps: int = 3000) -> np.ndarray:
    """Return weights: Adam on the loss, projected on what is not negative."""
    spread = np.vstack([np.vstack(pair[:2]) for pair in sets.values()]).std(0) + 1e-9
    scaled = {name: (hard / spread, easy / spread, paired) for name, (hard, easy, paired) in sets.items()}
    weights = np.full(len(spread), 0.1)
    offsets = dict.fromkeys(sets, 0.0)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)

    def chance(value: np.ndarray) -> np.ndarray:
        return 1 / (1 + np.exp(-np.clip(value, -30, 30)))

    for step in range(1, steps + 1):
        slope = SMALL * weights
        for name, (hard, easy, paired) in scaled.items():
            up, down = chance(hard @ weights + offsets[name]) - 1, chance(easy @ weights + offsets[name])
            offsets[name] -= 0.1 * (up.mean() + down.mean()) / 2
            one = ((up[:, None] * hard).mean(0) + (down[:, None] * easy).mean(0)) / 2
            if paired:
                one = one + ((chance((hard - easy) @ weights) - 1)[:, None] * (hard - easy)).mean(0)
            slope = slope + IMPORTANCE[name] * one
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        weights = np.maximum(
            0, weights - 0.02 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        )
    return weights / spread


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


def main() -> None:
    """Fit, cross-validate, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT_FOLDER)
    parser.add_argument("--write", action="store_true", help="write the weights file")
    options = parser.parse_args()
    texts = text_sets(options.folder)
    names = list(measure("Dit is een zin.").features)
    sides = {name: (counted(one.hard), counted(one.easy)) for name, one in texts.items()}
    order = sorted({group for one in texts.values() for group in (*one.groups, *one.easy_groups)})
    np.random.default_rng(7).shuffle(order)
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
    print("Cross-validated:")
    for name, one in texts.items():
        right = f"{pairs_right(*scores[name]):.3f}" if one.paired else "  -  "
        hard, easy = (values.mean() for values in hits[name])
        print(
            f"  {name:10} AUC {auc(*map(list, scores[name])):.3f}  pairs {right}  hard: {hard:.0%} of hard, {easy:.1%} of easy"
        )
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
