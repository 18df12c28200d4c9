"""Reports: the same findings for a terminal, a browser, a CI system and other programs."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ..findings import Report, Rule
from ..gate import Verdict
from . import html, json, junit, sarif

FORMATS = {
    "report.html": html.render,
    "report.json": json.render,
    "report.sarif": sarif.render,
    "junit.xml": junit.render,
}


def write_reports(directory: Path, report: Report, verdict: Verdict, rules: Mapping[str, Rule]) -> list[Path]:
    """Write the report in every format and return the files.

    All are made before the first is written, and each is moved into place whole: nobody reads half a report.
    """
    documents = {name: render(report, verdict, rules) for name, render in FORMATS.items()}
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
