"""The fixed sentences of reports and of the gate, in Dutch and English. They stand in ``texts.yaml``; code only names them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

TEXTS_FILE = Path(__file__).with_name("texts.yaml")
LANGUAGES = ("nl", "en")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Texts:
    """The texts of one language."""

    def __init__(self, language: str, texts: Mapping[str, str], step_names: Mapping[str, str]) -> None:
        self.language = language
        self._texts = texts
        self._step_names = step_names

    def __call__(self, key: str, **places: object) -> str:
        """Return a text with its places filled in. With ``count=1`` it is the text for one, if there is such a text."""
        if places.get("count") == 1:
            key = f"{key}_one" if f"{key}_one" in self._texts else key
        text = self._texts[key]
        return text.format(**places) if places else text

    def step(self, name: str) -> str:
        """Return the name of a step in this language. A name that is not known stays as it is."""
        return self._step_names.get(name, name)

    def number(self, value: float) -> str:
        """Return a number with one decimal, as people write it in this language."""
        text = f"{value:.1f}"
        return text.replace(".", ",") if self.language == "nl" else text


@cache
def texts(language: str = "nl") -> Texts:
    """Return the texts in a language. Raise ValueError for a language without texts."""
    if language not in LANGUAGES:
        raise ValueError(f"There are no texts in {language!r}; choose from {', '.join(LANGUAGES)}.")
    data: Mapping[str, Mapping[str, Any]] = yaml.load(TEXTS_FILE.read_text("utf-8"), _LOADER)
    # A step can be named by its id, or by its name in any language.
    steps = {known: names[language] for id, names in data["steps"].items() for known in (id, *names.values())}
    return Texts(language, {key: text[language] for key, text in data["texts"].items()}, steps)
