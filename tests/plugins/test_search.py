"""The search index cuts a page at its headings."""

from __future__ import annotations

from inclusief.search import sections


def test_sections():
    html = '<p>Begin <b>hier</b>.</p><h2 id="a">Kop &amp; co</h2><ul><li>een</li><li>twee</li></ul><svg><path/></svg><h3 id="b">Leeg</h3>'
    assert sections(html) == [("", "", "Begin hier."), ("a", "Kop & co", "een twee"), ("b", "Leeg", "")]


def test_hidden_parts_stay_out():
    assert sections("<form><p>Vul in</p></form><style>p{}</style>") == []
