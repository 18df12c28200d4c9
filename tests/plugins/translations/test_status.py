"""How far the translations are: the numbers, and how they are shown to people and to programs."""

from __future__ import annotations

import datetime
import io
import json
import subprocess
import sys
from html.parser import HTMLParser

import pytest

from inclusief import publish
from inclusief.check import read_project_pages
from inclusief.errors import CannotRun, InclusiefError, InputError
from inclusief.progress import Progress
from inclusief.project import load_project
from inclusief.translations import commands
from inclusief.translations.catalogs import MACHINE
from inclusief.translations.collect import project_units
from inclusief.translations.status import INTERFACE, Amount, Status, Tally, read_status
from inclusief.translations.status_report import dashboard, json_document, said, table
from inclusief.translations.units import interface_units
from inclusief_checks.accessibility.audit import AuditResult
from inclusief_checks.findings import Severity
from inclusief_checks.prose import Block
from inclusief_checks.readability import check_blocks

DAY = datetime.date(2026, 11, 23)
REVIEWED = "# nagekeken: A. de Vries 2026-11-01\n"
BY_MACHINE = f"# {MACHINE}\n"
HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def entry(source: str, text: str = "", comment: str = "") -> str:
    return f'{comment}#: content/index.md:1\nmsgid "{source}"\nmsgstr "{text}"\n\n'


SHARED = "Bel ons vandaag nog."
FILES = {
    "mkdocs.yml": "site_name: Dorp\ndocs_dir: content\nplugins:\n  - inclusief/translations: {languages: [en, ar]}\n",
    "content/index.md": f"---\ntitle: Welkom\n---\n\n{SHARED}\n\nEen *twee* drie.\n\n{SHARED}\n",
    "content/melden.md": (
        f"---\ntitle: Melden\nniet_in: [ar]\n---\n\n{SHARED}\n\nKijk op [onze site](index.md).\n\nVraag hulp.\n"
    ),
    "calendar.yaml": None,
    "content/meldpunten.yaml": None,
    "translations/en.po": HEADER.format("en")
    + entry("Welkom", "Welcome")
    + entry(SHARED, "Call us today.", BY_MACHINE + REVIEWED)
    + entry("Een *twee* drie.", "One *two* three.", BY_MACHINE + "#, fuzzy\n")
    + entry("Melden", "Report", BY_MACHINE)
    + entry("Vraag hulp.", "Ask for help.", REVIEWED),
    "translations/ar.po": HEADER.format("ar") + entry("Welkom", "أهلا", BY_MACHINE),
}


@pytest.fixture
def make_project(make_site):
    """Return a function that makes a project with two languages in which every state occurs."""
    return lambda files=None: load_project(make_site({**FILES, **(files or {})}) / "mkdocs.yml")


def status_of_project(project) -> Status:
    pages, findings = read_project_pages(project)
    assert not findings
    return read_status(project, pages, project_units(project, pages), DAY)


@pytest.fixture
def status(make_project) -> Status:
    return status_of_project(make_project())


def test_every_state_is_counted_in_blocks_and_words(status):
    english = status.languages[0]
    assert (english.language.code, english.file) == ("en", "translations/en.po")
    assert english.pages["content/index.md"] == Tally(
        translated=Amount(2, 5), outdated=Amount(1, 3), reviewed=Amount(1, 4)
    )
    assert english.pages["content/melden.md"] == Tally(
        translated=Amount(3, 7), missing=Amount(1, 4), machine=Amount(1, 1), reviewed=Amount(2, 6)
    )
    assert english.pages["mkdocs.yml"] == Tally(missing=Amount(1, 1))
    assert list(english.pages) == ["content/index.md", "content/melden.md", "mkdocs.yml", INTERFACE]


def test_a_block_on_several_pages_counts_once_in_the_total(status):
    english = status.languages[0]
    fixed = english.pages[INTERFACE]
    assert english.total == Tally(
        translated=Amount(4, 8),
        outdated=Amount(1, 3),
        missing=Amount(2, 5) + fixed.missing,
        machine=Amount(1, 1),
        reviewed=Amount(2, 6),
    )
    assert english.total.to_do == Amount(3, 8) + fixed.missing
    pages = [tally.total for tally in english.pages.values()]
    assert sum(amount.blocks for amount in pages) == english.total.total.blocks + 1


def test_all_texts_of_the_interface_are_one_page(status):
    texts = {unit.text for unit in interface_units()}
    found = status.languages[0].pages[INTERFACE]
    assert found == Tally(missing=Amount(len(texts), found.missing.words))
    assert found.missing.words > len(texts)


def test_a_page_that_is_left_out_of_a_language_is_no_work(status):
    english, arabic = status.languages
    assert (english.left_out, arabic.left_out) == ((), ("content/melden.md",))
    assert "content/melden.md" not in arabic.pages
    assert arabic.pages["content/index.md"] == Tally(
        translated=Amount(1, 1), missing=Amount(2, 7), machine=Amount(1, 1)
    )
    assert arabic.total.missing == Amount(3, 8) + arabic.pages[INTERFACE].missing


def test_a_translation_that_lost_something_is_missing_and_an_error(make_project):
    broken = FILES["translations/ar.po"] + entry("Een *twee* drie.", "واحد اثنان 99")
    found = status_of_project(make_project({"translations/ar.po": broken}))
    assert {finding.location.file for finding in found.errors} == {"translations/ar.po"}
    assert found.languages[1].pages["content/index.md"].missing == Amount(2, 7)
    assert found.only("translations/en.po").errors == ()


@pytest.mark.parametrize(
    ("part", "rest", "percent"),
    [
        (Amount(), Amount(5, 50), 0),
        (Amount(1, 1), Amount(999, 9999), 1),
        (Amount(1, 10), Amount(1, 30), 25),
        (Amount(999, 9999), Amount(1, 1), 99),
        (Amount(3, 20), Amount(1, 0), 99),
        (Amount(1, 0), Amount(1, 0), 1),
        (Amount(3, 20), Amount(), 100),
    ],
)
def test_only_nothing_is_0_percent_and_only_all_is_100(part, rest, percent):
    assert Tally(translated=part, missing=rest).percent(part) == percent


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Amount(), "geen"),
        (Amount(1, 1), "1 tekst, 1 woord"),
        (Amount(2, 0), "2 teksten, 0 woorden"),
        (Amount(1234, 12345), "1.234 teksten, 12.345 woorden"),
    ],
)
def test_amounts_are_said_in_dutch(amount, words):
    assert said(amount) == words


def rows_of(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines() if line]


def test_the_table_has_a_row_per_language_and_the_pages_to_do(status):
    text = table(status)
    english = status.languages[0].total
    assert text.splitlines()[1].startswith("Engels (en)")
    assert text.splitlines()[1].endswith(f"{english.percent(english.reviewed)} % (6)")
    assert text.splitlines()[2].startswith("Arabisch (ar)")
    first, _, second = text.partition("Nog niet klaar: Engels (en)")[2].partition("Nog niet klaar: Arabisch (ar)")
    assert ["content/index.md", "62", "%", "1", "tekst,", "3", "woorden", "geen"] in rows_of(first)
    assert ["content/melden.md", "64", "%", "geen", "1", "tekst,", "4", "woorden"] in rows_of(first)
    assert "content/melden.md" not in second
    assert not any("\u0590" < letter < "\u0800" for letter in text), "a name from right to left mixes up the columns"


def test_pages_that_are_done_stay_out_of_the_table(make_project):
    whole = HEADER.format("en") + "".join(
        entry(text, text.upper()) for text in ("Welkom", SHARED, "Een *twee* drie.", "Dorp")
    )
    text = table(status_of_project(make_project({"translations/en.po": whole, "translations/ar.po": None})))
    assert "content/melden.md" in text and "content/index.md" not in text


def test_a_name_of_a_file_cannot_steer_the_terminal(make_project):
    text = table(status_of_project(make_project({"content/a\u202e\x1b[31m.md": "---\ntitle: A\n---\n\nB.\n"})))
    assert "\u202e" not in text and "\x1b" not in text and "⟨U+202E⟩" in text


def test_json_has_the_shape_that_is_promised(status):
    document = json.loads(json_document(status))
    assert list(document) == ["schema_version", "day", "languages", "errors"]
    assert (document["schema_version"], document["day"], document["errors"]) == (1, "2026-11-23", [])
    english, arabic = document["languages"]
    amounts = ["total", "translated", "outdated", "missing", "machine", "reviewed"]
    assert list(english) == ["language", "name", "dir", "file", *amounts, "left_out", "pages"]
    assert (arabic["language"], arabic["name"], arabic["dir"]) == ("ar", "العربية", "rtl")
    assert arabic["left_out"] == ["content/melden.md"]
    page = english["pages"][0]
    assert page == {
        "page": "content/index.md",
        "total": {"blocks": 3, "words": 8},
        "translated": {"blocks": 2, "words": 5},
        "outdated": {"blocks": 1, "words": 3},
        "missing": {"blocks": 0, "words": 0},
        "machine": {"blocks": 0, "words": 0},
        "reviewed": {"blocks": 1, "words": 4},
    }
    for row in (english, arabic, *english["pages"]):
        whole = [row[state]["words"] for state in ("translated", "outdated", "missing")]
        assert sum(whole) == row["total"]["words"]


class Page(HTMLParser):
    """A page as a list of elements with their text. Fails if tags do not nest."""

    VOID = ("meta", "br")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.found: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs)
        if tag in self.VOID:
            self.found.append((tag, dict(attrs), ""))
        else:
            self.open.append((tag, dict(attrs), []))

    def handle_endtag(self, tag):
        opened, attributes, texts = self.open.pop()
        assert opened == tag
        self.found.append((tag, attributes, " ".join("".join(texts).split())))

    def handle_data(self, data):
        for _, _, texts in self.open:
            texts.append(data)

    def all(self, *tags: str) -> list[tuple[dict[str, str | None], str]]:
        return [(attributes, text) for tag, attributes, text in self.found if tag in tags]


def test_the_dashboard_is_for_every_reader(status):
    html = dashboard(status)
    page = Page(html)
    assert page.all("html")[0][0]["lang"] == "nl"
    assert [text for _, text in page.all("h1")] == ["Hoe ver zijn de vertalingen?"]
    assert [text for _, text in page.all("h2")][-2:] == ["English (Engels, en)", "العربية (Arabisch, ar)"]
    names = [(a["lang"], a["dir"], text) for a, text in page.all("bdi") if "lang" in a]
    english, arabic = ("en", "ltr", "English"), ("ar", "rtl", "العربية")
    assert names == [english, arabic, english, english, arabic, arabic], "in the first table, a heading, and a caption"
    assert all(attributes["scope"] in ("col", "row") for attributes, _ in page.all("th"))
    assert len(page.all("caption")) == len(page.all("table")) == 3
    ids = [attributes["id"] for _, attributes, _ in page.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [attributes["href"] for attributes, _ in page.all("a")]
    assert links and all(link.startswith("#") and link[1:] in ids for link in links)
    assert not page.all("script", "link", "img") and "http" not in html and "style=" not in html
    assert "23 november 2026" in html


def test_the_dashboard_shows_the_numbers(status):
    cells = [text for _, text in Page(dashboard(status)).all("th", "td")]
    start = cells.index("content/index.md")
    assert cells[start : start + 7] == [
        "content/index.md",
        "Nog te doen: 1 tekst, 3 woorden",
        "2 teksten, 5 woorden",
        "1 tekst, 3 woorden",
        "geen",
        "geen",
        "1 tekst, 4 woorden",
    ]


def test_the_dashboard_is_readable(status):
    texts = [text for _, text in Page(dashboard(status)).all("h1", "h2", "p", "li", "dt", "dd", "caption")]
    blocks = [Block("alinea", text, ((1, 1),)) for text in texts if ".md" not in text]
    assert len(blocks) > 20
    assert [
        finding.excerpt for finding in check_blocks(blocks, "overzicht") if finding.severity is Severity.ERROR
    ] == []


def test_texts_in_the_dashboard_are_escaped(make_project):
    broken = FILES["translations/ar.po"] + entry("Kijk op [<b>x</b>](index.md).", "<script>")
    files = {"content/<i>&.md": "---\ntitle: A\n---\n\nB.\n", "translations/ar.po": broken}
    page = Page(dashboard(status_of_project(make_project(files))))
    assert not page.all("script", "i", "b")
    assert "content/<i>&.md" in [text for _, text in page.all("th")]
    assert any("<b>x</b>" in text and "<script>" in text for _, text in page.all("li"))


def test_the_command_writes_the_dashboard_of_all_languages(make_project, capsys):
    project = make_project()
    assert commands.status(project, "ar", as_json=False) == 0
    out = capsys.readouterr().out
    assert "Arabisch" in out and "Engels" not in out
    assert "reports/translations.html" in out
    html = (project.root / "reports/translations.html").read_text("utf-8")
    assert "English" in html and "العربية" in html
    assert "\x1b" not in out


def test_json_is_all_that_is_printed(make_project, capsys):
    project = make_project()
    assert commands.status(project, as_json=True) == 0
    assert [row["language"] for row in json.loads(capsys.readouterr().out)["languages"]] == ["en", "ar"]
    assert (project.root / "reports/translations.html").is_file()
    assert commands.status(project, "ar", as_json=True) == 0
    assert [row["language"] for row in json.loads(capsys.readouterr().out)["languages"]] == ["ar"]


def test_a_catalog_that_cannot_be_read_is_said(make_project, capsys):
    project = make_project({"translations/ar.po": 'msgid "a"\nmsgstr "b\n'})
    with pytest.raises(InputError):
        commands.status(project, as_json=False)
    assert "Engels (en)" in capsys.readouterr().out
    assert "translations/ar.po:2" in (project.root / "reports/translations.html").read_text("utf-8")
    assert commands.status(project, as_json=True) == 2
    (error,) = json.loads(capsys.readouterr().out)["errors"]
    assert (error["rule"], error["file"], error["line"]) == ("vertaling/syntaxis", "translations/ar.po", 2)
    assert commands.status(project, "en", as_json=False) == 0, "nothing is wrong with this language"


def test_without_languages_it_says_how_to_start(make_project, capsys):
    project = make_project({"translations/ar.po": None, "translations/en.po": None})
    assert commands.status(project, as_json=False) == 0
    assert "inclusief translations add en" in capsys.readouterr().out
    assert "inclusief translations add en" in (project.root / "reports/translations.html").read_text("utf-8")


def test_a_language_that_is_not_there(make_project):
    with pytest.raises(InclusiefError, match=r"'tr' heeft geen vertaalbestand. Kies uit: en, ar"):
        commands.status(make_project(), "tr", as_json=True)


def test_a_folder_that_cannot_be_written_is_said(make_project):
    project = make_project({"reports": "een bestand, geen map"})
    with pytest.raises(CannotRun, match=r"reports/translations.html niet schrijven"):
        commands.status(project, as_json=False)


@pytest.mark.parametrize("broken", [{"mkdocs.yml": "site_name: [\n"}, {"content/melden.md": "Geen titel.\n"}])
def test_sources_that_cannot_be_read_give_json_too(make_site, broken):
    root = make_site({**FILES, **broken})
    done = subprocess.run(
        [sys.executable, "-m", "inclusief", "translations", "status", "en", "--format", "json"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert json.loads(done.stdout)["findings"]
    assert not done.stderr


def test_publishing_writes_the_same_dashboard(make_project, monkeypatch):
    monkeypatch.setattr(publish, "audit_site", lambda *_, **__: AuditResult(pages_checked=["index.html"]))
    project = make_project(
        {
            "mkdocs.yml": FILES["mkdocs.yml"]
            + "  - inclusief/site\ntheme: {name: inclusief}\nsite_url: https://dorp.example/\n"
        }
    )
    done = publish.publish(project, Progress(io.StringIO(), terminal=False), today=DAY)
    assert done.verdict.passed, done.report
    written = (project.root / "reports/translations.html").read_text("utf-8")
    assert written == dashboard(status_of_project(project))
