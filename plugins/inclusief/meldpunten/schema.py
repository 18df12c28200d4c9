"""Reads ``meldpunten.yaml``: every fact with its source, date and certainty, checked all at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from inclusief_checks.findings import Finding, Location, Severity

from ..schema import INVALID, Reader, choice, date, identifier, list_of, parse_date, record, text
from ..yaml_source import Node, read_yaml
from .model import Fact, Point
from .texts import ANONYMOUS, COSTS

GROUPS = ("melden", "overheid", "plek", "hulp", "lokaal")
NEVER = "nooit"
UNKNOWN = "onbekend"

_PHONES = re.compile(
    "|".join(
        (
            r"112|113",
            r"140[0-9]{2,3}",  # a municipality: 14 and its area code
            r"0[89]00[0-9]{4}|0[89]00[0-9]{7}|090[69](?:[0-9]{4}|[0-9]{7})",
            r"0(?:[1-7]|8(?!00)|9(?!0[069]))[0-9]{8}",  # area codes, 06, 085, 088
        )
    )
)


def is_phone(value: str) -> bool:
    """Return whether a text is a Dutch telephone number, written with digits, spaces and hyphens."""
    if not re.fullmatch(r"[0-9](?:[ -]?[0-9])*", value):
        return False
    return _PHONES.fullmatch(re.sub(r"[ -]", "", value)) is not None


def is_https(value: str) -> bool:
    """Return whether a text is the address of a page that opens over a safe connection."""
    if not re.fullmatch(r"https://[^\s<>\"'`\\]+", value):
        return False
    try:
        parts = urlsplit(value)
        port_is_right = parts.port is None or parts.port > 0
    except ValueError:
        return False
    host = parts.hostname or ""
    labels = host.split(".")
    named = len(labels) > 1 and all(re.fullmatch(r"[^\W_]([\w-]*[^\W_])?", label) for label in labels)
    return named and port_is_right and "@" not in parts.netloc


def _is_email(value: str) -> bool:
    name = r"[A-Za-z0-9](?:[A-Za-z0-9._+-]*[A-Za-z0-9])?"
    host = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
    return re.fullmatch(f"{name}@{host}", value) is not None


def _is_source_date(value: str) -> bool:
    if value == UNKNOWN:
        return True
    completed = value + {4: "-01-01", 7: "-01"}.get(len(value), "")
    return parse_date(completed) is not None


def _checked(test: Callable[[str], bool], rule: str, message: str, suggestion: str) -> Callable[[Node, Reader], Any]:
    """Return a field for a text that passes a test."""
    base = text(max_length=300)

    def read(node: Node, reader: Reader) -> Any:
        value = base(node, reader)
        if value is INVALID or test(value):
            return value
        shown = value if len(value) <= 60 else value[:57] + "..."
        return reader.error(node, rule, message.format(value=shown), suggestion)

    return read


_phone = _checked(
    is_phone,
    "meldpunt/telefoon",
    "'{value}' is geen Nederlands telefoonnummer.",
    "Schrijf cijfers, spaties en streepjes, bijvoorbeeld: 085-073 46 00, 0800-0880, 14 074 of 112.",
)
website = _checked(
    is_https,
    "meldpunt/website",
    "'{value}' is geen veilig webadres.",
    "Schrijf het hele adres. Begin met https:// en gebruik geen spaties.",
)
_email = _checked(_is_email, "meldpunt/email", "'{value}' is geen e-mailadres.", "Schrijf het zo: naam@voorbeeld.nl.")
source_date = _checked(
    _is_source_date,
    "gegevens/datum",
    "'{value}' is geen datum.",
    f"Schrijf een jaar (2026), een maand (2026-09), een dag (2026-09-08) of: {UNKNOWN}.",
)


def _fact_field(kind: str, value: Callable[[Node, Reader], Any]) -> Callable[[Node, Reader], Any]:
    base = record(
        {
            "waarde": value,
            "bron": text(max_length=300),
            "bron_datum": source_date,
            "opgezocht": date(),
            "zekerheid": choice("hoog", "midden", "laag"),
        },
        required=("waarde", "bron", "bron_datum", "opgezocht", "zekerheid"),
    )

    def read(node: Node, reader: Reader) -> Any:
        values = base(node, reader)
        if values is INVALID:
            return values
        return Fact(kind, **{**values, "zekerheid": str(values["zekerheid"])})

    return read


_VALUES: dict[str, Callable[[Node, Reader], Any]] = {
    "telefoon": _phone,
    "telefoon_2": _phone,
    "website": website,
    "email": _email,
    "chat": website,
    "adres": text(max_length=300),
    "open": text(max_length=300),
    "kosten": choice(*COSTS),
    "anoniem": choice(*ANONYMOUS),
    "talen": text(max_length=300),
}
_point_record = record(
    {
        "id": identifier(),
        "naam": text(max_length=120),
        "groep": choice(*GROUPS),
        "status": choice("open", "gepland"),
        "uitleg": text(),
        "daarna": text(),
        "let_op": text(),
        "gecontroleerd": date(NEVER),
        "gegevens": record({kind: _fact_field(kind, value) for kind, value in _VALUES.items()}),
    },
    required=("id", "naam", "groep", "status", "uitleg", "gecontroleerd"),
)


def _point(node: Node, reader: Reader) -> Any:
    values = _point_record(node, reader)
    if values is INVALID:
        return values
    checked = values["gecontroleerd"]
    return Point(
        **{
            **values,
            "groep": str(values["groep"]),
            "status": str(values["status"]),
            "gecontroleerd": None if checked == NEVER else checked,
            "gegevens": tuple(values.get("gegevens", {}).values()),
            "file": reader.file,
        }
    )


_points = record(
    {"versie": choice("1"), "meldpunten": list_of(_point, unique="id")},
    required=("versie", "meldpunten"),
)


def read_points(path: Path, file: str) -> tuple[list[Point], list[Finding]]:
    """Return the reporting points and all that is wrong with them. ``file`` is the name to show.

    Points and facts that are wrong are left out.
    """
    node, findings = read_yaml(path, file)
    if node is None:
        if not findings:
            findings.append(
                Finding(
                    "gegevens/leeg",
                    Severity.ERROR,
                    Location(file, 1, 1),
                    "Dit bestand is leeg.",
                    "Begin met 'versie: 1' en daaronder 'meldpunten:'.",
                )
            )
        return [], findings
    values = _points(node, Reader(file, findings))
    findings.sort(key=lambda finding: finding.sort_key)
    return ([] if values is INVALID else values["meldpunten"]), findings
