"""What a check says: findings, where they are, the rules they rest on, and the report that holds them.

Paths are relative to the project and use forward slashes. Lines and columns start at 1.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from .texts import texts

LIMITS = (
    "meaning",
    "alternatives",
    "media",
    "order",
    "screen_reader",
    "interaction",
    "later",
    "login",
    "documents",
    "browsers",
)
"""What no run can see, by the ids of the texts that say so."""


class Severity(StrEnum):
    """How much a finding matters. Only errors block publishing, unless the policy says otherwise."""

    ERROR = "error"
    WARNING = "warning"
    REVIEW = "review"
    """A person must look: the computer cannot decide this."""

    @property
    def rank(self) -> int:
        """Order from heavy to light: 0 is the heaviest."""
        return list(Severity).index(self)

    @property
    def label(self) -> str:
        """The word that editors read, in Dutch."""
        return self.label_in("nl")

    def label_in(self, language: str) -> str:
        """Return the word that editors read, in this language."""
        return texts(language)(f"severity_{self.value}")


@dataclass(frozen=True, order=True)
class Location:
    """A place: in a source file, and for a finding on a built page also the address and the selector."""

    file: str
    line: int | None = None
    column: int | None = None
    end_column: int | None = None
    url: str | None = None
    selector: str | None = None

    def __str__(self) -> str:
        """Return ``file:line:column``, as far as they are known."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong in one place. Why it matters and what the norm says stands in its `Rule`."""

    rule: str
    severity: Severity
    location: Location
    message: str
    suggestion: str = ""
    excerpt: str = ""
    states: tuple[str, ...] = ()
    """For a finding on a built page: in which states it was seen, such as ``donker, 320 px``."""
    also: tuple[str, ...] = ()
    """The addresses of other pages that have the same thing, because it stands in the same line of a template."""

    @property
    def fingerprint(self) -> str:
        """An id that stays the same when lines move: from rule, file, selector and the normalised excerpt."""
        excerpt = re.sub(r"\s+", " ", self.excerpt or self.message).strip().casefold()
        parts = (self.rule, self.location.file, self.location.selector or "", excerpt)
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def outcome(self) -> str:
        """How sure it is, in the words of EARL: ``failed``, or ``cantTell`` when a person must look."""
        return "cantTell" if self.severity is Severity.REVIEW else "failed"

    @property
    def pages(self) -> tuple[str, ...]:
        """The addresses of all pages that have it, each once. Empty for a finding in a source text."""
        return tuple(dict.fromkeys(url for url in (self.location.url, *self.also) if url is not None))

    @property
    def sort_key(self) -> tuple[str, int, int, int, str, tuple[str, ...]]:
        """By file, then by place, then the heaviest first. What is left decides, so that the order is always the same."""
        where = self.location
        rest = (where.url or "", where.selector or "", self.message, self.suggestion, self.excerpt, *self.states)
        return (where.file, where.line or 0, where.column or 0, self.severity.rank, self.rule, rest)


@dataclass(frozen=True)
class Rule:
    """What findings of one kind have in common, said once."""

    id: str
    title: str
    why: str
    how: str
    sources: tuple[str, ...] = ()
    wcag: tuple[str, ...] = ()
    """The success criteria of WCAG 2.2 that a finding fails, such as ``1.1.1``. Empty for good practice."""
    act: tuple[str, ...] = ()
    """The ids of the ACT rules that this rule implements (act-rules.github.io/rules/ID)."""
    topic: str = ""
    """What the rule is about, as one English word: ``images``, ``keyboard``, ``layout``, …"""
    examples_wrong: tuple[str, ...] = ()
    examples_good: tuple[str, ...] = ()


class Outcome(StrEnum):
    """How a part of the run ended. A part that did not run is never green."""

    PASSED = "passed"
    FAILED = "failed"
    DID_NOT_RUN = "did_not_run"


@dataclass(frozen=True)
class Step:
    """One part of a run: reading, the source checks, the build, the audit."""

    name: str
    outcome: Outcome
    detail: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class PageResult:
    """A page that was audited. Without findings it was checked and nothing was found."""

    url: str
    """The address, exactly as in the `Location` of its findings."""
    could_not_run: tuple[str, ...] = ()
    """What could not be checked on it, a sentence each. Empty if all was checked."""


@dataclass
class Report:
    """All that a run found, checked, and could not do."""

    findings: list[Finding] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    checked: list[str] = field(default_factory=list)
    """What was looked at: source files and the addresses of pages."""
    pages: list[PageResult] = field(default_factory=list)
    """Every page that was audited, also those without findings."""
    scores: dict[str, float] = field(default_factory=dict)
    """Flesch-Douma per source file, for information: higher is easier."""
    versions: dict[str, str] = field(default_factory=dict)
    limits: list[str] = field(default_factory=lambda: list(LIMITS))
    """What the run cannot see: ids of texts, which stand on every report."""

    def add(self, findings: Iterable[Finding]) -> None:
        """Add findings and keep the list in order, each finding once."""
        self.findings = sorted({*self.findings, *findings}, key=lambda finding: finding.sort_key)

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)
