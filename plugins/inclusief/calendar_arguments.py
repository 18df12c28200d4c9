"""The command line of ``inclusief calendar``: one command per job of an editor."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

from .subcommands import add_subcommand

EXAMPLES = """voorbeelden:
  inclusief calendar dates --year 2027                            wanneer vallen alle dagen in 2027?
  inclusief calendar planner                                      wat moeten we de komende 90 dagen voorbereiden?
  inclusief calendar new                                          voeg een dag of een activiteit toe
  inclusief calendar confirm suikerfeest 2027 2027-03-09 --bron Diyanet
  inclusief calendar lock                                         werk het slotbestand bij, voor de abonnees

Meer weten? Typ bijvoorbeeld: inclusief calendar confirm --help
Een uitleg met voorbeelden staat in docs/handleiding-agenda.md.
"""

DATES = """Laat zien op welke datums de dagen vallen. Bij elke dag ziet u:
- of de datum vast, verwacht of bevestigd is
- of de dag de avond ervoor begint
- op welke datum andere mensen de dag houden, en wie dat zijn

Zonder jaar ziet u dit jaar en het volgende jaar."""

DATES_EXAMPLES = """voorbeelden:
  dates                                              alle dagen, dit jaar en volgend jaar
  dates --year 2027 suikerfeest offerfeest           twee dagen in 2027
  dates --from 2024 --to 2030 --format json          alle eerste dagen, voor een ander programma
"""

PLANNER = """Laat zien wat medewerkers moeten voorbereiden: wie schrijft, wie akkoord geeft en welke talen er nog niet zijn.
U ziet ook wanneer u beter niets plant, en welke datums nog niet zeker zijn.
Deze lijst is alleen voor medewerkers. Hij komt niet op de site."""

PLANNER_EXAMPLES = """voorbeelden:
  planner                                            de komende 90 dagen, hier op het scherm
  planner --days 30                                  de komende 30 dagen
  planner --format html                              als pagina: reports/planner.html
  planner --format ics                               voor uw eigen agenda: reports/planner.ics
  planner --format html -o lijst.html                in een bestand dat u zelf kiest
"""

CONFIRM = """Schrijft op dat de datum van een dag zeker is. In calendar.yaml komt bij die dag te staan:
  data:
    2027: {datum: 2027-03-09, status: bevestigd, bron: Diyanet}

De rest van het bestand blijft zoals het is, ook uw opmerkingen.
Een datum die meer dan 2 dagen van de regel is, komt er niet in. Vaak is dat een typefout."""

CONFIRM_EXAMPLES = """voorbeelden:
  confirm suikerfeest 2027 2027-03-09 --bron Diyanet
  confirm suikerfeest 2027 2027-03-09 --ook 2027-03-10 --bron "Diyanet en een moskee"
  confirm ramadan 2030 2030-12-26 --nummer 2 --bron Diyanet      de tweede keer in 2030
"""

NEW = """Voegt een dag of een activiteit toe aan calendar.yaml. De computer stelt één vraag tegelijk.
De computer kijkt elk antwoord meteen na. Pas als u 'ja' zegt op 'Klopt dit?', komt het in het bestand.
De rest van het bestand blijft zoals het is, ook uw opmerkingen. Stoppen kan met Ctrl-C: dan verandert er niets.

Zonder vragen kan ook: geef dan alles mee op de regel, of in een JSON-bestand."""

NEW_EXAMPLES = """voorbeelden:
  new                                                stel mij de vragen
  new --soort cultuur --titel "Voorbeeldfeest" --uitleg "Een feest met muziek." \\
      --regel "datum: 07-01" --bron "de organisator"
  new --titel "Voorbeeldfeest" --soort religie --regel "islamitisch: 1 shawwal, kalender: diyanet" …
  new --titel "Voorbeeldmarkt" --begin "2027-07-01 14:00" --toegankelijk "rolstoel: ja" --organisator "Stichting Voorbeeld"
  new --van-json dag.json                            dezelfde velden als in calendar.yaml
  new --van-json -                                   lees de JSON van een ander programma

uitkomst (exit code):
  0  geschreven     2  er klopt iets niet, niets geschreven     3  gestopt, niets geschreven
"""

LOCK = """Werkt calendar.lock.json bij. In dat bestand staat wat abonnees van de agenda al hebben.
Zo verhuist een dag in hun agenda als de datum verandert. Zonder dit bestand staat hij er twee keer.
Zet het bestand na elke wijziging bij in git."""

LOCK_EXAMPLES = """voorbeelden:
  lock                                               werk bij, en zeg wat er veranderd is
  lock --vergeet voorbeeldmarkt                      deze activiteit is weg uit calendar.yaml, en komt niet terug
"""


def _day(text: str) -> datetime.date:
    from .schema import parse_date, turned

    found = parse_date(text)
    if found is None:
        if right := turned(text):
            raise argparse.ArgumentTypeError(f"bij '{text}' staat het jaar achteraan. Schrijf: {right}")
        raise argparse.ArgumentTypeError(f"'{text}' is geen bestaande datum. Schrijf bijvoorbeeld 2027-03-09")
    return found


def _year(text: str) -> int:
    from .calendar.model import FIRST_YEAR, LAST_YEAR

    if not (text.isascii() and text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR):
        raise argparse.ArgumentTypeError(f"'{text}' kan niet. Kies een jaar van {FIRST_YEAR} tot en met {LAST_YEAR}")
    return int(text)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= 999):
        raise argparse.ArgumentTypeError(f"'{text}' kan niet. Kies een getal van 1 tot en met 999")
    return int(text)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser of ``inclusief calendar`` its own commands."""
    commands = parser.add_subparsers(dest="action", metavar="commando", required=True, title="commando's")

    def add(name: str, text: str, description: str, examples: str) -> argparse.ArgumentParser:
        return add_subcommand(commands, name, text, description, examples)

    made = add("dates", "Toon wanneer de dagen vallen.", DATES, DATES_EXAMPLES)
    made.add_argument("days", nargs="*", metavar="ID", help="alleen deze dagen; leeg: alle dagen")
    made.add_argument("--year", type=_year, metavar="JAAR", help="alleen dit jaar")
    made.add_argument("--from", dest="first", type=_year, metavar="JAAR", help="vanaf dit jaar")
    made.add_argument("--to", dest="last", type=_year, metavar="JAAR", help="tot en met dit jaar")
    made.add_argument("--format", choices=["console", "json"], default="console", help="vorm van de lijst")

    made = add("planner", "Toon wat medewerkers moeten voorbereiden.", PLANNER, PLANNER_EXAMPLES)
    made.add_argument("--days", type=_number, default=90, metavar="N", help="hoeveel dagen vooruit (90)")
    made.add_argument(
        "--format", choices=["console", "html", "ics", "json"], default="console", help="vorm van de planner"
    )
    made.add_argument("-o", "--output", type=Path, metavar="BESTAND", help="schrijf naar dit bestand")

    made = add("confirm", "Schrijf op dat een datum zeker is.", CONFIRM, CONFIRM_EXAMPLES)
    made.add_argument("day", metavar="ID", help="id van de dag, bijvoorbeeld suikerfeest")
    made.add_argument("year", type=_year, metavar="JAAR", help="het jaar van de datum")
    made.add_argument("date", type=_day, metavar="DATUM", help="de eerste dag, bijvoorbeeld 2027-03-09")
    made.add_argument("--bron", required=True, metavar="TEKST", help="wie zegt dit? Bijvoorbeeld: Diyanet")
    made.add_argument(
        "--ook", type=_day, action="append", metavar="DATUM", help="andere mensen houden de dag dan (mag vaker)"
    )
    made.add_argument("--tot", type=_day, metavar="DATUM", help="de laatste dag, als die dit jaar anders is")
    made.add_argument("--nummer", type=_number, metavar="N", help="de hoeveelste keer in dat jaar, bijvoorbeeld 2")
    made.add_argument(
        "--toch", action="store_true", help="ook als de datum ver van de regel is; hij gaat dan voor de regel"
    )

    _add_new(add("new", "Voeg een dag of een activiteit toe.", NEW, NEW_EXAMPLES))

    made = add("lock", "Werk het slotbestand voor abonnees bij.", LOCK, LOCK_EXAMPLES)
    made.add_argument(
        "--vergeet", action="append", metavar="ID", help="deze dag of activiteit is weg en komt niet terug (mag vaker)"
    )


NEW_TEXTS = {
    # The option -> the fields of the file it fills, and its help.
    "--id": ("id", "vaste naam voor de computer; zonder dit maken wij die van de titel"),
    "--titel": ("titel", "naam van de dag of de activiteit"),
    "--soort": ("soort", "religie, herdenking, emancipatie, toegankelijkheid, cultuur of bewustwording"),
    "--stroming": ("stroming", "groep van wie de dag is, zoals bij 'groepen:'"),
    "--uitleg": ("uitleg", "één of twee korte zinnen"),
    "--gebruik": ("gebruik", "wat mensen doen op deze dag"),
    "--zekerheid": ("zekerheid", "vast of verwacht"),
    "--avond-ervoor": ("begint_avond_ervoor", "ja of nee"),
    "--duur": ("duur", "bijvoorbeeld: 3 dagen"),
    "--bron": ("bron", "waar de datum vandaan komt"),
    "--begin": ("begin", 'bijvoorbeeld: "2027-07-01 14:00"'),
    "--einde": ("einde", 'bijvoorbeeld: "2027-07-01 20:00"'),
    "--hoort-bij": ("hoort_bij", "id van de dag waar de activiteit bij hoort"),
    "--plaats": ("plaats.naam", "naam van de plek"),
    "--adres": ("plaats.adres", "adres van de plek"),
    "--contact-toegankelijkheid": ("contact_toegankelijkheid", "wie iets weet over toegankelijkheid"),
    "--prijs": ("kosten.prijs", "gratis, of bijvoorbeeld 5,00"),
    "--aanmelden": ("kosten.aanmelden", "ja, nee, of waar"),
    "--doelgroep": ("kosten.doelgroep", "voor wie het is"),
    "--organisator": ("organisator.naam", "wie het organiseert"),
    "--organisator-url": ("organisator.url", "website van de organisator"),
}
EVENT_FIELDS = ("begin", "einde", "plaats", "toegankelijk", "organisator", "kosten", "hoort_bij", "talen_gesproken")


def _add_new(made: argparse.ArgumentParser) -> None:
    made.add_argument("--wat", choices=["dag", "activiteit"], help="wat u toevoegt; met --begin is het een activiteit")
    for option, (_, text) in NEW_TEXTS.items():
        made.add_argument(option, metavar="TEKST", help=text)
    made.add_argument("--regel", metavar="REGEL", help='bijvoorbeeld: "datum: 07-01"')
    made.add_argument("--datum", type=_day, metavar="DATUM", help="datum van één jaar, als er geen regel is")
    made.add_argument(
        "--toegankelijk", action="append", metavar="TEKST", help='bijvoorbeeld: "rolstoel: ja" (mag vaker)'
    )
    made.add_argument("--talen", metavar="CODES", help='talen die mensen spreken, bijvoorbeeld: "nl, ar"')
    made.add_argument("--van-json", metavar="BESTAND", help="lees de velden uit JSON; - is de invoer")
