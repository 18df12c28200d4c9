"""The design guards itself: who may import whom, what the code may not know, and what it must explain."""

from __future__ import annotations

import ast
import hashlib
import re
from importlib.resources import files
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
CHECKS = sorted((ROOT / "checks").rglob("*.py"))
PLUGINS = sorted((ROOT / "plugins").rglob("*.py"))
CODE = CHECKS + PLUGINS


def imports(path: Path) -> set[str]:
    """Return the modules that a file imports, absolute."""
    package = path.relative_to(ROOT / path.relative_to(ROOT).parts[0]).with_suffix("").parts[:-1]
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            found.add(".".join((*base, *(node.module or "").split("."))).strip("."))
    return found


def top(names: set[str]) -> set[str]:
    return {name.split(".")[0] for name in names}


@pytest.mark.parametrize("path", CHECKS, ids=str)
def test_checks_know_no_site(path):
    assert not top(imports(path)) & {"inclusief", "mkdocs", "properdocs", "icalendar"}


@pytest.mark.parametrize("path", PLUGINS, ids=str)
def test_only_the_adapters_know_mkdocs(path):
    parts = path.relative_to(ROOT / "plugins/inclusief").parts
    allowed = parts[0] == "mkdocs" or parts == ("publish.py",) or parts == ("cli.py",)
    assert allowed or not top(imports(path)) & {"mkdocs", "properdocs"}


@pytest.mark.parametrize("path", CODE, ids=str)
def test_only_the_browser_knows_selenium(path):
    allowed = path.name in ("browsers.py", "browser_setup.py")
    assert allowed or "selenium" not in top(imports(path))


@pytest.mark.parametrize("path", CODE, ids=str)
def test_only_commands_print_and_exit(path):
    if path.name in ("cli.py", "__main__.py", "browser_setup.py", "commands.py") or path.stem.endswith("_command"):
        return
    tree = ast.parse(path.read_text("utf-8"))
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert "print" not in calls and "exit" not in calls


@pytest.mark.parametrize("path", CODE, ids=str)
def test_public_things_say_what_they_are(path):
    tree = ast.parse(path.read_text("utf-8"))
    if not path.read_text("utf-8").strip():
        return
    assert ast.get_docstring(tree), f"{path}: no module docstring"
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{path}: {node.name}"


@pytest.mark.parametrize("path", CODE, ids=str)
def test_modules_stay_small(path):
    assert len(path.read_text("utf-8").splitlines()) <= 350


def test_nothing_of_one_municipality_is_in_the_code():
    for path in (
        *CODE,
        *(ROOT / "plugins").rglob("*.html"),
        *(ROOT / "plugins").rglob("*.yaml"),
        *(ROOT / "checks").rglob("*.yaml"),
    ):
        assert not re.search("hengelo|vizier|overijssel|7550", path.read_text("utf-8"), re.I), path


def test_every_rule_in_the_code_is_explained():
    from inclusief.rules import all_rules

    known = set(all_rules())
    used = set()
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                used |= set(
                    re.findall(
                        r"^(?:bestand|gegevens|instellingen|kalender|cijfer|link|meldpunt|pagina|site|uitzondering|vertaling|b1|privacy)/[a-z-]+$",
                        node.value,
                    )
                )
    assert used - known == set()


def test_every_rule_says_why_and_how():
    from inclusief.rules import all_rules

    for rule in all_rules().values():
        assert rule.title and rule.why and rule.how, rule.id


def test_our_own_messages_are_readable():
    from inclusief.rules import all_rules
    from inclusief_checks.findings import Severity
    from inclusief_checks.prose import Block
    from inclusief_checks.readability import check_blocks

    wrong = []
    for rule in all_rules().values():
        blocks = [Block("alinea", text, ((1, 1),)) for text in (rule.title, rule.why, rule.how)]
        wrong += [(rule.id, f.excerpt) for f in check_blocks(blocks, "regels") if f.severity is not Severity.REVIEW]
    assert wrong == []


REPLACED = {
    # Files of Material that our theme replaces or leans on. Another hash means: compare, then change the hash here.
    "templates/base.html": "8536d352b0093623",
    "templates/404.html": "80c93494b5432b1b",
    "templates/main.html": "9948b55a7bc979c3",
}


def test_the_replaced_templates_are_the_ones_we_know():
    import material

    root = Path(str(files(material)))
    found = {name: hashlib.sha256((root / name).read_bytes()).hexdigest()[:16] for name in REPLACED}
    assert found == REPLACED


def test_the_style_sheet_that_the_theme_loads_exists():
    import material

    root = Path(str(files(material))) / "templates"
    for template in (ROOT / "plugins/inclusief/theme").rglob("*.html"):
        for path in re.findall(r"'(assets/stylesheets/[^']+)'", template.read_text("utf-8")):
            assert (root / path).is_file(), path


def test_templates_escape_what_they_show():
    """The environment of MkDocs does not escape, and neither a block nor an included file inherits it. Blocks have their own."""
    theme = ROOT / "plugins/inclusief/theme"
    for path in sorted(theme.rglob("*.html")):
        if path.parent.name == "blocks":
            continue
        left = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.S)
        left = re.sub(r"\{%-? autoescape true -?%\}.*?\{%-? endautoescape -?%\}", "", left, flags=re.S)
        shown = re.findall(r"\{\{-?\s*(.*?)\s*-?\}\}", left)
        html = ("super()", "title_html", "page.content")
        bare = [value for value in shown if value not in html and not re.fullmatch(r"'[^']+' \| url", value)]
        assert not bare, path.relative_to(theme)


def test_lock_files_have_hashes_and_no_addresses():
    for name in ("requirements.txt", "requirements-test.txt", "requirements-uv.txt"):
        text = (ROOT / name).read_text("utf-8")
        packages = re.findall(r"^[a-z0-9-]+==", text, re.M)
        assert packages and "--hash=sha256:" in text
        assert not re.search(r"https?://|--index|--find-links", text)
    lock = (ROOT / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock and '"integrity"' in lock


def test_every_plugin_is_registered():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    modules = {path.stem for path in (ROOT / "plugins/inclusief/mkdocs").glob("*.py")} - {
        "__init__",
        "common",
        "blocks",
        "calendar_feeds",
        "calendar_lines",
        "links",
        "quick_markdown",
        "halves",
        "in_place",
        "quick_theme",
        "safety",
        "finder",
        "sheet",
        "listings",
        "statement",
        "surroundings",
        "outputs",
    }
    registered = {value.split(":")[0].split(".")[-1] for value in project["entry-points"]["mkdocs.plugins"].values()}
    assert registered == modules
