"""A reporting point as its card shows it. What is not certain enough is not in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..json_ld import json_ld
from ..pages import Page
from ..yaml_source import SourceText
from .contact_point import contact_point
from .model import Fact, Point
from .schema import UNKNOWN
from .texts import ANONYMOUS, COSTS


def _link(fact: Fact | None) -> dict[str, str] | None:
    """Return the address and a shorter form to read."""
    if fact is None:
        return None
    return {"url": str(fact.waarde), "text": fact.waarde.removeprefix("https://").removeprefix("www.").rstrip("/")}


def _value(fact: Fact | None) -> SourceText | None:
    return fact.waarde if fact else None


def _sources(facts: list[Fact]) -> str:
    """Return each source once, with its date."""
    said = (f"{fact.bron} ({'datum onbekend' if fact.bron_datum == UNKNOWN else fact.bron_datum})" for fact in facts)
    return "; ".join(dict.fromkeys(said))


def card(point: Point) -> dict[str, Any]:
    """Return the variables of the card template. A field that is not known is None; a list is empty.

    ``uitleg``, ``daarna``, ``let_op``, ``open``, ``talen``, ``kosten`` and ``anoniem`` are Dutch texts to translate.
    ``looked_up`` is the oldest day of the shown facts: a card is no fresher than its oldest fact.
    """
    facts = point.published_facts
    costs, anonymous = facts.get("kosten"), facts.get("anoniem")
    return {
        "id": str(point.id),
        "naam": str(point.naam),
        "uitleg": point.uitleg,
        "daarna": point.daarna,
        "let_op": point.let_op,
        "phones": point.phone_links,
        "website": _link(facts.get("website")),
        "email": _value(facts.get("email")),
        "chat": _link(facts.get("chat")),
        "adres": _value(facts.get("adres")),
        "open": _value(facts.get("open")),
        "kosten": COSTS[costs.waarde] if costs else None,
        "anoniem": ANONYMOUS[anonymous.waarde] if anonymous else None,
        "talen": _value(facts.get("talen")),
        "json_ld": json_ld(data) if (data := contact_point(point)) else None,
        "looked_up": min((fact.opgezocht for fact in facts.values()), default=None),
        "checked": point.gecontroleerd,
        "sources": _sources(list(facts.values())),
    }


def heading_levels(pages: Iterable[Page]) -> dict[tuple[str, str], int]:
    """Return the level of the heading of each card, by page and point: one below the heading it stands under."""
    levels = {}
    for page in pages:
        headings = [(block.line, block.level) for block in page.blocks if block.kind == "kop" and not block.file]
        for name, argument, line in page.directives:
            if name == "meldpunt":
                above = [level for at, level in headings if at < line]
                levels[page.name, argument] = min(above[-1] + 1, 6) if above else 2
    return levels
