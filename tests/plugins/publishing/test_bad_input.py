"""Wrong input: all errors at once with place and remedy in Dutch, no traceback, and the old site stays as it was."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

CATALOG = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
WITH_LANGUAGES = """\
site_name: Voorbeelddorp
docs_dir: content
theme: {name: inclusief}
plugins:
  - inclusief/calendar
  - inclusief/meldpunten
  - inclusief/readability
  - inclusief/site
  - inclusief/translations:
      languages: [en, ar]
"""
DAY = """\
versie: 1
dagen:
  - id: feest
    soort: cultuur
    titel: Feest
    uitleg: Dit is een feest.
    regel: {datum: "%s"}
    zekerheid: vast
    bron: x
%s
"""

CASES = {
    "broken YAML": ({"calendar.yaml": "versie: 1\ndagen:\n  - id: a\n   titel: b\n"}, 1, ["calendar.yaml:4:"]),
    "unknown key": ({"calendar.yaml": DAY % ("07-01", "    regl: x")}, 1, ["calendar.yaml:10:5", "regl", "Kies uit"]),
    "double id": (
        {
            "calendar.yaml": DAY
            % (
                "07-01",
                '  - {id: feest, soort: cultuur, titel: F, uitleg: Een feest., regel: {datum: "07-02"}, zekerheid: vast, bron: x}',
            )
        },
        1,
        ["calendar.yaml:10:", "bestaat al", "regel 3"],
    ),
    "31 February": ({"calendar.yaml": DAY % ("02-31", "")}, 1, ["calendar.yaml:7:"]),
    "missing catalog": ({"mkdocs.yml": WITH_LANGUAGES, "translations/ar.po": CATALOG}, 1, ["mkdocs.yml:10:1", "'en'"]),
    "catalog with a syntax error": (
        {"translations/en.po": CATALOG + 'msgid "a"\nmsgstr "b\n'},
        1,
        ["translations/en.po:6:1"],
    ),
    "page without title": ({"content/x.md": "Alleen tekst.\n"}, 1, ["content/x.md:1:1", "geen titel"]),
    "link to nowhere": ({"content/x.md": "# X\n\nZie [dit](weg.md).\n"}, 1, ["content/x.md:3:11", "weg.md"]),
    "rubbish named .md": ({"content/x.md": bytes(range(256)) * 8}, 1, ["content/x.md:", "geen gewone tekst"]),
    "no content": (
        {
            "content/index.md": None,
            "mkdocs.yml": "site_name: X\ndocs_dir: content\ntheme: {name: inclusief}\nplugins: [inclusief/site]\n",
        },
        1,
        ["content", "nog geen pagina"],
    ),
    "broken settings": ({"mkdocs.yml": "site_name: [X\n"}, 2, ["mkdocs.yml:"]),
    "settings that MkDocs refuses": (
        {
            "mkdocs.yml": "site_name: X\ndocs_dir: content\ntheme: {name: inclusief}\nplugins: [inclusief/site, bestaat-niet]\n"
        },
        1,
        ["mkdocs.yml", "bestaat-niet"],
    ),
    "several at once": (
        {
            "content/x.md": "Geen titel, met [link](weg.md).\n",
            "content/y.md": b"\xff\xfe",
            "calendar.yaml": DAY % ("02-31", "    regl: x"),
        },
        1,
        ["content/x.md:1:1", "content/x.md:1:24", "content/y.md:1:1", "calendar.yaml:7:", "calendar.yaml:10:5"],
    ),
}


def digest(folder: Path) -> str:
    """Return one number for all names, bytes and times of a folder."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        total.update(f"{path.relative_to(folder)} {path.stat().st_mtime_ns}".encode())
        if path.is_file():
            total.update(path.read_bytes())
    return total.hexdigest()


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "inclusief", *arguments], cwd=root, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(("files", "code", "said"), CASES.values(), ids=CASES.keys())
def test_wrong_input_is_explained_and_the_old_site_stays(make_site, files, code, said):
    root = make_site(files)
    (root / "site" / "nl").mkdir(parents=True)
    (root / "site" / "index.html").write_text("de oude site")
    before = digest(root / "site")

    done = run(root, "publish")

    assert done.returncode == code, done.stdout + done.stderr
    for words in said:
        assert words in done.stdout, done.stdout
    assert "Oplossing:" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert digest(root / "site") == before
    # Without settings there is no site to give evidence of.
    assert sorted(path.name for path in (root / "reports").iterdir() if path.name != "onderzoek") == [
        "junit.xml",
        "report.html",
        "report.json",
        "report.sarif",
    ]
    assert not list(root.glob(".site*"))


def test_check_says_the_same_without_building(make_site):
    root = make_site({"content/x.md": "Geen titel.\n"})
    done = run(root, "check")
    assert done.returncode == 1
    assert "content/x.md:1:1" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "weg.md"], "bestaat niet"),
        (["explain", "b1/lange-zn"], "Bedoelt u b1/lange-zin?"),
        (["audit", "weg"], "bestaat niet"),
        (["translations", "add"], "add tr"),
        (["translations", "add", "Turks"], "geen code"),
    ],
)
def test_wrong_use_gets_a_sentence(make_site, arguments, words):
    done = run(make_site(), *arguments)
    assert done.returncode in (2, 3)
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_command_is_wrong_use(make_site):
    done = run(make_site(), "publiceer")
    assert done.returncode == 2
    assert "Kies uit" in done.stderr and "publish" in done.stderr
