"""The other forms of the calendar, each by the schema of its standard: Atom, JSON Feed and schema.org/Event."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import jsonschema
import pyshacl
import pytest
import rdflib
from lxml import etree

DATA = Path(__file__).parent / "data"
ATOM = "{http://www.w3.org/2005/Atom}"


def of_form(feeds: dict[str, bytes], ending: str) -> dict[str, bytes]:
    """Return the feeds of one form."""
    return {path: data for path, data in feeds.items() if path.endswith(ending)}


# Atom


@pytest.fixture(scope="module")
def atom_schema() -> etree.RelaxNG:
    """Return the schema of RFC 4287."""
    return etree.RelaxNG(etree.parse(DATA / "atom.rng"))


def test_every_atom_feed_is_valid(feeds, atom_schema) -> None:
    found = of_form(feeds, ".atom")
    assert len(found) == 7 + 2
    for path, data in found.items():
        root = etree.fromstring(data)
        atom_schema.assertValid(root)
        ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
        assert len(ids) == len(set(ids)) >= 5, path
        links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
        assert links["self"].endswith(path.partition("/")[2]), "a feed says where it is"
        updated = [entry.findtext(f"{ATOM}updated") for entry in root.iter(f"{ATOM}entry")]
        assert updated == sorted(updated, reverse=True) and root.findtext(f"{ATOM}updated") == updated[0]


ATOM_MISTAKES: dict[str, tuple[str, str]] = {
    "no id": (r"<entry>\n<id>[^<]*</id>", "<entry>"),
    "an id twice": (r"(<entry>\n)(<id>[^<]*</id>)", r"\1\2\2"),
    "an empty id": (r"(<entry>\n)<id>[^<]*</id>", r"\1<id></id>"),
    "no title": (r"<title xml:lang=[^\n]*\n", ""),
    "an empty title": (r"(<title xml:lang=[^>]*>)[^<]*", r"\1"),
    "no time": (r"<updated>[^\n]*\n", ""),
    "a day as a time": (r"<updated>(\d{4}-\d\d-\d\d)[^<]*", r"<updated>\1"),
    "no author": (r"<author>.*</author>\n", ""),
    "no address": (r'(<link rel="alternate" type="text/html" href=)"[^"]*"', r'\1""'),
    "half an address": (r'(<link rel="self"[^>]*href=)"[^"]*"', r'\1"agenda-nl.atom"'),
    "an unknown element": (r"<entry>", "<entry><datum>2027</datum>"),
    "a language that is none": (r'xml:lang="nl"', 'xml:lang="in het Nederlands"'),
}


@pytest.mark.parametrize("name", ATOM_MISTAKES)
def test_a_mistake_in_atom_is_seen(village_feeds, atom_schema, name) -> None:
    good = village_feeds["agenda-nl.atom"].decode()
    bad, count = re.subn(*ATOM_MISTAKES[name], good, count=1)
    assert count == 1
    assert atom_schema.validate(etree.fromstring(good.encode()))
    assert not atom_schema.validate(etree.fromstring(bad.encode()))


# JSON Feed


@pytest.fixture(scope="module")
def json_schema() -> jsonschema.Draft202012Validator:
    """Return the schema of JSON Feed 1.1."""
    schema = json.loads((DATA / "json-feed.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_every_json_feed_is_valid(feeds, json_schema) -> None:
    found = of_form(feeds, ".json")
    assert len(found) == 7 + 2
    for path, data in found.items():
        feed = json.loads(data)
        json_schema.validate(feed)
        ids = [item["id"] for item in feed["items"]]
        assert len(ids) == len(set(ids)) >= 5
        assert feed["feed_url"].endswith(path.partition("/")[2])
        assert all(item["_inclusief"]["start"] <= item["_inclusief"]["end"] for item in feed["items"])


Change = Callable[[dict], object]
JSON_MISTAKES: dict[str, Change] = {
    "another version": lambda feed: feed.update(version="https://jsonfeed.org/version/1"),
    "no title": lambda feed: feed.pop("title"),
    "no items": lambda feed: feed.pop("items"),
    "no address": lambda feed: feed.update(home_page_url=""),
    "half an address": lambda feed: feed.update(feed_url="agenda-nl.json"),
    "no id": lambda feed: feed["items"][0].pop("id"),
    "a number as id": lambda feed: feed["items"][0].update(id=1),
    "no text": lambda feed: feed["items"][0].update(content_text=" "),
    "a day as a time": lambda feed: feed["items"][0].update(date_modified="2026-11-23"),
    "a tag that is no list": lambda feed: feed["items"][0].update(tags="Religie"),
    "a date that is none": lambda feed: feed["items"][0]["_inclusief"].update(start="2027-13-01"),
    "an unknown status": lambda feed: feed["items"][0]["_inclusief"].update(status="misschien"),
    "an unknown field": lambda feed: feed["items"][0].update(author={"name": "x"}),
}


@pytest.mark.parametrize("name", JSON_MISTAKES)
def test_a_mistake_in_json_is_seen(village_feeds, json_schema, name) -> None:
    feed = json.loads(village_feeds["agenda-nl.json"])
    JSON_MISTAKES[name](feed)
    assert not json_schema.is_valid(feed)


def test_all_forms_tell_the_same_entries(own_feeds, village_feeds) -> None:
    for feeds, code in ((own_feeds, "nl"), (own_feeds, "ar"), (village_feeds, "ar")):
        items = json.loads(feeds[f"agenda-{code}.json"])["items"]
        told = {item["id"].split("@")[0]: (item["title"], item["url"]) for item in items}
        atom = {
            entry.findtext(f"{ATOM}id").rpartition(":")[2]: (
                entry.findtext(f"{ATOM}title"),
                entry.find(f"{ATOM}link").get("href"),
            )
            for entry in etree.fromstring(feeds[f"agenda-{code}.atom"]).iter(f"{ATOM}entry")
        }
        assert atom == told
        ics = feeds[f"agenda-{code}.ics"].decode().replace("\r\n ", "")
        assert all(f"\r\nUID:{key}@" in ics for key in told)
        embedded = re.findall(r'<li><a href="([^"]*)"', feeds[f"agenda-{code}.html"].decode())
        assert embedded == [item["url"] for item in items[:10]]


# schema.org/Event


def graph_of(data: dict) -> rdflib.Graph:
    """Return JSON-LD as triples. The context is a local one: nothing is fetched."""
    local = {**data, "@context": {"@vocab": "https://schema.org/"}}
    return rdflib.Graph().parse(data=json.dumps(local), format="json-ld")


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    """Return what an event must have."""
    return rdflib.Graph().parse(DATA / "event.shapes.ttl")


def faults(data: dict, shapes: rdflib.Graph) -> str:
    """Return what is wrong with an event, or nothing."""
    fine, _, told = pyshacl.validate(graph_of(data), shacl_graph=shapes, advanced=True)
    return "" if fine else told


@pytest.fixture(scope="module")
def marked_up(village) -> dict[str, dict]:
    """Return the data of each page of the village that has some."""
    found = {}
    for path in village.rglob("index.html"):
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text("utf-8"), re.S):
            found[path.parent.relative_to(village).as_posix()] = json.loads(text)
    return found


def test_every_event_with_a_time_and_a_place_is_valid(marked_up, shapes) -> None:
    both = {f"{prefix}agenda/voorbeeld{name}" for prefix in ("", "ar/") for name in ("markt", "concert")}
    assert set(marked_up) == both, "a day of a feast is no event, and neither is what has no address"
    for page, data in marked_up.items():
        assert data["@context"] == "https://schema.org"
        assert (None, rdflib.RDF.type, rdflib.URIRef("https://schema.org/Event")) in graph_of(data)
        assert faults(data, shapes) == "", page
        assert data["url"] == f"https://dorp.example/{page}/"


EVENT_MISTAKES: dict[str, Change] = {
    "no name": lambda data: data.pop("name"),
    "an empty name": lambda data: data.update(name=" "),
    "no start": lambda data: data.pop("startDate"),
    "a start without a zone": lambda data: data.update(startDate="2027-07-01T14:00"),
    "the end first": lambda data: data.update(endDate="2027-03-01T14:00+02:00"),
    "no place": lambda data: data.pop("location"),
    "a place in words": lambda data: data.update(location="Voorbeeldplein"),
    "no address": lambda data: data["location"].pop("address"),
    "no name of the place": lambda data: data["location"].pop("name"),
    "an unknown status": lambda data: data.update(eventStatus="EventScheduled"),
    "moved from nowhere": lambda data: (
        data.update(eventStatus="https://schema.org/EventRescheduled"),
        data.pop("previousStartDate", None),
    ),
    "free and not free": lambda data: data.update(isAccessibleForFree=not data["isAccessibleForFree"]),
    "a price in words": lambda data: data["offers"].update(price="5 euro"),
    "no currency": lambda data: data["offers"].pop("priceCurrency"),
    "a feature without an answer": lambda data: data["location"]["amenityFeature"][0].pop("value"),
    "an address that runs script": lambda data: data["organizer"].update(url="javascript:alert()"),
    "a language in words": lambda data: data.update(inLanguage=["Nederlands"]),
    "an unknown property": lambda data: data.update(rolstoel=True),
    "no address of the page": lambda data: data.pop("url"),
}


@pytest.mark.parametrize("name", EVENT_MISTAKES)
def test_a_mistake_in_an_event_is_seen(marked_up, shapes, name) -> None:
    data = json.loads(json.dumps(marked_up["agenda/voorbeeldmarkt"]))
    EVENT_MISTAKES[name](data)
    assert faults(data, shapes) != ""


def test_search_engines_read_the_address_that_people_read(village, marked_up) -> None:
    for page, data in marked_up.items():
        shown = unescape((village / page / "index.html").read_text("utf-8"))
        for text in (data["name"], data["location"]["name"], data["location"]["address"]):
            assert text in re.sub(r"<script.*?</script>", "", shown, flags=re.S), page
