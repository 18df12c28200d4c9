"""How far back and ahead a feed tells."""

from __future__ import annotations

import datetime

BACK = datetime.timedelta(days=90)
"""What is over, or cancelled, stays this long: a program that hears nothing any more shows the old state for ever."""
YEARS_AHEAD = 2


def feed_window(today: datetime.date) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day: whole years ahead, so that a feed does not grow by itself every day."""
    return today - BACK, datetime.date(today.year + YEARS_AHEAD, 12, 31)
