"""What an audit looks at: in which states, and with which rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from . import states
from .errors import AuditCouldNotStart
from .rules import page_rules
from .states import State

AXE = "axe"


class Part(StrEnum):
    """What of a page is looked at in one visit."""

    PAGE = "page"
    """What is its own. Every page gets this."""
    TEMPLATE = "template"
    """What it shares with the pages of its template in its language: the same parts on a narrow screen and in the dark."""
    HANDS = "hands"
    """What it shares with the pages of its template in any language: keys, what opens, paper, forced colours."""
    MAIN = "main"
    """What can be operated in the main content, which it shares with pages that have the same kinds of things there."""


@dataclass(frozen=True)
class Plan:
    """What is looked at. An empty tuple means: everything."""

    states: tuple[str, ...] = ()
    """Names of states."""
    rules: tuple[str, ...] = ()
    """Beginnings of ids of rules, such as ``axe`` or ``koppen/``."""

    def has(self, state: State) -> bool:
        """Return whether a state is part of this plan."""
        return not self.states or state.name in self.states

    def wants(self, beginning: str) -> bool:
        """Return whether any rule with this beginning is part of this plan."""
        return not self.rules or any(
            rule.startswith(beginning) or beginning.startswith(rule.rstrip("/")) for rule in self.rules
        )

    @cached_property
    def only(self) -> list[str] | None:
        """The ids of the rules in the page that are asked for; None for all."""
        return [rule for rule in page_rules() if self.keeps(rule)] if self.rules else None

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What of a page this plan needs, besides what is its own."""
        keys = self.wants("toetsenbord") and (self.has(states.KEYS_WIDE) or self.has(states.KEYS_NARROW))
        screens = self.wants(AXE) and (self.has(states.DARK_NARROW) or self.has(states.LIGHT_NARROW))
        opened = self.wants(AXE) and (self.has(states.OPEN_WIDE) or self.has(states.OPEN_NARROW))
        papers = self.only != [] and (self.has(states.PRINT) or self.has(states.FORCED))
        used = self.wants("bediening") and (self.has(states.KEYS_WIDE) or self.has(states.KEYS_NARROW))
        bare = self.wants("toetsenbord") and self.has(states.NO_SCRIPT)
        needed = {
            Part.TEMPLATE: screens,
            Part.HANDS: keys or opened or papers or used or bare,
            Part.MAIN: keys or used,
        }
        return tuple(part for part, asked in needed.items() if asked)

    @property
    def goes_dark(self) -> bool:
        """Whether any state in the dark is part of this plan."""
        return self.has(states.DARK_WIDE) or self.has(states.DARK_NARROW)

    def keeps(self, rule: str) -> bool:
        """Return whether what this rule says belongs in the report."""
        return not self.rules or rule.startswith(self.rules)


def plan_for(state_names: Sequence[str] = (), rules: Sequence[str] = ()) -> Plan:
    """Return the plan with these states and rules. Raise `AuditCouldNotStart` for a state that does not exist."""
    unknown = [name for name in state_names if name not in states.BY_NAME]
    if unknown:
        names = ", ".join(states.BY_NAME)
        raise AuditCouldNotStart(f"Deze toestand bestaat niet: {', '.join(unknown)}. Kies uit: {names}.")
    return Plan(tuple(state_names), tuple(rules))
