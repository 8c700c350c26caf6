"""A tool in two languages side by side: what people fill in and sign, row by row."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from guide.books.volumes import Chapter
from guide.books.word.blocks import block
from guide.books.word.columns import HALF, INNER, Rows, columns
from guide.books.word.documents import is_annex
from guide.books.word.draft import Draft, Place, coded, said
from guide.books.word.elements import w
from guide.books.word.imprint import Imprint, Pictures
from guide.books.word.package import bound
from guide.books.word.pairs import Pair, merged, pairs, shape
from guide.books.word.paragraphs import also, gap, hold, paragraph
from guide.books.word.passages import key, spoken, told
from guide.books.word.sheets import PORTRAIT, running, sheet
from guide.books.word.stretches import Block, blocks, fillable
from guide.words import Words

_BELOW = 120
_MANY = 6
"""Rows that are worth a header row of their own."""
_BASE = 180
"""How far the text of a column stands from it: the bar of a passage stands between."""


@dataclass
class _Side:
    """One language of a document."""

    chapter: Chapter
    words: Words
    place: Place
    listed: list[Block]
    whole: bool
    """Whether all of the page is there, as nothing in it is to be filled in."""
    told: dict[Block, list[Element]] = field(default_factory=dict)


def facing(
    first: Chapter,
    second: Chapter,
    spoken_by: tuple[Words, Words],
    imprint: Imprint,
    pictures: Pictures = lambda _: None,
) -> bytes:
    """Return a page in two languages, side by side, as a Word file (DOCX).

    Only what is to be filled in and signed is there: one reads how to in one's own language,
    in the document of that language. Tables that are alike become one across both columns,
    so that what they ask for is written once. Raises ValueError when the imprint's date is no
    ISO date.
    """
    draft = Draft(spoken_by[0], imprint, pictures, coded(first.language) or "und")
    sides = [_side(each, words) for each, words in zip((first, second), spoken_by, strict=True)]
    running(draft, [(side.words, side.chapter.title) for side in sides])
    title = " / ".join(side.chapter.title for side in sides)
    made = [_title(draft, side) for side in sides]
    drawn = [(_opening(draft, sides[0]), _opening(draft, sides[1]))]
    for side in sides:
        parts = told(draft, side.listed, [side.place] * len(side.listed))
        side.told = dict(zip(side.listed, parts, strict=True))
    for left, right in pairs(sides[0].listed, sides[1].listed):
        wide = _across(draft, (left, right), sides)
        new_page = bool(left) and is_annex(left[0], spoken_by[0])
        if (wide or new_page) and drawn:
            hold([piece for side in drawn[-1] for piece in side] if wide else [])
            made += [columns(title, _names(draft, sides, len(made), drawn), drawn)]
            drawn = []
        if wide:
            made += [gap(keep=True), *wide, gap(below=_BELOW)]
        else:
            if new_page:
                made.append(gap())
                also(made[-1], w("pageBreakBefore"))
            drawn.append((_all(sides[0], left), _all(sides[1], right)))
    if drawn:
        made += [columns(title, _names(draft, sides, len(made), drawn), drawn), gap()]
    subject = " / ".join(side.chapter.lead for side in sides)
    words = [word for side in sides for word in side.chapter.entry.ids("keywords")]
    return bound(draft, [*made, sheet(draft)], title, subject, ", ".join(words))


def _side(chapter: Chapter, words: Words) -> _Side:
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
    return _Side(chapter, words, place, [listed[at] for at in form] or listed, not form)


def _title(draft: Draft, side: _Side) -> Element:
    return paragraph(
        replace(side.place, edge=0), "Title", [spoken(draft, side.chapter.title, side.place)]
    )


def _opening(draft: Draft, side: _Side) -> list[Element]:
    chapter, place = side.chapter, side.place
    lines = [("Subtitle", chapter.lead)]
    if not side.whole:
        lines.append(("Facts", said(side.words, "documents.facing")))
    made = [paragraph(place, style, [spoken(draft, line, place)]) for style, line in lines if line]
    return made + key(draft, side.listed, place, side.words, whole=chapter.is_supplement)


def _all(side: _Side, listed: list[Block]) -> list[Element]:
    return [piece for each in listed for piece in side.told[each]]


def _across(draft: Draft, pair: Pair, sides: list[_Side]) -> list[Element]:
    """Return the tables of a row, which take both columns; nothing when it has none."""
    left, right = pair
    if not any(each.element.tag == "table" for each in (*left, *right)):
        return []
    wide = [replace(side.place, width=PORTRAIT, cell=False, edge=0, base=0) for side in sides]
    if len(left) == len(right) == 1 and shape(left[0].element) == shape(right[0].element):
        languages = (sides[0].place.language, sides[1].place.language)
        both = merged(left[0].element, right[0].element, languages)
        return block(draft, both, replace(wide[0], passage=left[0].mark[0]))
    made: list[Element] = []
    for listed, place in zip(pair, wide, strict=True):
        for each in listed:
            made += block(draft, each.element, replace(place, passage=each.mark[0]))
            made += [gap()] if each.element.tag == "table" else []
    return made


def _names(draft: Draft, sides: list[_Side], at: int, drawn: Rows) -> Rows:
    """Return the header row of some rows, where one would look for it."""
    if at > len(sides) and len(drawn) < _MANY:
        return []
    names = [
        [paragraph(side.place, "TableHeading", [spoken(draft, side.words["name"], side.place)])]
        for side in sides
    ]
    return [(names[0], names[1])]
