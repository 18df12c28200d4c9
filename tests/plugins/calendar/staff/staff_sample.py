"""Entries of a calendar that staff prepare for."""

from __future__ import annotations

import datetime

TODAY = datetime.date(2026, 11, 23)
HEAD = "versie: 1\n"
GROUPS = "groepen: {zuid: Mensen uit het zuiden, noord: Élèves uit het noorden, oost: mensen uit het oosten}\n"
FEAST = """\
  - id: feest
    soort: religie
    stroming: [noord]
    titel: Feest
    uitleg: Een feest.
    regel: {datum: "01-04"}
    zekerheid: vast
    bron: Boek
    plan_niet: [raadsvergadering, inspraakavond]
    groet:
      toon: feliciteren
      wie: burgemeester
      akkoord: [communicatie, bestuurssecretariaat]
      tekst: {nl: Fijn feest!, tr: İyi bayramlar!}
      kanalen: [website, x]
      beeld: {alt: Een kaars.}
"""
