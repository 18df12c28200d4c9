"""What subscribers would miss: changes that the lock does not know, and entries that vanished. For a check without a build."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from inclusief_checks.findings import Finding

from ..model import Calendar
from .entries import FeedEntry, feed_entries
from .lock import LOCK_FILE, Lock, lock_findings, read_lock
from .window import feed_window


def subscriber_findings(root: Path, calendar: Calendar, today: datetime.date) -> list[Finding]:
    """Return what is wrong with the lock of a project, and what it does not know yet."""
    lock, wrong = read_lock(root / LOCK_FILE, LOCK_FILE)
    return [*wrong, *unknown_to(lock, feed_entries(calendar, *feed_window(today), lock, today), calendar, today)]


def unknown_to(lock: Lock, entries: Iterable[FeedEntry], calendar: Calendar, today: datetime.date) -> list[Finding]:
    """Return what a lock does not know of the entries of the feeds now."""
    names = [str(entry.id) for entry in (*calendar.days, *calendar.events)]
    return lock_findings(lock, entries, names, LOCK_FILE, calendar.file, today)
