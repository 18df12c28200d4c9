"""Pages at addresses: what is fetched and what is not, a part of them at a time, and browsers of another server."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from small_pages import PIXEL, page, write_site

from inclusief_checks.accessibility.audit import Settings, audit, audit_addresses
from inclusief_checks.accessibility.browsers import Limits
from inclusief_checks.accessibility.errors import AuditCouldNotStart
from inclusief_checks.accessibility.installed import find_browser
from inclusief_checks.accessibility.plan import Plan
from inclusief_checks.accessibility.server import serve

AXE_ONLY = Plan(("light-1280",), ("axe",))
WORKS = page("<script>fetch('/index'); navigator.serviceWorker.register('/werker.js')</script>")
MISTAKE = page(f'<img id="foto" src="{PIXEL}">')


class Answers(BaseHTTPRequestHandler):
    """A server with a page of every kind. It notes what was asked for."""

    protocol_version = "HTTP/1.1"
    asked: list[str]
    other: str

    def do_GET(self) -> None:
        self.asked.append(self.path)
        where = {"/weg": f"{self.other}/elders", "/verhuisd": "/goed"}.get(self.path)
        texts = {"/fout": MISTAKE, "/werkt": WORKS, "/robots.txt": WORKS.replace("/index", "/nodeloos")}
        body = texts.get(self.path, page("<p>Een gewone tekst.</p>")).encode()
        status, kind = 200, "text/html; charset=utf-8"
        if where:
            status, body = 302, b""
        elif self.path == "/kwijt":
            status = 404
        elif self.path == "/bestand":
            kind, body = "text/plain", b"Een bestand."
        elif self.path == "/hangt":
            threading.Event().wait(30)
        elif self.path == "/sitemap.xml":
            here = f"http://{self.headers['Host']}"
            kind = "application/xml"
            body = (
                f"<urlset><url><loc>{here}/goed</loc></url><url><loc>{self.other}/elders</loc></url></urlset>".encode()
            )
        self.send_response(status)
        if where:
            self.send_header("Location", where)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None: ...


@contextmanager
def server(other: str = "") -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []
    handler = type("Handler", (Answers,), {"asked": asked, "other": other})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        running.daemon_threads = True
        running.block_on_close = False
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}", asked
        running.shutdown()


@pytest.mark.browser
def test_each_address_gets_its_verdict_and_nothing_else_is_asked(axe_script: Path) -> None:
    with server() as (elsewhere, asked_elsewhere), server(elsewhere) as (here, _):
        names = ("fout", "goed", "weg", "verhuisd", "kwijt", "bestand", "hangt")
        settings = Settings(axe_script, AXE_ONLY, jobs=2, limits=Limits(page=3, script=3))
        result = audit_addresses([f"{here}/{name}" for name in names], settings)
    assert [found.location.url for found in result.findings if found.rule == "axe/image-alt"] == [f"{here}/fout"]
    assert result.pages_checked == [f"{here}/fout", f"{here}/goed"]
    assert result.redirects == [(f"{here}/verhuisd", "/goed")]
    reasons = {address.rpartition("/")[2]: reason for address, reason in result.could_not_run}
    assert set(reasons) == {"weg", "kwijt", "bestand", "hangt"}
    assert "andere website" in reasons["weg"] and "404" in reasons["kwijt"] and "text/plain" in reasons["bestand"]
    assert asked_elsewhere == []
    assert "<h1>" in result.documents[f"{here}/goed"]


@pytest.mark.browser
def test_nothing_is_fetched_for_later(axe_script: Path) -> None:
    """What a service worker keeps is for a next visit, and the page that only lends its address is not read."""
    with server() as (here, asked):
        result = audit_addresses([f"{here}/werkt", f"{here}/goed"], Settings(axe_script, AXE_ONLY, jobs=1))
    assert len(result.pages_checked) == 2
    assert {"/robots.txt", "/index"} <= set(asked)
    assert not {"/werker.js", "/nodeloos"} & set(asked)


@pytest.mark.browser
def test_the_parts_of_an_audit_are_the_whole(tmp_path: Path, axe_script: Path) -> None:
    site = write_site(tmp_path, {f"p{number}.html": MISTAKE if number % 2 else page("") for number in range(5)})
    whole = audit(site, Settings(axe_script, AXE_ONLY))
    parts = [audit(site, Settings(axe_script, AXE_ONLY, shard=(part, 3))) for part in (1, 2, 3)]
    assert sorted(page for part in parts for page in part.pages_checked) == whole.pages_checked
    together = sorted((finding for part in parts for finding in part.findings), key=lambda finding: finding.sort_key)
    assert together == whole.findings


@pytest.fixture
def endpoints() -> Iterator[list[str]]:
    """Yield the addresses of two WebDriver servers on this computer."""
    driver = find_browser(os.environ).driver_path
    if driver is None:
        pytest.skip("the driver of this browser is not on the path")
    with ExitStack() as stack:
        addresses = []
        for _ in range(2):
            command = [driver, "--port=0", "--log-level=WARNING"]
            process = stack.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
            stack.callback(process.kill)
            assert process.stdout
            port = next(line for line in process.stdout if "successfully on port" in line).rstrip(". \n").split()[-1]
            addresses.append(f"http://127.0.0.1:{port}")
        yield addresses


@pytest.mark.browser
def test_browsers_of_two_servers_give_the_same_verdict(tmp_path: Path, axe_script: Path, endpoints: list[str]) -> None:
    site = write_site(tmp_path, {f"p{number}.html": MISTAKE if number % 2 else page("") for number in range(6)})
    here = audit(site, Settings(axe_script))
    there = audit(site, Settings(axe_script, grid=tuple(endpoints)))
    assert there.findings == here.findings
    assert there.pages_checked == here.pages_checked
    with serve(site) as origin:
        at_address = audit_addresses([f"{origin}/p1.html"], Settings(axe_script, AXE_ONLY, grid=(endpoints[0],)))
    assert [found.rule for found in at_address.findings] == ["axe/image-alt"]


@pytest.mark.browser
def test_a_server_that_is_gone_leaves_the_work_to_the_other(
    tmp_path: Path, axe_script: Path, endpoints: list[str]
) -> None:
    site = write_site(tmp_path, {"a.html": MISTAKE, "b.html": page("")})
    result = audit(site, Settings(axe_script, AXE_ONLY, grid=("http://127.0.0.1:9", endpoints[0])))
    assert result.pages_checked == ["a.html", "b.html"]
    assert result.could_not_run == []


def test_a_folder_is_not_for_browsers_on_another_machine(tmp_path: Path, axe_script: Path) -> None:
    with pytest.raises(AuditCouldNotStart, match="Zet de site op een server"):
        audit(write_site(tmp_path, {"a.html": page("")}), Settings(axe_script, grid=("http://grid.example:4444",)))


@pytest.mark.parametrize("address", ["ftp://a.example/", "melden", "javascript:alert(1)", "http://"])
def test_what_is_no_address_is_refused(axe_script: Path, address: str) -> None:
    with pytest.raises(AuditCouldNotStart, match="geen adres"):
        audit_addresses([address], Settings(axe_script))
