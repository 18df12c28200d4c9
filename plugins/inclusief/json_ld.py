"""Facts for search engines and other programs: JSON-LD inside a page. A browser does not run it."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

_UNSAFE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def json_ld(data: dict[str, Any]) -> Markup:
    """Return the element with these data, safe inside HTML. The same data always give the same text."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True).translate(_UNSAFE)
    return Markup(f'<script type="application/ld+json">{text}</script>')
