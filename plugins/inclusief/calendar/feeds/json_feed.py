"""The calendar as JSON Feed 1.1 (jsonfeed.org): for programs, in order of date."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from ..texts import Translator
from .entries import FeedEntry
from .words import words_of


def to_json_feed(
    entries: Iterable[FeedEntry],
    translator: Translator,
    *,
    domain: str,
    name: str,
    url: str,
    source: str,
    page_url: Callable[[FeedEntry], str],
) -> bytes:
    """Return the feed. ``_inclusief`` is our own part: first and last day, kind, groups and whether the date is certain."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": name,
        "home_page_url": url,
        "feed_url": source,
        "language": translator.language.code,
        "items": [_item(entry, translator, domain, page_url(entry)) for entry in entries],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _item(entry: FeedEntry, translator: Translator, domain: str, url: str) -> dict[str, Any]:
    said = words_of(entry, translator)
    own: dict[str, Any] = {
        "start": entry.first_day.isoformat(),
        "end": (entry.occurrence.end if entry.occurrence else entry.last_day).isoformat(),
        "kind": entry.kind,
        "groups": list(entry.groups),
    }
    if entry.occurrence:
        own["certain"] = entry.occurrence.certain
        own["begins_evening_before"] = entry.occurrence.day.evening_before
        own["other_dates"] = [other.date.isoformat() for other in entry.others]
    elif entry.event:
        own["status"] = entry.event.status
    return {
        "id": f"{entry.key}@{domain}",
        "url": url,
        "title": said.title,
        "content_text": "\n".join([said.when, *said.sentences]),
        "date_modified": f"{entry.stamp.changed.isoformat()}T00:00:00Z",
        "language": said.title_language,
        "tags": [said.label] if said.label else [],
        "_inclusief": own,
    }
