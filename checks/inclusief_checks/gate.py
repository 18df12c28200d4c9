"""The gate: a pure function from a report and a policy to "publish" or "do not publish"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from .findings import Outcome, Report, Severity


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
    """The decision, with the reasons in Dutch."""

    exit_code: ExitCode
    reasons: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """True only if every part ran and nothing blocks."""
        return self.exit_code is ExitCode.PASSED


def decide(report: Report, policy: Policy | None = None) -> Verdict:
    """Return the verdict on a report.

    Findings that block weigh first, because an editor can solve them. A part that did not run blocks as well.
    """
    policy = policy or Policy()
    reasons = []
    blocking = sum(finding.severity in policy.block_on for finding in report.findings)
    if blocking:
        reasons.append("Er is 1 fout." if blocking == 1 else f"Er zijn {blocking} fouten.")
    stopped = [step for step in report.steps if step.outcome is Outcome.DID_NOT_RUN]
    reasons.extend(f"{step.name}: niet uitgevoerd. {step.detail}".strip() for step in stopped)
    if not report.steps:
        reasons.append("Er is niets gecontroleerd.")
    if blocking:
        return Verdict(ExitCode.FINDINGS_BLOCK, tuple(reasons))
    if stopped or not report.steps:
        return Verdict(ExitCode.COULD_NOT_RUN, tuple(reasons))
    return Verdict(ExitCode.PASSED, ())
