"""Reporting points: what editors can do wrong, and what may be shown."""

from __future__ import annotations

import datetime

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inclusief.meldpunten.cards import card, heading_levels
from inclusief.meldpunten.checks import check_points
from inclusief.meldpunten.model import dialled, visible
from inclusief.meldpunten.schema import is_https, is_phone
from inclusief.meldpunten.texts import ANONYMOUS, COSTS, INTERFACE_TEXTS, SHEET_ABOUT, SHEET_TITLE
from inclusief.meldpunten.units import units
from inclusief.pages import Page
from inclusief_checks.findings import Severity
from inclusief_checks.prose import Block

D = datetime.date

GOOD = """\
versie: 1
meldpunten:
  - id: vizier
    naam: Vizier
    groep: melden
    status: open
    uitleg: Vizier helpt bij discriminatie.
    daarna: U krijgt advies.
    let_op: Het nummer is oud.
    gecontroleerd: 2026-11-24
    gegevens:
      telefoon: {waarde: 085-073 46 00, bron: ommen.nl, bron_datum: onbekend, opgezocht: 2026-11-23, zekerheid: midden}
      telefoon_2: {waarde: 0800-0880, bron: nieuws.nl, bron_datum: 2024-01, opgezocht: 2026-11-22, zekerheid: hoog}
      website: {waarde: "https://www.vizieroost.nl/", bron: ommen.nl, bron_datum: onbekend, opgezocht: 2026-11-23,
                zekerheid: midden}
      email: {waarde: vizier@voorbeeld.nl, bron: broncode, bron_datum: 2025, opgezocht: 2026-11-20, zekerheid: laag}
      open: {waarde: op werkdagen, bron: ommen.nl, bron_datum: onbekend, opgezocht: 2026-11-23, zekerheid: midden}
      kosten: {waarde: hulp gratis, bron: ommen.nl, bron_datum: onbekend, opgezocht: 2026-11-23, zekerheid: midden}
      anoniem: {waarde: ja, bron: ommen.nl, bron_datum: onbekend, opgezocht: 2026-11-23, zekerheid: midden}
      talen: {waarde: Nederlands, bron: een lijst, bron_datum: 2020, opgezocht: 2026-11-23, zekerheid: laag}
"""


def test_a_card_has_all_that_is_certain_enough_and_nothing_else(read) -> None:
    (point,), findings = read(GOOD)
    assert findings == []
    shown = card(point)
    assert "+31850734600" in shown.pop("json_ld")
    assert shown == {
        "id": "vizier",
        "naam": "Vizier",
        "uitleg": "Vizier helpt bij discriminatie.",
        "daarna": "U krijgt advies.",
        "let_op": "Het nummer is oud.",
        "phones": [{"text": "085-073 46 00", "tel": "+31850734600"}, {"text": "0800-0880", "tel": "08000880"}],
        "website": {"url": "https://www.vizieroost.nl/", "text": "vizieroost.nl"},
        "email": None,
        "chat": None,
        "adres": None,
        "open": "op werkdagen",
        "kosten": COSTS["hulp gratis"],
        "anoniem": "Ja",
        "talen": None,
        "looked_up": D(2026, 11, 22),
        "checked": D(2026, 11, 24),
        "sources": "ommen.nl (datum onbekend); nieuws.nl (2024-01)",
    }


def test_translators_get_the_texts_that_are_shown(read) -> None:
    points, _ = read(GOOD)
    assert [(kind, str(text), context, text.line) for kind, text, context in units(points, "x")] == [
        ("uitleg", "Vizier helpt bij discriminatie.", "vizier", 7),
        ("daarna", "U krijgt advies.", "vizier", 8),
        ("let_op", "Het nummer is oud.", "vizier", 9),
        ("open", "op werkdagen", "vizier", 17),
    ]
    assert set(INTERFACE_TEXTS) == {*COSTS.values(), *ANONYMOUS.values(), SHEET_TITLE, SHEET_ABOUT}


CERTAINTY = st.sampled_from(["hoog", "midden", "laag"])
VALUES = {
    "telefoon": "020-1234567", "telefoon_2": "0800-1234", "website": "https://geheim.nl", "email": "a@geheim.nl",
    "chat": "https://chat.geheim.nl", "adres": "Geheimstraat 1", "open": "geheim open", "kosten": "gratis",
    "anoniem": "ja", "talen": "geheime taal",
}  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(sorted(VALUES)), CERTAINTY))
def test_a_fact_with_low_certainty_is_never_published(point_of, certainties: dict[str, str]) -> None:
    facts = {
        kind: {"waarde": VALUES[kind], "zekerheid": certainty, "bron": f"bron van {kind}."}
        for kind, certainty in certainties.items()
    }
    point = point_of(facts)
    shown = card(point)
    said = repr(shown) + repr([text for _, text, _ in units([point], "x")])
    published = {kind for kind, certainty in certainties.items() if certainty != "laag"}
    assert set(point.published_facts) == published
    for kind in certainties:
        assert (f"bron van {kind}." in said) == (kind in published)
        if kind not in ("kosten", "anoniem"):
            value = VALUES[kind].removeprefix("https://")
            assert (f"'{value}'" in said or f"/{value}'" in said) == (kind in published)
    assert (shown["kosten"] is not None) == ("kosten" in published)
    assert (shown["anoniem"] is not None) == ("anoniem" in published)


def test_a_planned_point_is_not_shown_checked_or_translated(point_of) -> None:
    planned = point_of(status="gepland")
    assert (visible([planned]), units([planned], "x"), check_points([planned], D(2040, 1, 1))) == ([], [], [])


@pytest.mark.parametrize(
    ("text", "tel"),
    [
        ("112", "112"),
        ("113", "113"),
        ("14 074", "14074"),
        ("14-0592", "140592"),
        ("0800-0880", "08000880"),
        ("0800-33 55 555", "08003355555"),
        ("0900-8844", "09008844"),
        ("0900-111 3 111", "09001113111"),
        ("085-073 46 00", "+31850734600"),
        ("088-0767 000", "+31880767000"),
        ("030-888 38 88", "+31308883888"),
        ("0572-35 26 87", "+31572352687"),
        ("074 245 31 91", "+31742453191"),
        ("06-12345678", "+31612345678"),
    ],
)
def test_a_dutch_number_and_its_link(point_of, text: str, tel: str) -> None:
    assert point_of({"telefoon": text}).phone_links == [{"text": text, "tel": tel}]


@pytest.mark.parametrize(
    "text",
    ["114", "1112", "0800-08801", "0800-123456", "0900-84 4", "085-073 46 0", "085-073 46 000", "14 74", "74 245 31 91",
     "085 - 0734600", "085-073 46 00 ", "bel 112", "+31 85 073 46 00", "085.0734600", "٠٨٥٠٧٣٤٦٠٠",
     "0000000000", "-112", ""],
)  # fmt: skip
def test_what_is_not_a_dutch_number(text: str) -> None:
    assert not is_phone(text)


@given(st.from_regex(r"[0-9 -]{1,16}", fullmatch=True))
def test_a_number_that_is_accepted_can_be_dialled(text: str) -> None:
    if is_phone(text):
        digits = "".join(char for char in text if char.isdigit())
        assert dialled(text) in (digits, "+31" + digits[1:])


@pytest.mark.parametrize(
    "url",
    [
        "https://discriminatie.nl",
        "https://www.politie.nl/themas/discriminatie.html?a=b#c",
        "https://113.nl/",
        "https://münchen.de",
    ],
)
def test_a_safe_address(url: str) -> None:
    assert is_https(url)


@pytest.mark.parametrize(
    "url",
    ["http://politie.nl", "politie.nl", "https://", "https://politie", "https://politie.nl/a b", "javascript:alert(1)",
     "https://politie.nl@kwaad.nl", 'https://politie.nl/"x', "https://a..nl", "https://-a.nl", "https://[::1",
     "https://politie.nl:x",
     "HTTPS//politie.nl"],
)  # fmt: skip
def test_what_is_not_a_safe_address(url: str) -> None:
    assert not is_https(url)


def test_all_mistakes_come_back_at_once_with_line_and_column(read) -> None:
    points, findings = read(
        """\
versie: 1
meldpunten:
  - id: vizier
    naam: Vizier
    groep: meldpunt
    status: dicht
    uitleg: Hier meldt u.
    gecontroleerd: gisteren
  - id: politie
    naam: Politie
    groep: melden
    status: open
    uitleg: Hier meldt u.
    gecontroleerd: nooit
    gegevens:
      telefoon: {waarde: 0900-88, bron: x, bron_datum: 2026, opgezocht: 2026-11-23, zekerheid: hoog}
      website: {waarde: "http://politie.nl", bron: x, bron_datum: 2026, opgezocht: 2026-11-23, zekerheid: hoog}
      email: {waarde: politie, bron: x, bron_datum: 2026, opgezocht: 2026-11-23, zekerheid: hoog}
      chat: {waarde: chat.nl, bron: x, bron_datum: 2026, opgezocht: 2026-11-23, zekerheid: hoog}
      adres: {waarde: Plein 1, bron: x, bron_datum: 2026-13, opgezocht: 2026-02-31, zekerheid: zeker}
      open: {waarde: altijd}
      kosten: {waarde: duur, bron: x, bron_datum: ooit, opgezocht: 2026-11-23, zekerheid: hoog}
      fax: {waarde: 1}
  - id: politie
    naam: Nog een keer
    groep: melden
    status: open
    uitleg: Hier meldt u.
    gecontroleerd: nooit
"""
    )
    assert [(f.rule, f.location.line, f.location.column) for f in findings] == [
        ("gegevens/keuze", 5, 12),
        ("gegevens/keuze", 6, 13),
        ("gegevens/datum", 8, 20),
        ("meldpunt/telefoon", 16, 26),
        ("meldpunt/website", 17, 25),
        ("meldpunt/email", 18, 23),
        ("meldpunt/website", 19, 22),
        ("gegevens/datum", 20, 53),
        ("gegevens/datum", 20, 73),
        ("gegevens/keuze", 20, 96),
        ("gegevens/ontbreekt", 21, 13),
        ("gegevens/ontbreekt", 21, 13),
        ("gegevens/ontbreekt", 21, 13),
        ("gegevens/ontbreekt", 21, 13),
        ("gegevens/keuze", 22, 24),
        ("gegevens/datum", 22, 51),
        ("gegevens/onbekend", 23, 7),
        ("gegevens/id", 24, 9),
    ]
    assert all(f.severity is Severity.ERROR and f.message and f.suggestion for f in findings)
    assert [point.gegevens for point in points] == [(), ()]
    assert "0900-88" in findings[3].message


@pytest.mark.parametrize("value", ["2023", "2025-04", "2026-09-08", "onbekend"])
def test_dates_of_sources(point_of, value: str) -> None:
    assert point_of({"adres": {"waarde": "Plein 1", "bron_datum": value}}).gegevens[0].bron_datum == value


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "gegevens/leeg"),
        (b"\xff\xd8\xff\xe0", "bestand/geen-tekst"),
        (b"- a\n", "gegevens/blok"),
        (b"versie: 1\nmeldpunten: x\n", "gegevens/lijst"),
        (b"versie: 1\nmeldpunten: [\n", "gegevens/yaml"),
    ],
)
def test_a_file_that_cannot_be_used(read, content: bytes, rule: str) -> None:
    points, findings = read(content)
    assert points == []
    assert [f.rule for f in findings] == [rule]
    assert findings[0].location.file == "content/meldpunten.yaml"


KEYS = st.sampled_from(
    [
        "versie",
        "meldpunten",
        "id",
        "naam",
        "groep",
        "status",
        "uitleg",
        "gecontroleerd",
        "gegevens",
        "telefoon",
        "website",
        "waarde",
        "bron",
    ]
)
TREES = st.recursive(
    st.one_of(st.text(max_size=15), st.sampled_from(["open", "melden", "112", "https://a.nl", "nooit", "hoog"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=7),
    max_leaves=15,
)
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUICK
@given(st.one_of(st.text(), st.dictionaries(KEYS, TREES), st.lists(TREES, max_size=3)))
def test_nothing_makes_the_reader_fail(read, content: object) -> None:
    text = content if isinstance(content, str) else yaml.safe_dump(content, allow_unicode=True)
    points, findings = read(text)
    assert findings or isinstance(points, list)
    assert all(card(point)["id"] for point in points)


@QUICK
@given(st.text(max_size=40))
def test_no_value_makes_a_check_fail(text: str) -> None:
    assert is_phone(text) in (True, False)
    assert is_https("https://" + text) in (True, False)


def test_a_card_stands_one_heading_below_the_text_around_it() -> None:
    blocks = (Block("kop", "Wie helpt mij?", ((7, 4),), 2), Block("kop", "En daarna?", ((11, 5),), 3))
    lines = (("meldpunt", "boven", 5), ("meldpunt", "hulp", 9), ("meldpunt", "later", 13), ("meldpunten", "lokaal", 15))
    page = Page("hulp", "content/hulp.md", {}, blocks, lines)
    assert heading_levels([page]) == {("hulp", "boven"): 2, ("hulp", "hulp"): 3, ("hulp", "later"): 4}
