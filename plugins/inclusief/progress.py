"""Shows how far a run is: one living line on a terminal, quiet lines in a log."""

from __future__ import annotations

import os
import shutil
import time
from typing import TextIO


class Progress:
    """Writes to ``stream``. On a terminal a line is overwritten; elsewhere each step is one line."""

    def __init__(self, stream: TextIO, *, terminal: bool | None = None) -> None:
        self.stream = stream
        self.terminal = stream.isatty() if terminal is None else terminal
        self._started = 0.0
        self._name = ""

    def start(self, name: str) -> None:
        """Begin a step."""
        self._name, self._started = name, time.monotonic()
        if self.terminal:
            self._line(f"{name} …")

    def update(self, done: int, total: int, what: str) -> None:
        """Say how far the step is. In a log this says nothing."""
        if self.terminal:
            self._line(f"{self._name} {done} van {total}  {what}")

    def end(self, result: str) -> float:
        """End the step with a few words; return how many seconds it took."""
        seconds = time.monotonic() - self._started
        if self.terminal:
            self._line("")
        self.stream.write(f"{self._name}: {result} ({_seconds(seconds)})\n")
        self.stream.flush()
        return seconds

    def _line(self, text: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        self.stream.write("\r" + text[:width].ljust(width) + "\r" + text[:width])
        self.stream.flush()


def _seconds(value: float) -> str:
    """Write seconds as Dutch readers do, with a comma."""
    return f"{value:.1f} s".replace(".", ",")


def wants_colour(stream: TextIO) -> bool:
    """Tell whether to use colours: on a terminal, unless ``NO_COLOR`` is set (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
