"""``inclusief check``: of a pasted text, and line by line for a measurement."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

HARD = (
    "De aanvrager dient ter verkrijging van een vergunning een daartoe strekkend verzoek in te dienen bij het college. Het verzoek "
    "wordt slechts in behandeling genomen indien de verschuldigde leges zijn voldaan. Indien de aanvraag onvolledig wordt bevonden, "
    "wordt de aanvrager in de gelegenheid gesteld de ontbrekende bescheiden binnen de gestelde termijn alsnog te overleggen. Na het "
    "verstrijken van de termijn wordt het verzoek buiten behandeling gelaten."
)
EASY = (
    "Wilt u een vergunning? Vul dan het formulier in. U betaalt meteen. Daarna kijken wij of alles klopt. Wij bellen u. "
    * 4
)


def check(tmp_path, *arguments: str, text: str | bytes = "") -> subprocess.CompletedProcess[str]:
    data = text if isinstance(text, bytes) else text.encode()
    done = subprocess.run(
        [sys.executable, "-m", "inclusief", "check", *arguments], cwd=tmp_path, input=data, capture_output=True,
        env={**os.environ, "NO_COLOR": "1"}, check=False,
    )  # fmt: skip
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_a_pasted_text_needs_no_project_and_gets_places_advice_and_a_verdict(tmp_path):
    done = check(tmp_path, "-", text=HARD)
    assert done.returncode == 1
    assert "tekst: past niet bij de B1-richtlijn. Score" in done.stdout
    assert "tekst:1:14" in done.stdout and "b1/lijdende-zin" in done.stdout and "Schrijf liever:" in done.stdout
    assert "lijdende zinnen" in done.stdout


def test_an_easy_text_passes(tmp_path):
    done = check(tmp_path, "-", text=EASY)
    assert done.returncode == 0
    assert "tekst: past bij de B1-richtlijn" in done.stdout


def test_a_short_text_gets_findings_without_a_verdict(tmp_path):
    done = check(tmp_path, "-", text="Wij retourneren dit.")
    assert done.returncode == 0
    assert "te kort voor een oordeel" in done.stdout and "'retourneren' is moeilijk." in done.stdout


@pytest.mark.parametrize("form", ["json", "sarif", "junit", "github", "gitlab", "html"])
def test_every_form_works_for_a_pasted_text(tmp_path, form):
    done = check(tmp_path, "-", "--format", form, text=HARD)
    assert done.returncode == 1
    assert "b1/" in done.stdout
    if form in ("json", "sarif", "gitlab"):
        json.loads(done.stdout)


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff"])
def test_no_text_says_what_to_do(tmp_path, text):
    done = check(tmp_path, "-", text=text)
    assert done.returncode == 3
    assert "Er kwam geen tekst binnen" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_pasted_text_and_files_do_not_go_together(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    done = check(tmp_path, "-", "mkdocs.yml", text="x")
    assert done.returncode == 3 and "Kies een van de twee" in done.stderr


def test_windows_lines_and_bytes_that_are_no_text_do_no_harm(tmp_path):
    done = check(tmp_path, "-", text=b"Wij retourneren\r\ndit.\xff\xfe\x00")
    assert done.returncode == 0 and "tekst:1:5" in done.stdout


def test_scores_come_line_by_line_in_the_published_shape(tmp_path):
    lines = [{"id": "a", "text": HARD}, {"id": 2, "text": EASY}, {"id": "leeg", "text": ""}]
    done = check(tmp_path, "--score", text="\n".join(json.dumps(line) for line in lines) + "\n")
    assert done.returncode == 0, done.stderr
    hard, easy, empty = map(json.loads, done.stdout.splitlines())
    assert [row["id"] for row in (hard, easy, empty)] == ["a", 2, "leeg"]
    assert (hard["verdict"], easy["verdict"]) == ("hard", "ok")
    assert hard["score"] > easy["score"]
    assert set(hard) == {"id", "score", "verdict", "words", "sentences"}
    assert {"word", "suggestions"} == set(hard["words"][0])
    assert {"text", "passive"} == set(hard["sentences"][0])
    assert any(sentence["passive"] for sentence in hard["sentences"])
    assert empty["sentences"] == [] and empty["verdict"] == "ok"


def test_a_line_that_is_no_json_is_told_and_the_others_go_on(tmp_path):
    text = (
        b'{"id": 1, "text": "Goed."}\nfout\n{"id": 2}\n{"id": 3, "text": 5}\n\n[1]\n\xff\n{"id": 4, "text": "Ook."}\n'
    )
    done = check(tmp_path, "--score", text=text)
    assert done.returncode == 2
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, 4]
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [
        "regel 2",
        "regel 3",
        "regel 4",
        "regel 6",
        "regel 7",
    ]


def test_many_lines_are_shared_by_processes_and_come_in_order(tmp_path):
    texts = [f"De regeling van {number} meter wordt door ons aan u verstrekt." for number in range(100)]
    lines = [json.dumps({"id": number, "text": text}) for number, text in enumerate(texts)]
    many = check(tmp_path, "--score", text="\n".join([*lines[:70], "{kapot", *lines[70:]]) + "\n")
    assert "regel 71:" in many.stderr
    few = [check(tmp_path, "--score", text="\n".join(part) + "\n").stdout for part in (lines[:50], lines[50:])]
    assert many.stdout == "".join(few)
