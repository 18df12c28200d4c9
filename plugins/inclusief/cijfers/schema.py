"""Reads ``cijfers.yaml``: every figure with its year and source, checked all at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from inclusief_checks.findings import Finding, Location, Severity

from ..meldpunten.schema import source_date, website
from ..schema import INVALID, Reader, choice, date, identifier, list_of, pattern, record, text
from ..yaml_source import Node, read_yaml
from .model import UNITS, Series, Value

PLACEHOLDERS = ("{jaar}", "{waarde}")

_value_record = record(
    {
        "jaar": pattern(r"(?:19|20)[0-9]{2}", "'{value}' is geen jaar.", "Schrijf een jaar, bijvoorbeeld: 2025."),
        "waarde": pattern(
            r"[0-9]{1,9}(?:,[0-9]{1,2})?",
            "'{value}' is geen getal.",
            "Schrijf alleen cijfers, zonder punt of spatie: 14796. Met een komma mag ook: 11,5.",
        ),
        "bron": text(max_length=300),
        "bron_datum": source_date,
        "url": website,
        "opgezocht": date(),
        "zekerheid": choice("hoog", "midden", "laag"),
    },
    required=("jaar", "waarde", "bron", "bron_datum", "opgezocht", "zekerheid"),
)


def _value(node: Node, reader: Reader) -> Any:
    values = _value_record(node, reader)
    if values is INVALID:
        return values
    return Value(**{**values, "zekerheid": str(values["zekerheid"])})


def _sentence(node: Node, reader: Reader) -> Any:
    value = text(max_length=200)(node, reader)
    if value is INVALID or all(name in value for name in PLACEHOLDERS):
        return value
    return reader.error(
        node,
        "cijfer/zin",
        "In deze zin ontbreekt {jaar} of {waarde}.",
        "Schrijf ze allebei. De computer vult ze in, bijvoorbeeld: In {jaar} waren het er {waarde}.",
    )


_series_record = record(
    {
        "id": identifier(),
        "titel": text(max_length=100),
        "definitie": text(max_length=300),
        "wie": text(max_length=120),
        "eenheid": choice(*UNITS),
        "plaats": text(max_length=60),
        "zin": _sentence,
        "let_op": text(max_length=300),
        "waarden": list_of(_value, unique="jaar"),
    },
    required=("id", "titel", "definitie", "wie", "eenheid", "plaats", "zin", "waarden"),
)


def _series(node: Node, reader: Reader) -> Any:
    values = _series_record(node, reader)
    if values is INVALID:
        return values
    values.update(eenheid=str(values["eenheid"]), waarden=tuple(values["waarden"]))
    return Series(**values, file=reader.file)


_all = record({"versie": choice("1"), "reeksen": list_of(_series, unique="id")}, required=("versie", "reeksen"))


def read_figures(path: Path, file: str) -> tuple[list[Series], list[Finding]]:
    """Return the series and all that is wrong with them. ``file`` is the name to show.

    Series and figures that are wrong are left out.
    """
    node, findings = read_yaml(path, file)
    if node is None:
        if not findings:
            how = "Begin met 'versie: 1' en daaronder 'reeksen:'."
            findings.append(Finding("gegevens/leeg", Severity.ERROR, Location(file, 1, 1), "Dit bestand is leeg.", how))
        return [], findings
    values = _all(node, Reader(file, findings))
    findings.sort(key=lambda finding: finding.sort_key)
    return ([] if values is INVALID else values["reeksen"]), findings
