"""What the tags of a browser leave open in a PDF: what is decoration, kinds that readers know, and the body of a list item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

BEGIN = frozenset({"BMC", "BDC"})
PATH = frozenset({"m", "l", "c", "v", "y", "h", "re"})
PAINT = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"})
CLIP = frozenset({"W", "W*"})
SHOW = frozenset({"Tj", "TJ", "'", '"', "Do", "sh", "INLINE IMAGE"})
"""Operators that paint by themselves. A path is made first and painted by one of ``PAINT``; ``n`` paints nothing."""


def mark_artifacts(pdf: pikepdf.Pdf) -> None:
    """Put all that stands outside marked content in an artifact, on every page."""
    import pikepdf

    for page in pdf.pages:
        instructions = list(pikepdf.parse_content_stream(page))
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(list(_marked(instructions))))


def _marked(instructions: Iterable[Any]) -> Iterator[Any]:
    from pikepdf import ContentStreamInstruction, Name, Operator

    begin = ContentStreamInstruction([Name.Artifact], Operator("BMC"))
    end = ContentStreamInstruction([], Operator("EMC"))
    depth, path = 0, []
    for instruction in instructions:
        name = str(instruction.operator)
        depth += (name in BEGIN) - (name == "EMC")
        if depth:
            yield instruction
        elif name in PATH or name in CLIP:
            path.append(instruction)  # nothing may come between a path and what paints it
        elif name in PAINT:
            path.append(instruction)
            yield from path if name == "n" else (begin, *path, end)
            path = []
        elif name in SHOW:
            yield from (begin, instruction, end)
        else:
            yield instruction
    yield from path


STANDARD = {"/Strong": "/Span", "/Em": "/Span"}
"""Kinds that a browser writes and that PDF 1.7 does not know, and what they are to a reader."""


def use_standard_kinds(pdf: pikepdf.Pdf) -> None:
    """Say what new kinds are in terms of old ones, and give each item of a list a body."""
    from pikepdf import Dictionary, Name

    tree = pdf.Root.StructTreeRoot
    tree.RoleMap = Dictionary({kind: Name(standard) for kind, standard in STANDARD.items()})
    for item in [element for element in elements(tree) if element.S == "/LI"]:
        _give_body(pdf, item)


def _give_body(pdf: pikepdf.Pdf, item: Any) -> None:
    """Put all but the mark of an item in one body."""
    from pikepdf import Array, Dictionary, Name

    children = _children(item)
    rest = [child for child in children if _kind(child) not in ("/Lbl", "/LBody")]
    if not rest:
        return
    body = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, K=Array(rest)))
    if "/Pg" in item:
        body.Pg = item.Pg  # numbers of marked content are those of a page
    for child in rest:
        if _kind(child):
            child.P = body
    item.K = Array([*(child for child in children if _kind(child) in ("/Lbl", "/LBody")), body])


def elements(node: Any) -> Iterator[Any]:
    """Yield all elements below a node of the structure, in reading order."""
    for child in _children(node):
        if _kind(child):
            yield child
            yield from elements(child)


def _children(node: Any) -> list[Any]:
    from pikepdf import Array

    children = node.get("/K", [])
    return list(children) if isinstance(children, (Array, list)) else [children]


def _kind(child: Any) -> str:
    """Return the kind of an element; empty for a number of marked content or a reference to a link."""
    from pikepdf import Dictionary

    return str(child.S) if isinstance(child, Dictionary) and "/S" in child else ""
