"""Translations that an editor wrote beside the Dutch text, in the calendar itself: a name as the community writes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..project import Project
from ..yaml_source import TranslatedText
from .catalogs import Catalog, Message, State

OwnWords = Mapping[str, Mapping[str, str]]
"""By the code of the language: the Dutch text and what the editor wrote."""


def own_words(project: Project) -> OwnWords:
    """Return the translations that stand in the calendar of a project."""
    found: dict[str, dict[str, str]] = {}
    if project.calendar_file is None:
        return found
    from ..calendar.schema import read_calendar
    from ..calendar.units import units

    calendar, _ = read_calendar(project.calendar_file, project.show(project.calendar_file))
    for _, text, _ in units(calendar, calendar.file) if calendar else ():
        for code, words in (text.own if isinstance(text, TranslatedText) else {}).items():
            found.setdefault(code, {}).setdefault(str(text), str(words))
    return found


def with_own_words(catalog: Catalog, words: OwnWords) -> Catalog:
    """Return a catalog that shows what an editor wrote, where it has no current translation itself."""
    own = words.get(catalog.language.code, {})
    added = {
        source: Message(source, text, State.TRANSLATED)
        for source, text in own.items()
        if catalog.get(source).state is not State.TRANSLATED
    }
    return replace(catalog, messages={**catalog.messages, **added}) if added else catalog
