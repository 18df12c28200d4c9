"""A reporting point and its facts. The fields have the Dutch names that editors know from the file."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypedDict

from ..yaml_source import SourceText

PUBLISHED = ("hoog", "midden")
"""A fact with less certainty than this never reaches a page: a wrong number is worse than none."""

CONTACTS = ("telefoon", "telefoon_2", "website", "email", "chat", "adres")


class PhoneLink(TypedDict):
    """A number as people read it, and as a telephone dials it."""

    text: str
    tel: str


@dataclass(frozen=True)
class Fact:
    """One thing that is known about a point, and how well."""

    soort: str
    """telefoon, telefoon_2, website, email, chat, adres, open, kosten, anoniem or talen."""
    waarde: SourceText
    bron: SourceText
    bron_datum: SourceText
    """A year, a month, a day or ``onbekend``."""
    opgezocht: datetime.date
    zekerheid: Literal["hoog", "midden", "laag"]


@dataclass(frozen=True)
class Point:
    """A reporting point. Texts know their line and column in ``file``."""

    id: SourceText
    naam: SourceText
    groep: str
    """melden, overheid, plek, hulp or lokaal."""
    status: Literal["open", "gepland"]
    uitleg: SourceText
    file: str
    daarna: SourceText | None = None
    let_op: SourceText | None = None
    gecontroleerd: datetime.date | None = None
    """When a person called the number or opened the website. None: never."""
    gegevens: tuple[Fact, ...] = ()

    @property
    def published_facts(self) -> dict[str, Fact]:
        """The facts that may be shown, by kind."""
        return {fact.soort: fact for fact in self.gegevens if fact.zekerheid in PUBLISHED}

    @property
    def phone_links(self) -> list[PhoneLink]:
        """The telephone numbers that may be shown, the first one first."""
        facts = self.published_facts
        return [
            PhoneLink(text=str(facts[kind].waarde), tel=dialled(facts[kind].waarde))
            for kind in ("telefoon", "telefoon_2")
            if kind in facts
        ]


def dialled(number: str) -> str:
    """Return a Dutch number for a ``tel:`` link: ``085-073 46 00`` gives ``+31850734600``.

    Short numbers, 14 numbers and 0800 and 0900 numbers have no international form, so they stay as they are.
    """
    digits = re.sub(r"[^0-9]", "", number)
    ordinary = len(digits) == 10 and digits.startswith("0")  # 0800 and 0900 numbers have 8 or 11 digits
    return f"+31{digits[1:]}" if ordinary else digits


def visible(points: Iterable[Point]) -> list[Point]:
    """Return the points that residents may see, in the order of the file."""
    return [point for point in points if point.status == "open"]
