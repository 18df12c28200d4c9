"""Hostile text in ``calendar.yaml`` is text everywhere: on the page, and in JSON-LD, iCalendar, Atom, JSON Feed and the list
for other sites. The same site is built twice, once with tame and once with hostile words: both have the same structure.
"""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import icalendar
import jsonschema
import pytest
from ical.calendar_stream import IcsCalendarStream
from ics_checks import problems, unfolded
from lxml import etree
from tests.conftest import link_packages
from tests.plugins.calendar.feeds.conftest import build

from inclusief.calendar.feeds.atom import to_atom
from inclusief.calendar.feeds.entries import feed_entries
from inclusief.calendar.feeds.ical import Serialiser
from inclusief.calendar.feeds.json_feed import to_json_feed
from inclusief.calendar.feeds.lock import Lock
from inclusief.yaml_source import SourceText

DATA = Path(__file__).parent / "data"
MARK = "zzz"
URL = "https://d.example/"
D = datetime.date
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "the end of a script": "</script><script>alert(1)</script><!--<script>",
    "the end of CDATA": '"]]><b>x</b><![CDATA[',
    "entities": "&amp; &lt;script&gt; & &#0; &nbsp; &",
    "line breaks": "een\nEND:VEVENT\nBEGIN:VEVENT\n ATTACH:x\n\ndrie",
    "signs of iCalendar": ";,\\n\\N\\;\\\\,:\"^n^'=BEGIN:VEVENT\\",
    "quotes": '" onmouseover="alert(1)" \' x=\'',
    "marks of direction": "a\u200fb\u200ec\u061cd",
    "no character": "a\ufdd0",
    "Markdown": "[x](javascript:alert(1)) ![x](//evil.example/x.png) `a` # b\n\n[[agenda]]",
    "attributes": "{: onclick=alert(1) } {#inhoud} {{ config.site_name }} {% raw %} {titel}",
    "an image": "<img src=x onerror=alert(1)><svg/onload=alert(1)>",
    "the end of an element": "</title></main></h1></a></li><base href=//evil.example/>",
    "Arabic": "عيد, الفطر؛ " * 6,
    "letters of four octets": "😀👩‍👩‍👧" * 9,
    "long": "woord" * 19,
}
REFUSED = {
    "returns": "een\r\nEND:VEVENT\rATTACH:x",
    "other line breaks": "een\x85twee\u2028drie\u2029vier",
    "turns of direction": "1 juli \u202e7202 \u202d\u202a\u202b\u202c",
    "isolation without an end": "a\u2066b\u2067c\u2068",
    "control characters": "a\x00b\x07c\x1bd\x7fe\x9f",
    "no characters": "a\ufffeb\uffff",
}
"""Signs that nobody sees and that no escaping makes harmless on a page."""
LONG = {"long": "lang " * 190}
MKDOCS = """\
site_name: {name}
site_url: https://dorp.example/
docs_dir: content
theme: {{name: inclusief}}
nav: [Begin: index.md, Dagen: agenda.md]
plugins: [inclusief/calendar, inclusief/site, inclusief/translations]
"""


def calendar(texts: dict[str, str]) -> str:
    """Return a calendar with these words in every field that shows words."""

    def said(before: str, text: str, most: int = 110) -> str:
        # A string of JSON is one of YAML, but for letters outside the first plane; what nobody sees stays an escape.
        quoted = json.dumps(f"{before} {MARK}{text[:most]}{MARK}", ensure_ascii=False)
        return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in quoted)

    days, groups, events = "", "", ""
    for n, (name, text) in enumerate(texts.items()):
        longer = LONG.get(name, text)
        groups += f"  g{n}: {said('Groep', text, 40)}\n"
        days += (
            f"  - id: dag-{n}\n    soort: cultuur\n    stroming: g{n}\n    titel: {said('Dag', text)}\n"
            f"    uitleg: {said('Uitleg', longer, 900)}\n    ook: {said('Ook', text)}\n    gebruik: {said('Gebruik', text)}\n"
            f'    regel: {{datum: "02-{n + 1:02}"}}\n    zekerheid: vast\n    bron: {said("Bron", text)}\n'
        )
        events += (
            f"  - id: iets-{n}\n    soort: cultuur\n    stroming: g{n}\n    titel: {said('Iets', text)}\n"
            f"    uitleg: {said('Wat', longer, 900)}\n    begin: 2027-03-{n + 1:02} 10:00\n    einde: 2027-03-{n + 1:02} 12:00\n"
            f"    plaats: {{naam: {said('Zaal', text)}, adres: {said('Straat', text)}}}\n"
            f"    toegankelijk: {{rolstoel: ja, prikkelarm: {said('Rustig', text, 40)}}}\n"
            f"    kosten: {{prijs: {said('Prijs', text, 40)}, doelgroep: {said('Voor', text, 40)}, aanmelden: {said('Zo', text, 40)}}}\n"
            f"    organisator: {{naam: {said('Stichting', text)}, url: 'https://voorbeeld.example'}}\n"
            f"    status: afgelast\n    reden: {said('Want', text)}\n"
        )
    return f"versie: 1\ngroepen:\n{groups}dagen:\n{days}activiteiten:\n{events}"


def make(root: Path, texts: dict[str, str], name: str) -> Path:
    """Return the folder with a site that has these words."""
    (root / "content").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(MKDOCS.format(name=json.dumps(name)), "utf-8")
    (root / "calendar.yaml").write_text(calendar(texts), "utf-8")
    (root / "content/index.md").write_text("---\ntitle: Begin\n---\n\n[[agenda-vandaag]]\n")
    (root / "content/agenda.md").write_text(
        "---\ntitle: Dagen\nrol: agenda\n---\n\n[[agenda]]\n\n[[agenda-abonneren]]\n\n[[agenda-feeds]]\n"
    )
    link_packages(root)
    return build(root)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the tame and the hostile site."""
    root = tmp_path_factory.mktemp("vijandig")
    tame = make(root / "tam", {name: "woord" for name in HOSTILE}, "Dorp")
    return tame, make(root / "vijandig", HOSTILE, 'Dorp </title>"]]>& <script>;,\\')


class Structure(HTMLParser):
    """The elements of a page with the names of their attributes, in order, and where addresses lead."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.found: list[object] = []
        self.feed(path.read_text("utf-8"))
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, *(name for name, _ in attrs)))
        self.found += [value for name, value in attrs if name in ("href", "src", "action", "id", "class", "rel")]

    def handle_endtag(self, tag):
        self.found.append(f"/{tag}")

    def handle_comment(self, data):
        self.found.append(f"comment {data}")


def names(site: Path, ending: str) -> list[str]:
    """Return the paths of the files of one kind."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob(f"*{ending}"))


def test_pages_and_the_list_for_other_sites_have_the_same_structure(sites) -> None:
    tame, hostile = sites
    assert len(names(tame, ".html")) > 50 and names(tame, ".html") == names(hostile, ".html")
    for name in names(tame, ".html"):
        assert Structure(hostile / name).found == Structure(tame / name).found, name


def test_the_words_are_there_as_words(sites) -> None:
    for n, text in enumerate(HOSTILE.values()):
        shown = etree.HTML((sites[1] / f"agenda/dag-{n}/index.html").read_bytes().decode())
        heading = "".join(shown.find(".//h1").itertext())
        assert MARK + re.sub(r"\s+", " ", text[:110]).strip() in re.sub(r"\s+", " ", heading), text


def test_json_ld_is_one_object_with_the_words(sites) -> None:
    for n, text in enumerate(HOSTILE.values()):
        page = (sites[1] / f"agenda/iets-{n}/index.html").read_text("utf-8")
        (inside,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
        assert not re.search("[<>&\u2028\u2029]", inside)
        data = json.loads(inside)
        assert data["name"] == f"Iets {MARK}{text[:110]}{MARK}"
        assert data["location"]["name"] == f"Zaal {MARK}{text[:110]}{MARK}"
        assert data["organizer"] == {"@type": "Organization", "name": f"Stichting {MARK}{text[:110]}{MARK}", "url": "https://voorbeeld.example"}  # fmt: skip


def test_calendars_are_whole_and_have_the_same_lines(sites) -> None:
    tame, hostile = sites
    assert len(names(tame, ".ics")) > 40
    for name in names(tame, ".ics"):
        data = (hostile / name).read_bytes()
        assert problems(data) == [], name
        assert [line.partition(":")[0] for line in unfolded(data)] == [
            line.partition(":")[0] for line in unfolded((tame / name).read_bytes())
        ]
        read = IcsCalendarStream.calendar_from_ics(data.decode())
        other = icalendar.Calendar.from_ical(data).walk("VEVENT")
        assert [event.summary for event in read.events] == [str(event["SUMMARY"]) for event in other]


def test_calendars_give_back_the_words(sites) -> None:
    data = (sites[1] / "agenda-nl.ics").read_bytes()
    said = {str(e["UID"]).split("@")[0]: str(e["SUMMARY"]) for e in icalendar.Calendar.from_ical(data).walk("VEVENT")}
    for n, text in enumerate(HOSTILE.values()):
        assert said[f"dag-{n}-2027"] == f"Dag {MARK}{text[:110]}{MARK}"


def test_atom_and_json_are_valid_and_give_back_the_words(sites) -> None:
    root = etree.fromstring((sites[1] / "agenda-nl.atom").read_bytes())
    etree.RelaxNG(etree.parse(DATA / "atom.rng")).assertValid(root)
    feed = json.loads((sites[1] / "agenda-nl.json").read_text("utf-8"))
    jsonschema.validate(feed, json.loads((DATA / "json-feed.schema.json").read_text("utf-8")))
    space = "{http://www.w3.org/2005/Atom}"
    atom = {
        e.findtext(f"{space}id").rpartition(":")[2]: e.findtext(f"{space}title") for e in root.iter(f"{space}entry")
    }
    told = {item["id"].partition("@")[0]: item["title"] for item in feed["items"]}
    assert len(atom) == len(told) > 2 * len(HOSTILE)
    for n, text in enumerate(HOSTILE.values()):
        assert atom[f"dag-{n}-2027"] == told[f"dag-{n}-2027"] == f"Dag {MARK}{text[:110]}{MARK}"


@pytest.mark.parametrize("name", REFUSED)
def test_signs_that_nobody_sees_are_refused_wherever_they_stand(read, name) -> None:
    _, findings = read(calendar({name: REFUSED[name]}))
    places = {(found.rule, found.location.line) for found in findings if "niemand ziet" in found.message}
    lines = calendar({name: REFUSED[name]}).splitlines()
    assert {line for _, line in places} == {n for n, line in enumerate(lines, 1) if MARK in line}
    assert {rule for rule, _ in places} == {"gegevens/tekst"}


@pytest.mark.parametrize("name", REFUSED)
def test_the_feeds_are_whole_even_with_these(read, dutch, name) -> None:
    made, _ = read(calendar({"tam": "woord"}))
    title = SourceText(f"Iets {REFUSED[name]}", 1, 1)
    made = replace(made, days=(replace(made.days[0], title=title),), events=(replace(made.events[0], title=title),))
    entries = feed_entries(made, D(2027, 1, 1), D(2027, 12, 31), Lock(), D(2026, 11, 23))
    data = Serialiser(dutch, "d.example", lambda entry: "").feed(entries, name=title, url="", source="")
    assert problems(data) == []
    assert len(IcsCalendarStream.calendar_from_ics(data.decode()).events) == 2
    named = {"domain": "d.example", "name": title, "url": URL, "source": f"{URL}a", "page_url": lambda entry: URL}
    etree.RelaxNG(etree.parse(DATA / "atom.rng")).assertValid(etree.fromstring(to_atom(entries, dutch, **named)))
    assert len(json.loads(to_json_feed(entries, dutch, **named))["items"]) == 2


def test_half_a_letter_is_a_finding(read) -> None:
    calendar, findings = read('versie: 1\ndagen:\n  - id: dag\n    titel: "half \\ud800"\n')
    assert calendar is None
    assert [(found.rule, found.location.line) for found in findings] == [("gegevens/yaml", 4)]


def test_the_structure_test_sees_what_it_must(sites, tmp_path) -> None:
    page = (sites[0] / "agenda/dag-0/index.html").read_text("utf-8")
    for bad in ("<script>x</script>", "<b>x</b>", "<!-- x -->", "<p onclick=x>", '<a href="javascript:x">x</a>'):
        (tmp_path / "x.html").write_text(page.replace("woord", bad, 1))
        assert Structure(tmp_path / "x.html").found != Structure(sites[0] / "agenda/dag-0/index.html").found
