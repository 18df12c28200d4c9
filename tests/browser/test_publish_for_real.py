"""``inclusief publish`` from beginning to end, with a real browser, and what happens when somebody stops it."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest
from tests.browser.conftest import copy_of_our_site

pytestmark = pytest.mark.browser

LANGUAGES = ("ar", "de")
"""Besides Dutch: one from right to left, and the one with the longest words. A real publication looks at all of them; here
that would take more than twice as long. ``INCLUSIEF_ALLE_TALEN=1`` does it all the same.
"""
ALL_LANGUAGES = "INCLUSIEF_ALLE_TALEN"
LIMIT = 600
"""Seconds for a small site: a limit for what hangs, not a measure of speed."""


def publish(root: Path, *options: str, **environ: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "inclusief", "publish", *options],
        cwd=root,
        env={**os.environ, **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def processes_with(mark: str) -> list[int]:
    """Return the processes that were started with this mark in their environment."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if mark.encode() in path.read_bytes():
                found.append(int(path.parent.name))
        except OSError:
            continue  # it ended while we looked
    return found


def until(condition, what: str, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"waited too long for: {what}"
        time.sleep(0.02)


def test_our_own_site_is_published_because_it_passed(tmp_path):
    project = copy_of_our_site(tmp_path)
    catalogs = {path.stem: path for path in (project / "translations").glob("*.po")}
    languages = tuple(catalogs) if os.environ.get(ALL_LANGUAGES) else LANGUAGES
    for code in set(catalogs) - set(languages):
        catalogs[code].unlink()
    settings = project / "mkdocs.yml"
    text, changed = re.subn(r"languages: \[.*\]", f"languages: [{', '.join(languages)}]", settings.read_text("utf-8"))
    assert changed == 1
    settings.write_text(text, "utf-8")
    run = publish(project, SOURCE_DATE_EPOCH="1795435200")
    # A thousand pages in a browser: a limit for what hangs, not a measure of speed.
    out, err = run.communicate(timeout=3600)
    assert run.returncode == 0, out + err
    report = json.loads((project / "reports" / "report.json").read_text("utf-8"))
    # What only a person can decide is listed, and blocks nothing. Texts, days and figures may have advice; no page shuts people out.
    failed = [found for found in report["findings"] if found["outcome"] == "failed"]
    advice = ("b1/", "cijfer/", "kalender/", "zoeken/taal")
    assert [found for found in failed if not found["rule"].startswith(advice)] == []
    pages = {path.relative_to(project / "site").as_posix() for path in (project / "site").rglob("*.html")}
    dutch = {page for page in pages if page.split("/")[0] not in languages}
    # The lists that other sites can show stand beside each other, one for each language.
    lists = {f"agenda-{language}.html" for language in ("nl", *languages)}
    # A page without an address of its own speaks all languages at once.
    lone = {"404.html", "offline.html"}
    assert lists | lone < dutch
    assert pages == dutch | {f"{language}/{page}" for language in languages for page in dutch - lone - lists}
    assert {"index.html", "melden/index.html", "agenda/index.html", "404.html"} < dutch
    assert (project / "site/ar/melden/index.html").is_file()
    assert len(err.splitlines()) == 4, "in a log, one line a step"


@pytest.fixture
def dorp(copy_site):
    root = copy_site("dorp")
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("oud")
    return root


def old_site_stands(root: Path) -> bool:
    return (root / "site" / "index.html").read_text() == "oud" and not list(root.glob(".site*"))


def test_properdocs_publishes_as_well(dorp):
    run = publish(dorp, "--engine", "properdocs")
    out, err = run.communicate(timeout=LIMIT)
    assert run.returncode == 0, out + err
    assert 'lang="de"' in (dorp / "site/de/melden/index.html").read_text("utf-8")


def test_a_barrier_in_a_page_blocks_it(dorp):
    (dorp / "content/x.md").write_text("---\ntitle: X\n---\n\n<p>Zie <img src='nergens.png'></p>\n")
    run = publish(dorp)
    out, err = run.communicate(timeout=LIMIT)
    assert run.returncode == 1, out + err
    assert "axe/image-alt" in out and "content/x.md" in out
    assert old_site_stands(dorp)


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks at processes through /proc")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "kill"])
def test_who_stops_it_keeps_the_old_site_and_no_process_stays(dorp, how):
    mark = uuid.uuid4().hex
    run = publish(dorp, INCLUSIEF_TEST=mark)
    until(lambda: len(processes_with(mark)) > 3, "the browsers to start")
    run.send_signal(how)
    out, err = run.communicate(timeout=60)
    assert run.returncode == 3, out + err
    assert "Traceback" not in out + err
    assert old_site_stands(dorp)
    until(lambda: not processes_with(mark), "all processes to end", 10)


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks at processes through /proc")
def test_a_browser_that_keeps_dying_is_no_green(dorp):
    mark = uuid.uuid4().hex
    run = publish(dorp, INCLUSIEF_TEST=mark)
    until(lambda: len(processes_with(mark)) > 3, "the browsers to start")
    while run.poll() is None:
        for pid in processes_with(mark):
            if pid != run.pid:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    continue
        time.sleep(0.02)
    out, err = run.communicate()
    assert run.returncode == 3, out + err
    assert old_site_stands(dorp)
    assert not processes_with(mark)


def test_a_full_disk_is_said_and_changes_nothing(dorp):
    """A limit on the size of a file is met by the same code as a full disk; the style sheet does not fit."""
    run = subprocess.run(
        [sys.executable, "-m", "inclusief", "publish"],
        cwd=dorp,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000)),
    )
    assert run.returncode == 3, run.stdout + run.stderr
    assert "schijf is vol" in run.stderr
    assert old_site_stands(dorp)


def test_the_report_for_people_passes_its_own_audit(dorp, tmp_path):
    run = publish(dorp)
    run.communicate(timeout=LIMIT)
    folder = tmp_path / "verslag"
    folder.mkdir()
    (folder / "index.html").write_bytes((dorp / "reports/report.html").read_bytes())
    (folder / "node_modules").symlink_to(dorp / "node_modules")
    done = subprocess.run(
        [sys.executable, "-m", "inclusief", "audit", str(folder), "--format", "json"],
        cwd=dorp,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_dashboard_of_the_translations_passes_its_own_audit(copy_site, tmp_path):
    """With a language that is nearly complete, one from right to left, and one with a mistake in it."""
    root = copy_site("dorp")
    catalogs = root / "translations"
    german = (catalogs / "de.po").read_text("utf-8")
    (catalogs / "ar.po").write_text(german.replace('"Language: de', '"Language: ar'), "utf-8")
    (catalogs / "uk.po").write_text(german.split("\n\n")[0] + '\n\nmsgid "Agenda"\nmsgstr "1"\n', "utf-8")
    command = [sys.executable, "-m", "inclusief"]
    done = subprocess.run([*command, "translations", "status"], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 2, done.stdout + done.stderr
    folder = tmp_path / "overzicht"
    folder.mkdir()
    (folder / "index.html").write_bytes((root / "reports/translations.html").read_bytes())
    done = subprocess.run(
        [*command, "audit", str(folder), "--format", "json"], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    report = json.loads(done.stdout)
    assert [found for found in report["findings"] if found["severity"] == "error"] == [] and len(report["checked"]) == 1
