"""The rule about the language of text, in Dutch."""

from __future__ import annotations

from ..findings import Rule

WRONG_LANGUAGE = Rule(
    id="taal/verkeerde-taal",
    title="De tekst staat in een andere taal dan de pagina zegt",
    why="Een computer leest de tekst dan voor met verkeerde klanken. Ook vertalen in de browser gaat dan mis.",
    how="Vertaal de tekst. Of zet de goede taal erbij, bijvoorbeeld { lang=en } achter een alinea.",
    sources=(
        "WCAG 3.1.1",
        "WCAG 3.1.2",
        "ACT-regel ucwvc8 (taal van de pagina)",
        "ACT-regel off6ek (taal van onderdelen)",
    ),
    examples_wrong=('<p lang="ar">Bel dit nummer als u hulp nodig hebt.</p>',),
    examples_good=('<p lang="nl">Bel dit nummer als u hulp nodig hebt.</p>',),
)


def language_rules() -> dict[str, Rule]:
    """Return the rules about language by their id."""
    return {WRONG_LANGUAGE.id: WRONG_LANGUAGE}
