"""Puts a new folder in the place of an old one. A reader sees the old site or the new one, never half of each."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import CannotRun

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""``RENAME_EXCHANGE`` of Linux' renameat2(2), and ``RENAME_SWAP`` of macOS' renamex_np(2): both have the value 2."""


def staging_dir(site: Path) -> Path:
    """Return the folder in which a site is built: beside the site, so that a rename is enough."""
    return site.with_name(f".{site.name}-nieuw")


def _previous_dir(site: Path) -> Path:
    return site.with_name(f".{site.name}-oud")


def recover(site: Path) -> None:
    """Clean up after a run that was killed: put the old site back if it was between two names, drop a half-built one."""
    previous = _previous_dir(site)
    if previous.exists():
        if not site.exists():
            previous.rename(site)
        else:
            shutil.rmtree(previous)
    discard(staging_dir(site))


def discard(folder: Path) -> None:
    """Remove a folder, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)


def swap(staging: Path, site: Path) -> None:
    """Make ``staging`` the site. The old site is removed afterwards.

    Where the system can, two names change places in one step. Elsewhere two renames follow each other, and `recover`
    repairs a stop between them.
    """
    if not site.exists():
        staging.rename(site)
        return
    previous = _previous_dir(site)
    if _exchange(staging, site):
        staging.rename(previous)
    else:
        site.rename(previous)
        try:
            staging.rename(site)
        except OSError:
            previous.rename(site)
            raise
    shutil.rmtree(previous)


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two names in one step; return False where the system or the file system cannot."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        names = os.fsencode(first), os.fsencode(second)
        if sys.platform == "darwin":
            done = libc.renamex_np(*names, _RENAME_EXCHANGE)
        else:
            done = libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
    except (OSError, AttributeError):
        return False
    return done == 0


@contextmanager
def only_one(site: Path) -> Iterator[None]:
    """Let one publication run at a time. Raises `CannotRun` for the second."""
    import fcntl

    lock = site.with_name(f".{site.name}-slot")
    with lock.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                raise
            raise CannotRun("Er wordt al gepubliceerd. Wacht tot dat klaar is, en probeer het dan opnieuw.") from None
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)
