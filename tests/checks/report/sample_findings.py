"""Findings and rules for the tests of the reports, also text that tries to break a format."""

from __future__ import annotations

from inclusief_checks.findings import Finding, Location, Rule, Severity

HOSTILE = "<script>alert('x')</script> ]]> & \"q\" \x1b[31mrood\x00\x08 \u202etxt.exe\u202c {{ 7*7 }} \u2028 einde"

RULES = {
    "b1/lange-zin": Rule(
        "b1/lange-zin",
        "Een lange zin",
        "Lange zinnen zijn moeilijk. Ook als een computer ze voorleest.",
        "Maak de zin korter.",
        ("Direct Duidelijk",),
        ("3.1.5",),
        ("23a2a8",),
        "content",
    ),
    "axe/color-contrast": Rule(
        "axe/color-contrast",
        "Te weinig contrast.",
        "Niet iedereen ziet kleuren goed.",
        "Maak de letters donkerder.",
        ("WCAG 1.4.3",),
        ("1.4.3",),
        ("afw4f7",),
        "colour",
    ),
}


def long_sentence(suggestion: str = "Maak er 2 zinnen van.") -> Finding:
    return Finding(
        rule="b1/lange-zin",
        severity=Severity.ERROR,
        location=Location("content/melden.md", 14, 5, 40),
        message="Deze zin heeft 31 woorden. Het maximum is 20.",
        suggestion=suggestion,
        excerpt="Een heel lange zin",
    )


def contrast(url: str, *, severity: Severity = Severity.ERROR, selector: str = ".voet") -> Finding:
    return Finding(
        rule="axe/color-contrast",
        severity=severity,
        location=Location(f"content{url}index.md", url=url, selector=selector),
        message="Deze letters vallen niet genoeg op.",
        suggestion="Maak de letters donkerder.",
        excerpt='<p class="voet">Tekst</p>',
        states=("licht, 320 px", "donker, 320 px"),
    )
