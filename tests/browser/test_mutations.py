"""The gate is tested by breaking things: each barrier is planted in a page of our own site, and the gate must catch it.

The page without a barrier is audited with the same eyes, and must pass. A mutation says which rules count as catching it.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from inclusief_checks.accessibility.audit import AuditResult, Settings, audit
from inclusief_checks.findings import Finding, Severity
from inclusief_checks.language.site import check_languages

pytestmark = pytest.mark.browser

PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
PAGE = "melden"
"""The page that is broken: it has headings, lists, links, cards and a table of contents."""
CONTENT = '<div class="in-content">'
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
Change = Callable[[str], str]


def put(html: str) -> Change:
    """Return a change that begins the content with this HTML."""
    return lambda page: swap(CONTENT, CONTENT + html)(page)


def style(css: str) -> Change:
    """Return a change that adds CSS."""
    return swap("</head>", f"<style>{css}</style></head>")


def script(code: str) -> Change:
    """Return a change that adds a script at the end."""
    return swap("</body>", f"<script>{code}</script></body>")


def swap(old: str, new: str) -> Change:
    """Return a change that replaces the first ``old``, which must be there."""

    def change(page: str) -> str:
        assert old in page, old
        return page.replace(old, new, 1)

    return change


def both(*changes: Change) -> Change:
    """Return all these changes, one after another."""

    def change(page: str) -> str:
        for each in changes:
            page = each(page)
        return page

    return change


@dataclass(frozen=True)
class Mutation:
    """A barrier: how it is planted, and the rules of which one must find it."""

    name: str
    change: Change
    rules: tuple[str, ...]
    severities: tuple[Severity, ...] = (Severity.ERROR,)


DOUBT = (Severity.ERROR, Severity.WARNING, Severity.REVIEW)
"""For what only a person can decide: it must be listed."""

MUTATIONS = (
    # ---- What axe sees ----
    Mutation("contrast", style(".in-content p { color: #999 !important }"), ("axe/color-contrast",)),
    Mutation(
        "contrast-in-the-dark",
        style("@media (prefers-color-scheme: dark) { .in-content p { color: #456 !important } }"),
        ("axe/color-contrast",),
    ),
    Mutation(
        "contrast-on-a-phone",
        style("@media (max-width: 400px) { .in-content p { color: #999 !important } }"),
        ("axe/color-contrast",),
    ),
    Mutation("alt-missing", put(f'<img src="{PIXEL}" width="90" height="90">'), ("axe/image-alt",)),
    Mutation("lang-missing", swap('<html lang="nl"', "<html"), ("axe/html-has-lang",)),
    Mutation("title-missing", lambda page: re.sub("<title>.*?</title>", "", page), ("axe/document-title",)),
    Mutation("zoom-locked", swap("initial-scale=1", "initial-scale=1, user-scalable=no"), ("axe/meta-viewport",)),
    Mutation("link-without-text", put('<p><a href="../over/"></a></p>'), ("axe/link-name",)),
    Mutation("field-without-label", put("<form><input><button>Verzend</button></form>"), ("axe/label",)),
    Mutation("frame-without-title", put('<iframe src="../over/"></iframe>'), ("axe/frame-title",)),
    Mutation("list-broken", put("<ul><div>Een</div></ul>"), ("axe/list",)),
    Mutation(
        "small-targets",
        put(
            '<p><button style="width:9px;height:9px;padding:0;border:0">x</button>'
            '<button style="width:9px;height:9px;padding:0;border:0">y</button></p>'
        ),
        ("axe/target-size",),
    ),
    Mutation("opened-part", put(f'<details><summary>Meer</summary><img src="{PIXEL}"></details>'), ("axe/image-alt",)),
    # ---- Keys ----
    Mutation(
        "focus-removed",
        style(
            "*:focus, *:focus-visible { outline: none !important; box-shadow: none !important; "
            "background: none; border-color: transparent; text-decoration: none }"
            ".in-content a:focus { color: inherit !important; background: inherit !important; "
            "text-decoration: underline !important }"
        ),
        ("toetsenbord/focus-onzichtbaar",),
    ),
    Mutation(
        "trap",
        both(
            put('<p><button id="val">Vast</button></p>'),
            script("val.addEventListener('keydown', e => { if (e.key === 'Tab') e.preventDefault() })"),
        ),
        ("toetsenbord/val",),
    ),
    Mutation(
        "mouse-only",
        both(
            put('<div id="muis" style="cursor:pointer">Klik om te openen</div>'),
            script("muis.addEventListener('click', () => { document.title = 'open' })"),
        ),
        ("toetsenbord/niet-bereikbaar",),
    ),
    Mutation(
        "mouse-only-attribute",
        put('<div onclick="location.hash=1">Open</div>'),
        ("toetsenbord/niet-bereikbaar", "rollen/nepknop"),
    ),
    Mutation(
        "focus-on-something-hidden",
        put('<a href="../over/" style="position:absolute;left:-9999px">Weg van het scherm</a>'),
        ("toetsenbord/focus-verborgen",),
    ),
    Mutation(
        "focus-covered",
        both(
            style("#deken { position: fixed; inset: 0; background: #fff; z-index: 99 }"),
            put('<div id="deken">Een deken over alles</div>'),
        ),
        ("toetsenbord/focus-bedekt",),
    ),
    Mutation(
        "tab-order",
        put('<p><a href="../over/" tabindex="7">Eerst hier</a></p>'),
        ("axe/tabindex", "toetsenbord/volgorde", "rollen/positieve-tabindex"),
        DOUBT,
    ),
    # ---- Language ----
    Mutation("wrong-lang", swap('<html lang="nl"', '<html lang="ar"'), ("taal/paginataal",)),
    Mutation(
        "passage-in-another-language",
        put("<p>You do not have to be sure that it is discrimination before you call us.</p>"),
        ("taal/verkeerde-taal",),
    ),
    Mutation("lang-invalid", put('<p lang="xx-nederlands">Een zin.</p>'), ("axe/valid-lang",)),
    Mutation(
        "script-against-direction",
        put('<p lang="ar" dir="ltr">لا يجب أن تكون متأكدا من أن الأمر تمييز قبل أن تتصل بنا.</p>'),
        ("taal/richting",),
        DOUBT,
    ),
    # ---- Layout ----
    Mutation(
        "reflow",
        put('<div style="width:900px">Een brede balk met tekst die niet past op een telefoon.</div>'),
        ("opmaak/schuiven",),
    ),
    Mutation(
        "clipped-with-spacing",
        put('<p style="height:20px;width:180px;overflow:hidden;white-space:nowrap">Dit is de hele zin van nu.</p>'),
        ("opmaak/afgesneden", "schaal/afgesneden"),
    ),
    Mutation(
        "overlap",
        put(
            '<div style="position:relative;height:30px"><p style="position:absolute;top:0">Eerste zin hier.'
            '</p><p style="position:absolute;top:4px">Tweede zin erover.</p></div>'
        ),
        ("opmaak/overlap",),
    ),
    # ---- Content ----
    Mutation("empty-heading", put("<h2></h2>"), ("koppen/leeg", "axe/empty-heading"), DOUBT),
    Mutation(
        "fake-heading",
        put("<p><b>Wie kan mij helpen?</b></p><p>Bel een meldpunt als u hulp nodig heeft.</p>"),
        ("koppen/nep", "axe/p-as-heading"),
    ),
    Mutation(
        "skipped-level", put("<h5>Een diepe kop</h5><p>Tekst.</p>"), ("koppen/niveau", "axe/heading-order"), DOUBT
    ),
    Mutation("fake-list", put("<p>- een naam<br>- een adres<br>- een nummer</p>"), ("lijsten/nep",)),
    Mutation("vague-link", put('<p><a href="../over/">Klik hier</a></p>'), ("links/vaag", "links/vaag-los")),
    Mutation("broken-anchor", put('<p><a href="#bestaat-niet">Naar de uitleg</a></p>'), ("links/kapot-anker",), DOUBT),
    Mutation(
        "file-name-as-alt",
        put(f'<img src="{PIXEL}" alt="IMG_2041.jpg" width="90" height="90">'),
        ("beeld/bestandsnaam",),
    ),
    Mutation(
        "table-without-headers",
        put(
            "<table><tr><td>Dag</td><td>Tijd</td></tr><tr><td>Maandag</td><td>9 uur</td></tr>"
            "<tr><td>Dinsdag</td><td>10 uur</td></tr></table>"
        ),
        ("tabellen/zonder-kop",),
        DOUBT,
    ),
    Mutation(
        "placeholder-as-label",
        put('<form><input placeholder="Uw naam"><button>Verzend</button></form>'),
        ("formulier/alleen-placeholder", "axe/label"),
        DOUBT,
    ),
    Mutation(
        "generic-title",
        lambda page: re.sub("<title>.*?</title>", "<title>Untitled</title>", page),
        ("titel/nietszeggend",),
    ),
    Mutation(
        "new-window",
        put('<p><a href="../over/" target="_blank">Over deze site</a></p>'),
        ("links/nieuw-venster",),
        DOUBT,
    ),
    Mutation("marquee", put("<marquee>Nieuws</marquee>"), ("axe/marquee",)),
    Mutation("refresh", swap("<head>", '<head><meta http-equiv="refresh" content="600">'), ("axe/meta-refresh",)),
    Mutation("only-by-shape", put("<p>Klik op de ronde knop rechts om te melden.</p>"), ("verwijzing/zintuig",), DOUBT),
    Mutation("font-element", put('<p><font color="red">Let op</font></p>'), ("html/verouderd",), DOUBT),
    # ---- Others ----
    Mutation("third-party", put('<img src="https://teller.example/x.gif" alt="">'), ("privacy/derden",)),
    Mutation("cookie", script("document.cookie = 'volg=1'"), ("privacy/cookie",)),
)


@pytest.fixture(scope="module")
def broken(built: Path, axe_script: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Finding]]:
    """Return what one audit says about every broken page, and about the page as it is."""
    site = tmp_path_factory.mktemp("gebroken") / "site"
    shutil.copytree(built, site)
    good = (site / PAGE / "index.html").read_text("utf-8")
    pages = [f"{PAGE}/index.html"]
    for mutation in MUTATIONS:
        changed = mutation.change(good)
        assert changed != good, mutation.name
        path = site / mutation.name / "index.html"
        path.parent.mkdir()
        # Our own policy would stop most barriers before anybody met them.
        path.write_text(POLICY.sub("", changed), "utf-8")
        pages.append(f"{mutation.name}/index.html")
    result: AuditResult = audit(site, Settings(axe_script, environ=os.environ), pages=pages)
    assert result.could_not_run == []
    found: dict[str, list[Finding]] = {page.partition("/")[0]: [] for page in pages}
    for finding in (*result.findings, *check_languages(site).findings):
        for url in finding.pages:
            name = url.strip("/").partition("/")[0]
            if url == f"/{name}/" and name in found:
                found[name].append(finding)
    return found


def test_the_page_without_a_barrier_passes(broken: dict[str, list[Finding]]) -> None:
    assert [finding for finding in broken[PAGE] if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_the_gate_catches_the_barrier(broken: dict[str, list[Finding]], mutation: Mutation) -> None:
    before = {(finding.rule, finding.location.selector) for finding in broken[PAGE]}
    new = [finding for finding in broken[mutation.name] if (finding.rule, finding.location.selector) not in before]
    caught = [finding for finding in new if finding.rule in mutation.rules and finding.severity in mutation.severities]
    assert caught, sorted({f"{finding.rule} {finding.severity.value}" for finding in new})
