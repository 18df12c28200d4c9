"""The settings of a site that are about safety: are they what they must be?"""

from __future__ import annotations

from urllib.parse import urlsplit

from inclusief_checks.findings import Finding, Location, Severity

from ..project import Project


def check_contact(project: Project) -> list[Finding]:
    """Return what people must look at: the site does not say whom to tell about a leak."""
    if "inclusief/site" not in project.plugins or project.option("inclusief/site", "contact_beveiliging", ""):
        return []
    lines = project.config_file.read_text("utf-8").split("\n")
    line = next((number for number, text in enumerate(lines, 1) if "inclusief/site" in text), 1)
    return [
        Finding(
            "site/beveiliging",
            Severity.REVIEW,
            Location(project.show(project.config_file), line, 1),
            "De site zegt niet aan wie iemand een lek kan melden.",
            "Vraag een adres aan de mensen van de beveiliging. Zet het bij contact_beveiliging.",
        )
    ]


def check_settings(project: Project, leave: str) -> list[Finding]:
    """Return what is wrong with the address that a reader of a sensitive page leaves to."""
    parts = urlsplit(leave)
    if not leave or (parts.scheme == "https" and parts.hostname):
        return []
    lines = project.config_file.read_text("utf-8").split("\n")
    line = next((number for number, text in enumerate(lines, 1) if "verlaat" in text and leave in text), 1)
    return [
        Finding(
            "instellingen/fout",
            Severity.ERROR,
            Location(project.show(project.config_file), line, lines[line - 1].find(leave) + 1),
            f"Bij verlaat staat '{leave}'. Dat is geen adres van een andere site.",
            "Schrijf een heel adres, bijvoorbeeld https://www.example.nl.",
            excerpt=leave,
        )
    ]
