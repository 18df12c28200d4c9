"""Catalogs: reading, merging, and what they may do to a reader."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from inclusief.translations.catalogs import MACHINE, State, merge, read_catalog, write
from inclusief.translations.units import Unit

HEADER = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


def po(tmp_path, body, name="en.po"):
    path = tmp_path / name
    path.write_text(HEADER + body, "utf-8")
    return path


def test_states(tmp_path):
    path = po(
        tmp_path,
        'msgid "a"\nmsgstr "A"\n\n#, fuzzy\nmsgid "b"\nmsgstr "B"\n\nmsgid "c"\nmsgstr ""\n\n'
        f'# {MACHINE}\nmsgid "d"\nmsgstr "D"\n\n# {MACHINE}\n# nagekeken: A. de Vries 2026-11-01\nmsgid "e"\nmsgstr "E"\n',
    )
    catalog, findings = read_catalog(path, "translations/en.po")
    assert not findings
    assert [catalog.get(x).state for x in "abcx"] == [State.TRANSLATED, State.OUTDATED, State.MISSING, State.MISSING]
    assert (catalog.get("d").machine, catalog.get("d").reviewed) == (True, False)
    assert (catalog.get("e").machine, catalog.get("e").reviewed) == (True, True)


def test_a_translation_that_loses_a_number_is_an_error_and_is_not_shown(tmp_path):
    path = po(tmp_path, '#: content/x.md:1\nmsgid "Bel 112"\nmsgstr "Call 113"\n')
    catalog, findings = read_catalog(path, "translations/en.po")
    assert [(f.rule, f.location.line) for f in findings] == [("vertaling/getal", 8)]
    assert "Bel 112" in findings[0].suggestion and "Call 113" in findings[0].suggestion
    assert catalog.get("Bel 112").state is State.MISSING


def test_every_broken_entry_is_found(tmp_path):
    path = po(tmp_path, 'msgid "a"\nmsgstr "A\n\nmsgid "b"\nmsgstr "B"\n\nmsgid "c"\nonzin "C"\n')
    catalog, findings = read_catalog(path, "translations/en.po")
    assert catalog is None
    assert [(f.rule, f.location.line) for f in findings] == [("vertaling/syntaxis", 8), ("vertaling/syntaxis", 14)]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ('msgid "a"\nmsgstr A\n', [8]),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "B"\n', [8]),
        ('msgstr "A"\n', [7]),
        ('"los"\n', [7]),
        ('msgid "a"\nmsgstr "A"\n\nmsgid ""\n"a"\nmsgstr "B"\n', [10]),
        ('msgid "a"', [7]),
    ],
)
def test_what_babel_drops_in_silence_is_said(tmp_path, body, lines):
    assert [f.location.line for f in read_catalog(po(tmp_path, body), "en.po")[1]] == lines


def test_what_a_translation_program_writes_is_fine(tmp_path):
    body = (
        'msgctxt "menu"\nmsgid "a"\nmsgstr "A"\n\nmsgid "a"\nmsgstr "B"\n\n#, fuzzy\n#| msgid "x"\nmsgid ""\n"lang "\n"stuk"\n'
        'msgstr ""\n"long \\"piece\\""\n\nmsgid "{n} dag"\nmsgid_plural "{n} dagen"\nmsgstr[0] "{n} day"\nmsgstr[1] "{n} days"\n\n'
        '#~ msgid "weg"\n#~ msgstr "gone"\n'
    )
    assert read_catalog(po(tmp_path, body), "en.po")[1] == []


@pytest.mark.parametrize("name", ["Engels.po", "en.backup.po"])
def test_a_file_that_is_not_named_after_a_language(tmp_path, name):
    assert read_catalog(po(tmp_path, "", name), name)[1][0].rule == "vertaling/taalcode"


UNITS = [Unit("Een zin over de dag.", "alinea", "content/a.md", 3), Unit("Tweede zin.", "alinea", "content/a.md", 5)]


def merged(tmp_path, units):
    path = tmp_path / "translations" / "en.po"
    changed = write(path, merge(path, units))
    return path, changed


def test_a_second_merge_changes_nothing(tmp_path):
    assert merged(tmp_path, UNITS)[1] is True
    assert merged(tmp_path, UNITS)[1] is False


def test_a_changed_text_becomes_outdated_keeps_its_source_and_loses_its_review(tmp_path):
    path, _ = merged(tmp_path, UNITS)
    text = path.read_text("utf-8").replace(
        'msgid "Een zin over de dag."\nmsgstr ""',
        '# nagekeken: A 2026-11-01\nmsgid "Een zin over de dag."\nmsgstr "A sentence about the day."',
    )
    path.write_text(text, "utf-8")
    merged(tmp_path, [Unit("Een zin over die dag.", "alinea", "content/a.md", 3), UNITS[1]])
    text = path.read_text("utf-8")
    assert '#| msgid "Een zin over de dag."' in text and "#, fuzzy" in text
    assert "# nagekeken" not in text and "# eerder nagekeken: A 2026-11-01" in text
    catalog, _ = read_catalog(path, "en.po")
    assert catalog.get("Een zin over die dag.").state is State.OUTDATED


def test_a_moved_text_keeps_its_translation(tmp_path):
    path, _ = merged(tmp_path, UNITS)
    path.write_text(
        path.read_text("utf-8").replace('"Tweede zin."\nmsgstr ""', '"Tweede zin."\nmsgstr "Second."'), "utf-8"
    )
    merged(tmp_path, [UNITS[0], Unit("Tweede zin.", "kop", "content/b.md", 1)])
    assert read_catalog(path, "en.po")[0].get("Tweede zin.").text == "Second."


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")
def test_msgfmt_accepts_what_is_written(tmp_path):
    path, _ = merged(tmp_path, [*UNITS, Unit("{n} dag", "label", "thema", None, "{n} dagen")])
    done = subprocess.run(
        ["msgfmt", "--check", "-o", tmp_path / "x.mo", path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_an_earlier_clean_reading_saves_work_and_changes_nothing(tmp_path):
    path = tmp_path / "de.po"
    good = 'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "Bel 112."\nmsgstr "Rufen Sie 112 an."\n'
    path.write_text(good + '\nmsgid "Kom om 9 uur."\nmsgstr "Kommen Sie um 9 Uhr."\n', "utf-8")
    first, findings = read_catalog(path, "de.po")
    assert findings == []
    path.write_text(good + '\nmsgid "Kom om 9 uur."\nmsgstr "Kommen Sie um 8 Uhr."\n', "utf-8")
    assert read_catalog(path, "de.po", clean=first) == read_catalog(path, "de.po")
    assert [finding.rule for finding in read_catalog(path, "de.po", clean=first)[1]] == ["vertaling/getal"]
