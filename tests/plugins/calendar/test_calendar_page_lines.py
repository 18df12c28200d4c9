"""A page that asks for a day, event, kind, group or month that is not there: a finding on its line, never a traceback."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass

import pytest

from inclusief.calendar.page_lines import line_findings
from inclusief.cli import main

TODAY = datetime.date(2026, 11, 23)
GOOD = (
    "agenda", "agenda-vandaag", "agenda-voorbij", "agenda-feeds", "agenda-abonneren", "agenda-abonneren: religie",
    "agenda-abonneren: groep-a", "agenda-dag: feest", "agenda-activiteit: voorbeeldmarkt", "agenda-soort: cultuur",
    "agenda-groep: groep-a", "agenda-maand: 2026-12", "agenda-maand: 2025-01", "meldpunt: politie",
)  # fmt: skip
CALENDAR = """\
versie: 1
groepen: {groep-a: Groep A}
dagen:
  - id: feest
    soort: religie
    stroming: groep-a
    titel: Feest
    uitleg: Dit is een feest.
    regel: {datum: "07-01"}
    zekerheid: vast
    bron: Boek
activiteiten:
  - id: voorbeeldmarkt
    titel: Voorbeeldmarkt
    begin: 2027-07-02 14:00
    toegankelijk: onbekend
    organisator: {naam: Stichting Voorbeeld}
"""
WRONG = [
    ("agenda-dag: fest", "De dag 'fest' staat niet in calendar.yaml. Bedoelt u 'feest'?", "Kies uit: feest."),
    ("agenda-dag", "Achter [[agenda-dag]] staat niet welke dag u bedoelt.", "Kies uit: feest."),
    ("agenda-dag: voorbeeldmarkt", "De dag 'voorbeeldmarkt' staat niet in calendar.yaml.", "Kies uit: feest."),
    ("agenda-activiteit: feest", "De activiteit 'feest' staat niet in calendar.yaml.", "Kies uit: voorbeeldmarkt."),
    (
        "agenda-soort: kultuur",
        "De soort 'kultuur' staat niet in calendar.yaml. Bedoelt u 'cultuur'?",
        "Kies uit: religie, ",
    ),
    (
        "agenda-groep: groep-b",
        "De groep 'groep-b' staat niet in calendar.yaml. Bedoelt u 'groep-a'?",
        "Kies uit: groep-a.",
    ),
    ("agenda-abonneren: feest", "De soort of groep 'feest' staat niet in calendar.yaml.", "Kies uit: religie, "),
    ("agenda-maand: 2027-13", "'2027-13' is geen maand.", "[[agenda-maand: 2026-11]]"),
    ("agenda-maand: mei", "'mei' is geen maand.", "[[agenda-maand: 2026-11]]"),
    ("agenda-maand", "Hier staat niet welke maand u bedoelt.", "[[agenda-maand: 2026-11]]"),
]


@dataclass(frozen=True)
class FakePage:
    file: str
    directives: tuple[tuple[str, str, int], ...]


def page(*lines: str) -> FakePage:
    parts = [line.partition(": ") for line in lines]
    return FakePage("content/x.md", tuple((name, argument, n) for n, (name, _, argument) in enumerate(parts, 5)))


@pytest.fixture
def asked(read):
    calendar, findings = read(CALENDAR)
    assert findings == []
    return lambda *lines: line_findings(calendar, [page(*lines)], TODAY)


def test_what_is_there_is_right(asked) -> None:
    assert asked(*GOOD) == []


@pytest.mark.parametrize(("line", "message", "how"), WRONG)
def test_what_is_not_there_is_a_finding_on_its_line(asked, line, message, how) -> None:
    (finding,) = asked("agenda", line)
    assert (finding.rule, finding.severity.value, str(finding.location)) == (
        "pagina/speciale-regel",
        "error",
        "content/x.md:6:1",
    )
    assert finding.message == message
    assert how in finding.suggestion


def test_a_month_that_the_agenda_does_not_know_is_a_warning(asked) -> None:
    (finding,) = asked("agenda-maand: 2020-05")
    assert finding.severity.value == "warning"
    assert finding.message == "De agenda kent de maand 2020-05 niet. De lijst is leeg."


def test_many_days_are_not_all_listed(read, entry) -> None:
    calendar, _ = read("versie: 1\ndagen:\n" + "".join(entry(id=f"dag-{n}", regel="{pasen: 0}") for n in range(50)))
    (finding,) = line_findings(calendar, [page("agenda-dag: x")], TODAY)
    assert finding.suggestion == "Schrijf een id uit calendar.yaml, bijvoorbeeld: [[agenda-dag: dag-0]]."


def test_a_long_argument_is_shortened(asked) -> None:
    (finding,) = asked("agenda-dag: " + "x" * 10_000)
    assert len(finding.message) < 300


PAGE = "---\ntitle: Dagen\ndescription: Dit zijn de dagen.\n---\n\nDit is een korte tekst.\n\n"


@pytest.mark.parametrize("line", [line for line, *_ in WRONG])
def test_the_check_of_a_site_tells_it(make_site, monkeypatch, capsys, line) -> None:
    root = make_site({"calendar.yaml": CALENDAR, "content/x.md": f"{PAGE}[[{line}]]\n"})
    monkeypatch.chdir(root)
    assert main(["check", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [(f["rule"], f["file"], f["line"]) for f in found if f["severity"] == "error"] == [
        ("pagina/speciale-regel", "content/x.md", 8)
    ]


def build(root, caplog) -> str:
    """Build a site that must not be built, and return what is logged."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort

    config = load_config(config_file=str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    with pytest.raises(Abort):
        mkdocs_build(config)
    return caplog.text


@pytest.mark.parametrize(("line", "message"), [(line, message) for line, message, _ in WRONG])
def test_a_build_stops_before_anything_is_written(make_site, caplog, line, message) -> None:
    root = make_site({"calendar.yaml": CALENDAR, "content/x.md": f"{PAGE}[[{line}]]\n"})
    said = build(root, caplog)
    assert f"content/x.md:8:1: {message}" in said and "Traceback" not in said
    assert not (root / "site").exists()


@pytest.mark.parametrize("around", ["> [[{}]]\n", "* Een.\n\n    > [[{}]]\n"])
def test_a_line_in_a_quote_stops_the_build_too(make_site, caplog, around) -> None:
    root = make_site({"calendar.yaml": CALENDAR, "content/x.md": PAGE + around.format("agenda-dag: fest")})
    said = build(root, caplog)
    assert "content/x.md: De dag 'fest' staat niet in calendar.yaml." in said and "StopIteration" not in said
