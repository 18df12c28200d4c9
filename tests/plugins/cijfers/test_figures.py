"""Figures: none without a source, none of two kinds in one series, and the same numbers in words, bars and table."""

from __future__ import annotations

import csv
import datetime
import io
import re

import pytest
import yaml

from inclusief.cijfers.checks import check_figures, unknown_figures
from inclusief.cijfers.schema import read_figures
from inclusief.cijfers.units import units
from inclusief.cijfers.views import to_csv, view
from inclusief.languages import language
from inclusief.pages import Page
from inclusief.translations.translator import SOURCE_TRANSLATOR, Translator
from inclusief_checks.findings import Severity

TODAY = datetime.date(2026, 11, 23)
VALUE = {"jaar": "2024", "waarde": "14796", "bron": "een krant", "bron_datum": "2025-04", "opgezocht": "2026-11-23",
         "zekerheid": "hoog"}  # fmt: skip
SERIES = {"id": "meldingen", "titel": "Meldingen", "definitie": "Wat mensen meldden.", "wie": "Het Punt", "eenheid": "aantal",
          "plaats": "Nederland", "zin": "In {jaar} waren het er {waarde}.", "waarden": [VALUE]}  # fmt: skip


@pytest.fixture
def read(tmp_path):
    def read_series(*series: dict):
        path = tmp_path / "cijfers.yaml"
        path.write_text(yaml.safe_dump({"versie": "1", "reeksen": list(series)}, allow_unicode=True), "utf-8")
        return read_figures(path, "content/cijfers.yaml")

    return read_series


def years(*pairs: tuple[str, str], **fields: str) -> dict:
    return {**SERIES, "waarden": [{**VALUE, "jaar": year, "waarde": value} for year, value in pairs], **fields}


def test_a_series_is_read_with_all_it_needs(read):
    (series,), findings = read(SERIES)
    assert findings == [] and check_figures([series], TODAY) == []
    assert (series.published[0].year, series.published[0].number) == (2024, 14796)


@pytest.mark.parametrize("field", sorted(VALUE))
def test_a_figure_without_its_source_or_year_is_an_error(read, field):
    series, findings = read({**SERIES, "waarden": [{k: v for k, v in VALUE.items() if k != field}]})
    assert [(f.rule, f.severity) for f in findings] == [("gegevens/ontbreekt", Severity.ERROR)]
    assert f"'{field}'" in findings[0].message and findings[0].location.line
    assert not any(one.waarden for one in series)


def test_a_figure_cannot_bring_a_definition_of_its_own(read):
    _, findings = read({**SERIES, "waarden": [{**VALUE, "definitie": "Iets anders."}]})
    assert [f.rule for f in findings] == ["gegevens/onbekend"]


def test_the_same_year_twice_is_an_error(read):
    _, findings = read(years(("2024", "1"), ("2024", "2")))
    assert [f.rule for f in findings] == ["gegevens/id"]


@pytest.mark.parametrize("wrong", ["14.796", "1e3", "-4", "veel", "bijna 500", "٤"])
def test_what_is_no_number_is_an_error(read, wrong):
    _, findings = read(years(("2024", wrong)))
    assert [f.rule for f in findings] == ["gegevens/tekst"]


def test_a_sentence_names_year_and_figure(read):
    _, findings = read({**SERIES, "zin": "Het waren er {waarde}."})
    assert [f.rule for f in findings] == ["cijfer/zin"]


def test_what_has_yet_to_come_stops_and_what_is_old_is_told(read):
    (future, old, new), _ = read(
        years(("2027", "1"), id="straks"),
        years(("2023", "1"), id="oud"),
        years(("2023", "1"), ("2024", "2"), id="nieuw"),
    )
    assert [(f.rule, f.severity) for f in check_figures([future, old, new], TODAY)] == [
        ("cijfer/toekomst", Severity.ERROR),
        ("cijfer/oud", Severity.WARNING),
    ]


def test_an_uncertain_figure_is_nowhere(read):
    (series,), _ = read({**SERIES, "waarden": [VALUE, {**VALUE, "jaar": "2023", "waarde": "777", "zekerheid": "laag"}]})
    shown = view(series, SOURCE_TRANSLATOR)
    assert "777" not in f"{shown['sentence']}{shown['rows']}{shown['sources']}" + to_csv(series)
    (nothing,), _ = read({**SERIES, "waarden": [{**VALUE, "zekerheid": "laag"}]})
    assert [f.rule for f in check_figures([nothing], TODAY)] == ["cijfer/leeg"] and units([nothing]) == []


def plain(html: object) -> str:
    return re.sub("<[^>]+>", "", str(html))


def test_one_figure_is_a_sentence_and_no_chart(read):
    (series,), _ = read(SERIES)
    shown = view(series, SOURCE_TRANSLATOR)
    assert plain(shown["sentence"]) == "In 2024 waren het er 14.796."
    assert shown["rows"] == shown["bars"] == []


def test_bars_are_as_long_as_their_figures(read):
    (series, part), _ = read(
        years(("2024", "200"), ("2023", "50")), years(("2023", "11,5"), ("2024", "40"), id="deel", eenheid="procent")
    )
    rows = view(series, SOURCE_TRANSLATOR)["bars"]
    assert [(row["year"], row["width"]) for row in rows] == [("2023", 25), ("2024", 100)]
    rows = view(part, SOURCE_TRANSLATOR)["bars"]
    assert [(plain(row["figure"]), row["width"]) for row in rows] == [("11,5%", 12), ("40%", 40)]


def test_one_in_ten_is_no_longer_bar_than_one_in_eight(read):
    (series,), _ = read(years(("2023", "8"), ("2024", "10"), eenheid="een-op"))
    shown = view(series, SOURCE_TRANSLATOR)
    assert shown["bars"] == [] and [plain(row["figure"]) for row in shown["rows"]] == ["1 op de 8", "1 op de 10"]


def test_numbers_are_written_as_the_language_does(read):
    (series,), _ = read(years(("2023", "1"), ("2024", "14796")))
    for code, number in {"nl": "14.796", "en": "14,796", "uk": "14\xa0796"}.items():
        assert plain(view(series, Translator(language(code)))["rows"][1]["figure"]) == number


def test_each_source_is_named_with_its_years(read):
    two = {**VALUE, "jaar": "2023"}, {**VALUE, "jaar": "2022", "bron": "een rapport", "bron_datum": "onbekend"}
    (series,), _ = read({**SERIES, "waarden": [VALUE, *two]})
    assert [(s["years"], s["text"], s["day"]) for s in view(series, SOURCE_TRANSLATOR)["sources"]] == [
        ("2024, 2023", "een krant", "2025-04"),
        ("2022", "een rapport", ""),
    ]


def test_the_download_has_every_figure_with_its_source(read):
    (series,), _ = read(years(("2024", "11,5"), ("2023", "7"), titel='Met "tekens", ja'))
    rows = list(csv.DictReader(io.StringIO(to_csv(series))))
    assert [(row["jaar"], row["waarde"], row["bron"]) for row in rows] == [
        ("2023", "7", "een krant"),
        ("2024", "11.5", "een krant"),
    ]


def test_a_page_that_asks_for_another_series_is_told_so(read):
    series, _ = read(SERIES)
    page = Page("a", "content/a.md", {"title": "A"}, (), (("cijfers", "melding", 3), ("cijfers", "meldingen", 4)))
    (finding,) = unknown_figures("content/cijfers.yaml", [page], series)
    assert (finding.location.line, finding.excerpt) == (3, "melding") and "meldingen" in finding.suggestion
