"""A list of the days that come, as a small page for a frame on another site of the municipality: no script, no cookie."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from ..texts import Translator
from .entries import FeedEntry
from .texts import COMING, NEW_WINDOW
from .words import words_of

_PAGE = Markup(
    "<!doctype html>\n"
    '<html lang="{code}" dir="{dir}">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    '<meta name="robots" content="noindex">\n<meta name="referrer" content="no-referrer">\n'
    '<meta name="color-scheme" content="light dark">\n<title>{title}</title>\n'
    '<link rel="stylesheet" href="{sheet}">\n</head>\n<body class="in-embed">\n<main>\n<h1>{heading}</h1>\n'
    '<ul>\n{rows}</ul>\n<p><a href="{url}" target="_blank" rel="noopener">{more}</a></p>\n</main>\n</body>\n</html>\n'
)
_ROW = Markup(
    '<li><a href="{url}" target="_blank" rel="noopener">{title} ({new_window})</a><br>'
    '<time datetime="{iso}">{when}</time></li>\n'
)


def to_embed(
    entries: Iterable[FeedEntry],
    translator: Translator,
    *,
    name: str,
    url: str,
    sheet: str,
    page_url: Callable[[FeedEntry], str],
) -> bytes:
    """Return the page. ``sheet`` is the style sheet as the page reaches it; ``url`` the whole agenda."""
    language, new_window = translator.language, translator.text(NEW_WINDOW)
    rows = Markup("")
    for entry in entries:
        said = words_of(entry, translator)
        # The title alone is in another language, not the words behind it.
        foreign = Markup('<span lang="{}" dir="ltr">{}</span>').format(said.title_language, said.title)
        rows += _ROW.format(
            url=page_url(entry),
            title=said.title if said.title_language == language.code else foreign,
            new_window=new_window,
            iso=entry.first_day.isoformat(),
            when=said.when,
        )
    return _PAGE.format(
        code=language.code,
        dir=language.dir,
        title=f"{translator.text(COMING)} - {name}",
        sheet=sheet,
        heading=translator.text(COMING),
        rows=rows,
        url=url,
        more=f"{name} ({new_window})",
    ).encode()
