"""Templates as the start tags in them, so that an element of a built page can be led to the line that wrote it.

Knows Jinja: what stands between braces is filled in later and says nothing, apart from the texts in ``t("…")`` and the like.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..findings import Location
from .letters import letters_of
from .tree import Element, read_attributes

FILLED = "\x00"
"""Stands where a template fills something in."""

_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.S)
_CONDITION = re.compile(r"\{%-?\s*if\b.*?\{%-?\s*endif\s*-?%\}", re.S)
_START = re.compile(r"<([a-zA-Z][^\s/>]*)((?:[^\"'>]++|\"[^\"]*\"|'[^']*')*+)>")
_CALL = re.compile(
    r"""\b(?:t|ta|tn|gettext|_|lang\.t)\(\s*(?:"([^"]*)"|'([^']*)')(?:\s*,\s*(?:"([^"]*)"|'([^']*)'))?"""
)
_ANCHOR = re.compile(r"\{\{-?\s*a\(")
ONLY_ONE = frozenset({"html", "head", "body", "main"})
"""Tags that a page has once, so that the tag alone tells where it came from."""
_VARYING = frozenset({"lang", "dir", "hreflang", "href", "src", "content"})


@dataclass
class TemplateTag:
    """A start tag in a template."""

    place: Location
    number: int
    """Its order among the tags of its file."""
    tag: str
    classes: frozenset[str]
    attributes: Mapping[str, str]
    """The attributes of which the whole value stands in the template."""
    always: frozenset[str] = frozenset()
    """The classes that do not depend on a condition."""
    rare: bool = False
    """True in a template that makes a page by itself, such as the page for unknown addresses."""
    texts: set[str] = field(default_factory=set)
    """The letters of each text that follows it."""


class Templates:
    """The start tags of templates, by what can be recognised of them."""

    def __init__(self, files: Iterable[tuple[str, str]], rare: Iterable[str] = ()) -> None:
        """Read the templates: pairs of the name to show and the text. ``rare`` are the names of those that make one page only."""
        self._rare = frozenset(rare)
        self._files: dict[str, list[TemplateTag]] = {}
        self._known: dict[tuple[str, str], list[TemplateTag]] = {}
        self._scripts: list[tuple[str, str]] = []
        for name, text in files:
            if name.endswith(".js"):
                self._scripts.append((name, text))
            else:
                self._read(name, text)

    def _read(self, name: str, text: str) -> None:
        lines = [0, *(match.end() for match in re.finditer("\n", text))]
        clean = _JINJA.sub(_blank, text)
        tags: list[TemplateTag] = []
        starts: list[int] = []
        found = [(match.start(), match.end(), match[1].lower(), match[2]) for match in _START.finditer(clean)]
        found += [(match.start(), match.end(), "a", "") for match in _ANCHOR.finditer(text)]
        for start, end, tag, raw in sorted(found):
            row = bisect_right(lines, start) - 1
            attributes = read_attributes(raw)
            classes = frozenset(part for part in attributes.pop("class", "").split() if FILLED not in part)
            fixed = {
                key: value for key, value in attributes.items() if value and FILLED not in value and FILLED not in key
            }
            place = Location(name, row + 1, start - lines[row] + 1)
            without = read_attributes(_JINJA.sub(_blank, _CONDITION.sub(" ", text[start:end]))[1 + len(tag) :])
            always = classes.intersection(without.get("class", "").split())
            made = TemplateTag(place, len(tags), tag, classes, fixed, always, name in self._rare)
            tags.append(made)
            starts.append(start)
            follow = re.compile(r"[^<]*").match(clean, end)
            if follow and (letters := letters_of(follow[0].replace(FILLED, " ")).text):
                made.texts.add(letters)
        for match in _CALL.finditer(text):
            index = bisect_right(starts, match.start()) - 1
            if index >= 0:
                # A text in which something is filled in looks different on the page.
                tags[index].texts |= {letters_of(said).text for said in match.groups() if said and "{" not in said}
        self._files[name] = tags
        for made in tags:
            keys = [("class", part) for part in made.classes] + [("text", said) for said in made.texts]
            keys += [(key, value) for key, value in made.attributes.items() if key not in _VARYING]
            keys += [("tag", made.tag)] if made.tag in ONLY_ONE else []
            for key in keys:
                self._known.setdefault(key, []).append(made)

    def evident(
        self, element: Element, texts: Iterable[str] = (), around: TemplateTag | None = None, *, rare: str = ""
    ) -> TemplateTag | None:
        """Return the one tag that an element shows by its own class, attributes or text; None without or with doubt.

        ``texts`` are the letters in the element, also as they stand in the templates. ``around`` is the tag around it: it decides
        between equals. ``rare`` is the template of a page that is made by one of its own: tags of other ones cannot have made it.
        """
        if element.tag in ("path", "g", "circle", "rect"):
            return None
        texts = set(texts)
        keys = [("class", part) for part in element.classes] + [("text", said) for said in texts]
        keys += [(key, value) for key, value in element.attributes.items() if key not in _VARYING and key != "class"]
        keys += [("tag", element.tag)] if element.tag in ONLY_ONE else []
        scores: dict[int, tuple[float, TemplateTag]] = {}
        for key in keys:
            for tag in self._known.get(key, ()):
                if id(tag) not in scores and _same_tag(tag.tag, element.tag):
                    scores[id(tag)] = (self._score(tag, element, texts), tag)
        usable = [row for row in scores.values() if not row[1].rare or row[1].place.file == rare]
        ranked = sorted(usable, key=lambda row: (row[1].rare != bool(rare), -row[0]))
        ranked = [row for row in ranked if row[1].rare == ranked[0][1].rare]
        if not ranked or ranked[0][0] <= 0:
            return None
        best = [tag for score, tag in ranked if score == ranked[0][0]]
        if len(best) > 1 and around is not None:
            near = [tag for tag in best if tag.place.file == around.place.file and tag.number > around.number]
            best = near[:1] or best
        # A site's own template replaces the one of the theme with the same name, and stands first.
        return best[0] if len(best) == 1 or all(tag.place.file == best[0].place.file for tag in best) else None

    @staticmethod
    def _score(tag: TemplateTag, element: Element, texts: set[str]) -> float:
        own = element.attributes
        same = (tag.tag in ONLY_ONE) + 3 * len(tag.classes.intersection(element.classes)) + 3 * bool(tag.texts & texts)
        same += sum(5 if key == "id" else 2 for key, value in tag.attributes.items() if own.get(key) == value)
        missing = len(tag.classes.difference(element.classes))
        other = sum(
            key in own and own[key] != value for key, value in tag.attributes.items() if key not in ("lang", "dir")
        )
        return same - 1.5 * missing - 2 * other

    def below(self, tag: TemplateTag, element: Element, texts: Iterable[str] = ()) -> TemplateTag | None:
        """Return the first tag after another, in the same file, that can have made an element; None if there is none.

        A tag that says a text can only have made an element with that text.
        """
        shown = set(texts)
        own = set(element.classes)
        for candidate in self._files[tag.place.file][tag.number + 1 :]:
            said = not candidate.texts or candidate.texts & shown
            if candidate.tag == element.tag and candidate.always <= own and said:
                wrong = (
                    key in _VARYING or element.attributes.get(key) == value
                    for key, value in candidate.attributes.items()
                )
                if all(wrong):
                    return candidate
        return None

    def script(self, element: Element) -> Location | None:
        """Return the line of a script that names a class of an element: for what a script puts in a page."""
        for name, text in self._scripts:
            for part in element.classes:
                found = re.search(rf"""["'`][^"'`\n]*(?<![\w-]){re.escape(part)}(?![\w-])""", text)
                if found:
                    return Location(name, text.count("\n", 0, found.start()) + 1)
        return None


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", FILLED if match[0].startswith("{{") else " ", match[0])


def _same_tag(written: str, shown: str) -> bool:
    return written == shown or (FILLED in written and shown.startswith(written.split(FILLED)[0]))
