"""A site in ten languages in a real browser: nothing scrolls sideways, numbers keep their order, and the audit finds no fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.browser.conftest import build, copy, without_most_months
from tests.browser.test_own_site import SCRAMBLED

from inclusief.project import load_project
from inclusief.publish import audit_site
from inclusief_checks.accessibility.server import serve
from inclusief_checks.findings import Severity

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def talen(tmp_path_factory) -> Path:
    """Return the project in ten languages, built into ``uit``."""
    root = copy("talen", tmp_path_factory.mktemp("talen") / "talen")
    build(root, "uit")
    return root


WIDE = """
return [...document.querySelectorAll('body *')].filter((e) => {
  const box = e.getBoundingClientRect();
  return box.width && e.checkVisibility() && (box.right > innerWidth + 1 || box.left < -1);
}).map((e) => e.outerHTML.slice(0, 80)).slice(0, 5);
"""


def test_on_a_small_phone_every_page_fits_and_every_number_reads_from_left_to_right(talen, session):
    pages = sorted(path.relative_to(talen / "uit").as_posix() for path in (talen / "uit").rglob("*.html"))
    assert len(pages) > 60
    wrong = []
    session.emulate(width=320, height=800, scheme="light")
    with serve(talen / "uit") as origin:
        for page in pages:
            session.driver.get(f"{origin.rstrip('/')}/{page}")
            if session.driver.execute_script("return document.documentElement.scrollWidth") > 320:
                wrong.append((page, session.driver.execute_script(WIDE)))
            wrong += [(page, number) for number in session.driver.execute_script(SCRAMBLED)]
    assert wrong == []


ORDER = """
document.querySelectorAll('bdi').forEach((e) => { e.style.whiteSpace = 'nowrap'; });
const boxes = [...document.querySelectorAll('main .in-content bdi')].map((e) => {
  const range = document.createRange();
  const text = e.firstChild, last = text.data.length - 1;
  const at = (i) => { range.setStart(text, i); range.setEnd(text, i + 1); return range.getBoundingClientRect(); };
  return [text.data, at(0), at(last)];
});
return boxes.filter(([, first, last]) => Math.abs(first.top - last.top) < 3).map(([text, first, last]) => [text, first.left < last.left]);
"""


@pytest.mark.parametrize("code", ["ar", "prs", "tru-Syrc"])
def test_a_name_begins_at_its_left_side(talen, session, code):
    """The full stop of "B.V." and the plus of a number stand where Dutch readers put them."""
    session.emulate(width=1280, height=800, scheme="light")
    with serve(talen / "uit") as origin:
        session.driver.get(f"{origin.rstrip('/')}/{code}/regelen/paspoort/")
        found = dict(session.driver.execute_script(ORDER))
    assert found == dict.fromkeys(found, True)
    assert {"Stichting Voorbeeld B.V.", "0800-0001", "+31 85 000 00 01"} <= set(found)


def test_the_audit_finds_no_fault_in_any_language(talen):
    pages = without_most_months(talen / "uit")
    result = audit_site(load_project(talen / "mkdocs.yml"), talen / "uit", pages=pages)
    assert result.could_not_run == []
    assert len(result.pages_checked) == len(pages) > 100
    assert [str(finding) for finding in result.findings if finding.severity is Severity.ERROR] == []
