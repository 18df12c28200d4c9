"""Texts that everybody may read: without the phone number or the e-mail address of a private person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...schema import INVALID, Field, Reader, pattern, text, words
from ...yaml_source import Node, SourceText, TranslatedText

_FREE_MAIL = (
    "gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|aol|gmx|mail|proton|protonmail|"
    "ziggo|kpnmail|kpnplanet|planet|home|hetnet|xs4all|upcmail|chello|casema|quicknet|tele2|telfort|zonnet|solcon|"
    "online|onsbrabantnet|caiway|wanadoo|tiscali|lycos|yandex"
)
_ONE_ENDING = r"me\.com|mac\.com|pm\.me|web\.de"
_ENDINGS = r"com|nl|net|org|eu|me|be|de|fr|ru|co\.uk|com\.tr"
_MAIL = re.compile(rf"[\w.+-]+@(?:(?:{_FREE_MAIL})\.(?:{_ENDINGS})|{_ONE_ENDING})(?![\w-]|\.\w)", re.IGNORECASE)
_GAP = r"[\s./()\u2010-\u2015-]*"
_MOBILE = re.compile(
    # A date such as 06-12-2027 is not a number, also not with a time behind it.
    rf"(?<![\w+])(?!0?6[-./ ][0-9]{{1,2}}[-./ ](?:19|20)[0-9]{{2}}(?![0-9]))"
    rf"(?:\+{_GAP}31|0031|0){_GAP}(?:0{_GAP})?6(?:{_GAP}[0-9]){{8}}(?![0-9])"
)
_CHAT = re.compile(r"wa\.me/\+?316[0-9]{8}", re.IGNORECASE)
_PRIVATE = (
    (_MOBILE, "een mobiel nummer"),
    (_CHAT, "een mobiel nummer"),
    (_MAIL, "een privé-e-mailadres"),
)


def private_part(value: str) -> str:
    """Return in Dutch what a text holds of a private person, or nothing."""
    return next((what for form, what in _PRIVATE if form.search(value)), "")


def open_text(*, max_length: int = 300, translated: bool = False) -> Field:
    """A text that everybody may read, in Dutch or (``translated``) with other languages beside it."""
    return _open(words(max_length=max_length) if translated else text(max_length=max_length))


def web_address() -> Field:
    """An address of a website that everybody may see."""
    return _open(pattern(r"https?://[^\s<>\"]+", "'{value}' is geen adres van een website.", "Begin met https://."))


def _open(base: Field) -> Field:
    def read(node: Node, reader: Reader) -> Any:
        value = base(node, reader)
        if value is INVALID:
            return value
        wrong = [(part, what) for part in _texts(value) if (what := private_part(part))]
        for part, what in wrong:
            reader.error(
                part,
                "kalender/prive",
                f"Hier staat {what}.",
                "Gebruik een nummer of adres van de organisatie. Dit komt op de site.",
            )
        return INVALID if wrong else value

    return read


def _texts(value: SourceText) -> Iterator[SourceText]:
    """Yield a text and what a person wrote for it in other languages."""
    yield value
    if isinstance(value, TranslatedText):
        yield from value.own.values()
