"""What editors may decide about words: exceptions with a reason and an end date, and the words of a site."""

from __future__ import annotations

import datetime
from itertools import count

import pytest
from tests.conftest import MKDOCS_YML

from inclusief.check import check_project
from inclusief.project import load_project
from inclusief_checks.findings import Severity

NUMBERS = count()
DAY = datetime.date(2026, 11, 23)
PAGE = "---\ntitle: Bezwaar\n{front}---\n\n{text}\n"


def rows(root, *, rule: str = "") -> list[tuple[str, str, str]]:
    found = check_project(load_project(root / "mkdocs.yml"), today=DAY).findings
    return [(f.rule, str(f.location), f.excerpt) for f in found if f.location.file == "content/x.md" and rule in f.rule]


def page(make_site, text: str = "Wij retourneren dit.", front: str = "", **files):
    return make_site({"content/x.md": PAGE.format(front=front, text=text), **files}, name=f"p{next(NUMBERS)}")


def exception(until: str = "2027-01-01", rule: str = "b1/moeilijk-woord", words: str = "retourneren") -> str:
    return f"uitzonderingen:\n  - regel: {rule}\n    tekst: {words}\n    reden: Zo heet de knop.\n    tot: {until}\n"


COMMENT = '<!-- uitzondering b1/moeilijk-woord "retourneren" tot {until}: zo heet de knop -->\n\nWij retourneren dit.'


def test_without_an_exception_the_word_is_a_finding(make_site):
    assert [row[0] for row in rows(page(make_site))] == ["b1/moeilijk-woord"]


def test_an_exception_in_front_matter_or_in_the_text_covers_it(make_site):
    assert rows(page(make_site, front=exception())) == []
    assert rows(page(make_site, text=COMMENT.format(until="2027-01-01"))) == []


def test_an_exception_covers_only_its_words_and_its_rule(make_site):
    assert [r[2] for r in rows(page(make_site, text="Wij retourneren dit thans.", front=exception()))] == ["thans"]
    (left, unused) = sorted(rows(page(make_site, front=exception(rule="b1/toon"))))
    assert (left[0], unused[0]) == ("b1/moeilijk-woord", "uitzondering/ongebruikt")


@pytest.mark.parametrize(
    ("until", "rule", "line"), [("2026-11-22", "uitzondering/verlopen", 4), ("2028-01-01", "uitzondering/te-lang", 4)]
)
def test_an_old_or_endless_exception_counts_for_nothing_and_says_so(make_site, until, rule, line):
    found = {r[0]: r[1] for r in rows(page(make_site, front=exception(until)))}
    assert found == {"b1/moeilijk-woord": "content/x.md:10:5", rule: f"content/x.md:{line}:12"}
    found = {r[0]: r[1] for r in rows(page(make_site, text=COMMENT.format(until=until)))}
    assert found == {"b1/moeilijk-woord": "content/x.md:7:5", rule: "content/x.md:5:1"}


def test_an_exception_that_is_not_needed_any_more_is_told(make_site):
    (row,) = rows(page(make_site, text="Dit is goed.", front=exception()))
    assert row[0] == "uitzondering/ongebruikt"


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- uitzondering -->",
        "<!-- uitzondering b1/moeilijk-woord retourneren -->",
        '<!-- uitzondering b1/moeilijk-woord "retourneren" tot 2027-02-31: reden -->',
        '<!-- uitzondering b1/moeilijk-woord "retourneren" tot 2027-01-01: -->',
    ],
)
def test_a_comment_that_cannot_be_read_says_how_to_write_it(make_site, comment):
    root = page(make_site, text=f"{comment}\n\nDit is goed.")
    (finding,) = [
        f for f in check_project(load_project(root / "mkdocs.yml"), today=DAY).findings if f.rule == "uitzondering/vorm"
    ]
    assert (finding.severity, str(finding.location)) == (Severity.ERROR, "content/x.md:5:1")
    assert "tot 2027-06-01" in finding.suggestion


def test_a_reason_and_an_end_date_are_needed(make_site):
    root = page(make_site, front="uitzonderingen:\n  - {regel: b1/toon}\n")
    found = [
        f
        for f in check_project(load_project(root / "mkdocs.yml"), today=DAY).findings
        if f.rule == "gegevens/ontbreekt"
    ]
    assert {"reden", "tot"} <= {word for f in found for word in ("reden", "tot") if f"'{word}'" in f.message}


def test_words_that_the_site_knows_are_no_finding_anywhere(make_site):
    root = page(make_site, **{"woorden.yaml": "versie: 1\nbekend: [retourneren]\n"})
    assert rows(root) == []


def test_words_that_the_site_does_not_want_are(make_site):
    root = page(make_site, text="Wij doen een schouw.", **{"woorden.yaml": "versie: 1\nliever: {schouw: controle}\n"})
    assert [row[2] for row in rows(root)] == ["schouw"]


def test_a_word_that_the_glossary_explains_is_known(make_site):
    glossary = "---\ntitle: Moeilijke woorden\nrol: woorden\n---\n\nRetourneren\n:   Iets terugsturen.\n"
    config = MKDOCS_YML + "markdown_extensions: [def_list]\n"
    assert rows(page(make_site, **{"content/woorden.md": glossary, "mkdocs.yml": config})) == []


def test_a_fault_in_the_words_file_is_a_finding_with_its_place(make_site):
    root = page(make_site, **{"woorden.yaml": "versie: 1\nbekent: [x]\n"})
    found = check_project(load_project(root / "mkdocs.yml"), today=DAY).findings
    assert ("gegevens/onbekend", "woorden.yaml:2:1") in [(f.rule, str(f.location)) for f in found]


def test_the_name_of_a_rule_that_does_not_exist_comes_with_the_right_one(make_site):
    for site in (
        page(make_site, front=exception(rule="b1/moeilijk-woorden")),
        page(make_site, text=COMMENT.format(until="2027-01-01").replace("moeilijk-woord", "moeilijk-woorden")),
    ):
        found = check_project(load_project(site / "mkdocs.yml"), today=DAY).findings
        (wrong,) = [finding for finding in found if finding.rule == "uitzondering/vorm"]
        assert wrong.message == "De regel 'b1/moeilijk-woorden' bestaat niet."
        assert wrong.suggestion == "Bedoelt u 'b1/moeilijk-woord'?"
