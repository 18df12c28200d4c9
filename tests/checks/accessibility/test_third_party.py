from __future__ import annotations

from inclusief_checks.accessibility.third_party import observations, requested

ORIGIN = "http://127.0.0.1:8000"


def test_each_other_host_is_told_once() -> None:
    addresses = [
        "http://127.0.0.1:8000/stijl.css",
        "https://fonts.example/a.css",
        "https://fonts.example/b.woff2",
        "wss://chat.example/",
        "data:image/gif;base64,R0lG",
        "blob:http://127.0.0.1:8000/1",
        "about:blank",
    ]
    assert [
        (seen.rule, seen.data["host"], seen.html) for seen in observations(addresses, [], ORIGIN, "light-1280")
    ] == [
        ("privacy/derden", "chat.example", "wss://chat.example/"),
        ("privacy/derden", "fonts.example", "https://fonts.example/a.css"),
    ]


def test_another_port_is_another_host() -> None:
    (seen,) = observations(["http://127.0.0.1:9/x"], [], ORIGIN, "light-1280")
    assert seen.data == {"host": "127.0.0.1:9"}


def test_each_cookie_is_told() -> None:
    (seen,) = observations([], ["volg"], ORIGIN, "light-1280")
    assert (seen.rule, seen.data) == ("privacy/cookie", {"name": "volg"})


def test_requests_are_read_from_the_events_of_the_browser() -> None:
    events = [
        ("Network.requestWillBeSent", {"request": {"url": "https://a.example/"}}),
        ("Network.responseReceived", {"response": {"url": "https://b.example/"}}),
        ("Network.webSocketCreated", {"url": "wss://c.example/"}),
    ]
    assert requested(events) == ["https://a.example/", "wss://c.example/"]


def test_what_we_blocked_ourselves_was_not_asked() -> None:
    events = [
        ("Network.requestWillBeSent", {"requestId": "1", "request": {"url": "https://a.example/index.json"}}),
        ("Network.requestWillBeSent", {"requestId": "2", "request": {"url": "https://b.example/"}}),
        ("Network.loadingFailed", {"requestId": "1", "blockedReason": "inspector"}),
        ("Network.loadingFailed", {"requestId": "2", "blockedReason": "csp"}),
    ]
    assert requested(events) == ["https://b.example/"]
