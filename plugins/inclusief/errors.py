"""What goes wrong that a user can do something about.

InclusiefError           tell the user in Dutch, without a traceback
├── InputError           the input is wrong; carries the findings, all at once
└── CannotRun            a part cannot run here (no browser, no space), with the remedy
Every other exception is a bug and shows its traceback.
"""

from __future__ import annotations

from collections.abc import Iterable

from inclusief_checks.findings import Finding


class InclusiefError(Exception):
    """A message for the user, in Dutch, that says what to do."""


class InputError(InclusiefError):
    """The input cannot be used. ``findings`` says where and why."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = sorted(findings, key=lambda finding: finding.sort_key)
        super().__init__("\n".join(f"{finding.location}: {finding.message}" for finding in self.findings))


class CannotRun(InclusiefError):
    """A part of the run cannot start or had to stop."""
