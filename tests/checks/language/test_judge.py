"""Right texts get nothing, planted texts are found, and names and short texts do not cry wolf."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from inclusief_checks.findings import Severity
from inclusief_checks.language.detector import detect
from inclusief_checks.language.judge import judge

ROOT = Path(__file__).parent.parent.parent.parent
CODES = tuple(sorted(path.stem for path in (ROOT / "translations").glob("*.po")))
LONG = {
    "nl": "U hoeft niet zeker te weten of het discriminatie is. Alleen uw verhaal vertellen mag ook.",
    "en": "You do not have to be sure that it is discrimination. You can also just tell your story.",
    "tr": "Bunun ayrımcılık olduğundan emin olmanız gerekmez. Sadece hikâyenizi de anlatabilirsiniz.",
    "ar": "لست بحاجة إلى أن تكون متأكدًا من أن ذلك تمييز. يمكنك أيضًا أن تحكي قصتك فقط.",
    "uk": "Вам не потрібно бути впевненими, що це дискримінація. Можна просто розповісти свою історію.",
    "pl": "Nie musisz mieć pewności, że to dyskryminacja. Możesz też po prostu opowiedzieć swoją historię.",
    "de": "Sie müssen nicht sicher sein, dass es Diskriminierung ist. Sie dürfen auch nur erzählen, was war.",
}


@cache
def catalog(code: str) -> tuple[tuple[str, str], ...]:
    """Return the Dutch text and its translation of every message of a catalog of our own site."""
    with (ROOT / "translations" / f"{code}.po").open("rb") as file:
        entries = [entry for entry in read_po(file, locale=code) if entry.id]
    pairs = []
    for entry in entries:
        dutch = entry.id[-1] if isinstance(entry.id, tuple) else entry.id
        strings = entry.string if isinstance(entry.string, tuple) else (entry.string,)
        # Raw HTML and addresses of links are no text of a built page.
        pairs += [(dutch, string) for string in strings if string and not {"<", "(", "["} & set(dutch + string)]
    return tuple(pairs)


@pytest.mark.parametrize("code", CODES)
def test_no_text_of_our_catalogs_is_called_wrong(code):
    pairs = catalog(code)
    assert len(pairs) > 200
    wrong = [text for _, text in pairs if (verdict := judge(text, code)) and verdict.severity]
    wrong += [text for text, _ in pairs if (verdict := judge(text, "nl")) and verdict.severity]
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_dutch_texts_under_another_language_are_found(code):
    dutch = sorted({text for text, _ in catalog(code) if sum(map(str.isalpha, text)) > 40})
    found = [text for text in dutch if (verdict := judge(text, code)) and verdict.severity]
    assert len(dutch) > 100
    assert len(found) / len(dutch) > 0.95


@pytest.mark.parametrize("said", [*LONG, "fr", "so", "fa", "ti", "prs", "nl-simple", "en-GB", "tru-Syrc"])
@pytest.mark.parametrize("code", LONG)
def test_a_long_text_is_right_under_its_own_language_only(code, said):
    verdict = judge(LONG[code], said)
    if said.split("-")[0] == code:
        assert verdict is None or verdict.severity is None
    elif {code, said} in ({"ar", "fa"}, {"ar", "prs"}):
        # One script. The detector knows Persian but is not sure, and does not know Dari.
        assert verdict is None or verdict.severity is not Severity.ERROR
    else:
        assert verdict and verdict.severity is Severity.ERROR and verdict.language == code


@pytest.mark.parametrize("said", ["twd", "srn", "xx", ""])
def test_a_language_that_nobody_can_recognise_is_judged_by_its_script(said):
    assert judge(LONG["nl"], said) is None
    by_script = judge(LONG["ar"], said)
    assert (by_script is not None) == (said in ("twd", "srn"))


@pytest.mark.parametrize("said", ["en", "tr", "ar", "uk", "pl", "de"])
@pytest.mark.parametrize(
    "text",
    [
        "Stichting Gehandicaptenraad Ons Dorp",
        "College voor de Rechten van de Mens",
        "Vertrouwensinspecteur van de Inspectie van het Onderwijs",
        "Informatiepunt Digitale Overheid en Brievenhulp",
        "Bibliotheek Stad, Beursstraat 34, 7551 HS",
        "www.antidiscriminatievoorziening-oost.nl en info@meldpunt-discriminatie.nl",
        "Agenda",
        "Meer lezen",
        "Jan de Vries, Fatma Yılmaz, Mohammed el Idrissi",
        "0800-0880 (gratis)",
    ],
)
def test_names_and_short_texts_give_nothing(text, said):
    verdict = judge(text, said)
    assert verdict is None or verdict.severity is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Also: the College voor de Rechten van de Mens (human rights institute) can help.", "en"),
        ("اتصل بـ Stichting Gehandicaptenraad Ons Dorp للحصول على المساعدة", "ar"),
        ("Ви просите висновок у College voor de Rechten van de Mens.", "uk"),
        ("Deze pagina's zijn gemaakt op الثلاثاء، 24 نوفمبر 2026.", "nl"),
        ("Woche der Barrierefreiheit (Week van de Toegankelijkheid)", "de"),
        ("Elke week is er een meet-up met een workshop en een podcast over e-mail en software.", "nl"),
    ],
)
def test_a_foreign_name_in_a_right_text_gives_nothing(text, said):
    verdict = judge(text, said)
    assert verdict is None or verdict.severity is None


def test_a_long_sentence_in_another_script_inside_a_text_is_for_a_person_to_look_at():
    verdict = judge(f"{LONG['ar']} {LONG['ar']} {LONG['nl']}", "ar")
    assert verdict and verdict.severity is Severity.REVIEW and verdict.part


def test_related_languages_are_never_sure():
    russian = "Вы не обязаны быть уверены, что это дискриминация. Можно просто рассказать свою историю."
    verdict = judge(russian, "uk")
    assert verdict and verdict.severity is Severity.REVIEW and verdict.language == "ru"


def test_kurdish_may_stand_in_two_scripts():
    sorani = "پێویست ناکات دڵنیا بیت کە ئەمە جیاکارییە. تەنها دەتوانیت چیرۆکەکەت بگێڕیتەوە."
    assert judge(sorani, "ku") is None


def test_the_detector_answers_among_the_languages_asked_for():
    among = {"nl", "de", "pap"}
    chances = detect(LONG["nl"], among)
    assert set(chances) == {"nl", "de"}
    assert next(iter(chances)) == "nl"
    assert sum(chances.values()) == pytest.approx(1, abs=1e-3)
    assert detect(LONG["nl"], {"srn"}) == {}


def test_help_and_the_rules_do_not_load_the_detector():
    code = (
        "import sys, inclusief.cli, inclusief.rules; inclusief.cli.parser().format_help(); inclusief.rules.all_rules();"
        "import inclusief_checks.language.site; print('py3langid' in sys.modules, 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
