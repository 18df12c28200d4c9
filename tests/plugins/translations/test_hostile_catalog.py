"""A catalog can never inject script, links, ids or requests of its own, wherever its texts end up: in pages, search or .ics.

Three builds of one site show it. With a hostile catalog; with the same catalog when texts that are no Markdown are let
through, so that only the escaping of templates holds; and with all of it let through, to show that this test can see.
"""

from __future__ import annotations

import json
import re
import string
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from tests.conftest import ROOT

from inclusief.check import read_project_pages
from inclusief.project import load_project
from inclusief.translations.catalogs import State, read_catalog
from inclusief.translations.collect import project_units
from inclusief.translations.compare import differences
from inclusief.translations.translator import Translator
from inclusief_checks.findings import Severity
from inclusief_checks.prose import BEFORE_INLINE

EVIL = "https://evil.example"
HOSTILE = [
    "{} <script>alert()</script>",
    "{} <scr<b>ipt>alert()</scr</b>ipt>",
    "{} <img src=x onerror=alert()>",
    "{} <svg/onload=alert()>",
    '{} <iframe srcdoc="&lt;script&gt;alert()&lt;/script&gt;"></iframe>',
    '<div markdown="1" onclick="alert()">{}</div>',
    '<div id="inhoud">\n\n{}\n\n</div>',
    f'{{}} <base href="{EVIL}/"><meta http-equiv="refresh" content="0;url={EVIL}/">',
    f'{{}} <link rel="stylesheet" href="{EVIL}/x.css"><style>@import "{EVIL}/x.css";</style>',
    f'{{}} <form action="{EVIL}/"><button formaction="javascript:alert()">x</button></form>',
    '{} </p></main><main id="inhoud"><a href="javascript:alert()">x</a>',
    "{} <!-- ",
    "{} <![CDATA[<script>alert()</script>]]> <?php x ?>",
    '"><script>alert()</script> {}',
    "'><img src=x onerror=alert()> {}",
    "{} </title></script><script>alert()</script>",
    "{} [x](javascript:alert())",
    "{} [x](<javascript:alert()>)",
    "{} [x](java&#115;cript:alert())",
    "{} [x](JaVaScRiPt:alert() 'title')",
    "{} [x]( javascript:alert() y)",
    "{} [x](java\nscript:alert())",
    "{} [x](data:text/html;base64,PHNjcmlwdD4=)",
    "{} <javascript://alert()> <data:text/html,x>",
    f"{{}} [x]({EVIL}/)",
    "{} [x](//evil/)",
    "{} [x](javascript:alert\\(\\))",
    "{} ![x](//evil/) <//evil/>",
    f"{{}} ![x]({EVIL}/x.png)",
    "{} ![x](data:image/svg+xml;base64,PHN2Zz4=)",
    f"{{}} [x][y]\n\n[y]: {EVIL}/",
    f"{{}} <{EVIL}/> {EVIL}/ evil.example",
    "{}\n{{: onclick=alert() }}",
    '{} {{: #inhoud onmouseover="alert()" }}',
    "{} *x*{{: onmouseover=alert() style=color:red }}",
    "{} {{ #talen .onvertaald }}",
    "{} \x07wzxhzdk:0\x08 \x0b\x0c",
    "{} &lt;script&gt;alert()&lt;/script&gt; &#60;script&#62;",
    "{} \u202e &#8238;",
    "{}\n\n```\n<script>alert()</script>\n```",
    f"{{}}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:{EVIL}/x",
    f"{{}}\n\n# x\n\n[[agenda]]\n\n[y]: {EVIL}/",
    "{} {{{{ config.site_name }}}} {{% raw %}}",
    "{} [^1]\n\n[^1]: <script>alert()</script>",
]
QUOTES = ["{} ' onmouseover='alert()", '{} " onmouseover="alert()" x="', "{}, ATTACH;VALUE=URI: x; n,"]
"""Allowed as words. That they stay words is the work of escaping."""

NAMES = ["".join(pair) for pair in zip(string.ascii_lowercase * 2, string.ascii_lowercase[1:] * 3, strict=False)][:48]


def page(kind: str) -> str:
    """Return a page with as many texts of each kind as there are hostile texts."""

    def each(form: str) -> str:
        return "\n\n".join(form.format(name=f"{kind}{name}", n=n) for n, name in enumerate(NAMES))

    table = "| kop |\n| --- |\n" + "\n".join(f"| Een cel {kind}{name} |" for name in NAMES)
    return (
        f"---\ntitle: De pagina {kind}\ndescription: Een samenvatting {kind}.\nkort:\n"
        + "".join(f"  - Een kort [lijntje](index.md) {kind}{name}\n" for name in NAMES)
        + "---\n\n"
        + "\n\n".join(
            (
                each("Een alinea {name}."),
                each("## Een kop {name}"),
                each("## Een kop met anker {name} {{ #anker-{name} }}"),
                "\n".join(f"- Een punt {kind}{name}" for name in NAMES),
                table,
                each('!!! note "Een kader {name}"\n    Wat in het kader staat {name}.'),
                each("> Een citaat {name}."),
                each("Lees [de link](index.md) van {name}."),
                each("Lees [de knop](index.md){{: .knop }} van {name}."),
                each("Een term {name}\n: Een uitleg {name}"),
                each('<div markdown="1">\n\nIn een div {name}.\n\n</div>'),
                each('<p aria-label="Een label {name}">In HTML.</p>'),
            )
        )
    )


MKDOCS = """\
site_name: Voorbeelddorp
site_url: https://dorp.example/
docs_dir: content
theme: {name: inclusief}
markdown_extensions: [admonition, attr_list, def_list, md_in_html, tables, footnotes]
nav: [Begin: index.md, Dagen: agenda.md, Punten: punten.md, Zoeken: zoeken.md]
plugins: [inclusief/calendar, inclusief/meldpunten, inclusief/site, inclusief/translations]
"""


def sources() -> dict[str, str]:
    """Return the files of a site with many texts."""
    days = "".join(
        f"  - id: dag-{name}\n    soort: cultuur\n    titel: Een dag {name}\n    uitleg: Een verhaal {name}.\n"
        f'    ook: Ook dit {name}.\n    regel: {{datum: "02-{n % 28 + 1:02}"}}\n    zekerheid: vast\n    bron: x\n'
        for n, name in enumerate(NAMES)
    )
    points = "".join(
        f"  - id: punt-{name}\n    naam: Punt {name}\n    groep: melden\n    status: open\n"
        f"    uitleg: Een hulp {name}.\n    daarna: Wat erna komt {name}.\n    gecontroleerd: 2026-11-01\n"
        "    gegevens:\n"
        "      telefoon: {waarde: 0900-8844, bron: x, bron_datum: 2026, opgezocht: 2026-11-01, zekerheid: hoog}\n"
        f"      open: {{waarde: Alle dagen {name}, bron: x, bron_datum: 2026, opgezocht: 2026-11-01, zekerheid: hoog}}\n"
        for name in NAMES
    )
    return {
        "mkdocs.yml": MKDOCS,
        "calendar.yaml": f"versie: 1\ndagen:\n{days}",
        "content/meldpunten.yaml": f"versie: 1\nmeldpunten:\n{points}",
        "content/index.md": page("i") + "\n\n[[tegels: agenda punten zoeken]]\n",
        "content/agenda.md": "---\ntitle: Dagen hier\nrol: agenda\n---\n\n[[agenda]]\n\n[[agenda-abonneren]]\n",
        "content/punten.md": "---\ntitle: Punten hier\nrol: melden\n---\n\n[[meldpunten: melden]]\n",
        "content/zoeken.md": "---\ntitle: Zoeken hier\nrol: zoeken\n---\n\n[[zoeken]]\n\n[[onderwerpen]]\n",
    }


def quoted(text: str) -> str:
    """Return a text as a string of a catalog."""
    for char, escape in (
        ("\\", "\\\\"),
        ('"', '\\"'),
        ("\n", "\\n"),
        ("\r", "\\r"),
        *zip("\a\b\v\f", "abvf", strict=True),
    ):
        text = text.replace(char, escape if escape.startswith("\\") else f"\\{escape}")
    return f'"{text}"'


FEW = {"titel", "samenvatting", "naam van de site", "naam in het menu", "knop of label", "vaste tekst"}
"""Kinds of which a site has few texts. In one language each of these has everything at once."""


def catalog(root: Path, texts: list[str], words: str) -> str:
    """Return a catalog in which every text of the site has the next of these texts around it, after some words."""
    project = load_project(root / "mkdocs.yml")
    written, kinds = {}, Counter[str]()
    for unit in project_units(project, read_project_pages(project)[0]):
        if unit.text in written:
            continue
        kind = unit.kind.split(":")[0]
        hostile = f"{words} {texts[(kinds[kind]) % len(texts)]}" if words else texts[kinds[kind] % len(texts)]
        kinds[kind] += 1
        if words == "Eins" and kind in FEW:
            hostile = " ".join(("{}", *(text.replace("{}", "") for text in texts)))
        place = f"#. {unit.kind}\n#: {unit.file}:{unit.line}\n" if unit.line else f"#. {unit.kind}\n#: {unit.file}\n"
        if unit.plural:
            forms = [hostile.format(unit.text), hostile.format(unit.plural)]
            body = f"msgid_plural {quoted(unit.plural)}\n" + "".join(
                f"msgstr[{n}] {quoted(form)}\n" for n, form in enumerate(forms)
            )
        else:
            body = f"msgstr {quoted(hostile.format(unit.text))}\n"
        written[unit.text] = f"{place}msgid {quoted(unit.text)}\n{body}"
    return (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n' + "\n".join(written.values())
    )


def build(root: Path, patch: pytest.MonkeyPatch, let_through=lambda entry: False) -> Path:
    """Build although the catalogs are refused, as a preview or a bug could; and without memory of earlier builds."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config

    from inclusief.mkdocs import translations as plugin
    from inclusief.translations import catalogs

    check = catalogs.entry_differences
    patch.setattr(plugin, "stop_or_log", lambda findings: None)
    patch.setattr(catalogs, "entry_differences", lambda entry, *a: [] if let_through(entry) else check(entry, *a))
    target = root / "out"
    mkdocs_build(load_config(str(root / "mkdocs.yml"), site_dir=str(target)))
    return target


OWN_SCRIPTS = {f"assets/{path.name}" for path in (ROOT / "plugins/inclusief/theme/assets").glob("*.js")}


class Seen(HTMLParser):
    """All that a page could do harm with."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.tags: Counter[str] = Counter()
        self.harm: list[str] = []
        self._script = self._facts = False
        self.feed(path.read_text("utf-8"))
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags[tag] += 1
        values = dict(attrs)
        if tag in ("iframe", "object", "embed", "base", "style", "frame", "math", "template"):
            self.harm.append(tag)
        # Facts for search engines are data, which a browser never runs. They say nothing that a catalog holds.
        facts = values == {"type": "application/ld+json"}
        if tag == "script" and not facts and (values.get("src") or "").rpartition("../")[2] not in OWN_SCRIPTS:
            self.harm.append("script")
        self._script, self._facts = tag == "script", facts
        for name, value in attrs:
            if name == "id":
                self.ids[value] += 1
            own = (tag, name, value) == ("meta", "http-equiv", "Content-Security-Policy")
            if name.startswith("on") or (name in ("style", "srcdoc", "formaction", "http-equiv") and not own):
                self.harm.append(f"{tag} {name}={value}")
            if name in ("href", "src", "action", "data", "poster", "srcset", "ping", "background", "xlink:href"):
                address = urlsplit("".join((value or "").split()))
                if address.scheme not in ("", "https", "tel", "mailto") or address.hostname not in (
                    None,
                    "dorp.example",
                ):
                    self.harm.append(f"{tag} {name}={value}")

    def handle_data(self, data):
        if self._script and self._facts:
            told = json.dumps(json.loads(data), ensure_ascii=False)
            if "evil" in told or "alert" in told:
                self.harm.append(f"facts {told}")
        elif self._script and data.strip():
            self.harm.append(f"script {data}")

    def handle_endtag(self, tag):
        self._script = False

    def handle_comment(self, data):
        self.harm.append(f"comment {data}")


COUNTED = {"h1", "h2", "main", "section", "a", "ul", "li", "img", "form", "input", "pre"}
"""Of these a page has as many in every language. The list of subjects has a part for each letter, so there they differ."""


def harm(site: Path, language: str) -> list[str]:
    """Return all that the texts of a language did to the site that Dutch texts did not do."""
    found = []
    for path in (site / language).rglob("*.html"):
        dutch, other = Seen(site / path.relative_to(site / language)), Seen(path)
        found += [f"{path.parent.name}: {what}" for what in other.harm]
        ids = (other.ids - dutch.ids) + (dutch.ids - other.ids)
        found += [f"{path.parent.name}: id {name}" for name in ids if not str(name).startswith("letter-")]
        for tag in COUNTED - {"h2", "section", "ul", "li", "a"} if path.parent.name == "zoeken" else COUNTED:
            more = other.tags[tag] - dutch.tags[tag]
            if more and (tag, more) != ("a", 1):  # a notice leads to the Dutch page
                found.append(f"{path.parent.name}: {tag} {dutch.tags[tag]} -> {other.tags[tag]}")
    found += [f"404: {what}" for what in Seen(site / "404.html").harm]
    index = json.loads((site / f"assets/zoeken/{language}.json").read_text("utf-8"))
    found += [f"search: {row['url']}" for row in index["documents"] if not row["url"].startswith(f"{language}/")]
    one, other = (Calendar.from_ical((site / f"agenda-{code}.ics").read_bytes()) for code in ("nl", language))
    assert len(one.walk("VEVENT")) == 2 * len(NAMES)
    for before, after in zip(one.walk(), other.walk(), strict=True):
        if set(before) != set(after) or _url(before) != _url(after, language) or before.get("UID") != after.get("UID"):
            found.append(f"ics: {sorted(after)}")
    return found


def _url(component, language: str = "") -> str:
    """Return the address of a component, as it is in Dutch."""
    return (
        str(component.get("URL", "")).replace(f".example/{language}/", ".example/")
        if language
        else str(component.get("URL", ""))
    )


LANGUAGES = {"en": "", "de": "Eins", "ar": "نص"}


@pytest.fixture
def hostile_site(make_site) -> Path:
    root = make_site(sources())
    (root / "translations").mkdir()
    for code, words in LANGUAGES.items():
        texts = HOSTILE + QUOTES
        (root / "translations" / f"{code}.po").write_text(catalog(root, texts, words), "utf-8", newline="")
    return root


def test_every_hostile_text_is_refused_with_its_place(hostile_site):
    for code, words in LANGUAGES.items():
        read, findings = read_catalog(hostile_site / f"translations/{code}.po", f"translations/{code}.po")
        assert read is not None, findings
        lines = (hostile_site / f"translations/{code}.po").read_text("utf-8").split("\n")
        for finding in findings:
            assert finding.location.line and lines[finding.location.line - 1].startswith("msgid "), finding
            assert "Nederlands: " in finding.suggestion and "Vertaling: " in finding.suggestion
        shown = [message for message in read.messages.values() if message.state is State.TRANSLATED]
        assert len(read.messages) > 600
        assert len(shown) > 20
        allowed = {f"{words} {quote.format(m.source)}".strip() for quote in QUOTES for m in shown}
        assert {message.text for message in shown} <= allowed
        refused = {f.location.line for f in findings if f.severity is Severity.ERROR}
        assert len(refused) == len(read.messages) - len(shown)


def test_a_hostile_catalog_changes_nothing_but_words(hostile_site, monkeypatch):
    site = build(hostile_site, monkeypatch)
    assert [line for code in LANGUAGES for line in harm(site, code)] == []


def test_texts_that_are_no_markdown_are_escaped_whatever_they_say(hostile_site, monkeypatch):
    plain = {"titel", "samenvatting"}
    site = build(hostile_site, monkeypatch, lambda entry: not entry.is_prose or plain & set(entry.auto_comments))
    assert [line for code in LANGUAGES for line in harm(site, code)] == []
    for page in ("en/agenda", "de/agenda", "de", "de/zoeken", "ar/punten"):
        assert "&lt;script&gt;" in (site / page / "index.html").read_text("utf-8")
    head = (site / "de/index.html").read_text("utf-8").split("</head>")[0]
    assert re.search("<title>[^<]*&lt;script", head) and re.search('name="description" content="[^"<]*&lt;script', head)


def test_this_test_can_see_harm(hostile_site, monkeypatch):
    site = build(hostile_site, monkeypatch, lambda entry: True)
    seen = "\n".join(harm(site, "en"))
    for sign in ("script", "onerror=", "onclick=", "javascript:", "evil.example", "id inhoud", "data:", "style="):
        assert sign in seen, sign


@pytest.mark.parametrize("rule", ["n/0", "n/(n-7)", "0-9", "n*1000", "import os", "(" * 500, "n**n"])
def test_a_plural_rule_without_sense_stops_nothing(make_site, rule):
    path = (
        make_site(
            {
                "translations/en.po": (
                    f'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural={rule};\\n"\n\n'
                    'msgid "{n} deel"\nmsgid_plural "{n} delen"\nmsgstr[0] "{n} part"\nmsgstr[1] "{n} parts"\n'
                )
            }
        )
        / "translations/en.po"
    )
    read, _ = read_catalog(path, "translations/en.po")
    assert read is not None
    assert Translator(read.language, read).plural("{n} deel", "{n} delen", 7) == "7 parts"


# Marks in another order


PIECES = [
    "[", "](", "a.md", ")", "![", "[een]", "][", "twee", "]", "{", "}", ".knop", "{#a}", "{n}", "onclick=x", "#id", "`", "``",
    "<b>", "</b>", "<", ">", "javascript:x", "*", "**", "_", "&amp;", "&", "\\", '"', "'", "(", "\n", "  \n", " ", " ", "woord",
    "[a](a.md)", "[b](b.md)", "[a](a.md){.knop}", "{: .knop }", "`x`", "[^1]", "<https://a.nl>", "](b.md)", "=", ":",
]  # fmt: skip


OWN_WORDS = ["kwaad", "//kwaad", "onkwaad=x", "#kwaad", ".kwaad", "kwaad:x", "kwaad.md", "kwaad)", "(kwaad"]


def rendered(text: str) -> list[str]:
    """Return the tags of a translation in a page with what they do. Alternative texts and titles are words."""
    md = Markdown(extensions=["attr_list", "md_in_html", "tables", "footnotes", "def_list"])
    swap = Treeprocessor(md)
    swap.run = lambda root: setattr(root[0], "text", text)
    md.treeprocessors.register(swap, "swap", BEFORE_INLINE)
    found: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: found.extend(
        [tag, *(f"{name}={value}" for name, value in attrs if value is not None and name not in ("alt", "title"))]
    )
    parser.feed(md.convert("Tekst\n\n[een]: een.md\n[twee]: twee.md\n\n[^1]: Een noot."))
    return found


@settings(max_examples=400)
@given(st.data())
def test_words_of_a_translation_stay_words(data):
    pieces = data.draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9))
    words = data.draw(st.lists(st.sampled_from(OWN_WORDS), min_size=1, max_size=3))
    source, translation = "".join(pieces), "".join(data.draw(st.permutations(pieces + words)))
    if not any(one.severity is Severity.ERROR for one in differences(source, translation)):
        assert [part for part in rendered(translation) if "kwaad" in part] == []
