"""Plural forms by CLDR, in a form that gettext understands."""

from __future__ import annotations

import re
import shutil
import subprocess
from gettext import c2py

import pytest
from babel.localedata import locale_identifiers

from inclusief.translations.plurals import plural_forms


def parts(code: str) -> tuple[int, str]:
    match = re.fullmatch(r"nplurals=(\d+); plural=(.*);", plural_forms(code))
    return int(match[1]), match[2]


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("nl", {0: 1, 1: 0, 2: 1}),
        ("nl-simple", {0: 1, 1: 0, 2: 1}),
        ("tru-Latn", {0: 1, 1: 0, 2: 1}),
        ("tru-Syrc", {0: 1, 1: 0, 2: 1}),
        ("so", {0: 1, 1: 0, 2: 1}),
        ("pap", {0: 1, 1: 0, 2: 1}),
        ("tr", {0: 1, 1: 0, 2: 1}),
        ("ti", {0: 0, 1: 0, 2: 1}),
        ("prs", {0: 0, 1: 0, 2: 1}),
        ("ar", {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 102: 5, 103: 3, 111: 4}),
        ("pl", {1: 0, 2: 1, 4: 1, 5: 2, 12: 2, 22: 1, 25: 2}),
        ("uk", {1: 0, 2: 1, 5: 2, 11: 2, 21: 0}),
        ("cs", {0: 2, 1: 0, 2: 1, 4: 1, 5: 2}),
        ("lt", {1: 0, 2: 1, 10: 2, 21: 0}),
        ("fr", {0: 0, 1: 0, 2: 2, 1_000_000: 1}),
        ("pt-BR", {0: 0, 1: 0, 2: 2}),
        ("zh", {0: 0, 1: 0, 2: 0}),
        ("xx", {0: 1, 1: 0, 2: 1}),
    ],
)
def test_the_form_that_goes_with_a_number(code, forms):
    count, expression = parts(code)
    choose = c2py(expression)
    assert {number: choose(number) for number in forms} == forms
    assert count == len({choose(number) for number in (*range(1001), 1_000_000)}), "no form that a count never needs"


def test_every_language_of_babel_has_a_rule_that_gettext_can_read():
    for code in {name.replace("_", "-") for name in locale_identifiers() if name != "root"}:
        count, expression = parts(code)
        choose = c2py(expression)
        assert {choose(number) for number in (*range(201), 1_000_000)} <= set(range(count)), code


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="needs gettext")
@pytest.mark.parametrize("code", ["ar", "fr", "cs", "pl", "prs", "tru-Syrc"])
def test_msgfmt_accepts_it(tmp_path, code):
    count, _ = parts(code)
    path = tmp_path / "x.po"
    forms = "".join(f'msgstr[{number}] "{{n}}"\n' for number in range(count))
    path.write_text(
        f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {plural_forms(code)}\\n"\n\n'
        f'msgid "{{n}} dag"\nmsgid_plural "{{n}} dagen"\n{forms}',
        "utf-8",
    )
    done = subprocess.run(["msgfmt", "--check-format", "-o", "-", str(path)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
