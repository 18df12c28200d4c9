"""The command line of ``inclusief translations``: one command per job of an editor or a translator."""

from __future__ import annotations

import argparse

from ..subcommands import add_subcommand

EXAMPLES = """voorbeelden:
  inclusief translations update                                   zet nieuwe en gewijzigde teksten klaar
  inclusief translations status tr                                hoe ver is het Turks?
  inclusief translations add tr                                   begin met Turks
  inclusief translations approve --by "A. Demir" tr content/melden.md
  inclusief translations keep --by "B. Jansen" content/melden.md:12

Meer weten? Typ bijvoorbeeld: inclusief translations approve --help
"""

APPROVE = """Een mens heeft vertalingen gelezen, en ze kloppen. In het vertaalbestand komt dan te staan:
# nagekeken: A. Demir, 2026-11-24

Dat kan alleen bij een vertaling die af is en bij de Nederlandse tekst hoort.
Een vertaling die al is nagekeken, blijft zoals hij is."""

APPROVE_EXAMPLES = """voorbeelden:
  approve --by "A. Demir" tr content/melden.md                    alle teksten van een pagina
  approve --by "A. Demir" tr content/melden.md:12                 de tekst op regel 12
  approve --by "A. Demir" tr "Zoeken"                             een tekst, precies zoals in het Nederlands
  approve --by "A. Demir" tr --all                                alles in het Turks
"""

KEEP = """U heeft een Nederlandse tekst een klein beetje gewijzigd, bijvoorbeeld een typefout.
De vertalingen kloppen nog. Met dit commando zegt u dat, voor alle talen tegelijk.
De vertaling staat dan weer op de site. Was hij nagekeken? Dan telt dat weer.

Is een getal, een link of een invulplek gewijzigd? Dan kan dit niet: pas de vertaling aan.
Klopt het in één taal niet, dan verandert er niets."""

KEEP_EXAMPLES = """voorbeelden:
  keep --by "B. Jansen" content/melden.md:12                      de tekst op regel 12
  keep --by "B. Jansen" "Bel 112 bij gevaar."                     een tekst, zoals die nu in het Nederlands is
"""


_WITH_VALUE = ("-f", "--config-file", "--by", "--format")


class _AnyOrder(argparse.ArgumentParser):
    """Takes options before, between and after places; argparse itself stops looking for places at the first option."""

    def parse_known_args(self, args=None, namespace=None):  # type: ignore[no-untyped-def,override]
        """Put the options first and read them as usual."""
        options: list[str] = []
        places: list[str] = []
        rest = iter(args or ())
        for word in rest:
            if word == "--":
                places += rest
            elif word.startswith("-"):
                options.append(word)
                if word in _WITH_VALUE:
                    options += [value for value in (next(rest, None),) if value is not None]
            else:
                places.append(word)
        return super().parse_known_args([*options, "--", *places] if places else options, namespace)


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Give the parser of ``inclusief translations`` its own commands."""
    parser.formatter_class, parser.epilog = argparse.RawDescriptionHelpFormatter, EXAMPLES
    commands = parser.add_subparsers(
        dest="action", metavar="commando", required=True, title="commando's", parser_class=_AnyOrder
    )

    def add(name: str, text: str, description: str = "", examples: str = "") -> argparse.ArgumentParser:
        return add_subcommand(commands, name, text, description, examples)

    add("update", "Zet nieuwe en gewijzigde teksten in alle vertaalbestanden.")

    made = add("status", "Toon hoe ver de vertalingen zijn.")
    made.add_argument(
        "language", nargs="?", metavar="TAAL", help="code van een taal, bijvoorbeeld tr; leeg: alle talen"
    )
    made.add_argument("--format", choices=["console", "json"], default="console", help="vorm van de stand")

    made = add("add", "Begin met een nieuwe taal.")
    made.add_argument("language", nargs="?", metavar="TAAL", help="code van de taal, bijvoorbeeld tr")

    made = add("approve", "Zeg dat een mens vertalingen heeft nagekeken.", APPROVE, APPROVE_EXAMPLES)
    _add_name(made)
    made.add_argument("language", metavar="TAAL", help="code van de taal, bijvoorbeeld tr")
    made.add_argument("places", nargs="*", metavar="PLEK", help="een bestand, een bestand met regel, of een tekst")
    made.add_argument("--all", action="store_true", help="alle vertalingen van deze taal")

    made = add("keep", "Zeg dat vertalingen nog kloppen na een kleine wijziging.", KEEP, KEEP_EXAMPLES)
    _add_name(made)
    made.add_argument("places", nargs="+", metavar="PLEK", help="een bestand met regel, of een tekst")


def _add_name(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--by", required=True, metavar="NAAM", help='uw naam, bijvoorbeeld "A. Demir"')
