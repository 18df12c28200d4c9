"""Dutch names of days and months, and how a name is compared: without accents, capitals, spaces and hyphens."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from ...schema import INVALID, Reader, text
from ...yaml_source import Node

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


_LONGEST_NAME = 100
"""A longer text is no typing error, and comparing it takes long."""


def plain(name: str) -> str:
    """Return a name in a form to compare: ``Dhoe al-Hidjdja`` gives ``dhoealhidjdja``."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i"))
    return re.sub(r"[^a-z0-9]", "", letters)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a sentence with the nearest known name, or nothing."""
    if len(name) > _LONGEST_NAME:
        return ""
    close = difflib.get_close_matches(name.casefold(), list(known), 1)
    return f" Bedoelt u '{close[0]}'?" if close else ""


def shorten(text: str) -> str:
    """Return a text of at most 60 characters, to quote in a message."""
    return text if len(text) <= 60 else text[:57] + "..."


def day_and_month(value: str) -> tuple[int, str] | None:
    """Return the day number and the month of ``15 nisan``, or None if it has another form."""
    match = re.fullmatch(r"([0-9]{1,2})\s+(\S.*)", value.strip())
    return (int(match[1]), match[2]) if match else None


def read_day_and_month(
    node: Node, reader: Reader, months: Sequence[tuple[int, Sequence[str]]], *, calendar: str, example: str
) -> Any:
    """Return the day and the number of the month of ``15 nisan``, or `INVALID` after noting what is wrong.

    ``months`` gives for each month the most days that it can have, and its spellings; the first one is shown.
    """
    value = text()(node, reader)
    if value is INVALID:
        return value
    parts = day_and_month(value)
    if parts is None:
        return reader.error(
            node,
            "kalender/regel",
            f"'{shorten(value)}' is geen dag en maand.",
            f"Schrijf een getal en een maand, bijvoorbeeld: {example}.",
        )
    day, name = parts
    numbers = {plain(spelling): number for number, (_, names) in enumerate(months, 1) for spelling in names}
    month = numbers.get(plain(name))
    if month is None:
        return reader.error(
            node,
            "kalender/regel",
            f"'{shorten(name)}' is geen maand van de {calendar} kalender."
            + did_you_mean(name, (spelling for _, names in months for spelling in names)),
            "Kies uit: " + ", ".join(names[0] for _, names in months) + ".",
        )
    longest = months[month - 1][0]
    if not 1 <= day <= longest:
        return reader.error(
            node,
            "kalender/regel",
            f"Dag {day} bestaat niet in deze maand.",
            f"Kies een dag van 1 tot en met {longest}.",
        )
    return day, month
