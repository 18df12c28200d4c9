"""Small pages for the tests of the audit."""

from __future__ import annotations

from pathlib import Path

PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def page(body: str, head: str = "", title: str = "Proef") -> str:
    """Return an accessible Dutch page with this body inside ``main``."""
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width">{head}</head>'
        f"<body><main><h1>{title}</h1>{body}</main></body></html>"
    )


def write_site(folder: Path, pages: dict[str, str]) -> Path:
    """Write pages by their path and return the folder."""
    for name, text in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder
