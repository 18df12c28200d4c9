"""``woorden.yaml``: what the editors of a site decided about words, and the page that explains words to readers.

versie: 1
bekend: [Pluspas, Keti Koti]      # readers know these: no rule finds them
liever: {schouw: controle}        # words that this site does not want, with what to write
"""

from __future__ import annotations

from collections.abc import Iterable

from inclusief_checks.findings import Finding
from inclusief_checks.plain import plain
from inclusief_checks.rules import Choices

from .pages import Page, read_pages
from .project import Project
from .schema import INVALID, Reader, choice, list_of, mapping_of, record, text
from .yaml_source import read_yaml

WORDS_FILE = "woorden.yaml"
GLOSSARY = "woorden"
"""The role of the page that explains words."""

_FILE = record(
    {
        "versie": choice("1"),
        "bekend": list_of(text(max_length=100)),
        "liever": mapping_of(text(max_length=100), text(max_length=200)),
    },
    required=("versie",),
)


def read_choices(project: Project, pages: Iterable[Page]) -> tuple[Choices, list[Finding]]:
    """Return what this site decided about words, and all that is wrong with the file. Without a file nothing is decided.

    A term that the glossary page explains is known.
    """
    known = {
        plain(block.text).text.strip().casefold()
        for page in pages
        if page.meta.get("rol") == GLOSSARY
        for block in page.blocks
        if block.kind == "term"
    }
    path = project.root / WORDS_FILE
    if not path.is_file():
        return Choices(frozenset(known)), []
    node, findings = read_yaml(path, WORDS_FILE)
    values = _FILE(node, Reader(WORDS_FILE, findings)) if node is not None else INVALID
    if values is INVALID:
        return Choices(frozenset(known)), findings
    known |= {str(word).casefold() for word in values.get("bekend", ())}
    better = {str(word).casefold(): str(instead) for word, instead in values.get("liever", {}).items()}
    return Choices(frozenset(known), better), findings


def choices_of(project: Project) -> Choices:
    """Return what a site decided about words, with the terms of its glossary page, for one page that is being written."""
    pages, _ = read_pages(
        project.docs_dir, project.root, extensions=project.extensions, configs=project.extension_configs
    )
    return read_choices(project, pages)[0]
