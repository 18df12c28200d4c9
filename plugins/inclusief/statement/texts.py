"""The Dutch sentences about the status and the audit. They are translated like the texts of editors."""

from __future__ import annotations

from .status import Lack, Letter

STATUS: dict[Letter, str] = {
    Letter.A: "Status A: de site voldoet volledig.",
    Letter.B: "Status B: de site voldoet gedeeltelijk.",
    Letter.C: "Status C: de eerste maatregelen zijn genomen.",
    Letter.D: "Status D: de site voldoet niet.",
    Letter.E: "Status E: er is nog geen officiële verklaring voor deze site.",
}
LACKS: dict[Lack, str] = {
    Lack.NONE: "Een mens heeft nog niet de hele site onderzocht.",
    Lack.FUTURE: "De datum van het onderzoek is nog niet geweest.",
    Lack.OLD: "Het onderzoek is drie jaar oud of ouder. Het telt niet meer.",
    Lack.METHOD: "Het onderzoek volgt niet de methode WCAG-EM.",
    Lack.PART: "Een mens heeft maar een deel van de site onderzocht.",
    Lack.CRITERIA: "Een mens heeft nog niet alle eisen onderzocht.",
    Lack.REPORT: "Het rapport van het onderzoek staat nog niet online.",
}

INTERFACE_TEXTS: tuple[str, ...] = (*STATUS.values(), *LACKS.values())
