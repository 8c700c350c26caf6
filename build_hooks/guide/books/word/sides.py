"""One language of a document in two, and the tables that take the place of both."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from guide.books.blocks.pairs import Pair, merged, shape
from guide.books.blocks.stretches import Block, blocks, fillable
from guide.books.chapters import Chapter
from guide.books.word.blocks import block
from guide.books.word.columns import HALF, INNER
from guide.books.word.draft import Draft, Place, coded
from guide.books.word.paragraphs import gap
from guide.books.word.passages import told
from guide.books.word.sheets import PORTRAIT
from guide.words import Words

_BASE = 180
"""How far the text of a column stands from it: the bar of a passage stands between."""


@dataclass(frozen=True)
class Side:
    """One language of a document."""

    chapter: Chapter
    words: Words
    place: Place
    listed: list[Block]
    whole: bool
    """Whether all of the page is there, as nothing in it is to be filled in."""
    told: dict[Block, list[Element]]
    """What each block is told by; of a table, only the label above it."""

    def all(self, listed: list[Block]) -> list[Element]:
        """Return what some blocks are told by."""
        return [piece for each in listed for piece in self.told[each]]


def side_of(draft: Draft, chapter: Chapter, words: Words) -> Side:
    """Return the side of a page, with what is to be filled in; with all, when nothing is."""
    listed = blocks(chapter.body)
    form = fillable(listed)
    language = coded(chapter.language) or "und"
    place = Place(
        language,
        chapter.address,
        HALF - 2 * INNER - _BASE,
        fillable=True,
        cell=True,
        edge=_BASE,
        base=_BASE,
    )
    kept = [listed[at] for at in form] or listed
    parts = told(draft, kept, [place] * len(kept))
    return Side(chapter, words, place, kept, not form, dict(zip(kept, parts, strict=True)))


def across(draft: Draft, pair: Pair, sides: list[Side]) -> list[Element]:
    """Return the tables of a row, which take both columns; nothing when it has none."""
    left, right = pair
    if not any(each.element.tag == "table" for each in (*left, *right)):
        return []
    wide = [replace(side.place, width=PORTRAIT, cell=False, edge=0, base=0) for side in sides]
    if len(left) == len(right) == 1 and shape(left[0].element) == shape(right[0].element):
        languages = (sides[0].place.language, sides[1].place.language)
        both = merged(left[0].element, right[0].element, languages)
        labels = sides[0].all(left) + sides[1].all(right)
        return [*labels, *block(draft, both, replace(wide[0], passage=left[0].mark[0]))]
    made: list[Element] = []
    for side, listed, place in zip(sides, pair, wide, strict=True):
        for each in listed:
            made += side.told[each]
            if each.element.tag == "table":
                made += block(draft, each.element, replace(place, passage=each.mark[0]))
                made.append(gap())
    return made
