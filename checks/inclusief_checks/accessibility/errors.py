"""What can go wrong in an audit, as exceptions whose text an editor can read."""

from __future__ import annotations

from dataclasses import dataclass

from ..texts import texts


class AuditCouldNotStart(Exception):
    """No page can be checked. The text is Dutch and says what to do."""


class BrowserNotFound(AuditCouldNotStart):
    """There is no browser on this computer."""


@dataclass(frozen=True)
class Reason:
    """Why something was not looked at: the key of a text, and what fills its places."""

    key: str
    places: tuple[tuple[str, object], ...] = ()

    def told(self, language: str = "nl") -> str:
        """Return the reason in words."""
        return texts(language)(self.key, **dict(self.places))


class PageFailed(Exception):
    """One page could not be checked. The text is Dutch; ``reason`` tells it in any language.

    ``retry`` tells whether a fresh browser may do better. A page that opens a dialog does so every time.
    """

    def __init__(self, key: str, *, retry: bool, **places: object) -> None:
        self.reason = Reason(key, tuple(places.items()))
        super().__init__(self.reason.told())
        self.tries = 2 if retry else 1
        """How often a page is tried that ends like this."""


class BrowserStopped(PageFailed):
    """The browser ended. That may be the page's doing, or that of somebody who ended the browser: then it is tried longer."""

    def __init__(self) -> None:
        super().__init__("page_stopped", retry=True)
        self.tries = 4
