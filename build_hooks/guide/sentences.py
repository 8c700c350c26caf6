"""Cuts a page's running text into sentences, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guide.entry import Entry, Prose
from guide.scanning import STAND_IN, scan
from guide.words import Words

_ROW = re.compile(r"\s*\|")
_CELLS = re.compile(r"(?<!\\)\|")
_TITLE = re.compile(r"\s*!!!")
_NUMBERED = re.compile(r"(?:\([\w.]{1,3}\)|[A-Z]?\d+(?:\.\d+)*[.)]?)\s+(?=[^\W\d_])")
_APART = re.compile(r"\s*(?:[-*+>]|\d+\.|:|!!!|\[\^[^\]]+\]:)(?:\s|$)")
_END = re.compile(r"[.?!…]+[\s»”\")\]]*(?:\[\^[^\]]+\])*(?=\s+[«“\"(\[]*\s?[A-ZÀ-Þ0-9ᐁ-ᙿ])")
_LAST = re.compile(r"[\w.'’-]+\.$")
_GROUPED = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_WORD = re.compile(rf"\S*[\w{STAND_IN}]\S*")


@dataclass(frozen=True)
class Sentence:
    """A sentence, or an item or a cell that is less than one."""

    text: str
    line: int

    @property
    def length(self) -> int:
        """How many words it has, but for its own number; a number is one, whatever its spaces."""
        text = self.text[found.end() :] if (found := _NUMBERED.match(self.text)) else self.text
        return len(_WORD.findall(_GROUPED.sub("", text)))


def sentences(entry: Entry, words: Words) -> Iterator[Sentence]:
    """Yield the sentences of a page's text, in their order."""
    short = {each.casefold() for each in words.column("plain.shortened")}
    for passage in _passages(entry):
        whole = " ".join(each.text for each in passage)
        start = 0
        for end in [*_ends(whole, short), len(whole)]:
            if text := whole[start:end].strip():
                lead = len(whole[start:end]) - len(whole[start:end].lstrip())
                yield Sentence(text, _line(passage, start + lead))
            start = end


def _passages(entry: Entry) -> Iterator[list[Prose]]:
    """Yield the lines that follow one another in a paragraph, an item or a cell."""
    lines = entry.body.split("\n")
    open_: list[Prose] = []
    for prose in entry.outline.prose:
        line = lines[prose.line - entry.body_line]
        row = _ROW.match(line)
        if open_ and (row or _APART.match(line) or prose.line != open_[-1].line + 1):
            yield open_
            open_ = []
        if row:
            for cell in _CELLS.split(line):
                yield [Prose(each.text, prose.line) for each in scan(cell).prose]
        elif _TITLE.match(line):
            yield [prose]
        else:
            open_.append(prose)
    if open_:
        yield open_


def _ends(text: str, short: set[str]) -> Iterator[int]:
    for end in _END.finditer(text):
        last = _LAST.search(text[: end.start() + 1])
        name = last[0].casefold() if last else ""
        if name not in short and not re.fullmatch(r"\w\.", name):
            yield end.end()


def _line(passage: list[Prose], place: int) -> int:
    """Return the line of a place in the passage's lines, joined by a space each."""
    for each in passage:
        if place <= len(each.text):
            return each.line
        place -= len(each.text) + 1
    return passage[-1].line
