"""Writes the index as scripts: they load over http and from a disk alike, where fetch is refused.

A root (how the language cuts words, what there is of pages and parts), the list of words
in alphabetical order, what each word says where in the same order, and the pages' texts,
the last three in parts. A mistyped word is looked for in the list alone, which is short.
The root's name never changes, so that a page need not be written again when another one
is; it tells the folder of the parts, which carries a digest of the whole index: a cache
never mixes two releases.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from guide.pages.shelf import Shelf
from guide.search.analysis import Analyser
from guide.search.documents import Document
from guide.search.index import Index

WORDS_PART = 16_000
POSTINGS_PART = 12_000
TEXTS_PART = 8_000
"""Characters of a part, about; their size decides how much a query loads."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_IMPACTS = " ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CALL = "guideSearch"
_SAID = "search_ui."
_AT = "search"


@dataclass(frozen=True)
class Parts:
    """An index as files."""

    root: str
    """Path of the part to load first."""
    files: dict[str, str]
    """Text of each file by its path."""


def write(shelf: Shelf, documents: list[Document], index: Index, analyser: Analyser) -> Parts:
    """Return the files of one language's index."""
    words = list(_cut(_word_lines(index), WORDS_PART))
    postings = list(_cut(_posting_lines(index), POSTINGS_PART))
    texts = list(_cut(_text_lines(documents), TEXTS_PART))
    kinds = sorted({document.kind for document in documents})
    root = {
        "kinds": {kind: shelf.say(f"kinds.{kind}") if kind else "" for kind in kinds},
        "kindOf": "".join(_DIGITS[kinds.index(document.kind)] for document in documents),
        "sections": [len(document.sections) for document in documents],
        "words": [[lines[0].partition(" ")[0], len(lines)] for lines in words],
        "postings": [len(lines) for lines in postings],
        "texts": [len(lines) for lines in texts],
        "total": index.sections,
        "elided": list(analyser.elided),
        "stop": sorted(analyser.stop),
        "endings": [list(row) for row in analyser.endings],
        "say": {
            name.removeprefix(_SAID): shelf.say(name)
            for name in shelf.words.texts
            if name.startswith(_SAID)
        },
    }
    bodies = {
        **{f"w{number}": _json("\n".join(lines)) for number, lines in enumerate(words)},
        **{f"p{number}": _json("\n".join(lines)) for number, lines in enumerate(postings)},
        **{f"t{number}": "[" + ",\n".join(lines) + "]" for number, lines in enumerate(texts)},
    }
    digest = hashlib.sha256((_json(root) + "".join(bodies.values())).encode()).hexdigest()[:10]
    folder = f"{shelf.language}-{digest}"
    files = {f"{_AT}/{folder}/{name}.js": _call(name, body) for name, body in bodies.items()}
    path = f"{_AT}/{shelf.language}.js"
    return Parts(path, {path: _call("root", _json(root | {"folder": folder})), **files})


def _call(name: str, body: str) -> str:
    return f'{CALL}("{name}",{body})\n'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _cut(lines: Iterator[str], most: int) -> Iterator[list[str]]:
    """Yield the lines in parts of about the same size, never an empty one."""
    part: list[str] = []
    size = 0
    for line in lines:
        if part and size + len(line) > most:
            yield part
            part, size = [], 0
        part.append(line)
        # What joins two lines takes two signs: an escaped end of line, or a comma and one.
        size += len(line) + 2
    if part:
        yield part


def _word_lines(index: Index) -> Iterator[str]:
    """Yield each word and the number of sections that have it."""
    for word in sorted(index.postings):
        yield f"{word} {_base36(len(index.postings[word]))}"


def _posting_lines(index: Index) -> Iterator[str]:
    """Yield each word's postings: the gap to the last section, then the impact."""
    for word in sorted(index.postings):
        last = -1
        codes = []
        for number, impact in index.postings[word]:
            codes.append(_base36(number - last) + _IMPACTS[impact])
            last = number
        yield "".join(codes)


@cache
def _base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits or "0"


def _text_lines(documents: list[Document]) -> Iterator[str]:
    for document in documents:
        row = [
            document.title,
            document.address,
            [[name.text, name.language] for name in document.names],
            [[each.anchor, each.title, each.text] for each in document.sections],
        ]
        yield _json(row)
