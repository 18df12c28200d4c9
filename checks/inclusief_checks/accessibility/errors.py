"""What can go wrong in an audit, as exceptions whose text an editor can read."""

from __future__ import annotations


class AuditCouldNotStart(Exception):
    """No page can be checked. The text is Dutch and says what to do."""


class BrowserNotFound(AuditCouldNotStart):
    """There is no browser on this computer."""


class PageFailed(Exception):
    """One page could not be checked. The text is Dutch.

    ``retry`` tells whether a fresh browser may do better. A page that opens a dialog does so every time.
    """

    def __init__(self, reason: str, *, retry: bool) -> None:
        super().__init__(reason)
        self.tries = 2 if retry else 1
        """How often a page is tried that ends like this."""


class BrowserStopped(PageFailed):
    """The browser ended. That may be the page's doing, or that of somebody who ended the browser: then it is tried longer."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, retry=True)
        self.tries = 4
