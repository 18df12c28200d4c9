"""What a check saw on a page, before it is told to anybody: no language, so that it can be kept and told in any."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Sight(StrEnum):
    """How sure a check is, in the words of EARL."""

    FAILED = "failed"
    CANNOT_TELL = "cantTell"


@dataclass(frozen=True)
class Observation:
    """What one rule said about one element in one state."""

    rule: str
    """The id of the rule, such as ``axe/image-alt`` or ``koppen/leeg``."""
    selector: str
    html: str
    """The start of the element's HTML."""
    sight: Sight
    state: str
    """The name of the state, such as ``light-1280``."""
    data: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What the message of the rule fills in."""
