"""The diversity calendar: from rules that editors write to dates, an agenda and a feed.

Reading and expanding is cheap: the libraries for other calendars, languages and feeds load when they are first needed.
``agenda`` and ``ical`` make what residents see.
"""

from .dates import expand, missing_years, occurrences
from .model import Calendar, Day, Occurrence, Override
from .schema import read_calendar

__all__ = ["Calendar", "Day", "Occurrence", "Override", "expand", "missing_years", "occurrences", "read_calendar"]
