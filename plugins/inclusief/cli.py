"""The command ``inclusief``. Heavy libraries load where they are used, so that help and small checks are quick."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from . import __version__, audit_command, calendar_command, check_command, meldpunten_command, report_command
from .translations.arguments import add_commands as add_translation_commands

if TYPE_CHECKING:
    from .project import Project

EXAMPLES = """voorbeelden:
  inclusief publish                       controleer, bouw en publiceer de site
  inclusief check                         controleer alle teksten en gegevens, zonder browser
  inclusief check content/melden.md       controleer één pagina
  inclusief calendar planner              wat moeten medewerkers de komende tijd voorbereiden?
  inclusief meldpunten due                welke nummers moet u bellen om ze te controleren?
  inclusief translations update           zet nieuwe en gewijzigde teksten klaar om te vertalen
  inclusief translations status           hoeveel is er vertaald?
  inclusief audit site                    controleer een gebouwde site in een browser
  inclusief explain b1/lange-zin          waarom is dit een regel, en wat kunt u doen?

uitkomst (exit code):
  0  goed     1  er zijn fouten     2  verkeerd gebruik of verkeerde instellingen     3  kon niet uitgevoerd worden
"""

LSP = """Een editor start dit programma zelf. Het praat met de editor over standaardinvoer en -uitvoer (Language Server Protocol).
Hoe u uw editor instelt, staat in de handleiding.
"""

_DUTCH = {
    "usage: ": "gebruik: ",
    "options": "opties",
    "optional arguments": "opties",
    "positional arguments": "onderdelen",
    "subcommands": "commando's",
    "show this help message and exit": "toon deze hulp",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\nTyp '%(prog)s --help' voor hulp.\n",
    "unrecognized arguments: %s": "dit begrijp ik niet: %s",
    "the following arguments are required: %s": "dit ontbreekt nog: %s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "expected one argument": "hier hoort nog iets achter",
    "expected at least one argument": "hier hoort nog iets achter",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r kan niet. Kies uit: %(choices)s",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "%(value)r kan niet. Bedoelt u %(closest)r? Kies uit: %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": "%(value)r is geen getal",
}


def _speak_dutch() -> None:
    """argparse looks its own texts up through this name; a text that is not in the table stays English."""
    argparse._ = lambda text: _DUTCH.get(text, text)  # type: ignore[attr-defined]


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    _speak_dutch()
    raw = argparse.RawDescriptionHelpFormatter
    top = argparse.ArgumentParser(
        prog="inclusief",
        description="Maakt een site die iedere inwoner kan lezen. Publiceert niets wat mensen buitensluit.",
        epilog=EXAMPLES,
        formatter_class=raw,
    )
    top.add_argument("--version", action="version", version=f"inclusief {__version__}", help="toon de versie")
    commands = top.add_subparsers(dest="command", metavar="commando", required=True, title="commando's")

    def add(
        name: str, run: Callable[[argparse.Namespace], int], text: str, epilog: str = ""
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text, epilog=epilog, formatter_class=raw)
        made.set_defaults(run=run)
        made.add_argument(
            "-f",
            "--config-file",
            type=Path,
            default=Path("mkdocs.yml"),
            metavar="BESTAND",
            help="instellingen (mkdocs.yml)",
        )
        return made

    made = add(
        "publish", _publish, "Controleer, bouw en publiceer de site.", "Het verslag staat daarna in de map reports."
    )
    made.add_argument("--jobs", type=int, metavar="N", help="aantal browsers tegelijk")
    made.add_argument(
        "--engine", choices=["mkdocs", "properdocs"], default="mkdocs", help="programma dat de pagina's bouwt"
    )

    check_command.add_arguments(
        add("check", check_command.run, "Controleer teksten en gegevens, zonder browser.", check_command.EXAMPLES)
    )

    audit_command.add_arguments(
        add("audit", audit_command.run, "Controleer een site in een browser.", audit_command.EXAMPLES)
    )
    report_command.add_arguments(
        add("report", report_command.run, "Maak één verslag van de delen van een controle (merge).")
    )

    calendar_command.add_arguments(
        add(
            "calendar",
            calendar_command.run,
            "Werk aan de agenda: datums, planner, een dag toevoegen, een datum bevestigen.",
            calendar_command.EXAMPLES,
        )
    )

    meldpunten_command.add_arguments(
        add(
            "meldpunten",
            meldpunten_command.run,
            "Kijk welke nummers en websites u moet controleren.",
            meldpunten_command.EXAMPLES,
        )
    )

    add_translation_commands(
        add("translations", _translations, "Werk de vertaalbestanden bij, kijk ze na, of kijk hoe ver ze zijn.")
    )

    add("lsp", _lsp, "Controleer teksten terwijl u typt: voor VS Code en andere editors.", LSP)

    made = add("explain", _explain, "Leg een regel uit.")
    made.add_argument(
        "rule", nargs="?", metavar="REGEL", help="naam van de regel, bijvoorbeeld b1/lange-zin; leeg: alle regels"
    )
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    from inclusief_checks.gate import ExitCode

    from .errors import InclusiefError, InputError

    signal.signal(signal.SIGTERM, _interrupt)
    options = parser().parse_args(arguments)
    try:
        return options.run(options)
    except InputError as error:
        return _wrong_input(options, error)
    except InclusiefError as error:
        print(error, file=sys.stderr)
        return ExitCode.COULD_NOT_RUN
    except KeyboardInterrupt:
        print("\nGestopt.", file=sys.stderr)
        return ExitCode.COULD_NOT_RUN
    except BrokenPipeError:
        return ExitCode.COULD_NOT_RUN


def _interrupt(_signal: int, _frame: object) -> NoReturn:
    """End like Ctrl-C does, so that browsers and half-built folders are cleaned up."""
    raise KeyboardInterrupt


def _wrong_input(options: argparse.Namespace, error) -> int:
    from inclusief_checks.findings import Outcome, Report, Step
    from inclusief_checks.gate import ExitCode, Verdict

    report = Report(steps=[Step("Instellingen lezen", Outcome.DID_NOT_RUN, "Los eerst de fouten op.")])
    report.add(error.findings)
    verdict = Verdict(ExitCode.WRONG_INPUT, ("De instellingen kloppen niet.",))
    if options.command == "publish":
        from inclusief_checks.report import write_reports

        from .rules import all_rules

        write_reports(options.config_file.absolute().parent / "reports", report, verdict, all_rules())
    return report_command.show(getattr(options, "format", "console"), report, verdict)


def _project(options: argparse.Namespace) -> Project:
    from .project import load_project

    return load_project(options.config_file)


def _publish(options: argparse.Namespace) -> int:
    if options.engine == "properdocs":
        import properdocs.replacement  # noqa: F401 - from here on `mkdocs` is properdocs

    from .clock import build_day
    from .progress import Progress
    from .publish import publish

    project = _project(options)
    done = publish(project, Progress(sys.stderr), today=build_day(), jobs=options.jobs)
    report_command.show("console", done.report, done.verdict)
    if done.verdict.passed:
        print(f"Gepubliceerd in {project.show(project.site_dir)}/. Het verslag staat in reports/report.html.")
    else:
        if done.problem:
            print(done.problem, file=sys.stderr)
        print(
            "Niet gepubliceerd. De oude site staat er nog. Het verslag staat in reports/report.html.", file=sys.stderr
        )
    return done.verdict.exit_code


def _translations(options: argparse.Namespace) -> int:
    from .errors import InclusiefError
    from .translations import commands

    if options.action == "add" and not options.language:
        raise InclusiefError("Noem bij 'add' de code van de taal, bijvoorbeeld: inclusief translations add tr")
    project = _project(options)
    if options.action == "add":
        return commands.add(project, options.language)
    if options.action == "update":
        return commands.update(project)
    if options.action == "approve":
        return commands.approve(project, options.language, options.by, options.places, everything=options.all)
    if options.action == "keep":
        return commands.keep(project, options.by, options.places)
    return commands.status(project, options.language, as_json=options.format == "json")


def _lsp(options: argparse.Namespace) -> int:
    from .language_server import make_server

    # An editor may have several projects open: without -f each document finds its own settings.
    chosen = options.config_file.absolute() if options.config_file != Path("mkdocs.yml") else None
    make_server(chosen).start_io()
    return 0


def _explain(options: argparse.Namespace) -> int:
    import difflib

    from .errors import InclusiefError
    from .rules import all_rules

    rules = all_rules()
    if not options.rule:
        for rule in sorted(rules.values(), key=lambda rule: rule.id):
            print(f"{rule.id:32} {rule.title}")
        return 0
    rule = rules.get(options.rule)
    if rule is None:
        close = difflib.get_close_matches(options.rule, rules, 1, 0.4)
        raise InclusiefError(f"De regel '{options.rule}' bestaat niet." + (f" Bedoelt u {close[0]}?" if close else ""))
    rows = [("Regel", f"{rule.id}: {rule.title}"), ("Waarom", rule.why), ("Oplossing", rule.how)]
    rows += [("Fout", example) for example in rule.examples_wrong] + [
        ("Goed", example) for example in rule.examples_good
    ]
    rows += [("Bron", source) for source in rule.sources]
    for label, text in rows:
        print(f"{label + ':':11}{text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
