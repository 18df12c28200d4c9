from __future__ import annotations

from inclusief_checks.accessibility.third_party import findings_of, requested

ORIGIN = "http://127.0.0.1:8000"


def test_each_other_host_is_one_finding() -> None:
    addresses = [
        "http://127.0.0.1:8000/stijl.css",
        "https://fonts.example/a.css",
        "https://fonts.example/b.woff2",
        "wss://chat.example/",
        "data:image/gif;base64,R0lG",
        "blob:http://127.0.0.1:8000/1",
        "about:blank",
    ]
    found = findings_of(addresses, [], ORIGIN, file="a.md", url="/a/")
    assert [(f.rule, f.message, f.excerpt) for f in found] == [
        ("privacy/derden", "Deze pagina haalt iets op bij chat.example.", "wss://chat.example/"),
        ("privacy/derden", "Deze pagina haalt iets op bij fonts.example.", "https://fonts.example/a.css"),
    ]


def test_another_port_is_another_host() -> None:
    (found,) = findings_of(["http://127.0.0.1:9/x"], [], ORIGIN, file="a.md", url="/a/")
    assert found.message == "Deze pagina haalt iets op bij 127.0.0.1:9."


def test_each_cookie_is_one_finding() -> None:
    (found,) = findings_of([], ["volg"], ORIGIN, file="a.md", url="/a/")
    assert (found.rule, found.message) == ("privacy/cookie", "Deze pagina zet een cookie met de naam 'volg'.")


def test_requests_are_read_from_the_events_of_the_browser() -> None:
    events = [
        ("Network.requestWillBeSent", {"request": {"url": "https://a.example/"}}),
        ("Network.responseReceived", {"response": {"url": "https://b.example/"}}),
        ("Network.webSocketCreated", {"url": "wss://c.example/"}),
    ]
    assert requested(events) == ["https://a.example/", "wss://c.example/"]
