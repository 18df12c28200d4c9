"""The plan as a page for a browser, with texts to copy. It stays with staff: it is written beside the reports."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from inclusief_checks.report.html import environment
from inclusief_checks.report.text import harmless

from ...languages import language
from ..words import date_words, range_words
from .data_files import Channel
from .planner import Plan, Preparation, Text

_DIRECTION = re.compile("([\u061c\u200e\u200f])")
"""Marks that belong in Arabic text: whoever copies it must get them too."""
PLANNER = "planner.html"
"""The name of the page in the folder with reports."""


@dataclass(frozen=True)
class ChannelText:
    """A text to copy for one channel. ``too_long`` by so many characters."""

    channel: Channel
    text: str
    too_long: int


def to_html(plan: Plan) -> str:
    """Return the page: complete by itself, in Dutch."""
    made = environment(Path(__file__).parent)
    template = made.get_template("planner.html.j2")
    return template.render(
        plan=plan,
        words=lambda date: date_words(date, "nl"),
        words_of_range=lambda first, last: range_words(first, last, _Dutch()),
        channel_texts=channel_texts,
        copyable=copyable,
        language=language,
    )


def channel_texts(item: Preparation, text: Text) -> list[ChannelText]:
    """Return what to copy for each channel in one language."""
    return [ChannelText(channel, text.text, max(0, len(text.text) - channel.longest)) for channel in item.channels]


def copyable(text: str) -> Markup:
    """Return a text as HTML that can be copied as it is. Hidden characters that do not belong in it become visible."""
    return Markup("").join(
        Markup(escape(part if _DIRECTION.fullmatch(part) else harmless(part))) for part in _DIRECTION.split(text)
    )


class _Dutch:
    """Speaks Dutch, for the words of dates."""

    language = language("nl")

    def text(self, msgid: str, /, **values: str) -> str:
        for name, value in values.items():
            msgid = msgid.replace("{" + name + "}", value)
        return msgid
