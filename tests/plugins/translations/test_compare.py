"""What a translation may not lose."""

from __future__ import annotations

import pytest

from inclusief.translations.compare import differences


@pytest.mark.parametrize(
    ("source", "translation", "rule"),
    [
        ("Bel [0800-0880](tel:08000880).", "Call [0800-0880](tel:08000881).", "link"),
        ("Bel [0800-0880](tel:08000880).", "Call us.", "link"),
        ("Lees [dit](melden.md).", "Read [this](melden.md) or [that](https://evil.example).", "link"),
        ("Er zijn 24 meldingen.", "There are 42 reports.", "getal"),
        ("Er zijn 24 meldingen.", "There are reports.", "getal"),
        ("Gemaakt op {datum}.", "Made.", "invulplek"),
        ("Gewoon.", "Plain <script>alert(1)</script>", "html"),
        ("Gewoon.", "Plain <img src=x onerror=alert(1)>", "html"),
        ("Gewoon.", "Pl\u202eain", "stuurteken"),
    ],
)
def test_a_loss_is_found(source, translation, rule):
    assert rule in {difference.rule for difference in differences(source, translation)}


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Bel [0800-0880](tel:08000880).", "اتصل على [0800-0880](tel:08000880)."),
        ("In 2023 kwamen er 1.250 meldingen.", "There were 1,250 reports in 2023."),
        ("Op 23 november 2026.", "في ٢٣ نوفمبر ٢٠٢٦."),
        ("Om 9.00 uur.", "At 9:00."),
        ("Van {begin} tot {einde}", "{begin} – {einde}"),
        ("Een <abbr>woord</abbr>.", "A <abbr>word</abbr>."),
    ],
)
def test_other_words_are_fine(source, translation):
    assert differences(source, translation) == []
