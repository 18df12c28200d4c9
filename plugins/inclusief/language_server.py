"""``inclusief lsp``: the text rules in an editor, while somebody types (Language Server Protocol 3.17, by pygls).

A page in the content folder is checked as it stands in the editor, saved or not. The calendar and the other data files are
checked when they are opened and saved. Positions are those that the editor asked for: most count in UTF-16.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from inclusief_checks.findings import Finding, Severity

from . import __version__
from .check import check_project, page_findings
from .clock import build_day
from .errors import InclusiefError
from .pages import read_page
from .project import Project, load_project
from .rules import all_rules
from .vocabulary import choices_of

SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.REVIEW: types.DiagnosticSeverity.Information,
}
DATA = (".yaml", ".yml", ".po")


def text_findings(project: Project, path: Path, text: str) -> list[Finding]:
    """Return what is wrong with a page as it stands in an editor."""
    page, findings = read_page(project, path, text)
    if page and "inclusief/readability" in project.plugins:
        findings += page_findings(page, choices_of(project), build_day())
    return sorted(findings, key=lambda finding: finding.sort_key)


def make_server(config_file: Path | None = None) -> LanguageServer:
    """Return the server. Without ``config_file`` the project is the folder above a document that has a ``mkdocs.yml``."""
    server = LanguageServer("inclusief", __version__)

    def check(uri: str, *, saved: bool) -> None:
        path = Path(to_fs_path(uri) or "")
        document = server.workspace.get_text_document(uri)
        try:
            project = load_project(config_file or _config_of(path))
            if path.suffix == ".md" and project.docs_dir in path.parents:
                findings = text_findings(project, path, document.source)
            elif saved and path.suffix in DATA:
                found = check_project(project, today=build_day(), only=[path]).findings
                findings = [finding for finding in found if finding.location.file == project.show(path)]
            else:
                return
        except InclusiefError as error:
            server.window_log_message(types.LogMessageParams(types.MessageType.Warning, str(error)))
            return
        diagnostics = list(_diagnostics(findings, document.lines, document.position_codec))
        server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=uri, version=document.version, diagnostics=diagnostics)
        )

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(parameters: types.DidOpenTextDocumentParams) -> None:
        check(parameters.text_document.uri, saved=True)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(parameters: types.DidChangeTextDocumentParams) -> None:
        check(parameters.text_document.uri, saved=False)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(parameters: types.DidSaveTextDocumentParams) -> None:
        check(parameters.text_document.uri, saved=True)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(parameters: types.DidCloseTextDocumentParams) -> None:
        """Take the marks away: a closed file is the business of `inclusief check`."""
        server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=parameters.text_document.uri, diagnostics=[])
        )

    return server


def _config_of(path: Path) -> Path:
    """Return the settings of the project that a file is in."""
    for folder in path.parents:
        if (folder / "mkdocs.yml").is_file():
            return folder / "mkdocs.yml"
    raise InclusiefError(f"Bij {path.name} hoort geen mkdocs.yml.")


def _diagnostics(findings: Iterable[Finding], lines: list[str], codec) -> Iterable[types.Diagnostic]:
    rules = all_rules()
    for finding in findings:
        place = finding.location
        line, column = (place.line or 1) - 1, (place.column or 1) - 1
        end = place.end_column - 1 if place.end_column else column + 1
        row = lines[line].rstrip("\r\n") if line < len(lines) else ""
        start = types.Position(line, min(column, len(row)))
        # A sentence can go on in the next line; the mark then ends with this one.
        span = types.Range(start, types.Position(line, max(min(end, len(row)), start.character)))
        rule = rules.get(finding.rule)
        text = [finding.message, rule.why if rule else "", finding.suggestion or (rule.how if rule else "")]
        yield types.Diagnostic(
            range=codec.range_to_client_units(lines, span),
            severity=SEVERITIES[finding.severity],
            source="inclusief",
            code=finding.rule,
            message="\n".join(part for part in text if part),
        )
