"""The headers of the site: from one file of data to what each kind of server wants to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from typing import Any

Headers = dict[str, str]
CSP = "Content-Security-Policy"


@cache
def _data() -> Mapping[str, Any]:
    import yaml

    return yaml.safe_load(files(__package__).joinpath("headers.yaml").read_text("utf-8"))


def page_policy() -> str:
    """Return the policy that a page can say itself, for a host that sends no headers."""
    return "; ".join(f"{name} {value}" for name, value in _data()["policy"].items())


def frame_policy() -> str:
    """Return the part of the policy that only a server can say."""
    return _data()["frames"]


@dataclass(frozen=True)
class SiteHeaders:
    """The headers of a site. ``base`` is its path on the host; ``sensitive`` are addresses in it, such as ``uitleg/``.

    ``top`` are the names of files and folders in its root; ``framed`` of those may be shown in a frame.
    """

    base: str
    sensitive: tuple[str, ...]
    top: tuple[str, ...] = ()

    def of(self, path: str) -> Headers:
        """Return the headers of a path in the site, such as ``melden/``."""
        data = _data()
        policy = page_policy() if _in_frames(path) else f"{page_policy()}; {frame_policy()}"
        return {CSP: policy, **data["every_file"], "Cache-Control": self._cache(path)}

    def _cache(self, path: str) -> str:
        data = _data()["cache"]
        if path.removesuffix("index.html") in self.sensitive:
            return data["sensitive"]
        return next((value for form, value in data["paths"].items() if fnmatchcase(path, form)), data["pages"])

    # One text for each kind of server

    def netlify(self) -> str:
        """Return the text of ``_headers``. Such a host joins all rules that fit, so no rule repeats what another one says."""
        blocks = [(f"{self.base}*", {CSP: page_policy(), **_data()["every_file"]})]
        for name in self.top:
            if not _in_frames(name):
                blocks.append((f"{self.base}{name}", {CSP: frame_policy()}))
        blocks.append((self.base, {CSP: frame_policy()}))
        blocks += [(f"{self.base}{path}", {"Cache-Control": _data()["cache"]["sensitive"]}) for path in self.sensitive]
        blocks += [
            (f"{self.base}{form}", {"Cache-Control": value}) for form, value in _data()["cache"]["paths"].items()
        ]
        return _MADE + "".join(f"\n{path}\n" + _lines("  {}: {}", rows) for path, rows in blocks)

    def apache(self) -> str:
        """Return the text of ``.htaccess``."""
        parts = [_MADE, _APACHE.replace("BASE", self.base), "<IfModule mod_headers.c>\n", _apache(self.of(""))]
        parts += [f'<If "%{{REQUEST_URI}} =~ m#{rx}#">\n{_apache(rows)}</If>\n' for rx, rows in self._exceptions()]
        return "".join([*parts, "</IfModule>\n"])

    def nginx(self) -> str:
        """Return the text to include in the ``server`` block of nginx, where each ``location`` has to say all headers."""
        parts = [_MADE, _NGINX.replace("BASE", self.base), _location(f"location {self.base}", self.of(""))]
        parts += [_location(f'location ~ "{rx}"', {**self.of(""), **rows}) for rx, rows in self._exceptions()]
        return "\n".join(parts)

    def _exceptions(self) -> Iterable[tuple[str, Headers]]:
        """Yield a pattern of addresses and the headers that are not those of a page."""
        for form in _data()["in_frames"]:
            yield self._pattern(form), {CSP: page_policy()}
        for form, value in _data()["cache"]["paths"].items():
            yield self._pattern(form), {"Cache-Control": value}
        for path in self.sensitive:
            yield f"^{re.escape(self.base + path)}(index\\.html)?$", {"Cache-Control": _data()["cache"]["sensitive"]}

    def _pattern(self, form: str) -> str:
        inside = "[^/]*" if "/" not in form else ".*"
        return f"^{re.escape(self.base)}{inside.join(map(re.escape, form.split('*')))}$"


def _in_frames(path: str) -> bool:
    return any(fnmatchcase(path, form) for form in _data()["in_frames"])


def _lines(form: str, rows: Headers) -> str:
    return "".join(form.format(name, value) + "\n" for name, value in rows.items())


def _apache(rows: Headers) -> str:
    return _lines('  Header always set {} "{}"', rows)


def _location(head: str, rows: Headers) -> str:
    return f"{head} {{\n" + _lines('  add_header {} "{}" always;', rows) + "}\n"


_MADE = "# Gemaakt bij het bouwen van de site. Verander dit bestand niet: de volgende keer is het weer nieuw.\n"
_APACHE = """\
Options -Indexes
ErrorDocument 404 BASE404.html
AddType text/calendar .ics
AddType font/woff2 .woff2
<FilesMatch "^(_headers|\\.(?!well-known).*)$">
  Require all denied
</FilesMatch>
RedirectMatch 404 "/\\.server(/|$)"
"""
_NGINX = """\
# Zet in het server-blok: include /pad/naar/site/.server/nginx.conf;
index index.html;
charset utf-8;
error_page 404 BASE404.html;
location ~ "/(_headers$|\\.(?!well-known))" { return 404; }
"""
