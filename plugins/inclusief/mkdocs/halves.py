"""Two processes share the pages of one build. The second one is a copy of the first, made when all is known but the pages.

Only where a copy is safe: on Linux, with one thread, two processors and enough pages to pay for it.
"""

from __future__ import annotations

import gc
import logging
import os
import pickle
import signal
import sys
import threading
from collections.abc import Sequence
from typing import Any

from mkdocs.exceptions import PluginError

FEWEST_PAGES = 48
"""Below this the copy costs more than it brings."""

log = logging.getLogger("mkdocs")


class Halves:
    """Splits work, and brings the results of the other half home."""

    def __init__(self) -> None:
        self._child = 0
        self._pipe = -1
        self._notes = _Notes()
        self.is_copy = False

    def split(self, groups: Sequence[Sequence[str]]) -> list[str]:
        """Return the names that this process must do. The copy returns from here as well, with the others."""
        everything = [name for group in groups for name in group]
        if len(everything) < FEWEST_PAGES or not _can_copy():
            return everything
        sys.stdout.flush()
        sys.stderr.flush()
        gc.freeze()  # looking for garbage would touch all memory, and what is touched has to be copied
        reading, writing = os.pipe()
        self._child = os.fork()
        self.is_copy = self._child == 0
        self._pipe, other = (writing, reading) if self.is_copy else (reading, writing)
        os.close(other)
        if self.is_copy:
            log.handlers, log.propagate = [self._notes], False
            for wish in (signal.SIGINT, signal.SIGTERM):
                signal.signal(wish, signal.SIG_DFL)  # the first process cleans up; this one just ends
        return [name for group in groups[int(self.is_copy) :: 2] for name in group]

    def hand_over(self, result: Any, error: str = "") -> None:
        """End the copy and give its result to the first process."""
        try:
            with os.fdopen(self._pipe, "wb") as pipe:
                pickle.dump((result, error, self._notes.records), pipe, protocol=pickle.HIGHEST_PROTOCOL)
        finally:
            os._exit(0)  # also when nobody listens any more: two processes may not go on from here

    def bring_home(self) -> Any:
        """Return the result of the copy, or None if there is no copy. What it warned about is logged here. Raise its error."""
        if not self._child:
            return None
        try:
            with os.fdopen(self._pipe, "rb") as pipe:
                result, error, notes = pickle.load(pipe)
        except (EOFError, pickle.UnpicklingError):
            result, error, notes = None, "Het tweede proces van de bouw stopte te vroeg. Probeer het opnieuw.", []
        finally:
            os.waitpid(self._child, 0)
            self._child = 0
            gc.unfreeze()
        for name, level, message in notes:
            logging.getLogger(name).log(level, "%s", message)
        if error:
            raise PluginError(error)
        return result

    def give_up(self) -> None:
        """End the copy: the first process stops early."""
        if self._child:
            os.close(self._pipe)
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
            self._child = 0


def _can_copy() -> bool:
    return sys.platform == "linux" and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


class _Notes(logging.Handler):
    """Keeps what the copy would say, for the first process to say."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.records: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING:
            self.records.append((record.name, record.levelno, record.getMessage()))
