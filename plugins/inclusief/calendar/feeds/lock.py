"""``calendar.lock.json``: for each entry of the feeds how often it changed and when. It is committed with the calendar.

Calendar programs may ignore a change that has no higher SEQUENCE than they know, and a build may not ask the clock or
the history of the files, so what changed when is written down.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from inclusief_checks.findings import Finding, Location, Severity

from ...memory import digest
from ...schema import parse_date
from ...yaml_source import read_text

if TYPE_CHECKING:
    from .entries import FeedEntry

LOCK_FILE = "calendar.lock.json"
KEPT = datetime.timedelta(days=2 * 365)
"""An entry that is over stays in the lock this long."""
MISSED = datetime.timedelta(days=90)
"""So long after its day a subscriber may still want to hear that an entry was cancelled."""


@dataclass(frozen=True)
class Stamp:
    """How often an entry changed, and on which day last."""

    sequence: int
    changed: datetime.date


@dataclass(frozen=True)
class Locked:
    """What the lock knows of an entry. ``day`` is the last day on which it is there."""

    fingerprint: str
    stamp: Stamp
    day: datetime.date


@dataclass(frozen=True)
class Lock:
    """All entries by their key. ``domain`` is the last part of every UID: it stays when the site moves to another address."""

    entries: Mapping[str, Locked] = field(default_factory=dict)
    domain: str = ""

    def stamp(self, key: str, fingerprint: str, today: datetime.date) -> Stamp:
        """Return the stamp of an entry as it is now. What the lock does not know yet is new today."""
        known = self.entries.get(key)
        if known is None:
            return Stamp(0, today)
        return known.stamp if known.fingerprint == fingerprint else Stamp(known.stamp.sequence + 1, today)


def fingerprint(*parts: object) -> str:
    """Return a short fingerprint of what a subscriber sees."""
    return digest(*map(str, parts))[:16]


def read_lock(path: Path, file: str) -> tuple[Lock, list[Finding]]:
    """Return the lock and what is wrong with it. Without a file it is empty."""
    if not path.exists():
        return Lock(), []
    text, findings = read_text(path, file)
    try:
        data = json.loads(text or "{}")
        entries = {str(key): _locked(row) for key, row in data["regels"].items()}
        return Lock(entries, str(data.get("domein", ""))), findings
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        line = getattr(problem, "lineno", 1)
        merged = text is not None and re.search(r"^(<<<<<<<|>>>>>>>)", text, re.M)
        found = Finding(
            "kalender/slot",
            Severity.ERROR,
            Location(file, line, 1),
            "De computer kan dit bestand niet lezen."
            + (" Twee versies zijn niet goed samengevoegd." if merged else ""),
            f"Haal de goede versie terug met: git checkout HEAD -- {file}. Typ daarna: inclusief calendar lock.",
        )
        return Lock(), findings or [found]


def _locked(row: Mapping[str, object]) -> Locked:
    changed, day = parse_date(str(row["gewijzigd"])), parse_date(str(row["dag"]))
    sequence = row["volgnummer"]
    if changed is None or day is None or not isinstance(sequence, int):
        raise ValueError(row)
    return Locked(str(row["som"]), Stamp(sequence, changed), day)


def updated(lock: Lock, entries: Iterable[FeedEntry], today: datetime.date) -> Lock:
    """Return the lock with these entries as they are now. What is over for two years drops out."""
    rows = {key: known for key, known in lock.entries.items() if known.day >= today - KEPT}
    for entry in entries:
        rows[entry.key] = Locked(entry.fingerprint, lock.stamp(entry.key, entry.fingerprint, today), entry.last_day)
    return Lock(rows, lock.domain)


def to_json(lock: Lock) -> str:
    """Return the lock as a file: a line for each entry, so that two people can change it at once."""
    rows = [
        f"{json.dumps(key)}: "
        + json.dumps(
            {
                "som": known.fingerprint,
                "volgnummer": known.stamp.sequence,
                "gewijzigd": known.stamp.changed.isoformat(),
                "dag": known.day.isoformat(),
            }
        )
        for key, known in sorted(lock.entries.items())
    ]
    domain = f'"domein": {json.dumps(lock.domain)}, ' if lock.domain else ""
    return f'{{"versie": 1, {domain}"regels": {{\n' + ",\n".join(rows) + "\n}}\n"


def write_lock(path: Path, lock: Lock) -> None:
    """Write the lock; what is there stays whole if that fails."""
    beside = path.with_name(path.name + ".nieuw")
    beside.write_text(to_json(lock), "utf-8")
    beside.replace(path)


def lock_findings(
    lock: Lock, entries: Iterable[FeedEntry], names: Iterable[str], file: str, calendar: str, today: datetime.date
) -> list[Finding]:
    """Return a warning for what changed since the lock, and for what vanished.

    ``entries`` are those of the feeds now; ``names`` the ids in the calendar, in the file ``calendar``.
    """
    if not lock.entries:
        return []
    now = {entry.key: entry for entry in entries}
    findings = []
    changed = [
        key for key, entry in now.items() if key in lock.entries and lock.entries[key].fingerprint != entry.fingerprint
    ]
    if changed:
        count = "1 dag is" if len(changed) == 1 else f"{len(changed)} dagen zijn"
        findings.append(
            Finding(
                "kalender/slot",
                Severity.WARNING,
                Location(file, 1, 1),
                f"{count} gewijzigd: {', '.join(changed[:3])}{' …' if len(changed) > 3 else ''}. Dit bestand weet dat nog niet.",
                "Typ: inclusief calendar lock. Bewaar dit bestand samen met de kalender.",
                excerpt=" ".join(changed),
            )
        )
    ids = set(names)
    gone = sorted(
        {
            _entry_id(key)
            for key, known in lock.entries.items()
            if key not in now and known.day >= today - MISSED and _entry_id(key) not in ids and key not in ids
        }
    )
    findings += [
        Finding(
            "kalender/verdwenen",
            Severity.WARNING,
            Location(calendar, 1, 1),
            f"'{name}' staat niet meer in de kalender. Mensen hebben deze dag nog in hun eigen agenda.",
            "Gaat een activiteit niet door? Zet hem terug, met 'status: afgelast'. "
            f"Is een dag echt weg? Typ: inclusief calendar lock --vergeet {name}",
            excerpt=name,
        )
        for name in gone
    ]
    return findings


def _entry_id(key: str) -> str:
    """Return the id of the day behind ``ramadan-2030-2``."""
    return re.sub(r"-\d{4}(-\d+)?$", "", key)
