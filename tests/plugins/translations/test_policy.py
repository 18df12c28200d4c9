"""What may be published in a language, by setting, by role and by page."""

from __future__ import annotations

import datetime

import pytest
from tests.conftest import MKDOCS_YML

from inclusief.check import check_project
from inclusief.project import load_project
from inclusief_checks.findings import Severity

PAGE = "---\ntitle: Melden\nrol: melden\n{extra}---\n\nBel iemand.\n"
HEAD = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
TEXTS = {"Melden": "Melden", "Bel iemand.": "Rufen Sie jemanden an.", "Welkom": "Willkommen"}


def catalog(leave_out: str = "", comment: str = "# herkomst: machine\n") -> str:
    rows = [f'{comment}msgid "{nl}"\nmsgstr "{de}"\n' for nl, de in TEXTS.items() if nl != leave_out]
    return HEAD + "\n" + "\n".join(rows)


def findings(make_site, options: str, *, extra: str = "", po: str | None = None) -> list:
    settings = MKDOCS_YML.replace("  - inclusief/translations\n", f"  - inclusief/translations: {{{options}}}\n")
    root = make_site(
        {
            "mkdocs.yml": settings,
            "content/melden.md": PAGE.replace("{extra}", extra),
            "translations/de.po": catalog("Bel iemand.") if po is None else po,
        }
    )
    sources = check_project(load_project(root / "mkdocs.yml"), today=datetime.date(2026, 11, 23))
    return [f for f in sources.findings if f.rule.startswith("vertaling/niet-") or f.severity is Severity.ERROR]


def test_a_label_is_enough_by_default(make_site):
    assert findings(make_site, "") == []


def test_incomplete_pages_can_be_blocked(make_site):
    found = {f.location.file: f for f in findings(make_site, "incomplete: block")}
    assert "content/melden.md" in found
    assert found["content/melden.md"].rule == "vertaling/niet-af"
    assert "1 tekst ontbreekt" in found["content/melden.md"].message and "Deutsch" in found["content/melden.md"].message


def test_a_role_can_be_stricter_than_the_site(make_site):
    found = findings(make_site, "roles: {melden: {incomplete: block}}")
    assert [f.location.file for f in found] == ["content/melden.md"]


def test_a_page_can_decide_for_itself(make_site):
    assert findings(make_site, "roles: {melden: {incomplete: block}}", extra="vertaling: label\n") == []


def test_a_page_can_demand_more(make_site):
    found = findings(make_site, "", extra="vertaling: blokkeer\n")
    assert [f.location.file for f in found] == ["content/melden.md"]


def test_a_page_that_is_left_out_is_not_asked_for(make_site):
    root = make_site(
        {"content/melden.md": PAGE.replace("{extra}", "niet_in: [de]\n"), "translations/de.po": catalog("Bel iemand.")}
    )
    sources = check_project(load_project(root / "mkdocs.yml"), today=datetime.date(2026, 11, 23))
    asked = {f.location.file for f in sources.findings if f.rule == "vertaling/ontbreekt"}
    assert "content/index.md" in asked and "content/melden.md" not in asked


def test_a_page_that_is_left_out_needs_no_translation(make_site):
    assert findings(make_site, "roles: {melden: {incomplete: block}}", extra="niet_in: [de]\n") == []


@pytest.mark.parametrize(
    ("comment", "blocked"), [("# herkomst: machine\n", True), ("# nagekeken: Ada, 2026-11-01\n", False)]
)
def test_unreviewed_translations_can_be_blocked(make_site, comment, blocked):
    found = findings(make_site, "roles: {melden: {unreviewed: block}}", po=catalog(comment=comment))
    assert [f.rule for f in found] == ["vertaling/niet-nagekeken"] * blocked


BROKEN = HEAD + '\nmsgid "Welkom\nmsgstr "x"\n'


def test_an_unreadable_catalog_blocks_everything_by_default(make_site):
    assert [f.severity for f in findings(make_site, "", po=BROKEN)][:1] == [Severity.ERROR]


def test_an_unreadable_catalog_can_leave_out_its_language_only(make_site, tmp_path):
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    assert findings(make_site, "unreadable: leave_out", po=BROKEN) == []
    root = tmp_path / "project"
    (root / "translations/tr.po").write_text(catalog().replace("Language: de", "Language: tr"), "utf-8")
    build(load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(root / "site")))
    assert (root / "site/tr/melden/index.html").is_file()
    assert not (root / "site/de").exists()


def test_a_wrong_word_in_the_settings_is_told(make_site):
    (found,) = findings(make_site, "incomplete: blok")
    assert found.rule == "instellingen/fout" and "label, block" in found.suggestion


def test_mkdocs_stops_too(make_site, tmp_path, caplog):
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort

    findings(make_site, "roles: {melden: {incomplete: block}}")
    config = load_config(config_file=str(tmp_path / "project/mkdocs.yml"), site_dir=str(tmp_path / "site"))
    with pytest.raises(Abort):
        build(config)
    assert "Deze pagina is niet af in de taal Deutsch (de)." in caplog.text
