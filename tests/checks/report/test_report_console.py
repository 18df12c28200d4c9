from __future__ import annotations

from dataclasses import replace

from sample_findings import long_sentence

from inclusief_checks.findings import Finding, Location, Outcome, PageResult, Report, Severity, Step
from inclusief_checks.gate import decide
from inclusief_checks.report.console import render

LIMITS_LINE = (
    "Deze controle ziet niet: of de tekst klopt, of beschrijvingen kloppen, of ondertitels kloppen, of de volgorde logisch is, "
    "echte schermlezers, elk menu en formulier in gebruik, wat na 20 seconden gebeurt, pagina's achter een inlog, pdf's, "
    "andere browsers."
)


def test_a_finding_in_a_text_is_told_exactly_so(report, verdict, rules) -> None:
    assert (
        "content/melden.md:14:5  fout  b1/lange-zin\n"
        "  Wat:       Deze zin heeft 31 woorden. Het maximum is 20.\n"
        "  Waarom:    Lange zinnen zijn moeilijk. Ook als een computer ze voorleest.\n"
        "  Oplossing: Maak er 2 zinnen van.\n"
        "  Norm:      WCAG 3.1.5 Leesniveau, Direct Duidelijk\n"
        "\n"
    ) in render(report, verdict, rules)


def test_a_problem_on_many_pages_is_one_block(report, verdict, rules) -> None:
    text = render(report, verdict, rules)
    assert (
        "op 5 pagina's  fout  axe/color-contrast\n"
        "  Wat:       Deze letters vallen niet genoeg op.\n"
        "  Waarom:    Niet iedereen ziet kleuren goed.\n"
        "  Oplossing: Maak de letters donkerder.\n"
        "  Norm:      WCAG 1.4.3 Contrast (minimum)\n"
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
        f"{LIMITS_LINE}\n"
        "Niet uitgevoerd: Toegankelijkheid. De browser start niet.\n"
        "Niet goedgekeurd. Er zijn 6 fouten. Toegankelijkheid: niet uitgevoerd. De browser start niet.\n"
    )


def test_a_good_report(good_report) -> None:
    assert render(good_report, decide(good_report), {}) == (
        "0 fouten, 0 keer let op, 0 keer kijk hiernaar. Gecontroleerd: 1 tekst of pagina.\n"
        f"{LIMITS_LINE}\nGoedgekeurd.\n"
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


def test_in_english_all_fixed_words_are_english(report, rules) -> None:
    text = render(report, decide(report, language="en"), rules, language="en")
    assert (
        "on 5 pages  error  axe/color-contrast\n"
        "  What:      Deze letters vallen niet genoeg op.\n"
        "  Why:       Niet iedereen ziet kleuren goed.\n"
        "  Solution:  Maak de letters donkerder.\n"
        "  Standard:  WCAG 1.4.3 Contrast (Minimum)\n"
        "  Page:      on 5 pages: /a/, /b/, /c/ and 2 more (licht, 320 px; donker, 320 px)\n"
        "  Place:     .voet\n"
    ) in text
    assert "\n\n6 errors, 1 warning, 1 to check yourself. Checked: 4 texts and pages.\nThis check cannot see: " in text
    assert text.endswith(
        "\nDid not run: Toegankelijkheid. De browser start niet.\n"
        "Not passed. There are 6 errors. Toegankelijkheid: did not run. De browser start niet.\n"
    )


def test_steps_have_a_name_in_each_language() -> None:
    for name in ("audit", "Toegankelijkheid controleren", "Check accessibility"):
        report = Report(steps=[Step(name, Outcome.DID_NOT_RUN)])
        assert "Did not run: Check accessibility." in render(report, decide(report), {}, language="en")
        assert "Niet uitgevoerd: Toegankelijkheid controleren." in render(report, decide(report), {})


def test_a_line_of_a_template_is_told_once_with_its_pages() -> None:
    def finding(line: int, url: str, *also: str) -> Finding:
        return Finding("axe/a", Severity.ERROR, Location("main.html", line, url=url, selector="p"), "x", also=also)

    report = Report(findings=[finding(3, "/a/", "/b/", "/c/", "/d/"), finding(9, "/a/"), finding(3, "/e/", "/a/")])
    text = render(report, decide(report), {})
    assert "main.html:3  fout  axe/a\n  Wat:       x\n  Pagina:    op 5 pagina's: /a/, /b/, /c/ en 2 andere\n" in text
    assert "main.html:9  fout  axe/a\n  Wat:       x\n  Pagina:    /a/\n" in text


def test_pages_that_were_not_fully_checked_are_named() -> None:
    pages = [PageResult(f"/{name}/", ("Het venster ging niet open.",)) for name in "abcde"]
    report = Report(steps=[Step("audit", Outcome.PASSED)], pages=[*pages, PageResult("/goed/")])
    text = render(report, decide(report), {})
    assert text.count("Niet gecontroleerd op /") == 3
    assert "Niet gecontroleerd op /a/: Het venster ging niet open.\n" in text
    assert "\nEn op nog 2 pagina's is niet alles gecontroleerd.\n" in text
    assert text.endswith("Niet goedgekeurd: de controle is niet af. 5 pagina's zijn niet helemaal gecontroleerd.\n")


def test_the_norm_is_named_only_for_what_fails_it(rules) -> None:
    rules = {**rules, "b1/lange-zin": replace(rules["b1/lange-zin"], wcag=())}
    report = Report(findings=[long_sentence()])
    assert "Norm:" not in render(report, decide(report), rules)
