"""YAML as editors wrote it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusief.yaml_source import MappingNode, parse_yaml, read_text, read_yaml


def test_values_stay_text():
    node, findings = parse_yaml("tijd: 14:00\nland: no\naan: on\ngetal: 012\ndatum: 2027-02-31\n", "k.yaml")
    assert not findings
    assert [str(value) for _, value in node.entries.values()] == ["14:00", "no", "on", "012", "2027-02-31"]


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", "gegevens/dubbel", 3),
        ("a:\n\t- b\n", "gegevens/yaml", 2),
        ("a: b: c\n", "gegevens/yaml", 1),
        ("a: 'open\n", "gegevens/yaml", 2),
        ("a:\n  b: 1\n c: 2\n", "gegevens/yaml", 3),
        ("a: &x [1]\nb: *x\n", "gegevens/anker", 1),
        ("a: 1\n---\nb: 2\n", "gegevens/yaml", 2),
        ("? [a]\n: 1\n", "gegevens/yaml", 1),
        ("[" * 5000, "gegevens/yaml", 1),
    ],
)
def test_mistakes_are_found_with_their_line_and_a_remedy(text, rule, line):
    _, findings = parse_yaml(text, "k.yaml")
    assert [(f.rule, f.location.line) for f in findings] == [(rule, line)]
    assert findings[0].message and findings[0].suggestion


def test_a_bomb_of_anchors_is_refused():
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    _, findings = parse_yaml(bomb, "k.yaml")
    assert {f.rule for f in findings} == {"gegevens/anker"}
    assert len(findings) < 100


@given(st.text(max_size=200))
def test_any_text_gives_a_tree_or_a_finding(text):
    node, findings = parse_yaml(text, "k.yaml")
    assert node is None or isinstance(node, (MappingNode, str)) or node.items is not None
    assert all(f.location.line >= 1 and f.suggestion for f in findings)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00rubbish", b"\x89PNG\r\n\x1a\n\x00\x00", b"goed\nfout \x00"])
def test_what_is_not_text_is_said(tmp_path, data):
    path = tmp_path / "x.md"
    path.write_bytes(data)
    text, findings = read_text(path, "content/x.md")
    assert text is None
    assert findings[0].rule == "bestand/geen-tekst"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a:\n  b: 1\n\tc: 2\n", 3, "tab"),
        ("a:\n  -\tb: 1\n    c: [\n", 2, "tab"),
        ('a:\n  titel: "Feest\n  soort: x\n  naam: "y"\n', 2, "aanhalingsteken open"),
        ("lijst:\n  - id: a\n    b: 1\n   c: 2\n", 4, "springt niet in"),
        ("lijst:\n  - a\n- b\n", 3, "streepje"),
    ],
)
def test_a_fault_in_yaml_is_told_at_its_cause(tmp_path, text, line, words):
    path = tmp_path / "x.yaml"
    path.write_text(text, "utf-8")
    (finding,) = read_yaml(path, "x.yaml")[1]
    assert finding.location.line == line
    assert words in finding.message
    assert "kan deze regel niet lezen" not in finding.message
