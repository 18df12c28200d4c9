"""``inclusief lsp``, spoken to as an editor speaks."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

PAGE = "---\ntitle: 😀 Proef\n---\n\n😀 Wij retourneren dit.\n"


def talk(root: Path, *steps: tuple[str, str, str]) -> list[types.PublishDiagnosticsParams]:
    """Open, change, save and close documents; return what the server says after each step."""

    async def run() -> list[types.PublishDiagnosticsParams]:
        client, said = LanguageClient("test", "1"), asyncio.Queue[types.PublishDiagnosticsParams]()

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def hear(answer: types.PublishDiagnosticsParams) -> None:
            said.put_nowait(answer)

        await client.start_io(sys.executable, "-m", "inclusief", "lsp")
        await client.initialize_async(
            types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=root.as_uri())
        )
        client.initialized(types.InitializedParams())
        answers = []
        for version, (step, name, text) in enumerate(steps, 1):
            uri = (root / name).as_uri()
            if step == "open":
                client.text_document_did_open(
                    types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", version, text))
                )
            elif step == "change":
                changes = [types.TextDocumentContentChangeWholeDocument(text)]
                document = types.VersionedTextDocumentIdentifier(version, uri)
                client.text_document_did_change(types.DidChangeTextDocumentParams(document, changes))
            elif step == "save":
                (root / name).write_text(text, "utf-8")
                client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
            else:
                client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
            answers.append(await asyncio.wait_for(said.get(), 60))
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()
        return answers

    return asyncio.run(run())


@pytest.fixture
def root(make_site) -> Path:
    return make_site({"content/x.md": PAGE})


def marks(answer: types.PublishDiagnosticsParams) -> list[tuple[str, int, int, int]]:
    return [
        (str(d.code), d.range.start.line, d.range.start.character, d.range.end.character) for d in answer.diagnostics
    ]


def test_a_page_is_marked_while_somebody_types_and_clean_when_it_is_good(root):
    first, better, worse, closed = talk(
        root,
        ("open", "content/x.md", PAGE),
        ("change", "content/x.md", PAGE.replace("retourneren", "sturen")),
        ("change", "content/x.md", PAGE.replace("title: 😀 Proef\n", "titel: x\n")),
        ("close", "content/x.md", ""),
    )
    # The smiley counts for two: editors count in UTF-16.
    assert marks(first) == [("b1/moeilijk-woord", 4, 7, 18)]
    assert "Schrijf liever" in first.diagnostics[0].message
    assert marks(better) == []
    assert {"gegevens/onbekend", "b1/moeilijk-woord"} <= {row[0] for row in marks(worse)}
    assert marks(closed) == []


def test_the_calendar_is_checked_when_it_is_saved(root):
    good = (root / "calendar.yaml").read_text("utf-8")
    opened, saved = talk(
        root, ("open", "calendar.yaml", good), ("save", "calendar.yaml", good.replace("07-01", "31-07"))
    )
    assert not [row for row in marks(opened) if row[0].startswith("gegevens")]
    assert any(row[0].startswith(("kalender/", "gegevens/")) for row in marks(saved))
