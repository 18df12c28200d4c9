"""Which language is a text in? A small function around a library, so that another library is a change of one module.

py3langid is a naive Bayes model of 139 languages that sits in its package: nothing is downloaded. Loading it takes a third of a
second, so it is loaded at the first question.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]


def known_languages() -> frozenset[str]:
    """Return the codes of the languages that can be recognised."""
    return _known(_identifier())


def detect(text: str, among: Collection[str]) -> dict[str, float]:
    """Return how likely a text is in each language of ``among`` that is known, the likeliest first. Together they are 1."""
    identifier = _identifier()
    wanted = _known(identifier) & frozenset(among)
    if not wanted:
        return {}
    if wanted != set(identifier.labels):
        identifier.set_languages(wanted)
    return dict(identifier.rank(text))


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _known(identifier: LanguageIdentifier) -> frozenset[str]:
    """Return all languages of the model, before any choice is made among them."""
    return frozenset(identifier.labels) - {"zxx"}
