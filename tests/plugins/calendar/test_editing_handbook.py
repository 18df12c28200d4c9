"""The handbook of the calendar: every example works, and what it names exists."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from inclusief.calendar import read_calendar
from inclusief.calendar.checks import CHECKS
from inclusief.cli import parser
from inclusief_checks.findings import Severity
from inclusief_checks.prose import read_blocks
from inclusief_checks.readability import check_blocks

DOCS = Path(__file__).parent.parent.parent.parent / "docs"
TEXT = (DOCS / "handleiding-agenda.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.M | re.S)
BLOCKS = [block for block in EXAMPLES if not block.startswith("plugins:")]
COMMANDS = re.findall(r"inclusief (calendar [a-z]+(?: [^`\n]+)?)", TEXT)
GROUPS = "groepen: {voorbeeldgroep: Voorbeeldgroep, voorbeeldkoor: Voorbeeldkoor}\n"
FEAST = "dagen:\n  - {id: voorbeeldfeest, soort: cultuur, titel: Feest, uitleg: Een feest., regel: {datum: '07-01'}, bron: B}\n"
HEAD = "  - id: dag\n    soort: cultuur\n    titel: Dag\n    uitleg: Een dag.\n    bron: B\n"


def calendar_with(block: str) -> str:
    """Return a whole calendar around an example: a list, a day, or fields of a day."""
    if block.startswith("groepen:"):
        return f"versie: 1\n{block}{FEAST}"
    if block.startswith("  - "):
        return f"versie: 1\n{GROUPS}dagen:\n{block}"
    if block.startswith("    "):
        rule = (
            "" if "regel:" in block.split("\n      ")[0] or "\n    regel:" in block else "    regel: {datum: '07-01'}\n"
        )
        return f"versie: 1\n{GROUPS}dagen:\n{HEAD}{rule}{block}"
    return f"versie: 1\n{GROUPS}{FEAST}{block}"


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: textwrap.shorten(block, 40))
def test_every_example_is_a_valid_calendar(tmp_path, block):
    path = tmp_path / "calendar.yaml"
    path.write_text(calendar_with(block), "utf-8")
    calendar, findings = read_calendar(path, "calendar.yaml")
    assert [str(f) for f in findings if f.severity is Severity.ERROR] == []
    assert calendar is not None
    assert len(calendar.days) + len(calendar.events) == block.count("- id:") + (not block.startswith("  - "))


def test_every_check_that_can_stop_the_site_is_explained():
    (settings,) = [block for block in EXAMPLES if block not in BLOCKS]
    chosen = re.search(r"strict: \[(.*)\]", settings)
    assert chosen and set(chosen[1].split(", ")) < set(CHECKS)
    rows = re.findall(r"^\| `([a-z]+)` \|", TEXT[TEXT.index(settings) :], re.M)
    assert rows == sorted(CHECKS)


def test_there_is_an_example_of_every_rule_and_every_field():
    from inclusief.calendar.dates import WORDS
    from inclusief.calendar.editing.entries import ORDER
    from inclusief.calendar.events.model import ACCESS

    examples = "\n".join(BLOCKS)
    fields = {*WORDS, *ORDER, *ACCESS, "wijziging", "eerder", "tot_en_met", "niet_op", "op_zondag", "kalender"}
    fields |= {"toon", "wie", "akkoord", "goedgekeurd", "tekst", "nagekeken", "kanalen", "beeld", "alt", "standaard"}
    missing = {name for name in fields if not re.search(rf"\b{name}:", examples) and f"`{name}`" not in TEXT}
    assert missing == set()


def test_all_words_an_editor_can_choose_are_there():
    from inclusief.calendar.events.fields import STATUSES
    from inclusief.calendar.greeting_schema import TONES
    from inclusief.calendar.kinds import KINDS

    assert [word for word in (*KINDS, *TONES, *STATUSES) if word not in TEXT] == []


@pytest.mark.parametrize("command", sorted(set(COMMANDS)))
def test_every_command_exists(command):
    import shlex

    words = shlex.split(command)
    if words[-1] == "--vergeet":
        words.append("voorbeeld")
    if words[1] in ("new", "dates", "planner", "confirm", "lock"):
        parser().parse_args(words)
    else:
        pytest.fail(command)


def test_the_handbook_is_readable():
    findings = check_blocks(read_blocks(TEXT, extensions=["tables", "fenced_code"]), "docs/handleiding-agenda.md")
    assert [str(f) for f in findings if f.severity is not Severity.REVIEW] == []


def test_every_message_of_the_calendar_is_explained():
    from inclusief.rules import all_rules

    told = set(re.findall(r"^\| `(kalender/[a-z]+)` \|", TEXT, re.M))
    assert {rule for rule in all_rules() if rule.startswith("kalender/")} <= told


def test_links_lead_somewhere():
    from inclusief.calendar.editing.entries import slug

    heads = {slug(head, (), "") for head in re.findall(r"^#+ (.*)$", TEXT, re.M)}
    assert [target for target in re.findall(r"\]\(#([^)]+)\)", TEXT) if target not in heads] == []
    assert "(handleiding-agenda.md)" in (DOCS / "handleiding.md").read_text("utf-8")


def test_examples_are_clearly_examples():
    assert not re.search(r"\b(?:hengelo|[a-z]+\.nl|06-?\d{8})", TEXT, re.I)
    for address in re.findall(r"(?:https?://|@)([a-z.]+)", TEXT):
        assert address.endswith(".example")
