"""The Dutch words that stand on a card for what editors choose from. They are translated like the texts of editors."""

from __future__ import annotations

COSTS: dict[str, str] = {
    "gratis": "Gratis",
    "lokaal tarief": "U betaalt het lokale tarief",
    "gewone belkosten": "U betaalt de gewone belkosten",
    "hulp gratis": "De hulp is gratis. Bellen kan wel geld kosten.",
}
ANONYMOUS: dict[str, str] = {"ja": "Ja", "nee": "Nee", "soms": "Soms"}

SHEET_TITLE = "Meldkaart op papier"
SHEET_ABOUT = "Print deze kaart met de nummers om discriminatie te melden."

INTERFACE_TEXTS: tuple[str, ...] = (*COSTS.values(), *ANONYMOUS.values(), SHEET_TITLE, SHEET_ABOUT)
