"""Publishing: check, build, audit, report, gate, swap. The published site stays as it was until a better one is ready."""

from __future__ import annotations

import datetime
import errno
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inclusief_checks.findings import Finding, Location, Outcome, Report, Severity, Step
from inclusief_checks.gate import ExitCode, Verdict, decide
from inclusief_checks.report import write_document, write_reports

from .browser_setup import browser_environ
from .check import Sources, check_project, report_of
from .errors import CannotRun, InclusiefError
from .leaflet import leaflet_findings
from .packages import AXE, package_file
from .progress import Progress
from .project import Project
from .rules import all_rules
from .statement.evidence import apply_decisions, leave_evidence, remember_run
from .statement.facts import read_facts
from .swap import discard, only_one, recover, staging_dir, swap

if TYPE_CHECKING:
    from inclusief_checks.accessibility.audit import AuditResult
    from inclusief_checks.decisions import Decided
    from inclusief_checks.language.site import LanguageResult

SOURCE_CHECKS = "Bronnen controleren"
BUILD = "Site bouwen"
LANGUAGES = "Taal van de teksten controleren"
AUDIT = "Toegankelijkheid controleren"
CACHE = Path(".inclusief") / "audit"
"""In a project: what earlier audits saw."""
STEPS = (SOURCE_CHECKS, BUILD, LANGUAGES, AUDIT)

_DISK_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True)
class Published:
    """How a publication ended. ``problem`` is what to tell when it could not run to the end."""

    report: Report
    verdict: Verdict
    problem: str = ""


def publish(project: Project, progress: Progress, *, today: datetime.date, jobs: int | None = None) -> Published:
    """Publish a project and return how it went. Only a passed verdict changes ``site/``.

    What goes wrong on the way ends up in the report as a step that did not run; a bug still raises.
    """
    report = Report()
    staging = staging_dir(project.site_dir)
    problem = ""
    with only_one(project.site_dir):
        recover(project.site_dir)
        try:
            with _plain_errors():
                _run(project, report, staging, progress, today, jobs)
                decided = _apply_decisions(project, report, today)
                verdict = decide(report)
                _write_reports(project, report, verdict)
                leave_evidence(project, project.root / "reports" / "onderzoek", report, decided, today)
                if verdict.passed:
                    swap(staging, project.site_dir)
                    remember_run(project, report, decided, today)
        except InclusiefError as error:
            problem = str(error)
            _did_not_run(report, problem)
            verdict = decide(report)
            _try_reports(project, report, verdict)
        except KeyboardInterrupt:
            problem = "U hebt de publicatie gestopt. De oude site staat er nog."
            _did_not_run(report, problem)
            verdict = Verdict(ExitCode.COULD_NOT_RUN, (problem,))
            _try_reports(project, report, verdict)
        finally:
            discard(staging)
    return Published(report, verdict, problem)


def _run(
    project: Project, report: Report, staging: Path, progress: Progress, today: datetime.date, jobs: int | None
) -> None:
    progress.start(SOURCE_CHECKS)
    sources = check_project(project, today=today, score=True)
    found = report_of(sources)
    report.add(found.findings)
    report.checked += found.checked
    report.scores.update(found.scores)
    _end(report, progress, SOURCE_CHECKS, f"{len(found.checked)} bestanden")
    if report.count(Severity.ERROR):
        why = "Los eerst de fouten in de bronnen op."
        report.steps += [Step(name, Outcome.DID_NOT_RUN, why) for name in (BUILD, LANGUAGES, AUDIT)]
        return
    _write_dashboard(project, sources, today)
    _write_planner(project, sources, today)

    progress.start(BUILD)
    report.add(build(project, staging))
    if not report.count(Severity.ERROR):
        report.add(leaflet_findings(project, staging, today))
    pages = sum(1 for _ in staging.rglob("*.html"))
    _end(report, progress, BUILD, f"{pages} pagina's")
    why = "Los eerst de fouten in de site op."
    if report.count(Severity.ERROR):
        report.steps += [Step(name, Outcome.DID_NOT_RUN, why) for name in (LANGUAGES, AUDIT)]
        return

    progress.start(LANGUAGES)
    languages = check_site_languages(project, staging, progress=progress)
    report.add(_at_home(project, languages.findings, staging))
    _end(report, progress, LANGUAGES, f"{languages.judged} teksten")
    if report.count(Severity.ERROR):
        report.steps.append(Step(AUDIT, Outcome.DID_NOT_RUN, why))
        return

    progress.start(AUDIT)
    result = audit_site(project, staging, progress=progress, jobs=jobs)
    report.add(_at_home(project, result.findings, staging))
    report.checked += [result.urls.get(page, page) for page in result.pages_checked]
    report.pages += result.pages
    report.versions.update(result.versions)
    if result.could_not_run:
        detail = " ".join(f"{page}: {reason}" for page, reason in result.could_not_run)
        report.steps.append(Step(AUDIT, Outcome.DID_NOT_RUN, detail, progress.end("niet af")))
    else:
        _end(report, progress, AUDIT, result.words)


def _at_home(project: Project, findings: list[Finding], staging: Path) -> list[Finding]:
    """Return findings with the file and line that they came from, each cause once."""
    if not findings:
        return []
    from .sources import group, lead_home

    return group(lead_home(project, findings, staging))


def _end(report: Report, progress: Progress, name: str, said: str) -> None:
    errors = report.count(Severity.ERROR)
    outcome = Outcome.FAILED if errors else Outcome.PASSED
    words = f"{said}, {errors} {'fout' if errors == 1 else 'fouten'}"
    report.steps.append(Step(name, outcome, words, progress.end(words)))


def _did_not_run(report: Report, why: str) -> None:
    """Note for the step that stopped, and all after it, that they did not run."""
    done = {step.name for step in report.steps}
    report.steps += [Step(name, Outcome.DID_NOT_RUN, why) for name in STEPS if name not in done]
    if all(step.outcome is not Outcome.DID_NOT_RUN for step in report.steps):
        report.steps.append(Step("Publiceren", Outcome.DID_NOT_RUN, why))


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Turn what the system says into a sentence with a remedy."""
    try:
        yield
    except OSError as error:
        if error.errno in _DISK_FULL:
            raise CannotRun(
                "De schijf is vol. Maak ruimte vrij en probeer het opnieuw. De oude site staat er nog."
            ) from error
        if isinstance(error, PermissionError):
            raise CannotRun(f"Ik mag niet schrijven in {error.filename}. Geef uzelf rechten op die map.") from error
        raise


def _apply_decisions(project: Project, report: Report, today: datetime.date) -> tuple[Decided, ...]:
    """Take out of a report what people decided. Only a run that looked at everything knows which decisions are not needed."""
    complete = all(step.outcome is not Outcome.DID_NOT_RUN for step in report.steps)
    return apply_decisions(report, read_facts(project, all_rules), today, complete=complete)


def _write_reports(project: Project, report: Report, verdict: Verdict) -> None:
    write_reports(project.root / "reports", report, verdict, all_rules())


def _write_dashboard(project: Project, sources: Sources, today: datetime.date) -> None:
    """Write how far the translations are, if there are any."""
    if sources.catalogs:
        from .translations.status import status_of
        from .translations.status_report import DASHBOARD, dashboard

        read = {catalog.file for catalog in sources.catalogs}
        places = ((finding, finding.location.file) for finding in sources.findings)
        unreadable = [finding for finding, file in places if file.endswith(".po") and file not in read]
        status = status_of(sources.catalogs, sources.pages, sources.units, today, unreadable)
        write_document(project.root / "reports" / DASHBOARD, dashboard(status))


def _write_planner(project: Project, sources: Sources, today: datetime.date) -> None:
    """Write what staff must prepare, if there is a calendar."""
    if project.calendar_file:
        from .calendar.schema import read_calendar
        from .calendar.staff.page import PLANNER, to_html
        from .calendar.staff.translated import translated_plan

        calendar, _ = read_calendar(project.calendar_file, project.show(project.calendar_file))
        if calendar:
            catalogs = {catalog.language.code: catalog for catalog in sources.catalogs}
            write_document(project.root / "reports" / PLANNER, to_html(translated_plan(calendar, catalogs, today)))


def _try_reports(project: Project, report: Report, verdict: Verdict) -> None:
    """Write the reports if that still goes: on a full disk the reason on screen is what is left."""
    try:
        _write_reports(project, report, verdict)
    except OSError:
        logging.getLogger(__name__).debug("no reports", exc_info=True)


class _Collect(logging.Handler):
    """Keeps what MkDocs warns about. Our own plugins' findings are left out: they are in the report already."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith("mkdocs.plugins.inclusief"):
            self.messages.append(record.getMessage())


def build(project: Project, staging: Path) -> list[Finding]:
    """Build all languages into ``staging`` with MkDocs; return what MkDocs warned about, as errors."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material prints an announcement at each build
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, ConfigurationError, PluginError

    collect, logger = _Collect(), logging.getLogger("mkdocs")
    propagate, level = logger.propagate, logger.level
    logger.addHandler(collect)
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    config_name = project.config_file.name
    try:
        config = load_config(config_file=str(project.config_file), site_dir=str(staging))
        if points := config.plugins.get("inclusief/meldpunten"):
            points.with_leaflets = True  # type: ignore[attr-defined]
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except PluginError as error:
        return list(getattr(error, "findings", None) or [_warning(config_name, str(error))])
    except (Abort, ConfigurationError) as error:
        return [_warning(config_name, message) for message in [*collect.messages, str(error)]]
    finally:
        logger.removeHandler(collect)
        logger.propagate = propagate
        logger.setLevel(level)
    return [_warning(config_name, message) for message in collect.messages]


def _warning(file: str, message: str) -> Finding:
    return Finding(
        "site/waarschuwing",
        Severity.ERROR,
        Location(file),
        f"MkDocs waarschuwt: {message}",
        "Pas de pagina of de instelling aan die in de waarschuwing staat.",
        excerpt=message,
    )


def check_site_languages(project: Project, site: Path, *, progress: Progress | None = None) -> LanguageResult:
    """Compare the language of all text in a built site with what the pages say."""
    from inclusief_checks.language import site as language_site
    from inclusief_checks.store import Store, code_hash

    code = Path(language_site.__file__).parent
    store = Store(project.root / CACHE / "language.json.gz", code_hash(code))
    result = language_site.check_languages(
        site,
        base_path=project.base_path,
        source_of=lambda address: source_of_page(project, address),
        progress=progress.update if progress else None,
        store=store,
    )
    store.save()
    return result


def audit_site(
    project: Project,
    site: Path,
    *,
    pages: Sequence[str] | None = None,
    progress: Progress | None = None,
    jobs: int | None = None,
) -> AuditResult:
    """Audit a built site, or these pages of it, by path. Raises `CannotRun` if no browser or no axe-core is to be had."""
    from inclusief_checks.accessibility.audit import Settings, audit
    from inclusief_checks.accessibility.errors import AuditCouldNotStart

    settings = Settings(
        axe_script=package_file(project.root, *AXE),
        jobs=jobs,
        cache=project.root / CACHE,
        progress=progress.update if progress else None,
        environ=browser_environ(project.root, os.environ),
    )
    try:
        return audit(
            site,
            settings,
            base_path=project.base_path,
            pages=pages,
            source_of=lambda address: source_of_page(project, address),
        )
    except AuditCouldNotStart as error:
        raise CannotRun(str(error)) from error


def source_of_page(project: Project, address: str) -> str | None:
    """Return the file behind the address of a page: ``/en/melden/`` came from ``content/melden.md``, in any language."""
    name = address.removeprefix(project.base_path).strip("/").removesuffix(".html")
    rest = name.partition("/")[2]
    without_language = [rest] if (project.translations_dir / f"{name.partition('/')[0]}.po").is_file() else []
    for page in (name, *without_language):
        for candidate in (f"{page}.md", f"{page}/index.md".lstrip("/")):
            if (project.docs_dir / candidate).is_file():
                return f"{project.show(project.docs_dir)}/{candidate}"
    return None
