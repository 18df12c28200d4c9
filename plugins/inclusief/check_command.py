"""The command ``inclusief check``: of a project, of a text that somebody pastes, or of lines for a measurement."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

from . import report_command
from .errors import InclusiefError

PASTED = "tekst"
"""The name of a text that was pasted, in findings."""

EXAMPLES = """voorbeelden:
  inclusief check                           controleer alle teksten en gegevens
  inclusief check content/melden.md         controleer één pagina
  inclusief check -                         plak een tekst, en druk daarna op Ctrl-D
  inclusief check - < brief.txt             controleer een tekst uit een bestand
  inclusief check --leesscore               toon ook hoe moeilijk elke pagina is
  inclusief check --format github           zet de meldingen bij de regels van een pull request

meten (voor onderzoekers):
  inclusief check --score < zinnen.jsonl    leest regels {"id": …, "text": …}; schrijft regels met score en oordeel
"""


def add_arguments(made: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    made.add_argument(
        "paths", nargs="*", metavar="PAD", help="alleen deze bestanden of mappen; - voor een geplakte tekst"
    )
    made.add_argument("--format", choices=report_command.FORMATS, default="console", help="vorm van het verslag")
    made.add_argument("--leesscore", action="store_true", help="toon ook hoe moeilijk elke pagina is")
    made.add_argument(
        "--score", action="store_true", help="lees JSON-regels en schrijf van elke tekst score en oordeel"
    )


def run(options: argparse.Namespace) -> int:
    """Check, print the report, and return the exit code."""
    if options.score:
        return _score(sys.stdin.buffer)
    if options.paths == ["-"]:
        return _pasted(options)
    if "-" in options.paths:
        raise InclusiefError("Een geplakte tekst (-) kan niet samen met bestanden. Kies een van de twee.")
    return _project(options)


def _project(options: argparse.Namespace) -> int:
    from inclusief_checks.findings import Outcome, Step
    from inclusief_checks.gate import decide

    from .check import check_project, report_of
    from .clock import build_day
    from .project import load_project

    project = load_project(options.config_file)
    paths = [Path(path) for path in options.paths]
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        raise InclusiefError(f"Dit bestaat niet: {', '.join(missing)}. Kijk of de naam klopt.")
    sources = check_project(project, today=build_day(), only=paths, score=options.leesscore)
    report = report_of(sources)
    if paths and not report.checked:
        raise InclusiefError(
            "Deze bestanden horen niet bij de site. Kies een pagina, de kalender of een vertaalbestand."
        )
    report.steps.append(Step("Bronnen controleren", Outcome.PASSED, f"{len(report.checked)} bestanden"))
    if options.leesscore and options.format == "console":
        _tell_scores(
            (page.file, [*page.meta_blocks(), *page.blocks]) for page in sources.pages if page.file in report.checked
        )
    return report_command.show(options.format, report, decide(report))


def _pasted(options: argparse.Namespace) -> int:
    from inclusief_checks.findings import Outcome, Report, Step
    from inclusief_checks.gate import decide
    from inclusief_checks.prose import read_blocks
    from inclusief_checks.readability import check_blocks

    if sys.stdin.isatty():
        print("Plak uw tekst. Druk daarna op Enter en op Ctrl-D.", file=sys.stderr)
    text = sys.stdin.buffer.read().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InclusiefError("Er kwam geen tekst binnen. Plak een tekst, of typ: inclusief check - < bestand")
    blocks = read_blocks(text)
    report = Report(checked=[PASTED], limits=[])
    report.add(check_blocks(blocks, PASTED))
    report.steps.append(Step("Tekst controleren", Outcome.PASSED))
    if options.format == "console":
        _tell_scores([(PASTED, blocks)])
    return report_command.show(options.format, report, decide(report))


def _tell_scores(pages: Iterable[tuple[str, Any]]) -> None:
    from inclusief_checks.dutch.score import MINIMUM_WORDS
    from inclusief_checks.passage import passages
    from inclusief_checks.rules.tekst import VERDICTS, page_score, told

    for file, blocks in pages:
        score = page_score(passages(blocks))
        if score is None:
            print(f"{file}: te kort voor een oordeel (minder dan {MINIMUM_WORDS} woorden)")
        else:
            print(f"{file}: {VERDICTS[score['verdict']]}. {told(score)}")
    print()


def _score(lines: Iterable[bytes]) -> int:
    """Write a line for each line of JSON. A line that is none is told on standard error, and the others go on."""
    from inclusief_checks.gate import ExitCode

    wrong = 0
    for number, result in enumerate(_scored(lines), 1):
        if result is None:
            wrong += 1
            print(f'regel {number}: dit is geen JSON met "id" en "text". De regel telt niet mee.', file=sys.stderr)
        elif result:
            print(result)
    return ExitCode.WRONG_INPUT if wrong else ExitCode.PASSED


_FEW = 64
"""Below so many lines a second process costs more than it brings."""


def _scored(lines: Iterable[bytes]) -> Iterator[str | None]:
    """Yield for each line its result, in order: all processors share the work.

    An empty text stands for an empty line, None for a line that is no JSON with a text.
    """
    import multiprocessing
    import os

    from inclusief_checks.dutch.score import score_text

    rest = iter(lines)
    first = list(islice(rest, _FEW))
    processes = os.cpu_count() or 1
    if len(first) < _FEW or processes == 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(_score_line, chain(first, rest))
        return
    score_text("De lijsten zijn gelezen voordat er meer processen zijn.")
    with multiprocessing.get_context("fork").Pool(processes, _leave_signals_to_the_first) as pool:
        yield from pool.imap(_score_line, chain(first, rest), chunksize=32)


def _leave_signals_to_the_first() -> None:
    """Ctrl-C reaches every process; the first one ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _score_line(line: bytes) -> str | None:
    from inclusief_checks.dutch.score import score_text

    if not line.strip():
        return ""
    try:
        data = json.loads(line)
        text = data["text"]
        if not isinstance(text, str):
            raise TypeError
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return json.dumps({"id": data.get("id"), **score_text(text)}, ensure_ascii=False)
