"""Puts one question at a time to an editor, with an example and a default, until the answer can be used."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .scalars import clean

Check = Callable[[str], str]
"""Returns what is wrong with an answer and what to do, or nothing."""
UNKNOWN = "onbekend"


class Questions:
    """Asks through ``ask`` (as ``input`` does) and says through ``say`` (as ``print`` does)."""

    def __init__(self, ask: Callable[[str], str], say: Callable[[str], None]) -> None:
        self._ask = ask
        self.say = say

    def text(
        self, question: str, *, example: str = "", default: str = "", check: Check = lambda _: "", empty: bool = False
    ) -> str:
        """Return an answer that ``check`` has nothing against. With ``empty`` no answer is an answer."""
        self.say(f"\n{question}")
        if example:
            self.say(f"  Bijvoorbeeld: {example}")
        if default:
            self.say(f"  Druk op Enter voor: {default}")
        elif empty:
            self.say("  Weet u het niet? Druk op Enter.")
        while True:
            answer = clean(self._ask("> ")) or default
            if not answer and not empty:
                self.say("Hier is een antwoord nodig.")
                continue
            wrong = check(answer) if answer else ""
            if not wrong:
                return answer
            self.say(f"{wrong}\nProbeer het nog eens.")

    def choice(self, question: str, options: Mapping[str, str], *, default: str) -> str:
        """Return one of the options. An editor types its number or the word itself."""
        names = list(options)
        self.say(f"\n{question}")
        for number, name in enumerate(names, 1):
            label = options[name]
            self.say(f"  {number}  {name}" + (f": {label}" if label else ""))
        self.say(f"  Druk op Enter voor: {default}")
        while True:
            answer = clean(self._ask("> ")).casefold() or default
            if answer.isdecimal() and 1 <= int(answer) <= len(names):
                return names[int(answer) - 1]
            found = [name for name in names if name.casefold() == answer]
            found = found or [name for name in names if name.casefold().startswith(answer)]
            if len(found) == 1:
                return found[0]
            self.say(f"Typ een getal van 1 tot en met {len(names)}, of een woord uit de lijst.")

    def yes(self, question: str, *, default: str = "nee") -> bool:
        """Return whether the answer is yes."""
        return self.choice(question, {"ja": "", "nee": ""}, default=default) == "ja"
