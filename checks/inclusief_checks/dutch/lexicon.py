"""How often a word is used in Dutch, and its lemma: a table that is looked up without being read.

The numbers are those of wordfreq (Zipf scale: 3 is once in a million words, 6 is once in a thousand; Van Heuven et al.
2014), the lemmas those of simplemma. Loading the two takes a second and a half, too long for a check of one page. So they are
written once, sorted, into a file in the user's cache folder, and found there. Where no file can be written the table
stays in memory. The file is made anew for another version of either library.
"""

from __future__ import annotations

import mmap
import os
import sys
import time
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path

_FORMAT = 3
_TOO_LONG = 60
_KEPT_SECONDS = 86_400
COMMON = 3.0
"""The Zipf value from which a word is in ``common_words``."""


def _cache_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "inclusief"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "inclusief"


def _make() -> dict[str, bytes]:
    """Return the two files.

    "woorden" has a line for each word, sorted by bytes: the word, a hundred times its Zipf value in three digits, its lemma.
    "gewoon" has the words above ``COMMON`` with, in front, that value: a line for each value, to be read at a stroke.
    """
    import wordfreq
    from simplemma.strategies import DefaultDictionaryFactory

    frequency = wordfreq.get_frequency_dict("nl", "large")
    zipf = {word: round(wordfreq.freq_to_zipf(value) * 100) for word, value in frequency.items()}
    lemmas = {}
    for word, lemma in DefaultDictionaryFactory().get_dictionary("nl").items():
        word = (word.decode() if isinstance(word, bytes) else word).casefold()
        # A separable verb is "vast_stellen" there.
        lemmas[word] = (lemma.decode() if isinstance(lemma, bytes) else lemma).replace("_", "").casefold()
    rows, common = {}, defaultdict(list)
    for word in zipf.keys() | lemmas.keys():
        lemma = lemmas.get(word, word)
        value = max(zipf.get(word, 0), zipf.get(lemma, 0))
        if value and not set(word + lemma) & set("\t\n "):
            rows[word.encode()] = f"\t{zipf.get(word, 0):03}\t{'' if lemma == word else lemma}\n".encode()
            if value >= 100 * COMMON and zipf.get(word, 0) >= 150:
                common[value].append(word)
    table = b"\n" + b"".join(word + rows[word] for word in sorted(rows))
    return {
        "woorden": table,
        "gewoon": "\n".join(f"{value} {' '.join(sorted(common[value]))}" for value in sorted(common)).encode(),
    }


def stored(name: str, key: str, make: Callable[[], Mapping[str, bytes]]) -> mmap.mmap | bytes:
    """Return a file of the cache folder, made if need be. ``key`` changes with what it is made from.

    ``make`` returns the data of this file, and of others that are made along with it, by their names.
    """
    data: Mapping[str, bytes] = {}
    try:
        path = _cache_folder() / f"{name}-{key}.txt"
        if not path.exists():
            data = make()
            path.parent.mkdir(parents=True, exist_ok=True)
            for kind, content in data.items():
                _write(path.with_name(f"{kind}-{key}.txt"), content)
                _forget_older(path.parent, kind)
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, RuntimeError, ValueError):  # no home, full or read-only disk
        return (data or make())[name]


def _write(path: Path, content: bytes) -> None:
    new = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _forget_older(folder: Path, kind: str) -> None:
    """Delete files of other versions that nobody made lately."""
    for other in folder.glob(f"{kind}-*.txt"):
        if time.time() - other.stat().st_mtime > _KEPT_SECONDS:
            other.unlink(missing_ok=True)


def libraries() -> str:
    """Return a text that changes with the libraries that the words come from."""
    return f"{_FORMAT}-{version('wordfreq')}-{version('simplemma')}"


@cache
def _in_memory() -> dict[str, bytes]:
    return _make()


@cache
def _file(name: str) -> mmap.mmap | bytes:
    return stored(name, libraries(), _in_memory)


@cache
def common_words() -> dict[str, float]:
    """Return the words that are used at least as often as ``COMMON``, or whose lemma is, with that Zipf value."""
    found: dict[str, float] = {}
    for line in _file("gewoon")[:].decode().split("\n"):
        value, *words = line.split(" ")
        found.update(dict.fromkeys(words, int(value) / 100))
    return found


_BLOCK = 1024


class Table:
    """Lines of a word, a tab and what is known of it, sorted by their bytes: found without reading the rest."""

    def __init__(self, data: mmap.mmap | bytes) -> None:
        # For each kilobyte the first word and the place of its line: a search starts there.
        self._data = data
        self._keys, self._starts = [b""], [0]
        for place in range(_BLOCK, len(data), _BLOCK):
            start = data.find(b"\n", place)
            if start < 0 or start + 1 >= len(data):
                break
            self._keys.append(data[start + 1 : data.find(b"\t", start)])
            self._starts.append(start)
        self._starts.append(len(data))

    def get(self, word: str) -> bytes | None:
        """Return what stands behind a word."""
        if len(word) > _TOO_LONG or "\n" in word:
            return None
        wanted = word.encode("utf-8", "replace")
        block = bisect_right(self._keys, wanted) - 1
        line = b"\n%b\t" % wanted
        place = self._data.find(line, self._starts[block], self._starts[block + 1] + len(line))
        if place < 0:
            return None
        start = place + len(line)
        return self._data[start : self._data.find(b"\n", start)]


def words_above(value: float) -> list[str]:
    """Return the words of the table that are used at least so often, in the order of their bytes."""
    lines = (line.split(b"\t") for line in _file("woorden")[:].split(b"\n") if line)
    return [word.decode() for word, used, _ in lines if int(used) >= 100 * value]


@cache
def _words() -> Table:
    return Table(_file("woorden"))


@lru_cache(maxsize=1 << 18)
def _row(word: str) -> tuple[float, str]:
    """Return the Zipf value (0 for a word that is not there) and the lemma of a word in lower case."""
    found = _words().get(word) if word else None
    return (int(found[:3]) / 100, found[4:].decode() or word) if found else (0.0, word)


def zipf(word: str) -> float:
    """Return how often a word in lower case is used, on the Zipf scale; 0 for a word that is not in the table."""
    return _row(word)[0]


def lemma(word: str) -> str:
    """Return the lemma of a word in lower case: "gemeenten" gives "gemeente", "uitgevoerd" gives "uitvoeren"."""
    return _row(word)[1]
