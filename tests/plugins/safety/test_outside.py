"""A link to another site says so, once."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from inclusief.safety.outside import mark_outside

OWN = "https://dorp.example/inclusie/"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            '<p><a href="https://x.example/">X</a>.</p>',
            '<p><a href="https://x.example/" rel="noopener noreferrer">X (weg)</a>.</p>',
        ),
        (
            '<a class="a" href="http://x.example/" title="t"><b>X</b></a>',
            '<a class="a" href="http://x.example/" title="t" rel="noopener noreferrer"><b>X</b> (weg)</a>',
        ),
    ],
)
def test_a_link_to_another_site_says_so(html, expected):
    assert mark_outside(html, OWN, lambda: Markup("weg")) == expected


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../melden/">X</a>',
        '<a href="tel:112">X</a>',
        f'<a href="{OWN}melden/">X</a>',
        '<a href="https://x.example/" rel="noopener noreferrer">X (andere website)</a>',
        "<p>https://x.example/</p>",
    ],
)
def test_other_links_stay_as_they_are(html):
    assert mark_outside(html, OWN, lambda: Markup("weg")) == html
