"""Turns text into the words that are searched; the site's script does the very same.

Both read one table per language (`words/*.yml`, under `search`), and share the cases
of `tests/search/analysis.yml`. Everything here is written so that a browser's regular
expressions mean the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from guide.words import Words

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})
_MARKS = re.compile("[\u0300-\u036f]")
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc]")
_JOINED = re.compile(r"[-\u2010\u2011]")
_APART = re.compile(r"[\W_]+")
SHORTEST_STEM = 3


def fold(text: str) -> str:
    """Return the text in lower case, without accents, ligatures spelled out."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.lower()))
    return bare.translate(_LIGATURES)


@dataclass(frozen=True)
class Analyser:
    """One language's way of cutting text into words."""

    elided: tuple[str, ...]
    """Short words written with an apostrophe before another: `l` in `l'entente`."""
    stop: frozenset[str]
    """Words too common to search, unless nothing else was typed."""
    endings: tuple[tuple[str, str], ...]
    """Endings with what replaces them, the longest first."""

    @cached_property
    def _elision(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(self.elided) or '(?!)'})'")

    @cached_property
    def _cut(self) -> dict[str, tuple[str, ...]]:
        """What was cut already: a guide says the same words many times."""
        return {}

    def words(self, text: str) -> list[str]:
        """Return the words of a text, folded, in order.

        A hyphenated word gives its parts, then the whole without hyphens.
        """
        cut = self._cut
        found: list[str] = []
        for written in text.split():
            words = cut.get(written)
            if words is None:
                words = cut[written] = tuple(self._words(written))
            found += words
        return found

    def _words(self, written: str) -> Iterator[str]:
        folded = self._elision.sub(" ", _APOSTROPHES.sub("'", fold(written)))
        for chunk in folded.split():
            parts = [word for word in _APART.split(chunk) if word]
            yield from parts
            if len(parts) > 1 and _JOINED.search(chunk):
                yield "".join(parts)

    def stem(self, word: str) -> str:
        """Return what a word shares with its plural and its neighbours of the same family."""
        for ending, replacement in self.endings:
            kept = len(word) - len(ending)
            if kept + len(replacement) >= SHORTEST_STEM and kept > 0 and word.endswith(ending):
                return word[:kept] + replacement
        return word


def analyser(words: Words) -> Analyser:
    """Return the analyser of a language."""
    endings = (
        (row[0], row[1] if len(row) > 1 else "") for row in words.rows("search.endings") if row
    )
    return Analyser(
        elided=words.column("search.elided"),
        stop=frozenset(words.column("search.stop")),
        endings=tuple(sorted(endings, key=lambda row: (-len(row[0]), row[0]))),
    )
