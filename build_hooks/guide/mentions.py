"""Finds the guide's terms in running text: plurals, elisions and capitals included."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guide.concept import Nomenclature
from guide.entry import Entry
from guide.words import Words

_WORD = re.compile(r"[^\W\d_]{3,}")
_SHORTEST_STEM = 3
# Endings leave at least as many letters: all forms of a name start alike.
_START = re.compile(rf"\w{{1,{_SHORTEST_STEM}}}")


@dataclass(frozen=True)
class Mention:
    """A place in a text where a concept is named."""

    start: int
    end: int
    concept: str


class Lexicon:
    """Every name of every concept in one language.

    The names are held by their first letters: most words of a text begin no
    name, and cost next to nothing.
    """

    def __init__(self, nomenclature: Nomenclature, words: Words) -> None:
        """Take the names that are shown, not the misspellings."""
        self._endings = words.rows("grammar.endings")
        names: dict[str, str] = {}
        for concept in nomenclature.concepts.values():
            for name in concept.names(words.language):
                names.setdefault(name, concept.id)
        by_start: dict[str, list[str]] = {}
        for name in sorted(names, key=lambda name: (-len(name), name)):
            if start := _START.match(name):
                by_start.setdefault(start[0].lower(), []).append(name)
        self._starts = _starts(by_start)
        self._patterns = {
            start: (self._compiled(found), tuple(names[name] for name in found))
            for start, found in by_start.items()
        }

    def find(self, text: str, *, nested: bool = False) -> Iterator[Mention]:
        """Yield the mentions in a text, from left to right, never overlapping.

        `nested` gives those inside a longer name too: a text that says « improve the
        client experience » speaks of the client experience.
        """
        end = 0
        for start in self._starts.finditer(text):
            if start.start() < end and not nested:
                continue
            pattern, concepts = self._patterns[start[0].lower()]
            if found := pattern.match(text, start.start()):
                end = found.end()
                yield Mention(found.start(), end, concepts[(found.lastindex or 1) - 1])

    def _compiled(self, names: list[str]) -> re.Pattern[str]:
        branches = "|".join(f"({self._pattern(name)})" for name in names)
        return re.compile(rf"(?:{branches})(?![\w-])", re.IGNORECASE)

    def _pattern(self, name: str) -> str:
        """Return a pattern for a name; a proper name or an abbreviation keeps its capitals."""
        pattern = _WORD.sub(lambda word: self._forms(word[0]), re.escape(name))
        pattern = re.sub("['’]", "['’]", pattern)
        pattern = pattern.replace(r"\ ", r"\s+")
        return f"(?-i:{pattern})" if name[0].isupper() else pattern

    def _forms(self, word: str) -> str:
        """Return a pattern for a word with every ending its language lets it take."""
        forms = {word}
        for endings in self._endings:
            for ending in endings:
                stem = word.removesuffix(ending)
                if word.endswith(ending) and len(stem) >= _SHORTEST_STEM:
                    forms |= {stem + other for other in endings}
        ordered = sorted(forms, key=lambda form: (-len(form), form))
        return f"(?:{'|'.join(re.escape(form) for form in ordered)})"


def _starts(known: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for the starts of words that begin as some name does."""
    rests: dict[str, list[str]] = {}
    for start in sorted(known):
        end = r"(?!\w)" if len(start) < _SHORTEST_STEM else ""
        rests.setdefault(start[0], []).append(start[1:] + end)
    branches = [f"{first}(?:{'|'.join(each)})" for first, each in rests.items()]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(branches) or '(?!)'})", re.IGNORECASE)


def mentioned(entry: Entry, lexicon: Lexicon) -> frozenset[str]:
    """Return the concepts that a page's text names, headings included."""
    text = "\n".join(
        [entry.text("description")]
        + [line.text for line in entry.outline.prose]
        + [heading.text for heading in entry.outline.headings]
    )
    return frozenset(mention.concept for mention in lexicon.find(text, nested=True))
