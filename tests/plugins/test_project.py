"""What the commands read of mkdocs.yml."""

from __future__ import annotations

import pytest

from inclusief.errors import InputError
from inclusief.project import load_project


def test_settings_are_read_without_mkdocs(make_site):
    root = make_site(
        {
            "mkdocs.yml": """\
            site_name: X
            site_url: https://x.example/pad
            docs_dir: content
            markdown_extensions:
              - admonition
              - toc: {permalink: false}
              - pymdownx.emoji:
                  index: !!python/name:material.extensions.emoji.twemoji
            plugins:
              - search
              - inclusief/calendar: {file: dagen.yaml}
              - inclusief/translations: {languages: [ar, en]}
            """
        }
    )
    project = load_project(root / "mkdocs.yml")
    assert project.base_path == "/pad/"
    assert project.languages == ["ar", "en"]
    assert project.calendar_file == root / "dagen.yaml"
    assert project.points_file is None
    assert project.extension_configs["toc"] == {"permalink": False}


@pytest.mark.parametrize(
    ("text", "line"), [("site_name: [x\n", 2), ("", 1), ("site_name: X\ndocs_dir: weg\n", 2), ("a: 1\na: 2\n", 2)]
)
def test_broken_settings_are_said(make_site, text, line):
    root = make_site({"mkdocs.yml": text})
    with pytest.raises(InputError) as caught:
        load_project(root / "mkdocs.yml")
    assert [f.location.line for f in caught.value.findings] == [line]
    assert caught.value.findings[0].suggestion


def test_no_settings_at_all(tmp_path):
    with pytest.raises(InputError) as caught:
        load_project(tmp_path / "mkdocs.yml")
    assert caught.value.findings[0].rule == "bestand/ontbreekt"
