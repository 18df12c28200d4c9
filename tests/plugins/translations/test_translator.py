"""What a reader gets of a text."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from inclusief.languages import language
from inclusief.translations.catalogs import Catalog, Message, State
from inclusief.translations.translator import SOURCE_TRANSLATOR, Translator

ARABIC_PLURAL = "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5)"


def translator(*messages: Message) -> Translator:
    return Translator(language("ar"), Catalog(language("ar"), "ar.po", {m.source: m for m in messages}, ARABIC_PLURAL))


def test_a_current_translation_is_shown_and_an_outdated_one_never():
    found = translator(Message("a", "أ", State.TRANSLATED), Message("b", "ب", State.OUTDATED))
    assert [found.text(x) for x in ("a", "b", "c")] == ["أ", "b", "c"]


def test_dutch_in_another_language_says_that_it_is_dutch():
    assert (
        str(translator().html("Hallo & welkom")) == '<span class="nog-nl" lang="nl" dir="ltr">Hallo &amp; welkom</span>'
    )
    assert str(SOURCE_TRANSLATOR.html("Hallo & welkom")) == "Hallo &amp; welkom"


def test_a_translation_cannot_bring_html_along():
    found = translator(Message("a", "<script>x</script>", State.TRANSLATED))
    assert "<script>" not in found.html("a")


def test_values_are_filled_in_and_escaped():
    assert SOURCE_TRANSLATOR.text("op {dag}", dag="maandag") == "op maandag"
    assert str(SOURCE_TRANSLATOR.html("op {dag}", dag="<b>")) == "op &lt;b&gt;"
    assert str(SOURCE_TRANSLATOR.html("op {dag}", dag=Markup("<b>x</b>"))) == "op <b>x</b>"


def test_a_date_of_the_reader_in_a_dutch_sentence_says_its_language():
    shown = str(translator().html("Gemaakt op {datum}. Nummer {n}.", datum="الثلاثاء", n=3))
    assert shown == (
        '<span class="nog-nl" lang="nl" dir="ltr">Gemaakt op <bdi lang="ar" dir="rtl">الثلاثاء</bdi>. Nummer 3.</span>'
    )


@pytest.mark.parametrize(("n", "form"), [(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (100, 5), (103, 3)])
def test_arabic_has_six_plural_forms(n, form):
    found = translator(Message("{n} dag", "0", State.TRANSLATED, plural_forms=tuple("012345")))
    assert found.plural("{n} dag", "{n} dagen", n) == str(form)


def test_dutch_plural():
    assert [SOURCE_TRANSLATOR.plural("{n} dag", "{n} dagen", n) for n in (0, 1, 2)] == ["0 dagen", "1 dag", "2 dagen"]
