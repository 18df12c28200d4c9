"""``inclusief/readability``: stops the build of a page that is too hard to read."""

from __future__ import annotations

from typing import Literal

from mkdocs.config import base
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from ..check import page_findings, read_project_pages
from .common import project_of, stop_or_log


class ReadabilityConfig(base.Config):
    """No settings yet: the rules are in ``inclusief_checks.rules``."""


class ReadabilityPlugin(BasePlugin[ReadabilityConfig]):
    """Checks the Dutch text before MkDocs empties the output folder."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """A preview shows the text as it is, so that an editor can see what to change."""
        self.preview = command == "serve"

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check all pages and raise once, with everything."""
        project = project_of(config)
        pages, _ = read_project_pages(project)
        findings = [finding for page in pages for finding in page_findings(page)]
        stop_or_log(findings, stop=not getattr(self, "preview", False))
