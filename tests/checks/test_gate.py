"""The gate: what did not run is never green."""

from __future__ import annotations

from inclusief_checks.findings import Finding, Location, Outcome, PageResult, Report, Severity, Step
from inclusief_checks.gate import ExitCode, Policy, Verdict, decide

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


def test_a_page_that_was_not_fully_checked_is_not_green():
    made = report()
    made.pages = [PageResult("/a/"), PageResult("/b/", ("Het venster ging niet open.",))]
    assert decide(made) == Verdict(ExitCode.COULD_NOT_RUN, ("1 pagina is niet helemaal gecontroleerd.",))
    made.pages = [PageResult("/a/")]
    assert decide(made).passed


def test_the_reasons_are_in_the_language_of_the_reader():
    made = report(finding(Severity.ERROR), steps=(Step("audit", Outcome.DID_NOT_RUN, "No browser."),))
    assert decide(made, language="en").reasons == ("There is 1 error.", "Check accessibility: did not run. No browser.")
    assert decide(made).reasons[0] == "Er is 1 fout."
    strict = Policy(frozenset(Severity))
    made = report(finding(Severity.ERROR), finding(Severity.REVIEW, 2))
    assert decide(made, strict).reasons == ("2 meldingen houden publiceren tegen.",)


def test_a_policy_cannot_let_an_error_pass():
    assert decide(report(finding(Severity.ERROR)), Policy(frozenset())).exit_code is ExitCode.FINDINGS_BLOCK


def test_the_order_of_findings_does_not_depend_on_chance():
    findings = [
        Finding("r", Severity.ERROR, Location("a.md", url=url, selector="p"), "m") for url in ("/c/", "/a/", "/b/")
    ]
    made = report(*findings)
    assert [f.location.url for f in made.findings] == ["/a/", "/b/", "/c/"]


def test_a_finding_knows_its_pages_and_how_sure_it_is():
    found = Finding("r", Severity.REVIEW, Location("a.md", url="/a/"), "m", also=("/b/", "/a/"))
    assert (found.pages, found.outcome) == (("/a/", "/b/"), "cantTell")
    assert (finding(Severity.WARNING).pages, finding(Severity.WARNING).outcome) == ((), "failed")
