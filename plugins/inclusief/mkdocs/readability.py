"""``inclusief/readability``: stops the build of a page that is too hard to read, and shows an editor where and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import base
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from inclusief_checks.findings import Finding

from ..check import page_findings, read_project_pages
from ..clock import build_day
from ..rules import all_rules
from ..vocabulary import read_choices
from .common import project_of, stop_or_log

PREVIEW = Path(__file__).parent.parent / "preview"
ASSETS = {"b1.js": "assets/inclusief-b1.js", "b1.css": "assets/inclusief-b1.css"}


class ReadabilityConfig(base.Config):
    """No settings: the rules are in ``inclusief_checks.rules``, the words of a site in ``woorden.yaml``."""


class ReadabilityPlugin(BasePlugin[ReadabilityConfig]):
    """Checks the Dutch text before MkDocs empties the output folder. A preview marks what it found in the page."""

    preview = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """A preview shows the text as it is, so that an editor can see what to change."""
        self.preview = command == "serve"

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check all pages and raise once, with everything."""
        project = project_of(config)
        pages, _ = read_project_pages(project)
        choices, findings = read_choices(project, pages)
        self._found = {f"{page.name}.md": page_findings(page, choices, build_day()) for page in pages}
        findings += [finding for found in self._found.values() for finding in found]
        stop_or_log(findings, stop=not self.preview)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give a preview its script and its styles."""
        if self.preview:
            for name, target in ASSETS.items():
                content = (PREVIEW / name).read_bytes()
                files.append(File.generated(config, target, content=content, inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put what was found on a page of a preview into it."""
        found = self._found.get(page.file.src_uri) if self.preview else None
        if found is None:
            return output
        script, style = (get_relative_url(target, page.url) for target in ASSETS.values())
        data = json.dumps(_report(found), ensure_ascii=True).replace("<", "\\u003c")
        extra = (
            f'<script type="application/json" id="inclusief-b1">{data}</script>'
            f'<link rel="stylesheet" href="{style}"><script src="{script}" defer></script>'
        )
        head, end, tail = output.rpartition("</body>")
        return f"{head}{extra}{end}{tail}" if end else output + extra


def _report(found: list[Finding]) -> dict[str, Any]:
    """Return what the script in the preview shows."""
    rules = all_rules()
    count = len(found)
    return {
        "title": "Lezen: niets gevonden"
        if not count
        else f"Lezen: {count} keer kijken"
        if count > 1
        else "Lezen: 1 keer kijken",
        "findings": [
            {
                "words": finding.excerpt,
                "severity": str(finding.severity),
                "label": finding.severity.label,
                "line": finding.location.line,
                "what": finding.message,
                "why": rules[finding.rule].why if finding.rule in rules else "",
                "how": finding.suggestion,
            }
            for finding in sorted(found, key=lambda finding: finding.sort_key)
        ],
    }
