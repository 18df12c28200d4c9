"""What in a text says nothing about its language: addresses, numbers, and names."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"\S+@\S+|\S+://\S+|\b(?:[\w-]+\.)+[a-z]{2,}\b(?:/\S*)?", re.I)
_BESIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|„[^„“”]*[“”]|“[^“”]*”|«[^«»]*»|\"[^\"]*\"|‘[^‘’]*’")
_EDGES = ".,;:!?()[]\"“”„«»‘’'…*•-–—/"
_END = (".", "!", "?", ":", "؟", "…")
_JOINT_LENGTH = 5


def without_addresses(text: str) -> str:
    """Return a text without addresses of websites and mail, and without words that hold a digit."""
    words = _ADDRESS.sub(" ", text).split()
    return " ".join(word for word in words if not any(map(str.isdigit, word)))


def without_names(text: str, *, joints: int = 3) -> str:
    """Return a text without what may be a name: capitalised words, up to ``joints`` small words between them, and quotations.

    What stands between brackets is left out too: there a writer repeats a name in another language. A heading in which every
    word has a capital keeps nothing, and that is meant: nobody can tell it from a name.
    """
    kept: list[str] = []
    small: list[str] = []
    in_name, begins = False, True
    for word in _BESIDE.sub(" ", without_addresses(text)).split():
        core = word.strip(_EDGES)
        capital = core[:1].isupper() and (not begins or core[1:] != core[1:].lower())
        if capital:
            small, in_name = [], True  # The small words since the last capital were part of the name.
        elif in_name and len(core) <= _JOINT_LENGTH and len(small) < joints:
            small.append(word)
        else:
            kept += [*small, word]
            # A sentence can begin with a name.
            small, in_name = [], begins and core[:1].isupper()
        begins = word.endswith(_END)
        if begins:
            kept += small
            small, in_name = [], False
    return " ".join(kept + small)
