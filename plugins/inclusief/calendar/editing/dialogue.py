"""The questions of ``inclusief calendar new``. Each answer is checked at once, by the reader of the calendar itself."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any

from inclusief_checks.findings import Finding

from ...yaml_source import MappingNode, parse_yaml
from ..dates.names import MONTHS
from ..dates.table import names as table_names
from ..day_schema import KINDS
from ..events.model import ACCESS, ACCESS_ANSWERS
from ..model import Calendar
from ..pages import reserved
from .entries import DAYS, EVENTS, check_entry, slug, taken_ids
from .errors import Refused
from .questions import UNKNOWN, Questions

_DAY: Mapping[str, Any] = {
    "id": "voorbeeld",
    "soort": "cultuur",
    "titel": "Voorbeeld",
    "uitleg": "Voorbeeld.",
    "regel": {"datum": "07-01"},
    "bron": "Voorbeeld",
}
_EVENT: Mapping[str, Any] = {
    "id": "voorbeeld",
    "titel": "Voorbeeld",
    "begin": "2000-01-01 10:00",
    "toegankelijk": {"rolstoel": UNKNOWN},
    "organisator": {"naam": "Voorbeeld"},
}
RULES: Mapping[str, tuple[str, str]] = {
    # The word in the file -> what it is, and an example of what to write.
    "datum": ("elk jaar op dezelfde datum", "1 juli"),
    "weekdag": ("een dag van de week in een maand", "laatste donderdag van september"),
    "pasen": ("een aantal dagen na of voor Pasen", "+39 (Hemelvaart) of -2 (Goede Vrijdag)"),
    "orthodox_pasen": ("een aantal dagen na of voor orthodox Pasen", "0 (orthodox Pasen zelf)"),
    "islamitisch": ("een dag in de islamitische kalender", "1 shawwal"),
    "joods": ("een dag in de joodse kalender", "15 nisan"),
    "tabel": ("een dag uit een tabel met datums", "divali"),
    "geen": ("er is geen regel, ik weet de datum van één jaar", "2027-06-26"),
}
_UNSURE = ("islamitisch", "tabel", "geen")


def rule_of(text: str) -> dict[str, str]:
    """Return the rule in ``datum: 07-01`` or ``{islamitisch: 1 shawwal, kalender: diyanet}``. Raises `Refused`."""
    written = text.strip()
    node, findings = parse_yaml(written if written.startswith("{") else "{" + written + "}", "--regel")
    if (
        findings
        or not isinstance(node, MappingNode)
        or not node.entries
        or not all(isinstance(value, str) and value for _, value in node.entries.values())
    ):
        raise Refused(f"'{text}' is geen regel. Schrijf bijvoorbeeld: --regel \"datum: 07-01\"")
    return {key: str(value) for key, (_, value) in node.entries.items()}


def month_and_day_of(text: str) -> str:
    """Return ``07-01`` for ``1 juli``; another text comes back as it is."""
    match = re.fullmatch(r"(\d{1,2}) +([a-z]+)", text.casefold())
    if match and match[2] in MONTHS:
        return f"{MONTHS.index(match[2]) + 1:02}-{int(match[1]):02}"
    return text


def said(findings: list[Finding]) -> str:
    """Return what is wrong and what to do, a finding on each line."""
    return "\n".join(f"{finding.message} {finding.suggestion}" for finding in findings)


class Dialogue:
    """Asks for a day or an event of this calendar."""

    def __init__(self, calendar: Calendar, today: datetime.date, questions: Questions) -> None:
        self._calendar = calendar
        self._today = today
        self._q = questions
        self._where = DAYS
        self._fields: dict[str, Any] = {}

    def run(self) -> tuple[str, dict[str, Any]]:
        """Return the name of the list and the fields of the entry."""
        what = self._q.choice(
            "Wat wilt u toevoegen?",
            {
                "dag": "een feest, herdenking of andere dag die elk jaar terugkomt",
                "activiteit": "iets wat iemand organiseert, op een plek en een tijd",
            },
            default="dag",
        )
        self._where = DAYS if what == "dag" else EVENTS
        self._name(what)
        if self._where == DAYS:
            self._day()
        else:
            self._event()
        return self._where, self._fields

    def _check(self, name: str, value: Any) -> str:
        """Return what is wrong with the value of a field, given the answers so far."""
        base = dict(_DAY if self._where == DAYS else _EVENT)
        if "data" in self._fields:  # then there is no rule that the date could be compared with
            del base["regel"]
        _, wrong = check_entry(self._where, {**base, **self._fields, name: value}, "")
        return said(wrong)

    def _ask(self, name: str, question: str, **how: Any) -> str:
        answer = self._q.text(question, check=lambda text: self._check(name, text), **how)
        if answer and answer != UNKNOWN:
            self._fields[name] = answer
        return answer

    def _name(self, what: str) -> None:
        self._ask("titel", f"Hoe heet de {what}?", example="Keti Koti" if what == "dag" else "Voorbeeldmarkt")
        taken = taken_ids(self._calendar)

        def check(text: str) -> str:
            if text in taken or reserved(text):
                return "Deze id bestaat al, of is de naam van een pagina. Kies een andere."
            return self._check("id", text)

        self._q.say("\nDe id is de vaste naam voor de computer. Die verandert nooit, ook niet als de titel verandert.")
        suggested = slug(self._fields["titel"], taken, what)
        self._fields["id"] = self._q.text("Wat is de id?", default=suggested, check=check)

    def _day(self) -> None:
        self._fields["soort"] = self._q.choice(
            "Wat voor dag is het?", dict.fromkeys(KINDS, ""), default="bewustwording"
        )
        self._ask(
            "uitleg",
            "Wat is dit voor dag? Schrijf één of twee korte zinnen.",
            example="Op deze dag vieren mensen het einde van de slavernij.",
        )
        self._communities()
        kind = self._rule()
        self._fields["zekerheid"] = self._q.choice(
            "Hoe zeker is de datum?",
            {"vast": "de regel klopt elk jaar", "verwacht": "iemand moet de datum elk jaar nakijken"},
            default="verwacht" if kind in _UNSURE else "vast",
        )
        if self._q.yes("Begint de dag de avond ervoor?", default="ja" if kind in ("islamitisch", "joods") else "nee"):
            self._fields["begint_avond_ervoor"] = "ja"

        length = self._q.text(
            "Hoeveel dagen duurt het?", example="7 dagen", default="1 dag", check=lambda t: self._check("duur", t)
        )
        if length != "1 dag":
            self._fields["duur"] = length
        self._ask("bron", "Waar komt de datum vandaan?", example="rijksoverheid.nl")
        if kind == "geen":  # without a rule the source belongs to the one date
            source = self._fields.pop("bron")
            for override in self._fields["data"].values():
                override["bron"] = source

    def _communities(self) -> None:
        groups = self._calendar.communities
        if not groups:
            return
        nobody = "geen"
        chosen = self._q.choice(
            "Van wie is deze dag?", {nobody: "van niemand in het bijzonder", **groups}, default=nobody
        )
        if chosen != nobody:
            self._fields["stroming"] = chosen

    def _rule(self) -> str:
        kind = self._q.choice(
            "Wanneer is de dag? Kies een soort regel.",
            {word: f"{label}, bijvoorbeeld {example}" for word, (label, example) in RULES.items()},
            default="datum",
        )
        label, example = RULES[kind]
        if kind == "geen":
            self._one_date(example)
            return kind
        if kind == "tabel":
            self._fields["regel"] = {
                "tabel": self._q.choice("Welke tabel?", dict.fromkeys(table_names(), ""), default="divali")
            }
            return kind
        shape = month_and_day_of if kind == "datum" else str
        answer = self._q.text(
            f"Wanneer is het? Dit is {label}.",
            example=example,
            check=lambda text: self._check("regel", {kind: shape(text)}),
        )
        self._fields["regel"] = {kind: shape(answer)}
        if kind == "islamitisch":
            self._fields["regel"]["kalender"] = self._q.choice(
                "Welke kalender volgt de datum?",
                {"diyanet": "de meeste Turkse moskeeën", "umm-al-qura": "de kalender van Saoedi-Arabië"},
                default="diyanet",
            )
        return kind

    def _one_date(self, example: str) -> None:
        def value(text: str) -> dict[str, dict[str, str]]:
            return {text[:4]: {"datum": text, "bron": "Voorbeeld"}}

        def check(text: str) -> str:
            _, wrong = check_entry(
                DAYS, {key: v for key, v in _DAY.items() if key != "regel"} | {"data": value(text)}, ""
            )
            return said(wrong[:1])

        answer = self._q.text("Op welke datum is het? Schrijf jaar-maand-dag.", example=example, check=check)
        self._fields["data"] = value(answer)

    def _event(self) -> None:
        self._ask(
            "uitleg", "Wat gebeurt er? Schrijf één of twee korte zinnen.", example="Een markt met eten.", empty=True
        )
        year = self._today.year + 1
        self._ask("begin", "Wanneer begint het? Schrijf jaar-maand-dag uur:minuten.", example=f"{year}-07-01 14:00")
        self._ask("einde", "Wanneer is het afgelopen?", example=f"{self._fields['begin'][:10]} 20:00", empty=True)
        self._place()
        self._access()
        self._ask(
            "contact_toegankelijkheid",
            "Wie kan iemand vragen over toegankelijkheid? Schrijf een mailadres of een telefoonnummer.",
            example="toegankelijk@voorbeeld.example",
            empty=True,
        )
        self._languages()
        self._costs()
        self._organiser()
        self._ask("bron", "Waar staat dit, of wie heeft dit gezegd?", example="de organisator", empty=True)

    def _part(
        self, block: str, name: str, question: str, *, example: str, empty: bool = True, default: str = ""
    ) -> None:
        """Ask for a field inside a block, and leave it out if the answer is unknown."""
        there = self._fields.get(block, {})

        def check(text: str) -> str:
            if text == UNKNOWN:
                return "" if empty else "Dit moet u weten. Vraag het na."
            return self._check(block, {**there, name: text})

        answer = self._q.text(question, example=example, empty=empty, default=default, check=check)
        if answer and answer != UNKNOWN:
            self._fields[block] = {**there, name: answer}

    def _place(self) -> None:
        self._part("plaats", "naam", "Waar is het? Schrijf de naam van de plek.", example="Voorbeeldplein")
        if "plaats" in self._fields:
            self._part("plaats", "adres", "Wat is het adres?", example="Voorbeeldstraat 1, Voorbeelddorp")

    def _access(self) -> None:
        self._q.say("\nNu volgt een vraag over elke voorziening. Weet u het niet? Kies dan 'onbekend'.")
        answers = {
            name: self._q.choice(f"{label}?", dict.fromkeys(ACCESS_ANSWERS, ""), default=UNKNOWN)
            for name, label in ACCESS.items()
        }
        self._fields["toegankelijk"] = answers

    def _languages(self) -> None:
        def split(text: str) -> list[str]:
            return [part for part in re.split(r"[ ,]+", text) if part]

        answer = self._q.text(
            "Welke talen spreken mensen daar? Schrijf de codes.",
            example="nl, en, ar",
            default="nl",
            check=lambda text: "" if text == UNKNOWN else self._check("talen_gesproken", split(text)),
        )
        if answer != UNKNOWN:
            self._fields["talen_gesproken"] = split(answer)

    def _costs(self) -> None:
        self._part("kosten", "prijs", "Wat kost het?", example="gratis, of 5,00", default=UNKNOWN)
        self._part("kosten", "aanmelden", "Moeten mensen zich aanmelden?", example="nee", default=UNKNOWN)
        self._part("kosten", "doelgroep", "Voor wie is het?", example="iedereen", default=UNKNOWN)

    def _organiser(self) -> None:
        self._part("organisator", "naam", "Wie organiseert dit?", example="Stichting Voorbeeld", empty=False)
        if "organisator" in self._fields:
            self._part("organisator", "url", "Wat is hun website?", example="https://voorbeeld.example")
