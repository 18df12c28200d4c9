"""What people type leads to the right page: the real script on the real index, in every language."""

from __future__ import annotations

import json
import shutil

import pytest
import yaml
from selenium.webdriver.common.by import By
from tests.conftest import ROOT

from inclusief_checks.accessibility.server import serve

pytestmark = pytest.mark.browser

QUESTIONS = {
    name: yaml.safe_load((ROOT / f"tests/browser/{name}.yaml").read_text("utf-8"))
    for name in ("zoekvragen", "zoekvragen-2", "zoekvragen-3", "zoekvragen-4")
}
ENOUGH = {"nl": 0.95}
"""The share of questions with the right page among the first three; 0.85 in every other language."""

# Asks all questions at once: the form is the reader's, and the answers are what stands on the page.
ASK = """
const [questions, done] = [arguments[0], arguments[1]];
const form = document.querySelector('[data-zoeken]');
const input = form.querySelector('input');
const list = document.querySelector('[data-zoek-resultaten] ol');
const status = document.querySelector('[data-zoek-status]');
const waiting = form.dataset.tekstLaden;
const answers = [];
function next() {
  if (answers.length === questions.length) { done(answers); return; }
  input.value = questions[answers.length];
  const seen = new MutationObserver(() => {
    if (status.textContent === waiting) return;
    seen.disconnect();
    answers.push(Array.from(list.querySelectorAll('a')).slice(0, 3).map((link) => link.pathname));
    list.replaceChildren();
    next();
  });
  seen.observe(status, { childList: true, characterData: true, subtree: true });
  form.requestSubmit();
}
next();
"""


SHOW = """
const [question, done] = [arguments[0], arguments[1]];
const form = document.querySelector('[data-zoeken]');
const status = document.querySelector('[data-zoek-status]');
form.querySelector('input').value = question;
new MutationObserver(() => { if (status.textContent !== form.dataset.tekstLaden) done(); })
  .observe(status, { childList: true, characterData: true, subtree: true });
form.requestSubmit();
"""


def ask(page, code: str, questions: list[str]) -> list[list[str]]:
    """Return for each question the names of the first three pages."""
    prefix = "" if code == "nl" else f"{code}/"
    driver = page(f"{prefix}zoeken/")
    driver.set_script_timeout(120)
    answers = driver.execute_async_script(ASK, questions)
    return [[path.removeprefix(f"/{prefix}").rstrip("/") or "index" for path in paths] for paths in answers]


@pytest.mark.parametrize(("name", "code"), [(name, code) for name, asked in QUESTIONS.items() for code in asked])
def test_people_find_what_they_look_for(page, name, code):
    rows = [(text, wanted) for wanted, texts in QUESTIONS[name][code].items() for text in texts]
    wanted_of = [{"waar" if name == "waar/index" else name for name in wanted.split("|")} for _, wanted in rows]
    found = ask(page, code, [str(text) for text, _ in rows])
    right = [bool(wanted & set(pages)) for wanted, pages in zip(wanted_of, found, strict=True)]
    missed = [
        f"{text!r}: {pages} instead of {sorted(wanted)}"
        for (text, _), wanted, pages, good in zip(rows, wanted_of, found, right, strict=True)
        if not good
    ]
    told = f"{name} {code}: {sum(right) / len(right):.1%}\n" + "\n".join(missed)
    print(told)
    assert sum(right) / len(right) >= ENOUGH.get(code, 0.85), told


@pytest.mark.parametrize(("code", "compound"), [("nl", "stadsrolstoel"), ("de", "Stadtrollstuhl")])
def test_the_end_of_a_compound_says_what_it_is(page, code, compound):
    """No page has these words; their beginnings are about the town."""
    (found,) = ask(page, code, [compound])
    assert {"beperking", "ontoegankelijk"} & set(found)


def test_a_result_that_is_dutch_in_another_language_says_so(built, session, tmp_path):
    """Our own site is wholly translated, so one part of a copy is said to be Dutch."""
    shutil.copytree(built / "assets", tmp_path / "assets")
    shutil.copytree(built / "ar/zoeken", tmp_path / "ar/zoeken")
    path = tmp_path / "assets/zoeken/ar.json"
    index = json.loads(path.read_text("utf-8"))
    wanted = next(row for row in index["documents"] if row["url"] == "ar/melden/")
    wanted["lang"] = "nl"
    path.write_text(json.dumps(index), "utf-8")
    with serve(tmp_path) as origin:
        session.driver.get(f"{origin.rstrip('/')}/ar/zoeken/")
        session.driver.set_script_timeout(60)
        session.driver.execute_async_script(SHOW, wanted["title"])
        rows = session.driver.find_elements(By.CSS_SELECTOR, "[data-zoek-resultaten] li")
        noted = {
            row.find_element(By.TAG_NAME, "a").text for row in rows if row.find_elements(By.CSS_SELECTOR, ":scope > p")
        }
        said = [row for row in rows if row.find_elements(By.CSS_SELECTOR, "div[lang=nl]")]
    assert any(name.startswith(wanted["title"]) for name in noted)
    assert 0 < len(said) == len(noted) < len(rows)


@pytest.mark.parametrize("code", ["nl", "ar"])
def test_nothing_found_says_what_to_do(page, code):
    driver = page(f"{'' if code == 'nl' else code + '/'}zoeken/")
    driver.set_script_timeout(60)
    assert driver.execute_async_script(ASK, ["zxqwvk"]) == [[]]
    assert len(driver.find_element(By.CSS_SELECTOR, "[data-zoek-status]").text) > 20
    instead = driver.find_element(By.CSS_SELECTOR, "[data-zoek-anders]")
    assert instead.is_displayed()
    prefix = "/" if code == "nl" else f"/{code}/"
    pages = [link.get_attribute("pathname") for link in instead.find_elements(By.TAG_NAME, "a")]
    assert pages == [f"{prefix}waar/", f"{prefix}melden/", f"{prefix}meldpunten/"]
    ask(page, code, ["vizier"])
    assert not driver.find_element(By.CSS_SELECTOR, "[data-zoek-anders]").is_displayed()
