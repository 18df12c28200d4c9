"""Content lines of iCalendar (RFC 5545, section 3.1): escaped, and folded without cutting a letter in two."""

from __future__ import annotations

import datetime
import re

LONGEST = 75
"""Octets in a line, without the line break."""
_DROPPED = re.compile(r"[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f]")
_PLAIN_PARAMETER = re.compile(r"[^\x00-\x1f\x7f\",;:]*")


def text_value(text: str) -> str:
    """Return a TEXT value (section 3.3.11). Control characters other than a line break cannot stand in it."""
    clean = _DROPPED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def content_line(name: str, value: str, **parameters: str) -> str:
    """Return a property as one folded line with its line break. The value is already escaped, if its type asks for that."""
    head = name + "".join(f";{key.replace('_', '-')}={_parameter(said)}" for key, said in parameters.items())
    return fold(f"{head}:{value}") + "\r\n"


def calendar_head(product: str, name: str) -> list[str]:
    """Return the first lines of a calendar that is published (RFC 5545 and 7986). ``name`` is what programs show for it."""
    return [
        content_line("BEGIN", "VCALENDAR"),
        content_line("VERSION", "2.0"),
        content_line("PRODID", product),
        content_line("CALSCALE", "GREGORIAN"),
        content_line("METHOD", "PUBLISH"),
        content_line("NAME", text_value(name)),
        content_line("X-WR-CALNAME", text_value(name)),
    ]


def _parameter(value: str) -> str:
    """Return a parameter value: in quotes if it has to be; quotes and control characters cannot stand in it at all."""
    if _PLAIN_PARAMETER.fullmatch(value):
        return value
    return '"' + re.sub(r"[\x00-\x1f\x7f\"]", "'", value) + '"'


def fold(line: str) -> str:
    """Return a line in pieces of at most 75 octets. Each piece after the first begins with a space, which counts."""
    data = line.encode()
    if len(data) <= LONGEST:
        return line
    pieces, start, room = [], 0, LONGEST
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # inside a letter of more octets
            end -= 1
        pieces.append(data[start:end].decode())
        start, room = end, LONGEST - 1
    pieces.append(data[start:].decode())
    return "\r\n ".join(pieces)


def date_value(date: datetime.date) -> str:
    """Return a DATE."""
    return f"{date:%Y%m%d}"


def local_value(moment: datetime.datetime) -> str:
    """Return a DATE-TIME without a zone: the property says in which zone it is."""
    return f"{moment:%Y%m%dT%H%M%S}"


def utc_value(moment: datetime.datetime) -> str:
    """Return a DATE-TIME in UTC."""
    return f"{moment.astimezone(datetime.UTC):%Y%m%dT%H%M%SZ}"
