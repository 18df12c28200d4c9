"""The command ``inclusief calendar lock``: writes down what subscribers have, so that a changed day moves in their calendar."""

from __future__ import annotations

import argparse
import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from .project import Project


def run(options: argparse.Namespace, project: Project, path: Path, today: datetime.date) -> int:
    """Bring the lock up to date, say what changed, and return the exit code."""
    from .calendar.editing.entries import taken_ids
    from .calendar.editing.errors import Refused
    from .calendar.editing.saving import open_valid
    from .calendar.feeds.entries import feed_entries
    from .calendar.feeds.lock import LOCK_FILE, Lock, read_lock, updated, write_lock
    from .calendar.feeds.window import feed_window
    from .errors import CannotRun, InputError

    _, calendar = open_valid(path, project.show(path))
    file = project.root / LOCK_FILE
    lock, wrong = read_lock(file, LOCK_FILE)
    if wrong:
        raise InputError(wrong)
    ids = taken_ids(calendar)
    for name in options.vergeet or ():
        if name in ids:
            raise Refused(f"'{name}' staat nog in {project.show(path)}. Alleen wat daar weg is, kunt u vergeten.")
    after = updated(lock, feed_entries(calendar, *feed_window(today), lock, today), today)
    forgotten = {key for key in after.entries if any(_is_of(key, name) for name in options.vergeet or ())}
    domain = lock.domain or urlsplit(project.site_url).hostname or ""
    after = Lock({key: known for key, known in after.entries.items() if key not in forgotten}, domain)
    new = [key for key in after.entries if key not in lock.entries]
    changed = [
        key for key in after.entries if key in lock.entries and after.entries[key].stamp != lock.entries[key].stamp
    ]
    gone = [key for key in lock.entries if key not in after.entries]
    if after == lock and file.exists():
        print(f"{LOCK_FILE}: niets veranderd.")
    else:
        try:
            write_lock(file, after)
        except OSError as error:
            raise CannotRun(f"Ik kan {LOCK_FILE} niet schrijven. Is de schijf vol, of mag u daar niet bij?") from error
        print(f"{LOCK_FILE}: bijgewerkt ({len(new)} nieuw, {len(changed)} gewijzigd, {len(gone)} weg).")
        for key in changed:
            print(f"  {key}: wijziging {after.entries[key].stamp.sequence}")
        print("Zet dit bestand samen met de kalender in git.")
    missing = [
        key
        for key, known in sorted(after.entries.items())
        if known.day >= today and not any(_is_of(key, name) for name in ids)
    ]
    if missing:
        print(f"Niet meer in de kalender: {', '.join(missing)}. Abonnees hebben dit nog.")
        print(
            "Gaat een activiteit niet door? Zet hem terug, met 'status: afgelast'. Mag het weg? Gebruik --vergeet ID."
        )
    return 0


def _is_of(key: str, name: str) -> bool:
    """Return whether an entry of the lock belongs to a day or an event: ``ramadan-2030-2`` belongs to ``ramadan``."""
    return key == name or (
        key.startswith(f"{name}-") and re.fullmatch(r"\d{4}(-\d+)?", key[len(name) + 1 :]) is not None
    )
