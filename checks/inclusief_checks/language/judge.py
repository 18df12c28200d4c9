"""Is a text in the language it says? The script first, which needs no library; then the detector.

Names and short texts must not cry wolf. So a text is judged twice, as it stands and without what may be a name, and only if both
times another language comes out there is something to tell. The limits are measured, see ``benchmarks/language_check.py``:

* From 30 letters that are no name, and with less than 1 chance in 10 that the text is right: sure, an error. Of 60,000 texts from
  the web in 60 languages, that nobody here wrote, 10 got an error, most of them because they are in another language indeed.
* From 25 letters, and with less than 3 chances in 10: likely, so a person looks; 80 of the same 60,000. Below 25 letters one
  name or one borrowed word decides, and nothing is said. A long text full of names may keep fewer, see ``FEW_LETTERS``.
* From 15 letters in three words or more, and with less than 1 chance in 1000 both times: a person looks.
* Between languages that resemble each other only a long and sure text counts, and then a person looks: Persian typed on an
  Arabic keyboard looks like Arabic.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..findings import Severity
from .detector import detect, known_languages
from .names import without_addresses, without_names
from .scripts import count_letters, letters_outside, likeliest_script, script_of, words_in

SURE_LETTERS, SURE_CHANCE = 30, 0.1
LIKELY_LETTERS, LIKELY_CHANCE = 25, 0.3
SHORT_LETTERS, SHORT_CHANCE, SHORT_WORDS = 15, 0.001, 3
"""A short text, such as that of a link: only if there is no doubt at all."""
LONG_LETTERS, FEW_LETTERS, FEW_WORDS = 40, 12, 3
"""A long text full of names: what is left of it without them is little, but not one word that may be a name too."""
PART_LETTERS = 60
"""So many letters of another script in a text that is for the most part right: a sentence, not the name of a law."""

LONGEST = 2000
"""More letters than this tell nothing new."""

COMMON = frozenset(
    str.split("am ar bg cs de el en es fa fr he hi hr hu hy it ja ka ko nl pl pt ro ru so sr ta th tr uk ur vi zh")
)
"""The languages that a text is compared with, besides the one it says it is in: what towns in Europe publish in."""

RELATED = tuple(
    frozenset(group.split())
    for group in (
        "af fy lb li nds nl",
        "ar ckb fa ps sd ug ur",
        "az crh tk tr tt",
        "be bg mk ru uk",
        "bs hr sl sr",
        "cs sk",
        "ca es gl oc pt",
        "da nb nn no sv",
        "id ms",
        "hi mr ne",
        "ja wuu yue zh",
    )
)
"""Languages that resemble each other so much that only a person can be sure."""

CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages that write each noun with a capital. Without what may be a name little of a text is left, and that little will do."""

_OTHER_CODES = {"nb": "no", "kmr": "ku", "iw": "he", "in": "id", "cmn": "zh", "arb": "ar", "pes": "fa"}


@dataclass(frozen=True)
class Verdict:
    """What came of a text that could be judged."""

    severity: Severity | None
    """None if the text is in the language it says."""
    language: str | None
    """The language that the text is in, if that is known."""
    letters: int
    part: bool = False
    """True if only a part of the text is in another language."""


def language_of(lang: str) -> str:
    """Return the code of the language itself: ``nl`` for ``nl-simple``."""
    code = lang.split("-")[0].lower()
    return _OTHER_CODES.get(code, code)


def judge(text: str, lang: str) -> Verdict | None:
    """Judge whether a text is in language ``lang``. Return None if it is too short, holds names only, or says no language."""
    if not lang or len(text) < LIKELY_LETTERS // 2:
        return None
    said, whole = language_of(lang), without_addresses(text[:LONGEST])
    bare = without_names(whole)
    script = script_of(lang)
    if script is None:
        if letters_outside(count_letters(whole), likeliest_script(said) or ""):
            return None  # Kurdish in Arabic letters, for one: right perhaps, and unknown to the detector.
    elif verdict := _judge_script(whole, bare, said, script):
        return verdict
    else:
        # A date in Arabic letters in a Dutch sentence would weigh more than the sentence.
        whole, bare = words_in(whole, script), words_in(bare, script)
    return _judge_words(whole, bare, said) if _is_known(said) else None


def _judge_script(whole: str, bare: str, said: str, script: str) -> Verdict | None:
    """Return a verdict if the letters alone tell that the language is another."""
    counts = count_letters(bare)
    letters, outside = counts.total(), letters_outside(counts, script)
    # A sign for a word weighs more than a letter: Chinese says in 10 signs what Dutch says in 30 letters.
    weight = 3 if counts["CJK"] > letters / 2 else 1
    if outside > letters / 2 and (outside * weight >= LIKELY_LETTERS or _few(whole, bare)):
        severity = Severity.ERROR if outside * weight >= SURE_LETTERS else Severity.REVIEW
        return Verdict(severity, _likely(bare, said), _letters(whole))
    if letters / 2 >= outside >= PART_LETTERS:
        return Verdict(Severity.REVIEW, None, _letters(whole), part=True)
    return None


def _judge_words(whole: str, bare: str, said: str) -> Verdict | None:
    """Ask the detector twice: with and without what may be a name. Both must say another language."""
    letters = _letters(whole)
    among = COMMON | {said}
    if letters < LIKELY_LETTERS:
        return _judge_short(whole, bare, said, among)
    chances = detect(whole, among)
    found = next(iter(chances))
    right = Verdict(None, said, letters)
    if found == said or chances[said] >= LIKELY_CHANCE:
        return right
    left = _letters(bare)
    if found in CAPITAL_NOUNS:
        bare = without_names(whole, joints=0)
        left = letters if _few(whole, bare) else _letters(bare)
    if left < LIKELY_LETTERS and not _few(whole, bare):
        return None
    again = detect(bare, among)
    found = next(iter(again))
    chance = max(chances[said], again[said])
    if found == said or chance >= LIKELY_CHANCE:
        return right
    sure = chance < SURE_CHANCE and left >= SURE_LETTERS
    if any({said, found} <= group for group in RELATED):
        return Verdict(Severity.REVIEW, found, letters) if sure and left >= LONG_LETTERS else right
    return Verdict(Severity.ERROR if sure else Severity.REVIEW, found, letters)


def _judge_short(whole: str, bare: str, said: str, among: frozenset[str]) -> Verdict | None:
    """Return a verdict on a text of a few words if another language is beyond doubt, with and without names."""
    if _letters(bare) < SHORT_LETTERS or len(bare.split()) < SHORT_WORDS:
        return None
    found = set()
    for text in (whole, bare):
        chances = detect(text, among)
        best = next(iter(chances))
        if chances[said] >= SHORT_CHANCE or chances[best] < 1 - 10 * SHORT_CHANCE:
            return None
        found.add(best)
    (*others, best) = found
    if others or any({said, best} <= group for group in RELATED):
        return None
    return Verdict(Severity.REVIEW, best, _letters(whole))


def _letters(text: str) -> int:
    return count_letters(text).total()


def _few(whole: str, bare: str) -> bool:
    """Tell whether a long text without its names still has a few words."""
    return _letters(whole) > LONG_LETTERS and _letters(bare) >= FEW_LETTERS and len(bare.split()) >= FEW_WORDS


def _likely(text: str, said: str) -> str | None:
    """Return which language a text in another script is in, if one stands out."""
    found, chance = next(iter(detect(text, COMMON - {said}).items()))
    return found if chance > 1 - LIKELY_CHANCE else None


@cache
def _is_known(language: str) -> bool:
    return language in known_languages()
