from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_findings import HOSTILE, contrast, long_sentence

from inclusief_checks import report as report_package
from inclusief_checks.findings import Finding, Location, Outcome, PageResult, Report, Rule, Severity, Step
from inclusief_checks.gate import Policy, decide
from inclusief_checks.report import FORMATS, PRINTED, github, gitlab, junit, markdown, sarif, write_reports
from inclusief_checks.report import html as html_format
from inclusief_checks.report import json as json_format

HIDDEN = set("\x00\x08\x1b\u202e\u202c\u2028")


# JSON


def test_json_holds_everything(report, verdict, rules) -> None:
    document = json.loads(json_format.render(report, verdict, rules))
    assert document["schema_version"] == 2
    assert document["verdict"] == {
        "passed": False,
        "exit_code": 1,
        "outcome": "findings_block",
        "reasons": list(verdict.reasons),
    }
    assert len(document["findings"]) == len(report.findings)
    found = next(entry for entry in document["findings"] if entry["rule"] == "b1/lange-zin")
    assert found == {
        "rule": "b1/lange-zin",
        "wcag": ["3.1.5"],
        "act": ["23a2a8"],
        "topic": "content",
        "outcome": "failed",
        "severity": "error",
        "message": "Deze zin heeft 31 woorden. Het maximum is 20.",
        "suggestion": "Maak er 2 zinnen van.",
        "url": None,
        "selector": None,
        "file": "content/melden.md",
        "line": 14,
        "column": 5,
        "end_column": 40,
        "excerpt": "Een heel lange zin",
        "states": [],
        "also": [],
        "fingerprint": long_sentence().fingerprint,
    }
    assert document["rules"]["b1/lange-zin"]["why"].startswith("Lange zinnen")
    assert document["steps"][1]["outcome"] == "did_not_run"
    assert document["checked"] == report.checked
    assert document["scores"] == report.scores
    assert document["versions"] == report.versions
    assert list(document["limits"]) == report.limits
    assert document["limits"]["documents"] == "pdf's en andere bestanden"


def test_json_tells_the_findings_of_each_page(rules) -> None:
    template = replace(contrast("/a/"), also=("/b/", "/leeg/"))
    report = Report(
        pages=[PageResult("/leeg/"), PageResult("/c/", ("Het menu ging niet open.",)), PageResult("/schoon/")]
    )
    report.add([template, contrast("/c/", severity=Severity.REVIEW), long_sentence()])
    document = json.loads(json_format.render(report, decide(report), rules))
    pages = {page["url"]: page for page in document["pages"]}
    assert list(pages) == ["/leeg/", "/c/", "/schoon/", "/a/", "/b/"]
    assert pages["/schoon/"] == {"url": "/schoon/", "findings": [], "could_not_run": []}
    assert pages["/c/"]["could_not_run"] == ["Het menu ging niet open."]
    assert [entry["outcome"] for entry in pages["/c/"]["findings"]] == ["cantTell"]
    for url in ("/a/", "/b/", "/leeg/"):
        (entry,) = pages[url]["findings"]
        assert (entry["url"], entry["rule"], entry["outcome"]) == (url, "axe/color-contrast", "failed")
        assert (entry["wcag"], entry["selector"]) == (["1.4.3"], ".voet")
    assert len(document["findings"]) == 3


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
        kind_and_level = {"error": ("fail", "error"), "warning": ("fail", "warning"), "review": ("review", "none")}
        assert (result["kind"], result["level"]) == kind_and_level[finding.severity.value]
        assert result["message"]["text"].startswith(finding.message)
        assert result["partialFingerprints"] == {"inclusief/v1": finding.fingerprint}
        (place,) = result["locations"]
        assert re.fullmatch(r"[\w./%~-]+", place["physicalLocation"]["artifactLocation"]["uri"], re.ASCII)


def test_sarif_places(report, verdict, rules) -> None:
    (run,) = json.loads(sarif.render(report, verdict, rules))["runs"]
    by_rule = {result["ruleId"]: result for result in run["results"] if result["kind"] == "fail"}
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
    assert note["message"]["text"] == "Niet uitgevoerd: Toegankelijkheid. De browser start niet."
    (run,) = json.loads(sarif.render(good_report, decide(good_report), {}))["runs"]
    assert run["invocations"][0]["executionSuccessful"] is True


def test_sarif_explains_its_rules(report, verdict, rules) -> None:
    for language, norm, name in (
        ("nl", "Translations/WCAG22-nl", "Contrast (minimum)"),
        ("en", "TR/WCAG22", "Contrast (Minimum)"),
    ):
        (run,) = json.loads(sarif.render(report, verdict, rules, language=language))["runs"]
        described = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
        contrast_rule = described["axe/color-contrast"]
        assert contrast_rule["properties"]["tags"] == ["WCAG 1.4.3", "ACT afw4f7", "colour"]
        assert contrast_rule["helpUri"] == f"https://www.w3.org/{norm}/#contrast-minimum"
        assert contrast_rule["help"]["text"].endswith(f"Maak de letters donkerder.\n\nWCAG 1.4.3 {name}")
        assert (run["language"], len(run["properties"]["limits"])) == (language, len(report.limits))


def test_sarif_of_pages_elsewhere(rules) -> None:
    page = "https://www.voorbeeld.nl/een?twee=3&vier#deel"
    found = Finding("a/b", Severity.ERROR, Location(page, url=page, selector="p"), "x", also=("/b/",))
    report = Report(findings=[found], pages=[PageResult(page, ("Er was geen tijd meer.",))])
    (run,) = json.loads(sarif.render(report, decide(report), rules))["runs"]
    (result,) = run["results"]
    (place,) = result["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == page
    assert place["logicalLocations"] == [{"fullyQualifiedName": "p", "kind": "element"}]
    assert result["properties"]["also"] == ["/b/"]
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    assert "Er was geen tijd meer." in invocation["toolExecutionNotifications"][0]["message"]["text"]


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
    assert suite.get("tests") == str(len(suite.findall("testcase")))
    assert (suite.findtext("system-out") or "").startswith("Deze controle ziet niet: ")


def test_junit_is_red_when_a_warning_blocks_and_when_nothing_ran(good_report) -> None:
    good_report.add([Finding("a/b", Severity.WARNING, Location("content/goed.md"), "Let op.")])
    strict = decide(good_report, Policy(frozenset(Severity)))
    for verdict, report in ((strict, good_report), (decide(Report()), Report())):
        (suite,) = ET.fromstring(junit.render(report, verdict, {}))
        assert suite.get("failures") == "1"
    (suite,) = ET.fromstring(junit.render(good_report, decide(good_report), {}))
    assert (suite.get("failures"), suite.get("errors")) == ("0", "0")


def test_junit_has_a_test_per_page(rules) -> None:
    report = Report(
        pages=[PageResult("/schoon/"), PageResult("/a/"), PageResult("/b/"), PageResult("/c/", ("Geen tijd.",))]
    )
    report.add([replace(contrast("/a/"), also=("/b/",))])
    (suite,) = ET.fromstring(junit.render(report, decide(report), rules, language="en"))
    cases = {case.get("name"): case for case in suite.findall("testcase")}
    assert list(cases)[:4] == ["/schoon/", "/a/", "/b/", "/c/"]
    assert list(cases["/schoon/"]) == []
    assert cases["/a/"].find("failure") is not None and cases["/b/"].find("failure") is not None
    error = cases["/c/"].find("error")
    assert error is not None and error.get("message") == "Not checked on /c/: Geen tijd."
    assert (suite.get("failures"), suite.get("errors")) == ("3", "1")


# GitHub, GitLab and Markdown


def test_github_gets_a_command_per_problem(report, verdict, rules) -> None:
    lines = github.render(report, verdict, rules).splitlines()
    assert lines[0] == (
        "::error file=content/melden.md,line=14,col=5,endColumn=40,title=fout%3A Een lange zin::"
        "Deze zin heeft 31 woorden. Het maximum is 20.%0AMaak er 2 zinnen van.%0A"
        "b1/lange-zin WCAG 3.1.5 Leesniveau, Direct Duidelijk"
    )
    commands = [line.split("::")[1].split(" ")[0] for line in lines if line.startswith("::")]
    assert commands == ["error", "error", "warning", "notice", "error", "notice", "error"]
    assert lines[-1].endswith("::Niet goedgekeurd. " + " ".join(verdict.reasons))


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=30), file=st.text(max_size=30), title=st.text(max_size=30))
def test_no_text_gets_out_of_its_command(text: str, file: str, title: str) -> None:
    report = Report(findings=[Finding("a/b", Severity.ERROR, Location(file, 1, url=text), text, "::stop-commands::x")])
    document = github.render(report, decide(report), {"a/b": Rule("a/b", title, "", "")})
    assert "\r" not in document
    first, *others = document.split("\n")
    assert [line[:9] for line in others] == ["::notice ", "1 fout, 0", "::error t", ""]
    properties = first.removeprefix("::error ").partition("::")[0].split(",")
    place = [] if file.startswith(("http://", "https://")) else ["file", "line"]
    assert [written.partition("=")[0] for written in properties] == [*place, "title"]


def test_gitlab_gets_an_entry_per_problem(report, verdict, rules) -> None:
    report.add([replace(long_sentence(), location=Location("content/melden.md", 20, 1))])
    entries = json.loads(gitlab.render(report, verdict, rules))
    assert entries[1] == {
        "description": "Deze zin heeft 31 woorden. Het maximum is 20. Maak er 2 zinnen van.",
        "check_name": "b1/lange-zin",
        "fingerprint": long_sentence().fingerprint,
        "severity": "critical",
        "location": {"path": "content/melden.md", "lines": {"begin": 14}},
    }
    assert [entry["severity"] for entry in entries] == ["minor", "critical", "critical", "critical", "info", "blocker"]
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    assert entries[-1]["description"] == "Niet uitgevoerd: Toegankelijkheid. De browser start niet."


def test_markdown_is_a_summary(report, verdict, rules, good_report) -> None:
    text = markdown.render(report, verdict, rules)
    assert text.startswith("## Niet goedgekeurd.\n\n6 fouten, ")
    assert "\n* Niet uitgevoerd: Toegankelijkheid. De browser start niet.\n" in text
    assert (
        "\n| fout | content/melden.md:14:5 | Deze zin heeft 31 woorden. Het maximum is 20. | Maak er 2 zinnen van. |\n"
        in text
    )
    assert "\\<script\\>" in text and "<script>" not in text
    assert "Deze controle ziet niet: " in text
    assert "| ---" not in markdown.render(good_report, decide(good_report), {})
    assert "Not a single step ran." in markdown.render(Report(), decide(Report(), language="en"), {}, language="en")


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
        return " ".join(" ".join(self.texts).split()).replace(" ,", ",")


def test_html_lets_no_text_become_code(report, verdict, rules) -> None:
    text = html_format.render(report, verdict, rules)
    assert not HIDDEN & set(text)
    page = Elements(text)
    assert not [tag for tag, _ in page.elements if tag in ("script", "b", "img", "link", "iframe")]
    assert "<script>alert('x')</script>" in page.text and "{{ 7*7 }}" in page.text


def test_html_needs_nothing_else(report, verdict, rules) -> None:
    page = Elements(html_format.render(report, verdict, rules))
    assert not {tag for tag, _ in page.elements} & {"link", "script", "img", "iframe", "object", "embed"}
    for tag, attributes in page.elements:
        assert not {"src", "onclick"} & set(attributes)
        assert tag == "a" or "href" not in attributes


def test_html_links_go_somewhere_and_ids_are_unique(report, verdict, rules) -> None:
    page = Elements(html_format.render(report, verdict, rules))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    links = {attributes["href"] or "" for _, attributes in page.elements if "href" in attributes}
    inside = {link[1:] for link in links if link.startswith("#")}
    assert len(ids) == len(set(ids))
    assert inside and inside <= set(ids)
    assert links - {f"#{target}" for target in inside} == {
        "https://www.w3.org/Translations/WCAG22-nl/#contrast-minimum",
        "https://www.w3.org/Translations/WCAG22-nl/#reading-level",
    }


def test_html_links_to_pages_of_the_web_alone() -> None:
    urls = ("https://www.voorbeeld.nl/a/", "javascript:alert(1)", "/eigen/")
    report = Report()
    report.add(Finding("a/b", Severity.ERROR, Location("x.md", url=url, selector="p"), url) for url in urls)
    page = Elements(html_format.render(report, decide(report), {}))
    links = {attributes.get("href") or "" for _, attributes in page.elements}
    assert {link for link in links if not link.startswith("#")} == {"", "https://www.voorbeeld.nl/a/"}


def test_html_tells_verdict_steps_scores_and_limits(report, verdict, rules) -> None:
    text = Elements(html_format.render(report, verdict, rules)).text
    order = [
        "Er zijn 6 fouten.",
        "Niet alles is gecontroleerd",
        "Niet uitgevoerd: Toegankelijkheid. De browser start niet.",
        "Wat niet is gecontroleerd, is niet goedgekeurd.",
        "Deze fouten sluiten mensen buiten.",
        "Los het één keer op, dan is het overal weg.",
        "Ook op 4 andere pagina's: /b/, /c/, /d/ …",
        "regel 14, teken 5",
        "Dit is geen fout volgens de norm.",
        "Een computer kan dit niet beslissen.",
        "De stappen van de controle",
        "Toegankelijkheid niet uitgevoerd (1,5 seconden) De browser start niet.",
        "content/melden.md 61,2",
        "Een computer ziet maar een deel van de problemen.",
        "Of een beschrijving vertelt wat er op het plaatje staat.",
        "axe-core: 4.14.1",
    ]
    assert [part for part in order if part not in text] == []
    assert order == sorted(order, key=text.index)
    assert "WCAG 1.4.3 Contrast (minimum)" in text


def test_html_in_english(report, rules) -> None:
    document = html_format.render(report, decide(report, language="en"), rules, language="en")
    text = Elements(document).text
    assert '<html lang="en">' in document
    for part in (
        "There are 6 errors.",
        "Not everything was checked",
        "Also on 4 other pages: /b/, /c/, /d/ …",
        "(1.5 seconds)",
        "content/melden.md 61.2",
        "Whether a description tells what is in the picture.",
        "WCAG 1.4.3 Contrast (Minimum)",
    ):
        assert part in text, part


def test_html_tells_why_and_how_once_and_folds_in_what_is_much(rules) -> None:
    report = Report()
    for file in ("content/a.md", "content/b.md"):
        report.add(replace(long_sentence(), location=Location(file, line, 1)) for line in range(1, 16))
    page = Elements(html_format.render(report, decide(report), rules))
    assert page.text.count("Lange zinnen zijn moeilijk.") == 1
    assert page.text.count("Lees waarom en hoe") == 1
    assert page.text.count("Nog 5 plekken") == 2
    assert sum(attributes.get("class") == "place" for _, attributes in page.elements) == 30


def test_html_of_a_good_and_of_an_empty_report(good_report) -> None:
    text = Elements(html_format.render(good_report, decide(good_report), {})).text
    assert "Goedgekeurd." in text and "Er zijn geen meldingen." in text
    text = Elements(html_format.render(Report(), decide(Report()), {})).text
    assert "Niet goedgekeurd" in text and text.count("Er is geen enkele stap uitgevoerd.") == 2


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
    assert len(json.loads(gitlab.render(report, verdict, rules))) == 2
    for render in PRINTED.values():
        assert not HIDDEN & set(render(report, verdict, rules, language="en"))
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

    def broken(*_: object, language: str) -> str:
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
