"""What RFC 5545 asks of a feed and no parser catches. It reads the bytes itself, so that it shares no mistake with a library."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

LONGEST = 75
LINE = re.compile(r'([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', re.S)
DURATION = re.compile(r"[+-]?P(?:\d+W|(?=.)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)")
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "CATEGORIES"}
DATES = {"DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED", "RECURRENCE-ID", "EXDATE", "CREATED"}
STATUS = {"TENTATIVE", "CONFIRMED", "CANCELLED"}
ALWAYS = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS")
SUBSCRIBED = ("SEQUENCE", "LAST-MODIFIED")
ONCE = {*ALWAYS, *SUBSCRIBED, "DTEND", "DURATION", "LOCATION", "DESCRIPTION", "URL", "TRANSP", "RRULE", "RECURRENCE-ID", "GEO"}  # fmt: skip
INSIDE = {"": {"VCALENDAR"}, "VCALENDAR": {"VEVENT", "VTIMEZONE"}, "VEVENT": {"VALARM"}, "VTIMEZONE": {"STANDARD", "DAYLIGHT"}}  # fmt: skip


@dataclass
class Property:
    """A content line, unfolded."""

    name: str
    parameters: dict[str, str]
    value: str


@dataclass
class Component:
    """What stands between BEGIN and END."""

    name: str
    properties: list[Property] = field(default_factory=list)
    below: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        """Return all properties of this name."""
        return [found for found in self.properties if found.name == name]

    def value(self, name: str) -> str:
        """Return the value of the first property of this name, or nothing."""
        return next((found.value for found in self.all(name)), "")


def problems(data: bytes, *, subscribed: bool = True) -> list[str]:
    """Return a word and a place for everything that is wrong. ``subscribed``: it must say what changed, and when."""
    found: list[str] = []
    calendar = _read(data, found)
    if calendar is None:
        return found
    found += [f"{name}: not once" for name in ("VERSION", "PRODID") if len(calendar.all(name)) != 1]
    if calendar.value("VERSION") not in ("", "2.0"):
        found.append("VERSION: not 2.0")
    zones = {zone.value("TZID") for zone in calendar.below if zone.name == "VTIMEZONE"}
    events = [event for event in calendar.below if event.name == "VEVENT"]
    for component in (calendar, *calendar.below, *(alarm for event in events for alarm in event.below)):
        for said in component.properties:
            found += _value_problems(said, zones, inside_zone=component.name == "VTIMEZONE")
    for zone in calendar.below:
        found += _zone_problems(zone) if zone.name == "VTIMEZONE" else []
    for event in events:
        found += _event_problems(event, subscribed)
    return found + _uid_problems(events)


def unfolded(data: bytes) -> list[str]:
    """Return the content lines of a feed that has no mistakes."""
    return data.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def _read(data: bytes, found: list[str]) -> Component | None:
    if not data.endswith(b"\r\n") or re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        found.append("line end: not CRLF")
    lines: list[str] = []
    for number, raw in enumerate(re.split(rb"\r?\n", data.removesuffix(b"\n").removesuffix(b"\r")), start=1):
        if len(raw) > LONGEST:
            found.append(f"line {number}: {len(raw)} octets")
        try:
            line = raw.decode()
        except UnicodeDecodeError:
            found.append(f"line {number}: a letter is cut in two")
            line = raw.decode("utf-8", "replace")
        if line[:1] in (" ", "\t") and lines:
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return _tree(lines, found)


def _tree(lines: list[str], found: list[str]) -> Component | None:
    top = Component("")
    stack = [top]
    for line in lines:
        match = LINE.fullmatch(line)
        if not match:
            found.append(f"no content line: {line[:40]!r}")
            continue
        name, parameters, value = match.groups()
        if name == "BEGIN":
            if value not in INSIDE.get(stack[-1].name, ()):
                found.append(f"BEGIN:{value} in {stack[-1].name or 'nothing'}")
            stack[-1].below.append(Component(value))
            stack.append(stack[-1].below[-1])
        elif name == "END":
            if len(stack) < 2 or stack[-1].name != value:
                found.append(f"END:{value} closes {stack[-1].name or 'nothing'}")
            stack = stack[:-1] or [top]
        else:
            rows = re.findall(r';([A-Z-]+)=("[^"]*"|[^";:,]*)', parameters)
            stack[-1].properties.append(Property(name, {key: said.strip('"') for key, said in rows}, value))
    if len(stack) != 1:
        found.append(f"{stack[-1].name} is not closed")
    if len(top.below) != 1 or top.properties:
        found.append("not one VCALENDAR")
    return top.below[0] if top.below else None


def _value_problems(said: Property, zones: set[str], *, inside_zone: bool) -> list[str]:
    found = []
    if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", said.value):
        found.append(f"{said.name}: control character")
    if said.name in TEXTS and re.search(r"(?<!\\)(?:\\\\)*(?:[;,]|\\(?:[^\\;,nN]|$))", said.value):
        found.append(f"{said.name}: not escaped")
    if said.name in DATES and not inside_zone:
        for value in said.value.split(","):
            found += _date_problems(said, value, zones)
    if said.name in ("DURATION", "TRIGGER", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"):
        found += [] if DURATION.fullmatch(said.value) else [f"{said.name}: no duration"]
    if said.name == "REFRESH-INTERVAL" and said.parameters.get("VALUE") != "DURATION":
        found.append("REFRESH-INTERVAL: no VALUE=DURATION")
    return found


def _date_problems(said: Property, value: str, zones: set[str]) -> list[str]:
    name, zone = said.name, said.parameters.get("TZID")
    if _moment(value) is None:
        return [f"{name}: no date {value}"]
    whole_day, utc = len(value) == 8, value.endswith("Z")
    found = []
    if whole_day != (said.parameters.get("VALUE") == "DATE"):
        found.append(f"{name}: VALUE=DATE does not fit")
    if zone and (utc or whole_day):
        found.append(f"{name}: TZID with {'UTC' if utc else 'a day'}")
    if zone and zone not in zones:
        found.append(f"{name}: no VTIMEZONE for {zone}")
    if not (zone or utc or whole_day):
        found.append(f"{name}: time without a zone")
    if name in ("DTSTAMP", "LAST-MODIFIED", "CREATED") and not utc:
        found.append(f"{name}: not in UTC")
    return found


def _moment(value: str) -> datetime.datetime | None:
    form = "%Y%m%d" if len(value) == 8 else "%Y%m%dT%H%M%S" + ("Z" if value.endswith("Z") else "")
    if not re.fullmatch(r"\d{8}(?:T\d{6}Z?)?", value):
        return None
    try:
        return datetime.datetime.strptime(value, form)
    except ValueError:
        return None


def _zone_problems(zone: Component) -> list[str]:
    found = [] if zone.value("TZID") else ["VTIMEZONE: no TZID"]
    found += [] if zone.below else ["VTIMEZONE: no hours"]
    for part in zone.below:
        for name, form in (("DTSTART", r"\d{8}T\d{6}"), ("TZOFFSETFROM", r"[+-]\d{4}"), ("TZOFFSETTO", r"[+-]\d{4}")):
            found += [] if re.fullmatch(form, part.value(name)) else [f"{part.name}: no {name}"]
    return found


def _event_problems(event: Component, subscribed: bool) -> list[str]:
    needed = ALWAYS + (SUBSCRIBED if subscribed else ())
    found = [f"{name}: missing" for name in needed if not event.value(name).strip()]
    found += [f"{name}: more than once" for name in sorted(ONCE) if len(event.all(name)) > 1]
    if event.value("STATUS") and event.value("STATUS") not in STATUS:
        found.append("STATUS: unknown")
    if event.value("SEQUENCE") and not event.value("SEQUENCE").isdigit():
        found.append("SEQUENCE: no number")
    if event.all("DTEND") and event.all("DURATION"):
        found.append("DTEND and DURATION")
    start, end = event.value("DTSTART"), event.value("DTEND")
    if end and _moment(start) and _moment(end):
        if len(start) != len(end):
            found.append("DTEND: other type than DTSTART")
        elif _moment(end) <= _moment(start):  # type: ignore[operator]
            found.append("DTEND: not after DTSTART")
    again = event.value("RECURRENCE-ID")
    if again and event.all("RRULE"):
        found.append("RECURRENCE-ID and RRULE")
    until = re.search(r"UNTIL=([^;]*)", event.value("RRULE"))
    if until and len(start) > 8 and not until[1].endswith("Z"):
        found.append("RRULE: UNTIL not in UTC")
    for alarm in event.below:
        needed = ("ACTION", "TRIGGER", *(("DESCRIPTION",) if alarm.value("ACTION") == "DISPLAY" else ()))
        found += [f"VALARM: {name} missing" for name in needed if not alarm.value(name)]
    return found


def _uid_problems(events: list[Component]) -> list[str]:
    """The same UID again is a change of one time of a series, and of a time that the series has."""
    found, seen = [], set()
    series = {event.value("UID"): event for event in events if event.all("RRULE")}
    for event in events:
        uid, again = event.value("UID"), event.value("RECURRENCE-ID")
        if (uid, again) in seen:
            found.append(f"UID: twice {uid}")
        seen.add((uid, again))
        if not again:
            continue
        whole = series.get(uid)
        if whole is None:
            found.append(f"RECURRENCE-ID: no series {uid}")
        elif again in whole.value("EXDATE").split(","):
            found.append("RECURRENCE-ID: also in EXDATE")
        elif again[8:] != whole.value("DTSTART")[8:]:
            found.append("RECURRENCE-ID: not a time of the series")
    return found
