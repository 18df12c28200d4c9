"""Reads ``meldwijzer.yaml``: the places, the grounds and their steps, checked all at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from inclusief_checks.findings import Finding

from ..pictograms import pictogram
from ..schema import INVALID, Field, Reader, choice, identifier, list_of, record, text, yes_no
from ..yaml_source import MappingNode, Node, read_yaml
from .model import Finder, Ground, Part, Place, Step

_SENTENCE = record({"doe": text(max_length=300)}, required=("doe",))


def _step(node: Node, reader: Reader) -> Any:
    """The id of a reporting point, or ``doe:`` with a sentence."""
    if isinstance(node, MappingNode):
        values = _SENTENCE(node, reader)
        return values if values is INVALID else Step(doe=values["doe"])
    value = identifier()(node, reader)
    return value if value is INVALID else Step(meldpunt=value)


def _as(kind: type, base: Field, *tuples: str) -> Field:
    """Return a field that makes an object of a record; the named keys become tuples."""

    def read(node: Node, reader: Reader) -> Any:
        values = base(node, reader)
        if values is INVALID:
            return values
        return kind(**{key: tuple(value) if key in tuples else value for key, value in values.items()})

    return read


_steps = list_of(_step)
_place = _as(
    Place,
    record(
        {
            "id": identifier(),
            "naam": text(max_length=100),
            "kop": text(max_length=60),
            "eerst": _steps,
            "ook": _steps,
            "niet_geholpen": _steps,
            "gaat_over": list_of(identifier()),
            "gevoelig": yes_no(),
            "pictogram": pictogram(),
        },
        required=("id", "naam", "kop", "eerst"),
    ),
    "eerst",
    "ook",
    "niet_geholpen",
    "gaat_over",
)
_ground = _as(
    Ground,
    record(
        {
            "id": identifier(),
            "naam": text(max_length=100),
            "eerst": _steps,
            "ook": _steps,
            "pagina": text(max_length=100),
        },
        required=("id", "naam"),
    ),
    "eerst",
    "ook",
)
_part = _as(Part, record({"kop": text(max_length=60), "stappen": _steps}, required=("kop", "stappen")), "stappen")
_finder = record(
    {
        "versie": choice("1"),
        "gevaar": list_of(identifier()),
        "onbekend": text(max_length=60),
        "plekken": list_of(_place, unique="id"),
        "gronden": list_of(_ground, unique="id"),
        "onderaan": list_of(_part),
    },
    required=("versie", "onbekend", "plekken", "gronden"),
)


def read_finder(path: Path, file: str) -> tuple[Finder | None, list[Finding]]:
    """Return the finder and all that is wrong with it; None without a usable file. ``file`` is the name to show."""
    node, findings = read_yaml(path, file)
    if node is None:
        return None, findings
    values = _finder(node, Reader(file, findings))
    findings.sort(key=lambda finding: finding.sort_key)
    if values is INVALID or not {"onbekend", "plekken", "gronden"} <= values.keys():
        return None, findings
    values.pop("versie", None)
    return Finder(file=file, **{k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}), findings
