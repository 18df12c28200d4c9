"""Who made a translation and who reviewed it, as comments in the catalog that every translation program keeps.

# herkomst: machine                        made by a computer; "mens" or nothing: by a person
# nagekeken: A. de Vries, 2026-11-24       a person read it, and when
# eerder nagekeken: A. de Vries, …         the same, before the Dutch text changed
# klopt nog: B. Jansen, 2026-11-25         who said after such a change that the translation is still right
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..errors import InclusiefError

MACHINE = "herkomst: machine"
"""Comment in a catalog on a translation that a computer made."""

PERSON = "herkomst: mens"
"""The same for a person. A translation without such a comment counts as a person's work."""

_ORIGIN = re.compile(r"^\s*herkomst\b", re.I)
_REVIEWED = re.compile(r"^\s*nagekeken\b\s*:?\s*", re.I)
_EARLIER = re.compile(r"^\s*eerder\s+(?=nagekeken\b)", re.I)
_STILL_RIGHT = re.compile(r"^\s*klopt nog\b", re.I)
_REVIEW = re.compile(r"nagekeken\s*:\s*(?P<name>[^\s,].*?)\s*[,\s]\s*(?P<day>\d{4}-\d\d-\d\d)", re.I)


@dataclass(frozen=True)
class Review:
    """Who read a translation and found it right, and when."""

    by: str
    on: datetime.date


@dataclass(frozen=True)
class BadComment:
    """A comment that means something to us but cannot be understood."""

    rule: str
    comment: str
    message: str
    suggestion: str


def made_by_machine(comments: Iterable[str]) -> bool:
    """Return whether a computer made the translation."""
    return any(" ".join(comment.split()).casefold() == MACHINE for comment in comments)


def review_of(comments: Iterable[str]) -> Review | None:
    """Return the latest review, or None if no person reviewed the translation."""
    found = [review for comment in comments if (review := _review(comment))]
    return max(found, key=lambda review: review.on, default=None)


def _review(comment: str) -> Review | None:
    match = _REVIEW.fullmatch(comment.strip())
    if not match:
        return None
    try:
        return Review(match["name"].rstrip(" ,"), datetime.date.fromisoformat(match["day"]))
    except ValueError:
        return None


def bad_comments(comments: Iterable[str]) -> Iterator[BadComment]:
    """Yield the comments on origin and review that cannot be understood."""
    for comment in comments:
        if _REVIEWED.match(comment) and not _review(comment):
            yield BadComment(
                "vertaling/nagekeken",
                comment,
                f"'{comment}' is niet te lezen. De vertaling telt nu als niet nagekeken.",
                "Schrijf een naam, een komma en een datum: # nagekeken: A. de Vries, 2026-11-24",
            )
        elif _ORIGIN.match(comment) and " ".join(comment.split()).casefold() not in (MACHINE, PERSON):
            yield BadComment(
                "vertaling/herkomst",
                comment,
                f"'{comment}' is niet te lezen. De vertaling telt nu als het werk van een mens.",
                "Schrijf: # herkomst: machine. Of schrijf: # herkomst: mens",
            )


def take_back(comments: Iterable[str]) -> list[str]:
    """Return the comments of a translation whose Dutch text changed: its review is remembered, but counts no more."""
    kept = list(comments)
    if any(_REVIEWED.match(comment) for comment in kept):
        # An older review that is remembered belongs to an older translation.
        kept = [comment for comment in kept if not _EARLIER.match(comment)]
    kept = [comment for comment in kept if not _STILL_RIGHT.match(comment)]
    return [f"eerder {comment}" if _REVIEWED.match(comment) else comment for comment in kept]


def give_back(comments: Iterable[str], name: str, day: datetime.date) -> list[str]:
    """Return the comments of a translation that is still right: the earlier review counts again, with who said so."""
    kept = [_EARLIER.sub("", comment) for comment in comments if not _STILL_RIGHT.match(comment)]
    return [*kept, f"klopt nog: {name}, {day.isoformat()}"]


def approved(comments: Iterable[str], name: str, day: datetime.date) -> list[str]:
    """Return the comments of a translation that a person reviewed on this day."""
    old = (_REVIEWED, _EARLIER, _STILL_RIGHT)
    kept = [comment for comment in comments if not any(pattern.match(comment) for pattern in old)]
    return [*kept, f"nagekeken: {name}, {day.isoformat()}"]


def reviewer(name: str) -> str:
    """Return the name of a person as it goes into a comment."""
    clean = " ".join(name.split()).strip(" ,")
    if not clean:
        raise InclusiefError('Zeg wie u bent, bijvoorbeeld: --by "A. de Vries".')
    return clean
