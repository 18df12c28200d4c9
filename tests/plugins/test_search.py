"""The search index cuts a page at its headings, and takes the words of editors along."""

from __future__ import annotations

import json

from inclusief.search import documents_of, index_of, sections
from inclusief.search_words import check_search_words, read_search_words
from inclusief_checks.findings import Severity

HTML = '<p>Begin <b>hier</b>.</p><h2 id="a">Kop &amp; co</h2><ul><li>een</li><li>twee</li></ul><svg><path/></svg><h3 id="b">Leeg</h3>'
WORDS = """\
versie: 1
paginas:
  - pagina: melden
    nl: [racisme, gepest]
    tr: [ırkçılık]
  - pagina: agend
    nl: [feest]
    tr: [bayram]
"""


def test_sections():
    assert [part[:3] for part in sections(HTML)] == [
        ("", "", "Begin hier."),
        ("a", "Kop & co", "een twee"),
        ("b", "Leeg", ""),
    ]


def test_hidden_parts_stay_out():
    assert sections("<form><p>Vul in</p></form><style>p{}</style>") == []


def test_a_part_that_was_not_translated_is_known_to_be_dutch():
    html = '<p>Merhaba</p><h2 id="a"><span class="onvertaald" lang="nl">Kop</span></h2><p>x</p><h2 id="b">Başlık</h2>'
    assert [row.get("lang") for row in documents_of("x/", "X", html)] == [None, "nl", None]


def test_words_of_editors_belong_to_the_page_as_a_whole():
    rows = documents_of("melden/", "Melden", HTML)
    index = json.loads(index_of("nl", [(rows, ("racisme", "gepest"))]))
    assert index["options"] == {"language": "nl"}
    assert [row.get("words") for row in index["documents"]] == ["racisme gepest", None, None]
    assert [row["id"] for row in index["documents"]] == [0, 1, 2]


def test_a_part_that_many_pages_share_is_about_none_of_them():
    pages = [(documents_of(f"{name}/", name, HTML), ()) for name in "abc"]
    index = json.loads(index_of("nl", pages))
    assert [row["url"] for row in index["documents"]] == ["a/", "b/", "c/"]


def test_each_language_has_its_own_words_and_the_dutch_ones(tmp_path):
    path = tmp_path / "zoekwoorden.yaml"
    path.write_text(WORDS, "utf-8")
    rows, findings = read_search_words(path, "zoekwoorden.yaml", ["tr", "ar"])
    assert findings == []
    assert rows[0].of("tr") == ("racisme", "gepest", "ırkçılık")
    assert rows[0].of("ar") == rows[0].of("nl") == ("racisme", "gepest")
    (wrong,) = check_search_words(rows, ["melden", "agenda"], "zoekwoorden.yaml")
    assert (wrong.rule, wrong.location.line, wrong.suggestion) == ("zoeken/pagina", 6, "Bedoelt u 'agenda'?")


def test_a_language_that_the_site_has_not_is_told_once_and_blocks_nothing(tmp_path):
    path = tmp_path / "zoekwoorden.yaml"
    path.write_text(WORDS, "utf-8")
    rows, findings = read_search_words(path, "zoekwoorden.yaml", ["ar"])
    assert [(finding.rule, finding.location.line, finding.severity) for finding in findings] == [
        ("zoeken/taal", 5, Severity.WARNING)
    ]
    assert len(rows) == 2


def test_a_field_that_is_no_language_is_a_mistake_at_its_line(tmp_path):
    path = tmp_path / "zoekwoorden.yaml"
    path.write_text(WORDS.replace("tr:", "Turks:"), "utf-8")
    _, findings = read_search_words(path, "zoekwoorden.yaml", ["tr"])
    assert [(finding.rule, finding.location.line) for finding in findings] == [
        ("gegevens/onbekend", line) for line in (5, 8)
    ]
