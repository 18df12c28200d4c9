"""Why a change of the calendar was refused."""

from __future__ import annotations

from ...errors import InclusiefError


class Refused(InclusiefError):
    """The change was not made. The message says in Dutch why, and what to do."""
