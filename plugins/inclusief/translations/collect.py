"""All units of a project, in a fixed order: pages, reporting points, calendar, interface."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..pages import Page
from ..project import Project
from ..statement.files import statement_files
from ..yaml_source import MappingNode, Node, SequenceNode, SourceText, read_yaml
from .units import Unit, data_units, interface_units, page_units


def project_units(project: Project, pages: Iterable[Page]) -> Iterator[Unit]:
    """Yield the units of a project. Files that cannot be read give none: the checks have told so."""
    yield from page_units(pages)
    if project.points_file:
        from ..meldpunten.schema import read_points
        from ..meldpunten.units import units as point_units

        file = project.show(project.points_file)
        yield from data_units(point_units(read_points(project.points_file, file)[0], file), file)
    if project.finder_file:
        from ..finder.schema import read_finder
        from ..finder.units import units as finder_units

        file = project.show(project.finder_file)
        finder, _ = read_finder(project.finder_file, file)
        if finder:
            yield from data_units(finder_units(finder), file)
    if project.figures_file:
        from ..cijfers.schema import read_figures
        from ..cijfers.units import units as figure_units

        file = project.show(project.figures_file)
        yield from data_units(figure_units(read_figures(project.figures_file, file)[0]), file)
    if project.calendar_file:
        from ..calendar.schema import read_calendar
        from ..calendar.units import units as calendar_units

        file = project.show(project.calendar_file)
        calendar, _ = read_calendar(project.calendar_file, file)
        if calendar:
            yield from data_units(calendar_units(calendar, file), file)
    if statement_files(project):
        from ..statement.files import AUDIT_FILE, DECISIONS_FILE
        from ..statement.schema import read_decisions, read_investigation
        from ..statement.units import audit_units, decision_units

        entries, _ = read_decisions(project.root / DECISIONS_FILE, DECISIONS_FILE)
        investigation, _ = read_investigation(project.root / AUDIT_FILE, AUDIT_FILE)
        yield from data_units(decision_units(entries), DECISIONS_FILE)
        yield from data_units(audit_units(investigation), AUDIT_FILE)
    yield from site_units(project)
    yield from interface_units()


def site_units(project: Project) -> Iterator[Unit]:
    """Yield the name of the site, and the names that the menu gives to pages."""
    file = project.config_file.name
    node, _ = read_yaml(project.config_file, file)
    if not isinstance(node, MappingNode):
        return
    name = node.entries.get("site_name")
    if name and isinstance(name[1], SourceText):
        yield Unit(str(name[1]), "naam van de site", file, name[1].line)
    if "nav" in node.entries:
        yield from (Unit(str(key), "naam in het menu", file, key.line) for key in _nav_names(node.entries["nav"][1]))


def _nav_names(node: Node) -> Iterator[SourceText]:
    for item in node.items if isinstance(node, SequenceNode) else ():
        if isinstance(item, MappingNode):
            for key, value in item.entries.values():
                yield key
                yield from _nav_names(value)
