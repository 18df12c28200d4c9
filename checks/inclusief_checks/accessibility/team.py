"""Threads with a browser each, that take work from one queue. A browser that dies takes no other work with it."""

from __future__ import annotations

import os
import queue
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from .browsers import Browser, BrowserSession, Limits
from .errors import AuditCouldNotStart, PageFailed, Reason

MOST_JOBS = 4
JOIN_SECONDS = 15.0
STOPPED = Reason("page_no_browser")

Job = TypeVar("Job")
Made = TypeVar("Made")


def browsers_for(work: int, wanted: int | None) -> int:
    """Return how many browsers to use: as many as asked for, else one per core, and never more than there is work."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(wanted or min(cores, MOST_JOBS), work))


@dataclass(frozen=True)
class Done(Generic[Job, Made]):
    """What came of one piece of work: a result, or the reason why there is none."""

    job: Job
    made: Made | None = None
    failure: Reason | None = None


@dataclass(frozen=True)
class _Ended:
    """A worker has left, because the work was done or because of an error."""

    error: BaseException | None = None


class Team(Generic[Job, Made]):
    """Browsers that stay warm from one `run` to the next. Use it in a ``with`` block; after it no browser is left."""

    def __init__(self, browsers: Sequence[Browser], limits: Limits) -> None:
        self._browsers = deque(browsers)
        self._limits = limits
        self._idle: list[BrowserSession] = []
        self._sessions: set[BrowserSession] = set()
        self._starting = threading.Lock()
        self._stopping = threading.Event()
        self._waiting: deque[Job] = deque()
        self._news: queue.SimpleQueue[Done[Job, Made] | _Ended] = queue.SimpleQueue()

    def __enter__(self) -> Team[Job, Made]:
        return self

    def __exit__(self, *exception: object) -> None:
        self._stopping.set()
        for session in tuple(self._sessions):
            session.close()
            self._sessions.discard(session)

    def run(
        self, work: Callable[[BrowserSession, Job], Made], jobs: Iterable[Job], size: int
    ) -> Generator[Done[Job, Made], None, None]:
        """Yield what came of each job, as it comes. ``size`` is how many browsers work at once.

        A job that fails with `PageFailed` is tried again in a fresh browser, if that may help. Raise `AuditCouldNotStart` if
        no browser starts at all.
        """
        self._waiting, self._news = deque(jobs), queue.SimpleQueue()
        count, done, working = len(self._waiting), 0, size
        threads = [threading.Thread(target=self._work, args=(work,), daemon=True) for _ in range(size)]
        refusal: AuditCouldNotStart | None = None
        finished = False
        try:
            for thread in threads:
                thread.start()
            while done < count and working:
                news = self._news.get()
                if isinstance(news, Done):
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
            finished = True
            for job in tuple(self._waiting):
                yield Done(job, failure=STOPPED)
        finally:
            if not finished:  # An interrupt, or a bug: no worker may go on.
                self._stopping.set()
                for session in tuple(self._sessions):
                    session.kill()
            for thread in threads:
                if thread.ident is not None:
                    thread.join(JOIN_SECONDS)

    def _work(self, work: Callable[[BrowserSession, Job], Made]) -> None:
        """Take jobs until there are none. One browser serves many; after a failure a fresh one comes."""
        session: BrowserSession | None = None
        error: BaseException | None = None
        try:
            while self._waiting and not self._stopping.is_set():
                session = session or self._open()
                try:
                    job = self._waiting.popleft()
                except IndexError:
                    break
                session = self._do(session, job, work)
                if session is not None and session.is_worn and self._waiting:
                    self._close(session)
                    session = None
        except BaseException as caught:  # The main thread decides; without this it would wait for ever.
            error = caught
        finally:
            if session is not None:
                self._idle.append(session)
            self._news.put(_Ended(error))

    def _do(
        self, session: BrowserSession, job: Job, work: Callable[[BrowserSession, Job], Made]
    ) -> BrowserSession | None:
        """Do a job, if needed again in a fresh browser. Return the browser if it can be used again."""
        tried = 0
        while True:
            try:
                self._news.put(Done(job, work(session, job)))
                return session
            except PageFailed as failure:
                # Whatever state the browser is in, the next page must not notice.
                self._close(session)
                tried += 1
                if tried >= failure.tries or self._stopping.is_set():
                    self._news.put(Done(job, failure=failure.reason))
                    return None
            try:
                session = self._open()
            except AuditCouldNotStart:
                self._waiting.appendleft(job)  # Another browser may still take it.
                raise

    def _open(self) -> BrowserSession:
        """Return a browser: one that is idle, else a new one, at the second try if needed.

        One starts at a time: a driver looks for a free port first and takes it later.
        """
        try:
            return self._idle.pop()
        except IndexError:
            pass
        try:
            return self._open_once()
        except AuditCouldNotStart:
            if self._stopping.is_set():
                raise
            return self._open_once()

    def _open_once(self) -> BrowserSession:
        with self._starting:
            if self._stopping.is_set():
                raise AuditCouldNotStart("De controle is gestopt.")
            browser = self._browsers[0]
            self._browsers.rotate(-1)
            session = BrowserSession(browser, self._limits)
            self._sessions.add(session)
            try:
                return session.__enter__()
            except BaseException:
                self._sessions.discard(session)
                raise

    def _close(self, session: BrowserSession) -> None:
        session.close()
        self._sessions.discard(session)
