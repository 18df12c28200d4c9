"""A series of figures. The fields have the Dutch names that editors know from the file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ..meldpunten.model import PUBLISHED
from ..yaml_source import SourceText

UNITS = ("aantal", "procent", "een-op")
"""A count, a part of a hundred, or ``8`` for "1 in 8"."""


@dataclass(frozen=True)
class Value:
    """The figure of one year, with its source."""

    jaar: SourceText
    waarde: SourceText
    bron: SourceText
    bron_datum: SourceText
    """A year, a month, a day or ``onbekend``."""
    opgezocht: datetime.date
    zekerheid: Literal["hoog", "midden", "laag"]
    url: SourceText | None = None

    @property
    def year(self) -> int:
        """The year that the figure is about."""
        return int(self.jaar)

    @property
    def number(self) -> Decimal:
        """The figure itself."""
        return Decimal(self.waarde.replace(",", "."))


@dataclass(frozen=True)
class Series:
    """Figures that count the same thing in the same way. It has one definition, so two ways of counting never mix."""

    id: SourceText
    titel: SourceText
    definitie: SourceText
    """What is counted."""
    wie: SourceText
    """Who counts: a name, which is not translated."""
    eenheid: Literal["aantal", "procent", "een-op"]
    plaats: SourceText
    zin: SourceText
    """The figure in words, with ``{jaar}`` and ``{waarde}``."""
    file: str
    let_op: SourceText | None = None
    waarden: tuple[Value, ...] = ()

    @property
    def published(self) -> list[Value]:
        """The figures that may be shown, the oldest first."""
        return sorted((value for value in self.waarden if value.zekerheid in PUBLISHED), key=lambda value: value.year)
