"""Text from other files: findings name the file and the line that an editor must open."""

from __future__ import annotations

from inclusief_checks.includes import expand
from inclusief_checks.prose import read_blocks
from inclusief_checks.readability import check_blocks

FILES = {
    "deel.md": "Kort.\n\nWij retourneren dit thans.\n",
    "buiten.md": 'Begin.\n\n--8<-- "deel.md"\n',
    "rond.md": 'Weer.\n\n--8<-- "rond.md"\n',
}


def read(path: str) -> tuple[str, str] | None:
    return (f"delen/{path}", FILES[path]) if path in FILES else None


def places(text: str) -> list[tuple[str, str]]:
    whole = expand(text, read, first_line=10)
    findings = check_blocks(read_blocks(whole.text, origins=whole.origins), "content/x.md")
    return [(f.excerpt, str(f.location)) for f in findings if f.rule == "b1/moeilijk-woord"]


def test_a_finding_in_an_included_file_has_its_own_place():
    found = places('Eerst thans.\n\n--8<-- "deel.md"\n\nLaatst thans.\n')
    assert found == [
        ("thans", "content/x.md:10:7"),
        ("retourneren", "delen/deel.md:3:5"),
        ("thans", "delen/deel.md:3:21"),
        ("thans", "content/x.md:14:8"),
    ]


def test_files_in_files_and_in_lists_and_in_a_block():
    assert places('--8<-- "buiten.md"\n')[0][1] == "delen/deel.md:3:5"
    assert places('- Punt\n\n    --8<-- "deel.md"\n')[0][1].startswith("delen/deel.md:3")
    assert places("--8<--\ndeel.md\n--8<--\n")[0][1] == "delen/deel.md:3:5"


def test_a_file_that_holds_itself_ends_and_one_that_is_not_there_stays():
    assert expand('--8<-- "rond.md"', read).text.count("Weer.") == 10
    for line in ('--8<-- "weg.md"', '--8<-- "deel.md:2:3"', '; --8<-- "deel.md"'):
        assert expand(line, read).text == line
