"""The commands of a command, such as ``inclusief calendar dates``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any


def add_subcommand(commands: Any, name: str, text: str, description: str, examples: str) -> argparse.ArgumentParser:
    """Add a command that takes the settings file, also after its own name, and return its parser."""
    made: argparse.ArgumentParser = commands.add_parser(
        name,
        help=text,
        description=description or text,
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    made.add_argument(
        "-f",
        "--config-file",
        type=Path,
        default=argparse.SUPPRESS,  # else it would win from the same option before the name of the command
        metavar="BESTAND",
        help="instellingen (mkdocs.yml)",
    )
    return made
