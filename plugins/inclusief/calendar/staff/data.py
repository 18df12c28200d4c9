"""The plan for programs."""

from __future__ import annotations

from typing import Any

from .planner import Plan, Preparation

SCHEMA_VERSION = 1


def to_json(plan: Plan) -> dict[str, Any]:
    """Return the plan as plain values. Dates are ``YYYY-MM-DD``."""
    return {
        "version": SCHEMA_VERSION,
        "today": plan.today.isoformat(),
        "days": plan.days,
        "preparations": [_preparation(item) for item in plan.preparations],
        "do_not_schedule": [
            {
                "id": str(item.occurrence.day.id),
                "title": str(item.occurrence.day.title),
                "from": item.first.isoformat(),
                "to": item.last.isoformat(),
                "what": list(item.what),
                "certain": item.occurrence.certain,
                "other_dates": [{"date": o.date.isoformat(), "who": str(o.who or "")} for o in item.others],
            }
            for item in plan.do_not_schedule
        ],
        "visibility": [vars(row) for row in plan.visibility],
        "collisions": [{**vars(row), "date": row.date.isoformat()} for row in plan.collisions],
        "unconfirmed": [{"key": o.key, "date": o.start.isoformat()} for o in plan.unconfirmed],
        "without_date": list(plan.without_date),
    }


def _preparation(item: Preparation) -> dict[str, Any]:
    occurrence = item.occurrence
    return {
        "key": item.key,
        "id": str(occurrence.day.id),
        "title": str(occurrence.day.title),
        "date": occurrence.start.isoformat(),
        "end": occurrence.end.isoformat(),
        "begins": occurrence.begins.isoformat(),
        "status": occurrence.status,
        "other_dates": [{"date": o.date.isoformat(), "who": str(o.who or "")} for o in occurrence.others],
        "unsure": list(item.unsure),
        "tone": item.tone,
        "who": item.who,
        "approvers": list(item.approvers),
        "not_approved": list(item.not_approved),
        "missing": list(item.missing),
        "tasks": [
            {"days_before": t.lead, "date": t.date.isoformat(), "what": t.text, "late": t.late, "done": t.done}
            for t in item.tasks
        ],
        "channels": [channel.id for channel in item.channels],
        "texts": [vars(text) for text in item.texts],
    }
