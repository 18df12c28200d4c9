"""Dutch names of days and months, and how a name is compared: without accents, capitals, spaces and hyphens."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def plain(name: str) -> str:
    """Return a name in a form to compare: ``Dhoe al-Hidjdja`` gives ``dhoealhidjdja``."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i"))
    return re.sub(r"[^a-z0-9]", "", letters)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a sentence with the nearest known name, or nothing."""
    close = difflib.get_close_matches(name.casefold(), list(known), 1)
    return f" Bedoelt u '{close[0]}'?" if close else ""


def shorten(text: str) -> str:
    """Return a text of at most 60 characters, to quote in a message."""
    return text if len(text) <= 60 else text[:57] + "..."


def day_and_month(value: str) -> tuple[int, str] | None:
    """Return the day number and the month of ``15 nisan``, or None if it has another form."""
    match = re.fullmatch(r"([0-9]{1,2})\s+(\S.*)", value.strip())
    return (int(match[1]), match[2]) if match else None
