"""Audit pages: of a folder or at addresses, in browsers side by side, with nothing left behind."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from ..findings import Finding, PageResult
from .browsers import LIMITS, BrowserSession, Limits
from .cache import Memory, version_key
from .errors import AuditCouldNotStart, Reason
from .installed import Browser, find_browser
from .page import Part, Seen, first_of_each, look
from .plan import Plan
from .server import normalised_base, serve
from .targets import SourceOf, Target, check_answer, pages_in, public_url, target_in, targets_at
from .team import Team, browsers_for
from .tell import findings_of

__all__ = ["AuditResult", "Settings", "audit", "audit_addresses", "public_url"]

Progress = Callable[[int, int, str], None]
Job = tuple[Target, tuple[Part, ...]]
NOTHING = "Er staan geen pagina's in de map {name}. Bouw eerst de site."
FAR_GRID = (
    "De browsers van {endpoint} kunnen een map op deze computer niet openen. "
    "Zet de site op een server, en geef de adressen van de pagina's."
)


@dataclass(frozen=True)
class Settings:
    """How an audit goes."""

    axe_script: Path
    plan: Plan = field(default_factory=Plan)
    jobs: int | None = None
    """How many browsers at once; None for one per core, or one per WebDriver address."""
    grid: tuple[str, ...] = ()
    """Addresses of WebDriver servers; none for the browser on this computer."""
    hosts: tuple[str, ...] = ()
    """Names of hosts that may be reached, besides those of the pages."""
    shard: tuple[int, int] = (1, 1)
    """Which part of how many parts is done here. Parts start at 1."""
    cache: Path | None = None
    """The folder for what was seen before; None to see all anew."""
    language: str = "nl"
    progress: Progress | None = None
    """Hears after each piece of work how many are done, how many there are, and which page it was."""
    environ: Mapping[str, str] | None = None
    limits: Limits = LIMITS


@dataclass
class AuditResult:
    """What an audit found, on which pages, and which pages it could not check."""

    findings: list[Finding] = field(default_factory=list)
    pages_checked: list[str] = field(default_factory=list)
    could_not_run: list[tuple[str, str]] = field(default_factory=list)
    """Pages with the reason. A page that was checked in part stands in both lists."""
    redirects: list[tuple[str, str]] = field(default_factory=list)
    """Pages that only send the reader to another page of the site, which is checked itself."""
    urls: dict[str, str] = field(default_factory=dict)
    """The address of each page as reports name it."""
    documents: dict[str, str] = field(default_factory=dict)
    """The HTML of pages that do not come from a folder, by address."""
    versions: dict[str, str] = field(default_factory=dict)
    kept: int = 0
    """How many pages did not change since an earlier audit."""

    @property
    def pages(self) -> list[PageResult]:
        """Every page that was meant, with what could not be looked at; without those that only send the reader on."""
        unseen: dict[str, list[str]] = {}
        for page, reason in self.could_not_run:
            unseen.setdefault(page, []).append(reason)
        redirected = {page for page, _ in self.redirects}
        urls = {page: url for page, url in self.urls.items() if page not in redirected}
        urls |= {page: page for page in unseen if page not in self.urls}
        return [PageResult(url, tuple(unseen.get(page, ()))) for page, url in urls.items()]

    @property
    def words(self) -> str:
        """How much was looked at, in Dutch."""
        words = f"{len(self.pages_checked)} pagina's"
        return f"{words}, waarvan {self.kept} niet veranderd" if self.kept else words


def audit(
    site_dir: Path,
    settings: Settings,
    *,
    base_path: str = "/",
    pages: Sequence[str] | None = None,
    source_of: SourceOf | None = None,
) -> AuditResult:
    """Audit the pages of a built site and return what was found.

    ``pages`` are paths of HTML files in the site, all of them if None. ``source_of`` gives the source file for the address of a
    page, such as ``/melden/``. Raise `AuditCouldNotStart` if no page can be checked at all.
    """
    far = [endpoint for endpoint in settings.grid if not Browser("", endpoint=endpoint).is_here]
    if far:
        raise AuditCouldNotStart(FAR_GRID.format(endpoint=far[0]))
    result = AuditResult()
    found = []
    for page in pages_in(site_dir) if pages is None else pages:
        path = (site_dir / page).resolve()
        if path.is_file() and path.is_relative_to(site_dir.resolve()):
            found.append(page)
        else:
            result.could_not_run.append((page, Reason("page_not_in_site").told(settings.language)))
    if not found and not result.could_not_run:
        raise AuditCouldNotStart(NOTHING.format(name=site_dir.name))
    with serve(site_dir, base_path) as origin:
        targets = [target_in(site_dir, page, origin, base_path, source_of) for page in found]
        browsers = _browsers(settings, ())
        memory = None
        if settings.cache is not None and not settings.grid:
            key = version_key(settings.axe_script, browsers[0].version, settings.plan)
            memory = Memory(settings.cache, site_dir, normalised_base(base_path), key)
        return _Audit(settings, browsers, memory, result).run(targets)


def audit_addresses(addresses: Iterable[str], settings: Settings) -> AuditResult:
    """Audit pages at addresses on this computer or elsewhere and return what was found.

    Raise `AuditCouldNotStart` for what is no address, and if no page can be checked at all.
    """
    targets = targets_at(addresses)
    if not targets:
        raise AuditCouldNotStart("Er zijn geen adressen om te controleren.")
    hosts = tuple(sorted({target.host for target in targets}))
    return _Audit(settings, _browsers(settings, hosts), None, AuditResult()).run(targets)


def _browsers(settings: Settings, hosts: tuple[str, ...]) -> list[Browser]:
    reachable = tuple(dict.fromkeys((*hosts, *settings.hosts)))
    if settings.grid:
        return [Browser("", endpoint=endpoint, hosts=reachable) for endpoint in settings.grid]
    here = find_browser(os.environ if settings.environ is None else settings.environ)
    return [Browser(here.path, here.driver_path, hosts=reachable)]


class _Audit:
    """One run over some pages: first what is their own, then what the first page of each kind shares with the others."""

    def __init__(
        self, settings: Settings, browsers: Sequence[Browser], memory: Memory | None, result: AuditResult
    ) -> None:
        if not settings.axe_script.is_file():
            raise AuditCouldNotStart(f"Het bestand {settings.axe_script.name} van axe-core is er niet. Typ: npm ci")
        self.settings, self.browsers, self.memory, self.result = settings, browsers, memory, result
        self.seen: dict[Target, list[Seen]] = {}
        self.done = self.count = 0

    def run(self, targets: Sequence[Target]) -> AuditResult:
        """Return the result of all targets of this shard."""
        part, parts = self.settings.shard
        mine = targets[part - 1 :: parts]
        team: Team[Job, tuple[Seen, str]] = Team(self.browsers, self.settings.limits)
        # Closed at once on an interrupt, not when the memory is cleaned up.
        with team:
            self._work(team, [(target, (Part.PAGE,)) for target in mine])
            deeper = self.settings.plan.parts
            pages = ((target, self.seen[target][0]) for target in mine if target in self.seen)
            firsts = first_of_each((target, seen) for target, seen in pages if not seen.redirect)
            jobs = [(target, tuple(part for part in found if part in deeper)) for target, found in firsts.items()]
            self._work(team, [job for job in jobs if job[1]])
        if self.memory is not None:
            self.memory.save()
        return self._finish(mine)

    def _work(self, team: Team[Job, tuple[Seen, str]], jobs: Sequence[Job]) -> None:
        """Do these jobs, from memory or in browsers."""
        self.count += len(jobs)
        todo: list[Job] = []
        for target, parts in jobs:
            seen = self.memory.get(target.page, parts) if self.memory else None
            if seen is None:
                todo.append((target, parts))
            else:
                self.result.kept += Part.PAGE in parts
                self._note((target, parts), seen)
        if not todo:
            return
        grid = len(self.settings.grid)
        size = min(self.settings.jobs or grid, len(todo)) if grid else browsers_for(len(todo), self.settings.jobs)
        with closing(team.run(self._look, todo, size)) as outcomes:
            for outcome in outcomes:
                if outcome.made is None:
                    assert outcome.failure is not None
                    self.result.could_not_run.append(
                        (outcome.job[0].page, outcome.failure.told(self.settings.language))
                    )
                    self._progress(outcome.job[0])
                    continue
                seen, browser = outcome.made
                self.result.versions["browser"] = browser
                if self.memory is not None:
                    self.memory.put(outcome.job[0].page, outcome.job[1], seen)
                self._note(outcome.job, seen)

    def _look(self, session: BrowserSession, job: Job) -> tuple[Seen, str]:
        target, parts = job
        if not target.is_in_folder:
            check_answer(target, session.limits.page)
        keep = not target.is_in_folder and Part.PAGE in parts
        return look(
            session, target, parts, self.settings.plan, self.settings.axe_script, keep_html=keep
        ), session.version

    def _note(self, job: Job, seen: Seen) -> None:
        self.seen.setdefault(job[0], []).append(seen)
        self._progress(job[0])

    def _progress(self, target: Target) -> None:
        self.done += 1
        if self.settings.progress:
            self.settings.progress(self.done, self.count, target.page)

    def _finish(self, targets: Sequence[Target]) -> AuditResult:
        """Put all in order: which browser was first must not show in a report."""
        result = self.result
        for target in targets:
            result.urls[target.page] = target.url
            visits = self.seen.get(target, [])
            if any(seen.redirect for seen in visits):
                result.redirects.append((target.page, visits[0].redirect))
                continue
            if visits:
                result.pages_checked.append(target.page)
            all_seen = [observation for seen in visits for observation in seen.observations]
            result.findings += findings_of(all_seen, target, self.settings.language)
            result.could_not_run += [
                (target.page, reason.told(self.settings.language)) for seen in visits for reason in seen.not_run
            ]
            for seen in visits:
                if seen.html:
                    result.documents[target.url] = seen.html
                if seen.axe_version:
                    result.versions["axe-core"] = seen.axe_version
        if "browser" not in result.versions and self.browsers and self.browsers[0].endpoint is None:
            result.versions["browser"] = self.browsers[0].version
        result.versions["axe-selenium-python"] = version("axe-selenium-python")
        result.findings.sort(key=lambda found: found.sort_key)
        result.pages_checked.sort()
        result.could_not_run = sorted(set(result.could_not_run))
        result.redirects.sort()
        return result
