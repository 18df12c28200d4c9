"""End a browser with all its children, also if this program itself is killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

_GUARD = """
trap '' INT TERM HUP
read -r line && exit 0
kill -s KILL -- "-$1"
rm -rf -- "$2" || rm -rf -- "$2"
"""
"""Reads one line. If the pipe closes without a line, the program that held it is gone: then the guard cleans up."""

GROUP_SECONDS = 2.0


class Guard:
    """A small process that outlives this one, to end a process group and remove its folder.

    A signal handler cannot do this: nothing in a process runs after SIGKILL, and a parent-death signal follows the thread that
    started the child, not the program.
    """

    def __init__(self, group: int, folder: Path) -> None:
        self._process = subprocess.Popen(
            ["/bin/sh", "-c", _GUARD, "guard", str(group), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def dismiss(self) -> None:
        """Tell the guard that all is cleaned up, and wait until it has left."""
        try:
            self._process.communicate(b"klaar\n", timeout=GROUP_SECONDS)
        except (OSError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()


def group_is_alive(group: int) -> bool:
    """Return whether a process of this group still runs. A dead one that nobody has buried yet does not count."""
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False
    processes = Path("/proc")
    if not (processes / "self" / "stat").exists():
        return True
    return any(_runs_in(group, folder) for folder in processes.iterdir() if folder.name.isdigit())


def _runs_in(group: int, folder: Path) -> bool:
    try:
        # The name of the program is between brackets and may hold anything; after it come state, parent and group.
        state, _parent, own_group = (folder / "stat").read_bytes().rpartition(b")")[2].split()[:3]
    except (OSError, ValueError):
        return False
    return int(own_group) == group and state not in (b"Z", b"X")


def end_group(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and its whole group, and wait until they are gone."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        process.kill()
    process.wait()
    deadline = time.monotonic() + GROUP_SECONDS
    while group_is_alive(process.pid) and time.monotonic() < deadline:
        time.sleep(0.005)  # Only a parent hears when a process ends, and these lost theirs.


def remove_folder(folder: Path) -> None:
    """Remove a browser's folder, with its profile and all that it left."""
    shutil.rmtree(folder, ignore_errors=True)
