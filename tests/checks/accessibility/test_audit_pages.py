"""One audit of a small site with every kind of page, and what must come out of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_pages import PIXEL, page, write_site

from inclusief_checks.accessibility.audit import AuditResult, Settings, audit
from inclusief_checks.accessibility.browsers import Limits
from inclusief_checks.accessibility.plan import Plan
from inclusief_checks.findings import Finding, Severity

pytestmark = pytest.mark.browser

DARK = "@media (prefers-color-scheme: dark) { html { background: #111; color: #eee } "
PAGES = {
    "goed/index.html": page("<p>Een gewone tekst.</p>"),
    "plaatje.html": page(f'<img id="foto" src="{PIXEL}">'),
    "donker.html": page('<p id="grijs">Een tekst.</p>', f"<style>{DARK} #grijs {{ color: #333 }} }}</style>"),
    # The colours change slowly: judged halfway, they would be a mistake that nobody sees.
    "langzaam.html": page("<p>Een tekst.</p>", f"<style>html {{ transition: all 5s }} {DARK} }}</style>"),
    "smal.html": page(
        '<p id="grijs">Een tekst.</p>', "<style>@media (width: 320px) { #grijs { color: #ccc } }</style>"
    ),
    # The letters of this link are hidden on a phone: then it has no name, though it is still there itself.
    "naamloos.html": page(
        f'<p>Lees <a id="meer" href="goed/"><img alt="" src="{PIXEL}"> <span>de regels</span></a>.</p>',
        "<style>@media (width: 320px) { #meer span { display: none } }</style>",
    ),
    "kader.html": page('<iframe title="Kader" src="plaatje.html"></iframe>'),
    "twijfel.html": page(
        f'<p style="background: url({PIXEL})">Letters op een plaatje.</p>',
    ),
    "derden.html": page(
        '<p>Een tekst.</p><script>fetch("http://192.0.2.1/teller").catch(() => 0)</script>',
        '<link rel="stylesheet" href="https://fonts.example/a.css"><link rel="preconnect" href="https://vroeg.example">',
    ),
    "koekje.html": page('<p>Een tekst.</p><script>document.cookie = "volg=1"; localStorage.x = 1</script>'),
    "na-koekje.html": page(
        '<p id="rest"></p><script>rest.textContent = localStorage.x ? "rest" : "";'
        'if (localStorage.x) document.cookie = "rest=1"</script>'
    ),
    "venster.html": page("<script>alert(1)</script>"),
    "laat-venster.html": page("<script>onload = () => setTimeout(() => { for (;;) alert(1) }, 1)</script>"),
    "eindeloos.html": page("<script>for (;;);</script>"),
    "weg.html": page('<script>location.href = "https://elders.example/"</script>'),
    "verhuisd.html": page("", '<meta http-equiv="refresh" content="0; url=goed/">'),
    "é spatie.html": page("<p>Een tekst.</p>"),
}


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory, axe_script: Path) -> AuditResult:
    site = write_site(tmp_path_factory.mktemp("site"), PAGES)
    # Each of these pages is about axe, or about what pages do to the audit itself.
    settings = Settings(axe_script, Plan(rules=("axe", "privacy")), limits=Limits(page=6, script=6), jobs=2)
    return audit(site, settings, base_path="/proef/", source_of={"/proef/plaatje.html": "content/plaatje.md"})


def on(result: AuditResult, name: str) -> list[Finding]:
    return [finding for finding in result.findings if finding.location.url == f"/proef/{name}"]


def test_a_mistake_has_its_rule_place_source_and_states(result: AuditResult) -> None:
    (found,) = on(result, "plaatje.html")
    assert (found.rule, found.severity) == ("axe/image-alt", Severity.ERROR)
    assert (found.location.selector, found.location.file) == ("#foto", "content/plaatje.md")
    assert found.states == ("licht, 320 px", "licht, 1280 px")
    assert found.excerpt.startswith('<img id="foto" src="data:')


def test_a_mistake_of_the_dark_scheme_is_seen_in_dark_only(result: AuditResult) -> None:
    (found,) = on(result, "donker.html")
    assert (found.rule, found.location.selector) == ("axe/color-contrast", "#grijs")
    assert found.states == ("donker, 1280 px",), "it looks the same on a narrow screen"


def test_a_mistake_of_the_narrow_page_is_seen_there_only(result: AuditResult) -> None:
    (found,) = on(result, "smal.html")
    assert found.states == ("licht, 320 px", "donker, 320 px")


def test_what_a_phone_hides_is_missed_where_it_was_the_name(result: AuditResult) -> None:
    (found,) = [finding for finding in on(result, "naamloos.html") if finding.rule == "axe/link-name"]
    assert found.states == ("licht, 320 px",)


def test_a_narrow_screen_that_is_looked_at_alone_gets_all_rules(tmp_path: Path, axe_script: Path) -> None:
    # The second of its template: the first is also looked at for what surrounds its content.
    site = write_site(tmp_path, {"goed.html": page("<p>Een tekst.</p>"), "plaatje.html": PAGES["plaatje.html"]})
    result = audit(site, Settings(axe_script, Plan(("light-320",), ("axe",)), jobs=1))
    assert [finding.rule for finding in result.findings] == ["axe/image-alt"]


@pytest.mark.parametrize("name", ["goed/", "langzaam.html", "é spatie.html"])
def test_a_good_page_gives_no_findings(result: AuditResult, name: str) -> None:
    assert on(result, name) == []


def test_a_mistake_in_a_frame_names_the_frame(result: AuditResult) -> None:
    found = {finding.rule: finding.location.selector for finding in on(result, "kader.html")}
    assert found["axe/image-alt"] == "iframe >>> #foto"


def test_what_axe_cannot_decide_is_for_a_person(result: AuditResult) -> None:
    (found,) = on(result, "twijfel.html")
    assert (found.rule, found.severity) == ("axe/color-contrast", Severity.REVIEW)


def test_requests_to_others_are_found_and_go_nowhere(result: AuditResult) -> None:
    messages = [finding.message for finding in on(result, "derden.html")]
    hosts = ("192.0.2.1", "fonts.example", "vroeg.example")
    assert messages == [f"Deze pagina haalt iets op bij {host}." for host in hosts]


def test_a_cookie_is_found_and_does_not_reach_the_next_page(result: AuditResult) -> None:
    (found,) = on(result, "koekje.html")
    assert found.message == "Deze pagina zet een cookie met de naam 'volg'."
    assert on(result, "na-koekje.html") == []


def test_pages_that_cannot_be_checked_are_told_with_the_reason(result: AuditResult) -> None:
    dialog = "De pagina opent zelf een venster met een melding. Dan kan de controle niet verder."
    assert result.could_not_run == [
        ("eindeloos.html", "De pagina was niet klaar na 6 seconden. Misschien stopt een script niet."),
        ("laat-venster.html", dialog),
        ("venster.html", dialog),
        ("weg.html", "De pagina stuurt de lezer direct naar een andere website."),
    ]


def test_a_page_that_sends_the_reader_on_is_not_judged_under_its_own_name(result: AuditResult) -> None:
    assert result.redirects == [("verhuisd.html", "/proef/goed/")]
    assert on(result, "verhuisd.html") == []


def test_all_other_pages_were_checked(result: AuditResult) -> None:
    others = {page for page, _ in (*result.could_not_run, *result.redirects)}
    assert result.pages_checked == sorted(set(PAGES) - others)


def test_the_versions_are_known(result: AuditResult) -> None:
    assert result.versions["axe-core"].startswith("4.")
    assert result.versions["axe-selenium-python"] == "2.1.6"
    assert "." in result.versions["browser"]


def test_what_opens_is_looked_at_too(tmp_path: Path, axe_script: Path) -> None:
    """A mistake in a menu, in a folded part and in the results of a search, which nobody sees on the page as it loads."""
    hidden = f'<div id="{{0}}" hidden><img class="{{0}}" src="{PIXEL}"></div>'
    menu = '<button aria-expanded="false" onclick="paneel.hidden = !paneel.hidden; ariaExpanded = !paneel.hidden">Menu</button>'
    search = (
        '<form role="search"><label>Zoek <input type="search" oninput="setTimeout(() => { uitkomst.hidden = false }, 100)">'
        "</label></form>"
    )
    details = f'<details><summary>Meer</summary><img class="vouw" src="{PIXEL}"></details>'
    body = menu + hidden.format("paneel") + details + search + hidden.format("uitkomst")
    result = audit(write_site(tmp_path, {"a.html": page(body)}), Settings(axe_script, Plan(rules=("axe/image-alt",))))
    seen = {found.location.selector: found.states for found in result.findings}
    assert seen == {
        ".paneel": ("opengeklapt, 320 px", "opengeklapt, 1280 px"),
        ".vouw": ("opengeklapt, 320 px", "opengeklapt, 1280 px"),
        ".uitkomst": ("opengeklapt, 320 px", "opengeklapt, 1280 px"),
    }
