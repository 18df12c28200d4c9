"""Characters that a translation cannot have: letters of another script, and signs that nobody sees."""

from __future__ import annotations

import re
from functools import cache

_RANGES = {
    "Latn": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff\uff21-\uff5a",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrl": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Armn": "\u0531-\u058f",
    "Hebr": "\u0591-\u05f4\ufb1d-\ufb4f",
    "Arab": "\u0610-\u065f\u066e-\u06ef\u06fa-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Syrc": "\u0700-\u074f\u0860-\u086f",
    "Thaa": "\u0780-\u07bf",
    "Deva": "\u0900-\u097f\ua8e0-\ua8ff",
    "Beng": "\u0980-\u09ff",
    "Guru": "\u0a00-\u0a7f",
    "Gujr": "\u0a80-\u0aff",
    "Taml": "\u0b80-\u0bff",
    "Telu": "\u0c00-\u0c7f",
    "Knda": "\u0c80-\u0cff",
    "Mlym": "\u0d00-\u0d7f",
    "Sinh": "\u0d80-\u0dff",
    "Thai": "\u0e00-\u0e7f",
    "Tibt": "\u0f00-\u0fff",
    "Mymr": "\u1000-\u109f",
    "Geor": "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f",
    "Ethi": "\u1200-\u139f\u2d80-\u2ddf",
    "Khmr": "\u1780-\u17ff",
    "Tfng": "\u2d30-\u2d7f",
    "Hang": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7af",
    "Kana": "\u3041-\u30ff",
    "Hani": "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff",
}
"""Where the letters of a script are, by ISO 15924 code (Unicode Scripts.txt). Scripts that are not here are not checked."""

_SHARED = "\u060c\u061b\u061f\u0640\u064b-\u0655\u0964\u0965"
"""Question mark, semicolon and vowel signs that Syriac and Thaana share with Arabic, and the full stops of the scripts of India
(Unicode ScriptExtensions.txt)."""

_MIXTURES = {
    "Hans": ("Hani",),
    "Hant": ("Hani",),
    "Hanb": ("Hani",),
    "Jpan": ("Hani", "Kana"),
    "Kore": ("Hang", "Hani"),
}
DENSE = frozenset({"Hani", *_MIXTURES})
"""Scripts that write in few signs what others write in many."""

_JOINED = (
    "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\u200c\u200d\ufb50-\ufdff\ufe0f\ufe70-\ufefc"
    "\u2600-\u27bf\U0001f300-\U0001faff"
)
_SPACELESS = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf"
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
    # Joiners are part of the spelling of some scripts and of emoji; elsewhere they hide in a word.
    f"|(?<![{_JOINED}])[\u200c\u200d]|(?<![{_SPACELESS}])\u200b"
)
_WORD = re.compile(f"[{_RANGES['Latn']}]{{2,}}")


def invisible(text: str) -> list[str]:
    """Return the characters that nobody sees and that do not belong where they are: for direction, control, hiding."""
    return [] if text.isascii() and text.isprintable() else _INVISIBLE.findall(text)


@cache
def _patterns(script: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return patterns for letters of the script, and for letters of others; Latin names may be in any text."""
    own = _MIXTURES.get(script, (script,))
    if not set(own) <= set(_RANGES):
        return None
    others = "".join(letters for code, letters in _RANGES.items() if code not in own and code != "Latn")
    return re.compile(f"[{''.join(_RANGES[code] for code in own)}]"), re.compile(f"(?:(?![{_SHARED}])[{others}])+")


def wrong_script(source: str, translation: str, script: str) -> str:
    """Return the first piece of a translation in a script that its language does not use, or "" if all is well."""
    if script == "Latn" and translation.isascii():
        return ""
    patterns = _patterns(script)
    if patterns is None:
        return ""
    own, others = patterns
    for match in others.finditer(translation):
        if match.group() not in source:
            return match.group()
    if script != "Latn" and not own.search(translation):
        words = _WORD.findall(translation)
        if len(words) >= 4 and translation != source:
            return " ".join(words[:4])
    return ""
