"""The plan as a calendar for staff: a day for each task, with an alarm."""

from __future__ import annotations

import datetime

from ...ical_lines import calendar_head, content_line, date_value, text_value, utc_value
from .planner import Plan, Preparation, Task

PRODUCT = "-//inclusief//planner//NL"
_DAY = datetime.timedelta(days=1)
ALARM = "PT9H"
"""After the start of the day, so at nine in the morning."""


def to_ics(plan: Plan, *, domain: str) -> bytes:
    """Return the calendar. A UID stays the same when a date moves, and the same plan gives the same bytes.

    The sequence grows every day: without that a program may keep the old day of a task that moved.
    Many programs drop alarms in a calendar that one is subscribed to; the planner on the screen tells the same.
    """
    lines = calendar_head(PRODUCT, "Planner (alleen voor medewerkers)")
    for item in plan.preparations:
        lines += [_task(item, task, plan.today, domain) for task in item.tasks]
    return ("".join(lines) + content_line("END", "VCALENDAR")).encode()


def _task(item: Preparation, task: Task, today: datetime.date, domain: str) -> str:
    title = f"{'Gedaan' if task.done else 'Voorbereiden'}: {item.occurrence.day.title}. {task.text}"
    stamp = utc_value(datetime.datetime.combine(today, datetime.time(), datetime.UTC))
    told = [*item.unsure]
    told += [f"Nog geen akkoord van: {', '.join(item.not_approved)}."] if item.not_approved else []
    told += [f"Mist nog: {', '.join(item.missing)}."] if item.missing else []
    return "".join(
        [
            content_line("BEGIN", "VEVENT"),
            content_line("UID", f"{item.key}-voorbereiden-{task.lead}@{domain}"),
            content_line("DTSTAMP", stamp),
            content_line("SEQUENCE", str(today.toordinal())),
            content_line("DTSTART", date_value(task.date), VALUE="DATE"),
            content_line("DTEND", date_value(task.date + _DAY), VALUE="DATE"),
            content_line("SUMMARY", text_value(title), LANGUAGE="nl"),
            *([content_line("DESCRIPTION", text_value("\n".join(told)), LANGUAGE="nl")] if told else []),
            content_line("STATUS", "CONFIRMED" if item.occurrence.certain else "TENTATIVE"),
            content_line("TRANSP", "TRANSPARENT"),
            *([] if task.done else _alarm(title)),
            content_line("END", "VEVENT"),
        ]
    )


def _alarm(title: str) -> list[str]:
    return [
        content_line("BEGIN", "VALARM"),
        content_line("ACTION", "DISPLAY"),
        content_line("DESCRIPTION", text_value(title)),
        content_line("TRIGGER", ALARM),
        content_line("END", "VALARM"),
    ]
