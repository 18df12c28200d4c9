"""The languages that people speak at an event: codes, and the Dutch names that editors write instead."""

from __future__ import annotations

import difflib
from typing import Any

from ...languages import is_language_code
from ...schema import INVALID, Reader, text
from ...yaml_source import Node
from ..dates.names import shorten

_NAMES = {
    # The Dutch name -> the code.
    **{"nederlands": "nl", "engels": "en", "duits": "de", "frans": "fr", "spaans": "es", "portugees": "pt"},
    **{"italiaans": "it", "grieks": "el", "pools": "pl", "oekraïens": "uk", "russisch": "ru", "roemeens": "ro"},
    **{"bulgaars": "bg", "hongaars": "hu", "bosnisch": "bs", "servisch": "sr", "kroatisch": "hr", "albanees": "sq"},
    **{"turks": "tr", "arabisch": "ar", "koerdisch": "ku", "farsi": "fa", "perzisch": "fa", "dari": "prs"},
    **{"pasjtoe": "ps", "pashto": "ps", "urdu": "ur", "hindi": "hi", "sarnami": "hns", "tamil": "ta"},
    **{"armeens": "hy", "suryoyo": "tru", "surayt": "tru", "aramees": "arc", "hebreeuws": "he"},
    **{"berbers": "ber", "tamazight": "ber", "tigrinya": "ti", "amhaars": "am", "somalisch": "so", "swahili": "sw"},
    **{"sranan": "srn", "sranantongo": "srn", "papiaments": "pap", "papiamento": "pap", "indonesisch": "id"},
    **{"maleis": "ms", "chinees": "zh", "mandarijn": "zh", "kantonees": "yue", "vietnamees": "vi", "thais": "th"},
    **{"fries": "fy", "nedersaksisch": "nds", "twents": "nds", "gebarentaal": "dse"},
    **{"nederlandse gebarentaal": "dse", "ngt": "dse"},
}


def spoken(node: Node, reader: Reader) -> Any:
    """Return the code of a language."""
    value = text(max_length=40)(node, reader)
    if value is INVALID:
        return value
    name = value.casefold()
    if name not in _NAMES and is_language_code(value):
        return value
    close = [name] if name in _NAMES else difflib.get_close_matches(name, _NAMES, 1)
    hint = f" Bedoelt u '{_NAMES[close[0]]}'?" if close else ""
    return reader.error(
        node,
        "gegevens/taal",
        f"'{shorten(value)}' is geen code van een taal.{hint}",
        "Schrijf een code, bijvoorbeeld nl, en, tr of ar.",
    )
