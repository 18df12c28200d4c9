"""``inclusief/audit``: audits the built site in a real browser at the end of ``mkdocs build``, if it is turned on.

`inclusief publish` does this itself, in a folder that residents do not see yet; so there it stays off.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from ..errors import CannotRun
from .common import project_of, stop_or_log


class AuditConfig(base.Config):
    """``during_build`` turns the audit on for ``mkdocs build``."""

    during_build = option.Type(bool, default=False)


class AuditPlugin(BasePlugin[AuditConfig]):
    """Raises if a page shuts people out, or if the audit could not run."""

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Audit what was built."""
        if not self.config.during_build:
            return
        from ..publish import audit_site

        try:
            result = audit_site(project_of(config), Path(config.site_dir))
        except CannotRun as error:
            raise PluginError(str(error)) from None
        if result.could_not_run:
            raise PluginError("\n".join(f"{page}: {reason}" for page, reason in result.could_not_run))
        stop_or_log(result.findings)
