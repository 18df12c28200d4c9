"""Measures rules on the ACT examples: failed ones that are found, and passed or inapplicable ones that are accused.

    .venv/bin/python benchmarks/act_examples.py ../shared/a11y-examples            table
    .venv/bin/python benchmarks/act_examples.py ../shared/a11y-examples --missed   which are missed, and which accused
    …  --rule 09o5cg     only the examples of one ACT rule, with all that was said
    …  --quick           axe and the rules in the page only, without keys and other states

An example says something about its own rule only, so only what is said about its criteria (or, without criteria, by a rule that
names its ACT id) counts.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
PREFIX = "/WAI/content-assets/wcag-act-rules/"
AXE_ALONE = "axe/"


def counts(example: dict, rule: dict) -> bool:
    """Tell whether what this rule says is about this example."""
    if example["wcag"]:
        return bool(set(example["wcag"]) & set(rule["wcag"])) or example["rule"] in rule["act"]
    return example["rule"] in rule["act"]


def quick(folder: Path, examples: list[dict]) -> dict[str, list[dict]]:
    """Return what axe and our page rules say about each example: rule, outcome, wcag, act, selector."""
    import os

    from inclusief_checks.accessibility.axe import OPTIONS, SLIM
    from inclusief_checks.accessibility.axe_texts import all_axe_texts
    from inclusief_checks.accessibility.browsers import BrowserSession, find_browser
    from inclusief_checks.accessibility.errors import PageFailed
    from inclusief_checks.accessibility.rules import bundle, page_rules
    from inclusief_checks.accessibility.server import serve

    axe = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
    found: dict[str, list[dict]] = {}
    browser = find_browser(os.environ)
    session = BrowserSession(browser).__enter__()
    with serve(folder, PREFIX) as origin:
        for done, example in enumerate(examples):
            print(f"\r{done}/{len(examples)}", end="", file=sys.stderr)
            said: list[dict] = []
            try:
                with session.page_errors():
                    session.emulate(width=1280, height=1024, scheme="light")
                    session.driver.get(f"{origin}{PREFIX}{example['file']}")
                    session.driver.execute_script(axe)
                    acts = session.driver.execute_script(
                        "return Object.fromEntries(axe.getRules().map(r=>[r.ruleId,[r.actIds||[],r.tags]]))"
                    )
                    session.driver.execute_script(SLIM)
                    session.driver.execute_script(bundle())
                    answer = session.driver.execute_async_script(
                        f"const done=arguments[0];axe.run({json.dumps(OPTIONS)}).then(done)"
                    )
                    for outcome, kind in (("failed", "violations"), ("cantTell", "incomplete")):
                        for node in answer.get(kind, ()):
                            act, _tags = acts[node["rule"]]
                            texts = all_axe_texts().get(node["rule"])
                            said.append(
                                {"rule": f"axe/{node['rule']}", "outcome": outcome, "selector": str(node["target"]),
                                 "wcag": list(texts.wcag) if texts else [], "act": act}
                            )
                    session.emulate(width=1280, height=1024, scheme="light")
                    for state in ("wide", "zoom", "narrow"):
                        size = {"wide": (1280, 1024), "zoom": (640, 512), "narrow": (320, 800)}[state]
                        session.emulate(width=size[0], height=size[1], scheme="light")
                        answer = session.driver.execute_async_script(
                            f"const done=arguments[0];inclusiefRules(window,axe).run('{state}').then(done)"
                        )
                        for broken in answer["broken"]:
                            print(f"\n{example['file']}: {broken}", file=sys.stderr)
                        for seen in answer["seen"]:
                            rule = page_rules()[seen["rule"]]
                            said.append(
                                {"rule": rule.id, "outcome": seen["sight"], "selector": seen["selector"],
                                 "wcag": list(rule.wcag), "act": list(rule.act), "data": seen["data"]}
                            )
            except PageFailed as failure:
                print(f"\n{example['file']}: {failure}", file=sys.stderr)
                session.close()
                session = BrowserSession(browser).__enter__()
            found[example["file"]] = said
    session.close()
    print(file=sys.stderr)
    return found


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--missed", action="store_true")
    options.add_argument("--rule")
    options.add_argument("--quick", action="store_true")
    chosen = options.parse_args()
    examples = json.loads((chosen.folder / "manifest.json").read_text("utf-8"))
    if chosen.rule:
        examples = [example for example in examples if example["rule"] == chosen.rule]
    found = quick(chosen.folder, examples)
    table: Counter[tuple[str, str]] = Counter()
    rows: dict[str, list[str]] = {"missed": [], "accused": []}
    for example in examples:
        kind = "failed" if example["expected"] == "failed" else "other"
        table["all", kind] += 1
        relevant = [said for said in found[example["file"]] if counts(example, said)]
        for who, chosen_said in (
            ("axe", [said for said in relevant if said["rule"].startswith(AXE_ALONE)]),
            ("ours", relevant),
        ):
            if any(said["outcome"] == "failed" for said in chosen_said):
                table[who, kind] += 1
            if chosen_said:
                table[f"{who} or cantTell", kind] += 1
        sure = [said for said in relevant if said["outcome"] == "failed"]
        row = f"{example['rule']} {example['rule_name'][:60]:60} {example['expected']:12} {example['file'].split('/')[-1][:12]} "
        row += " ".join(sorted({f"{said['rule']}={said['outcome']}" for said in relevant}))
        if kind == "failed" and not sure:
            rows["missed"].append(row)
        if kind == "other" and sure:
            rows["accused"].append(row)
        if chosen.rule:
            print(row)
            for said in found[example["file"]]:
                print("     ", said)
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
