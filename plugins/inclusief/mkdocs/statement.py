"""The special lines about accessibility: the status, the audit and the known problems."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from inclusief_checks.findings import Finding, Rule

from ..clock import build_day
from ..project import Project
from ..rules import all_rules
from ..statement.facts import Facts, audit_view, problems_view, read_facts, status_view
from ..statement.files import statement_files
from .blocks import Renderer, Templates
from .common import translator_of


class StatementLines:
    """Renders the special lines. The files are read when the first page asks for them."""

    def __init__(self, config: MkDocsConfig, project: Project) -> None:
        self._config, self._project = config, project
        self._templates = Templates(config)
        self._today = build_day()
        watched = {str(path) for path in statement_files(project)} - set(config.watch)
        config.watch += sorted(watched)

    @property
    def renderers(self) -> dict[str, Renderer]:
        """What to put in the place of each line."""
        return {
            "toegankelijkheid-status": self._status,
            "toegankelijkheid-onderzoek": self._audit,
            "bekende-problemen": self._problems,
        }

    @property
    def findings(self) -> list[Finding]:
        """What is wrong with the files. Nothing is read if there are none."""
        return list(self._facts.findings) if statement_files(self._project) else []

    @cached_property
    def _rules(self) -> Mapping[str, Rule]:
        return all_rules()

    @cached_property
    def _facts(self) -> Facts:
        return read_facts(self._project, lambda: self._rules)

    def _status(self, page: Page, argument: str) -> str:
        return self._render("toegankelijkheid-status.html", page, status=status_view(self._facts, self._today))

    def _audit(self, page: Page, argument: str) -> str:
        return self._render("toegankelijkheid-onderzoek.html", page, **audit_view(self._facts, self._today))

    def _problems(self, page: Page, argument: str) -> str:
        return self._render("bekende-problemen.html", page, **problems_view(self._facts, self._rules, self._today))

    def _render(self, template: str, page: Page, **values: object) -> str:
        return self._templates.render(template, page, translator_of(page.file, self._config), **values)
