"""Where the links and pictures of a translated page lead to, and in which language that is said."""

from __future__ import annotations

import markdown
import pytest

from inclusief.languages import language
from inclusief.texts import IN_DUTCH, IN_DUTCH_LABEL
from inclusief.translations.catalogs import Catalog, Message, State
from inclusief.translations.translator import SOURCE_TRANSLATOR, Translator
from inclusief.translations.tree import Subject, TranslateTree

SITE = {
    "index.md",
    "agenda.md",
    "regelen/afval.md",
    "regelen/paspoort.md",
    "regelen/mijn pagina.md",
    "beeld/kaart.svg",
    "beeld/een foto.png",
    "ar/index.md",
    "ar/agenda.md",
    "ar/regelen/paspoort.md",
}
TEXTS = {IN_DUTCH: "بالهولندية", IN_DUTCH_LABEL: "بالهولندية:"}


def translator(texts: dict[str, str], code: str = "ar") -> Translator:
    messages = {source: Message(source, text, State.TRANSLATED) for source, text in texts.items()}
    return Translator(language(code), Catalog(language(code), f"{code}.po", messages))


def render(source: str, name: str = "regelen/paspoort.md", using: Translator | None = None) -> str:
    using = using or translator({**TEXTS, source: source})
    tree = TranslateTree(SITE.__contains__)
    path = name if using.is_source else f"{using.language.code}/{name}"
    tree.subject = Subject(path, name, using)
    md = markdown.Markdown(extensions=["toc", "attr_list", "admonition", "tables", "def_list", tree])
    return md.convert(source)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("../agenda.md", "../agenda.md"),
        ("../index.md#x", "../index.md#x"),
        ("paspoort.md?a=b#c", "paspoort.md?a=b#c"),
        ("../beeld/kaart.svg", "../../beeld/kaart.svg"),
        ("../beeld/een%20foto.png", "../../beeld/een%20foto.png"),
        ("#kop", "#kop"),
        ("https://voorbeeld.example/agenda.md", "https://voorbeeld.example/agenda.md"),
        ("mailto:a@voorbeeld.example", "mailto:a@voorbeeld.example"),
        ("tel:08000001", "tel:08000001"),
        ("/agenda.md", "/agenda.md"),
        ("../nergens.md", "../nergens.md"),
    ],
)
def test_a_link_leads_to_the_same_language_or_to_the_one_file_there_is(written, shown):
    assert f'href="{shown}"' in render(f"[س]({written})")


def test_only_a_page_that_is_left_out_is_said_to_be_dutch():
    note = '<span dir="rtl" lang="ar"> (بالهولندية)</span>'
    for written, shown in (
        ("afval.md", "../../regelen/afval.md"),
        ("afval.md#rest", "../../regelen/afval.md#rest"),
        ("mijn%20pagina.md", "../../regelen/mijn%20pagina.md"),
    ):
        assert render(f"[س]({written})") == f'<p><a href="{shown}" hreflang="nl">س{note}</a></p>'
    assert "hreflang" not in render("[س](../beeld/kaart.svg) [س](../agenda.md)")


def test_the_note_is_dutch_if_the_catalog_does_not_have_it():
    source = "[س](afval.md)"
    assert '<span dir="ltr" lang="nl"> (in het Nederlands)</span>' in render(source, using=translator({source: source}))


def test_a_picture_is_taken_from_the_one_place_where_it_is():
    assert 'src="../../beeld/kaart.svg"' in render("![س](../beeld/kaart.svg)")
    assert 'src="../beeld/kaart.svg"' in render("![س](beeld/kaart.svg)", "index.md")


def test_the_dutch_page_stays_as_it_is():
    source = "Zie [afval](afval.md) en ![x](../beeld/kaart.svg), 0800-0001."
    assert render(source, using=SOURCE_TRANSLATOR) == markdown.markdown(source)


@pytest.mark.parametrize(
    ("source", "html"),
    [
        (
            "Een zin.",
            '<p class="onvertaald" dir="ltr" lang="nl"><span class="onvertaald__taal" dir="rtl" lang="ar">بالهولندية:</span> Een zin.</p>',
        ),
        ("## Een kop", '<h2 class="onvertaald" dir="ltr" id="een-kop" lang="nl">Een kop</h2>'),
        ("## Een kop {#anker}", '<h2 class="onvertaald" dir="ltr" id="anker" lang="nl">Een kop</h2>'),
        (
            "Een zin.\n{: .klasse}",
            '<p class="onvertaald klasse" dir="ltr" lang="nl"><span class="onvertaald__taal" dir="rtl" lang="ar">بالهولندية:</span> Een zin.</p>',
        ),
    ],
)
def test_what_is_not_translated_says_that_it_is_dutch(source, html):
    assert render(source, using=translator(TEXTS)) == html


def test_equal_headings_have_the_same_anchors_as_in_dutch():
    source = "## Bellen\n\n## Bellen\n\n## Vast {#bellen_1}\n"
    dutch = render(source, using=SOURCE_TRANSLATOR)
    arabic = render(source, using=translator({**TEXTS, "Bellen": "اتصال", "Vast": "ثابت"}))
    ids = [part.split('"')[0] for part in dutch.split('id="')[1:]]
    assert ids == [part.split('"')[0] for part in arabic.split('id="')[1:]]
    assert len(set(ids)) == 3, ids


def test_a_heading_that_is_still_dutch_is_known_by_its_anchor():
    tree = TranslateTree(SITE.__contains__)
    tree.subject = Subject("ar/agenda.md", "agenda.md", translator({"Vertaald": "مترجم"}))
    markdown.Markdown(extensions=["toc", "attr_list", tree]).convert("## Vertaald\n\n## Een kop\n\n## Vast {#anker}\n")
    assert tree.subject.dutch_headings == ["een-kop", "anker"]
