"""The calendar as an Atom feed (RFC 4287): what is new or changed, the latest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from xml.sax.saxutils import escape, quoteattr

from ..texts import Translator
from .entries import FeedEntry
from .words import words_of

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_atom(
    entries: Iterable[FeedEntry],
    translator: Translator,
    *,
    domain: str,
    name: str,
    url: str,
    source: str,
    page_url: Callable[[FeedEntry], str],
) -> bytes:
    """Return the feed. Ids are those of the iCalendar feed, so they never change; times come from the lock."""
    shown = sorted(entries, key=lambda entry: (entry.stamp.changed, entry.first_day, entry.key), reverse=True)
    latest = max((entry.stamp.changed for entry in shown), default=None)
    code = translator.language.code
    rows = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_attribute(code)}>',
        f"<id>{_text(f'tag:{domain},2026:agenda-{code}')}</id>",
        f"<title>{_text(name)}</title>",
        f"<updated>{latest.isoformat() if latest else '2026-01-01'}T00:00:00Z</updated>",
        f"<author><name>{_text(name)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={_attribute(source)}/>',
        f'<link rel="alternate" type="text/html" href={_attribute(url)}/>',
    ]
    for entry in shown:
        said = words_of(entry, translator)
        rows += [
            "<entry>",
            f"<id>{_text(f'tag:{domain},2026:{entry.key}')}</id>",
            f"<title xml:lang={_attribute(said.title_language)}>{_text(said.title)}</title>",
            f"<updated>{entry.stamp.changed.isoformat()}T00:00:00Z</updated>",
            f'<link rel="alternate" type="text/html" href={_attribute(page_url(entry))}/>',
            f"<category term={_attribute(entry.kind)} label={_attribute(said.label)}/>" if entry.kind else "",
            f"<summary{_language(said.language)}>{_text(chr(10).join([said.when, *said.sentences]))}</summary>",
            "</entry>",
        ]
    rows.append("</feed>")
    return "\n".join(row for row in rows if row).encode() + b"\n"


def _language(code: str) -> str:
    return f" xml:lang={_attribute(code)}" if code else ""


def _text(text: str) -> str:
    return escape(_NO_XML.sub("", text))


def _attribute(text: str) -> str:
    return quoteattr(_NO_XML.sub("", text))
