"""Links to other sites: a reader hears that the link leaves, and the other site does not hear where the reader came from."""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

_LINK = re.compile(r'<a\b(?P<attributes>[^>]*\bhref="(?P<address>https?://[^"]+)"[^>]*)>(?P<text>.*?)</a>', re.S)


def mark_outside(html: str, site_url: str, note: Callable[[], Markup]) -> str:
    """Return the HTML of a page in which each link to another site says so, in words.

    ``note`` gives the words. A link that has a ``rel`` was made by a template, which says it itself.
    """

    def marked(match: re.Match[str]) -> str:
        attributes, address = match["attributes"], match["address"]
        if " rel=" in attributes or (site_url and address.startswith(site_url)):
            return match[0]
        return f'<a{attributes} rel="noopener noreferrer">{match["text"]} ({note()})</a>'

    return _LINK.sub(marked, html) if 'href="http' in html else html
