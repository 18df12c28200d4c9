"""Any language: also those that Babel or Material lack, from right to left or in another script, each on a built site."""

from __future__ import annotations

import gettext
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from shutil import copytree

import pytest
from tests.conftest import SITES, link_packages

from inclusief.languages import language
from inclusief.translations.catalogs import read_catalog
from inclusief.translations.plurals import plural_forms

LATIN, ARABIC = "noto-sans-latin", "noto-sans-arabic-arabic"

# In the order of mkdocs.yml. Code: own name, direction, 1 February 2027 in words, fonts.
LANGUAGES = {
    "nl": ("Nederlands", "ltr", "maandag 1 februari 2027", {LATIN}),
    "tr": ("Türkçe", "ltr", "1 Şubat 2027 Pazartesi", set()),
    "ar": ("العربية", "rtl", "الاثنين، 1 فبراير 2027", {ARABIC, LATIN}),
    "prs": ("دری", "rtl", "دوشنبه 1 فبروری 2027", {ARABIC, LATIN}),
    "ti": ("ትግርኛ", "ltr", "ሰኑይ፣ 1 ለካቲት 2027", {"noto-sans-ethiopic-ethiopic", LATIN}),
    "so": ("Soomaali", "ltr", "Isniin, Febraayo 1, 2027", {LATIN}),
    "pap": ("Papiamentu", "ltr", "djaluna, 1 Febrüari 2027", {LATIN}),
    "tru-Syrc": ("ܣܘܪܝܬ", "rtl", "maandag 1 februari 2027", {"noto-sans-syriac-syriac", LATIN}),
    "tru-Latn": ("Surayt", "ltr", "maandag 1 februari 2027", set()),
    "nl-simple": ("Nederlands (eenvoudig)", "ltr", "maandag 1 februari 2027", {LATIN}),
}
PAGES = ("", "regelen/paspoort/", "regelen/verhuizen/", "regelen/afval/", "melden/", "agenda/", "zoeken/")
LEFT_OUT = {"regelen/afval/": {"ar", "tru-Syrc"}, "melden/": {"ti"}}
FOREIGN = [code for code in LANGUAGES if code != "nl"]
RTL = [code for code, (_, direction, _, _) in LANGUAGES.items() if direction == "rtl"]
HOST = "https://voorbeeldstad.example/"

# A few words of each catalog: welcome, arrange, passport, "in Dutch", label of a Dutch block, you are here, next, unknown page.
WORDS = {
    "nl": (
        "Welkom in Voorbeeldstad",
        "Regelen",
        "Paspoort",
        "in het Nederlands",
        "",
        "U bent hier",
        "Volgende:",
        "Deze pagina bestaat niet",
    ),
    "tr": (
        "Hoş geldiniz",
        "İşlemler",
        "Pasaport",
        "Hollandaca",
        "Hollandaca:",
        "Buradasınız",
        "Sonraki:",
        "Bu sayfa yok",
    ),
    "ar": (
        "أهلا وسهلا",
        "المعاملات",
        "جواز السفر",
        "بالهولندية",
        "بالهولندية:",
        "أنت هنا",
        "التالي:",
        "هذه الصفحة غير موجودة",
    ),
    "prs": (
        "خوش آمدید",
        "کارها",
        "پاسپورت",
        "به هالندی",
        "به هالندی:",
        "شما اینجا هستید",
        "بعدی:",
        "این صفحه وجود ندارد",
    ),
    "ti": ("እንቋዕ ብደሓን መጻእኩም", "ምድላው", "ፓስፖርት", "ብሆላንድኛ", "ብሆላንድኛ፦", "ኣብዚ ኣለኹም", "ዝቕጽል፦", "እዚ ገጽ የለን"),
    "so": (
        "Soo dhawow",
        "Diyaarin",
        "Baasaboor",
        "af-Nederlaan",
        "Af-Nederlaan:",
        "Halkan ayaad joogtaa",
        "Xiga:",
        "Boggan ma jiro",
    ),
    "pap": (
        "Bon biní",
        "Regla",
        "Pasapòrt",
        "na hulandes",
        "Na hulandes:",
        "Bo ta akinan",
        "Siguiente:",
        "E página aki no ta eksistí",
    ),
    "tru-Syrc": ("ܒܫܝܢܐ", "ܬܘܪܨܐ", "ܦܣܦܘܪܛ", "ܒܗܘܠܢܕܝܐ", "ܒܗܘܠܢܕܝܐ:", "ܗܪܟܐ ܗܬ", "ܐܚܪܝܐ:", "ܐܝ ܦܬܐ ܗܕܐ ܠܝܬܝܗ"),
    "tru-Latn": (
        "Bšayno",
        "Turoṣo",
        "Pasport",
        "b Hollandoyo",
        "B Hollandoyo:",
        "Harke hat",
        "Ḥaroyo:",
        "I faṯo hani layto",
    ),
    "nl-simple": (
        "Hallo",
        "Doen",
        "Uw paspoort",
        "in gewoon Nederlands",
        "In gewoon Nederlands:",
        "Hier bent u",
        "Hierna:",
        "Deze pagina is er niet",
    ),
}
WELCOME, ARRANGE, PASSPORT, IN_DUTCH, LABEL, HERE, NEXT, UNKNOWN = range(8)


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Iterator[Path]:
    """Yield the built site; it is built once."""
    root = tmp_path_factory.mktemp("talen") / "talen"
    copytree(SITES / "talen", root)
    link_packages(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1795435200")
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(root / "uit")]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    yield root / "uit"


def prefix(code: str) -> str:
    return "" if code == "nl" else f"{code}/"


def offered(code: str) -> list[str]:
    return [page for page in PAGES if code not in LEFT_OUT.get(page, ())]


def html(site: Path, code: str, page: str) -> str:
    return (site / prefix(code) / page / "index.html").read_text("utf-8")


def every_page(site: Path) -> Iterator[tuple[str, str, str]]:
    for code in LANGUAGES:
        for page in offered(code):
            yield code, page, html(site, code, page)


def part(page: str, start: str, end: str) -> str:
    """Return the piece of a page that begins with one text and ends before another."""
    return page.split(start, 1)[1].split(end, 1)[0]


def words(fragment: str) -> str:
    return " ".join(unescape(re.sub("<[^>]*>", "", fragment)).split())


# Language, direction, name, dates, fonts


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_says_its_language_and_direction(site, code):
    _, direction, _, _ = LANGUAGES[code]
    for page in offered(code):
        assert f'<html lang="{code}" dir="{direction}"' in html(site, code, page)


def test_the_switch_has_every_language_in_a_fixed_order_with_its_own_name(site):
    for code, page, text in every_page(site):
        rows = re.findall(r'<a href="[^"]*" rel="alternate"([^>]*)>([^<]*)</a>', part(text, 'id="talen"', "</nav>"))
        wanted = [other for other in LANGUAGES if page in offered(other)]
        assert [name for _, name in rows] == [LANGUAGES[other][0] for other in wanted]
        for other, (attributes, _) in zip(wanted, rows, strict=True):
            assert f'hreflang="{other}" lang="{other}" dir="{LANGUAGES[other][1]}"' in attributes
            assert ("aria-current" in attributes) == (other == code)


@pytest.mark.parametrize("code", LANGUAGES)
def test_days_are_written_by_the_language_or_by_the_one_that_helps_it(site, code):
    date = re.search(r"<time datetime=\"2027-02-01\"([^>]*)>([^<]*)</time>", html(site, code, "agenda/"))
    assert date[2] == LANGUAGES[code][2]
    borrowed = {"prs": ' lang="fa-AF"', "tru-Syrc": ' lang="nl"', "tru-Latn": ' lang="nl"'}
    assert date[1] == borrowed.get(code, "")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_loads_the_fonts_of_its_script_and_no_others(site, code):
    sheet = site / f"assets/fonts/{code}.css"
    css = sheet.read_text("utf-8") if sheet.exists() else ""
    assert set(re.findall(r"url\((.*?)-[47]00-normal\.woff2\)", css)) == LANGUAGES[code][3]
    linked = re.findall(r'href="[^"]*assets/fonts/([^"]*)\.css"', html(site, code, ""))
    assert linked in ([code], []), "a page loads no fonts of another language"


@pytest.mark.parametrize("code", [code for code, (*_, fonts) in LANGUAGES.items() if not fonts])
def test_a_language_without_fonts_asks_for_none(site, code):
    assert "assets/fonts/" not in html(site, code, "")


@pytest.mark.parametrize("code", FOREIGN)
def test_the_page_for_unknown_addresses_speaks_the_language(site, code):
    section = part((site / "404.html").read_text("utf-8"), f'<section class="in-lost" lang="{code}"', "</section>")
    assert section.startswith(f' dir="{LANGUAGES[code][1]}"')
    assert f">{WORDS[code][UNKNOWN]}<" in section
    assert f'href="/{code}/"' in section


# Languages and each other


def test_every_page_names_all_its_languages_and_they_name_it(site):
    for code, page, text in every_page(site):
        found = dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]*)"', text))
        wanted = {other: f"{HOST}{prefix(other)}{page}" for other in LANGUAGES if page in offered(other)}
        assert found == {"x-default": f"{HOST}{page}", **wanted}, (code, page)
        assert f'<link rel="canonical" href="{wanted[code]}">' in text


@pytest.mark.parametrize("code", LANGUAGES)
def test_titles_are_unique_within_a_language(site, code):
    titles = [re.search("<title>(.*?)</title>", html(site, code, page))[1] for page in offered(code)]
    assert len(set(titles)) == len(titles), titles


@pytest.mark.parametrize("code", ["nl", *FOREIGN])
def test_the_title_of_the_window_is_that_of_the_page(site, code):
    for page, name in (("", WELCOME), ("regelen/paspoort/", PASSPORT)):
        text = html(site, code, page)
        assert f"<h1>{WORDS[code][name]}</h1>" in text
        assert WORDS[code][name] in re.search("<title>(.*?)</title>", text)[1]


@pytest.mark.parametrize("code", LANGUAGES)
def test_search_finds_pages_of_the_language_only(site, code):
    rows = json.loads((site / f"assets/zoeken/{code}.json").read_text("utf-8"))["documents"]
    found = {row["url"].split("#")[0] for row in rows}
    others = tuple(f"{other}/" for other in FOREIGN)
    if code == "nl":
        assert found and not any(url.startswith(others) for url in found)
    else:
        assert found and all(url.startswith(f"{code}/") for url in found)
    assert f"{prefix(code)}regelen/paspoort/" in found
    assert WORDS[code][PASSPORT] in {row["title"] for row in rows}
    for page, left_out in LEFT_OUT.items():
        assert (f"{prefix(code)}{page}" in found) == (code not in left_out)


def test_headings_have_the_same_anchors_in_every_language(site):
    for page in PAGES[:4]:
        ids = {
            code: re.findall(
                r'<h[23][^>]* id="([^"]+)"', part(html(site, code, page), '<div class="in-content">', "</main>")
            )
            for code in LANGUAGES
            if page in offered(code)
        }
        assert set(map(tuple, ids.values())) == {tuple(ids["nl"])}, page
    assert {"wat-neemt-u-mee", "wat-kost-het"} <= set(re.findall('id="([^"]+)"', html(site, "ti", "regelen/paspoort/")))
    assert 'id="heen"' in html(site, "ti", "regelen/verhuizen/")


@pytest.mark.parametrize("code", LANGUAGES)
def test_links_and_pictures_stay_in_reach(site, code):
    """Links lead to the same language. Every address in a page exists; a picture is there once, for all languages."""
    for page in offered(code):
        text, here = html(site, code, page), site / prefix(code) / page
        for address in re.findall(r'(?:href|src)="([^":]*)"', text):
            path, _, anchor = address.partition("#")
            target = (here / path).resolve() if path else here.resolve()
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), (code, page, address)
            if anchor and target.suffix == ".html":
                assert f'id="{unescape(anchor)}"' in target.read_text("utf-8"), (code, page, address)
    assert 'href="../paspoort/#wat-neemt-u-mee"' in html(site, code, "regelen/verhuizen/")
    up = "../../" if code == "nl" else "../../../"
    assert f'src="{up}beeld/kaart.svg"' in html(site, code, "regelen/paspoort/")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_way_back_and_on_is_in_the_language(site, code):
    text = html(site, code, "regelen/verhuizen/")
    trail = part(text, '<nav class="in-trail"', "</nav>")
    assert f'aria-label="{WORDS[code][HERE]}"' in trail
    home = "Voorbeeldstad" if code == "nl" else '<span class="nog-nl" lang="nl" dir="ltr">Voorbeeldstad</span>'
    assert f'<a href="../../">{home}</a>' in trail, "home of the language; its name is not in the catalogs"
    assert '<a class="in-brand" href="../../">' in text
    assert words(trail.split("<li>")[-1]) == WORDS[code][ARRANGE]
    pager = part(text, '<nav class="in-pager"', "</nav>")
    assert re.search(rf'<a href="\.\./paspoort/">{WORDS[code][PASSPORT]}</a>', pager)
    assert WORDS[code][NEXT] in pager


# A page that a language does not have


@pytest.mark.parametrize(("page", "code"), [(page, code) for page, codes in LEFT_OUT.items() for code in sorted(codes)])
def test_a_page_that_is_left_out_is_not_there(site, page, code):
    assert not (site / prefix(code) / page).exists()
    assert f"{HOST}{code}/{page}" not in html(site, "nl", page)


def links_to(text: str, page: str) -> list[str]:
    """Return the links of a page to a Dutch page, except those that only say that there is such a language."""
    found = re.findall(r'<a [^>]*href="(?:\.\./)+' + re.escape(page) + r'"[^>]*>.*?</a>', text)
    return [link for link in found if 'rel="alternate"' not in link]


@pytest.mark.parametrize("code", sorted(LEFT_OUT["regelen/afval/"]))
@pytest.mark.parametrize(
    ("on", "where", "end"),
    [
        ("", 'class="in-list in-tiles"', "</ul>"),
        ("zoeken/", 'class="in-topics"', "</main>"),
        ("regelen/paspoort/", 'class="in-content"', "</main>"),
        ("regelen/verhuizen/", 'class="in-pager"', "</nav>"),
    ],
    ids=["tiles", "subjects", "text", "pager"],
)
def test_a_link_to_a_page_that_is_left_out_says_that_it_is_dutch(site, code, on, where, end):
    links = links_to(part(html(site, code, on), where, end), "regelen/afval/")
    assert links
    for link in links:
        assert 'hreflang="nl"' in link
        assert words(link).endswith(f"({WORDS[code][IN_DUTCH]})")


@pytest.mark.parametrize(
    ("where", "end"),
    [
        ('id="hoofdmenu"', "</nav>"),
        ('id="menu-voet"', "</nav>"),
        ('in-band__bottom"', "</header>"),
        ('class="in-list in-tiles"', "</ul>"),
    ],
    ids=["menu", "footer", "report", "tiles"],
)
def test_the_menu_says_it_too(site, where, end):
    links = links_to(part(html(site, "ti", ""), where, end), "melden/")
    assert links
    for link in links:
        assert 'hreflang="nl"' in link and f"({WORDS['ti'][IN_DUTCH]})" in link


def test_the_page_for_unknown_addresses_says_it_too(site):
    section = part((site / "404.html").read_text("utf-8"), '<section class="in-lost" lang="ti"', "</section>")
    link = re.search(r'<a [^>]*href="/melden/".*?</a>', section)[0]
    assert 'hreflang="nl"' in link and f"({WORDS['ti'][IN_DUTCH]})" in link


# Names and numbers from right to left


@pytest.mark.parametrize("code", RTL)
def test_names_and_numbers_are_isolated_where_the_text_runs_from_right_to_left(site, code):
    text = html(site, code, "regelen/paspoort/")
    for piece in ("Stichting Voorbeeld B.V.", "0800-0001", "+31 85 000 00 01"):
        assert f"<bdi>{piece}</bdi>" in text
    start = html(site, code, "")
    assert "<bdi>Voorbeeldpunt &amp; Co</bdi>" in start
    assert '<a href="tel:08000001"><bdi>0800-0001</bdi></a>' in start
    if "melden/" in offered(code):
        assert '<bdi lang="nl">Voorbeeldpunt &amp; Co</bdi>' in html(site, code, "melden/")


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code not in RTL])
def test_nothing_is_isolated_where_it_is_not_needed(site, code):
    content = part(html(site, code, "regelen/paspoort/"), 'class="in-content"', "</main>")
    assert "<bdi" not in content


# What is not translated


@pytest.mark.parametrize("code", FOREIGN)
def test_what_is_not_translated_says_that_it_is_dutch(site, code):
    text = html(site, code, "regelen/verhuizen/")
    direction = LANGUAGES[code][1]
    title = re.search(r'<p class="admonition-title([^"]*)"([^>]*)>(.*?)</p>', text)
    assert "onvertaald" in title[1] and title[2] == ' dir="ltr" lang="nl"'
    label = f'<span class="onvertaald__taal" dir="{direction}" lang="{code}">{WORDS[code][LABEL]}</span>'
    assert title[3] == f"{label} Let op"


def test_a_heading_and_a_cell_say_it_without_a_word(site):
    text = html(site, "ti", "regelen/paspoort/")
    assert re.search(r'<h2 class="onvertaald" dir="ltr" id="wat-kost-het" lang="nl">Wat kost het\?</h2>', text)
    assert re.search(r'<td class="onvertaald" dir="ltr" lang="nl">10 euro</td>', text)
    assert re.search(r'<a href="#wat-kost-het"><bdi lang="nl">Wat kost het\?</bdi></a>', text), "table of contents"


def test_an_outdated_translation_is_not_shown(site):
    """The catalog of Tigrinya has an old number; a reader must not call it."""
    text = html(site, "ti", "regelen/verhuizen/")
    assert "0800-0002" not in text
    paragraph = re.search(r'<p class="onvertaald" dir="ltr" lang="nl">(.*?)</p>', text)[1]
    assert words(paragraph) == f"{WORDS['ti'][LABEL]} Bel 0800-0001. Of lees wat u meeneemt."


def test_a_link_in_a_dutch_block_says_in_which_language_its_note_is(copy_site):
    root = copy_site("talen")
    page = root / "content/regelen/paspoort.md"
    page.write_text(page.read_text("utf-8") + "\nLees [over afval](afval.md).\n", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", "uit"]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    text = html(root / "uit", "ar", "regelen/paspoort/")
    note = f'<span dir="rtl" lang="ar"> ({WORDS["ar"][IN_DUTCH]})</span>'
    assert re.search(
        rf'<p class="onvertaald"[^>]*>.*Lees <a href="[^"]*" hreflang="nl">over afval{re.escape(note)}</a>', text
    )


def notice_forms(code: str) -> list[str]:
    catalog = (SITES / "talen" / "translations" / f"{code}.po").read_text("utf-8")
    block = part(catalog, 'msgid_plural "{n} delen van deze pagina', "\n\n")
    return re.findall(r'msgstr\[\d\] "(.*)"', block)


@pytest.mark.parametrize("code", FOREIGN)
def test_the_notice_counts_in_the_plural_of_the_language(site, code):
    choose = gettext.c2py(re.search(r"plural=(.*);", plural_forms(code))[1])
    forms, seen = notice_forms(code), set()
    for page in offered(code):
        notice = words(part(html(site, code, page), '<div class="in-notice">', "</div>"))
        number = int(re.search(r"\d+", notice)[0])
        assert notice.startswith(forms[choose(number)].replace("{n}", str(number))), (page, number)
        seen.add(choose(number))
    assert len(seen) > (1 if code == "ar" else 0), "one form proves nothing for a language with six"


@pytest.mark.parametrize("code", FOREIGN)
def test_a_catalog_counts_as_its_header_says(code):
    """Babel does not know all these languages, so what it makes of the header does not count."""
    catalog, findings = read_catalog(SITES / "talen" / "translations" / f"{code}.po", f"translations/{code}.po")
    assert findings == []
    read = gettext.c2py(catalog.plural_expression)
    wanted = gettext.c2py(re.search(r"plural=(.*);", plural_forms(code))[1])
    numbers = (0, 1, 2, 3, 11, 100)
    assert [read(number) for number in numbers] == [wanted(number) for number in numbers]
    if code == "ar":
        assert [read(number) for number in numbers] == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("code", FOREIGN)
def test_an_interface_text_without_translation_says_that_it_is_dutch(site, code):
    link = re.search(r'<a href="#inhoud"[^>]*>.*?</a>', html(site, code, ""))[0]
    assert words(link) == "Ga naar de inhoud"
    assert 'lang="nl"' in link


# A language is a file


@pytest.mark.parametrize("code", [*FOREIGN, "fr", "cs", "xx", "en-simple"])
def test_a_language_is_added_with_one_command(copy_site, code):
    root = copy_site("talen")
    (root / "translations" / f"{code}.po").unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "inclusief", "translations", "add", code], cwd=root, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert language(code).name in done.stdout
    catalog = (root / "translations" / f"{code}.po").read_text("utf-8")
    header = "".join(re.findall(r'^"(.*)"$', part(catalog, 'msgstr ""', "\n\n"), re.M))
    assert f"Plural-Forms: {plural_forms(code)}" in header
