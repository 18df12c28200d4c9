"""Review: who read a translation, what takes that back, and what a person can decide from the command line."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from inclusief.cli import main
from inclusief.translations import review
from inclusief.translations.catalogs import State, merge, read_catalog, write
from inclusief.translations.po_file import parse
from inclusief.translations.units import Unit
from inclusief_checks.findings import Severity

TODAY = "2026-11-23"
HEADER = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'

PAGE = """\
---
title: Waar kunt u melden?
---

## Wat doet u?

Bel 112 bij direct gevaar voor uzelf of voor een ander.

U kunt ook naar het loket gaan om een melding te doen.
"""
CALL = "Bel 112 bij direct gevaar voor uzelf of voor een ander."
DESK = "U kunt ook naar het loket gaan om een melding te doen."


@pytest.mark.parametrize(
    ("comment", "by", "on"),
    [
        ("nagekeken: A. de Vries, 2026-11-24", "A. de Vries", datetime.date(2026, 11, 24)),
        ("nagekeken: Demir, tolk, 2026-11-24", "Demir, tolk", datetime.date(2026, 11, 24)),
        ("Nagekeken:  Ö. Şahin 2026-11-24", "Ö. Şahin", datetime.date(2026, 11, 24)),
    ],
)
def test_a_review_has_a_name_and_a_day(comment, by, on):
    assert review.review_of([comment]) == review.Review(by, on)
    assert not list(review.bad_comments([comment]))


def test_the_latest_review_counts():
    assert review.review_of(["nagekeken: A, 2026-11-24", "nagekeken: B, 2026-10-01"]).by == "A"


@pytest.mark.parametrize(
    "comment",
    [
        "nagekeken",
        "nagekeken: A. de Vries",
        "nagekeken: 2026-11-24",
        "nagekeken: , 2026-11-24",
        "nagekeken: A, 2026-02-30",
        "nagekeken: A, 24-11-2026",
        "nagekeken door A, 2026-11-24",
    ],
)
def test_a_review_that_cannot_be_read_is_said_and_does_not_count(tmp_path, comment):
    path = tmp_path / "en.po"
    path.write_text(f'{HEADER}# {comment}\n#. kop\nmsgid "a"\nmsgstr "A"\n', "utf-8")
    catalog, findings = read_catalog(path, "translations/en.po")
    assert [(f.rule, f.severity, f.location.line) for f in findings] == [("vertaling/nagekeken", Severity.WARNING, 6)]
    assert "# nagekeken: A. de Vries, 2026-11-24" in findings[0].suggestion
    message = catalog.get("a")
    assert (message.state, message.reviewed, message.reviewed_by) == (State.TRANSLATED, False, "")


@pytest.mark.parametrize(
    ("comment", "machine", "rules"),
    [
        ("herkomst: machine", True, []),
        ("Herkomst:  machine", True, []),
        ("herkomst: mens", False, []),
        ("een gewone opmerking over de herkomst", False, []),
        ("herkomst: computer", False, ["vertaling/herkomst"]),
    ],
)
def test_origin(tmp_path, comment, machine, rules):
    path = tmp_path / "en.po"
    path.write_text(f'{HEADER}# {comment}\nmsgid "a"\nmsgstr "A"\n', "utf-8")
    catalog, findings = read_catalog(path, "en.po")
    assert catalog.get("a").machine is machine and [f.rule for f in findings] == rules


def test_a_review_is_taken_back_once_and_given_back_whole():
    comments = ["herkomst: mens", "nagekeken: A, 2026-11-01", "let op de toon"]
    taken = review.take_back(comments)
    assert taken == ["herkomst: mens", "eerder nagekeken: A, 2026-11-01", "let op de toon"]
    assert review.take_back(taken) == taken and review.review_of(taken) is None
    given = review.give_back(taken, "B", datetime.date(2026, 11, 24))
    assert given == [*comments, "klopt nog: B, 2026-11-24"]
    both = ["eerder nagekeken: A, 2026-11-01", "nagekeken: B, 2026-11-20"]
    assert review.take_back(both) == ["eerder nagekeken: B, 2026-11-20"]
    again = review.take_back(review.approved(taken, "C", datetime.date(2026, 11, 25)))
    assert again == ["herkomst: mens", "let op de toon", "eerder nagekeken: C, 2026-11-25"]


@pytest.fixture
def site(make_site) -> Path:
    """Return a site in English and German, in which all texts of one page are translated and reviewed."""
    root = make_site({"content/melden.md": PAGE})
    units = [
        Unit(text, "alinea", "content/melden.md", line)
        for text, line in (("Waar kunt u melden?", 2), ("Wat doet u?", 5), (CALL, 7), (DESK, 9))
    ]
    for code in ("en", "de"):
        path = root / "translations" / f"{code}.po"
        catalog = merge(path, units)
        for entry in catalog:
            entry.string = {CALL: f"{code} 112", DESK: f"{code} desk"}.get(entry.id, f"{code} text")
            entry.user_comments = ["herkomst: machine", "nagekeken: A. de Vries, 2026-11-01"]
        write(path, catalog)
    assert run(root, "update") == 0
    return root


def run(root: Path, *arguments: str) -> int:
    return main(["translations", "-f", str(root / "mkdocs.yml"), *arguments])


def edit(root: Path, before: str, after: str) -> None:
    path = root / "content" / "melden.md"
    path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")


def comments(root: Path, code: str, text: str) -> list[str]:
    catalog = parse((root / "translations" / f"{code}.po").read_text("utf-8"))
    return next(entry.user_comments for entry in catalog if entry.source == text)


def snapshot(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "translations").iterdir()}


def test_update_says_per_language_what_changed(site, capsys):
    edit(site, "het loket", "het lokket")
    edit(site, "## Wat doet u?\n", "")
    edit(site, "Bel 112", "Een heel nieuwe tekst staat hier.\n\nBel 112")
    capsys.readouterr()
    assert run(site, "update") == 0
    out = capsys.readouterr().out
    for code in ("en", "de"):
        assert f"translations/{code}.po: bijgewerkt (1 nieuw, 1 verouderd, 1 vervallen)" in out
    assert run(site, "update") == 0
    assert capsys.readouterr().out.count("niets veranderd") == 2


def test_update_changes_nothing_if_one_catalog_is_broken(site):
    (site / "translations" / "tr.po").write_text('msgid "a\n', "utf-8")
    edit(site, "het loket", "het lokket")
    before = snapshot(site)
    assert run(site, "update") == 2
    assert snapshot(site) == before


def test_a_full_disk_is_said_without_a_traceback(site, monkeypatch, capsys):
    edit(site, "het loket", "het lokket")
    before = snapshot(site)
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError("vol")))
    assert run(site, "update") == 3
    assert "Is de schijf vol" in capsys.readouterr().err
    assert {name: data for name, data in snapshot(site).items() if name.endswith(".po")} == before


@pytest.mark.parametrize("updated", [True, False], ids=["after update", "without update"])
@pytest.mark.parametrize("place", ["content/melden.md:9", DESK.replace("loket", "lokket")])
def test_one_command_keeps_a_typing_error_in_all_languages(site, place, updated, capsys):
    edit(site, "het loket", "het lokket")
    if updated:
        assert run(site, "update") == 0
    assert run(site, "keep", "--by", "B. Jansen", place) == 0
    new = DESK.replace("loket", "lokket")
    for code in ("en", "de"):
        message = read_catalog(site / "translations" / f"{code}.po", f"{code}.po")[0].get(new)
        assert (message.state, message.text, message.reviewed_by) == (State.TRANSLATED, f"{code} desk", "A. de Vries")
        assert comments(site, code, new)[-1] == f"klopt nog: B. Jansen, {TODAY}"
        assert "#|" not in (site / "translations" / f"{code}.po").read_text("utf-8")
    out = capsys.readouterr().out
    assert out.count(f"Was: {DESK}\nNu:  {new}") == 1
    before = snapshot(site)
    assert run(site, "update") == 0 and snapshot(site) == before


def test_keep_touches_exactly_what_is_named(site):
    edit(site, "het loket", "het lokket")
    edit(site, "direct gevaar", "direkt gevaar")
    assert run(site, "keep", "--by", "B", "content/melden.md:9") == 0
    catalog, _ = read_catalog(site / "translations" / "en.po", "en.po")
    assert catalog.get(DESK.replace("loket", "lokket")).state is State.TRANSLATED
    assert catalog.get(CALL.replace("direct", "direkt")).state is State.OUTDATED


def test_keep_refuses_a_changed_number_in_every_language_and_changes_nothing(site, capsys):
    edit(site, "Bel 112", "Bel 113")
    edit(site, "het loket", "het lokket")
    before = snapshot(site)
    assert run(site, "keep", "--by", "B", "content/melden.md:7", "content/melden.md:9") == 3
    assert snapshot(site) == before
    error = capsys.readouterr().err
    for code in ("en", "de"):
        assert f"({code})" in error and f"Vertaling:  {code} 112" in error
    assert error.count(f"Nederlands: {CALL.replace('112', '113')}") == 2
    assert "Er is niets veranderd" in error and "lokket" not in error


def test_keep_refuses_when_one_language_of_two_is_wrong(site, capsys):
    path = site / "translations" / "de.po"
    path.write_text(path.read_text("utf-8").replace("de desk", "de desk 5"), "utf-8")
    edit(site, "het loket", "het lokket")
    assert run(site, "update") == 0
    before = snapshot(site)
    capsys.readouterr()
    assert run(site, "keep", "--by", "B", "content/melden.md:9") == 3
    error = capsys.readouterr().err
    assert "(de)" in error and "(en)" not in error and snapshot(site) == before


def test_keep_leaves_the_doubt_of_a_translator(site, capsys):
    path = site / "translations" / "de.po"
    path.write_text(path.read_text("utf-8").replace(f'msgid "{DESK}"', f'#, fuzzy\nmsgid "{DESK}"'), "utf-8")
    assert run(site, "keep", "--by", "B", "content/melden.md:9") == 0
    assert "twijfelt de vertaler" in capsys.readouterr().out
    assert read_catalog(path, "de.po")[0].get(DESK).state is State.OUTDATED


def test_a_doubtful_translation_does_not_stop_the_other_languages(site):
    edit(site, "het loket", "het lokket")
    assert run(site, "update") == 0
    new = DESK.replace("loket", "lokket")
    path = site / "translations" / "de.po"
    path.write_text(
        path.read_text("utf-8").replace(f'#| msgid "{DESK}"\n', "").replace("de desk", "de desk 5"), "utf-8"
    )
    assert run(site, "keep", "--by", "B", new) == 0
    assert read_catalog(site / "translations" / "en.po", "en.po")[0].get(new).state is State.TRANSLATED
    assert read_catalog(path, "de.po")[0].get(new).state is State.OUTDATED


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("content/melden.md:8", ["content/melden.md:7  Bel 112", "content/melden.md:9  U kunt"]),
        ("content/melden.md", ["Noem bij content/melden.md ook de regel"]),
        ("content/meldn.md:9", ["Bedoelt u: content/melden.md"]),
        ("naar het loket", [f"content/melden.md:9  {DESK}"]),
        ("Bel 112 bij direkt gevaar voor jezelf", ["content/melden.md:7  Bel 112"]),
        ("qqqqqq", ["geen tekst en geen bestand"]),
    ],
)
def test_an_unknown_place_says_what_is_near(site, place, words, capsys):
    before = snapshot(site)
    assert run(site, "keep", "--by", "B", place, DESK) == 3
    error = capsys.readouterr().err
    assert all(word in error for word in words) and snapshot(site) == before


def blank_reviews(site: Path) -> None:
    for path in (site / "translations").iterdir():
        path.write_text(path.read_text("utf-8").replace("# nagekeken: A. de Vries, 2026-11-01\n", ""), "utf-8")


@pytest.mark.parametrize(
    ("places", "texts"),
    [
        (["content/melden.md"], ["Waar kunt u melden?", "Wat doet u?", CALL, DESK]),
        (["content/melden.md:7"], [CALL]),
        (["content/melden.md:7", DESK], [CALL, DESK]),
        (["--all"], ["Waar kunt u melden?", "Wat doet u?", CALL, DESK]),
    ],
)
def test_approve_writes_the_review_in_one_language(site, places, texts):
    blank_reviews(site)
    before = snapshot(site)
    assert run(site, "approve", "--by", " A.  Demir ", "en", *places) == 0
    catalog, findings = read_catalog(site / "translations" / "en.po", "en.po")
    assert not findings and snapshot(site)["de.po"] == before["de.po"]
    reviewed = {source for source, message in catalog.messages.items() if message.reviewed}
    assert reviewed == set(texts)
    message = catalog.get(CALL if CALL in texts else texts[0])
    assert (message.reviewed_by, str(message.reviewed_on), message.machine) == ("A. Demir", TODAY, True)


def test_approve_leaves_an_earlier_review_and_skips_what_is_not_current(site, capsys):
    edit(site, "het loket", "het lokket")
    assert run(site, "update") == 0
    path = site / "translations" / "en.po"
    path.write_text(path.read_text("utf-8").replace("en 112", "en 113"), "utf-8")
    text = path.read_text("utf-8")
    before, after = text.split('msgid "Wat doet u?"')
    cut = before.rindex("# nagekeken")
    path.write_text(before[:cut] + before[cut:].split("\n", 1)[1] + 'msgid "Wat doet u?"' + after, "utf-8")
    capsys.readouterr()
    assert run(site, "approve", "--by", "C", "en", "content/melden.md") == 0
    out = capsys.readouterr().out
    assert "1 nagekeken door C" in out and "Al eerder nagekeken: 1" in out and "Niet nagekeken: 2" in out
    assert f"nagekeken: C, {TODAY}" in comments(site, "en", "Wat doet u?")
    assert "nagekeken: A. de Vries, 2026-11-01" in comments(site, "en", "Waar kunt u melden?")
    assert f"nagekeken: C, {TODAY}" not in comments(site, "en", DESK.replace("loket", "lokket"))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["approve", "--by", "A", "en"], "--all"),
        (["approve", "--by", "A", "en", "--all", DESK], "--all"),
        (["approve", "--by", " , ", "en", DESK], "Zeg wie u bent"),
        (["approve", "--by", "A", "tr", DESK], "Kies uit: de, en"),
        (["approve", "--by", "A", "en", "Zoeken op de site"], "Zoeken op de site"),
        (["keep", "--by", "", DESK], "Zeg wie u bent"),
    ],
)
def test_wrong_use_changes_nothing_and_says_what_to_do(site, arguments, words, capsys):
    before = snapshot(site)
    assert run(site, *arguments) == 3
    assert words in capsys.readouterr().err and snapshot(site) == before


def test_only_a_current_translation_can_be_approved(site, capsys):
    edit(site, "het loket", "het lokket")
    assert run(site, "update") == 0
    before = snapshot(site)
    assert run(site, "approve", "--by", "A", "en", "content/melden.md:9") == 3
    assert "Werk de vertaling eerst bij" in capsys.readouterr().err and snapshot(site) == before


@pytest.mark.parametrize("words", [["en", "--by", "A", DESK], ["en", DESK, "--by=A"], ["--by", "A", "--", "en", DESK]])
def test_options_may_stand_anywhere(site, words):
    blank_reviews(site)
    assert run(site, "approve", *words) == 0
    assert f"nagekeken: A, {TODAY}" in comments(site, "en", DESK)


@pytest.mark.parametrize("command", ["approve", "keep"])
def test_help_teaches_by_example(command, capsys):
    with pytest.raises(SystemExit) as end:
        main(["translations", command, "--help"])
    out = capsys.readouterr().out
    assert end.value.code == 0 and f'{command} --by "' in out and "content/melden.md:12" in out
