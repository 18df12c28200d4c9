"""A reporting point for search engines: https://schema.org/ContactPoint. The same facts as on its card, and no others."""

from __future__ import annotations

from typing import Any

from .model import Point

EMERGENCY = "112"
FREE = "gratis"


def contact_point(point: Point) -> dict[str, Any] | None:
    """Return the data of a point that can be reached by telephone, website or e-mail; None for any other.

    A number is written as people in the Netherlands dial it: a free number has no international form.
    """
    facts = point.published_facts
    website = facts.get("website") or facts.get("chat")
    ways: list[dict[str, Any]] = []
    for phone in point.phone_links:
        way: dict[str, Any] = {"@type": "ContactPoint", "telephone": phone["tel"], "contactType": "customer service"}
        if "kosten" in facts and facts["kosten"].waarde == FREE:
            way["contactOption"] = "https://schema.org/TollFree"
        if phone["tel"] == EMERGENCY:
            way["contactType"] = "emergency"
        ways.append(way)
    if "email" in facts:
        ways.append({"@type": "ContactPoint", "email": str(facts["email"].waarde), "contactType": "customer service"})
    if not ways and not website:
        return None
    data: dict[str, Any] = {"@context": "https://schema.org", "@type": "Organization", "name": str(point.naam)}
    if website:
        data["url"] = str(website.waarde)
    if ways:
        data["contactPoint"] = ways
    return data
