"""The evaluation report: a page for people, and data for the report tool of WCAG-EM."""

from __future__ import annotations

import html
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from evidence_sample import PAGES, evidence
from sample_findings import HOSTILE, contrast

from inclusief_checks.findings import Severity
from inclusief_checks.report.evaluation import TEXTS_FILE, render_html, render_json, write_evidence
from inclusief_checks.report.evidence import legal_criteria

ROOT = Path(__file__).parents[3]


def rows(page: str) -> dict[str, str]:
    """Return the rows of the table of criteria as text, by number."""
    found = {}
    for row in re.findall(r"<tr><th scope=\"row\">.*?</tr>", page, re.DOTALL):
        text = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", row)).split())
        if match := re.match(r"\d\.\d\.\d+", text):
            found[match[0]] = text
    return found


def test_every_criterion_is_in_the_table_with_its_state_and_the_work_for_a_person() -> None:
    found = rows(render_html(evidence()))
    assert list(found) == [criterion.number for criterion in legal_criteria()]
    assert "Fouten gevonden 2 plekken op 2 pagina's 1 daarvan is bekend en wordt later opgelost" in found["1.4.3"]
    assert "Kijk hiernaar 2 plekken op 2 pagina's" in found["2.4.4"]
    assert "Niets gevonden door de computer Een mens keek naar 1 plek en vond die goed" in found["2.4.6"]
    assert "Moet een mens nog bekijken" in found["1.2.4"]
    assert all("?" in text or "." in text for text in found.values())


def test_the_page_tells_what_was_checked_and_what_was_not() -> None:
    page = render_html(evidence())
    assert "4 pagina's. Dat zijn alle pagina's van de site." in html.unescape(page)
    for said in ("23 november 2026", "axe-core", "4.14.1", "Chromium 156", "De browser stopte.", *PAGES):
        assert said in page
    sample = render_html(evidence(all_pages=False, sample="Elke soort pagina, en 10 door loting."))
    assert "Elke soort pagina, en 10 door loting." in sample and "alle pagina" not in sample.split("<details>")[0]


def test_no_page_says_that_a_criterion_is_met() -> None:
    for language, word in (("nl", "voldoet"), ("en", "passed")):
        text = re.sub(r"<[^>]+>", " ", render_html(evidence(), language)).casefold()
        assert len(re.findall(rf"\b{word}\b", text)) == 1  # the sentence that says why the word is nowhere else


def test_the_english_page_is_english() -> None:
    page = render_html(evidence(), "en")
    assert '<html lang="en">' in page and "23 November 2026" in page
    assert "Failures found" in rows(page)["1.4.3"]
    assert "https://www.w3.org/TR/WCAG22/#contrast-minimum" in page


def test_each_sentence_is_there_in_both_languages_with_the_same_places() -> None:
    import yaml

    data = yaml.safe_load(TEXTS_FILE.read_text("utf-8"))
    for key, texts in data.items():
        assert sorted(texts) == ["en", "nl"], key
        places = [sorted(re.findall(r"{(\w+)}", text)) for text in texts.values()]
        assert places[0] == places[1], key


def test_hostile_text_stays_text_in_the_page() -> None:
    made = evidence(decided=())
    made.report.add([contrast("/over/", selector=HOSTILE)])
    page = render_html(made)
    assert "<script>" not in page and "\u202e" not in page and "&lt;script&gt;" in page


@pytest.fixture
def data() -> dict[str, Any]:
    return json.loads(render_json(evidence()))


def test_the_data_have_the_steps_of_wcag_em(data: dict[str, Any]) -> None:
    assert data["type"] == "Evaluation"
    scope = data["defineScope"]
    assert (scope["wcagVersion"], scope["conformanceTarget"]) == ("2.2", "AA")
    assert scope["scope"]["title"] == "Dorp"
    assert [page["title"] for page in data["selectSample"]["structuredSample"]] == list(PAGES)
    assert data["reportFindings"]["date"] == "2026-11-23"
    assert "De browser stopte." in data["reportFindings"]["evaluationSpecifics"]
    assert set(data) - {"@context"} <= set(data["@context"])


def test_the_data_judge_each_criterion_once_for_the_site_and_never_kindly(data: dict[str, Any]) -> None:
    of_site = [one for one in data["auditSample"] if "Website" in one["subject"]["type"]]
    assert [one["test"]["id"] for one in of_site] == [f"WCAG22:{one.anchor}" for one in legal_criteria()]
    said = {one["result"]["outcome"]["id"] for one in data["auditSample"]}
    assert said == {"earl:failed", "earl:cantTell", "earl:untested"}
    on_page = [
        (one["subject"]["title"], one["result"]["outcome"]["id"], one["result"]["description"])
        for one in data["auditSample"]
        if one["test"]["id"] == "WCAG22:contrast-minimum" and "Webpage" in one["subject"]["type"]
    ]
    assert on_page == [
        ("/agenda/", "earl:failed", "Deze letters vallen niet genoeg op. .kop"),
        ("/melden/", "earl:failed", "Deze letters vallen niet genoeg op. .voet"),
    ]


def test_all_documents_are_written_and_the_same_run_gives_the_same_bytes(tmp_path: Path) -> None:
    files = write_evidence(evidence(), tmp_path / "a")
    assert [path.name for path in files] == ["evaluation.html", "evaluation.json", "earl.json"]
    again = write_evidence(evidence(), tmp_path / "b")
    assert [path.read_bytes() for path in files] == [path.read_bytes() for path in again]


@pytest.mark.browser
def test_the_evaluation_passes_the_audit_itself(tmp_path: Path) -> None:
    from inclusief_checks.accessibility.audit import Settings, audit

    for language in ("nl", "en"):
        page = render_html(evidence(), language).replace("<details>", "<details open>")
        (tmp_path / f"{language}.html").write_text(page, "utf-8")
    axe_script = Path(os.environ.get("INCLUSIEF_AXE", ROOT / "node_modules/axe-core/axe.min.js"))
    result = audit(tmp_path, Settings(axe_script, jobs=1))
    assert result.pages_checked == ["en.html", "nl.html"]
    assert [(f.rule, f.location.selector) for f in result.findings if f.severity is Severity.ERROR] == []
