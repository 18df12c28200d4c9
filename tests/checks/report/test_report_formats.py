from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_findings import HOSTILE

from inclusief_checks import report as report_package
from inclusief_checks.findings import Finding, Location, Outcome, Report, Rule, Severity, Step
from inclusief_checks.gate import Policy, decide
from inclusief_checks.report import FORMATS, junit, sarif, write_reports
from inclusief_checks.report import html as html_format
from inclusief_checks.report import json as json_format

HIDDEN = set("\x00\x08\x1b\u202e\u202c\u2028")


# JSON


def test_json_holds_everything(report, verdict, rules) -> None:
    document = json.loads(json_format.render(report, verdict, rules))
    assert document["schema_version"] == 1
    assert document["verdict"] == {
        "passed": False,
        "exit_code": 1,
        "outcome": "findings_block",
        "reasons": list(verdict.reasons),
    }
    assert len(document["findings"]) == len(report.findings)
    found = next(entry for entry in document["findings"] if entry["rule"] == "b1/lange-zin")
    assert found["location"] == {
        "file": "content/melden.md",
        "line": 14,
        "column": 5,
        "end_column": 40,
        "url": None,
        "selector": None,
    }
    assert (found["severity"], len(found["fingerprint"])) == ("error", 16)
    assert document["rules"]["b1/lange-zin"]["why"].startswith("Lange zinnen")
    assert document["steps"][1]["outcome"] == "did_not_run"
    assert document["checked"] == report.checked
    assert document["scores"] == report.scores
    assert document["versions"] == report.versions


@pytest.mark.parametrize("render", [json_format.render, sarif.render])
def test_hidden_characters_are_escaped_and_not_lost(render, report, verdict, rules) -> None:
    text = render(report, verdict, rules)
    assert not HIDDEN & set(text)
    assert any(HOSTILE in value for value in strings(json.loads(text)))


def strings(value: object) -> list[str]:
    """Return all texts in a JSON document."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in strings(item)]
    return [text for item in value for text in strings(item)] if isinstance(value, list) else []


# SARIF


def test_sarif_has_the_shape_that_readers_expect(report, verdict, rules) -> None:
    document = json.loads(sarif.render(report, verdict, rules))
    assert document["version"] == "2.1.0"
    (run,) = document["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("inclusief", "0.1.0")
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids)) == 3
    assert len(run["results"]) == len(report.findings)
    for result, finding in zip(run["results"], report.findings, strict=True):
        assert ids[result["ruleIndex"]] == result["ruleId"] == finding.rule
        assert result["level"] == {"error": "error", "warning": "warning", "review": "note"}[finding.severity.value]
        assert result["message"]["text"].startswith(finding.message)
        assert result["partialFingerprints"] == {"inclusief/v1": finding.fingerprint}
        (place,) = result["locations"]
        assert re.fullmatch(r"[\w./%~-]+", place["physicalLocation"]["artifactLocation"]["uri"], re.ASCII)


def test_sarif_places(report, verdict, rules) -> None:
    (run,) = json.loads(sarif.render(report, verdict, rules))["runs"]
    by_rule = {result["ruleId"]: result for result in run["results"] if result["level"] != "note"}
    place = by_rule["b1/lange-zin"]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "content/melden.md"},
        "region": {"startLine": 14, "startColumn": 5, "endColumn": 40, "snippet": {"text": "Een heel lange zin"}},
    }
    uri = by_rule["taal/<b>"]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "content/map%20met%20spatie/%C3%A9%E2%80%AE.md"
    page = by_rule["axe/color-contrast"]
    assert "region" not in page["locations"][0]["physicalLocation"]
    assert page["properties"]["url"] == "/e/" and page["properties"]["selector"] == ".voet"


def test_sarif_tells_what_did_not_run(report, verdict, rules, good_report) -> None:
    (run,) = json.loads(sarif.render(report, verdict, rules))["runs"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (note,) = invocation["toolExecutionNotifications"]
    assert note["message"]["text"] == "Toegankelijkheid: niet uitgevoerd. De browser start niet."
    (run,) = json.loads(sarif.render(good_report, decide(good_report), {}))["runs"]
    assert run["invocations"][0]["executionSuccessful"] is True


# JUnit


def test_junit_has_a_test_per_checked_item(report, verdict, rules) -> None:
    (suite,) = ET.fromstring(junit.render(report, verdict, rules))
    cases = {case.get("name"): case for case in suite}
    assert list(cases)[:4] == ["content/melden.md", "content/goed.md", "/a/", "/b/"]
    assert cases["content/goed.md"].find("failure") is None
    failure = cases["content/melden.md"].find("failure")
    assert failure is not None and failure.get("type") == "b1/lange-zin"
    assert "Maak er 2 zinnen van." in (failure.text or "")
    page = cases["/a/"]
    assert len(page.findall("failure")) == 1
    assert "kijk hiernaar" in (page.findtext("system-out") or "")
    # A finding about something that is not in the list is not lost.
    assert cases["/e/"].find("failure") is not None


def test_junit_counts_and_a_step_that_did_not_run(report, verdict, rules) -> None:
    (suite,) = ET.fromstring(junit.render(report, verdict, rules))
    (error,) = suite.iter("error")
    assert error.get("message") == "De browser start niet."
    assert suite.get("errors") == "1"
    assert suite.get("failures") == str(len(list(suite.iter("failure"))))
    assert suite.get("tests") == str(len(suite))


def test_junit_is_red_when_a_warning_blocks_and_when_nothing_ran(good_report) -> None:
    good_report.add([Finding("a/b", Severity.WARNING, Location("content/goed.md"), "Let op.")])
    strict = decide(good_report, Policy(frozenset(Severity)))
    for verdict, report in ((strict, good_report), (decide(Report()), Report())):
        (suite,) = ET.fromstring(junit.render(report, verdict, {}))
        assert suite.get("failures") == "1"
    (suite,) = ET.fromstring(junit.render(good_report, decide(good_report), {}))
    assert (suite.get("failures"), suite.get("errors")) == ("0", "0")


# HTML


class Elements(HTMLParser):
    """Collects the elements and the text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def test_html_lets_no_text_become_code(report, verdict, rules) -> None:
    text = html_format.render(report, verdict, rules)
    assert not HIDDEN & set(text)
    page = Elements(text)
    assert not [tag for tag, _ in page.elements if tag in ("script", "b", "img", "link", "iframe")]
    assert "<script>alert('x')</script>" in page.text and "{{ 7*7 }}" in page.text


def test_html_needs_nothing_else(report, verdict, rules) -> None:
    page = Elements(html_format.render(report, verdict, rules))
    for _, attributes in page.elements:
        assert not {"src", "onclick"} & set(attributes)
        assert (attributes.get("href") or "#").startswith("#")


def test_html_links_go_somewhere_and_ids_are_unique(report, verdict, rules) -> None:
    page = Elements(html_format.render(report, verdict, rules))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    targets = {(attributes["href"] or "")[1:] for _, attributes in page.elements if "href" in attributes}
    assert len(ids) == len(set(ids))
    assert targets and targets <= set(ids)


def test_html_tells_verdict_steps_scores_and_limits(report, verdict, rules) -> None:
    text = Elements(html_format.render(report, verdict, rules)).text
    assert text.index("Er zijn 6 fouten.") < text.index("De stappen van de controle") < text.index("Op meer pagina's")
    for part in (
        "Toegankelijkheid niet uitgevoerd (1,5 seconden) De browser start niet.",
        "Een stap die niet is uitgevoerd, is niet goedgekeurd.",
        "content/melden.md 61,2",
        "ruwe maat",
        "Wat ziet deze controle niet?",
        "axe-core: 4.14.1",
        "WCAG 1.4.3",
        "regel 14, teken 5",
    ):
        assert part in text, part


def test_html_of_a_good_and_of_an_empty_report(good_report) -> None:
    text = Elements(html_format.render(good_report, decide(good_report), {})).text
    assert "Goedgekeurd." in text and "Er zijn geen meldingen." in text
    text = Elements(html_format.render(Report(), decide(Report()), {})).text
    assert "Niet goedgekeurd" in text and "Er is geen enkele stap uitgevoerd." in text


# All formats

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@settings(max_examples=60, deadline=None)
@given(message=ANY, excerpt=ANY, file=ANY, selector=ANY, step=ANY)
def test_no_text_breaks_a_format(message: str, excerpt: str, file: str, selector: str, step: str) -> None:
    location = Location(file, url=file or None, selector=selector)
    finding = Finding("a/b", Severity.ERROR, location, message, excerpt, excerpt, (step,))
    report = Report(
        findings=[finding],
        steps=[Step(step, Outcome.DID_NOT_RUN, message)],
        checked=[file],
        scores={file: 1.0},
        versions={message: excerpt},
    )
    verdict, rules = decide(report), {"a/b": Rule("a/b", message, excerpt, step)}
    (entry,) = json.loads(json_format.render(report, verdict, rules))["findings"]
    assert re.sub("[\ufffe\uffff]", "\ufffd", message) == entry["message"]
    (run,) = json.loads(sarif.render(report, verdict, rules))["runs"]
    assert len(run["results"]) == 1
    (suite,) = ET.fromstring(junit.render(report, verdict, rules))
    assert (suite.get("failures"), suite.get("errors")) == ("2", "1")
    page = Elements(html_format.render(report, verdict, rules))
    assert [tag for tag, _ in page.elements].count("article") == 1
    assert page.elements[-1][0] == "li"


def test_all_files_are_written(tmp_path: Path, report, verdict, rules) -> None:
    written = write_reports(tmp_path / "nieuw", report, verdict, rules)
    assert sorted(path.name for path in written) == ["junit.xml", "report.html", "report.json", "report.sarif"]
    assert sorted(path.name for path in (tmp_path / "nieuw").iterdir()) == sorted(FORMATS)
    for path in written:
        assert path.read_text("utf-8") == FORMATS[path.name](report, verdict, rules)
        assert path.stat().st_mode & 0o777 == 0o644


def test_half_characters_do_not_stop_a_report(tmp_path: Path) -> None:
    report = Report(checked=["half \ud83d"], steps=[Step("half \ud83d", Outcome.DID_NOT_RUN)])
    for path in write_reports(tmp_path, report, decide(report), {}):
        assert "\ufffd" in path.read_text("utf-8")


def test_a_format_that_fails_leaves_the_old_reports(tmp_path: Path, report, verdict, rules, monkeypatch) -> None:
    write_reports(tmp_path, report, verdict, rules)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def broken(*_: object) -> str:
        raise RuntimeError("bug")

    monkeypatch.setitem(report_package.FORMATS, "junit.xml", broken)
    with pytest.raises(RuntimeError):
        write_reports(tmp_path, Report(), decide(Report()), rules)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_disk_that_fails_leaves_no_half_file(tmp_path: Path, report, verdict, rules, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(report_package.os, "replace", full)
    with pytest.raises(OSError, match="no space"):
        write_reports(tmp_path, report, verdict, rules)
    assert list(tmp_path.iterdir()) == []
