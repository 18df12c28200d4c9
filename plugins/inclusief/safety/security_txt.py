"""``security.txt``: whom to tell about a leak in the site (RFC 9116)."""

from __future__ import annotations

import datetime

PATH = ".well-known/security.txt"
DAYS = 360
"""RFC 9116 wants less than a year. A site that is built again has a new day."""


def security_txt(contact: str, site_url: str, day: datetime.date) -> str:
    """Return the text for a contact, or "" without one: nobody must write to an address that we made up."""
    if not contact:
        return ""
    expires = day + datetime.timedelta(DAYS)
    lines = [f"Contact: {contact}", f"Expires: {expires.isoformat()}T00:00:00.000Z", "Preferred-Languages: nl, en"]
    if site_url:
        lines.append(f"Canonical: {site_url.rstrip('/')}/{PATH}")
    return "\n".join(lines) + "\n"
