"""Reads YAML as editors wrote it: every value is text, every node knows its place, all mistakes come back at once.

PyYAML's own types are not used on purpose: it reads ``14:00`` as 840, ``no`` as False and ``012`` as 10, and lets the
second of two equal keys win without a word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from inclusief_checks.findings import Finding, Location, Severity


class SourceText(str):
    """Text from a file that knows where it stands."""

    __slots__ = ("column", "line")
    line: int
    column: int

    def __new__(cls, text: str, line: int, column: int) -> SourceText:
        value = super().__new__(cls, text)
        value.line, value.column = line, column
        return value

    def __getnewargs__(self) -> tuple[str, int, int]:
        """Return what a copy is made from."""
        return str(self), self.line, self.column


class TranslatedText(SourceText):
    """Dutch text from a file that may give the same text in other languages. ``own`` has those by code."""

    __slots__ = ("own",)
    own: Mapping[str, SourceText]

    def __new__(cls, text: str, line: int, column: int, own: Mapping[str, SourceText] | None = None) -> TranslatedText:
        value = super().__new__(cls, text, line, column)
        assert isinstance(value, TranslatedText)
        value.own = own or {}
        return value


@dataclass(frozen=True)
class SequenceNode:
    """A YAML list."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True)
class MappingNode:
    """A YAML mapping: for each key the key itself, with its place, and the value."""

    entries: dict[str, tuple[SourceText, Node]]
    line: int
    column: int


Node = SourceText | SequenceNode | MappingNode

_PROBLEMS = {
    # What PyYAML says -> what is wrong, and what to do.
    "cannot start any token": (
        "Hier staat een teken dat niet kan, bijvoorbeeld een tab.",
        "Gebruik spaties. Of zet de tekst tussen dubbele aanhalingstekens.",
    ),
    "mapping values are not allowed": (
        "Hier staat een dubbele punt te veel, of de regel springt verkeerd in.",
        "Zet de tekst tussen dubbele aanhalingstekens. Of laat de regel even ver inspringen als de regel erboven.",
    ),
    "expected <block end>": (
        "Deze regel springt niet in zoals de regels erboven.",
        "Laat de regel even ver inspringen als de andere regels van hetzelfde onderdeel.",
    ),
    "did not find expected key": (
        "Deze regel springt niet in zoals de regels erboven. Ook een streepje telt mee.",
        "Laat de regel even ver inspringen als de andere regels van hetzelfde onderdeel. Kijk ook naar de regel erboven.",
    ),
    "did not find expected '-' indicator": (
        "Deze regel springt niet in zoals de regels erboven, of er hoort een streepje voor te staan.",
        "Zet het streepje recht onder de andere streepjes van de lijst.",
    ),
    "could not find expected ':'": (
        "Na dit woord hoort een dubbele punt te staan.",
        "Schrijf het als: naam, dubbele punt, spatie, waarde.",
    ),
    "found unexpected end of stream": (
        "Een aanhalingsteken of haakje gaat open, maar niet dicht.",
        "Zoek waar het begint en sluit het af.",
    ),
    "expected ',' or": (
        "Een lijst of blok tussen haakjes is niet goed afgesloten.",
        "Zet een komma tussen de delen en sluit het haakje.",
    ),
    "expected a single document": (
        "Het bestand bestaat uit meer delen, door een regel met ---.",
        "Haal die regel weg.",
    ),
}


def explain_yaml_error(error: yaml.YAMLError, text: str = "") -> tuple[int, int, str, str]:
    """Return line, column, what is wrong and how to solve it, in Dutch. ``text`` is the file: the cause may stand higher."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return 1, 1, "De computer kan dit bestand niet lezen als YAML.", "Kijk of er vreemde tekens in staan."
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if higher := _seen_higher(text.split("\n"), line):
        return higher
    said = f"{error.problem or ''} {error.context or ''}"
    for needle, (message, suggestion) in _PROBLEMS.items():
        if needle in said:
            return line, column, message, suggestion
    message = "De computer kan deze regel niet lezen."
    return line, column, message, "Vergelijk de regel met een regel die wel goed is."


_TAB = re.compile(r"^ *(?:- *)?\t")
_UNCLOSED = re.compile(r'^[^"#]*: *"(?:[^"\\]|\\.)*$')
_LOOK_BACK = 6


def _seen_higher(lines: Sequence[str], line: int) -> tuple[int, int, str, str] | None:
    """Return a cause that nobody sees at the place where reading stopped: a tab, or a quote that stays open."""
    for number in range(min(line, len(lines)), max(0, line - _LOOK_BACK), -1):
        row = lines[number - 1]
        if _TAB.match(row):
            return (
                number,
                row.index("\t") + 1,
                "Hier staat een tab. Een tab kan niet in dit bestand.",
                "Gebruik spaties.",
            )
        if _UNCLOSED.match(row):
            column = row.index('"') + 1
            return (
                number,
                column,
                "Hier gaat een aanhalingsteken open, maar niet dicht.",
                "Zet aan het eind ook een aanhalingsteken.",
            )
    return None


_DEEPEST = 50
"""Deeper than any file of an editor. Some hundreds of layers more and the YAML library brings the whole program down."""


def _too_deep(text: str, loader: type) -> yaml.Mark | None:
    """Return where a text has more layers than we read. It goes through the text without building anything of it."""
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                return event.start_mark
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def read_text(path: Path, file: str) -> tuple[str | None, list[Finding]]:
    """Return the text of a file, or None with a finding if it is missing or is not text."""

    def wrong(rule: str, message: str, suggestion: str) -> tuple[None, list[Finding]]:
        return None, [Finding(rule, Severity.ERROR, Location(file, 1, 1), message, suggestion)]

    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return wrong(
            "bestand/ontbreekt", f"Het bestand {file} bestaat niet.", "Maak het bestand, of kijk of de naam klopt."
        )
    except OSError as error:
        return wrong(
            "bestand/onleesbaar", f"Het bestand {file} is niet te openen.", f"De computer zegt: {error.strerror}."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [
            Finding(
                "bestand/geen-tekst",
                Severity.ERROR,
                Location(file, line, 1),
                "Dit bestand is geen gewone tekst. De computer kan het niet lezen.",
                "Bewaar het bestand als tekst met codering UTF-8. Is het een plaatje of een Word-bestand? Haal het dan weg.",
            )
        ]
    if control := _CONTROL.search(text):
        bad = control.start()
        line, column = text.count("\n", 0, bad) + 1, bad - (text.rfind("\n", 0, bad) + 1) + 1
        return None, [
            Finding(
                "bestand/geen-tekst",
                Severity.ERROR,
                Location(file, line, column),
                f"Hier staat een teken dat niet in tekst hoort (nummer {ord(text[bad])}).",
                "Haal het teken weg. Is dit bestand geen tekst? Haal dan het hele bestand weg.",
            )
        ]
    return text, []


def parse_yaml(text: str, file: str, *, first_line: int = 1) -> tuple[Node | None, list[Finding]]:
    """Return the tree of a YAML text, and findings for what is wrong in it.

    ``first_line`` is the line in ``file`` on which the text begins. An empty text gives None and no findings.
    """
    findings: list[Finding] = []
    shift = first_line - 1

    def error(rule: str, line: int, column: int, message: str, suggestion: str) -> None:
        findings.append(Finding(rule, Severity.ERROR, Location(file, line + shift, column), message, suggestion))

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        if mark := _too_deep(text, loader):
            error(
                "gegevens/yaml",
                mark.line + 1,
                mark.column + 1,
                "Dit bestand zit te diep in elkaar.",
                f"Gebruik minder lagen: hooguit {_DEEPEST}.",
            )
            return None, findings
        root = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as problem:
        line, *rest = explain_yaml_error(problem, text)
        error("gegevens/yaml", min(line, text.count("\n") + 1), *rest)
        return None, findings

    seen: set[int] = set()

    def convert(node: yaml.Node) -> Node:
        line, column = node.start_mark.line + 1, node.start_mark.column + 1
        if isinstance(node, yaml.ScalarNode):
            return SourceText(node.value, line + shift, column)
        if id(node) in seen:
            # An alias: expanding a few of these can fill the memory of any machine.
            error(
                "gegevens/anker",
                line,
                column,
                "Ankers en verwijzingen (& en *) kunnen hier niet.",
                "Schrijf de tekst voluit.",
            )
            return SequenceNode((), line + shift, column)
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return SequenceNode(tuple(convert(item) for item in node.value), line + shift, column)
        entries: dict[str, tuple[SourceText, Node]] = {}
        for key_node, value_node in node.value:
            key_line, key_column = key_node.start_mark.line + 1, key_node.start_mark.column + 1
            if not isinstance(key_node, yaml.ScalarNode):
                error(
                    "gegevens/yaml",
                    key_line,
                    key_column,
                    "Hier hoort één woord te staan.",
                    "Schrijf één woord voor de dubbele punt.",
                )
                continue
            key = SourceText(key_node.value, key_line + shift, key_column)
            if key in entries:
                first = entries[key][0].line
                error(
                    "gegevens/dubbel",
                    key_line,
                    key_column,
                    f"'{key}' staat hier voor de tweede keer. De eerste staat op regel {first}.",
                    "Haal een van de twee weg.",
                )
                continue
            entries[key] = (key, convert(value_node))
        return MappingNode(entries, line + shift, column)

    return (convert(root) if root is not None else None), findings


def read_yaml(path: Path, file: str) -> tuple[Node | None, list[Finding]]:
    """Return the tree of a YAML file and all findings. ``file`` is the name to show."""
    text, findings = read_text(path, file)
    if text is None:
        return None, findings
    return parse_yaml(text, file)
