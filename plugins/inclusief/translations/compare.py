"""What is wrong with a translation, apart from its words: it may not lose, change or add what is not language.

A translation may only hold the marks of Markdown and HTML that its Dutch text holds. So it can never bring a script, a
link, an attribute or an id of its own: what is not known from the Dutch text is refused, whatever it would do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from inclusief_checks.findings import Severity
from inclusief_checks.plain import plain

from ..languages import SOURCE, Language
from .letters import DENSE, invisible, wrong_script
from .numbers import months_of_dates, number_changes, numbers, other_months, western

_MARKS = re.compile(r"[\d\]\[{}<>&`\\@*_]|://|[a-z0-9]\.[a-z]|^[ \t]*(?:[#>+-]|[=~]{3}|[!?]{3}|\|)", re.I | re.M)
"""What a text without anything to compare does not have; most texts are such texts."""

_TARGET = r"\(\s*(?:<([^<>\n]*)>|((?:[^()\s<>\"']|\([^()\s<>\"']*\))+))(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
_CODE = re.compile(r"`[^`]+`")
_IMAGE = re.compile(rf"!\[([^\[\]]*)\]{_TARGET}")
_LINK = re.compile(rf"\[([^\[\]]*)\]{_TARGET}")
_REFERENCE = re.compile(r"\[[^\[\]]*\]\s?(\[[^\[\]]*\])")
_TAG = re.compile(r"<\s*[/!?A-Za-z][^<>]*>?")
_BRACES = re.compile(r"\{[^{}]*\}")
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?")
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_UNKNOWN_LINK = re.compile(r"\]\(.*")
_ADDRESS = re.compile(
    r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*://[^\s\"'<>()\[\]]+[^\s\"'<>()\[\].,;:!?]"  # https://gemeente.nl/x
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # iemand@gemeente.nl
    r"|(?<![\w@.-])(?:[a-z0-9-]+\.){0,9}[a-z0-9-]{2,}\.[a-z]{2,}(?:/[^\s\"'<>()\[\]]*[^\s\"'<>()\[\].,;:!?])?(?![\w@-]|\.\w)",
    re.A,
)
_SCHEME = re.compile(r"\b(?:javascript|vbscript|data|file|blob)\s*:\s*(?=[^\s])", re.I)
_BLOCK = re.compile(r"^[ \t]*(?:#{1,6}[ \t]|>|[-+*][ \t]|={3,}\s*$|-{3,}\s*$|[`~]{3}|!{3}|\?{3}|\|)", re.M)
_LOOSE = re.compile(r"!\[|\]\(|[\[\]{}<>`\\]")
"""Marks that are no part of what is compared as a whole. What they do depends on their order."""
_ESCAPE = re.compile(r"\\(?s:.)?")
_SINGLE = "[]{}<>`\\"
_EMPHASIS = "*_"
_INNOCENT = frozenset({"&amp;", "&nbsp;", "&shy;"})
_VISIBLE = re.compile(r"[^\W_]")
_NAME_PARTS = frozenset(re.findall(r"\w+", "aan bij de den der en het in la of op te ten ter van von voor"))
_FEW = re.compile(r"(?<!\d)[0-2](?!\d)")
_SHOWN = 300


@dataclass(frozen=True)
class Difference:
    """One thing that is wrong. Only an error keeps a translation from readers."""

    rule: str
    message: str
    suggestion: str
    severity: Severity = Severity.ERROR
    source: str = field(default="", compare=False)
    translation: str = field(default="", compare=False)

    @property
    def texts(self) -> str:
        """Both texts, for the one who solves it. Signs that nobody sees are written out."""
        return f"Nederlands: {_short(self.source)}. Vertaling: {_short(self.translation)}."


def _short(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…")


def form_differences(
    sources: Sequence[str], forms: Sequence[str], *, prose: bool = True, language: Language | None = None
) -> list[Difference]:
    """Return what is wrong with all forms of a translation. ``sources`` is the Dutch text, or its singular and plural."""
    found = []
    for number, form in enumerate(forms):
        source = sources[0] if number == 0 and len(forms) > 1 else sources[-1]
        if len(sources) > 1 and number < len(forms) - 1 and "{n}" not in form:
            # The form for one or two may say so in a word or a digit: 'one part' for '{n} part'.
            source, form = source.replace("{n}", "").strip(), _FEW.sub("", western(form))
        found += differences(source, form, prose=prose, language=language)
    return found


def differences(
    source: str, translation: str, *, prose: bool = True, language: Language | None = None
) -> list[Difference]:
    """Return what is wrong with a translation. ``prose`` says that the text is Markdown."""
    found = _whole(source, translation, language)
    if not any(one.rule in ("leeg", "lengte") and one.severity is Severity.ERROR for one in found):
        if _MARKS.search(translation) or _MARKS.search(source):
            found += _marks(source, translation, prose, language)
        elif _SCHEME.search(translation) and not _SCHEME.search(source):
            found.append(_scheme())
    if not found:
        return found
    return [Difference(f.rule, f.message, f.suggestion, f.severity, source, translation) for f in dict.fromkeys(found)]


def _whole(source: str, translation: str, language: Language | None) -> list[Difference]:
    """Return what is wrong with the text as a whole: empty, Dutch, too long, another script, invisible signs."""
    if not _VISIBLE.search(translation) and _VISIBLE.search(source):
        return [
            Difference("leeg", "In de vertaling staan geen woorden.", "Vul de vertaling in, of maak die helemaal leeg.")
        ]
    found = []
    script = language.script if language else ""
    if source == translation:
        if language and not language.code.startswith(SOURCE) and _is_sentence(source):
            severity = Severity.WARNING if script == "Latn" else Severity.ERROR
            found.append(
                Difference("zelfde", "De vertaling is gelijk aan het Nederlands.", "Vertaal de tekst.", severity)
            )
        return found
    found += _length(len(source), len(translation), script)
    if (language is not None) and (piece := wrong_script(source, translation, script)):
        found.append(
            Difference(
                "schrift",
                f"'{piece}' is niet in het schrift van deze taal.",
                f"Schrijf de tekst in de letters van de taal {language.name}. Kijk ook of dit de goede taal is.",
            )
        )
    if hidden := [sign for sign in invisible(translation) if sign not in source]:
        names = ", ".join(f"U+{ord(sign):04X}" for sign in dict.fromkeys(hidden))
        found.append(
            Difference("stuurteken", f"In de vertaling staat een onzichtbaar teken: {names}.", "Haal het teken weg.")
        )
    return found


def _length(before: int, after: int, script: str) -> list[Difference]:
    if after > 10 * before and after > 60:
        return [Difference("lengte", "De vertaling is meer dan 10 keer zo lang.", "Kijk of dit bij deze tekst hoort.")]
    if before >= 40 and before > 10 * after:
        return [Difference("lengte", "De vertaling is meer dan 10 keer zo kort.", "Vertaal de hele tekst.")]
    if after > 4 * before and after > before + 100:
        message = "De vertaling is meer dan 4 keer zo lang."
        return [Difference("lengte", message, "Kijk of dit bij deze tekst hoort.", Severity.WARNING)]
    if before >= 60 and before > 4 * after and script not in DENSE:
        message = "De vertaling is meer dan 4 keer zo kort."
        return [Difference("lengte", message, "Kijk of er niets ontbreekt.", Severity.WARNING)]
    return []


def _is_sentence(text: str) -> bool:
    """Tell a text from a name or an address: it has three words that begin small and are no part of a name."""
    words = re.findall(r"(?<![\w.@/{-])[a-zà-ÿ]{2,}(?![\w.@/}]*[@/}]|\.\w)", plain(text).text)
    return sum(word not in _NAME_PARTS for word in words) >= 3


# What is not language: everything with a mark


@dataclass
class _Parts:
    """A text taken apart."""

    links: Counter[str]
    labels: Counter[tuple[str, str]]
    tags: Counter[str]
    places: Counter[str]
    attributes: Counter[str]
    code: Counter[str]
    addresses: Counter[str]
    rest: str
    """The words and numbers that are left."""


def _take_apart(text: str) -> _Parts:
    code: list[str] = []
    links: list[str] = []
    labels: list[tuple[str, str]] = []

    def take_code(match: re.Match[str]) -> str:
        code.append(match.group())
        return " "

    def take_link(match: re.Match[str]) -> str:
        target = match[2] if match[2] is not None else match[3]
        image = match.group().startswith("!")
        links.append("!" + target if image else target)
        if not image:
            labels.append((target, " ".join(sorted(numbers(match[1]).elements()))))
        return f" {match[1]} "

    if "`" in text:
        text = _CODE.sub(take_code, text)
    if "](" in text:
        text = _LINK.sub(take_link, _IMAGE.sub(take_link, text))
    if "[" in text:
        links += _REFERENCE.findall(text)
    tags = _TAG.findall(text) if "<" in text else []
    if tags:
        text = _TAG.sub(" ", text)
    braces = _BRACES.findall(text) if "{" in text else []
    if braces:
        text = _BRACES.sub(" ", text)
    addresses = _ADDRESS.findall(text) if "." in text or ":" in text else []
    return _Parts(
        Counter(links),
        Counter(labels),
        Counter(tags),
        Counter(part for part in braces if _PLACEHOLDER.fullmatch(part)),
        Counter(part for part in braces if not _PLACEHOLDER.fullmatch(part)),
        Counter(code),
        Counter(addresses),
        _ADDRESS.sub(" ", text) if addresses else text,
    )


def _marks(source: str, translation: str, prose: bool, language: Language | None) -> list[Difference]:
    found: list[Difference] = []
    before, after = _take_apart(source), _take_apart(translation)

    def compare(rule: str, one: Counter[str], other: Counter[str], what: str, suggestion: str) -> None:
        if one != other:
            found.append(_changed(rule, what, list(one - other), list(other - one), suggestion))

    compare("link", before.links, after.links, "een link", "Neem de link precies over.")
    compare("link", before.addresses, after.addresses, "een adres", "Neem het adres precies over.")
    compare("html", before.tags, after.tags, "HTML", "Neem de HTML precies over.")
    compare("invulplek", before.places, after.places, "een invulplek", "Neem het woord tussen accolades precies over.")
    compare("opmaak", before.attributes, after.attributes, "tekst tussen accolades", "Neem die tekst precies over.")
    compare("opmaak", before.code, after.code, "code", "Neem de code precies over.")
    if before.links == after.links and before.labels != after.labels:
        labels = ", ".join(f"{number or '-'} bij {target}" for target, number in after.labels - before.labels)
        found.append(Difference("getal", f"Een link heeft een ander getal: {labels}.", "Neem het getal precies over."))
    if not found and (loose := _loose_marks(source, translation, before, after, prose)):
        found.append(loose)
    if before.tags and before.tags == after.tags and _is_nested(source) and not _is_nested(translation):
        found.append(Difference("html", "De HTML staat in de verkeerde volgorde.", "Sluit af wat u opent."))
    if _SCHEME.search(after.rest) and not _SCHEME.search(before.rest):
        found.append(_scheme())
    _add_numbers(found, before.rest, after.rest, language)
    return found


def _changed(rule: str, what: str, lost: list[str], added: list[str], suggestion: str) -> Difference:
    """Return one difference for what was lost and added: often the one is the other, with a mistake."""
    if lost and added:
        message = f"De vertaling verandert {what}: {', '.join(lost)} wordt {', '.join(added)}."
    elif lost:
        message = f"De vertaling mist {what}: {', '.join(lost)}."
    else:
        message = f"De vertaling heeft {what} te veel: {', '.join(added)}."
    return Difference(rule, message, suggestion)


def _scheme() -> Difference:
    return Difference("link", "De vertaling heeft een adres dat code kan starten.", "Haal het adres weg.")


def _loose_marks(source: str, translation: str, before: _Parts, after: _Parts, prose: bool) -> Difference | None:
    """Return a finding for marks outside of what was compared. They could be read as a link, an attribute or a block."""
    signs = [
        sign for sign in (_SINGLE + _EMPHASIS if prose else _SINGLE) if source.count(sign) != translation.count(sign)
    ]
    entities = Counter(_ENTITY.findall(translation)) - Counter(_ENTITY.findall(source)) if "&" in translation else ()
    signs += [entity for entity in entities if "#" in entity or (entity.endswith(";") and entity not in _INNOCENT)]
    if "[" in after.rest and _BRACKETS.findall(before.rest) != _BRACKETS.findall(after.rest):
        signs.append("[…]")
    if _UNKNOWN_LINK.findall(before.rest) != _UNKNOWN_LINK.findall(after.rest):
        signs.append("](…")
    if _ESCAPE.findall(source) != _ESCAPE.findall(translation):
        signs.append("\\")
    if _LOOSE.search(before.rest + after.rest) and _LOOSE.findall(source) != _LOOSE.findall(translation):
        signs.append("de volgorde")
    if _between_braces(translation) != _between_braces(source):
        signs.append("{…}")
    if _BLOCK.search(translation) and not _BLOCK.search(source):
        signs.append("het teken aan het begin van een regel")
    if not signs:
        return None
    shown = ", ".join(dict.fromkeys(signs))
    return Difference(
        "opmaak", f"De vertaling heeft andere tekens voor opmaak: {shown}.", "Neem de opmaak precies over."
    )


def _between_braces(text: str) -> list[str]:
    """Return words that Python-Markdown could take for attributes: it reads from the first ``{`` of a line to the last ``}``."""
    found = []
    for line in text.split("\n") if "{" in text else ():
        between = _BRACES.sub(" ", line[line.find("{") : line.rfind("}") + 1 or len(line)])
        if "=" in between or re.search(r"(?:^|[\s{}])[#.]\w", between):
            found.append(between)
    return found


def _is_nested(text: str) -> bool:
    """Tell whether each end tag ends the tag that was opened last."""
    opened: list[str] = []
    for tag in _TAG.findall(text):
        name = re.match(r"<\s*(/?)\s*([\w-]+)", tag)
        if name is None or tag.endswith("/>") or name[2].lower() in ("br", "hr", "img", "wbr"):
            continue
        if not name[1]:
            opened.append(name[2].lower())
        elif not opened or opened.pop() != name[2].lower():
            return False
    return not opened


def _add_numbers(found: list[Difference], source: str, translation: str, language: Language | None) -> None:
    lost, added = number_changes(source, translation)
    if lost or added:
        found.append(_changed("getal", "een getal", lost, added, "Neem het getal precies over."))
    months = months_of_dates(source) if language else ()
    if language and months and (wrong := other_months(months, translation, language.locale)):
        message = f"De vertaling noemt een andere maand: {', '.join(wrong)}."
        found.append(Difference("datum", message, "Neem de datum precies over."))
