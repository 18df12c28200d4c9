"""The sheet as a PDF in each language, made from the built page by the browser that also audits it: tagged, for PDF/UA."""

from __future__ import annotations

import base64
import datetime
import io
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inclusief_checks.findings import Finding, Location, Severity

from .browser_setup import browser_environ
from .errors import CannotRun
from .meldpunten.sheet import SHEET, leaflet
from .pdf_tags import mark_artifacts, use_standard_kinds

if TYPE_CHECKING:
    from inclusief_checks.accessibility.browsers import BrowserSession

    from .project import Project

_LOOK = """document.fonts.ready.then(() => JSON.stringify({
  lang: document.documentElement.lang, title: document.querySelector('h1').textContent.trim(),
  links: [...document.querySelectorAll('.in-sheet a')].map(a => [a.href, a.textContent.trim()])}))"""
_PRODUCER = "inclusief"


@dataclass(frozen=True)
class Leaflet:
    """What a PDF says about itself. ``links`` tells in words where each address leads."""

    language: str
    title: str
    links: dict[str, str]


def sheets(site: Path) -> Iterator[str]:
    """Yield the path of each page with the sheet, below the folder of the site."""
    for pattern in (f"{SHEET}/index.html", f"{SHEET}.html", f"*/{SHEET}/index.html", f"*/{SHEET}.html"):
        for path in sorted(site.glob(pattern)):
            yield path.relative_to(site).as_posix().removesuffix("index.html")


def make_leaflets(site: Path, base_path: str, environ: Mapping[str, str], today: datetime.date) -> list[Path]:
    """Write the PDF of each sheet into a built site and return their paths. Without a sheet no browser starts."""
    pages = list(sheets(site))
    if not pages:
        return []
    from inclusief_checks.accessibility.browsers import BrowserSession, find_browser
    from inclusief_checks.accessibility.server import serve

    made = []
    with serve(site, base_path) as origin, BrowserSession(find_browser(environ)) as session:
        for page in pages:
            about, printed = _print(session, f"{origin.rstrip('/')}/{page}")
            target = site / leaflet(about.language)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(finish(printed, about, today))
            made.append(target)
    return made


def _print(session: BrowserSession, address: str) -> tuple[Leaflet, bytes]:
    with session.page_errors():
        session.emulate(width=794, height=1123, scheme="light", media="print")
        session.driver.get(address)
        seen = session.command("Runtime.evaluate", expression=_LOOK, awaitPromise=True)["result"]["value"]
        printed = session.command(
            "Page.printToPDF", preferCSSPageSize=True, generateTaggedPDF=True, generateDocumentOutline=True
        )
    about: dict[str, Any] = json.loads(seen)
    return Leaflet(about["lang"], about["title"], dict(about["links"])), base64.b64decode(printed["data"])


def leaflet_findings(project: Project, site: Path, today: datetime.date) -> list[Finding]:
    """Make the PDFs in a built site and return what keeps people from reading one. Raises `CannotRun` without a browser."""
    from inclusief_checks.accessibility.errors import AuditCouldNotStart, BrowserStopped, PageFailed
    from inclusief_checks.pdf_ua import problems

    try:
        made = make_leaflets(site, project.base_path, browser_environ(project.root, os.environ), today)
    except AuditCouldNotStart as error:
        raise CannotRun(str(error)) from error
    except (BrowserStopped, PageFailed) as error:
        raise CannotRun("De browser kon de meldkaart niet printen. Probeer het opnieuw.") from error
    how = "Meld dit aan de makers van het programma. Haal tot die tijd [[meldkaart]] uit uw pagina's."
    return [
        Finding(
            "site/meldkaart",
            Severity.ERROR,
            Location(path.relative_to(site).as_posix()),
            "Niet iedereen kan deze PDF lezen.",
            how,
            excerpt=problem,
        )
        for path in made
        for problem in problems(path.read_bytes())
    ]


def finish(printed: bytes, about: Leaflet, today: datetime.date) -> bytes:
    """Return a printed page with what PDF/UA asks and a browser leaves out. The same page on the same day: the same bytes."""
    import pikepdf
    from pikepdf import Dictionary, Name, String

    with pikepdf.open(io.BytesIO(printed)) as pdf:
        root = pdf.Root
        root.Lang = String(about.language)
        root.MarkInfo = Dictionary(Marked=True)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        for page in pdf.pages:
            page.obj.Tabs = Name.S
            for note in page.obj.get("/Annots", ()):
                if note.get("/Subtype") == Name.Link:
                    address = str(note.get("/A", {}).get("/URI", ""))
                    note.Contents = String(about.links.get(address) or address or about.title)
        mark_artifacts(pdf)
        use_standard_kinds(pdf)
        day = today.isoformat()
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
            meta.clear()
            meta["dc:title"] = about.title
            meta["dc:language"] = {about.language}
            meta["pdfuaid:part"] = "1"
            meta["pdf:Producer"] = _PRODUCER
            meta["xmp:CreateDate"] = meta["xmp:ModifyDate"] = f"{day}T00:00:00Z"
        stamp = f"D:{day.replace('-', '')}000000Z"
        del pdf.docinfo
        pdf.docinfo["/Title"] = about.title
        pdf.docinfo["/Producer"] = _PRODUCER
        pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = stamp
        target = io.BytesIO()
        pdf.save(target, deterministic_id=True, compress_streams=True)
        return target.getvalue()
