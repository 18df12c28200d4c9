from __future__ import annotations

import os
from pathlib import Path

import pytest

from inclusief_checks.accessibility.audit import Settings, audit
from inclusief_checks.findings import Severity
from inclusief_checks.report import write_reports
from inclusief_checks.texts import LANGUAGES

ROOT = Path(__file__).parents[3]


@pytest.mark.browser
def test_the_report_passes_the_audit_itself(tmp_path: Path, report, verdict, rules) -> None:
    for language in LANGUAGES:
        write_reports(tmp_path / language, report, verdict, rules, language=language)
        # What is folded in must be good as well.
        page = (tmp_path / language / "report.html").read_text("utf-8")
        (tmp_path / language / "open.html").write_text(page.replace("<details>", "<details open>"), "utf-8")
    axe_script = Path(os.environ.get("INCLUSIEF_AXE", ROOT / "node_modules/axe-core/axe.min.js"))
    result = audit(tmp_path, Settings(axe_script, jobs=1))
    assert result.pages_checked == ["en/open.html", "en/report.html", "nl/open.html", "nl/report.html"]
    assert [(f.rule, f.location.selector, f.states) for f in result.findings if f.severity is Severity.ERROR] == []
