"""The command ``inclusief audit``: any site, also one that we did not make."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import CannotRun, InclusiefError
from .report_command import FORMATS, LANGUAGES, show

if TYPE_CHECKING:
    from inclusief_checks.accessibility.audit import AuditResult, Settings
    from inclusief_checks.findings import Finding, Report
    from inclusief_checks.language.site import LanguageResult

    from .progress import Progress

EXAMPLES = """voorbeelden:
  inclusief audit site                              een map met een gebouwde site
  inclusief audit https://www.example.org/          een of meer adressen
  inclusief audit --urls adressen.txt               een bestand met een adres per regel
  inclusief audit --sitemap https://www.example.org/sitemap.xml
  inclusief audit site --shard 2/4 --format json > deel2.json
  inclusief report merge deel1.json deel2.json deel3.json deel4.json
  inclusief audit --sitemap … --grid http://selenium:4444 --jobs 8
  inclusief audit site --write-baseline bekend.json   schrijf op wat er nu fout is
  inclusief audit site --baseline bekend.json         meld alleen wat nieuw is
"""
CACHE = Path(".inclusief") / "audit"
AUDIT, LANGUAGE = "Toegankelijkheid controleren", "Taal van de teksten controleren"
_SHARD = re.compile(r"([1-9]\d*)/([1-9]\d*)")


def add_arguments(made: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    what = made.add_argument_group("wat")
    what.add_argument("targets", nargs="*", metavar="MAP|ADRES", help="een map met een gebouwde site, of adressen")
    what.add_argument("--urls", type=Path, metavar="BESTAND", help="bestand met een adres per regel")
    what.add_argument("--sitemap", metavar="ADRES", help="alle pagina's uit een sitemap")
    what.add_argument(
        "--base-path", default="/", metavar="PAD", help="pad van de site op de server, bijvoorbeeld /inclusie/"
    )
    what.add_argument(
        "--host", action="append", default=[], metavar="NAAM", help="deze server mag de browser ook bereiken"
    )
    what.add_argument("--states", nargs="+", default=[], metavar="TOESTAND", help="alleen zo, bijvoorbeeld light-1280")
    what.add_argument(
        "--rules", nargs="+", default=[], metavar="REGEL", help="alleen deze regels, bijvoorbeeld axe of koppen/"
    )
    how = made.add_argument_group("hoe")
    how.add_argument("--jobs", type=int, metavar="N", help="aantal browsers tegelijk")
    how.add_argument("--shard", type=shard, default=(1, 1), metavar="N/M", help="doe alleen deel N van M")
    how.add_argument(
        "--grid", action="append", default=[], metavar="ADRES", help="gebruik de browsers van deze WebDriver-server"
    )
    how.add_argument("--no-cache", action="store_true", help="bekijk alles opnieuw, ook wat niet veranderd is")
    said = made.add_argument_group("verslag")
    said.add_argument("--format", choices=FORMATS, default="console", help="vorm van het verslag")
    said.add_argument("--language", choices=LANGUAGES, default="nl", help="taal van het verslag")
    said.add_argument("--baseline", type=Path, metavar="BESTAND", help="meld alleen wat hier nog niet in staat")
    said.add_argument("--write-baseline", type=Path, metavar="BESTAND", help="schrijf op wat er nu fout is")


def shard(text: str) -> tuple[int, int]:
    """Return ``2/4`` as the second of four."""
    match = _SHARD.fullmatch(text)
    if not match or int(match[1]) > int(match[2]):
        raise argparse.ArgumentTypeError("dit moet een deel zijn, bijvoorbeeld 2/4")
    return int(match[1]), int(match[2])


def run(options: argparse.Namespace) -> int:
    """Audit what was asked for, tell it, and return the exit code."""
    from inclusief_checks.accessibility.errors import AuditCouldNotStart
    from inclusief_checks.findings import Report
    from inclusief_checks.gate import decide

    from .progress import Progress

    progress = Progress(sys.stderr)
    report = Report()
    try:
        findings = _audit(options, report, progress)
    except AuditCouldNotStart as error:
        raise CannotRun(str(error)) from error
    report.add(findings)
    _compare(options, report)
    return show(options.format, report, decide(report, language=options.language), options.language)


def _audit(options: argparse.Namespace, report: Report, progress: Progress) -> list[Finding]:
    from inclusief_checks.accessibility.audit import audit, audit_addresses
    from inclusief_checks.language.site import Document, check_documents, check_languages
    from inclusief_checks.sources import group, lead_to_html

    settings = _settings(options, progress)
    folder = _folder(options.targets)
    if folder is not None:
        site, pages = folder
        if options.urls or options.sitemap:
            raise InclusiefError("Geef een map of adressen, niet allebei.")
        judged = None
        if _wants_language(options):
            progress.start(LANGUAGE)
            store = _language_store(options, site)
            judged = check_languages(
                site, base_path=options.base_path, progress=progress.update, language=options.language, store=store
            )
            if store:
                store.save()
            _language_step(report, judged, progress)
        progress.start(AUDIT)
        result = audit(site, settings, base_path=options.base_path, pages=pages)
        _audit_step(report, result, progress)
        found = [*(judged.findings if judged else []), *result.findings]
        return group(lead_to_html(site, found, base_path=options.base_path))
    progress.start(AUDIT)
    result = audit_addresses(_addresses(options), settings)
    _audit_step(report, result, progress)
    found = list(result.findings)
    if _wants_language(options):
        progress.start(LANGUAGE)
        documents = [Document(url, url, url, lambda html=html: html) for url, html in result.documents.items()]  # type: ignore[misc]
        judged = check_documents(documents, progress=progress.update, language=options.language)
        _language_step(report, judged, progress)
        found += judged.findings
    return group(found)


def _settings(options: argparse.Namespace, progress: Progress) -> Settings:
    from inclusief_checks.accessibility.audit import Settings
    from inclusief_checks.accessibility.plan import plan_for

    from .packages import AXE, package_file

    return Settings(
        axe_script=package_file(Path.cwd(), *AXE),
        plan=plan_for(options.states, options.rules),
        jobs=options.jobs,
        grid=tuple(options.grid),
        hosts=tuple(options.host),
        shard=options.shard,
        cache=None if options.no_cache else CACHE,
        language=options.language,
        progress=progress.update,
    )


def _folder(targets: Sequence[str]) -> tuple[Path, list[str] | None] | None:
    """Return the folder that is meant, with the pages in it if only some are meant; None if addresses are meant."""
    places = [target for target in targets if not re.match("https?://", target)]
    if not places:
        return None
    if len(places) < len(targets):
        raise InclusiefError("Geef een map of adressen, niet allebei.")
    missing = [place for place in places if not Path(place).exists()]
    if missing:
        raise InclusiefError(
            f"Dit bestaat niet: {', '.join(missing)}. Bouw de site eerst. Of geef adressen met https://."
        )
    if len(places) == 1 and Path(places[0]).is_dir():
        return Path(places[0]), None
    files = [Path(place) for place in places]
    if any(file.is_dir() for file in files) or len({file.parent.resolve() for file in files}) > 1:
        raise InclusiefError("Geef één map, of bestanden uit dezelfde map.")
    return files[0].parent, [file.name for file in files]


def _addresses(options: argparse.Namespace) -> list[str]:
    from inclusief_checks.accessibility.targets import addresses_in_file, addresses_in_sitemap

    addresses = list(options.targets)
    if options.urls:
        if not options.urls.is_file():
            raise InclusiefError(f"Het bestand {options.urls} bestaat niet. Kijk of de naam klopt.")
        addresses += addresses_in_file(options.urls)
    if options.sitemap:
        addresses += addresses_in_sitemap(options.sitemap)
    if not addresses:
        raise InclusiefError(
            "Zeg wat u wilt controleren: een map of een adres. Typ 'inclusief audit --help' voor hulp."
        )
    return addresses


def _wants_language(options: argparse.Namespace) -> bool:
    """Return whether the language of texts is part of what was asked, and not already part of another shard."""
    return (not options.rules or any("taal/".startswith(rule[:5]) for rule in options.rules)) and not options.states


def _language_store(options: argparse.Namespace, site: Path):  # type: ignore[no-untyped-def]
    from inclusief_checks.language import site as language_site
    from inclusief_checks.store import Store, code_hash

    if options.no_cache:
        return None
    return Store(CACHE / "language.json.gz", code_hash(Path(language_site.__file__).parent))


def _language_step(report: Report, judged: LanguageResult, progress: Progress) -> None:
    from inclusief_checks.findings import Outcome, Severity, Step

    words = f"{judged.judged} teksten"
    bad = any(finding.severity is Severity.ERROR for finding in judged.findings)
    report.steps.append(Step(LANGUAGE, Outcome.FAILED if bad else Outcome.PASSED, words, progress.end(words)))


def _audit_step(report: Report, result: AuditResult, progress: Progress) -> None:
    """Note what was audited: the step, and every page with what could not be looked at."""
    from inclusief_checks.findings import Outcome, Severity, Step

    report.pages += result.pages
    report.checked += [result.urls.get(page, page) for page in result.pages_checked]
    report.versions.update(result.versions)
    bad = any(finding.severity is Severity.ERROR for finding in result.findings)
    report.steps.append(
        Step(AUDIT, Outcome.FAILED if bad else Outcome.PASSED, result.words, progress.end(result.words))
    )


def _compare(options: argparse.Namespace, report: Report) -> None:
    """Leave out of the report what a baseline knows, and write a new one if that was asked."""
    from inclusief_checks import baseline

    try:
        known = baseline.read(options.baseline) if options.baseline else None
        if options.write_baseline:
            written = baseline.write(report, options.write_baseline)
            print(f"{written.total} problemen staan nu in {options.write_baseline}.", file=sys.stderr)
            known = known or written
    except baseline.BaselineUnreadable as error:
        raise InclusiefError(str(error)) from error
    if known is not None:
        compared = baseline.new_only(report.findings, known)
        report.findings = compared.new
        if compared.said(options.language):
            print(compared.said(options.language), file=sys.stderr)
