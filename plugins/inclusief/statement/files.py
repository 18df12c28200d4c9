"""Where the facts about accessibility stand: three files beside ``mkdocs.yml``, each of which may be missing."""

from __future__ import annotations

from pathlib import Path

from ..project import Project

DECISIONS_FILE = "toegankelijkheid.yaml"
AUDIT_FILE = "onderzoek.yaml"
LAST_RUN_FILE = "toegankelijkheid-stand.yaml"
FILES = (DECISIONS_FILE, AUDIT_FILE, LAST_RUN_FILE)


def statement_files(project: Project) -> list[Path]:
    """Return the files that are there. The page about accessibility depends on them."""
    return [path for name in FILES if (path := project.root / name).is_file()]
