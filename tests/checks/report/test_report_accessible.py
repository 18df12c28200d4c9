from __future__ import annotations

import os
from pathlib import Path

import pytest

from inclusief_checks.accessibility.audit import audit
from inclusief_checks.report import write_reports

ROOT = Path(__file__).parents[3]


@pytest.mark.browser
def test_the_report_passes_the_audit_itself(tmp_path: Path, report, verdict, rules) -> None:
    write_reports(tmp_path, report, verdict, rules)
    # What is folded in must be good as well.
    page = (tmp_path / "report.html").read_text("utf-8")
    (tmp_path / "open.html").write_text(page.replace("<details>", "<details open>"), "utf-8")
    axe_script = Path(os.environ.get("INCLUSIEF_AXE", ROOT / "node_modules/axe-core/axe.min.js"))
    result = audit(tmp_path, axe_script=axe_script, jobs=1)
    assert result.pages_checked == ["open.html", "report.html"]
    assert [(f.rule, f.location.selector, f.states) for f in result.findings] == []
