"""A series as a page shows it, and as a file that people can open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from itertools import groupby
from typing import Any

from markupsafe import Markup

from ..translations.isolate import left_to_right
from ..translations.translator import Translator
from .model import Series, Value
from .texts import ONE_IN

COLUMNS = ("reeks", "jaar", "waarde", "eenheid", "plaats", "wie", "definitie", "bron", "bron_datum", "url", "opgezocht")


def number_text(value: Decimal, locale: str) -> str:
    """Return a number as a language writes it: ``14.796`` in Dutch."""
    from babel.numbers import format_decimal

    return format_decimal(value, locale=locale)


def figure_html(series: Series, value: Value, translator: Translator) -> Markup:
    """Return a figure with its unit, as it stands in a table."""
    if series.eenheid == "procent":
        from babel.numbers import format_percent

        return left_to_right(format_percent(value.number / 100, "#,##0.##%", locale=translator.language.locale))
    number = left_to_right(number_text(value.number, translator.language.locale))
    return translator.html(ONE_IN, n=number) if series.eenheid == "een-op" else number


def sentence(series: Series, value: Value, translator: Translator) -> Markup:
    """Return the figure in words."""
    number = number_text(value.number, translator.language.locale)
    return translator.html(series.zin, jaar=left_to_right(value.jaar), waarde=left_to_right(number))


def view(series: Series, translator: Translator) -> dict[str, Any]:
    """Return the variables of the template. ``bars`` and ``rows`` are empty for a single figure: one bar says nothing."""
    values = series.published
    most = Decimal(100) if series.eenheid == "procent" else max(value.number for value in values)
    several = len(values) > 1
    rows = [
        {
            "year": str(value.jaar),
            "figure": figure_html(series, value, translator),
            "width": round(100 * value.number / most) if most else 0,
        }
        for value in (values if several else ())
    ]
    return {
        "series": series,
        "sentence": sentence(series, values[-1], translator),
        "rows": rows,
        # "1 in 8" is more than "1 in 10": a longer bar would say the opposite.
        "bars": rows if series.eenheid != "een-op" else [],
        "sources": _sources(values),
        "looked_up": min(value.opgezocht for value in values),
    }


def _sources(values: list[Value]) -> list[dict[str, str]]:
    """Return each source with the years that come from it, the newest first."""
    found = []
    key = lambda value: (str(value.bron), str(value.bron_datum), str(value.url or ""))  # noqa: E731
    for (source, day, url), group in groupby(reversed(values), key=key):
        years = ", ".join(str(value.jaar) for value in group)
        found.append({"text": source, "day": "" if day == "onbekend" else day, "url": url, "years": years})
    return found


def to_csv(series: Series) -> str:
    """Return the published figures as CSV, in Dutch as the data are: one file for all languages."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(COLUMNS)
    for value in series.published:
        about = (series.eenheid, series.plaats, series.wie, series.definitie)
        source = (value.bron, value.bron_datum, value.url or "", value.opgezocht.isoformat())
        writer.writerow([series.id, value.jaar, value.number, *about, *source])
    return target.getvalue()
