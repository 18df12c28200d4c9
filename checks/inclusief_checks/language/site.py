"""The language of all text on pages: one finding per text, however many pages repeat it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from pathlib import Path

from ..accessibility.server import normalised_base
from ..findings import Finding, Location, Severity
from ..store import Store
from .judge import Verdict, judge, language_of
from .passages import Page, Passage, read_page
from .rule import PAGE_LANGUAGE, WRONG_LANGUAGE, said

EXCERPT_LENGTH = 200
PAGE_LETTERS = 100
"""So many letters in another language make a page that is wrong as a whole; fewer are a few lines in a page."""
PAGE_SHARE = 0.7
"""Fewer letters do too, if the page holds hardly anything else."""
Known = list[tuple[Passage, Verdict]]


@dataclass(frozen=True)
class Document:
    """A page to check: its name, its address in reports, the source file it came from, and its HTML."""

    name: str
    url: str
    file: str
    read: Callable[[], str]


@dataclass
class LanguageResult:
    """What was found, on which pages, and how many texts were long enough to judge."""

    findings: list[Finding] = field(default_factory=list)
    pages_checked: list[str] = field(default_factory=list)
    judged: int = 0


@dataclass
class _Seen:
    """A text that is wrong, where it was seen first, and where else it stands."""

    passage: Passage
    verdict: Verdict
    where: Location
    also: list[str] = field(default_factory=list)


def check_languages(
    site_dir: Path,
    *,
    base_path: str = "/",
    source_of: Callable[[str], str | None] | None = None,
    progress: Callable[[int, int, str], None] | None = None,
    language: str = "nl",
    store: Store | None = None,
) -> LanguageResult:
    """Compare the language of each text in a built site with the language it says it is in.

    ``source_of`` gives the source file for the address of a page, such as ``/melden/``. ``progress`` hears after each page how
    many are done, how many there are, and which it was. ``store`` holds what came of pages that did not change.
    """
    documents = []
    for path in sorted(path for path in site_dir.rglob("*.html") if path.is_file()):
        name = path.relative_to(site_dir).as_posix()
        url = normalised_base(base_path) + (name[: -len("index.html")] if path.name == "index.html" else name)
        file = (source_of(url) if source_of else None) or f"{site_dir.name}/{name}"
        documents.append(Document(name, url, file, lambda path=path: path.read_text("utf-8", "replace")))  # type: ignore[misc]
    return check_documents(documents, progress=progress, language=language, store=store)


def check_documents(
    documents: Sequence[Document],
    *,
    progress: Callable[[int, int, str], None] | None = None,
    language: str = "nl",
    store: Store | None = None,
) -> LanguageResult:
    """Compare the language of each text on these pages with the language it says it is in."""
    result = LanguageResult()
    seen: dict[tuple[str, str, str], _Seen] = {}
    judged = cache(judge)
    for done, document in enumerate(documents, start=1):
        page_lang, known, count, short = _judged(document.read(), judged, store)
        result.judged += count
        whole = _page_language(known, short)
        if whole:
            result.findings.append(_page_finding(page_lang, whole, known, document, language))
        wrong = [passage for passage, verdict in known if verdict.severity and not passage.quote]
        for passage, verdict in known:
            if passage.quote and any(passage.text in sentence.text for sentence in wrong):
                continue  # The sentence is told already.
            if verdict.severity and not (whole and passage.from_page):
                _note(seen, passage, verdict, Location(document.file, url=document.url, selector=passage.selector))
        result.pages_checked.append(document.name)
        if progress:
            progress(done, len(documents), document.name)
    result.findings += [_passage_finding(each, language) for each in seen.values()]
    result.findings.sort(key=lambda finding: finding.sort_key)
    return result


def _judged(
    html: str, judged: Callable[[str, str], Verdict | None], store: Store | None
) -> tuple[str, Known, int, int]:
    """Return the language of a page, its texts with their verdicts, how many texts were judged, and the letters of the others.

    From the store come only the texts that matter for a finding: all, if any is wrong, and none if the page is right.
    """
    name = hashlib.sha256(html.encode("utf-8", "surrogatepass")).hexdigest()[:32] if store else ""
    kept = store.get(name) if store else None
    if kept is not None and "short" in kept:
        known = [(Passage(**passage), _verdict(verdict)) for passage, verdict in kept["known"]]
        return kept["lang"], known, kept["judged"], kept["short"]
    page: Page = read_page(html)
    verdicts = [(passage, judged(passage.text, passage.lang)) for passage in page.passages]
    known = [(passage, verdict) for passage, verdict in verdicts if verdict]
    unjudged = (passage.text for passage, verdict in verdicts if passage.from_page and not verdict)
    short = sum(map(str.isalpha, "".join(unjudged)))
    if store:
        wrong = any(verdict.severity for _, verdict in known)
        matters = [[asdict(passage), asdict(verdict)] for passage, verdict in known] if wrong else []
        store.put(name, {"lang": page.lang, "known": matters, "judged": len(known), "short": short})
    return page.lang, known, len(known), short


def _verdict(kept: dict[str, object]) -> Verdict:
    severity = Severity(kept["severity"]) if kept["severity"] else None
    return replace(Verdict(**kept), severity=severity)  # type: ignore[arg-type]


def _note(seen: dict[tuple[str, str, str], _Seen], passage: Passage, verdict: Verdict, where: Location) -> None:
    """Keep a wrong text. A text of the template stands on every page, and is told once."""
    key = (passage.lang, passage.attribute, passage.text)
    first = seen.setdefault(key, _Seen(passage, verdict, where))
    if where.url and where.url != first.where.url and where.url not in first.also[-1:]:
        first.also.append(where.url)


def _page_language(known: Known, short: int) -> str | None:
    """Return the language that most of a page is in, if the page itself says another. ``short`` letters could not be judged."""
    letters: dict[str, int] = defaultdict(int)
    wrong: set[str] = set()
    for passage, verdict in known:
        if passage.from_page and not passage.quote:
            letters[verdict.language or ""] += verdict.letters
            if verdict.severity is Severity.ERROR and verdict.language:
                wrong.add(verdict.language)
    for language in wrong:
        total = sum(letters.values())
        most = letters[language] > PAGE_LETTERS and letters[language] * 2 > total
        if most or letters[language] >= PAGE_SHARE * (total + short):
            return language
    return None


def _page_finding(page_lang: str, found: str, known: Known, document: Document, language: str) -> Finding:
    example = next(passage.text for passage, verdict in known if verdict.severity and verdict.language == found)
    return Finding(
        PAGE_LANGUAGE,
        Severity.ERROR,
        Location(document.file, url=document.url, selector="html"),
        said("page", language, said=_name(page_lang, language), found=_name(found, language)),
        said("page_how", language, code=found),
        _shorten(example),
    )


def _passage_finding(seen: _Seen, language: str) -> Finding:
    passage, verdict = seen.passage, seen.verdict
    page_says = _name(passage.lang, language)
    if verdict.part:
        message = said("part", language, said=page_says)
    else:
        what = said("attribute", language, name=passage.attribute) if passage.attribute else said("text", language)
        kind = "sure" if verdict.severity is Severity.ERROR else "likely"
        found = _name(verdict.language, language) if verdict.language else ""
        message = said(kind if found else f"{kind}_script", language, what=what, found=found, said=page_says)
    if seen.also:
        message += said("pages", language, count=len(seen.also) + 1)
    code = verdict.language or "nl"
    how = said("translate", language) if passage.attribute else said("text_how", language, code=code)
    severity = verdict.severity or Severity.REVIEW
    return Finding(WRONG_LANGUAGE, severity, seen.where, message, how, _shorten(passage.text), also=tuple(seen.also))


@cache
def _name(lang: str, language: str) -> str:
    """Return the name of a language in this language, such as ``Arabisch``, or its code if it has none."""
    from babel import Locale, UnknownLocaleError

    names = Locale(language).languages
    try:
        name = names.get(lang.replace("-", "_")) or names.get(language_of(lang))
    except (UnknownLocaleError, ValueError):
        name = None
    return f"{name} ({lang})" if name else lang


def _shorten(text: str) -> str:
    return text if len(text) <= EXCERPT_LENGTH else text[: EXCERPT_LENGTH - 1] + "…"
