"""How hard a Dutch text is, and why: a sum of few things, each of which can be printed.

    >>> result = score_text("Uw verzoek wordt in behandeling genomen.")
    >>> result["verdict"], [part.text for part in result.contributions]  # doctest: +SKIP

The score is a weighted sum of the features in ``features``; no weight is below zero, so more of a thing never makes a text
easier. The weights and the boundary are in ``weights.yaml``, made by ``tools/readability_weights.py``. B1 is a level of
readers, not of texts: the verdict says how sure we are that a text is harder than what editors make for residents.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from .features import Measured, measure
from .official import Lists, lists
from .suggest import suggestions

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WEIGHTS_FILE = Path(__file__).with_name("weights.yaml")
MINIMUM_WORDS = 60
"""Below this a verdict on a document says little: show the findings only. The score and its verdict are made all the same."""

SHORTEST_HARD = 25
"""A text of fewer words is never called "hard", at most "unsure": one word or name decides too much."""

LABELS = {
    "ambtelijk": ("ambtelijk of moeilijk woord", "ambtelijke of moeilijke woorden"),
    "lijdend": ("lijdende zin", "lijdende zinnen"),
    "lange_zinnen": ("lange zin", "lange zinnen"),
    "woorden": ("zeldzaam woord", "zeldzame woorden"),
    "voltooid": ("voltooid deelwoord", "voltooide deelwoorden"),
    "tekens": ("haakje, afkorting of ander teken", "haakjes, afkortingen en andere tekens"),
}
RATES = {
    "woorden": "woorden die mensen weinig gebruiken",
    "lange_zinnen": "de lengte van de zinnen",
    "voorzetsels": "veel voorzetsels",
    "zinsdelen": "veel werkwoorden in een zin",
    "kommas": "veel komma's",
    "afstand": "afstand: weinig 'u', 'je' of 'wij', of veel 'de gemeente'",
}


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature adds to the score, and how many of it there are, if that can be counted."""

    feature: str
    value: float
    count: int | None

    @property
    def text(self) -> str:
        """The same in Dutch: "+0,9 door 4 lijdende zinnen"."""
        amount = f"{self.value:+.1f}".replace(".", ",")
        if self.count and self.feature in LABELS:
            return f"{amount} door {self.count} {LABELS[self.feature][self.count != 1]}"
        return f"{amount} door {RATES.get(self.feature) or LABELS[self.feature][1]}"


@dataclass(frozen=True)
class Weights:
    """Weights per feature, all at least 0, and what decides the verdict.

    A text is "hard" above ``boundary`` + ``margin`` / √words, and "ok" more than ``doubt`` below that. A text that speaks to its
    reader has official terms it cannot do without, so its boundary is up to ``address`` higher.
    """

    weights: Mapping[str, float]
    boundary: float
    margin: float
    address: float
    doubt: float

    def limit(self, words: int, address: float) -> float:
        """Return the score above which a text of so many words is hard. ``address`` is the share of sentences to the reader."""
        return self.boundary + self.margin / math.sqrt(max(words, 1)) + self.address * min(1.0, address / 0.3)


class Score(dict):
    """The result as JSON wants it (``score``, ``verdict``, ``words``, ``sentences``), with what it rests on as attributes."""

    contributions: list[Contribution]
    measured: Measured
    limit: float


@cache
def load_weights(path: Path = WEIGHTS_FILE) -> Weights:
    """Return the weights of a file."""
    data = yaml.load(path.read_text("utf-8"), _LOADER)
    return Weights(**data)


def score_text(text: str, weights: Weights | None = None, using: Lists | None = None) -> Score:
    """Return score, verdict and evidence of a plain text. Higher is harder; the verdict is "ok", "unsure" or "hard".

    ``words`` has each difficult word once, in order, with plain alternatives (none for a word that is only rare);
    ``sentences`` has each sentence and whether it is passive. ``contributions`` explain the score, largest first.
    """
    weights, using = weights or load_weights(), using or lists()
    measured = measure(text, using)
    parts = contributions(measured, weights)
    total = sum(part.value for part in parts)
    limit = weights.limit(measured.words, measured.address)
    if not measured.words or total < limit - weights.doubt:
        verdict = "ok"
    else:
        verdict = "hard" if total > limit and measured.words >= SHORTEST_HARD else "unsure"
    result = Score(
        score=round(total, 3),
        verdict=verdict,
        words=difficult_words(measured, weights, using),
        sentences=[{"text": part.span.text, "passive": bool(part.passive_places)} for part in measured.sentences],
    )
    result.contributions, result.measured, result.limit = parts, measured, limit
    return result


def contributions(measured: Measured, weights: Weights | None = None) -> list[Contribution]:
    """Return what each feature adds to the score, largest first. Together they are the score."""
    weights = weights or load_weights()
    found = []
    for feature, weight in weights.weights.items():
        value = weight * measured.features[feature] if measured.words else 0.0
        count = measured.counts.get(feature)
        found.append(Contribution(feature, value, count))
    return sorted(found, key=lambda part: -part.value)


def difficult_words(measured: Measured, weights: Weights, using: Lists) -> list[dict[str, Any]]:
    """Return each difficult word once, in order of the text, with its plain alternatives that make the text no harder."""
    found: dict[str, dict[str, Any]] = {}
    for sentence in measured.sentences:
        places = [(hit.places[0], hit) for hit in sentence.hits]
        covered = {place for hit in sentence.hits for place in hit.places}
        places += [(rare, None) for rare in sentence.rare_places if rare not in covered]
        for place, hit in sorted(places, key=lambda found: found[0]):
            text = hit.text if hit else sentence.line.tokens[place].text
            if (key := text.casefold()) not in found:
                better = suggestions(hit, sentence, measured, weights.weights, using) if hit else []
                found[key] = {"word": text, "suggestions": better}
    return list(found.values())
