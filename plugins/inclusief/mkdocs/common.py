"""What the plugins share: the project, the translator of a file, and how findings stop a build."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from inclusief_checks.findings import Finding, Severity

from ..errors import InputError
from ..memory import Memory, digest, memory_at
from ..project import Project, load_project
from ..translations.translator import SOURCE_TRANSLATOR, Translator

MEMORY_FOLDER = Path(".inclusief", "bouw")

log = logging.getLogger("mkdocs.plugins.inclusief")


class BlockingFindings(PluginError):
    """Findings that stop the build. The text is for editors; ``findings`` is for `inclusief publish`."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = list(findings)
        count = len(self.findings)
        summary = "Er is 1 fout." if count == 1 else f"Er zijn {count} fouten."
        lines = [f"{f.location}: {f.message} {f.suggestion}  [{f.rule}]" for f in self.findings]
        super().__init__("\n".join([summary, *lines]))


def project_of(config: MkDocsConfig) -> Project:
    """Return the project that MkDocs is building, with the output folder MkDocs uses now."""
    if not config.config_file_path:
        raise PluginError("inclusief heeft een bestand mkdocs.yml nodig.")
    path = Path(config.config_file_path)
    try:
        project = _load(path, path.stat().st_mtime_ns)
    except InputError as error:
        raise BlockingFindings(error.findings) from None
    return replace(project, site_dir=Path(config.site_dir), docs_dir=Path(config.docs_dir))


@lru_cache(maxsize=8)
def _load(path: Path, changed: int) -> Project:
    """Every plugin asks for the project; ``changed`` makes a live preview see new settings."""
    return load_project(path)


def stop_or_log(findings: Iterable[Finding], *, stop: bool = True) -> None:
    """Raise for errors and log the rest. A gate may not rest on logging: ``-q`` silences it, also with ``--strict``.

    With ``stop=False``, as in a live preview, errors are logged too.
    """
    findings = list(findings)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    for finding in findings:
        if finding.severity is not Severity.ERROR or not stop:
            level = logging.INFO if finding.severity is Severity.REVIEW else logging.WARNING
            log.log(level, "%s: %s %s [%s]", finding.location, finding.message, finding.suggestion, finding.rule)
    if errors and stop:
        raise BlockingFindings(errors)


def memory_of(config: MkDocsConfig) -> Memory:
    """Return what earlier builds of this site remember. A live preview has another address, so another memory."""
    root = Path(config.config_file_path or "").parent
    return memory_at(root / MEMORY_FOLDER / f"{digest(config.site_url)[:8]}.pickle")


def translator_of(file: File, config: MkDocsConfig) -> Translator:
    """Return the translator for the language of a file; Dutch if the translations plugin is off."""
    plugin = config.plugins.get("inclusief/translations")
    return plugin.translator_of(file) if plugin else SOURCE_TRANSLATOR  # type: ignore[attr-defined]


def translators_of(config: MkDocsConfig) -> list[Translator]:
    """Return the translators of the site, Dutch first."""
    plugin = config.plugins.get("inclusief/translations")
    return list(plugin.translators.values()) if plugin else [SOURCE_TRANSLATOR]  # type: ignore[attr-defined]


def texts_of(file: File, config: MkDocsConfig) -> frozenset[str]:
    """Return the Dutch texts whose translation a page uses."""
    plugin = config.plugins.get("inclusief/translations")
    return frozenset(plugin.texts.get(file.src_uri, ())) if plugin else frozenset()  # type: ignore[attr-defined]


def file_in(files: Files, src_uri: str, translator: Translator, config: MkDocsConfig) -> File | None:
    """Return the file of a Dutch page in the language of a translator, or else the Dutch one; None if there is no such page."""
    source = files.get_file_from_path(src_uri)
    plugin = config.plugins.get("inclusief/translations")
    if source is None or not plugin:
        return source
    return plugin.in_language(source, translator.language.code) or source  # type: ignore[attr-defined]


def source_of(file: File, config: MkDocsConfig) -> File:
    """Return the Dutch file that a translated file was made from, or the file itself."""
    plugin = config.plugins.get("inclusief/translations")
    return plugin.source_of(file) if plugin else file  # type: ignore[attr-defined]


def keep_out(files: Files, *paths: Path | None) -> None:
    """Leave files with data, which stand in the folder of the pages, out of the site."""
    there = [path for path in paths if path and path.exists()]
    for file in list(files):
        if file.abs_src_path and any(path.samefile(file.abs_src_path) for path in there):
            files.remove(file)
