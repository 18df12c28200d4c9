from __future__ import annotations

from sample_findings import long_sentence

from inclusief_checks.findings import Finding, Location, Report, Severity
from inclusief_checks.gate import decide
from inclusief_checks.report.console import render


def test_a_finding_in_a_text_is_told_exactly_so(report, verdict, rules) -> None:
    assert (
        "content/melden.md:14:5  fout  b1/lange-zin\n"
        "  Wat:       Deze zin heeft 31 woorden. Het maximum is 20.\n"
        "  Waarom:    Lange zinnen zijn moeilijk. Ook als een computer ze voorleest.\n"
        "  Oplossing: Maak er 2 zinnen van.\n"
        "\n"
    ) in render(report, verdict, rules)


def test_a_problem_on_many_pages_is_one_block(report, verdict, rules) -> None:
    text = render(report, verdict, rules)
    assert (
        "op 5 pagina's  fout  axe/color-contrast\n"
        "  Wat:       Deze letters vallen niet genoeg op.\n"
        "  Waarom:    Niet iedereen ziet kleuren goed.\n"
        "  Oplossing: Maak de letters donkerder.\n"
        "  Pagina:    op 5 pagina's: /a/, /b/, /c/ en 2 andere (licht, 320 px; donker, 320 px)\n"
        "  Plek:      .voet\n"
    ) in text
    assert text.count("fout  axe/color-contrast") == 1


def test_another_place_or_message_is_another_problem() -> None:
    def finding(url: str, selector: str, message: str) -> Finding:
        return Finding("axe/a", Severity.ERROR, Location("a.md", url=url, selector=selector), message)

    report = Report(findings=[finding("/a/", "p", "x"), finding("/b/", "b", "x"), finding("/c/", "p", "y")])
    text = render(report, decide(report), {})
    assert text.count("fout  axe/a") == 3
    assert "a.md  fout  axe/a\n  Wat:       x\n  Pagina:    /a/\n  Plek:      p\n" in text


def test_the_summary_ends_with_the_verdict(report, verdict, rules) -> None:
    assert render(report, verdict, rules).endswith(
        "\n\n6 fouten, 1 keer let op, 1 keer kijk hiernaar. Gecontroleerd: 4 teksten en pagina's.\n"
        "Niet uitgevoerd: Toegankelijkheid. De browser start niet.\n"
        "Niet goedgekeurd. Er zijn 6 fouten. Toegankelijkheid: niet uitgevoerd. De browser start niet.\n"
    )


def test_a_good_report(good_report) -> None:
    assert render(good_report, decide(good_report), {}) == (
        "0 fouten, 0 keer let op, 0 keer kijk hiernaar. Gecontroleerd: 1 tekst of pagina.\nGoedgekeurd.\n"
    )


def test_nothing_done_is_not_good() -> None:
    text = render(Report(), decide(Report()), {})
    assert text.endswith("Niet goedgekeurd: de controle is niet af. Er is niets gecontroleerd.\n")


def test_the_rules_solution_stands_in_for_a_missing_suggestion(rules) -> None:
    report = Report(findings=[long_sentence(suggestion="")])
    assert "  Oplossing: Maak de zin korter.\n" in render(report, decide(report), rules)


def test_text_cannot_steer_the_terminal(report, verdict, rules) -> None:
    text = render(report, verdict, rules)
    assert not set(text) & set("\x1b\x00\x08\u202e\u202c\u2028")
    assert "⟨U+001B⟩[31mrood⟨U+0000⟩⟨U+0008⟩ ⟨U+202E⟩txt.exe" in text
    # A line end in a message would let it make up a block of its own.
    report = Report(findings=[Finding("a/b", Severity.ERROR, Location("a.md"), "eerst\ncontent/x.md  fout  a/b")])
    assert "\ncontent/x.md" not in render(report, decide(report), {})


def test_colours_only_when_asked(report, verdict, rules) -> None:
    assert "\x1b[31mfout\x1b[0m" in render(report, verdict, rules, color=True)
    assert "\x1b" not in render(report, verdict, rules)
