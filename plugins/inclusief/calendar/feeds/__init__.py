"""Feeds of the calendar: iCalendar, Atom, JSON Feed, a list for other sites, and JSON-LD. The same input gives the same bytes."""
