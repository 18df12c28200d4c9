"""What search engines are told of a reporting point: what stands on its card, and nothing else."""

from __future__ import annotations

import json

from inclusief.meldpunten.cards import card
from inclusief.meldpunten.contact_point import contact_point


def test_a_free_number_is_told_to_be_free(point_of):
    data = contact_point(point_of({"telefoon": "0800-0880", "kosten": "gratis", "website": "https://a.nl"}))
    assert data == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Punt",
        "url": "https://a.nl",
        "contactPoint": [
            {
                "@type": "ContactPoint",
                "telephone": "08000880",
                "contactType": "customer service",
                "contactOption": "https://schema.org/TollFree",
            }
        ],
    }


def test_what_is_not_sure_is_not_told(point_of):
    subject = point_of({"telefoon": {"waarde": "0800-0880", "zekerheid": "laag"}, "email": "a@b.nl"})
    assert "telephone" not in json.dumps(contact_point(subject))
    assert contact_point(point_of({"telefoon": {"waarde": "0800-0880", "zekerheid": "laag"}})) is None


def test_a_name_cannot_end_the_element(point_of):
    shown = str(card(point_of({"telefoon": "112"}, naam="</script><b>"))["json_ld"])
    assert shown.count("</script>") == 1
    assert json.loads(shown.removeprefix('<script type="application/ld+json">').removesuffix("</script>"))["name"] == (
        "</script><b>"
    )
