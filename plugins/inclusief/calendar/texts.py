"""The Dutch sentences that the calendar itself says. They are translated like the texts of editors."""

from __future__ import annotations

from typing import Protocol

from .beside import LABELS, NAMES
from .events.model import ACCESS
from .model import Occurrence

KIND_LABELS: dict[str, str] = {
    "religie": "Religie",
    "herdenking": "Herdenking",
    "emancipatie": "Emancipatie",
    "toegankelijkheid": "Toegankelijkheid",
    "cultuur": "Cultuur",
    "bewustwording": "Bewustwording",
}
RANGE = "van {begin} tot en met {einde}"
EVENING_BEFORE = "Begint de avond ervoor."
DAY_MAY_DIFFER = "De datum kan een dag verschillen."
NOT_YET_SURE = "De datum is nog niet zeker."

OF_SUBJECT = "Agenda: {onderwerp}"
OF_MONTH = "Agenda van {maand}"
PAST = "Dagen die voorbij zijn"
LISTED_DAYS = "Hier ziet u welke dagen er zijn en op welke datum."
FIXED = "Deze datum staat vast."
CONFIRMED = "Deze datum is bevestigd."
MOON = "De datum hangt af van de maan. Hij kan een dag verschillen."
OTHER_DAY = "Niet iedereen viert dit op dezelfde dag."
ORGANISER_CHOOSES = "De organisatie kan nog een andere datum kiezen."
FROM_UNTIL = "van {begin} tot {einde} uur"
AT = "om {begin} uur"
EVENT_STATUS: dict[str, str] = {
    "afgelast": "Dit gaat niet door.",
    "verplaatst": "Dit is verplaatst naar een andere dag of tijd.",
    "uitgesteld": "Dit is uitgesteld. De nieuwe datum is nog niet bekend.",
}
TONES: dict[str, str] = {
    "feliciteren": "U kunt mensen feliciteren met deze dag.",
    "gedenken": "Dit is een dag om stil te staan bij wat er is gebeurd. Feliciteren past niet.",
    "aandacht": "U kunt laten merken dat u aan deze dag denkt.",
}
ACCESS_ANSWERS: dict[str, str] = {"ja": "ja", "nee": "nee", "op aanvraag": "op aanvraag", "onbekend": "niet bekend"}

INTERFACE_TEXTS: tuple[str, ...] = (
    *KIND_LABELS.values(),
    RANGE,
    EVENING_BEFORE,
    DAY_MAY_DIFFER,
    NOT_YET_SURE,
    OF_SUBJECT,
    OF_MONTH,
    PAST,
    LISTED_DAYS,
    FIXED,
    CONFIRMED,
    MOON,
    OTHER_DAY,
    ORGANISER_CHOOSES,
    FROM_UNTIL,
    AT,
    *EVENT_STATUS.values(),
    *TONES.values(),
    *ACCESS_ANSWERS.values(),
    *ACCESS.values(),
    *LABELS.values(),
    *NAMES,
)


class Language(Protocol):
    """What the calendar asks of a language."""

    @property
    def code(self) -> str:
        """The BCP 47 code, such as ``ar``."""
        ...

    @property
    def dir(self) -> str:
        """The direction of the script: ``ltr`` or ``rtl``."""
        ...

    @property
    def locale(self) -> str:
        """The id of the Babel locale that writes its dates."""
        ...


class Translator(Protocol):
    """What the calendar asks of a translator."""

    @property
    def language(self) -> Language:
        """The language of the reader."""
        ...

    def text(self, msgid: str, /, **values: str) -> str:
        """Return the translation, or the Dutch text if there is none."""
        ...


def why_text(occurrence: Occurrence) -> str:
    """Return the Dutch sentences that say how certain a date is, and why."""
    from .dates.islamic import IslamicRule
    from .dates.table import TableRule

    if occurrence.status == "bevestigd":
        return CONFIRMED
    if occurrence.certain:
        return FIXED
    rule = occurrence.day.rule
    return MOON if isinstance(rule, IslamicRule) else OTHER_DAY if isinstance(rule, TableRule) else ORGANISER_CHOOSES


def uncertain_text(occurrence: Occurrence) -> str:
    """Return the Dutch sentence that goes with a date that may move, or nothing. A feast waits for the moon."""
    if occurrence.certain:
        return ""
    return DAY_MAY_DIFFER if occurrence.day.kind == "religie" else NOT_YET_SURE
