"""The finder: what an editor may write, that every answer ends at somebody, and the pages that come of it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.conftest import ROOT

from inclusief.finder.checks import check_finder
from inclusief.finder.pages import finder_pages
from inclusief.finder.schema import read_finder
from inclusief.finder.units import units
from inclusief.meldpunten.model import CONTACTS, Fact, Point, visible
from inclusief.meldpunten.schema import read_points
from inclusief.yaml_source import SourceText

SMALL = """\
versie: 1
gevaar: ["112"]
onbekend: Ik weet het niet
plekken:
  - id: werk
    naam: Op mijn werk
    kop: Werk
    eerst: [hulplijn]
    ook: [{doe: Praat met iemand.}]
  - id: gemeente
    naam: Bij de gemeente
    kop: Overheid
    gevoelig: ja
    eerst: [gemeente, hulplijn]
    gaat_over: [gemeente]
gronden:
  - id: leeftijd
    naam: Mijn leeftijd
    pagina: leeftijd
"""


def text(value: str) -> SourceText:
    return SourceText(value, 1, 1)


def point(name: str, *, kind: str = "telefoon", status: str = "open", sure: str = "hoog") -> Point:
    day = datetime.date(2026, 11, 23)
    fact = Fact(kind, text("0800-0880"), text("bron"), text("2026"), day, sure)  # type: ignore[arg-type]
    return Point(text(name), text(name), "melden", status, text("Uitleg."), "punten.yaml", gegevens=(fact,))  # type: ignore[arg-type]


POINTS = [point("112"), point("hulplijn"), point("gemeente")]


@pytest.fixture
def read(tmp_path: Path):
    def read_text(source: str):
        path = tmp_path / "meldwijzer.yaml"
        path.write_text(source, "utf-8")
        return read_finder(path, "meldwijzer.yaml")

    return read_text


def problems(read, source: str, points=POINTS, pages=("leeftijd",)) -> list[tuple[str, int]]:
    finder, findings = read(source)
    findings += check_finder(finder, points, pages) if finder else []
    return [(finding.rule, finding.location.line) for finding in findings]


def test_a_right_file_has_no_findings(read):
    assert problems(read, SMALL) == []


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("eerst: [hulplijn]", "eerst: [hulplyn]", "meldwijzer/meldpunt", 8),
        ('gevaar: ["112"]', "gevaar: [nergens]", "meldwijzer/meldpunt", 2),
        ("pagina: leeftijd", "pagina: leeftyd", "meldwijzer/pagina", 19),
        ("eerst: [gemeente, hulplijn]", "eerst: [gemeente]", "meldwijzer/geen-uitweg", 11),
        ("doe: Praat met iemand.", "zeg: Praat met iemand.", "gegevens/onbekend", 9),
        ("id: gemeente", "id: werk", "gegevens/id", 10),
        ("    naam: Mijn leeftijd\n", "", "gegevens/ontbreekt", 17),
        ("gevoelig: ja", "gevoelig: waar", "gegevens/keuze", 13),
    ],
)
def test_each_mistake_is_told_at_its_line(read, old, new, rule, line):
    assert old in SMALL
    assert (rule, line) in problems(read, SMALL.replace(old, new, 1))


def test_a_wrong_name_comes_with_the_right_one(read):
    finder, _ = read(SMALL.replace("eerst: [hulplijn]", "eerst: [hulplyn]", 1))
    findings = check_finder(finder, POINTS, ["leeftijd"])
    assert "Bedoelt u 'hulplijn'?" in [finding.suggestion for finding in findings]


@pytest.mark.parametrize("wrong", [point("hulplijn", status="gepland"), point("hulplijn", sure="laag")])
def test_a_point_that_is_not_open_or_cannot_be_reached_is_no_way_out(read, wrong):
    rules = {rule for rule, _ in problems(read, SMALL, [POINTS[0], wrong, POINTS[2]])}
    assert "meldwijzer/geen-uitweg" in rules


def test_a_ground_adds_and_never_takes_away(read):
    source = SMALL + "    eerst: [gemeente]\n"
    finder, _ = read(source)
    for place, _ground, steps in finder.routes():
        assert set(place.steps) <= set(steps)


def test_each_place_has_a_question_and_an_answer_and_a_sensitive_place_says_so(read):
    finder, _ = read(SMALL)
    assert [(page.name, page.sensitive, page.listed) for page in finder_pages(finder)] == [
        ("werk", False, False),
        ("werk/antwoord", False, True),
        ("gemeente", True, False),
        ("gemeente/antwoord", True, True),
    ]


def test_all_texts_that_residents_read_are_units(read):
    finder, _ = read(SMALL)
    assert {str(value) for _, value, _ in units(finder)} == {
        "Werk", "Overheid", "Op mijn werk", "Bij de gemeente", "Praat met iemand.", "Mijn leeftijd", "Ik weet het niet",
    }  # fmt: skip


def own():
    points, _ = read_points(ROOT / "content/meldpunten.yaml", "punten")
    finder, findings = read_finder(ROOT / "content/meldwijzer.yaml", "wijzer")
    assert finder and not findings
    return finder, points


def test_on_our_own_site_every_combination_ends_at_a_contact_that_exists():
    finder, points = own()
    open_points = {str(p.id): p for p in visible(points)}
    combinations = list(finder.routes())
    assert len(combinations) == len(finder.plekken) * (len(finder.gronden) + 1)
    for place, ground, steps in combinations:
        contacts = [open_points[str(step.meldpunt)] for step in steps if step.meldpunt]
        assert any(kind in CONTACTS for p in contacts for kind in p.published_facts), (place.id, ground and ground.id)
    assert {"gemeente", "politie", "weet-ik-niet"} <= {str(place.id) for place in finder.plekken}


def test_a_contact_of_the_own_organisation_is_never_the_only_way_on_our_own_site():
    finder, points = own()
    assert [
        f for f in check_finder(finder, points, {str(g.pagina) for g in finder.gronden}) if "uitweg" in f.rule
    ] == []


def test_a_picture_that_is_not_there_comes_with_names_that_are(read):
    _, findings = read(SMALL.replace("    kop: Werk\n", "    kop: Werk\n    pictogram: briefcase-outlin\n"))
    (finding,) = findings
    assert (finding.rule, finding.location.line) == ("gegevens/pictogram", 8)
    assert "briefcase-outline" in finding.suggestion


def test_an_answer_may_begin_with_a_sentence(read):
    finder, _ = read(
        SMALL.replace(
            "eerst: [hulplijn]\n    ook: [{doe: Praat met iemand.}]", "eerst: [{doe: Praat.}]\n    ook: [hulplijn]"
        )
    )
    assert check_finder(finder, POINTS, ["leeftijd"]) == []
    assert str(finder.plekken[0].first_contact.meldpunt) == "hulplijn"
