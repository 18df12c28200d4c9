"""From inline Markdown to the words that a reader sees, with for each character its place in the Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass

_INLINE = re.compile(
    r"""
    (?P<code>`+)(?P<code_text>.+?)(?P=code)(?!`)
  | !\[(?P<alt>[^\]\n]*)\](?:\([^()\s]*(?:\s+"[^"\n]*")?\)|\[[^\]\n]*\])
  | \[(?P<link>(?:[^\[\]\n]|\n(?!\n))*)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+"[^"\n]*")?\)|\[[^\]\n]*\])
  | <(?P<auto>(?:https?://|mailto:|tel:)[^<>\s]+)>
  | (?P<tag></?[A-Za-z][^<>\n]*>|<!--.*?-->)
  | (?P<attributes>\{:?\s*[.#][^{}\n]*\})
  | \\(?P<escaped>[\\`*_{}\[\]()>#+.!|~-])
  | (?P<emphasis>\*{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=[\w.!?,:;)])_{1,3}(?!\w)|~~|\^\^)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class Plain:
    """The words of a block. ``offsets[i]`` is where character ``i`` stands in the inline Markdown."""

    text: str
    offsets: tuple[int, ...]

    def source_offset(self, index: int) -> int:
        """Return the place in the Markdown of the character at ``index``."""
        if not self.offsets:
            return 0
        return self.offsets[index] if index < len(self.offsets) else self.offsets[-1] + 1


def plain(inline: str) -> Plain:
    """Return the visible words of inline Markdown. Code, addresses, tags and alternative texts are left out."""
    characters: list[str] = []
    offsets: list[int] = []

    def keep(start: int, end: int) -> None:
        characters.extend(inline[start:end])
        offsets.extend(range(start, end))

    def visit(start: int, end: int) -> None:
        position = start
        while match := _INLINE.search(inline, position, end):
            keep(position, match.start())
            if match["link"] is not None:
                visit(match.start("link"), match.end("link"))
            elif match["escaped"] is not None:
                keep(match.start("escaped"), match.end("escaped"))
            elif match["code"] is not None:
                # One word, so that the sentence around it keeps its length.
                characters.append("x")
                offsets.append(match.start())
            position = match.end()
        keep(position, end)

    visit(0, len(inline))
    return Plain("".join(characters), tuple(offsets))
