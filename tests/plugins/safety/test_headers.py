"""One source for all servers: each of them must end up with the same headers for the same path."""

from __future__ import annotations

import datetime
import re

import pytest

from inclusief.safety.headers import CSP, SiteHeaders, frame_policy, page_policy
from inclusief.safety.security_txt import security_txt

TOP = ("agenda-nl.html", "assets/*", "index.html", "melden/*", "sw.js", "uitleg/*")
SITE = SiteHeaders("/dorp/", ("uitleg/",), TOP)
PATHS = (
    "",
    "index.html",
    "melden/",
    "uitleg/",
    "agenda-nl.html",
    "sw.js",
    "assets/fonts/a.woff2",
    "assets/stylesheets/m.css",
)


def test_the_policy_allows_nothing_in_the_page_and_nobody_else():
    policy = dict(part.split(" ", 1) for part in page_policy().split("; "))
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert {value for name, value in policy.items() if name not in ("default-src", "base-uri", "form-action")} == {
        "'self'"
    }
    assert "unsafe" not in page_policy() and "*" not in page_policy()


@pytest.mark.parametrize(
    ("path", "cache"),
    [
        ("melden/", "public, max-age=300"),
        ("uitleg/", "no-store"),
        ("uitleg/index.html", "no-store"),
        ("sw.js", "no-cache"),
        ("assets/stylesheets/main.css", "public, max-age=31536000, immutable"),
    ],
)
def test_how_long_a_file_may_be_kept(path, cache):
    assert SITE.of(path)["Cache-Control"] == cache


def test_only_the_list_for_other_sites_may_stand_in_a_frame():
    assert frame_policy() in SITE.of("melden/")[CSP]
    assert frame_policy() not in SITE.of("agenda-nl.html")[CSP]
    assert frame_policy() in SITE.of("ar/agenda-nl.html")[CSP]


def read_netlify(text: str, path: str) -> dict[str, set[str]]:
    """Return the headers as such a host joins them."""
    found: dict[str, set[str]] = {}
    for block in text.split("\n\n")[1:]:
        form, *rows = block.strip().split("\n")
        if re.fullmatch(re.escape(form).replace(r"\*", ".*"), path):
            for row in rows:
                name, value = row.strip().split(": ", 1)
                found.setdefault(name, set()).add(value)
    return found


def read_nginx(text: str, path: str) -> dict[str, str]:
    found = re.findall(r'^location (~ )?"?(\S+?)"? \{\n((?:  .*\n)+)\}', text, re.M)
    rows = {regex: dict(re.findall(r'add_header (\S+) "(.*)" always;', body)) for _, regex, body in found}
    exact = [body for regex, body in rows.items() if regex.startswith("^") and re.search(regex, path)]
    return exact[0] if exact else rows["/dorp/"]


def read_apache(text: str, path: str) -> dict[str, str]:
    found: dict[str, str] = {}
    here = True
    for line in text.split("\n"):
        if opened := re.match(r'<If "%\{REQUEST_URI\} =~ m#(.*)#">', line):
            here = bool(re.search(opened[1], path))
        elif line == "</If>":
            here = True
        elif here and (row := re.match(r'  Header always set (\S+) "(.*)"', line)):
            found[row[1]] = row[2]
    return found


@pytest.mark.parametrize("path", PATHS)
def test_every_server_says_the_same(path):
    wanted = SITE.of(path)
    assert read_nginx(SITE.nginx(), f"/dorp/{path}") == wanted
    assert read_apache(SITE.apache(), f"/dorp/{path}") == wanted


@pytest.mark.parametrize("path", PATHS)
def test_a_host_that_joins_rules_says_no_header_twice_in_another_way(path):
    joined = read_netlify(SITE.netlify(), f"/dorp/{path}")
    wanted = SITE.of(path)
    assert "; ".join(sorted(joined[CSP])) == wanted[CSP]
    assert all(len(values) == 1 for name, values in joined.items() if name != CSP)
    if wanted["Cache-Control"] != SITE.of("melden/")["Cache-Control"]:
        assert joined["Cache-Control"] == {wanted["Cache-Control"]}


def test_whom_to_tell_about_a_leak():
    text = security_txt("mailto:lek@dorp.example", "https://dorp.example/inclusie/", datetime.date(2026, 11, 23))
    assert text.split("\n") == [
        "Contact: mailto:lek@dorp.example",
        "Expires: 2027-11-18T00:00:00.000Z",
        "Preferred-Languages: nl, en",
        "Canonical: https://dorp.example/inclusie/.well-known/security.txt",
        "",
    ]
    assert security_txt("", "https://dorp.example/", datetime.date(2026, 11, 23)) == ""
