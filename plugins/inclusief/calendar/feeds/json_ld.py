"""An event for search engines: schema.org/Event as JSON-LD. Only what has a time and a place: a feast is not an Event."""

from __future__ import annotations

import datetime
import re
from typing import Any
from zoneinfo import ZoneInfo

from ...json_ld import json_ld
from ..events.model import ACCESS, Event, EventOccurrence
from ..texts import ACCESS_ANSWERS, Translator
from .ical import ZONE

_STATUS = {
    "gaat door": "EventScheduled",
    "verplaatst": "EventRescheduled",
    "uitgesteld": "EventPostponed",
    "afgelast": "EventCancelled",
}


def event_json_ld(occurrence: EventOccurrence, translator: Translator, *, url: str) -> str | None:
    """Return the element with the data of one time of an event, safe inside HTML; None without a place with an address."""
    event = occurrence.event
    if event.place is None or event.place.address is None:
        return None
    return json_ld(event_data(occurrence, translator, url=url))


def event_data(occurrence: EventOccurrence, translator: Translator, *, url: str) -> dict[str, Any]:
    """Return the data of one time of an event."""
    event = occurrence.event
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": translator.text(event.title),
        "startDate": _moment(occurrence.start),
        "eventStatus": f"https://schema.org/{_STATUS[occurrence.status]}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": _place(event, translator),
        "inLanguage": list(event.languages),
        "url": url,
    }
    if occurrence.end:
        data["endDate"] = _moment(occurrence.end)
    if event.explanation:
        data["description"] = translator.text(event.explanation)
    if occurrence.status == "verplaatst":
        earlier = event.earlier or ((occurrence.planned,) if occurrence.planned != occurrence.start else ())
        if earlier:
            data["previousStartDate"] = [_moment(moment) for moment in earlier]
    if event.organiser:
        data["organizer"] = {"@type": "Organization", "name": str(event.organiser.name)}
        if event.organiser.url:
            data["organizer"]["url"] = str(event.organiser.url)
    if event.audience:
        data["audience"] = {"@type": "Audience", "audienceType": translator.text(event.audience)}
    if (amount := price(event)) is not None:
        data["isAccessibleForFree"] = amount == "0.00"
        data["offers"] = {"@type": "Offer", "price": amount, "priceCurrency": "EUR", **({"url": url} if url else {})}
    return {key: value for key, value in data.items() if value not in ("", [])}


def price(event: Event) -> str | None:
    """Return the price in euros with two decimals; None if it is not known or is told in words."""
    if event.price is None:
        return None
    if event.is_free:
        return "0.00"
    match = re.fullmatch(r"(?:€ ?)?(\d{1,4})(?:[.,](\d{2}|-))?", event.price.strip())
    return f"{match[1]}.{(match[2] or '00').replace('-', '00')}" if match else None


def _place(event: Event, translator: Translator) -> dict[str, Any]:
    place = event.place
    assert place and place.address
    data: dict[str, Any] = {"@type": "Place", "name": str(place.name), "address": str(place.address)}
    if place.latitude is not None:
        data["geo"] = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    features = [
        {
            "@type": "LocationFeatureSpecification",
            "name": translator.text(ACCESS[key]),
            "value": answer == "ja" if answer in ("ja", "nee") else translator.text(ACCESS_ANSWERS.get(answer, answer)),
        }
        for key, answer in event.access.items()
        if answer != "onbekend"
    ]
    if features:
        data["amenityFeature"] = features
    return data


def _moment(moment: datetime.datetime) -> str:
    return moment.replace(tzinfo=ZoneInfo(ZONE)).isoformat(timespec="minutes")
