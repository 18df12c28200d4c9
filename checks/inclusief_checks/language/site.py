"""The language of all text in a built site: one finding per text, however many pages repeat it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ..accessibility.server import normalised_base
from ..findings import Finding, Location, Severity
from .judge import Verdict, judge, language_of
from .passages import Page, Passage, read_page
from .rule import WRONG_LANGUAGE

EXCERPT_LENGTH = 200
PAGE_LETTERS = 100
"""So many letters in another language make a page that is wrong as a whole; fewer are a few lines in a page."""


@dataclass
class LanguageResult:
    """What was found, on which pages, and how many texts were long enough to judge."""

    findings: list[Finding] = field(default_factory=list)
    pages_checked: list[str] = field(default_factory=list)
    judged: int = 0


@dataclass
class _Seen:
    """A text that is wrong, where it was seen first, and on how many pages it stands."""

    passage: Passage
    verdict: Verdict
    where: Location
    pages: int = 1
    last: str = ""


def check_languages(
    site_dir: Path,
    *,
    base_path: str = "/",
    source_of: Callable[[str], str | None] | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> LanguageResult:
    """Compare the language of each text in a built site with the language it says it is in.

    ``source_of`` gives the source file for the address of a page, such as ``/melden/``. ``progress`` hears after each page how
    many are done, how many there are, and which it was.
    """
    result = LanguageResult()
    seen: dict[tuple[str, str, str], _Seen] = {}
    judged = cache(judge)
    files = sorted(path for path in site_dir.rglob("*.html") if path.is_file())
    for done, path in enumerate(files, start=1):
        name = path.relative_to(site_dir).as_posix()
        url = normalised_base(base_path) + (name[: -len("index.html")] if path.name == "index.html" else name)
        file = (source_of(url) if source_of else None) or f"{site_dir.name}/{name}"
        page = read_page(path.read_text("utf-8", "replace"))
        verdicts = [(passage, judged(passage.text, passage.lang)) for passage in page.passages]
        known = [(passage, verdict) for passage, verdict in verdicts if verdict]
        result.judged += len(known)
        whole = _page_language(known)
        if whole:
            result.findings.append(_page_finding(page, whole, known, Location(file, url=url, selector="html")))
        for passage, verdict in known:
            if verdict.severity and not (whole and passage.from_page):
                _note(seen, passage, verdict, Location(file, url=url, selector=passage.selector))
        result.pages_checked.append(name)
        if progress:
            progress(done, len(files), name)
    result.findings += map(_passage_finding, seen.values())
    result.findings.sort(key=lambda finding: (finding.sort_key, finding.location.url or "", finding.excerpt))
    return result


def _note(seen: dict[tuple[str, str, str], _Seen], passage: Passage, verdict: Verdict, where: Location) -> None:
    """Keep a wrong text. A text of the template stands on every page, and is told once."""
    key = (passage.lang, passage.attribute, passage.text)
    if key not in seen:
        seen[key] = _Seen(passage, verdict, where, last=where.url or "")
    elif seen[key].last != where.url:
        seen[key].pages += 1
        seen[key].last = where.url or ""


def _page_language(known: list[tuple[Passage, Verdict]]) -> str | None:
    """Return the language that most of a page is in, if the page itself says another."""
    letters: dict[str, int] = defaultdict(int)
    wrong: set[str] = set()
    for passage, verdict in known:
        if passage.from_page:
            letters[verdict.language or ""] += verdict.letters
            if verdict.severity is Severity.ERROR and verdict.language:
                wrong.add(verdict.language)
    for language in wrong:
        if letters[language] > PAGE_LETTERS and letters[language] * 2 > sum(letters.values()):
            return language
    return None


def _page_finding(page: Page, language: str, known: list[tuple[Passage, Verdict]], where: Location) -> Finding:
    example = next(passage.text for passage, verdict in known if verdict.severity and verdict.language == language)
    return Finding(
        WRONG_LANGUAGE.id,
        Severity.ERROR,
        where,
        f"De pagina zegt dat de tekst {_name(page.lang)} is. Maar de meeste tekst is {_name(language)}.",
        f'Zet lang="{language}" in de tag <html>, of vertaal de pagina.',
        _shorten(example),
    )


def _passage_finding(seen: _Seen) -> Finding:
    passage, verdict = seen.passage, seen.verdict
    what = f"De tekst in het kenmerk {passage.attribute}" if passage.attribute else "Deze tekst"
    if verdict.part:
        message = f"Een deel van deze tekst staat in een ander schrift dan {_name(passage.lang)}."
    else:
        is_what = f"is {_name(verdict.language)}" if verdict.language else "staat in een ander schrift"
        likely = "" if verdict.severity is Severity.ERROR else "waarschijnlijk "
        message = f"{what} {is_what.replace(' ', ' ' + likely, 1)}. Maar de pagina zegt: {_name(passage.lang)}."
    if seen.pages > 1:
        message += f" Dit staat op {seen.pages} pagina's."
    code = verdict.language or "nl"
    suggestion = (
        "Vertaal deze tekst."
        if passage.attribute
        else f'Vertaal deze tekst. Of zet de goede taal erbij, bijvoorbeeld lang="{code}".'
    )
    return Finding(
        WRONG_LANGUAGE.id, verdict.severity or Severity.REVIEW, seen.where, message, suggestion, _shorten(passage.text)
    )


@cache
def _name(lang: str) -> str:
    """Return the Dutch name of a language, such as ``Arabisch``, or its code if it has none."""
    from babel import Locale, UnknownLocaleError

    dutch = Locale("nl").languages
    try:
        name = dutch.get(lang.replace("-", "_")) or dutch.get(language_of(lang))
    except (UnknownLocaleError, ValueError):
        name = None
    return f"{name} ({lang})" if name else lang


def _shorten(text: str) -> str:
    return text if len(text) <= EXCERPT_LENGTH else text[: EXCERPT_LENGTH - 1] + "…"
