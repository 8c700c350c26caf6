"""The inverted index: for each word, the sections it stands in and how much it says there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from guide.search.analysis import Analyser
from guide.search.documents import Document, Section

TITLE = 4.0
NAME = 8.0
KEYWORD = 6.0
"""Words an editor added for the search alone weigh less than the names a page is known by."""
PAGE_TITLE = 1.5
TEXT = 1.0
# BM25's usual values: how soon repeating a word stops helping, how much length counts.
SATURATION = 1.2
LENGTH = 0.6
LOUDEST = 26
"""Impacts are whole numbers from 1 to this, one capital letter each."""
_SCALE = LOUDEST / (TITLE + NAME + TEXT)
MOST_POSTINGS = 2000
"""A word in more sections than this tells little: only those where it says most are kept."""


@dataclass(frozen=True)
class Index:
    """Postings by word: section number and impact, in the order of the numbers."""

    postings: dict[str, list[tuple[int, int]]]
    sections: int


def index(documents: Iterable[Document], analyser: Analyser) -> Index:
    """Return the index of the documents; sections are numbered through, page after page."""
    lengths: list[int] = []
    rows: list[tuple[Counter[str], dict[str, float], Counter[str], Counter[str]]] = []
    for document in documents:
        title = Counter(analyser.words(document.title))
        names = _names(document, analyser)
        for section in document.sections:
            rows.append(_row(section, title, names, analyser))
            lengths.append(rows[-1][3].total())
    mean = sum(lengths) / len(lengths) if lengths else 1.0
    postings: dict[str, list[tuple[int, int]]] = {}
    for number, (row, length) in enumerate(zip(rows, lengths, strict=True)):
        for word, weight in _weights(row, length / (mean or 1.0)).items():
            impact = min(LOUDEST, int(weight * _SCALE + 0.5)) or 1
            postings.setdefault(word, []).append((number, impact))
    for word, found in postings.items():
        if len(found) > MOST_POSTINGS:
            postings[word] = sorted(sorted(found, key=lambda each: -each[1])[:MOST_POSTINGS])
    return Index(postings, len(rows))


def _row(
    section: Section, title: Counter[str], names: dict[str, float], analyser: Analyser
) -> tuple[Counter[str], dict[str, float], Counter[str], Counter[str]]:
    """Return a section's words as own title, names, page title and text."""
    text = Counter(analyser.words(section.text))
    if not section.anchor:
        return title, names, Counter(), text
    return Counter(analyser.words(section.title)), {}, title, text


def _weights(
    row: tuple[Counter[str], dict[str, float], Counter[str], Counter[str]], length: float
) -> dict[str, float]:
    title, names, page_title, text = row
    long = SATURATION * (1 - LENGTH + LENGTH * length)
    most = TEXT * (SATURATION + 1)
    weights = {word: most * count / (count + long) for word, count in text.items()}
    for word, weight in names.items():
        weights[word] = weights.get(word, 0.0) + weight
    for words, each in ((title, TITLE), (page_title, PAGE_TITLE)):
        # The more words a title has, the less each one says.
        weight = each / math.sqrt(1 + 0.15 * max(0, words.total() - 1))
        for word in words:
            weights[word] = weights.get(word, 0.0) + weight
    return weights


def _names(document: Document, analyser: Analyser) -> dict[str, float]:
    """Return what each word of a page's other names weighs: all of it in a name of one word."""
    weights: dict[str, float] = {}
    for name in document.names:
        words = set(analyser.words(name.text))
        telling = words - analyser.stop or words
        weight = (NAME if name.language else KEYWORD) / math.sqrt(len(telling))
        for word in telling:
            weights[word] = max(weights.get(word, 0.0), weight)
    return weights
