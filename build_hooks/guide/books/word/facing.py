"""A tool in two languages side by side: what people fill in and sign, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lxml.etree import _Element as Element

from guide.books.blocks.pairs import are_lists, pairs
from guide.books.chapters import Chapter
from guide.books.facts import Facts
from guide.books.word.columns import Rows, columns, rows
from guide.books.word.documents import is_annex
from guide.books.word.draft import Draft, coded, said
from guide.books.word.elements import w
from guide.books.word.package import bound
from guide.books.word.paragraphs import also, gap, hold, paragraph
from guide.books.word.passages import key, spoken
from guide.books.word.sheets import running, sheet
from guide.books.word.sides import Side, across, side_of

_BELOW = 120
_MANY = 6
"""Rows that are worth a header row of their own."""


def facing(
    first: Chapter,
    second: Chapter,
    facts: tuple[Facts, Facts],
    images: Mapping[str, bytes],
) -> bytes:
    """Return a page in two languages, side by side, as a Word file (DOCX).

    Only what is to be filled in and signed is there: one reads how to in one's own language,
    in the document of that language. Tables that are alike become one across both columns,
    so that what they ask for is written once. `facts` are those of each language.
    """
    draft = Draft(facts[0], images, coded(first.language) or "und")
    sides = [
        side_of(draft, each, told.shelf.words)
        for each, told in zip((first, second), facts, strict=True)
    ]
    running(draft, [(side.words, side.chapter.title) for side in sides])
    title = " / ".join(side.chapter.title for side in sides)
    made = [_title(draft, side) for side in sides]
    drawn = [(_opening(draft, sides[0]), _opening(draft, sides[1]))]
    for left, right in pairs(sides[0].listed, sides[1].listed):
        wide = across(draft, (left, right), sides)
        new_page = bool(left) and is_annex(left[0], draft.words)
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
            held = sides[0].all(left), sides[1].all(right)
            drawn += rows(*held, alike=are_lists(left, right))
    if drawn:
        made += [columns(title, _names(draft, sides, len(made), drawn), drawn), gap()]
    subject = " / ".join(side.chapter.lead for side in sides)
    words = [word for side in sides for word in side.chapter.entry.ids("keywords")]
    return bound(draft, [*made, sheet(draft)], title, subject, ", ".join(words))


def _title(draft: Draft, side: Side) -> Element:
    return paragraph(
        replace(side.place, edge=0), "Title", [spoken(draft, side.chapter.title, side.place)]
    )


def _opening(draft: Draft, side: Side) -> list[Element]:
    chapter, place = side.chapter, side.place
    lines = [("Subtitle", chapter.lead)]
    if not side.whole:
        lines.append(("Facts", said(side.words, "documents.facing")))
    made = [paragraph(place, style, [spoken(draft, line, place)]) for style, line in lines if line]
    return made + key(draft, side.listed, place, side.words, whole=chapter.is_supplement)


def _names(draft: Draft, sides: list[Side], at: int, drawn: Rows) -> Rows:
    """Return the header row of some rows, where one would look for it."""
    if at > len(sides) and len(drawn) < _MANY:
        return []
    names = [
        [paragraph(side.place, "TableHeading", [spoken(draft, side.words["name"], side.place)])]
        for side in sides
    ]
    return [(names[0], names[1])]
