"""Writes a changed calendar, after reading it once more: only what was asked may differ."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import Any

from inclusief_checks.findings import Finding, Severity

from ...errors import CannotRun, InputError
from ..model import Calendar
from ..schema import read_calendar
from .document import Document, compose, open_document, plain
from .errors import Refused

_OTHERWISE = "Ik kan dit niet veilig in {file} zetten. Er is niets veranderd. Wijzig het bestand zelf."


def open_valid(path: Path, file: str, *, tolerated: Collection[str] = ()) -> tuple[Document, Calendar]:
    """Return a file without errors, as text and as calendar. Raises `InputError` with what is wrong."""
    calendar, findings = read_calendar(path, file)
    errors = _errors(findings, tolerated)
    if errors or calendar is None:
        raise InputError(errors)
    return open_document(path, file), calendar


def save(
    path: Path, file: str, document: Document, text: str, expected: Any, *, tolerated: Collection[str] = ()
) -> Calendar:
    """Write the changed text and return its calendar.

    Nothing is written if its content is not ``expected``, if it has errors (of other rules than the ``tolerated``), or
    if somebody else changed the file in the meantime. A run that is killed leaves the old file whole.
    """
    if plain(compose(text, file)) != expected:
        raise Refused(_OTHERWISE.format(file=file))
    target = path.resolve()  # a link to a file stays a link
    fresh = target.with_name(f".{target.name}.nieuw")
    try:
        fresh.write_bytes(document.encode(text))
        shutil.copymode(target, fresh)
        calendar, findings = read_calendar(fresh, file)
        errors = _errors(findings, tolerated)
        if errors or calendar is None:
            raise InputError(errors)
        if target.read_bytes() != document.data:
            raise Refused(
                f"{file} is intussen veranderd door iemand anders. Er is niets geschreven. Probeer het opnieuw."
            )
        os.replace(fresh, target)
    except OSError as error:
        raise CannotRun(f"Ik kan {file} niet schrijven. Is de schijf vol, of mag u daar niet bij?") from error
    finally:
        fresh.unlink(missing_ok=True)
    return calendar


def _errors(findings: Collection[Finding], tolerated: Collection[str]) -> list[Finding]:
    return [f for f in findings if f.severity is Severity.ERROR and f.rule not in tolerated]
