"""The command ``inclusief calendar new``: asks for a day or an event and writes it; or takes it from options or JSON."""

from __future__ import annotations

import argparse
import contextlib
import datetime
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .calendar_arguments import EVENT_FIELDS, NEW_TEXTS

if TYPE_CHECKING:
    from .calendar.model import Calendar
    from .project import Project

STOPPED = "Gestopt. Er is niets geschreven."


def run(options: argparse.Namespace, project: Project, path: Path, today: datetime.date) -> int:
    """Add an entry and return the exit code. 3 if the editor stopped: then nothing was written."""
    from inclusief_checks.gate import ExitCode

    from .calendar.editing.entries import add_entry
    from .calendar.editing.saving import open_valid

    file = project.show(path)
    _, calendar = open_valid(path, file)
    try:
        if options.van_json or _given(options):
            where, fields = _without_questions(options, calendar)
        else:
            found = _asked(calendar, file, today)
            if found is None:
                print(STOPPED, file=sys.stderr)
                return ExitCode.COULD_NOT_RUN
            where, fields = found
    except (EOFError, KeyboardInterrupt):
        print("\n" + STOPPED, file=sys.stderr)
        return ExitCode.COULD_NOT_RUN
    after = add_entry(path, file, where, fields)
    print(f"'{fields['titel']}' staat nu in {file}, met de id '{fields['id']}'.")
    for line in _next(after, where, str(fields["id"]), today):
        print(line)
    if "inclusief/translations" in project.plugins:
        print("Zet de teksten klaar voor de vertalers met: inclusief translations update")
    return ExitCode.PASSED


def _given(options: argparse.Namespace) -> bool:
    names = [option.removeprefix("--").replace("-", "_") for option in NEW_TEXTS]
    return any(
        getattr(options, name) is not None for name in (*names, "wat", "regel", "datum", "toegankelijk", "talen")
    )


def _asked(calendar: Calendar, file: str, today: datetime.date) -> tuple[str, dict[str, Any]] | None:
    """Return what an editor answered, or None if it was not right."""
    from .calendar.editing.dialogue import Dialogue
    from .calendar.editing.entries import check_entry, in_order
    from .calendar.editing.errors import Refused
    from .calendar.editing.questions import Questions
    from .calendar.editing.scalars import entry_lines

    if not sys.stdin.isatty():
        raise Refused(
            "Ik kan geen vragen stellen: dit is geen terminal. Geef alles mee op de regel, of met --van-json. "
            "Typ: inclusief calendar new --help"
        )
    with contextlib.suppress(ImportError):  # not on every system
        import readline  # noqa: F401 - with it the arrow keys work in an answer
    questions = Questions(input, print)
    print(f"Ik voeg een dag of een activiteit toe aan {file}. Stoppen kan met Ctrl-C.")
    where, fields = Dialogue(calendar, today, questions).run()
    print("\nDit komt in het bestand:\n")
    print("\n".join(entry_lines(in_order(fields), 2)))
    made, _ = check_entry(where, fields, file)
    for line in _dates_of(made, where, today):
        print(line)
    return (where, fields) if questions.yes("Klopt dit?", default="ja") else None


def _next(calendar: Calendar, where: str, wanted: str, today: datetime.date) -> list[str]:
    from .calendar.editing.entries import DAYS

    entries = calendar.days if where == DAYS else calendar.events
    made = next((entry for entry in entries if entry.id == wanted), None)
    return _dates_of(made, where, today)


def _dates_of(made: Any, where: str, today: datetime.date) -> list[str]:
    """Return the next dates of an entry in words, to see whether it is what was meant."""
    from .calendar.dates.expansion import occurrences
    from .calendar.editing.entries import DAYS
    from .calendar.events.expansion import times
    from .calendar.words import date_words

    if not made:
        return []
    if where != DAYS:
        soon = times(made, today, today + datetime.timedelta(days=3 * 366))[:3]
        if not soon:
            return ["\nLet op: deze activiteit is al voorbij."]
        return [
            "\nDan is de activiteit op:",
            *(f"  {date_words(t.start.date(), 'nl')} om {t.start:%H:%M} uur" for t in soon),
        ]
    coming = [o for year in range(today.year, today.year + 4) for o in occurrences(made, year) if o.end >= today][:3]
    if not coming:
        return ["\nIn de komende jaren heeft deze dag nog geen datum."]
    return [
        "\nDan valt de dag op:",
        *(f"  {date_words(o.start, 'nl')}" + ("" if o.certain else " (nog niet zeker)") for o in coming),
    ]


def _without_questions(options: argparse.Namespace, calendar: Calendar) -> tuple[str, dict[str, Any]]:
    """Return the list and the fields of what was given on the command line or in JSON."""
    from .calendar.editing.entries import DAYS, EVENTS, cleaned, slug, taken_ids
    from .calendar.editing.errors import Refused

    fields = _from_json(options.van_json) if options.van_json else {}
    what = options.wat or fields.pop("wat", None)
    fields = cleaned(_merged(fields, _from_options(options)))
    if what not in (None, "dag", "activiteit"):
        raise Refused(f"'{what}' kan niet bij 'wat'. Kies uit: dag, activiteit.")
    event = what == "activiteit" if what else any(name in fields for name in EVENT_FIELDS)
    if not event and "regel" not in fields and "data" not in fields:
        raise Refused('Wanneer is de dag? Schrijf een regel, bijvoorbeeld: --regel "datum: 07-01"')
    title = fields.get("titel", "")
    if isinstance(title, Mapping):
        title = title.get("nl", "")
    if not title:
        raise Refused('De titel ontbreekt. Schrijf bijvoorbeeld: --titel "Voorbeeldfeest"')
    fields.setdefault("id", slug(title, taken_ids(calendar), "activiteit" if event else "dag"))
    if event:
        from .calendar.events.model import ACCESS

        access = fields.get("toegankelijk")
        if access is None or isinstance(access, Mapping):
            fields["toegankelijk"] = dict.fromkeys(ACCESS, "onbekend") | dict(access or {})
    return (EVENTS if event else DAYS), fields


def _merged(fields: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of JSON with what was given on the command line before them, also inside blocks."""
    for name, value in given.items():
        there = fields.get(name)
        fields[name] = {**there, **value} if isinstance(there, dict) and isinstance(value, dict) else value
    return fields


def _from_options(options: argparse.Namespace) -> dict[str, Any]:
    from .calendar.editing.dialogue import rule_of

    fields: dict[str, Any] = {}
    for option, (name, _) in NEW_TEXTS.items():
        value = getattr(options, option.removeprefix("--").replace("-", "_"))
        if value is None:
            continue
        block, _, below = name.partition(".")
        if below:
            fields.setdefault(block, {})[below] = value
        else:
            fields[name] = value
    if options.regel is not None:
        fields["regel"] = rule_of(options.regel)
    if options.datum is not None:
        source = fields.get("bron", "")
        if options.regel is None:
            fields.pop("bron", None)  # without a rule the source belongs to the one date
        fields["data"] = {str(options.datum.year): {"datum": options.datum.isoformat(), "bron": source}}
    if options.talen is not None:
        fields["talen_gesproken"] = [part for part in re.split(r"[ ,]+", options.talen) if part]
    for text in options.toegankelijk or ():
        fields.setdefault("toegankelijk", {}).update(rule_of(text))
    return fields


def _from_json(name: str) -> dict[str, Any]:
    from .calendar.editing.errors import Refused

    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text("utf-8-sig")
        values = json.loads(text)
    except OSError as error:
        raise Refused(f"Ik kan {name} niet lezen. Kijk of de naam klopt.") from error
    except (ValueError, RecursionError) as error:
        where = f" (regel {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise Refused(f"Dit is geen goede JSON{where}. Kijk of alle haakjes en aanhalingstekens kloppen.") from error
    if not isinstance(values, dict):
        raise Refused('De JSON moet één blok met velden zijn, bijvoorbeeld: {"titel": "Voorbeeldfeest", …}')
    return values
