"""The gate: what did not run is never green."""

from __future__ import annotations

from inclusief_checks.findings import Finding, Location, Outcome, Report, Severity, Step
from inclusief_checks.gate import ExitCode, Policy, decide

RAN = Step("Controle", Outcome.PASSED)
STOPPED = Step("Audit", Outcome.DID_NOT_RUN, "Er is geen browser.")


def finding(severity: Severity, line: int = 1) -> Finding:
    return Finding("b1/lange-zin", severity, Location("content/x.md", line, 1), "Te lang.", excerpt=str(line))


def report(*findings: Finding, steps=(RAN,)) -> Report:
    made = Report(steps=list(steps))
    made.add(findings)
    return made


def test_a_clean_report_passes():
    assert decide(report()).passed


def test_errors_block_and_warnings_do_not():
    assert decide(report(finding(Severity.ERROR))).exit_code is ExitCode.FINDINGS_BLOCK
    assert decide(report(finding(Severity.WARNING), finding(Severity.REVIEW))).passed


def test_a_policy_can_be_stricter():
    strict = Policy(frozenset({Severity.ERROR, Severity.WARNING}))
    assert decide(report(finding(Severity.WARNING)), strict).exit_code is ExitCode.FINDINGS_BLOCK


def test_what_did_not_run_is_not_green():
    verdict = decide(report(steps=(RAN, STOPPED)))
    assert verdict.exit_code is ExitCode.COULD_NOT_RUN
    assert "geen browser" in verdict.reasons[0]
    assert decide(Report()).exit_code is ExitCode.COULD_NOT_RUN


def test_findings_come_in_order_and_once():
    made = report(finding(Severity.ERROR, 9), finding(Severity.ERROR, 2), finding(Severity.ERROR, 9))
    assert [f.location.line for f in made.findings] == [2, 9]


def test_a_fingerprint_survives_a_moved_line():
    first = Finding("r", Severity.ERROR, Location("a.md", 1, 1), "m", excerpt="De  zin")
    moved = Finding("r", Severity.ERROR, Location("a.md", 7, 3), "m", excerpt="de zin")
    other = Finding("r", Severity.ERROR, Location("a.md", 1, 1), "m", excerpt="Een zin")
    assert first.fingerprint == moved.fingerprint != other.fingerprint
