"""What must be true of a translation before a page may be published in a language: show it with a label, or block it.

The settings stand in ``mkdocs.yml``, under ``inclusief/translations``; a page can say otherwise in its front matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from inclusief_checks.findings import Finding, Location, Severity

from ..pages import Page
from ..project import Project
from .catalogs import Catalog, State
from .units import Unit


class Choice(StrEnum):
    """What happens to a page that does not meet a demand."""

    LABEL = "label"
    BLOCK = "block"


class Unreadable(StrEnum):
    """What happens if a catalog cannot be read: nothing is published, or the site goes on without that language."""

    BLOCK = "block"
    LEAVE_OUT = "leave_out"


IN_FRONT_MATTER = {"label": Choice.LABEL, "blokkeer": Choice.BLOCK}
"""The words for editors."""


@dataclass(frozen=True)
class Policy:
    """``incomplete`` is about texts that are missing or outdated, ``unreviewed`` about texts that no person looked at."""

    incomplete: Choice = Choice.LABEL
    unreviewed: Choice = Choice.LABEL

    @property
    def blocks(self) -> bool:
        """True if there is anything to check."""
        return Choice.BLOCK in (self.incomplete, self.unreviewed)


def policy_of(page: Page, options: dict[str, Any]) -> Policy:
    """Return the policy for a page: the setting, made stricter for its role, unless the page itself decides."""
    policy = Policy(Choice(options.get("incomplete", "label")), Choice(options.get("unreviewed", "label")))
    role = str(page.meta.get("rol", ""))
    policy = replace(policy, **{key: Choice(value) for key, value in options.get("roles", {}).get(role, {}).items()})
    own = page.meta.get("vertaling")
    return replace(policy, incomplete=IN_FRONT_MATTER[str(own)]) if own else policy


def leaves_out_unreadable(project: Project) -> bool:
    """Tell whether a catalog that cannot be read leaves out its language, and nothing else."""
    return _options(project).get("unreadable") == Unreadable.LEAVE_OUT


def policy_findings(
    project: Project, pages: Iterable[Page], units: Iterable[Unit], catalogs: Iterable[Catalog]
) -> list[Finding]:
    """Return an error for each page and language that may not be published as it is."""
    options, units, pages = _options(project), list(units), list(pages)
    if wrong := _wrong_options(options, project.config_file.name):
        return wrong
    chosen = [(page, policy) for page in pages if (policy := policy_of(page, options)).blocks]
    catalogs = list(catalogs)
    return [
        finding
        for page, policy in chosen
        for catalog in catalogs
        if catalog.language.code not in page.left_out
        for finding in _findings(page, policy, catalog, [catalog.get(u.text) for u in _shown(page, units, project)])
    ]


def _findings(page: Page, policy: Policy, catalog: Catalog, messages: list) -> Iterator[Finding]:
    name = f"{catalog.language.name} ({catalog.language.code})"
    missing = sum(message.state is State.MISSING for message in messages)
    outdated = sum(message.state is State.OUTDATED for message in messages)
    unreviewed = sum(message.state is State.TRANSLATED and not message.reviewed for message in messages)
    if policy.incomplete is Choice.BLOCK and missing + outdated:
        yield Finding(
            "vertaling/niet-af",
            Severity.ERROR,
            Location(page.file, 1, 1),
            f"Deze pagina is niet af in de taal {name}. {_count(missing, 'ontbreekt', 'ontbreken')}"
            f" {_count(outdated, 'is verouderd', 'zijn verouderd')}",
            f"Werk {catalog.file} bij. Of zet bovenaan de pagina: niet_in: [{catalog.language.code}]."
            " Is het dringend? Zet dan bovenaan de pagina: vertaling: label. Lezers zien die teksten dan in het Nederlands.",
        )
    if policy.unreviewed is Choice.BLOCK and unreviewed:
        yield Finding(
            "vertaling/niet-nagekeken",
            Severity.ERROR,
            Location(page.file, 1, 1),
            f"In de taal {name}: {_count(unreviewed, 'is nog niet nagekeken', 'zijn nog niet nagekeken')}",
            f"Laat iemand de vertaling lezen. Typ daarna: inclusief translations approve --by NAAM"
            f" {catalog.language.code} {page.file}",
        )


def _count(number: int, one: str, many: str) -> str:
    return f"1 tekst {one}." if number == 1 else f"{number} teksten {many}."


def _shown(page: Page, units: list[Unit], project: Project) -> Iterator[Unit]:
    """Yield the units that a reader of this page meets: its own, and the data that its special lines show."""
    points = project.show(project.points_file) if project.points_file else None
    calendar = project.show(project.calendar_file) if project.calendar_file else None
    finder = project.show(project.finder_file) if project.finder_file else None
    figures = project.show(project.figures_file) if project.figures_file else None
    lines = {name for name, _argument, _line in page.directives}
    single = tuple(f": {argument}" for name, argument, _line in page.directives if name == "meldpunt")
    for unit in units:
        if (
            unit.file == page.file
            or (unit.file == calendar and "agenda" in lines)
            or (unit.file == figures and "cijfers" in lines)
            # The pages of the finder have no file of their own: what they show counts for the page that begins it.
            or (unit.file in (finder, points) and "meldwijzer" in lines)
            or (unit.file == points and ("meldpunten" in lines or unit.kind.endswith(single or ("\0",))))
        ):
            yield unit


def _wrong_options(options: dict[str, Any], file: str) -> list[Finding]:
    """MkDocs checks the settings as well; these words are for editors, before MkDocs starts."""
    asked = [(key, options.get(key, "label"), Choice) for key in ("incomplete", "unreviewed")]
    asked.append(("unreadable", options.get("unreadable", "block"), Unreadable))
    roles = options.get("roles") or {}
    for demands in roles.values() if isinstance(roles, dict) else ():
        asked += [(key, value, Choice) for key, value in demands.items()] if isinstance(demands, dict) else []
    return [
        Finding(
            "instellingen/fout",
            Severity.ERROR,
            Location(file),
            f"Bij inclusief/translations kan '{key}' niet '{value}' zijn.",
            f"Kies uit: {', '.join(choices)}.",
        )
        for key, value, choices in asked
        if value not in list(choices)
    ]


def _options(project: Project) -> dict[str, Any]:
    return dict(project.plugins.get("inclusief/translations", {}))
