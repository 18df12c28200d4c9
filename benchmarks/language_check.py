"""How well does the check of language do on our own site, and what does it cost?

    .venv/bin/python benchmarks/language_check.py

Builds the site in a temporary folder and takes every text of more than 40 letters. Prints for each language how many are right
(by the detector alone, and by the whole check), the false alarms on the site, and how many planted texts are found: each Dutch
text as if it said every other language, and the reverse.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from inclusief.project import load_project
from inclusief.publish import build, check_site_languages
from inclusief_checks.findings import Severity
from inclusief_checks.language.detector import detect
from inclusief_checks.language.judge import COMMON, judge, language_of
from inclusief_checks.language.passages import read_page

ROOT = Path(__file__).parent.parent
LETTERS = 40
WITHOUT_OWN_PAGES = ("fr", "so", "fa", "ti")
"""Languages that the site does not have: a Dutch text under these must be found too."""


def texts_of(site: Path) -> dict[str, set[str]]:
    """Return the different texts of a site that are long enough, by the language they say."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in site.rglob("*.html"):
        for passage in read_page(path.read_text("utf-8")).passages:
            if sum(map(str.isalpha, passage.text)) > LETTERS:
                found[language_of(passage.lang)].add(passage.text)
    return found


def found_under(texts: Iterable[str], lang: str) -> Counter[Severity | None]:
    """Return how many texts get an error, a review and nothing when they say ``lang``."""
    return Counter(verdict.severity if (verdict := judge(text, lang)) else None for text in texts)


def percent(part: int, whole: int) -> str:
    """Return a percentage with one decimal."""
    return f"{100 * part / whole:5.1f} %" if whole else "    -  "


def main() -> None:
    """Measure and print."""
    os.chdir(ROOT)
    project = load_project(ROOT / "mkdocs.yml")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(project, site)
        started = time.perf_counter()
        result = check_site_languages(project, site)
        first = time.perf_counter() - started
        started = time.perf_counter()
        check_site_languages(project, site)
        again = time.perf_counter() - started
        texts = texts_of(site)

    print(
        f"{len(result.pages_checked)} pages, {result.judged} texts judged: {first:.2f} s, of which loading {first - again:.2f} s"
    )
    counts = Counter(finding.severity.value for finding in result.findings)
    print(f"False alarms on the site: {counts['error']} errors, {counts['review']} reviews")
    for finding in result.findings:
        print(f"  {finding.severity} {finding.location.url} {finding.message} {finding.excerpt[:80]}")

    print(f"\nTexts of more than {LETTERS} letters    right: detector alone   whole check: judged   right of those")
    for code, own in sorted(texts.items()):
        alone = sum(next(iter(detect(text, COMMON | {code})), code) == code for text in own)
        verdicts = [verdict for text in own if (verdict := judge(text, code))]
        right = sum(verdict.severity is None for verdict in verdicts)
        columns = (percent(alone, len(own)), percent(len(verdicts), len(own)), percent(right, len(verdicts)))
        print(f"  {code:4}{len(own):5}" + "".join(f"{column:>24}" for column in columns))

    print("\nPlanted: error / review / not found")
    others = sorted(set(texts) - {"nl"})
    cases = [("nl", code) for code in [*others, *WITHOUT_OWN_PAGES]] + [(code, "nl") for code in others]
    for code, lang in cases:
        seen, total = found_under(texts[code], lang), len(texts[code])
        print(
            f"  {code} under lang={lang:3} {percent(seen[Severity.ERROR], total)} {percent(seen[Severity.REVIEW], total)} "
            f"{percent(seen[None], total)}   of {total}"
        )


if __name__ == "__main__":
    main()
