"""The gate: a pure function from a report and a policy to "publish" or "do not publish"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from .findings import Outcome, Report, Severity
from .texts import Texts, texts


class ExitCode(IntEnum):
    """What a command tells the shell. Code 3 never counts as passed."""

    PASSED = 0
    FINDINGS_BLOCK = 1
    WRONG_INPUT = 2
    COULD_NOT_RUN = 3


@dataclass(frozen=True)
class Policy:
    """Which findings block. An error always does."""

    block_on: frozenset[Severity] = frozenset({Severity.ERROR})


@dataclass(frozen=True)
class Verdict:
    """The decision, with the reasons in the language of the reader."""

    exit_code: ExitCode
    reasons: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """True only if every part ran and nothing blocks."""
        return self.exit_code is ExitCode.PASSED


def decide(report: Report, policy: Policy | None = None, *, language: str = "nl") -> Verdict:
    """Return the verdict on a report.

    Findings that block weigh first, because an editor can solve them. A part that did not run blocks as well, and so does a page
    on which something could not be checked.
    """
    policy = policy or Policy()
    say = texts(language)
    blocks = {Severity.ERROR, *policy.block_on}
    blocking = sum(finding.severity in blocks for finding in report.findings)
    reasons = []
    if blocking:
        reasons.append(say("blocking" if blocks == {Severity.ERROR} else "blocking_strict", count=blocking))
    reasons += (stopped := unfinished(report, say))
    if blocking:
        return Verdict(ExitCode.FINDINGS_BLOCK, tuple(reasons))
    if stopped:
        return Verdict(ExitCode.COULD_NOT_RUN, tuple(reasons))
    return Verdict(ExitCode.PASSED, ())


def unfinished(report: Report, say: Texts) -> list[str]:
    """Return a reason for each part that did not run. Without any the report is complete."""
    reasons = [
        say("step_not_run", name=say.step(step.name), detail=step.detail).strip()
        for step in report.steps
        if step.outcome is Outcome.DID_NOT_RUN
    ]
    if unsure := sum(bool(page.could_not_run) for page in report.pages):
        reasons.append(say("pages_incomplete", count=unsure))
    if not report.steps:
        reasons.append(say("nothing_checked"))
    return reasons
