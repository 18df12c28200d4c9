"""The verdict on a whole text: does it fit the guideline for B1?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..dutch.score import MINIMUM_WORDS, Contribution, Score, score_text
from ..findings import Rule, Severity
from ..passage import Passage
from . import Choices, Hit

VERDICTS = {"ok": "past bij de B1-richtlijn", "unsure": "twijfel", "hard": "past niet bij de B1-richtlijn"}
MOST_REASONS = 4

RULE = Rule(
    id="b1/tekst",
    title="De hele tekst is te moeilijk",
    why="Deze tekst lijkt op moeilijke teksten van gemeenten. Hij lijkt minder op teksten voor inwoners.",
    how="Los eerst de punten op die achter de plus staan. Lees de tekst daarna hardop.",
    sources=("Eigen score; zie docs/b1.md voor de methode en hoe vaak hij klopt",),
    examples_wrong=(
        "De aanvrager dient ter verkrijging van een vergunning een daartoe strekkend verzoek in te dienen bij het college. "
        "Het verzoek wordt slechts in behandeling genomen indien de verschuldigde leges zijn voldaan. Indien de aanvraag "
        "onvolledig wordt bevonden, wordt de aanvrager in de gelegenheid gesteld de ontbrekende bescheiden binnen de gestelde "
        "termijn alsnog te overleggen. Na het verstrijken van de termijn wordt het verzoek buiten behandeling gelaten.",
    ),
    examples_good=(
        "Wilt u een vergunning? Vul dan het formulier in. U betaalt meteen. Daarna kijken wij of alles klopt. Mist er iets? Dan "
        "bellen wij u. U hebt dan twee weken om het ons te sturen. Lukt dat niet? Bel ons dan. Wij helpen u graag. Binnen zes "
        "weken krijgt u een brief van ons. Daarin staat of u de vergunning krijgt. Bent u het er niet mee eens? Dan kunt u dat "
        "aan ons laten weten.",
    ),
)


def check_page(page: Sequence[Passage], choices: Choices) -> Iterator[tuple[Passage, Hit]]:
    """Yield one hit for a page that is hard, or that may be. Below `MINIMUM_WORDS` words there is no verdict."""
    score = page_score(page)
    if score is None or score["verdict"] == "ok":
        return
    hard = score["verdict"] == "hard"
    first = next(passage for passage in page if passage.sentences)
    span = first.sentences[0].span
    what = "Deze tekst past niet bij de B1-richtlijn." if hard else "Misschien is deze tekst te moeilijk."
    yield (
        first,
        Hit(
            span.start,
            span.end,
            Severity.ERROR if hard else Severity.REVIEW,
            f"{what} {told(score)}",
            f"Begin met: {_most(score).text.split(' door ', 1)[1]}.",
        ),
    )


def page_score(page: Sequence[Passage]) -> Score | None:
    """Return the score of the text of a page; None if it is too short to say anything."""
    score = score_text("\n\n".join(passage.text for passage in page))
    return score if score.measured.words >= MINIMUM_WORDS else None


def told(score: Score) -> str:
    """Return the score with what adds most to it, in Dutch."""
    reasons = [part.text for part in score.contributions if round(part.value, 1) > 0][:MOST_REASONS]
    return f"Score {_number(score['score'])}, grens {_number(score.limit)}: {', '.join(reasons)}."


def _most(score: Score) -> Contribution:
    return score.contributions[0]


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
