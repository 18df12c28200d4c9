"""The words that people type but pages do not say: a file of editors, with words for each page and language."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from inclusief_checks.findings import Finding, Location, Severity

from .languages import SOURCE, is_language_code
from .schema import INVALID, Reader, choice, list_of, record, text
from .yaml_source import MappingNode, Node, SequenceNode, SourceText, read_yaml


@dataclass(frozen=True)
class PageWords:
    """The words for one page, by language."""

    pagina: SourceText
    words: dict[str, tuple[str, ...]]

    def of(self, code: str) -> tuple[str, ...]:
        """Return the words with which a reader of a language finds the page: Dutch ones too, since people hear those."""
        return tuple(dict.fromkeys((*self.words.get(SOURCE, ()), *self.words.get(code, ()))))


def read_search_words(path: Path, file: str, languages: Sequence[str]) -> tuple[list[PageWords], list[Finding]]:
    """Return the words of a file and all that is wrong with it. ``languages`` are those of the site, without Dutch.

    Words of another language do nothing until the site has it: that is told once for each language, and blocks nothing.
    """
    node, findings = read_yaml(path, file)
    if node is None:
        return [], findings
    words = list_of(text(max_length=80))
    codes = _codes_in(node)
    findings += [_no_language(code, file) for code in codes if code not in (SOURCE, *languages)]
    page = record(
        {"pagina": text(max_length=100), **{code: words for code in (SOURCE, *languages, *codes)}}, required=("pagina",)
    )
    whole = record({"versie": choice("1"), "paginas": list_of(page, unique="pagina")}, required=("versie", "paginas"))
    values = whole(node, Reader(file, findings))
    findings.sort(key=lambda finding: finding.sort_key)
    if values is INVALID:
        return [], findings
    return [
        PageWords(row.pop("pagina"), {code: tuple(map(str, said)) for code, said in row.items()})
        for row in values["paginas"]
    ], findings


def _codes_in(node: Node) -> list[SourceText]:
    """Return the codes of languages that are keys in a file, each where it stands first."""
    rows = node.entries.get("paginas", (None, None))[1] if isinstance(node, MappingNode) else None
    codes: dict[str, SourceText] = {}
    for row in rows.items if isinstance(rows, SequenceNode) else ():
        for key, _ in row.entries.values() if isinstance(row, MappingNode) else ():
            if is_language_code(key):
                codes.setdefault(key, key)
    return list(codes.values())


def _no_language(code: SourceText, file: str) -> Finding:
    return Finding(
        "zoeken/taal",
        Severity.WARNING,
        Location(file, code.line, code.column, code.column + len(code)),
        f"De site heeft de taal '{code}' niet. De zoekwoorden in deze taal doen niets.",
        "Bewaar ze tot de taal er is, of haal ze weg.",
        excerpt=str(code),
    )


def check_search_words(rows: Sequence[PageWords], pages: Collection[str], file: str) -> list[Finding]:
    """Return a finding for each page that is not there. ``pages`` are all pages of the site, those of the agenda included."""
    findings = []
    for row in rows:
        name = row.pagina
        if name in pages:
            continue
        close = difflib.get_close_matches(name, pages, 1, 0.6)
        findings.append(
            Finding(
                "zoeken/pagina",
                Severity.WARNING,
                Location(file, name.line, name.column, name.column + len(name)),
                f"De pagina '{name}' bestaat niet. Deze zoekwoorden doen niets.",
                f"Bedoelt u '{close[0]}'?" if close else "Schrijf de naam van het bestand, zonder .md.",
                excerpt=str(name),
            )
        )
    return findings
