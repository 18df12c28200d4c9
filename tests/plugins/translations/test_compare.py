"""What a translation may not lose, change or add; and what it may."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusief.languages import language
from inclusief.rules import all_rules
from inclusief.translations.compare import Difference, differences, form_differences
from inclusief_checks.findings import Severity

LINK = "Lees [deze pagina](melden.md)."
LONG = "Wij lezen uw melding en bellen u binnen een week terug. Dat doen wij altijd."
WRONG = [
    # Links
    ("Bel [0800-0880](tel:08000880).", "Call [0800-0880](tel:08000881).", "link"),
    ("Bel [0800-0880](tel:08000880).", "Call us.", "link"),
    ("Lees [dit](melden.md).", "Read [this](melden.md) or [that](https://evil.example).", "link"),
    ("Bel [112](tel:112) of [0900-8844](tel:09008844).", "[0900-8844](tel:112), [112](tel:09008844).", "getal"),
    ("Bel [0800-0880](tel:08000880).", "Call [0800-0808](tel:08000880).", "getal"),
    (LINK, "Read [this page](javascript:alert(1)).", "link"),
    (LINK, "Read [this page](melden.md 'title' onclick=x).", "link"),
    (LINK, "Read [this page][1].", "link"),
    (LINK, "Read this page: melden.md.", "link"),
    (LINK, "Read ![this page](melden.md).", "link"),
    ("Lees [dit][een] en [dat][twee].", "Read [this][twee] and [that][twee].", "link"),
    ("Lees dit.", "Read <https://evil.example>.", "html"),
    ("Lees dit.", "Read https://evil.example/ now.", "link"),
    ("Lees dit.", "Read evil.example now.", "link"),
    ("Lees dit.", "Type javascript:alert in the bar.", "link"),
    ("Kijk op gemeente.nl.", "See gemeente.com.", "link"),
    ("Kijk op https://gemeente.nl/hulp.", "See https://gemeente.nl/help.", "link"),
    ("Mail naar hulp@gemeente.nl.", "Mail to help@gemeente.nl.", "link"),
    # Numbers and dates
    ("Er zijn 24 meldingen.", "There are 42 reports.", "getal"),
    ("Er zijn 24 meldingen.", "There are reports.", "getal"),
    ("Er zijn veel meldingen.", "There are 1000 reports.", "getal"),
    ("Houd 1,5 meter afstand.", "Keep 15 metres apart.", "getal"),
    ("Van 12-14 jaar.", "Aged 1214.", "getal"),
    ("Op 1-12 en 3-4.", "On 11-2 and 3-4.", "getal"),
    ("Bel 0800-0880.", "Call 0880-0800.", "getal"),
    ("Bel 0800 0880.", "Call 0880 0800.", "getal"),
    ("Bel 074 - 245 98 76.", "Call 074 - 245 98 67.", "getal"),
    ("Om 9.30 uur.", "At 9:03.", "getal"),
    ("Twee of drie dagen.", "2 or 4 days.", "getal"),
    ("Wij bellen binnen 7 dagen.", "نتصل خلال ٩ أيام.", "getal"),
    ("Op 23 november 2026.", "On 23 December 2026.", "datum"),
    ("Op 23 november 2026.", "On May 23, 2026.", "datum"),
    # Placeholders, code and marks
    ("Gemaakt op {datum}.", "Made.", "invulplek"),
    ("Gemaakt op {datum}.", "Made on {date}.", "invulplek"),
    ("Gewoon.", "Plain <script>alert(1)</script>", "html"),
    ("Gewoon.", "Plain <scr<b>ipt>alert(1)</b>", "html"),
    ("Gewoon.", "Plain <img src=x onerror=alert(1)>", "html"),
    ("Een <abbr>woord</abbr>.", "A <abbr onclick='x'>word</abbr>.", "html"),
    ("Een <abbr>woord</abbr> hier.", "</abbr>A word <abbr>here.", "html"),
    ("Gewoon.", "Plain\n{: onclick=alert(1) }", "opmaak"),
    ("Gewoon.", "Plain { #inhoud }", "opmaak"),
    ("Een {.a} en {.b}.", "One {.a} onclick=x {.b}.", "opmaak"),
    ("Een {.a} en {.b}.", "One {.a} #inhoud {.b}.", "opmaak"),
    ("Gewoon.", "Plain {", "opmaak"),
    ("Een { en {n}.", "One {onclick=x {n}.", "opmaak"),
    ("Zie [x]( hier nu).", "See [x]( //evil now).", "opmaak"),
    ("Een \\[noot].", "A \\note [noot].", "opmaak"),
    ("Een [ of [een].", "One [een] or [.", "opmaak"),
    ("Gewoon.", "Plain [[agenda]]", "opmaak"),
    ("Een noot.[^1]", "A note.[^2]", "opmaak"),
    ("Typ `inclusief check`.", "Type `inclusief publish`.", "opmaak"),
    ("Gewoon.", "`Plain`", "opmaak"),
    ("Gewoon.", "Plain &lt;b&gt;", "opmaak"),
    ("Gewoon.", "Plain &#8238;", "opmaak"),
    ("Gewoon.", "# Plain", "opmaak"),
    ("Gewoon.", "Plain\n\n- list", "opmaak"),
    ("Doe dit **niet**.", "Do not do this.", "opmaak"),
    # The whole
    ("Gewoon.", "Pl\u202eain", "stuurteken"),
    ("Gewoon.", "Pl\u200bain", "stuurteken"),
    ("Gewoon.", "Pl\u200dain", "stuurteken"),
    ("Gewoon.", "Pl\x02ain", "stuurteken"),
    ("Gewoon.", "Plain\u2028", "stuurteken"),
    ("Bel 0800-0880.", "\u0627\u062a\u0635\u0644 0800\u200f-0880.", "stuurteken"),
    ("Gewoon.", " ", "leeg"),
    ("Gewoon.", "…", "leeg"),
    ("Een gewone zin.", "word " * 40, "lengte"),
    (LONG, "Yes.", "lengte"),
]


@pytest.mark.parametrize(("source", "translation", "rule"), WRONG)
def test_a_loss_is_found(source, translation, rule):
    found = differences(source, translation, language=language("en"))
    assert rule in {difference.rule for difference in found if difference.severity is Severity.ERROR}


def test_marks_are_refused_in_texts_that_are_no_markdown_too():
    """Whether a text is Markdown follows from a comment in the catalog, so safety may not depend on it."""
    for source, translation, rule in WRONG:
        if rule in ("link", "html") or (rule == "opmaak" and not re.search(r"[*^]", source)):
            assert rule in {d.rule for d in differences(source, translation, prose=False)}, translation


FINE = [
    ("ar", "Bel [0800-0880](tel:08000880).", "اتصل على [0800-0880](tel:08000880)."),
    ("en", "In 2023 kwamen er 1.250 meldingen.", "There were 1,250 reports in 2023."),
    ("pl", "Er zijn 12.500 inwoners.", "Jest 12 500 mieszkańców."),
    ("ar", "Op 23 november 2026.", "في ٢٣ نوفمبر ٢٠٢٦."),
    ("fa", "Op 9.30 uur.", "ساعت ۹:۳۰."),
    ("uk", "Op 23 november 2026.", "23 листопада 2026 року."),
    ("en", "Op 1 mei mag u 2 keer komen.", "On 1 May you may come 2 times."),
    ("en", "Om 9.00 uur.", "At 9:00."),
    ("de", "Om 09.00 uur.", "Um 9 Uhr."),
    ("en", "Op 23-11-2026.", "On 2026-11-23."),
    ("de", "Houd 1,5 meter afstand.", "Halten Sie 1.5 Meter Abstand."),
    ("en", "Bel 074 - 245 98 76.", "Call 074-2459876."),
    ("en", "Bel 0800 0880, 24 uur per dag.", "24 hours a day: 0800-0880."),
    ("en", "Bel 14 074.", "Call 14074."),
    ("en", "Bel +31 74 245 98 76.", "Call +31742459876."),
    ("en", "Twee of drie dagen.", "2 or 3 days."),
    ("en", "Van {begin} tot {einde}", "{einde} – {begin}"),
    ("en", "Een <abbr>woord</abbr>.", "A <abbr>word</abbr>."),
    ("en", "Zie ![een kaart](kaart.png).", "See ![a map](kaart.png)."),
    ("en", 'Lees [dit](melden.md "Titel").', 'Read [this](melden.md "Title").'),
    ("en", "Lees [dit](melden.md){ .knop } nu.", "Now read [this](melden.md){ .knop }."),
    ("en", "Zie [dit](kaart_(oud).png) nu.", "Now see [this](kaart_(oud).png)."),
    ("en", "Een noot.[^1]", "A note.[^1]"),
    ("en", "Tips & trucs", "Tips &amp; tricks"),
    ("pl", "Bijvoorbeeld een brief.", "List, m.in. taki."),
    ("de", "Bijvoorbeeld een brief.", "Z.B. ein Brief, d.h. auf Papier."),
    ("fa", "Wij helpen u.", "ما به شما کمک می\u200cکنیم."),
    ("syr", "Wij helpen u.", "ܐܢܚܢܢ ܡܥܕܪܝܢܢ ܠܟ"),
    ("de", "Burgemeester", "Bürger\u00admeister"),
    ("en", "Gezin", "👨\u200d👩\u200d👧 Family"),
    ("th", "Wij helpen u.", "เรา\u200bช่วย"),
    ("zh", "Wij lezen uw melding en bellen u binnen een week terug.", "我们会看您的举报，一周内回电。"),
    ("en", "Pesach", "Passover (Pesach)"),
    ("ar", "Politie", "Politie"),
    ("ar", "College voor de Rechten van de Mens", "College voor de Rechten van de Mens"),
    ("de", "Raad voor de Kinderbescherming", "Raad voor de Kinderbescherming"),
    ("pl", "Burgemeester van der Dussenplein 1, 1234 AB Dorp", "Burgemeester van der Dussenplein 1, 1234 AB Dorp"),
    ("nl-simple", "Dit is een gewone zin met woorden.", "Dit is een gewone zin met woorden."),
    ("en", "Naar de pagina over Discriminatie.nl", "To the page of Discriminatie.nl"),
]


@pytest.mark.parametrize(("code", "source", "translation"), FINE)
def test_other_words_are_fine(code, source, translation):
    assert differences(source, translation, language=language(code)) == []


@pytest.mark.parametrize(
    ("code", "translation", "piece"),
    [
        ("ar", "Call us if you see something", "Call us if you"),
        ("uk", "Zadzwoń do nas jak najszybciej", "Zadzwoń do nas jak"),
        ("pl", "Зателефонуйте нам", "Зателефонуйте"),
        ("en", "C\u0430ll us", "\u0430"),  # a Cyrillic letter that looks like a Latin one
        ("tr", "اتصل بنا", "اتصل"),
        ("ar", "Зателефонуйте нам", "Зателефонуйте"),
    ],
)
def test_another_script_is_an_error(code, translation, piece):
    found = differences("Bel ons als u dit ziet.", translation, language=language(code))
    assert [(one.rule, one.severity) for one in found] == [("schrift", Severity.ERROR)]
    assert piece in found[0].message


@pytest.mark.parametrize("translation", ["Neem contact op met Slachtofferhulp Nederland", "Українська"])
def test_a_script_that_the_dutch_text_has_is_no_error(translation):
    source = f"Zoek {translation}"
    assert differences(source, f"Search {translation}", language=language("en")) == []


@pytest.mark.parametrize(("code", "severity"), [("de", Severity.WARNING), ("ar", Severity.ERROR)])
def test_a_sentence_that_is_still_dutch_is_said(code, severity):
    found = differences(LONG, LONG, language=language(code))
    assert [(one.rule, one.severity) for one in found] == [("zelfde", severity)]


def test_a_length_that_is_only_odd_is_a_warning():
    found = differences(LONG, LONG[:17], language=language("en"))
    assert [(one.rule, one.severity) for one in found] == [("lengte", Severity.WARNING)]
    assert not differences("Over deze site.", "Something that is longer in this language.", language=language("en"))


@pytest.mark.parametrize(
    ("forms", "rules"),
    [
        (("{n} part is Dutch.", "{n} parts are Dutch."), []),
        (("One part is Dutch.", "{n} parts are Dutch."), []),
        (("1 part is Dutch.", "2 parts are Dutch.", "{n} parts are Dutch."), []),
        (("{n} part is Dutch.", "Parts are Dutch."), ["invulplek"]),
        (("{n} part is Dutch.", "{n} parts are <b>Dutch</b>."), ["html"]),
        (("Call 0900-1234.", "{n} parts are Dutch."), ["getal"]),
        (("{naam} part is Dutch.", "{n} parts are Dutch."), ["invulplek"]),
        (("{n} part is\u202e Dutch.", "{n} parts are Dutch."), ["stuurteken"]),
    ],
)
def test_every_plural_form_counts(forms, rules):
    found = form_differences(("{n} deel is Nederlands.", "{n} delen zijn Nederlands."), forms, language=language("en"))
    assert sorted(one.rule for one in found) == rules


def test_one_changed_number_is_one_finding_with_both_texts():
    (found,) = differences("Bel 112.", "Call 113.")
    assert found.message == "De vertaling verandert een getal: 112 wordt 113."
    assert found.texts == "Nederlands: 'Bel 112.'. Vertaling: 'Call 113.'."


def test_long_texts_are_shown_short_and_hidden_signs_are_written_out():
    found = Difference("getal", "", "", source="a" * 1000, translation="x\u202ey")
    assert found.texts == f"Nederlands: '{'a' * 299}…'. Vertaling: 'x\\u202ey'."


def test_every_difference_has_a_rule():
    used = {rule for _, _, rule in WRONG} | {"schrift", "zelfde"}
    assert {f"vertaling/{rule}" for rule in used} <= set(all_rules())


@pytest.mark.parametrize(
    "piece", ["[", "[a](", "{", "`", "``a`", "<", "<a ", "&", "a.", "1 ", "0 1-", "![", "\u200d", "{a}="]
)
def test_a_long_text_of_marks_does_not_stop_a_build(piece):
    text = piece * (20_000 // len(piece))
    start = time.perf_counter()
    differences(text, text + "x", language=language("en"))
    assert time.perf_counter() - start < 2


# Properties

TOKENS = [
    "[112](tel:112)",
    "[deze](melden.md)",
    "24",
    "0800-0880",
    "9.30",
    "1.250",
    "{n}",
    "`code`",
    "<b>",
    "</b>",
    "u",
]
WORDS = st.text("abcdefghij", min_size=2, max_size=8)


@st.composite
def shuffled(draw) -> tuple[str, str]:
    """Return a text, and other words around the same links, numbers and placeholders in another order."""
    tokens = draw(st.lists(st.sampled_from(TOKENS[:7]), max_size=5))
    words = draw(st.lists(WORDS, min_size=3, max_size=12))
    # A word between tokens: numbers side by side read as one.
    sides = [
        " ".join(f"{word} {token}" for word, token in zip([*words, *["of"] * 9], order, strict=False))
        for order in (tokens, draw(st.permutations(tokens)))
    ]
    return f"{sides[0]} {' '.join(words)}", f"{sides[1]} {' '.join(draw(st.permutations(words)))}"


@given(shuffled())
def test_words_in_another_order_are_fine(texts):
    assert [d for d in differences(*texts, language=language("en")) if d.rule != "zelfde"] == []


NUMBERS = st.from_regex(
    r"[1-9][0-9]{0,5}|0[0-9]{2}-[0-9]{7}|0800-[0-9]{4}|[0-9]{1,2}[.:][0-9]{2}|[1-9][.,][0-9]{3}", fullmatch=True
)


@given(st.lists(st.tuples(WORDS, NUMBERS), min_size=1, max_size=4), st.data())
def test_any_other_digit_is_an_error(parts, data):
    source = " ".join(f"{word} {number} en" for word, number in parts)
    place = data.draw(st.sampled_from([index for index, char in enumerate(source) if char.isdigit()]))
    digit = data.draw(st.sampled_from([char for char in "0123456789" if char != source[place]]))
    translation = f"{source[:place]}{digit}{source[place + 1 :]}"
    assert "getal" in {one.rule for one in differences(source, translation, language=language("en"))}


@given(st.text(), st.text(), st.sampled_from(["en", "ar", "zh", "xx", "tru-Syrc"]), st.booleans())
def test_no_text_is_too_strange_to_compare(source, translation, code, prose):
    differences(source, translation, prose=prose, language=language(code))


@given(st.text("[](){}<>`\\!&#:=\"'* \nax.1@/-", max_size=60), st.text("[](){}<>`\\!&#:=\"'* \nax.1@/-", max_size=60))
def test_no_marks_are_too_strange_to_compare(source, translation):
    differences(source, translation)
    differences(source, source, language=language("en"))


@pytest.mark.parametrize(
    ("code", "translation"),
    [
        ("tru-Syrc", "ܐܝܟܐ ܡܨܝܢܐ ܕܡܘܕܥ ܐܢܐ؟"),
        ("tru-Syrc", "ܐܝܟܐ؛ ܡܨܝܢܐ"),
        ("pa", "ਮੈਂ ਕਿੱਥੇ ਰਿਪੋਰਟ ਕਰਾਂ।"),
        ("prs", "کجا گزارش دهم؟"),
    ],
)
def test_signs_that_scripts_share_are_no_wrong_script(code, translation):
    assert differences("Waar kan ik melden?", translation, language=language(code)) == []
