"""Reports: the same findings for a terminal, a browser, a CI system and other programs."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from ..findings import Report, Rule
from ..gate import Verdict
from . import console, github, gitlab, html, json, junit, markdown, sarif
from .reading import ReportError, merge, read

__all__ = ["FORMATS", "PRINTED", "Render", "ReportError", "merge", "read", "write_document", "write_reports"]


class Render(Protocol):
    """What makes a document of a report."""

    def __call__(self, report: Report, verdict: Verdict, rules: Mapping[str, Rule], *, language: str = "nl") -> str:
        """Return the whole document."""
        ...


FORMATS: dict[str, Render] = {
    "report.html": html.render,
    "report.json": json.render,
    "report.sarif": sarif.render,
    "junit.xml": junit.render,
}
"""What is written at each run, by the name of the file."""
PRINTED: dict[str, Render] = {
    "console": console.render,
    "html": html.render,
    "json": json.render,
    "sarif": sarif.render,
    "junit": junit.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "markdown": markdown.render,
}
"""What a command can print, by the name of the format."""


def write_reports(
    directory: Path, report: Report, verdict: Verdict, rules: Mapping[str, Rule], *, language: str = "nl"
) -> list[Path]:
    """Write the report in every format and return the files.

    All are made before the first is written, and each is moved into place whole: nobody reads half a report.
    """
    documents = {name: render(report, verdict, rules, language=language) for name, render in FORMATS.items()}
    for name, document in documents.items():
        write_document(directory / name, document)
    return [directory / name for name in documents]


def write_document(target: Path, document: str) -> None:
    """Write a report in a file that is there whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(document)
        # A temporary file is for its maker alone; a report is for all who may read the folder.
        os.chmod(temporary, 0o644)
        os.replace(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
