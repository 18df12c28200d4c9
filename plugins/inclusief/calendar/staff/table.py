"""The plan for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from inclusief_checks.report.text import one_line

from ..words import date_words
from .planner import Avoid, Plan, Preparation

NARROWEST = 40
_BOLD, _RED, _END = "\x1b[1m", "\x1b[31m", "\x1b[0m"


def to_text(plan: Plan, *, width: int = 80, color: bool = False) -> str:
    """Return the plan as lines of at most ``width`` characters. What is late or open says so in words too."""
    width = max(width, NARROWEST)
    lines = [*_wrap(f"Planner van {date_words(plan.today, 'nl')}, voor de komende {plan.days} dagen", width, ""), ""]
    lines += _head("Voorbereiden", width, color)
    if not plan.preparations:
        lines += ["Er is niets voor te bereiden.", ""]
    for item in plan.preparations:
        lines += [*_preparation(item, width, color), ""]
    lines += _head("Plan hier niets op", width, color)
    for avoid in plan.do_not_schedule:
        lines += _wrap(_avoid(avoid), width, "- ")
    lines += ["", *_head("Activiteiten op zo'n dag", width, color)]
    for collision in plan.collisions:
        lines += _wrap(
            f"{collision.date}: {collision.event}. Dan is het ook {collision.day}. {collision.why}", width, "! "
        )
    lines += _wrap("Vergaderingen staan niet in de kalender. Kijk die zelf na.", width, "- ")
    lines += ["", *_head("Hoe zichtbaar is elke groep? (12 maanden, op naam)", width, color)]
    for row in plan.visibility:
        lines += _wrap(
            f"{row.name}: {_count(row.days, 'dag', 'dagen')}, {row.greetings} met groet, {row.texts} met tekst, "
            f"{_count(row.events, 'activiteit', 'activiteiten')}",
            width,
            "- ",
        )
    lines += ["", *_head("Nog niet bevestigd", width, color)]
    for occurrence in plan.unconfirmed:
        soon = (occurrence.start - plan.today).days <= 3
        mark = _marked("DRINGEND ", color) if soon else ""
        lines += _wrap(f"{occurrence.start}: {occurrence.day.title}", width, f"- {mark}")
    for message in plan.without_date:
        lines += _wrap(message, width, "! ")
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def _avoid(avoid: Avoid) -> str:
    days = _range(avoid.first, avoid.last)
    sure = "" if avoid.occurrence.certain else " (nog niet zeker)"
    said = f"{days}: {avoid.occurrence.day.title}{sure}. Niet: {', '.join(avoid.what)}."
    for other in avoid.others:
        said += f" Ook op {other.date}" + (f": {other.who}." if other.who else ".")
    return said


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _head(text: str, width: int, color: bool) -> list[str]:
    lines = textwrap.wrap(text, width)
    return [*(f"{_BOLD}{line}{_END}" if color else line for line in lines), "-" * max(map(len, lines))]


def _marked(text: str, color: bool) -> str:
    return f"{_RED}{text}{_END}" if color else text


def _preparation(item: Preparation, width: int, color: bool) -> Iterator[str]:
    occurrence = item.occurrence
    title = f"{occurrence.day.title}: {date_words(occurrence.start, 'nl')}"
    yield from (f"{_BOLD}{line}{_END}" if color else line for line in _wrap(title, width, ""))
    if occurrence.day.evening_before:
        yield from _wrap(f"Begint de avond ervoor: {date_words(occurrence.begins, 'nl')}.", width, "  ")
    for sentence in item.unsure:
        yield from _wrap(sentence, width, "  ? ")
    for task in item.tasks:
        late = "gedaan: " if task.done else _marked("te laat: ", color) if task.late else ""
        yield from _wrap(task.text, width, f"  {task.date}  {late}")
    if item.tone:
        yield from _wrap(f"Toon: {item.tone}. Wie: {item.who or 'nog niet gekozen'}.", width, "  ")
    if item.approvers:
        waiting = ", ".join(item.not_approved) or "niemand meer"
        yield from _wrap(f"Akkoord nodig van: {', '.join(item.approvers)}. Nog niet van: {waiting}.", width, "  ")
    if item.missing:
        yield from _wrap(f"Mist nog: {', '.join(item.missing)}.", width, "  ")


def _wrap(text: str, width: int, start: str) -> Iterable[str]:
    shown = start.replace(_RED, "").replace(_END, "")
    lines = textwrap.wrap(one_line(text), width - len(shown)) or [""]
    return [start + lines[0], *(" " * len(shown) + line for line in lines[1:])]


def _range(first: object, last: object) -> str:
    return str(first) if first == last else f"{first} t/m {last}"
