"""Texts to copy: for each channel and language, with what can be seen on the image, and a warning if it is too long."""

from __future__ import annotations

import pytest
from staff_sample import FEAST
from test_staff_page import all_of, parsed, text_of

from inclusief.calendar.staff import data_files
from inclusief.calendar.staff.data_files import channels, happy_words
from inclusief.calendar.staff.page import channel_texts, to_html
from inclusief.languages import is_language_code


def copies(html: str) -> list[tuple[str, str, str]]:
    """Return language, direction and text of all that can be copied."""
    return [
        (p.get("lang"), p.get("dir"), "".join(p.itertext()))
        for p in all_of(parsed(html), "p")
        if p.get("class") == "copy"
    ]


def test_each_channel_has_the_text_in_each_language_and_the_alt_text(plan_of) -> None:
    html = to_html(plan_of())
    assert copies(html) == [
        ("nl", "ltr", "Fijn feest!"),  # website
        ("nl", "ltr", "Fijn feest!"),  # x, with an image
        ("nl", "ltr", "Een kaars."),
        ("tr", "ltr", "tr: Fijn feest!"),
        ("tr", "ltr", "tr: Fijn feest!"),
        ("tr", "ltr", "tr: Een kaars."),
    ]
    text = text_of(parsed(html))
    assert "Website" in text and "Facebook" not in text


def test_a_language_from_right_to_left_stands_from_right_to_left(calendar_from) -> None:
    import datetime

    from inclusief.calendar.staff.planner import plan

    made = plan(
        calendar_from(),
        datetime.date(2026, 11, 23),
        languages=["ar"],
        translated=lambda *_: True,
        text=lambda code, dutch: {"Fijn feest!": "عيد سعيد!", "Een kaars.": "شمعة."}[dutch],
    )
    assert copies(to_html(made))[-2:] == [("ar", "rtl", "عيد سعيد!"), ("ar", "rtl", "شمعة.")]


def test_without_channels_of_its_own_a_greeting_goes_to_all(plan_of) -> None:
    (item,) = plan_of(FEAST.replace("      kanalen: [website, x]\n", "")).preparations
    assert [channel.id for channel in item.channels] == list(channels())


@pytest.mark.parametrize(("length", "over"), [(280, 0), (281, 1), (300, 20)])
def test_a_text_that_does_not_fit_says_by_how_much(plan_of, length, over) -> None:
    made = plan_of(FEAST.replace("nl: Fijn feest!", "nl: " + "a" * length))
    (item,) = made.preparations
    found = {row.channel.id: row.too_long for row in channel_texts(item, item.texts[0])}
    assert found == {"website": 0, "x": over}
    assert (f"{over} tekens te lang" in text_of(parsed(to_html(made)))) is bool(over)


def test_an_image_without_description_is_told(plan_of) -> None:
    none = text_of(parsed(to_html(plan_of(FEAST.replace("      beeld: {alt: Een kaars.}\n", "")))))
    assert "Beschrijving van het plaatje: nog niet geschreven" in none
    assert "nog niet geschreven" not in text_of(parsed(to_html(plan_of())))


def test_the_lists_that_people_add_to_are_right() -> None:
    assert {"website", "intranet", "facebook", "instagram", "linkedin", "x", "scherm"} == set(channels())
    assert all(channel.name and channel.longest >= 100 for channel in channels().values())
    assert {"nl", "en", "tr", "ar", "uk", "pl", "de"} <= set(happy_words())
    for code, words in happy_words().items():
        assert is_language_code(code) and words and all(word == word.strip().casefold() for word in words), code


def test_a_broken_list_is_a_fault_of_the_program(tmp_path, monkeypatch) -> None:
    (tmp_path / "channels.yaml").write_text("x: {naam: X, langste: veel, plaatje: ja}\n")
    monkeypatch.setattr(data_files, "_HERE", tmp_path)
    channels.cache_clear()
    try:
        with pytest.raises(ValueError, match=r"channels\.yaml:1"):
            channels()
    finally:
        channels.cache_clear()
