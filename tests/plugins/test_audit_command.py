"""The command ``inclusief audit`` as people and CI use it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import link_packages

from inclusief_checks.accessibility.server import serve

GOOD = (
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta name="viewport" content="width=device-width"></head><body><main><h1>{title}</h1>{body}</main></body></html>'
)
BAD_IMAGE = '<p>Een plaatje:</p>\n<img src="x.png" width="9" height="9">'


def audit(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "inclusief", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with a site of three pages, of which two are wrong."""
    link_packages(tmp_path)
    for name, body in (("a", BAD_IMAGE), ("b", "<p>Een gewone tekst.</p>"), ("c", BAD_IMAGE)):
        file = tmp_path / "web" / f"{name}.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(GOOD.format(title=f"Pagina {name}", body=body), "utf-8")
    return tmp_path


@pytest.mark.browser
def test_a_folder_of_anybody_is_audited_page_by_page(root: Path) -> None:
    done = audit(root, "audit", "web", "--format", "json", "--rules", "axe", "--language", "en")
    assert done.returncode == 1, done.stderr
    pages = {page["url"]: page for page in json.loads(done.stdout)["pages"]}
    assert list(pages) == ["/a.html", "/b.html", "/c.html"]
    (found,) = pages["/a.html"]["findings"]
    assert found["rule"] == "axe/image-alt" and found["outcome"] == "failed" and found["topic"] == "images"
    assert found["wcag"] == ["1.1.1"] and "23a2a8" in found["act"]
    assert found["message"] == "This picture has no description."
    assert (found["file"], found["line"]) == ("web/a.html", 2)
    assert pages["/b.html"] == {"url": "/b.html", "findings": [], "could_not_run": []}


@pytest.mark.browser
def test_the_parts_merge_to_the_verdict_of_the_whole(root: Path) -> None:
    arguments = ("audit", "web", "--format", "json", "--rules", "axe")
    whole = json.loads(audit(root, *arguments).stdout)
    for part in ("1", "2"):
        (root / f"{part}.json").write_text(audit(root, *arguments, "--shard", f"{part}/2").stdout, "utf-8")
    done = audit(root, "report", "merge", "1.json", "2.json", "--format", "json")
    assert done.returncode == 1
    merged = json.loads(done.stdout)
    assert {page["url"] for page in merged["pages"]} == {page["url"] for page in whole["pages"]}
    assert {tuple(found["selector"] for found in page["findings"]) for page in merged["pages"]} == {
        tuple(found["selector"] for found in page["findings"]) for page in whole["pages"]
    }


@pytest.mark.browser
def test_a_baseline_blocks_only_what_is_new(root: Path) -> None:
    arguments = ("audit", "web", "--rules", "axe")
    assert audit(root, *arguments, "--write-baseline", "bekend.json").returncode == 0
    assert audit(root, *arguments, "--baseline", "bekend.json").returncode == 0
    (root / "web" / "b.html").write_text(GOOD.format(title="Pagina b", body='<img src="nieuw.png">'), "utf-8")
    done = audit(root, *arguments, "--baseline", "bekend.json")
    assert done.returncode == 1
    assert "web/b.html" in done.stdout and "web/a.html" not in done.stdout


@pytest.mark.browser
def test_what_did_not_change_is_not_looked_at_again(root: Path) -> None:
    arguments = ("audit", "web", "--rules", "axe", "--format", "json")
    first, second = audit(root, *arguments), audit(root, *arguments)
    assert json.loads(first.stdout)["pages"] == json.loads(second.stdout)["pages"]
    assert "3 niet veranderd" not in first.stderr and "3 niet veranderd" in second.stderr
    (root / "web" / "x.png").write_bytes(b"GIF89a")  # The pages asked for it, and it was not there.
    assert "1 niet veranderd" in audit(root, *arguments).stderr


@pytest.mark.browser
def test_addresses_come_from_the_command_a_file_or_a_sitemap(root: Path) -> None:
    with serve(root / "web") as origin:
        (root / "adressen.txt").write_text(f"# De eerste\n{origin}/a.html\n\n", "utf-8")
        locations = f"<urlset><url><loc>{origin}/c.html</loc></url></urlset>"
        (root / "web" / "sitemap.xml").write_text(locations, "utf-8")
        given = ("--rules", "axe", "--format", "json", "--urls", "adressen.txt", "--sitemap", f"{origin}/sitemap.xml")
        done = audit(root, "audit", f"{origin}/b.html", *given)
    report = json.loads(done.stdout)
    assert [page["url"].removeprefix(origin) for page in report["pages"]] == ["/b.html", "/a.html", "/c.html"]
    assert [len(page["findings"]) for page in report["pages"]] == [0, 1, 1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("audit",), "Zeg wat u wilt controleren"),
        (("audit", "weg"), "Dit bestaat niet: weg."),
        (("audit", "web", "https://a.example/"), "niet allebei"),
        (("audit", "web", "--states", "paars"), "Kies uit: light-320"),
        (("audit", "web", "--shard", "3/2"), "bijvoorbeeld 2/4"),
        (("audit", "web", "--grid", "http://127.0.0.1:9"), "Kijk of dit adres klopt"),
        (("audit", "--sitemap", "http://127.0.0.1:9/sitemap.xml"), "is niet te lezen"),
        (("report", "merge", "web/a.html"), "web/a.html"),
    ],
)
def test_what_cannot_be_done_is_said_in_dutch(root: Path, arguments: tuple[str, ...], said: str) -> None:
    done = audit(root, *arguments)
    assert done.returncode in (2, 3)
    assert said in done.stderr
    assert "Traceback" not in done.stderr
