"""Text from a page or a file may hold anything. Make it harmless before it enters a report."""

from __future__ import annotations

import re

# Controls move the cursor or colour the screen, and the marks for direction make text look like other text.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
_SURROGATE = re.compile("[\ud800-\udfff\ufffe\uffff]")


def harmless(text: str) -> str:
    """Return the text with hidden characters made visible, such as ``⟨U+202E⟩``. Line ends and tabs stay."""
    text = _SURROGATE.sub("\ufffd", text)
    return _HIDDEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)


def one_line(text: str) -> str:
    """Return the text harmless and on one line."""
    return " ".join(harmless(text).split())


def encodable(text: str) -> str:
    """Return the text without halves of characters, which no file can hold."""
    return _SURROGATE.sub("\ufffd", text)


def escape_json(document: str) -> str:
    """Return a JSON document in which hidden characters are written as escapes. It holds the same data.

    Such characters only occur inside the strings of the document, so an escape is always allowed there.
    """
    return _HIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", encodable(document))
