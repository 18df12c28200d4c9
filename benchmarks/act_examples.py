"""Measures the gate on the ACT examples: failed ones that are found, and passed or inapplicable ones that are accused.

    .venv/bin/python benchmarks/act_examples.py ../shared/a11y-examples            table
    .venv/bin/python benchmarks/act_examples.py ../shared/a11y-examples --missed   which are missed, and which accused
    …  --rule 09o5cg     only the examples of one ACT rule, with all that was said

An example says something about its own rule only, so only what is said about its criteria counts; or, if it has none, what a rule
says that names its ACT id. Only what is sure counts as found. The audit is the real one: all states, keys and language.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).parent.parent
PREFIX = "/WAI/content-assets/wcag-act-rules/"
AXE_ALONE = "axe/"


def counts(example: dict, rule) -> bool:
    """Tell whether what this rule says is about this example."""
    return bool(set(example["wcag"]) & set(rule.wcag)) or example["rule"] in rule.act


def audited(folder: Path, examples: list[dict], jobs: int | None) -> dict[str, list]:
    """Return the findings on each example, by its file."""
    from inclusief_checks.accessibility.audit import Settings, audit
    from inclusief_checks.language.site import check_languages

    def progress(done: int, total: int, page: str) -> None:
        print(f"\r{done}/{total}", end="", file=sys.stderr)

    pages = sorted({example["file"] for example in examples})
    settings = Settings(ROOT / "node_modules/axe-core/axe.min.js", jobs=jobs, environ=os.environ, progress=progress)
    result = audit(folder, settings, base_path=PREFIX, pages=pages)
    print(file=sys.stderr)
    for page, why in result.could_not_run:
        print(f"could not run: {page}: {why}", file=sys.stderr)
    found: dict[str, list] = {page: [] for page in pages}
    for finding in (*result.findings, *check_languages(folder, base_path=PREFIX).findings):
        for url in finding.pages:
            page = unquote(url.removeprefix(PREFIX))
            if page in found:
                found[page].append(finding)
    return found


def main() -> int:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--missed", action="store_true")
    options.add_argument("--rule")
    options.add_argument("--jobs", type=int)
    chosen = options.parse_args()
    from inclusief.rules import all_rules

    rules = all_rules()
    examples = json.loads((chosen.folder / "manifest.json").read_text("utf-8"))
    if chosen.rule:
        examples = [example for example in examples if example["rule"] == chosen.rule]
    found = audited(chosen.folder, examples, chosen.jobs)
    table: Counter[tuple[str, str]] = Counter()
    rows: dict[str, list[str]] = {"missed": [], "accused": []}
    for example in examples:
        kind = "failed" if example["expected"] == "failed" else "other"
        table["all", kind] += 1
        relevant = [said for said in found[example["file"]] if counts(example, rules[said.rule])]
        for who, said_by in (
            ("axe", [said for said in relevant if said.rule.startswith(AXE_ALONE)]),
            ("ours", relevant),
        ):
            table[who, kind] += any(said.outcome == "failed" for said in said_by)
            table[f"{who} or cantTell", kind] += bool(said_by)
        sure = [said for said in relevant if said.outcome == "failed"]
        name = example["file"].split("/")[-1][:12]
        row = f"{example['rule']} {example['rule_name'][:60]:60} {example['expected']:12} {name} "
        row += " ".join(sorted({f"{said.rule}={said.outcome}" for said in relevant}))
        if kind == "failed" and not sure:
            rows["missed"].append(row)
        if kind == "other" and sure:
            rows["accused"].append(row)
        if chosen.rule:
            print(row)
            for said in found[example["file"]]:
                print("     ", said.rule, said.outcome, said.location.selector, said.message, said.states)
    if chosen.missed:
        for name, lines in rows.items():
            print(f"\n{name}:")
            print(*lines, sep="\n")
    print(f"\n{'':20} of {table['all', 'failed']} failed   of {table['all', 'other']} others")
    for who in ("axe", "axe or cantTell", "ours", "ours or cantTell"):
        print(f"{who:20} {table[who, 'failed']:>10} {table[who, 'other']:>12}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
