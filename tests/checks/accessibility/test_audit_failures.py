"""Browsers that die, programs that are stopped, and nothing that stays behind."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from small_pages import PIXEL, page, write_site

from inclusief_checks.accessibility import audit as audit_module
from inclusief_checks.accessibility import team as team_module
from inclusief_checks.accessibility.audit import Settings, audit
from inclusief_checks.accessibility.browsers import Browser, BrowserSession, Limits
from inclusief_checks.accessibility.errors import AuditCouldNotStart, BrowserNotFound, PageFailed
from inclusief_checks.accessibility.page import Seen
from inclusief_checks.accessibility.plan import Plan
from inclusief_checks.accessibility.processes import group_is_alive

ONE_LOOK = Plan(("light-1280",), ("axe",))
"""A plan in which each page is one piece of work."""
MISTAKE = page(f'<img id="foto" src="{PIXEL}">')


def kill_browser(session: BrowserSession) -> None:
    os.kill(session.driver.capabilities["goog:processID"], signal.SIGKILL)


def kill_driver(session: BrowserSession) -> None:
    assert session.process_group
    os.kill(session.process_group, signal.SIGKILL)


@pytest.fixture
def killing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[int]]:
    """Return a function that makes the next audits lose their browser in the first ``times`` attempts."""

    def prepare(how: Callable[[BrowserSession], None], times: int) -> list[int]:
        groups: list[int] = []
        real = audit_module.look

        def look(session: BrowserSession, *rest: object, **more: object):
            assert session.process_group
            groups.append(session.process_group)
            if len(groups) <= times:
                how(session)
            return real(session, *rest, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(audit_module, "look", look)
        return groups

    return prepare


@pytest.mark.browser
@pytest.mark.parametrize("how", [kill_browser, kill_driver])
def test_a_page_whose_browser_dies_is_checked_in_a_fresh_one(tmp_path: Path, axe_script: Path, killing, how) -> None:
    groups = killing(how, times=1)
    site = write_site(tmp_path, {"a.html": MISTAKE, "b.html": page("")})
    result = audit(site, Settings(axe_script, ONE_LOOK, jobs=1))
    assert result.could_not_run == []
    assert [finding.location.selector for finding in result.findings] == ["#foto"]
    assert result.pages_checked == ["a.html", "b.html"]
    assert len(groups) == 3 and groups[0] != groups[1] == groups[2]
    assert not any(map(group_is_alive, groups))


@pytest.mark.browser
def test_a_page_whose_browser_dies_every_time_could_not_run(tmp_path: Path, axe_script: Path, killing) -> None:
    groups = killing(kill_browser, times=4)
    site = write_site(tmp_path, {"a.html": MISTAKE, "b.html": page("")})
    result = audit(site, Settings(axe_script, ONE_LOOK, jobs=1))
    assert result.could_not_run == [("a.html", "De browser is gestopt tijdens de controle van deze pagina.")]
    assert result.pages_checked == ["b.html"]
    assert not any(map(group_is_alive, groups))


@pytest.mark.browser
def test_a_browser_that_opened_many_pages_makes_place_for_a_fresh_one(
    tmp_path: Path, axe_script: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = write_site(tmp_path, {f"{number}.html": MISTAKE for number in range(5)})
    real, groups = audit_module.look, []

    def look(session: BrowserSession, *arguments: object, **options: object) -> Seen:
        groups.append(session.process_group)
        return real(session, *arguments, **options)

    monkeypatch.setattr(audit_module, "look", look)
    result = audit(site, Settings(axe_script, ONE_LOOK, limits=Limits(pages=2), jobs=1))
    assert (len(result.findings), result.could_not_run) == (5, [])
    first, second, third = dict.fromkeys(groups)
    assert groups == [first, first, second, second, third]
    assert not any(map(group_is_alive, (first, second, third)))


@pytest.mark.browser
@pytest.mark.parametrize("seed", [1, 2])
def test_browsers_that_are_killed_at_random_change_no_verdict(
    tmp_path: Path, axe_script: Path, monkeypatch, seed
) -> None:
    """Whatever a browser was doing: the page it had is looked at again, in whole, and every other page goes on."""
    names = [f"p{number}.html" for number in range(6)]
    site = write_site(tmp_path, {name: MISTAKE if name[1] in "024" else page("<a href=/>Begin</a>") for name in names})
    calm = audit(site, Settings(axe_script, jobs=2))
    chance = random.Random(seed)
    killed: Counter[tuple[str, object]] = Counter()
    real = audit_module.look

    def look(session: BrowserSession, target: audit_module.Target, parts: object, *rest: object, **more: object):
        attempt = killed[target.page, parts]
        if attempt < 2 and chance.random() < 0.5:
            killed[target.page, parts] += 1
            timer = threading.Timer(chance.uniform(0, 0.6), chance.choice([kill_browser, kill_driver]), [session])
            timer.start()
            try:
                return real(session, target, parts, *rest, **more)  # type: ignore[arg-type]
            finally:
                timer.cancel()
                timer.join()
        return real(session, target, parts, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(audit_module, "look", look)
    wild = audit(site, Settings(axe_script, jobs=2))
    assert killed
    assert wild.could_not_run == []
    assert wild.findings == calm.findings
    assert wild.pages_checked == calm.pages_checked == names


@pytest.mark.browser
def test_a_session_leaves_nothing_after_an_exception(browser: Browser) -> None:
    with pytest.raises(ZeroDivisionError), BrowserSession(browser) as session:
        group, profile = session.process_group, session._folder
        assert group and group_is_alive(group) and profile and profile.is_dir()
        raise ZeroDivisionError
    assert not group_is_alive(group)
    assert not profile.exists()


HUNG_AUDIT = """
import sys
import tempfile
from pathlib import Path
from inclusief_checks.accessibility.audit import Settings, audit
def progress(done, total, page):
    print(page, flush=True)
audit(Path(sys.argv[1]), Settings(Path(sys.argv[2]), jobs=1, progress=progress))
"""


@pytest.fixture
def hung_audit(tmp_path: Path, axe_script: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """Start an audit in its own program that hangs on its second page. Its temporary folder tells its browsers apart."""
    site = write_site(tmp_path / "site", {"a.html": page(""), "b.html": page("<script>for (;;);</script>")})
    folder = Path(tempfile.mkdtemp(prefix="proef-", dir="/tmp"))  # Short, as the browser needs it.
    command = [sys.executable, "-c", HUNG_AUDIT, str(site), str(axe_script)]
    environ = {**os.environ, "TMPDIR": str(folder)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environ) as process:
        try:
            assert process.stdout and process.stdout.readline() == "a.html\n"
            assert processes_with(folder)
            assert list(folder.iterdir())
            yield process, folder
        finally:
            process.kill()
    shutil.rmtree(folder)


def processes_with(folder: Path) -> list[str]:
    listed = subprocess.run(["ps", "-A", "-ww", "-o", "args="], capture_output=True, text=True, check=True).stdout
    return [line for line in listed.splitlines() if str(folder) in line]


@pytest.mark.browser
def test_ctrl_c_stops_quickly_and_leaves_nothing(hung_audit) -> None:
    process, folder = hung_audit
    start = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert time.monotonic() - start < 10
    assert errors.strip().endswith("KeyboardInterrupt")
    assert processes_with(folder) == []
    assert list(folder.iterdir()) == []


@pytest.mark.browser
def test_a_killed_program_leaves_nothing(hung_audit) -> None:
    process, folder = hung_audit
    process.kill()
    process.wait(timeout=10)
    deadline = time.monotonic() + 20
    while (processes_with(folder) or list(folder.iterdir())) and time.monotonic() < deadline:
        time.sleep(0.05)  # Nobody is left to tell when the last of them has gone.
    assert processes_with(folder) == []
    assert list(folder.iterdir()) == []


def test_without_a_browser_the_audit_does_not_start(tmp_path: Path, axe_script: Path) -> None:
    site = write_site(tmp_path / "site", {"a.html": page("")})
    with pytest.raises(BrowserNotFound):
        audit(site, Settings(axe_script, environ={"PATH": str(tmp_path), "INCLUSIEF_BROWSER": "geen-browser"}))


def test_a_browser_that_does_not_start_is_named(tmp_path: Path, axe_script: Path) -> None:
    site = write_site(tmp_path / "site", {"a.html": page(""), "b.html": page("")})
    for name in ("chromium", "chromedriver"):
        path = tmp_path / name
        path.write_text("#!/bin/sh\n[ $1 = --version ] && echo 1.2 && exit\nexit 3\n")
        path.chmod(0o755)
    with pytest.raises(AuditCouldNotStart, match=r"De browser .*chromium start niet\..*Status code was: 3"):
        audit(site, Settings(axe_script, environ={"PATH": str(tmp_path)}))


def test_without_axe_the_audit_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(AuditCouldNotStart, match="npm ci"):
        audit(write_site(tmp_path, {"a.html": page("")}), Settings(tmp_path / "axe.min.js"))


def test_an_empty_site_is_not_a_good_site(tmp_path: Path, axe_script: Path) -> None:
    with pytest.raises(AuditCouldNotStart, match="geen pagina's"):
        audit(tmp_path, Settings(axe_script))


@pytest.mark.parametrize("name", ["weg.html", "../buiten.html"])
def test_a_page_that_is_not_in_the_site_could_not_run(tmp_path: Path, axe_script: Path, name: str) -> None:
    site = write_site(tmp_path / "site", {"a.html": page("")})
    write_site(tmp_path, {"buiten.html": page("")})
    result = audit(site, Settings(axe_script), pages=[name])
    assert result.could_not_run == [(name, "Deze pagina staat niet in de site.")]
    in_english = audit(site, Settings(axe_script, language="en"), pages=[name])
    assert in_english.could_not_run == [(name, "This page is not in the site.")]


def test_the_last_page_is_not_forgotten_when_browsers_stop_starting(
    tmp_path: Path, axe_script: Path, monkeypatch
) -> None:
    """The first browser checks a page and is lost; none starts after that. The other pages are told, not dropped."""
    opened: list[object] = []

    class Session:
        is_worn = False

        version = "chrome 1"

        def __init__(self, *_: object) -> None: ...

        def __enter__(self) -> Session:
            opened.append(self)
            if len(opened) > 1:
                raise AuditCouldNotStart("De browser start niet.")
            return self

        def kill(self) -> None: ...

        def close(self) -> None: ...

    def look(session: object, target: audit_module.Target, *_: object, **_more: object) -> Seen:
        if target.page == "b.html":
            raise PageFailed("page_broke", retry=True, error="stuk")
        return Seen()

    monkeypatch.setattr(team_module, "BrowserSession", Session)
    monkeypatch.setattr(audit_module, "look", look)
    monkeypatch.setattr(audit_module, "find_browser", lambda environ: Browser("chrome"))
    site = write_site(tmp_path, {name: page("") for name in ("a.html", "b.html", "c.html")})
    result = audit(site, Settings(axe_script, ONE_LOOK, jobs=1))
    assert result.pages_checked == ["a.html"]
    assert result.could_not_run == [(name, "De browser start niet meer.") for name in ("b.html", "c.html")]


def test_a_bug_in_a_worker_reaches_the_caller(tmp_path: Path, axe_script: Path, monkeypatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("bug")

    monkeypatch.setattr(team_module, "BrowserSession", broken)
    monkeypatch.setattr(audit_module, "find_browser", lambda environ: Browser("chrome"))
    with pytest.raises(RuntimeError, match="bug"):
        audit(write_site(tmp_path, {"a.html": page("")}), Settings(axe_script))
