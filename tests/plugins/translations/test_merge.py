"""Merging: what survives a changed, moved, removed and returned text, and what other programs think of the file."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusief.translations import near
from inclusief.translations.catalogs import Changes, State, merge, read_catalog, write
from inclusief.translations.near import Place, pair, similarity
from inclusief.translations.po_file import Entry, PoFile, parse, render
from inclusief.translations.units import Unit

REVIEW = "nagekeken: A. de Vries, 2026-11-01"
LONG = "U kunt bij het loket een melding doen van discriminatie. Dat mag ook zonder uw naam te noemen."
EDITED = LONG.replace("loket", "lokket")
OTHER = "Het museum is elke dinsdag open voor kinderen, en in de zomer ook voor hun ouders."


def units(*texts: str, file: str = "content/a.md") -> list[Unit]:
    return [Unit(text, "alinea", file, 3 * number) for number, text in enumerate(texts, 1)]


def start(tmp_path: Path, *texts: str, comments: tuple[str, ...] = (REVIEW,)) -> Path:
    """Write a catalog in which all texts are translated and reviewed."""
    path = tmp_path / "en.po"
    catalog = merge(path, units(*texts))
    for entry in catalog:
        entry.string = f"EN {entry.id}"
        entry.user_comments = list(comments)
    write(path, catalog)
    return path


def update(path: Path, wanted: list[Unit]) -> Changes:
    catalog = merge(path, wanted)
    write(path, catalog)
    assert write(path, merge(path, wanted)) is False, "a second run changes nothing"
    return catalog.changes


def entry_of(path: Path, text: str) -> Entry:
    return next(entry for entry in parse(path.read_text("utf-8")) if entry.source == text)


def test_a_changed_text_keeps_its_previous_source_on_every_later_run(tmp_path):
    path = start(tmp_path, LONG, OTHER, comments=("herkomst: machine", REVIEW))
    assert update(path, units(EDITED, OTHER)) == Changes(new=0, outdated=1, obsolete=0)
    assert update(path, units(EDITED, OTHER)) == Changes()
    entry = entry_of(path, EDITED)
    assert entry.fuzzy and entry.previous == {"msgid": LONG} and entry.string == f"EN {LONG}"
    assert entry.user_comments == ["herkomst: machine", f"eerder {REVIEW}"]
    assert entry_of(path, OTHER).user_comments == ["herkomst: machine", REVIEW]
    assert read_catalog(path, "en.po")[0].get(EDITED).state is State.OUTDATED


def test_a_text_that_changes_twice_keeps_the_source_of_its_translation(tmp_path):
    path = start(tmp_path, LONG)
    update(path, units(EDITED))
    update(path, units(EDITED + " Ook online."))
    entry = entry_of(path, EDITED + " Ook online.")
    assert entry.previous == {"msgid": LONG} and entry.user_comments == [f"eerder {REVIEW}"]


def test_a_living_text_never_lends_its_translation_or_review(tmp_path):
    path = start(tmp_path, LONG)
    assert update(path, units(LONG, EDITED)) == Changes(new=1)
    copy = entry_of(path, EDITED)
    assert (copy.string, copy.fuzzy, copy.previous, copy.user_comments) == ("", False, {}, [])
    assert entry_of(path, LONG).user_comments == [REVIEW]


def test_of_two_new_versions_only_the_closest_gets_the_translation(tmp_path):
    path = start(tmp_path, LONG)
    far = LONG.replace("discriminatie", "overlast").replace("naam", "adres")
    assert update(path, units(far, EDITED)) == Changes(new=1, outdated=1)
    assert entry_of(path, EDITED).fuzzy and entry_of(path, far).string == ""


def test_an_unrelated_text_in_the_same_place_gets_nothing(tmp_path):
    path = start(tmp_path, LONG)
    assert update(path, units(OTHER)) == Changes(new=1, obsolete=1)
    assert not entry_of(path, OTHER).fuzzy


@pytest.mark.parametrize(("one", "other"), [("maandag", "dinsdag"), ("zaterdag", "zondag"), ("Bel 112", "Contact")])
def test_short_texts_that_are_alike_by_accident_are_not_paired(one, other):
    assert pair((Place(one, "a", 1),), (Place(other, "a", 1),)) == {}


@pytest.mark.parametrize(("one", "other"), [("Openingstijden", "Openingtijden"), (LONG, EDITED), ("Zoeken", "zoeken")])
def test_a_typing_error_is_seen_as_a_new_version(one, other):
    assert pair((Place(one, "a", 1),), (Place(OTHER, "a", 1), Place(other, "a", 40))) == {0: 1}


def test_a_text_that_moved_and_changed_is_found_in_the_other_file():
    rest = tuple(Place(f"{OTHER} {number}", "a", number) for number in range(50))
    assert pair((Place(EDITED, "a", 1),), (*rest, Place(LONG, "b", 900))) == {0: 50}


def test_the_work_grows_with_the_number_of_changed_texts_and_not_with_its_square(monkeypatch):
    calls = []
    monkeypatch.setattr(near, "similarity", lambda one, other: calls.append(one) or 0.0)
    old = tuple(Place(f"U kunt bij loket {n} terecht.", f"content/{n % 9}.md", n) for n in range(600))
    assert near.pair(tuple(Place(place.text + " Welkom.", place.file, place.line) for place in old), old) == {}
    near.pair.cache_clear()
    assert 600 <= len(calls) <= 600 * 12


def test_texts_that_differ_much_in_length_are_not_compared():
    assert similarity(LONG, LONG + " " + OTHER * 3) == 0.0


def test_moving_and_splitting_a_file_keeps_everything(tmp_path):
    path = start(tmp_path, LONG, OTHER, "Derde tekst.")
    split = [*units(OTHER), *units("Derde tekst.", LONG, file="content/map/nieuwe pagina.md")]
    assert update(path, split) == Changes()
    text = path.read_text("utf-8")
    assert "#: \u2068content/map/nieuwe pagina.md\u2069:3" in text
    assert [entry.user_comments for entry in parse(text)] == [[REVIEW]] * 3
    assert all(entry.is_prose for entry in parse(text))


def test_what_returns_gets_its_translation_review_and_flags_back(tmp_path):
    path = start(tmp_path, LONG, OTHER)
    before = path.read_text("utf-8")
    assert update(path, units(OTHER)) == Changes(obsolete=1)
    text = path.read_text("utf-8")
    assert f'# {REVIEW}\n#~ msgid "U kunt' in text
    assert update(path, units(LONG, OTHER)) == Changes(returned=1)
    assert path.read_text("utf-8") == before


def test_an_outdated_text_that_leaves_and_returns_is_still_outdated(tmp_path):
    path = start(tmp_path, LONG, OTHER)
    update(path, units(EDITED, OTHER))
    before = path.read_text("utf-8")
    update(path, units(OTHER))
    assert f'#, fuzzy\n#~| msgid "{LONG}"\n#~ msgid "{EDITED}"' in path.read_text("utf-8")
    update(path, units(EDITED, OTHER))
    assert path.read_text("utf-8") == before


def test_a_text_that_gets_another_plural_is_outdated(tmp_path):
    path = tmp_path / "en.po"
    catalog = merge(path, [Unit("{n} dag", "label", "thema", None, "{n} dagen")])
    catalog.entries[0].string = ("{n} day", "{n} days")
    write(path, catalog)
    assert update(path, [Unit("{n} dag", "label", "thema", None, "{n} dagen lang")]).outdated == 1
    entry = entry_of(path, "{n} dag")
    assert entry.fuzzy and entry.previous == {"msgid": "{n} dag", "msgid_plural": "{n} dagen"}


def test_the_flag_for_placeholders_goes_with_the_placeholder_and_other_flags_stay(tmp_path):
    path = tmp_path / "en.po"
    catalog = merge(path, [Unit("Nog {n} dagen te gaan", "label", "thema")])
    catalog.entries[0].string = "{n} days to go"
    assert catalog.entries[0].flags == {"python-brace-format"}
    catalog.entries[0].flags.add("no-wrap")
    write(path, catalog)
    update(path, [Unit("Nog enkele dagen te gaan", "label", "thema")])
    assert entry_of(path, "Nog enkele dagen te gaan").flags == {"fuzzy", "no-wrap"}


def test_the_header_of_a_translation_program_stays(tmp_path):
    path = start(tmp_path, LONG)
    text = path.read_text("utf-8").replace(
        '"Language: en\\n"',
        '"Last-Translator: A <a@dorp.example>\\n"\n"PO-Revision-Date: 2026-11-01 10:00+0100\\n"\n"Language: en_GB\\n"\n"X-Generator: Weblate 5.9\\n"',
    )
    path.write_text(text, "utf-8")
    update(path, units(LONG))
    after = path.read_text("utf-8")
    assert (
        "X-Generator: Weblate 5.9" in after and "PO-Revision-Date: 2026-11-01" in after and "Language: en\\n" in after
    )


@pytest.mark.parametrize("header", ["", '"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"\n'])
def test_a_catalog_without_a_sensible_plural_gets_that_of_its_language(tmp_path, header):
    path = tmp_path / "pl.po"
    path.write_text(f'msgid ""\nmsgstr ""\n{header}\nmsgid "a"\nmsgstr "b"\n', "utf-8")
    assert "n % 10" in read_catalog(path, "pl.po")[0].plural_expression


def test_a_run_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    path = start(tmp_path, LONG)
    before = path.read_bytes()
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError("vol")))
    with pytest.raises(OSError, match="vol"):
        write(path, merge(path, units(OTHER)))
    assert path.read_bytes() == before


EVERYTHING = """\
# Vertaling van de site: English (en).
msgid ""
msgstr ""
"Project-Id-Version: inclusief\\n"
"Language: en\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

# herkomst: machine
# nagekeken: A. de Vries, 2026-11-01
#   een opmerking met een inspringing
#. alinea
#: content/a.md:3 content/b.md:7
#, no-wrap
msgid "Een \\"tekst\\" met \\\\ en\\ttab."
msgstr "A \\"text\\" with \\\\ and\\ttab."

# eerder nagekeken: A. de Vries, 2026-11-01
#. alinea
#: content/a.md:5
#, fuzzy, no-wrap
#| msgctxt "menu"
#| msgid ""
#| "Eerste regel.\\n"
#| "Tweede regel."
msgctxt "menu"
msgid "Eerste regel."
msgstr "First line."

#. label
#: thema/x.html
#, fuzzy, python-brace-format
#| msgid "{n} dag"
#| msgid_plural "{n} dagen"
msgid "{n} dag erna"
msgid_plural "{n} dagen erna"
msgstr[0] "{n} day later"
msgstr[1] "{n} days later"

# herkomst: mens
#~ msgid "weg"
#~ msgstr "gone"

#, fuzzy
#~| msgid "{n} uren"
#~ msgid "{n} uur"
#~ msgid_plural "{n} uur"
#~ msgstr[0] "{n} hour"
#~ msgstr[1] "{n} hours"

"""


def test_nothing_is_lost_in_reading_and_writing():
    assert render(parse(EVERYTHING)) == EVERYTHING


def facts(catalog: PoFile) -> list:
    return [
        (e.id, e.string, e.context, e.user_comments, e.auto_comments, e.references, e.flags, e.previous)
        for e in (*catalog.entries, *catalog.obsolete)
    ]


def test_nothing_is_lost_in_translate_toolkit(tmp_path):
    from translate.storage.factory import getobject

    path = tmp_path / "en.po"
    path.write_text(EVERYTHING, "utf-8")
    store = getobject(str(path))
    assert len(store.units) == 6
    for unit in store.units:
        unit.target = unit.target  # it writes a unit anew when a translator changes it
    store.units[1].target = "changed"
    store.units[1].target = 'A "text" with \\ and\ttab.'
    data = bytes(store)
    assert facts(parse(data.decode())) == facts(parse(EVERYTHING))
    path.write_bytes(data)
    assert read_catalog(path, "en.po")[0].get('Een "tekst" met \\ en\ttab.').reviewed_on == datetime.date(2026, 11, 1)


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")
def test_gettext_checks_it_and_merges_it_without_loss(tmp_path):
    path = tmp_path / "en.po"
    path.write_text(EVERYTHING, "utf-8")
    checked = subprocess.run(
        ["msgfmt", "--check", "-o", tmp_path / "x.mo", path], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr
    copy = tmp_path / "copy.po"
    subprocess.run(["msgcat", "--width=100", "-o", copy, path], check=True)
    assert facts(parse(copy.read_text("utf-8"))) == facts(parse(EVERYTHING))


@pytest.mark.parametrize("text", ["#~ onzin\n", "# los einde\n", '#| "los"\nmsgid "a"\nmsgstr "b"\n', "#\n"])
def test_what_is_not_understood_stays(text):
    once = render(parse(text))
    assert text.splitlines()[0].lstrip("#| ") in once and render(parse(once)) == once


STRANGE = ["112", "{n}", "\\", '"', "\u2028", "\t", "ü", "العربية"]
WORDS = st.sampled_from(["melding", "loket", "fiets", "afval", "rijbewijs", "verhuizen", "huis", "school", *STRANGE])
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join).filter(str.strip)


@settings(max_examples=150)
@given(st.lists(TEXTS, min_size=1, max_size=12, unique=True), st.data())
def test_any_edit_leaves_the_rest_alone(texts, data):
    """Edit, move, remove and add at random: what did not change is as it was, and exactly what changed is fuzzy."""
    with TemporaryDirectory() as folder:
        path = start(Path(folder), *texts, comments=("herkomst: machine", REVIEW))
        kinds = data.draw(
            st.lists(st.sampled_from(["same", "edit", "remove"]), min_size=len(texts), max_size=len(texts))
        )
        # An edit is small: one word more, in a text of some length.
        edited = {
            text: f"{text} gewijzigd{number}"
            for number, (text, kind) in enumerate(zip(texts, kinds, strict=True))
            if kind == "edit" and len(text) > 30
        }
        removed = {text for text, kind in zip(texts, kinds, strict=True) if kind == "remove"}
        added = [f"volstrekt andere woorden {number}" for number in range(data.draw(st.integers(0, 2)))]
        wanted = data.draw(st.permutations([edited.get(text, text) for text in texts if text not in removed] + added))
        files = data.draw(st.lists(st.sampled_from(["content/a.md", "content/b c.md"]), min_size=20, max_size=20))
        new = [Unit(text, "alinea", files[n % 20], n + 1) for n, text in enumerate(wanted)]
        changes = update(path, new)

        catalog = parse(path.read_text("utf-8"))
        assert [entry.source for entry in catalog] == wanted
        by_text = {entry.source: entry for entry in catalog}
        for text in set(texts) - removed - set(edited):
            entry = by_text[text]
            assert (entry.string, entry.flags - {"python-brace-format"}) == (f"EN {text}", set())
            assert entry.user_comments == ["herkomst: machine", REVIEW] and not entry.previous
        fuzzy = {entry.source for entry in catalog if entry.fuzzy}
        if not removed:
            assert fuzzy == set(edited.values())
        assert fuzzy <= set(edited.values())
        assert len(fuzzy) == changes.outdated
        for text in fuzzy:
            assert by_text[text].user_comments == ["herkomst: machine", f"eerder {REVIEW}"]
            assert by_text[text].string == f"EN {by_text[text].previous['msgid']}"
        lost = set(texts) - set(wanted) - {entry.previous["msgid"] for entry in catalog if entry.fuzzy}
        assert {entry.source for entry in catalog.obsolete} == lost

        update(path, units(*texts))  # and back: what was obsolete returns as it was
        back = {entry.source: entry for entry in parse(path.read_text("utf-8"))}
        for text in lost:
            assert (back[text].string, back[text].user_comments) == (f"EN {text}", ["herkomst: machine", REVIEW])
