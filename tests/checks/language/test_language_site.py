"""A built site: one finding for a page that is wrong as a whole, one for a text of the template, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from inclusief_checks.findings import Finding, Severity
from inclusief_checks.language.rule import PAGE_LANGUAGE, WRONG_LANGUAGE
from inclusief_checks.language.site import check_languages

DUTCH = (
    "U hoeft niet zeker te weten of het discriminatie is.",
    "Bel ons als u hulp nodig hebt bij een formulier of een brief.",
    "Wij luisteren naar uw verhaal en denken met u mee over wat u kunt doen.",
)
ENGLISH = (
    "You do not have to be sure that it is discrimination.",
    "Call us if you need help with a form or with a letter that you received.",
    "We listen to your story and think along with you about what you can do.",
)


def page(lang: str, *blocks: str) -> str:
    return f'<!doctype html><html lang="{lang}"><body><main id="inhoud">{"".join(blocks)}</main></body></html>'


def paragraphs(texts: tuple[str, ...], attributes: str = "") -> str:
    return "".join(f"<p{attributes}>{text}</p>" for text in texts)


@pytest.fixture
def check(tmp_path: Path):
    """Return a function that writes pages and returns the findings."""

    def run(pages: dict[str, str], **options) -> list[Finding]:
        for name, html in pages.items():
            path = tmp_path / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(html, "utf-8")
        result = check_languages(tmp_path / "site", **options)
        assert result.pages_checked == sorted(pages)
        assert {finding.rule for finding in result.findings} <= {PAGE_LANGUAGE, WRONG_LANGUAGE}
        return result.findings

    return run


def test_right_pages_give_nothing(check):
    assert check({"index.html": page("nl", paragraphs(DUTCH)), "en/index.html": page("en", paragraphs(ENGLISH))}) == []


@pytest.mark.parametrize("lang", ["ar", "en", "tr", "uk", "de", "pl"])
def test_a_page_wholly_in_dutch_gives_one_finding(check, lang):
    (finding,) = check({"ar/index.html": page(lang, paragraphs(DUTCH * 5))})
    assert finding.severity is Severity.ERROR
    assert finding.location.selector == "html"
    assert "De pagina zegt" in finding.message and "de meeste tekst is Nederlands (nl)" in finding.message
    assert 'lang="nl"' in finding.suggestion
    assert finding.excerpt == DUTCH[0]


def test_a_short_page_with_hardly_anything_else_is_wrong_as_a_whole(check):
    (finding,) = check({"index.html": page("en", paragraphs(DUTCH[:1]), "<p>Menu</p>")})
    assert finding.rule == PAGE_LANGUAGE
    (finding,) = check(
        {"index.html": page("en", paragraphs(DUTCH[:1]), "<p>Contact</p><p>Site map</p><p>About us</p>" * 2)}
    )
    assert finding.rule == WRONG_LANGUAGE


def test_a_wrong_page_still_tells_about_parts_that_name_their_own_language(check):
    own = paragraphs(ENGLISH[:1], ' lang="tr"')
    findings = check({"index.html": page("ar", paragraphs(DUTCH), own)})
    assert sorted(finding.excerpt for finding in findings) == sorted([DUTCH[0], ENGLISH[0]])


def test_a_passage_is_told_with_its_place(check):
    html = page("en", paragraphs(ENGLISH), paragraphs(DUTCH[:1]), paragraphs(DUTCH[1:], ' lang="nl"'))
    (finding,) = check(
        {"en/melden/index.html": html},
        base_path="/dorp",
        source_of={"/dorp/en/melden/": "content/melden.md"}.get,
    )
    assert finding.severity is Severity.ERROR
    assert finding.location.file == "content/melden.md"
    assert finding.location.url == "/dorp/en/melden/"
    assert finding.location.selector == "#inhoud > p:nth-of-type(4)"
    assert finding.excerpt == DUTCH[0]
    assert "Nederlands (nl)" in finding.message and "Engels (en)" in finding.message
    assert 'lang="nl"' in finding.suggestion


def test_a_foreign_part_in_a_dutch_sentence_is_judged_apart(check):
    wrong = f'<p>{DUTCH[0]} <span lang="tr">{ENGLISH[0]}</span> {DUTCH[1]}</p>'
    right = f'<p>{DUTCH[0]} <span lang="en">{ENGLISH[0]}</span> {DUTCH[1]}</p>'
    (finding,) = check({"index.html": page("nl", wrong, right)})
    assert finding.excerpt == ENGLISH[0]
    assert finding.location.selector == "#inhoud > p > span"


def test_a_text_of_the_template_is_told_once(check):
    pages = {f"p{number}/index.html": page("en", paragraphs(ENGLISH), paragraphs(DUTCH[:1] * 2)) for number in range(5)}
    (finding,) = check(pages)
    assert finding.location.url == "/p0/"
    assert "Dit staat op 5 pagina's." in finding.message


def test_an_attribute_is_named(check):
    (finding,) = check({"index.html": page("en", paragraphs(ENGLISH), f'<img src="x" alt="{DUTCH[1]}">')})
    assert "kenmerk alt" in finding.message
    assert finding.suggestion == "Vertaal deze tekst."


def test_a_page_without_a_language_is_not_for_this_check(check):
    assert check({"index.html": f"<html><body>{paragraphs(DUTCH)}</body></html>"}) == []


def test_progress_hears_every_page(check):
    heard = []
    check(
        {"a.html": page("nl"), "b/index.html": page("nl")},
        progress=lambda done, total, name: heard.append((done, total, name)),
    )
    assert heard == [(1, 2, "a.html"), (2, 2, "b/index.html")]


def test_a_page_that_is_not_utf8_does_not_stop_the_check(check, tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "oud.html").write_bytes(page("nl", "<p>Caf\xe9</p>").encode("latin-1"))
    assert check_languages(tmp_path / "site").findings == []
