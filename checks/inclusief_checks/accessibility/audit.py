"""Audit a built site: every page, in browsers side by side, with nothing left behind."""

from __future__ import annotations

import os
import queue
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from ..findings import Finding
from . import third_party
from .axe import STATES, enter, findings_of, observe
from .browsers import LIMITS, Browser, BrowserSession, Limits, find_browser
from .errors import AuditCouldNotStart, PageFailed
from .server import normalised_base, serve

SourceOf = Mapping[str, str] | Callable[[str], str | None]
MOST_JOBS = 4
JOIN_SECONDS = 15.0


@dataclass
class AuditResult:
    """What an audit found, on which pages, and which pages it could not check."""

    findings: list[Finding] = field(default_factory=list)
    pages_checked: list[str] = field(default_factory=list)
    could_not_run: list[tuple[str, str]] = field(default_factory=list)
    """Pages with the reason in Dutch."""
    redirects: list[tuple[str, str]] = field(default_factory=list)
    """Pages that only send the reader to another page of the site, which is checked itself."""
    versions: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Target:
    """A page to audit: its file in the site, its address for residents, and the source file it came from."""

    page: str
    url: str
    file: str


@dataclass(frozen=True)
class PageResult:
    """What came of one page."""

    target: Target
    findings: tuple[Finding, ...] = ()
    failure: str | None = None
    redirect: str | None = None
    versions: tuple[tuple[str, str], ...] = ()


def audit(
    site_dir: Path,
    *,
    axe_script: Path,
    base_path: str = "/",
    pages: Sequence[str] | None = None,
    source_of: SourceOf | None = None,
    jobs: int | None = None,
    progress: Callable[[int, int, str], None] | None = None,
    environ: Mapping[str, str] | None = None,
    limits: Limits = LIMITS,
) -> AuditResult:
    """Audit the pages of a built site and return what was found.

    ``pages`` are paths of HTML files in the site, all of them if None. ``source_of`` gives the source file for the address
    of a page, such as ``/melden/``. ``progress`` hears after each page how many are done, how many there are, and which it was.
    Raise `AuditCouldNotStart` if no page can be checked at all.
    """
    if not axe_script.is_file():
        raise AuditCouldNotStart(f"Het bestand {axe_script.name} van axe-core is er niet. Typ: npm ci")
    result = AuditResult(versions={"axe-selenium-python": version("axe-selenium-python")})
    targets = []
    for page in _all_pages(site_dir) if pages is None else pages:
        path = (site_dir / page).resolve()
        if path.is_file() and path.is_relative_to(site_dir.resolve()):
            targets.append(_target(page, site_dir, base_path, source_of))
        else:
            result.could_not_run.append((page, "Deze pagina staat niet in de site."))
    if targets:
        browser = find_browser(os.environ if environ is None else environ)
        with serve(site_dir, base_path) as origin:
            team = _Team(browser, limits, origin, axe_script, targets)
            # Closed at once on an interrupt, not when the memory is cleaned up.
            with closing(team.run(_jobs(jobs, len(targets)))) as outcomes:
                for done, outcome in enumerate(outcomes, start=1):
                    _note(result, outcome)
                    if progress:
                        progress(done, len(targets), outcome.target.page)
    elif not result.could_not_run:
        raise AuditCouldNotStart(f"Er staan geen pagina's in de map {site_dir.name}. Bouw eerst de site.")
    _finish(result)
    return result


def public_url(page: str, base_path: str = "/") -> str:
    """Return the address of a page as residents see it: ``melden/index.html`` is ``/melden/``."""
    address = page[: -len("index.html")] if page == "index.html" or page.endswith("/index.html") else page
    return normalised_base(base_path) + address


def _all_pages(site_dir: Path) -> list[str]:
    return sorted(path.relative_to(site_dir).as_posix() for path in site_dir.rglob("*.html") if path.is_file())


def _target(page: str, site_dir: Path, base_path: str, source_of: SourceOf | None) -> Target:
    url = public_url(page, base_path)
    file: str | None = None
    if isinstance(source_of, Mapping):
        file = source_of.get(url) or source_of.get(page)
    elif source_of is not None:
        file = source_of(url)
    return Target(page, url, file or f"{site_dir.name}/{page}")


def _jobs(wanted: int | None, pages: int) -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(wanted or min(cores, MOST_JOBS), pages))


def _note(result: AuditResult, outcome: PageResult) -> None:
    page = outcome.target.page
    if outcome.failure is not None:
        result.could_not_run.append((page, outcome.failure))
    elif outcome.redirect is not None:
        result.redirects.append((page, outcome.redirect))
    else:
        result.pages_checked.append(page)
    result.findings.extend(outcome.findings)
    result.versions.update(outcome.versions)


def _finish(result: AuditResult) -> None:
    """Put all in order: which browser was first must not show in a report."""
    result.findings.sort(key=lambda f: (f.sort_key, f.location.url or "", f.location.selector or "", f.message))
    result.pages_checked.sort()
    result.could_not_run.sort()
    result.redirects.sort()


def check_page(session: BrowserSession, target: Target, origin: str, axe_script: Path) -> PageResult:
    """Audit one page in a warm browser. Raise `PageFailed` if that does not work."""
    address = origin + quote(target.url)
    with session.page_errors():
        session.forget(origin)
        for _ in session.network_events():
            pass  # What the previous page still asked for is not of this page.
        enter(session, STATES[0])
        session.driver.get(address)
        address = session.driver.current_url
        landed = _path_on(origin, address)
        if landed is None and urlsplit(address).scheme not in ("http", "https"):
            raise PageFailed("De browser toont de pagina niet.", retry=True)
        if landed is None:
            raise PageFailed("De pagina stuurt de lezer direct naar een andere website.", retry=False)
        if landed != target.url:
            return PageResult(target, redirect=landed)
        seen, axe_version = observe(session, axe_script)
        # After axe: scripts that start late have then been seen as well.
        found = third_party.inspect(session, origin, file=target.file, url=target.url)
        if _path_on(origin, session.driver.current_url) != target.url:
            raise PageFailed("De pagina ging tijdens de controle naar een ander adres.", retry=True)
    found.extend(findings_of(seen, file=target.file, url=target.url))
    return PageResult(target, tuple(found), versions=(("axe-core", axe_version), ("browser", session.version)))


def _path_on(origin: str, address: str) -> str | None:
    """Return the path of an address on our own server, or None for any other place."""
    parts = urlsplit(address)
    return unquote(parts.path) if f"{parts.scheme}://{parts.netloc}" == origin else None


@dataclass(frozen=True)
class _Ended:
    """A worker has left, because the work was done or because of an error."""

    error: BaseException | None = None


class _Team:
    """Threads with a browser each, that take pages from one queue."""

    def __init__(
        self, browser: Browser, limits: Limits, origin: str, axe_script: Path, targets: Iterable[Target]
    ) -> None:
        self._browser, self._limits, self._origin, self._axe_script = browser, limits, origin, axe_script
        self._waiting = deque(targets)
        self._count = len(self._waiting)
        self._news: queue.SimpleQueue[PageResult | _Ended] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._starting = threading.Lock()
        self._sessions: set[BrowserSession] = set()

    def run(self, jobs: int) -> Generator[PageResult, None, None]:
        """Yield the result of each page as it comes. When this generator is closed, no browser is left."""
        threads = [threading.Thread(target=self._work, daemon=True) for _ in range(jobs)]
        working, done = jobs, 0
        refusal: AuditCouldNotStart | None = None
        try:
            for thread in threads:
                thread.start()
            while done < self._count and working:
                news = self._news.get()
                if isinstance(news, PageResult):
                    done += 1
                    yield news
                    continue
                working -= 1
                if isinstance(news.error, AuditCouldNotStart):
                    refusal = news.error
                elif news.error is not None:
                    raise news.error
            if done == 0 and refusal is not None:
                raise refusal
            for target in tuple(self._waiting):
                yield PageResult(target, failure="De browser start niet meer.")
        finally:
            self._stopping.set()
            for session in tuple(self._sessions):
                session.kill()
            for thread in threads:
                if thread.ident is not None:
                    thread.join(JOIN_SECONDS)

    def _work(self) -> None:
        """Take pages until there are none. One browser serves many pages; after a failure a fresh one comes."""
        session: BrowserSession | None = None
        error: BaseException | None = None
        try:
            while self._waiting and not self._stopping.is_set():
                session = session or self._open()
                try:
                    target = self._waiting.popleft()
                except IndexError:
                    break
                session = self._check(session, target)
        except BaseException as caught:  # The main thread decides; without this it would wait for ever.
            error = caught
        finally:
            if session is not None:
                self._close(session)
            self._news.put(_Ended(error))

    def _check(self, session: BrowserSession, target: Target) -> BrowserSession | None:
        """Check a page, if needed once more in a fresh browser. Return the browser if it can be used again."""
        try:
            self._news.put(check_page(session, target, self._origin, self._axe_script))
            return session
        except PageFailed as failure:
            # Whatever state the browser is in, the next page must not notice.
            self._close(session)
            reason, retry = str(failure), failure.retry
        if not retry or self._stopping.is_set():
            self._news.put(PageResult(target, failure=reason))
            return None
        try:
            session = self._open()
        except AuditCouldNotStart:
            self._waiting.appendleft(target)  # Another browser may still take it.
            raise
        try:
            self._news.put(check_page(session, target, self._origin, self._axe_script))
            return session
        except PageFailed as failure:
            self._close(session)
            self._news.put(PageResult(target, failure=str(failure)))
            return None

    def _open(self) -> BrowserSession:
        """Start a browser, at the second try if needed.

        One at a time: a driver looks for a free port first and takes it later.
        """
        try:
            return self._open_once()
        except AuditCouldNotStart:
            if self._stopping.is_set():
                raise
            return self._open_once()

    def _open_once(self) -> BrowserSession:
        session = BrowserSession(self._browser, self._limits)
        with self._starting:
            if self._stopping.is_set():
                raise AuditCouldNotStart("De controle is gestopt.")
            self._sessions.add(session)
            try:
                return session.__enter__()
            except BaseException:
                self._sessions.discard(session)
                raise

    def _close(self, session: BrowserSession) -> None:
        session.close()
        self._sessions.discard(session)
