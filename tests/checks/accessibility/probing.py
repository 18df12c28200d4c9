"""What the tests of the probes share: small pages in a browser that is equipped as in an audit."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from inclusief_checks.accessibility.browsers import BrowserSession, find_browser
from inclusief_checks.accessibility.observation import Observation
from inclusief_checks.accessibility.server import serve
from inclusief_checks.accessibility.states import LIGHT_NARROW, LIGHT_WIDE, settle

Look = Callable[..., list[Observation]]


@contextmanager
def looking(probe: Callable[..., list[Observation]], axe_script: Path, folder: Path) -> Iterator[Look]:
    """Yield a function that shows HTML and returns what the probe sees."""
    axe = axe_script.read_text("utf-8")
    with BrowserSession(find_browser(os.environ)) as session, serve(folder) as origin:

        def look(html: str, *, narrow: bool = False, **arguments: object) -> list[Observation]:
            whole = html.lstrip().lower().startswith(("<!doctype", "<html"))
            start = '<!doctype html><html lang="nl"><head><title>Voorbeeld</title></head><body>'
            (folder / "index.html").write_text(html if whole else f"{start}{html}</body></html>", "utf-8")
            state = LIGHT_NARROW if narrow else LIGHT_WIDE
            session.emulate(width=state.width, height=state.height, scheme="light")
            session.driver.get(f"{origin}/")
            settle(session, state)
            session.driver.execute_script(axe)
            seen = probe(session, state=state.name, **arguments)
            assert session.driver.current_url.split("#")[0] == f"{origin}/", "the probe left the page"
            return seen

        yield look


def rules(seen: list[Observation]) -> set[str]:
    """Return which rules saw something, sure or not."""
    return {each.rule for each in seen}
