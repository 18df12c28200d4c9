from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from inclusief_checks.accessibility.server import serve


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "melden").mkdir(parents=True)
    (site / "index.html").write_text("thuis é", "utf-8")
    (site / "404.html").write_text("niet gevonden", "utf-8")
    (site / "melden" / "index.html").write_text("melden", "utf-8")
    for name in ("letters.woff2", "agenda.ics", "logo.svg", "zoek.json", "kale-naam", "a b.txt"):
        (site / name).write_bytes(b"x")
    (tmp_path / "geheim.txt").write_text("geheim")
    (site / "uitweg.txt").symlink_to(tmp_path / "geheim.txt")
    return site


@pytest.fixture
def origin(site: Path) -> Iterator[str]:
    with serve(site) as origin:
        yield origin


def ask(origin: str, path: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    # The path is sent as it stands: a library that tidies "/../" would hide what is tested.
    connection = http.client.HTTPConnection(urlsplit(origin).netloc, timeout=10)
    connection.request(method, path)
    response = connection.getresponse()
    answer = response.status, dict(response.headers), response.read()
    connection.close()
    return answer


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/letters.woff2", "font/woff2"),
        ("/agenda.ics", "text/calendar; charset=utf-8"),
        ("/logo.svg", "image/svg+xml; charset=utf-8"),
        ("/zoek.json", "application/json; charset=utf-8"),
        ("/kale-naam", "application/octet-stream"),
        ("/a%20b.txt?versie=1", "text/plain; charset=utf-8"),
    ],
)
def test_files_have_their_type(origin: str, path: str, kind: str) -> None:
    status, headers, _ = ask(origin, path)
    assert (status, headers["Content-Type"]) == (200, kind)


def test_only_this_computer_can_reach_it(origin: str) -> None:
    assert urlsplit(origin).hostname == "127.0.0.1"


def test_a_folder_is_its_index_and_needs_a_slash(origin: str) -> None:
    assert ask(origin, "/melden/")[2] == b"melden"
    status, headers, _ = ask(origin, "/melden")
    assert (status, headers["Location"]) == (301, "/melden/")


def test_an_unknown_path_gets_the_error_page_with_its_status(origin: str) -> None:
    status, headers, body = ask(origin, "/bestaat-niet/")
    assert (status, body) == (404, b"niet gevonden")
    assert headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    "path",
    ["/../geheim.txt", "/%2e%2e/geheim.txt", "/melden/../../geheim.txt", "/uitweg.txt", "//geheim.txt", "/a%00b"],
)
def test_nothing_outside_the_folder_is_served(origin: str, path: str) -> None:
    status, _, body = ask(origin, path)
    assert status == 404
    assert b"geheim" not in body


def test_a_double_slash_never_leads_to_another_host(origin: str) -> None:
    _, headers, _ = ask(origin, "//melden")
    assert not headers.get("Location", "/").startswith("//")


def test_head_gives_no_body_and_post_is_refused(origin: str) -> None:
    status, headers, body = ask(origin, "/", "HEAD")
    assert (status, headers["Content-Length"], body) == (200, "8", b"")
    assert ask(origin, "/", "POST")[0] == 501


def test_a_site_below_a_base_path(site: Path) -> None:
    with serve(site, "hengelo") as origin:
        assert ask(origin, "/hengelo/melden/")[2] == b"melden"
        assert ask(origin, "/melden/")[0] == 404


def test_a_site_without_error_page_answers_404(tmp_path: Path) -> None:
    with serve(tmp_path) as origin:
        assert ask(origin, "/")[0] == 404


def test_it_is_quiet_and_stops(site: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = threading.active_count()
    with serve(site) as origin:
        ask(origin, "/")
    with pytest.raises(ConnectionError):
        ask(origin, "/")
    assert threading.active_count() <= before + 1  # The connection's own thread may still be closing.
    assert capfd.readouterr() == ("", "")
