"""Is this a catalog? Babel reads on past a string without a closing quote and drops it in silence; a reader would lose a text.

The form is that of the gettext manual, "The Format of PO Files".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_STRING = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"(?:(?P<keyword>msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?{_STRING}\s*")


def syntax_problems(text: str) -> Iterator[tuple[int, str]]:
    """Yield line and what is wrong, in Dutch, for everything that is not in the form of a catalog."""
    seen: dict[tuple[str, str], int] = {}
    context, source, start = "", "", 0
    last = ""  # the keyword that a bare string belongs to

    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("#") or not line.strip():
            if last in ("msgid", "msgid_plural", "msgctxt"):
                yield number, "Bij de tekst hierboven ontbreekt de vertaling (msgstr)."
            if not line.strip():
                context = ""
            last = ""
            continue
        match = _LINE.fullmatch(line)
        if not match:
            yield number, "Deze regel klopt niet. Misschien ontbreekt een aanhalingsteken."
            last = "fout"
            continue
        keyword = (match["keyword"] or "").split("[")[0]
        value = line[line.index('"') + 1 : line.rindex('"')]
        if not keyword:
            if not last:
                yield number, "Deze tekst hoort nergens bij. Er hoort msgid of msgstr voor te staan."
            elif last == "msgid":
                source += value
            continue
        if (keyword == "msgstr" and last == "msgid") or keyword == "msgid_plural":
            key = (context, source)
            if key in seen:
                yield start, f"Deze tekst staat er twee keer in. De eerste staat op regel {seen[key]}."
            seen.setdefault(key, start)
        elif keyword == "msgstr" and last not in ("msgstr", "msgid_plural", "fout"):
            yield number, "Bij deze vertaling ontbreekt de Nederlandse tekst (msgid)."
        if keyword == "msgid":
            source, start = value, number
        elif keyword == "msgctxt":
            context = value
        last = keyword
    if last in ("msgid", "msgid_plural", "msgctxt"):
        yield text.count("\n") + 1, "Bij de tekst hierboven ontbreekt de vertaling (msgstr)."
