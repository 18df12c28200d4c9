"""From an element of a page back to the line that it was made from."""

from __future__ import annotations

import textwrap
import time

import pytest

from inclusief_checks.findings import Finding, Location, Severity
from inclusief_checks.prose import read_blocks
from inclusief_checks.sources import PageSources, Source, SourceIndex, Templates, locate, source_of_block
from inclusief_checks.sources.grouping import group
from inclusief_checks.sources.html import lead_to_html
from inclusief_checks.sources.letters import IMAGE, letters_of, tail
from inclusief_checks.sources.match import element_in
from inclusief_checks.sources.selectors import select
from inclusief_checks.sources.tree import Document

MARKDOWN = """\
# Titel

Eerste regel met [een link](a.md).
Tweede regel met [nog een](b.md) en ![](x.png).

- Lees meer
- [Lees meer](c.md)

Lees meer.

<div class="kaart"><img src="y.png"></div>

- Lees meer

---

```
code hier
```
"""
PAGE = """\
<html><head><title>Titel</title></head><body>
<header class="kop"><nav><a href="../">Titel</a></nav></header>
<main><h1 id="titel">Titel</h1>
<p>Eerste regel met <a href="../a/">een link</a>.
Tweede regel met <a href="../b/">nog een</a> en <img alt="" src="../x.png">.</p>
<ul>
<li>Lees meer</li>
<li><a href="../c/">Lees meer</a></li>
</ul>
<p>Lees meer.</p>
<div class="kaart"><img src="../y.png"></div>
<ul>
<li>Lees meer</li>
</ul>
<hr>
<pre><code>code hier
</code></pre>
</main></body></html>
"""
TEMPLATE = """\
<html>
{# <header class="kop"> #}
<header class="kop">
  <nav><a href="{{ home }}">{{ t("Titel") }}</a></nav>
  <p{% if wide %} class="breed"{% endif %}>{{ t("Welkom") }}</p>
</header>
"""


def index(markdown: str = MARKDOWN, template: str = TEMPLATE, **more) -> SourceIndex:
    blocks = [source_of_block(block, "content/p.md") for block in read_blocks(markdown)]
    page = PageSources("content/p.md", markdown, blocks, **more)
    return SourceIndex(lambda url: page, Templates([("overrides/main.html", template)]))


def led(selector: str, excerpt: str = "", page: str | None = PAGE, **more) -> str:
    place = locate(index(**more), excerpt, selector, "/p/", page_html=page)
    assert place is not None and (place.url, place.selector) == ("/p/", selector)
    return f"{place.file}:{place.line}:{place.column}"


@pytest.mark.parametrize(
    ("selector", "home"),
    [
        ("#titel", "content/p.md:1:3"),
        ("main > p:nth-child(2)", "content/p.md:3:1"),
        ("a[href$='a/']", "content/p.md:3:18"),
        ("a[href$='b/']", "content/p.md:4:18"),
        ("img[src$='x.png']", "content/p.md:4:37"),
        ("ul:nth-child(3)", "content/p.md:6:3"),
        ("ul:nth-child(3) > li:first-child", "content/p.md:6:3"),
        ("li:nth-child(2) > a", "content/p.md:7:3"),
        ("ul:nth-of-type(2) > li", "content/p.md:13:3"),
        ("main > p:nth-of-type(2)", "content/p.md:9:1"),
        (".kaart > img", "content/p.md:11:20"),
        (".kaart", "content/p.md:11:1"),
        ("hr", "content/p.md:15:None"),
        ("pre", "content/p.md:17:1"),
        ("title", "content/p.md:1:3"),
        ("nav > a", "overrides/main.html:4:8"),
        ("header", "overrides/main.html:3:1"),
        ("html", "overrides/main.html:1:1"),
    ],
)
def test_an_element_leads_to_its_line(selector, home):
    if selector == "title":
        more = {"own": [Source("Titel", "content/p.md", ((1, 3),), "h1")]}
        page = PageSources("content/p.md", MARKDOWN, **more)
        place = locate(SourceIndex(lambda url: page, Templates([])), "", selector, "/p/", page_html=PAGE)
        assert place and f"{place.file}:{place.line}:{place.column}" == home
    else:
        assert led(selector) == home


def test_the_same_text_twice_is_told_apart_by_the_order_of_the_page():
    assert led("ul:nth-of-type(1) > li:nth-child(1)") == "content/p.md:6:3"
    assert led("ul:nth-of-type(2) > li:nth-child(1)") == "content/p.md:13:3"


def test_without_the_page_only_what_is_unique_is_found():
    assert led("x", '<a href="../b/">nog een</a>', page=None).startswith("content/p.md:4:")
    assert led("x", "<p>Lees meer.</p>", page=None) == "content/p.md:9:1"
    assert led("x", "<li>Lees meer</li>", page=None) == "content/p.md:None:None"


def test_a_page_that_a_script_changed_is_not_trusted_blindly():
    # A script put a link before this one: the selector now means another element of the built page.
    assert led("p > a:nth-child(1)", '<a href="../b/" class="nieuw">nog een</a>') == "content/p.md:4:18"


def test_one_place_with_a_doubtful_text_is_decided_by_what_stands_around_it():
    markdown = "## Een\n\nLees meer.\n\n## Twee\n\nLees meer.\n"
    page = "<main><h2>Een</h2><p>Lees meer.</p><p>Lees meer.</p><h2>Twee</h2><p>Lees meer.</p></main>"
    assert led("p:nth-of-type(3)", markdown=markdown, page=page) == "content/p.md:7:1"


def test_a_text_of_data_leads_to_its_own_entry():
    data = {
        "Bel": [
            Source("Bel", "punten.yaml", ((4, 9),), entry="een"),
            Source("Bel", "punten.yaml", ((9, 9),), entry="een-b"),
        ],
    }
    page = '<main><section id="punt-een-b"><p>Bel.</p></section><section id="punt-een"><p>Bel.</p></section></main>'
    assert led("#punt-een-b > p", page=page, data=data, markdown="") == "punten.yaml:9:9"
    assert led("#punt-een > p", page=page, data=data, markdown="") == "punten.yaml:4:9"


def test_a_text_that_only_shows_a_template_leads_there_in_another_language():
    page = '<html><body><header class="kop"><p>Welcome</p></header><main></main></body></html>'
    back = {"Welcome": ["Welkom"]}
    assert led("p", page=page, in_templates=lambda shown: (shown, *back.get(shown, ()))) == "overrides/main.html:5:3"


def test_what_a_script_made_leads_to_the_script():
    templates = Templates([("x.html", "<p>"), ("assets/x.js", "let a;\nbox.className = 'rol rol--breed';\n")])
    site = SourceIndex(lambda url: PageSources("content/p.md"), templates)
    place = locate(site, '<div class="rol" tabindex="0"></div>', "main > div", "/p/", page_html=PAGE)
    assert place and (place.file, place.line) == ("assets/x.js", 2)


def test_nothing_known_gives_nothing_and_a_hint_gives_the_file():
    site = SourceIndex(lambda url: None, Templates([]))
    assert locate(site, "<p>Tekst</p>", "p", "/p/") is None
    place = locate(site, "<p>Tekst</p>", "p", "/p/", "content/p.md")
    assert place and (place.file, place.line) == ("content/p.md", None)


def test_letters_leave_markup_out_and_keep_places():
    found = letters_of("**Bel** [nu](tel:1) ![x](y.png) &eacute;n `code` {: .groot }")
    assert found.text == f"Belnu{IMAGE}éncode"
    assert found.offsets[:6] == (2, 3, 4, 9, 10, 20)
    assert letters_of('<i class="x">A</i> <https://a.nl/b>').text == "Ahttpsanlb"


@pytest.mark.parametrize(
    ("written", "shown"),
    [("melden.md", "../melden/"), ("x/melden.md#a", "../../x/melden/#a"), ("b.svg", "../b.svg"), ("index.md", "./")],
)
def test_an_address_keeps_its_tail(written, shown):
    assert tail(written) == tail(shown)


@pytest.mark.parametrize(
    ("selector", "number"),
    [
        ("#\\31 0", 1),
        (".md\\:x", 1),
        ("p:nth-of-type(2)", 1),
        ("h2 + p", 1),
        ("h2 ~ p", 2),
        ("div p", 2),
        ("div > p > a", 0),
        ("table > tbody > tr > td", 1),
        ('a[href="x > y"]', 1),
        ("a[href^=x][href$=y]", 1),
        ("iframe >>> p", 1),
        ("p:hover", 0),
        ("[", 0),
    ],
)
def test_selectors(selector, number):
    page = Document(
        '<div><h2 id="10" class="md:x">K</h2><p>a<p>b</div><table><tr><td>1</table>'
        "<a href='x > y'>l</a><iframe src=z></iframe>"
    )
    assert len(select(page, selector)) == number


def test_the_tree_is_that_of_a_browser():
    page = Document(
        "<!-- <p> --><title>a<b></title><ul><li>1<ul><li>2</ul><li>3</ul><p>x<table><tr><td><p>y<td>z</table>é<br/>q"
    )
    assert [element.tag for element in page.elements] == (
        str.split("html head title body ul li ul li li p table tbody tr td p td br")
    )
    assert page.named("title")[0].text() == "a<b>"
    assert [len(element.children) for element in page.named("ul")] == [2, 1]


def test_an_excerpt_that_fits_one_element_finds_it_without_a_selector():
    page = Document('<p class="a">x</p><p class="b">y</p>')
    assert element_in(page, "", '<p class="b c">') is page.elements[-1]
    assert element_in(page, "div", "<p>") is None


def test_a_page_of_any_depth_is_read():
    deep = "<main>" + "<div class='kop'>" * 3000 + "<b>" * 3000 + "tekst" + "</b>" * 3000 + "<i>x</i></main>"
    assert led("i", page=deep) == "content/p.md:None:None"


@pytest.mark.parametrize(
    "page", ["", "<", "<p", "</p>", "<p title='x>", "<!--", "<script>", "</html><p>x", "\x00<p>\x00</p>"]
)
def test_a_page_that_is_no_page_gives_at_most_the_file(page):
    assert led("p", "<p>Niets</p>", page=page) == "content/p.md:None:None"


# Built pages alone


def finding(url: str, selector: str, excerpt: str, rule: str = "axe/x", **more) -> Finding:
    place = Location(more.pop("file", f"site{url}index.html"), more.pop("line", None), url=url, selector=selector)
    return Finding(rule, Severity.ERROR, place, "Fout.", excerpt=excerpt, **more)


def test_a_finding_on_a_built_page_gets_the_line_in_its_file(tmp_path):
    (tmp_path / "een").mkdir()
    (tmp_path / "een/index.html").write_text(textwrap.dedent(PAGE), "utf-8")
    found = lead_to_html(
        tmp_path,
        [
            finding("/een/", "li:nth-child(2) > a", '<a href="../c/">Lees meer</a>'),
            finding("/een/", "main > div.rol > a", '<a class="rol__knop">x</a>'),
            finding("/een/", "html", "<html>"),
            finding("/een/", "", ""),
            finding("/weg/", "p", "<p>"),
        ],
    )
    assert [(f.location.line, f.location.column) for f in found] == [(8, 5), (3, 1), (1, 1), (1, 1), (None, None)]
    assert found[0].location.end_column == 21


def test_a_base_path_and_a_page_without_folder(tmp_path):
    (tmp_path / "een.html").write_text("<p>a</p>\n<img src=x>", "utf-8")
    [found] = lead_to_html(tmp_path, [finding("/inclusie/een.html", "img", "<img src=x>")], "/inclusie/")
    assert (found.location.line, found.location.column) == (2, 1)
    outside = finding("/inclusie/../../etc/index.html", "img", "")
    assert lead_to_html(tmp_path, [outside], "/inclusie/") == [outside]


# One cause


def test_one_line_of_a_template_is_one_finding_with_its_pages():
    same = [
        finding(
            f"/{code}/", "nav a", f'<a href="../">{code}</a>', file="overrides/x.html", line=4, states=(f"s{n % 2}",)
        )
        for n, code in enumerate(("a", "b", "c"))
    ]
    other = finding("/b/", "nav p", "<p>", file="overrides/x.html", line=4)
    assert [(f.location.url, f.also, f.states) for f in group([*same, other, same[0]])] == [
        ("/a/", ("/b/", "/c/"), ("s0", "s1")),
        ("/b/", (), ()),
    ]


def test_the_page_with_the_shortest_address_stands_for_its_translations():
    same = [
        finding(url, "p", "<p>", file="content/melden.md", line=4) for url in ("/de/melden/", "/melden/", "/tr/melden/")
    ]
    assert [(f.location.url, f.also) for f in group(same)] == [("/melden/", ("/de/melden/", "/tr/melden/"))]


def test_other_rules_lines_and_severities_stay_apart():
    first = finding("/a/", "p", "<p>", file="content/a.md", line=4)
    rule = finding("/b/", "p", "<p>", file="content/a.md", line=4, rule="axe/y")
    line = finding("/b/", "p", "<p>", file="content/a.md", line=5)
    source = Finding("b1/x", Severity.WARNING, Location("content/a.md", 4), "Fout.")
    assert group([first, rule, line, source]) == [first, rule, line, source]


def test_the_same_element_on_built_pages_is_one_template():
    one = finding("/", "nav > a", '<a href="logo/">\n</a>', line=2)
    two = finding("/x/y/", "nav > a", '<a href="../../logo/"> </a>', line=3)
    three = finding("/z/", "nav > a", '<a href="../anders/"> </a>', line=3)
    assert [(f.location.url, f.also) for f in group([one, two, three])] == [("/", ("/x/y/",)), ("/z/", ())]


def test_a_thousand_pages_are_grouped_at_once():
    many = [
        finding(f"/p{page}/", f"a:nth-child({n})", f'<a href="{n}">', file=f"content/{n % 4 or page}.md", line=n)
        for page in range(1000)
        for n in range(1, 21)
    ]
    started = time.perf_counter()
    grouped = group(many)
    assert time.perf_counter() - started < 2
    assert len(grouped) == 15 + 5 * 1000 and sum(len(f.pages) for f in grouped) == 20_000
